"""The Foyer provider API as a `Provider`: our words on one side, its words on the other."""

from collections.abc import Callable, Sequence
from datetime import datetime
from hashlib import sha256
from typing import TypeVar

from kiosk.accounts import (
    Done,
    MemberBookingsOutcome,
    OfferOutcome,
    RequestOutcome,
    TakeBackOutcome,
)
from kiosk.domain.account import MemberRequest, NotCancellable, WhyNotCancellable
from kiosk.domain.member_prices import MemberOnBooking
from kiosk.domain.members import Identity
from kiosk.domain.messages import BookingRequest, CancellationRequest
from kiosk.domain.money import Money
from kiosk.domain.rights import RightKind
from kiosk.errors import ProviderError
from kiosk.identity import CardOutcome, MemberOutcome, PassKeysOutcome
from kiosk.ports import (
    Granted,
    GrantOutcome,
    GrantRequest,
    HandBackOutcome,
    HandedBack,
    Refused,
    Taken,
    Unreachable,
)
from sync import provider
from sync.providers.foyer import accounts, members, messages, reading
from sync.providers.foyer.client import FoyerClient
from sync.providers.foyer.reading import moment
from sync.providers.foyer.shapes import MAX_PAGE
from sync.providers.foyer.wire_accounts import RefundOfferWire, TakeBackWire, TakenBackWire
from sync.providers.foyer.wire_promotions import ClaimWire, SuppressionWire
from sync.providers.foyer.wire_sales import CancelledWire, CollectedWire, GrantRequestWire, HandBackWire, ProblemWire
from sync.transport import Answer, Transport

T = TypeVar("T")
W = TypeVar("W")


class FoyerProvider:
    """A `sync.provider.Provider`: one provider for one kiosk. Safe from any thread."""

    def __init__(self, transport: Transport, kiosk_id: str, page: int = MAX_PAGE) -> None:
        self._transport = transport
        self._client = FoyerClient(transport, kiosk_id)
        self._page = page

    def close(self) -> None:
        """Let the connections go."""
        self._transport.close()

    def clock_offset(self) -> float | None:
        """See `Provider`."""
        return self._transport.clock_offset()

    def describe(self) -> provider.DescribeOutcome:
        """See `Provider`."""
        return _read(self._client.info(), reading.provider_info)

    def programme(self, since: str | None) -> provider.ProgrammeOutcome:
        """See `Provider`."""
        outcome = _read(self._client.programme(since, self._page), reading.programme_page)
        if isinstance(outcome, provider.ProgrammePage):
            return _moving(outcome, since, more=outcome.more, cursor=outcome.cursor)
        return outcome

    def seat_changes(self, since: str | None) -> provider.SeatChangesOutcome:
        """See `Provider`."""
        answer = self._client.seat_changes(since, self._page)
        if isinstance(answer, ProblemWire | Unreachable):
            return _no(answer)
        changes = tuple(
            provider.SeatChange(change.showtime, change.seat, provider.ProviderSeatState(change.state))
            for change in answer.changes
        )
        page = provider.SeatChangesPage(changes, answer.cursor, answer.more, answer.reset)
        return _moving(page, since, more=page.more, cursor=page.cursor)

    def seats(self, showtime_id: str) -> provider.SeatStatesOutcome:
        """See `Provider`."""
        answer = self._client.seats(showtime_id)
        if isinstance(answer, ProblemWire | Unreachable):
            return _no(answer)
        if answer.showtime != showtime_id:
            return _contradiction("seats of another showtime")
        states = {seat: provider.ProviderSeatState(state) for seat, state in answer.states.items()}
        return provider.SeatStates(showtime_id, answer.version, states)

    def poster(self, digest: str) -> provider.PosterOutcome:
        """See `Provider`."""
        answer = self._client.poster(digest)
        if not isinstance(answer, Answer):
            return _no(answer)
        if sha256(answer.body).hexdigest() != digest:
            return _contradiction("a poster that is not the one asked for")
        return provider.PosterBytes(digest, answer.media_type, answer.body)

    def enrol(self, kiosk_id: str) -> provider.EnrolOutcome:
        """See `Provider`."""
        answer = self._client.enrol(kiosk_id)
        if isinstance(answer, ProblemWire | Unreachable):
            return _no(answer)
        return provider.Enrolled(answer.epoch)

    def grant(self, request: GrantRequest) -> GrantOutcome:
        """See `SeatAuthority`."""
        asked = GrantRequestWire(kind=request.kind.value, showtime=request.showtime_id, seats=list(request.seat_ids))
        answer = self._client.grant(request.id, request.epoch, asked)
        if isinstance(answer, ProblemWire) and answer.code == "seats_taken":
            return Taken(tuple(answer.seats))
        if isinstance(answer, ProblemWire | Unreachable):
            return _no(answer)
        if answer.id != request.id or set(answer.seats) != set(request.seat_ids):
            return _contradiction("other seats than were asked for")
        return Granted(answer.id)

    def hand_back(self, grant_id: str, seat_ids: Sequence[str], epoch: int) -> HandBackOutcome:
        """See `SeatAuthority`."""
        answer = self._client.hand_back(grant_id, epoch, HandBackWire(seats=list(seat_ids)))
        if isinstance(answer, ProblemWire | Unreachable):
            return _no(answer)
        if {*answer.handed_back, *answer.booked} != set(seat_ids):
            return _contradiction("other seats than were handed back")
        return HandedBack(tuple(answer.handed_back), tuple(answer.booked))

    def grants(self) -> provider.LiveGrantsOutcome:
        """See `Provider`."""
        answer = self._client.grants()
        if isinstance(answer, ProblemWire | Unreachable):
            return _no(answer)
        return provider.LiveGrants(
            tuple(
                provider.LiveGrant(grant.id, RightKind(grant.kind), grant.showtime, tuple(grant.seats), grant.epoch)
                for grant in answer.grants
            )
        )

    def encode_booking(self, request: BookingRequest) -> bytes:
        """See `Provider`."""
        return messages.encode_booking(request)

    def with_member(self, body: bytes, member: MemberOnBooking) -> bytes:
        """See `Provider`."""
        return messages.with_member(body, member)

    def submit(self, reference: str, body: bytes) -> provider.SubmitOutcome:
        """See `Provider`."""
        answer = self._client.book(reference, body)
        if isinstance(answer, ProblemWire) and answer.code == "seats_taken":
            return provider.Conflict(tuple(answer.seats), answer.code)
        if isinstance(answer, ProblemWire | Unreachable):
            return _no(answer)
        if answer.reference != reference:
            return _contradiction("another booking than was sent")
        return _read(answer, messages.confirmed)

    def outcome(self, reference: str) -> provider.OutcomeAnswer:
        """See `Provider`."""
        answer = self._client.booking(reference)
        if isinstance(answer, ProblemWire) and answer.code == "not_found":
            return provider.NotThere()
        if isinstance(answer, ProblemWire | Unreachable):
            return _no(answer)
        if answer.reference != reference:
            return _contradiction("another booking than was asked for")
        return _read(answer, messages.what_became)

    def encode_cancellation(self, request: CancellationRequest) -> bytes:
        """See `Provider`."""
        return messages.encode_cancellation(request)

    def cancel(self, reference: str, body: bytes) -> provider.CancelOutcome:
        """See `Provider`."""
        answer = self._client.cancel(reference, body)
        if isinstance(answer, CancelledWire) and answer.reference != reference:
            return _contradiction("another booking than was cancelled")
        return _read(answer, lambda over: provider.Cancelled(reference, over.refund, moment(over.cancelled_at)))

    def find(self, code: str) -> provider.FindOutcome:
        """See `Provider`."""
        answer = self._client.find(code)
        if isinstance(answer, ProblemWire) and answer.code == "not_found":
            return provider.NotThere()
        return _read(answer, messages.found_booking)

    def collect(self, reference: str, collection_id: str) -> provider.CollectOutcome:
        """See `Provider`."""
        answer = self._client.collect(reference, collection_id)
        if isinstance(answer, ProblemWire) and answer.code == "not_found":
            return provider.NotThere()
        if isinstance(answer, CollectedWire) and answer.reference != reference:
            return _contradiction("another booking than was collected")
        return _read(answer, lambda done: provider.Collected(reference, moment(done.collected_at), done.already))

    def claim(self, campaign: str, recipient: str, claim_id: str, consented_at: datetime) -> provider.ClaimOutcome:
        """See `Recipients`."""
        answer = self._client.claim(campaign, recipient, ClaimWire(claim=claim_id, consented_at=consented_at))
        if isinstance(answer, ProblemWire | Unreachable):
            return _no(answer)
        match answer.outcome:
            case "already":
                return provider.AlreadyClaimed()
            case "suppressed":
                return provider.Suppressed()
            case "mine" if not answer.unsubscribe:
                return _contradiction("no address to unsubscribe by")
            case "mine":
                return provider.Mine(answer.unsubscribe)

    def suppress(self, recipient: str, withdrawn_at: datetime) -> provider.SuppressOutcome:
        """See `Recipients`."""
        answer = self._client.suppress(recipient, SuppressionWire(withdrawn_at=withdrawn_at))
        return _read(answer, lambda _: provider.SuppressionNoted())

    # -- members -----------------------------------------------------------------------------------------------------

    def member_of(self, identity: Identity, linked: str = "") -> MemberOutcome:
        """See `MemberDesk`."""
        asked = members.identity(identity, linked)
        if asked is None:
            return Refused("bad_request", "an identity that no provider would have")
        answer = self._client.member(asked)
        if isinstance(answer, ProblemWire):
            return members.not_a_member(answer.code) or _no(answer)
        return _read(answer, members.member)

    def member_of_card(self, number: str) -> CardOutcome:
        """See `MemberDesk`."""
        if not members.is_number(number):
            return provider.NotThere()
        answer = self._client.card(number)
        if isinstance(answer, ProblemWire) and answer.code == "not_found":
            return provider.NotThere()
        return _read(answer, members.membership)

    def pass_keys(self) -> PassKeysOutcome:
        """See `MemberDesk`."""
        answer = self._client.pass_keys()
        if isinstance(answer, ProblemWire) and answer.code == "not_found":
            return provider.NotThere()
        return _read(answer, members.pass_keys)

    # -- members' accounts -------------------------------------------------------------------------------------------

    def bookings_of(self, member_id: str) -> MemberBookingsOutcome:
        """See `MemberAccounts`."""
        return _or_not_there(_read(self._client.member_bookings(member_id), accounts.member_bookings))

    def refund_offer(self, reference: str, member_id: str) -> OfferOutcome:
        """See `MemberAccounts`."""
        answer = self._client.refund_offer(reference, member_id)
        if isinstance(answer, RefundOfferWire) and answer.reference != reference:
            return _contradiction("another booking than was asked for")
        return _or_not_there(_read(answer, accounts.refund_offer))

    def take_back(self, reference: str, member_id: str, refund_id: str, refund: Money) -> TakeBackOutcome:
        """See `MemberAccounts`."""
        asked = TakeBackWire(refund=refund_id, member=member_id, amount=refund.minor)
        answer = self._client.take_back(reference, asked)
        if isinstance(answer, ProblemWire) and answer.code in _WHY_NOT_TAKEN_BACK:
            return NotCancellable(_WHY_NOT_TAKEN_BACK[answer.code])
        if isinstance(answer, TakenBackWire):
            told = (answer.reference, answer.refund, answer.amount, answer.currency)
            if told != (reference, refund_id, refund.minor, refund.currency):
                return _contradiction("another refund than was agreed")
        return _or_not_there(_read(answer, accounts.taken_back))

    def encode_request(self, request: MemberRequest) -> bytes:
        """See `MemberAccounts`."""
        return accounts.encode_request(request)

    def tell(self, member_id: str, request_id: str, body: bytes) -> RequestOutcome:
        """See `MemberAccounts`."""
        return _or_not_there(_read(self._client.member_request(member_id, request_id, body), lambda _: Done()))


_WHY_NOT_TAKEN_BACK = {
    "cancelled": WhyNotCancellable.CANCELLED,
    "not_cancellable": WhyNotCancellable.TOO_LATE,
    "terms_changed": WhyNotCancellable.TERMS_CHANGED,
}


def _or_not_there(outcome: T | Refused | Unreachable) -> T | provider.NotThere | Refused | Unreachable:
    return provider.NotThere() if isinstance(outcome, Refused) and outcome.code == "not_found" else outcome


def _read(answer: W | ProblemWire | Unreachable, reading_it: Callable[[W], T]) -> T | Refused | Unreachable:
    if isinstance(answer, ProblemWire | Unreachable):
        return _no(answer)
    try:
        return reading_it(answer)
    except ProviderError as error:
        return _contradiction(str(error))


def _no(answer: ProblemWire | Unreachable) -> Refused | Unreachable:
    if isinstance(answer, Unreachable):
        return answer
    return Refused(answer.code, answer.detail or answer.title)


def _contradiction(what: str) -> Unreachable:
    return Unreachable(f"the provider contradicts itself: {what}")


P = TypeVar("P")


def _moving(page: P, since: str | None, *, more: bool, cursor: str) -> P | Unreachable:
    """A page that promises more but stands still would be asked for without end."""
    return _contradiction("a cursor that stands still") if more and cursor == since else page
