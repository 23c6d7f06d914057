"""Signing tickets in the name of one kiosk."""

from collections.abc import Callable
from typing import Final, TypeVar

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from kiosk.domain.tickets import TicketStatement
from printing import door_code
from printing.trust import key_id_of

T = TypeVar("T")
CONTEXT: Final = b"foyer door code 1\n"
"""Signed before each body, so that a signature under a ticket can never pass for one under anything else."""


class KioskSigner:
    """Makes door codes. Holds the private key in memory; safe from any thread."""

    def __init__(self, site_id: str, kiosk_id: str, key: Ed25519PrivateKey) -> None:
        self.site_id: Final = site_id
        self.kiosk_id: Final = kiosk_id
        self.public_key: Final = key.public_key().public_bytes_raw()
        self.key_id: Final = key_id_of(self.public_key)
        self._key: Final = key

    def sign_list(self, text: bytes) -> bytes:
        """The signature of a list of revoked tickets, which begins with its format."""
        return self._key.sign(text)

    def agree(self, with_key: Callable[[Ed25519PrivateKey], T]) -> T:
        """What ``with_key`` makes of the private key, which it must not keep (see `printing.key_agreement`)."""
        return with_key(self._key)

    def sign(self, statement: TicketStatement) -> str:
        """Return the code; the same statement gives the same code. ValueError: a field is out of its range."""
        if (statement.site_id, statement.kiosk_id) != (self.site_id, self.kiosk_id):
            raise ValueError(f"ticket {statement.ticket_id}: this key signs for {self.site_id}/{self.kiosk_id} only")
        body = door_code.pack(statement, self.key_id)
        return door_code.write(body, self._key.sign(CONTEXT + body))
