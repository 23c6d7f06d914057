"""Escrow: who holds which seat. A right ends by hand-back, booking or write-off of its kiosk; never by time."""

import json
from collections.abc import Collection
from datetime import datetime
from typing import Final

from sync.providers.foyer.wire_sales import (
    EnrolmentWire,
    GrantRequestWire,
    GrantsWire,
    GrantWire,
    HandedBackWire,
)
from sync.sandbox.offer import SELLING_SECONDS
from sync.sandbox.refusals import Refusal
from sync.sandbox.seat_feed import put_seats, seat_states
from sync.sandbox.store import Connection, Row

TAKEN: Final = "seats_taken"


def enrol(tx: Connection, kiosk_id: str) -> EnrolmentWire:
    """Know the kiosk; its epoch stays what it is."""
    tx.execute("INSERT OR IGNORE INTO kiosk (id, epoch) VALUES (?, 1)", (kiosk_id,))
    return EnrolmentWire(kiosk=kiosk_id, epoch=_epoch(tx, kiosk_id) or 1)


def write_off(tx: Connection, kiosk_id: str) -> EnrolmentWire | Refusal:
    """An operator gives up on a kiosk: its seats are free again, and what it says of this epoch is refused."""
    if _epoch(tx, kiosk_id) is None:
        return Refusal("unknown_kiosk")
    for grant in _grants_of(tx, kiosk_id):
        _end_seats(tx, grant, _live_seats(tx, grant["id"]), "written_off")
    tx.execute("UPDATE kiosk SET epoch = epoch + 1 WHERE id = ?", (kiosk_id,))
    return enrol(tx, kiosk_id)


def check_kiosk(tx: Connection, kiosk_id: str, epoch: int | None = None) -> Refusal | None:
    """Why a kiosk may not act: not enrolled, or of another epoch."""
    current = _epoch(tx, kiosk_id)
    if current is None:
        return Refusal("unknown_kiosk")
    if epoch is not None and epoch != current:
        return Refusal("epoch_over", f"the epoch is {current}, not {epoch}")
    return None


def grant(
    tx: Connection,
    kiosk_id: str,
    epoch: int,
    grant_id: str,
    request: GrantRequestWire,
    seats_there: Collection[str],
    now: datetime,
) -> GrantWire | Refusal:
    """Give the exclusive right to all seats asked for, or to none. ``seats_there`` are the auditorium's.

    A request that comes too late is closed for ever, so that a copy of it that is still under way grants nothing.
    """
    refusal = check_kiosk(tx, kiosk_id, epoch)
    if refusal:
        return refusal
    asked = json.dumps([kiosk_id, epoch, request.kind, request.showtime, sorted(set(request.seats))])
    known = tx.execute("SELECT * FROM seat_grant WHERE id = ?", (grant_id,)).fetchone()
    if known:
        return _again(tx, known, asked, request)
    refusal = _not_grantable(tx, request, seats_there, now)
    if refusal:
        if refusal.code == TAKEN:
            _close(tx, grant_id, kiosk_id, epoch, request, asked)
        return refusal
    tx.execute(
        "INSERT INTO seat_grant (id, kiosk_id, epoch, kind, showtime_id, asked) VALUES (?, ?, ?, ?, ?, ?)",
        (grant_id, kiosk_id, epoch, request.kind, request.showtime, asked),
    )
    seats = sorted(set(request.seats))
    tx.executemany(
        "INSERT INTO granted_seat (grant_id, showtime_id, seat_id) VALUES (?, ?, ?)",
        [(grant_id, request.showtime, seat) for seat in seats],
    )
    put_seats(tx, request.showtime, seats, "held")
    return _grant_wire(tx, tx.execute("SELECT * FROM seat_grant WHERE id = ?", (grant_id,)).fetchone())


def hand_back(
    tx: Connection, kiosk_id: str, epoch: int, grant_id: str, seat_ids: Collection[str]
) -> HandedBackWire | Refusal:
    """Take seats back. A grant never seen is closed for ever, so that a delayed request for it grants nothing."""
    refusal = check_kiosk(tx, kiosk_id, epoch)
    if refusal:
        return refusal
    known = tx.execute("SELECT * FROM seat_grant WHERE id = ?", (grant_id,)).fetchone()
    if known is None:
        tx.execute(
            "INSERT INTO seat_grant (id, kiosk_id, epoch, kind, showtime_id, asked, over)"
            " VALUES (?, ?, ?, 'hold', '', '', 1)",
            (grant_id, kiosk_id, epoch),
        )
        return HandedBackWire(handed_back=sorted(set(seat_ids)))
    if known["kiosk_id"] != kiosk_id:
        return Refusal("id_reused", "another kiosk's grant")
    live = _live_seats(tx, grant_id)
    _end_seats(tx, known, [seat for seat in live if seat in seat_ids], "handed_back")
    booked = {
        row[0]
        for row in tx.execute("SELECT seat_id FROM granted_seat WHERE grant_id = ? AND state = 'booked'", (grant_id,))
    }
    asked = set(seat_ids)
    return HandedBackWire(handed_back=sorted(asked - booked), booked=sorted(asked & booked))


def live_grants(tx: Connection, kiosk_id: str, now: datetime) -> GrantsWire | Refusal:
    """What a kiosk holds; of shows that are over, nothing."""
    refusal = check_kiosk(tx, kiosk_id)
    if refusal:
        return refusal
    grants = [
        grant
        for grant in _grants_of(tx, kiosk_id)
        if (ends := _ends_at(tx, grant["showtime_id"])) is not None and ends > now.timestamp()
    ]
    return GrantsWire(grants=[_grant_wire(tx, grant) for grant in grants[:10_000]])


def held_by(tx: Connection, kiosk_id: str, epoch: int, showtime_id: str) -> set[str]:
    """The seats of a showtime that a kiosk holds at an epoch."""
    rows = tx.execute(
        "SELECT seat_id FROM granted_seat JOIN seat_grant ON seat_grant.id = granted_seat.grant_id"
        " WHERE granted_seat.showtime_id = ? AND state = 'live' AND kiosk_id = ? AND epoch = ?",
        (showtime_id, kiosk_id, epoch),
    )
    return {row[0] for row in rows}


def use(tx: Connection, kiosk_id: str, showtime_id: str, seat_ids: Collection[str], grant_ids: Collection[str]) -> None:
    """Seats were booked: the rights to them end, and so do the holds of that sale with what is left of them."""
    tx.executemany(
        "UPDATE granted_seat SET state = 'booked' WHERE state = 'live' AND showtime_id = ? AND seat_id = ?",
        [(showtime_id, seat) for seat in seat_ids],
    )
    for grant in _grants_of(tx, kiosk_id):
        if grant["id"] in grant_ids and grant["kind"] == "hold":
            _end_seats(tx, grant, _live_seats(tx, grant["id"]), "handed_back")
    tx.execute(
        "UPDATE seat_grant SET over = 1 WHERE kiosk_id = ? AND over = 0 AND NOT EXISTS"
        " (SELECT 1 FROM granted_seat WHERE grant_id = seat_grant.id AND state = 'live')",
        (kiosk_id,),
    )


def _again(tx: Connection, known: Row, asked: str, request: GrantRequestWire) -> GrantWire | Refusal:
    if known["asked"] == asked and set(_live_seats(tx, known["id"])) == set(request.seats):
        return _grant_wire(tx, known)
    if known["asked"] == asked and (taken := _taken(tx, request)) and not _was_granted(tx, known["id"]):
        return Refusal(TAKEN, seats=taken)
    if known["asked"] in (asked, ""):
        return Refusal("grant_over")
    return Refusal("id_reused", "this grant was asked for with another body")


def _not_grantable(
    tx: Connection, request: GrantRequestWire, seats_there: Collection[str], now: datetime
) -> Refusal | None:
    showtime = tx.execute(
        "SELECT cancelled, sales_end_at FROM showtime WHERE id = ? AND NOT past", (request.showtime,)
    ).fetchone()
    if showtime is None:
        return Refusal("unknown_showtime")
    unknown = tuple(sorted(set(request.seats).difference(seats_there)))
    if unknown:
        return Refusal("unknown_seats", seats=unknown)
    if showtime["cancelled"] or showtime["sales_end_at"] <= now.timestamp():
        return Refusal("not_on_sale")
    taken = _taken(tx, request)
    return Refusal(TAKEN, seats=taken) if taken else None


def _taken(tx: Connection, request: GrantRequestWire) -> tuple[str, ...]:
    return tuple(sorted(set(request.seats).intersection(seat_states(tx, request.showtime))))


def _close(tx: Connection, grant_id: str, kiosk_id: str, epoch: int, request: GrantRequestWire, asked: str) -> None:
    tx.execute(
        "INSERT INTO seat_grant (id, kiosk_id, epoch, kind, showtime_id, asked, over) VALUES (?, ?, ?, ?, ?, ?, 1)",
        (grant_id, kiosk_id, epoch, request.kind, request.showtime, asked),
    )


def _was_granted(tx: Connection, grant_id: str) -> bool:
    return tx.execute("SELECT 1 FROM granted_seat WHERE grant_id = ?", (grant_id,)).fetchone() is not None


def _end_seats(tx: Connection, grant: Row, seats: Collection[str], state: str) -> None:
    tx.executemany(
        "UPDATE granted_seat SET state = ? WHERE grant_id = ? AND seat_id = ?",
        [(state, grant["id"], seat) for seat in seats],
    )
    if _ends_at(tx, grant["showtime_id"]) is not None:
        put_seats(tx, grant["showtime_id"], seats, "free")
    if not _live_seats(tx, grant["id"]):
        tx.execute("UPDATE seat_grant SET over = 1 WHERE id = ?", (grant["id"],))


def _live_seats(tx: Connection, grant_id: str) -> list[str]:
    rows = tx.execute(
        "SELECT seat_id FROM granted_seat WHERE grant_id = ? AND state = 'live' ORDER BY seat_id", (grant_id,)
    )
    return [row[0] for row in rows]


def _grants_of(tx: Connection, kiosk_id: str) -> list[Row]:
    rows: list[Row] = tx.execute(
        "SELECT * FROM seat_grant WHERE kiosk_id = ? AND over = 0 ORDER BY id", (kiosk_id,)
    ).fetchall()
    return rows


def _grant_wire(tx: Connection, grant: Row) -> GrantWire:
    return GrantWire(
        id=grant["id"],
        kind=grant["kind"],
        showtime=grant["showtime_id"],
        seats=_live_seats(tx, grant["id"]),
        epoch=grant["epoch"],
        selling_seconds=SELLING_SECONDS,
    )


def _ends_at(tx: Connection, showtime_id: str) -> int | None:
    """When a showtime of the programme ends; None if it is past or never was."""
    row = tx.execute("SELECT ends_at FROM showtime WHERE id = ? AND NOT past", (showtime_id,)).fetchone()
    return None if row is None else int(row[0])


def _epoch(tx: Connection, kiosk_id: str) -> int | None:
    row = tx.execute("SELECT epoch FROM kiosk WHERE id = ?", (kiosk_id,)).fetchone()
    return None if row is None else int(row[0])
