"""Every pair of colours that meets on a screen can be told apart."""

from collections.abc import Iterator
from pathlib import Path

import pytest
import shiboken6
from PySide6.QtCore import QObject
from PySide6.QtGui import QColor
from PySide6.QtQml import QQmlEngine

from ui.branding import DARK_SURFACES, Brand, accepted_brand, contrast
from ui.screens import QML

TEXT, CONTROL = 4.5, 3.0
SURFACES = ("ground", "raised", "pressed")
PAIRS = [
    *((word, surface, TEXT) for word in ("text", "quietText", "good", "warning", "stop") for surface in SURFACES),
    *(("edge", surface, CONTROL) for surface in SURFACES),
    *(("amber", surface, CONTROL) for surface in SURFACES),
    ("amberInk", "amber", TEXT),
    ("amberInk", "amberPressed", TEXT),
    ("ground", "text", TEXT),
]


@pytest.fixture(scope="module")
def theme(qapp: object) -> Iterator[QObject]:
    engine = QQmlEngine()
    engine.addImportPath(str(QML))
    found = engine.singletonInstance("Foyer.Theme", "Theme")
    assert isinstance(found, QObject)
    yield found
    shiboken6.delete(engine)


def colour(theme: QObject, look: str, name: str) -> str:
    theme.setProperty("look", look)
    value = theme.property(name)
    assert isinstance(value, QColor), name
    return value.name().upper()


@pytest.mark.parametrize("look", ["dark", "contrast", "light"])
@pytest.mark.parametrize(("one", "other", "least"), PAIRS)
def test_a_pair_can_be_told_apart(theme: QObject, look: str, one: str, other: str, least: float) -> None:
    assert contrast(colour(theme, look, one), colour(theme, look, other)) >= least


def test_the_brand_is_held_to_the_surfaces_that_are_shown(theme: QObject) -> None:
    assert tuple(colour(theme, "dark", surface) for surface in SURFACES) == DARK_SURFACES


@pytest.mark.parametrize(
    ("colour", "verdict"),
    [
        ("#7FD4FF", Brand("#7FD4FF", "#1A1206")),
        ("#402020", "#402020 has a contrast of 1.0:1 on the dark ground; 4.5:1 is needed"),
        ("amber", "'amber' is no colour; expected #RRGGBB"),
    ],
)
def test_a_brand_that_cannot_be_read_is_refused_with_a_reason(colour: str, verdict: object) -> None:
    assert accepted_brand(colour) == verdict


def test_contrast_is_that_of_wcag() -> None:
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)
    assert contrast("#777777", "#FFFFFF") == pytest.approx(4.48, abs=0.01)


def test_no_colour_and_no_bare_pixels_outside_the_theme() -> None:
    """Screens use names: a colour literal belongs into Theme.qml, but for pictures of paper and of a device."""
    paper = {"#1B1820", "#FFFFFF", "#5A524A", "#F6F1E9"}
    device = {"#3A3542", "#201C26", "#12303A", "#0B1D24", "#FFFFFF", "#000000"}
    allowed = {
        "QrCode.qml": {"#FFFFFF", "#000000"},
        "Poster.qml": {"#FFFFFF"},
        "PaperTicket.qml": paper | {"#000000"},
        "CardTerminal.qml": device,
        "PriceLine.qml": paper,
        "DeskSheet.qml": paper | {"#14111A", "#B9B0A6", "#8A6A3A"},  # a mail's own colours
        "PixelTest.qml": {
            "#FF0000",
            "#00FF00",
            "#0000FF",
            "#FFFFFF",
            "#000000",
            "#808080",
        },  # what a panel's dots can do
    }
    for path in sorted(Path(QML).rglob("*.qml")):
        if path.parent.name in ("Theme", "Demo"):  # the demo's card terminal is a thing of its own
            continue
        words = {word.strip('",;[]') for word in path.read_text("utf-8").split() if word.startswith(('"#', '["#'))}
        assert words <= allowed.get(path.name, set()), path
