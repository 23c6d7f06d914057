"""The seats as a list: only what changes is told, and every seat can be heard."""

import pytest
from PySide6.QtCore import QModelIndex
from PySide6.QtTest import QAbstractItemModelTester, QSignalSpy

from kiosk.domain.seats import Seat, SeatState
from tests.ui.real_halls import plain_hall
from ui.seatmap.looks import Sign
from ui.seatmap.seat_plan import SeatPlan

HALL = plain_hall(3, 6, (3,))


def described(seat: Seat, sign: Sign) -> str:
    return f"{seat.row}{seat.number} {sign.value}"


@pytest.fixture
def plan(qapp: object) -> SeatPlan:
    made = SeatPlan()
    made.build(HALL, {}, {"standard": 0}, dict.fromkeys(HALL.by_id, SeatState.FREE), ("2-1", "2-2"), described)
    return made


def role(plan: SeatPlan, place: int, name: str) -> object:
    number = next(key for key, value in plan.roleNames().items() if value.data().decode() == name)
    return plan.data(plan.index(place), number)


def test_it_is_a_well_behaved_list(plan: SeatPlan) -> None:
    tester = QAbstractItemModelTester(plan, QAbstractItemModelTester.FailureReportingMode.Fatal)
    plan.choose(("1-1",))
    plan.show({**dict.fromkeys(HALL.by_id, SeatState.FREE), "3-3": SeatState.SOLD})
    plan.clear()
    assert plan.rowCount() == 0
    del tester


def test_a_seat_says_what_it_is(plan: SeatPlan) -> None:
    assert plan.rowCount() == 18
    assert plan.rowCount(plan.index(0)) == 0
    assert role(plan, 6, "seatId") == "2-1"
    assert role(plan, 6, "name") == "B1 chosen"
    assert role(plan, 6, "checked") is True
    assert role(plan, 0, "name") == "A1 free"
    assert role(plan, 0, "checked") is False
    assert plan.data(QModelIndex(), 0) is None


def test_choosing_tells_only_the_rows_that_differ(plan: SeatPlan) -> None:
    rows, chosen = QSignalSpy(plan.looksChanged), QSignalSpy(plan.chosenChanged)
    data = QSignalSpy(plan.dataChanged)
    assert rows.isValid()
    assert chosen.isValid()
    plan.choose(("2-2", "2-3"))
    assert [call[0] for call in (rows.at(n) for n in range(rows.count()))] == [{6, 8}]
    assert data.count() == 2
    assert chosen.count() == 1
    plan.choose(("2-2", "2-3"))
    assert rows.count() == 1


def test_seats_that_change_hands_turn_at_once(plan: SeatPlan) -> None:
    states = dict.fromkeys(HALL.by_id, SeatState.FREE) | {"1-1": SeatState.SOLD, "3-6": SeatState.NOT_HERE}
    rows = QSignalSpy(plan.looksChanged)
    plan.show(states)
    assert rows.at(0)[0] == {0, 17}
    assert role(plan, 0, "name") == "A1 sold"
    assert role(plan, 0, "offered") is False
    assert role(plan, 17, "name") == "C6 not_here"


def test_a_chosen_seat_stays_chosen_whatever_the_store_says_of_it(plan: SeatPlan) -> None:
    plan.show(dict.fromkeys(HALL.by_id, SeatState.NOT_HERE))
    assert role(plan, 6, "checked") is True


def test_a_seat_of_which_nothing_is_known_is_not_offered(plan: SeatPlan) -> None:
    plan.show({})
    assert role(plan, 0, "name") == "A1 not_here"
