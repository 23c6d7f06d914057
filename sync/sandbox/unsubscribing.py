"""Where a promotion's mail is answered with "no more" (RFC 8058): open to everybody who has the address, without a key.

A GET shows a page with one button and does nothing: mail scanners follow every link. Only the POST unsubscribes, and it
asks nothing of whoever sends it.
"""

import re
from typing import Final

from starlette.requests import ClientDisconnect, Request
from starlette.responses import HTMLResponse, Response
from starlette.routing import Route

from sync.sandbox import promotions
from sync.sandbox.sandbox import Sandbox

ONE_CLICK: Final = b"List-Unsubscribe=One-Click"
MOST_BYTES: Final = 4096
_TOKEN: Final = re.compile(r"[A-Za-z0-9_-]{20,100}")
_HEADERS: Final = {
    "Cache-Control": "no-store",
    "Referrer-Policy": "no-referrer",
    "Content-Security-Policy": "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'",
    "X-Robots-Tag": "noindex",
}
_BUTTON: Final = (
    '<p>Do you want no more news and offers by mail?</p><form method="post">'
    '<input type="hidden" name="List-Unsubscribe" value="One-Click"><button>Unsubscribe</button></form>'
)


def unsubscribe_route(sandbox: Sandbox) -> list[Route]:
    """The page and its button."""

    async def show(request: Request) -> Response:
        token = _token(request)
        there = token and sandbox.store.read(lambda tx: promotions.knows(tx, token))
        return _page(_BUTTON) if there else _nothing_here()

    async def end(request: Request) -> Response:
        body = bytearray()
        try:
            async for chunk in request.stream():
                body += chunk
                if len(body) > MOST_BYTES:
                    return _page("<p>That is too much.</p>", 413)
        except ClientDisconnect:
            return _page("", 400)
        token = _token(request)
        if not _says_so(bytes(body), request.headers.get("content-type", "")):
            return _page("<p>Nothing was changed.</p>", 400)
        done = token and sandbox.store.write(lambda tx: promotions.unsubscribe(tx, token, sandbox.now()))
        return _page("<p>Done. You get no more news and offers by mail.</p>") if done else _nothing_here()

    path = "/unsubscribe/{token}"
    return [Route(path, show, methods=["GET"]), Route(path, end, methods=["POST"])]


def _says_so(body: bytes, kind: str) -> bool:
    """Whether it is the key and value of RFC 8058, 3.2, as a form of either kind."""
    if kind.partition(";")[0].strip().lower() == "multipart/form-data":
        return b'name="List-Unsubscribe"' in body and b"\r\n\r\nOne-Click\r\n" in body
    return ONE_CLICK in body.strip().split(b"&")


def _token(request: Request) -> str:
    token = request.path_params["token"]
    return token if _TOKEN.fullmatch(token) else ""


def _nothing_here() -> Response:
    return _page("<p>This address is not known here.</p>", 404)


def _page(inside: str, status: int = 200) -> Response:
    head = '<!DOCTYPE html><html lang="en"><meta charset="utf-8"><title>Unsubscribe</title>'
    return HTMLResponse(f"{head}<body>{inside}</body></html>", status, _HEADERS)
