"""An older list of revoked tickets never takes the place of a newer one."""

import logging
from datetime import timedelta
from pathlib import Path

import pytest

from kiosk.errors import ConfigError
from printing.door.lists import DoorLists
from printing.verdict import Genuine, verify
from tests.printing.builders import STATEMENT, revoked_list, signer, statement, trust, trust_file

TICKET = STATEMENT.ticket_id
LATER = STATEMENT.starts_at + timedelta(seconds=1)
OLD, NEW = revoked_list(), revoked_list(TICKET, at=LATER)


def turned_away(lists: DoorLists) -> bool:
    verdict = verify(signer().sign(statement()), lists.trust)
    assert isinstance(verdict, Genuine)
    return lists.revocations.covers(verdict.ticket)


def test_an_older_list_is_refused_by_an_open_door_and_at_the_next_start(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    keys, path, seen = trust_file(tmp_path), tmp_path / "revoked.txt", tmp_path / "door"
    path.write_text(OLD)
    lists = DoorLists(keys, [path], seen)
    assert not turned_away(lists)
    path.write_text(NEW)
    lists.refresh()
    assert turned_away(lists)
    path.write_text(OLD)
    with caplog.at_level(logging.WARNING):
        lists.refresh()
        lists.refresh()
    assert turned_away(lists)
    assert len(caplog.messages) == 1
    assert "an older list replaces no newer one" in caplog.text

    with pytest.raises(ConfigError, match=r"revoked\.txt: issued 2026-11-14 19:15:00 UTC, and .* 2026-11-14 19:15:01"):
        DoorLists(keys, [path], seen)
    path.write_text(NEW)
    assert turned_away(DoorLists(keys, [path], seen))
    path.write_text(OLD)
    assert not turned_away(DoorLists(keys, [path])), "who admits nobody remembers nothing"


def test_each_issuer_has_a_newest_list_of_its_own(tmp_path: Path) -> None:
    other = signer(b"\x07" * 32, kiosk_id="lobby-2")
    keys = trust_file(tmp_path, signer(), other)
    first, second = tmp_path / "lobby-1", tmp_path / "lobby-2"
    first.write_text(NEW)
    second.write_text(revoked_list(by=other))
    assert turned_away(DoorLists(keys, [first, second], tmp_path / "door"))
    second.write_text(OLD)
    with pytest.raises(ConfigError, match="older list"):
        DoorLists(keys, [first, second], tmp_path / "door")


def test_a_list_by_a_key_that_becomes_known_counts_from_then_on(tmp_path: Path) -> None:
    other = signer(b"\x07" * 32, kiosk_id="lobby-2")
    keys, path = trust_file(tmp_path), tmp_path / "revoked.txt"
    path.write_text(OLD)
    lists = DoorLists(keys, [path])
    path.write_text(revoked_list(TICKET, by=other))
    lists.refresh()
    assert not turned_away(lists)
    trust_file(tmp_path, signer(), other)
    lists.refresh()
    assert turned_away(lists)


def test_a_kiosk_that_is_lost_takes_no_door_its_new_keys(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    keys, path = trust_file(tmp_path), tmp_path / "revoked.txt"
    path.write_text(NEW)
    lists = DoorLists(keys, [path])
    keys.write_bytes(trust().without("lobby-1").to_json())
    lists.refresh()
    assert lists.trust.revoked, "the list of keys is in force, though the kiosk's own list is no longer taken"
    assert lists.revocations.ids == {TICKET}, "and what it said before is"
    assert "taken back" in caplog.text


@pytest.mark.parametrize("spoilt", [b"", b"soon", b"99999999999", b"\xff" * 10])
def test_a_memory_that_was_spoilt_keeps_no_door_shut(tmp_path: Path, spoilt: bytes) -> None:
    keys, path, seen = trust_file(tmp_path), tmp_path / "revoked.txt", tmp_path / "door"
    path.write_text(NEW)
    DoorLists(keys, [path], seen)
    (kept,) = seen.glob("*.issued")
    assert kept.read_bytes() == b"1794683701"
    kept.write_bytes(spoilt)
    assert turned_away(DoorLists(keys, [path], seen))
    assert kept.read_bytes() == b"1794683701"


def test_a_newer_list_is_used_also_where_that_cannot_be_kept(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    path = tmp_path / "revoked.txt"
    path.write_text(NEW)
    (tmp_path / "door").write_text("a file where the folder should be")
    assert turned_away(DoorLists(trust_file(tmp_path), [path], tmp_path / "door"))
    assert "an older list may be taken at the next start" in caplog.text
