"""One customer's purchase, from the showtime to the booking. What is shown of it is the screens' affair."""

import threading
import uuid
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from typing import Final

from kiosk.clock import Clock
from kiosk.domain import seating
from kiosk.domain.bookings import (
    Payment,
    PaymentMethod,
    PaymentState,
    mint_reference,
)
from kiosk.domain.member_prices import MemberHere, WhyNoMemberTicket
from kiosk.domain.money import Money
from kiosk.domain.paper import paper_can_come
from kiosk.domain.pricing import NotSoldThere, OfferedTo, PriceList, Quote, TicketType, quote
from kiosk.domain.seating import NoSeats, Party, Proposal
from kiosk.domain.showtimes import ShowtimeStatus
from kiosk.errors import FoyerError, StoreError
from kiosk.facts import BookingChanged, Facts, RightsChanged
from kiosk.logs import logger
from kiosk.ports import Approved, Declined, Nudge, PaymentTerminal, PaymentUnknown, Taken
from kiosk.services import ledger
from kiosk.services.payments import Payments
from kiosk.services.programme import Programme, Showing
from kiosk.services.purchase import (
    Basket,
    Held,
    HoldOutcome,
    NotNow,
    NotNowReason,
    OfferedType,
    PaymentDeclined,
    PaymentUnclear,
    PayOutcome,
    SeatsTaken,
    Sold,
    SoldNothing,
    WhyNotOffered,
)
from kiosk.services.seat_rights import Acquired, NoRight, SeatRights, WhyNoRight
from kiosk.services.selling import Issuer, RightLost, Sale, issued
from kiosk.spans import timed
from kiosk.store import bookings, catalogue, printer_report
from kiosk.store.database import Database
from kiosk.store.sqlite import Connection, IntegrityError

log = logger(__name__)

MOST_TICKETS = 10


class Checkout:
    """One purchase at a time. Methods are quick and may be called on the GUI thread, but for ``hold`` and ``pay``,
    which block on the provider and the terminal. Safe from several threads."""

    def __init__(
        self,
        database: Database,
        programme: Programme,
        seat_rights: SeatRights,
        payments: Payments,
        terminal: PaymentTerminal | None,
        issuer: Issuer,
        clock: Clock,
        facts: Facts,
        nudge: Nudge,
        *,
        hold_seconds: float,
        counter: bool,
        who_is_here: Callable[[], MemberHere] = MemberHere,
    ) -> None:
        """``hold_seconds``: selling time of a hold. ``who_is_here``: asked at every look at the prices; quick."""
        self._database = database
        self._programme = programme
        self._rights = seat_rights
        self._payments = payments
        self._terminal = terminal
        self._issuer = issuer
        self._clock = clock
        self._facts = facts
        self._nudge = nudge
        self._hold_seconds = hold_seconds
        self._counter = counter
        self._who_is_here = who_is_here
        self._lock = threading.RLock()
        self._blocking = threading.Lock()
        self._basket: Basket | None = None
        self._sale: Sale | None = None
        self._held_until: float | None = None
        self._payment_reference: str | None = None
        self._not_given_up: set[str] = set()

    # -- choosing: quick ---------------------------------------------------------------------------------------------

    @property
    def basket(self) -> Basket | None:
        """What is chosen so far; None between customers."""
        return self._basket

    @property
    def reference(self) -> str | None:
        """The booking's reference, from the hold until the sale has ended: what a mail is asked for by."""
        sale = self._sale
        return sale.reference if sale else None

    def begin(self, showtime_id: str, language: str) -> None:
        """A customer wants this showtime. Gives up whatever was chosen before."""
        self.abandon()
        with self._lock:
            self._basket = Basket(str(uuid.uuid4()), showtime_id, language, {})
        self._nudge(f"seats:{showtime_id}")
        self._nudge("printer")

    def offered_types(self) -> tuple[OfferedType, ...]:
        """Every ticket type that is offered here, in its order, with what it costs at least in this showtime."""
        basket = self._basket
        if basket is None:
            return ()
        with self._database.read() as tx:
            showtime = catalogue.showtime(tx, basket.showtime_id)
            prices = catalogue.price_list(tx, showtime.price_list_id) if showtime else None
            hidden = self._programme.offering.hidden_ticket_types
            types = tuple(kind for kind in catalogue.ticket_types(tx) if kind.id not in hidden)
        if showtime is None or prices is None:
            return tuple(OfferedType(kind, None, WhyNotOffered.NOT_FOR_THIS_SHOW) for kind in types)
        here = self._who_is_here()
        return tuple(_offered(kind, prices.lowest(kind.id), here, showtime.starts_at) for kind in types)

    def prices(self) -> PriceList | None:
        """What each ticket type costs in each zone of this showtime; None without a basket."""
        basket = self._basket
        if basket is None:
            return None
        with self._database.read() as tx:
            showtime = catalogue.showtime(tx, basket.showtime_id)
            return catalogue.price_list(tx, showtime.price_list_id) if showtime else None

    def set_count(self, ticket_type_id: str, count: int) -> None:
        """So many tickets of a type; more than the type or a booking allows becomes the most it allows."""
        offered = {one.type.id: one for one in self.offered_types() if one.why_not is None}
        with self._lock:
            if self._basket is None or ticket_type_id not in offered:
                return
            others = {kind: n for kind, n in self._basket.counts.items() if kind != ticket_type_id}
            most = min(offered[ticket_type_id].type.max_per_booking, MOST_TICKETS - sum(others.values()))
            wanted = others | {ticket_type_id: max(0, min(count, most))}
            counts = {kind: wanted[kind] for kind in offered if wanted.get(kind)}
            wheelchairs = min(self._basket.wheelchairs, sum(counts.values()))
            self._basket = replace(self._basket, counts=counts, wheelchairs=wheelchairs, seat_ids=())

    def leave_out_members_tickets(self) -> int:
        """Take members' tickets out of the basket that are not due to whoever is here; returns how many.

        The seats are to be chosen anew then. Nothing happens while money is asked for: that price was agreed.
        """
        due = {one.type.id for one in self.offered_types() if one.why_not is None}
        with self._database.read() as tx:
            members_only = {kind.id for kind in catalogue.ticket_types(tx) if kind.offered_to is OfferedTo.MEMBER}
        with self._lock:
            basket = self._basket
            if basket is None or self._payment_reference is not None:
                return 0
            counts = {kind: n for kind, n in basket.counts.items() if kind in due or kind not in members_only}
            left_out = basket.tickets - sum(counts.values())
            if left_out:
                wheelchairs = min(basket.wheelchairs, sum(counts.values()))
                self._basket = replace(basket, counts=counts, wheelchairs=wheelchairs, seat_ids=())
        return left_out

    def set_wheelchairs(self, count: int) -> None:
        """So many of the party bring their own chair."""
        with self._lock:
            if self._basket is not None:
                wheelchairs = max(0, min(count, self._basket.tickets))
                self._basket = replace(self._basket, wheelchairs=wheelchairs, seat_ids=())

    def propose(self) -> Proposal | NoSeats:
        """Choose the best seats this kiosk can sell now, together if possible, and put them into the basket."""
        basket = self._basket
        seat_map = self._programme.seat_map(basket.showtime_id, basket.id) if basket else None
        if basket is None or seat_map is None or basket.tickets == 0:
            return NoSeats(0)
        party = Party(basket.tickets, basket.wheelchairs)
        proposal = seating.propose(seat_map.auditorium, seat_map.states, party)
        if isinstance(proposal, Proposal):
            self.choose(proposal.seat_ids)
        return proposal

    def choose(self, seat_ids: tuple[str, ...]) -> None:
        """These seats."""
        with self._lock:
            if self._basket is not None:
                self._basket = replace(self._basket, seat_ids=tuple(seat_ids))

    def quote(self) -> Quote | NotSoldThere | None:
        """What the basket costs; None while tickets and seats are not the same number."""
        basket = self._basket
        if basket is None or not basket.seat_ids or len(basket.seat_ids) != basket.tickets:
            return None
        with self._database.read() as tx:
            showtime = catalogue.showtime(tx, basket.showtime_id)
            prices = catalogue.price_list(tx, showtime.price_list_id) if showtime else None
        auditorium = self._programme.auditorium(showtime.auditorium_id) if showtime else None
        if prices is None or auditorium is None:
            return None
        seats = [auditorium.by_id[seat_id] for seat_id in basket.seat_ids if seat_id in auditorium.by_id]
        return quote(prices, basket.counts, seats) if len(seats) == basket.tickets else None

    def seconds_left(self) -> float | None:
        """Selling time left of the hold, in seconds, never negative; None before there is one."""
        until = self._held_until
        return None if until is None else max(0.0, until - self._clock.monotonic())

    def payment_methods(self) -> tuple[PaymentMethod, ...]:
        """How this basket can be paid now. The counter learns of bookings from the provider, so only online."""
        methods = []
        if self._terminal is not None and self._terminal.ready():
            methods.append(PaymentMethod.CARD)
        if self._counter and self._programme.contact().online:
            methods.append(PaymentMethod.COUNTER)
        return tuple(methods)

    # -- holding and paying: blocking --------------------------------------------------------------------------------

    @timed("sale hold")
    def hold(self) -> HoldOutcome:
        """Get the basket the right to its seats and start its selling time. Repeating it changes nothing but seats."""
        with self._blocking:
            try:
                return self._hold()
            except StoreError as error:
                log.error("a hold could not be stored: %s", error)
                return NotNow(NotNowReason.DISK)

    @timed("sale pay")
    def pay(self, method: PaymentMethod, *, on_paper: bool = True) -> PayOutcome:
        """Take the money and issue the tickets. On return the sale has ended, or the seats are still held.

        Money is never taken ``on_paper`` while no paper can come out: without it nothing is printed by itself.
        """
        with self._blocking:
            try:
                return self._pay(method, on_paper=on_paper)
            except StoreError as error:
                log.error("a payment could not be stored: %s", error)
                return NotNow(NotNowReason.DISK)

    def cancel_payment(self) -> None:
        """Ask the terminal to stop waiting; ``pay`` returns then. Any thread."""
        reference = self._payment_reference
        if reference is not None and self._terminal is not None:
            self._terminal.cancel(reference)

    def abandon(self) -> None:
        """Forget the basket and give its seats back. Never touches a sale that money was asked for."""
        self.cancel_payment()
        with self._lock:
            basket = self._basket
            self._basket = self._sale = self._held_until = None
        if basket is None:
            return
        with self._lock:
            self._not_given_up.add(basket.id)
        self.give_up_what_is_left()

    def give_up_what_is_left(self) -> None:
        """Give up baskets whose customers are gone; those that a failing disk keeps are tried again the next time."""
        with self._lock:
            left = tuple(self._not_given_up)
        for basket_id in left:
            try:
                self._close(basket_id)
            except StoreError as error:
                # The rights stay in escrow, at the latest until the next start: nobody loses a seat.
                log.error("a basket could not be given up: %s", error)
                return
            with self._lock:
                self._not_given_up.discard(basket_id)

    # -- inside ------------------------------------------------------------------------------------------------------

    def _close(self, basket_id: str) -> None:
        if self._database.write(lambda tx: ledger.give_up(tx, basket_id, self._clock.now())):
            self._rights.release(basket_id)

    def _left(self, basket: Basket) -> bool:
        return self._basket is None or self._basket.id != basket.id

    def _forget(self, sale: Sale) -> None:
        """The sale is out of its customer's hands; the next one may have begun already."""
        with self._lock:
            if self._sale is sale:
                self._basket = self._sale = self._held_until = None

    def _hold(self) -> HoldOutcome:
        basket, priced = self._basket, self.quote()
        showing = self._programme.showing(basket.showtime_id) if basket else None
        if basket is None or showing is None or not showing.on_sale:
            return NotNow(NotNowReason.SALES_OVER)
        if not isinstance(priced, Quote) or self._programme.offering.hidden_ticket_types & set(basket.counts):
            return NotNow(NotNowReason.NOT_SOLD_THERE)
        if not self._due_to_whoever_is_here(basket):
            return NotNow(NotNowReason.MEMBERS_ONLY)
        outcome = self._rights.acquire(basket.id, basket.showtime_id, basket.seat_ids)
        if self._left(basket):
            self._rights.release(basket.id)
            return NotNow(NotNowReason.HOLD_OVER)
        match outcome:
            case Taken(seat_ids=taken):
                return SeatsTaken(taken, self._other_seats(basket, taken))
            case NoRight(seat_ids=missing, why=WhyNoRight.OFFLINE):
                return NotNow(NotNowReason.OFFLINE, self._other_seats(basket, missing))
            case NoRight():
                return NotNow(NotNowReason.PROVIDER_REFUSED)
            case Acquired(at_risk=at_risk):
                return self._open_sale(basket, showing, priced, at_risk)

    def _open_sale(self, basket: Basket, showing: Showing, priced: Quote, at_risk: tuple[str, ...]) -> Held | NotNow:
        auditorium = self._programme.auditorium(showing.showtime.auditorium_id)
        assert auditorium is not None  # it was there to choose seats from
        now = self._clock.now()
        with self._lock:
            if self._left(basket):
                self._rights.release(basket.id)
                return NotNow(NotNowReason.HOLD_OVER)
            known = self._sale
            with self._database.read() as tx:
                types = {kind.id: kind for kind in catalogue.ticket_types(tx)}
            reference = known.reference if known else mint_reference()
            sale = Sale(reference, basket.id, showing.showtime, auditorium, types, priced, basket.language, at_risk)
            self._database.write(lambda tx: ledger.write_down(tx, sale, now))
            if known is None:
                self._held_until = self._clock.monotonic() + self._hold_seconds
            self._sale = sale
        self._nudge("printer")
        return Held(self.seconds_left() or 0.0)

    def _other_seats(self, basket: Basket, lost: tuple[str, ...]) -> Proposal | None:
        seat_map = self._programme.seat_map(basket.showtime_id, basket.id)
        if seat_map is None:
            return None
        states = {seat: state for seat, state in seat_map.states.items() if seat not in lost}
        proposal = seating.propose(seat_map.auditorium, states, Party(basket.tickets, basket.wheelchairs))
        return proposal if isinstance(proposal, Proposal) else None

    def _pay(self, method: PaymentMethod, *, on_paper: bool) -> PayOutcome:
        with self._lock:
            if self._sale is not None:
                self._sale = replace(self._sale, on_paper=on_paper)
            sale, left = self._sale, self.seconds_left()
        if sale is None or not left:
            return NotNow(NotNowReason.HOLD_OVER)
        agreed = self._agreed_with_whoever_is_here(sale)
        if agreed is None:
            return NotNow(NotNowReason.MEMBERS_ONLY)
        sale = agreed
        showing = self._programme.showing(sale.showtime.id)
        if showing is None or showing.showtime.status is not ShowtimeStatus.ON_SALE:
            return NotNow(NotNowReason.SALES_OVER)
        if on_paper and not self._paper_can_come():
            return NotNow(NotNowReason.NO_PAPER)
        if not self._doors_would_take_it():
            return NotNow(NotNowReason.NO_KEY)
        counter = method is PaymentMethod.COUNTER
        payment = Payment(
            reference=f"P{mint_reference()}",
            booking_reference=sale.reference,
            method=method,
            state=PaymentState.DUE if counter else PaymentState.REQUESTED,
            amount=sale.quote.total,
        )
        if counter:
            return self._reserve(sale, showing, payment)
        if self._terminal is None:
            return PaymentDeclined("busy")

        with self._payments.in_hand(sale.reference):
            try:
                self._database.write(lambda tx: ledger.ask_for_money(tx, sale, payment, self._clock.now()))
            except (RightLost, IntegrityError) as error:
                log.warning("sale %s is not to be paid for any more: %s", sale.reference, error)
                return NotNow(NotNowReason.HOLD_OVER)
            self._payment_reference = payment.reference
            try:
                return self._settle(sale, showing, payment, self._terminal)
            finally:
                self._payment_reference = None

    def _due_to_whoever_is_here(self, basket: Basket) -> bool:
        not_due = {
            one.type.id for one in self.offered_types() if one.why_not not in (None, WhyNotOffered.NOT_FOR_THIS_SHOW)
        }
        return not_due.isdisjoint(basket.counts)

    def _agreed_with_whoever_is_here(self, sale: Sale) -> Sale | None:
        """The sale in the name of whoever pays now; None if a member's price of it was agreed with somebody else."""
        here, starts_at = self._who_is_here(), sale.showtime.starts_at
        kinds = tuple(sale.ticket_types[line.ticket_type_id] for line in sale.quote.lines)
        if any(here.why_not(kind, starts_at) for kind in kinds):
            return None
        agreed = replace(sale, member=here.on_booking(kinds, starts_at))
        with self._lock:
            if self._sale is sale:
                self._sale = agreed
        return agreed

    def _paper_can_come(self) -> bool:
        with self._database.read() as tx:
            return paper_can_come(printer_report.report(tx), self._clock.now())

    def _doors_would_take_it(self) -> bool:
        """Looked at before the money is asked for: the site may have taken this kiosk's key back a moment ago."""
        with self._database.read() as tx:
            trouble = self._issuer.trouble(tx)
        if trouble:
            log.error("nothing is sold, for no door would take the ticket: %s", trouble)
        return not trouble

    def _settle(self, sale: Sale, showing: Showing, payment: Payment, terminal: PaymentTerminal) -> PayOutcome:
        outcome = terminal.pay(payment.reference, payment.amount)
        if isinstance(outcome, PaymentUnknown):
            answer = self._payments.ask(payment.reference)
            outcome = answer if isinstance(answer, Approved | Declined) else outcome
        match outcome:
            case Approved(receipt=receipt):
                return self._issue(sale, showing, replace(payment, state=PaymentState.APPROVED, receipt=receipt))
            case Declined(reason=reason):
                self._database.write(lambda tx: ledger.declined(tx, payment, self._clock.now(), reason))
                if self._sale is not sale:  # given up while the terminal had it
                    self._close(sale.basket_id)
                return PaymentDeclined(reason)
            case PaymentUnknown():
                self._forget(sale)
                self._facts.publish(BookingChanged(sale.reference))
                return PaymentUnclear(sale.reference)

    @timed("sale reserve")
    def _reserve(self, sale: Sale, showing: Showing, payment: Payment) -> PayOutcome:
        now = self._clock.now()

        def reserve(tx: Connection) -> None:
            ledger.note_how(tx, sale)
            bookings.request_payment(tx, payment, now)
            self._issuer.sell(tx, sale, payment, now)

        try:
            self._database.write(reserve)
        except (RightLost, IntegrityError) as error:
            log.error("sale %s could not be issued: %s", sale.reference, error)
            return NotNow(NotNowReason.HOLD_OVER)
        return self._sold(sale, showing, due_at_counter=True)

    @timed("sale issue")
    def _issue(self, sale: Sale, showing: Showing, payment: Payment) -> Sold | SoldNothing:
        now = self._clock.now()
        try:
            self._database.write(lambda tx: self._issuer.sell(tx, sale, payment, now))
        except (RightLost, IntegrityError, FoyerError) as error:
            log.error("sale %s was paid but cannot be issued: %s", sale.reference, error)
            self._forget(sale)
            return SoldNothing(reversed=self._payments.give_back(payment))
        return self._sold(sale, showing, due_at_counter=False)

    def _sold(self, sale: Sale, showing: Showing, *, due_at_counter: bool) -> Sold:
        with self._database.read() as tx:
            booking = issued(tx, sale.reference)
        self._forget(sale)
        self._nudge("relay")
        self._nudge("print")
        self._facts.publish(BookingChanged(sale.reference), RightsChanged((sale.showtime.id,)))
        return Sold(booking, showing.film, showing, sale.auditorium, due_at_counter)


def _offered(kind: TicketType, price: Money | None, here: MemberHere, starts_at: datetime) -> OfferedType:
    if price is None:
        return OfferedType(kind, None, WhyNotOffered.NOT_FOR_THIS_SHOW)
    why = here.why_not(kind, starts_at)
    return OfferedType(kind, price, _WHY_NOT[why] if why else None)


_WHY_NOT: Final = {
    WhyNoMemberTicket.NOBODY_KNOWN: WhyNotOffered.MEMBERS_ONLY,
    WhyNoMemberTicket.NOT_VALID_THEN: WhyNotOffered.MEMBERSHIP_NOT_VALID_THEN,
    WhyNoMemberTicket.NOT_OPENED: WhyNotOffered.OTHER_MEMBERSHIP,
}
