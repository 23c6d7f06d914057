"""What the provider says of seats, showtime by showtime: replaced as a whole, or seat by seat."""

from collections.abc import Collection, Mapping

from kiosk.store import catalogue
from kiosk.store.sqlite import Connection


def of_showtime(tx: Connection, showtime_id: str) -> dict[str, str]:
    """What the provider last said (sold, held, blocked) of the seats that are not free."""
    rows = tx.execute("SELECT seat_id, state FROM seat_state WHERE showtime_id = ?", (showtime_id,))
    return {row["seat_id"]: row["state"] for row in rows}


def replace(tx: Connection, showtime_id: str, states: Mapping[str, str]) -> bool:
    """Make ``states`` (sold, held, blocked by seat id) all that is said of a showtime; returns whether it changed."""
    before = of_showtime(tx, showtime_id)
    changes = [(showtime_id, seat, "free") for seat in before if seat not in states]
    changes += [(showtime_id, seat, state) for seat, state in states.items() if before.get(seat) != state]
    catalogue.put_seat_states(tx, changes)
    return bool(changes)


def showtimes_with_states(tx: Connection) -> set[str]:
    """The showtimes of which anything is said."""
    rows = tx.execute("SELECT showtime_id FROM seat_count WHERE sold + held + blocked > 0")
    return {row["showtime_id"] for row in rows}


def seats_of_showtimes(tx: Connection, showtime_ids: Collection[str]) -> dict[str, frozenset[str]]:
    """Every seat id of each of these showtimes; a showtime that is not known is left out."""
    halls: dict[str, frozenset[str]] = {}
    found: dict[str, frozenset[str]] = {}
    for showtime_id in showtime_ids:
        row = tx.execute("SELECT auditorium_id FROM showtime WHERE id = ?", (showtime_id,)).fetchone()
        if row is None:
            continue
        hall = row["auditorium_id"]
        if hall not in halls:
            seats = tx.execute("SELECT id FROM seat WHERE auditorium_id = ?", (hall,))
            halls[hall] = frozenset(seat["id"] for seat in seats)
        found[showtime_id] = halls[hall]
    return found
