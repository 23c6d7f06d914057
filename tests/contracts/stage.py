"""The stage of the provider contract: the other side, with its staff, its other customers and its mishaps."""

import uuid
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from itertools import count
from typing import ClassVar, Protocol, TypeVar
from weakref import WeakKeyDictionary

import pytest

from kiosk.domain.bookings import (
    BookedTicket,
    Payment,
    PaymentMethod,
    PaymentState,
    mint_reference,
    mint_ticket_id,
)
from kiosk.domain.member_prices import MemberOnBooking
from kiosk.domain.messages import BookingRequest, CancellationRequest
from kiosk.domain.money import Money
from kiosk.domain.rights import RightKind
from kiosk.domain.showtimes import Showtime, ShowtimeStatus
from kiosk.ports import Granted, GrantRequest
from sync.provider import (
    Capabilities,
    Confirmed,
    Enrolled,
    ProgrammePage,
    Provider,
    ProviderInfo,
    ProviderSeatState,
    SeatChangesPage,
    SeatStates,
)

T = TypeVar("T")
TURNS: "WeakKeyDictionary[Stage, count[int]]" = WeakKeyDictionary()
"""Which of a stage's showtimes is next: the same for every run of a suite, whatever ran before it."""


class Stage(Protocol):
    """What the suite needs of whoever plays the provider."""

    def provider(self, kiosk_id: str, *, page: int | None = None, patience: float | None = None) -> Provider:
        """A new adapter; ``page`` things a page, ``patience`` seconds for every call."""

    def buy(self, showtime_id: str, seat_ids: list[str]) -> str:
        """Somebody else buys seats; returns the reference."""

    def reserve(self, showtime_id: str, seat_ids: list[str]) -> str:
        """Somebody else reserves seats, unpaid; returns the reference."""

    def paid_elsewhere(self, reference: str) -> None:
        """A reservation is paid at the counter, or on the web."""

    def expire(self, reference: str) -> None:
        """Nobody paid for a reservation in time."""

    def payments(self, reference: str) -> int:
        """How many payments the provider has of a booking, without those that went back."""

    def block(self, showtime_id: str, seat_ids: list[str]) -> None:
        """Staff takes seats off sale."""

    def cancel_showtime(self, showtime_id: str) -> None:
        """Staff cancels a showtime."""

    def move_showtime(self, showtime_id: str, seconds: int) -> None:
        """Staff moves a showtime."""

    def withdraw_showtime(self, showtime_id: str) -> None:
        """Staff takes a showtime out of the programme."""

    def write_off(self, kiosk_id: str) -> None:
        """Staff gives up on a kiosk: whatever it holds is free, and it is not believed any more."""

    def comes_back(self, kiosk_id: str) -> Provider:
        """A new adapter for a kiosk that was written off, not enrolled yet."""

    def stranger(self) -> Provider:
        """An adapter for a kiosk that nobody knows."""

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


@dataclass(frozen=True)
class Place:
    """A showtime, some of its seats that are free, and a ticket type that they are all sold as."""

    showtime: Showtime
    seats: tuple[str, ...]
    ticket_type: str


@dataclass
class Kiosk:
    """A kiosk and a showtime of its own, with some seats that are free."""

    id: str
    provider: Provider
    epoch: int
    showtime: Showtime
    seats: list[str]
    ticket_type: str

    @property
    def can(self) -> Capabilities:
        """What its provider can do."""
        return expect(ProviderInfo, self.provider.describe()).capabilities

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
                mint_ticket_id(),
                self.showtime.id,
                seat,
                self.ticket_type,
                price,
                f"F1:{uuid.uuid4().hex[:16].upper()} {uuid.uuid4().hex[:16].upper()}" if paid else "",
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

    def tells(self, sale: BookingRequest, member: MemberOnBooking | None = None) -> object:
        """Submits a sale, and who bought."""
        return self.provider.submit(sale.reference, self.provider.encode_booking(sale), member)

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
    """The outcome, which must be of this kind."""
    assert isinstance(outcome, kind), outcome
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


def enrolled(stage: Stage, place: Place) -> Kiosk:
    """A new kiosk that the provider knows."""
    name = f"kiosk-{new_id()[:8]}"
    provider = stage.provider(name)
    epoch = expect(Enrolled, provider.enrol(name)).epoch
    return Kiosk(name, provider, epoch, place.showtime, list(place.seats), place.ticket_type)


class OnStage:
    """The fixtures of every part of the contract; a subclass with a fixture ``stage`` completes them.

    It also says by which codes its provider refuses a kiosk that nobody knows and one that was written off.
    """

    STRANGER: ClassVar[str] = "unknown_kiosk"
    WRITTEN_OFF: ClassVar[str] = "epoch_over"
    PEOPLE: ClassVar[Mapping[str, str]] = {}
    """Addresses of a ``member``, of an ``other`` customer, of one who is there ``twice`` and of one whom nobody
    verified (``unverified``); the numbers of a ``card``, a ``card of another`` than the member, and a ``card over``."""
    NEVER_MADE: ClassVar[frozenset[str]] = frozenset()
    """Calls that this provider has no use for: they are refused without asking it."""

    @pytest.fixture
    def nobody_was_here(self) -> None:
        """Whoever asks for this gets the last showtime, which no other test uses: some can only be deleted so."""

    @pytest.fixture
    def place(self, stage: Stage, request: pytest.FixtureRequest) -> Place:
        """A showtime that few other tests of this run use, and its free seats in order."""
        provider = stage.provider("looker-on")
        [*pages] = whole_programme(provider)
        halls = {hall.id: hall for page in pages for hall in page.auditoriums}
        prices = {one.id: one for page in pages for one in page.price_lists}
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
        untouched = "nobody_was_here" in request.fixturenames
        while True:
            showtime = (
                showtimes[-1] if untouched else showtimes[next(TURNS.setdefault(stage, count())) % (len(showtimes) - 1)]
            )
            states = expect(SeatStates, provider.seats(showtime.id)).states
            free = [seat.id for seat in halls[showtime.auditorium_id].seats if seat.id not in states]
            if len(free) >= 12:
                zone = halls[showtime.auditorium_id].by_id[free[0]].zone
                kind = next(kind for kind, where in prices[showtime.price_list_id].prices if where == zone)
                return Place(showtime, tuple(free), kind)

    @pytest.fixture
    def kiosk(self, stage: Stage, place: Place) -> Iterator[Kiosk]:
        """A kiosk of its own for each test; whatever went wrong is mended afterwards."""
        yield enrolled(stage, place)
        stage.heal()
        stage.clock(0)
        stage.network(online=True)

    @pytest.fixture
    def other(self, stage: Stage, place: Place) -> Kiosk:
        """Another kiosk in front of the same showtime."""
        return enrolled(stage, place)
