"""Reserved on the web, paid at the kiosk: once, or the money is back, whatever happens in between."""

import signal
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from kiosk.domain.journey import Step
from kiosk.domain.money import Money
from kiosk.domain.settlements import SettlementState
from kiosk.ports import Approved, PayOutcome
from printing.scanning import codes_in
from tests.scenarios.lobby import Lobby
from tests.scenarios.test_collecting import opens_without_seats_kept, two_free_seats, types

DIES = Path(__file__).with_name("pays_here_and_dies.py")


def reserves_on_the_web(lobby: Lobby, at: int = 0) -> str:
    """Somebody reserves two seats on the web, and pays nothing; returns the reference."""
    showing, seats = two_free_seats(lobby, at)
    return lobby.provider.control.reserve(showing.showtime.id, seats)


def there(lobby: Lobby, reference: str) -> dict[str, Any]:
    """The booking as the provider has it."""
    (booking,) = [one for one in lobby.provider.control.state()["bookings"] if one["reference"] == reference]
    return dict(booking)


def calls(lobby: Lobby, name: str) -> int:
    """How many calls of a kind the provider carried out."""
    return sum(one["call"] == name and one["status"] == 200 for one in lobby.provider.control.state()["served"])


def charges(lobby: Lobby) -> int:
    """How many payments the cinema has of those that its terminal remembers for this booking's settlements."""
    assert lobby.kiosk.terminal is not None
    with lobby.kiosk.database.read() as tx:
        payments = [row["payment"] for row in tx.execute("SELECT payment FROM settlement")]
    return sum(isinstance(lobby.kiosk.terminal.outcome_of(payment), Approved) for payment in payments)


def state(lobby: Lobby, reference: str) -> SettlementState | None:
    one = lobby.kiosk.settlements.of(reference)
    return one.state if one else None


def test_killed_between_the_money_and_the_provider_it_is_settled_once(lobby: Lobby) -> None:
    opens_without_seats_kept(lobby)
    reference = reserves_on_the_web(lobby)
    lobby.closes()
    died = subprocess.run([sys.executable, DIES, lobby.config_path, reference], timeout=90, check=False)
    assert died.returncode == -signal.SIGKILL
    assert not there(lobby, reference)["paid"]

    lobby.opens()
    lobby.waits("the provider hears of it", lambda: state(lobby, reference) is SettlementState.SETTLED)
    assert there(lobby, reference)["paid"]
    assert (charges(lobby), calls(lobby, "settle")) == (1, 1)
    types(lobby, reference)
    customer = lobby.customer
    customer.arrives(Step.BOOKING)
    customer.taps("Print my tickets")
    customer.arrives(Step.DONE)


def test_paid_while_the_provider_goes_a_slip_comes_out_and_the_tickets_follow(lobby: Lobby) -> None:
    opens_without_seats_kept(lobby)
    reference = reserves_on_the_web(lobby)
    types(lobby, reference)
    customer = lobby.customer
    customer.arrives(Step.BOOKING)
    assert customer.sees("Not paid yet")
    lobby.provider.control.fault("drop_before", "settle", count=None)
    customer.taps("Pay here")
    customer.waits_for("You have paid. Your tickets follow")
    lobby.waits("the slip", lambda: len(lobby.printed()) == 1)
    [slip] = lobby.printed()
    assert codes_in(slip) == []
    assert (state(lobby, reference), there(lobby, reference)["paid"]) == (SettlementState.PAID, False)

    lobby.provider.control.clear_faults()
    lobby.waits("the tickets", lambda: customer.step is Step.DONE, nudge="payments")
    lobby.waits("the paper", lambda: customer.sees("Your tickets are printed. Please take them."))
    [paper] = set(lobby.printed()) - {slip}
    codes = codes_in(paper)
    assert len(set(codes)) == 2
    assert all(code.startswith("WEB-") for code in codes)
    booking, one = there(lobby, reference), lobby.kiosk.settlements.of(reference)
    assert one is not None
    assert (booking["paid"], booking["payment"], booking["collected"]) == (True, one.payment, True)
    assert (one.state, charges(lobby), calls(lobby, "settle")) == (SettlementState.SETTLED, 1, 1)


def test_paid_elsewhere_meanwhile_the_money_goes_back_and_expired_none_is_taken(
    lobby: Lobby, monkeypatch: pytest.MonkeyPatch
) -> None:
    opens_without_seats_kept(lobby)
    reference = reserves_on_the_web(lobby)
    types(lobby, reference)
    customer, terminal = lobby.customer, lobby.kiosk.terminal
    customer.arrives(Step.BOOKING)
    assert terminal is not None
    pay = terminal.pay

    def too_late(payment: str, amount: Money) -> PayOutcome:
        lobby.provider.control.paid_elsewhere(reference)
        return pay(payment, amount)

    monkeypatch.setattr(terminal, "pay", too_late)
    customer.taps("Pay here")
    customer.waits_for("Your booking was paid elsewhere just now")
    assert customer.sees("went back to your card just now.")
    assert (state(lobby, reference), charges(lobby)) == (SettlementState.REFUNDED, 0)
    assert there(lobby, reference)["payment"] == ""
    customer.taps("Done")
    customer.arrives(Step.ATTRACT)

    late = reserves_on_the_web(lobby, at=4)
    types(lobby, late)
    customer.arrives(Step.BOOKING)
    lobby.provider.control.expire(late)
    customer.taps("Pay here")
    customer.waits_for("This reservation has expired")
    assert customer.sees("Nothing was charged.")
    assert state(lobby, late) is None
