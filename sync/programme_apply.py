"""Putting a complete programme set into the store, in one transaction: screens see all of it or none."""

from collections.abc import Set
from dataclasses import dataclass
from datetime import datetime

from kiosk.domain.showtimes import Showtime
from kiosk.domain.site import Site
from kiosk.domain.visits import MISSING_FOR
from kiosk.logs import logger
from kiosk.store import catalogue, programme_set, right_endings, sync_state, withdrawn
from kiosk.store.sqlite import Connection
from sync.provider import Kind
from sync.staging import Staging

log = logger(__name__)

INCOMPLETE = "programme_incomplete"
"""Set while showtimes had to be left out: the next change asks for the whole programme, to have them again."""


@dataclass(frozen=True, slots=True)
class Applied:
    """``items`` changed or went; ``problems`` name what was left out and why."""

    items: int
    problems: tuple[str, ...]
    moved: tuple[str, ...] = ()


def apply(tx: Connection, site: Site, staging: Staging, now: datetime) -> Applied:
    """Store a set of which no page is missing, with its cursor.

    A showtime that contradicts itself, or names what is not there, is left out with a problem that says so.
    After a set that gives seats new meanings (all of it new, an auditorium, a showtime that moved to another
    one) every seat's state is asked for again. What shows were that leave is kept for guests who want to be told.
    """
    sound, problems = _sound(staging.showtimes)
    halls = programme_set.auditoriums_of_showtimes(tx)
    moved = tuple(show.id for show in sound if halls.get(show.id, show.auditorium_id) != show.auditorium_id)
    for showtime_id in moved:
        catalogue.forget_seats(tx, showtime_id)
        right_endings.return_live(tx, showtime_id)
    _keep_for_guests(tx, staging, halls.keys(), now)
    _put(tx, site, staging, sound)
    _remove(tx, staging)
    withdrawn.forget_returned(tx, staging.hidden)
    problems += tuple(
        f"showtime {one.showtime_id} left out: its {one.what.replace('_', ' ')} {one.named} is not there"
        for one in programme_set.drop_dangling(tx)
    )
    if staging.reset or staging.auditoriums or moved:
        sync_state.drop(tx, sync_state.SEATS_CURSOR)
    if staging.cursor is not None:
        sync_state.put(tx, sync_state.PROGRAMME_CURSOR, staging.cursor)
    if problems:
        sync_state.put(tx, INCOMPLETE, str(len(problems)))
    elif staging.reset:
        sync_state.drop(tx, INCOMPLETE)
    return Applied(staging.size, problems, moved)


def _sound(showtimes: dict[str, Showtime]) -> tuple[list[Showtime], tuple[str, ...]]:
    sound, problems = [], []
    for show in showtimes.values():
        if show.ends_at > show.starts_at:
            sound.append(show)
        else:
            problems.append(f"showtime {show.id} left out: it ends before it starts")
    return sound, tuple(problems)


def _keep_for_guests(tx: Connection, staging: Staging, known: Set[str], now: datetime) -> None:
    """One that is deleted by name is gone; one that is missing from a whole programme may be back with the next."""
    gone = (known - staging.ids(Kind.SHOWTIME) if staging.reset else staging.deleted[Kind.SHOWTIME]) - staging.hidden
    withdrawn.keep(tx, gone, now + MISSING_FOR if staging.reset else now)


def _put(tx: Connection, site: Site, staging: Staging, showtimes: list[Showtime]) -> None:
    catalogue.put_films(tx, staging.films.values())
    catalogue.put_auditoriums(tx, staging.auditoriums.values())
    if staging.reset:
        programme_set.replace_ticket_types(tx, staging.ticket_types.values())
    else:
        catalogue.put_ticket_types(tx, staging.ticket_types.values())
    catalogue.put_price_lists(tx, staging.price_lists.values())
    catalogue.put_showtimes(tx, showtimes, site)


def _remove(tx: Connection, staging: Staging) -> None:
    for kind in Kind:
        if staging.reset:
            programme_set.keep_only(tx, kind, staging.ids(kind))
        else:
            catalogue.delete(tx, kind, tuple(staging.deleted[kind]))
