"""The staff's face: who is signed in, and which of their pages is open. Nobody signed in: the door."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, TypeVar, cast

from PySide6.QtCore import Property, QCoreApplication, QObject, QUrl, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.domain.journey import FIRST, Step
from kiosk.domain.staff import Permission, StaffMember
from ui.models.rows import RowsModel
from ui.staff.pages import GROUPS, UNLISTED, PageKind

if TYPE_CHECKING:
    from ui.screens import Parts
    from ui.staff.door import DoorViewModel
    from ui.staff.set_up import SetUpViewModel

QML_IMPORT_NAME = "Foyer.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1

T = TypeVar("T")
translate = QCoreApplication.translate
LONGEST_SECONDS: Final = 30 * 60.0
"""No sign-in outlives this, whoever touches the screen meanwhile."""
SAID_BEFORE_SECONDS: Final = 60.0
SET_UP: Final = "set_up"
LOOKED_AFTER_SECONDS: Final = 10
"""How often it is asked whether somebody still is who they were."""


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
        self._still: Callable[[], bool] = _always
        self._left: Callable[[], None] = _nothing
        self._since = 0.0
        self._visit = object()
        self._beats = 0
        self._door: DoorViewModel | None = None
        self._page: PageKind | None = None
        self._made: dict[str, QObject] = {}
        self._menu = RowsModel(MenuRow, lambda row: (row.key, row.title), self)
        parts.navigator.sessionEnded.connect(self._forget)
        parts.heartbeat.second.connect(self._watch)
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

    def admit(
        self, member: StaffMember, *, still: Callable[[], bool] | None = None, left: Callable[[], None] | None = None
    ) -> None:
        """The door has found out who it is. ``still`` tells whether they are that (a quick read); once they are not,
        they are signed out. ``left`` is called in the background when they are."""
        self._member, self._still, self._left = member, still or _always, left or _nothing
        self._since, self._beats = self._parts.services.clock.monotonic(), 0
        self._visit = object()
        self._page = None
        self._refresh()
        if self.setting_up:
            self.open(SET_UP)

    def scan(self, text: str) -> None:
        """A code was held under the scanner while the staff's face is shown: for the door, or for the page."""
        if self._member is None:
            self._the_door().scan(text)
        else:
            self.scanned.emit(text)

    @property
    def setting_up(self) -> bool:
        """Whether this kiosk is to be set up, and nothing else is done with it until it is."""
        services = self._parts.services
        return services.may_be_set_up() and services.staff.first_run.pending()

    @property
    def in_set_up(self) -> bool:
        """Whether the page that does it is open."""
        return self.at(SET_UP) and self.setting_up

    @Slot()
    def begin_set_up(self) -> None:
        """Have a kiosk that is to be set up ask for whoever does that; it serves no guests before."""
        if self.setting_up and self._parts.navigator.current in FIRST:
            self._parts.navigator.go(Step.STAFF)

    @property
    def door_quiet_seconds(self) -> float:
        """How long nobody need touch the screen at the door before the guests have it back."""
        return self._the_door().quiet_seconds

    def while_here(self, then: Callable[[T], None]) -> Callable[[T], None]:
        """``then``, but nothing once whoever is here now has left: what ends later is not told to the next."""
        visit = self._visit

        def told(outcome: T) -> None:
            if visit is self._visit:
                then(outcome)

        return told

    def notice(self, words: str, kind: str = "info") -> None:
        """Say something at the foot of the page."""
        self.noticed.emit(words, kind)

    def page_model(self, key: str) -> QObject:
        """The view model of an open page, for tests."""
        return self._made[key]

    def at(self, key: str) -> bool:
        """Whether this page is open."""
        return self._page is not None and self._page.key == key

    def look_again(self) -> None:
        """Sign out whoever was removed, or has another role by now."""
        if self._member is not None and not self._still():
            self.leave()

    # -- for QML -----------------------------------------------------------------------------------------------------

    @Property(QObject, constant=True)
    def door(self) -> QObject:
        """The door's view model, made when somebody first comes there."""
        return self._the_door()

    @Property(bool, notify=changed)
    def admitted(self) -> bool:
        """Whether somebody is signed in."""
        return self._member is not None

    @Property(bool, notify=changed)
    def stepsBack(self) -> bool:
        """Whether `back` leads to another question of the door, not to the guests."""
        return self._steps_back()

    @Property(bool, notify=changed)
    def staysHere(self) -> bool:
        """Whether there is no way back from here: a kiosk that is not set up serves no guests."""
        return self.setting_up and not self._steps_back()

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
        if self._parts.navigator.current in FIRST:
            self._parts.navigator.go(Step.STAFF)

    @Slot(str)
    def open(self, key: str) -> None:
        """Open a page, if whoever is signed in may; "" goes back to the menu."""
        self.look_again()
        kinds = (*(one for _, group in GROUPS for one in group), *UNLISTED)
        kind = next((one for one in kinds if one.key == key and self.may(one.needs)), None)
        if kind is not None and key not in self._made:
            self._made[key] = kind.make(self._parts, self)
        self._page = kind
        self.changed.emit()

    @Slot()
    def back(self) -> None:
        """To the menu; at the door one step back; from there, and from the menu, to the customers' first screen."""
        if self.in_set_up:
            if not self._set_up_page().step_back():
                self.leave()
        elif self._page is not None:
            self.open("")
        elif self._member is not None or not self._the_door().step_back():
            self.leave()

    @Slot()
    def leave(self) -> None:
        """Sign out."""
        self._parts.navigator.end()

    @Slot()
    def _forget(self) -> None:
        if self._member is not None or self._page is not None:
            left, self._left, self._still = self._left, _nothing, _always
            self._member, self._page, self._visit = None, None, object()
            self._refresh()
            self.signedOut.emit()
            self._parts.background.run_later(left, _nothing_more)

    @Slot()
    def _watch(self) -> None:
        if self._member is None:
            return
        self._beats += 1
        left = self._since + LONGEST_SECONDS - self._parts.services.clock.monotonic()
        if left <= 0:
            self.leave()
        elif left <= SAID_BEFORE_SECONDS < left + 1:
            self.notice(translate("StaffPages", "You will be signed out in a minute."), "warning")
        elif self._beats % LOOKED_AFTER_SECONDS == 0:
            self.look_again()

    def _steps_back(self) -> bool:
        if self.in_set_up:
            return self._set_up_page().has_back()
        return self._member is None and self._door is not None and self._door.step_before() is not None

    def _set_up_page(self) -> "SetUpViewModel":
        return cast("SetUpViewModel", self._made[SET_UP])

    def _the_door(self) -> "DoorViewModel":
        if self._door is None:
            from ui.staff.door import DoorViewModel

            self._door = DoorViewModel(self._parts, self)
            self._door.changed.connect(self.changed)
        return self._door

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


def _always() -> bool:
    return True


def _nothing() -> None:
    pass


def _nothing_more(_: object) -> None:
    pass
