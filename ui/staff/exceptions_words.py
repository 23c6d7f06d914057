"""What is said on the exceptions page: of each case, of each remedy, and of what keeps one from it."""

from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from kiosk.domain.conflicts import WhyAPerson
from kiosk.domain.exceptions import CaseKind, Remedy
from kiosk.domain.settlements import SettlementState
from kiosk.services.desk import MemberCaseKind, WhyNoRemedy

translate = QCoreApplication.translate


def said(words: object) -> str:
    """Words of below in the language that is spoken."""
    return translate("StaffExceptions", str(words))


def question_of(remedy: str) -> tuple[str, str, str]:
    """Title, words and the button that agrees, before something is done."""
    title, words, yes = QUESTIONS[remedy]
    return said(title), said(words), said(yes)


TEXT: Final = {
    Remedy.MOVE: QT_TRANSLATE_NOOP("StaffExceptions", "Other seats"),
    Remedy.REFUND: QT_TRANSLATE_NOOP("StaffExceptions", "Money back"),
    Remedy.VOUCHER: QT_TRANSLATE_NOOP("StaffExceptions", "Voucher"),
    Remedy.RESEND: QT_TRANSLATE_NOOP("StaffExceptions", "Send again"),
}
QUESTIONS: Final = {
    "move": (
        QT_TRANSLATE_NOOP("StaffExceptions", "Give this booking other seats?"),
        QT_TRANSLATE_NOOP(
            "StaffExceptions",
            "The kiosk looks for seats as good as those it had. The old tickets are void, the price stays as paid.",
        ),
        QT_TRANSLATE_NOOP("StaffExceptions", "Look for seats"),
    ),
    "refund": (
        QT_TRANSLATE_NOOP("StaffExceptions", "Give the money back?"),
        QT_TRANSLATE_NOOP(
            "StaffExceptions",
            "A card gets the whole sum back; what was paid at the counter you give back there. The tickets are void,"
            " and your ticketing cancels the booking.",
        ),
        QT_TRANSLATE_NOOP("StaffExceptions", "Give it back"),
    ),
    "voucher": (
        QT_TRANSLATE_NOOP("StaffExceptions", "Make it a voucher?"),
        QT_TRANSLATE_NOOP(
            "StaffExceptions",
            "The guest finds a code worth what was paid under My tickets. Your till must take it; tickets are void.",
        ),
        QT_TRANSLATE_NOOP("StaffExceptions", "Make a voucher"),
    ),
    "resend": (
        QT_TRANSLATE_NOOP("StaffExceptions", "Send the same message again?"),
        QT_TRANSLATE_NOOP(
            "StaffExceptions",
            "For a refusal that was a mistake, once it is mended in your ticketing. Nothing changes for the guest.",
        ),
        QT_TRANSLATE_NOOP("StaffExceptions", "Send it"),
    ),
    "settled": (
        QT_TRANSLATE_NOOP("StaffExceptions", "Is this looked after?"),
        QT_TRANSLATE_NOOP("StaffExceptions", "It leaves the list, and your name is kept with it."),
        QT_TRANSLATE_NOOP("StaffExceptions", "It is settled"),
    ),
    "again": (
        QT_TRANSLATE_NOOP("StaffExceptions", "Tell your ticketing once more?"),
        QT_TRANSLATE_NOOP("StaffExceptions", "Once it can carry out what the member wanted."),
        QT_TRANSLATE_NOOP("StaffExceptions", "Tell it again"),
    ),
    "erase": (
        QT_TRANSLATE_NOOP("StaffExceptions", "Erase what the member wanted?"),
        QT_TRANSLATE_NOOP(
            "StaffExceptions", "After it was carried out by hand, or is not to be. What it says cannot be had back."
        ),
        QT_TRANSLATE_NOOP("StaffExceptions", "Erase it"),
    ),
}
WHY_NOT: Final = {
    WhyNoRemedy.NOT_MOVABLE: QT_TRANSLATE_NOOP("StaffExceptions", "its seats are not in dispute"),
    WhyNoRemedy.NO_PAYMENT: QT_TRANSLATE_NOOP("StaffExceptions", "no payment is left that it could stand for"),
    WhyNoRemedy.HAS_VOUCHER: QT_TRANSLATE_NOOP("StaffExceptions", "the guest has a voucher already"),
    WhyNoRemedy.ENDED: QT_TRANSLATE_NOOP("StaffExceptions", "the sale has ended"),
    WhyNoRemedy.BACK: QT_TRANSLATE_NOOP("StaffExceptions", "the money is on its way back"),
}
WHAT: Final = {
    CaseKind.CONFLICT: QT_TRANSLATE_NOOP(
        "StaffExceptions", "Sold here, but your ticketing has its seats as somebody else's."
    ),
    CaseKind.EPOCH_OVER: QT_TRANSLATE_NOOP(
        "StaffExceptions", "Sold here after this kiosk had been written off in your ticketing."
    ),
    CaseKind.REFUSED: QT_TRANSLATE_NOOP("StaffExceptions", "Sold here, but your ticketing does not take the sale."),
    CaseKind.PARKED: QT_TRANSLATE_NOOP(
        "StaffExceptions", "Sold here; nobody can tell whether your ticketing has the sale."
    ),
}
NOT_TAKEN_BACK: Final = QT_TRANSLATE_NOOP(
    "StaffExceptions", "Taken back here, but your ticketing does not take the cancellation."
)
WHY: Final = {
    WhyAPerson.NO_SEATS.value: QT_TRANSLATE_NOOP("StaffExceptions", "No seats as good are free together."),
    WhyAPerson.HALL_CHANGED.value: QT_TRANSLATE_NOOP("StaffExceptions", "The hall has changed since."),
    WhyAPerson.SHOW_GONE.value: QT_TRANSLATE_NOOP("StaffExceptions", "The show is called off or out of the programme."),
    WhyAPerson.SHOW_BEGUN.value: QT_TRANSLATE_NOOP("StaffExceptions", "The show is no longer on sale."),
    WhyAPerson.NO_RIGHTS.value: QT_TRANSLATE_NOOP(
        "StaffExceptions", "Your ticketing lets the kiosk hold no other seats for it."
    ),
    WhyAPerson.REFUSED.value: QT_TRANSLATE_NOOP(
        "StaffExceptions", "It is not about seats, so the kiosk cannot mend it."
    ),
    WhyAPerson.MONEY_MOVING.value: QT_TRANSLATE_NOOP(
        "StaffExceptions", "Its money was on the move, or the sale had ended."
    ),
    WhyAPerson.MOVED_TOO_OFTEN.value: QT_TRANSLATE_NOOP("StaffExceptions", "It was moved several times already."),
    "nothing_paid": QT_TRANSLATE_NOOP("StaffExceptions", "Nothing was paid for it, so nothing can go back."),
}
PAID: Final = {
    SettlementState.PAYING: QT_TRANSLATE_NOOP(
        "StaffExceptions", "Made elsewhere; the terminal does not say whether it was paid here."
    ),
    SettlementState.NOT_PAID: QT_TRANSLATE_NOOP("StaffExceptions", "Made elsewhere; it was not paid here."),
    SettlementState.PAID: QT_TRANSLATE_NOOP(
        "StaffExceptions", "Made elsewhere and paid here; your ticketing is yet to be told."
    ),
    SettlementState.SETTLED: QT_TRANSLATE_NOOP(
        "StaffExceptions", "Made elsewhere and paid here; your ticketing knows it as paid."
    ),
    SettlementState.REFUNDING: QT_TRANSLATE_NOOP(
        "StaffExceptions", "Made elsewhere and paid here; the money is on its way back."
    ),
    SettlementState.REFUNDED: QT_TRANSLATE_NOOP(
        "StaffExceptions", "Made elsewhere and paid here; the money went back."
    ),
}
MEMBER: Final = {
    MemberCaseKind.SEVERAL_CUSTOMERS: QT_TRANSLATE_NOOP(
        "StaffExceptions", "Several customers in your ticketing have the address of somebody who signed in."
    ),
    MemberCaseKind.UNVERIFIED_ADDRESS: QT_TRANSLATE_NOOP(
        "StaffExceptions", "A customer has the address of somebody who signed in, but nobody verified it."
    ),
    MemberCaseKind.LINKED_TO_ANOTHER: QT_TRANSLATE_NOOP(
        "StaffExceptions", "Somebody who signed in was another customer before."
    ),
    MemberCaseKind.CLAIM_NOT_VALID: QT_TRANSLATE_NOOP(
        "StaffExceptions", "Sold at a member's price, but the membership did not hold. The sale stands."
    ),
}
WISH: Final = {
    "profile": QT_TRANSLATE_NOOP("StaffExceptions", "A member wants their particulars changed."),
    "consent": QT_TRANSLATE_NOOP("StaffExceptions", "A member changed what they agree to."),
    "export": QT_TRANSLATE_NOOP("StaffExceptions", "A member wants a copy of everything known of them."),
    "erasure": QT_TRANSLATE_NOOP("StaffExceptions", "A member wants to be erased."),
    "cancellation": QT_TRANSLATE_NOOP("StaffExceptions", "A member wants a booking taken back."),
}
