"""A technician hurries, parks and takes up messages again: each is told once all the same, in order; none is lost."""

import json
from pathlib import Path

import pytest

from kiosk.domain.bookings import SaleState
from kiosk.domain.exceptions import CaseState, Remedy
from kiosk.domain.member_prices import MemberOnBooking
from kiosk.services.desk import Desk, Requested
from kiosk.services.outbox_desk import Done, OutboxDesk, ParkReason, WhyNot
from kiosk.sticks import Stick
from kiosk.store import exceptions, outbox
from kiosk.store.parking import Standing
from sync.outbox_relay import relay
from sync.providers.foyer.adapter import FoyerProvider
from tests.sync import sales
from tests.sync.lobby import Lobby


def desk(lobby: Lobby, *folders: Path) -> OutboxDesk:
    sticks = tuple(Stick(one.name, one) for one in folders)
    return OutboxDesk(lobby.database, lobby.clock, lambda _job: None, "lobby-1", lambda: sticks)


def tell(lobby: Lobby) -> None:
    relay(lobby.database, lobby.provider, lobby.clock, chance=lambda: 0.0, at_once=1)


def only(lobby: Lobby, standing: Standing | None = None) -> int:
    (row,) = desk(lobby).view(standing).rows
    return row.number


def test_a_parked_message_waits_for_a_person_and_is_told_once_it_is_taken_up_again(lobby: Lobby) -> None:
    reference = lobby.sells("D5", "D6")
    sales.cancel(lobby.database, lobby.provider, reference, lobby.clock.now())
    first = desk(lobby).view().rows[0].number

    assert desk(lobby).park(first, ParkReason.PROVIDER_ASKS, " Ada\n") == Done()
    assert desk(lobby).park(first, ParkReason.OTHER, "Ada") is WhyNot.NOT_WAITING
    assert desk(lobby).retry(first, "Ada") is WhyNot.NOT_WAITING
    lobby.clock.passes(4000)
    tell(lobby)
    assert (lobby.served("book"), lobby.served("cancel")) == ([], []), "what is behind it waits with it"
    (line,) = Desk(lobby.database, lobby.clock).lines()
    assert (line.case.kind.value, line.case.state) == ("parked", CaseState.PERSON)

    assert desk(lobby).unpark(first, "") is WhyNot.NOBODY
    assert desk(lobby).unpark(first, "Grace") == Done()
    assert desk(lobby).unpark(first, "Grace") is WhyNot.NOT_PARKED
    lobby.control.fault("drop_before", "book")
    tell(lobby)
    assert lobby.served("cancel") == [], "the order holds although its case is settled"
    lobby.clock.passes(4000)
    tell(lobby)
    assert [one["cancelled"] for one in lobby.at_the_provider()] == [True]
    assert lobby.served("book")[1:] == [201], "once, after the one that got lost"
    assert Desk(lobby.database, lobby.clock).lines() == ()
    kinds = lobby.journal_of(reference)
    assert [kind for kind in kinds if kind.startswith("staff_")] == ["staff_parked", "staff_unparked"]

    reference = lobby.sells("D7")
    again = only(lobby)
    for _ in range(2):
        assert desk(lobby).park(again, ParkReason.OTHER, "Ada") == Done()
        assert desk(lobby).unpark(again, "Ada") == Done()
    desk(lobby).park(again, ParkReason.OTHER, "Ada")
    (line,) = Desk(lobby.database, lobby.clock).lines()
    assert (line.case.state, line.case.remedy) == (CaseState.PERSON, None)
    assert desk(lobby).view().counts[Standing.PARKED] == 1


def test_one_whose_answer_was_lost_is_asked_for_after_it_was_parked(lobby: Lobby) -> None:
    reference = lobby.sells("D5")
    lobby.control.fault("drop_after", "book")
    tell(lobby)
    number = only(lobby, Standing.IN_FLIGHT)
    assert desk(lobby).retry(number, "Ada") == Done()
    desk(lobby).park(number, ParkReason.LOOKS_WRONG, "Ada")
    desk(lobby).unpark(number, "Ada")
    tell(lobby)
    assert lobby.booking(reference).state is SaleState.CONFIRMED
    assert len(lobby.served("book")) == 1


def test_what_is_parked_while_it_is_sent_stays_so_or_is_known_as_delivered(
    lobby: Lobby, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The relay may have it in hand at that moment."""
    lobby.sells("D5")
    real = type(lobby.provider).submit

    def parked_then(
        provider: FoyerProvider, reference: str, body: bytes, member: MemberOnBooking | None = None
    ) -> object:
        (message,) = desk(lobby).view().rows
        assert desk(lobby).park(message.number, ParkReason.OTHER, "Ada") == Done()
        return real(provider, reference, body, member)

    monkeypatch.setattr(type(lobby.provider), "submit", parked_then)
    lobby.control.fault("drop_after", "book")
    tell(lobby)
    assert lobby.messages() == [("parked", "parked: other")]
    assert desk(lobby).unpark(only(lobby), "Ada") == Done()
    lobby.clock.passes(400)
    tell(lobby)
    assert lobby.messages() == []

    reference = lobby.sells("D6")
    tell(lobby)
    assert lobby.messages() == []
    assert lobby.booking(reference).state is SaleState.CONFIRMED
    assert Desk(lobby.database, lobby.clock).lines() == ()


def test_one_that_was_parked_a_moment_ago_is_not_sent(lobby: Lobby, monkeypatch: pytest.MonkeyPatch) -> None:
    lobby.sells("D5")
    number, due = only(lobby), outbox.due

    def parked_then(*told: object) -> tuple[outbox.Message, ...]:
        found = due(*told)  # type: ignore[arg-type]
        if found:
            desk(lobby).park(number, ParkReason.OTHER, "Ada")
        return found

    monkeypatch.setattr(outbox, "due", parked_then)
    tell(lobby)
    assert lobby.served("book") == []
    assert lobby.messages()[0] == ("parked", "parked: other")


def test_a_sale_that_went_another_way_meanwhile_is_not_taken_up_again(lobby: Lobby) -> None:
    reference = lobby.sells("D5")
    number = only(lobby)
    desk(lobby).park(number, ParkReason.OTHER, "Ada")
    asked = Desk(lobby.database, lobby.clock).ask_for(reference, Remedy.REFUND, "Grace")
    assert isinstance(asked, Requested)
    assert desk(lobby).unpark(number, "Ada") is WhyNot.NOT_PARKED
    lobby.database.write(lambda tx: exceptions.settle(tx, asked.case.number, Remedy.REFUND, "G", lobby.clock.now()))
    assert desk(lobby).unpark(number, "Ada") is WhyNot.NOT_PARKED


def test_all_that_is_unsent_goes_onto_a_stick_as_lines(lobby: Lobby, tmp_path: Path) -> None:
    reference = lobby.sells("D5")
    assert desk(lobby).export("Ada") is WhyNot.NO_STICK
    assert desk(lobby, tmp_path / "gone").export("Ada") is WhyNot.NOT_WRITTEN
    stick = tmp_path / "stick"
    stick.mkdir()
    done = desk(lobby, stick).export("Ada")
    assert isinstance(done, Done)
    (line,) = (stick / done.file).read_text("utf-8").splitlines()
    told = json.loads(line)
    assert (told["what"], told["reference"], told["state"]) == ("message", reference, "pending")
    assert json.loads(told["body"])
    assert lobby.journal_of("")[-1] == "staff_exported_outbox"
