"""Member passes: what a phone shows instead of a card. A JWS (RFC 7515) in ES256 that is checked without network.

The format, its bounds and test vectors are in docs/members.md. Only P-256, only ES256: a pass that names another
algorithm, or none, is damaged.
"""

import base64
import binascii
import re
from datetime import UTC, datetime, timedelta
from typing import Annotated, Final, Literal

import msgspec
from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.asymmetric.utils import decode_dss_signature, encode_dss_signature
from cryptography.hazmat.primitives.hashes import SHA256
from msgspec import Meta, Struct

from kiosk.domain.members import Membership
from kiosk.identity import NotBelieved, WhyNoPass
from sync.providers.foyer.wire_members import PassKeysWire, PassKeyWire

LONGEST: Final = 231
"""Characters: what a phone's screen shows as a QR code of 61 modules that a scanner reads at arm's length."""
LONGEST_LIFE: Final = timedelta(minutes=15)
"""From issue to expiry: a photograph of somebody's pass must soon be worth nothing."""
LEEWAY: Final = timedelta(seconds=60)
LONG: Final = timedelta(days=3_650)
_SHAPE: Final = re.compile(r"eyJ[A-Za-z0-9_-]{10,80}\.[A-Za-z0-9_-]{20,160}\.[A-Za-z0-9_-]{86}")
_HALF: Final = 32


class _Header(Struct, frozen=True):
    alg: Literal["ES256"]
    kid: Annotated[str, Meta(min_length=1, max_length=16)]


class _Claims(Struct, frozen=True):
    sub: Annotated[str, Meta(min_length=1, max_length=64, pattern=r"^[^\x00-\x1f\x7f]+\Z")]
    iat: Annotated[int, Meta(ge=0, le=4_102_444_800)]
    exp: Annotated[int, Meta(ge=0, le=4_102_444_800)]
    tier: Annotated[str, Meta(max_length=64)] = ""


class PassReader:
    """A `kiosk.identity.PassReader`. Safe from any thread."""

    def read(self, code: str, jwks: bytes, at: datetime) -> Membership | NotBelieved | None:
        """See `kiosk.identity.PassReader`. The end of the membership itself is not in a pass."""
        return read(code, jwks, at)


def read(code: str, jwks: bytes, at: datetime) -> Membership | NotBelieved | None:
    """What a pass says at the time ``at``; None for what does not look like one."""
    if len(code) > LONGEST or not _SHAPE.fullmatch(code):
        return None
    signed, _, signature = code.rpartition(".")
    header_text, _, claims_text = signed.partition(".")
    try:
        header = msgspec.json.decode(_bytes(header_text), type=_Header)
        claims = msgspec.json.decode(_bytes(claims_text), type=_Claims)
    except (msgspec.MsgspecError, ValueError, RecursionError):
        return NotBelieved(WhyNoPass.DAMAGED)
    key = _keys(jwks).get(header.kid)
    if key is None:
        return NotBelieved(WhyNoPass.UNKNOWN_KEY)
    if not _is_signed(key, signed, signature):
        return NotBelieved(WhyNoPass.FORGED)
    issued, expires = datetime.fromtimestamp(claims.iat, UTC), datetime.fromtimestamp(claims.exp, UTC)
    if not issued - LEEWAY <= at < expires or expires - issued > LONGEST_LIFE:
        return NotBelieved(WhyNoPass.EXPIRED)
    return Membership(claims.sub, claims.tier, at - LONG, at + LONG)


def sign(key: ec.EllipticCurvePrivateKey, kid: str, number: str, tier: str, issued: datetime, life: timedelta) -> str:
    """A pass, as whoever keeps the members makes it (ValueError if it would be longer than one may be)."""
    claims = _Claims(sub=number, iat=int(issued.timestamp()), exp=int((issued + life).timestamp()), tier=tier)
    signed = f"{_text(msgspec.json.encode(_Header('ES256', kid)))}.{_text(msgspec.json.encode(claims))}"
    r, s = decode_dss_signature(key.sign(signed.encode(), ec.ECDSA(SHA256())))
    made = f"{signed}.{_text(r.to_bytes(_HALF, 'big') + s.to_bytes(_HALF, 'big'))}"
    if len(made) > LONGEST:
        raise ValueError(f"a pass of {len(made)} characters; {LONGEST} is the most")
    return made


def public_key(key: ec.EllipticCurvePrivateKey, kid: str) -> PassKeyWire:
    """What is told of a key, as a JWK."""
    at = key.public_key().public_numbers()
    return PassKeyWire(
        kty="EC", crv="P-256", kid=kid, x=_text(at.x.to_bytes(_HALF, "big")), y=_text(at.y.to_bytes(_HALF, "big"))
    )


def _keys(jwks: bytes) -> dict[str, ec.EllipticCurvePublicKey]:
    """The keys of a set; those that are no point of the curve are none."""
    try:
        told = msgspec.json.decode(jwks, type=PassKeysWire)
    except (msgspec.MsgspecError, ValueError):
        return {}
    found = {}
    for one in told.keys:
        try:
            x, y = (int.from_bytes(_bytes(text), "big") for text in (one.x, one.y))
            found[one.kid] = ec.EllipticCurvePublicNumbers(x, y, ec.SECP256R1()).public_key()
        except ValueError:
            continue
    return found


def _is_signed(key: ec.EllipticCurvePublicKey, signed: str, signature: str) -> bool:
    raw = _bytes(signature)
    halves = (int.from_bytes(raw[:_HALF], "big"), int.from_bytes(raw[_HALF:], "big"))
    try:
        key.verify(encode_dss_signature(*halves), signed.encode(), ec.ECDSA(SHA256()))
    except InvalidSignature:
        return False
    return True


def _bytes(text: str) -> bytes:
    try:
        return base64.urlsafe_b64decode(text + "=" * (-len(text) % 4))
    except binascii.Error as error:
        raise ValueError(str(error)) from None


def _text(data: bytes) -> str:
    return base64.urlsafe_b64encode(data).rstrip(b"=").decode()
