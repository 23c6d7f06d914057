"""Seat rights on disk: grants asked for, and each granted seat with what became of it.

Written by the checkout (baskets) and the allotments; one grant's rows are only ever moved forward.
"""

from collections.abc import Sequence
from datetime import datetime

from kiosk.domain.offering import ALL_OF_IT, Offering
from kiosk.domain.rights import Grant, GrantState, RightKind
from kiosk.store import offered
from kiosk.store.encoding import from_column, instant, seconds
from kiosk.store.sqlite import Connection, Row


def ask(tx: Connection, grant: Grant) -> None:
    """Write down a grant before the provider is asked for it."""
    tx.execute(
        "INSERT INTO grant_request (id, kind, showtime_id, epoch, state, basket_id, asked_at)"
        " VALUES (?, ?, ?, ?, 'asked', ?, ?)",
        (grant.id, grant.kind, grant.showtime_id, grant.epoch, grant.basket_id, seconds(grant.asked_at)),
    )
    tx.executemany(
        "INSERT INTO seat_right (grant_id, showtime_id, seat_id, state) VALUES (?, ?, ?, 'asked')",
        [(grant.id, grant.showtime_id, seat_id) for seat_id in grant.seat_ids],
    )


def granted(tx: Connection, grant_id: str, basket_id: str | None = None) -> None:
    """The provider gave it: its seats are live, or already in the basket that asked."""
    state = "in_basket" if basket_id else "live"
    tx.execute("UPDATE grant_request SET state = 'granted' WHERE id = ? AND state = 'asked'", (grant_id,))
    tx.execute(
        "UPDATE seat_right SET state = ?, basket_id = ? WHERE grant_id = ? AND state = 'asked'",
        (state, basket_id, grant_id),
    )


def refused(tx: Connection, grant_id: str) -> None:
    """The provider did not give it."""
    tx.execute("UPDATE grant_request SET state = 'refused' WHERE id = ? AND state = 'asked'", (grant_id,))
    tx.execute("UPDATE seat_right SET state = 'returned' WHERE grant_id = ? AND state = 'asked'", (grant_id,))


def take_live(tx: Connection, showtime_id: str, seat_ids: Sequence[str], basket_id: str) -> tuple[str, ...]:
    """Put those of ``seat_ids`` that this kiosk has a live right to into a basket; returns them."""
    took = []
    for seat_id in seat_ids:
        changed = tx.execute(
            "UPDATE seat_right SET state = 'in_basket', basket_id = ?"
            " WHERE showtime_id = ? AND seat_id = ? AND state = 'live'",
            (basket_id, showtime_id, seat_id),
        ).rowcount
        if changed:
            took.append(seat_id)
    return tuple(took)


def in_basket(tx: Connection, basket_id: str) -> dict[str, str]:
    """The seats of a basket, each with the grant that gives the right."""
    rows = tx.execute(
        "SELECT seat_id, grant_id FROM seat_right WHERE basket_id = ? AND state = 'in_basket'", (basket_id,)
    )
    return {row["seat_id"]: row["grant_id"] for row in rows}


def use(tx: Connection, basket_id: str) -> None:
    """The basket became a booking: its rights are used."""
    tx.execute("UPDATE seat_right SET state = 'used' WHERE basket_id = ? AND state = 'in_basket'", (basket_id,))


def let_go(tx: Connection, basket_id: str, seat_ids: Sequence[str] | None = None) -> None:
    """Give a basket's seats up (all, or those named): allotted ones are live again, held ones are to be handed back."""
    rows = tx.execute(
        "SELECT seat_right.grant_id, seat_id, kind FROM seat_right JOIN grant_request ON grant_request.id = grant_id"
        " WHERE seat_right.basket_id = ? AND seat_right.state = 'in_basket'",
        (basket_id,),
    ).fetchall()
    for row in rows:
        if seat_ids is not None and row["seat_id"] not in seat_ids:
            continue
        state = "live" if row["kind"] == RightKind.ALLOTMENT else "returning"
        tx.execute(
            "UPDATE seat_right SET state = ?, basket_id = NULL WHERE grant_id = ? AND seat_id = ?",
            (state, row["grant_id"], row["seat_id"]),
        )


def return_grant(tx: Connection, grant_id: str) -> None:
    """Everything of a grant that is not used, nor in a basket, is to be handed back; so is one never answered."""
    tx.execute(
        "UPDATE seat_right SET state = 'returning', basket_id = NULL WHERE grant_id = ? AND state IN ('asked', 'live')",
        (grant_id,),
    )


def return_seats(tx: Connection, grant_id: str, seat_ids: Sequence[str]) -> None:
    """These live seats of a grant are to be handed back."""
    tx.executemany(
        "UPDATE seat_right SET state = 'returning' WHERE grant_id = ? AND seat_id = ? AND state = 'live'",
        [(grant_id, seat_id) for seat_id in seat_ids],
    )


def to_hand_back(tx: Connection) -> tuple[Grant, ...]:
    """Grants with seats that the provider has not yet taken back; ``seat_ids`` are those seats."""
    rows = tx.execute(
        "SELECT grant_request.*, group_concat(seat_id, char(10)) AS seats FROM seat_right"
        " JOIN grant_request ON grant_request.id = grant_id WHERE seat_right.state = 'returning'"
        " GROUP BY grant_request.id ORDER BY asked_at"
    )
    return tuple(_grant(row) for row in rows)


def handed_back(tx: Connection, grant_id: str, seat_ids: Sequence[str]) -> None:
    """The provider took these back; a grant with no seat left open is closed."""
    tx.executemany(
        "UPDATE seat_right SET state = 'returned' WHERE grant_id = ? AND seat_id = ? AND state = 'returning'",
        [(grant_id, seat_id) for seat_id in seat_ids],
    )
    tx.execute(
        "UPDATE grant_request SET state = 'returned' WHERE id = ? AND NOT EXISTS (SELECT 1 FROM seat_right"
        " WHERE grant_id = grant_request.id AND state IN ('asked', 'live', 'in_basket', 'returning'))",
        (grant_id,),
    )


def leftovers(tx: Connection) -> tuple[Grant, ...]:
    """Grants a stopped program left: holds without a sale, and requests whose answer never came."""
    rows = tx.execute(
        "SELECT grant_request.*, group_concat(seat_id, char(10)) AS seats FROM seat_right"
        " JOIN grant_request ON grant_request.id = grant_id"
        " WHERE (seat_right.state = 'asked')"
        "  OR (seat_right.state = 'in_basket' AND NOT EXISTS (SELECT 1 FROM booking"
        "      WHERE booking.basket_id = seat_right.basket_id AND booking.state IN ('paying', 'paid', 'refunding')))"
        "  OR (seat_right.state = 'live' AND grant_request.kind = 'hold')"
        " GROUP BY grant_request.id ORDER BY asked_at"
    )
    return tuple(_grant(row) for row in rows)


def baskets_of(tx: Connection, grant_id: str) -> tuple[str, ...]:
    """The baskets that hold seats of a grant."""
    rows = tx.execute(
        "SELECT DISTINCT basket_id FROM seat_right WHERE grant_id = ? AND state = 'in_basket'", (grant_id,)
    )
    return tuple(row["basket_id"] for row in rows)


def live_allotment(tx: Connection, showtime_id: str) -> dict[str, str]:
    """The seats of a showtime that can be sold without asking anybody, each with its grant."""
    rows = tx.execute(
        "SELECT seat_id, grant_id FROM seat_right WHERE showtime_id = ? AND state = 'live'", (showtime_id,)
    )
    return {row["seat_id"]: row["grant_id"] for row in rows}


def live_on_sale(tx: Connection, now: datetime, offering: Offering = ALL_OF_IT) -> int:
    """How many seats of showtimes sold here can be sold without asking anybody."""
    sold, values = offered.sold(offering, now)
    (count,) = tx.execute(
        "SELECT count(*) FROM seat_right JOIN showtime ON showtime.id = seat_right.showtime_id"  # noqa: S608
        f" WHERE seat_right.state = 'live' AND {sold}",
        values,
    ).fetchone()
    return int(count)


def end_with_the_show(tx: Connection, now: datetime) -> tuple[str, ...]:
    """Rights of shows that are over end by themselves; returns the showtimes concerned."""
    rows = tx.execute(
        "SELECT DISTINCT seat_right.showtime_id FROM seat_right JOIN showtime ON showtime.id = seat_right.showtime_id"
        " WHERE seat_right.state IN ('asked', 'live', 'returning') AND showtime.ends_at <= ?",
        (seconds(now),),
    ).fetchall()
    over = tuple(row["showtime_id"] for row in rows)
    for showtime_id in over:
        tx.execute(
            "UPDATE seat_right SET state = 'returned'"
            " WHERE showtime_id = ? AND state IN ('asked', 'live', 'returning')",
            (showtime_id,),
        )
    return over


def _grant(row: Row) -> Grant:
    return Grant(
        id=row["id"],
        kind=from_column(lambda: RightKind(row["kind"])),
        showtime_id=row["showtime_id"],
        seat_ids=tuple(row["seats"].split("\n")),
        epoch=row["epoch"],
        state=from_column(lambda: GrantState(row["state"])),
        asked_at=instant(row["asked_at"]),
        basket_id=row["basket_id"],
    )
