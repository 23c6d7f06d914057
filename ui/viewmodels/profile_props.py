"""A member's particulars as values: what is kept of them, what they agreed to, and how each may be changed; pure."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import assert_never

from PySide6.QtCore import QCoreApplication

from kiosk import formatting
from kiosk.domain.account import ProfileChange
from kiosk.domain.mail_address import AddressMistake
from kiosk.domain.members import Consent, Member
from kiosk.services.profile import NotTaken, WhyNotTaken
from ui.presenting import NOTHING, Kind, Notice

translate = QCoreApplication.translate


class Stage(StrEnum):
    """What the screen is made of."""

    FORM = "form"
    NAME = "name"
    ADDRESS = "address"
    ASKING = "asking"
    GONE = "gone"


class Told(StrEnum):
    """What came of what was touched last, where it is not a reason against it."""

    SAVED = "saved"
    COPY_ASKED = "copy_asked"
    FAILED = "failed"


@dataclass(frozen=True, slots=True)
class ProfileInputs:
    """What the screen is made of. ``draft`` is what the member has made of it so far.

    ``offered``: the provider lets a kiosk change anything.
    """

    member: Member | None
    draft: ProfileChange | None
    stage: Stage
    typed: str
    outcome: NotTaken | Told | None
    offered: bool
    language: str


@dataclass(frozen=True, slots=True)
class ProfileProps:
    """What QML reads. A consent's text is the very wording that is kept with it; its note says since when."""

    stage: Stage = Stage.FORM
    title: str = ""
    name: str = ""
    address: str = ""
    typed: str = ""
    next_text: str = ""
    can_go_on: bool = False
    can_change: bool = False
    reminders: bool = False
    reminders_text: str = ""
    reminders_note: str = ""
    promotions: bool = False
    promotions_text: str = ""
    promotions_note: str = ""
    notice: Notice = NOTHING


def derive_profile(inputs: ProfileInputs) -> ProfileProps:
    """What there is to show, and to do."""
    member, draft = inputs.member, inputs.draft
    if inputs.stage is Stage.GONE:
        return ProfileProps(Stage.GONE, _title(Stage.GONE), next_text=translate("Profile", "Done"), can_go_on=True)
    if member is None or draft is None:
        return ProfileProps(title=_title(Stage.FORM))
    changed = draft != as_it_is(member)
    next_text, can_go_on = _next(inputs, changed=changed)
    return ProfileProps(
        stage=inputs.stage,
        title=_title(inputs.stage),
        name=draft.name or translate("Profile", "No name"),
        address=draft.email or translate("Profile", "No e-mail address"),
        typed=inputs.typed,
        next_text=next_text,
        can_go_on=can_go_on,
        can_change=inputs.offered,
        reminders=Consent.REMINDERS in member.consents,
        reminders_text=wording(Consent.REMINDERS),
        reminders_note=_since(member, Consent.REMINDERS, inputs.language),
        promotions=Consent.PROMOTIONS in member.consents,
        promotions_text=wording(Consent.PROMOTIONS),
        promotions_note=_since(member, Consent.PROMOTIONS, inputs.language),
        notice=_notice(inputs, changed=changed),
    )


def as_it_is(member: Member) -> ProfileChange:
    """A member's particulars before anything is changed."""
    return ProfileChange(member.name, member.email, member.language, member.preferences)


def wording(consent: Consent) -> str:
    """What a member agrees to, in the words that are kept."""
    match consent:
        case Consent.REMINDERS:
            return translate("Profile", "Remind me by e-mail before a film that I have tickets for.")
        case Consent.PROMOTIONS:
            return translate(
                "Profile", "Send me news and offers of this cinema by e-mail. I can take this back at any time."
            )
        case _:
            assert_never(consent)


def _title(stage: Stage) -> str:
    match stage:
        case Stage.FORM:
            return translate("Profile", "My profile")
        case Stage.NAME:
            return translate("Profile", "What is your name?")
        case Stage.ADDRESS:
            return translate("Profile", "What is your e-mail address?")
        case Stage.ASKING:
            return translate("Profile", "Erase everything?")
        case Stage.GONE:
            return translate("Profile", "You will be forgotten")
        case _:
            assert_never(stage)


def _next(inputs: ProfileInputs, *, changed: bool) -> tuple[str, bool]:
    match inputs.stage:
        case Stage.NAME | Stage.ADDRESS:
            return translate("Profile", "Take this"), True
        case Stage.ASKING:
            return translate("Profile", "Yes, erase everything"), True
        case Stage.FORM | Stage.GONE:
            return (translate("Profile", "Save"), inputs.offered) if changed else ("", False)
        case _:
            assert_never(inputs.stage)


def _since(member: Member, consent: Consent, language: str) -> str:
    given = member.consents.get(consent)
    if given is None:
        return ""
    #: %1 is a date: when a consent was given
    return translate("Profile", "Since %1").replace("%1", _date(given.at, language))


def _date(at: datetime, language: str) -> str:
    return formatting.full_date(at.date(), language)


def _notice(inputs: ProfileInputs, *, changed: bool) -> Notice:
    match inputs.outcome:
        case NotTaken(why=why):
            return Notice(_why_not(why), Kind.WARNING)
        case Told.SAVED:
            return Notice(translate("Profile", "Saved. The cinema has it as soon as it can be reached."), Kind.GOOD)
        case Told.COPY_ASKED:
            return Notice(
                translate("Profile", "A copy of everything will be sent to the e-mail address the cinema knows."),
                Kind.GOOD,
            )
        case Told.FAILED:
            return Notice(translate("Profile", "That could not be noted just now. Nothing has changed."), Kind.WARNING)
        case None:
            pass
        case _:
            assert_never(inputs.outcome)
    if not inputs.offered:
        return Notice(translate("Profile", "This can be changed at the counter. Our staff will help you."))
    if changed and inputs.stage is Stage.FORM:
        return Notice(translate("Profile", "This is so for today. Save it, and it is so next time."))
    return NOTHING


def _why_not(why: WhyNotTaken | AddressMistake) -> str:
    match why:
        case AddressMistake.INCOMPLETE:
            return translate("Profile", "Something is missing. An address looks like name@example.com.")
        case AddressMistake.TOO_LONG:
            return translate("Profile", "That is longer than a mail address can be.")
        case AddressMistake.CHARACTERS:
            return translate("Profile", "Before the @ there is something that cannot be part of an address.")
        case AddressMistake.DOMAIN:
            return translate("Profile", "After the @ there is something that cannot be part of an address.")
        case WhyNotTaken.NAME:
            return translate("Profile", "That is longer than a name can be here.")
        case WhyNotTaken.TOO_MANY:
            return translate("Profile", "You changed a lot already. Please try again later.")
        case WhyNotTaken.NOT_OFFERED | WhyNotTaken.WORDING:
            return translate("Profile", "This can be changed at the counter. Our staff will help you.")
        case _:
            assert_never(why)
