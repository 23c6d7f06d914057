"""Before the sale and after it: no money for paper that cannot come, and no paper for the next customer."""

import threading
import time
from datetime import timedelta
from pathlib import Path

import pytest

from kiosk.domain.bookings import PaymentMethod, SaleState
from kiosk.domain.paper import PrinterReadiness, PrinterReport
from kiosk.facts import PrinterChanged
from kiosk.ports import Approved, Declined, NotPrinted, PaymentUnknown, PrinterStatus, PrintUnknown
from kiosk.services.after_sales import PrintState
from kiosk.services.printer_watch import PrinterWatch
from kiosk.services.printing import Printing
from kiosk.services.purchase import Held, NotNow, NotNowReason, PaymentDeclined, PaymentUnclear, Sold
from kiosk.store import printer_report, printing
from tests.kiosk.services.counter import counter
from tests.kiosk.services.paper_tray import EMPTY, READY, PaperTray, Typewriter
from tests.kiosk.services.test_printing import sell


class Lobby:
    """A kiosk, its printer, and the worker's two jobs with it."""

    def __init__(self, folder: Path) -> None:
        self.kiosk, self.tray = counter(folder), PaperTray()
        self.watch = PrinterWatch(self.kiosk.database, self.tray, self.kiosk.clock)
        self.desk = Printing(self.kiosk.database, Typewriter(), self.tray, folder / "spool", self.kiosk.clock)

    def says(self, status: PrinterStatus) -> bool:
        """The printer is asked and answers this; whether that is news."""
        self.tray.says = status
        return self.watch.ask() == (PrinterChanged(),)

    def report(self) -> PrinterReport | None:
        with self.kiosk.database.read() as tx:
            return printer_report.report(tx)

    def chooses(self, *seats: str) -> None:
        self.kiosk.chooses(*seats)
        assert isinstance(self.kiosk.checkout.hold(), Held)

    def attempts(self) -> int:
        with self.kiosk.database.read() as tx:
            return len(printing.reserved(tx))


@pytest.fixture
def lobby(tmp_path: Path) -> Lobby:
    return Lobby(tmp_path)


def test_what_the_printer_says_is_kept_with_the_time_it_began(lobby: Lobby) -> None:
    began = lobby.kiosk.clock.now()
    assert lobby.says(READY)
    lobby.kiosk.clock.passes(20)
    assert not lobby.says(READY)
    assert lobby.report() == PrinterReport(PrinterReadiness.READY, (), began)
    assert lobby.says(PrinterStatus(PrinterReadiness.READY, ("media-low",)))
    assert lobby.report() == PrinterReport(PrinterReadiness.READY, ("media-low",), began + timedelta(seconds=20))


def test_the_printer_is_asked_when_a_purchase_begins_and_when_it_comes_to_the_review(lobby: Lobby) -> None:
    lobby.kiosk.chooses("C5")
    assert lobby.kiosk.nudged.count("printer") == 1
    lobby.kiosk.checkout.hold()
    assert lobby.kiosk.nudged.count("printer") == 2


def test_a_printer_that_hangs_costs_no_more_than_patience_and_is_not_asked_twice(tmp_path: Path) -> None:
    class Hanging(PaperTray):
        asked, released = 0, threading.Event()

        def status(self) -> PrinterStatus:
            self.asked += 1
            assert self.released.wait(20)
            return EMPTY

    kiosk, tray = counter(tmp_path), Hanging()
    watch = PrinterWatch(kiosk.database, tray, kiosk.clock, patience=timedelta(seconds=0.1))
    began = time.monotonic()
    assert watch.ask() == (PrinterChanged(),)
    assert watch.ask() == ()
    assert time.monotonic() - began < 2
    assert tray.asked == 1
    assert kiosk.after_sales.paper_can_come()
    kiosk.clock.passes(61)
    assert not kiosk.after_sales.paper_can_come()

    tray.released.set()
    assert watch._question is not None
    watch._question.result(10)
    assert watch.ask() == (PrinterChanged(),)
    with kiosk.database.read() as tx:
        said = printer_report.report(tx)
    assert said is not None
    assert said.reasons == ("media-empty",)


def test_a_driver_that_fails_is_a_printer_that_says_nothing(tmp_path: Path) -> None:
    class Failing(PaperTray):
        def status(self) -> PrinterStatus:
            raise RuntimeError("a driver is a program too")

    kiosk = counter(tmp_path)
    PrinterWatch(kiosk.database, Failing(), kiosk.clock).ask()
    with kiosk.database.read() as tx:
        said = printer_report.report(tx)
    assert said is not None
    assert (said.readiness, said.reasons) == (PrinterReadiness.UNKNOWN, ("runtimeerror",))


@pytest.mark.parametrize("method", list(PaymentMethod))
def test_nobody_pays_for_paper_that_cannot_come_without_their_word(lobby: Lobby, method: PaymentMethod) -> None:
    lobby.says(EMPTY)
    lobby.chooses("C5", "C6")
    assert lobby.kiosk.checkout.pay(method) == NotNow(NotNowReason.NO_PAPER)
    assert lobby.kiosk.terminal.known == {}
    assert [one.state for one in lobby.kiosk.all_bookings()] == [SaleState.HELD]

    sold = lobby.kiosk.checkout.pay(method, on_paper=False)
    assert isinstance(sold, Sold)
    assert lobby.kiosk.after_sales.print_state(sold.booking.reference) is PrintState.NONE
    assert lobby.attempts() == 0


def test_the_next_customer_gets_their_own_tickets_only(lobby: Lobby) -> None:
    lobby.says(EMPTY)
    lobby.chooses("C5", "C6")
    first = lobby.kiosk.checkout.pay(PaymentMethod.CARD, on_paper=False)
    assert isinstance(first, Sold)
    lobby.kiosk.clock.passes(30)
    lobby.says(READY)
    second = sell(lobby.kiosk, "D6", "D7")
    lobby.desk.print_reserved()
    assert lobby.kiosk.after_sales.print_state(second) is PrintState.PRINTED
    assert [page.decode().split(" copy")[0] for page in lobby.tray.pages] == ["Metropolis D6"]


def test_the_word_outlives_a_terminal_that_answers_late(lobby: Lobby) -> None:
    """The customer is gone, the payment turns out approved: nothing is printed for whoever stands there now."""
    lobby.says(EMPTY)
    lobby.chooses("C5")
    lobby.kiosk.terminal.answers.append(PaymentUnknown("silence"))
    assert isinstance(lobby.kiosk.checkout.pay(PaymentMethod.CARD, on_paper=False), PaymentUnclear)
    (payment,) = lobby.kiosk.terminal.known
    lobby.kiosk.terminal.known[payment] = Approved("R1")
    lobby.says(READY)
    (reference,) = lobby.kiosk.payments.settle_open()
    assert lobby.kiosk.booking(reference).state is SaleState.ISSUED
    assert lobby.attempts() == 0


def test_paper_that_came_back_before_a_second_try_is_printed_on(lobby: Lobby) -> None:
    lobby.says(EMPTY)
    lobby.chooses("C5")
    lobby.kiosk.terminal.answers.append(Declined("declined"))
    assert isinstance(lobby.kiosk.checkout.pay(PaymentMethod.CARD, on_paper=False), PaymentDeclined)
    lobby.says(READY)
    assert isinstance(lobby.kiosk.checkout.pay(PaymentMethod.CARD), Sold)
    assert lobby.attempts() == 1


def test_a_ticket_nobody_sent_in_time_is_not_printed_for_the_next_customer(lobby: Lobby) -> None:
    first = sell(lobby.kiosk, "C5")
    lobby.kiosk.clock.passes(20)  # the worker is away meanwhile
    second = sell(lobby.kiosk, "D6")
    lobby.desk.print_reserved()
    assert lobby.kiosk.after_sales.print_state(first) is PrintState.NOT_PRINTED
    assert lobby.kiosk.after_sales.print_state(second) is PrintState.PRINTED
    assert len(lobby.tray.jobs) == 1
    assert not lobby.kiosk.after_sales.paper_may_fail()


def test_nor_for_somebody_who_comes_back_for_what_they_have(lobby: Lobby) -> None:
    before = sell(lobby.kiosk, "C5")
    lobby.desk.print_reserved()
    lobby.kiosk.clock.passes(600)
    first = sell(lobby.kiosk, "D6")
    lobby.kiosk.clock.passes(100)  # the worker is away meanwhile
    assert lobby.kiosk.after_sales.print_again(before)
    lobby.desk.print_reserved()
    assert lobby.kiosk.after_sales.print_state(first) is PrintState.NOT_PRINTED
    assert lobby.kiosk.after_sales.print_state(before) is PrintState.PRINTED
    assert len(lobby.tray.jobs) == 2


def test_a_ticket_left_over_from_long_ago_is_not_printed(lobby: Lobby) -> None:
    reference = sell(lobby.kiosk)
    lobby.kiosk.clock.passes(181)
    lobby.desk.print_reserved()
    assert lobby.kiosk.after_sales.print_state(reference) is PrintState.NOT_PRINTED
    assert lobby.tray.jobs == []


def test_paper_that_ran_out_while_paying_is_told_at_once_and_nothing_waits_in_the_printer(lobby: Lobby) -> None:
    reference = sell(lobby.kiosk)
    lobby.tray.says = EMPTY
    lobby.desk.print_reserved()
    assert lobby.kiosk.after_sales.print_state(reference) is PrintState.NOT_PRINTED
    assert lobby.tray.jobs == []
    with lobby.kiosk.database.read() as tx:
        attempt = printing.latest(tx, reference)
    assert attempt is not None
    assert attempt.reason == "the printer is not ready: no paper (media-empty)"


def test_the_next_customer_is_warned_of_a_printer_that_failed_until_it_is_mended(lobby: Lobby) -> None:
    lobby.says(READY)
    lobby.kiosk.clock.passes(20)
    lobby.tray.answer = NotPrinted("takes-no-pdf")
    sell(lobby.kiosk)
    lobby.desk.print_reserved()
    assert lobby.kiosk.after_sales.paper_may_fail()
    lobby.kiosk.clock.passes(20)
    lobby.says(EMPTY)
    assert lobby.kiosk.after_sales.paper_may_fail()
    lobby.says(READY)
    assert not lobby.kiosk.after_sales.paper_may_fail()


@pytest.mark.parametrize(("came", "state"), [(True, PrintState.PRINTED), (False, PrintState.NOT_PRINTED)])
def test_whether_an_unknown_print_came_out_is_for_its_customer_to_say(
    lobby: Lobby, state: PrintState, *, came: bool
) -> None:
    lobby.tray.answer = PrintUnknown("the printer did not finish")
    reference = sell(lobby.kiosk)
    after_sales = lobby.kiosk.after_sales
    assert not after_sales.paper_came(reference, came=came)
    lobby.desk.print_reserved()
    assert after_sales.print_state(reference) is PrintState.UNKNOWN

    assert after_sales.paper_came(reference, came=came)

    assert after_sales.print_state(reference) is state
    lobby.desk.print_reserved()
    assert len(lobby.tray.jobs) == 1
    assert not after_sales.paper_came(reference, came=not came)
    assert after_sales.print_state(reference) is state


def test_somebody_without_paper_may_still_print_once_there_is_some(lobby: Lobby) -> None:
    lobby.says(EMPTY)
    lobby.chooses("C5")
    sold = lobby.kiosk.checkout.pay(PaymentMethod.CARD, on_paper=False)
    assert isinstance(sold, Sold)
    lobby.says(READY)
    assert lobby.kiosk.after_sales.print_again(sold.booking.reference)
    lobby.desk.print_reserved()
    assert lobby.kiosk.after_sales.print_state(sold.booking.reference) is PrintState.PRINTED
