"""People in front of a kiosk: each a script that pauses, and may go wrong anywhere."""

from collections.abc import Iterator

from kiosk.domain.bookings import PaymentMethod
from kiosk.domain.seating import Proposal
from kiosk.domain.seats import SeatState
from kiosk.services.purchase import Held, NotNow, PaymentDeclined, PayOutcome, SeatsTaken, Sold
from tests.simulation.kiosk import HOLD_SECONDS, Kiosk
from tests.simulation.world import Killed


def arrive(kiosk: Kiosk) -> None:
    """Somebody wants tickets, if the kiosk is free and sells."""
    if not kiosk.running or kiosk.serving or kiosk.health.selling() is not None:
        return
    kiosk.serving = True
    _go_on(kiosk, kiosk.app, _customer(kiosk))


def _go_on(kiosk: Kiosk, life: object, script: Iterator[float]) -> None:
    """Let the customer act until they pause; who was there when the kiosk died is gone."""
    if not kiosk.running or kiosk.app is not life:
        return
    try:
        pause = next(script, None)
    except Killed:
        return
    if pause is None:
        kiosk.serving = False
    else:
        kiosk.world.after(pause, lambda: _go_on(kiosk, life, script))


def _customer(kiosk: Kiosk) -> Iterator[float]:
    """The way from the first screen to the last, or to wherever they leave."""
    world, checkout, dice = kiosk.world, kiosk.checkout, kiosk.world.dice
    showings = [one for one in kiosk.programme.next_showings(6) if one.on_sale]
    if not showings:
        return
    checkout.begin(dice.choice(showings).showtime.id, "en")
    yield dice.uniform(2, 20)
    checkout.set_count("adult", dice.choice((1, 2, 2, 3)))
    if world.chance(0.3):
        checkout.set_count("child", 1)
    if not _chooses(kiosk):
        checkout.abandon()
        return
    yield dice.uniform(1, 15)
    held = False
    for _ in range(3):
        held = _holds(kiosk)
        if not held or world.chance(0.85):
            break
        yield dice.uniform(1, 15)
        held = _chooses(kiosk) and held
    if not held or world.chance(0.12):
        world.tell(kiosk.name, "the customer leaves" if held else "the customer finds no seats")
        checkout.abandon()
        return
    yield HOLD_SECONDS + 60 if world.chance(0.06) else dice.uniform(2, 60)
    for _ in range(2):
        outcome = _pays(kiosk)
        if not isinstance(outcome, PaymentDeclined) or world.chance(0.5):
            break
        yield dice.uniform(2, 20)
    yield dice.uniform(2, 30)
    checkout.abandon()


def _chooses(kiosk: Kiosk) -> bool:
    """The seats proposed, or some of their own choice."""
    checkout, dice = kiosk.checkout, kiosk.world.dice
    basket = checkout.basket
    if basket is None or not basket.tickets:
        return False
    if kiosk.world.chance(0.6):
        return isinstance(checkout.propose(), Proposal)
    seat_map = kiosk.programme.seat_map(basket.showtime_id, basket.id)
    free = [seat for seat, state in seat_map.states.items() if state is SeatState.FREE] if seat_map else []
    if len(free) < basket.tickets:
        return False
    start = dice.randrange(len(free) - basket.tickets + 1)
    checkout.choose(tuple(free[start : start + basket.tickets]))
    return True


def _holds(kiosk: Kiosk) -> bool:
    """Whether the seats are theirs, or others that were proposed instead."""
    for _ in range(3):
        outcome = kiosk.checkout.hold()
        match outcome:
            case Held():
                return True
            case SeatsTaken(instead=Proposal() as instead) | NotNow(instead=Proposal() as instead):
                kiosk.checkout.choose(instead.seat_ids)
            case _:
                return False
    return False


def _pays(kiosk: Kiosk) -> PayOutcome:
    """By card or at the counter; some change their mind while the terminal waits."""
    world, checkout = kiosk.world, kiosk.checkout
    methods = checkout.payment_methods()
    method = PaymentMethod.COUNTER if PaymentMethod.COUNTER in methods and world.chance(0.1) else PaymentMethod.CARD
    if world.chance(0.08):
        leave = checkout.abandon if world.chance(0.5) else checkout.cancel_payment
        world.after(world.dice.uniform(0, 30), lambda: kiosk.alive(leave))
    outcome = checkout.pay(method)
    if isinstance(outcome, Sold):
        kiosk.acknowledged.append(outcome.booking.reference)
        seats = " ".join(ticket.seat_id for ticket in outcome.booking.tickets)
        world.tell(kiosk.name, f"sells {outcome.booking.showtime_id} {seats}: {outcome.booking.reference}")
    else:
        world.tell(kiosk.name, f"payment: {outcome}")
    return outcome
