"""The seat map under fingers: taps, pinches, drags, buttons, keys, and what those hear who do not see it."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QInputDevice
from PySide6.QtTest import QTest

from kiosk.domain.journey import Step
from kiosk.domain.seats import SeatKind, SeatState
from kiosk.facts import ProgrammeChanged, SeatsChanged
from kiosk.store import catalogue
from tests.ui.cinema import Cinema, cinema
from tests.ui.purchase_scenes import seated, showtime_in
from tests.ui.real_halls import plain_hall, real_halls
from ui.application import Application, build
from ui.driving import Person
from ui.seatmap.seat_hall import SeatHall
from ui.viewmodels.seats import SeatsViewModel
from ui.visual_tree import everything

PORTRAIT = (1080, 1920)


class Map:
    """The seats screen, opened in a hall, and somebody in front of it."""

    def __init__(self, place: Cinema, application: Application) -> None:
        self.place = place
        self.application = application
        self.person = Person(application)
        self.view_model: SeatsViewModel = application.view_model(Step.SEATS)  # type: ignore[assignment]

    @property
    def hall(self) -> SeatHall:
        return next(item for item in everything(self.application.window.contentItem()) if isinstance(item, SeatHall))

    @property
    def chosen(self) -> tuple[str, ...]:
        layout = self.view_model.plan.layout
        assert layout is not None
        return tuple(layout.seats[place].id for place in self.view_model.plan.chosen)

    def at(self, seat_id: str, right: float = 0.0, down: float = 0.0) -> QPoint:
        """Where a seat is on the glass, or so many millimetres beside it."""
        layout, hall = self.view_model.plan.layout, self.hall
        assert layout is not None
        seat = layout.seats[layout.place[seat_id]]
        unit = hall.property("drawnUnit") * hall.property("worldScale")
        x = (seat.x - layout.bounds.left) * unit + hall.property("worldX") + right * self.mm
        y = (seat.y - layout.bounds.top) * unit + hall.property("worldY") + down * self.mm
        return hall.mapToScene(QPointF(x, y)).toPoint()

    @property
    def mm(self) -> float:
        theme = self.application.engine.singletonInstance("Foyer.Theme", "Theme")
        return float(theme.property("mm"))

    def taps(self, point: QPoint) -> None:
        self.person.taps_at(point)

    def settles(self) -> None:
        self.person.rests(0.4)


@pytest.fixture
def opened(tmp_path: Path, qapp: object) -> Iterator[object]:
    made: list[Application] = []

    def open_hall(hall_id: str = "salon", share: float = 0.0, size: tuple[int, int] = PORTRAIT, **party: int) -> Map:
        place = cinema(tmp_path / "state")
        application = build(place.services, size=size)
        application.window.show()
        made.append(application)
        application.accessibility.setReducedMotion(True)
        seated(hall_id, share, **party)(application, place, Person(application))
        assert application.navigator.current is Step.SEATS
        return Map(place, application)

    yield open_hall
    for application in made:
        application.close()
        assert application.warnings == []


def test_a_tap_moves_the_party_and_the_basket(opened) -> None:  # type: ignore[no-untyped-def]
    shown = opened()
    shown.taps(shown.at("hall-B-5"))
    assert "hall-B-5" in shown.chosen
    assert len(shown.chosen) == 2
    shown.settles()
    basket = shown.place.services.checkout.basket
    assert basket is not None
    assert basket.seat_ids == shown.chosen
    assert shown.view_model.where.startswith("Row B")


def test_a_tap_beside_a_seat_means_the_nearest_within_six_millimetres(opened) -> None:  # type: ignore[no-untyped-def]
    shown = opened()
    layout = shown.view_model.plan.layout
    half = layout.seat_size / 2 * shown.hall.property("drawnUnit") / shown.mm
    shown.taps(shown.at("hall-C-1", right=-(half + 5.0)))
    assert "hall-C-1" in shown.chosen
    before = shown.chosen
    shown.taps(shown.at("hall-A-1", right=-(half + 8.0)))
    assert shown.chosen == before


def test_a_second_tap_gives_a_seat_back_and_the_next_takes_another(opened) -> None:  # type: ignore[no-untyped-def]
    shown = opened()
    first = shown.chosen[0]
    shown.taps(shown.at(first))
    assert first not in shown.chosen
    shown.settles()
    assert shown.view_model.how == "One more seat to choose"
    assert not shown.view_model.canGoOn
    shown.taps(shown.at("hall-D-2"))
    assert "hall-D-2" in shown.chosen
    assert len(shown.chosen) == 2


def test_a_taken_seat_says_so_and_changes_nothing(opened) -> None:  # type: ignore[no-untyped-def]
    shown = opened("salon", 0.5)
    states = shown.place.services.programme.seat_map(showtime_in(shown.place, "salon")).states
    taken = next(seat for seat, state in states.items() if state is SeatState.SOLD)
    before = shown.chosen
    shown.taps(shown.at(taken))
    assert shown.chosen == before
    assert shown.view_model.noticeText == "This seat is taken."


def test_a_drag_moves_the_hall_and_chooses_nothing(opened) -> None:  # type: ignore[no-untyped-def]
    shown = opened("palace")
    shown.person.taps("Larger")
    shown.settles()
    assert shown.hall.property("canPan")
    before, chosen = shown.hall.property("worldX"), shown.chosen
    start = shown.hall.mapToScene(QPointF(540, 500)).toPoint()
    window = shown.application.window
    QTest.mousePress(window, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, start)
    for step in range(1, 12):
        QTest.mouseMove(window, start + QPoint(14 * step, 2 * step), 5)
    QTest.mouseRelease(window, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, start + QPoint(160, 22))
    shown.person.rests(0.1)
    assert shown.hall.property("worldX") != before
    assert shown.chosen == chosen


def test_a_pinch_zooms_chooses_nothing_and_is_drawn_sharp_again(opened) -> None:  # type: ignore[no-untyped-def]
    shown = opened()
    window, chosen = shown.application.window, shown.chosen
    before = shown.hall.property("drawnUnit")
    device = QTest.createTouchDevice(QInputDevice.DeviceType.TouchScreen)
    middle = shown.hall.mapToScene(QPointF(shown.hall.width() / 2, shown.hall.height() / 2)).toPoint()
    left, right = middle - QPoint(60, 0), middle + QPoint(60, 0)
    QTest.touchEvent(window, device).press(0, left, window).press(1, right, window).commit()
    for step in range(1, 15):
        apart = QPoint(10 * step, 0)
        QTest.touchEvent(window, device).move(0, left - apart, window).move(1, right + apart, window).commit()
        shown.person.rests()
    scale = shown.hall.property("worldScale")
    assert scale > 1.2
    apart = QPoint(140, 0)
    QTest.touchEvent(window, device).release(0, left - apart, window).release(1, right + apart, window).commit()
    shown.settles()
    assert shown.hall.property("worldScale") == 1
    assert shown.hall.property("drawnUnit") > before * 1.2
    assert shown.chosen == chosen


def test_nothing_needs_a_pinch_or_a_drag(opened) -> None:  # type: ignore[no-untyped-def]
    shown = opened()
    person, hall = shown.person, shown.hall
    assert not person.can_touch("Show more on the left")
    person.taps("Larger")
    person.taps("Larger")
    shown.settles()
    assert hall.property("canPan")
    x, y = hall.property("worldX"), hall.property("worldY")
    person.taps("Show more on the left")
    person.taps("Show more towards the screen")
    shown.settles()
    assert hall.property("worldX") > x
    assert hall.property("worldY") > y
    person.taps("Show the whole hall")
    shown.settles()
    assert not hall.property("canPan")
    assert not person.can_touch("Show the whole hall")


@pytest.mark.parametrize(("size", "whole"), [((1080, 1920), True), ((1920, 1080), True), ((1024, 768), False)])
def test_a_hall_opens_whole_unless_its_seats_could_not_be_told_apart(  # type: ignore[no-untyped-def]
    opened, size: tuple[int, int], *, whole: bool
) -> None:
    shown = opened("palace", 0.3, size)
    assert shown.hall.property("canPan") is not whole
    assert shown.hall.property("drawnUnit") / shown.mm >= (4.5 if whole else 10)
    for seat_id in shown.chosen:
        point = shown.hall.mapFromScene(QPointF(shown.at(seat_id)))
        assert shown.hall.contains(point), "the proposal is in sight"


def test_in_a_whole_hall_a_touch_means_one_seat_and_two_touches_make_them_large(opened) -> None:  # type: ignore[no-untyped-def]
    shown = opened("palace", 0.0, (1920, 1080), adult=1)
    layout = shown.view_model.plan.layout
    for seat in layout.seats[::37]:
        shown.taps(shown.at(seat.id))
        assert shown.chosen == (seat.id,)
    shown.person.taps("Larger")
    shown.person.taps("Larger")
    shown.settles()
    assert shown.hall.property("drawnUnit") / shown.mm >= 10


def test_keys_reach_every_seat(opened) -> None:  # type: ignore[no-untyped-def]
    shown = opened()
    start = shown.chosen[0]
    for key in (Qt.Key.Key_Left, Qt.Key.Key_Up, Qt.Key.Key_Left):
        shown.person.presses(key)
    reached = shown.hall.property("cursorSeat")
    assert reached
    assert reached != start
    shown.person.presses(Qt.Key.Key_Space)
    assert reached in shown.chosen


def test_seats_can_be_heard_and_chosen_by_name(opened) -> None:  # type: ignore[no-untyped-def]
    shown = opened("salon", 0.2)
    name = "Row C, seat 3, standard, free, €12.50"
    assert shown.person.waits_until(lambda: shown.person.can_touch(name))
    shown.person.taps(name)
    assert "hall-C-3" in shown.chosen
    assert shown.person.can_touch("Row C, seat 3, standard, yours, €12.50")
    assert any("taken" in words for words in shown.person.reads())


def test_seats_that_are_bought_meanwhile_turn_at_once_and_others_are_chosen(opened) -> None:  # type: ignore[no-untyped-def]
    shown = opened("salon", 0.3)
    lost = shown.chosen
    showtime = showtime_in(shown.place, "salon")
    shown.place.sells(showtime, list(lost))
    shown.place.facts.publish(SeatsChanged((showtime,)))
    shown.person.rests(0.1)
    assert len(shown.chosen) == 2
    assert not set(lost) & set(shown.chosen)
    assert shown.view_model.noticeText.startswith("Your seats were just taken. Here are")
    assert shown.place.services.checkout.basket.seat_ids == shown.chosen


def test_seats_of_another_showing_disturb_nobody(opened) -> None:  # type: ignore[no-untyped-def]
    shown = opened("salon")
    chosen = shown.chosen
    shown.place.facts.publish(SeatsChanged((showtime_in(shown.place, "palace"),)))
    shown.person.rests(0.05)
    assert shown.chosen == chosen
    assert shown.view_model.noticeText == ""


def test_a_price_zone_can_be_asked_for(opened) -> None:  # type: ignore[no-untyped-def]
    shown = opened("salon", 0.3)
    shown.person.taps("Best seats in VIP, €15.50")
    shown.settles()
    hall = real_halls()["salon"]
    assert {hall.by_id[seat].zone for seat in shown.chosen} == {"vip"}
    shown.person.taps("Best seats")
    shown.settles()
    assert {hall.by_id[seat].zone for seat in shown.chosen} == {"standard"}


def test_a_single_seat_left_over_is_mended_by_one_touch_but_not_forbidden(opened) -> None:  # type: ignore[no-untyped-def]
    shown = opened("laterna")
    for seat in shown.chosen:
        shown.taps(shown.at(seat))
    for seat in ("hall-D-5", "hall-D-6"):
        shown.view_model.tap(seat)
    shown.settles()
    assert shown.chosen == ("hall-D-5", "hall-D-6")
    assert shown.view_model.noticeText == "One single seat would stay empty beside yours."
    assert shown.view_model.canGoOn
    shown.person.taps("Move by one")
    shown.settles()
    assert shown.view_model.noticeText == ""


@pytest.mark.parametrize(("rows", "width"), [(25, 40), (40, 50)])
def test_a_hall_of_thousands_works_like_any_other(opened, rows: int, width: int) -> None:  # type: ignore[no-untyped-def]
    shown = opened("salon")
    big = plain_hall(rows, width, (width // 4, width - width // 4))
    place = shown.place
    renamed = {**{hall.id: hall for hall in real_halls().values()}}
    salon = renamed["salon"]
    hall = type(salon)(
        "salon", salon.name, salon.way, big.seats, big.sections, big.screen_x, big.screen_y, big.screen_width
    )
    place.database.write(lambda tx: catalogue.put_auditoriums(tx, [hall]))
    showtime = showtime_in(place, "salon")
    place.database.write(lambda tx: catalogue.put_seat_states(tx, [(showtime, seat.id, "free") for seat in hall.seats]))
    place.facts.publish(ProgrammeChanged())
    shown.person.rests(0.2)
    assert shown.view_model.plan.rowCount() == rows * width
    target = f"{rows - 2}-{width // 2}"
    shown.view_model.tap(target)
    assert target in shown.chosen
    shown.hall.showChosen()
    shown.settles()
    shown.taps(shown.at(f"{rows - 3}-{width // 2}"))
    assert f"{rows - 3}-{width // 2}" in shown.chosen


def test_a_wheelchair_place_is_for_those_who_asked(opened) -> None:  # type: ignore[no-untyped-def]
    shown = opened("salon")
    places = [seat.id for seat in real_halls()["salon"].seats if seat.kind is SeatKind.WHEELCHAIR]
    before = shown.chosen
    shown.taps(shown.at(places[0]))
    assert shown.chosen == before
    assert "space for a wheelchair" in shown.view_model.noticeText
    asked = opened("salon", 0.0, wheelchairs=1, adult=2)
    assert set(asked.chosen) & set(places)
