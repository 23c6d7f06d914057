"""The page "Replace this kiosk": emptied until nothing is lost with it, or handed over to another machine."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Final, TypeVar

from PySide6.QtCore import Property, QCoreApplication, QObject, QTimer, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.domain.out_of_service import OutOfService, WhyOutOfService
from kiosk.domain.staff import Permission
from kiosk.domain.swap import LeftHere
from kiosk.facts import HealthChanged
from kiosk.services.out_of_service import NoName, Switched
from kiosk.services.swap import HandedOver, HandedToAnother, HandOverOutcome, NotOurs, PaymentsStillOpen
from kiosk.services.swap_desk import Asking, NotHandedOver
from ui.background import Err, Outcome
from ui.models.rows import RowsModel

if TYPE_CHECKING:
    from ui.screens import Parts
    from ui.viewmodels.staff import StaffViewModel

QML_IMPORT_NAME = "Foyer.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1

T = TypeVar("T")
PAGE: Final = "swap"
LOOK_MS: Final = 3000
translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class LeftRow:
    """Something that waits: what, how often, and how well that is."""

    key: str
    name: str
    value: str
    grade: str


def left_rows(left: LeftHere) -> list[LeftRow]:
    """What is left, in words, in the order it should come to an end."""
    told = (
        ("payments", translate("Swap", "Payments without an ending"), left.payments),
        ("messages", translate("Swap", "Sales on their way to the box office"), left.messages),
        ("wishes", translate("Swap", "Members' wishes on their way"), left.wishes),
        ("mails", translate("Swap", "Mails to be sent"), left.mails),
        ("prints", translate("Swap", "Tickets to be printed"), left.prints),
        ("rights", translate("Swap", "Seats kept here, going back"), left.rights),
        ("cases", translate("Swap", "Cases that wait for a person"), left.cases),
    )
    return [LeftRow(key, name, str(count), "ok" if not count else "warning") for key, name, count in told]


@QmlElement
class SwapViewModel(QObject):
    """Looks every three seconds while the page is open."""

    changed = Signal()

    def __init__(self, parts: "Parts", staff: "StaffViewModel") -> None:
        super().__init__(parts.owner)
        self._parts = parts
        self._staff = staff
        self._left = LeftHere()
        self._standing: OutOfService | None = None
        self._asking: tuple[Asking, ...] = ()
        self._gone = False
        self._open = self._asked = False
        self._session = self._under_way = 0
        self._rows = RowsModel(LeftRow, lambda row: row.key, self)
        self._timer = QTimer(self)
        self._timer.setInterval(LOOK_MS)
        self._timer.timeout.connect(self._look)
        staff.changed.connect(self._page_turned)
        staff.signedOut.connect(self._forget)
        parts.language.changed.connect(self._show)
        self._page_turned()

    @Property(RowsModel, constant=True)
    def left(self) -> RowsModel:
        """What waits."""
        return self._rows

    @Property(bool, notify=changed)
    def draining(self) -> bool:
        """Whether it is being emptied."""
        return self._is_draining()

    @Property(bool, notify=changed)
    def empty(self) -> bool:
        """Whether nothing is lost with this kiosk."""
        return self._is_draining() and self._left.empty

    @Property(bool, notify=changed)
    def gone(self) -> bool:
        """Whether another machine has its place."""
        return self._gone

    @Property(bool, notify=changed)
    def busy(self) -> bool:
        """Whether something is under way."""
        return self._under_way > 0

    @Property(bool, notify=changed)
    def asked(self) -> bool:
        """Whether to ask if the place is to be handed over."""
        return self._asked

    @Property(str, notify=changed)
    def code(self) -> str:
        """Of the machine that asks."""
        return self._asking[0].request.code if self._asking else ""

    @Slot()
    def drain(self) -> None:
        """Sell no more, and let everything come to its end."""
        self._switched(lambda by: self._parts.services.staff.out_of_service.switch_off(by, WhyOutOfService.DRAINING))

    @Slot()
    def putBack(self) -> None:
        """Sell again."""
        self._switched(self._parts.services.staff.out_of_service.switch_on)

    @Slot()
    def lookForRequest(self) -> None:
        """Whether a stick has a new machine's request."""
        self._do(self._parts.services.staff.swap.asking, self._found)

    @Slot(bool)
    def answer(self, yes: bool) -> None:  # noqa: FBT001 - a Qt slot
        """Hand the place over, or not."""
        self._asked = False
        self.changed.emit()
        if yes and self._asking:
            work = partial(self._parts.services.staff.swap.hand_over, self._asking[0], self._staff.by)
            self._do(work, self._handed_over)

    def _is_draining(self) -> bool:
        return self._standing is not None and self._standing.reason is WhyOutOfService.DRAINING

    def _found(self, asking: tuple[Asking, ...]) -> None:
        self._asking = asking
        self._asked = len(asking) == 1
        if not asking:
            words = translate("Swap", "No stick here has a new kiosk's request. Write one there first.")
            self._staff.notice(words, "warning")
        elif len(asking) > 1:
            self._staff.notice(translate("Swap", "Several sticks have a request: leave only one."), "warning")

    def _handed_over(self, outcome: HandOverOutcome | NotHandedOver) -> None:
        match outcome:
            case HandedOver():
                self._gone = True
                words = translate("Swap", "Done. Take the stick to the new kiosk. This one can be switched off.")
                self._staff.notice(words, "good")
            case PaymentsStillOpen():
                words = translate("Swap", "Not now: the outcome of a payment is still open. Nothing was changed.")
                self._staff.notice(words, "warning")
            case NotOurs():
                words = translate("Swap", "The request is for another kiosk, or another cinema. Nothing was changed.")
                self._staff.notice(words, "stop")
            case HandedToAnother(code=code):
                words = translate("Swap", "It was handed to the machine with the code %1. Nothing was changed.")
                self._staff.notice(words.replace("%1", code), "stop")
            case NotHandedOver(why=why, fenced=fenced):
                self._gone = fenced
                self._staff.notice(translate("Swap", "The file was not written: %1").replace("%1", why), "stop")
        self._parts.services.facts.publish(HealthChanged())

    def _switched(self, work: Callable[[str], Switched | NoName]) -> None:
        self._do(partial(work, self._staff.by), lambda _: self._look())

    def _do(self, work: Callable[[], T], then: Callable[[T], None]) -> None:
        if not self._staff.may(Permission.SERVICE):
            return
        session, self._under_way = self._session, self._under_way + 1
        self.changed.emit()

        def told(outcome: Outcome[T]) -> None:
            if session != self._session:
                return
            self._under_way -= 1
            if isinstance(outcome, Err):
                self._staff.notice(translate("Swap", "That did not work."), "stop")
            else:
                then(outcome.value)
            self.changed.emit()

        self._parts.background.run_later(work, told)

    @Slot()
    def _look(self) -> None:
        switch = self._parts.services.staff.out_of_service

        def told(outcome: Outcome[tuple[LeftHere, OutOfService | None, bool]]) -> None:
            if not isinstance(outcome, Err):
                self._left, self._standing, self._gone = outcome.value
                self._show()

        self._parts.background.run_later(lambda: (switch.left(), switch.standing(), switch.gone()), told)

    @Slot()
    def _show(self) -> None:
        self._rows.show(left_rows(self._left))
        self.changed.emit()

    @Slot()
    def _page_turned(self) -> None:
        was, self._open = self._open, str(self._staff.page) == PAGE
        if self._open and not was:
            self._look()
            self._timer.start()
        elif not self._open:
            self._timer.stop()

    @Slot()
    def _forget(self) -> None:
        self._session += 1
        self._under_way, self._asking = 0, ()
        self._asked = self._open = False
        self._timer.stop()
        self.changed.emit()
