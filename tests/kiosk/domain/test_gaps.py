"""Single seats left over, as drawings: # is chosen."""

import pytest

from kiosk.domain.gaps import lonely_gaps, mended
from tests.kiosk.domain.drawn_halls import drawn, lines


@pytest.mark.parametrize(
    ("what", "hall", "chosen", "lonely"),
    [
        ("between strangers and the party", "|x.....x|", "|x.##..x|", "1"),
        ("at the aisle", "|.....|", "|...#.|", "4"),
        ("at both ends", "|....|", "|.##.|", "03"),
        ("in the middle of the party", "|x......|", "|x#.#...|", "2"),
        ("it was single before: nobody's fault", "|.x....|", "|.x##..|", ""),
        ("nothing is left at all", "|x..x|", "|x##x|", ""),
        ("a wheelchair place is no single seat", "|w....|", "|w##..|", ""),
        ("behind an aisle", "|.. ....|", "|## ....|", ""),
        ("a seat that is not sold here counts as taken", "|-....|", "|-.##.|", "14"),
    ],
)
def test_lonely_gaps(what: str, hall: str, chosen: str, lonely: str) -> None:
    plan = drawn(hall)
    found = lonely_gaps(plan.hall, plan.states, plan.chosen(chosen))
    assert [round(plan.hall.by_id[seat].x) for seat in found] == [int(x) for x in lonely], what


def test_chosen_seats_may_already_be_out_of_sale() -> None:
    plan = drawn("|---...|")
    assert lonely_gaps(plan.hall, plan.states, plan.chosen("|##-...|")) == ()
    assert mended(plan.hall, plan.states, plan.chosen("|-###..|")) is None


@pytest.mark.parametrize(
    ("what", "hall", "chosen", "expected"),
    [
        ("one to the side", "|x......x|", "|x.##...x|", "|x##....x|"),
        (
            "a row behind when the row is no good",
            "|x....x|\n|x.....x|",
            "|x.##.x|\n|x.....x|",
            "|x##..x|\n|x.....x|",
        ),
        ("three of five go elsewhere near", "|x....x|\n|x...xx|", "|x###.x|\n|x...xx|", "|x....x|\n|x###xx|"),
        ("a wheelchair stays where it is", "|w....|", "|#..#.|", "|#...#|"),
        ("each group by itself", "|x..... .....x|", "|x.#... .##..x|", "|x#.... ##...x|"),
    ],
)
def test_mended(what: str, hall: str, chosen: str, expected: str) -> None:
    plan = drawn(hall)
    better = mended(plan.hall, plan.states, plan.chosen(chosen))
    assert better is not None, what
    assert plan.with_chosen(better) == lines(expected), what
    assert lonely_gaps(plan.hall, plan.states, better) == ()


@pytest.mark.parametrize(
    ("what", "hall", "chosen"),
    [
        ("nothing to mend", "|x......x|", "|x##....x|"),
        ("no way to", "|x...x|", "|x##.x|"),
        ("only in another zone", "|x...x|\n|x.vv.x|", "|x##.x|\n|x.vv.x|"),
    ],
)
def test_not_mended(what: str, hall: str, chosen: str) -> None:
    plan = drawn(hall)
    assert mended(plan.hall, plan.states, plan.chosen(chosen)) is None, what
