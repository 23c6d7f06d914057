"""What staff do about a booking they found: print or mail it again, take it back; each with a reason."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Property, QCoreApplication, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.domain.staff import Permission
from kiosk.errors import StoreError
from kiosk.logs import logger
from kiosk.services.assistance import Asked, Reason
from kiosk.services.booking_files import BookingFile, SoldElsewhere
from kiosk.services.refunds import RefundReason, RefundTerms, TakenBack, WhyNoRefund
from ui.background import Ok, Outcome
from ui.models.rows import RowsModel
from ui.staff.address_field import AddressFieldViewModel
from ui.staff.booking_props import ReasonRow, derive_reasons, refund_words
from ui.staff.booking_words import WHY_NO_REFUND, said

if TYPE_CHECKING:
    from ui.screens import Parts
    from ui.viewmodels.staff import StaffViewModel

QML_IMPORT_NAME = "Foyer.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1

log = logger(__name__)
translate = QCoreApplication.translate
Look = tuple[BookingFile | SoldElsewhere, RefundTerms | WhyNoRefund] | None
PRINT: Final = "print"
MAIL: Final = "mail"
REFUND: Final = "refund"


@QmlElement
class BookingActsViewModel(QObject):
    """Of the booking that ``found`` gives; ``done`` once something was, so that it is read again."""

    changed = Signal()
    done = Signal()

    def __init__(self, parts: "Parts", staff: "StaffViewModel", found: Callable[[], Look], parent: QObject) -> None:
        super().__init__(parent)
        self._parts = parts
        self._staff = staff
        self._services = parts.services.staff
        self._found = found
        self._address = AddressFieldViewModel(parts.language, self)
        self._reasons = RowsModel(ReasonRow, lambda row: row.key, self)
        self._asking = self._reason = ""
        self._typing = False
        self._taking_back = ""
        parts.language.changed.connect(self._refresh)
        staff.signedOut.connect(self._left)
        self._refresh()

    def forget(self) -> None:
        """Somebody else, or another booking."""
        self._asking = self._reason = ""
        self._typing = False
        self._address.forget()
        self._refresh()

    @property
    def busy(self) -> bool:
        """Whether a question or the keys stand over the booking."""
        return self._typing or bool(self._asking)

    @Property(bool, notify=changed)
    def takingBack(self) -> bool:
        """Whether the booking that is shown is being taken back this moment."""
        found = self._found()
        return found is not None and found[0].reference == self._taking_back

    @Property(bool, notify=changed)
    def typing(self) -> bool:
        """Whether an address is typed."""
        return self._typing

    @Property(str, notify=changed)
    def asking(self) -> str:
        """What a reason is asked for: "print", "mail", "refund", or "" """
        return self._asking

    @Property(str, notify=changed)
    def askingWords(self) -> str:
        """What comes of it."""
        found = self._found()
        if self._asking == REFUND and found and isinstance(found[1], RefundTerms):
            return refund_words(found[1], str(self._parts.language.code))
        if self._asking == MAIL:
            return translate("StaffBookings", "To %1. The address is erased once the mail is delivered.").replace(
                "%1", self._address.text
            )
        return translate("StaffBookings", "The new tickets say that they are a copy.") if self._asking else ""

    @Property(RowsModel, constant=True)
    def reasons(self) -> RowsModel:
        """The reasons there are: words to choose from, so that nobody writes a guest's name into the journal."""
        return self._reasons

    @Property(bool, notify=changed)
    def canAgree(self) -> bool:
        """Whether a reason is chosen."""
        return bool(self._reason)

    @Property(AddressFieldViewModel, constant=True)
    def address(self) -> AddressFieldViewModel:
        """Where a mail goes."""
        return self._address

    @Slot(str)
    def ask(self, what: str) -> None:
        """Ask for the reason; for a mail, for its address first."""
        if what == MAIL and not self._typing:
            self._typing = True
            self._address.forget()
        else:
            self._asking, self._reason = what, ""
        self._refresh()

    @Slot(str)
    def chooseReason(self, key: str) -> None:
        """This is why."""
        self._reason = key
        self._refresh()

    @Slot()
    def decline(self) -> None:
        """Nothing is done; from the keys of an address, back to the booking."""
        if not self._asking:
            self._typing = False
            self._address.forget()
        self._asking = self._reason = ""
        self._refresh()

    @Slot()
    def agree(self) -> None:
        """Do it."""
        what, reason, address, by, found = self._asking, self._reason, self._address.text, self._staff.by, self._found()
        if not what or not reason or found is None or not self._staff.may(Permission.SETTLE):
            return
        reference = found[0].reference
        self.forget()
        if what == REFUND:
            self._taking_back = reference
            work = partial(self._services.refunds.take_back, reference, RefundReason(reason), by)
            self._parts.background.run_later(work, self._staff.while_here(self._taken_back))
        else:
            self._hand_out(what, reference, Reason(reason), address, by)
        self.changed.emit()

    # -- within ------------------------------------------------------------------------------------------------------

    def _hand_out(self, what: str, reference: str, reason: Reason, address: str, by: str) -> None:
        desk, language = self._services.assistance, self._language_of_booking()
        try:
            outcome = (
                desk.print_again(reference, reason, by)
                if what == PRINT
                else desk.mail_again(reference, address, language, reason, by)
            )
        except StoreError as error:
            log.error("tickets could not be handed out again: %s", error)
            self._staff.notice(_not_written(), "stop")
            return
        if not isinstance(outcome, Asked):
            words = translate(
                "StaffBookings", "Not done: its tickets admit nobody any more, or they were given out too often."
            )
            self._staff.notice(words, "warning")
        elif what == PRINT:
            self._staff.notice(translate("StaffBookings", "A copy is printed within seconds."), "good")
        else:
            self._staff.notice(translate("StaffBookings", "The mail goes out within seconds."), "good")
        self.done.emit()

    def _taken_back(self, outcome: "Outcome[TakenBack | WhyNoRefund]") -> None:
        self._taking_back = ""
        match outcome:
            case Ok(value=TakenBack(terms=RefundTerms(by_hand=True))):
                words = translate("StaffBookings", "The booking is cancelled. Give back by hand what was paid.")
                self._staff.notice(words, "good")
            case Ok(value=TakenBack(on_its_way=True)):
                words = translate(
                    "StaffBookings",
                    "The booking is cancelled. The terminal is silent: it is asked until the money is back.",
                )
                self._staff.notice(words, "warning")
            case Ok(value=TakenBack()):
                self._staff.notice(translate("StaffBookings", "The money is back, the booking cancelled."), "good")
            case Ok(value=WhyNoRefund() as why):
                self._staff.notice(said(WHY_NO_REFUND[why]), "warning")
            case _:
                self._staff.notice(_not_written(), "stop")
        self.done.emit()
        self.changed.emit()

    @Slot()
    def _left(self) -> None:
        self._taking_back = ""
        self.forget()

    def _language_of_booking(self) -> str:
        found = self._found()
        if found is not None and isinstance(found[0], BookingFile):
            return found[0].booking.language
        return str(self._parts.language.code)

    @Slot()
    def _refresh(self) -> None:
        self._reasons.show(derive_reasons(self._asking, self._reason))
        self.changed.emit()


def _not_written() -> str:
    return translate("StaffBookings", "The disk did not take it: nothing was done.")
