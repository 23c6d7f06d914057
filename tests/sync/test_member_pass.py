"""Member passes: what a signature, a key, a clock and a length are worth."""

import base64
import json
import re
from datetime import UTC, datetime, timedelta
from pathlib import Path

import msgspec
import pytest
from cryptography.hazmat.primitives.asymmetric import ec
from hypothesis import given
from hypothesis import strategies as st
from joserfc import jwk, jws

from kiosk.domain.members import Membership
from kiosk.identity import NotBelieved, WhyNoPass
from sync.member_pass import LONGEST, LONGEST_LIFE, public_key, read, sign
from sync.providers.foyer.wire_members import PassKeysWire

NOW = datetime(2026, 11, 27, 18, 0, tzinfo=UTC)
KEY = ec.generate_private_key(ec.SECP256R1())
KEYS = msgspec.json.encode(PassKeysWire(keys=[public_key(KEY, "1")]))
LIFE = timedelta(minutes=5)
DOCUMENT = Path(__file__).resolve().parents[2] / "docs" / "members.md"


def made(**other: object) -> str:
    told: dict[str, object] = {
        "key": KEY,
        "kid": "1",
        "number": "AB-1234-5678",
        "tier": "gold",
        "issued": NOW,
        "life": LIFE,
    }
    return sign(**told | other)  # type: ignore[arg-type]


def text(data: object) -> str:
    return base64.urlsafe_b64encode(json.dumps(data, separators=(",", ":")).encode()).rstrip(b"=").decode()


def test_a_pass_says_whose_membership_it_is_and_fits_its_code() -> None:
    found = read(made(), KEYS, NOW)
    assert isinstance(found, Membership)
    assert (found.number, found.tier) == ("AB-1234-5678", "gold")
    assert found.valid_at(NOW + timedelta(days=30))
    assert len(made()) <= LONGEST
    with pytest.raises(ValueError, match="231"):
        made(number="N" * 64, tier="T" * 30)


def test_another_implementation_s_passes_are_read_and_ours_by_it() -> None:
    key = jwk.ECKey.import_key(KEY)
    theirs = jws.serialize_compact(
        {"alg": "ES256", "kid": "1"},
        json.dumps({"sub": "AB-1", "iat": int(NOW.timestamp()), "exp": int(NOW.timestamp()) + 60}),
        key,
    )
    found = read(theirs, KEYS, NOW)
    assert isinstance(found, Membership)
    assert found.number == "AB-1"
    assert json.loads(jws.deserialize_compact(made(), key).payload)["sub"] == "AB-1234-5678"


@pytest.mark.parametrize(
    ("when", "believed"),
    [(-61, False), (-59, True), (0, True), (299, True), (300, False), (86_400, False)],
)
def test_a_pass_is_good_for_as_long_as_it_says_and_a_minute_of_a_slow_clock(when: int, believed: bool) -> None:  # noqa: FBT001
    found = read(made(), KEYS, NOW + timedelta(seconds=when))
    assert found == NotBelieved(WhyNoPass.EXPIRED) or (believed and isinstance(found, Membership))
    assert isinstance(found, Membership) is believed


def test_a_pass_that_lives_too_long_is_a_photograph() -> None:
    assert read(made(life=LONGEST_LIFE + timedelta(seconds=1)), KEYS, NOW) == NotBelieved(WhyNoPass.EXPIRED)


def test_what_is_not_signed_by_a_known_key_is_not_believed() -> None:
    stranger = ec.generate_private_key(ec.SECP256R1())
    assert read(made(key=stranger), KEYS, NOW) == NotBelieved(WhyNoPass.FORGED)
    assert read(made(kid="2"), KEYS, NOW) == NotBelieved(WhyNoPass.UNKNOWN_KEY)
    assert read(made(), b"", NOW) == NotBelieved(WhyNoPass.UNKNOWN_KEY)
    head, _, sign_part = made().split(".")
    better = text({"sub": "AB-0000-0001", "iat": int(NOW.timestamp()), "exp": int(NOW.timestamp()) + 300})
    assert read(f"{head}.{better}.{sign_part}", KEYS, NOW) == NotBelieved(WhyNoPass.FORGED)


@pytest.mark.parametrize("alg", ["none", "HS256", "RS256", "ES384", "es256", ""])
def test_no_other_algorithm_is_taken(alg: str) -> None:
    _, claims, signature = made().split(".")
    assert read(f"{text({'alg': alg, 'kid': '1'})}.{claims}.{signature}", KEYS, NOW) == NotBelieved(WhyNoPass.DAMAGED)


def test_a_key_that_is_no_point_of_the_curve_is_no_key() -> None:
    wrong = msgspec.json.encode(PassKeysWire(keys=[msgspec.structs.replace(public_key(KEY, "1"), x="A" * 43)]))
    assert read(made(), wrong, NOW) == NotBelieved(WhyNoPass.UNKNOWN_KEY)


@given(
    st.text(max_size=400) | st.from_regex(r"eyJ[A-Za-z0-9_-]{30}\.[A-Za-z0-9_-]{60}\.[A-Za-z0-9_-]{86}", fullmatch=True)
)
def test_whatever_is_scanned_is_read_or_refused(code: str) -> None:
    assert not isinstance(read(code, KEYS, NOW), Membership)


@given(st.integers(0, 230), st.sampled_from("AZaz09_-."))
def test_no_single_letter_can_be_another(place: int, letter: str) -> None:
    code = made()
    changed = code[:place] + letter + code[place + 1 :]
    if changed[:-1] != code[:-1]:  # the last letter of a signature has two bits that say nothing
        assert not isinstance(read(changed, KEYS, NOW), Membership)


def test_the_vectors_of_the_document_hold() -> None:
    document = DOCUMENT.read_text(encoding="utf-8")
    (vectors,) = re.findall(r"```json\n(\{\"jwks\".*?)\n```", document, re.DOTALL)
    told = json.loads(vectors)
    jwks = json.dumps(told["jwks"]).encode()
    verdicts = set()
    for one in told["passes"]:
        found = read(one["code"], jwks, datetime.fromisoformat(one["at"]))
        verdict = found.number if isinstance(found, Membership) else found.why.value if found else "no pass"
        assert verdict == one["verdict"], one
        verdicts.add(verdict)
    assert {"forged", "unknown_key", "expired", "damaged", "no pass"} < verdicts
