"""A kiosk's state sealed for the one machine that takes its place, and signed by the kiosk that had it before.

The new machine makes a key pair for this one purpose (X25519, RFC 7748). The old one agrees on a key with it under a
fresh pair of its own, stretches it (HKDF-SHA256, RFC 5869), encrypts (AES-256-GCM, NIST SP 800-38D), and signs the
whole file with the key that signs its tickets, which the site certified. The key is used once, so its nonce is zero.
"""

import hashlib
import struct
from pathlib import Path
from typing import Annotated, Final

import msgspec
from cryptography.exceptions import InvalidSignature, InvalidTag
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey, X25519PublicKey
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from kiosk import durable_files
from kiosk.domain.swap import SwapRequest
from kiosk.errors import ConfigError
from printing.signing import KioskSigner
from printing.trust import KeyId, Name, PublicKey, TrustList

SWAP_KEY: Final = "swap.key"
"""In the new machine's state folder, until the state is there."""
REQUEST_FORMAT: Final = "foyer-swap-request-1"
MOST_REQUEST_BYTES: Final = 4096
MOST_BYTES: Final = 512 * 1024 * 1024
_MAGIC: Final = b"foyer swap 1\n"
_LENGTH: Final = struct.Struct(">H")
_SIGNATURE_BYTES: Final = 64
_NONCE: Final = bytes(12)


class _Request(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    format: str
    kiosk_id: Name
    site_id: Name
    site_key: PublicKey
    machine: PublicKey


class _Header(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    kiosk_id: Name
    site_id: Name
    machine: PublicKey
    ours: PublicKey
    signed_by: Annotated[KeyId, msgspec.Meta(description="the kiosk's key, by its id")]


def make_request(key_file: Path, kiosk_id: str, trust: TrustList) -> SwapRequest:
    """On the new machine: who asks, with a key made now (mode 0600) if there is none yet. ConfigError, OSError."""
    if not key_file.exists():
        durable_files.make_folder(key_file.parent, mode=0o700)
        durable_files.create(key_file, X25519PrivateKey.generate().private_bytes_raw().hex().encode(), mode=0o600)
    public = _own_key(key_file).public_key().public_bytes_raw().hex()
    return SwapRequest(kiosk_id, trust.site_id, trust.site_key, public)


def write_request(request: SwapRequest) -> bytes:
    """The text of a request's file; nothing in it is secret."""
    told = _Request(REQUEST_FORMAT, request.kiosk_id, request.site_id, request.site_key, request.machine)
    return msgspec.json.format(msgspec.json.encode(told), indent=2) + b"\n"


def read_request(data: bytes) -> SwapRequest:
    """What such a file says (ConfigError: it is none)."""
    try:
        told = msgspec.json.decode(data[:MOST_REQUEST_BYTES], type=_Request)
    except (msgspec.DecodeError, UnicodeDecodeError) as error:
        raise ConfigError(f"not a new kiosk's request: {error}") from error
    if told.format != REQUEST_FORMAT:
        raise ConfigError(f"not a new kiosk's request: found {told.format!r}, expected {REQUEST_FORMAT!r}")
    return SwapRequest(told.kiosk_id, told.site_id, told.site_key, told.machine)


def seal(content: bytes, request: SwapRequest, signer: KioskSigner) -> bytes:
    """The file for that machine, and for no other."""
    ours = X25519PrivateKey.generate()
    machine = X25519PublicKey.from_public_bytes(bytes.fromhex(request.machine))
    public = ours.public_key().public_bytes_raw()
    header = msgspec.json.encode(
        _Header(signer.kiosk_id, signer.site_id, request.machine, public.hex(), signer.key_id.hex())
    )
    start = _MAGIC + _LENGTH.pack(len(header)) + header
    key = _stretched(ours.exchange(machine), start)
    body = start + AESGCM(key).encrypt(_NONCE, content, start)
    return body + signer.agree(lambda private: private.sign(_claim(body)))


def unseal(data: bytes, key_file: Path, kiosk_id: str, trust: TrustList) -> bytes:
    """What was sealed for this machine (ConfigError says why it is not for here, or not whole). Changes nothing."""
    start, header, sealed, signature = _taken_apart(data)
    if (header.site_id, header.kiosk_id) != (trust.site_id, kiosk_id):
        raise ConfigError(
            f"this is kiosk {header.kiosk_id!r} of site {header.site_id!r};"
            f" here kiosk {kiosk_id!r} of site {trust.site_id!r} was expected"
        )
    certificate, public = trust.by_key_id.get(bytes.fromhex(header.signed_by), (None, None))
    if certificate is None or public is None or certificate.kiosk_id != kiosk_id:
        raise ConfigError(f"signed with key {header.signed_by}, which the list of the site's keys here does not know")
    if header.signed_by in trust.revoked:
        raise ConfigError(f"signed with key {header.signed_by}, which the site took back")
    try:
        public.verify(signature, _claim(start + sealed))
    except InvalidSignature as error:
        raise ConfigError("damaged, or changed since it was written") from error
    own = _own_key(key_file)
    if own.public_key().public_bytes_raw().hex() != header.machine:
        raise ConfigError("made for another machine: export it again with this machine's own request")
    try:
        shared = own.exchange(X25519PublicKey.from_public_bytes(bytes.fromhex(header.ours)))
        return AESGCM(_stretched(shared, start)).decrypt(_NONCE, sealed, start)
    except (InvalidTag, ValueError) as error:
        raise ConfigError("damaged, or changed since it was written") from error


def _taken_apart(data: bytes) -> tuple[bytes, _Header, bytes, bytes]:
    begin = len(_MAGIC) + _LENGTH.size
    if not data.startswith(_MAGIC) or len(data) < begin + _SIGNATURE_BYTES:
        raise ConfigError("not the state of a kiosk, or cut off")
    (size,) = _LENGTH.unpack(data[len(_MAGIC) : begin])
    try:
        header = msgspec.json.decode(data[begin : begin + size], type=_Header)
    except (msgspec.DecodeError, UnicodeDecodeError) as error:
        raise ConfigError("damaged, or changed since it was written") from error
    return data[: begin + size], header, data[begin + size : -_SIGNATURE_BYTES], data[-_SIGNATURE_BYTES:]


def _claim(body: bytes) -> bytes:
    return b"foyer swap 1\n" + hashlib.sha512(body).digest()


def _stretched(shared: bytes, start: bytes) -> bytes:
    return HKDF(hashes.SHA256(), 32, salt=None, info=start).derive(shared)


def _own_key(path: Path) -> X25519PrivateKey:
    try:
        mode, text = path.stat().st_mode, path.read_bytes()[:200]
        if mode & 0o077:
            raise ConfigError(f"{path}: others may read this private key: make it yours alone (chmod 600)")
        return X25519PrivateKey.from_private_bytes(bytes.fromhex(text.decode("ascii").strip()))
    except FileNotFoundError as error:
        raise ConfigError(f"{path}: not here: begin with a request from this machine") from error
    except ValueError as error:
        raise ConfigError(f"{path}: not a private key") from error
