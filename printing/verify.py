"""``python -m kiosk verify``: the reference checker for door codes."""

from collections.abc import Sequence
from datetime import tzinfo
from pathlib import Path
from typing import Final

from kiosk.clock import Clock
from kiosk.errors import FoyerError
from printing.door.admission import Door, unless_revoked
from printing.door.lists import DoorLists
from printing.door.seen_list import SeenList
from printing.door.stream import answer
from printing.door.telling import json_line, line, notes, place, told
from printing.door_code import PREFIX
from printing.scanning import codes_in
from printing.short_code import short_code
from printing.verdict import DoorVerdict, Genuine, verify

ALL_GENUINE: Final = 0
NOT_GENUINE: Final = 1
NOTHING_CHECKED: Final = 2

_FILES: Final = {".pdf", ".png", ".jpg", ".jpeg", ".webp", ".bmp"}


def verify_argument(
    text_or_path: str,
    trust: Path,
    zone: tzinfo | None = None,
    *,
    revoked: Sequence[Path] = (),
    for_machines: bool = False,
) -> tuple[list[str], int]:
    """Check a code, or every code in a PDF or picture, against ``site-keys.json`` and lists of revoked tickets.

    Says what the cinema signed, whenever the show is; nobody is admitted. Returns lines for a person, or one of JSON
    for each code, and the exit code: 0 all genuine, 1 some code is not, 2 nothing could be checked. Times are told in
    ``zone``, or in this machine's own.
    """
    try:
        lists = DoorLists(trust, revoked)
        codes = _codes(text_or_path)
    except FoyerError as problem:
        return [str(problem)], NOTHING_CHECKED
    if not codes:
        return [f"{text_or_path}: no QR code found"], NOTHING_CHECKED
    verdicts = [unless_revoked(verify(code, lists.trust), lists.revocations) for code in codes]
    if for_machines:
        lines = [json_line(verdict) for verdict in verdicts]
    else:
        lines = [words for verdict in verdicts for words in _lines(verdict, zone)]
    return lines, ALL_GENUINE if all(isinstance(verdict, Genuine) for verdict in verdicts) else NOT_GENUINE


def verify_stream(
    source: int,
    sink: int,
    trust: Path,
    seen: Path,
    clock: Clock,
    *,
    revoked: Sequence[Path] = (),
    showtime_id: str = "",
    for_machines: bool = False,
) -> int:
    """Be a door: answer each line of the descriptor ``source`` by one on ``sink``; admit the first copy of a ticket.

    Returns the exit code once the input ends: 0 all admitted, 1 not all, 2 some could not be written down in the
    folder ``seen``. ConfigError: the lists cannot be used. BrokenPipeError: nobody reads the answers.
    """
    door = Door(DoorLists(trust, revoked, seen), SeenList(seen), clock, showtime_id)
    all_genuine, all_recorded = answer(source, sink, door, json_line if for_machines else line)
    if not all_recorded:
        return NOTHING_CHECKED
    return ALL_GENUINE if all_genuine else NOT_GENUINE


def _codes(text_or_path: str) -> list[str]:
    looks_like_a_file = Path(text_or_path).suffix.lower() in _FILES
    if text_or_path.strip().upper().startswith(PREFIX) or not looks_like_a_file:
        return [text_or_path]
    return codes_in(Path(text_or_path))


def _lines(verdict: DoorVerdict, zone: tzinfo | None) -> list[str]:
    words = told(verdict, zone)
    if (ticket := words.ticket) is None:
        return [words.first_line]
    return [
        words.first_line,
        f"  {ticket.starts_at.astimezone(zone):%A %Y-%m-%d %H:%M %Z}  {place(ticket)}",
        f"  {ticket.ticket_type or 'no ticket type'}; ticket {short_code(ticket.ticket_id)} ({ticket.ticket_id})",
        *(f"  {note}" for note in notes(ticket)),
    ]
