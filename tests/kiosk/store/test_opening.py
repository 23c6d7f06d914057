"""The start after a stop of any kind: clean, cut off, damaged."""

from contextlib import closing
from pathlib import Path

import pytest

from kiosk.domain.bookings import SaleState
from kiosk.errors import BrokenJournal
from kiosk.ports import Approved
from kiosk.store import (
    audit,
    backups,
    bookings,
    journal_file,
    marks,
    migrations,
    opening,
    outbox,
    printing,
    repair,
    rights,
    sqlite,
    sync_state,
)
from kiosk.store.database import Database
from tests.builders import NOON, store
from tests.fakes import ScriptedTerminal
from tests.faults.sold_out import evening, hands_back, keeps_seats, used_rights
from tests.kiosk.services.counter import counter


def test_only_an_unclean_stop_or_damage_calls_for_a_look(tmp_path: Path) -> None:
    database = store(tmp_path)
    assert not opening.needs_a_look(database.path)
    opening.in_use(database)
    assert opening.needs_a_look(database.path)
    opening.done(database)
    assert not opening.needs_a_look(database.path)
    marks.note_damage(database.path, "a page")
    assert opening.needs_a_look(database.path)


def test_a_whole_database_is_left_alone(tmp_path: Path) -> None:
    night = evening(tmp_path / "work", tmp_path / "left")
    path = night.folder / "kiosk.db"
    assert opening.put_in_order(path, NOON) is None
    with Database(path).read() as tx:
        assert rights.live_allotment(tx, "show-1")
    assert not (night.folder / "quarantine").exists()


def test_a_repair_says_what_it_did_and_keeps_what_was_damaged(tmp_path: Path) -> None:
    night = evening(tmp_path / "work", tmp_path / "left")
    path = night.folder / "kiosk.db"
    damaged = path.read_bytes()
    marks.note_damage(path, "a page was wrong")
    done = opening.put_in_order(path, NOON)
    assert done is not None
    assert done.backup is not None
    assert (done.quarantine / "kiosk.db").read_bytes() == damaged
    assert (done.quarantine / "kiosk.db-wal").exists()
    assert "a page was wrong" in (done.quarantine / repair.STORY).read_text()
    assert repair.last_repair(path) == done.quarantine
    assert not marks.found_damaged(path)
    with Database(path).read() as tx:
        assert tx.execute("PRAGMA application_id").fetchone()[0] == migrations.APPLICATION_ID
        # Whatever may have happened meanwhile is asked for, and nothing is done twice by itself.
        assert {one.state for one in outbox.unsent(tx)} == {"in_flight", "refused"}
        assert printing.reserved(tx) == ()
        assert not sync_state.contact(tx).online


def test_after_a_repair_open_payments_are_asked_about_and_end(tmp_path: Path) -> None:
    night = evening(tmp_path / "work", tmp_path / "left")
    path = night.folder / "kiosk.db"
    marks.note_damage(path, "x")
    opening.put_in_order(path, NOON)
    database = Database(path)
    with database.read() as tx:
        (unclear,) = night.open_payments
        payment = bookings.payment_of(tx, unclear)
    assert payment is not None
    terminal = ScriptedTerminal()
    terminal.known[payment.reference] = Approved("R9", "VISA **** 1111")
    kiosk = counter(night.folder, database=database, terminal=terminal)
    kiosk.recovery.recover()
    assert kiosk.booking(unclear).state is SaleState.REFUNDED  # its right is of the past: the money goes back
    assert terminal.reversals == [payment.reference]


def test_a_damaged_backup_is_passed_over_for_an_older_one(tmp_path: Path) -> None:
    night = evening(tmp_path / "work", tmp_path / "left")
    path = night.folder / "kiosk.db"
    (whole,) = backups.newest_first(path)
    (whole.parent / "000002-20260302T130000.db").write_bytes(whole.read_bytes()[:9000])
    path.write_bytes(b"")
    path.with_name("kiosk.db-wal").unlink()
    done = opening.put_in_order(path, NOON)
    assert done is not None
    assert done.backup == whole
    with Database(path).read() as tx:
        assert used_rights(tx) == night.used


def test_without_the_journal_nothing_is_rebuilt_over_a_damaged_database(tmp_path: Path) -> None:
    night = evening(tmp_path / "work", tmp_path / "left", backup=False)
    path = night.folder / "kiosk.db"
    file = journal_file.beside(path)
    file.write_bytes(file.read_bytes().replace(b'"kind":"paid"', b'"kind":"pald"', 1))
    path.write_bytes(b"nothing left" * 1000)
    path.with_name("kiosk.db-wal").unlink()
    with pytest.raises(BrokenJournal):
        opening.put_in_order(path, NOON)
    assert path.read_bytes() == b"nothing left" * 1000
    assert not (night.folder / "quarantine").exists()


def test_a_repair_that_is_cut_off_is_done_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    night = evening(tmp_path / "work", tmp_path / "left")
    path = night.folder / "kiosk.db"
    really, calls = Path.replace, 0
    for at in range(5):

        def dies(self: Path, target: Path, at: int = at) -> Path:
            nonlocal calls
            calls += 1
            if calls > at:
                raise KeyboardInterrupt
            return really(self, target)

        calls = 0
        copy = night.copied_to(tmp_path / f"copy-{at}")
        marks.note_damage(copy, "x")
        monkeypatch.setattr(Path, "replace", dies)
        try:
            opening.put_in_order(copy, NOON)
        except KeyboardInterrupt:
            monkeypatch.undo()
            assert opening.put_in_order(copy, NOON) is not None
        monkeypatch.undo()
        with Database(copy).read() as tx:
            assert used_rights(tx) == night.used, at
    assert path.exists()


def test_a_right_that_ended_in_a_lost_wal_is_not_sold_from(tmp_path: Path) -> None:
    database = store(tmp_path / "work")
    opening.in_use(database)
    keeps_seats(database, "kept", "A1", "A2")
    with closing(sqlite.connect(database.path)) as connection:
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    hands_back(database, "kept", "A1")
    (tmp_path / "left").mkdir()
    for name in ("kiosk.db", "journal.jsonl"):  # and no mark of an unclean stop, for good measure
        (tmp_path / "left" / name).write_bytes((tmp_path / "work" / name).read_bytes())
    path = tmp_path / "left" / "kiosk.db"
    assert opening.put_in_order(path, NOON) is not None
    with Database(path).read() as tx:
        assert rights.live_allotment(tx, "show-1") == {}


def test_a_price_that_changed_by_itself_is_found_and_put_right(tmp_path: Path) -> None:
    night = evening(tmp_path / "work", tmp_path / "left")
    path = night.folder / "kiosk.db"
    with closing(sqlite.connect(path)) as connection:
        connection.execute("UPDATE ticket SET price = price + 1 WHERE seat_id = 'A1'")
    with pytest.raises(Exception, match="is not what the journal says"):
        audit.audit(path)
    assert not path.with_name("kiosk.db.audit").exists()


def test_a_wal_that_is_gone_after_an_unclean_stop_is_damage_whatever_was_in_it(tmp_path: Path) -> None:
    night = evening(tmp_path / "work", tmp_path / "left", checkpoint=True)
    path = night.folder / "kiosk.db"
    path.with_name("kiosk.db-wal").unlink()
    done = opening.put_in_order(path, NOON)
    assert done is not None
    assert "-wal file is gone" in done.why


def test_a_column_whose_name_a_flipped_bit_changed_is_damage(tmp_path: Path) -> None:
    night = evening(tmp_path / "work", tmp_path / "left", checkpoint=True)
    path = night.folder / "kiosk.db"
    data = path.read_bytes()
    assert data.count(b"    total INTEGER NOT NULL") == 1
    path.write_bytes(data.replace(b"    total INTEGER NOT NULL", b"    totql INTEGER NOT NULL"))
    done = opening.put_in_order(path, NOON)
    assert done is not None
    assert "booking is not as it was made" in done.why
