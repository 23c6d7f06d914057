"""The receipt of a sale, from the store."""

from pathlib import Path

import pytest

from kiosk.domain.bookings import PaymentMethod
from kiosk.domain.receipts import Receipt, tax_lines
from kiosk.services.printing import Printing
from kiosk.services.purchase import Sold
from kiosk.services.receipts import Receipts
from tests.kiosk.services.counter import Counter, counter
from tests.kiosk.services.paper_tray import PaperTray, Typewriter

RECEIPTS = Receipts("lobby-1", "DE123456789")


@pytest.fixture
def kiosk(tmp_path: Path) -> Counter:
    return counter(tmp_path)


def sells(kiosk: Counter, *seats: str, method: PaymentMethod = PaymentMethod.CARD) -> str:
    kiosk.chooses(*seats)
    kiosk.checkout.hold()
    sold = kiosk.checkout.pay(method)
    assert isinstance(sold, Sold)
    return sold.booking.reference


def of(kiosk: Counter, reference: str, copy: int = 1) -> Receipt | None:
    with kiosk.database.read() as tx:
        return RECEIPTS.of(tx, reference, copy)


def test_it_says_what_was_bought_and_adds_up(kiosk: Counter) -> None:
    reference = sells(kiosk, "C5", "C6")
    receipt = of(kiosk, reference)
    assert receipt is not None
    assert [(line.count, line.each.minor) for line in receipt.lines] == [(2, 1200)]
    booking = kiosk.after_sales.booking(reference)
    assert booking is not None
    assert receipt.total == booking.total
    assert sum(line.gross.minor for line in tax_lines((*receipt.lines, *receipt.fees))) == booking.total.minor
    assert (receipt.reference, receipt.tax_number, receipt.copy) == (reference, "DE123456789", 1)


def test_each_has_a_number_of_its_own_and_a_copy_has_the_same(kiosk: Counter) -> None:
    first, second = sells(kiosk, "C5", "C6"), sells(kiosk, "C7", "C8")
    numbers = [receipt.number for one in (first, second) if (receipt := of(kiosk, one)) is not None]
    assert numbers == ["lobby-1-1", "lobby-1-2"]
    again = of(kiosk, first, copy=2)
    assert again is not None
    assert (again.number, again.copy) == ("lobby-1-1", 2)


def test_what_was_not_paid_here_has_none(kiosk: Counter) -> None:
    assert of(kiosk, sells(kiosk, "C5", "C6", method=PaymentMethod.COUNTER)) is None
    assert of(kiosk, "NOSUCHONE") is None


def test_it_is_printed_after_the_tickets_where_the_cinema_wants_it(kiosk: Counter, tmp_path: Path) -> None:
    sells(kiosk, "C5", "C6")
    tray = PaperTray()
    Printing(kiosk.database, Typewriter(), tray, tmp_path / "spool", kiosk.clock, RECEIPTS).print_reserved()
    [page] = tray.pages
    assert page.decode().splitlines()[-1] == "receipt lobby-1-1"
