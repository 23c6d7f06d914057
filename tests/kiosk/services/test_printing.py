"""The print journal: reserved, sent, then printed, not printed or unknown; unknown never prints again by itself."""

from collections.abc import Sequence
from pathlib import Path

import pytest

from kiosk.domain.bookings import PaymentMethod
from kiosk.domain.receipts import Receipt
from kiosk.domain.tickets import TicketFace
from kiosk.facts import PrintChanged
from kiosk.ports import NotPrinted, Printed, PrintOutcome, PrintUnknown
from kiosk.services.after_sales import PrintState
from kiosk.services.printing import Printing
from kiosk.services.purchase import Sold
from kiosk.store import printing
from tests.kiosk.services.counter import Counter, counter
from tests.kiosk.services.paper_tray import PaperTray, Typewriter


def sell(kiosk: Counter, *seats: str) -> str:
    kiosk.chooses(*(seats or ("C5", "C6")))
    kiosk.checkout.hold()
    sold = kiosk.checkout.pay(PaymentMethod.CARD)
    assert isinstance(sold, Sold)
    return sold.booking.reference


def test_a_sale_is_printed_once(tmp_path: Path) -> None:
    kiosk, tray = counter(tmp_path), PaperTray()
    reference = sell(kiosk)
    desk = Printing(kiosk.database, Typewriter(), tray, tmp_path / "spool", kiosk.clock)
    assert kiosk.after_sales.print_state(reference) is PrintState.PRINTING

    assert desk.print_reserved() == (PrintChanged(reference),)
    assert desk.print_reserved() == ()

    assert kiosk.after_sales.print_state(reference) is PrintState.PRINTED
    assert tray.pages == ["Metropolis C5 copy 1 €12.00\nMetropolis C6 copy 1 €12.00".encode()]
    assert list((tmp_path / "spool").iterdir()) == []


@pytest.mark.parametrize(
    ("answer", "state"),
    [(NotPrinted("media-empty"), PrintState.NOT_PRINTED), (PrintUnknown("timeout"), PrintState.UNKNOWN)],
)
def test_what_did_not_surely_come_out_is_said_and_not_repeated(
    tmp_path: Path, answer: PrintOutcome, state: PrintState
) -> None:
    kiosk, tray = counter(tmp_path), PaperTray(answer)
    reference = sell(kiosk)
    desk = Printing(kiosk.database, Typewriter(), tray, tmp_path / "spool", kiosk.clock)

    desk.print_reserved()
    desk.print_reserved()

    assert kiosk.after_sales.print_state(reference) is state
    assert len(tray.jobs) == 1


@pytest.mark.parametrize(
    ("answer", "state"),
    [(Printed(), PrintState.PRINTED), (PrintUnknown("the printer does not know the job"), PrintState.UNKNOWN)],
)
def test_a_print_cut_off_by_a_restart_is_asked_for_and_never_repeated(
    tmp_path: Path, answer: PrintOutcome, state: PrintState
) -> None:
    kiosk, tray = counter(tmp_path), PaperTray(answer)
    reference = sell(kiosk)
    with kiosk.database.read() as tx:
        (attempt,) = printing.reserved(tx)
    kiosk.database.write(lambda tx: printing.move(tx, attempt.id, "sent"))

    (tmp_path / "spool").mkdir()
    (tmp_path / "spool" / f"{attempt.id}.pdf").write_text("what the power cut left")

    desk = Printing(kiosk.database, Typewriter(), tray, tmp_path / "spool", kiosk.clock)
    assert desk.settle_interrupted() == (PrintChanged(reference),)
    desk.print_reserved()

    assert kiosk.after_sales.print_state(reference) is state
    assert tray.settled == [attempt.id]
    assert tray.jobs == []
    assert list((tmp_path / "spool").iterdir()) == []


def test_what_a_power_cut_left_in_the_spool_is_removed(tmp_path: Path) -> None:
    kiosk, tray = counter(tmp_path), PaperTray()
    reference = sell(kiosk)
    (tmp_path / "spool").mkdir()
    (tmp_path / "spool" / ".job.pdf.12345678.new").write_text("half a ticket")

    desk = Printing(kiosk.database, Typewriter(), tray, tmp_path / "spool", kiosk.clock)
    desk.settle_interrupted()
    desk.print_reserved()

    assert kiosk.after_sales.print_state(reference) is PrintState.PRINTED
    assert list((tmp_path / "spool").iterdir()) == []


def test_printing_again_is_another_copy_with_a_number_of_its_own(tmp_path: Path) -> None:
    kiosk, tray = counter(tmp_path), PaperTray()
    reference = sell(kiosk)
    desk = Printing(kiosk.database, Typewriter(), tray, tmp_path / "spool", kiosk.clock)
    desk.print_reserved()

    kiosk.after_sales.print_again(reference)
    desk.print_reserved()

    assert "copy 2" in tray.pages[1].decode()
    assert len(set(tray.jobs)) == 2


def test_what_surely_did_not_come_out_was_no_copy_and_what_may_have_was_one(tmp_path: Path) -> None:
    kiosk, tray = counter(tmp_path), PaperTray(NotPrinted("media-empty"))
    reference = sell(kiosk)
    desk = Printing(kiosk.database, Typewriter(), tray, tmp_path / "spool", kiosk.clock)
    desk.print_reserved()
    tray.answer = PrintUnknown("the printer did not finish")
    kiosk.after_sales.print_again(reference)
    desk.print_reserved()
    assert kiosk.after_sales.paper_came(reference, came=False)
    tray.answer = Printed()
    kiosk.after_sales.print_again(reference)
    desk.print_reserved()
    assert [page.decode().partition("copy ")[2][0] for page in tray.pages] == ["1", "1", "2"]


def test_a_booking_whose_show_left_the_programme_is_told_not_lost(tmp_path: Path) -> None:
    kiosk, tray = counter(tmp_path), PaperTray()
    reference = sell(kiosk)
    kiosk.database.write(lambda tx: tx.execute("DELETE FROM showtime"))
    Printing(kiosk.database, Typewriter(), tray, tmp_path / "spool", kiosk.clock).print_reserved()
    assert kiosk.after_sales.print_state(reference) is PrintState.NOT_PRINTED


def test_a_spool_that_takes_no_files_is_a_print_that_did_not_happen(tmp_path: Path) -> None:
    kiosk, tray = counter(tmp_path), PaperTray()
    reference = sell(kiosk)
    (tmp_path / "spool").mkdir()
    broken = Printing(kiosk.database, Typewriter(), tray, tmp_path / "spool" / "file" / "below", kiosk.clock)
    (tmp_path / "spool" / "file").write_text("in the way")
    broken.print_reserved()
    assert kiosk.after_sales.print_state(reference) is PrintState.NOT_PRINTED
    assert tray.jobs == []


class Choosy(Typewriter):
    """Cannot set one seat's ticket."""

    def render(self, faces: Sequence[TicketFace], receipt: Receipt | None = None) -> bytes:
        if faces[0].seat == "5":
            raise ValueError("no glyph for this")
        return super().render(faces)


def test_a_ticket_that_cannot_be_set_does_not_keep_others_from_the_paper(tmp_path: Path) -> None:
    kiosk, tray = counter(tmp_path), PaperTray()
    first, second = sell(kiosk), sell(kiosk, "D6", "D7")

    Printing(kiosk.database, Choosy(), tray, tmp_path / "spool", kiosk.clock).print_reserved()

    assert kiosk.after_sales.print_state(first) is PrintState.NOT_PRINTED
    assert kiosk.after_sales.print_state(second) is PrintState.PRINTED


def test_a_printer_whose_driver_fails_leaves_an_unknown_print(tmp_path: Path) -> None:
    class Failing(PaperTray):
        def print(self, job_id: str, pdf: Path) -> PrintOutcome:
            raise RuntimeError("a driver is a program too")

    kiosk = counter(tmp_path)
    reference = sell(kiosk)
    Printing(kiosk.database, Typewriter(), Failing(), tmp_path / "spool", kiosk.clock).print_reserved()
    assert kiosk.after_sales.print_state(reference) is PrintState.UNKNOWN
