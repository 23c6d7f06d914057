"""pretix as a `Provider`: one event series, sold by one device."""

import threading
from collections.abc import Callable, Sequence
from datetime import datetime
from functools import wraps
from typing import Concatenate, ParamSpec, TypeVar

from kiosk.clock import Clock
from kiosk.domain.member_prices import MemberOnBooking
from kiosk.domain.members import Identity
from kiosk.domain.messages import BookingRequest, CancellationRequest
from kiosk.domain.site import Site
from kiosk.errors import ProviderError
from kiosk.identity import CardOutcome, MemberOutcome, PassKeysOutcome
from kiosk.ports import GrantOutcome, GrantRequest, HandBackOutcome, Refused, Unreachable
from sync import provider
from sync.no_accounts import NoMemberAccounts
from sync.providers.pretix import naming, orders
from sync.providers.pretix.client import PAGE, PretixClient, Problem
from sync.providers.pretix.halls import sold_as
from sync.providers.pretix.holds import Holds
from sync.providers.pretix.pace import AT_FIRST, CALLS_A_MINUTE, Pace
from sync.providers.pretix.products import BELIEVED_SECONDS, Products, Range
from sync.providers.pretix.programme_walk import LIST_SECONDS, ProgrammeWalk
from sync.providers.pretix.refusals import refused
from sync.providers.pretix.seat_walk import RELIST_SECONDS, SeatWalk, state_of, states
from sync.providers.pretix.wire import EventWire, OrderWire, PlanWire, SubeventWire
from sync.transport import JSON, Transport

SHOW_SECONDS = 60.0
"""How long it is believed, when a sale is told, that a showtime is on: each pull hears of those that changed."""
CAPABILITIES = provider.Capabilities(
    holds=provider.Holds.ESCROW,
    allotments=True,
    idempotency=provider.Idempotency.REFERENCE,
    outcome_query=True,
    cancellation=True,
    collection=False,
    max_page=PAGE,
    max_seats_per_grant=10,
    max_tickets_per_booking=20,
    selling_seconds=480,
    fences=False,
)

_NO_PROMOTIONS = Refused("not_supported", "pretix keeps no claims and no suppressions of promotions")


def transport(url: str, key: str, clock: Clock, **settings: object) -> Transport:
    """The way to a pretix: a device's key, and refusals as JSON."""
    return Transport(url, key, clock, scheme="Device", problem=JSON, **settings)  # type: ignore[arg-type]


P = ParamSpec("P")
T = TypeVar("T")


def one_question(
    *, interactive: bool
) -> Callable[[Callable[Concatenate["PretixProvider", P], T]], Callable[Concatenate["PretixProvider", P], T]]:
    """However many calls it takes: they are over in the time of one (`Transport.together`)."""

    def of(method: Callable[Concatenate["PretixProvider", P], T]) -> Callable[Concatenate["PretixProvider", P], T]:
        @wraps(method)
        def asked(self: "PretixProvider", /, *arguments: P.args, **named: P.kwargs) -> T:
            with self.way.together(interactive=interactive):
                return method(self, *arguments, **named)

        return asked

    return of


class PretixProvider(NoMemberAccounts):
    """A `sync.provider.Provider`. Safe from any thread. pretix shows customers to no device: they have no accounts."""

    def __init__(
        self,
        way: Transport,
        organizer: str,
        event: str,
        clock: Clock,
        *,
        page: int = PAGE,
        list_seconds: float = LIST_SECONDS,
        show_seconds: float = SHOW_SECONDS,
        calls_a_minute: float = CALLS_A_MINUTE,
    ) -> None:
        self.way = way
        self._clock = clock
        self._show_seconds = show_seconds
        self._site = f"{organizer}-{event}"
        self._client = PretixClient(way, organizer, event, clock)
        self._products = Products(self._client, min(list_seconds, BELIEVED_SECONDS))
        self._programme = ProgrammeWalk(self._client, self._products, page, list_seconds)
        pace = Pace(max(AT_FIRST, calls_a_minute), clock.monotonic(), calls_a_minute, max(AT_FIRST, calls_a_minute))
        self._seats = SeatWalk(self._client, max(page, PAGE) * 20, pace, min(list_seconds, RELIST_SECONDS))
        self._holds = Holds(self._client)
        self._lock = threading.Lock()
        self._version = 0
        self._device: int | None = None
        self._plans: dict[int, PlanWire] = {}

    def close(self) -> None:
        """Let the connections go."""
        self.way.close()

    def clock_offset(self) -> float | None:
        """See `Provider`."""
        return self.way.clock_offset()

    def describe(self) -> provider.DescribeOutcome:
        """See `Provider`."""
        event = self._client.event()
        if not isinstance(event, EventWire):
            return _no(event)
        languages = tuple(event.name) or ("en",)
        name = event.name.get("en") or next(iter(event.name.values()), self._site)
        address = next(iter((event.location or {}).values()), "")
        site = Site(self._site, name, address, event.timezone, event.currency, languages)
        return provider.ProviderInfo("pretix", site, CAPABILITIES, self._client.now())

    def programme(self, since: str | None) -> provider.ProgrammeOutcome:
        """See `Provider`."""
        page = self._programme.next(since)
        return page if isinstance(page, provider.ProgrammePage) else _no(page)

    def seat_changes(self, since: str | None) -> provider.SeatChangesOutcome:
        """See `Provider`."""
        page = self._seats.next(since)
        return page if isinstance(page, provider.SeatChangesPage) else _no(page)

    @one_question(interactive=True)
    def seats(self, showtime_id: str) -> provider.SeatStatesOutcome:
        """See `Provider`."""
        number = naming.number(showtime_id)
        if number is None:
            return Refused("unknown_showtime")
        found = self._client.seats(number)
        if not isinstance(found, list):
            return _no(found, "unknown_showtime")
        return provider.SeatStates(showtime_id, self._next_version(), states(found))

    def poster(self, digest: str) -> provider.PosterOutcome:
        """See `Provider`. pretix keeps no posters of dates."""
        return Refused("not_found", digest[:64])

    def enrol(self, kiosk_id: str) -> provider.EnrolOutcome:
        """See `Provider`. The epoch is the device's number: a kiosk paired anew has a larger one."""
        info = self._client.device()
        if isinstance(info, Problem | Unreachable):
            return _no(info)
        self._device = info.device.device_id
        return provider.Enrolled(self._device)

    # -- rights ------------------------------------------------------------------------------------------------------

    @one_question(interactive=True)
    def grant(self, request: GrantRequest) -> GrantOutcome:
        """See `SeatAuthority`."""
        number = naming.number(request.showtime_id)
        if number is None:
            return Refused("unknown_showtime")
        if self._device is not None and request.epoch != self._device:
            return Refused("epoch_over", "the kiosk was paired anew: it is another device now")
        show = self._client.showtime(number)
        if not isinstance(show, SubeventWire):
            return _no(show, "unknown_showtime")
        now = self._client.now()
        early = show.presale_start is not None and now < show.presale_start
        over = (show.presale_end or show.date_from) <= now
        if early or over or not (show.active and show.is_public):
            return Refused("not_on_sale")
        sold = self._products.now(show.seat_category_mapping.values())
        if not isinstance(sold, Range):
            return _no(sold)
        plan = self._plan(show.seating_plan)
        if not isinstance(plan, PlanWire):
            return _no(plan, "unknown_seats")
        seats = sold_as(plan, show.seat_category_mapping)
        outcome = self._holds.grant(request, show, seats, sold.variations())
        if isinstance(outcome, Refused) and outcome.code == "unknown_seats":  # a plan no date used may have changed
            self._plans.pop(plan.id, None)
        return outcome

    @one_question(interactive=True)
    def hand_back(self, grant_id: str, seat_ids: Sequence[str], epoch: int) -> HandBackOutcome:
        """See `SeatAuthority`."""
        return self._holds.hand_back(grant_id, seat_ids, epoch)

    def grants(self) -> provider.LiveGrantsOutcome:
        """See `Provider`."""
        info = self._client.device()
        if isinstance(info, Problem | Unreachable):
            return _no(info)
        live = self._holds.live(info.device.device_id)
        return provider.LiveGrants(live) if isinstance(live, tuple) else _no(live)

    # -- sales -------------------------------------------------------------------------------------------------------

    def encode_booking(self, request: BookingRequest) -> bytes:
        """See `Provider`."""
        return orders.encode_booking(request)

    @one_question(interactive=False)
    def with_member(self, body: bytes, _member: MemberOnBooking) -> bytes:
        """See `Provider`. pretix is told of no member."""
        return body

    def submit(self, reference: str, body: bytes) -> provider.SubmitOutcome:
        """See `Provider`."""
        sale = orders.decoded(body)
        if sale.code != reference:
            raise ValueError("the body of another booking")
        if not sale.adds_up:
            return Refused("wrong_total", "the parts of the booking are not its total")
        show = self._client.showtime_as_of_late(sale.positions[0].subevent, self._show_seconds)
        if not isinstance(show, SubeventWire):
            return _no(show, "unknown_showtime")
        if not show.active:
            return Refused("not_on_sale", "the showtime was cancelled")
        return self._book(sale, body)

    def outcome(self, reference: str) -> provider.OutcomeAnswer:
        """See `Provider`."""
        order = self._client.order_by_code(reference)
        if isinstance(order, Problem) and order.status == 404:
            return provider.NotThere()
        if not isinstance(order, OrderWire):
            return _no(order)
        if order.code != reference:
            return _contradiction("another booking than was asked for")
        return orders.what_became(order)

    def encode_cancellation(self, request: CancellationRequest) -> bytes:
        """See `Provider`."""
        return orders.encode_cancellation(request)

    @one_question(interactive=False)
    def cancel(self, reference: str, body: bytes) -> provider.CancelOutcome:
        """See `Provider`. First the refund's id is written to the order, then it is refunded and cancelled in one."""
        asked = orders.decoded_cancellation(body)
        order = self._client.order_by_code(reference, name="cancel")
        if isinstance(order, Problem) and order.status == 404:
            return provider.Cancelled(reference, asked.refund, self._client.now())
        if not isinstance(order, OrderWire):
            return _no(order)
        if order.status != "c":
            done = self._cancelled(order, asked.refund)
            if isinstance(done, Unreachable):
                return done
            order = self._client.order_by_code(reference, name="cancel")
            if not isinstance(order, OrderWire):
                return _no(order)
            if order.status != "c":
                return _no(done) if isinstance(done, Problem) else _contradiction("cancelled, and not cancelled")
        became = orders.what_became(order)
        if isinstance(became, provider.Cancelled) and became.refund_id == asked.refund:
            return became
        return Refused("cancelled", "it was taken back before, in another way")

    @one_question(interactive=True)
    def find(self, code: str) -> provider.FindOutcome:
        """See `Provider`."""
        reference = "".join(code.split()).upper()
        if not (reference.isascii() and reference.isalnum() and 5 <= len(reference) <= 16):
            tickets = self._client.orders_of_secret(code.strip("\r\n\t"))  # a space may be part of it
            if isinstance(tickets, Problem | Unreachable):
                return _no(tickets)
            if not tickets.results:
                return provider.NotThere()
            reference = tickets.results[0].order
        order = self._client.order_by_code(reference, name="find", interactive=True)
        if isinstance(order, Problem) and order.status == 404:
            return provider.NotThere()
        if not isinstance(order, OrderWire):
            return _no(order)
        sold = self._products.now({one.item for one in order.positions})
        if not isinstance(sold, Range):
            return _no(sold)
        try:
            return orders.found_booking(order, sold.all)
        except ProviderError as error:
            return Refused("not_of_seats", str(error))

    def collect(self, reference: str, collection_id: str) -> provider.CollectOutcome:
        """See `Provider`. pretix does not know of it: see `Capabilities.collection`."""
        return Refused("not_supported", f"pretix does not keep who collected {reference[:16]} ({collection_id[:64]})")

    def claim(self, campaign: str, recipient: str, claim_id: str, consented_at: datetime) -> provider.ClaimOutcome:
        """See `Recipients`. pretix does not know of it: see `Capabilities.promotions`."""
        return _NO_PROMOTIONS

    def suppress(self, recipient: str, withdrawn_at: datetime) -> provider.SuppressOutcome:
        """See `Recipients`, and `claim`."""
        return _NO_PROMOTIONS

    def member_of(self, identity: Identity, linked: str = "") -> MemberOutcome:
        """See `MemberDesk`. pretix shows customers to no device: see `Capabilities.members`."""
        return Refused("not_supported", f"pretix shows no customers to a device (asked by {identity.issuer[:100]})")

    def member_of_card(self, number: str) -> CardOutcome:
        """See `MemberDesk`."""
        return Refused("not_supported", f"pretix shows no memberships to a device ({len(number)} characters)")

    def pass_keys(self) -> PassKeysOutcome:
        """See `MemberDesk`."""
        return Refused("not_supported", "pretix has no member passes")

    # -- inside ------------------------------------------------------------------------------------------------------

    def _next_version(self) -> int:
        with self._lock:
            self._version = max(self._version + 1, round(self._clock.now().timestamp() * 1000))
            return self._version

    def _plan(self, plan_id: int | None) -> PlanWire | Problem | Unreachable:
        """A hall, asked for once: pretix changes none that a date uses."""
        if plan_id is None:
            return Problem(404)
        if plan_id not in self._plans:
            told = self._client.plan(plan_id)
            if not isinstance(told, PlanWire):
                return told
            self._plans[plan_id] = told
        return self._plans[plan_id]

    def _book(self, sale: orders.Sale, body: bytes, *, forced: bool = False) -> provider.SubmitOutcome:
        answer = self._client.order(body)
        if isinstance(answer, Unreachable):
            return answer
        if isinstance(answer, Problem):
            return self._not_booked(sale, answer, body, forced=forced)
        if answer.code != sale.code:
            return _contradiction("another booking than was sent")
        if not sale.meta.offline:
            self._holds.end(sale.meta.grants, frozenset(one.seat for one in sale.positions))
        return provider.Confirmed(sale.code, answer.datetime)

    def _not_booked(self, sale: orders.Sale, problem: Problem, body: bytes, *, forced: bool) -> provider.SubmitOutcome:
        if problem.names("code"):
            return self._told_before(sale)
        wrong = problem.errors.get("positions") if isinstance(problem.errors, dict) else None
        if isinstance(wrong, list) and len(wrong) == len(sale.positions):
            places = [
                naming.Place(position.seat, position.item)
                for position, errors in zip(sale.positions, wrong, strict=True)
                if isinstance(errors, dict) and "seat" in errors
            ]
            if places:
                return self._conflict(sale.positions[0].subevent, places)
            if all(isinstance(errors, dict) and set(errors) <= {"item"} for errors in wrong):
                if not forced:
                    return self._book(sale, orders.past_quotas(body), forced=True)
                return Refused("product_inactive", "a product of it is switched off: switch it on, then send it again")
        return _no(problem)

    def _told_before(self, sale: orders.Sale) -> provider.SubmitOutcome:
        order = self._client.order_by_code(sale.code, name="book")
        if not isinstance(order, OrderWire):
            return _no(order)
        meta = order.foyer
        if order.status == "c":
            return Refused("cancelled", "it was taken back")
        if meta is None or meta.digest != sale.meta.digest:
            return Refused("id_reused", "the reference of another booking")
        return provider.Confirmed(order.code, order.datetime)

    def _conflict(self, show: int, places: list[naming.Place]) -> provider.SubmitOutcome:
        found = self._client.seats(show, interactive=False)
        if not isinstance(found, list):
            return _no(found, "unknown_showtime")
        there = {seat.seat_guid: seat for seat in found}
        if any(place.guid not in there for place in places):
            return Refused("unknown_seats", "a seat that is not of this showtime")
        lost = [place.id for place in places if state_of(there[place.guid]) is not provider.ProviderSeatState.FREE]
        if not lost:
            return Unreachable("the seats were taken, and are free again", 1.0)
        return provider.Conflict(tuple(lost), "seats_taken")

    def _cancelled(self, order: OrderWire, refund: str) -> Problem | Unreachable | None:
        noted = order.foyer
        if noted is None or noted.refund != refund:
            answer = self._client.note(order.code, orders.noted(order, refund))
            if not isinstance(answer, OrderWire):
                return answer
        paid = next((one for one in order.payments if one.state == "confirmed"), None)
        if paid is not None:
            return self._client.refund(order.code, paid.local_id, order.total, f"Foyer {refund}")
        cancelled = self._client.cancel(order.code)
        return None if isinstance(cancelled, OrderWire) else cancelled


def _no(answer: Problem | Unreachable, not_found: str = "not_found") -> Refused | Unreachable:
    return answer if isinstance(answer, Unreachable) else refused(answer, not_found)


def _contradiction(what: str) -> Unreachable:
    return Unreachable(f"the provider contradicts itself: {what}")
