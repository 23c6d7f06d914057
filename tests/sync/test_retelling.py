"""A provider that was restored from a backup, and what it is told again."""

from pathlib import Path

import pytest

from kiosk.domain.bookings import SaleState
from kiosk.ports import Unreachable
from kiosk.store import bookings, journal, outbox
from kiosk.store.database import Database
from sync.outbox_relay import relay
from sync.provider import Cancelled, Confirmed, Conflict, NotThere
from sync.retelling import Retold, tell_again_what_was_forgotten
from tests.builders import NOON, FrozenClock, store
from tests.sync import sales
from tests.sync.scripted import ScriptedProvider


class Desk:
    """A kiosk's store beside a provider that says what it is told to say."""

    def __init__(self, folder: Path) -> None:
        self.database: Database = store(folder)
        self.provider = ScriptedProvider()
        self.clock = FrozenClock()

    def sells(self, *seats: str) -> str:
        """A sale that the provider confirms."""
        reference = sales.sell(self.database, *seats)
        self.relays()
        assert self.state_of(reference) is SaleState.CONFIRMED
        return reference

    def relays(self) -> None:
        self.clock.passes(400)
        relay(self.database, self.provider, self.clock, at_once=1)

    def looks(self) -> object:
        return tell_again_what_was_forgotten(self.database, self.provider, self.clock)

    def state_of(self, reference: str) -> SaleState:
        return sales.booking_of(self.database, reference).state

    def knows(self, *references: str) -> None:
        self.provider.will("outcome", *(Confirmed(reference, NOON) for reference in references))

    def unsent(self) -> list[str]:
        with self.database.read() as tx:
            assert journal.first_broken(tx) is None
            return [message.booking_reference for message in outbox.unsent(tx)]


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return Desk(tmp_path)


def test_a_provider_that_knows_everything_is_told_nothing(desk: Desk) -> None:
    first, second = desk.sells("C5"), desk.sells("C6")
    desk.knows(first, second, second)

    assert desk.looks() == Retold(0)
    assert desk.looks() == Retold(0)

    assert desk.provider.asked("outcome") == [first, second, second], "only the last one proves it again"
    assert desk.unsent() == []


def test_a_sale_that_was_forgotten_is_asked_for_and_told_again(desk: Desk) -> None:
    reference = desk.sells("C5")
    desk.provider.will("outcome", NotThere(), NotThere())

    assert desk.looks() == Retold(1)
    desk.relays()

    assert desk.provider.asked("submit") == [reference, reference]
    assert len(desk.provider.asked("outcome")) == 2, "it is asked for once more before it is sent"
    assert desk.state_of(reference) is SaleState.CONFIRMED
    assert desk.unsent() == []


def test_a_sale_that_is_there_after_all_is_not_told_again(desk: Desk) -> None:
    kept, lost = desk.sells("C5"), desk.sells("C6")
    desk.knows(kept)
    desk.provider.will("outcome", NotThere())
    assert desk.looks() == Retold(2)
    desk.knows(kept)

    desk.relays()

    assert desk.provider.asked("submit") == [kept, lost, lost]


def test_a_sale_told_after_the_restore_hides_none_that_was_forgotten(desk: Desk) -> None:
    before, forgotten, after = desk.sells("C5"), desk.sells("C6"), desk.sells("C7")
    desk.knows(before)
    desk.provider.will("outcome", NotThere())

    assert desk.looks() == Retold(3)
    assert desk.unsent() == [before, forgotten, after]


def test_what_was_proven_once_may_be_forgotten_later(desk: Desk) -> None:
    reference = desk.sells("C5")
    desk.knows(reference)
    desk.looks()
    later = desk.sells("C6")
    desk.provider.will("outcome", NotThere())

    assert desk.looks() == Retold(2)
    assert desk.unsent() == [reference, later]


def test_a_forgotten_sale_whose_seats_are_gone_is_for_a_person(desk: Desk) -> None:
    reference = desk.sells("C5")
    desk.provider.will("outcome", NotThere(), NotThere()).will("submit", Conflict(("C5",), "seats_taken"))

    desk.looks()
    desk.relays()

    assert desk.state_of(reference) is SaleState.EXCEPTION
    assert desk.unsent() == [reference]


def test_a_forgotten_cancellation_is_told_again_and_its_sale_is_not(desk: Desk) -> None:
    reference = desk.sells("C5")
    sales.cancel(desk.database, desk.provider, reference)
    desk.relays()
    assert desk.state_of(reference) is SaleState.REFUNDED
    desk.knows(reference, reference)

    assert desk.looks() == Retold(1)
    desk.knows(reference)
    desk.relays()

    assert desk.provider.asked("submit") == [reference]
    assert len(desk.provider.asked("cancel")) == 2
    with desk.database.read() as tx:
        assert [one.state for one in bookings.in_states(tx, SaleState.REFUNDED)] == [SaleState.REFUNDED]


@pytest.mark.parametrize("answer", [Cancelled("X", "refund", NOON), Unreachable("no answer")])
def test_no_answer_and_a_sale_that_others_took_back_are_no_forgetting(desk: Desk, answer: object) -> None:
    desk.sells("C5")
    desk.provider.will("outcome", answer)

    desk.looks()

    assert desk.unsent() == []
