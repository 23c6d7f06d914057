"""The kiosk's devices, tried by a technician: what each says, what became of it, and who found it so."""

import json
import re
import uuid
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from kiosk.clock import Clock
from kiosk.domain.events import Grade
from kiosk.domain.paper import PrinterReport
from kiosk.ports import (
    Approved,
    CodeReader,
    CodeTrust,
    Declined,
    NeverAsked,
    Nudge,
    PaymentTerminal,
    Reversed,
    Side,
    SoundOutput,
    SoundOutputs,
)
from kiosk.store import journal, payments_seen, printer_report, printing
from kiosk.store.database import Database
from kiosk.store.encoding import instant
from kiosk.store.payments_seen import PaymentSeen
from kiosk.store.printing import PrintAttempt
from kiosk.store.sqlite import Connection

MOST_ATTEMPTS = 20
MOST_ANSWERS = 5
MOST_DETAIL = 120
MOST_NAME = 60
MOST_SCAN = 400
_PASS = "eyJ"  # noqa: S105 - how a JWS begins


class Device(StrEnum):
    """What is tried."""

    TOUCH = "touch"
    PIXELS = "pixels"
    PRINTER = "printer"
    SCANNER = "scanner"
    TERMINAL = "terminal"
    SOUND = "sound"
    KEYS = "keys"


@dataclass(frozen=True, slots=True)
class Result:
    """How a device was found the last time it was tried."""

    grade: Grade
    at: datetime
    by: str
    detail: str = ""


@dataclass(frozen=True, slots=True)
class PrinterView:
    """``report`` is what the printer last said; ``attempts`` the print journal, newest first."""

    report: PrinterReport | None
    attempts: tuple[PrintAttempt, ...]


class TerminalAnswer(StrEnum):
    """What a terminal said when it was asked for nothing."""

    ANSWERS = "answers"
    SILENT = "silent"
    CONFUSED = "confused"
    """It knows a payment that nobody ever asked for."""
    NONE = "none"


@dataclass(frozen=True, slots=True)
class TerminalView:
    """``simulated``: no money is ever taken. ``answers`` are of the latest payments by card, newest first."""

    answer: TerminalAnswer
    simulated: bool
    answers: tuple[PaymentSeen, ...]


class ScanKind(StrEnum):
    """What a scanned code is. Nothing is done with it."""

    TICKET = "ticket"
    TICKET_REVOKED = "ticket_revoked"
    TICKET_FORGED = "ticket_forged"
    TICKET_UNKNOWN_KEY = "ticket_unknown_key"
    DAMAGED = "damaged"
    CARD = "card"
    MEMBERSHIP = "membership"
    UNKNOWN = "unknown"


_KINDS: Mapping[CodeTrust, ScanKind] = {
    CodeTrust.GENUINE: ScanKind.TICKET,
    CodeTrust.REVOKED: ScanKind.TICKET_REVOKED,
    CodeTrust.FORGED: ScanKind.TICKET_FORGED,
    CodeTrust.UNKNOWN_KEY: ScanKind.TICKET_UNKNOWN_KEY,
    CodeTrust.DAMAGED: ScanKind.DAMAGED,
}


class DeviceTests:
    """All but `note` and `print_sample` only look. Blocks on the devices: off the GUI thread."""

    def __init__(
        self,
        database: Database,
        clock: Clock,
        nudge: Nudge,
        reader: CodeReader,
        card_pattern: str,
        terminal: PaymentTerminal | None,
        sound: SoundOutput,
        *,
        simulated: bool,
    ) -> None:
        self._database = database
        self._clock = clock
        self._nudge = nudge
        self._reader = reader
        self._card = re.compile(card_pattern, re.ASCII)
        self._terminal = terminal
        self._sound = sound
        self._simulated = simulated

    def note(self, device: Device, grade: Grade, by: str, detail: str = "") -> None:
        """Somebody tried it and found it so. ``detail`` says what of it, nothing of a guest."""
        body = {"by": by[:MOST_NAME], "test": device.value, "grade": grade.value, "detail": detail[:MOST_DETAIL]}
        now = self._clock.now()
        self._database.write(lambda tx: journal.append(tx, now, "staff_tested", device.value, body))

    def latest(self) -> Mapping[Device, Result]:
        """How each device was found the last time."""
        found: dict[Device, Result] = {}
        with self._database.read() as tx:
            for device in Device:
                entry = journal.newest_about(tx, "staff_tested", device.value)
                if entry is not None:
                    told = json.loads(entry.body)
                    found[device] = Result(Grade(told["grade"]), instant(entry.at), told["by"], told["detail"])
        return found

    def printer(self) -> PrinterView:
        """What the printer says of itself, and what became of the latest prints."""
        with self._database.read() as tx:
            return PrinterView(printer_report.report(tx), printing.newest(tx, MOST_ATTEMPTS))

    def ask_printer(self) -> None:
        """Have it asked now; what it says is on the disk two seconds later."""
        self._nudge("printer")

    def print_sample(self, by: str) -> str:
        """Have the test page printed, by the way of every ticket; returns the id of its print attempt."""
        attempt, now = str(uuid.uuid4()), self._clock.now()
        body = {"by": by[:MOST_NAME]}

        def write(tx: Connection) -> None:
            printing.reserve(tx, attempt, printing.SAMPLE, now)
            journal.append(tx, now, "staff_printed_test", printing.SAMPLE, body)

        self._database.write(write)
        self._nudge("print")
        return attempt

    def terminal(self) -> TerminalView:
        """Ask it about a payment that never was: whoever says "never asked" answers, and no money is moved."""
        with self._database.read() as tx:
            answers = payments_seen.newest(tx, MOST_ANSWERS)
        return TerminalView(self._ask_terminal(), self._simulated, answers)

    def kind_of(self, code: str) -> ScanKind:
        """What a scanned code is, by the keys and rules of this kiosk; no network is asked."""
        text = code.strip()[:MOST_SCAN]
        if text.startswith(_PASS):
            return ScanKind.MEMBERSHIP
        known = _KINDS.get(self._reader.read(text).trust)
        if known is not None:
            return known
        return ScanKind.CARD if self._card.fullmatch(text) else ScanKind.UNKNOWN

    def sound(self) -> SoundOutputs:
        """Where sound may come out."""
        return self._sound.outputs()

    def play(self, side: Side) -> str:
        """A tone; "" once it was played, else why not."""
        return self._sound.play(side)

    def _ask_terminal(self) -> TerminalAnswer:
        if self._terminal is None:
            return TerminalAnswer.NONE
        if not self._terminal.ready():
            return TerminalAnswer.SILENT
        match self._terminal.outcome_of(f"test-{uuid.uuid4()}"):
            case NeverAsked():
                return TerminalAnswer.ANSWERS
            case Approved() | Declined() | Reversed():
                return TerminalAnswer.CONFUSED
            case _:
                return TerminalAnswer.SILENT
