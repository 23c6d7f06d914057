"""The provider API of the sandbox over HTTP: keys, headers, bounds; what a call does is decided elsewhere."""

import secrets
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.requests import ClientDisconnect, Request
from starlette.responses import Response
from starlette.routing import BaseRoute, Route

from kiosk.logs import logger
from sync.providers.foyer import shapes
from sync.providers.foyer.calls import CALLS, Call
from sync.sandbox.answering import JSON, Asked, Reply, answer, reply
from sync.sandbox.refusals import Refusal
from sync.sandbox.sandbox import Sandbox
from sync.sandbox.unsubscribing import unsubscribe_route

log = logger(__name__)


@dataclass(frozen=True, slots=True)
class _Key:
    text: str

    def opens(self, request: Request) -> bool:
        """Whether the request carries the key."""
        given = request.headers.get("authorization", "")
        return secrets.compare_digest(given.encode(), f"Bearer {self.text}".encode())


def provider_app(sandbox: Sandbox, key: str, openapi: bytes) -> Starlette:
    """The application that speaks the provider API; /openapi.json and the page to unsubscribe need no key."""

    async def describe_api(_request: Request) -> Response:
        return Response(openapi, media_type=JSON)

    routes: list[BaseRoute] = [
        Route(call.path, _endpoint(sandbox, _Key(key), call), methods=[call.method]) for call in CALLS
    ]
    routes.append(Route("/openapi.json", describe_api))
    routes.extend(unsubscribe_route(sandbox))
    return Starlette(routes=routes, exception_handlers={HTTPException: _no_such, Exception: _failed})


def _endpoint(sandbox: Sandbox, key: _Key, call: Call) -> Callable[[Request], Any]:
    async def serve(request: Request) -> Response:
        if not key.opens(request):
            return _respond(Refusal("unauthorised"))
        body = await _body(request)
        if isinstance(body, Refusal):
            return _respond(body)
        asked = Asked(request.path_params, request.query_params, request.headers, body)
        return _respond(answer(sandbox, call, asked))

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


def _respond(outgoing: Reply | Refusal) -> Response:
    told = reply(outgoing) if isinstance(outgoing, Refusal) else outgoing
    return Response(told.body, told.status, dict(told.headers), told.media_type)


async def _no_such(_request: Request, error: Exception) -> Response:
    status = error.status_code if isinstance(error, HTTPException) else 404
    return _respond(Refusal("method_not_allowed" if status == 405 else "not_found"))


async def _failed(_request: Request, error: Exception) -> Response:
    log.error("the sandbox failed", exc_info=error)
    return _respond(Refusal("internal"))
