"""The journal: everything that happened to a sale, append-only, each entry sealed by the hash of the one before."""

import hashlib
import json
from collections.abc import Mapping
from datetime import datetime

from kiosk.store.sqlite import Connection

GENESIS = "0" * 64


def append(tx: Connection, at: datetime, kind: str, subject: str, body: Mapping[str, object]) -> None:
    """Add an entry within the caller's transaction. ``body`` holds no personal data."""
    last = tx.execute("SELECT number, hash FROM journal ORDER BY number DESC LIMIT 1").fetchone()
    number, previous = (last["number"] + 1, last["hash"]) if last else (1, GENESIS)
    text = json.dumps(body, sort_keys=True, separators=(",", ":"), ensure_ascii=False)
    seconds = int(at.timestamp())
    tx.execute(
        "INSERT INTO journal (number, at, kind, subject, body, hash) VALUES (?, ?, ?, ?, ?, ?)",
        (number, seconds, kind, subject, text, _seal(previous, number, seconds, kind, subject, text)),
    )


def first_broken(tx: Connection) -> int | None:
    """The number of the first entry that does not follow from the one before; None if the chain is whole."""
    previous, expected = GENESIS, 1
    for row in tx.execute("SELECT number, at, kind, subject, body, hash FROM journal ORDER BY number"):
        seal = _seal(previous, row["number"], row["at"], row["kind"], row["subject"], row["body"])
        if row["number"] != expected or row["hash"] != seal:
            return int(row["number"])
        previous, expected = row["hash"], expected + 1
    return None


def _seal(previous: str, number: int, at: int, kind: str, subject: str, body: str) -> str:
    return hashlib.sha256("\n".join((previous, str(number), str(at), kind, subject, body)).encode()).hexdigest()
