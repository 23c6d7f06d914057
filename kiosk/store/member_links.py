"""Which customer of the provider's a person is, as this kiosk remembers it: no name, no address, no subject.

A subject is kept as HMAC-SHA-256 (RFC 2104) under a key that lies in a file of its own, the customer's id sealed: the
database alone, or a backup of it, tells nobody who was here, and cannot be searched for a known subject.
"""

import hmac
import secrets
from datetime import datetime, timedelta
from hashlib import sha256
from pathlib import Path
from typing import Final

from kiosk import durable_files
from kiosk.errors import StoreError, of_the_disk
from kiosk.store import erasure
from kiosk.store.encoding import seconds
from kiosk.store.sqlite import Connection

KEY_BYTES: Final = 32
KEPT_FOR: Final = timedelta(days=400)
"""A link that nobody used for so long goes: somebody who comes once a year keeps it."""


def read_key(path: Path) -> bytes:
    """The key in ``path``, made first if there is none (StoreError if it cannot be read or kept)."""
    try:
        durable_files.make_folder(path.parent, mode=0o700)
        if not path.exists():
            durable_files.create(path, secrets.token_bytes(KEY_BYTES), mode=0o600)
        key = path.read_bytes()
    except OSError as error:
        raise of_the_disk(error, path) from error
    if len(key) != KEY_BYTES:
        raise StoreError(f"{path}: {len(key)} bytes are no key; remove it, and people are linked anew")
    return key


def mark(key: bytes, issuer: str, subject: str) -> str:
    """What stands for a subject of an issuer: 64 hexadecimal digits."""
    return hmac.new(key, f"{issuer}\0{subject}".encode(), sha256).hexdigest()


def customer_of(tx: Connection, subject_mark: str) -> str:
    """The customer a subject is linked to; "" for none."""
    row = tx.execute(
        "SELECT opened(customer_id, 'member_link') AS customer_id FROM member_link WHERE subject = ?", (subject_mark,)
    ).fetchone()
    return str(row["customer_id"] or "") if row else ""


def link(tx: Connection, subject_mark: str, customer_id: str, at: datetime) -> None:
    """From now on the subject is this customer."""
    tx.execute(
        "INSERT INTO member_link VALUES (?, sealed(?, 'member_link'), ?) ON CONFLICT (subject) DO UPDATE"
        " SET customer_id = excluded.customer_id, used_at = excluded.used_at",
        (subject_mark, customer_id, seconds(at)),
    )


def unlink(tx: Connection, subject_mark: str) -> None:
    """The subject is nobody's until it is found anew."""
    tx.execute("DELETE FROM member_link WHERE subject = ?", (subject_mark,))


def forget_customer(tx: Connection, customer_id: str) -> None:
    """Nothing leads to this customer any more."""
    tx.execute("DELETE FROM member_link WHERE opened(customer_id, 'member_link') = ?", (customer_id,))
    erasure.note(tx)


def forget_unused(tx: Connection, now: datetime) -> int:
    """Forget links that nobody used for `KEPT_FOR`; returns how many."""
    return tx.execute("DELETE FROM member_link WHERE used_at < ?", (seconds(now - KEPT_FOR),)).rowcount
