"""The authorization code grant with PKCE (RFC 7636) in the system's browser, answered to this machine (RFC 8252)."""

import hmac
import threading
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import partial
from typing import Final
from urllib.parse import parse_qs

from authlib.common.security import generate_token
from authlib.integrations.base_client.errors import OAuthError
from authlib.integrations.httpx_client import OAuth2Client
from authlib.oauth2.rfc6749.parameters import prepare_grant_uri
from authlib.oauth2.rfc7636 import create_s256_code_challenge

from kiosk.clock import Clock
from kiosk.identity import BrowserPage, NotSignedIn, SignInTrouble
from sync.sign_in.calls import Broken, Caller
from sync.sign_in.discovery import Metadata
from sync.sign_in.loopback import Loopback
from sync.sign_in.tokens import Tokens, tokens_of

PAGE_SECONDS = 180.0
ENDINGS: Final = {
    "access_denied": SignInTrouble.DENIED,
    "login_required": SignInTrouble.DENIED,
    "consent_required": SignInTrouble.DENIED,
    "temporarily_unavailable": SignInTrouble.PROVIDER_DOWN,
    "server_error": SignInTrouble.PROVIDER_DOWN,
}


@dataclass(frozen=True, slots=True)
class PageShown:
    """A page in the browser that waits for somebody; ``loopback`` is where the browser brings the answer."""

    shown: BrowserPage
    loopback: Loopback = field(repr=False)
    state: str = field(repr=False)
    nonce: str = field(repr=False)
    verifier: str = field(repr=False)


def show(metadata: Metadata, client_id: str, scope: str, port: int, open_browser: Callable[[str], bool]) -> PageShown:
    """Listen on ``port`` of this machine (0: any), and have the browser show the issuer's page.

    Broken (MISCONFIGURED) if there is no such page, port or browser.
    """
    if not metadata.authorization_endpoint:
        raise Broken(SignInTrouble.MISCONFIGURED, "the issuer has no page to sign in at")
    state, nonce, verifier = generate_token(43), generate_token(43), generate_token(64)
    try:
        loopback = Loopback(port)
    except OSError as error:
        raise Broken(SignInTrouble.MISCONFIGURED, f"port {port}: {error.strerror}") from None
    address = prepare_grant_uri(
        metadata.authorization_endpoint,
        client_id,
        "code",
        redirect_uri=loopback.redirect_uri,
        scope=scope,
        state=state,
        nonce=nonce,
        code_challenge=create_s256_code_challenge(verifier),
        code_challenge_method="S256",
        prompt="login",  # whoever was here before may still be signed in in that browser
    )
    if not open_browser(address):
        loopback.close()
        raise Broken(SignInTrouble.MISCONFIGURED, "no browser could be opened")
    return PageShown(BrowserPage(PAGE_SECONDS, address), loopback, state, nonce, verifier)


def wait(
    caller: Caller, metadata: Metadata, page: PageShown, clock: Clock, ends: float, cancelled: threading.Event
) -> Tokens | NotSignedIn:
    """Wait for the browser's answer until ``ends`` (monotonic seconds) or ``cancelled``, and exchange it; blocks.

    Broken if the exchange is.
    """
    while not cancelled.is_set() and clock.monotonic() < ends:
        query = page.loopback.next(0.2)
        if query is None:
            continue
        outcome = _judged(query, metadata, page.state)
        if isinstance(outcome, str):
            return caller.call("tokens", partial(_exchange, metadata=metadata, page=page, code=outcome))
        if outcome is not None:
            return outcome
    return NotSignedIn(SignInTrouble.CANCELLED if cancelled.is_set() else SignInTrouble.EXPIRED)


def _judged(query: str, metadata: Metadata, state: str) -> str | NotSignedIn | None:
    """The code in an answer; None if it does not belong to this page, as anybody's who found the port."""
    told = {name: values[0] for name, values in parse_qs(query, max_num_fields=20).items() if len(values) == 1}
    if not hmac.compare_digest(told.get("state", "").encode(), state.encode()):
        return None
    issuer = told.get("iss")
    if issuer != metadata.issuer and (issuer is not None or metadata.authorization_response_iss_parameter_supported):
        return NotSignedIn(SignInTrouble.NOT_TRUSTED, "the answer is another issuer's")  # RFC 9207
    if "error" in told:
        return NotSignedIn(ENDINGS.get(told["error"], SignInTrouble.MISCONFIGURED), "the provider said so")
    return told.get("code") or NotSignedIn(SignInTrouble.NOT_TRUSTED, "an answer without a code")


def _exchange(client: OAuth2Client, *, metadata: Metadata, page: PageShown, code: str) -> Tokens:
    try:
        answer = client.fetch_token(
            metadata.token_endpoint,
            grant_type="authorization_code",
            code=code,
            code_verifier=page.verifier,
            redirect_uri=page.loopback.redirect_uri,
        )
    except OAuthError as error:
        wrong = error.error in ("invalid_client", "unauthorized_client", "unsupported_grant_type")
        trouble = SignInTrouble.MISCONFIGURED if wrong else SignInTrouble.LOST_ANSWER
        raise Broken(trouble, "the code was not accepted") from None
    return tokens_of(answer)
