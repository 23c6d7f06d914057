"""What the screens say of a payment and of the tickets, as tables."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from kiosk.domain.bookings import SaleState
from kiosk.domain.tickets import TicketFace
from kiosk.services.after_sales import PrintState
from ui.viewmodels.done_props import DoneInputs, derive_done
from ui.viewmodels.pay_props import UNDER_WAY, Phase, closes_in, derive_pay, settled

NOON = datetime(2026, 3, 2, 12, tzinfo=UTC)


@pytest.mark.parametrize("phase", list(Phase))
def test_every_phase_says_what_is_happening_and_never_offers_what_it_cannot_do(phase: Phase) -> None:
    props = derive_pay(phase, "€26.00", "ABC", waited=0, seconds_left=30.0)
    assert props.headline
    assert props.words
    assert props.can_cancel == (phase is Phase.WAITING)
    assert bool(props.leaves) == (phase not in UNDER_WAY)
    assert bool(props.reference) == (phase not in UNDER_WAY)
    assert "€26.00" in props.title or phase not in (Phase.WAITING, Phase.CANCELLING)


@pytest.mark.parametrize(
    ("phase", "waited", "status"),
    [
        (Phase.WAITING, 0, "Waiting for your card…"),
        (Phase.WAITING, 19.9, "Waiting for your card…"),
        (Phase.WAITING, 20, "Still waiting for the terminal. Take your time."),
        (Phase.CANCELLING, 0, "Asking the terminal to stop…"),
        (Phase.CANCELLING, 60, "Asking the terminal to stop…"),
        (Phase.UNCLEAR, 60, ""),
    ],
)
def test_what_happens_at_the_terminal(phase: Phase, waited: float, status: str) -> None:
    assert derive_pay(phase, "€1.00", "", waited=waited, seconds_left=None).status == status


@pytest.mark.parametrize(
    ("state", "phase"),
    [
        (SaleState.PAYING, None),
        (SaleState.HELD, None),
        (SaleState.PAID, None),
        (SaleState.ISSUED, None),
        (SaleState.CONFIRMED, None),
        (SaleState.ABANDONED, Phase.NOT_CHARGED),
        (SaleState.REFUNDING, Phase.GOES_BACK),
        (SaleState.EXCEPTION, Phase.GOES_BACK),
        (SaleState.REFUNDED, Phase.WENT_BACK),
    ],
)
def test_how_an_unclear_payment_ends(state: SaleState, phase: Phase | None) -> None:
    assert settled(state) is phase


@pytest.mark.parametrize(
    ("seconds", "words"),
    [(None, ""), (0.0, "Clears itself in 0 s"), (44.2, "Clears itself in 45 s"), (45.0, "Clears itself in 45 s")],
)
def test_when_a_screen_is_cleared(seconds: float | None, words: str) -> None:
    assert closes_in(seconds) == words


def face(row: str = "F", seat: str = "7", *, paid: bool = True, section: str = "") -> TicketFace:
    return TicketFace(
        "en", "Lumen", "1 Light Street", "Metropolis", "10+", (), "#D9A441", "Monday 2 March", "20:15", "Screen 3",
        "upstairs", section, row, seat, "Adult", "", "€12.50", "€0.82", "ABCDEFGH", "0" * 16, "code" if paid else "",
        1, 1, paid=paid, total="€25.50",
    )  # fmt: skip


def inputs(
    state: PrintState = PrintState.PRINTED,
    *faces: TicketFace,
    minutes: float = 12,
    way: str = "upstairs",
    interrupted: bool = False,
) -> DoneInputs:
    starts = NOON + timedelta(minutes=minutes)
    return DoneInputs(state, faces or (face(),), "Screen 3", way, starts, NOON, 45.0, interrupted)


@pytest.mark.parametrize("due", [False, True])
@pytest.mark.parametrize("state", list(PrintState))
def test_printed_is_said_only_when_it_is_known(state: PrintState, due: bool) -> None:  # noqa: FBT001
    props = derive_done(inputs(state, face(paid=not due)))
    assert ("printed." in props.print_words) == (state is PrintState.PRINTED)
    assert props.asks == (state is PrintState.UNKNOWN)
    assert ("ticket" in props.print_words or "codes" in props.print_words) == (not due)
    assert bool(props.due_words) == due
    if state in (PrintState.NONE, PrintState.NOT_PRINTED):
        assert "hotograph" in props.print_words


@pytest.mark.parametrize("state", list(PrintState))
def test_printing_is_offered_only_where_it_can_work_and_nothing_may_yet_come_out(state: PrintState) -> None:
    offered = {PrintState.NONE: "Print", PrintState.NOT_PRINTED: "Print again"}
    assert derive_done(inputs(state)).print_text == offered.get(state, "")
    assert derive_done(replace(inputs(state), paper_can_come=False)).print_text == ""


@pytest.mark.parametrize(
    ("minutes", "words"),
    [
        (-1, "It has just begun"),
        (0, "It has just begun"),
        (0.5, "It begins in a minute"),
        (1, "It begins in a minute"),
        (11.2, "It begins in 12 minutes"),
        (90, "It begins in 90 minutes"),
        (91, ""),
    ],
)
def test_how_soon_it_begins(minutes: float, words: str) -> None:
    assert derive_done(inputs(minutes=minutes)).when == words


def test_where_to_go() -> None:
    assert derive_done(inputs()).way == "Screen 3: upstairs"
    assert derive_done(inputs(way="")).way == "Screen 3"


def test_seats_of_one_row_are_drawn_together() -> None:
    props = derive_done(inputs(PrintState.PRINTED, face(seat="7"), face(seat="8"), face(seat="10")))
    assert (props.row, props.numbers, props.several) == ("F", "7–8, 10", True)


def test_seats_of_several_rows_are_named_row_by_row() -> None:
    props = derive_done(inputs(PrintState.PRINTED, face(seat="7"), face("G", "7", section="Stalls")))
    assert props.row == ""
    assert props.seats == "Row F, seat 7\nStalls, Row G, seat 7"


def test_an_interrupted_purchase_says_so() -> None:
    assert derive_done(inputs()).headline == "Enjoy the film"
    props = derive_done(inputs(interrupted=True))
    assert props.headline == "Your purchase was interrupted. Here are your tickets."


def test_a_booking_whose_faces_are_gone_shows_nothing_false() -> None:
    empty = DoneInputs(PrintState.NONE, (), "Screen 3", "", NOON, NOON, None)
    assert derive_done(empty).title == ""
