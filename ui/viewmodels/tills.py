"""What the payment's screen takes money for: a basket, or a booking that was made elsewhere. One till a payment."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol, assert_never

from kiosk.domain.bookings import PaymentMethod, SaleState
from kiosk.domain.journey import Step
from kiosk.domain.pricing import Quote
from kiosk.domain.settlements import SettlementState, WhyBack
from kiosk.services.collect import HandedOut, NoBooking
from kiosk.services.lookup import Found, NotFound, Pause
from kiosk.services.pay_here import MoneyBack, NotTold, PayHereOutcome
from kiosk.services.purchase import NotNow, NotNowReason, PaymentDeclined, PaymentUnclear, PayOutcome, Sold, SoldNothing
from ui.viewmodels.pay_props import Phase, settled

if TYPE_CHECKING:
    from kiosk.domain.bookings import Booking, FoundBooking
    from kiosk.domain.money import Money
    from ui.screens import UiServices

ASK_AGAIN_SECONDS = 5.0
"""How often the provider is asked for the tickets of a payment it knows, while their customer waits."""


@dataclass(frozen=True, slots=True)
class Tickets:
    """It is paid, and these are its tickets. ``returned``: they were bought before, elsewhere."""

    bought: "Sold | Booking"
    returned: bool = False


@dataclass(frozen=True, slots=True)
class Stays:
    """It ended without a ticket, so far. ``why`` the money goes back."""

    phase: Phase
    reference: str = ""
    why: WhyBack | None = None


@dataclass(frozen=True, slots=True)
class TurnedBack:
    """Nothing was charged: the screen before knows what to say."""

    outcome: PayOutcome | PayHereOutcome


Ending = Tickets | Stays | TurnedBack
AnyOutcome = PayOutcome | PayHereOutcome
Call = Callable[[], AnyOutcome]


class Till(Protocol):
    """What the screen needs of it. ``total`` is what is asked for, ``first`` how it begins, ``back`` who asked for it.

    ``named``: what an open payment is known by, if it is before it ended.
    """

    total: "Money | None"
    showtime_id: str
    first: Phase
    back: Step
    named: str

    def pay(self) -> AnyOutcome:
        """Take the money. Blocks: never on the GUI thread."""
        ...

    def cancel(self) -> None:
        """Ask the terminal to stop waiting; returns at once."""
        ...

    def turn_back(self, outcome: AnyOutcome) -> None:
        """Nothing was charged: tell whoever asked for it."""
        ...

    def news(self, phase: Phase, reference: str) -> "Ending | Call | None":
        """Whether an open payment has come to something by now: its ending, or the call that finds it out."""
        ...


class BasketTill:
    """The basket of the purchase."""

    back = Step.REVIEW
    named = ""

    def __init__(
        self,
        services: "UiServices",
        method: PaymentMethod,
        turned_back: Callable[[AnyOutcome], None],
        *,
        on_paper: bool,
    ) -> None:
        self._services = services
        self._method = method
        self._on_paper = on_paper
        self._turned_back = turned_back
        quote, basket = services.checkout.quote(), services.checkout.basket
        self.total = quote.total if isinstance(quote, Quote) else None
        self.showtime_id = basket.showtime_id if basket else ""
        self.first = Phase.RESERVING if method is PaymentMethod.COUNTER else Phase.WAITING

    def pay(self) -> PayOutcome:
        """See `Till`."""
        return self._services.checkout.pay(self._method, on_paper=self._on_paper)

    def cancel(self) -> None:
        """See `Till`."""
        self._services.checkout.cancel_payment()

    def turn_back(self, outcome: AnyOutcome) -> None:
        """See `Till`."""
        self._turned_back(outcome)

    def news(self, phase: Phase, reference: str) -> Ending | None:
        """See `Till`."""
        booking = self._services.after_sales.booking(reference)
        if booking is None or phase is not Phase.UNCLEAR:
            return None
        if booking.state in (SaleState.ISSUED, SaleState.CONFIRMED):
            return Tickets(booking)
        ended = settled(booking.state)
        return Stays(ended, reference) if ended else None


class BookingTill:
    """A booking that was made elsewhere, and is not paid yet."""

    back = Step.BOOKING
    first = Phase.WAITING

    def __init__(
        self, services: "UiServices", booking: "FoundBooking", turned_back: Callable[[AnyOutcome], None]
    ) -> None:
        self._services = services
        self._booking = booking
        self._turned_back = turned_back
        self._asked_at = 0.0
        self.total: Money | None = booking.total
        self.showtime_id = booking.showtime_id
        self.named = booking.reference

    def pay(self) -> PayHereOutcome:
        """See `Till`."""
        return self._services.pay_here.pay(self._booking)

    def cancel(self) -> None:
        """See `Till`."""
        self._services.pay_here.cancel()

    def turn_back(self, outcome: AnyOutcome) -> None:
        """See `Till`."""
        self._turned_back(outcome)

    def news(self, phase: Phase, reference: str) -> Call | None:
        """See `Till`. The tickets are asked for now and then, since the provider may be away again."""
        one = self._services.pay_here.of(reference)
        same = {Phase.UNCLEAR: SettlementState.PAYING, Phase.NOT_TOLD: SettlementState.PAID}
        if one is None or phase not in same or one.state is same[phase]:
            return None
        now = self._services.clock.monotonic()
        if now - self._asked_at < ASK_AGAIN_SECONDS:
            return None
        self._asked_at = now
        return lambda: self._services.pay_here.go_on(reference)


def ending(outcome: AnyOutcome, *, open_before: bool = False) -> Ending:
    """What the screen shows of an outcome. ``open_before``: of a payment whose customer was told that it is open."""
    match outcome:
        case Sold():
            return Tickets(outcome)
        case HandedOut(booking=booking):
            return Tickets(booking, returned=True)
        case PaymentUnclear(reference=reference):
            return Stays(Phase.UNCLEAR, reference)
        case NotTold(reference=reference):
            return Stays(Phase.NOT_TOLD, reference)
        case SoldNothing(reversed=went_back):
            return Stays(Phase.WENT_BACK if went_back else Phase.GOES_BACK)
        case MoneyBack(why=why, reversed=went_back):
            return Stays(Phase.WENT_BACK if went_back else Phase.GOES_BACK, why=why)
        case PaymentDeclined() if open_before:
            return Stays(Phase.NOT_CHARGED)
        case NotNow(reason=NotNowReason.DISK | NotNowReason.NO_KEY):
            return Stays(Phase.CANNOT_SELL)
        case PaymentDeclined() | NotNow() | Found() | NotFound() | Pause() | NoBooking():
            return TurnedBack(outcome)
        case _:
            assert_never(outcome)
