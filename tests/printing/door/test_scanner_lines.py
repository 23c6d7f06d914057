import pytest
from hypothesis import given
from hypothesis import strategies as st

from printing.door.scanner_lines import MAX_LINE, ScannerLines


@pytest.mark.parametrize("end", [b"\r", b"\n", b"\r\n", b"\n\n\r"])
def test_cr_lf_or_both_end_a_line(end: bytes) -> None:
    assert ScannerLines().feed(b"F1:A" + end + b"F1:B" + end) == ["F1:A", "F1:B"]


def test_a_line_may_come_in_pieces_and_the_last_without_its_end() -> None:
    lines = ScannerLines()
    assert [lines.feed(bytes([byte])) for byte in b"F1\r\nB"] == [[], [], ["F1"], [], []]
    assert lines.end() == ["B"]
    assert lines.end() == []


@pytest.mark.parametrize(
    ("typed", "text"),
    [
        (b"\x02F1:A B\x03\r", ["F1:A B"]),
        (b"\x1b[2J\x1b]0;x\x07F1:A\n", ["[2J]0;xF1:A"]),
        (b"\x00\x1d \x7f\r\n", []),
        (b"F1:\xff\xc3\xa4\n", ["F1:\ufffd\ufffd\ufffd"]),
        (b"\xc2\x9b31m\n", ["\ufffd\ufffd31m"]),
    ],
)
def test_control_characters_of_a_scanner_or_a_villain_are_gone(typed: bytes, text: list[str]) -> None:
    assert ScannerLines().feed(typed) == text


def test_a_line_without_an_end_takes_no_memory_and_is_seen_to_be_too_long() -> None:
    lines = ScannerLines()
    for _ in range(1000):
        assert lines.feed(b"9" * 10_000) == []
        assert len(lines._rest) <= MAX_LINE + 1
    assert lines.feed(b"\nF1:A\n") == ["9" * (MAX_LINE + 1), "F1:A"]


@given(st.lists(st.binary(max_size=40)))
def test_pieces_do_not_matter_and_nothing_unprintable_comes_out(pieces: list[bytes]) -> None:
    whole, cut = ScannerLines(), ScannerLines()
    expected = whole.feed(b"".join(pieces)) + whole.end()
    found = [line for piece in pieces for line in cut.feed(piece)] + cut.end()
    assert found == expected
    assert all(line.isprintable() or "\ufffd" in line for line in found)
    assert all(line for line in found)
