"""Stand-ins for what is outside, where a test must decide what the outside does."""

from collections.abc import Callable, Sequence

from kiosk.domain.messages import BookingRequest
from kiosk.domain.money import Money
from kiosk.domain.tickets import TicketStatement
from kiosk.ports import (
    Approved,
    Delivered,
    Granted,
    GrantOutcome,
    GrantRequest,
    HandBackOutcome,
    HandedBack,
    MailOutcome,
    NeverAsked,
    PaymentAnswer,
    PayOutcome,
    ReversalOutcome,
    Reversed,
)


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


class ScriptedTerminal:
    """Approves everything, or does as told; remembers references as a real one does."""

    def __init__(self) -> None:
        self.answers: list[PayOutcome] = []
        self.known: dict[str, PaymentAnswer] = {}
        self.reversals: list[str] = []
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


class PlainSigner:
    """A code anyone can read: for tests that are not about codes."""

    def sign(self, statement: TicketStatement) -> str:
        return f"{statement.showtime_id}/{statement.seat_id}/{statement.ticket_id}"


def encode_plainly(request: BookingRequest) -> bytes:
    """A message as its representation: for tests that are not about the wire."""
    return repr(request).encode()
