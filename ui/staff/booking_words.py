"""What is said of a booking at the desk: how it stands, what happened to it, why it is printed again or taken back."""

from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from kiosk.domain.bookings import SaleState
from kiosk.domain.settlements import SettlementState
from kiosk.services.assistance import Reason
from kiosk.services.refunds import RefundReason, WhyNoRefund

translate = QCoreApplication.translate


def said(words: object) -> str:
    """Words of below in the language that is spoken."""
    return translate("StaffBookings", str(words))


STANDING: Final = {
    SaleState.HELD: ("unknown", QT_TRANSLATE_NOOP("StaffBookings", "Being bought right now; nothing is paid")),
    SaleState.PAYING: (
        "warning",
        QT_TRANSLATE_NOOP("StaffBookings", "Being paid; the terminal has not said how it went"),
    ),
    SaleState.PAID: ("warning", QT_TRANSLATE_NOOP("StaffBookings", "Paid; its tickets are being made")),
    SaleState.ISSUED: ("ok", QT_TRANSLATE_NOOP("StaffBookings", "Sold; your ticketing is yet to be told")),
    SaleState.CONFIRMED: ("ok", QT_TRANSLATE_NOOP("StaffBookings", "Sold, and in your ticketing")),
    SaleState.REFUNDING: ("warning", QT_TRANSLATE_NOOP("StaffBookings", "Taken back; the money is on its way")),
    SaleState.REFUNDED: ("failed", QT_TRANSLATE_NOOP("StaffBookings", "Taken back; its tickets admit nobody")),
    SaleState.EXCEPTION: ("warning", QT_TRANSLATE_NOOP("StaffBookings", "Your ticketing does not take it")),
    SaleState.ABANDONED: ("failed", QT_TRANSLATE_NOOP("StaffBookings", "Never bought: no money was taken")),
    SaleState.VOUCHER: ("failed", QT_TRANSLATE_NOOP("StaffBookings", "Ended as a voucher; its tickets admit nobody")),
}
"""Each with its grade."""
PAID: Final = {
    SettlementState.PAYING: QT_TRANSLATE_NOOP("StaffBookings", "the terminal has not said how it went"),
    SettlementState.NOT_PAID: QT_TRANSLATE_NOOP("StaffBookings", "not paid here"),
    SettlementState.PAID: QT_TRANSLATE_NOOP("StaffBookings", "paid here; your ticketing is yet to be told"),
    SettlementState.SETTLED: QT_TRANSLATE_NOOP("StaffBookings", "paid here, and your ticketing knows"),
    SettlementState.REFUNDING: QT_TRANSLATE_NOOP("StaffBookings", "the money is on its way back"),
    SettlementState.REFUNDED: QT_TRANSLATE_NOOP("StaffBookings", "the money went back"),
}
REASONS: Final = {
    Reason.NO_PAPER.value: QT_TRANSLATE_NOOP("StaffBookings", "No paper came out"),
    Reason.LOST.value: QT_TRANSLATE_NOOP("StaffBookings", "Lost"),
    Reason.UNREADABLE.value: QT_TRANSLATE_NOOP("StaffBookings", "Cannot be read"),
    Reason.WRONG_ADDRESS.value: QT_TRANSLATE_NOOP("StaffBookings", "Wrong address"),
    RefundReason.CANNOT_COME.value: QT_TRANSLATE_NOOP("StaffBookings", "The guest cannot come"),
    RefundReason.WRONG_TICKETS.value: QT_TRANSLATE_NOOP("StaffBookings", "Wrong tickets or show"),
    RefundReason.BAD_SHOWING.value: QT_TRANSLATE_NOOP("StaffBookings", "Something was wrong with the show"),
    RefundReason.GOODWILL.value: QT_TRANSLATE_NOOP("StaffBookings", "Goodwill"),
    Reason.OTHER.value: QT_TRANSLATE_NOOP("StaffBookings", "Something else"),
}
TO_PRINT: Final = (Reason.NO_PAPER, Reason.LOST, Reason.UNREADABLE, Reason.OTHER)
TO_MAIL: Final = (Reason.WRONG_ADDRESS, Reason.NO_PAPER, Reason.LOST, Reason.OTHER)
WHY_NO_REFUND: Final = {
    WhyNoRefund.UNKNOWN: QT_TRANSLATE_NOOP("StaffBookings", "This kiosk does not know it."),
    WhyNoRefund.NOT_SOLD: QT_TRANSLATE_NOOP("StaffBookings", "Nothing was paid, so nothing can go back."),
    WhyNoRefund.UNDER_WAY: QT_TRANSLATE_NOOP("StaffBookings", "Its money is on the move already."),
    WhyNoRefund.OVER: QT_TRANSLATE_NOOP("StaffBookings", "It has ended: there is nothing to take back."),
    WhyNoRefund.ON_THE_LIST: QT_TRANSLATE_NOOP("StaffBookings", "It is among the exceptions: choose a remedy there."),
    WhyNoRefund.PROVIDER_CANNOT: QT_TRANSLATE_NOOP(
        "StaffBookings", "Your ticketing takes no cancellations from a kiosk: take it back there."
    ),
}
EVENTS: Final = {
    "held": QT_TRANSLATE_NOOP("StaffBookings", "Seats held"),
    "paying": QT_TRANSLATE_NOOP("StaffBookings", "Money asked for"),
    "paid": QT_TRANSLATE_NOOP("StaffBookings", "Paid"),
    "issued": QT_TRANSLATE_NOOP("StaffBookings", "Tickets issued"),
    "confirmed": QT_TRANSLATE_NOOP("StaffBookings", "Your ticketing has it"),
    "refunding": QT_TRANSLATE_NOOP("StaffBookings", "Money on its way back"),
    "refunded": QT_TRANSLATE_NOOP("StaffBookings", "Taken back"),
    "exception": QT_TRANSLATE_NOOP("StaffBookings", "Became an exception"),
    "abandoned": QT_TRANSLATE_NOOP("StaffBookings", "Given up by the guest"),
    "voucher": QT_TRANSLATE_NOOP("StaffBookings", "Became a voucher"),
    "staff_refund": QT_TRANSLATE_NOOP("StaffBookings", "Money back by %1"),
    "printed_by_staff": QT_TRANSLATE_NOOP("StaffBookings", "Printed again by %1"),
    "mailed_by_staff": QT_TRANSLATE_NOOP("StaffBookings", "Mailed again by %1"),
    "remedy_requested": QT_TRANSLATE_NOOP("StaffBookings", "Remedy chosen by %1"),
    "settled": QT_TRANSLATE_NOOP("StaffBookings", "Exception settled by %1"),
    "for_a_person": QT_TRANSLATE_NOOP("StaffBookings", "Waits for staff"),
    "message_refused": QT_TRANSLATE_NOOP("StaffBookings", "Refused by your ticketing"),
    "outcome_unknown": QT_TRANSLATE_NOOP("StaffBookings", "No answer from your ticketing"),
    "sent_again": QT_TRANSLATE_NOOP("StaffBookings", "Sent again by %1"),
    "moved": QT_TRANSLATE_NOOP("StaffBookings", "Given other seats"),
    "told_again": QT_TRANSLATE_NOOP("StaffBookings", "Told to your ticketing again"),
    "claim_not_valid": QT_TRANSLATE_NOOP("StaffBookings", "Membership did not hold"),
    "cancellation_asked": QT_TRANSLATE_NOOP("StaffBookings", "Its member wants it taken back"),
    "cancellation_agreed": QT_TRANSLATE_NOOP("StaffBookings", "Your ticketing took it back"),
    "cancellation_refused": QT_TRANSLATE_NOOP("StaffBookings", "Your ticketing does not take it back"),
    "settlement_paying": QT_TRANSLATE_NOOP("StaffBookings", "Money asked for"),
    "settlement_not_paid": QT_TRANSLATE_NOOP("StaffBookings", "Not paid"),
    "settlement_paid": QT_TRANSLATE_NOOP("StaffBookings", "Paid"),
    "settlement_settled": QT_TRANSLATE_NOOP("StaffBookings", "Your ticketing knows it as paid"),
    "settlement_refunding": QT_TRANSLATE_NOOP("StaffBookings", "Money on its way back"),
    "settlement_refunded": QT_TRANSLATE_NOOP("StaffBookings", "Money went back"),
    "settlement_wanted_back": QT_TRANSLATE_NOOP("StaffBookings", "Money back wanted by %1"),
    "print_reserved": QT_TRANSLATE_NOOP("StaffBookings", "To be printed"),
    "print_sent": QT_TRANSLATE_NOOP("StaffBookings", "At the printer"),
    "print_printed": QT_TRANSLATE_NOOP("StaffBookings", "Printed"),
    "print_not_printed": QT_TRANSLATE_NOOP("StaffBookings", "Not printed"),
    "print_unknown": QT_TRANSLATE_NOOP("StaffBookings", "Nobody knows whether it was printed"),
    "mail_waiting": QT_TRANSLATE_NOOP("StaffBookings", "Mail on its way"),
    "mail_sent": QT_TRANSLATE_NOOP("StaffBookings", "Mailed"),
    "mail_refused": QT_TRANSLATE_NOOP("StaffBookings", "Mail refused"),
    "mail_given_up": QT_TRANSLATE_NOOP("StaffBookings", "Mail given up"),
}
"""By the kind of the event; %1 is whoever did it. One without words here is shown by its kind."""
