"""A customer who comes back: what the kiosk says of a booking, and how often one may guess."""

from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from kiosk.domain.bookings import PaymentMethod, SaleState
from kiosk.domain.exceptions import Voucher
from kiosk.domain.showtimes import ShowtimeStatus
from kiosk.domain.standing import Standing
from kiosk.services.lookup import MOST_WRONG, PAUSE_SECONDS, Found, LookUp, NotFound, Pause
from kiosk.services.purchase import Sold
from kiosk.store import bookings, catalogue, exceptions
from tests.builders import NOON, SITE, hall, showtime
from tests.kiosk.services.counter import Counter, counter


def sold(at: Counter, method: PaymentMethod = PaymentMethod.CARD) -> str:
    at.chooses("C4", "C5")
    at.checkout.hold()
    outcome = at.checkout.pay(method)
    assert isinstance(outcome, Sold)
    return outcome.booking.reference


@pytest.fixture
def at(tmp_path: Path) -> Counter:
    return counter(tmp_path)


@pytest.mark.parametrize("typed", ["{}", " {} ", "{}\r\n", "lower", "spaced"])
def test_a_reference_is_found_however_it_was_typed(at: Counter, typed: str) -> None:
    reference = sold(at)
    text = {"lower": reference.lower(), "spaced": f"{reference[:4]} {reference[4:6]}-{reference[6:]}"}.get(
        typed, typed.format(reference)
    )
    found = LookUp(at.database, at.clock).find(text)
    assert isinstance(found, Found)
    assert (found.booking.reference, found.standing, found.void) == (reference, Standing.VALID, False)


def test_a_tickets_code_is_as_good(at: Counter) -> None:
    reference = sold(at)
    found = LookUp(at.database, at.clock).find(at.booking(reference).tickets[1].code + "\n")
    assert isinstance(found, Found)
    assert found.booking.reference == reference


def test_a_ticket_that_was_replaced_leads_to_its_booking_and_says_so(at: Counter) -> None:
    reference = sold(at)
    old = at.booking(reference).tickets
    new = [replace(one, id=f"new-{n}", seat_id=f"D{n + 4}", code=f"new-{n}") for n, one in enumerate(old)]
    at.database.write(lambda tx: bookings.reissue(tx, reference, new))

    found = LookUp(at.database, at.clock).find(old[0].code)

    assert isinstance(found, Found)
    assert (found.standing, found.void, found.before) == (Standing.MOVED, True, ("C4", "C5"))
    assert [one.seat_id for one in found.booking.tickets] == ["D4", "D5"]


def put(at: Counter, **changes: Any) -> None:
    """What the next pull says of the show."""
    show = replace(showtime(), **changes)
    at.database.write(lambda tx: catalogue.put_auditoriums(tx, [hall("two")]))
    at.database.write(lambda tx: catalogue.put_showtimes(tx, [show], SITE))


@pytest.mark.parametrize("method", [PaymentMethod.CARD, PaymentMethod.COUNTER])
@pytest.mark.parametrize("changes", [{"starts_at": NOON + timedelta(hours=4)}, {"auditorium_id": "two"}], ids=str)
def test_a_show_that_moved_is_told_until_it_is_as_it_was_sold(
    at: Counter, changes: dict[str, Any], method: PaymentMethod
) -> None:
    lookup, reference = LookUp(at.database, at.clock), sold(at, method)
    put(at, **changes)
    found = lookup.again(reference)
    assert found is not None
    assert found.standing is Standing.SHOW_MOVED
    assert found.sold_as is not None
    assert (found.sold_as.starts_at, found.sold_as.auditorium_id) == (NOON + timedelta(hours=3), "one")
    put(at)
    again = lookup.again(reference)
    assert again is not None
    assert again.standing in (Standing.VALID, Standing.DUE)


def test_a_cancelled_show_stays_cancelled_and_one_that_is_missing_is_for_the_staff(at: Counter) -> None:
    lookup, reference = LookUp(at.database, at.clock), sold(at)
    put(at, status=ShowtimeStatus.CANCELLED)
    assert standing(lookup, reference) is Standing.SHOW_CANCELLED
    at.database.write(lambda tx: catalogue.delete(tx, "showtime", ["show-1"]))
    assert standing(lookup, reference) is Standing.LOOKED_AT
    put(at, status=ShowtimeStatus.CANCELLED)
    at.clock.passes(86_400)
    assert standing(lookup, reference) is Standing.SHOW_CANCELLED
    at.database.write(lambda tx: catalogue.delete(tx, "showtime", ["show-1"]))
    assert standing(lookup, reference) is Standing.OVER


def standing(lookup: LookUp, reference: str) -> Standing | None:
    found = lookup.again(reference)
    return found.standing if found else None


@pytest.mark.parametrize(
    ("steps", "standing"),
    [
        ([SaleState.CONFIRMED], Standing.VALID),
        ([SaleState.EXCEPTION], Standing.LOOKED_AT),
        ([SaleState.EXCEPTION, SaleState.REFUNDING], Standing.GOES_BACK),
        ([SaleState.REFUNDING, SaleState.REFUNDED], Standing.REFUNDED),
        ([SaleState.EXCEPTION, SaleState.VOUCHER], Standing.VOUCHER),
    ],
)
def test_how_a_booking_stands(at: Counter, steps: list[SaleState], standing: Standing) -> None:
    reference = sold(at)
    voucher = Voucher("AAAA-BBBB-CCCC", reference, at.booking(reference).total)
    at.database.write(lambda tx: exceptions.put_voucher(tx, voucher, at.clock.now()))
    for state in steps:
        at.database.write(lambda tx, to=state: bookings.step(tx, reference, to, at.clock.now()))  # type: ignore[misc]

    found = LookUp(at.database, at.clock).find(reference)

    assert isinstance(found, Found)
    assert found.standing is standing


def test_a_reservation_is_still_to_be_paid(at: Counter) -> None:
    found = LookUp(at.database, at.clock).find(sold(at, PaymentMethod.COUNTER))
    assert isinstance(found, Found)
    assert found.standing is Standing.DUE


def test_a_show_that_is_over_has_no_tickets_to_hand_out(at: Counter) -> None:
    reference = sold(at)
    at.clock.passes(86_400)
    found = LookUp(at.database, at.clock).find(reference)
    assert isinstance(found, Found)
    assert found.standing is Standing.OVER


@pytest.mark.parametrize("text", ["", "ZZZZZZZZ", "x" * 100_000, "\x00", "F1:GARBAGE", "'; DROP TABLE booking"])
def test_what_is_not_known_is_not_found(at: Counter, text: str) -> None:
    sold(at)
    assert isinstance(LookUp(at.database, at.clock).find(text), NotFound)


def test_a_sale_nobody_paid_for_is_no_booking(at: Counter) -> None:
    at.chooses("C4", "C5")
    at.checkout.hold()
    (booking,) = at.all_bookings()
    assert isinstance(LookUp(at.database, at.clock).find(booking.reference), NotFound)


def guess(lookup: LookUp, text: str) -> NotFound | Pause:
    """Nobody knows it, neither here nor elsewhere."""
    assert isinstance(lookup.find(text), NotFound)
    return lookup.in_vain()


def test_what_is_found_elsewhere_is_no_wrong_try(at: Counter) -> None:
    lookup = LookUp(at.database, at.clock)
    for n in range(3 * MOST_WRONG):
        lookup.find(f"WRNG{n}")
        lookup.with_success()
    assert isinstance(lookup.find("WRNG"), NotFound)


def test_guessing_is_paused_and_the_right_answer_with_it(at: Counter) -> None:
    reference, lookup = sold(at), LookUp(at.database, at.clock)
    outcomes = [guess(lookup, f"WRNG{n}") for n in range(MOST_WRONG)]
    assert [type(one) for one in outcomes] == [NotFound] * (MOST_WRONG - 1) + [Pause]
    assert isinstance(lookup.find(reference), Pause)
    at.clock.passes(PAUSE_SECONDS + 1)
    assert isinstance(lookup.find(reference), Found)


def test_a_clock_that_jumps_ends_no_pause(at: Counter) -> None:
    lookup = LookUp(at.database, at.clock)
    for n in range(MOST_WRONG):
        guess(lookup, f"WRNG{n}")
    at.clock.jumps(86_400)
    assert isinstance(lookup.find("WRNG9"), Pause)


def test_copies_are_numbered_and_bounded_and_void_tickets_are_not_printed(at: Counter) -> None:
    reference = sold(at)
    copies = sum(at.after_sales.print_again(reference) for _ in range(20))
    assert copies == 8
    at.database.write(lambda tx: bookings.void_tickets(tx, reference))
    assert not at.after_sales.print_again(reference)


def test_new_tickets_begin_with_their_first_copy(at: Counter) -> None:
    reference = sold(at)
    at.after_sales.print_again(reference)
    new = [replace(one, id=f"new-{n}", code=f"new-{n}") for n, one in enumerate(at.booking(reference).tickets)]
    at.database.write(lambda tx: bookings.reissue(tx, reference, new))
    at.after_sales.print_again(reference)
    with at.database.read() as tx:
        rows = tx.execute("SELECT issue, copy FROM print_attempt ORDER BY number").fetchall()
    assert [tuple(row) for row in rows] == [(1, 1), (1, 2), (2, 1)]
