"""The identity provider that a kiosk signs in at: `kiosk.identity.IdentityProvider` by OpenID Connect."""

import secrets
import ssl
import threading
from collections.abc import Callable
from dataclasses import dataclass, field

from authlib.integrations.httpx_client import OAuth2Client

from kiosk.clock import Clock
from kiosk.identity import BrowserPage, NotSignedIn, PhoneCode, SignedIn, SignInTrouble
from sync.sign_in import code_grant, device_grant
from sync.sign_in.calls import CALL_SECONDS, Broken, Caller, trusted
from sync.sign_in.code_grant import PageShown
from sync.sign_in.device_grant import DeviceCode
from sync.sign_in.discovery import Metadata, discover
from sync.sign_in.id_token import LEEWAY_SECONDS, Claims, KeyRing, checked
from sync.sign_in.person import person
from sync.sign_in.tokens import Tokens, revoke

CLOCK_SECONDS = 2.0
"""A Date header is up to a second old, and a call takes its time."""


@dataclass(frozen=True, slots=True)
class Client:
    """What the issuer knows this kiosk as. ``open_browser`` is None where people sign in with their phones."""

    issuer: str
    client_id: str
    scope: str
    member_claim: str = ""
    open_browser: Callable[[str], bool] | None = None
    port: int = 0


@dataclass(frozen=True, slots=True)
class _Asked:
    """A sign-in that waits for its person. ``began``: seconds since 1970; ``ends``: monotonic seconds."""

    caller: Caller
    metadata: Metadata
    question: DeviceCode | PageShown
    began: float
    ends: float

    def close(self) -> None:
        if isinstance(self.question, PageShown):
            self.question.loopback.close()
        self.caller.close()


@dataclass(frozen=True, slots=True)
class _Kept:
    metadata: Metadata
    tokens: Tokens = field(repr=False)


class OpenIdProvider:
    """Safe from any thread. Tokens are here, in memory, from the answer until `sign_out`, and nowhere else.

    ``context``: whose certificates are believed, the system's if nobody says; ``call_seconds``: the longest call.
    """

    def __init__(
        self,
        client: Client,
        clock: Clock,
        *,
        context: ssl.SSLContext | None = None,
        call_seconds: float = CALL_SECONDS,
    ) -> None:
        self._client = client
        self._clock = clock
        self._context = context
        self._call_seconds = call_seconds
        self._keys = KeyRing(clock)
        self._lock = threading.Lock()
        self._asked: dict[PhoneCode | BrowserPage, _Asked] = {}
        self._kept: dict[str, _Kept] = {}

    def ask(self) -> PhoneCode | BrowserPage | NotSignedIn:
        """A new code, or the page in the browser; over within five seconds."""
        caller = self._caller()
        began, ticks = self._clock.now().timestamp(), self._clock.monotonic()
        try:
            metadata, question = self._question(caller)
        except Broken as broken:
            caller.close()
            return broken.outcome
        except Exception:
            caller.close()
            raise
        if self._clock_is_wrong(caller):
            _Asked(caller, metadata, question, began, 0).close()
            return NotSignedIn(SignInTrouble.WRONG_CLOCK, "the issuer's clock is another")
        shown = question.shown
        with self._lock:
            self._asked[shown] = _Asked(caller, metadata, question, began, ticks + shown.seconds)
        return shown

    def wait(self, code: PhoneCode | BrowserPage, cancelled: threading.Event) -> SignedIn | NotSignedIn:
        """Wait for the person's answer; ends when ``cancelled`` is set, and with the code. Once a code."""
        with self._lock:
            asked = self._asked.pop(code)
        try:
            return self._answered(asked, cancelled)
        except Broken as broken:
            return broken.outcome
        finally:
            asked.close()

    def sign_out(self, session: str) -> None:
        """Revoke and forget the tokens of a session; what cannot be revoked is forgotten all the same."""
        with self._lock:
            kept = self._kept.pop(session, None)
        if kept is not None:
            self._revoke(kept.metadata, kept.tokens)

    def _question(self, caller: Caller) -> tuple[Metadata, DeviceCode | PageShown]:
        told = self._client
        if told.open_browser is None:
            return caller.call("code", self._code)
        metadata = caller.call("discovery", lambda client: discover(client, told.issuer))
        return metadata, code_grant.show(metadata, told.client_id, told.scope, told.port, told.open_browser)

    def _code(self, client: OAuth2Client) -> tuple[Metadata, DeviceCode]:
        metadata = discover(client, self._client.issuer)
        return metadata, device_grant.ask(client, metadata, self._client.client_id, self._client.scope)

    def _answered(self, asked: _Asked, cancelled: threading.Event) -> SignedIn | NotSignedIn:
        caller, metadata, question = asked.caller, asked.metadata, asked.question
        nonce = None
        if isinstance(question, DeviceCode):
            tokens = device_grant.poll(caller, metadata, question, self._clock, asked.ends, cancelled)
        else:
            nonce = question.nonce
            tokens = code_grant.wait(caller, metadata, question, self._clock, asked.ends, cancelled)
        if isinstance(tokens, NotSignedIn):
            return tokens
        wrong_clock = self._clock_is_wrong(caller)
        try:
            claims = self._claims(asked, tokens, nonce)
            identity = person(caller, metadata, tokens, claims, self._client.member_claim)
        except Broken as broken:
            self._revoke(metadata, tokens)
            if wrong_clock and broken.trouble is SignInTrouble.NOT_TRUSTED:
                return NotSignedIn(SignInTrouble.WRONG_CLOCK, broken.reason)
            return broken.outcome
        session = secrets.token_urlsafe(16)
        with self._lock:
            self._kept[session] = _Kept(metadata, tokens)
        return SignedIn(identity, session)

    def _claims(self, asked: _Asked, tokens: Tokens, nonce: str | None) -> Claims:
        token = self._keys.read(asked.caller, asked.metadata.jwks_uri, tokens.identity)
        return checked(
            token,
            issuer=self._client.issuer,
            client_id=self._client.client_id,
            now=self._clock.now().timestamp(),
            began=asked.began,
            nonce=nonce,
        )

    def _caller(self) -> Caller:
        with self._lock:
            if self._context is None:  # some time, so not while the kiosk starts
                self._context = trusted(self._client.issuer)
            return Caller(self._client.client_id, self._clock, self._context, self._call_seconds)

    def _revoke(self, metadata: Metadata, tokens: Tokens) -> None:
        caller = self._caller()
        try:
            revoke(caller, metadata, tokens)
        finally:
            caller.close()

    def _clock_is_wrong(self, caller: Caller) -> bool:
        off = caller.clock_is_off_by
        return off is not None and abs(off) > LEEWAY_SECONDS - CLOCK_SECONDS
