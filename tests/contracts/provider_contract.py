"""What every provider adapter must do, whatever stands behind it. A test file makes it a ``Test…`` class with a stage.

The stage is the provider's other side: its staff, its other customers, and everything that can go wrong in between.
"""

import threading
import uuid
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from itertools import count
from typing import ClassVar, Protocol, TypeVar

import pytest

from kiosk.domain.bookings import (
    BookedTicket,
    Payment,
    PaymentMethod,
    PaymentState,
    mint_reference,
    mint_ticket_id,
)
from kiosk.domain.messages import BookingRequest, CancellationRequest
from kiosk.domain.money import Money
from kiosk.domain.rights import RightKind
from kiosk.domain.showtimes import Showtime, ShowtimeStatus
from kiosk.ports import Granted, GrantRequest, HandedBack, NotSent, Refused, Taken, Unreachable
from sync.provider import (
    Cancelled,
    Collected,
    Confirmed,
    Conflict,
    Deletion,
    Enrolled,
    FoundBooking,
    Kind,
    LiveGrants,
    NotThere,
    PosterBytes,
    ProgrammePage,
    Provider,
    ProviderInfo,
    ProviderSeatState,
    SeatChange,
    SeatChangesPage,
    SeatStates,
)

T = TypeVar("T")
LIFETIMES = count()


class Stage(Protocol):
    """What the suite needs of whoever plays the provider."""

    def provider(self, kiosk_id: str, *, page: int | None = None, patience: float | None = None) -> Provider:
        """A new adapter; ``page`` things a page, ``patience`` seconds for every call."""

    def buy(self, showtime_id: str, seat_ids: list[str]) -> str:
        """Somebody else buys seats; returns the reference."""

    def block(self, showtime_id: str, seat_ids: list[str]) -> None:
        """Staff takes seats off sale."""

    def cancel_showtime(self, showtime_id: str) -> None:
        """Staff cancels a showtime."""

    def move_showtime(self, showtime_id: str, seconds: int) -> None:
        """Staff moves a showtime."""

    def withdraw_showtime(self, showtime_id: str) -> None:
        """Staff takes a showtime out of the programme."""

    def write_off(self, kiosk_id: str) -> None:
        """Staff gives up on a kiosk."""

    def fault(self, kind: str, call: str, times: int | None = 1, **details: object) -> None:
        """Something goes wrong with the next calls of a kind."""

    def heal(self) -> None:
        """Nothing goes wrong any more."""

    def network(self, *, online: bool) -> None:
        """The provider can be reached, or cannot."""

    def clock(self, offset_seconds: float) -> None:
        """The provider's clock is off."""

    def bookings(self, reference: str) -> int:
        """How many bookings the provider has under a reference."""


@dataclass
class Kiosk:
    """A kiosk and a showtime of its own, with some seats that are free."""

    id: str
    provider: Provider
    epoch: int
    showtime: Showtime
    seats: list[str]

    def asks_for(self, *seats: str, kind: RightKind = RightKind.HOLD, grant_id: str | None = None) -> GrantRequest:
        """A request for a right."""
        return GrantRequest(grant_id or new_id(), kind, self.showtime.id, seats, self.epoch)

    def holds(self, *seats: str, kind: RightKind = RightKind.HOLD) -> str:
        """Gets a right, and returns its id."""
        return expect(Granted, self.provider.grant(self.asks_for(*seats, kind=kind))).grant_id

    def sale(self, *seats: str, grants: tuple[str, ...] = (), paid: bool = True) -> BookingRequest:
        """A sale of seats, not told yet."""
        reference, price = mint_reference(), Money(1200, "EUR")
        tickets = tuple(
            BookedTicket(
                mint_ticket_id(), self.showtime.id, seat, "adult", price, f"CODE-{uuid.uuid4().hex}" if paid else ""
            )
            for seat in seats
        )
        fee = Money(50, "EUR") * len(seats)
        total = price * len(seats) + fee
        payment = Payment(
            new_id(),
            reference,
            PaymentMethod.CARD if paid else PaymentMethod.COUNTER,
            PaymentState.APPROVED if paid else PaymentState.DUE,
            total,
            "receipt 7" if paid else "",
        )
        return BookingRequest(
            reference=reference,
            showtime_id=self.showtime.id,
            tickets=tickets,
            fee=fee,
            total=total,
            payment=payment,
            grant_ids=grants,
            language="en",
            issued_at=datetime.now(UTC).replace(microsecond=0),
            epoch=self.epoch,
        )

    def tells(self, sale: BookingRequest) -> object:
        """Submits a sale."""
        return self.provider.submit(sale.reference, self.provider.encode_booking(sale))

    def sells(self, *seats: str, paid: bool = True) -> BookingRequest:
        """Holds, sells, tells."""
        sale = self.sale(*seats, grants=(self.holds(*seats),), paid=paid)
        expect(Confirmed, self.tells(sale))
        return sale

    def refund(self, sale: BookingRequest, refund_id: str) -> object:
        """Takes a sale back."""
        request = CancellationRequest(sale.reference, refund_id, datetime.now(UTC), "the customer fell ill")
        return self.provider.cancel(sale.reference, self.provider.encode_cancellation(request))

    def states(self) -> dict[str, ProviderSeatState]:
        """The seats that are not free, now."""
        return dict(expect(SeatStates, self.provider.seats(self.showtime.id)).states)


def new_id() -> str:
    """An id nobody has used."""
    return uuid.uuid4().hex


def expect(kind: type[T], outcome: object) -> T:
    """The outcome, which must be of this very kind."""
    assert type(outcome) is kind, outcome
    return outcome


def whole_programme(provider: Provider, since: str | None = None) -> list[ProgrammePage]:
    """Every page up to the last."""
    pages = [expect(ProgrammePage, provider.programme(since))]
    while pages[-1].more:
        pages.append(expect(ProgrammePage, provider.programme(pages[-1].cursor)))
    return pages


def all_seat_changes(provider: Provider, since: str | None = None) -> list[SeatChangesPage]:
    """Every page up to the last."""
    pages = [expect(SeatChangesPage, provider.seat_changes(since))]
    while pages[-1].more:
        pages.append(expect(SeatChangesPage, provider.seat_changes(pages[-1].cursor)))
    return pages


def enrolled(stage: Stage, showtime: Showtime, seats: list[str], **settings: object) -> Kiosk:
    """A new kiosk that the provider knows."""
    name = f"kiosk-{new_id()[:8]}"
    provider = stage.provider(name, **settings)  # type: ignore[arg-type]
    return Kiosk(name, provider, expect(Enrolled, provider.enrol(name)).epoch, showtime, seats)


class ProviderContract:
    """The suite. A subclass provides the fixture ``stage``."""

    @pytest.fixture
    def place(self, stage: Stage) -> tuple[Showtime, list[str]]:
        """A showtime that no other test of this run uses, and its free seats in order."""
        provider = stage.provider("looker-on")
        [*pages] = whole_programme(provider)
        halls = {hall.id: hall for page in pages for hall in page.auditoriums}
        soon = datetime.now(UTC) + timedelta(days=2)
        showtimes = sorted(
            (
                showtime
                for page in pages
                for showtime in page.showtimes
                if showtime.starts_at > soon and showtime.status is ShowtimeStatus.ON_SALE
            ),
            key=lambda showtime: (showtime.starts_at, showtime.id),
        )
        while True:
            showtime = showtimes[next(LIFETIMES) % len(showtimes)]
            states = expect(SeatStates, provider.seats(showtime.id)).states
            free = [seat.id for seat in halls[showtime.auditorium_id].seats if seat.id not in states]
            if len(free) >= 12:
                return showtime, free

    @pytest.fixture
    def kiosk(self, stage: Stage, place: tuple[Showtime, list[str]]) -> Iterator[Kiosk]:
        """A kiosk of its own for each test; whatever went wrong is mended afterwards."""
        yield enrolled(stage, *place)
        stage.heal()
        stage.clock(0)
        stage.network(online=True)

    @pytest.fixture
    def other(self, stage: Stage, place: tuple[Showtime, list[str]]) -> Kiosk:
        """Another kiosk in front of the same showtime."""
        return enrolled(stage, *place)

    # -- who, what, when -----------------------------------------------------------------------------------------

    def test_it_says_who_it_is_and_what_time_it_has(self, kiosk: Kiosk) -> None:
        info = expect(ProviderInfo, kiosk.provider.describe())
        assert info.site.id
        assert info.site.local(info.now).utcoffset() is not None
        assert abs((info.now - datetime.now(UTC)).total_seconds()) < 60

    def test_a_wrong_clock_is_noticed(self, stage: Stage, kiosk: Kiosk) -> None:
        stage.clock(3 * 3600)
        info = expect(ProviderInfo, kiosk.provider.describe())
        assert abs((info.now - datetime.now(UTC)).total_seconds() - 3 * 3600) < 60
        assert abs((kiosk.provider.clock_offset() or 0) - 3 * 3600) < 60

    def test_before_the_first_answer_nothing_is_known_of_its_clock(self, stage: Stage) -> None:
        assert stage.provider("looker-on").clock_offset() is None

    # -- the programme ---------------------------------------------------------------------------------------------

    def test_the_programme_refers_to_nothing_it_does_not_have(self, kiosk: Kiosk) -> None:
        pages = whole_programme(kiosk.provider)
        films = {film.id for page in pages for film in page.films}
        halls = {hall.id: hall for page in pages for hall in page.auditoriums}
        prices = {prices.id: prices for page in pages for prices in page.price_lists}
        kinds = {kind.id for page in pages for kind in page.ticket_types}
        showtimes = [showtime for page in pages for showtime in page.showtimes]
        assert showtimes
        for showtime in showtimes:
            assert showtime.film_id in films
            assert showtime.starts_at < showtime.ends_at
            zones = {seat.zone for seat in halls[showtime.auditorium_id].seats}
            priced = {zone for _, zone in prices[showtime.price_list_id].prices}
            assert zones <= priced
        assert {kind for one in prices.values() for kind, _ in one.prices} <= kinds

    def test_small_pages_tell_the_same_as_large_ones(self, stage: Stage, kiosk: Kiosk) -> None:
        small = whole_programme(stage.provider("looker-on", page=7))
        assert [page.reset for page in small] == [True] + [False] * (len(small) - 1)
        assert len(small) > 3
        large = whole_programme(kiosk.provider)
        assert {s.id: s for page in small for s in page.showtimes} == {
            s.id: s for page in large for s in page.showtimes
        }
        assert small[-1].cursor == large[-1].cursor

    def test_nothing_changed_is_an_empty_page(self, kiosk: Kiosk) -> None:
        cursor = whole_programme(kiosk.provider)[-1].cursor
        page = expect(ProgrammePage, kiosk.provider.programme(cursor))
        assert (page.showtimes, page.films, page.deletions) == ((), (), ())
        assert (page.more, page.reset) == (False, False)

    def test_an_unknown_cursor_begins_anew(self, kiosk: Kiosk) -> None:
        assert expect(ProgrammePage, kiosk.provider.programme("of-another-time")).reset
        assert expect(SeatChangesPage, kiosk.provider.seat_changes("of-another-time")).reset

    def test_a_moved_showtime_comes_as_a_change(self, stage: Stage, kiosk: Kiosk) -> None:
        cursor = whole_programme(kiosk.provider)[-1].cursor
        stage.move_showtime(kiosk.showtime.id, 900)
        [page] = whole_programme(kiosk.provider, cursor)
        late = timedelta(minutes=15)
        assert page.showtimes == (
            replace(
                kiosk.showtime,
                starts_at=kiosk.showtime.starts_at + late,
                ends_at=kiosk.showtime.ends_at + late,
                sales_end_at=kiosk.showtime.sales_end_at + late,
            ),
        )
        assert not page.deletions

    def test_a_cancelled_showtime_comes_as_a_change_and_is_sold_no_more(self, stage: Stage, kiosk: Kiosk) -> None:
        cursor = whole_programme(kiosk.provider)[-1].cursor
        stage.cancel_showtime(kiosk.showtime.id)
        [page] = whole_programme(kiosk.provider, cursor)
        assert page.showtimes == (replace(kiosk.showtime, status=ShowtimeStatus.CANCELLED),)
        assert expect(Refused, kiosk.provider.grant(kiosk.asks_for(kiosk.seats[0]))).code == "not_on_sale"

    def test_a_withdrawn_showtime_is_a_deletion(self, stage: Stage, kiosk: Kiosk) -> None:
        cursor = whole_programme(kiosk.provider)[-1].cursor
        stage.withdraw_showtime(kiosk.showtime.id)
        [page] = whole_programme(kiosk.provider, cursor)
        assert page.deletions == (Deletion(Kind.SHOWTIME, kiosk.showtime.id),)
        assert expect(Refused, kiosk.provider.seats(kiosk.showtime.id)).code == "unknown_showtime"
        assert all(s.id != kiosk.showtime.id for page in whole_programme(kiosk.provider) for s in page.showtimes)

    def test_a_poster_is_what_its_name_says(self, kiosk: Kiosk) -> None:
        posters = [film.poster for page in whole_programme(kiosk.provider) for film in page.films if film.poster]
        picture = expect(PosterBytes, kiosk.provider.poster(posters[0].digest))
        assert picture.media_type == posters[0].media_type
        assert expect(Refused, kiosk.provider.poster("0" * 64)).code == "not_found"

    # -- seats -------------------------------------------------------------------------------------------------------

    def test_seats_follow_what_happens_to_them(self, stage: Stage, kiosk: Kiosk) -> None:
        cursor = all_seat_changes(kiosk.provider)[-1].cursor
        bought, blocked, held, back = kiosk.seats[:4]
        stage.buy(kiosk.showtime.id, [bought])
        stage.block(kiosk.showtime.id, [blocked])
        kiosk.holds(held)
        kiosk.provider.hand_back(kiosk.holds(back), [back], kiosk.epoch)
        [page] = all_seat_changes(kiosk.provider, cursor)
        assert not page.reset
        assert {(change.seat_id, change.state) for change in page.changes} == {
            (bought, ProviderSeatState.SOLD),
            (blocked, ProviderSeatState.BLOCKED),
            (held, ProviderSeatState.HELD),
            (back, ProviderSeatState.FREE),
        }
        assert {change.showtime_id for change in page.changes} == {kiosk.showtime.id}

    def test_changes_and_states_tell_the_same(self, kiosk: Kiosk) -> None:
        kiosk.holds(kiosk.seats[0])
        told: dict[str, ProviderSeatState] = {}
        for page in all_seat_changes(kiosk.provider):
            for change in page.changes:
                if change.showtime_id == kiosk.showtime.id:
                    told[change.seat_id] = change.state
        assert {seat: state for seat, state in told.items() if state is not ProviderSeatState.FREE} == kiosk.states()

    def test_small_pages_of_seats_tell_the_same(self, stage: Stage, kiosk: Kiosk) -> None:
        small: set[SeatChange] = set()
        for page in all_seat_changes(stage.provider("looker-on", page=500)):
            small.update(page.changes)
        large = {change for page in all_seat_changes(kiosk.provider) for change in page.changes}
        free = ProviderSeatState.FREE
        assert {change for change in small if change.state is not free} == {
            change for change in large if change.state is not free
        }

    def test_versions_grow(self, kiosk: Kiosk) -> None:
        before = expect(SeatStates, kiosk.provider.seats(kiosk.showtime.id)).version
        kiosk.holds(kiosk.seats[0])
        assert expect(SeatStates, kiosk.provider.seats(kiosk.showtime.id)).version > before

    # -- rights ------------------------------------------------------------------------------------------------------

    def test_enrolling_again_changes_nothing(self, kiosk: Kiosk) -> None:
        grant_id = kiosk.holds(kiosk.seats[0])
        assert expect(Enrolled, kiosk.provider.enrol(kiosk.id)).epoch == kiosk.epoch
        [grant] = expect(LiveGrants, kiosk.provider.grants()).grants
        assert grant.id == grant_id

    def test_a_kiosk_nobody_knows_gets_nothing(self, stage: Stage, kiosk: Kiosk) -> None:
        stranger = replace(kiosk, provider=stage.provider(f"stranger-{new_id()[:8]}"))
        outcome = stranger.provider.grant(stranger.asks_for(kiosk.seats[0]))
        assert expect(Refused, outcome).code == "unknown_kiosk"
        assert expect(Refused, stranger.tells(stranger.sale(kiosk.seats[0]))).code == "unknown_kiosk"

    def test_what_one_holds_another_does_not_get(self, kiosk: Kiosk, other: Kiosk) -> None:
        first, second, third = kiosk.seats[:3]
        kiosk.holds(first, second)
        assert other.provider.grant(other.asks_for(second, third)) == Taken((second,))
        assert third not in kiosk.states()

    def test_of_two_that_race_one_wins(self, kiosk: Kiosk, other: Kiosk) -> None:
        for seat in kiosk.seats[:10]:
            barrier = threading.Barrier(2)
            outcomes: list[object] = []

            def race(one: Kiosk, seat: str = seat, barrier: threading.Barrier = barrier) -> None:
                request = one.asks_for(seat)
                barrier.wait()
                outcomes.append(one.provider.grant(request))  # noqa: B023 - joined below

            threads = [threading.Thread(target=race, args=(one,)) for one in (kiosk, other)]
            for thread in threads:
                thread.start()
            for thread in threads:
                thread.join()
            assert sorted(type(outcome).__name__ for outcome in outcomes) == ["Granted", "Taken"]

    def test_asking_twice_is_asking_once(self, kiosk: Kiosk) -> None:
        request = kiosk.asks_for(*kiosk.seats[:3])
        assert kiosk.provider.grant(request) == kiosk.provider.grant(request) == Granted(request.id)
        assert len(expect(LiveGrants, kiosk.provider.grants()).grants) == 1

    def test_an_id_is_for_one_request(self, kiosk: Kiosk) -> None:
        request = kiosk.asks_for(kiosk.seats[0])
        kiosk.provider.grant(request)
        outcome = kiosk.provider.grant(replace(request, seat_ids=(kiosk.seats[1],)))
        assert expect(Refused, outcome).code == "id_reused"

    def test_seats_and_showtimes_that_are_not_are_refused(self, kiosk: Kiosk) -> None:
        assert expect(Refused, kiosk.provider.grant(kiosk.asks_for("no such seat"))).code == "unknown_seats"
        nowhere = replace(kiosk.asks_for(kiosk.seats[0]), showtime_id="never-was")
        assert expect(Refused, kiosk.provider.grant(nowhere)).code == "unknown_showtime"

    def test_live_grants_are_listed_with_what_is_left_of_them(self, kiosk: Kiosk) -> None:
        first, second, third = kiosk.seats[:3]
        hold = kiosk.holds(first)
        allotment = kiosk.holds(second, third, kind=RightKind.ALLOTMENT)
        kiosk.provider.hand_back(allotment, [third], kiosk.epoch)
        grants = {grant.id: grant for grant in expect(LiveGrants, kiosk.provider.grants()).grants}
        assert grants[hold].kind is RightKind.HOLD
        assert grants[allotment].kind is RightKind.ALLOTMENT
        assert (grants[allotment].seat_ids, grants[allotment].epoch) == ((second,), kiosk.epoch)

    def test_what_is_handed_back_is_free_and_handing_back_twice_is_safe(self, kiosk: Kiosk, other: Kiosk) -> None:
        seats = kiosk.seats[:2]
        grant_id = kiosk.holds(*seats)
        for _ in range(2):
            back = expect(HandedBack, kiosk.provider.hand_back(grant_id, seats, kiosk.epoch))
            assert set(back.seat_ids) == set(seats)
        other.holds(*seats)
        expect(HandedBack, kiosk.provider.hand_back(grant_id, seats, kiosk.epoch))
        assert set(kiosk.states()) >= set(seats), "another's right was given away"

    def test_a_request_that_comes_after_its_own_hand_back_grants_nothing(self, kiosk: Kiosk) -> None:
        request = kiosk.asks_for(kiosk.seats[0])
        expect(HandedBack, kiosk.provider.hand_back(request.id, request.seat_ids, kiosk.epoch))
        assert expect(Refused, kiosk.provider.grant(request)).code == "grant_over"
        assert kiosk.seats[0] not in kiosk.states()

    def test_booked_seats_are_not_handed_back(self, kiosk: Kiosk) -> None:
        first, second = kiosk.seats[:2]
        allotment = kiosk.holds(first, second, kind=RightKind.ALLOTMENT)
        expect(Confirmed, kiosk.tells(kiosk.sale(first, grants=(allotment,))))
        back = expect(HandedBack, kiosk.provider.hand_back(allotment, [first, second], kiosk.epoch))
        assert (back.seat_ids, back.booked) == ((second,), (first,))
        assert kiosk.states().get(first) is ProviderSeatState.SOLD

    def test_a_written_off_kiosk_holds_nothing_and_is_not_believed(
        self, stage: Stage, kiosk: Kiosk, other: Kiosk
    ) -> None:
        seat, spare = kiosk.seats[:2]
        grant_id = kiosk.holds(seat, kind=RightKind.ALLOTMENT)
        late_sale = kiosk.sale(seat, grants=(grant_id,))
        stage.write_off(kiosk.id)
        other.holds(seat)
        assert expect(Refused, kiosk.tells(late_sale)).code == "epoch_over"
        assert expect(Refused, kiosk.provider.grant(kiosk.asks_for(spare))).code == "epoch_over"
        assert expect(Refused, kiosk.provider.hand_back(grant_id, [seat], kiosk.epoch)).code == "epoch_over"
        assert expect(LiveGrants, kiosk.provider.grants()).grants == ()
        again = replace(kiosk, epoch=expect(Enrolled, kiosk.provider.enrol(kiosk.id)).epoch)
        assert again.epoch > kiosk.epoch
        again.holds(spare)

    # -- bookings ----------------------------------------------------------------------------------------------------

    def test_a_sale_takes_effect_and_ends_its_hold(self, kiosk: Kiosk) -> None:
        first, second, left_over = kiosk.seats[:3]
        sale = kiosk.sale(first, second, grants=(kiosk.holds(first, second, left_over),))
        confirmed = expect(Confirmed, kiosk.tells(sale))
        assert confirmed.reference == sale.reference
        states = kiosk.states()
        assert (states[first], states[second]) == (ProviderSeatState.SOLD, ProviderSeatState.SOLD)
        assert left_over not in states
        assert expect(LiveGrants, kiosk.provider.grants()).grants == ()
        assert kiosk.provider.outcome(sale.reference) == confirmed

    def test_a_sale_leaves_the_rest_of_an_allotment(self, kiosk: Kiosk) -> None:
        first, second = kiosk.seats[:2]
        allotment = kiosk.holds(first, second, kind=RightKind.ALLOTMENT)
        expect(Confirmed, kiosk.tells(replace(kiosk.sale(first, grants=(allotment,)), offline=True)))
        [grant] = expect(LiveGrants, kiosk.provider.grants()).grants
        assert grant.seat_ids == (second,)

    def test_telling_twice_is_telling_once(self, stage: Stage, kiosk: Kiosk) -> None:
        sale = kiosk.sells(kiosk.seats[0])
        assert expect(Confirmed, kiosk.tells(sale)) == kiosk.provider.outcome(sale.reference)
        assert stage.bookings(sale.reference) == 1

    def test_a_reference_is_for_one_sale(self, kiosk: Kiosk) -> None:
        sale = kiosk.sells(kiosk.seats[0])
        assert expect(Refused, kiosk.tells(replace(sale, language="de"))).code == "id_reused"

    def test_seats_of_others_are_a_conflict_and_nothing_is_booked(
        self, stage: Stage, kiosk: Kiosk, other: Kiosk
    ) -> None:
        mine, theirs, sold = kiosk.seats[:3]
        grant_id = kiosk.holds(mine)
        other.holds(theirs)
        stage.buy(kiosk.showtime.id, [sold])
        sale = kiosk.sale(mine, theirs, sold, grants=(grant_id,))
        assert set(expect(Conflict, kiosk.tells(sale)).seat_ids) == {theirs, sold}
        assert kiosk.provider.outcome(sale.reference) == NotThere()
        assert kiosk.states()[mine] is ProviderSeatState.HELD

    def test_a_free_seat_may_be_sold_at_risk(self, kiosk: Kiosk) -> None:
        expect(Confirmed, kiosk.tells(replace(kiosk.sale(kiosk.seats[0]), offline=True)))

    def test_amounts_must_add_up(self, kiosk: Kiosk) -> None:
        sale = kiosk.sale(kiosk.seats[0])
        wrong = replace(sale, total=sale.total + Money(1, "EUR"))
        assert expect(Refused, kiosk.tells(wrong)).code == "wrong_total"

    def test_a_sale_of_a_cancelled_showtime_is_refused_by_name(self, stage: Stage, kiosk: Kiosk) -> None:
        grant_id = kiosk.holds(kiosk.seats[0], kind=RightKind.ALLOTMENT)
        stage.cancel_showtime(kiosk.showtime.id)
        sale = kiosk.sale(kiosk.seats[0], grants=(grant_id,))
        assert expect(Refused, kiosk.tells(sale)).code == "not_on_sale"

    def test_a_sale_of_a_moved_showtime_stands(self, stage: Stage, kiosk: Kiosk) -> None:
        grant_id = kiosk.holds(kiosk.seats[0], kind=RightKind.ALLOTMENT)
        stage.move_showtime(kiosk.showtime.id, 600)
        expect(Confirmed, kiosk.tells(kiosk.sale(kiosk.seats[0], grants=(grant_id,))))

    def test_what_was_never_told_is_not_there(self, kiosk: Kiosk) -> None:
        assert kiosk.provider.outcome(mint_reference()) == NotThere()
        assert kiosk.provider.find(mint_reference()) == NotThere()

    # -- lost replies ------------------------------------------------------------------------------------------------

    @pytest.mark.parametrize("fault", ["drop_before", "status"])
    def test_lost_before_it_took_effect(self, stage: Stage, kiosk: Kiosk, fault: str) -> None:
        sale = kiosk.sale(kiosk.seats[0], grants=(kiosk.holds(kiosk.seats[0]),))
        stage.fault(fault, "book")
        expect(Unreachable, kiosk.tells(sale))
        assert kiosk.provider.outcome(sale.reference) == NotThere()
        expect(Confirmed, kiosk.tells(sale))
        assert stage.bookings(sale.reference) == 1

    @pytest.mark.parametrize("fault", ["drop_after", "status_after", "cut", "truncated", "garbage", "html"])
    def test_lost_after_it_took_effect(self, stage: Stage, kiosk: Kiosk, fault: str) -> None:
        sale = kiosk.sale(kiosk.seats[0], grants=(kiosk.holds(kiosk.seats[0]),))
        stage.fault(fault, "book")
        expect(Unreachable, kiosk.tells(sale))
        confirmed = expect(Confirmed, kiosk.provider.outcome(sale.reference))
        assert kiosk.tells(sale) == confirmed
        assert stage.bookings(sale.reference) == 1

    @pytest.mark.parametrize("fault", ["drop_before", "drop_after"])
    def test_a_lost_grant_is_asked_for_again(self, stage: Stage, kiosk: Kiosk, fault: str) -> None:
        request = kiosk.asks_for(kiosk.seats[0])
        stage.fault(fault, "grant")
        expect(Unreachable, kiosk.provider.grant(request))
        assert kiosk.provider.grant(request) == Granted(request.id)

    @pytest.mark.parametrize("fault", ["drop_before", "drop_after"])
    def test_a_lost_grant_can_be_handed_back_unseen(self, stage: Stage, kiosk: Kiosk, fault: str) -> None:
        request = kiosk.asks_for(kiosk.seats[0])
        stage.fault(fault, "grant")
        expect(Unreachable, kiosk.provider.grant(request))
        expect(HandedBack, kiosk.provider.hand_back(request.id, request.seat_ids, kiosk.epoch))
        assert kiosk.seats[0] not in kiosk.states()

    def test_a_lost_refund_is_told_again(self, stage: Stage, kiosk: Kiosk) -> None:
        sale = kiosk.sells(kiosk.seats[0])
        stage.fault("drop_after", "cancel")
        expect(Unreachable, kiosk.refund(sale, "refund-1"))
        assert expect(Cancelled, kiosk.refund(sale, "refund-1")).refund_id == "refund-1"

    def test_a_lost_collection_is_still_this_one(self, stage: Stage, kiosk: Kiosk) -> None:
        sale = kiosk.sells(kiosk.seats[0])
        stage.fault("drop_after", "collect")
        expect(Unreachable, kiosk.provider.collect(sale.reference, "collection-1"))
        assert not expect(Collected, kiosk.provider.collect(sale.reference, "collection-1")).already

    # -- after the sale ----------------------------------------------------------------------------------------------

    def test_a_cancelled_sale_frees_its_seats_once(self, kiosk: Kiosk, other: Kiosk) -> None:
        sale = kiosk.sells(kiosk.seats[0])
        cancelled = expect(Cancelled, kiosk.refund(sale, "refund-1"))
        assert kiosk.seats[0] not in kiosk.states()
        other.sells(kiosk.seats[0])
        assert kiosk.refund(sale, "refund-1") == cancelled
        assert kiosk.states()[kiosk.seats[0]] is ProviderSeatState.SOLD
        assert kiosk.provider.outcome(sale.reference) == cancelled
        assert expect(Refused, kiosk.refund(sale, "refund-2")).code == "cancelled"
        assert expect(FoundBooking, kiosk.provider.find(sale.reference)).cancelled

    def test_after_cancelling_what_never_arrived_it_never_takes_effect(self, kiosk: Kiosk) -> None:
        sale = kiosk.sale(kiosk.seats[0], grants=(kiosk.holds(kiosk.seats[0]),))
        expect(Cancelled, kiosk.refund(sale, "refund-1"))
        assert expect(Refused, kiosk.tells(sale)).code == "cancelled"

    def test_tickets_are_collected_once(self, kiosk: Kiosk, other: Kiosk) -> None:
        sale = kiosk.sells(kiosk.seats[0])
        first = expect(Collected, other.provider.collect(sale.reference, "collection-1"))
        second = expect(Collected, kiosk.provider.collect(sale.reference, "collection-2"))
        assert (first.already, second.already) == (False, True)
        assert first.at == second.at
        assert expect(FoundBooking, kiosk.provider.find(sale.reference)).collected_at == first.at

    def test_what_is_not_paid_or_not_there_is_not_collected(self, kiosk: Kiosk) -> None:
        unpaid = kiosk.sells(kiosk.seats[0], paid=False)
        outcome = kiosk.provider.collect(unpaid.reference, "collection-1")
        assert expect(Refused, outcome).code == "payment_due"
        assert kiosk.provider.collect(mint_reference(), "collection-1") == NotThere()
        gone = kiosk.sells(kiosk.seats[1])
        kiosk.refund(gone, "refund-1")
        assert expect(Refused, kiosk.provider.collect(gone.reference, "collection-1")).code == "cancelled"

    def test_a_booking_is_found_by_its_reference_and_by_a_ticket(self, kiosk: Kiosk) -> None:
        sale = kiosk.sells(*kiosk.seats[:2])
        typed = f" {sale.reference[:4].lower()} {sale.reference[4:].lower()} "
        found = expect(FoundBooking, kiosk.provider.find(typed))
        assert found.tickets == sale.tickets
        assert (found.total, found.fee, found.paid, found.cancelled) == (sale.total, sale.fee, True, False)
        assert kiosk.provider.find(sale.tickets[1].code) == found

    def test_a_booking_made_elsewhere_is_found(self, stage: Stage, kiosk: Kiosk) -> None:
        reference = stage.buy(kiosk.showtime.id, kiosk.seats[:2])
        found = expect(FoundBooking, kiosk.provider.find(reference))
        assert [ticket.seat_id for ticket in found.tickets] == kiosk.seats[:2]

    # -- whatever a network does -------------------------------------------------------------------------------------

    CALLS: ClassVar[dict[str, Callable[[Kiosk], object]]] = {
        "info": lambda kiosk: kiosk.provider.describe(),
        "programme": lambda kiosk: kiosk.provider.programme(None),
        "seat-changes": lambda kiosk: kiosk.provider.seat_changes(None),
        "seats": lambda kiosk: kiosk.provider.seats(kiosk.showtime.id),
        "poster": lambda kiosk: kiosk.provider.poster("0" * 64),
        "enrol": lambda kiosk: kiosk.provider.enrol(kiosk.id),
        "grant": lambda kiosk: kiosk.provider.grant(kiosk.asks_for(kiosk.seats[0])),
        "hand-back": lambda kiosk: kiosk.provider.hand_back(new_id(), [kiosk.seats[0]], kiosk.epoch),
        "grants": lambda kiosk: kiosk.provider.grants(),
        "book": lambda kiosk: kiosk.tells(kiosk.sale(kiosk.seats[1])),
        "booking": lambda kiosk: kiosk.provider.outcome(mint_reference()),
        "find": lambda kiosk: kiosk.provider.find(mint_reference()),
        "cancel": lambda kiosk: kiosk.refund(kiosk.sale(kiosk.seats[0]), new_id()),
        "collect": lambda kiosk: kiosk.provider.collect(mint_reference(), new_id()),
    }

    @pytest.mark.parametrize("call", CALLS)
    def test_whatever_goes_wrong_is_an_outcome(self, stage: Stage, kiosk: Kiosk, call: str) -> None:
        for kind in ("drop_before", "drop_after", "cut", "garbage", "html", "redirect", "oversized", "status_after"):
            patient = replace(kiosk, provider=stage.provider(kiosk.id))
            stage.fault(kind, call, status=500)
            outcome = self.CALLS[call](patient)
            assert type(outcome) is Unreachable, (kind, outcome)

    @pytest.mark.parametrize(("fault", "seconds"), [("delay", 600), ("slow", 600)])
    @pytest.mark.parametrize("call", ["seats", "book", "programme"])
    def test_whatever_is_slow_is_over_in_time(
        self, stage: Stage, kiosk: Kiosk, call: str, fault: str, seconds: float
    ) -> None:
        hasty = replace(kiosk, provider=stage.provider(kiosk.id, patience=0.4))
        stage.fault(fault, call, seconds=seconds)
        assert type(self.CALLS[call](hasty)) is Unreachable

    @pytest.mark.parametrize("status", [429, 503])
    def test_it_is_heard_when_asked_to_come_back_later(self, stage: Stage, kiosk: Kiosk, status: int) -> None:
        stage.fault("status", "book", status=status, retry_after="7")
        assert expect(Unreachable, kiosk.tells(kiosk.sale(kiosk.seats[0]))).retry_after_seconds == 7
        stage.fault("status", "programme", status=status, retry_after="Fri, 31 Dec 2199 23:59:59 GMT")
        assert expect(Unreachable, kiosk.provider.programme(None)).retry_after_seconds == 900

    def test_without_a_network_nothing_was_sent(self, stage: Stage, kiosk: Kiosk) -> None:
        sale = kiosk.sale(kiosk.seats[0], grants=(kiosk.holds(kiosk.seats[0]),))
        stage.network(online=False)
        expect(NotSent, kiosk.tells(sale))
        expect(NotSent, kiosk.provider.grant(kiosk.asks_for(kiosk.seats[1])))
        stage.network(online=True)
        expect(Confirmed, kiosk.tells(sale))

    def test_a_dead_provider_is_soon_not_even_asked(self, stage: Stage, kiosk: Kiosk) -> None:
        stage.network(online=False)
        for _ in range(5):
            assert expect(NotSent, kiosk.provider.describe()).retry_after_seconds is None
        stage.network(online=True)
        waiting = expect(NotSent, kiosk.provider.describe())
        assert waiting.retry_after_seconds is not None
        assert 0 < waiting.retry_after_seconds <= 60
