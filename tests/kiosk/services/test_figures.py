"""The figures of a kiosk say what its database, disk and parts say; and never of whom."""

import os
from datetime import timedelta
from pathlib import Path

import pytest

from kiosk.bootstrap import textfile
from kiosk.clock import read
from kiosk.domain.figures import Figure, Spread
from kiosk.domain.jobs import JobRecord
from kiosk.domain.paper import PrinterReadiness, PrinterReport
from kiosk.domain.printer_reasons import WORDS
from kiosk.domain.trusted_time import word
from kiosk.store import backups, printer_report, sync_state
from kiosk.store.database import Database
from kiosk.store.sqlite import Connection
from tests.builders import NOON, FrozenClock, store
from tests.kiosk.watched import watched
from tests.sync.sales import sell

Values = dict[tuple[str, ...], float]


def told(figures: tuple[Figure | Spread, ...]) -> dict[str, Values]:
    """Each value by the name of its figure and its labels."""
    return {
        one.name: {tuple(value for _, value in labels): number for labels, number in one.values}
        for one in figures
        if isinstance(one, Figure)
    }


@pytest.fixture
def database(tmp_path: Path):  # type: ignore[no-untyped-def]
    one = store(tmp_path)
    yield one
    one.close()


def test_what_was_sold_is_waiting_and_kept_is_counted(database: Database) -> None:
    clock = FrozenClock()
    sell(database, "A1", "A2", at=NOON - timedelta(hours=2))
    reference = sell(database, "A3", at=NOON - timedelta(hours=1))
    backups.take(database.path, NOON - timedelta(minutes=5))

    def fill(tx: Connection) -> None:
        sync_state.record_contact(tx, NOON - timedelta(minutes=3), online=True)
        sync_state.record_contact(tx, NOON, online=False)
        said = word(read(clock), -90.0)
        assert said is not None
        sync_state.put_word_of_time(tx, said)
        reasons = ("media-low", "some-vendors-own-word")
        printer_report.put(tx, PrinterReport(PrinterReadiness.READY, reasons, NOON))
        tx.execute("UPDATE print_attempt SET state = 'sent'")
        tx.execute("UPDATE print_attempt SET state = 'unknown'")

    database.write(fill)
    tasks = (JobRecord("relay", 2.0, took=0.25, succeeded_at=NOON, failures=0), JobRecord("mail", 10.0, failures=7))
    outside = watched(database, clock, tasks=tasks)
    outside.pulse.beat()
    clock.passes(1.3)
    outside.pulse.beat()
    seen = told(outside.figures.read())

    assert seen["foyer_sales_total"] == {("card", "EUR"): 2}
    assert seen["foyer_sales_amount_total"] == {("card", "EUR"): 37.5}
    assert seen["foyer_tickets_total"] == {(): 3}
    assert seen["foyer_outbox_messages"] == {(): 2}
    assert seen["foyer_outbox_oldest_timestamp_seconds"] == {(): (NOON - timedelta(hours=2)).timestamp()}
    assert seen["foyer_online"] == {(): 0}
    assert seen["foyer_contact_timestamp_seconds"] == {(): (NOON - timedelta(minutes=3)).timestamp()}
    assert seen["foyer_clock_offset_seconds"][()] == pytest.approx(90, abs=1)
    assert [trust for trust, holds in seen["foyer_clock_trust"].items() if holds] == [("vouched",)]
    assert [state for state, holds in seen["foyer_printer"].items() if holds] == [("ready",)]
    assert [one for one, holds in seen["foyer_printer_reason"].items() if holds] == [("media-low",), ("other",)]
    assert seen["foyer_printer_low"] == {(): 1}
    assert seen["foyer_prints_unknown"][()] >= 1
    assert seen["foyer_task_success_timestamp_seconds"] == {("relay",): NOON.timestamp()}
    assert seen["foyer_task_failures"] == {("relay",): 0, ("mail",): 7}
    assert seen["foyer_task_duration_seconds"] == {("relay",): 0.25}
    assert seen["foyer_backup_timestamp_seconds"] == {(): (NOON - timedelta(minutes=5)).timestamp()}
    assert seen["foyer_worker_restarts_total"] == {(): 2}
    assert seen["foyer_file_bytes"].keys() == {("database",), ("wal",), ("journal",)}
    assert 0 < seen["foyer_disk_free_bytes"][()] < seen["foyer_disk_size_bytes"][()]
    assert outside.pulse.lag.counts[5] == 1  # 0.3 s late: up to 0.5
    text = textfile.as_text(outside.figures.read()).decode()
    assert 'foyer_screen_lag_seconds_bucket{le="0.5"} 1.0' in text
    assert 'foyer_screen_lag_seconds_bucket{le="0.25"} 0.0' in text
    assert reference not in text


def test_what_was_never_known_is_missing_and_not_naught(tmp_path: Path) -> None:
    database = Database(tmp_path / "kiosk.db")
    seen = told(watched(database, FrozenClock()).figures.read())
    for name in ("contact_timestamp_seconds", "backup_timestamp_seconds", "clock_offset_seconds"):
        assert seen[f"foyer_{name}"] == {}
    assert [code for code, holds in seen["foyer_out_of_order"].items() if holds] == [("F-101",)]
    assert seen["foyer_selling"] == {(): 0}
    database.close()


def test_without_its_database_a_kiosk_still_says_that_it_runs_and_why_it_does_not_sell(tmp_path: Path) -> None:
    database = store(tmp_path)
    outside = watched(database, FrozenClock())
    database.close()
    size = database.path.stat().st_size
    for name in ("kiosk.db-wal", "kiosk.db-shm"):
        (tmp_path / name).unlink(missing_ok=True)
    database.path.write_bytes(os.urandom(size))
    seen = told(outside.figures.read())
    assert seen["foyer_up"] == {(): 1}
    assert [code for code, holds in seen["foyer_out_of_order"].items() if holds] == [("F-204",)]
    assert "foyer_sales_total" not in seen
    assert seen["foyer_disk_free_bytes"]


def test_labels_come_from_small_sets_whatever_a_printer_says(database: Database) -> None:
    seen = told(watched(database, FrozenClock()).figures.read())
    assert set(seen["foyer_printer_reason"]) == {(reason,) for reason in WORDS}
    assert sum(len(values) for values in seen.values()) < 120


def test_the_file_is_whole_at_any_moment_and_stays_readable(tmp_path: Path) -> None:
    path = tmp_path / "foyer.prom"
    before = os.umask(0o077)
    try:
        textfile.write(path, b"old\n")
        inode = path.stat().st_ino
        textfile.write(path, b"new\n")
    finally:
        os.umask(before)
    assert path.read_bytes() == b"new\n"
    assert path.stat().st_ino != inode
    assert path.stat().st_mode & 0o777 == 0o644
    link = tmp_path / ".foyer.prom.new"
    link.symlink_to(tmp_path / "kiosk.db")
    with pytest.raises(OSError, match=r"foyer\.prom"):
        textfile.write(path, b"elsewhere\n")
    assert not (tmp_path / "kiosk.db").exists()
