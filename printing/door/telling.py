"""Verdicts in words for whoever stands at a door, and as JSON for what stands behind them."""

from dataclasses import dataclass
from datetime import tzinfo
from typing import Final

import msgspec

from printing.door_code import DoorTicket
from printing.short_code import short_code
from printing.verdict import (
    AlreadyUsed,
    DoorVerdict,
    Forged,
    Genuine,
    Malformed,
    NotRecorded,
    OtherShow,
    Revoked,
    ShowOver,
    TicketRevoked,
    TooEarly,
    UnknownKey,
)

NAMES: Final[dict[type[DoorVerdict], str]] = {
    Genuine: "genuine",
    AlreadyUsed: "already_used",
    TicketRevoked: "ticket_revoked",
    Revoked: "kiosk_revoked",
    OtherShow: "other_show",
    TooEarly: "too_early",
    ShowOver: "show_over",
    Forged: "forged",
    UnknownKey: "foreign",
    Malformed: "unreadable",
    NotRecorded: "not_recorded",
}
"""What machines call the verdicts."""

_MOMENT: Final = "%a %Y-%m-%d %H:%M"


@dataclass(frozen=True, slots=True)
class Told:
    """A verdict in words: the first says it all, ``reason`` is for a person; ``ticket`` if its signature is right."""

    word: str
    reason: str
    ticket: DoorTicket | None = None

    @property
    def first_line(self) -> str:
        """Word and reason."""
        return f"{self.word:<8} {self.reason}"


def told(verdict: DoorVerdict, zone: tzinfo | None = None) -> Told:
    """Put a verdict into words, times in ``zone`` or this machine's own. Nothing of an unsigned code is repeated."""
    match verdict:
        case Genuine(ticket, kiosk_id):
            return Told("GENUINE", f"signed by kiosk {kiosk_id}", ticket)
        case AlreadyUsed(ticket, _, first_seen):
            return Told("USED", f"admitted already: {first_seen.astimezone(zone):%a %Y-%m-%d %H:%M:%S}", ticket)
        case TicketRevoked(ticket, _):
            return Told("REVOKED", "moved or refunded: ask the desk", ticket)
        case Revoked(ticket, kiosk_id):
            return Told("REVOKED", f"the keys of kiosk {kiosk_id} were taken back: ask the desk", ticket)
        case OtherShow(ticket, _):
            return Told("OTHER", "for another show", ticket)
        case TooEarly(ticket, _):
            return Told("EARLY", f"the door is not open yet: {ticket.starts_at.astimezone(zone):{_MOMENT}}", ticket)
        case ShowOver(ticket, _):
            return Told("OVER", f"the show is over: {ticket.starts_at.astimezone(zone):{_MOMENT}}", ticket)
        case Forged(kiosk_id):
            return Told("FORGED", f"altered or made up: not as kiosk {kiosk_id} signs; scan again, then ask the desk")
        case UnknownKey(key_id):
            return Told("FOREIGN", f"key {key_id} is not on this site's list: another cinema's, or the list is old")
        case Malformed(reason):
            return Told("INVALID", f"cannot be read: {reason}")
        case NotRecorded(ticket, _, reason):
            return Told("UNKNOWN", f"cannot tell whether it was used: {reason}", ticket)


def line(verdict: DoorVerdict, zone: tzinfo | None = None) -> str:
    """One line without its end."""
    words = told(verdict, zone)
    if words.ticket is None:
        return words.first_line
    return "; ".join((words.first_line, place(words.ticket), short_code(words.ticket.ticket_id), *notes(words.ticket)))


def json_line(verdict: DoorVerdict) -> str:
    """One line of JSON without its end; times are ISO 8601 in UTC."""
    words = told(verdict)
    record: dict[str, object] = {"verdict": NAMES[type(verdict)], "admit": isinstance(verdict, Genuine)}
    if isinstance(verdict, Genuine | Revoked | Forged):
        record["kiosk"] = verdict.kiosk_id
    if isinstance(verdict, AlreadyUsed):
        record["first_seen"] = verdict.first_seen.isoformat()
    if isinstance(verdict, Malformed | NotRecorded):
        record["reason"] = verdict.reason
    if isinstance(verdict, UnknownKey):
        record["key"] = verdict.key_id
    if ticket := words.ticket:
        record["ticket"] = {
            "id": ticket.ticket_id,
            "short_code": short_code(ticket.ticket_id),
            "starts_at": ticket.starts_at.isoformat(),
            "auditorium": ticket.auditorium,
            "section": ticket.section,
            "row": ticket.row,
            "seat": ticket.seat,
            "ticket_type": ticket.ticket_type,
            "issue": ticket.issue,
            "copy": ticket.copy,
            "proof": ticket.proof,
            "at_risk": ticket.at_risk,
        }
    return msgspec.json.encode(record).decode()


def place(ticket: DoorTicket) -> str:
    """Auditorium, section, row and seat, those that there are."""
    row, seat = ticket.row and f"row {ticket.row}", ticket.seat and f"seat {ticket.seat}"
    return ", ".join(words for words in (ticket.auditorium, ticket.section, row, seat) if words)


def notes(ticket: DoorTicket) -> list[str]:
    """What whoever stands at the door should know beside the seat."""
    return [
        *([f"issue {ticket.issue}"] if ticket.issue > 1 else []),
        *([f"copy {ticket.copy}"] if ticket.copy > 1 else []),
        *(["ask for proof of the ticket type"] if ticket.proof else []),
        *(["sold without a seat right: the seat may be taken"] if ticket.at_risk else []),
    ]
