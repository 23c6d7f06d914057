"""What checks make of the machine, the books and the processes: injected figures, real files, a real database."""

import os
import subprocess
import sys
import threading
import time
from collections.abc import Iterable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from kiosk.clock import SystemClock
from kiosk.domain.diagnosis import Finding, Grade
from kiosk.domain.jobs import JobRecord
from kiosk.domain.out_of_service import OutOfService, WhyOutOfService
from kiosk.domain.paper import PrinterReadiness, PrinterReport
from kiosk.domain.rights import OfflineMode
from kiosk.domain.trusted_time import Trust
from kiosk.instance import only_instance
from kiosk.services.checks import machine, program
from kiosk.services.checks.books import BOOKS, Books, judge, look_at_books, look_closely, out_of_order
from kiosk.services.checks.devices import judge_printer, judge_terminal
from kiosk.services.checks.figures import milliseconds, moment, size, span
from kiosk.services.checks.running import Check, SelfTests
from kiosk.services.health import OutOfOrder
from kiosk.store import job_records, marks, sync_state
from kiosk.store.job_records import JobRecords
from kiosk.store.overview import overview
from kiosk.store.vitals import look, vitals
from tests.builders import NOON, FrozenClock, in_one_file, store, taken_to_a_newer_foyer

MB = 1024 * 1024


def told(*found: Finding) -> list[tuple[str, str, str]]:
    return [(one.name.partition(".")[2], one.grade.value, one.code) for one in found]


def bad(found: Iterable[Finding]) -> dict[str, str]:
    return {one.name: one.code for one in found if one.grade.bad}


def test_figures_of_a_machine_have_their_grades() -> None:
    assert told(
        *map(machine.judge_room, (3 * 1024 * MB, 300 * MB, 63 * MB, -5)),
        machine.judge_inodes(100_000, 200_000),
        machine.judge_inodes(800, 200_000),
        machine.judge_inodes(2, 200_000),
        machine.judge_inodes(0, 0),
        machine.judge_writes(writable=True, mounted_read_only=False),
        machine.judge_writes(writable=True, mounted_read_only=True),
        machine.judge_writes(writable=False, mounted_read_only=False),
        *(machine.judge_memory(free, 90 * MB) for free in (900 * MB, 150 * MB, None)),
        *map(machine.judge_temperature, (61.4, 84.0, 99.0, None)),
        *(machine.judge_load(load, 4) for load in (3.9, 9.0)),
        *map(machine.judge_ntp, (True, False, None)),
    ) == [
        ("space", "ok", ""),
        ("space", "warning", "F-215"),
        ("space", "failed", "F-201"),
        ("space", "failed", "F-201"),
        ("inodes", "ok", ""),
        ("inodes", "warning", "F-211"),
        ("inodes", "failed", "F-211"),
        ("inodes", "ok", ""),
        ("writes", "ok", ""),
        ("writes", "failed", "F-202"),
        ("writes", "failed", "F-202"),
        ("memory", "ok", ""),
        ("memory", "warning", "F-221"),
        ("memory", "unknown", ""),
        ("temperature", "ok", ""),
        ("temperature", "warning", "F-222"),
        ("temperature", "failed", "F-222"),
        ("temperature", "unknown", ""),
        ("load", "ok", ""),
        ("load", "warning", "F-223"),
        ("ntp", "ok", ""),
        ("ntp", "warning", "F-302"),
        ("ntp", "unknown", ""),
    ]


def test_this_machine_and_its_disk_are_read(tmp_path: Path) -> None:
    found = {one.name: one for one in machine.look_at_machine([os.getpid()])}
    assert found["machine.memory"].grade is not Grade.UNKNOWN
    assert [one.name for one in found["machine.memory"].figures] == ["free", "own"]
    (tmp_path / "sys/class/thermal/thermal_zone0").mkdir(parents=True)
    (tmp_path / "sys/class/thermal/thermal_zone0/temp").write_text("91500\n")
    hot = machine.look_at_machine([], tmp_path / "no-proc", tmp_path / "sys")
    assert told(*hot)[:2] == [("memory", "unknown", ""), ("temperature", "warning", "F-222")]

    state = tmp_path / "state"
    (state / "keys").mkdir(parents=True, mode=0o700)
    for name, mode in (("kiosk.db", 0o600), ("keys/site.key", 0o644), ("keys/site-keys.json", 0o644)):
        (state / name).touch()
        (state / name).chmod(mode)
    state.chmod(0o700)
    assert bad(machine.look_at_disk(state)) == {}  # what is in a folder of its owner alone nobody else can reach
    state.chmod(0o755)
    [rights] = [one for one in machine.look_at_disk(state) if one.grade.bad]
    assert (rights.code, rights.detail) == ("F-214", "site.key, state")


def test_the_books_of_a_kiosk_that_is_well_and_of_one_that_is_not(tmp_path: Path) -> None:
    database, clock = store(tmp_path), FrozenClock()
    found = look_at_books(database.path, clock, OfflineMode.ALLOTMENT)
    assert {one.name for one in found} == set(BOOKS)
    assert bad(found) == {"seats.offline": "F-131"}
    assert bad(look_at_books(database.path, clock, OfflineMode.REFUSE)) == {}  # the manager wants it so

    seen, more = overview(database.path), vitals(database.path, NOON)
    well = Books(replace(seen, seats_kept_for_offline=8), more, NOON, Trust.VOUCHED)
    assert bad(judge(well, NOON, OfflineMode.ALLOTMENT)) == {}
    ill = Books(
        replace(
            seen,
            contact=replace(seen.contact, online=False),
            showtimes=0,
            bookings=7,
            unsent_messages=3,
            messages_for_a_person=1,
            open_payments=1,
            mails_waiting=4,
            mail_trouble="F-403",
            backup_trouble="no room",
            key_refused=True,
            cannot_sign="every key was taken back",
            pull_trouble="a price list is missing",
            out_of_service=OutOfService(WhyOutOfService.CLEANING, NOON, "Ada Lovelace"),
        ),
        replace(
            more,
            schema=99,
            log_bytes=100 * MB,
            oldest_unsent_at=NOON - timedelta(minutes=11),
            oldest_mail_at=NOON - timedelta(hours=2),
            prints_unknown=1,
            mails_refused=2,
        ),
        None,
        Trust.WRONG,
    )
    findings = list(judge(ill, NOON, OfflineMode.ALLOTMENT))
    assert bad(findings) == {
        "programme.known": "F-101",
        "programme.current": "F-104",
        "provider.key": "F-102",
        "seats.online": "F-134",
        "seats.offline": "F-131",
        "payment.open": "F-602",
        "keys.signing": "F-103",
        "printer.unknown": "F-504",
        "outbox.backlog": "F-132",
        "outbox.refused": "F-133",
        "mail.server": "F-403",
        "mail.backlog": "F-405",
        "mail.refused": "F-406",
        "database.schema": "F-203",
        "database.size": "F-213",
        "database.backup": "F-212",
        "clock.trust": "F-301",
        "program.service": "F-001",
    }
    assert "Ada" not in repr(findings)
    since = {one.name: one.since for one in findings}
    assert since["seats.online"] == since["seats.offline"] == NOON
    assert since["outbox.backlog"] == NOON - timedelta(minutes=11)


def test_every_reason_to_sell_nothing_has_its_place_in_the_tree() -> None:
    assert {out_of_order(one).code for one in OutOfOrder} == {one.value for one in OutOfOrder}


def test_a_database_is_looked_at_closely_whole_damaged_newer_or_not_there(tmp_path: Path) -> None:
    path = tmp_path / "kiosk.db"
    assert look_closely(path, running=False, within=4) == []
    assert bad(look_at_books(path, FrozenClock(), OfflineMode.RISK)) == {"programme.known": "F-101"}
    database = store(tmp_path)
    assert told(*look_closely(path, running=True, within=4)) == [("whole", "ok", ""), ("journal", "ok", "")]
    assert look(path, within=4)
    marks.begin_use(path)
    assert told(*look_closely(path, running=False, within=4)) == [("whole", "warning", "F-206")]
    marks.end_use(path)
    database.write(lambda tx: tx.execute("UPDATE sync_state SET value = 'x' WHERE name = 'epoch'"))
    database.write(taken_to_a_newer_foyer)
    assert bad(look_at_books(path, FrozenClock(), OfflineMode.RISK)) == {"database.schema": "F-203"}
    database.close()
    data = bytearray(in_one_file(path).read_bytes())
    data[4096:8192] = b"\xff" * 4096
    path.write_bytes(data)
    assert told(*look_closely(path, running=True, within=4)) == [("whole", "failed", "F-204")]


def test_printer_and_terminal() -> None:
    def printer(readiness: PrinterReadiness, *reasons: str, minutes: int = 2) -> list[tuple[str, str, str]]:
        report = PrinterReport(readiness, reasons, NOON - timedelta(minutes=minutes))
        return told(*judge_printer(report, NOON))

    assert printer(PrinterReadiness.READY) == [("ready", "ok", ""), ("supplies", "ok", "")]
    assert printer(PrinterReadiness.READY, "media-low") == [("ready", "ok", ""), ("supplies", "warning", "F-503")]
    assert printer(PrinterReadiness.NOT_READY, "cover-open") == [("ready", "failed", "F-501")]
    assert printer(PrinterReadiness.UNKNOWN, "no-answer") == [("ready", "failed", "F-502")]
    assert printer(PrinterReadiness.UNKNOWN, "no-answer", minutes=0) == [("ready", "warning", "F-502")]
    assert told(*judge_printer(None, NOON)) == [("ready", "unknown", "")]
    assert [
        (one.grade.value, one.code)
        for one in (
            judge_terminal(None, terminal=False, counter=True),
            judge_terminal(None, terminal=False, counter=False),
            judge_terminal(None, terminal=True, counter=True),
            judge_terminal(True, terminal=True, counter=False),
            judge_terminal(False, terminal=True, counter=True),
            judge_terminal(False, terminal=True, counter=False),
        )
    ] == [("ok", ""), ("failed", "F-603"), ("unknown", ""), ("ok", ""), ("warning", "F-601"), ("failed", "F-601")]


def test_whether_a_kiosk_runs_is_told_without_touching_its_lock(tmp_path: Path) -> None:
    assert bad(program.judge_processes(program.processes_of(tmp_path))) == {"program.running": "F-233"}
    with only_instance(tmp_path):
        found = program.processes_of(tmp_path)
        assert (found.kiosk, found.worker) == (os.getpid(), None)
        assert bad(program.judge_processes(found)) == {"worker.alive": "F-231"}
    assert program.processes_of(tmp_path).kiosk is None
    assert bad(program.judge_processes(program.Processes(1, 2))) == {}


def test_jobs_that_are_late_or_fail_are_named(tmp_path: Path) -> None:
    well = JobRecord("pull", 5, succeeded_at=NOON, next_at=NOON)
    late = JobRecord("relay", 2, succeeded_at=NOON - timedelta(hours=1), next_at=NOON - timedelta(minutes=10))
    failing = JobRecord("mail", 10, failures=5, succeeded_at=NOON - timedelta(hours=2))
    assert told(program.judge_jobs([well], NOON)) == [("jobs", "ok", "")]
    found = program.judge_jobs([well, late, failing], NOON)
    assert (found.code, found.detail, found.since) == ("F-232", "relay, mail", NOON - timedelta(hours=2))
    stuck = JobRecord("pull", 5, running=True, started_at=NOON - timedelta(minutes=3), next_at=NOON)
    assert program.judge_jobs([stuck], NOON).code == "F-232"
    assert program.judge_jobs([stuck], NOON - timedelta(minutes=1)).code == ""
    assert told(*program.look_at_jobs(tmp_path, NOON, None)) == [("jobs", "unknown", "")]
    job_records.write(tmp_path, JobRecords(NOON, (well,)))
    assert told(*program.look_at_jobs(tmp_path, NOON, NOON)) == [("jobs", "ok", "")]
    later = NOON + timedelta(minutes=5)
    hangs = [("jobs", "unknown", ""), ("running", "failed", "F-234")]
    assert told(*program.look_at_jobs(tmp_path, later, NOON)) == hangs
    assert told(*program.look_at_jobs(tmp_path, later, later)) == [("jobs", "unknown", "")]  # of an earlier run
    child = subprocess.Popen([sys.executable, "-c", "input()"], stdin=subprocess.PIPE)
    try:
        now = datetime.now(UTC)
        started = program.began(child.pid, now)
        assert started is not None
        assert abs(now - started) < timedelta(seconds=5)
        own = program.began(os.getpid(), now)
        assert own is not None
        assert own < started
    finally:
        child.communicate(b"\n")
    assert program.began(child.pid, now) is None


def test_checks_run_side_by_side_in_time_and_remember_since_when() -> None:
    release, ended = threading.Event(), list[str]()
    state = {"paper": Finding("printer.ready", Grade.OK)}

    def hangs() -> Iterable[Finding]:
        release.wait(20)
        return [Finding("provider.answers", Grade.OK)]

    def breaks() -> Iterable[Finding]:
        raise ValueError("a guest's name")

    tests = SelfTests(
        (
            Check("account", ("provider.answers",), hangs),
            Check("disk", ("disk.space",), breaks),
            Check("paper", ("printer.ready",), lambda: [state["paper"]]),
        ),
        SystemClock(),
        longest=0.3,
    )
    assert tests.result.at is None
    assert tests.result.tree.grade is Grade.UNKNOWN
    began = time.monotonic()
    found = {one.name: one for one in tests.run(ended=ended.append).findings}
    assert time.monotonic() - began < 3
    assert sorted(ended) == ["disk", "paper"]
    release.set()
    assert (found["provider.answers"].grade, found["provider.answers"].detail) == (Grade.UNKNOWN, "not over in time")
    assert (found["disk.space"].grade, found["disk.space"].detail) == (Grade.UNKNOWN, "ValueError")
    state["paper"] = Finding("printer.ready", Grade.FAILED, "F-501")
    first = tests.run("paper").findings[-1].since
    assert first is not None
    assert tests.run("paper").findings[-1].since == first  # of one run alone, and the others stay as they were
    assert {one.name for one in tests.result.findings} == set(found)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (size(0), "0 bytes"),
        (size(812 * MB), "812 MB"),
        (size(3 * 1024 * MB), "3.0 GB"),
        (milliseconds(0.0142), "14 ms"),
        (span(timedelta(seconds=-40)), "40 s"),
        (span(timedelta(minutes=3)), "3 min"),
        (span(timedelta(hours=30)), "1 d"),
        (moment(NOON), "2026-03-02 12:00 UTC"),
    ],
)
def test_figures_have_their_units(text: str, expected: str) -> None:
    assert text == expected


def test_a_live_answer_counts_more_than_the_latest_note_of_none(tmp_path: Path) -> None:
    database = store(tmp_path)
    database.write(lambda tx: sync_state.record_contact(tx, NOON, online=False))
    noted = look_at_books(database.path, FrozenClock(), OfflineMode.REFUSE)
    tests = SelfTests(
        (
            Check("books", BOOKS, lambda: noted),
            Check("account", ("provider.answers",), lambda: [Finding("provider.answers", Grade.OK)]),
        ),
        FrozenClock(),
    )
    assert bad(tests.run("books").findings) == {"seats.online": "F-134"}
    assert bad(tests.run().findings) == {}
