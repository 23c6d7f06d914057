"""The manager's choice of the programme as conditions of a query over ``showtime``, and its ids that nobody knows."""

import json
from collections.abc import Iterable
from datetime import datetime, timedelta

from kiosk.domain.offering import Offering
from kiosk.store.encoding import seconds
from kiosk.store.sqlite import Connection

Condition = tuple[str, tuple[object, ...]]
"""SQL to stand behind a WHERE, and its parameters. Without a choice it is what it always was, for the indexes' sake."""


def shown(offering: Offering) -> Condition:
    """Showtimes on sale of what is not hidden."""
    return _and(("showtime.status = 'on_sale'", ()), *_hidden(offering))


def listed(offering: Offering, now: datetime) -> Condition:
    """Those that guests still see: the provider sells them, and they are to begin or are sold here."""
    cutoff = () if offering.cutoff is None else (_begins_after(now + min(offering.cutoff, timedelta(0))),)
    return _and(("sales_end_at > ?", (seconds(now),)), shown(offering), *cutoff)


def sold(offering: Offering, now: datetime) -> Condition:
    """Those that can be bought here."""
    cutoff = () if offering.cutoff is None else (_begins_after(now + offering.cutoff),)
    return _and(("sales_end_at > ?", (seconds(now),)), shown(offering), *cutoff)


def not_known(tx: Connection, offering: Offering) -> tuple[str, ...]:
    """The hidden ids that the provider's programme does not have, in order."""
    found: list[str] = []
    for table, ids in (
        ("film", offering.hidden_films),
        ("auditorium", offering.hidden_auditoriums),
        ("ticket_type", offering.hidden_ticket_types),
    ):
        query = f"SELECT value FROM json_each(?) WHERE value NOT IN (SELECT id FROM {table}) ORDER BY value"  # noqa: S608
        found += [row[0] for row in tx.execute(query, (_list(ids),))]
    return tuple(found)


def _hidden(offering: Offering) -> Iterable[Condition]:
    for column, ids in (("film_id", offering.hidden_films), ("auditorium_id", offering.hidden_auditoriums)):
        if ids:
            yield f"showtime.{column} NOT IN (SELECT value FROM json_each(?))", (_list(ids),)  # noqa: S608


def _begins_after(at: datetime) -> Condition:
    return "showtime.starts_at > ?", (seconds(at),)


def _and(*conditions: Condition) -> Condition:
    return " AND ".join(sql for sql, _ in conditions), tuple(one for _, values in conditions for one in values)


def _list(ids: Iterable[str]) -> str:
    return json.dumps(sorted(ids))
