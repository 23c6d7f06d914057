import struct

import pytest
from hypothesis import given
from hypothesis import strategies as st

from printing.printers.ipp import (
    MAX_ANSWER_SIZE,
    Answer,
    Attribute,
    Operation,
    Tag,
    attribute,
    read_answer,
    request,
)

CHARSET_AND_LANGUAGE = b"\x47\x00\x12attributes-charset\x00\x05utf-8\x48\x00\x1battributes-natural-language\x00\x02en"


def answer(*parts: bytes, status: int = 0, request_id: int = 7) -> bytes:
    return b"\x02\x00" + struct.pack(">HI", status, request_id) + b"".join(parts) + b"\x03"


def field(tag: int, name: bytes, value: bytes) -> bytes:
    return struct.pack(">BH", tag, len(name)) + name + struct.pack(">H", len(value)) + value


def test_a_request_is_the_bytes_of_rfc_8010() -> None:
    uri = attribute("printer-uri", Tag.URI, "ipp://p/ipp")
    wanted = attribute("requested-attributes", Tag.KEYWORD, "printer-state", "media")
    assert request(Operation.GET_PRINTER_ATTRIBUTES, 7, (uri, wanted)) == (
        b"\x02\x00\x00\x0b\x00\x00\x00\x07\x01"
        + CHARSET_AND_LANGUAGE
        + b"\x45\x00\x0bprinter-uri\x00\x0bipp://p/ipp"
        + b"\x44\x00\x14requested-attributes\x00\x0dprinter-state"
        + b"\x44\x00\x00\x00\x05media\x03"
    )


def test_job_attributes_have_a_group_of_their_own_and_collections_their_members() -> None:
    size = attribute("media-size", Tag.COLLECTION, attribute("x-dimension", Tag.INTEGER, 8000))
    sent = request(
        Operation.CREATE_JOB, 1, (), (attribute("last", Tag.BOOLEAN, True), attribute("m", Tag.COLLECTION, size))
    )
    assert sent.endswith(
        b"\x02\x22\x00\x04last\x00\x01\x01"
        + b"\x34\x00\x01m\x00\x00"
        + b"\x4a\x00\x00\x00\x0amedia-size\x34\x00\x00\x00\x00"
        + b"\x4a\x00\x00\x00\x0bx-dimension\x21\x00\x00\x00\x04\x00\x00\x1f\x40"
        + b"\x37\x00\x00\x00\x00\x37\x00\x00\x00\x00\x03"
    )


def test_an_answer_is_read_group_by_group() -> None:
    data = answer(
        b"\x01" + CHARSET_AND_LANGUAGE,
        b"\x02" + field(0x21, b"job-id", b"\x00\x00\x00\x05") + field(0x23, b"job-state", b"\x00\x00\x00\x09"),
        b"\x02",
        field(0x21, b"job-id", b"\xff\xff\xff\xff"),
        field(0x44, b"job-state-reasons", b"none") + field(0x44, b"", b"other"),
        field(0x22, b"yes", b"\x01"),
        field(0x35, b"said", b"\x00\x02de\x00\x04Gr\xc3\xbc"),
        field(0x34, b"col", b"")
        + field(0x4A, b"", b"x")
        + field(0x21, b"", b"\x00\x00\x00\x01")
        + field(0x37, b"", b""),
        field(0x13, b"gone", b""),
    )
    read = read_answer(data, 7)
    assert read.is_ok
    assert read.first(Tag.OPERATION_GROUP)["attributes-charset"] == ("utf-8",)
    assert read.each(Tag.JOB_GROUP) == (
        {"job-id": (5,), "job-state": (9,)},
        {"job-id": (-1,), "job-state-reasons": ("none", "other"), "yes": (True,), "said": ("Grü",)},
    )
    assert read.first(0x05) == {}


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"\x02\x00\x00\x00",
        answer()[:-1],
        answer(request_id=8),
        answer(b"\x02\x21\x00\x06job"),
        answer(field(0x21, b"a", b"")[:-1]),
        b"<html>" * 10,
        b"\x00" * (MAX_ANSWER_SIZE + 1),
    ],
    ids=["empty", "short", "no end", "another's", "cut name", "cut value", "html", "huge"],
)
def test_what_is_no_answer_is_refused(data: bytes) -> None:
    with pytest.raises(ValueError, match="IPP"):
        read_answer(data, 7)


@given(st.one_of(st.binary(max_size=400), st.binary(max_size=400).map(answer)))
def test_any_bytes_are_an_answer_or_refused(data: bytes) -> None:
    try:
        read = read_answer(data, 7)
    except ValueError:
        return
    assert isinstance(read, Answer)


def test_as_many_values_as_an_answer_can_hold_are_read() -> None:
    values = field(0x21, b"a", b"\x00\x00\x00\x01") + field(0x21, b"", b"\x00\x00\x00\x01") * 110_000
    read = read_answer(answer(b"\x04" + values), 7)
    assert len(read.first(Tag.PRINTER_GROUP)["a"]) == 110_001


@given(
    st.lists(
        st.one_of(
            st.builds(lambda n: Attribute("i", Tag.INTEGER, (n,)), st.integers(-(2**31), 2**31 - 1)),
            st.builds(lambda s: Attribute("t", Tag.TEXT, (s,)), st.text(max_size=50)),
            st.builds(lambda b: Attribute("b", Tag.BOOLEAN, (b,)), st.booleans()),
        ),
        max_size=5,
    )
)
def test_what_is_written_is_read_back(items: list[Attribute]) -> None:
    sent = request(Operation.CREATE_JOB, 7, (), items)
    read = read_answer(sent[:2] + b"\x00\x00" + sent[4:], 7)
    expected: dict[str, tuple[object, ...]] = {}
    for item in items:
        expected[item.name] = (*expected.get(item.name, ()), *item.values)
    assert dict(read.first(Tag.JOB_GROUP)) == expected
