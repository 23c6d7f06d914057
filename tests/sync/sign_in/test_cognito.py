"""Cognito's shape, by an emulator. A real user pool was not tried; docs/sign-in.md says what that leaves open."""

import threading
from pathlib import Path
from urllib.parse import parse_qsl, urlsplit

import httpx2
import pytest
from joserfc import jwt

from kiosk.domain.members import Identity
from kiosk.identity import NotSignedIn, SignInTrouble
from sync.sign_in import code_grant
from sync.sign_in.calls import Broken, Caller, trusted
from sync.sign_in.discovery import Metadata, discover
from sync.sign_in.id_token import KeyRing, checked
from sync.sign_in.person import person
from sync.sign_in.provider import Client, OpenIdProvider
from sync.sign_in.tokens import Tokens
from tests.peers.cognito.peer import EMAIL, PASSWORD, Pool, running
from tests.peers.oidc.peer import IN_CLEAR
from tests.sync.sign_in.stage import PATIENCE_SECONDS, OwnClock


def types_name_and_password(address: str) -> bool:
    """The one page that the emulator has."""
    parts = urlsplit(address)
    form = dict(parse_qsl(parts.query)) | {"username": EMAIL, "password": PASSWORD}
    told = {"timeout": 10, "trust_env": False, "verify": IN_CLEAR}
    answer = httpx2.post(parts._replace(query="").geturl(), data=form, **told)  # type: ignore[arg-type]
    back = answer.headers["location"]
    threading.Thread(target=lambda: httpx2.get(back, **told), daemon=True).start()  # type: ignore[arg-type]
    return True


def signed_in(pool: Pool) -> tuple[Caller, Metadata, Tokens, OwnClock]:
    clock = OwnClock()
    caller = Caller(pool.client_id, clock, trusted(pool.issuer), PATIENCE_SECONDS)
    told = caller.call("discovery", lambda client: discover(client, pool.issuer))
    page = code_grant.show(told, pool.client_id, "openid", pool.port, types_name_and_password)
    tokens = code_grant.wait(caller, told, page, clock, clock.ticks + 60, threading.Event())
    page.loopback.close()
    assert isinstance(tokens, Tokens)
    return caller, told, tokens, clock


def test_cognitos_claims_make_an_identity_and_its_access_tokens_do_not(tmp_path: Path) -> None:
    with running(tmp_path) as pool:
        caller, told, tokens, clock = signed_in(pool)
        ring = KeyRing(clock)

        def claims_of(text: str) -> tuple[jwt.Token, dict[str, object]]:
            token = ring.read(caller, told.jwks_uri, text)
            now = clock.now().timestamp()
            return token, checked(token, issuer=pool.issuer, client_id=pool.client_id, now=now, began=now)

        token, claims = claims_of(tokens.identity)
        assert {"cognito:username", "token_use", "auth_time"} <= set(token.claims)
        found = person(caller, told, tokens, claims, "")
        assert found == Identity(pool.issuer, str(claims["sub"]), "", EMAIL, email_verified=True)
        with pytest.raises(Broken) as refused:
            claims_of(tokens.access)  # signed with the same key
        assert refused.value.trouble is SignInTrouble.NOT_TRUSTED
        caller.close()
        # the emulator forgets the nonce, which a real pool sends back; so the kiosk does not take its word
        client = Client(pool.issuer, pool.client_id, "openid", open_browser=types_name_and_password, port=pool.port)
        provider = OpenIdProvider(client, clock, call_seconds=PATIENCE_SECONDS)
        page = provider.ask()
        assert not isinstance(page, NotSignedIn), page
        outcome = provider.wait(page, threading.Event())
        assert isinstance(outcome, NotSignedIn)
        assert (outcome.trouble, outcome.reason) == (SignInTrouble.NOT_TRUSTED, "ID token: MissingClaimError")
