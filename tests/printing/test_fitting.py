from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from printing.characters import SOFT_HYPHEN
from printing.fitting import NO_BREAK, SEPARATOR, Room, fit, in_a_row
from printing.marks import Face


class Typewriter:
    """Every letter half an em wide: ten letters at size 2 are 10 mm."""

    def width(self, words: str, face: Face, size: float) -> float:
        return len(words) * size / 2

    def bearing(self, words: str, face: Face, size: float, *, leftwards: bool = False) -> float:
        return 0.0

    def reach(self, words: str, face: Face, size: float) -> tuple[float, float]:
        return 0.0, 0.0


ROOM = Room(width=10, size=2, floor=1, lines=2)


@pytest.mark.parametrize(
    ("words", "lines", "size"),
    [
        ("", (), 2),
        ("   ", (), 2),
        ("Metropolis", ("Metropolis",), 2),
        ("The Kid", ("The Kid",), 2),
        ("The Gold Rush", ("The Gold", "Rush"), 2),
        ("A B C D E F G H", ("A B C D", "E F G H"), 2),
        ("Safety\nLast", ("Safety", "Last"), 2),
        (f"Licht{SOFT_HYPHEN}spiel{SOFT_HYPHEN}haus", ("Licht-", "spielhaus"), 2),
        ("Jean-Luc/Anne", ("Jean-", "Luc/Anne"), 2),
        (f"12+{SEPARATOR}35{NO_BREAK}mm{SEPARATOR}OV", ("12+", f"35{NO_BREAK}mm{NO_BREAK}· OV"), 2),
        (in_a_row("12+", "", "35 mm print"), ("12+", f"35{NO_BREAK}mm{NO_BREAK}print"), 10 / 5.5),
        ("x" * 20, ("x" * 20,), 1),
        ("x" * 25, ("x" * 19 + "-", "x" * 6), 1),
        ("x" * 60, ("x" * 19 + "-", "x" * 19 + "…"), 1),
        ("eins zwei drei vier fünf sechs sieben acht neun", ("eins zwei drei vier", "fünf sechs sieben…"), 1),
        ("9" * 30, ("9" * 20, "9" * 10), 1),
    ],
)
def test_wraps_first_then_shrinks_then_cuts(words: str, lines: tuple[str, ...], size: float) -> None:
    fitted = fit(words, Face.REGULAR, ROOM, Typewriter())
    assert fitted.lines == lines
    assert fitted.size == pytest.approx(size, rel=0.06)


def test_three_lines_become_two_where_that_is_worth_it() -> None:
    room = Room(width=10, size=2, floor=1, lines=3)
    assert fit("My Adventures of Otto", Face.REGULAR, room, Typewriter()).lines == ("My Adventures", "of Otto")
    assert len(fit("Adventure Adventure Adventure", Face.REGULAR, room, Typewriter()).lines) == 3


def test_shrinks_no_more_than_it_must() -> None:
    fitted = fit("x" * 13, Face.REGULAR, ROOM, Typewriter())
    assert fitted.lines == ("x" * 13,)
    assert 1.3 < fitted.size <= 10 / 6.5


@given(
    st.text(alphabet=st.sampled_from("aä -/·\u00a0\u00ad\x00日W9"), max_size=120),
    st.integers(1, 4),
    st.floats(1.2, 30),
)
def test_whatever_is_said_stays_in_its_room(words: str, lines: int, width: float) -> None:
    room = Room(width, 2, 1, lines)
    fitted = fit(words, Face.REGULAR, room, Typewriter())
    assert len(fitted.lines) <= lines
    assert room.floor <= fitted.size <= room.size
    assert all(Typewriter().width(line, Face.REGULAR, fitted.size) <= width + 1e-9 for line in fitted.lines)


@given(st.lists(st.text(alphabet="abcdefgh", min_size=1, max_size=9), min_size=1, max_size=6))
def test_nothing_is_lost_unless_an_ellipsis_says_so(words: list[str]) -> None:
    fitted = fit(" ".join(words), Face.REGULAR, Room(10, 2, 1, 3), Typewriter())
    said = " ".join(fitted.lines)
    assert said == " ".join(words) or "…" in said or "-" in said


def test_more_room_never_makes_type_smaller() -> None:
    words = "Das Cabinet des Dr. Caligari"
    sizes = [fit(words, Face.REGULAR, Room(width, 2, 1, 2), Typewriter()).size for width in range(4, 30)]
    assert all(narrow <= wide for narrow, wide in pairwise(sizes))
