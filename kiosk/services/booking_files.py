"""What staff see of a booking: what it is, how it stands, and everything that happened to it. It names nobody."""

import json
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from kiosk.domain.bookings import Booking, Payment, SaleState
from kiosk.domain.exceptions import CaseState, Voucher
from kiosk.domain.mail import MailState
from kiosk.domain.settlements import Settlement
from kiosk.domain.showtimes import Showtime, ShowtimeStatus
from kiosk.domain.texts import LocalText
from kiosk.services.lookup import LONGEST_TEXT, as_scanned, as_typed
from kiosk.store import bookings, catalogue, collecting, exceptions, journal, mail, printing, settlements
from kiosk.store.database import Database
from kiosk.store.sqlite import Connection

MOST_EVENTS: Final = 100
"""The latest of a booking's history; hardly one has a third of it."""


@dataclass(frozen=True, slots=True)
class Event:
    """One thing that happened. ``kind`` as in the journal, or "print_…" and "mail_…" with the state they are in.

    ``by`` is whoever of the staff did it, ``reason`` one of a few words; both may be "".
    """

    at: datetime
    kind: str
    by: str = ""
    reason: str = ""


@dataclass(frozen=True, slots=True)
class BookingFile:
    """A sale of this kiosk, times as a clock in the cinema says them.

    ``starts_at`` and ``auditorium`` as they are now, or as they were sold if the show is gone; None and {} if nobody
    knows any more. ``seats`` as people call them. ``void``: what was scanned is a ticket that admits nobody any more.
    ``listed``: it is on the exceptions list. ``live``: its tickets admit somebody. ``history``: the latest first.
    """

    booking: Booking
    film: LocalText
    starts_at: datetime | None
    auditorium: LocalText
    cancelled: bool
    seats: tuple[str, ...]
    types: tuple[tuple[LocalText, int], ...]
    payment: Payment | None
    copies: int
    voucher: Voucher | None
    mailed: MailState | None
    void: bool
    listed: bool
    live: bool
    history: tuple[Event, ...]

    @property
    def reference(self) -> str:
        """The booking's."""
        return self.booking.reference


@dataclass(frozen=True, slots=True)
class SoldElsewhere:
    """A booking made elsewhere that this kiosk had to do with: paid here, or its tickets handed out here."""

    reference: str
    paid: Settlement | None
    handed_out: bool
    history: tuple[Event, ...]


class BookingFiles:
    """Reads only; what happened to one booking is looked for in the whole journal: not on the GUI thread."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def find(self, text: str) -> BookingFile | SoldElsewhere | None:
        """By what somebody typed, or a scanner read. Staff may look as often as they like."""
        with self._database.read() as tx:
            code = as_scanned(text)
            reference = bookings.reference_of_code(tx, code)
            if reference is not None:
                return _file(tx, reference, void=not bookings.code_admits(tx, code))
            reference = as_typed(text[:LONGEST_TEXT])
            return _file(tx, reference) or _elsewhere(tx, reference)


def _file(tx: Connection, reference: str, *, void: bool = False) -> BookingFile | None:
    booking = bookings.booking(tx, reference)
    if booking is None:
        return None
    showtime, sold_as, site = (
        catalogue.showtime(tx, booking.showtime_id),
        bookings.as_sold(tx, reference),
        catalogue.site(tx),
    )
    hall = catalogue.auditoriums(tx).get(
        showtime.auditorium_id if showtime else sold_as.auditorium_id if sold_as else ""
    )
    starts_at = showtime.starts_at if showtime else sold_as.starts_at if sold_as else None
    lines = bookings.lines(tx, reference)
    names = {kind.id: kind.name for kind in catalogue.ticket_types(tx)}
    latest, mails = printing.latest(tx, reference), mail.of_booking(tx, reference)
    return BookingFile(
        booking=booking,
        film=_film(tx, showtime),
        starts_at=site.local(starts_at) if site and starts_at else starts_at,
        auditorium=hall.name if hall else {},
        cancelled=showtime is not None and showtime.status is ShowtimeStatus.CANCELLED,
        seats=tuple(
            f"{seat.row}{seat.number}" if hall and (seat := hall.by_id.get(one.seat_id)) else one.seat_id
            for one in lines
        ),
        types=tuple(
            (names.get(kind, {"en": kind}), many) for kind, many in Counter(one.ticket_type_id for one in lines).items()
        ),
        payment=bookings.payment_of(tx, reference),
        copies=latest.copy if latest else 0,
        voucher=exceptions.voucher_of(tx, reference),
        mailed=mails[-1].state if mails else None,
        void=void,
        listed=any(one.state is not CaseState.SETTLED for one in exceptions.of_booking(tx, reference)),
        live=booking.state is not SaleState.VOUCHER and bookings.any_ticket_live(tx, reference),
        history=_history(tx, reference),
    )


def _elsewhere(tx: Connection, reference: str) -> SoldElsewhere | None:
    paid, collection = settlements.of_booking(tx, reference), collecting.of(tx, reference)
    if paid is None and collection is None:
        return None
    handed_out = collection is not None and collection.collected
    return SoldElsewhere(reference, paid, handed_out, _history(tx, reference))


def _film(tx: Connection, showtime: Showtime | None) -> LocalText:
    film = catalogue.films(tx).get(showtime.film_id) if showtime else None
    return film.title if film else {}


def _history(tx: Connection, reference: str) -> tuple[Event, ...]:
    site = catalogue.site(tx)
    found = [Event(one.created_at, f"mail_{one.state.value}") for one in mail.of_booking(tx, reference)]
    found += [Event(one.created_at, f"print_{one.state}") for one in printing.of_booking(tx, reference)]
    found += [_event(one) for one in journal.of_subject(tx, reference, MOST_EVENTS)]
    found.sort(key=lambda one: one.at, reverse=True)  # stable: of one second, what a sale led to is the later
    return tuple(
        Event(site.local(one.at), one.kind, one.by, one.reason) if site else one for one in found[:MOST_EVENTS]
    )


def _event(entry: journal.Entry) -> Event:
    body = json.loads(entry.body)
    known: Mapping[str, object] = body if isinstance(body, dict) else {}
    return Event(entry.happened_at, entry.kind, str(known.get("by", "")), str(known.get("reason", "")))
