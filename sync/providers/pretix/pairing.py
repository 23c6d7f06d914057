"""Becoming a device of pretix: a one-time code is exchanged for a key of the kiosk's own, which can be exchanged anew.

The code is what pretix shows when a device is added: a token to type, or a QR code that holds JSON with the token and
pretix' address (docs.pretix.eu, "Device authentication").
"""

from dataclasses import dataclass, field
from typing import Annotated
from urllib.parse import quote

import msgspec
from msgspec import Meta

from kiosk.clock import Clock
from kiosk.ports import Refused, Unreachable
from sync.providers.pretix.adapter import transport
from sync.transport import Answer, Request

MOST_CODE = 2_000
Key = Annotated[str, Meta(min_length=8, max_length=500, pattern=r"^[\x21-\x7e]+\Z")]


@dataclass(frozen=True, slots=True)
class Code:
    """What was typed or scanned. ``url`` is "" unless a QR code named it."""

    token: str = field(repr=False)
    url: str = ""


@dataclass(frozen=True, slots=True)
class Paired:
    """The kiosk is a device of this organizer now. The key is said once and never again."""

    key: str = field(repr=False)
    device: int
    organizer: str
    name: str


class _Scanned(msgspec.Struct):
    token: Annotated[str, Meta(min_length=4, max_length=200)]
    url: Annotated[str, Meta(max_length=500)] = ""


class _Initialised(msgspec.Struct):
    organizer: Annotated[str, Meta(max_length=200)]
    device_id: Annotated[int, Meta(ge=1)]
    api_token: Key
    name: Annotated[str, Meta(max_length=500)] = ""


class _Event(msgspec.Struct):
    slug: Annotated[str, Meta(min_length=1, max_length=50)]
    name: dict[str, Annotated[str, Meta(max_length=200)]] = {}
    has_subevents: bool = False


class _Page(msgspec.Struct):
    results: list[_Event]


def read_code(text: str) -> Code | None:
    """A pairing code as a person types it or a scanner reads it; None if it is none."""
    text = text.strip()
    if not text or len(text) > MOST_CODE:
        return None
    if text.startswith("{"):
        try:
            scanned = msgspec.json.decode(text.encode(), type=_Scanned)
        except (msgspec.MsgspecError, ValueError, RecursionError):
            return None
        return Code(scanned.token, scanned.url.rstrip("/"))
    return Code(text) if text.isascii() and text.isalnum() else None


def pair(url: str, code: Code, kiosk: str, version: str, clock: Clock) -> Paired | Refused | Unreachable:
    """Exchange the code for a key. A code is good once: after an `Unreachable` it may be spent."""
    body = msgspec.json.encode(
        {
            "token": code.token,
            "hardware_brand": "Foyer",
            "hardware_model": kiosk,
            "os_name": "Linux",
            "software_brand": "Foyer",
            "software_version": version,
        }
    )
    anonymous = {"Authorization": ""}
    request = Request("pair", "POST", "/api/v1/device/initialize", headers=anonymous, body=body, interactive=False)
    return _asked(url, "none-yet", request, clock)


def series(url: str, key: str, organizer: str, clock: Clock) -> tuple[tuple[str, str], ...] | Refused | Unreachable:
    """What the device may sell: slug and name of each event series, at most fifty, in pretix' order."""
    way = transport(url, key, clock)
    path = f"/api/v1/organizers/{quote(organizer, safe='')}/events/"
    try:
        answer = way.send(Request("enrol", "GET", path, query={"has_subevents": "true"}, interactive=False))
    finally:
        way.close()
    if isinstance(answer, Unreachable):
        return answer
    if answer.status >= 400:
        return Refused("not_accepted", f"pretix does not accept it (HTTP {answer.status})")
    try:
        told = msgspec.json.decode(answer.body, type=_Page)
    except (msgspec.MsgspecError, ValueError, RecursionError):
        return Unreachable("an answer that is not what pretix says it is")
    return tuple((one.slug, next(iter(one.name.values()), one.slug)) for one in told.results if one.has_subevents)[:50]


def roll(url: str, key: str, clock: Clock) -> Paired | Refused | Unreachable:
    """Exchange the key for a new one; the old one ends at once, and with it what pretix remembers of its calls."""
    request = Request("roll", "POST", "/api/v1/device/roll", body=b"{}", interactive=False)
    return _asked(url, key, request, clock)


def is_over(url: str, key: str, clock: Clock) -> bool:
    """Whether pretix surely does not accept the key any more: the device was revoked."""
    way = transport(url, key, clock)
    try:
        answer = way.send(Request("enrol", "GET", "/api/v1/device/info", interactive=False))
    finally:
        way.close()
    return isinstance(answer, Answer) and answer.status == 401


def _asked(url: str, key: str, request: Request, clock: Clock) -> Paired | Refused | Unreachable:
    way = transport(url, key, clock)
    try:
        answer = way.send(request)
    finally:
        way.close()
    if isinstance(answer, Unreachable):
        return answer
    if answer.status >= 400:
        return Refused("not_accepted", f"pretix does not accept it (HTTP {answer.status})")
    try:
        told = msgspec.json.decode(answer.body, type=_Initialised)
    except (msgspec.MsgspecError, ValueError, RecursionError):
        return Unreachable("an answer that is not what pretix says it is")
    return Paired(told.api_token, told.device_id, told.organizer, told.name)
