"""What happens to the kiosk's parts is written down once, and read in one list with sales and staff's acts."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from kiosk.domain.events import Event, Grade, Part
from kiosk.domain.jobs import JobRecord
from kiosk.domain.paper import PrinterReadiness, PrinterReport
from kiosk.services.chronicle import Chronicle
from kiosk.services.health import OutOfOrder
from kiosk.services.timeline import MOST, Timeline
from kiosk.store import events, journal, printer_report, sync_state
from kiosk.store.database import Database
from kiosk.store.sqlite import Connection
from tests.builders import FrozenClock

NOW = datetime(2026, 3, 2, 16, 0, tzinfo=UTC)
LONG_AGO = NOW - timedelta(days=30)


class Machine:
    """A kiosk's parts, as they stand, and a chronicle of them."""

    def __init__(self, folder: Path) -> None:
        self.database = Database(folder / "kiosk.db")
        self.clock = FrozenClock(NOW)
        self.trouble: OutOfOrder | None = None
        self.jobs: tuple[JobRecord, ...] = ()
        self.chronicle = self.again()

    def again(self) -> Chronicle:
        """As after a restart."""
        return Chronicle(self.database, self.clock, lambda: self.trouble, lambda: self.jobs)

    def contact(self, *, online: bool) -> None:
        self.database.write(lambda tx: sync_state.record_contact(tx, self.clock.now(), online=online))

    def looks(self) -> list[tuple[str, str, str, int]]:
        """What is told after a minute and a look, oldest first."""
        self.clock.passes(60)
        self.chronicle.look()
        rows = Timeline(self.database).rows(tuple(Part), LONG_AGO)
        return [(row.event.part.value, row.event.code, row.event.detail, row.event.times) for row in reversed(rows)]


@pytest.fixture
def machine(tmp_path: Path) -> Iterator[Machine]:
    made = Machine(tmp_path)
    yield made
    made.database.close()


def test_a_change_is_told_once_and_a_restart_tells_nothing_anew(machine: Machine) -> None:
    machine.contact(online=True)
    machine.jobs = (JobRecord("pull", 5, succeeded_at=NOW), JobRecord("mail", 10, failures=2))
    assert machine.looks() == [("health", "ready", "", 1), ("connection", "online", "", 1)]
    assert len(machine.looks()) == 2
    machine.chronicle = machine.again()
    assert len(machine.looks()) == 2

    machine.contact(online=False)
    machine.trouble = OutOfOrder.DISK_FULL
    report = PrinterReport(PrinterReadiness.NOT_READY, ("cover-open", "media-low"), NOW)
    machine.database.write(lambda tx: printer_report.put(tx, report))
    machine.jobs = (JobRecord("pull", 5, failures=3, failure="TimeoutError at a.py:1"),)
    assert set(machine.looks()[2:]) == {
        ("health", "F-201", "", 1),
        ("connection", "offline", "", 1),
        ("printer", "not_ready", "cover-open, media-low", 1),
        ("job", "failing", "TimeoutError at a.py:1", 1),
    }
    machine.jobs = (JobRecord("pull", 5, succeeded_at=NOW),)
    assert machine.looks()[-1] == ("job", "well", "", 1)


def test_what_changes_all_the_time_is_not_written_all_the_time(machine: Machine) -> None:
    for second in range(120):
        machine.contact(online=bool(second % 2))
        machine.clock.passes(1)
        machine.chronicle.look()
    assert len(Timeline(machine.database).rows((Part.CONNECTION,), LONG_AGO)) <= 120 / 30 + 1


def test_what_happens_again_and_again_is_one_line_with_a_count(machine: Machine) -> None:
    machine.looks()
    for _ in range(3):
        machine.chronicle.note(Part.WORKER, "ended", Grade.FAILED, "exit -9")
        machine.looks()
    assert machine.looks()[-1] == ("worker", "ended", "exit -9", 3)
    machine.clock.passes(3600)
    machine.chronicle.note(Part.WORKER, "ended", Grade.FAILED, "exit -9")
    assert machine.looks()[-2:] == [("worker", "ended", "exit -9", 3), ("worker", "ended", "exit -9", 1)]


def test_the_list_has_sales_and_staff_by_part_and_time_and_never_more_than_it_may(machine: Machine) -> None:
    def sell(tx: Connection) -> None:
        for number in range(MOST + 50):
            journal.append(tx, NOW + timedelta(seconds=number), "issued", f"R{number}", {"total": 1200})
        journal.append(tx, NOW + timedelta(hours=1), "staff_parked", "R1", {"by": "Ada", "reason": "other"})
        journal.append(tx, NOW + timedelta(hours=2), "exception", "R2", {"why": "seats_taken", "odd": {"a": 1}})
        journal.put(tx, None, "rows", "", "[]")

    machine.database.write(sell)
    timeline = Timeline(machine.database)
    everything = timeline.rows(tuple(Part), LONG_AGO)
    assert len(everything) == MOST
    assert len({row.key for row in everything}) == MOST
    assert everything[0].event.code == "exception"
    assert everything[0].event.grade is Grade.FAILED
    assert everything[0].event.detail == "why: seats_taken"
    assert [row.event.detail for row in timeline.rows((Part.STAFF,), LONG_AGO)] == ["by: Ada, reason: other"]
    assert [row.event.code for row in timeline.rows((Part.SALE,), NOW + timedelta(minutes=90))] == ["exception"]


def test_old_events_make_room(machine: Machine, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(events, "MOST", 3)

    def put(tx: Connection) -> None:
        for number in range(9):
            events.add(tx, Event(Part.CLOCK, "jumped", Grade.WARNING, detail=f"+{number} s"), NOW)

    machine.database.write(put)
    told = [row.event.detail for row in Timeline(machine.database).rows((Part.CLOCK,), LONG_AGO)]
    assert sorted(told) == ["+6 s", "+7 s", "+8 s"]
