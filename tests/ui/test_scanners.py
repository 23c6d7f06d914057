"""Scanners at the real window: one that types, one on a serial line (a pty), and whatever they may bring."""

import os
import pty
import termios
import time
import tty
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import msgspec
import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent

from kiosk.domain.journey import Step
from kiosk.ports import CodeRead, CodeTrust
from tests.ui.cinema import Cinema
from tests.ui.returning_scenes import elsewhere
from tests.ui.test_collecting import REFERENCE, Guest
from ui.application import Application, build
from ui.heartbeat import Heartbeat
from ui.serial_scanner import MOST_A_SECOND, SerialScanner

SOME_TIME_MS = 5_000_000


class Scanning(Guest):
    """Somebody with a ticket in the hand, at a kiosk whose scanner types."""

    at = SOME_TIME_MS

    def holds_under_the_scanner(self, code: str, gap_ms: int = 8) -> None:
        """The scanner types ``code`` and Enter."""
        for letter in code:
            self.strikes(0, letter, gap_ms)
        self.strikes(Qt.Key.Key_Return, "\r", gap_ms)
        self.waits_until(self.application.background.idle)
        self.rests()

    def strikes(self, key: int, text: str, gap_ms: int) -> None:
        self.at += gap_ms
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            event = QKeyEvent(kind, key, Qt.KeyboardModifier.NoModifier, text)
            event.setTimestamp(self.at)
            QCoreApplication.sendEvent(self.application.window, event)

    @property
    def code(self) -> str:
        return self.place.box_office.bookings[REFERENCE].tickets[0].code


@pytest.fixture
def guest(application: Application, lumen: Cinema) -> Scanning:
    elsewhere(lumen)
    return Scanning(application, lumen)


def test_a_code_held_under_the_scanner_of_the_first_screen_is_found(guest: Scanning) -> None:
    guest.holds_under_the_scanner(guest.code)
    assert guest.step is Step.BOOKING
    assert guest.place.box_office.asked == [guest.code]


def test_what_was_typed_by_hand_before_makes_no_difference(guest: Scanning) -> None:
    guest.taps("My tickets")
    guest.taps("K")
    guest.taps("W")
    guest.holds_under_the_scanner(guest.code)
    assert guest.step is Step.BOOKING


def test_a_person_at_a_keyboard_is_no_scanner(guest: Scanning) -> None:
    guest.holds_under_the_scanner(guest.code, gap_ms=150)
    assert guest.step is Step.ATTRACT
    assert guest.place.box_office.asked == []


def test_a_scan_never_touches_a_button(guest: Scanning) -> None:
    guest.taps("Touch to start")
    guest.presses(Qt.Key.Key_Tab)
    guest.holds_under_the_scanner("A B\tC D E F")
    assert guest.step is Step.FILMS
    assert str(guest.application.navigator.sheet) == ""
    assert guest.place.box_office.asked == []


def test_what_is_left_under_the_scanner_is_looked_up_once(guest: Scanning) -> None:
    for _ in range(8):
        guest.holds_under_the_scanner("NOBODYS-CODE-0123456789")
        guest.place.clock.passes(1)
    assert guest.place.box_office.asked == ["NOBODYS-CODE-0123456789"]
    assert guest.sees("We cannot find that booking")


@pytest.mark.parametrize("code", ["\x1b[2J\x07\x1d\u202e" + "A" * 30, "Z" * 3000, "F1:" + "%" * 80])
def test_hostile_codes_are_told_calmly(guest: Scanning, code: str) -> None:
    guest.place.reader.worth["F1:" + "%" * 80] = CodeRead(CodeTrust.DAMAGED)
    guest.holds_under_the_scanner(code)
    assert guest.step is Step.MY_TICKETS
    assert guest.sees("We cannot find that booking") or guest.sees("could not be read as a whole")
    assert all(one.isprintable() and len(one) <= 400 for one in guest.place.box_office.asked)


class Line:
    """A serial line: the scanner writes at one end, the kiosk has the other."""

    def __init__(self) -> None:
        self.scanner, self._kiosk = pty.openpty()
        tty.setraw(self.scanner)
        self.path = os.ttyname(self._kiosk)

    def brings(self, data: bytes) -> None:
        os.write(self.scanner, data)

    def breaks(self) -> None:
        for end in (self.scanner, self._kiosk):
            if end >= 0:
                os.close(end)
        self.scanner = self._kiosk = -1


@pytest.fixture
def line() -> Iterator[Line]:
    made = Line()
    yield made
    made.breaks()


@pytest.fixture
def heard(line: Line, qapp: QGuiApplication) -> Iterator[tuple[SerialScanner, list[str], Heartbeat]]:
    """What a kiosk with its scanner on that line hears."""
    heartbeat, texts = Heartbeat(), list[str]()
    scanner = SerialScanner(line.path, heartbeat)
    scanner.scanned.connect(texts.append)
    yield scanner, texts, heartbeat
    scanner.close()


def comes(texts: list[str], wanted: list[str]) -> bool:
    """Whether these are heard, within five seconds."""
    deadline = time.monotonic() + 5
    while texts != wanted and time.monotonic() < deadline:
        QCoreApplication.processEvents()
    return texts == wanted


def test_lines_are_heard_raw(line: Line, heard: tuple[SerialScanner, list[str], Heartbeat]) -> None:
    _, texts, _ = heard
    line.brings(b"ONE\r")
    assert comes(texts, ["ONE"])
    line.brings(b"T\x03WO\x04\x1a\r\nTHR")  # which would be signals and ends on a line that is not raw
    line.brings(b"EE\n")
    assert comes(texts, ["ONE", "T\x03WO\x04\x1a", "THREE"])


def test_the_line_is_8n1(line: Line, heard: tuple[SerialScanner, list[str], Heartbeat]) -> None:
    flags = termios.tcgetattr(line._kiosk)
    assert flags[2] & termios.CSIZE == termios.CS8
    assert not flags[2] & (termios.PARENB | termios.CSTOPB)
    assert flags[4] == termios.B9600


def test_a_line_that_babbles_waits_for_the_next_second(
    line: Line, heard: tuple[SerialScanner, list[str], Heartbeat]
) -> None:
    _, texts, heartbeat = heard
    os.set_blocking(line.scanner, False)

    def takes_all(data: bytes) -> bool:
        try:
            return os.write(line.scanner, data) == len(data)
        except BlockingIOError:
            return False
        finally:
            QCoreApplication.processEvents()

    assert not all(takes_all(b"A" * 512) for _ in range(100 * MOST_A_SECOND // 512)), "it is read without end"
    for _ in range(50):
        heartbeat.beat()
        QCoreApplication.processEvents()
    assert takes_all(b"\rGOOD\r")
    heartbeat.beat()
    assert comes(texts, ["GOOD"])


def test_a_scanner_that_was_pulled_out_is_looked_for_again(tmp_path: Path, qapp: QGuiApplication) -> None:
    first, second, link = Line(), Line(), tmp_path / "scanner"
    link.symlink_to(first.path)
    heartbeat, texts = Heartbeat(), list[str]()
    scanner = SerialScanner(str(link), heartbeat)
    scanner.scanned.connect(texts.append)
    first.brings(b"ONE\r")
    assert comes(texts, ["ONE"])
    first.breaks()
    link.unlink()
    for _ in range(3):
        QCoreApplication.processEvents()
        heartbeat.beat()
    link.symlink_to(second.path)
    heartbeat.beat()
    second.brings(b"TWO\r")
    assert comes(texts, ["ONE", "TWO"])
    scanner.close()
    second.breaks()


@pytest.mark.parametrize("device", ["/nowhere/scanner", "/dev/null", "/etc/hostname"])
def test_what_is_no_scanner_harms_nothing(device: str, qapp: QGuiApplication) -> None:
    heartbeat = Heartbeat()
    scanner = SerialScanner(device, heartbeat)
    heartbeat.beat()
    scanner.close()


def test_a_kiosk_with_a_serial_scanner_looks_codes_up(lumen: Cinema, line: Line) -> None:
    found = elsewhere(lumen)
    config = lumen.services.config
    told = msgspec.structs.replace(config.kiosk, scanner=False, scanner_device=line.path)
    services = replace(lumen.services, config=msgspec.structs.replace(config, kiosk=told))
    face = build(services, size=(1080, 1920))
    face.window.show()
    guest = Guest(face, lumen)
    line.brings(found.tickets[0].code.encode() + b"\r\n")
    assert guest.waits_until(lambda: guest.step is Step.BOOKING)
    assert guest.sees("Your tickets are waiting")
    face.close()
    assert face.warnings == []
