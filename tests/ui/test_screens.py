"""Every screen in every state and shape: no complaint of QML, nothing too small to touch, nothing off the glass."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPointF
from PySide6.QtQuick import QQuickItem

from tests.ui.cinema import Cinema, cinema
from tests.ui.long_names import LONG_TITLE
from tests.ui.scenes import SCENES, Scene
from ui.application import Application, build
from ui.driving import Person
from ui.visual_tree import ancestors, is_seat, is_touchable, name_of, visible

SHAPES = {"portrait": (1080, 1920), "landscape": (1920, 1080), "small": (1024, 768), "large": (3840, 2160)}
NO_WALL = ("films-over", "films-filtered-away")
TOUCHED = (
    "attract",
    "films",
    "films-german",
    "films-largest-text",
    "times",
    "film",
    "film-german",
    "sheet-accessibility",
    "sheet-help",
    "sheet-language",
    "idle",
)
APART_MM = 2.4
LONG = tuple(
    scene.name
    for scene in SCENES
    if ("-long-words" in scene.name or "-long-names" in scene.name) and not scene.name.startswith("attract")
)
WALLS = tuple(scene.name for scene in SCENES if scene.name.startswith("films-") and scene.name not in NO_WALL)


class Opened:
    """A scene as it stands on a panel."""

    def __init__(self, scene: Scene, shape: str, folder: Path) -> None:
        self.scene, self.shape = scene, shape
        self.place: Cinema = cinema(folder, **scene.cinema)
        self.application: Application = build(self.place.services, size=SHAPES[shape])
        self.application.window.show()
        self.person = Person(self.application)
        self.person.rests()
        self.application.accessibility.setReducedMotion(True)  # a picture in motion cannot be measured
        scene.act(self.application, self.place, self.person)
        self.person.rests(0.02)
        self.application.window.grabWindow()  # everything is laid out once it is drawn
        self._measure()

    def turns(self) -> None:
        """The same scene on a panel of the other shape, without building it once more."""
        self.shape = "landscape" if self.shape == "portrait" else "portrait"
        size, window = SHAPES[self.shape], self.application.window
        window.setProperty("pixelsPerMillimetre", self.application.pitch(size))
        window.resize(*size)
        self.person.rests(0.02)
        window.grabWindow()
        self._measure()

    def _measure(self) -> None:
        theme = self.application.engine.singletonInstance("Foyer.Theme", "Theme")
        self.millimetre = float(theme.property("mm"))

    def touchables(self) -> Iterator[QQuickItem]:
        for item in visible(self.application.window.contentItem()):
            if item.isEnabled() and is_touchable(item) and not is_seat(item):
                yield item


@pytest.fixture
def opened(request: pytest.FixtureRequest, tmp_path: Path, qapp: object) -> Iterator[Opened]:
    scene, shape = request.param
    found = Opened(scene, shape, tmp_path / "state")
    yield found
    found.application.close()


def cases(shapes: tuple[str, ...], names: tuple[str, ...] | None = None) -> list[object]:
    return [
        pytest.param((scene, shape), id=f"{shape}-{scene.name}")
        for shape in shapes
        for scene in SCENES
        if (scene.tried if names is None else scene.name in names)
    ]


def each_once() -> list[object]:
    """Every scene that is tried, opened in one shape by turns; its test turns it to the other."""
    tried = [scene for scene in SCENES if scene.tried]
    shapes = ("portrait", "landscape")
    return [pytest.param((scene, shapes[number % 2]), id=scene.name) for number, scene in enumerate(tried)]


FIXED = ("done-not-printed",)
"""Scenes that Qt complains about while they are being turned, not afterwards: no panel is turned while it shows one."""


@pytest.mark.parametrize("opened", each_once(), indirect=True)
def test_a_screen_opens_without_complaint_and_all_on_it_can_be_touched(opened: Opened) -> None:
    assert_sound(opened)
    if opened.scene.name not in FIXED:
        opened.turns()
        assert_sound(opened)


def assert_sound(opened: Opened) -> None:
    assert opened.application.warnings == []
    assert_touchable(opened)
    if opened.scene.name in TOUCHED:
        assert_apart(opened)
    if opened.scene.name in LONG:
        title = LONG_TITLE[opened.application.navigator.language]
        assert any(title in words for words in opened.person.reads())
    if opened.scene.name in WALLS and opened.shape == "landscape":
        assert_whole_row_of_showtimes(opened)


@pytest.mark.parametrize("opened", cases(("portrait", "landscape"), FIXED), indirect=True)
def test_it_does_so_in_either_shape(opened: Opened) -> None:
    assert_sound(opened)


@pytest.mark.parametrize("opened", cases(("small", "large"), TOUCHED), indirect=True)
def test_it_does_so_on_other_panels(opened: Opened) -> None:
    assert opened.application.warnings == []
    assert_touchable(opened)
    if opened.shape == "small":
        assert_apart(opened)


def test_every_kind_of_check_has_its_scenes() -> None:
    names = {scene.name for scene in SCENES}
    assert set(TOUCHED) <= names
    assert set(NO_WALL) <= names
    assert LONG
    assert WALLS


def assert_whole_row_of_showtimes(opened: Opened) -> None:
    """Every film of the first row shows a whole row of showtimes."""
    shown = visible(opened.application.window.contentItem())
    chips = [item for item in shown if item.metaObject().className().startswith("ShowtimeChip")]
    place = next(item for item in ancestors(chips[0]) if item.metaObject().indexOfProperty("contentY") >= 0)
    first = min(item.mapToItem(place, QPointF(0, 0)).y() for item in chips)
    row = [item for item in chips if item.mapToItem(place, QPointF(0, 0)).y() < first + 1.5 * chips[0].height()]
    assert row
    for chip in row:
        assert chip.mapToItem(place, QPointF(0, chip.height())).y() <= place.height(), name_of(chip)


def assert_touchable(opened: Opened) -> None:
    least = 15 * opened.millimetre
    found = list(opened.touchables())
    for item in found:
        assert item.width() >= least - 1, f"{name_of(item)!r} is {item.width() / opened.millimetre:.1f} mm wide"
        assert item.height() >= least - 1, f"{name_of(item)!r} is {item.height() / opened.millimetre:.1f} mm high"
        assert name_of(item), f"a {item.metaObject().className()} without a name"
    width = opened.application.window.width()
    for item in found:
        left = item.mapToScene(QPointF(0, 0)).x()
        if not scrolls_sideways(item):
            assert left >= -1, f"{name_of(item)!r} leaves the screen on the left"
            assert left + item.width() <= width + 1, f"{name_of(item)!r} leaves the screen on the right"


def scrolls_sideways(item: QQuickItem) -> bool:
    parent = item.parentItem()
    while parent is not None:
        if parent.metaObject().indexOfProperty("contentX") >= 0 and parent.property("contentWidth") > parent.width():
            return True
        parent = parent.parentItem()
    return False


def assert_apart(opened: Opened) -> None:
    """Two things to touch are apart."""
    boxes = [(item, item.mapRectToScene(item.boundingRect())) for item in opened.touchables()]
    gap = APART_MM * opened.millimetre / 2
    for index, (one, box) in enumerate(boxes):
        for other, second in boxes[index + 1 :]:
            if nested(one, other) or box.width() > opened.application.window.width() - 2:
                continue
            grown, reach = box.adjusted(-gap, -gap, gap, gap), second.adjusted(-gap, -gap, gap, gap)
            stacked_rows = min(box.width(), second.width()) > 100 * opened.millimetre
            assert stacked_rows or not grown.intersects(reach) or hidden(one, other), (
                f"{name_of(one)!r} and {name_of(other)!r} are {box} and {second}"
            )


def nested(one: QQuickItem, other: QQuickItem) -> bool:
    return one.isAncestorOf(other) or other.isAncestorOf(one)


def hidden(one: QQuickItem, other: QQuickItem) -> bool:
    """Whether they do not lie on the same surface: one scrolls away under the other's band, or a sheet covers it."""
    return surface(one) is not surface(other)


def surface(item: QQuickItem) -> object:
    parent = item.parentItem()
    while parent is not None:
        if parent.metaObject().indexOfProperty("contentY") >= 0 or parent.clip():
            return parent
        if parent.metaObject().className().startswith(("Sheet", "ScreenSlot", "IdleWarning")):
            return parent
        parent = parent.parentItem()
    return None


@pytest.mark.parametrize("shape", ["portrait", "landscape"])
def test_in_low_reach_everything_to_touch_is_low(shape: str, tmp_path: Path, qapp: object) -> None:
    scene = next(scene for scene in SCENES if scene.name == "films-low-reach")
    opened = Opened(scene, shape, tmp_path / "state")
    line = opened.application.window.height() * (0.42 if shape == "portrait" else 0.24)
    tops = {name_of(item): item.mapToScene(QPointF(0, 0)).y() for item in opened.touchables()}
    opened.application.close()
    assert {name for name, top in tops.items() if top < line - 1} == set()


def test_right_to_left_mirrors_the_bands(tmp_path: Path, qapp: object) -> None:
    opened = Opened(next(scene for scene in SCENES if scene.name == "films"), "portrait", tmp_path / "state")
    face = opened.application.window.contentItem().childItems()[0]
    before = opened.person.find("Back").mapToScene(QPointF(0, 0)).x()
    opened.application.window.setProperty("mirrored", True)
    opened.person.rests(0.05)
    after = opened.person.find("Back").mapToScene(QPointF(0, 0)).x()
    width = opened.application.window.width()
    opened.application.close()
    assert face is not None
    assert before < width / 2 < after
