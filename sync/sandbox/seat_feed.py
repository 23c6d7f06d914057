"""The seats of the sandbox: their states now, and the sequence in which they changed."""

from collections.abc import Collection

from sync.providers.foyer.shapes import SeatStateWord
from sync.providers.foyer.wire import SeatChangesWire, SeatChangeWire, SeatsWire
from sync.sandbox.cursors import read_cursor, write_cursor
from sync.sandbox.store import Connection, SandboxStore, last_change, next_changes


def put_seats(tx: Connection, showtime_id: str, seat_ids: Collection[str], state: SeatStateWord) -> None:
    """Give seats a state, each as a change of its own."""
    changes = next_changes(tx, len(seat_ids))
    tx.executemany(
        "INSERT INTO seat (showtime_id, seat_id, state, change) VALUES (?, ?, ?, ?)"
        " ON CONFLICT (showtime_id, seat_id) DO UPDATE SET state = excluded.state, change = excluded.change",
        [(showtime_id, seat, state, change) for seat, change in zip(seat_ids, changes, strict=True)],
    )


def seat_states(tx: Connection, showtime_id: str) -> dict[str, SeatStateWord]:
    """Every seat of a showtime that is not free."""
    rows = tx.execute("SELECT seat_id, state FROM seat WHERE showtime_id = ? AND state <> 'free'", (showtime_id,))
    return dict(rows.fetchall())


def forget_seats(tx: Connection, showtime_id: str) -> None:
    """The showtime is gone from the programme, and its seats with it."""
    tx.execute("DELETE FROM seat WHERE showtime_id = ?", (showtime_id,))


def seats_of(tx: Connection, showtime_id: str) -> SeatsWire:
    """The answer to GET /v1/showtimes/{id}/seats."""
    return SeatsWire(
        showtime=showtime_id,
        version=last_change(tx),
        states={seat: state for seat, state in seat_states(tx, showtime_id).items() if state != "free"},
    )


def seat_changes(store: SandboxStore, tx: Connection, since: str | None, limit: int) -> SeatChangesWire:
    """The answer to GET /v1/seat-changes."""
    known = read_cursor(store, tx, since)
    rows = tx.execute(
        "SELECT showtime_id, seat_id, state, change FROM seat WHERE change > ? AND (? OR state <> 'free')"
        " ORDER BY change LIMIT ?",
        (known or 0, known is not None, limit + 1),
    ).fetchall()
    more = len(rows) > limit
    rows = rows[:limit]
    end = rows[-1]["change"] if more else last_change(tx)
    return SeatChangesWire(
        changes=[SeatChangeWire(showtime=row[0], seat=row[1], state=row[2]) for row in rows],
        cursor=write_cursor(store, end),
        more=more,
        reset=known is None,
    )
