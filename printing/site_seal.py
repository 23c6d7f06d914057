"""What the site says of itself, signed with its key: the settings that its kiosks share."""

from pathlib import Path
from typing import Final

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

from kiosk.errors import ConfigError
from kiosk.ports import KnownSite
from printing.keys import SITE_KEY, SITE_KEYS, existing_key
from printing.trust import read_trust_list

CONTEXT: Final = b"foyer settings 1\n"
"""Signed before each text, so that a signature under settings can never pass for one under a kiosk's key."""


class FolderSeal:
    """The keys in a folder, as they are at each call (the SiteSeal port). Safe from any thread."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def site(self) -> KnownSite | None:
        """See `SiteSeal` (ConfigError: the list of keys is damaged)."""
        path = self._folder / SITE_KEYS
        if not path.exists():
            return None
        trust = read_trust_list(path)
        return KnownSite(trust.site_id, trust.site_key)

    def sign(self, text: bytes) -> str | None:
        """See `SiteSeal` (ConfigError: the key is damaged, open to others, or not the site's)."""
        path = self._folder / SITE_KEY
        if not path.exists():
            return None
        key, known = existing_key(path), self.site()
        if known is None or key.public_key().public_bytes_raw().hex() != known.key:
            raise ConfigError(f"{path}: is not the key that {SITE_KEYS} names")
        return key.sign(CONTEXT + text).hex()

    def is_signed(self, text: bytes, signature: str) -> bool:
        """See `SiteSeal`."""
        known = self.site()
        if known is None:
            return False
        try:
            Ed25519PublicKey.from_public_bytes(bytes.fromhex(known.key)).verify(
                bytes.fromhex(signature), CONTEXT + text
            )
        except (InvalidSignature, ValueError):
            return False
        return True
