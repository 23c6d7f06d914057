"""Online or not, as calls tell."""

from datetime import timedelta
from pathlib import Path

import pytest

from kiosk.clock import read
from kiosk.domain.trusted_time import surely
from kiosk.facts import ConnectionChanged
from kiosk.store import outbox, sync_state
from kiosk.store.database import Database
from sync.connectivity import Link, after, note
from tests.builders import NOON, FrozenClock, store
from tests.sync.sales import sell
from tests.sync.scripted import ScriptedProvider

ONLINE, OFFLINE = Link(online=True), Link(online=False)


@pytest.mark.parametrize(
    ("before", "calls", "online"),
    [
        (ONLINE, [True], True),
        (ONLINE, [False], True),
        (ONLINE, [False, False], False),
        (ONLINE, [False, True, False], True),
        (OFFLINE, [True], True),
        (OFFLINE, [False], False),
        (ONLINE, [False, False, False, True], True),
    ],
)
def test_two_calls_in_a_row_without_an_answer_are_offline_and_one_answer_is_online(
    before: Link, calls: list[bool], *, online: bool
) -> None:
    link = before
    for answered in calls:
        link = after(link, answered=answered)
    assert link.online is online


def test_a_customer_who_waited_in_vain_is_enough() -> None:
    assert after(ONLINE, answered=False, interactive=True) == Link(online=False, failures=1)


@pytest.fixture
def database(tmp_path: Path) -> Database:
    return store(tmp_path, online=False)


def test_the_change_is_told_once(database: Database) -> None:
    provider, clock = ScriptedProvider(), FrozenClock()
    link, facts = note(database, provider, clock, OFFLINE, answered=True)
    assert facts == (ConnectionChanged(online=True),)
    link, facts = note(database, provider, clock, link, answered=True)
    assert facts == ()
    link, facts = note(database, provider, clock, link, answered=False)
    assert facts == ()
    link, facts = note(database, provider, clock, link, answered=False)
    assert facts == (ConnectionChanged(online=False),)


def test_what_another_process_found_out_counts(database: Database) -> None:
    provider, clock = ScriptedProvider(), FrozenClock()
    link, _ = note(database, provider, clock, OFFLINE, answered=True)
    database.write(lambda tx: sync_state.record_contact(tx, online=False, at=clock.now()))

    _, facts = note(database, provider, clock, link, answered=True)

    assert facts == (ConnectionChanged(online=True),)


def test_when_the_provider_is_back_waiting_messages_are_due_at_once(database: Database) -> None:
    clock = FrozenClock()
    sell(database, "C5")
    with database.read() as tx:
        (message,) = outbox.due(tx, clock.now())
    database.write(
        lambda tx: outbox.later(tx, message.number, NOON + timedelta(minutes=5), "silence", surely_not_sent=True)
    )

    note(database, ScriptedProvider(), clock, OFFLINE, answered=True)

    with database.read() as tx:
        assert [one.number for one in outbox.due(tx, clock.now())] == [message.number]


@pytest.mark.parametrize("offset", [0.0, 90.0, -3600.0, 56 * 365 * 86_400.0])
def test_the_provider_s_time_is_taken_down_and_is_the_mark(database: Database, offset: float) -> None:
    provider, clock = ScriptedProvider(), FrozenClock()
    provider.offset = offset

    note(database, provider, clock, OFFLINE, answered=True)

    with database.read() as tx:
        assert sync_state.clock_mark(tx) == NOON + timedelta(seconds=offset)
        assert surely(sync_state.word_of_time(tx), read(clock)) == NOON + timedelta(seconds=offset)


@pytest.mark.parametrize("offset", [None, 1e11, -1e11])
def test_no_word_and_a_senseless_one_change_nothing(database: Database, offset: float | None) -> None:
    provider, clock = ScriptedProvider(), FrozenClock()
    provider.offset = offset

    note(database, provider, clock, OFFLINE, answered=True)

    with database.read() as tx:
        assert sync_state.clock_mark(tx) is None
        assert sync_state.word_of_time(tx) is None


def test_contact_is_not_written_down_at_every_call(database: Database) -> None:
    provider, clock = ScriptedProvider(), FrozenClock()
    link, _ = note(database, provider, clock, OFFLINE, answered=True)
    clock.passes(10)
    link, _ = note(database, provider, clock, link, answered=True)
    with database.read() as tx:
        assert sync_state.contact(tx).last_contact_at == NOON
    clock.passes(10)
    note(database, provider, clock, link, answered=True)
    with database.read() as tx:
        assert sync_state.contact(tx).last_contact_at == NOON + timedelta(seconds=20)
