"""Whom a door believes: the site's key, the kiosk keys it certified, and those it took back."""

from dataclasses import dataclass
from functools import cached_property
from hashlib import sha256
from pathlib import Path
from typing import Annotated, Final

import msgspec
from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey

from kiosk.errors import ConfigError
from printing.door_code import KEY_ID_SIZE

FORMAT: Final = "foyer-site-keys-1"
_CONTEXT: Final = b"foyer kiosk key 1\n"
_MAX_FILE_SIZE: Final = 1_000_000

Name = Annotated[str, msgspec.Meta(min_length=1, max_length=100)]
PublicKey = Annotated[str, msgspec.Meta(pattern="^[0-9a-f]{64}$")]
Signature = Annotated[str, msgspec.Meta(pattern="^[0-9a-f]{128}$")]
KeyId = Annotated[str, msgspec.Meta(pattern="^[0-9a-f]{8}$")]


class KioskCertificate(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The site's word that a public key is a kiosk's. ``epoch`` counts the keys that kiosk ever had."""

    kiosk_id: Name
    epoch: Annotated[int, msgspec.Meta(ge=0, lt=2**32)]
    public_key: PublicKey
    signature: Signature

    @property
    def key_id(self) -> bytes:
        """The four bytes by which a code names this key."""
        return key_id_of(bytes.fromhex(self.public_key))

    def is_signed_by(self, site_key: Ed25519PublicKey, site_id: str) -> bool:
        """Whether the site really said so."""
        claim = _claim(site_id, self.kiosk_id, self.epoch, self.public_key)
        try:
            site_key.verify(bytes.fromhex(self.signature), claim)
        except InvalidSignature:
            return False
        return True


class SiteKeysFile(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """``site-keys.json``: public, for doors. Binary values in lower-case hexadecimal digits."""

    format: str
    site_id: Name
    site_key: PublicKey
    kiosks: Annotated[tuple[KioskCertificate, ...], msgspec.Meta(max_length=1000)] = ()
    revoked: Annotated[tuple[KeyId, ...], msgspec.Meta(max_length=1000)] = ()


@dataclass(frozen=True)
class TrustList:
    """A trust list whose certificates were all checked."""

    site_id: str
    site_key: str
    kiosks: tuple[KioskCertificate, ...] = ()
    revoked: tuple[str, ...] = ()

    @cached_property
    def by_key_id(self) -> dict[bytes, tuple[KioskCertificate, Ed25519PublicKey]]:
        """Each certificate with its key, under the id that codes carry."""
        return {
            kiosk.key_id: (kiosk, Ed25519PublicKey.from_public_bytes(bytes.fromhex(kiosk.public_key)))
            for kiosk in self.kiosks
        }

    def with_kiosk(self, certificate: KioskCertificate) -> "TrustList":
        """This list and one more kiosk key; an earlier certificate of the same key gives way."""
        others = tuple(kiosk for kiosk in self.kiosks if kiosk.key_id != certificate.key_id)
        return TrustList(self.site_id, self.site_key, (*others, certificate), self.revoked)

    def without(self, kiosk_id: str) -> "TrustList":
        """This list with every key of a lost kiosk revoked: what it signed, or signs, no door takes."""
        lost = {kiosk.key_id.hex() for kiosk in self.kiosks if kiosk.kiosk_id == kiosk_id}
        return TrustList(self.site_id, self.site_key, self.kiosks, tuple(sorted({*self.revoked, *lost})))

    def to_json(self) -> bytes:
        """The text of ``site-keys.json``."""
        file = SiteKeysFile(FORMAT, self.site_id, self.site_key, self.kiosks, self.revoked)
        return msgspec.json.format(msgspec.json.encode(file), indent=2) + b"\n"


def key_id_of(public_key: bytes) -> bytes:
    """The id of a raw Ed25519 public key: the first bytes of its SHA-256."""
    return sha256(public_key).digest()[:KEY_ID_SIZE]


def certify(
    site_key: Ed25519PrivateKey, site_id: str, kiosk_id: str, epoch: int, public_key: bytes
) -> KioskCertificate:
    """Sign a kiosk's public key in the name of the site."""
    signature = site_key.sign(_claim(site_id, kiosk_id, epoch, public_key.hex()))
    return KioskCertificate(kiosk_id, epoch, public_key.hex(), signature.hex())


def read_trust_list(path: Path) -> TrustList:
    """Read and check ``site-keys.json``. ConfigError names the file and what is wrong with it."""
    try:
        with path.open("rb") as file:
            text = file.read(_MAX_FILE_SIZE + 1)
    except OSError as error:
        raise ConfigError(f"{path}: cannot be read: {error.strerror}") from error
    if len(text) > _MAX_FILE_SIZE:
        raise ConfigError(f"{path}: larger than {_MAX_FILE_SIZE} bytes")
    try:
        keys = msgspec.json.decode(text, type=SiteKeysFile)
    except (msgspec.DecodeError, UnicodeDecodeError) as error:
        raise ConfigError(f"{path}: {error}") from error
    if keys.format != FORMAT:
        raise ConfigError(f"{path}: format: found {keys.format!r}, expected {FORMAT!r}")
    site_key = Ed25519PublicKey.from_public_bytes(bytes.fromhex(keys.site_key))
    for kiosk in keys.kiosks:
        if not kiosk.is_signed_by(site_key, keys.site_id):
            raise ConfigError(f"{path}: the key of kiosk {kiosk.kiosk_id!r} is not signed by the site's key")
    if len({kiosk.key_id for kiosk in keys.kiosks}) < len(keys.kiosks):
        raise ConfigError(f"{path}: two kiosk keys have the same id")
    return TrustList(keys.site_id, keys.site_key, keys.kiosks, keys.revoked)


def _claim(site_id: str, kiosk_id: str, epoch: int, public_key: str) -> bytes:
    names = b"".join(len(name.encode()).to_bytes(2, "big") + name.encode() for name in (site_id, kiosk_id))
    return _CONTEXT + names + epoch.to_bytes(4, "big") + bytes.fromhex(public_key)
