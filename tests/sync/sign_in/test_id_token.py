"""What is accepted as an ID token, and what never is."""

import json
import time
from base64 import urlsafe_b64encode
from typing import Any

import pytest
from joserfc import jwt
from joserfc.jwk import ECKey, KeySet, OctKey, RSAKey

from kiosk.identity import SignInTrouble
from sync.sign_in import id_token
from sync.sign_in.calls import Broken, Caller, trusted
from sync.sign_in.id_token import KeyRing, checked
from sync.sign_in.person import identity, with_userinfo
from tests.builders import FrozenClock

ISSUER, CLIENT = "https://id.cinema.test", "kiosk"
RSA = RSAKey.generate_key(2048, {"kid": "rsa", "use": "sig"})  # and no "alg", as Entra publishes them
EC = ECKey.generate_key("P-256", {"kid": "ec", "use": "sig", "alg": "ES256"})
FOREIGN = RSAKey.generate_key(2048, {"kid": "rsa"})
NOW = time.time()
GOOD: dict[str, Any] = {"iss": ISSUER, "aud": CLIENT, "sub": "ada", "iat": int(NOW), "exp": int(NOW) + 300}


@pytest.fixture
def ring() -> KeyRing:
    """Keys that were fetched before."""
    ring = KeyRing(FrozenClock())
    ring._keys = KeySet.import_key_set({"keys": [RSA.as_dict(private=False), EC.as_dict(private=False)]})
    ring._fetched_at = ring._clock.monotonic()
    return ring


def signed(claims: dict[str, Any], key: Any = RSA, algorithm: str = "RS256", kid: str = "rsa") -> str:
    return jwt.encode({"alg": algorithm, "kid": kid}, claims, key, algorithms=[algorithm])


def read(ring: KeyRing, token: str, nonce: str | None = None) -> dict[str, Any]:
    caller = Caller(CLIENT, FrozenClock(), trusted("http://127.0.0.1"))
    try:
        found = ring.read(caller, "http://127.0.0.1:9/keys", token)
    finally:
        caller.close()
    return checked(found, issuer=ISSUER, client_id=CLIENT, now=NOW, began=NOW, nonce=nonce)


@pytest.mark.parametrize(
    "change",
    [
        {},
        {"aud": [CLIENT]},
        {"aud": ["other", CLIENT], "azp": CLIENT},
        {"iat": int(NOW) + 55},
        {"iat": int(NOW) - 300, "exp": int(NOW) + 1},
        {"exp": int(NOW) - 50},
        {"token_use": "id", "cognito:username": "ada"},
    ],
)
def test_a_good_token_is_accepted(ring: KeyRing, change: dict[str, Any]) -> None:
    assert read(ring, signed(GOOD | change))["sub"] == "ada"
    assert read(ring, signed(GOOD | change, EC, "ES256", "ec"))["sub"] == "ada"
    assert read(ring, signed(GOOD | change | {"nonce": "n"}), nonce="n")["sub"] == "ada"


@pytest.mark.parametrize(
    "change",
    [
        {"iss": "https://id.cinema.test/"},
        {"iss": [ISSUER]},
        {"iss": None},
        {"aud": "other"},
        {"aud": ["other"]},
        {"aud": None},
        {"aud": [CLIENT, 1]},
        {"aud": ["other", CLIENT]},
        {"aud": CLIENT, "azp": "other"},
        {"exp": int(NOW) - 61},
        {"exp": None},
        {"exp": float("nan")},
        {"exp": "tomorrow"},
        {"iat": int(NOW) + 90},
        {"iat": int(NOW) - 700},
        {"iat": None},
        {"nbf": int(NOW) + 90},
        {"sub": None},
        {"sub": ""},
        {"sub": 7},
        {"sub": "a" * 256},
        {"token_use": "access"},
    ],
)
def test_a_token_of_somebody_else_or_another_time_is_refused(ring: KeyRing, change: dict[str, Any]) -> None:
    claims = {name: value for name, value in (GOOD | change).items() if value is not None}
    with pytest.raises(Broken) as found:
        read(ring, signed(claims))
    assert found.value.trouble is SignInTrouble.NOT_TRUSTED


def test_keys_that_their_issuer_withdrew_or_replaced_count_no_more(
    ring: KeyRing, monkeypatch: pytest.MonkeyPatch
) -> None:
    published = [RSA]
    fetched: list[KeySet] = []

    def fetch(_client: object, _uri: str) -> KeySet:
        fetched.append(KeySet.import_key_set({"keys": [key.as_dict(private=False) for key in published]}))
        return fetched[-1]

    monkeypatch.setattr(id_token, "_fetch", fetch)
    clock = ring._clock
    assert isinstance(clock, FrozenClock)
    clock.passes(60)
    published[:] = [FOREIGN]  # another key under the same name, as an issuer has that was set up anew
    assert read(ring, signed(GOOD, FOREIGN))["sub"] == "ada"
    with pytest.raises(Broken):
        read(ring, signed(GOOD))
    assert len(fetched) == 1, "anybody can sign with a key of their own"
    published[:] = [RSAKey.generate_key(2048, {"kid": "new"})]
    clock.passes(id_token.KEPT_SECONDS)
    with pytest.raises(Broken):
        read(ring, signed(GOOD, FOREIGN))
    assert len(fetched) == 2


def test_where_a_nonce_was_sent_it_must_come_back(ring: KeyRing) -> None:
    for claims in (GOOD, GOOD | {"nonce": "other"}, GOOD | {"nonce": ""}):
        with pytest.raises(Broken):
            read(ring, signed(claims), nonce="n")


def test_a_token_that_the_issuer_did_not_sign_is_refused(ring: KeyRing) -> None:
    good = signed(GOOD)
    header, payload, signature = good.split(".")
    other = signed(GOOD | {"sub": "max"}).split(".")[1]
    secret = OctKey.import_key(json.dumps(RSA.as_dict(private=False)))
    nothing = urlsafe_b64encode(b'{"alg":"none","kid":"rsa"}').decode().rstrip("=")
    for token in (
        f"{header}.{other}.{signature}",
        f"{header}.{payload}.",
        f"{header}.{payload}.{signature[:-4]}AAAA",
        signed(GOOD, FOREIGN),
        signed(GOOD, secret, "HS256"),
        signed(GOOD, RSA, "RS512"),
        signed(GOOD, EC, "ES256", "rsa"),
        signed(GOOD, kid="unheard-of"),
        f"{nothing}.{payload}.",
        f"{nothing}.{payload}.{signature}",
        jwt.encode({"alg": "RS256", "crit": ["b64"], "b64": False, "kid": "rsa"}, GOOD, RSA),
        "",
        "a.b.c",
        good + ".e.f",
        "é.é.é",
    ):
        with pytest.raises(Broken) as found:
            read(ring, token)
        assert found.value.trouble is SignInTrouble.NOT_TRUSTED, token


def test_claims_are_read_as_they_come() -> None:
    who = identity(ISSUER, {"sub": "a", "given_name": "Ada", "family_name": "Byron", "email": "a@b.test"})
    assert (who.name, who.email, who.email_verified) == ("Ada Byron", "a@b.test", False)
    cognito = {"sub": "a", "email": "a@b.test", "email_verified": "true", "cognito:username": "a", "token_use": "id"}
    assert identity(ISSUER, cognito).email_verified
    assert not identity(ISSUER, {"sub": "a", "email_verified": True}).email_verified
    persian = "علی\u200cرضا"
    assert identity(ISSUER, {"sub": "a", "name": f" {persian}\u202e\n\x07 "}).name == persian
    for nonsense in (7, None, ["x"], {"x": "y"}, "x" * 10_000, "\x00"):
        claims = dict.fromkeys(("name", "given_name", "email", "email_verified", "locale", "member"), nonsense)
        who = identity(ISSUER, {"sub": "a", **claims}, "member")
        assert (who.name, who.email, who.email_verified, who.locale) == ("", "", False, "")
        assert who.member_numbers in ((), ("x",))


def test_an_address_is_verified_by_whoever_says_it() -> None:
    """An ID token that verified one address verifies no other that userinfo names, as after a changed mail."""
    told = {"sub": "a", "email": "old@b.test", "email_verified": True}
    found = with_userinfo(told, {"sub": "a", "email": "somebody@else.test"})
    assert identity(ISSUER, found).email == "somebody@else.test"
    assert not identity(ISSUER, found).email_verified
    assert identity(ISSUER, with_userinfo(told, {"sub": "a", "name": "Ada"})).email_verified
    assert identity(ISSUER, with_userinfo({"sub": "a"}, {"sub": "a", **told})).email_verified
    alone = with_userinfo({"sub": "a", "email": "old@b.test"}, {"sub": "a", "email_verified": True})
    assert not identity(ISSUER, alone).email_verified
