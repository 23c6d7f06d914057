"""What an auditorium says of itself."""

from dataclasses import replace

from kiosk.domain.seats import SeatKind
from tests.builders import hall


def test_a_zone_is_known_by_its_usual_kind_of_seat() -> None:
    one = hall()
    seats = [replace(seat, zone="front" if seat.row == "A" else seat.zone) for seat in one.seats]
    seats = [replace(seat, kind=SeatKind.VIP) if seat.row == "A" else seat for seat in seats]
    assert replace(one, seats=tuple(seats)).kind_of_zone == {"front": SeatKind.VIP, "standard": SeatKind.STANDARD}


def test_places_for_wheelchairs_make_no_kind_usual_unless_there_is_no_other() -> None:
    one = hall()
    few = [seat for seat in one.seats if seat.id in ("E1", "E2", "E3")]
    assert replace(one, seats=tuple(few)).kind_of_zone == {"standard": SeatKind.STANDARD}
    assert replace(one, seats=tuple(few[:1])).kind_of_zone == {"standard": SeatKind.WHEELCHAIR}


def test_a_hall_knows_how_far_it_reaches_beside_its_screen() -> None:
    one = hall(width=10)
    assert one.half_width == max(abs(seat.x - 6.0) for seat in one.seats)
    assert one.sections_in_use == {"stalls"}
