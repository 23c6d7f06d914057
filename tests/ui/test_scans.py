"""A scanner's keys told from a person's, and scans taken from a line, whatever comes down it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ui.scans import GAP_SECONDS, LEAST, LONGEST, Burst, Line, lines, scan_of, struck

CODE = "WEB-5f1e0c77d2ab90e4"


def typed(text: str, gap: float) -> tuple[Burst, float]:
    """Each letter so many seconds after the one before; returns the burst, and when the next key would come."""
    burst, at = Burst(), 100.0
    for letter in text:
        burst = struck(burst, letter, at)
        at += gap
    return burst, at


def test_keys_faster_than_a_person_are_a_scan() -> None:
    assert scan_of(*typed(CODE, GAP_SECONDS / 3)) == CODE


@pytest.mark.parametrize("gap", [GAP_SECONDS * 1.2, 0.2, 3.0])
def test_a_persons_are_none(gap: float) -> None:
    assert scan_of(*typed(CODE, gap)) == ""


def test_what_was_typed_before_is_no_part_of_it() -> None:
    burst, at = typed("KW3", 0.2)
    for letter in CODE:
        burst = struck(burst, letter, at)
        at += 0.01
    assert scan_of(burst, at) == CODE


def test_few_letters_and_an_enter_that_comes_late_are_a_persons() -> None:
    assert scan_of(*typed("KW37"[: LEAST - 1], 0.01)) == ""
    burst, at = typed(CODE, 0.01)
    assert scan_of(burst, at + 1) == ""


def test_a_clock_that_goes_back_ends_a_burst() -> None:
    burst, at = typed(CODE, 0.01)
    assert scan_of(burst, at - 5) == ""


@given(st.text(max_size=1200))
def test_a_scan_is_printable_and_bounded(text: str) -> None:
    burst, at = typed(text, 0.001)
    found = scan_of(burst, at)
    assert len(burst.text) <= LONGEST + 1
    assert found == "" or found.isprintable()


@pytest.mark.parametrize("end", [b"\r", b"\n", b"\r\n"])
def test_a_line_is_a_scan_however_it_ends(end: bytes) -> None:
    assert lines(Line(), CODE.encode() + end) == (Line(), (CODE,))


def test_a_scan_may_come_in_pieces_and_several_at_once() -> None:
    line, found = lines(Line(), b"ONE\rTW")
    assert found == ("ONE",)
    assert lines(line, b"O\r\nTHREE\n") == (Line(), ("TWO", "THREE"))


def test_a_line_without_end_is_dropped_up_to_its_end() -> None:
    line = Line()
    for _ in range(1000):
        line, found = lines(line, b"A" * 1000)
        assert found == ()
    assert line == Line(overlong=True)
    assert lines(line, b"AAA\rGOOD\r") == (Line(), ("GOOD",))


def test_bytes_that_are_no_text_are_marked() -> None:
    assert lines(Line(), b"\xff\xfeA\r") == (Line(), ("\ufffd\ufffdA",))


@given(st.lists(st.binary(max_size=900), max_size=8))
def test_any_bytes_give_bounded_scans_and_the_same_in_any_pieces(pieces: list[bytes]) -> None:
    line, found = Line(), list[str]()
    for piece in pieces:
        line, more = lines(line, piece)
        found += more
        assert len(line.rest) <= LONGEST
    assert all(0 < len(one) <= LONGEST for one in found)
    assert lines(Line(), b"".join(pieces)) == (line, tuple(found))
