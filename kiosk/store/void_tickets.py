"""Tickets of this kiosk that admit nobody any more, for the doors; read without disturbing whoever writes."""

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from kiosk.store import catalogue, sqlite
from kiosk.store.encoding import instant


@dataclass(frozen=True, slots=True)
class VoidTickets:
    """The cinema's id ("" before the first pull), and the door codes of all tickets ever replaced or ended.

    Each with when its show starts now: it may have been put off since. None: it is in the programme no more.
    """

    site_id: str
    codes: tuple[tuple[str, datetime | None], ...]


def void_tickets(path: Path) -> VoidTickets:
    """Read the file at ``path`` (StoreError if it cannot be)."""
    tx = sqlite.connect(path, read_only=True)
    try:
        tx.execute("BEGIN")
        site = catalogue.site(tx)
        rows = tx.execute(
            "SELECT code, showtime.starts_at FROM ticket JOIN booking ON reference = booking_reference"
            " LEFT JOIN showtime ON showtime.id = booking.showtime_id WHERE live = 0 AND code <> ''"
        )
        codes = ((row["code"], None if row["starts_at"] is None else instant(row["starts_at"])) for row in rows)
        return VoidTickets(site.id if site else "", tuple(codes))
    except sqlite.SqliteError as error:
        raise sqlite.named(error, path) from error
    finally:
        tx.close()
