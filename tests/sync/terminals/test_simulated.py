"""The simulated terminal: a memory of its own, and every way a real one misbehaves."""

import os
import threading
from pathlib import Path

import pytest

from kiosk.domain.money import Money
from kiosk.ports import Approved, CardAnswer, Declined, NeverAsked, PaymentUnknown, PayOutcome, Reversed
from sync.terminals.simulated import SimulatedTerminal

PRICE = Money(2400, "EUR")


def pays(terminal: SimulatedTerminal, reference: str = "P1") -> tuple[threading.Thread, list[PayOutcome]]:
    outcomes: list[PayOutcome] = []
    thread = threading.Thread(target=lambda: outcomes.append(terminal.pay(reference, PRICE)))
    asking = threading.Event()
    terminal.subscribe(asking.set)
    thread.start()
    assert asking.wait(5)
    return thread, outcomes


def test_the_cardholder_decides(tmp_path: Path) -> None:
    for choice, kind in ((CardAnswer.APPROVE, Approved), (CardAnswer.DECLINE, Declined)):
        terminal = SimulatedTerminal(tmp_path / f"{choice}.jsonl")
        thread, outcomes = pays(terminal)
        assert terminal.waiting() == PRICE
        terminal.answer(choice)
        thread.join(5)
        assert isinstance(outcomes[0], kind)
        assert terminal.waiting() is None


def test_after_a_restart_it_still_knows(tmp_path: Path) -> None:
    ledger = tmp_path / "terminal.jsonl"
    approved = SimulatedTerminal(ledger, automatic=CardAnswer.APPROVE).pay("P1", PRICE)
    assert isinstance(approved, Approved)
    again = SimulatedTerminal(ledger)
    assert again.outcome_of("P1") == Approved(approved.receipt)
    assert again.outcome_of("P2") == NeverAsked()
    assert again.pay("P1", PRICE) == Approved(approved.receipt)
    assert (ledger.stat().st_mode & 0o777) == 0o600


def test_approved_and_then_silent_is_known_only_once_it_speaks_again(tmp_path: Path) -> None:
    terminal = SimulatedTerminal(tmp_path / "t.jsonl", automatic=CardAnswer.APPROVE_THEN_SILENT)
    assert isinstance(terminal.pay("P1", PRICE), PaymentUnknown)
    assert isinstance(terminal.outcome_of("P1"), PaymentUnknown)
    assert not terminal.ready()
    terminal.wake()
    assert isinstance(terminal.outcome_of("P1"), Approved)


def test_one_that_hangs_took_no_money(tmp_path: Path) -> None:
    terminal = SimulatedTerminal(tmp_path / "t.jsonl", automatic=CardAnswer.HANG)
    assert isinstance(terminal.pay("P1", PRICE), PaymentUnknown)
    terminal.wake()
    assert terminal.outcome_of("P1") == NeverAsked()


def test_money_goes_back_once(tmp_path: Path) -> None:
    terminal = SimulatedTerminal(tmp_path / "t.jsonl", automatic=CardAnswer.APPROVE)
    terminal.pay("P1", PRICE)
    first = terminal.reverse("P1", PRICE)
    assert isinstance(first, Reversed)
    assert terminal.reverse("P1", PRICE) == first
    assert terminal.outcome_of("P1") == first
    assert terminal.reverse("P9", PRICE) == NeverAsked()


def test_the_kiosk_can_stop_it_waiting(tmp_path: Path) -> None:
    terminal = SimulatedTerminal(tmp_path / "t.jsonl")
    thread, outcomes = pays(terminal)
    terminal.cancel("another")
    assert terminal.waiting() == PRICE
    terminal.cancel("P1")
    thread.join(5)
    assert outcomes == [Declined("cancelled")]


def test_nobody_comes_with_a_card(tmp_path: Path) -> None:
    terminal = SimulatedTerminal(tmp_path / "t.jsonl", deadline=0.01)
    assert terminal.pay("P1", PRICE) == Declined("timeout")


def test_two_at_once_is_one_too_many(tmp_path: Path) -> None:
    terminal = SimulatedTerminal(tmp_path / "t.jsonl")
    thread, _ = pays(terminal)
    assert terminal.pay("P2", PRICE) == Declined("busy")
    terminal.cancel("P1")
    thread.join(5)


@pytest.mark.parametrize("tail", [b'{"reference": "P2", "sta', b"\xff\xfe\n", b"[]\n", b"null\n"])
def test_a_memory_cut_off_by_a_power_cut_keeps_the_rest(tmp_path: Path, tail: bytes) -> None:
    ledger = tmp_path / "t.jsonl"
    SimulatedTerminal(ledger, automatic=CardAnswer.APPROVE).pay("P1", PRICE)
    with ledger.open("ab") as file:
        file.write(tail)
    assert isinstance(SimulatedTerminal(ledger).outcome_of("P1"), Approved)


def test_a_line_that_was_cut_off_takes_no_later_payment_with_it(tmp_path: Path) -> None:
    ledger = tmp_path / "terminal.jsonl"
    ledger.write_bytes(b'{"reference": "P0", "sta')
    assert isinstance(SimulatedTerminal(ledger, automatic=CardAnswer.APPROVE).pay("P1", PRICE), Approved)
    assert isinstance(SimulatedTerminal(ledger).outcome_of("P1"), Approved)


def test_what_cannot_be_remembered_is_not_paid(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    ledger = tmp_path / "terminal.jsonl"
    terminal = SimulatedTerminal(ledger, automatic=CardAnswer.APPROVE)

    def fails(_: int) -> None:
        raise OSError(5, "Input/output error")

    monkeypatch.setattr(os, "fsync", fails)
    assert isinstance(terminal.pay("P1", PRICE), Declined)
    monkeypatch.undo()
    assert isinstance(SimulatedTerminal(ledger).outcome_of("P1"), NeverAsked)


def test_a_memory_that_cannot_be_read_says_nothing(tmp_path: Path) -> None:
    ledger = tmp_path / "terminal.jsonl"
    ledger.mkdir()
    terminal = SimulatedTerminal(ledger, automatic=CardAnswer.APPROVE)
    assert not terminal.ready()
    assert isinstance(terminal.outcome_of("P1"), PaymentUnknown)
