"""What QML makes of Python types holds nothing any more once QML has ended it."""

import gc

from PySide6.QtCore import QCoreApplication, QEvent, QMetaObject, QUrl
from PySide6.QtGui import QGuiApplication
from PySide6.QtQml import QQmlComponent, QQmlEngine

from ui.icon_picture import IconPicture
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
        sourceComponent: Item { IconPicture { path: "M0 0h24" } SeatSign { kind: "standard" } }
    }
}
"""


def held(kind: type) -> list[int]:
    """How many things each object of a kind holds."""
    gc.collect()
    return [len(vars(one)) for one in gc.get_objects() if type(one) is kind]


def test_pictures_of_a_list_that_came_and_went_hold_nothing(qapp: QGuiApplication) -> None:
    before = {kind: sum(held(kind)) for kind in (IconPicture, SeatSign)}
    engine = QQmlEngine()
    component = QQmlComponent(engine)
    component.setData(SCENE, QUrl("file:///scene.qml"))
    scene = component.create()
    assert scene is not None, component.errorString()
    QMetaObject.invokeMethod(scene, "turn")
    assert all(sum(held(kind)) > before[kind] for kind in before)
    for _ in range(2 * TURNS - 1):
        QMetaObject.invokeMethod(scene, "turn")
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert {kind: sum(held(kind)) for kind in before} == before
    scene.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
