"""Devices are tried without money, guests or the network; what was found is in the journal with who found it."""

from pathlib import Path

import pytest

from kiosk.domain.bookings import PaymentMethod
from kiosk.domain.events import Grade
from kiosk.ports import CodeRead, CodeTrust, NeverAsked, PaymentAnswer, PaymentUnknown, Side, SoundOutputs
from kiosk.services.device_tests import Device, DeviceTests, ScanKind, TerminalAnswer
from kiosk.services.printing import Printing
from kiosk.store import journal, printing
from tests.fakes import PlainReader, ScriptedTerminal
from tests.kiosk.services.counter import counter
from tests.kiosk.services.paper_tray import PaperTray, Typewriter


class NoSound:
    def outputs(self) -> SoundOutputs:
        return SoundOutputs("", (), None)

    def play(self, side: Side) -> str:
        return "no player"


class Known(PlainReader):
    def __init__(self, trust: CodeTrust) -> None:
        super().__init__()
        self.trust = trust

    def read(self, code: str) -> CodeRead:
        return CodeRead(self.trust)


def test_a_test_page_goes_the_way_of_every_ticket_and_who_wanted_it_is_written_down(tmp_path: Path) -> None:
    kiosk, tray = counter(tmp_path), PaperTray()
    nudged: list[str] = []
    kiosk.chooses("C5")
    kiosk.checkout.hold()
    kiosk.checkout.pay(PaymentMethod.CARD)
    tests = DeviceTests(
        kiosk.database, kiosk.clock, nudged.append, PlainReader(), "x", kiosk.terminal, NoSound(), simulated=True
    )
    attempt = tests.print_sample("Ada")
    desk = Printing(
        kiosk.database, Typewriter(), tray, tmp_path / "spool", kiosk.clock, sample=lambda: b"a page to try"
    )
    desk.print_reserved()
    assert tray.jobs[-1] == attempt
    assert tray.pages[-1] == b"a page to try"
    newest = tests.printer().attempts[0]
    assert (newest.booking_reference, newest.state, nudged) == (printing.SAMPLE, "printed", ["print"])
    assert tests.latest() == {}
    tests.note(Device.PRINTER, Grade.OK, "Ada", "clear to the edges")
    tests.note(Device.SOUND, Grade.FAILED, "Ada")
    tests.note(Device.PRINTER, Grade.WARNING, "Grace", "pale")
    found = tests.latest()
    assert {device: (one.grade, one.by) for device, one in found.items()} == {
        Device.PRINTER: (Grade.WARNING, "Grace"),
        Device.SOUND: (Grade.FAILED, "Ada"),
    }
    with kiosk.database.read() as tx:
        assert journal.first_broken(tx) is None
        kinds = [one.kind for one in journal.entries_after(tx, 0) if one.kind.startswith("staff_")]
    assert kinds == ["staff_printed_test", "staff_tested", "staff_tested", "staff_tested"]
    assert [one.state.value for one in tests.terminal().answers] == ["approved"]


@pytest.mark.parametrize(
    ("answer", "expected"),
    [
        (NeverAsked(), TerminalAnswer.ANSWERS),
        (PaymentUnknown("silent"), TerminalAnswer.SILENT),
    ],
)
def test_a_terminal_is_tried_without_money(tmp_path: Path, answer: PaymentAnswer, expected: TerminalAnswer) -> None:
    class Terminal(ScriptedTerminal):
        def outcome_of(self, reference: str) -> PaymentAnswer:
            assert reference.startswith("test-")
            return answer

    kiosk, terminal = counter(tmp_path), Terminal()
    for device, wanted in ((terminal, expected), (None, TerminalAnswer.NONE)):
        tests = DeviceTests(
            kiosk.database, kiosk.clock, lambda _: None, PlainReader(), "x", device, NoSound(), simulated=False
        )
        assert tests.terminal().answer is wanted


@pytest.mark.parametrize(
    ("trust", "code", "kind"),
    [
        (CodeTrust.GENUINE, "FT1…", ScanKind.TICKET),
        (CodeTrust.FORGED, "FT1…", ScanKind.TICKET_FORGED),
        (CodeTrust.OTHER, " KL-2014-0007\r", ScanKind.CARD),
        (CodeTrust.OTHER, "eyJhbGciOi.x.y", ScanKind.MEMBERSHIP),
        (CodeTrust.OTHER, "https://example.com/?exit", ScanKind.UNKNOWN),
        (CodeTrust.OTHER, "", ScanKind.UNKNOWN),
    ],
)
def test_what_is_scanned_is_told_apart(tmp_path: Path, trust: CodeTrust, code: str, kind: ScanKind) -> None:
    kiosk, pattern = counter(tmp_path), r"[A-Za-z]{2}-[0-9]{4}-[0-9-]{4,12}"
    tests = DeviceTests(
        kiosk.database, kiosk.clock, lambda _: None, Known(trust), pattern, None, NoSound(), simulated=False
    )
    assert tests.kind_of(code) is kind
