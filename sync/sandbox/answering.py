"""A request to the sandbox, however it came: checked for shape, carried out, and answered in bytes."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

import msgspec

from sync.providers.foyer import shapes
from sync.providers.foyer.calls import Call
from sync.sandbox.handlers import HANDLERS
from sync.sandbox.incoming import Incoming, Picture
from sync.sandbox.refusals import Refusal
from sync.sandbox.sandbox import Sandbox

JSON = "application/json"
PROBLEM = "application/problem+json"
ID = re.compile(r"[A-Za-z0-9][A-Za-z0-9._~-]{0,63}")
PATH_SHAPES: Mapping[str, re.Pattern[str]] = {
    "id": ID,
    "reference": re.compile(r"[A-Z0-9]{6,20}"),
    "member": ID,
    "digest": re.compile(r"[0-9a-f]{64}"),
    "campaign": ID,
    "recipient": re.compile(r"[0-9a-f]{64}"),
}


@dataclass(frozen=True, slots=True)
class Asked:
    """A request as it came in: what stands in its path, its query, its headers by small letters, its body."""

    ids: Mapping[str, str]
    query: Mapping[str, str]
    headers: Mapping[str, str]
    body: bytes = field(repr=False)


@dataclass(frozen=True, slots=True)
class Reply:
    """An answer as it goes out."""

    status: int
    media_type: str
    body: bytes = field(repr=False)
    headers: Mapping[str, str] = field(default_factory=dict)


def answer(sandbox: Sandbox, call: Call, asked: Asked) -> Reply:
    """Carry a call out, in one transaction; what breaks the API's shapes is refused first."""
    incoming = _incoming(call, asked)
    if isinstance(incoming, Refusal):
        return reply(incoming)
    return reply(HANDLERS[call.name](sandbox, incoming), created=call.creates and not incoming.known)


def reply(outgoing: msgspec.Struct | Picture | Refusal, *, created: bool = False) -> Reply:
    """An answer in bytes."""
    if isinstance(outgoing, Refusal):
        headers = {"WWW-Authenticate": "Bearer"} if outgoing.status == 401 else {}
        return Reply(outgoing.status, PROBLEM, msgspec.json.encode(outgoing.wire()), headers)
    if isinstance(outgoing, Picture):
        forever = {"Cache-Control": "max-age=31536000, immutable"}
        return Reply(200, outgoing.media_type, outgoing.data, forever)
    return Reply(201 if created else 200, JSON, msgspec.json.encode(outgoing))


def _incoming(call: Call, asked: Asked) -> Incoming | Refusal:
    for name, value in asked.ids.items():
        if not PATH_SHAPES[name].fullmatch(value):
            return Refusal("bad_request", f"the {name} in the path")
    kiosk, epoch = asked.headers.get("foyer-kiosk", ""), asked.headers.get("foyer-epoch", "")
    if call.kiosk and not ID.fullmatch(kiosk):
        return Refusal("bad_request", "the header Foyer-Kiosk")
    if call.epoch and not (epoch.isascii() and epoch.isdigit() and len(epoch) < 16):
        return Refusal("bad_request", "the header Foyer-Epoch")
    limit = asked.query.get("limit", str(shapes.MAX_PAGE))
    if not (limit.isascii() and limit.isdigit() and len(limit) < 10 and int(limit) > 0):
        return Refusal("bad_request", "the limit")
    member = asked.query.get("member", "")
    if "member" in call.query and not ID.fullmatch(member):
        return Refusal("bad_request", "the member")
    message: msgspec.Struct | None = None
    if call.body is not None:
        try:
            message = msgspec.json.decode(asked.body, type=call.body)
        except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
            return Refusal("bad_request", str(error)[:200])
    return Incoming(
        ids=asked.ids,
        since=asked.query.get("since"),
        limit=min(int(limit), shapes.MAX_PAGE),
        code=asked.query.get("code", ""),
        member=member,
        kiosk=kiosk,
        epoch=int(epoch) if call.epoch else 0,
        message=message,
    )
