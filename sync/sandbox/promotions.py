"""Promotions at the sandbox: who sends a campaign to whom, who wants none any more, and the page that says so.

Recipients are known by a keyed hash alone. A token stands for a recipient in an address to unsubscribe by; nothing can
be told from it.
"""

import secrets
from datetime import UTC, datetime, timedelta
from typing import Final

from sync.providers.foyer.wire_promotions import ClaimedWire, ClaimWire, SuppressedWire
from sync.sandbox.refusals import Refusal
from sync.sandbox.rights import check_kiosk
from sync.sandbox.store import Connection, fact, keep_fact

STATEMENTS: Final = (
    """CREATE TABLE IF NOT EXISTS promotion (
        campaign TEXT NOT NULL,
        recipient TEXT NOT NULL,
        claim TEXT NOT NULL,
        kiosk_id TEXT NOT NULL,
        token TEXT NOT NULL UNIQUE,
        PRIMARY KEY (campaign, recipient)
    ) STRICT, WITHOUT ROWID""",
    """CREATE TABLE IF NOT EXISTS suppression (
        recipient TEXT PRIMARY KEY,
        suppressed_at INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID""",
)
_KEY: Final = "recipient_key"
_AHEAD: Final = timedelta(minutes=5)
"""A consent from further ahead than this was given by a clock that is wrong, and undoes no suppression."""


def make_tables(tx: Connection) -> None:
    """The tables, and the site's key, if they are not there."""
    for statement in STATEMENTS:
        tx.execute(statement)
    if not fact(tx, _KEY):
        keep_fact(tx, _KEY, secrets.token_hex(32))


def recipient_key(tx: Connection) -> str:
    """The site's secret by which recipients are named."""
    return fact(tx, _KEY)


def claim(
    tx: Connection, kiosk_id: str, campaign: str, recipient: str, asked: ClaimWire, now: datetime, address: str
) -> ClaimedWire | Refusal:
    """The first claim wins, and is told so again; nobody's does once the recipient unsubscribed.

    ``address`` is where this server is reached.
    """
    refusal = check_kiosk(tx, kiosk_id)
    if refusal:
        return refusal
    row = tx.execute("SELECT suppressed_at FROM suppression WHERE recipient = ?", (recipient,)).fetchone()
    newer = row is None or row["suppressed_at"] < asked.consented_at.timestamp() <= (now + _AHEAD).timestamp()
    if not newer:
        return ClaimedWire(outcome="suppressed")
    tx.execute(
        "INSERT INTO promotion (campaign, recipient, claim, kiosk_id, token) VALUES (?, ?, ?, ?, ?)"
        " ON CONFLICT (campaign, recipient) DO NOTHING",
        (campaign, recipient, asked.claim, kiosk_id, secrets.token_urlsafe(24)),
    )
    first = tx.execute(
        "SELECT claim, kiosk_id, token FROM promotion WHERE campaign = ? AND recipient = ?", (campaign, recipient)
    ).fetchone()
    if (first["claim"], first["kiosk_id"]) != (asked.claim, kiosk_id):
        return ClaimedWire(outcome="already")
    return ClaimedWire(outcome="mine", unsubscribe=f"{address}/unsubscribe/{first['token']}")


def suppress(
    tx: Connection, kiosk_id: str, recipient: str, withdrawn_at: datetime, now: datetime
) -> SuppressedWire | Refusal:
    """A consent was withdrawn at a kiosk. The latest withdrawal counts."""
    refusal = check_kiosk(tx, kiosk_id)
    if refusal:
        return refusal
    at = _keep(tx, recipient, min(withdrawn_at, now))
    return SuppressedWire(suppressed_at=datetime.fromtimestamp(at, UTC))


def knows(tx: Connection, token: str) -> bool:
    """Whether an address with this token was given to anybody."""
    return tx.execute("SELECT 1 FROM promotion WHERE token = ?", (token,)).fetchone() is not None


def unsubscribe(tx: Connection, token: str, now: datetime) -> bool:
    """Whoever has the mail with this token gets no promotions any more; whether there is such a mail."""
    row = tx.execute("SELECT recipient FROM promotion WHERE token = ?", (token,)).fetchone()
    if row is None:
        return False
    _keep(tx, row["recipient"], now)
    return True


def _keep(tx: Connection, recipient: str, at: datetime) -> int:
    tx.execute(
        "INSERT INTO suppression (recipient, suppressed_at) VALUES (?, ?)"
        " ON CONFLICT (recipient) DO UPDATE SET suppressed_at = max(suppressed_at, excluded.suppressed_at)",
        (recipient, int(at.timestamp())),
    )
    row = tx.execute("SELECT suppressed_at FROM suppression WHERE recipient = ?", (recipient,)).fetchone()
    return int(row["suppressed_at"])
