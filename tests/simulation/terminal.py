"""A card terminal with a ledger of its own: it outlives the kiosk, and it may say nothing for a while."""

from dataclasses import dataclass

from kiosk.domain.money import Money
from kiosk.ports import (
    Approved,
    Declined,
    NeverAsked,
    PaymentAnswer,
    PaymentUnknown,
    PayOutcome,
    ReversalOutcome,
    Reversed,
)
from tests.simulation.world import World


@dataclass(slots=True)
class Charge:
    """One reference as the terminal has it; ``taken`` counts how often money was taken, in minor units each time."""

    amount: int
    state: str = "waiting"
    taken: int = 0


class Terminal:
    """What the cardholder does is decided by the dice; ``trouble`` is the part of payments that go wrong."""

    def __init__(self, world: World, name: str, trouble: float) -> None:
        self._world = world
        self._name = name
        self.trouble = trouble
        self.charges: dict[str, Charge] = {}
        self._silent_until = 0.0

    def pay(self, reference: str, amount: Money) -> PayOutcome:
        """Take the money, or not, or do not say."""
        world = self._world
        charge = self.charges.setdefault(reference, Charge(amount.minor))
        if not self.ready():
            self._later(reference, charge)
            return self._unknown(reference)
        if charge.state == "waiting":
            world.wait(world.dice.uniform(2, 25))
        if charge.state != "waiting":  # cancelled, or asked for twice
            return Declined("cancelled") if charge.state == "declined" else Approved(f"R{reference}")
        if world.chance(self.trouble):
            return self._goes_wrong(reference, charge)
        if world.chance(0.12):
            charge.state = "declined"
            world.tell(self._name, f"terminal declines {reference}")
            return Declined("declined")
        self._take(charge)
        world.tell(self._name, f"terminal approves {reference}")
        return Approved(f"R{reference}", "VISA **** 1111")

    def outcome_of(self, reference: str) -> PaymentAnswer:
        """What its memory says."""
        if not self.ready():
            return PaymentUnknown("no answer")
        charge = self.charges.get(reference)
        match charge.state if charge else "never":
            case "never":
                return NeverAsked()
            case "approved":
                return Approved(f"R{reference}")
            case "declined":
                return Declined("declined")
            case "reversed":
                return Reversed(f"X{reference}")
            case _:
                return PaymentUnknown("still waiting for the card")

    def cancel(self, reference: str) -> None:
        """Stop waiting."""
        charge = self.charges.get(reference)
        if charge is not None and charge.state == "waiting":
            charge.state = "declined"

    def reverse(self, reference: str, amount: Money) -> ReversalOutcome:
        """Give the money back."""
        self._world.wait(1.0)
        charge = self.charges.get(reference)
        if not self.ready() or (charge is not None and charge.state == "waiting"):
            return PaymentUnknown("no answer")
        if charge is None or charge.state == "declined":
            return NeverAsked()
        charge.state = "reversed"
        if self._world.chance(self.trouble):
            return PaymentUnknown("no answer")
        self._world.tell(self._name, f"terminal gives {reference} back")
        return Reversed(f"X{reference}")

    def ready(self) -> bool:
        """Whether it answers."""
        return self._world.now >= self._silent_until

    def wake(self) -> None:
        """It answers again, and so do those who still had their cards in hand."""
        self.trouble = 0.0
        self._silent_until = 0.0
        for charge in self.charges.values():
            if charge.state == "waiting":
                charge.state = "declined"

    def _goes_wrong(self, reference: str, charge: Charge) -> PayOutcome:
        """It hangs; the money may have been taken, or may yet be, or never is."""
        world = self._world
        self._silent_until = world.now + world.dice.choice((5.0, 90.0, 600.0))
        match world.dice.randrange(3):
            case 0:
                self._take(charge)
            case 1:
                charge.state = "declined"
            case _:
                self._later(reference, charge)
        return self._unknown(reference)

    def _later(self, reference: str, charge: Charge) -> None:
        """The cardholder is still busy: the ending comes when nobody looks."""

        def ends() -> None:
            if charge.state == "waiting":
                if self._world.chance(0.6):
                    self._take(charge)
                else:
                    charge.state = "declined"
                self._world.tell(self._name, f"terminal, later: {reference} {charge.state}")

        self._world.after(self._world.dice.uniform(3, 60), ends)

    def _take(self, charge: Charge) -> None:
        charge.state = "approved"
        charge.taken += 1

    def _unknown(self, reference: str) -> PaymentUnknown:
        self._world.tell(self._name, f"terminal says nothing about {reference}")
        return PaymentUnknown("no answer")
