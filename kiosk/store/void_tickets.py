"""Tickets of this kiosk that admit nobody any more, for the doors; read without disturbing whoever writes."""

from dataclasses import dataclass
from pathlib import Path

from kiosk.store import catalogue, sqlite


@dataclass(frozen=True, slots=True)
class VoidTickets:
    """The cinema's id ("" before the first pull), and the door codes of all tickets ever replaced or ended."""

    site_id: str
    codes: tuple[str, ...]


def void_tickets(path: Path) -> VoidTickets:
    """Read the file at ``path`` (StoreError if it cannot be)."""
    tx = sqlite.connect(path, read_only=True)
    try:
        tx.execute("BEGIN")
        site = catalogue.site(tx)
        rows = tx.execute("SELECT code FROM ticket WHERE live = 0 AND code <> ''")
        return VoidTickets(site.id if site else "", tuple(row["code"] for row in rows))
    except sqlite.SqliteError as error:
        raise sqlite.named(error, path) from error
    finally:
        tx.close()
