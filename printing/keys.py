"""The private keys on a kiosk's disk: made once, never overwritten, readable by their owner only."""

import re
from pathlib import Path
from typing import Final

from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from kiosk import durable_files
from kiosk.errors import ConfigError
from printing.signing import KioskSigner
from printing.trust import TrustList, certify, key_id_of, read_trust_list

SITE_KEY: Final = "site.key"
SITE_KEYS: Final = "site-keys.json"
_KIOSK_KEY: Final = re.compile("kiosk-([0-9]{1,9})[.]key")


def prepare_keys(folder: Path, site_id: str, kiosk_id: str, epoch: int | None = None) -> KioskSigner:
    """Return the signer of this kiosk, making what is missing in ``folder``: safe to repeat, also between processes.

    ``site.key`` certifies kiosks. Where it lies elsewhere (several kiosks, one office), put ``site-keys.json`` with
    this kiosk's certificate here instead. A greater ``epoch`` makes a new kiosk key and leaves the old ones trusted;
    without one the newest key that doors take signs. ConfigError: a key file is damaged, open to others or of another
    site, every key was taken back, or the certificate is missing.
    """
    durable_files.make_folder(folder, mode=0o700)
    path = folder / SITE_KEYS
    known = read_trust_list(path) if path.exists() else None
    if known and known.site_id != site_id:
        raise ConfigError(f"{path}: the keys of site {known.site_id!r}, expected those of {site_id!r}")
    epoch = epoch or _taken_epoch(folder, known, kiosk_id)
    signer = KioskSigner(site_id, kiosk_id, _key(folder / f"kiosk-{epoch}.key"))
    if not (known and _certified(known, signer, epoch)):
        durable_files.replace(path, _certify(folder, known, signer, epoch).to_json())
    if known and signer.key_id.hex() in known.revoked:
        raise ConfigError(f"{path}: key {signer.key_id.hex()} was taken back: no door takes what it signs")
    durable_files.sync_folder(folder)  # no ticket is signed with a key that a power cut could take away
    return signer


def rotate_key(folder: Path, kiosk_id: str) -> KioskSigner:
    """Make a new key for this kiosk, certified by ``site.key``, which must be here. It signs from now on.

    The keys before stay trusted, for the tickets they signed. ConfigError: as ``prepare_keys``, or no ``site.key``.
    """
    known = read_trust_list(folder / SITE_KEYS)
    if not (folder / SITE_KEY).exists():
        raise ConfigError(f"{folder / SITE_KEY}: not here: bring the site's key, it must sign the new one")
    return prepare_keys(folder, known.site_id, kiosk_id, _epochs(folder)[0] + 1)


def revoke_kiosk(path: Path, kiosk_id: str) -> None:
    """Take back every key a kiosk has on the list at ``path``. ConfigError: not a list, or no such kiosk on it."""
    known = read_trust_list(path)
    if not any(kiosk.kiosk_id == kiosk_id for kiosk in known.kiosks):
        raise ConfigError(f"{path}: no kiosk {kiosk_id!r}")
    durable_files.replace(path, known.without(kiosk_id).to_json())


def existing_key(path: Path) -> Ed25519PrivateKey:
    """The private key in a file. ConfigError: there is none, or it cannot be used."""
    if not path.exists():
        raise ConfigError(f"{path}: not here: this must be done where the site's key is")
    return _key(path)


def _epochs(folder: Path) -> list[int]:
    """Of the keys that this kiosk ever had, newest first; a kiosk without any begins with 1."""
    found = (_KIOSK_KEY.fullmatch(path.name) for path in folder.iterdir())
    return sorted((int(match[1]) for match in found if match), reverse=True) or [1]


def _taken_epoch(folder: Path, known: TrustList | None, kiosk_id: str) -> int:
    """The newest key that doors take; else the newest that was not taken back, which may yet be certified."""
    newest, *_ = epochs = _epochs(folder)
    if known is None or epochs == [newest]:
        return newest
    signers = [(epoch, KioskSigner(known.site_id, kiosk_id, _key(folder / f"kiosk-{epoch}.key"))) for epoch in epochs]
    kept = [(epoch, signer) for epoch, signer in signers if signer.key_id.hex() not in known.revoked]
    certified = (epoch for epoch, signer in kept if _certified(known, signer, epoch))
    return next(certified, kept[0][0] if kept else newest)


def _certified(trust: TrustList, signer: KioskSigner, epoch: int) -> bool:
    certificate, _ = trust.by_key_id.get(signer.key_id, (None, None))
    return certificate is not None and (certificate.kiosk_id, certificate.epoch) == (signer.kiosk_id, epoch)


def _certify(folder: Path, known: TrustList | None, signer: KioskSigner, epoch: int) -> TrustList:
    if known and not (folder / SITE_KEY).exists():
        raise ConfigError(
            f"{folder / SITE_KEYS}: no certificate for kiosk {signer.kiosk_id!r}, epoch {epoch}, "
            f"public key {signer.public_key.hex()}: have the site sign it"
        )
    site_key = _key(folder / SITE_KEY)
    public = _public(site_key).hex()
    if known and known.site_key != public:
        raise ConfigError(f"{folder / SITE_KEYS}: of another site key than {SITE_KEY}")
    trust = known or TrustList(signer.site_id, public)
    other, _ = trust.by_key_id.get(key_id_of(signer.public_key), (None, None))
    if other and other.public_key != signer.public_key.hex():
        raise ConfigError(f"{folder}: key id {signer.key_id.hex()} is taken: delete kiosk-{epoch}.key and start again")
    return trust.with_kiosk(certify(site_key, signer.site_id, signer.kiosk_id, epoch, signer.public_key))


def _key(path: Path) -> Ed25519PrivateKey:
    """The key in a file, made now if there is none."""
    if not path.exists():
        fresh = Ed25519PrivateKey.generate().private_bytes(
            serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
        )
        durable_files.create(path, fresh, mode=0o600)
    if path.stat().st_mode & 0o077:
        raise ConfigError(f"{path}: others may read this private key: make it yours alone (chmod 600)")
    try:
        key = serialization.load_pem_private_key(path.read_bytes()[:10_000], password=None)
    except ValueError as error:
        raise ConfigError(f"{path}: not a private key: {error}") from error
    if not isinstance(key, Ed25519PrivateKey):
        raise ConfigError(f"{path}: expected an Ed25519 key")
    return key


def _public(key: Ed25519PrivateKey) -> bytes:
    return key.public_key().public_bytes_raw()
