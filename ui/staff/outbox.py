"""What lies in the outbox and why; sent now, put aside, taken up again, taken out on a stick."""

from collections.abc import Callable
from datetime import datetime
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QT_TRANSLATE_NOOP, Property, QCoreApplication, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.domain.staff import Permission
from kiosk.services.checks.books import UNSENT_FOR
from kiosk.services.outbox_desk import PARKED_BECAUSE, Done, Lying, OutboxView, ParkReason, Standing, WhyNot
from ui.background import Err, Outcome
from ui.staff.tool_list import ToolChoice, ToolFact, ToolListViewModel, ToolRow
from ui.staff.tool_words import ago
from ui.wording import joined

if TYPE_CHECKING:
    from ui.screens import Parts
    from ui.viewmodels.staff import StaffViewModel

QML_IMPORT_NAME = "Foyer.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1

translate = QCoreApplication.translate

STANDINGS = {
    Standing.WAITING: (str(QT_TRANSLATE_NOOP("Outbox", "waiting")), "ok"),
    Standing.IN_FLIGHT: (str(QT_TRANSLATE_NOOP("Outbox", "outcome unknown, asked for")), "warning"),
    Standing.PARKED: (str(QT_TRANSLATE_NOOP("Outbox", "parked")), "warning"),
    Standing.REFUSED: (str(QT_TRANSLATE_NOOP("Outbox", "refused")), "failed"),
    Standing.DELIVERED: (str(QT_TRANSLATE_NOOP("Outbox", "delivered")), "ok"),
}
PARKED = {
    ParkReason.PROVIDER_ASKS: str(QT_TRANSLATE_NOOP("Outbox", "the box office asked for it")),
    ParkReason.LOOKS_WRONG: str(QT_TRANSLATE_NOOP("Outbox", "something looks wrong with it")),
    ParkReason.OTHER: str(QT_TRANSLATE_NOOP("Outbox", "for another reason")),
}
KINDS = {
    "booking": str(QT_TRANSLATE_NOOP("Outbox", "Sale")),
    "cancellation": str(QT_TRANSLATE_NOOP("Outbox", "Cancellation")),
}
WHY_NOT = {
    WhyNot.NOBODY: str(QT_TRANSLATE_NOOP("Outbox", "Nobody is signed in.")),
    WhyNot.NOT_WAITING: str(QT_TRANSLATE_NOOP("Outbox", "It is not waiting any more: look again.")),
    WhyNot.NOT_PARKED: str(QT_TRANSLATE_NOOP("Outbox", "It is not parked any more, or was settled another way.")),
    WhyNot.NO_STICK: str(QT_TRANSLATE_NOOP("Outbox", "No USB stick was found. Plug one in and try again.")),
    WhyNot.NOT_WRITTEN: str(QT_TRANSLATE_NOOP("Outbox", "The stick takes no files: is it full, or write-protected?")),
}
OPEN = ""


def derive_row(one: Lying, now: datetime) -> ToolRow:
    """A message in the list."""
    words, grade = _standing(one, now)
    title = joined((translate("Outbox", KINDS.get(one.kind, one.kind)), one.booking_reference))
    tries = translate("Outbox", "attempts: %1").replace("%1", str(one.attempts)) if one.attempts else ""
    return ToolRow(
        str(one.number),
        title,
        grade,
        joined((words, tries, _reason(one))),
        ago(one.created_at, now),
    )


def derive_facts(one: Lying, now: datetime) -> tuple[ToolFact, ...]:
    """All that is shown of a message; what it says itself is not: it is for the box office."""
    words, grade = _standing(one, now)
    due = ago(max(one.due_at, now), now) if one.standing in (Standing.WAITING, Standing.IN_FLIGHT) else "–"
    said = joined((one.code, _reason(one)))
    return (
        ToolFact(translate("Outbox", "State"), words, grade),
        ToolFact(translate("Outbox", "Booking"), one.booking_reference),
        ToolFact(translate("Outbox", "Written"), ago(one.created_at, now)),
        ToolFact(translate("Outbox", "Attempts"), str(one.attempts)),
        ToolFact(translate("Outbox", "Next attempt"), due),
        ToolFact(translate("Outbox", "Last answer"), said or translate("Outbox", "none yet")),
    )


def _standing(one: Lying, now: datetime) -> tuple[str, str]:
    """In words, and a grade: what waits for as long as the checks complain of is not well."""
    words, grade = STANDINGS[one.standing]
    late = one.standing is Standing.WAITING and now - one.created_at > UNSENT_FOR
    return translate("Outbox", words), "warning" if late else grade


def _reason(one: Lying) -> str:
    """Why it is parked, or the last answer in the words of whoever gave it."""
    if one.standing is Standing.PARKED and one.reason in PARKED_BECAUSE:
        return translate("Outbox", PARKED[PARKED_BECAUSE[one.reason]])
    return one.reason


def derive_filters(view: OutboxView, chosen: str) -> tuple[ToolChoice, ...]:
    """The states, each with how many there are."""
    undelivered = sum(many for one, many in view.counts.items() if one is not Standing.DELIVERED)
    choices = [
        (OPEN, translate("Outbox", "Not delivered"), undelivered),
        (Standing.PARKED.value, translate("Outbox", "Parked"), view.counts[Standing.PARKED]),
        (Standing.REFUSED.value, translate("Outbox", "Refused"), view.counts[Standing.REFUSED]),
        (Standing.DELIVERED.value, translate("Outbox", "Delivered"), view.counts[Standing.DELIVERED]),
    ]
    return tuple(ToolChoice(key, f"{title} ({many})", chosen == key) for key, title, many in choices)


@QmlElement
class OutboxViewModel(ToolListViewModel):
    """What it does, it does by `OutboxDesk`, which keeps the order and loses nothing."""

    pageChanged = Signal()
    """A base class\'s signal cannot notify of a property here: Qt would crash."""
    PAGE = "outbox"

    def __init__(self, parts: "Parts", staff: "StaffViewModel", parent: QObject | None = None) -> None:
        super().__init__(parts, staff, parent)
        self.changed.connect(self.pageChanged)
        self._desk = parts.services.staff.outbox
        self._shown: dict[str, Lying] = {}
        self._filter = OPEN
        self._wishes = (0, 0)
        self._parking = False
        self.refresh()

    def look(self) -> Callable[[], OutboxView]:
        """See `ToolListViewModel`."""
        return partial(self._desk.view, Standing(self._filter) if self._filter else None)

    def told(self, value: OutboxView) -> None:
        """See `ToolListViewModel`."""
        now = self.now()
        self._shown = {str(one.number): one for one in value.rows}
        self._wishes = (value.wishes_waiting, value.wishes_refused)
        self.show_filters(derive_filters(value, self._filter))
        self.show_rows(derive_row(one, now) for one in value.rows)
        one = self._shown.get(self._selected)
        self.show_facts(derive_facts(one, now) if one else ())

    def forget(self) -> None:
        """See `ToolListViewModel`."""
        self._shown, self._filter, self._parking = {}, OPEN, False

    @Property(bool, notify=pageChanged)
    def canAct(self) -> bool:
        """Whether whoever is here may do anything about a message."""
        return self.staff.may(Permission.REPAIR)

    @Property(bool, notify=pageChanged)
    def waits(self) -> bool:
        """Whether the one that is looked at is waiting."""
        one = self._shown.get(self._selected)
        return one is not None and one.standing in (Standing.WAITING, Standing.IN_FLIGHT)

    @Property(bool, notify=pageChanged)
    def isParked(self) -> bool:
        """Whether it is parked."""
        one = self._shown.get(self._selected)
        return one is not None and one.standing is Standing.PARKED

    @Property(bool, notify=pageChanged)
    def parking(self) -> bool:
        """Whether somebody is asked why it is put aside."""
        return self._parking

    @Property(str, notify=pageChanged)
    def wishesText(self) -> str:
        """Members' wishes, which are sealed; "" for none."""
        if not any(self._wishes):
            return ""
        #: Changes that members made to their own data, which nobody here can read; %1 and %2 are numbers
        words = translate("Outbox", "Members' wishes, sealed: %1 waiting, %2 refused")
        return words.replace("%1", str(self._wishes[0])).replace("%2", str(self._wishes[1]))

    @Slot(str)
    def filterBy(self, key: str) -> None:
        """Show those of one state, or all that are not delivered."""
        self._filter = key
        self.refresh()

    @Slot()
    def retry(self) -> None:
        """Have it sent now."""
        self._act(self._desk.retry, translate("Outbox", "It is due now, and goes as soon as the box office answers."))

    @Slot()
    def askWhy(self) -> None:
        """Before it is put aside: why?"""
        self._parking = self.staff.may(Permission.REPAIR) and bool(self.waits)
        self.changed.emit()

    @Slot()
    def leaveIt(self) -> None:
        """It is not put aside after all."""
        self._parking = False
        self.changed.emit()

    @Slot(str)
    def park(self, reason: str) -> None:
        """Put it aside, for one of the reasons there are."""
        self._parking = False
        words = translate("Outbox", "It is parked, and on the list of exceptions until somebody takes it up again.")
        self._act(lambda number, by: self._desk.park(number, ParkReason(reason), by), words)
        self.changed.emit()

    @Slot()
    def unpark(self) -> None:
        """Take it up again."""
        self._act(self._desk.unpark, translate("Outbox", "It is taken up again, and due now."))

    @Slot()
    def export(self) -> None:
        """Write all that is not delivered onto a stick."""
        if self.staff.may(Permission.REPAIR):
            by = self.staff.by
            self.parts.background.run_later(lambda: self._desk.export(by), self._exported)

    def _act(self, act: Callable[[int, str], Done | WhyNot], words: str) -> None:
        one = self._shown.get(self._selected)
        if one is None or not self.staff.may(Permission.REPAIR):
            return
        by, number = self.staff.by, one.number
        self.parts.background.run_later(lambda: act(number, by), partial(self._acted, words))

    def _acted(self, words: str, outcome: Outcome[Done | WhyNot]) -> None:
        self._say(outcome, words)
        self.refresh()

    def _exported(self, outcome: Outcome[Done | WhyNot]) -> None:
        done = outcome.value if not isinstance(outcome, Err) else None
        file = done.file if isinstance(done, Done) else ""
        #: %1 is the name of a file
        self._say(outcome, translate("Outbox", "Written to the stick: %1").replace("%1", file))

    def _say(self, outcome: Outcome[Done | WhyNot], words: str) -> None:
        if isinstance(outcome, Err):
            self.staff.notice(translate("Outbox", "That did not work. The log says why."), "warning")
        elif isinstance(outcome.value, WhyNot):
            self.staff.notice(translate("Outbox", WHY_NOT[outcome.value]), "warning")
        else:
            self.staff.notice(words, "good")
