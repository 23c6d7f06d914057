"""The rights behind a sale that the provider did not take: which are still good, and how they end."""

from collections.abc import Collection

from kiosk.domain.rights import Grant, GrantState, RightKind
from kiosk.store import rights
from kiosk.store.encoding import instant
from kiosk.store.sqlite import Connection


def used_by(tx: Connection, basket_id: str, epoch: int) -> dict[str, str]:
    """The seats a sale used under rights of this epoch, each with its grant."""
    rows = tx.execute(
        "SELECT seat_id, grant_id FROM seat_right JOIN grant_request ON grant_request.id = grant_id"
        " WHERE seat_right.basket_id = ? AND seat_right.state = 'used' AND epoch = ?",
        (basket_id, epoch),
    )
    return {row["seat_id"]: row["grant_id"] for row in rows}


def asked_for(tx: Connection, basket_id: str) -> Grant | None:
    """A grant asked for on behalf of a sale whose answer has not come."""
    row = tx.execute(
        "SELECT grant_request.*, group_concat(seat_id, char(10)) AS seats FROM grant_request"
        " JOIN seat_right ON grant_id = grant_request.id AND seat_right.state = 'asked'"
        " WHERE grant_request.basket_id = ? AND grant_request.state = 'asked' GROUP BY grant_request.id",
        (basket_id,),
    ).fetchone()
    if row is None:
        return None
    return Grant(
        row["id"],
        RightKind(row["kind"]),
        row["showtime_id"],
        tuple(row["seats"].split("\n")),
        row["epoch"],
        GrantState(row["state"]),
        instant(row["asked_at"]),
        basket_id,
    )


def end_used(tx: Connection, basket_id: str, epoch: int, keep: Collection[str] = ()) -> None:
    """The rights a sale used and no longer needs end: those of this epoch are handed back, others were lost with it."""
    rows = tx.execute(
        "SELECT grant_id, seat_id, epoch FROM seat_right JOIN grant_request ON grant_request.id = grant_id"
        " WHERE seat_right.basket_id = ? AND seat_right.state = 'used'",
        (basket_id,),
    ).fetchall()
    tx.executemany(
        "UPDATE seat_right SET state = ?, basket_id = NULL WHERE grant_id = ? AND seat_id = ?",
        [
            ("returning" if row["epoch"] == epoch else "returned", row["grant_id"], row["seat_id"])
            for row in rows
            if row["epoch"] != epoch or row["seat_id"] not in keep
        ],
    )


def give_up(tx: Connection, basket_id: str, epoch: int) -> None:
    """A sale ends without seats: whatever it used, holds or asked for goes back."""
    end_used(tx, basket_id, epoch)
    rights.let_go(tx, basket_id)
    if (asked := asked_for(tx, basket_id)) is not None:
        rights.return_grant(tx, asked.id)
