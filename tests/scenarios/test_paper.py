"""A real printer runs out of paper, and gets some, while people buy."""

import tempfile
from collections.abc import Generator
from pathlib import Path

import pytest

from kiosk.domain.bookings import SaleState
from kiosk.services.after_sales import PrintState
from kiosk.store import printing
from tests.peers.needed import need
from tests.peers.printers.virtual_printer import VirtualPrinter
from tests.printing.conftest import PROGRAMS
from tests.scenarios.lobby import Lobby

NO_PAPER = "Nothing can be printed here just now"


@pytest.fixture
def printer() -> Generator[VirtualPrinter]:
    need(*PROGRAMS)
    with tempfile.TemporaryDirectory(prefix="foyer-printer-") as folder:
        made = VirtualPrinter(Path(folder) / "printer")
        yield made
        made.close()


def test_without_paper_the_ticket_is_taken_on_the_screen_and_only_the_next_customer_s_comes_out(
    lobby: Lobby, printer: VirtualPrinter
) -> None:
    lobby.tell("[printing]", 'kind = "ipp"', f'uri = "{printer.uri}"', 'paper = "80mm"')
    printer.faults("media-empty")
    printer.notice()
    lobby.opens()
    lobby.waits("the printer to be asked", lambda: not lobby.kiosk.after_sales.paper_can_come(), nudge="printer")
    customer, showing = lobby.customer, lobby.showing()

    customer.reaches_the_review(showing, adult=2)
    customer.waits_for(NO_PAPER)
    assert lobby.kiosk.health.selling() is None
    assert [one.state for one in lobby.bookings()] == [SaleState.HELD]
    customer.taps("Go on without paper")
    customer.pays_by_card()
    customer.sees_the_tickets()
    customer.waits_for("Photograph this screen")
    (first,) = lobby.bookings()
    customer.finishes()

    printer.faults("")
    printer.switch_off()
    printer.switch_on()  # so it notices the paper
    lobby.waits("the paper to be noticed", lobby.kiosk.after_sales.paper_can_come, nudge="printer")

    customer.reaches_the_review(showing, adult=1)
    assert not any(NO_PAPER in words for words in customer.reads())
    customer.pays_by_card()
    customer.sees_the_tickets()
    second = next(one for one in lobby.bookings() if one.reference != first.reference)
    lobby.waits("the paper", lambda: lobby.print_state(second) is PrintState.PRINTED)
    with lobby.kiosk.database.read() as tx:
        attempt = printing.latest(tx, second.reference)
    assert attempt is not None
    assert printer.printed == [f"{attempt.id}.pdf"]
    assert lobby.print_state(first) is PrintState.NONE
    customer.finishes()
