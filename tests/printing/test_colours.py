import pytest
from hypothesis import given
from hypothesis import strategies as st

from printing.colours import INK, PAPER, band_colours, contrast


@given(st.integers(0, 0xFFFFFF).map(lambda value: f"#{value:06x}"))
def test_every_posters_colour_gets_ink_that_can_be_read(accent: str) -> None:
    ground, ink = band_colours(accent)
    assert ground == accent.upper()
    assert contrast(ground, ink) >= 4.5


@pytest.mark.parametrize("accent", ["", "red", "#12345", "#1234567", "#GGGGGG", "#123456\n"])
def test_what_is_no_colour_is_black(accent: str) -> None:
    assert band_colours(accent) == (INK, PAPER)


def test_contrast_is_that_of_wcag() -> None:
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)
    assert contrast("#777777", "#FFFFFF") == pytest.approx(4.48, abs=0.01)
