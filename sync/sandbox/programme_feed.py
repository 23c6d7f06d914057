"""The programme of the sandbox: what the folder says, rolled on with the days, as a sequence of changes."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import datetime, timedelta

import msgspec

from sync.providers.foyer import wire
from sync.providers.foyer.shapes import MAX_PAGE
from sync.sandbox import offer
from sync.sandbox.cinema import Cinema
from sync.sandbox.cursors import read_cursor, write_cursor
from sync.sandbox.programme import Showtime
from sync.sandbox.seat_feed import forget_seats, put_seats
from sync.sandbox.store import Connection, SandboxStore, last_change, next_changes

KEPT_AFTER_THE_END = timedelta(minutes=30)
PAGE_BYTES = 2 * 1024 * 1024
SHAPES: Mapping[str, tuple[str, type]] = {
    "film": ("films", wire.FilmWire),
    "auditorium": ("auditoriums", wire.AuditoriumWire),
    "ticket_type": ("ticket_types", wire.TicketTypeWire),
    "price_list": ("price_lists", wire.PriceListWire),
    "showtime": ("showtimes", wire.ShowtimeWire),
}


def planned_showtimes(cinema: Cinema, now: datetime) -> dict[str, Showtime]:
    """What the folder plans from now on, by id; last night's late shows are still on after midnight."""
    today = now.astimezone(cinema.time_zone).date()
    both = (*cinema.showtimes(today - timedelta(days=1)), *cinema.showtimes(today))
    return {showtime.id: showtime for showtime in both if showtime.ends_at + KEPT_AFTER_THE_END > now}


def roll_on(tx: Connection, cinema: Cinema, planned: Mapping[str, Showtime], now: datetime) -> None:
    """Make the programme what the folder says at ``now``: new things in, changed ones changed, past ones deleted."""
    by_hand = {
        row["id"]: row for row in tx.execute("SELECT id, cancelled, moved_seconds, withdrawn FROM showtime").fetchall()
    }
    things = list(offer.lasting_things(cinema))
    for showtime in planned.values():
        row = by_hand.get(showtime.id)
        moved = timedelta(seconds=row["moved_seconds"] if row else 0)
        real = replace(
            showtime,
            starts_at=showtime.starts_at + moved,
            ends_at=showtime.ends_at + moved,
            sales_end_at=showtime.sales_end_at + moved,
        )
        if real.ends_at + KEPT_AFTER_THE_END <= now or (row and row["withdrawn"]):
            continue
        things.append(offer.showtime_thing(real, cancelled=bool(row and row["cancelled"])))
        _keep_showtime(tx, real)
        if row is None:
            closed = [seat.id for seat in cinema.auditoriums[real.auditorium].seats if seat.out_of_service]
            put_seats(tx, real.id, closed, "blocked")
    _put_things(tx, things)


def programme_page(store: SandboxStore, tx: Connection, since: str | None, limit: int) -> wire.ProgrammeWire:
    """The answer to GET /v1/programme: at most ``limit`` things, and not many more bytes than 2 MiB."""
    known = read_cursor(store, tx, since)
    rows = tx.execute(
        "SELECT kind, id, body, change, deleted FROM thing WHERE change > ? AND (? OR NOT deleted)"
        " ORDER BY change LIMIT ?",
        (known or 0, known is not None, limit + 1),
    ).fetchall()
    lists: dict[str, list[object]] = {name: [] for name, _ in SHAPES.values()}
    deletions: list[wire.DeletionWire] = []
    end, size, taken = 0, 0, 0
    for row in rows[: min(limit, MAX_PAGE)]:
        size += len(row["body"])
        if taken and size > PAGE_BYTES:
            break
        taken, end = taken + 1, row["change"]
        if row["deleted"]:
            deletions.append(wire.DeletionWire(kind=row["kind"], id=row["id"]))
        else:
            name, shape = SHAPES[row["kind"]]
            lists[name].append(msgspec.json.decode(row["body"], type=shape))
    more = taken < len(rows)
    cursor = write_cursor(store, end if more else last_change(tx))
    page = {"deletions": deletions, "cursor": cursor, "more": more, "reset": known is None, **lists}
    return wire.ProgrammeWire(**page)  # type: ignore[arg-type]


def _keep_showtime(tx: Connection, showtime: Showtime) -> None:
    tx.execute(
        "INSERT INTO showtime (id, auditorium_id, film_id, starts_at, ends_at, sales_end_at) VALUES (?, ?, ?, ?, ?, ?)"
        " ON CONFLICT (id) DO UPDATE SET auditorium_id = excluded.auditorium_id, film_id = excluded.film_id,"
        " starts_at = excluded.starts_at,"
        " ends_at = excluded.ends_at, sales_end_at = excluded.sales_end_at, past = 0",
        (
            showtime.id,
            showtime.auditorium,
            showtime.film,
            int(showtime.starts_at.timestamp()),
            int(showtime.ends_at.timestamp()),
            int(showtime.sales_end_at.timestamp()),
        ),
    )


def _put_things(tx: Connection, things: Iterable[offer.Thing]) -> None:
    before = {
        (row["kind"], row["id"]): (bytes(row["body"]), bool(row["deleted"]))
        for row in tx.execute("SELECT kind, id, body, deleted FROM thing")
    }
    now = {(thing.kind, thing.id): thing.body for thing in things}
    changed = [(key, body) for key, body in now.items() if before.get(key) != (body, False)]
    gone = [key for key, (_, deleted) in before.items() if key not in now and not deleted]
    changes = iter(next_changes(tx, len(changed) + len(gone)))
    tx.executemany(
        "INSERT OR REPLACE INTO thing (kind, id, body, change, deleted) VALUES (?, ?, ?, ?, 0)",
        [(kind, name, body, next(changes)) for (kind, name), body in changed],
    )
    for kind, name in gone:
        tx.execute(
            "UPDATE thing SET body = x'', deleted = 1, change = ? WHERE kind = ? AND id = ?",
            (next(changes), kind, name),
        )
        if kind == "showtime":
            forget_seats(tx, name)
            tx.execute("UPDATE showtime SET past = 1 WHERE id = ?", (name,))
