"""A free seat that nobody will miss for a moment: what a probe of the provider may hold."""

from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from kiosk.store import sqlite, sync_state
from kiosk.store.sqlite import Connection

MOST_SEATS = 5


@dataclass(frozen=True, slots=True)
class FarOff:
    """The last showtime on sale, some of its free seats as far as is known here, and the kiosk's epoch."""

    showtime_id: str
    seat_ids: tuple[str, ...]
    epoch: int


def far_off(tx: Connection) -> FarOff | None:
    """None where there is no free seat, or the kiosk was never enrolled."""
    epoch = sync_state.epoch(tx)
    show = tx.execute("SELECT id FROM showtime WHERE status = 'on_sale' ORDER BY starts_at DESC, id LIMIT 1").fetchone()
    if epoch is None or show is None:
        return None
    rows = tx.execute(
        "SELECT seat_id FROM seat_availability WHERE showtime_id = ? AND state = 'free' ORDER BY seat_id LIMIT ?",
        (show["id"], MOST_SEATS),
    )
    seats = tuple(row["seat_id"] for row in rows)
    return FarOff(show["id"], seats, epoch) if seats else None


def spot(path: Path) -> FarOff | None:
    """The same of the file at ``path``, read beside whoever writes it (StoreError if it cannot be)."""
    with closing(sqlite.connect(path, read_only=True)) as tx:
        try:
            return far_off(tx)
        except sqlite.SqliteError as error:
            raise sqlite.trouble(error, path) from error
