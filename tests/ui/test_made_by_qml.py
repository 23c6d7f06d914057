"""What QML makes of Python types holds nothing any more once QML has ended it."""

import gc

from PySide6.QtCore import QCoreApplication, QEvent, QMetaObject, QUrl
from PySide6.QtGui import QGuiApplication
from PySide6.QtQml import QQmlComponent, QQmlEngine

from ui.icon_picture import IconPicture
from ui.seatmap.seat_hall import SeatHall
from ui.seatmap.seat_sign import SeatSign

TURNS = 20
SCENE = b"""
import QtQuick
import Foyer.Pictures
import Foyer.Seats
Item {
    function turn() { loader.active = !loader.active }
    Loader {
        id: loader
        active: false
        sourceComponent: Item { IconPicture { path: "M0 0h24" } SeatSign { kind: "standard" } SeatHall {} }
    }
}
"""


KINDS = (IconPicture, SeatHall, SeatSign)


def made(kind: type, besides: list[object]) -> list[object]:
    """Every object of a kind that there is, besides those known."""
    gc.collect()
    known = {id(one) for one in besides}
    return [one for one in gc.get_objects() if type(one) is kind and id(one) not in known]


def test_pictures_of_a_list_that_came_and_went_hold_nothing(qapp: QGuiApplication) -> None:
    earlier = [one for kind in KINDS for one in made(kind, [])]  # other tests', which may end at any time
    engine = QQmlEngine()
    component = QQmlComponent(engine)
    component.setData(SCENE, QUrl("file:///scene.qml"))
    scene = component.create()
    assert scene is not None, component.errorString()
    QMetaObject.invokeMethod(scene, "turn")
    assert all(any(vars(one) for one in made(kind, earlier)) for kind in KINDS)
    for _ in range(2 * TURNS - 1):
        QMetaObject.invokeMethod(scene, "turn")
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert not any(vars(one) for kind in KINDS for one in made(kind, earlier))
    scene.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
