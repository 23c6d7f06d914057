"""Mail addresses as people type them on a screen: what can be one, and what was probably meant; pure.

Narrower than RFC 5321, on purpose: a local part of its ``Dot-string`` in ASCII, and a domain with a dot. Quoted local
parts, addresses by number and local parts beyond ASCII (RFC 6531) are refused: few have them, and not every server
takes them. Nothing that is read here can end a header or a command: no space, control character or bracket.
"""

import re
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

import idna

MOST_CHARACTERS: Final = 254
"""RFC 5321, 4.5.3.1.3: a path is 256 octets with its brackets."""
MOST_LOCAL: Final = 64
"""RFC 5321, 4.5.3.1.1."""
_LOCAL: Final = re.compile(r"[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*", re.ASCII)
_DOMAIN: Final = re.compile(r"(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+(?![0-9]+\Z)[a-z0-9-]{2,63}", re.ASCII)

WELL_KNOWN: Final = (
    "gmail.com",
    "googlemail.com",
    "outlook.com",
    "outlook.de",
    "hotmail.com",
    "hotmail.de",
    "live.com",
    "live.de",
    "msn.com",
    "yahoo.com",
    "yahoo.de",
    "ymail.com",
    "icloud.com",
    "me.com",
    "mac.com",
    "aol.com",
    "mail.com",
    "email.com",
    "proton.me",
    "protonmail.com",
    "gmx.de",
    "gmx.net",
    "gmx.at",
    "gmx.ch",
    "web.de",
    "t-online.de",
    "freenet.de",
    "arcor.de",
    "posteo.de",
    "mailbox.org",
    "vodafone.de",
)
"""Where most private mail is, the more likely first. Those that look alike are all here, so that none is corrected."""
_ALSO_THERE: Final = frozenset(
    {
        "online.de",
        "protonmail.ch",
        *(f"hotmail.{one}" for one in ("at", "be", "ch", "dk", "es", "fi", "fr", "gr", "it", "nl", "no", "se")),
        *(f"outlook.{one}" for one in ("at", "be", "cz", "dk", "es", "fr", "gr", "hu", "ie", "it", "pt", "sk")),
        *(f"live.{one}" for one in ("at", "be", "ch", "dk", "fi", "fr", "ie", "it", "nl", "no", "se")),
        *(
            f"yahoo.{one}"
            for one in ("at", "be", "ca", "dk", "es", "fr", "gr", "ie", "it", "nl", "no", "pl", "ro", "se")
        ),
    }
)
"""Real ones that look like a slip in one of those: left alone, and never proposed."""
_TWO_SLIPS_FROM: Final = 10
"""In a name this long two slips still leave no doubt which was meant."""
_ONE_SLIP_FROM: Final = 6


class AddressMistake(StrEnum):
    """Why a text is no address that a ticket can be sent to."""

    INCOMPLETE = "incomplete"
    TOO_LONG = "too_long"
    CHARACTERS = "characters"
    DOMAIN = "domain"


@dataclass(frozen=True, slots=True)
class MailAddress:
    """One mailbox. ``text`` is what was typed, less the space around it; ``wire`` what servers are told, in ASCII."""

    text: str
    wire: str


def read_address(typed: str) -> MailAddress | AddressMistake:
    """The address in what somebody typed, or what is wrong with it. Takes any text."""
    text = typed.strip()
    if len(text) > MOST_CHARACTERS:
        return AddressMistake.TOO_LONG
    local, at, domain = text.rpartition("@")
    if not (at and local and domain):
        return AddressMistake.INCOMPLETE
    if not _LOCAL.fullmatch(local):
        return AddressMistake.CHARACTERS
    if "." not in domain.strip("."):
        return AddressMistake.INCOMPLETE
    ascii_domain = _in_ascii(domain)
    if ascii_domain is None:
        return AddressMistake.DOMAIN
    wire = f"{local}@{ascii_domain}"
    if len(local) > MOST_LOCAL or len(wire) > MOST_CHARACTERS:
        return AddressMistake.TOO_LONG
    return MailAddress(text, wire)


def did_you_mean(address: MailAddress) -> str | None:
    """The address that was probably meant, where the domain is nearly a well-known one; None if it looks right.

    For a question, never for a correction: somebody may really live at gmial.com.
    """
    local, _, typed = address.text.rpartition("@")
    domain = typed.lower()
    if domain in WELL_KNOWN or domain in _ALSO_THERE or len(domain) < _ONE_SLIP_FROM:
        return None
    nearest = min(WELL_KNOWN, key=lambda known: _slips(domain, known))
    allowed = 2 if len(nearest) >= _TWO_SLIPS_FROM else 1
    return f"{local}@{nearest}" if _slips(domain, nearest) <= allowed else None


def masked(address: str) -> str:
    """An address for a screen that strangers see: its first letter and its domain. Takes any text with an @."""
    local, _, domain = address.strip().rpartition("@")
    return f"{local[:1]}…@{domain}"


def _in_ascii(domain: str) -> str | None:
    try:
        found = domain.lower() if domain.isascii() else idna.encode(domain, uts46=True).decode("ascii")
    except (idna.IDNAError, UnicodeError):
        return None
    return found if _DOMAIN.fullmatch(found) else None


def _slips(one: str, other: str) -> int:
    """How many letters were missed, added, mistaken or exchanged (Damerau–Levenshtein, adjacent exchanges once)."""
    if abs(len(one) - len(other)) > 2:
        return 3
    before: list[int] = []
    row = list(range(len(other) + 1))
    for i, a in enumerate(one, start=1):
        before, above = row, before
        row = [i]
        for j, b in enumerate(other, start=1):
            cost = min(before[j] + 1, row[j - 1] + 1, before[j - 1] + (a != b))
            if i > 1 and j > 1 and a == other[j - 2] and one[i - 2] == b:
                cost = min(cost, above[j - 2] + 1)
            row.append(cost)
    return row[-1]
