"""The device authorization grant (RFC 8628): a code for the phone, then asking what became of it."""

import threading
from dataclasses import dataclass, field
from typing import Final

import msgspec
from authlib.integrations.base_client.errors import OAuthError
from authlib.integrations.httpx_client import OAuth2Client
from authlib.oauth2.rfc8628 import DEVICE_CODE_GRANT_TYPE

from kiosk.clock import Clock
from kiosk.identity import NotSignedIn, PhoneCode, SignInTrouble
from kiosk.logs import logger
from sync.sign_in.calls import Broken, Caller
from sync.sign_in.discovery import Metadata, is_safe
from sync.sign_in.tokens import Tokens, tokens_of

log = logger(__name__)

INTERVAL_SECONDS = 5.0
"""Where the provider names no other (3.2)."""
SLOWER_SECONDS = 5.0
SHORTEST_SECONDS, LONGEST_SECONDS = 1.0, 60.0
LONGEST_PAUSE_SECONDS = 15.0
"""Between tries that come to nothing; unless the provider wants longer ones anyway."""
MOST_CODE_SECONDS = 900.0
MOST_URI, MOST_CODE = 500, 40
ENDINGS: Final = {
    "access_denied": SignInTrouble.DENIED,
    "authorization_declined": SignInTrouble.DENIED,  # Entra
    "expired_token": SignInTrouble.EXPIRED,
    "invalid_grant": SignInTrouble.LOST_ANSWER,  # a code is used up by its first answer, even one that never arrives
    "bad_verification_code": SignInTrouble.LOST_ANSWER,  # Entra
    "invalid_client": SignInTrouble.MISCONFIGURED,
    "unauthorized_client": SignInTrouble.MISCONFIGURED,
    "unsupported_grant_type": SignInTrouble.MISCONFIGURED,
    "invalid_scope": SignInTrouble.MISCONFIGURED,
    "invalid_request": SignInTrouble.MISCONFIGURED,
}


class _Answer(msgspec.Struct, frozen=True):
    device_code: str
    user_code: str
    verification_uri: str
    expires_in: float
    verification_uri_complete: str = ""
    interval: float = INTERVAL_SECONDS


@dataclass(frozen=True, slots=True)
class DeviceCode:
    """A code that waits for its phone. ``secret`` is what the tokens are asked for with."""

    shown: PhoneCode
    secret: str = field(repr=False)
    interval: float


def ask(client: OAuth2Client, metadata: Metadata, client_id: str, scope: str) -> DeviceCode:
    """Ask for a code (3.1); blocks, within a `Caller.call`. Broken if there is none."""
    if not metadata.device_authorization_endpoint:
        raise Broken(SignInTrouble.MISCONFIGURED, "the issuer has no device grant; see sign_in.way")
    answer = client.request(
        "POST",
        metadata.device_authorization_endpoint,
        withhold_token=True,
        data={"client_id": client_id, "scope": scope},
    )
    if answer.status_code != 200:
        raise Broken(SignInTrouble.MISCONFIGURED, f"no code: HTTP {answer.status_code} {_error_of(answer.content)}")
    try:
        told = msgspec.json.decode(answer.content, type=_Answer, strict=False)
    except msgspec.DecodeError as error:
        raise Broken(SignInTrouble.NOT_TRUSTED, f"a code that makes no sense: {error}") from None
    scan_uri = told.verification_uri_complete or told.verification_uri
    uris_are_good = all(len(one) <= MOST_URI and is_safe(one) for one in (told.verification_uri, scan_uri))
    code_is_good = 0 < len(told.user_code) <= MOST_CODE and told.user_code.isprintable()
    if not (uris_are_good and code_is_good and told.expires_in > 0):
        raise Broken(SignInTrouble.NOT_TRUSTED, "a code that nobody could use")
    shown = PhoneCode(told.user_code, told.verification_uri, scan_uri, min(told.expires_in, MOST_CODE_SECONDS))
    return DeviceCode(shown, told.device_code, min(max(told.interval, SHORTEST_SECONDS), LONGEST_SECONDS))


def poll(
    caller: Caller, metadata: Metadata, code: DeviceCode, clock: Clock, ends: float, cancelled: threading.Event
) -> Tokens | NotSignedIn:
    """Ask until the phone has answered, ``ends`` (monotonic seconds) or ``cancelled`` (3.4, 3.5); blocks.

    Whatever is no answer of the provider's leaves the code as good as it was: it is asked again, more slowly while that
    lasts. Tokens that come although nobody wants them any more are returned all the same, to be revoked.
    """
    interval = pause = code.interval
    trouble = nobody = NotSignedIn(SignInTrouble.EXPIRED, "nobody answered")
    while not cancelled.wait(max(0.0, min(pause, ends - clock.monotonic()))):
        if clock.monotonic() >= ends:
            return trouble
        try:
            return caller.call("tokens", lambda client: _fetch(client, metadata, code))
        except OAuthError as error:
            if error.error in ENDINGS:
                return NotSignedIn(ENDINGS[error.error], "the provider said so")
            if error.error == "slow_down":
                interval = min(interval + SLOWER_SECONDS, LONGEST_SECONDS)
            known = error.error in ("slow_down", "authorization_pending")
            pause, trouble = interval, nobody if known else NotSignedIn(SignInTrouble.PROVIDER_DOWN, "an unknown error")
        except Broken as broken:
            if broken.trouble is SignInTrouble.NOT_TRUSTED:
                return broken.outcome
            log.info("waiting for the phone: %s", broken.reason)
            pause, trouble = min(pause * 2, max(interval, LONGEST_PAUSE_SECONDS)), broken.outcome
    return NotSignedIn(SignInTrouble.CANCELLED)


def _fetch(client: OAuth2Client, metadata: Metadata, code: DeviceCode) -> Tokens:
    grant = {"grant_type": DEVICE_CODE_GRANT_TYPE, "device_code": code.secret}
    return tokens_of(client.fetch_token(metadata.token_endpoint, **grant))


class _Error(msgspec.Struct, frozen=True):
    error: str


def _error_of(body: bytes) -> str:
    try:
        return msgspec.json.decode(body, type=_Error).error[:60]
    except msgspec.DecodeError:
        return "without a reason"
