"""The staff's face: who is signed in, and which of their pages is open. Nobody signed in: the door."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Property, QCoreApplication, QObject, QUrl, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.domain.journey import Step
from kiosk.domain.staff import Permission, StaffMember
from ui.models.rows import RowsModel
from ui.staff.pages import GROUPS, PageKind

if TYPE_CHECKING:
    from ui.screens import Parts

QML_IMPORT_NAME = "Foyer.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class MenuRow:
    """One page in the menu, or (``key`` empty) a group's heading."""

    key: str
    title: str
    icon: str = ""


@QmlElement
class StaffViewModel(QObject):
    """Lives as long as the kiosk; whatever a page knows is forgotten when its member leaves (``signedOut``)."""

    changed = Signal()
    signedOut = Signal()
    noticed = Signal(str, str)
    """Words for the line at the foot of the page, and their kind: info, good, warning, stop."""
    scanned = Signal(str)
    """A code was held under a scanner while somebody of the staff is here; the page that is open may want it."""
    restartAsked = Signal()
    """The program is to begin anew, with whatever was changed; nothing is lost by it."""

    def __init__(self, parts: "Parts", parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._parts = parts
        self._member: StaffMember | None = None
        self._page: PageKind | None = None
        self._made: dict[str, QObject] = {}
        self._menu = RowsModel(MenuRow, lambda row: (row.key, row.title), self)
        parts.navigator.sessionEnded.connect(self._forget)
        parts.language.changed.connect(self._refresh)

    # -- for Python --------------------------------------------------------------------------------------------------

    @property
    def member(self) -> StaffMember | None:
        """Who is signed in."""
        return self._member

    @property
    def by(self) -> str:
        """The name that goes into the journal with what is done ("" while nobody is signed in)."""
        return self._member.name if self._member else ""

    def may(self, permission: Permission) -> bool:
        """Whether whoever is signed in may do something; every page asks again before it acts."""
        return self._member is not None and self._member.may(permission)

    def leads_to(self, key: str) -> bool:
        """Whether there is such a page, and whoever is signed in may open it."""
        return any(one.key == key and self.may(one.needs) for _, group in GROUPS for one in group)

    def admit(self, member: StaffMember) -> None:
        """The door has found out who it is."""
        self._member = member
        self._page = None
        self._refresh()

    def notice(self, words: str, kind: str = "info") -> None:
        """Say something at the foot of the page."""
        self.noticed.emit(words, kind)

    def page_model(self, key: str) -> QObject:
        """The view model of an open page, for tests."""
        return self._made[key]

    # -- for QML -----------------------------------------------------------------------------------------------------

    @Property(bool, notify=changed)
    def admitted(self) -> bool:
        """Whether somebody is signed in."""
        return self._member is not None

    @Property(str, notify=changed)
    def memberName(self) -> str:
        """Who is signed in."""
        return self.by

    @Property(RowsModel, constant=True)
    def menu(self) -> RowsModel:
        """The pages they may open, by group."""
        return self._menu

    @Property(str, notify=changed)
    def page(self) -> str:
        """The open page's key; "" for the menu."""
        return self._page.key if self._page else ""

    @Property(str, notify=changed)
    def title(self) -> str:
        """The open page's title."""
        return translate("StaffPages", self._page.title) if self._page else translate("StaffPages", "This kiosk")

    @Property(QUrl, notify=changed)
    def source(self) -> QUrl:
        """The open page's QML file; empty for the menu."""
        return self._page.source if self._page else QUrl()

    @Property(QObject, notify=changed)
    def pageModel(self) -> QObject | None:
        """The open page's view model."""
        return self._made.get(self._page.key) if self._page else None

    @Slot()
    def knock(self) -> None:
        """Somebody knows the gesture: show the door. Only where no customer is busy."""
        if self._parts.navigator.current in (Step.ATTRACT, Step.OUT_OF_ORDER):
            self._parts.navigator.go(Step.STAFF)

    @Slot(str)
    def open(self, key: str) -> None:
        """Open a page, if whoever is signed in may; "" goes back to the menu."""
        kind = next((one for _, group in GROUPS for one in group if one.key == key and self.may(one.needs)), None)
        if kind is not None and key not in self._made:
            self._made[key] = kind.make(self._parts, self)
        self._page = kind
        self.changed.emit()

    @Slot()
    def back(self) -> None:
        """To the menu; from the menu, and from the door, to the customers' first screen."""
        if self._page is not None:
            self.open("")
        else:
            self.leave()

    @Slot()
    def leave(self) -> None:
        """Sign out."""
        self._parts.navigator.end()

    @Slot()
    def _forget(self) -> None:
        if self._member is not None or self._page is not None:
            self._member, self._page = None, None
            self._refresh()
            self.signedOut.emit()

    @Slot()
    def _refresh(self) -> None:
        rows: list[MenuRow] = []
        for name, group in GROUPS:
            allowed = [kind for kind in group if self.may(kind.needs)]
            if allowed:
                rows.append(MenuRow("", translate("StaffPages", str(name))))
                rows += [MenuRow(one.key, translate("StaffPages", one.title), one.icon) for one in allowed]
        self._menu.show(rows)
        self.changed.emit()
