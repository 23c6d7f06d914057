"""The technician's tools at work: what is touched is done, by those who may, and written down with their name."""

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtTest import QTest

from kiosk.domain.events import Grade
from kiosk.domain.staff import Role, StaffMember
from kiosk.services.device_tests import Device
from kiosk.sticks import Stick
from kiosk.store import journal
from tests.ui.cinema import Cinema
from tests.ui.staff_tools_scenes import (
    ADA,
    jobs_run,
    log_speaks,
    messages_lie,
    much_happened,
    printer_troubled,
    settled,
    staff,
)
from ui.application import Application
from ui.driving import Person
from ui.staff.device_words import key_name, visible
from ui.staff.tool_words import span
from ui.visual_tree import visible as shown

MANAGER = StaffMember("3", "Grace Hopper", Role.MANAGER)


def acts(cinema: Cinema) -> list[tuple[str, str]]:
    """What staff did, and who, in order."""
    with cinema.database.read() as tx:
        entries = [one for one in journal.entries_after(tx, 0) if one.kind.startswith("staff_")]
        assert journal.first_broken(tx) is None
    return [(one.kind, one.body.partition('"by":"')[2].partition('"')[0]) for one in entries]


def test_a_job_is_looked_at_and_run(application: Application, lumen: Cinema, person: Person) -> None:
    jobs_run(application, lumen, person)
    staff("jobs", ADA, "relay")(application, lumen, person)
    page = application.staff.page_model("jobs")
    assert {row.grade for row in page.rows.rows} == {"ok", "warning", "failed", "unknown"} - {"warning"}
    assert person.sees("failed 17 times in a row: ConnectionRefusedError at outbox_relay_of_a_very_long_name.py:1088")
    person.taps("Run now")
    settled(application, person)
    assert acts(lumen) == [("staff_ran_job", "Ada Lovelace")]

    application.staff.leave()
    assert (page.rows.count, page.selected) == (0, "")
    staff("jobs", MANAGER, "relay")(application, lumen, person)
    assert not person.can_touch("Run now")
    page.runNow()
    settled(application, person)
    assert len(acts(lumen)) == 1


def test_a_message_is_hurried_parked_taken_up_again_and_taken_along(
    application: Application, lumen: Cinema, person: Person, tmp_path: Path
) -> None:
    messages_lie(2)(application, lumen, person)
    staff("outbox", ADA, "1")(application, lumen, person)
    for button in ("Send now", "Park", "Something looks wrong with it", "Park"):
        person.taps(button)
        settled(application, person)
    assert person.sees("Parked (1)")
    assert person.sees("parked · something looks wrong with it")
    person.taps("Take up again")
    settled(application, person)
    assert person.sees("Parked (0)")
    person.taps("Write to a stick")
    settled(application, person)
    assert person.sees("No USB stick was found. Plug one in and try again.")
    lumen.sticks.append(Stick("ADA", tmp_path))
    person.taps("Write to a stick")
    settled(application, person)
    (file,) = tmp_path.glob("foyer-outbox-*.jsonl")
    assert len(file.read_text().splitlines()) == 2
    kinds = ["staff_hurried", "staff_parked", "staff_unparked", "staff_exported_outbox"]
    assert acts(lumen) == [(kind, "Ada Lovelace") for kind in kinds]

    application.staff.leave()
    staff("outbox", MANAGER, "1")(application, lumen, person)
    assert not person.can_touch("Send now")
    assert not person.can_touch("Write to a stick")


def test_devices_are_tried_and_what_is_found_is_written_down(
    application: Application, lumen: Cinema, person: Person
) -> None:
    staff("devices", ADA, "scanner")(application, lumen, person)
    page = application.staff.page_model("devices")
    application.staff.scan("KL-2014-0007\x1d")
    settled(application, person)
    assert person.sees("KL-2014-0007<GS>")
    person.taps("All right")
    settled(application, person)

    page.choose("keys")
    settled(application, person)
    assert page.came.count == 0
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Tab, Qt.Key.Key_Return, Qt.Key.Key_F5):  # the last is for nobody
        person.presses(key)
    assert [row.note for row in page.came.rows] == ["0x1000004", "0x1000001", "0x1000015"]
    assert page.selected == "keys"

    page.choose("printer")
    settled(application, person)
    person.taps("Print the test page")
    settled(application, person)
    assert page.came.rows[0].title == "1 · TEST"

    page.choose("sound")
    settled(application, person)
    person.taps("Left")
    settled(application, person)
    assert person.sees("No program that plays sounds is installed.")

    page.choose("pixels")
    settled(application, person)
    person.taps("Begin")
    for _ in range(6):
        person.taps("Next colour")
        person.rests(0.02)
    person.taps("Broken")
    settled(application, person)
    found = lumen.services.staff.devices.latest()
    assert {device: one.grade for device, one in found.items()} == {
        Device.SCANNER: Grade.OK,
        Device.PIXELS: Grade.FAILED,
    }

    application.staff.leave()
    assert page.came.count == 0
    application.staff.scan("KL-2014-0007")
    settled(application, person)
    assert page.came.count == 0


@pytest.mark.parametrize("corner", [False, True])
def test_the_touch_grid_knows_which_cells_are_dead(
    application: Application, lumen: Cinema, person: Person, *, corner: bool
) -> None:
    staff("devices", ADA, "touch")(application, lumen, person)
    person.taps("Begin")
    person.rests(0.05)
    grid = next(
        item
        for item in shown(application.window.contentItem())
        if item.metaObject().className().startswith("TouchGrid")
    )
    columns, lines = int(grid.property("columns")), int(grid.property("lines"))
    wide, high = application.window.width() / columns, application.window.height() / lines

    def slide(line: int) -> None:
        y = round((line + 0.5) * high)
        points = [QPoint(round((column + 0.5) * wide), y) for column in range(columns)]
        QTest.mousePress(application.window, Qt.MouseButton.LeftButton, pos=points[0])
        for point in points[1:]:
            QTest.mouseMove(application.window, point)
        QTest.mouseRelease(application.window, Qt.MouseButton.LeftButton, pos=points[-1])

    if corner:
        slide(3)
        for _ in range(3):
            QTest.mouseClick(application.window, Qt.MouseButton.LeftButton, pos=QPointF(3, 3).toPoint())
    else:
        for line in range(lines):
            slide(line)
    settled(application, person)
    cells = columns * lines
    result = lumen.services.staff.devices.latest()[Device.TOUCH]
    dark = cells - columns - 1
    assert (result.grade, result.detail) == ((Grade.WARNING, f"{dark}/{cells}") if corner else (Grade.OK, ""))
    assert person.can_touch("Begin")


def test_the_log_is_read_by_level_and_word_and_stands_still_when_paused(
    application: Application, lumen: Cinema, person: Person
) -> None:
    log_speaks(application, lumen, person)
    staff("log")(application, lumen, person)
    page = application.staff.page_model("log")
    assert page.rows.count == 43
    person.taps("Errors")
    settled(application, person)
    assert [row.grade for row in page.rows.rows] == ["failed"]
    person.taps("Everything")
    person.taps("Kiosk")
    settled(application, person)
    assert [row.note for row in page.rows.rows] == ["kiosk.schedule"]
    person.taps("Both programs")
    person.taps("Look for words")
    for letter in "later":
        page.type(letter)
    settled(application, person)
    assert [row.title for row in page.rows.rows] == ["message booking:KW37RHXT goes later: no answer"]
    person.taps("Pause")
    lumen.services.staff.log.add("INFO", "kiosk", "one more, later", "kiosk")
    application.heartbeat.beat()
    settled(application, person)
    assert page.rows.count == 1
    person.taps("Go on")
    settled(application, person)
    assert page.rows.count == 2


def test_the_timeline_tells_by_part(application: Application, lumen: Cinema, person: Person) -> None:
    much_happened(application, lumen, person)
    staff("timeline")(application, lumen, person)
    page = application.staff.page_model("timeline")
    assert page.rows.count == 38
    person.taps("Worker")
    settled(application, person)
    assert [(row.title, row.note) for row in page.rows.rows] == [
        ("The worker process ended, and is started again", "Worker · ended · exit -9 · 2×")
    ]
    application.language.choose("de")
    settled(application, person)
    assert page.rows.rows[0].title.startswith("Der Arbeitsprozess")
    page.filterBy("sale")
    page.filterMoreBy("hour")
    settled(application, person)
    assert page.rows.count == 20


@pytest.mark.parametrize(
    ("seconds", "words"),
    [(0.04, "0.0 s"), (9.94, "9.9 s"), (42.4, "42 s"), (300, "5 min"), (9000, "2 h"), (1e6, "12 d")],
)
def test_lengths_of_time_are_short(seconds: float, words: str) -> None:
    assert span(seconds) == words


def test_what_cannot_be_seen_is_named() -> None:
    assert visible("a\r\n\x00\u202eb\ufffd") == "a<CR><LF><NUL><U+202E>b<U+FFFD>"
    assert [key_name("5", 0x35), key_name(" ", 0x20), key_name("\r", 0x1000004)] == ["5", "Space", "<CR> · 0x1000004"]


def test_what_a_printer_says_is_told_in_the_language_of_the_screen(
    application: Application, lumen: Cinema, person: Person
) -> None:
    application.language.choose("de")
    printer_troubled(application, lumen, person)
    staff("devices", ADA, "printer")(application, lumen, person)
    words = "die Abdeckung ist offen (cover-open)"
    assert any(words in text for text in person.reads())
    staff("today")(application, lumen, person)
    person.waits_until(lambda: any("die Abdeckung ist offen" in text for text in person.reads()))
