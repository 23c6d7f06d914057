"""What must hold of best seats in any hall, however it is sold."""

from hypothesis import given
from hypothesis import strategies as st

from kiosk.domain.choosing import change
from kiosk.domain.free_seats import FreeSeats
from kiosk.domain.gaps import groups, lonely_gaps, mended
from kiosk.domain.pieces import ORDINARY
from kiosk.domain.seating import NoSeats, Party, Proposal, propose
from kiosk.domain.seats import SeatKind, SeatState
from kiosk.domain.windows import windows
from tests.kiosk.domain.drawn_halls import Drawn, drawn

WHEELCHAIR, COMPANION = SeatKind.WHEELCHAIR, SeatKind.COMPANION


@st.composite
def halls(draw: st.DrawFn) -> Drawn:
    signs = st.sampled_from(["."] * 6 + ["x"] * 3 + [" ", "-", "v", "v", "w", "c", "[]", "()", "[)"])
    row = st.lists(signs, min_size=1, max_size=14).map("".join)
    rows = draw(st.lists(row, min_size=1, max_size=7).filter(lambda rows: any(r.strip() for r in rows)))
    return drawn("\n".join(f"|{row}|" for row in rows))


parties = st.integers(1, 10).flatmap(lambda n: st.builds(Party, st.just(n), st.integers(0, min(n, 2))))
walking = st.integers(1, 10).map(Party)


@given(halls(), parties)
def test_a_proposal_is_the_right_number_of_free_seats_of_the_right_kinds(plan: Drawn, party: Party) -> None:
    outcome = propose(plan.hall, plan.states, party)
    if isinstance(outcome, NoSeats):
        return
    seats = [plan.hall.by_id[seat_id] for seat_id in outcome.seat_ids]
    assert len(set(outcome.seat_ids)) == party.count == len(seats)
    assert all(plan.states[seat.id] is SeatState.FREE for seat in seats)
    assert sum(seat.kind is WHEELCHAIR for seat in seats) == party.wheelchairs
    assert outcome.together == (outcome.split == 1)


@given(halls(), parties)
def test_who_fits_gets_seats(plan: Drawn, party: Party) -> None:
    free = [seat for seat in plan.hall.seats if plan.states[seat.id] is SeatState.FREE]
    chairs = sum(seat.kind is WHEELCHAIR for seat in free)
    others = sum(seat.kind in ORDINARY | {COMPANION} for seat in free)
    fits = chairs >= party.wheelchairs and others >= party.count - party.wheelchairs
    assert isinstance(propose(plan.hall, plan.states, party), Proposal) == fits


@given(halls(), walking)
def test_together_whenever_there_is_room_side_by_side(plan: Drawn, party: Party) -> None:
    outcome = propose(plan.hall, plan.states, party)
    pieces = FreeSeats.of(plan.hall, plan.states).pieces(lambda seat: seat.kind in ORDINARY)
    if any(len(piece) >= party.count for piece in pieces):
        assert isinstance(outcome, Proposal)
        assert outcome.together
        assert len(groups(plan.hall, outcome.seat_ids)) == 1


@given(halls(), walking)
def test_no_single_seat_is_left_where_that_can_be_had_in_the_same_zone(plan: Drawn, party: Party) -> None:
    outcome = propose(plan.hall, plan.states, party)
    if not isinstance(outcome, Proposal) or not outcome.together:
        return
    seats = [plan.hall.by_id[seat_id] for seat_id in outcome.seat_ids]
    if any(seat.kind is COMPANION for seat in seats) or len({seat.zone for seat in seats}) > 1:
        return
    free = FreeSeats.of(plan.hall, plan.states)
    spotless = any(
        window.spoils == 0 and {seat.zone for seat in window.seats} == {seats[0].zone}
        for piece in free.pieces(lambda seat: seat.kind in ORDINARY)
        for window in windows(piece, party.count, free.distance)
    )
    if spotless:
        assert lonely_gaps(plan.hall, plan.states, outcome.seat_ids) == ()


@given(halls(), walking)
def test_a_mended_choice_is_as_large_and_leaves_nobody_single(plan: Drawn, party: Party) -> None:
    outcome = propose(plan.hall, plan.states, party)
    if isinstance(outcome, Proposal) and (better := mended(plan.hall, plan.states, outcome.seat_ids)):
        assert len(set(better)) == party.count
        assert all(plan.states[seat_id] is SeatState.FREE for seat_id in better)
        assert lonely_gaps(plan.hall, plan.states, better) == ()


@given(halls(), walking, st.data())
def test_taps_never_choose_too_many_nor_what_is_not_free(plan: Drawn, party: Party, data: st.DataObject) -> None:
    chosen: tuple[str, ...] = ()
    ids = [seat.id for seat in plan.hall.seats]
    for tapped in data.draw(st.lists(st.sampled_from(ids), max_size=8)):
        before = chosen
        chosen = change(plan.hall, plan.states, chosen, tapped, party.count)
        assert len(set(chosen)) == len(chosen) <= party.count
        assert all(plan.states[seat_id] is SeatState.FREE for seat_id in chosen)
        assert not any(plan.hall.by_id[seat_id].kind is WHEELCHAIR for seat_id in chosen)
        if tapped in before:
            assert tapped not in chosen
        elif plan.states[tapped] is SeatState.FREE and plan.hall.by_id[tapped].kind is not WHEELCHAIR:
            assert tapped in chosen
            assert len(chosen) >= len(before)


@given(halls())
def test_blocks_are_the_hall_cut_into_pieces(plan: Drawn) -> None:
    cut = [seat.id for block in plan.hall.blocks for seat in block]
    assert sorted(cut) == sorted(seat.id for seat in plan.hall.seats)
