"""The exceptions desk: what waits for a person, and how a person answers. Reads and writes the database only.

It may run in any process beside the kiosk; the kiosk, which alone talks to the terminal and the provider, does what
was asked within seconds.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from kiosk.clock import Clock
from kiosk.domain.bookings import PaymentState, SaleState
from kiosk.domain.exceptions import Case, CaseState, Remedy, Voucher
from kiosk.domain.films import Film
from kiosk.domain.money import Money
from kiosk.domain.seats import Auditorium, Seat
from kiosk.domain.settlements import Settlement, SettlementState
from kiosk.domain.showtimes import Showtime
from kiosk.domain.texts import LocalText
from kiosk.store import bookings, catalogue, exceptions, member_cases, settlements
from kiosk.store.database import Database
from kiosk.store.member_cases import MemberCase as MemberCase
from kiosk.store.member_cases import MemberCaseKind as MemberCaseKind
from kiosk.store.sqlite import Connection

MOST_NAME = 60


class WhyNoRemedy(StrEnum):
    """Why a remedy cannot be chosen for a case. ``BACK``: the money is on its way back already."""

    NOT_MOVABLE = "not_movable"
    NO_PAYMENT = "no_payment"
    HAS_VOUCHER = "has_voucher"
    ENDED = "ended"
    BACK = "back"


@dataclass(frozen=True, slots=True)
class Line:
    """A case with what a person needs to decide; ``seats`` of the sale and ``lost`` ones as people call them.

    ``not_possible``: the remedies that cannot be chosen, each with the reason.
    """

    case: Case
    state: SaleState
    total: Money
    showtime: Showtime | None
    film: LocalText
    seats: tuple[str, ...]
    lost: tuple[str, ...]
    voucher: Voucher | None
    not_possible: Mapping[Remedy, WhyNoRemedy]


@dataclass(frozen=True, slots=True)
class Requested:
    """The kiosk will do it."""

    case: Case


@dataclass(frozen=True, slots=True)
class WantedBack:
    """The kiosk gives the money back, unless the provider says at last that the booking is paid."""

    settlement: Settlement


@dataclass(frozen=True, slots=True)
class NotPossible:
    """Nothing was asked for; ``why`` in words for staff."""

    why: str


class Desk:
    """Quick reads and writes."""

    def __init__(self, database: Database, clock: Clock) -> None:
        self._database = database
        self._clock = clock

    def lines(self, *, settled: bool = False) -> tuple[Line, ...]:
        """The list, oldest first; with those settled if asked for."""
        states = [state for state in CaseState if settled or state is not CaseState.SETTLED]
        with self._database.read() as tx:
            halls, films = catalogue.auditoriums(tx), catalogue.films(tx)
            return tuple(_line(tx, case, halls, films) for case in exceptions.in_states(tx, *states))

    def member_cases(self, *, settled: bool = False) -> tuple[MemberCase, ...]:
        """What is on the list about members, oldest first."""
        with self._database.read() as tx:
            return member_cases.cases(tx, settled=settled)

    def settle_member_case(self, number: int, by: str) -> bool | NotPossible:
        """A person looked into a case about a member, at the provider; whoever it was about is found anew.

        False if there is no such open case.
        """
        name = _name_of_staff(by)
        if isinstance(name, NotPossible):
            return name
        return self._database.write(lambda tx: member_cases.settle(tx, number, name, self._clock.now()))

    def payments(self, *, settled: bool = False) -> tuple[Settlement, ...]:
        """Payments for bookings made elsewhere that have no ending yet, oldest first; with all others if asked for."""
        with self._database.read() as tx:
            return settlements.all_of_them(tx) if settled else settlements.open_ones(tx)

    def ask_for(
        self, reference: str, remedy: Remedy, by: str, seats: Sequence[str] = ()
    ) -> Requested | WantedBack | NotPossible:
        """Choose a remedy for the oldest open case of a booking; ``seats`` (F7, F8) only for a move.

        For a booking made elsewhere that was paid here, and that the provider does not know as paid: a refund.
        """
        name = _name_of_staff(by)
        if isinstance(name, NotPossible):
            return name
        return self._database.write(lambda tx: self._ask_for(tx, reference.strip().upper(), remedy, name, seats))

    def _ask_for(
        self, tx: Connection, reference: str, remedy: Remedy, by: str, seats: Sequence[str]
    ) -> Requested | WantedBack | NotPossible:
        paid = settlements.of_booking(tx, reference)
        if paid is not None and paid.state is SettlementState.PAID:
            if remedy is not Remedy.REFUND:
                return NotPossible("it was not sold here: its money can go back, and nothing else")
            return WantedBack(settlements.want_back(tx, paid, by, self._clock.now()))
        case = next((one for one in exceptions.of_booking(tx, reference) if one.state is not CaseState.SETTLED), None)
        if case is None:
            return NotPossible(f"no open exception of booking {reference}")
        why_not = _why_not(tx, case, remedy)
        if why_not is not None:
            return NotPossible(_in_words(why_not, bookings.state_of(tx, reference)))
        if seats and remedy is not Remedy.MOVE:
            return NotPossible("seats can be named for a move only")
        named = _seat_ids(tx, reference, seats)
        if isinstance(named, NotPossible):
            return named
        exceptions.request(tx, case.number, remedy, by, named, self._clock.now())
        return Requested(exceptions.case(tx, case.number))


def _name_of_staff(by: str) -> str | NotPossible:
    name = " ".join(by.split())[:MOST_NAME]
    return name if name.isprintable() and name else NotPossible("say who decides: --by NAME")


def _why_not(tx: Connection, case: Case, remedy: Remedy) -> WhyNoRemedy | None:
    state, payment = bookings.state_of(tx, case.booking_reference), bookings.payment_of(tx, case.booking_reference)
    paid = payment is not None and payment.state is PaymentState.APPROVED
    going = payment is not None and payment.state is PaymentState.REVERSING
    if case.state is CaseState.REQUESTED and state is SaleState.REFUNDING:
        return WhyNoRemedy.BACK
    if going and remedy is not Remedy.REFUND and case.message_kind == "booking":
        return WhyNoRemedy.BACK
    match remedy:
        case Remedy.MOVE if state is not SaleState.EXCEPTION or case.message_kind != "booking":
            return WhyNoRemedy.NOT_MOVABLE
        case Remedy.VOUCHER if not paid or state not in (SaleState.EXCEPTION, SaleState.ISSUED):
            return WhyNoRemedy.NO_PAYMENT
        case Remedy.REFUND if state is SaleState.VOUCHER:
            return WhyNoRemedy.HAS_VOUCHER
        case Remedy.RESEND if state in (SaleState.REFUNDED, SaleState.VOUCHER) and case.message_kind == "booking":
            return WhyNoRemedy.ENDED
        case _:
            return None


def _in_words(why: WhyNoRemedy, state: SaleState) -> str:
    match why:
        case WhyNoRemedy.NOT_MOVABLE:
            return f"a sale that is {state.value} cannot be moved"
        case WhyNoRemedy.NO_PAYMENT:
            return f"a sale that is {state.value} and has no payment cannot become a voucher"
        case WhyNoRemedy.HAS_VOUCHER:
            return "the customer has a voucher already"
        case WhyNoRemedy.ENDED:
            return f"a sale that is {state.value} is not sent again"
        case WhyNoRemedy.BACK:
            return "the money is on its way back already"


def _seat_ids(tx: Connection, reference: str, names: Sequence[str]) -> tuple[str, ...] | NotPossible:
    if not names:
        return ()
    booking = bookings.booking(tx, reference)
    showtime = catalogue.showtime(tx, booking.showtime_id) if booking else None
    hall = catalogue.auditoriums(tx).get(showtime.auditorium_id) if showtime else None
    if booking is None or hall is None:
        return NotPossible("the showtime is not on this kiosk any more")
    found: list[str] = []
    for name in names:
        fitting = [seat.id for seat in hall.seats if name == seat.id or name.upper() == _name(seat).upper()]
        if len(fitting) != 1:
            return NotPossible(f"{len(fitting)} seats are called {name}" + (": give the id" if fitting else ""))
        found += fitting
    if len(set(found)) != len(booking.tickets):
        return NotPossible(f"the booking has {len(booking.tickets)} tickets; {len(set(found))} seats were named")
    return tuple(found)


def _line(tx: Connection, case: Case, halls: dict[str, Auditorium], films: dict[str, Film]) -> Line:
    booking = bookings.booking(tx, case.booking_reference)
    assert booking is not None  # the list refers to it
    showtime = catalogue.showtime(tx, booking.showtime_id)
    hall = halls.get(showtime.auditorium_id) if showtime else None
    film = films.get(showtime.film_id) if showtime else None
    return Line(
        case=case,
        state=booking.state,
        total=booking.total,
        showtime=showtime,
        film=film.title if film else {},
        seats=_names(hall, [ticket.seat_id for ticket in booking.tickets]),
        lost=_names(hall, case.lost),
        voucher=exceptions.voucher_of(tx, booking.reference),
        not_possible={one: why for one in Remedy if (why := _why_not(tx, case, one)) is not None},
    )


def _names(hall: Auditorium | None, seat_ids: Sequence[str]) -> tuple[str, ...]:
    return tuple(_name(hall.by_id[one]) if hall and one in hall.by_id else one for one in seat_ids)


def _name(seat: Seat) -> str:
    return f"{seat.row}{seat.number}"
