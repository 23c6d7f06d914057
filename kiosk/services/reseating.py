"""Finds other seats for sales the provider refused, and tells it of them again. Runs in the worker process."""

import uuid
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import Enum, auto

from kiosk.clock import Clock
from kiosk.domain.bookings import Booking, Payment, PaymentState, SaleState
from kiosk.domain.conflicts import Place, Reseated, WhyAPerson, named_seats, same_or_better
from kiosk.domain.exceptions import BY_RULE, Case, CaseKind, CaseState, Remedy
from kiosk.domain.rights import Grant, GrantState, RightKind
from kiosk.domain.seats import SeatState
from kiosk.domain.showtimes import ShowtimeStatus
from kiosk.facts import BookingChanged, Fact, RightsChanged
from kiosk.logs import logger
from kiosk.ports import Granted, GrantRequest, Refused, SeatAuthority, Taken, Unreachable
from kiosk.services.selling import Issuer, RightLost, Sale, sale_of
from kiosk.store import bookings, catalogue, exceptions, journal, rights, seat_states, sold_rights, sync_state
from kiosk.store.database import Database
from kiosk.store.sqlite import Connection, IntegrityError

log = logger(__name__)

ASKS_A_RUN = 5
MOST_MOVES = 3
"""How often the rule moves one sale; whoever keeps losing their seats needs a person."""
NOT_ENROLLED = frozenset({"epoch_over", "unknown_kiosk", "unauthorised", "forbidden"})
"""Refusals of the kiosk itself: enrolling anew, or set-up, comes first."""
PAID = (PaymentState.APPROVED, PaymentState.DUE)


class _Overtaken(Exception):
    """Somebody else took a step with this sale meanwhile: all of the transaction is off."""


class _Seats(Enum):
    """What came of asking for seats."""

    OURS = auto()
    LOST = auto()


@dataclass(frozen=True, slots=True)
class _Later:
    """Nothing can be asked of the provider now."""

    reason: str


@dataclass(frozen=True, slots=True)
class _Never:
    """A person must act: the rule found nothing, or the provider gives no seats of this showtime."""

    why: str


@dataclass(frozen=True, slots=True)
class _Plan:
    """A sale as it was, with the seats it is to have (in the order of its lines).

    ``needs_rights`` is false for a sale told too late of a show that has begun: nobody can be granted a seat of it, and
    its tickets stay as they are.
    """

    case: Case
    booking: Booking
    payment: Payment
    sale: Sale
    seat_ids: tuple[str, ...]
    epoch: int
    needs_rights: bool = True

    @property
    def moved(self) -> Sale:
        """The sale with its new seats. The prices stay what was paid."""
        lines = zip(self.sale.quote.lines, self.seat_ids, strict=True)
        quote = replace(self.sale.quote, lines=tuple(replace(line, seat_id=seat) for line, seat in lines))
        return replace(self.sale, quote=quote, at_risk=())


class Reseating:
    """Applies the conflict rule, and the remedy *move*, to what is on the exceptions list.

    ``can_reseat`` says whether the provider gives lasting rights to seats; without them a person must act.
    """

    def __init__(
        self, database: Database, authority: SeatAuthority, issuer: Issuer, clock: Clock, can_reseat: Callable[[], bool]
    ) -> None:
        self._database = database
        self._authority = authority
        self._issuer = issuer
        self._clock = clock
        self._can_reseat = can_reseat

    def reseat(self) -> tuple[Fact, ...]:
        """Deal with every case that waits for seats, one at a time; nothing while offline. Safe to kill anywhere."""
        with self._database.read() as tx:
            online, epoch = sync_state.contact(tx).online, sync_state.epoch(tx)
            waiting = exceptions.in_states(tx, CaseState.RULE, CaseState.REQUESTED)
        if not online or epoch is None:
            return ()
        facts: list[Fact] = []
        for case in waiting:
            if case.state is CaseState.REQUESTED and case.remedy is not Remedy.MOVE:
                continue
            try:
                outcome = self._deal_with(case.number, epoch)
            except Exception:
                # One case that this program cannot deal with must not keep the others from their seats.
                log.exception("case %d could not be dealt with; it is tried again", case.number)
                continue
            if isinstance(outcome, _Later):
                log.info("other seats wait: %s", outcome.reason)
                break
            facts += outcome
        return tuple(facts)

    def _deal_with(self, number: int, epoch: int) -> tuple[Fact, ...] | _Later:
        found: _Seats | _Later | _Never = self._settle_asked(number)
        for _ in range(ASKS_A_RUN):
            match found:
                case _Later():
                    return found
                case _Never(why=why):
                    return self._give_up(number, why)
                case _Seats():
                    pass
            with self._database.read() as tx:
                plan = self._plan(tx, exceptions.case(tx, number), epoch)
            if plan is None:
                return ()
            found = self._secure(plan) if isinstance(plan, _Plan) else plan
            if isinstance(plan, _Plan) and found is _Seats.OURS:
                return self._move(plan)
        return ()

    def _plan(self, tx: Connection, case: Case, epoch: int) -> _Plan | _Later | _Never | None:
        """What is to be done with a case as it is now; None if it is in other hands."""
        booking = bookings.booking(tx, case.booking_reference)
        payment = bookings.payment_of(tx, case.booking_reference)
        if case.state not in (CaseState.RULE, CaseState.REQUESTED) or booking is None:
            return None
        if booking.state is not SaleState.EXCEPTION or payment is None or payment.state not in PAID:
            return _Never(WhyAPerson.MONEY_MOVING)
        if case.kind is CaseKind.EPOCH_OVER and case.message_epoch == epoch:
            return _Later("this kiosk was written off and is not enrolled again yet")
        sale = sale_of(tx, booking.reference)
        if sale is None or sale.showtime.status is not ShowtimeStatus.ON_SALE:
            return _Never(WhyAPerson.SHOW_GONE)
        if self._clock.now() >= sale.showtime.sales_end_at:
            if case.kind is not CaseKind.EPOCH_OVER or case.seat_ids:
                return _Never(WhyAPerson.SHOW_BEGUN)
            same = tuple(line.seat_id for line in sale.quote.lines)
            return _Plan(case, booking, payment, sale, same, epoch, needs_rights=False)
        if not self._can_reseat():
            return _Never(WhyAPerson.NO_RIGHTS)
        if case.state is CaseState.RULE and _moves(tx, booking.reference) >= MOST_MOVES:
            return _Never(WhyAPerson.MOVED_TOO_OFTEN)
        found = _choose(tx, case, sale)
        if not isinstance(found, Reseated):
            return _Never(found)
        return _Plan(case, booking, payment, sale, found.seat_ids, epoch)

    # -- rights ------------------------------------------------------------------------------------------------------

    def _settle_asked(self, number: int) -> _Seats | _Later | _Never:
        """A grant whose answer never came is asked for again, as it was: the provider knows it, or gives it now."""
        with self._database.read() as tx:
            asked = sold_rights.asked_for(tx, bookings.basket_of(tx, exceptions.case(tx, number).booking_reference))
        return _Seats.LOST if asked is None else self._ask(number, asked)

    def _secure(self, plan: _Plan) -> _Seats | _Later | _Never:
        """Get the sale the right to its new seats; what is lost is known afterwards."""
        missing = self._database.write(lambda tx: _arrange(tx, plan)) if plan.needs_rights else ()
        if not missing:
            return _Seats.OURS
        grant = Grant(
            id=str(uuid.uuid4()),
            kind=RightKind.HOLD,
            showtime_id=plan.sale.showtime.id,
            seat_ids=missing,
            epoch=plan.epoch,
            state=GrantState.ASKED,
            asked_at=self._clock.now(),
            basket_id=plan.sale.basket_id,
        )
        self._database.write(lambda tx: rights.ask(tx, grant))
        return self._ask(plan.case.number, grant)

    def _ask(self, number: int, grant: Grant) -> _Seats | _Later | _Never:
        request = GrantRequest(grant.id, grant.kind, grant.showtime_id, grant.seat_ids, grant.epoch)
        match self._authority.grant(request):
            case Granted():
                return self._keep(number, grant)
            case Taken(seat_ids=taken):
                self._lose(number, grant, taken)
                return _Seats.LOST
            case Refused(code=code, reason=reason):
                self._lose(number, grant, ())
                words = f"{code}: {reason}" if reason else code
                return _Later(words) if code in NOT_ENROLLED else _Never(words)
            case Unreachable(reason=reason):
                return _Later(reason)  # the grant stays as asked for: the next run asks for the same one

    def _keep(self, number: int, grant: Grant) -> _Seats:
        try:
            self._database.write(lambda tx: rights.granted(tx, grant.id, grant.basket_id))
        except IntegrityError:
            log.error("the provider granted a seat twice (grant %s)", grant.id)
            self._database.write(lambda tx: _refuse(tx, number, grant))
            return _Seats.LOST
        return _Seats.OURS

    def _lose(self, number: int, grant: Grant, taken: Sequence[str]) -> None:
        def lose(tx: Connection) -> None:
            rights.refused(tx, grant.id)
            exceptions.also_lost(tx, number, taken)

        self._database.write(lose)

    # -- endings -----------------------------------------------------------------------------------------------------

    def _move(self, plan: _Plan) -> tuple[Fact, ...]:
        try:
            self._database.write(lambda tx: self._move_within(tx, plan))
        except (_Overtaken, RightLost, IntegrityError) as error:
            log.warning("sale %s was not moved: %s %s", plan.booking.reference, type(error).__name__, error)
            self._database.write(lambda tx: rights.let_go(tx, plan.sale.basket_id))
            return ()
        log.warning("sale %s has new seats: %s", plan.booking.reference, ", ".join(plan.seat_ids))
        return (BookingChanged(plan.booking.reference), RightsChanged((plan.sale.showtime.id,)))

    def _move_within(self, tx: Connection, plan: _Plan) -> None:
        """All of it or nothing: the tickets, the rights, the message, the case."""
        now, reference, basket = self._clock.now(), plan.booking.reference, plan.sale.basket_id
        if exceptions.case(tx, plan.case.number) != plan.case or bookings.booking(tx, reference) != plan.booking:
            raise _Overtaken
        rights.use(tx, basket)
        sold_rights.end_used(tx, basket, plan.epoch, keep=plan.seat_ids)
        grants = sold_rights.used_by(tx, basket, plan.epoch)
        by = plan.case.by or BY_RULE
        old = [one.seat_id for one in plan.booking.tickets]
        kind = "told_again" if tuple(old) == plan.seat_ids else "moved"
        journal.append(tx, now, kind, reference, {"old": old, "new": list(plan.seat_ids), "by": by})
        self._issuer.sell_again(tx, plan.booking, plan.moved, plan.payment, grants, now)
        exceptions.settle(tx, plan.case.number, Remedy.MOVE, by, now)

    def _give_up(self, number: int, why: str) -> tuple[Fact, ...]:
        def give_up(tx: Connection) -> str:
            case = exceptions.case(tx, number)
            rights.let_go(tx, bookings.basket_of(tx, case.booking_reference))
            exceptions.for_a_person(tx, number, why, self._clock.now())
            return case.booking_reference

        reference = self._database.write(give_up)
        log.warning("sale %s needs a person: %s", reference, why)
        return (BookingChanged(reference),)


def _refuse(tx: Connection, number: int, grant: Grant) -> None:
    """Seats were granted that this kiosk sold, or has, already: it does not trust that, and gives them back."""
    rights.return_grant(tx, grant.id)
    exceptions.also_lost(tx, number, grant.seat_ids)


def _arrange(tx: Connection, plan: _Plan) -> tuple[str, ...]:
    """Make what this kiosk has anyway the sale's; returns the seats that must be asked for."""
    basket, showtime = plan.sale.basket_id, plan.sale.showtime.id
    sold_rights.end_used(tx, basket, plan.epoch, keep=[seat for seat in plan.seat_ids if seat not in plan.case.lost])
    has = {**rights.in_basket(tx, basket), **sold_rights.used_by(tx, basket, plan.epoch)}
    rights.let_go(tx, basket, [seat for seat in has if seat not in plan.seat_ids])
    missing = [seat for seat in plan.seat_ids if seat not in has]
    took = rights.take_live(tx, showtime, missing, basket)
    return tuple(seat for seat in missing if seat not in took)


def _choose(tx: Connection, case: Case, sale: Sale) -> Reseated | WhyAPerson:
    places = [Place(line.seat_id, line.ticket_type_id, line.price.minor) for line in sale.quote.lines]
    own = frozenset(place.seat_id for place in places)
    said = seat_states.of_showtime(tx, sale.showtime.id)
    lost = frozenset(case.lost) | {seat for seat in own if said.get(seat) in ("sold", "blocked")}
    states = _states(tx, sale, own - lost)
    if case.seat_ids:
        named = named_seats(sale.auditorium, places, case.seat_ids)
        free = named is not None and all(states.get(seat) is SeatState.FREE for seat in set(named.seat_ids) - lost)
        return named if named is not None and free and not lost & set(named.seat_ids) else WhyAPerson.NO_SEATS
    prices = catalogue.price_list(tx, sale.showtime.price_list_id)
    if prices is None:
        return WhyAPerson.SHOW_GONE
    return same_or_better(sale.auditorium, states, places, lost, prices)


def _states(tx: Connection, sale: Sale, still_ours: frozenset[str]) -> Mapping[str, SeatState]:
    found = {"free": SeatState.FREE, "mine": SeatState.FREE, "sold": SeatState.SOLD, "blocked": SeatState.BLOCKED}
    return {
        seat: SeatState.FREE if seat in still_ours or basket == sale.basket_id else found.get(state, SeatState.NOT_HERE)
        for seat, (state, basket) in catalogue.seat_availability(tx, sale.showtime.id).items()
    }


def _moves(tx: Connection, reference: str) -> int:
    return sum(one.by == BY_RULE and one.state is CaseState.SETTLED for one in exceptions.of_booking(tx, reference))
