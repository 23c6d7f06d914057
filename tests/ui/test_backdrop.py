"""Words on a film's light stay readable, whatever its poster looks like."""

from pathlib import Path

import pytest

from tests.ui.cinema import FOLDER
from ui.branding import contrast
from ui.poster_rasters import Finish, Wanted, finished

GROUND = (0x0F, 0x0D, 0x12)
WHITE = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 2 3"><path fill="#fff" d="M0 0h2v3H0z"/></svg>'


def over_the_ground(colour: tuple[int, int, int, int]) -> str:
    *paint, alpha = colour
    mixed = (round(c * alpha / 255 + g * (1 - alpha / 255)) for c, g in zip(paint, GROUND, strict=True))
    return "#" + "".join(f"{c:02X}" for c in mixed)


@pytest.mark.parametrize("name", ["white", *(path.stem for path in sorted((FOLDER / "posters").glob("*.svg")))])
def test_quiet_text_can_be_read_on_every_backdrop(name: str, tmp_path: Path, qapp: object) -> None:
    source = FOLDER / "posters" / f"{name}.svg"
    if name == "white":
        source = tmp_path / "white.svg"
        source.write_text(WHITE)
    picture = finished(source, Wanted("d", Finish.BACKDROP, 108, 134))
    assert picture is not None
    points = [(x, y) for x in range(0, 108, 9) for y in range(0, 134, 9)]
    worst = min(contrast("#B9B0A6", over_the_ground(picture.pixelColor(*at).getRgb())) for at in points)  # type: ignore[arg-type]
    assert worst >= 4.5
