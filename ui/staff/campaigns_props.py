"""Campaigns as values: the list with its figures, a mail as it will look, and what came of trying one; pure."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from kiosk.domain.campaigns import Campaign, PromotionMail
from kiosk.domain.mail_address import AddressMistake
from kiosk.ports import Delivered, Later, Misconfigured, NotSent, Refused, RefusedForGood, Suppressed
from kiosk.services.campaigns import Standing, TryOutcome
from ui.staff.how import How
from ui.wording import joined

translate = QCoreApplication.translate

_STATES: Final = {
    "draft": ("unknown", QT_TRANSLATE_NOOP("StaffCampaigns", "A draft: nothing goes out")),
    "mistaken": ("warning", QT_TRANSLATE_NOOP("StaffCampaigns", "Its file has a mistake")),
    "before": ("ok", QT_TRANSLATE_NOOP("StaffCampaigns", "Scheduled")),
    "quiet": ("ok", QT_TRANSLATE_NOOP("StaffCampaigns", "Going out; it rests for the night")),
    "open": ("ok", QT_TRANSLATE_NOOP("StaffCampaigns", "Going out now")),
    "over": ("unknown", QT_TRANSLATE_NOOP("StaffCampaigns", "Over")),
    "stopped": ("warning", QT_TRANSLATE_NOOP("StaffCampaigns", "Stopped")),
}
_WHY: Final = {
    "no_mail_server": QT_TRANSLATE_NOOP("StaffCampaigns", "This kiosk has no mail server."),
    "provider_cannot": QT_TRANSLATE_NOOP(
        "StaffCampaigns", "Your ticketing does not keep who unsubscribed, or was not reached yet."
    ),
    "no_postal_address": QT_TRANSLATE_NOOP(
        "StaffCampaigns", "Your ticketing tells no postal address of the cinema, which such a mail must have."
    ),
    "unknown_film": QT_TRANSLATE_NOOP("StaffCampaigns", "Its film is not in the programme."),
    "over": QT_TRANSLATE_NOOP("StaffCampaigns", "Its time is over: change ends_at in its file."),
}


@dataclass(frozen=True, slots=True)
class Draft:
    """A campaign's file: what it says, or the ``mistake`` in it."""

    name: str
    campaign: Campaign | None
    mistake: str = ""


@dataclass(frozen=True, slots=True)
class CampaignRow:
    """One card. ``running``: it can be stopped; ``written``: it can be looked at, tried and scheduled."""

    name: str
    standing: str
    grade: str
    when: str
    figures: str
    mistake: str
    written: bool
    running: bool


@dataclass(frozen=True, slots=True)
class Sheet:
    """A mail as somebody of a language gets it; ``accent`` is the poster's colour or ""."""

    language: str
    cinema: str
    subject: str
    accent: str
    text: str


def derive_campaigns(drafts: Sequence[Draft], standings: Sequence[Standing], how: How) -> tuple[CampaignRow, ...]:
    """Those that go out first, then drafts, then what is over."""
    known: Mapping[str, Standing] = {one.id: one for one in standings}
    names = dict.fromkeys([*(one.name for one in drafts), *known])
    files = {one.name: one for one in drafts}
    rows = [_row(name, files.get(name), known.get(name), how) for name in names]
    return tuple(sorted(rows, key=lambda row: (not row.running, not row.written, row.name)))


def sheet_of(told: PromotionMail, text: str) -> Sheet:
    """``text`` is the mail in words, as it goes out."""
    return Sheet(told.language, told.cinema, told.subject, told.accent, text.strip())


def words_of_why(why: str) -> str:
    """Why a campaign cannot go out."""
    return translate("StaffCampaigns", str(_WHY[why]))


def words_of_try(outcome: TryOutcome | None) -> tuple[str, str]:
    """What came of sending a draft to one address, and how grave that is."""
    match outcome:
        case None:
            return words_of_why("no_mail_server"), "warning"
        case Delivered():
            return translate("StaffCampaigns", "Sent. Its link to unsubscribe is a real one."), "good"
        case AddressMistake():
            return translate("StaffCampaigns", "Not sent: that is no mail address."), "warning"
        case Suppressed():
            return translate("StaffCampaigns", "Not sent: whoever has this address unsubscribed."), "warning"
        case Later() | RefusedForGood() | Misconfigured() | NotSent():
            words = translate("StaffCampaigns", "Not sent: the mail server or your ticketing says %1.")
            return words.replace("%1", outcome.reason[:160] or "…"), "warning"
        case Refused(code=code):
            return translate("StaffCampaigns", "Not sent: your ticketing refused (%1).").replace("%1", code), "warning"
        case str():
            return words_of_why(str(outcome)), "warning"
        case _:
            return translate("StaffCampaigns", "It may have been sent, or not: nobody answered."), "warning"


def schedule_words(campaign: Campaign, agreed: int, how: How) -> str:
    """What comes of scheduling it."""
    words = translate(
        "StaffCampaigns",
        "From %1 until %2, %3 an hour at most, to guests who agreed (%4 here). Who had it does not get it again.",
    )
    begins, ends = how.moment(campaign.send_at), how.moment(campaign.ends_at)
    return (
        words.replace("%1", begins).replace("%2", ends).replace("%3", str(campaign.per_hour)).replace("%4", str(agreed))
    )


def _row(name: str, draft: Draft | None, standing: Standing | None, how: How) -> CampaignRow:
    state = standing.state if standing else "mistaken" if draft and draft.mistake else "draft"
    grade, words = _STATES[state]
    campaign = draft.campaign if draft else None
    period = translate("StaffCampaigns", "%1 until %2")
    return CampaignRow(
        name=name,
        standing=translate("StaffCampaigns", str(words)),
        grade=grade,
        when=period.replace("%1", how.moment(campaign.send_at)).replace("%2", how.moment(campaign.ends_at))
        if campaign
        else "",
        figures=_figures(standing) if standing else "",
        mistake=draft.mistake if draft else translate("StaffCampaigns", "Its file is gone."),
        written=campaign is not None,
        running=state in ("before", "quiet", "open"),
    )


def _figures(one: Standing) -> str:
    parts = (
        (translate("StaffCampaigns", "%1 agreed"), one.consented),
        (translate("StaffCampaigns", "%1 sent"), one.sent),
        (translate("StaffCampaigns", "%1 by another kiosk"), one.already),
        (translate("StaffCampaigns", "%1 unsubscribed"), one.suppressed),
        (translate("StaffCampaigns", "%1 refused"), one.refused),
        (translate("StaffCampaigns", "%1 not known"), one.unknown),
        (translate("StaffCampaigns", "%1 to come"), one.to_come),
    )
    shown = [part for number, part in enumerate(parts) if part[1] or number in (0, 1, len(parts) - 1)]
    return joined(words.replace("%1", str(many)) for words, many in shown)
