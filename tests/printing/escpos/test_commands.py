"""ESC/POS as bytes: what is sent, what comes back, and what the sensors mean."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.ports import PrinterReadiness
from printing.printers import escpos_commands as commands
from printing.printers.escpos_commands import Cleared, Finished, Garbled, PaperByte, Reply, StatusByte, replies
from printing.printers.escpos_states import Sensors, readiness, waits_for_somebody

STATUS = st.integers(0, 255).map(lambda byte: byte & 0x6C | 0x12)
NAMES = st.binary(min_size=4, max_size=4).map(lambda raw: bytes(32 + byte % 95 for byte in raw))
ANSWERS: st.SearchStrategy[tuple[bytes, Reply]] = st.one_of(
    STATUS.map(lambda byte: (bytes((byte,)), StatusByte(byte))),
    st.integers(0, 255).map(lambda byte: (bytes((byte & 0x6F,)), PaperByte())),
    NAMES.map(lambda name: (b"\x37\x22" + name + b"\x00", Finished(name))),
    st.just((b"\x37\x25\x00", Cleared())),
)


@given(st.lists(ANSWERS, max_size=8), st.data())
def test_answers_are_the_same_however_they_are_cut_up(answers: list[tuple[bytes, Reply]], data: st.DataObject) -> None:
    stream = b"".join(raw for raw, _ in answers)
    cut = data.draw(st.integers(0, len(stream)))
    first, rest = replies(stream[:cut])
    second, left = replies(rest + stream[cut:])
    assert first + second == [reply for _, reply in answers]
    assert left == b""


@given(st.binary(max_size=64))
def test_anything_else_is_garbled(noise: bytes) -> None:
    try:
        _, left = replies(noise)
    except Garbled:
        return
    assert len(left) < 7


def test_status_sent_unasked_is_skipped() -> None:
    assert replies(b"\x14\x00\x0f\x0f\x12") == ([StatusByte(0x12)], b"")
    assert replies(b"\x14\x00\x0f") == ([], b"\x14\x00\x0f")
    with pytest.raises(Garbled):
        replies(b"\x14\x00\x9f\x0f")


@given(st.lists(st.sampled_from([0x00, 0x04, 0x05, 0x10, 0x14, 0xFF]), min_size=6, max_size=600))
def test_no_picture_has_a_real_time_command_in_it_and_none_loses_a_dot(dots: list[int]) -> None:
    width = 3
    rows = bytes(dots[: len(dots) // width * width])
    sent = b"".join(commands.raster(rows, width))
    assert not any(command in sent for command in (b"\x10\x04", b"\x10\x05", b"\x10\x14"))
    bands = len(rows) // (width * commands.MAX_ROWS) + bool(len(rows) % (width * commands.MAX_ROWS))
    assert len(sent) == len(rows) + 8 * bands


def test_a_picture_keeps_every_dot() -> None:
    (band,) = commands.raster(b"\x10\x05\x10\xff", 2)
    assert band == b"\x1dv0\x00\x02\x00\x02\x00" + b"\x18\x05\x10\xff"


def test_a_process_id_is_four_printable_characters() -> None:
    assert commands.tell_when_finished(b"ab01") == bytes.fromhex("1d2848060030306162 3031")
    with pytest.raises(ValueError, match="four"):
        commands.tell_when_finished(b"\x00abc")


@pytest.mark.parametrize(
    ("sensors", "ready", "reasons", "somebody"),
    [
        ((0x12, 0x12, 0x12, 0x12), True, (), False),
        ((0x16, 0x12, 0x12, 0x12), True, (), False),  # the drawer
        ((0x12, 0x12, 0x12, 0x1E), True, ("media-low",), False),
        ((0x1A, 0x32, 0x12, 0x7E), False, ("media-empty",), True),
        ((0x1A, 0x12, 0x12, 0x72), False, ("media-empty",), True),
        ((0x1A, 0x16, 0x12, 0x1E), False, ("cover-open", "media-low"), True),
        ((0x1A, 0x36, 0x12, 0x7E), False, ("cover-open", "media-empty"), True),
        ((0x1A, 0x52, 0x1A, 0x12), False, ("cutter-error",), True),
        ((0x1A, 0x52, 0x16, 0x12), False, ("media-jam",), True),
        ((0x1A, 0x52, 0x32, 0x12), False, ("other",), True),
        ((0x1A, 0x52, 0x52, 0x12), False, ("offline",), False),  # the head is hot
        ((0x1A, 0x1A, 0x12, 0x12), False, ("offline",), False),  # the feed button
    ],
)
def test_sensors_in_the_standards_words(
    *, sensors: tuple[int, int, int, int], ready: bool, reasons: tuple[str, ...], somebody: bool
) -> None:
    status = readiness(Sensors(*sensors))
    assert (status.readiness is PrinterReadiness.READY, status.reasons) == (ready, reasons)
    assert bool(waits_for_somebody(Sensors(*sensors))) is somebody
