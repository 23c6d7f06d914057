"""The exceptions list: what waits for a person, the remedies in one tap, and what became of them as it happens."""

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Property, QCoreApplication, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.domain.exceptions import Remedy
from kiosk.domain.staff import Permission
from kiosk.errors import StoreError
from kiosk.facts import BookingChanged, Fact, MemberChanged, WishSettled
from kiosk.logs import logger
from kiosk.services import assistance, desk
from ui.models.rows import RowsModel
from ui.staff.exceptions_props import CaseRow, Everything, derive_cases
from ui.staff.exceptions_words import question_of
from ui.staff.how import how_of
from ui.staff.reading import Reading

if TYPE_CHECKING:
    from ui.screens import Parts
    from ui.viewmodels.staff import StaffViewModel

QML_IMPORT_NAME = "Foyer.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1

log = logger(__name__)
translate = QCoreApplication.translate
MOST_SHOWN: Final = 40
"""Cards: whoever has more on the list begins with these."""


@QmlElement
class ExceptionsViewModel(QObject):
    """Reads the list anew whenever something happened to a booking or a wish."""

    changed = Signal()

    def __init__(self, parts: "Parts", staff: "StaffViewModel", parent: QObject | None = None) -> None:
        super().__init__(parent or staff)
        self._parts = parts
        self._staff = staff
        self._desk = parts.services.staff.desk
        self._assistance = parts.services.staff.assistance
        self._rows = RowsModel(CaseRow, lambda row: row.key, self)
        self._found: Everything | None = None
        self._failed = False
        self._settled = False
        self._more = 0
        self._asking: tuple[str, str] | None = None
        self._reading = Reading(parts.background, self._read, self._came)
        parts.facts.told.connect(self._on_fact)
        parts.language.changed.connect(self._refresh)
        staff.signedOut.connect(self._forget)

    # -- for QML -----------------------------------------------------------------------------------------------------

    @Property(RowsModel, constant=True)
    def rows(self) -> RowsModel:
        """What is on the list."""
        return self._rows

    @Property(bool, notify=changed)
    def loading(self) -> bool:
        """Whether it is not known yet."""
        return self._found is None and not self._failed

    @Property(bool, notify=changed)
    def failed(self) -> bool:
        """Whether the disk would not tell."""
        return self._failed

    @Property(int, notify=changed)
    def more(self) -> int:
        """How many that are not settled there are besides those shown."""
        return self._more

    @Property(bool, notify=changed)
    def settled(self) -> bool:
        """Whether those settled are shown as well."""
        return self._settled

    @Property(bool, notify=changed)
    def asking(self) -> bool:
        """Whether a question stands over the page."""
        return self._asking is not None

    @Property(str, notify=changed)
    def questionTitle(self) -> str:
        """What is asked."""
        return self._question()[0]

    @Property(str, notify=changed)
    def questionWords(self) -> str:
        """What comes of it."""
        return self._question()[1]

    @Property(str, notify=changed)
    def questionYes(self) -> str:
        """What agreeing is called."""
        return self._question()[2]

    @Slot()
    def enter(self) -> None:
        """The page is open: read the list."""
        self._reading.begin()

    @Slot()
    def toggleSettled(self) -> None:
        """Show those settled as well, or no longer."""
        self._settled = not self._settled
        self._reading.begin()
        self.changed.emit()

    @Slot(str, str)
    def choose(self, key: str, remedy: str) -> None:
        """One of the buttons of a card: ask before it is done."""
        self._asking = (key, remedy)
        self.changed.emit()

    @Slot()
    def decline(self) -> None:
        """Leave it as it is."""
        self._asking = None
        self.changed.emit()

    @Slot()
    def agree(self) -> None:
        """Do it."""
        if self._asking is None:
            return
        (key, remedy), self._asking = self._asking, None
        self.changed.emit()
        if not self._staff.may(Permission.SETTLE):
            return
        try:
            self._tell(self._ask_for(key, remedy))
        except StoreError as error:
            log.error("a remedy could not be asked for: %s", error)
            self._staff.notice(translate("StaffExceptions", "The disk did not take it: nothing was done."), "stop")
        self._reading.begin()

    # -- within ------------------------------------------------------------------------------------------------------

    def _ask_for(self, key: str, remedy: str) -> object:
        kind, _, name = key.partition(":")
        by = self._staff.by
        match kind:
            case "wish" if remedy == "again":
                return self._assistance.tell_again(int(name), by)
            case "wish":
                return self._assistance.settle(int(name), by)
            case "member":
                return self._desk.settle_member_case(int(name), by) or desk.NotPossible("settled meanwhile")
            case "paid":
                return self._desk.ask_for(name, Remedy(remedy), by)
            case _:
                lines = self._found.lines if self._found else ()
                reference = next((one.case.booking_reference for one in lines if str(one.case.number) == name), "")
                return self._desk.ask_for(reference, Remedy(remedy), by)

    def _tell(self, outcome: object) -> None:
        match outcome:
            case desk.NotPossible() | assistance.NotPossible():
                words = translate("StaffExceptions", "That is not possible any more: look at it again.")
                self._staff.notice(words, "warning")
            case desk.WantedBack():
                words = translate(
                    "StaffExceptions",
                    "The money goes back, unless your ticketing says at last that it is paid. Look there, too.",
                )
                self._staff.notice(words, "info")
            case desk.Requested() | assistance.Asked():
                words = translate("StaffExceptions", "Asked for. The kiosk does it within seconds; it shows here.")
                self._staff.notice(words, "good")
            case _:
                self._staff.notice(translate("StaffExceptions", "Settled."), "good")

    def _read(self) -> Everything:
        settled = self._settled
        return Everything(
            self._desk.lines(settled=settled),
            self._desk.payments(settled=settled),
            self._desk.member_cases(settled=settled),
            self._assistance.stuck_wishes(),
        )

    def _came(self, found: Everything | None) -> None:
        self._found, self._failed = found, found is None
        self._refresh()

    def _question(self) -> tuple[str, str, str]:
        return question_of(self._asking[1]) if self._asking else ("", "", "")

    @Slot(object)
    def _on_fact(self, fact: Fact) -> None:
        if isinstance(fact, BookingChanged | WishSettled | MemberChanged) and self._staff.at("exceptions"):
            self._reading.begin()

    @Slot()
    def _refresh(self) -> None:
        rows = derive_cases(self._found, how_of(self._parts)) if self._found else ()
        self._rows.show(rows[:MOST_SHOWN])
        self._more = sum(not row.done for row in rows[MOST_SHOWN:])
        self.changed.emit()

    @Slot()
    def _forget(self) -> None:
        self._reading.drop()
        self._found, self._failed, self._settled, self._asking = None, False, False, None
        self._refresh()
