"""The demo's identity provider: just enough of OpenID Connect and RFC 8628 for the sandbox's people to sign in.

For trying things out. Its page asks for no password, and `Issuer.answer` says yes for the phone that cannot reach it.
"""

import secrets
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Final
from urllib.parse import parse_qs

from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import HTMLResponse, JSONResponse, Response
from starlette.routing import Route

from sync.sandbox.demo_members import PEOPLE, Person
from sync.sandbox.issuer_page import answered, chooser

if TYPE_CHECKING:
    from joserfc.jwk import ECKey

CLIENT_ID: Final = "demo"
CODE_SECONDS = 180
TOKEN_SECONDS = 300
INTERVAL_SECONDS = 2
MOST_BYTES = 8 * 1024
MOST_CODES = 20
LETTERS: Final = "BCDFGHJKLMNPQRSTVWXZ"
"""Without vowels, so that no code is a word (RFC 8628 6.1)."""
DEVICE_GRANT: Final = "urn:ietf:params:oauth:grant-type:device_code"
BY_SUBJECT: Final[Mapping[str, Person]] = {one.id.removeprefix("c-"): one for one in PEOPLE}


@dataclass(slots=True)
class _Code:
    """A code that was given out. ``subject``: who said yes; "" while nobody did, None after a no."""

    device: str = field(repr=False)
    user: str = field(repr=False)
    ends: datetime
    subject: str | None = ""


class Issuer:
    """In the one thread of its server. ``now``: the time; ``url``: what it is called, once it listens."""

    def __init__(self, now: Callable[[], datetime]) -> None:
        self._now = now
        self.url = ""
        self._codes: list[_Code] = []
        self._tokens: dict[str, str] = {}
        self._made: ECKey | None = None

    def app(self) -> Starlette:
        """The application that serves it."""
        return Starlette(
            routes=[
                Route("/.well-known/openid-configuration", self._discovery),
                Route("/code", self._give_code, methods=["POST"]),
                Route("/device", self._page, methods=["GET", "POST"]),
                Route("/token", self._token, methods=["POST"]),
                Route("/keys", self._keys),
                Route("/userinfo", self._userinfo),
                Route("/revoke", self._revoke, methods=["POST"]),
            ]
        )

    def answer(self, subject: str | None, user_code: str = "") -> bool:
        """Say yes as a person, or no (None), to a code, or to the latest one; False if there is none to answer."""
        waiting = [one for one in self._codes if one.subject == "" and one.ends > self._now()]
        asked = [one for one in waiting if user_code in ("", one.user)]
        if not asked or (subject is not None and subject not in BY_SUBJECT):
            return False
        asked[-1].subject = subject
        return True

    async def _discovery(self, _request: Request) -> Response:
        return JSONResponse(
            {
                "issuer": self.url,
                "device_authorization_endpoint": f"{self.url}/code",
                "token_endpoint": f"{self.url}/token",
                "jwks_uri": f"{self.url}/keys",
                "userinfo_endpoint": f"{self.url}/userinfo",
                "revocation_endpoint": f"{self.url}/revoke",
                "id_token_signing_alg_values_supported": ["ES256"],
            }
        )

    async def _give_code(self, request: Request) -> Response:
        if (await _form(request)).get("client_id") != CLIENT_ID:
            return _error("invalid_client")
        letters = "".join(secrets.choice(LETTERS) for _ in range(8))
        code = _Code(secrets.token_urlsafe(32), f"{letters[:4]}-{letters[4:]}", self._in(CODE_SECONDS))
        self._codes = [*self._codes[1 - MOST_CODES :], code]
        return JSONResponse(
            {
                "device_code": code.device,
                "user_code": code.user,
                "verification_uri": f"{self.url}/device",
                "verification_uri_complete": f"{self.url}/device?code={code.user}",
                "expires_in": CODE_SECONDS,
                "interval": INTERVAL_SECONDS,
            }
        )

    async def _page(self, request: Request) -> Response:
        code = request.query_params.get("code", "")
        if request.method == "GET":
            return HTMLResponse(chooser(code, {subject: one.name for subject, one in BY_SUBJECT.items()}))
        told = await _form(request)
        done = self.answer(told.get("who") or None, told.get("code", "-").strip().upper())
        return HTMLResponse(answered(done=done))

    async def _token(self, request: Request) -> Response:
        told = await _form(request)
        if told.get("client_id") != CLIENT_ID or told.get("grant_type") != DEVICE_GRANT:
            return _error("invalid_client" if told.get("client_id") != CLIENT_ID else "unsupported_grant_type")
        code = next((one for one in self._codes if one.device == told.get("device_code")), None)
        if code is None:
            return _error("invalid_grant")
        if code.subject == "":
            return _error("expired_token" if code.ends <= self._now() else "authorization_pending")
        self._codes.remove(code)
        if code.subject is None:
            return _error("access_denied")
        access = secrets.token_urlsafe(32)
        self._tokens[access] = code.subject
        return JSONResponse(
            {
                "access_token": access,
                "token_type": "Bearer",
                "expires_in": TOKEN_SECONDS,
                "id_token": self._id_token(code.subject),
            }
        )

    async def _keys(self, _request: Request) -> Response:
        return JSONResponse({"keys": [self._key.as_dict(private=False)]})

    async def _userinfo(self, request: Request) -> Response:
        subject = self._tokens.get(request.headers.get("authorization", "").removeprefix("Bearer "))
        if subject is None:
            return JSONResponse({"error": "invalid_token"}, 401)
        person = BY_SUBJECT[subject]
        email = person.email or f"{subject}@cinema.test"
        claims = {"sub": subject, "name": person.name, "locale": person.language, "email": email}
        return JSONResponse(claims | {"email_verified": person.email_verified})

    async def _revoke(self, request: Request) -> Response:
        self._tokens.pop((await _form(request)).get("token", ""), None)
        return Response()

    @property
    def _key(self) -> "ECKey":
        from joserfc.jwk import ECKey  # here: few who start the sandbox have anybody sign in

        self._made = self._made or ECKey.generate_key("P-256", {"kid": secrets.token_hex(8), "use": "sig"})
        return self._made

    def _id_token(self, subject: str) -> str:
        from joserfc import jwt

        now = int(self._now().timestamp())
        claims = {"iss": self.url, "aud": CLIENT_ID, "sub": subject, "iat": now, "exp": now + TOKEN_SECONDS}
        return jwt.encode({"alg": "ES256", "kid": self._key.kid}, claims, self._key)

    def _in(self, seconds: int) -> datetime:
        return self._now() + timedelta(seconds=seconds)


async def _form(request: Request) -> dict[str, str]:
    body = b""
    async for chunk in request.stream():
        body += chunk
        if len(body) > MOST_BYTES:
            return {}
    found = parse_qs(body.decode("utf-8", "replace"))
    return {name: values[0] for name, values in found.items()}


def _error(word: str) -> Response:
    return JSONResponse({"error": word}, 400)
