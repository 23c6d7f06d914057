"""A kiosk in one line of text, small enough for a QR code that a technician photographs. Pure.

``FOYER1 k=lobby-1 v=1.0 t=202603021200 s=F-301 f=F-301@202603021150,F-402 o=3/1 m=2 p=0/1 r=24 j=1201:1f3a…``: fields
of ``name=value``, separated by a blank, in any order; times are UTC, YYYYMMDDhhmm. Unknown fields are skipped.
"""

from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Final
from urllib.parse import quote, unquote

MARK: Final = "FOYER1"
MOST_BYTES: Final = 700
MOST_TROUBLES: Final = 12
_STAMP: Final = "%Y%m%d%H%M"
_FIELDS: Final = {
    "k": "kiosk",
    "v": "version of Foyer",
    "t": "as of (UTC)",
    "s": "sells nothing because of",
    "f": "troubles, each with the time it began (UTC)",
    "o": "messages unsent / for a person",
    "m": "mails waiting",
    "p": "payments open / prints unknown",
    "r": "seats kept for selling offline",
    "j": "head of the journal: number and first digits of its hash",
}


@dataclass(frozen=True, slots=True)
class Trouble:
    """A finding's code, and since when, as far as is known."""

    code: str
    since: datetime | None = None


@dataclass(frozen=True, slots=True)
class Summary:
    """What goes into the code. ``stopped`` is the code on the screen, "" while it sells."""

    kiosk: str
    version: str
    at: datetime
    stopped: str = ""
    troubles: tuple[Trouble, ...] = ()
    unsent: int = 0
    for_a_person: int = 0
    mails: int = 0
    payments: int = 0
    prints: int = 0
    seats: int = 0
    journal: int = 0
    head: str = ""


def write(summary: Summary) -> str:
    """The line, 700 bytes at most; of many troubles the first twelve, so put the worst first."""
    troubles = ",".join(
        one.code + (f"@{one.since.astimezone(UTC).strftime(_STAMP)}" if one.since else "")
        for one in summary.troubles[:MOST_TROUBLES]
    )
    fields = {
        "k": quote(summary.kiosk, safe=""),
        "v": quote(summary.version, safe=""),
        "t": summary.at.astimezone(UTC).strftime(_STAMP),
        "s": summary.stopped,
        "f": troubles,
        "o": f"{summary.unsent}/{summary.for_a_person}",
        "m": str(summary.mails),
        "p": f"{summary.payments}/{summary.prints}",
        "r": str(summary.seats),
        "j": f"{summary.journal}:{summary.head[:16]}",
    }
    return " ".join((MARK, *(f"{name}={value}" for name, value in fields.items() if value)))[:MOST_BYTES]


def read(text: str) -> tuple[tuple[str, str], ...]:
    """What such a line says, as pairs of name and value for a person (ValueError: it is none)."""
    mark, *fields = text.strip()[: 2 * MOST_BYTES].split()
    if mark != MARK:
        raise ValueError(f"found {mark[:20]!r}, expected {MARK!r}")
    told = []
    for field in fields:
        name, equals, value = field.partition("=")
        if equals and name in _FIELDS:
            told.append((_FIELDS[name], _plain(name, value)))
    return tuple(told)


def _plain(name: str, value: str) -> str:
    if name == "t":
        return _time(value)
    if name == "f":
        troubles = (one.partition("@") for one in value.split(","))
        return ", ".join(code + (f" since {_time(since)}" if since else "") for code, _, since in troubles)
    return unquote(value).replace("/", " / ") if name in ("o", "p") else unquote(value)


def _time(stamp: str) -> str:
    try:
        return datetime.strptime(stamp, _STAMP).replace(tzinfo=UTC).strftime("%Y-%m-%d %H:%M")
    except ValueError:
        return stamp
