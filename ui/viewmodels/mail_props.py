"""Typing a mail address as values: what was typed so far, and what came of it."""

from dataclasses import dataclass
from typing import assert_never

from PySide6.QtCore import QCoreApplication

from kiosk.domain.mail import MailState
from kiosk.domain.mail_address import AddressMistake
from kiosk.services.mail_desk import MailAsked, MailNotAsked, WhyNotMailed
from ui.presenting import NOTHING, Kind, Notice

translate = QCoreApplication.translate

MailOutcome = MailAsked | MailNotAsked


@dataclass(frozen=True, slots=True)
class MailInputs:
    """What the screen is made of. ``meant``: what an address that looks mistyped was probably meant to be.

    ``reminds``: there is still time for a reminder. ``cinema``: whose promotions may be agreed to; "" if to none.
    """

    typed: str = ""
    outcome: MailOutcome | None = None
    meant: str | None = None
    failed: bool = False
    reminds: bool = False
    cinema: str = ""


@dataclass(frozen=True, slots=True)
class MailProps:
    """What QML reads. ``offers_text`` and ``offers_note`` are the words of a consent; "" where none is asked for."""

    typed: str = ""
    can_send: bool = False
    next_text: str = ""
    news_text: str = ""
    offers_text: str = ""
    offers_note: str = ""
    notice: Notice = NOTHING


def derive_mail(inputs: MailInputs) -> MailProps:
    """What there is to show."""
    return MailProps(
        typed=inputs.typed,
        can_send="@" in inputs.typed,
        next_text=translate("Mail", "Yes, as I typed it") if inputs.meant else translate("Mail", "Send it there"),
        news_text=translate("Mail", "Remind me before the film, and tell me if anything changes")
        if inputs.reminds
        else translate("Mail", "Tell me if anything changes"),
        offers_text=_offers(inputs.cinema) if inputs.cinema else "",
        offers_note=translate("Mail", "Each mail has a link that ends this.") if inputs.cinema else "",
        notice=_notice(inputs),
    )


def goes_to_words(address: str, state: MailState | None) -> str:
    """What is said of a mail to ``address``, which is masked already."""
    match state:
        case None | MailState.WAITING:
            #: %1 is a mail address with most letters hidden
            text = translate("Mail", "Your tickets are also sent to %1")
        case MailState.SENT:
            text = translate("Mail", "Your tickets were sent to %1")
        case MailState.REFUSED | MailState.GIVEN_UP:
            text = translate("Mail", "The mail server did not take the mail to %1")
        case _:
            assert_never(state)
    return text.replace("%1", address)


def _offers(cinema: str) -> str:
    #: A box to tick, a consent in the sense of the law. %1 is the cinema's name
    return translate("Mail", "News and offers from %1 by mail").replace("%1", cinema)


def _notice(inputs: MailInputs) -> Notice:
    if inputs.failed:
        return Notice(
            translate("Mail", "That could not be noted just now. Your tickets do not depend on it."), Kind.WARNING
        )
    if inputs.meant is not None:
        #: %1 is a mail address
        question = translate("Mail", "Did you mean %1?").replace("%1", inputs.meant)
        return Notice(question, Kind.INFO, translate("Mail", "Yes, change it"))
    match inputs.outcome:
        case MailNotAsked(why=why):
            return Notice(_why(why), Kind.WARNING)
        case _:
            return NOTHING


def _why(why: AddressMistake | WhyNotMailed) -> str:
    match why:
        case AddressMistake.INCOMPLETE:
            return translate("Mail", "Something is missing. An address looks like name@example.com.")
        case AddressMistake.TOO_LONG:
            return translate("Mail", "That is longer than a mail address can be.")
        case AddressMistake.CHARACTERS:
            return translate("Mail", "Before the @ there is something that cannot be part of an address.")
        case AddressMistake.DOMAIN:
            return translate("Mail", "After the @ there is something that cannot be part of an address.")
        case WhyNotMailed.TOO_OFTEN:
            return translate("Mail", "These tickets were sent several times already. Please ask our staff.")
        case WhyNotMailed.NOT_OFFERED | WhyNotMailed.NO_TICKETS:
            return translate("Mail", "There are no tickets to send just now.")
        case _:
            assert_never(why)
