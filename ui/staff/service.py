"""The page "Service": out of service and back, and a new start of the program."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Final, TypeVar

from PySide6.QtCore import Property, QCoreApplication, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.domain.out_of_service import OutOfService, WhyOutOfService
from kiosk.domain.staff import Permission
from kiosk.errors import StoreError
from kiosk.facts import Fact, HealthChanged
from kiosk.services.out_of_service import NoName, PaymentsOpen, PrintsUnderWay, RestartNoted, Switched
from ui.models.rows import RowsModel

if TYPE_CHECKING:
    from kiosk.services.out_of_service import ServiceSwitch
    from ui.screens import Parts
    from ui.viewmodels.staff import StaffViewModel

QML_IMPORT_NAME = "Foyer.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1

T = TypeVar("T")
translate = QCoreApplication.translate
OFFERED: Final = (
    WhyOutOfService.CLEANING,
    WhyOutOfService.REPAIR,
    WhyOutOfService.EVENT,
    WhyOutOfService.OTHER,
)
"""The reasons to choose from: draining is a tool's own."""


@dataclass(frozen=True, slots=True)
class ReasonRow:
    """One reason to take the kiosk out of service for."""

    reason: str
    name: str


@dataclass(frozen=True, slots=True)
class ServiceProps:
    """What QML reads."""

    out_of_service: bool = False
    state: str = ""
    detail: str = ""


def derive_service(standing: OutOfService | None, since: datetime | None, language: str) -> ServiceProps:
    """The switch in words; ``since`` by the cinema's clock, where that is known."""
    if standing is None:
        return ServiceProps(
            state=translate("Service", "This kiosk is in service."),
            detail=translate(
                "Service", "Taken out of service, it sells nothing and hands out no tickets until it is put back."
            ),
        )
    from kiosk import formatting

    at = since or standing.since
    #: %1 is a date, %2 a time, %3 who did it, %4 why
    words = translate("Service", "Since %1, %2, by %3. Reason: %4.")
    found = (
        formatting.long_date(at.date(), language),
        formatting.clock_time(at, language),
        standing.by,
        reason_name(standing.reason),
    )
    for number, text in enumerate(found, 1):
        words = words.replace(f"%{number}", text)
    return ServiceProps(True, translate("Service", "This kiosk is out of service."), words)


def reason_name(reason: WhyOutOfService) -> str:
    """A reason in words."""
    match reason:
        case WhyOutOfService.CLEANING:
            return translate("Service", "Cleaning")
        case WhyOutOfService.REPAIR:
            return translate("Service", "Repair")
        case WhyOutOfService.EVENT:
            return translate("Service", "Private event")
        case WhyOutOfService.DRAINING:
            return translate("Service", "About to be replaced")
        case WhyOutOfService.OTHER:
            return translate("Service", "Other reason")


def _at_the_printer() -> str:
    return translate("Service", "Not now: a ticket is at the printer. Try again in a minute.")


@QmlElement
class ServiceViewModel(QObject):
    """Reads when it is opened and whenever health changes."""

    changed = Signal()

    def __init__(self, parts: "Parts", staff: "StaffViewModel") -> None:
        super().__init__(staff)
        self._parts = parts
        self._staff = staff
        self._props = ServiceProps()
        self._reasons = RowsModel(ReasonRow, lambda row: row.reason, self)
        parts.facts.told.connect(self._on_fact)
        parts.language.changed.connect(self._refresh)
        staff.changed.connect(self._refresh)
        self._refresh()

    @Property(bool, notify=changed)
    def outOfService(self) -> bool:
        """Whether staff took it out of service."""
        return self._props.out_of_service

    @Property(str, notify=changed)
    def state(self) -> str:
        """The same in words."""
        return self._props.state

    @Property(str, notify=changed)
    def detail(self) -> str:
        """Since when, by whom, why; or what the switch does."""
        return self._props.detail

    @Property(RowsModel, constant=True)
    def reasons(self) -> RowsModel:
        """Why one may take it out of service."""
        return self._reasons

    @Slot(str)
    def switchOff(self, reason: str) -> None:
        """Out of service, for one of the reasons."""
        if reason in list(OFFERED):
            done = self._do(lambda switch, by: switch.switch_off(by, WhyOutOfService(reason)))
            self._say(done, translate("Service", "Out of service as soon as you close these pages."))

    @Slot()
    def switchOn(self) -> None:
        """Back into service."""
        self._say(self._do(lambda switch, by: switch.switch_on(by)), translate("Service", "Back in service."))

    @Slot()
    def restart(self) -> None:
        """End the program, and begin anew."""
        match self._do(lambda switch, by: switch.ask_restart(by)):
            case RestartNoted():
                self._staff.restartAsked.emit()
            case PrintsUnderWay():
                self._staff.notice(_at_the_printer(), "warning")
            case PaymentsOpen():
                words = translate(
                    "Service", "Not now: the outcome of a payment is still open. Try again in a few minutes."
                )
                self._staff.notice(words, "warning")
            case NoName() | None:
                pass

    @Slot()
    def restartWorker(self) -> None:
        """End the background's process and begin it anew."""
        match self._do(lambda switch, by: switch.ask_restart(by, of="worker")):
            case RestartNoted():
                self._parts.services.staff.restart_worker()
                self._staff.notice(translate("Service", "The background begins anew."), "good")
            case PrintsUnderWay():
                self._staff.notice(_at_the_printer(), "warning")
            case PaymentsOpen() | NoName() | None:
                pass

    def _do(self, work: Callable[["ServiceSwitch", str], T]) -> T | None:
        """What came of it; None, and said so, if they may not or the disk did not take it."""
        if not self._staff.may(Permission.SERVICE):
            return None
        try:
            return work(self._switch(), self._staff.by)
        except StoreError:
            self._staff.notice(translate("Service", "The disk did not take it. Nothing was changed."), "stop")
            return None

    def _say(self, done: Switched | NoName | None, words: str) -> None:
        if isinstance(done, Switched):
            self._staff.notice(words, "good")
            self._refresh()

    def _switch(self) -> "ServiceSwitch":
        return self._parts.services.staff.out_of_service

    @Slot(object)
    def _on_fact(self, fact: Fact) -> None:
        if isinstance(fact, HealthChanged):
            self._refresh()

    @Slot()
    def _refresh(self) -> None:
        self._reasons.show([ReasonRow(one.value, reason_name(one)) for one in OFFERED])
        standing, site = self._switch().standing(), self._parts.services.programme.site()
        since = site.local(standing.since) if standing and site else None
        props = derive_service(standing, since, self._parts.navigator.language)
        if props != self._props:
            self._props = props
            self.changed.emit()
