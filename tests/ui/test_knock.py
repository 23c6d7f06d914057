"""The staff's gesture, on the glass: it opens the door where no customer is, and nothing else does."""

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, QPointF, Qt
from PySide6.QtGui import QGuiApplication, QMouseEvent, QPointingDevice
from PySide6.QtTest import QTest

from kiosk.domain.journey import Step
from kiosk.services.health import OutOfOrder
from tests.ui.cinema import cinema
from ui.application import Application, build
from ui.driving import Person
from ui.knock import Stroke, is_knock


def test_only_a_slide_along_the_edge_from_corner_to_corner_is_the_gesture() -> None:
    knock = Stroke(5, 395, 2, 15, 1.0)
    other_ways = {
        "not from the corner": replace(knock, began_at=16),
        "not to the corner": replace(knock, ended_at=384),
        "too low": replace(knock, lowest=21),
        "too slow": replace(knock, seconds=3.1),
        "a tap": replace(knock, ended_at=5),
    }
    assert is_knock(knock, 400)
    assert is_knock(replace(knock, began_at=395, ended_at=5), 400)
    assert [why for why, stroke in other_ways.items() if is_knock(stroke, 400)] == []
    assert not is_knock(knock, 400, edge=100)
    assert is_knock(replace(knock, highest=102, lowest=115), 400, edge=100)
    assert not is_knock(replace(knock, highest=98, lowest=115), 400, edge=100)


class Finger:
    """One finger, or a mouse, on the glass of a kiosk, in millimetres."""

    def __init__(self, application: Application) -> None:
        self.window = application.window
        self.mm = float(self.window.property("pixelsPerMillimetre"))
        self.wide = self.window.width() / self.mm
        self.at_ms = 1_000

    def slides(self, *points: tuple[float, float], seconds: float = 1.0) -> None:
        """With a mouse."""
        kinds = [QEvent.Type.MouseButtonPress, *(QEvent.Type.MouseMove,) * (len(points) - 1)]
        for kind, (x, y) in zip(kinds, points, strict=True):
            self._mouse(kind, x, y)
            self.at_ms += round(1000 * seconds / len(points))
        self._mouse(QEvent.Type.MouseButtonRelease, *points[-1])
        self.at_ms += 5_000

    def touches(self, device: QPointingDevice, *points: tuple[float, float]) -> None:
        """On a touch screen."""
        where = [(QPointF(x, y) * self.mm).toPoint() for x, y in points]
        QTest.touchEvent(self.window, device).press(1, where[0], self.window).commit()
        for at in where[1:]:
            QTest.touchEvent(self.window, device).move(1, at, self.window).commit()
        QTest.touchEvent(self.window, device).release(1, where[-1], self.window).commit()

    def along(self, y: float = 5.0) -> tuple[tuple[float, float], ...]:
        """From one corner to the other."""
        return tuple((5 + share * (self.wide - 10), y) for share in (0, 0.3, 0.6, 1))

    def _mouse(self, kind: QEvent.Type, x: float, y: float) -> None:
        at, left, none = QPointF(x, y) * self.mm, Qt.MouseButton.LeftButton, Qt.MouseButton.NoButton
        held = none if kind is QEvent.Type.MouseButtonRelease else left
        event = QMouseEvent(
            kind, at, at, none if kind is QEvent.Type.MouseMove else left, held, Qt.KeyboardModifier.NoModifier
        )
        event.setTimestamp(self.at_ms)
        QCoreApplication.sendEvent(self.window, event)
        QCoreApplication.processEvents()


def test_the_gesture_leads_to_the_door_and_starts_nobodys_purchase(application: Application, person: Person) -> None:
    finger, seen = Finger(application), list[str]()
    application.navigator.moved.connect(lambda _: seen.append(application.navigator.current.value))
    finger.slides(*finger.along())
    assert application.navigator.current is Step.STAFF
    person.taps("Back to the guests' screen")
    screen = QTest.createTouchDevice()
    finger.touches(screen, *reversed(finger.along()))
    person.rests()
    assert application.navigator.current is Step.STAFF
    application.navigator.end()
    application.accessibility.setLowReach(True)
    person.rests()
    high, reach = application.window.height() / finger.mm, float(application.window.property("reach"))
    finger.slides(*finger.along(high * (1 - reach) + 5))
    assert application.navigator.current is Step.STAFF
    assert set(seen) == {"staff", "attract"}


def test_taps_and_swipes_of_guests_lead_nowhere_near_it(application: Application, person: Person) -> None:
    finger = Finger(application)
    for slide in (
        ((5.0, 5.0),),
        ((finger.wide - 5, 5.0),),
        ((5.0, 5.0), (finger.wide / 2, 60.0), (finger.wide - 5, 5.0)),
        ((5.0, 40.0), (finger.wide - 5, 40.0)),
        ((30.0, 5.0), (finger.wide - 30, 5.0)),
    ):
        finger.slides(*slide)
        assert application.navigator.current is not Step.STAFF
        application.navigator.end()
    finger.slides(*finger.along(), seconds=4)
    assert application.navigator.current is not Step.STAFF
    application.navigator.go(Step.FILMS)
    finger.slides(*finger.along())
    assert application.navigator.current is not Step.STAFF  # somebody is choosing


def test_a_kiosk_that_is_out_of_order_lets_staff_in(tmp_path: Path, qapp: QGuiApplication) -> None:
    place = cinema(tmp_path / "state", trouble=OutOfOrder.DISK_FULL)
    face = build(place.services, size=(1920, 1080))
    face.window.show()
    finger = Finger(face)
    finger.slides(*finger.along())
    assert face.navigator.current is Step.STAFF
    face.navigator.end()
    assert face.navigator.current is Step.OUT_OF_ORDER
    face.close()
    assert face.warnings == []
