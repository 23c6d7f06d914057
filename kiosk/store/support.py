"""A database in figures, for support: how much of what, never what; and the names that must not leave it."""

import json
from pathlib import Path
from typing import Any, Final

from kiosk.store import journal, sqlite
from kiosk.store.sqlite import Connection

_PERSONAL: Final = (
    "SELECT name AS word FROM staff",
    "SELECT added_by FROM staff",
    "SELECT opened(address, 'mail_address') FROM mail_address",
    "SELECT opened(address, 'subscriber') FROM subscriber",
    "SELECT opened(address, 'consent') FROM consent WHERE address IS NOT NULL",
    "SELECT opened(customer_id, 'member_link') FROM member_link",
    "SELECT opened(body, 'booking_member') FROM booking_member",
)
MOST_WORDS: Final = 20_000


def figures(tx: Connection, path: Path) -> dict[str, Any]:
    """Rows of each table, size, schema, whether SQLite finds it whole, and the head of the journal."""
    tables = [
        str(row["name"])
        for row in tx.execute("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'")
    ]
    number, seal = head(tx)
    return {
        "bytes": path.stat().st_size,
        "schema": int(tx.execute("PRAGMA user_version").fetchone()[0]),
        "quick_check": str(tx.execute("PRAGMA quick_check(1)").fetchone()[0])[:100],
        "rows": {
            table: int(tx.execute(f'SELECT count(*) FROM "{table}"').fetchone()[0])  # noqa: S608 - the schema's names
            for table in sorted(tables)
        },
        "journal": {"entries": number, "head": seal},
    }


def head(tx: Connection) -> tuple[int, str]:
    """How many entries the journal has, and the hash of the last; 0 and "" without any."""
    last = journal.last_entry(tx)
    return (last.number, last.hash) if last else (0, "")


def outbox(tx: Connection) -> list[dict[str, Any]]:
    """What waits or stands for a person, by kind, state and code: how many, since when, tried how often at most."""
    rows = tx.execute(
        "SELECT kind, state, code, count(*) AS messages, min(created_at) AS oldest, max(attempts) AS attempts"
        " FROM outbox_message GROUP BY kind, state, code ORDER BY kind, state, code LIMIT 200"
    )
    return [{name: row[name] for name in row.keys()} for row in rows]  # noqa: SIM118 - a row is no mapping


def personal_words(tx: Connection) -> tuple[str, ...]:
    """What is known of people, in the clear: to strike it out wherever it may have come to stand."""
    found: list[str] = []
    for query in _PERSONAL:
        for row in tx.execute(f"{query} LIMIT {MOST_WORDS}"):
            found += _texts(str(row[0] or ""))
    return tuple(found)


def _texts(value: str) -> list[str]:
    """The text, or those within it if it is a JSON object."""
    if not value.startswith("{"):
        return [value] if value else []
    try:
        return [one for one in json.loads(value).values() if isinstance(one, str) and one]
    except ValueError:
        return [value]


def open_read_only(path: Path) -> Connection:
    """A connection that disturbs nobody."""
    return sqlite.connect(path, read_only=True)
