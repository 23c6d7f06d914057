"""What the technician's lists have in common: rows, choices above them, and the one that is looked at."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from ui.background import Ok, Outcome
from ui.models.rows import RowsModel

if TYPE_CHECKING:
    from ui.screens import Parts
    from ui.viewmodels.staff import StaffViewModel

QML_IMPORT_NAME = "Foyer.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1


@dataclass(frozen=True, slots=True)
class ToolRow:
    """One line: ``grade`` as `StaffGrade` has it, "" for no sign; ``note`` stands below, ``value`` on the right."""

    key: str
    title: str
    grade: str = ""
    note: str = ""
    value: str = ""


@dataclass(frozen=True, slots=True)
class ToolChoice:
    """One of a few, above the list."""

    key: str
    title: str
    isChosen: bool = False


@dataclass(frozen=True, slots=True)
class ToolFact:
    """One line about what is looked at."""

    label: str
    value: str
    grade: str = ""


@QmlElement
class ToolListViewModel(QObject):
    """Looks again while its page is open, off the GUI thread, one look at a time. Forgets all when its member leaves.

    A page says what to look at (``look``, for any thread) and what to show of it (``told``, on the GUI thread).
    """

    changed = Signal()
    PAGE = ""
    EVERY_SECONDS = 2

    def __init__(self, parts: "Parts", staff: "StaffViewModel", parent: QObject | None = None) -> None:
        super().__init__(parent or staff)
        self.parts = parts
        self.staff = staff
        self._rows = RowsModel(ToolRow, lambda row: row.key, self)
        self._facts = RowsModel(ToolFact, lambda row: row.label, self)
        self._filters = RowsModel(ToolChoice, lambda row: row.key, self)
        self._more_filters = RowsModel(ToolChoice, lambda row: row.key, self)
        self._selected = ""
        self._looking, self._again, self._looked = False, False, False
        self._beats = 0
        self._page = ""
        parts.heartbeat.second.connect(self._beat)
        parts.language.changed.connect(self.refresh)
        staff.changed.connect(self._opened)
        staff.signedOut.connect(self._forget)

    # -- for pages ---------------------------------------------------------------------------------------------------

    def look(self) -> Callable[[], Any]:
        """What to find out; called on the GUI thread, what it returns in another."""
        raise NotImplementedError

    def told(self, value: Any) -> None:
        """Show what was found out."""
        raise NotImplementedError

    def forget(self) -> None:
        """Whatever else a page knows."""

    def show_rows(self, rows: Iterable[ToolRow]) -> None:
        """Show these; the choice stays where its row still is."""
        shown = tuple(rows)
        if self._selected and all(row.key != self._selected for row in shown):
            self._selected = ""
            self._facts.show(())
        self._rows.show(shown)
        self._looked = True

    def show_facts(self, facts: Iterable[ToolFact]) -> None:
        """Show these of what is looked at."""
        self._facts.show(tuple(facts))

    def show_filters(self, choices: Iterable[ToolChoice], more: Iterable[ToolChoice] = ()) -> None:
        """Show these above the list."""
        self._filters.show(tuple(choices))
        self._more_filters.show(tuple(more))

    @property
    def open(self) -> bool:
        """Whether somebody looks at this page."""
        return str(self.staff.page) == self.PAGE

    @property
    def language_code(self) -> str:
        """The language of the screen."""
        return str(self.parts.language.code)

    def now(self) -> datetime:
        """The time, in UTC."""
        return self.parts.services.clock.now()

    def local(self, at: datetime) -> datetime:
        """As a clock in the cinema shows it; in UTC before the first pull."""
        site = self.parts.services.programme.site()
        return site.local(at) if site is not None else at

    # -- for QML -----------------------------------------------------------------------------------------------------

    @Property(RowsModel, constant=True)
    def rows(self) -> RowsModel:
        """The list."""
        return self._rows

    @Property(RowsModel, constant=True)
    def facts(self) -> RowsModel:
        """What there is to say of the one that is looked at."""
        return self._facts

    @Property(RowsModel, constant=True)
    def filters(self) -> RowsModel:
        """Choices above the list."""
        return self._filters

    @Property(RowsModel, constant=True)
    def moreFilters(self) -> RowsModel:
        """A second line of choices."""
        return self._more_filters

    @Property(str, notify=changed)
    def selected(self) -> str:
        """The key of the one that is looked at; "" for none."""
        return self._selected

    @Property(str, notify=changed)
    def selectedTitle(self) -> str:
        """Its title."""
        return next((row.title for row in self._rows.rows if row.key == self._selected), "")

    @Property(bool, notify=changed)
    def looked(self) -> bool:
        """Whether there was anything to show yet: an empty list means something only then."""
        return self._looked

    @Slot(str)
    def choose(self, key: str) -> None:
        """Look at one; at none if it is looked at already."""
        self._selected = "" if key == self._selected else key
        self.refresh()
        self.changed.emit()

    @Slot()
    def refresh(self) -> None:
        """Look again now."""
        if not self.open or not self.staff.by:
            return
        if self._looking:
            self._again = True
            return
        self._looking = True
        self.parts.background.run_later(self.look(), self._found)

    def _found(self, outcome: Outcome[Any]) -> None:
        self._looking = False
        if not self.staff.by:
            return
        if isinstance(outcome, Ok):
            self.told(outcome.value)
            self.changed.emit()
        if self._again:
            self._again = False
            self.refresh()

    @Slot()
    def _beat(self) -> None:
        self._beats += 1
        if self._beats % self.EVERY_SECONDS == 0:
            self.refresh()

    @Slot()
    def _opened(self) -> None:
        page, self._page = self._page, str(self.staff.page)
        if self._page == self.PAGE != page:
            self.refresh()

    @Slot()
    def _forget(self) -> None:
        self._selected, self._looked, self._again = "", False, False
        for model in (self._rows, self._facts):
            model.show(())
        self.forget()
        self.changed.emit()
