"""A visit to the cinema as a calendar's entry (RFC 5545), to be opened from a mail."""

import re
from datetime import UTC, datetime
from typing import Final

from kiosk.domain.mail import BookingMail

MOST_OCTETS: Final = 75
"""A line without its end (3.1)."""
_ESCAPED: Final = re.compile(r"[\\;,]")
_CONTROL: Final = re.compile(r"[\x00-\x09\x0b-\x1f\x7f]")


def calendar(told: BookingMail, seats: str) -> bytes:
    """A calendar that publishes one event. Its UID is the booking's reference: opened twice, it is there once.

    SEQUENCE (3.8.7.4) grows with each change that is told, so that the event there is moved or cancelled, or tentative
    while nobody knows whether it takes place.
    """
    face = told.faces[0]
    place = ", ".join(part for part in (face.cinema, face.auditorium, face.address) if part)
    lines = (
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//Foyer//Cinema kiosk//EN",
        "METHOD:PUBLISH",
        "BEGIN:VEVENT",
        f"UID:{_text(told.reference)}",
        f"DTSTAMP:{_utc(told.asked_at)}",
        f"SEQUENCE:{told.sequence}",
        f"DTSTART:{_utc(told.starts_at)}",
        f"DTEND:{_utc(told.ends_at)}",
        f"SUMMARY:{_text(face.film)}",
        f"LOCATION:{_text(place)}",
        f"DESCRIPTION:{_text(seats)}",
        f"STATUS:{'CANCELLED' if told.cancelled else 'TENTATIVE' if told.withdrawn else 'CONFIRMED'}",
        f"TRANSP:{'TRANSPARENT' if told.cancelled else 'OPAQUE'}",
        "END:VEVENT",
        "END:VCALENDAR",
    )
    return b"".join(_folded(line) for line in lines)


def _utc(at: datetime) -> str:
    """A moment, form 2 of 3.3.5: no time zone to be got wrong."""
    return at.astimezone(UTC).strftime("%Y%m%dT%H%M%SZ")


def _text(words: str) -> str:
    """Words as a TEXT value (3.3.11): nothing in them ends the line or the value."""
    plain = _CONTROL.sub(" ", words.replace("\r\n", "\n").replace("\r", "\n"))
    return _ESCAPED.sub(r"\\\g<0>", plain).replace("\n", "\\n")


def _folded(line: str) -> bytes:
    """A line of at most 75 octets, and its continuation lines, each begun by a space; no character is parted (3.1)."""
    parts, part = [], b""
    for character in line:
        octets = character.encode("utf-8", "replace")
        if len(part) + len(octets) > MOST_OCTETS:
            parts.append(part)
            part = b" "
        part += octets
    return b"\r\n".join((*parts, part)) + b"\r\n"
