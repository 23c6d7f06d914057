"""What a door says, verdict by verdict."""

import logging
from collections.abc import Callable
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from kiosk.errors import ConfigError
from printing.door.admission import CLOSES_AFTER, OPENS_BEFORE, Door
from printing.door.lists import DoorLists
from printing.door.seen_list import SeenList
from printing.verdict import (
    AlreadyUsed,
    Forged,
    Genuine,
    Malformed,
    NotRecorded,
    OtherShow,
    Revoked,
    ShowOver,
    TicketRevoked,
    TooEarly,
    UnknownKey,
)
from tests.builders import FrozenClock
from tests.printing.builders import STATEMENT, revoked_list, signer, statement, trust, trust_file

STARTS = STATEMENT.starts_at
CODE = signer().sign(statement())
COPY = signer().sign(statement(copy=2))
MOVED = signer().sign(statement(ticket_id="ffeeddccbbaa9988", issue=2, seat="13"))
SECOND = timedelta(seconds=1)

Opened = Callable[..., Door]


@pytest.fixture
def clock() -> FrozenClock:
    return FrozenClock(STARTS - timedelta(minutes=10))


@pytest.fixture
def opened(tmp_path: Path, clock: FrozenClock) -> Opened:
    def open_door(*revoked: str, showtime_id: str = "") -> Door:
        lists = tmp_path / "revoked.txt"
        lists.write_text(revoked_list(*revoked))
        trusted = DoorLists(trust_file(tmp_path), [lists])
        return Door(trusted, SeenList(tmp_path / "door"), clock, showtime_id)

    return open_door


def test_the_first_copy_is_admitted_and_every_later_one_is_not(opened: Opened, clock: FrozenClock) -> None:
    door = opened()
    (first,) = door.check([CODE])
    assert isinstance(first, Genuine)
    came = clock.now()
    clock.passes(90)
    for again in (CODE, COPY, CODE.lower()):
        (verdict,) = door.check([again])
        assert isinstance(verdict, AlreadyUsed)
        assert (verdict.first_seen, verdict.kiosk_id) == (came, "lobby-1")


def test_a_copy_that_comes_first_is_the_one(opened: Opened) -> None:
    first, second = opened().check([COPY, CODE])
    assert isinstance(first, Genuine)
    assert isinstance(second, AlreadyUsed)


def test_each_wrong_code_has_its_own_name_and_none_of_them_is_written_down(opened: Opened, tmp_path: Path) -> None:
    body_changed = CODE[:120] + ("A" if CODE[120] != "A" else "B") + CODE[121:]
    foreign = signer(b"\x07" * 32).sign(statement())
    door = opened("0f1e2d3c4b5a6978")
    found = door.check([CODE, body_changed, foreign, "K7MWPQ9R", ""])
    assert [type(one) for one in found] == [TicketRevoked, Forged, UnknownKey, Malformed, Malformed]
    assert not list((tmp_path / "door").glob("*.seen"))


def test_of_a_ticket_that_was_moved_the_new_one_gets_in(opened: Opened) -> None:
    old, new = opened("0f1e2d3c4b5a6978").check([CODE, MOVED])
    assert isinstance(old, TicketRevoked)
    assert isinstance(new, Genuine)


def test_a_kiosk_that_was_taken_back_is_told_before_its_tickets(opened: Opened, tmp_path: Path) -> None:
    door = opened("0f1e2d3c4b5a6978")
    (tmp_path / "site-keys.json").write_bytes(trust().without("lobby-1").to_json())
    (verdict,) = door.check([CODE])
    assert isinstance(verdict, Revoked)


@pytest.mark.parametrize(
    ("at", "expected"),
    [
        (STARTS - OPENS_BEFORE - SECOND, TooEarly),
        (STARTS - OPENS_BEFORE, Genuine),
        (STARTS + CLOSES_AFTER, Genuine),
        (STARTS + CLOSES_AFTER + SECOND, ShowOver),
        (STARTS + timedelta(days=400), ShowOver),
    ],
)
def test_a_ticket_is_good_around_its_show(
    opened: Opened, clock: FrozenClock, at: datetime, expected: type[object]
) -> None:
    clock.at = at
    (verdict,) = opened().check([CODE])
    assert type(verdict) is expected


def test_the_door_of_one_show_sends_others_away_and_keeps_their_tickets_good(opened: Opened) -> None:
    (elsewhere,) = opened(showtime_id="s-other").check([CODE])
    (here,) = opened(showtime_id=STATEMENT.showtime_id).check([CODE])
    assert isinstance(elsewhere, OtherShow)
    assert isinstance(here, Genuine)


@pytest.mark.parametrize("by", [timedelta(hours=-3), timedelta(hours=8), timedelta(days=7)])
def test_at_the_door_of_a_show_that_was_put_off_its_tickets_are_good_and_get_in_once(
    opened: Opened, clock: FrozenClock, by: timedelta
) -> None:
    clock.at = STARTS + by
    door = opened(showtime_id=STATEMENT.showtime_id)
    (first,) = door.check([CODE])
    assert isinstance(first, Genuine)
    clock.passes(60)
    assert isinstance(door.check([MOVED])[0], Genuine)
    (copy,) = door.check([COPY])
    assert isinstance(copy, AlreadyUsed)
    assert copy.first_seen == STARTS + by


def test_without_a_list_nobody_can_tell_and_the_rest_is_told_all_the_same(opened: Opened, tmp_path: Path) -> None:
    door = opened()
    (tmp_path / "door").write_text("a file where the folder should be")
    unknown, forged = door.check([CODE, signer(b"\x07" * 32).sign(statement())])
    assert isinstance(unknown, NotRecorded)
    assert "door" in unknown.reason
    assert isinstance(forged, UnknownKey)
    (tmp_path / "door").unlink()
    (verdict,) = door.check([CODE])
    assert isinstance(verdict, Genuine)


def test_a_ticket_refunded_while_the_door_is_open_is_turned_away(opened: Opened, tmp_path: Path) -> None:
    door = opened()
    (tmp_path / "revoked.txt").write_text(revoked_list("0f1e2d3c4b5a6978"))
    (verdict,) = door.check([CODE])
    assert isinstance(verdict, TicketRevoked)


def test_an_open_door_goes_on_by_its_old_lists_and_says_so(
    opened: Opened, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    door = opened("0f1e2d3c4b5a6978")
    (tmp_path / "revoked.txt").write_text("foyer revoked tickets 2 aurora\n0f1e")
    with caplog.at_level(logging.WARNING):
        found = [door.check([CODE])[0] for _ in range(3)]
    assert [type(one) for one in found] == [TicketRevoked] * 3
    assert len(caplog.messages) == 1
    assert "cut off" in caplog.text


def test_a_door_does_not_open_with_a_list_it_cannot_read(tmp_path: Path) -> None:
    (tmp_path / "revoked.txt").write_text("nonsense")
    with pytest.raises(ConfigError, match=r"revoked\.txt"):
        DoorLists(trust_file(tmp_path), [tmp_path / "revoked.txt"])
    with pytest.raises(ConfigError, match="missing"):
        DoorLists(tmp_path / "missing")
