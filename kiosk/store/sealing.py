"""Sealing what is personal: unreadable without a key file of this kiosk, and for good once its own key is gone.

Envelope encryption: each content is encrypted with a random key of its own (AES-256-GCM, NIST SP 800-38D), and that
with the kiosk's. Whoever deletes the wrapped key has erased the content, in every copy of it (crypto-erasure, NIST SP
800-88r2).

Within the database the same is one value: ``sealed(text, label)`` and ``opened(value, label)`` are functions of every
connection (`kiosk.store.sqlite`), so that what is personal need not be in a column as it is.
"""

import hashlib
import hmac
import secrets
import threading
from dataclasses import dataclass, field
from pathlib import Path

from kiosk import durable_files
from kiosk.errors import StoreError
from kiosk.store.disk import named_errors

KEY_FILE = "sealing.key"
"""In the state folder, beside the database."""
_KEY_BYTES, _NONCE_BYTES, _TAG_BYTES = 32, 12, 16
_WRAPPED_BYTES = _NONCE_BYTES + _KEY_BYTES + _TAG_BYTES
_WRAPS = b"foyer wraps a key"
_NAMES = b"foyer names a person"


class SealBroken(Exception):
    """It was sealed with another key file, or altered; what is in it cannot be known any more."""


@dataclass(frozen=True, slots=True)
class Sealed:
    """A sealed content. ``wrapped`` is its key: without it ``body`` says nothing to anybody."""

    wrapped: bytes = field(repr=False)
    body: bytes = field(repr=False)


class Sealing:
    """Seals and opens. Safe from any thread; the key file is made (mode 0600) when the first thing is sealed."""

    def __init__(self, key_file: Path) -> None:
        self._key_file = key_file
        self._lock = threading.Lock()
        self._key: bytes | None = None

    def seal(self, content: bytes, label: str) -> Sealed:
        """Seal ``content`` under a new key; it opens only with the same ``label``, which says what it is."""
        own = secrets.token_bytes(_KEY_BYTES)
        return Sealed(_encrypted(self._kept_key(), own, _WRAPS), _encrypted(own, content, label.encode()))

    def open(self, sealed: Sealed, label: str) -> bytes:
        """What was sealed (SealBroken if it cannot be opened, StoreError if the key file cannot be read)."""
        return _decrypted(_decrypted(self._kept_key(), sealed.wrapped, _WRAPS), sealed.body, label.encode())

    def seal_text(self, text: str, label: str) -> bytes:
        """A text sealed as one value: its wrapped key, then what it is."""
        sealed = self.seal(text.encode(), label)
        return sealed.wrapped + sealed.body

    def open_text(self, value: bytes, label: str) -> str | None:
        """The text of such a value; None if it cannot be opened (StoreError if the key file cannot be read)."""
        try:
            return self.open(Sealed(value[:_WRAPPED_BYTES], value[_WRAPPED_BYTES:]), label).decode()
        except SealBroken:
            return None

    def alias(self, name: str) -> str:
        """A name of 128 bits for a name: the same for the same, and meaningless without the key file (StoreError)."""
        return hmac.new(self._kept_key(), _NAMES + name.encode(), hashlib.sha256).hexdigest()[:32]

    def _kept_key(self) -> bytes:
        with self._lock:
            if self._key is None:
                self._key = _read_or_made(self._key_file)
            return self._key


def _read_or_made(path: Path) -> bytes:
    with named_errors(path):
        durable_files.make_folder(path.parent, mode=0o700)
        if not path.exists():
            durable_files.create(path, secrets.token_bytes(_KEY_BYTES), mode=0o600)
        if path.stat().st_mode & 0o077:
            raise StoreError(f"{path}: others may read it; expected mode 0600")
        key = path.read_bytes()
    if len(key) != _KEY_BYTES:
        raise StoreError(f"{path}: holds no key")
    return key


def _encrypted(key: bytes, content: bytes, label: bytes) -> bytes:
    # Imported here: a kiosk that nobody signed in at starts without it.
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM

    nonce = secrets.token_bytes(_NONCE_BYTES)
    return nonce + AESGCM(key).encrypt(nonce, content, label)


def _decrypted(key: bytes, sealed: bytes, label: bytes) -> bytes:
    from cryptography.exceptions import InvalidTag
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM

    try:
        return AESGCM(key).decrypt(sealed[:_NONCE_BYTES], sealed[_NONCE_BYTES:], label)
    except (InvalidTag, ValueError) as error:
        raise SealBroken("sealed with another key, or altered") from error
