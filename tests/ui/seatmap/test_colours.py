"""Seats can be told from the room and from one another, in every look; and never by colour alone."""

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QImage, QPainter

from kiosk.domain.seats import SeatKind
from ui.branding import contrast
from ui.seatmap.colours import BY_LOOK, MapColours, mixed
from ui.seatmap.drawing import Palette, draw_seat
from ui.seatmap.looks import LIGHT_LEVELS, Look, Sign

TEXT, GRAPHIC = 4.5, 3.0
LOOKS = pytest.mark.parametrize("look", sorted(BY_LOOK))


def palette(look: str) -> Palette:
    return Palette(BY_LOOK[look], "#FFB547", "#1A1206")


@LOOKS
def test_free_seats_stand_out_from_the_room_in_any_light(look: str) -> None:
    colours = palette(look)
    for tier in range(len(colours.map.zones)):
        for light in range(LIGHT_LEVELS):
            fill = colours.fill(Look(SeatKind.STANDARD, Sign.FREE, tier, light))
            assert contrast(fill, colours.map.ground) >= GRAPHIC, (tier, light)
            assert contrast(colours.map.on_seat, fill) >= TEXT, (tier, light)


@LOOKS
def test_what_is_said_of_other_seats_can_be_seen(look: str) -> None:
    colours: MapColours = BY_LOOK[look]
    assert contrast(colours.hollow, colours.ground) >= GRAPHIC
    assert contrast(colours.label, colours.ground) >= TEXT
    assert contrast(colours.sold, colours.ground) >= GRAPHIC


def silhouette(look: Look) -> QImage:
    """What is drawn and what is not, without its colours."""
    image = QImage(QSize(48, 48), QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(QColor("#000000"))
    painter = QPainter(image)
    painter.translate(24, 24)
    painter.scale(36, 36)
    draw_seat(painter, look, palette("contrast"))
    painter.end()
    return image.convertToFormat(QImage.Format.Format_Grayscale8).convertToFormat(QImage.Format.Format_Mono)


def difference(one: QImage, other: QImage) -> int:
    return sum(one.pixel(x, y) != other.pixel(x, y) for x in range(48) for y in range(48))


def test_every_sign_and_kind_has_a_shape_of_its_own(qapp: object) -> None:
    looks = [Look(SeatKind.STANDARD, sign) for sign in Sign]
    looks += [Look(kind, Sign.FREE) for kind in (SeatKind.WHEELCHAIR, SeatKind.COMPANION, SeatKind.SOFA)]
    looks += [Look(SeatKind.STANDARD, Sign.FREE, tier) for tier in (1, 2, 3)]
    pictures = [(look, silhouette(look)) for look in looks]
    for place, (one, first) in enumerate(pictures):
        for other, second in pictures[place + 1 :]:
            assert difference(first, second) > 6, (one, other)


def test_colours_are_mixed_by_share() -> None:
    assert mixed("#000000", "#FFFFFF", 0.5) == "#808080"
    assert mixed("#102030", "#FFFFFF", 0) == "#102030"
