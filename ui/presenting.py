"""Outcomes as words for a customer: what happened, what was not lost, what to do."""

from dataclasses import dataclass
from enum import StrEnum
from typing import assert_never

from PySide6.QtCore import QCoreApplication

from kiosk.services.purchase import (
    Held,
    HoldOutcome,
    NotNow,
    NotNowReason,
    PaymentDeclined,
    PaymentUnclear,
    PayOutcome,
    SeatsTaken,
    Sold,
    SoldNothing,
)

translate = QCoreApplication.translate


class Kind(StrEnum):
    """How grave it is: a sign and a colour."""

    INFO = "info"
    GOOD = "good"
    WARNING = "warning"
    STOP = "stop"


@dataclass(frozen=True, slots=True)
class Notice:
    """What a NoticeBar shows; no words, no bar."""

    text: str = ""
    kind: Kind = Kind.INFO
    action: str = ""


NOTHING = Notice()


def notice_of_hold(outcome: HoldOutcome) -> Notice:
    """What to say after asking for seats."""
    match outcome:
        case Held():
            return NOTHING
        case SeatsTaken(instead=None):
            return Notice(
                translate("Notices", "These seats were just taken, and there are not enough others left here."),
                Kind.WARNING,
            )
        case SeatsTaken(instead=instead):
            together = instead is not None and instead.together
            return Notice(
                translate("Notices", "These seats were just taken. Here are the next best ones, together.")
                if together
                else translate("Notices", "These seats were just taken. Here are the next best ones."),
                Kind.WARNING,
            )
        case NotNow():
            return notice_of_not_now(outcome)
        case _:
            assert_never(outcome)


def notice_of_payment(outcome: PayOutcome) -> Notice:
    """What to say after asking for money."""
    match outcome:
        case Sold():
            return NOTHING
        case PaymentDeclined(reason=reason):
            return Notice(_declined(reason), Kind.WARNING)
        case PaymentUnclear():
            return Notice(
                translate(
                    "Notices",
                    "The card terminal does not answer. Please ask the staff: you pay at most once, and what was"
                    " taken without a ticket goes back by itself.",
                ),
                Kind.STOP,
            )
        case SoldNothing():
            return Notice(
                translate(
                    "Notices",
                    "Your tickets could not be issued. What was taken from your card goes back by itself.",
                ),
                Kind.STOP,
            )
        case NotNow():
            return notice_of_not_now(outcome)
        case _:
            assert_never(outcome)


def notice_of_not_now(outcome: NotNow) -> Notice:
    """Why the sale cannot go on."""
    match outcome.reason:
        case NotNowReason.OFFLINE:
            text = (
                translate("Notices", "Without a connection these seats cannot be sold here. These ones can.")
                if outcome.instead
                else translate("Notices", "Without a connection these seats cannot be sold here.")
            )
        case NotNowReason.SALES_OVER:
            text = translate("Notices", "Sales for this showing have just ended.")
        case NotNowReason.PROVIDER_REFUSED:
            text = translate("Notices", "The box office cannot give these seats. Nothing was charged.")
        case NotNowReason.HOLD_OVER:
            text = translate("Notices", "The time for these seats is over. Nothing was charged; choose again.")
        case NotNowReason.DISK | NotNowReason.NO_KEY:
            text = translate("Notices", "This kiosk cannot sell just now. Nothing was charged.")
        case NotNowReason.NOT_SOLD_THERE:
            text = translate("Notices", "One of your ticket types is not sold for these seats. Choose others.")
        case NotNowReason.NO_PAPER:
            text = translate("Notices", "The printer has just stopped working. Nothing was charged.")
        case NotNowReason.MEMBERS_ONLY:
            text = translate("Notices", "Members' tickets are for members only. Nothing was charged; choose again.")
        case _:
            assert_never(outcome.reason)
    return Notice(text, Kind.WARNING)


def _declined(reason: str) -> str:
    match reason:
        case "cancelled":
            return translate("Notices", "The payment was cancelled. Nothing was charged; your seats are still yours.")
        case "timeout":
            return translate("Notices", "No card was shown in time. Nothing was charged; your seats are still yours.")
        case "busy":
            return translate("Notices", "The card terminal is busy. Nothing was charged; please try again.")
        case _:
            return translate(
                "Notices", "The card was not accepted. Nothing was charged; try another card, your seats are kept."
            )
