"""Stand-ins for what is outside, where a test must decide what the outside does."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import UTC, datetime

from kiosk.accounts import (
    MemberBookings,
    MemberBookingsOutcome,
    OfferOutcome,
    TakeBackOutcome,
    TakenBack,
)
from kiosk.domain.account import MemberBooking, NotCancellable, RefundOffer, WhyNotCancellable
from kiosk.domain.bookings import FoundBooking
from kiosk.domain.members import Identity, Member, Membership
from kiosk.domain.messages import BookingRequest
from kiosk.domain.money import Money
from kiosk.domain.tickets import TicketStatement
from kiosk.identity import CardOutcome, MemberOutcome, PassKeysOutcome
from kiosk.ports import (
    AlreadyPaid,
    AmountDiffers,
    Approved,
    ClaimOutcome,
    CodeRead,
    CodeTrust,
    Collected,
    CollectOutcome,
    Delivered,
    FindOutcome,
    Gone,
    Granted,
    GrantOutcome,
    GrantRequest,
    HandBackOutcome,
    HandedBack,
    MailOutcome,
    Mine,
    NeverAsked,
    NotThere,
    PaymentAnswer,
    PaymentUnknown,
    PayOutcome,
    ReversalOutcome,
    Reversed,
    Settled,
    SettleOutcome,
    SettleRequest,
    SuppressionNoted,
    SuppressOutcome,
    Unreachable,
)

COLLECTED_AT = datetime(2026, 3, 2, 16, 5, tzinfo=UTC)


class ScriptedAuthority:
    """Grants everything, or answers as told; remembers what it was asked."""

    def __init__(self) -> None:
        self.answers: list[GrantOutcome] = []
        self.asked: list[GrantRequest] = []

    def grant(self, request: GrantRequest) -> GrantOutcome:
        self.asked.append(request)
        return self.answers.pop(0) if self.answers else Granted(request.id)

    def hand_back(self, grant_id: str, seat_ids: Sequence[str], epoch: int) -> HandBackOutcome:
        return HandedBack(tuple(seat_ids))

    def close(self) -> None:
        return None


class ScriptedBoxOffice:
    """Knows the bookings it was given, keeps who collected them and which payment settled them, or answers as told."""

    def __init__(self) -> None:
        self.bookings: dict[str, FoundBooking] = {}
        self.collected: dict[str, str] = {}
        self.answers: list[FindOutcome] = []
        self.collect_answers: list[CollectOutcome] = []
        self.lost = 0
        self.settled: dict[str, str] = {}
        self.settle_answers: list[SettleOutcome] = []
        self.settle_lost = 0
        self.settlements: list[SettleRequest] = []
        self.before_settling: Callable[[], object] = lambda: None
        self.keeps_collections = self.settles = True
        self.asked: list[str] = []
        self.collections: list[tuple[str, str]] = []
        self.before_answering: Callable[[], object] = lambda: None

    def find(self, code: str) -> FindOutcome:
        self.asked.append(code)
        self.before_answering()
        if self.answers:
            return self.answers.pop(0)
        for one in self.bookings.values():
            if code in (one.reference, *(ticket.code for ticket in one.tickets)):
                return one
        return NotThere()

    def collect(self, reference: str, collection_id: str) -> CollectOutcome:
        self.collections.append((reference, collection_id))
        self.before_answering()
        if self.collect_answers:
            return self.collect_answers.pop(0)
        booking = self.bookings[reference]
        first = self.collected.setdefault(reference, collection_id)
        at = booking.collected_at or COLLECTED_AT
        self.bookings[reference] = replace(booking, collected_at=at)
        if self.lost:
            self.lost -= 1
            return Unreachable("the answer got lost")
        return Collected(reference, at, already=first != collection_id)

    def settle(self, request: SettleRequest) -> SettleOutcome:
        self.settlements.append(request)
        self.before_settling()
        if self.settle_answers:
            return self.settle_answers.pop(0)
        booking, first = self.bookings.get(request.reference), self.settled.get(request.reference, "")
        if first == request.payment_id:
            return Settled(request.reference, COLLECTED_AT)
        if booking is None or booking.expired or booking.cancelled:
            return Gone("not_found" if booking is None else "expired" if booking.expired else "cancelled")
        if booking.paid:
            return AlreadyPaid()
        if booking.total != request.amount:
            return AmountDiffers()
        self.pays(request.reference, request.payment_id)
        if self.settle_lost:
            self.settle_lost -= 1
            return Unreachable("the answer got lost")
        return Settled(request.reference, COLLECTED_AT)

    def pays(self, reference: str, payment_id: str = "at the counter") -> None:
        """A booking is paid, here or elsewhere: its tickets get codes."""
        booking = self.bookings[reference]
        tickets = tuple(replace(one, code=f"PAID-{one.id}") for one in booking.tickets)
        self.bookings[reference] = replace(booking, paid=True, tickets=tickets)
        self.settled[reference] = payment_id


class ScriptedMemberDesk:
    """Knows the members and cards it was given, or answers as told; remembers what it was asked."""

    def __init__(self) -> None:
        self.members: dict[str, Member] = {}
        self.cards: dict[str, Membership] = {}
        self.answers: list[MemberOutcome] = []
        self.card_answers: list[CardOutcome] = []
        self.asked: list[tuple[Identity, str]] = []
        self.shown: list[str] = []
        self.before_answering: Callable[[], object] = lambda: None

    def member_of(self, identity: Identity, linked: str = "") -> MemberOutcome:
        self.asked.append((identity, linked))
        self.before_answering()
        if self.answers:
            return self.answers.pop(0)
        return self.members.get(identity.subject, NotThere())

    def member_of_card(self, number: str) -> CardOutcome:
        self.shown.append(number)
        self.before_answering()
        if self.card_answers:
            return self.card_answers.pop(0)
        return self.cards.get(number, NotThere())

    def pass_keys(self) -> PassKeysOutcome:
        return NotThere()


class ScriptedAccounts:
    """Lists the bookings it was given, takes them back once for each id, or answers as told."""

    def __init__(self) -> None:
        self.bookings: dict[str, list[MemberBooking]] = {}
        self.offer: OfferOutcome = RefundOffer(Money(1200, "EUR"), Money(100, "EUR"), COLLECTED_AT)
        self.answers: list[TakeBackOutcome] = []
        self.taken_back: dict[str, str] = {}
        self.asked: list[tuple[str, str, str]] = []
        self.lost = 0
        self.before_answering: Callable[[], object] = lambda: None

    def bookings_of(self, member_id: str) -> MemberBookingsOutcome:
        self.before_answering()
        return MemberBookings(tuple(self.bookings[member_id])) if member_id in self.bookings else NotThere()

    def refund_offer(self, reference: str, member_id: str) -> OfferOutcome:
        mine = {one.found.reference for one in self.bookings.get(member_id, [])}
        return self.offer if reference in mine else NotThere()

    def take_back(self, reference: str, member_id: str, refund_id: str, refund: Money) -> TakeBackOutcome:
        self.asked.append((reference, member_id, refund_id))
        if self.answers:
            return self.answers.pop(0)
        first = self.taken_back.setdefault(reference, refund_id)
        if self.lost:
            self.lost -= 1
            return Unreachable("the answer got lost")
        return TakenBack(reference, refund) if first == refund_id else NotCancellable(WhyNotCancellable.CANCELLED)


class PlainReader:
    """Takes every code for somebody else's, or for what it was told."""

    def __init__(self) -> None:
        self.worth: dict[str, CodeRead] = {}

    def read(self, code: str) -> CodeRead:
        return self.worth.get(code, CodeRead(CodeTrust.OTHER))


class ScriptedTerminal:
    """Approves everything, or does as told; remembers references as a real one does."""

    def __init__(self) -> None:
        self.answers: list[PayOutcome] = []
        self.known: dict[str, PaymentAnswer] = {}
        self.reversals: list[str] = []
        self.given_back: list[Money] = []
        self.silent = 0
        self.paying: Callable[[], object] = lambda: None

    def pay(self, reference: str, amount: Money) -> PayOutcome:
        self.paying()
        outcome = self.answers.pop(0) if self.answers else Approved("R1", "VISA **** 1111")
        self.known.setdefault(reference, outcome)
        return outcome

    def outcome_of(self, reference: str) -> PaymentAnswer:
        return self.known.get(reference, NeverAsked())

    def cancel(self, reference: str) -> None:
        return None

    def reverse(self, reference: str, amount: Money) -> ReversalOutcome:
        self.reversals.append(reference)
        self.given_back.append(amount)
        if self.silent:
            self.silent -= 1
            return PaymentUnknown("no answer")
        self.known[reference] = Reversed("X1")
        return Reversed("X1")

    def ready(self) -> bool:
        return True


class ScriptedMailServer:
    """Takes every letter, or answers as told; remembers to whom each went."""

    def __init__(self, *answers: MailOutcome) -> None:
        self.answers = list(answers)
        self.sent: list[tuple[str, bytes]] = []

    def send(self, address: str, letter: bytes) -> MailOutcome:
        self.sent.append((address, letter))
        return self.answers.pop(0) if self.answers else Delivered()


class ScriptedRecipients:
    """Gives each mail to whoever asks first, or answers as told; remembers what it was asked."""

    def __init__(self, *answers: ClaimOutcome) -> None:
        self.answers = list(answers)
        self.claims: list[tuple[str, str, str]] = []
        self.suppressed: list[str] = []
        self.suppress_answers: list[SuppressOutcome] = []

    def claim(self, campaign: str, recipient: str, claim_id: str, consented_at: datetime) -> ClaimOutcome:
        self.claims.append((campaign, recipient, claim_id))
        return self.answers.pop(0) if self.answers else Mine(f"https://tickets.example/u/{len(self.claims)}")

    def suppress(self, recipient: str, withdrawn_at: datetime) -> SuppressOutcome:
        answer = self.suppress_answers.pop(0) if self.suppress_answers else SuppressionNoted()
        if isinstance(answer, SuppressionNoted):
            self.suppressed.append(recipient)
        return answer


class PlainSigner:
    """A code anyone can read: for tests that are not about codes."""

    def trouble(self, site_id: str) -> str:
        return ""

    def sign(self, statement: TicketStatement) -> str:
        return f"{statement.showtime_id}/{statement.seat_id}/{statement.ticket_id}"


def encode_plainly(request: BookingRequest) -> bytes:
    """A message as its representation: for tests that are not about the wire."""
    return repr(request).encode()
