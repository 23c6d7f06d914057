"""The provider: whoever sells the seats, as the kiosk sees it, and every outcome a call to it can have.

No call raises for what a network or a provider may do. What came of it is a value:

    outcome
    ├── the answer       Granted, HandedBack, Confirmed, Cancelled, Collected, Found, ProgrammePage, …
    ├── Taken            none was granted: seats belong to somebody else
    ├── Conflict         not booked: seats belong to somebody else      → the conflict rule
    ├── NotThere         the provider surely does not know the reference   → send it (again)
    ├── Refused          the provider itself said no, with a code       → a person decides; never sent again
    └── Unreachable      no answer to rely on; it may have happened     → ask for the outcome, then send again
        └── NotSent      not a byte of the request left: nothing happened → send again later

A redirect, a login page, a 404 of a proxy, a broken or oversized answer are ``Unreachable``: only a problem
document of the provider refuses. ``Unreachable.retry_after_seconds`` is the earliest time to try again, where
one was named.

``unauthorised``, ``forbidden`` and ``unknown_kiosk`` refuse the kiosk, not the message: that is sent once they are
mended.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from typing import Protocol

from kiosk.accounts import MemberAccounts, MemberWishes
from kiosk.domain.bookings import FoundBooking
from kiosk.domain.films import Film
from kiosk.domain.member_prices import MemberOnBooking
from kiosk.domain.messages import BookingRequest, CancellationRequest
from kiosk.domain.pricing import PriceList, TicketType
from kiosk.domain.rights import RightKind
from kiosk.domain.seats import Auditorium
from kiosk.domain.showtimes import Showtime
from kiosk.domain.site import Site
from kiosk.identity import MemberDesk, PassKeys
from kiosk.ports import (
    AlreadyClaimed,
    BoxOffice,
    ClaimOutcome,
    Collected,
    CollectOutcome,
    FindOutcome,
    Mine,
    NotSent,
    NotThere,
    Recipients,
    Refused,
    SeatAuthority,
    Suppressed,
    SuppressionNoted,
    SuppressOutcome,
    Unreachable,
)

__all__ = [
    "AlreadyClaimed",
    "BookingRequest",
    "CancellationRequest",
    "ClaimOutcome",
    "CollectOutcome",
    "Collected",
    "FindOutcome",
    "FoundBooking",
    "Mine",
    "NotSent",
    "NotThere",
    "PassKeys",
    "Provider",
    "Refused",
    "SuppressOutcome",
    "Suppressed",
    "SuppressionNoted",
    "Unreachable",
]

# -- what a provider can do ----------------------------------------------------------------------------------


class Holds(StrEnum):
    """What right to a seat can be had before it is sold."""

    NONE = "none"
    MINUTES = "minutes"
    ESCROW = "escrow"


class Idempotency(StrEnum):
    """What makes a booking sent twice one booking: nothing, a key for a time, its reference for ever."""

    NONE = "none"
    KEY = "key"
    REFERENCE = "reference"


@dataclass(frozen=True, slots=True)
class Capabilities:
    """What this provider can do.

    ``selling_seconds`` is how long a hold should be sold under: advice. ``key_seconds`` is how long an idempotency
    key is remembered; 0: for ever. ``fences``: a late copy of a request that was given up meanwhile surely takes no
    effect. ``promotions``: claims and suppressions of recipients, and an address to unsubscribe by. ``members``: it
    knows customers and their memberships.
    """

    holds: Holds
    allotments: bool
    idempotency: Idempotency
    outcome_query: bool
    cancellation: bool
    collection: bool
    max_page: int
    max_seats_per_grant: int
    max_tickets_per_booking: int
    selling_seconds: int
    key_seconds: int = 0
    fences: bool = True
    promotions: bool = False
    members: bool = False

    @property
    def sells_offline(self) -> bool:
        """Whether tickets may be issued before the provider confirms: only lasting rights allow it."""
        return self.holds is Holds.ESCROW and self.allotments


@dataclass(frozen=True, slots=True)
class ProviderInfo:
    """Who answers, and for which site. ``now`` is the provider's clock.

    ``recipient_key`` is the site's secret by which recipients of promotions are named; "" where there are none.
    """

    name: str
    site: Site
    capabilities: Capabilities
    now: datetime
    recipient_key: str = field(default="", repr=False)


# -- the programme and the seats -----------------------------------------------------------------------------


class Kind(StrEnum):
    """The kinds of things a programme is made of."""

    FILM = "film"
    AUDITORIUM = "auditorium"
    TICKET_TYPE = "ticket_type"
    PRICE_LIST = "price_list"
    SHOWTIME = "showtime"


@dataclass(frozen=True, slots=True)
class Deletion:
    """A thing the programme no longer has. A showtime that is ``hidden`` is only not sold here (any more): it may take
    place, so that nobody is told that it left the programme. Of a page with ``reset`` those alone matter."""

    kind: Kind
    id: str
    hidden: bool = False


@dataclass(frozen=True, slots=True)
class ProgrammePage:
    """What changed since a cursor. Pages may refer to later ones: show nothing before ``more`` is false.

    ``reset``: the cursor was unknown (or none was given); this page begins the whole programme, and whatever
    is in neither this page nor the ones up to the last does not exist.
    """

    films: tuple[Film, ...]
    auditoriums: tuple[Auditorium, ...]
    ticket_types: tuple[TicketType, ...]
    price_lists: tuple[PriceList, ...]
    showtimes: tuple[Showtime, ...]
    deletions: tuple[Deletion, ...]
    cursor: str
    more: bool
    reset: bool


class ProviderSeatState(StrEnum):
    """What the provider says of a seat. ``HELD`` includes what this kiosk holds."""

    FREE = "free"
    SOLD = "sold"
    HELD = "held"
    BLOCKED = "blocked"


@dataclass(frozen=True, slots=True)
class SeatChange:
    """The state of one seat now; the latest of several changes."""

    showtime_id: str
    seat_id: str
    state: ProviderSeatState


@dataclass(frozen=True, slots=True)
class SeatChangesPage:
    """Seats that changed since a cursor; ``reset`` as in `ProgrammePage`: every seat not named is free."""

    changes: tuple[SeatChange, ...]
    cursor: str
    more: bool
    reset: bool


@dataclass(frozen=True, slots=True)
class SeatStates:
    """All seats of one showtime that are not free. ``version`` only ever grows, over all showtimes."""

    showtime_id: str
    version: int
    states: Mapping[str, ProviderSeatState]


@dataclass(frozen=True, slots=True)
class PosterBytes:
    """A poster; its sha-256 was checked against the digest asked for."""

    digest: str
    media_type: str
    data: bytes = field(repr=False)


# -- rights --------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Enrolled:
    """The provider knows this kiosk. Rights of an earlier epoch are gone: an operator wrote the kiosk off."""

    epoch: int


@dataclass(frozen=True, slots=True)
class LiveGrant:
    """A grant as the provider has it, with the seats still under it: not handed back, not booked."""

    id: str
    kind: RightKind
    showtime_id: str
    seat_ids: tuple[str, ...]
    epoch: int


@dataclass(frozen=True, slots=True)
class LiveGrants:
    """Every live grant of this kiosk."""

    grants: tuple[LiveGrant, ...]


# -- bookings ------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Confirmed:
    """The booking took effect, once, at ``at`` (the provider's clock).

    ``membership_valid``: whether the membership it was sold with holds; None if there was none, or nobody checked.
    """

    reference: str
    at: datetime
    membership_valid: bool | None = None


@dataclass(frozen=True, slots=True)
class Conflict:
    """Nothing was booked: these seats belong to somebody else."""

    seat_ids: tuple[str, ...]
    code: str


@dataclass(frozen=True, slots=True)
class Cancelled:
    """The booking was taken back, or will never take effect if the provider had not seen it."""

    reference: str
    refund_id: str
    at: datetime


DescribeOutcome = ProviderInfo | Refused | Unreachable
ProgrammeOutcome = ProgrammePage | Refused | Unreachable
SeatChangesOutcome = SeatChangesPage | Refused | Unreachable
SeatStatesOutcome = SeatStates | Refused | Unreachable
PosterOutcome = PosterBytes | Refused | Unreachable
EnrolOutcome = Enrolled | Refused | Unreachable
LiveGrantsOutcome = LiveGrants | Refused | Unreachable
SubmitOutcome = Confirmed | Conflict | Refused | Unreachable
OutcomeAnswer = Confirmed | Cancelled | NotThere | Refused | Unreachable
CancelOutcome = Cancelled | Refused | Unreachable


class Provider(SeatAuthority, BoxOffice, Recipients, MemberDesk, MemberAccounts, MemberWishes, Protocol):
    """A ticketing provider, for one site and one kiosk. Safe from any thread; every call blocks.

    ``describe``, ``seats``, ``grant``, ``hand_back``, ``find``, ``collect``, ``member_of`` and ``member_of_card`` are
    interactive: over within 4 seconds. The others may take up to 30.
    """

    def close(self) -> None:
        """Let the connections go; calls still out end as ``Unreachable``."""
        ...

    def describe(self) -> DescribeOutcome:
        """Who answers and what it can do; also the probe of whether anyone does."""
        ...

    def clock_offset(self) -> float | None:
        """The provider's clock minus this machine's, in seconds, by its last answer; None before the first.

        Right even if the wall clock has jumped since that answer.
        """
        ...

    def programme(self, since: str | None) -> ProgrammeOutcome:
        """The next page of changes after cursor ``since``; None asks for everything."""
        ...

    def seat_changes(self, since: str | None) -> SeatChangesOutcome:
        """The next page of seats that changed after cursor ``since``; None asks for everything."""
        ...

    def seats(self, showtime_id: str) -> SeatStatesOutcome:
        """One showtime's seats, now."""
        ...

    def poster(self, digest: str) -> PosterOutcome:
        """The picture named by ``digest``."""
        ...

    def enrol(self, kiosk_id: str) -> EnrolOutcome:
        """Make the kiosk known and learn its epoch; repeating it changes nothing."""
        ...

    def grants(self) -> LiveGrantsOutcome:
        """What the provider thinks this kiosk holds."""
        ...

    def encode_booking(self, request: BookingRequest) -> bytes:
        """The exact bytes `submit` will send; pure, made once and stored with the sale."""
        ...

    def with_member(self, body: bytes, member: MemberOnBooking) -> bytes:
        """The bytes of `encode_booking` and who bought; pure. The same bytes where the provider knows no members."""
        ...

    def submit(self, reference: str, body: bytes) -> SubmitOutcome:
        """Tell of a sale; all of it takes effect or none. Repeating the same bytes is safe."""
        ...

    def outcome(self, reference: str) -> OutcomeAnswer:
        """What became of a reference, after an ``Unreachable``."""
        ...

    def encode_cancellation(self, request: CancellationRequest) -> bytes:
        """The exact bytes `cancel` will send; pure, made once and stored with the refund."""
        ...

    def cancel(self, reference: str, body: bytes) -> CancelOutcome:
        """Take a sale back; afterwards the reference never books again. Repeating the same bytes is safe."""
        ...
