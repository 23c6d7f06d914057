"""A provider that says exactly what a test wants: for answers the sandbox cannot be made to give."""

from collections import deque
from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Any

from kiosk.accounts import (
    Done,
    MemberBookings,
    MemberBookingsOutcome,
    OfferOutcome,
    RequestOutcome,
    TakeBackOutcome,
    TakenBack,
)
from kiosk.domain.account import MemberRequest
from kiosk.domain.member_prices import MemberOnBooking
from kiosk.domain.members import Identity
from kiosk.domain.messages import BookingRequest, CancellationRequest
from kiosk.domain.money import Money
from kiosk.identity import CardOutcome, MemberOutcome, PassKeysOutcome
from kiosk.ports import Granted, GrantOutcome, GrantRequest, HandBackOutcome, HandedBack
from sync import provider
from sync.provider import (
    Capabilities,
    Deletion,
    Holds,
    Idempotency,
    ProgrammePage,
    ProviderInfo,
    SeatChange,
    SeatChangesPage,
)
from tests.builders import NOON, PRICES, SITE, TICKET_TYPES, film, hall, showtime

ESCROW = Capabilities(
    holds=Holds.ESCROW,
    allotments=True,
    idempotency=Idempotency.REFERENCE,
    outcome_query=True,
    cancellation=True,
    collection=True,
    max_page=500,
    max_seats_per_grant=20,
    max_tickets_per_booking=10,
    selling_seconds=480,
)


def page(
    *things: object, cursor: str, more: bool = False, reset: bool = False, deletions: tuple[Deletion, ...] = ()
) -> ProgrammePage:
    """A programme page with these things, sorted by what they are."""

    def of(kind: str) -> tuple[Any, ...]:
        return tuple(thing for thing in things if type(thing).__name__ == kind)

    return ProgrammePage(
        of("Film"),
        of("Auditorium"),
        of("TicketType"),
        of("PriceList"),
        of("Showtime"),
        deletions,
        cursor,
        more,
        reset,
    )


def whole_programme(*shows: object, cursor: str = "p1") -> ProgrammePage:
    """The small cinema of `tests.builders`, in one page."""
    things = (film(), film("nosferatu"), hall(), *TICKET_TYPES, PRICES, *(shows or (showtime(),)))
    return page(*things, cursor=cursor, reset=True)


def seat_page(*changes: SeatChange, cursor: str = "s1", more: bool = False, reset: bool = False) -> SeatChangesPage:
    """A page of seat changes."""
    return SeatChangesPage(changes, cursor, more, reset)


class ScriptedProvider:
    """Answers each call with the next of ``answers[call]``, and with something harmless when that is empty."""

    def __init__(self) -> None:
        self.answers: dict[str, deque[Any]] = {}
        self.calls: list[tuple[str, Any]] = []
        self.offset: float | None = 0.0
        self.epoch = 1
        self.site = SITE
        self.capabilities = ESCROW

    def will(self, call: str, *outcomes: object) -> "ScriptedProvider":
        """The next outcomes of a call."""
        self.answers.setdefault(call, deque()).extend(outcomes)
        return self

    def asked(self, call: str) -> list[Any]:
        """What a call was asked, each time."""
        return [what for name, what in self.calls if name == call]

    def clock_offset(self) -> float | None:
        return self.offset

    def describe(self) -> provider.DescribeOutcome:
        found: provider.DescribeOutcome = self._next(
            "describe", None, ProviderInfo("Scripted", self.site, self.capabilities, NOON)
        )
        return found

    def programme(self, since: str | None) -> provider.ProgrammeOutcome:
        found: provider.ProgrammeOutcome = self._next("programme", since, page(cursor=since or "p0"))
        return found

    def seat_changes(self, since: str | None) -> provider.SeatChangesOutcome:
        found: provider.SeatChangesOutcome = self._next("seat_changes", since, seat_page(cursor=since or "s0"))
        return found

    def seats(self, showtime_id: str) -> provider.SeatStatesOutcome:
        found: provider.SeatStatesOutcome = self._next("seats", showtime_id, provider.SeatStates(showtime_id, 1, {}))
        return found

    def poster(self, digest: str) -> provider.PosterOutcome:
        found: provider.PosterOutcome = self._next("poster", digest, provider.Unreachable("no such poster"))
        return found

    def enrol(self, kiosk_id: str) -> provider.EnrolOutcome:
        found: provider.EnrolOutcome = self._next("enrol", kiosk_id, provider.Enrolled(self.epoch))
        return found

    def grant(self, request: GrantRequest) -> GrantOutcome:
        found: GrantOutcome = self._next("grant", request, Granted(request.id))
        return found

    def hand_back(self, grant_id: str, seat_ids: Sequence[str], epoch: int) -> HandBackOutcome:
        found: HandBackOutcome = self._next(
            "hand_back", (grant_id, tuple(seat_ids), epoch), HandedBack(tuple(seat_ids))
        )
        return found

    def grants(self) -> provider.LiveGrantsOutcome:
        found: provider.LiveGrantsOutcome = self._next("grants", None, provider.LiveGrants(()))
        return found

    def close(self) -> None:
        return None

    def encode_booking(self, request: BookingRequest) -> bytes:
        return request.reference.encode()

    def with_member(self, body: bytes, member: MemberOnBooking) -> bytes:
        return body + b" of " + member.customer_id.encode()

    def submit(self, reference: str, body: bytes) -> provider.SubmitOutcome:
        found: provider.SubmitOutcome = self._next(
            "submit", reference, provider.Confirmed(reference, NOON + timedelta(seconds=1))
        )
        return found

    def outcome(self, reference: str) -> provider.OutcomeAnswer:
        found: provider.OutcomeAnswer = self._next("outcome", reference, provider.NotThere())
        return found

    def encode_cancellation(self, request: CancellationRequest) -> bytes:
        return request.refund_id.encode()

    def cancel(self, reference: str, body: bytes) -> provider.CancelOutcome:
        found: provider.CancelOutcome = self._next(
            "cancel", reference, provider.Cancelled(reference, body.decode(), NOON)
        )
        return found

    def find(self, code: str) -> provider.FindOutcome:
        found: provider.FindOutcome = self._next("find", code, provider.NotThere())
        return found

    def collect(self, reference: str, collection_id: str) -> provider.CollectOutcome:
        found: provider.CollectOutcome = self._next("collect", reference, provider.NotThere())
        return found

    def claim(self, campaign: str, recipient: str, claim_id: str, consented_at: datetime) -> provider.ClaimOutcome:
        found: provider.ClaimOutcome = self._next("claim", (campaign, recipient, claim_id), provider.AlreadyClaimed())
        return found

    def suppress(self, recipient: str, withdrawn_at: datetime) -> provider.SuppressOutcome:
        found: provider.SuppressOutcome = self._next("suppress", recipient, provider.SuppressionNoted())
        return found

    def member_of(self, identity: Identity, linked: str = "") -> MemberOutcome:
        found: MemberOutcome = self._next("member_of", (identity, linked), provider.NotThere())
        return found

    def member_of_card(self, number: str) -> CardOutcome:
        found: CardOutcome = self._next("member_of_card", number, provider.NotThere())
        return found

    def pass_keys(self) -> PassKeysOutcome:
        found: PassKeysOutcome = self._next("pass_keys", None, provider.NotThere())
        return found

    def bookings_of(self, member_id: str) -> MemberBookingsOutcome:
        found: MemberBookingsOutcome = self._next("bookings_of", member_id, MemberBookings(()))
        return found

    def refund_offer(self, reference: str, member_id: str) -> OfferOutcome:
        found: OfferOutcome = self._next("refund_offer", (reference, member_id), provider.NotThere())
        return found

    def take_back(self, reference: str, member_id: str, refund_id: str, refund: Money) -> TakeBackOutcome:
        found: TakeBackOutcome = self._next(
            "take_back", (reference, member_id, refund_id), TakenBack(reference, refund)
        )
        return found

    def encode_request(self, request: MemberRequest) -> bytes:
        return repr(request.wish).encode()

    def tell(self, member_id: str, request_id: str, body: bytes) -> RequestOutcome:
        found: RequestOutcome = self._next("tell", (member_id, request_id, body), Done())
        return found

    def _next(self, call: str, what: object, otherwise: Any) -> Any:
        self.calls.append((call, what))
        answers = self.answers.get(call)
        return answers.popleft() if answers else otherwise
