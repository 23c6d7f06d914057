"""Every answer of the provider API, spoilt, through the real adapter: an outcome of the call's own, or no answer."""

from collections.abc import Callable
from dataclasses import is_dataclass
from math import isfinite
from pathlib import Path
from random import Random
from typing import Any

import httpx2

from kiosk.domain.money import Money
from kiosk.domain.rights import RightKind
from kiosk.ports import GrantRequest, Refused, Unreachable
from sync.providers.foyer.adapter import FoyerProvider
from tests.builders import NOON, FrozenClock
from tests.faults.fuzz.mutations import smashed, spoilt, text_of, written
from tests.faults.fuzz.offhand import Offhand, recorded, response
from tests.faults.fuzz.target import Case

Call = Callable[[FoyerProvider, Random], object]
REQUEST = GrantRequest("1f573d5d-9277-4be9-bfa7-b94b745c652d", RightKind.HOLD, "s1", ("hall-C-5", "hall-C-6"), 1)
CALLS: dict[str, Call] = {
    "info": lambda provider, _: provider.describe(),
    "enrol": lambda provider, _: provider.enrol("lobby-1"),
    "programme": lambda provider, dice: provider.programme(dice.choice((None, "c1"))),
    "seat-changes": lambda provider, dice: provider.seat_changes(dice.choice((None, "c1"))),
    "seats": lambda provider, dice: provider.seats(dice.choice(("one-20261127-1800", text_of(dice)))),
    "poster": lambda provider, _: provider.poster("0" * 64),
    "grant": lambda provider, _: provider.grant(REQUEST),
    "grants": lambda provider, _: provider.grants(),
    "hand-back": lambda provider, _: provider.hand_back("g1", ["hall-D-6"], 1),
    "book": lambda provider, _: provider.submit("JSVUFXDM", b"{}"),
    "booking": lambda provider, dice: provider.outcome(dice.choice(("JSVUFXDM", text_of(dice)))),
    "find": lambda provider, dice: provider.find(text_of(dice, 400)),
    "collect": lambda provider, _: provider.collect("JSVUFXDM", "c1"),
    "cancel": lambda provider, _: provider.cancel("JSVUFXDM", b"{}"),
    "claim": lambda provider, dice: provider.claim(text_of(dice), "0" * 64, "c1", NOON),
    "suppress": lambda provider, _: provider.suppress("0" * 64, NOON),
    "member-bookings": lambda provider, dice: provider.bookings_of(dice.choice(("c-ada", text_of(dice)))),
    "refund-offer": lambda provider, dice: provider.refund_offer("QFWHXPEC", dice.choice(("c-ada", text_of(dice)))),
    "take-back": lambda provider, _: provider.take_back("QFWHXPEC", "c-ada", "r1", Money(1500, "EUR")),
    "member-request": lambda provider, _: provider.tell("c-ada", "w1", b"{}"),
}
MEDIA_TYPES = (
    "application/json",
    "application/problem+json",
    "APPLICATION/JSON; charset=utf-16",
    "text/html",
    "image/svg+xml",
    "",
    ";",
    "application/json\x00",
    "é" * 50,
)
DATES = (
    "Fri, 27 Nov 2026 02:30:55 GMT",
    "Fri, 31 Dec 9999 23:59:59 GMT",
    "Mon, 01 Jan 0001 00:00:00 +1400",
    "Thu, 01 Jan 1970 00:00:00 -9999",
    "2026-11-27T02:30:55Z",
    "Fri, 99 Nov 2026 99:99:99 GMT",
    "Fri, 27 Nov 99999999999999999999 02:30:55 GMT",
    "0",
    "",
    ",",
    ": : :",
)
WAITS = ("0", "-1", "1e9", "9" * 400, "١٢", "soon", *DATES)
STATUSES = (200, 200, 200, 200, 201, 204, 206, 301, 304, 400, 404, 408, 409, 410, 425, 429, 500, 503, 599)
TOO_LARGE = b" " * (9 * 1024 * 1024)


def prepare(folder: Path) -> Case:
    """One answer a case."""
    offhand, replies = Offhand(FrozenClock()), recorded()

    def case(dice: Random) -> str:
        reply = dice.choice(replies)
        name = str(reply["call"]) if dice.random() < 0.9 else dice.choice(list(CALLS))
        said = _response(reply, dice)
        provider = offhand.provider(lambda _: said)
        outcome = CALLS[name](provider, dice)
        assert is_dataclass(outcome), f"{name}: {outcome!r} is no outcome"
        offset = provider.clock_offset()
        assert offset is None or isfinite(offset)
        match outcome:
            case Unreachable(retry_after_seconds=seconds):
                assert seconds is None or 0 <= seconds <= 3600
                return "taken for no answer"
            case Refused():
                return "taken for refusals"
            case _:
                return "understood"

    return case


def _response(reply: dict[str, Any], dice: Random) -> httpx2.Response:
    status = reply["status"] if dice.random() < 0.8 else dice.choice(STATUSES)
    headers = [(b"content-type", str(reply["media_type"]).encode())]
    if dice.random() < 0.1:
        headers = [(b"content-type", dice.choice(MEDIA_TYPES).encode())]
    if dice.random() < 0.4:
        headers.append((b"date", _header(DATES, dice)))
    if dice.random() < 0.2:
        headers.append((b"retry-after", _header(WAITS, dice)))
    if dice.random() < 0.02:
        headers.append((b"content-encoding", dice.choice((b"gzip", b"identity", b"br, gzip", b"\xff"))))
    return response(status, headers, _body(reply["body"], dice))


def _header(known: tuple[str, ...], dice: Random) -> bytes:
    text = dice.choice(known).encode()
    return smashed(text, dice) if dice.random() < 0.5 else text


def _body(body: object, dice: Random) -> bytes:
    match dice.randrange(100):
        case 0:
            return TOO_LARGE
        case 1 | 2:
            return dice.randbytes(dice.randrange(200))
        case n if n < 15:
            return smashed(written(body, dice), dice)
        case n if n < 35:
            return written(body, dice)
        case _:
            for _ in range(dice.choice((1, 1, 1, 2, 4))):
                body = spoilt(body, dice)
            return written(body, dice)
