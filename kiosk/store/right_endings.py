"""How rights end without a customer: the show is gone, the epoch is over, the provider knows better."""

from collections.abc import Collection, Iterable
from dataclasses import replace
from datetime import datetime

from kiosk.domain.rights import Grant
from kiosk.store import journal, rights
from kiosk.store.encoding import seconds
from kiosk.store.sqlite import Connection

Seat = tuple[str, str]
"""A grant's id and one of its seats."""


def return_rights_of_gone_shows(tx: Connection) -> tuple[str, ...]:
    """Live rights to shows that are cancelled or gone from the programme are to be handed back; returns the shows."""
    rows = tx.execute(
        "SELECT DISTINCT showtime_id FROM seat_right WHERE state = 'live' AND NOT EXISTS"
        " (SELECT 1 FROM showtime WHERE showtime.id = showtime_id AND status = 'on_sale')"
    ).fetchall()
    gone = tuple(row["showtime_id"] for row in rows)
    for showtime_id in gone:
        return_live(tx, showtime_id)
    return gone


def return_live(tx: Connection, showtime_id: str) -> None:
    """Every live right to a showtime is to be handed back."""
    for seat_id, grant_id in rights.live_allotment(tx, showtime_id).items():
        rights.return_seats(tx, grant_id, [seat_id])


def return_unanswered_allotments(tx: Connection) -> tuple[str, ...]:
    """Allotments asked for whose answer never came are to be handed back; returns the showtimes.

    Only for whoever asks for allotments, between two of its runs: no such request is out then.
    """
    rows = tx.execute(
        "SELECT id, showtime_id FROM grant_request WHERE state IN ('asked', 'granted', 'returning') AND state = 'asked'"
        " AND kind = 'allotment' AND EXISTS"
        " (SELECT 1 FROM seat_right WHERE grant_id = grant_request.id AND seat_right.state = 'asked')"
    ).fetchall()
    for row in rows:
        rights.return_grant(tx, row["id"])
    return tuple({row["showtime_id"] for row in rows})


def end_other_epochs(tx: Connection, epoch: int, at: datetime) -> tuple[str, ...]:
    """Unsold rights of any epoch but ``epoch`` are gone, those in a basket too: an operator wrote this kiosk off.

    Returns the showtimes.
    """
    rows = tx.execute(
        "SELECT grant_id, seat_right.showtime_id, seat_id FROM seat_right"
        " JOIN grant_request ON grant_request.id = grant_id"
        " WHERE epoch <> ? AND seat_right.state IN ('asked', 'live', 'in_basket', 'returning')",
        (epoch,),
    ).fetchall()
    if rows:
        journal.append(tx, at, "rights_written_off", str(epoch), {"seats": len(rows)})
    _end(tx, [(row["grant_id"], row["seat_id"]) for row in rows])
    return tuple({row["showtime_id"] for row in rows})


def end_lost(tx: Connection, lost: Iterable[Seat], at: datetime) -> tuple[Seat, ...]:
    """Of these rights, those still live end, because the provider does not know them; returns those."""
    still_live = live(tx)
    ended = [one for one in lost if one in still_live]
    if ended:
        journal.append(tx, at, "rights_lost", "", {"seats": [f"{grant}/{seat}" for grant, seat in ended]})
    _end(tx, ended)
    return tuple(ended)


def end_used(tx: Connection, basket_id: str) -> None:
    """A booking was taken back at the provider: the rights it used are over, its tickets admit nobody."""
    tx.execute("UPDATE seat_right SET state = 'returned' WHERE basket_id = ? AND state = 'used'", (basket_id,))
    tx.execute(
        "UPDATE ticket SET live = 0 WHERE booking_reference = (SELECT reference FROM booking WHERE basket_id = ?)",
        (basket_id,),
    )


def is_over(tx: Connection, showtime_id: str, now: datetime) -> bool:
    """Whether a showtime has ended. One that is not known (any more) may not have."""
    row = tx.execute("SELECT ends_at FROM showtime WHERE id = ?", (showtime_id,)).fetchone()
    return row is not None and int(row["ends_at"]) <= seconds(now)


def adopt_to_return(tx: Connection, grant: Grant, at: datetime) -> None:
    """The provider thinks this kiosk holds these seats and the kiosk does not: they are to be handed back."""
    if tx.execute("SELECT 1 FROM grant_request WHERE id = ?", (grant.id,)).fetchone() is None:
        rights.ask(tx, replace(grant, seat_ids=()))
    tx.executemany(
        "INSERT INTO seat_right (grant_id, showtime_id, seat_id, state) VALUES (?, ?, ?, 'returning')"
        " ON CONFLICT (grant_id, seat_id) DO UPDATE SET state = 'returning', basket_id = NULL"
        " WHERE state = 'returned'",
        [(grant.id, grant.showtime_id, seat_id) for seat_id in grant.seat_ids],
    )
    journal.append(tx, at, "right_not_known_here", grant.id, {"seats": list(grant.seat_ids)})


def still_open(tx: Connection, grant_id: str) -> frozenset[str]:
    """The seats of a grant that have not been given back: asked for, live, in a basket, used or on the way back."""
    rows = tx.execute("SELECT seat_id FROM seat_right WHERE grant_id = ? AND state <> 'returned'", (grant_id,))
    return frozenset(row["seat_id"] for row in rows)


def live(tx: Connection) -> frozenset[Seat]:
    """Every right that can be sold under and is not."""
    rows = tx.execute("SELECT grant_id, seat_id FROM seat_right WHERE state = 'live'")
    return frozenset((row["grant_id"], row["seat_id"]) for row in rows)


def showtimes_of(tx: Connection, seats: Collection[Seat]) -> tuple[str, ...]:
    """The showtimes these rights are for."""
    found = set()
    for grant_id, seat_id in seats:
        row = tx.execute(
            "SELECT showtime_id FROM seat_right WHERE grant_id = ? AND seat_id = ?", (grant_id, seat_id)
        ).fetchone()
        if row is not None:
            found.add(row["showtime_id"])
    return tuple(found)


def anything_unsold(tx: Connection) -> bool:
    """Whether the kiosk has a right, or may have one, that is in no basket and no booking."""
    (held,) = tx.execute(
        "SELECT EXISTS (SELECT 1 FROM seat_right WHERE state IN ('asked', 'live', 'returning'))"
    ).fetchone()
    return bool(held)


def anything_open(tx: Connection) -> bool:
    """Whether the kiosk has any business with its provider: a right not used, a message not delivered nor settled."""
    return anything_under_way(tx) or anything_unsold(tx)


def anything_under_way(tx: Connection) -> bool:
    """Whether a call to the provider is still to come, or to be repeated; rights that are merely kept are none."""
    (busy,) = tx.execute(
        "SELECT EXISTS (SELECT 1 FROM seat_right WHERE state IN ('asked', 'in_basket', 'returning'))"
        " OR EXISTS (SELECT 1 FROM outbox_message WHERE state <> 'delivered' AND NOT EXISTS"
        "  (SELECT 1 FROM exception_case WHERE message_number = outbox_message.number"
        "  AND exception_case.state = 'settled'))"
    ).fetchone()
    return bool(busy)


def close_finished(tx: Connection) -> None:
    """Close grants that have no seat left to sell or to hand back."""
    tx.execute(
        "UPDATE grant_request SET state = 'returned' WHERE state IN ('asked', 'granted', 'returning')"
        " AND NOT EXISTS (SELECT 1 FROM seat_right WHERE grant_id = grant_request.id"
        " AND state IN ('asked', 'live', 'in_basket', 'returning'))"
    )


def _end(tx: Connection, seats: Iterable[Seat]) -> None:
    tx.executemany("UPDATE seat_right SET state = 'returned' WHERE grant_id = ? AND seat_id = ?", seats)
