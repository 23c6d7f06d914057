"""The provider API of the sandbox over HTTP: keys, headers, bounds; what a call does is decided elsewhere."""

import re
import secrets
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

import msgspec
from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.requests import ClientDisconnect, Request
from starlette.responses import Response
from starlette.routing import BaseRoute, Route

from kiosk.logs import logger
from sync.providers.foyer import shapes
from sync.providers.foyer.calls import CALLS, Call
from sync.sandbox.handlers import HANDLERS
from sync.sandbox.incoming import Incoming, Picture
from sync.sandbox.refusals import Refusal
from sync.sandbox.sandbox import Sandbox

log = logger(__name__)

JSON = "application/json"
PROBLEM = "application/problem+json"
ID = re.compile(r"[A-Za-z0-9][A-Za-z0-9._~-]{0,63}")
PATH_SHAPES: Mapping[str, re.Pattern[str]] = {
    "id": ID,
    "reference": re.compile(r"[A-Z0-9]{6,20}"),
    "digest": re.compile(r"[0-9a-f]{64}"),
}


@dataclass(frozen=True, slots=True)
class _Key:
    text: str

    def opens(self, request: Request) -> bool:
        """Whether the request carries the key."""
        given = request.headers.get("authorization", "")
        return secrets.compare_digest(given.encode(), f"Bearer {self.text}".encode())


def provider_app(sandbox: Sandbox, key: str, openapi: bytes) -> Starlette:
    """The application that speaks the provider API; /openapi.json needs no key."""

    async def describe_api(_request: Request) -> Response:
        return Response(openapi, media_type=JSON)

    routes: list[BaseRoute] = [
        Route(call.path, _endpoint(sandbox, _Key(key), call), methods=[call.method]) for call in CALLS
    ]
    routes.append(Route("/openapi.json", describe_api))
    return Starlette(routes=routes, exception_handlers={HTTPException: _no_such, Exception: _failed})


def _endpoint(sandbox: Sandbox, key: _Key, call: Call) -> Callable[[Request], Any]:
    async def serve(request: Request) -> Response:
        if not key.opens(request):
            return _respond(Refusal("unauthorised"))
        body = await _body(request)
        if isinstance(body, Refusal):
            return _respond(body)
        incoming = _incoming(call, request, body)
        if isinstance(incoming, Refusal):
            return _respond(incoming)
        return _respond(HANDLERS[call.name](sandbox, incoming), created=call.creates and not incoming.known)

    return serve


async def _body(request: Request) -> bytes | Refusal:
    body = bytearray()
    try:
        async for chunk in request.stream():
            body += chunk
            if len(body) > shapes.MAX_REQUEST_BYTES:
                return Refusal("too_large")
    except ClientDisconnect:
        return Refusal("bad_request", "the body is not complete")
    return bytes(body)


def _incoming(call: Call, request: Request, body: bytes) -> Incoming | Refusal:
    for name, value in request.path_params.items():
        if not PATH_SHAPES[name].fullmatch(value):
            return Refusal("bad_request", f"the {name} in the path")
    kiosk, epoch = request.headers.get("foyer-kiosk", ""), request.headers.get("foyer-epoch", "")
    if call.kiosk and not ID.fullmatch(kiosk):
        return Refusal("bad_request", "the header Foyer-Kiosk")
    if call.epoch and not (epoch.isascii() and epoch.isdigit() and len(epoch) < 16):
        return Refusal("bad_request", "the header Foyer-Epoch")
    limit = request.query_params.get("limit", str(shapes.MAX_PAGE))
    if not (limit.isascii() and limit.isdigit() and len(limit) < 10 and int(limit) > 0):
        return Refusal("bad_request", "the limit")
    message: msgspec.Struct | None = None
    if call.body is not None:
        try:
            message = msgspec.json.decode(body, type=call.body)
        except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
            return Refusal("bad_request", str(error)[:200])
    return Incoming(
        ids=request.path_params,
        since=request.query_params.get("since"),
        limit=min(int(limit), shapes.MAX_PAGE),
        code=request.query_params.get("code", ""),
        kiosk=kiosk,
        epoch=int(epoch) if call.epoch else 0,
        message=message,
    )


def _respond(answer: msgspec.Struct | Picture | Refusal, *, created: bool = False) -> Response:
    if isinstance(answer, Refusal):
        headers = {"WWW-Authenticate": "Bearer"} if answer.status == 401 else None
        return Response(msgspec.json.encode(answer.wire()), answer.status, headers, PROBLEM)
    if isinstance(answer, Picture):
        forever = {"Cache-Control": "max-age=31536000, immutable"}
        return Response(answer.data, 200, forever, answer.media_type)
    return Response(msgspec.json.encode(answer), 201 if created else 200, media_type=JSON)


async def _no_such(_request: Request, error: Exception) -> Response:
    status = error.status_code if isinstance(error, HTTPException) else 404
    return _respond(Refusal("method_not_allowed" if status == 405 else "not_found"))


async def _failed(_request: Request, error: Exception) -> Response:
    log.error("the sandbox failed", exc_info=error)
    return _respond(Refusal("internal"))
