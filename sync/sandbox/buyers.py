"""Everybody else who buys: what was sold before, and who buys while one watches."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import datetime
from random import Random

from kiosk.domain.bookings import mint_reference, mint_ticket_id
from sync.sandbox.cinema import Cinema
from sync.sandbox.past_sales import buyers_per_hour, next_buyer, past_sales
from sync.sandbox.programme import Showtime
from sync.sandbox.rights import use
from sync.sandbox.seat_feed import put_seats, seat_states
from sync.sandbox.settling import mint_code
from sync.sandbox.store import Connection

ELSEWHERE = "elsewhere"


@dataclass(frozen=True, slots=True)
class Bought:
    """Seats somebody else has just bought."""

    reference: str
    showtime_id: str
    seat_ids: tuple[str, ...]


def seed_past_sales(tx: Connection, cinema: Cinema, showtime: Showtime, now: datetime) -> None:
    """Sell what was sold before anybody looked, once for each showtime; the same seats for the same hour."""
    row = tx.execute("SELECT seeded FROM showtime WHERE id = ?", (showtime.id,)).fetchone()
    if row is None or row["seeded"]:
        return
    hall = cinema.auditoriums[showtime.auditorium]
    hours = round((showtime.starts_at - now).total_seconds() / 3600)
    rng = Random(f"{cinema.id} {showtime.id}")
    sold = [seat for purchase in past_sales(hall, showtime, showtime.popularity, hours, rng) for seat in purchase.seats]
    states = seat_states(tx, showtime.id)
    put_seats(tx, showtime.id, [seat for seat in sold if seat not in states], "sold")
    tx.execute("UPDATE showtime SET seeded = 1 WHERE id = ?", (showtime.id,))


def unseeded(tx: Connection, planned: Mapping[str, Showtime]) -> list[Showtime]:
    """The showtimes whose past sales are still to be made up, soonest first."""
    open_ones = {row[0] for row in tx.execute("SELECT id FROM showtime WHERE NOT seeded AND NOT past")}
    found = [showtime for showtime in planned.values() if showtime.id in open_ones]
    return sorted(found, key=lambda showtime: (showtime.starts_at, showtime.id))


def somebody_buys(
    tx: Connection, cinema: Cinema, planned: Mapping[str, Showtime], now: datetime, rng: Random
) -> Bought | None:
    """One party buys seats of a showtime that draws buyers now; None if nobody finds any."""
    on_sale = [
        showtime
        for (name,) in tx.execute(
            "SELECT id FROM showtime WHERE NOT past AND NOT cancelled AND seeded AND sales_end_at > ?",
            (int(now.timestamp()),),
        )
        if (showtime := planned.get(name)) is not None
    ]
    hours = [(showtime.starts_at - now).total_seconds() / 3600 for showtime in on_sale]
    weights = [
        buyers_per_hour(cinema.auditoriums[showtime.auditorium], showtime.popularity, left) + 0.001
        for showtime, left in zip(on_sale, hours, strict=True)
    ]
    if not on_sale:
        return None
    [(showtime, left)] = rng.choices(list(zip(on_sale, hours, strict=True)), weights)
    hall = cinema.auditoriums[showtime.auditorium]
    purchase = next_buyer(hall, showtime, seat_states(tx, showtime.id).keys(), left, rng)
    return None if purchase is None else buy(tx, cinema, showtime, purchase.seats, now)


def buy(
    tx: Connection, cinema: Cinema, showtime: Showtime, seat_ids: Collection[str], now: datetime, *, paid: bool = True
) -> Bought:
    """Sell seats to somebody else, as a booking that can be collected once it is ``paid``.

    Whoever has the seats loses them: only a control that plays a provider breaking its word may name such seats.
    """
    seats = tuple(dict.fromkeys(seat_ids))
    reference = mint_reference()
    kind = cinema.prices.ticket_types[0].id
    fee = cinema.prices.fee_per_ticket * len(seats)
    prices = [_price(cinema, showtime, kind, seat) for seat in seats]
    for seat in seats:
        tx.execute("UPDATE ticket SET live = 0 WHERE showtime_id = ? AND seat_id = ?", (showtime.id, seat))
    tx.execute(
        "INSERT INTO booking (reference, kiosk_id, fingerprint, showtime_id, currency, fee, total, method, paid,"
        " language, offline, booked_at) VALUES (?, ?, '', ?, ?, ?, ?, ?, ?, ?, 0, ?)",
        (
            reference,
            ELSEWHERE,
            showtime.id,
            cinema.currency,
            fee,
            fee + sum(prices),
            "card" if paid else "counter",
            paid,
            cinema.languages[0],
            int(now.timestamp()),
        ),
    )
    tx.executemany(
        "INSERT INTO ticket (id, reference, position, showtime_id, seat_id, ticket_type, price, code)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        [
            (mint_ticket_id(), reference, position, showtime.id, seat, kind, price, mint_code() if paid else "")
            for position, (seat, price) in enumerate(zip(seats, prices, strict=True))
        ],
    )
    use(tx, ELSEWHERE, showtime.id, seats, ())
    put_seats(tx, showtime.id, seats, "sold")
    return Bought(reference, showtime.id, seats)


def _price(cinema: Cinema, showtime: Showtime, kind: str, seat_id: str) -> int:
    zone = cinema.auditoriums[showtime.auditorium].by_id[seat_id].zone
    prices = next(one for one in cinema.prices.price_lists if one.id == showtime.price_list)
    return prices.prices.get((zone, kind)) or 0
