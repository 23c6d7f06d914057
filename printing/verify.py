"""``python -m kiosk verify``: the reference checker for door codes."""

from datetime import tzinfo
from pathlib import Path
from typing import Final

from kiosk.errors import FoyerError
from printing.door_code import PREFIX, DoorTicket
from printing.scanning import codes_in
from printing.short_code import short_code
from printing.trust import read_trust_list
from printing.verdict import Forged, Genuine, Malformed, Revoked, UnknownKey, Verdict, verify

ALL_GENUINE: Final = 0
NOT_GENUINE: Final = 1
NOTHING_CHECKED: Final = 2

_FILES: Final = {".pdf", ".png", ".jpg", ".jpeg", ".webp", ".bmp"}


def verify_argument(text_or_path: str, trust: Path, zone: tzinfo | None = None) -> tuple[list[str], int]:
    """Check a code, or every code in a PDF or picture, against ``site-keys.json``.

    Returns lines for a person and the exit code: 0 all genuine, 1 some code is not, 2 nothing could be checked.
    Times are told in ``zone``, or in this machine's own.
    """
    try:
        trusted = read_trust_list(trust)
        codes = _codes(text_or_path)
    except FoyerError as problem:
        return [str(problem)], NOTHING_CHECKED
    if not codes:
        return [f"{text_or_path}: no QR code found"], NOTHING_CHECKED
    verdicts = [verify(code, trusted) for code in codes]
    lines = [line for verdict in verdicts for line in _told(verdict, zone)]
    return lines, ALL_GENUINE if all(isinstance(verdict, Genuine) for verdict in verdicts) else NOT_GENUINE


def _codes(text_or_path: str) -> list[str]:
    looks_like_a_file = Path(text_or_path).suffix.lower() in _FILES
    if text_or_path.strip().upper().startswith(PREFIX) or not looks_like_a_file:
        return [text_or_path]
    return codes_in(Path(text_or_path))


def _told(verdict: Verdict, zone: tzinfo | None) -> list[str]:
    match verdict:
        case Genuine(ticket, kiosk_id):
            return [f"GENUINE  signed by kiosk {kiosk_id}", *_shown(ticket, zone)]
        case Revoked(ticket, kiosk_id):
            return [f"REVOKED  the keys of kiosk {kiosk_id} were taken back: ask the desk", *_shown(ticket, zone)]
        case Forged(kiosk_id):
            return [f"FORGED   not signed by kiosk {kiosk_id}, whatever it says"]
        case UnknownKey(key_id):
            return [f"UNKNOWN  key {key_id} is not on this site's list"]
        case Malformed(reason):
            return [f"INVALID  {reason}"]


def _shown(ticket: DoorTicket, zone: tzinfo | None) -> list[str]:
    starts = ticket.starts_at.astimezone(zone)
    place = ", ".join(
        words
        for words in (
            ticket.auditorium,
            ticket.section,
            ticket.row and f"row {ticket.row}",
            ticket.seat and f"seat {ticket.seat}",
        )
        if words
    )
    notes = [
        *([f"issue {ticket.issue}"] if ticket.issue > 1 else []),
        *([f"copy {ticket.copy}"] if ticket.copy > 1 else []),
        *(["ask for proof of the ticket type"] if ticket.proof else []),
        *(["sold without a seat right: the seat may be taken"] if ticket.at_risk else []),
    ]
    return [
        f"  {starts:%A %Y-%m-%d %H:%M %Z}  {place}",
        f"  {ticket.ticket_type or 'no ticket type'}; ticket {short_code(ticket.ticket_id)} ({ticket.ticket_id})",
        *(f"  {note}" for note in notes),
    ]
