"""The ID token: who signed it, for whom, when (OpenID Connect Core 1.0, 3.1.3.7); by joserfc.

It comes from the token endpoint over TLS, and is checked all the same: a mistake there must not make anybody a member.
"""

import threading
from typing import Any, Final

import msgspec
from authlib.integrations.httpx_client import OAuth2Client
from joserfc import jwt
from joserfc.errors import BadSignatureError, InvalidKeyIdError, JoseError
from joserfc.jwk import JWKRegistry, KeySet

from kiosk.clock import Clock
from kiosk.identity import SignInTrouble
from sync.sign_in.calls import Broken, Caller

ALGORITHMS: Final = ("RS256", "ES256")
LEEWAY_SECONDS = 60
OLDEST_SECONDS = 600
"""How long before its sign-in a token may have been made: Entra dates its own five minutes back."""
FETCH_AGAIN_SECONDS = 30.0
KEPT_SECONDS = 3600.0
"""So long a key counts that its issuer may have withdrawn meanwhile."""
MOST_KEYS = 50
MOST_SUBJECT = 255

Claims = dict[str, Any]


class _Jwks(msgspec.Struct, frozen=True):
    keys: list[dict[str, Any]]


class KeyRing:
    """The issuer's public keys, for an hour each time they were fetched. Safe from any thread.

    A token signed with an unknown key, or with another key of a known name, has them fetched again, but not every time:
    anybody can invent keys.
    """

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._lock = threading.Lock()
        self._keys: KeySet | None = None
        self._fetched_at = float("-inf")

    def read(self, caller: Caller, jwks_uri: str, token: str) -> jwt.Token:
        """Verify a token's signature; blocks where keys have to be fetched. Broken if it is not the issuer's."""
        keys = self._kept()
        try:
            if keys is not None:
                return jwt.decode(token, keys, algorithms=ALGORITHMS)
        except (InvalidKeyIdError, BadSignatureError):
            pass  # new keys, perhaps
        except (JoseError, ValueError, RecursionError) as error:
            raise _not_good(error) from None
        keys = self._fetch_again(caller, jwks_uri)
        try:
            return jwt.decode(token, keys, algorithms=ALGORITHMS)
        except (JoseError, ValueError, RecursionError) as error:
            raise _not_good(error) from None

    def _kept(self) -> KeySet | None:
        with self._lock:
            fresh = self._clock.monotonic() - self._fetched_at < KEPT_SECONDS
            return self._keys if fresh else None

    def _fetch_again(self, caller: Caller, jwks_uri: str) -> KeySet:
        with self._lock:
            now = self._clock.monotonic()
            if self._keys is None or now - self._fetched_at >= FETCH_AGAIN_SECONDS:
                self._keys = caller.call("keys", lambda client: _fetch(client, jwks_uri))
                self._fetched_at = now
            return self._keys


def checked(
    token: jwt.Token, *, issuer: str, client_id: str, now: float, began: float, nonce: str | None = None
) -> Claims:
    """The claims of a verified token. Times are seconds since 1970 by the wall clock; ``began``: when it was asked for.

    Broken if it is not for this client, not of now, or without the ``nonce`` that was sent; NOT_TRUSTED in each case.
    """
    wanted: dict[str, jwt.ClaimsOption] = {
        "iss": {"essential": True, "value": issuer},
        "aud": {"essential": True, "value": client_id},
        "exp": {"essential": True},
        "iat": {"essential": True},
        "sub": {"essential": True},
    }
    if nonce is not None:
        wanted["nonce"] = {"essential": True, "value": nonce}
    registry = jwt.JWTClaimsRegistry(now=int(now), leeway=LEEWAY_SECONDS, **wanted)
    claims = dict(token.claims)
    try:
        registry.validate(claims)
    except JoseError as error:
        raise _not_good(error) from None
    audience = claims["aud"]
    if "azp" in claims and claims["azp"] != client_id:
        raise Broken(SignInTrouble.NOT_TRUSTED, "ID token: made for another client")
    if isinstance(audience, list) and len(audience) > 1 and "azp" not in claims:
        raise Broken(SignInTrouble.NOT_TRUSTED, "ID token: for several clients, and it does not say for which")
    if claims.get("token_use", "id") != "id":  # Cognito signs its access tokens with the same key
        raise Broken(SignInTrouble.NOT_TRUSTED, "ID token: not an ID token")
    if claims["iat"] < began - OLDEST_SECONDS:
        raise Broken(SignInTrouble.NOT_TRUSTED, "ID token: of an earlier sign-in")
    if len(claims["sub"]) > MOST_SUBJECT:
        raise Broken(SignInTrouble.NOT_TRUSTED, "ID token: a subject of more than 255 characters")
    return claims


def _fetch(client: OAuth2Client, jwks_uri: str) -> KeySet:
    answer = client.request("GET", jwks_uri, withhold_token=True)
    if answer.status_code != 200:
        raise Broken(SignInTrouble.PROVIDER_DOWN, f"keys: HTTP {answer.status_code}")
    keys = []
    for one in msgspec.json.decode(answer.content, type=_Jwks).keys[:MOST_KEYS]:
        try:
            keys.append(JWKRegistry.import_key(one))  # one at a time: a key of a new kind spoils no other
        except (JoseError, ValueError, TypeError):
            continue
    return KeySet(keys)


def _not_good(error: Exception) -> Broken:
    return Broken(SignInTrouble.NOT_TRUSTED, f"ID token: {type(error).__name__}")
