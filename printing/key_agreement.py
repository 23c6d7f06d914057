"""A secret that a kiosk and its site share without ever having sent it: X25519 (RFC 7748) of their Ed25519 keys.

Both curves are the same in other coordinates (RFC 7748, 4.1), so that an Ed25519 key pair is an X25519 pair as well;
using one for both is safe (Thormarker, "On using the same key pair for Ed25519 and an X25519 based KEM", 2021).
"""

from hashlib import sha512
from pathlib import Path
from typing import Final

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey, X25519PublicKey

from kiosk.errors import ConfigError
from printing.keys import SITE_KEY, SITE_KEYS, existing_key, prepare_keys
from printing.trust import read_trust_list

_P: Final = 2**255 - 19


def secret_with_site(folder: Path, kiosk_id: str) -> tuple[str, bytes]:
    """At a kiosk: the site's id and the secret shared with it (ConfigError: the keys cannot be used)."""
    trust = read_trust_list(folder / SITE_KEYS)
    signer = prepare_keys(folder, trust.site_id, kiosk_id)
    return trust.site_id, signer.agree(lambda key: _shared(key, bytes.fromhex(trust.site_key)))


def secret_with_kiosk(folder: Path, kiosk_id: str) -> tuple[str, bytes]:
    """Where ``site.key`` is: the site's id and the secret shared with a kiosk's newest key.

    ConfigError: no such kiosk is on the list beside it, its keys were taken back, or the site's key is not here.
    """
    trust = read_trust_list(folder / SITE_KEYS)
    keys = [one for one in trust.kiosks if one.kiosk_id == kiosk_id and one.key_id.hex() not in trust.revoked]
    if not keys:
        raise ConfigError(f"{folder / SITE_KEYS}: no kiosk {kiosk_id!r} that doors trust")
    site_key = existing_key(folder / SITE_KEY)
    if site_key.public_key().public_bytes_raw().hex() != trust.site_key:
        raise ConfigError(f"{folder / SITE_KEYS}: of another site key than {SITE_KEY}")
    newest = max(keys, key=lambda one: one.epoch)
    return trust.site_id, _shared(site_key, bytes.fromhex(newest.public_key))


def _shared(own: Ed25519PrivateKey, other: bytes) -> bytes:
    return _private(own).exchange(X25519PublicKey.from_public_bytes(_public(other)))


def _private(key: Ed25519PrivateKey) -> X25519PrivateKey:
    return X25519PrivateKey.from_private_bytes(sha512(key.private_bytes_raw()).digest()[:32])  # RFC 8032, 5.1.5


def _public(ed25519: bytes) -> bytes:
    y = int.from_bytes(ed25519, "little") & (2**255 - 1)  # without the sign of x
    return ((1 + y) * pow(1 - y, -1, _P) % _P).to_bytes(32, "little")
