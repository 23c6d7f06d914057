"""IPP messages as bytes (RFC 8010): as much of them as printing a ticket takes."""

import struct
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import IntEnum
from typing import Final

MAX_ANSWER_SIZE: Final = 1_000_000


class Operation(IntEnum):
    """What is asked of a printer (RFC 8011, 5.4.15)."""

    CREATE_JOB = 0x0005
    SEND_DOCUMENT = 0x0006
    CANCEL_JOB = 0x0008
    GET_JOB_ATTRIBUTES = 0x0009
    GET_JOBS = 0x000A
    GET_PRINTER_ATTRIBUTES = 0x000B
    CUPS_GET_PRINTERS = 0x4002
    """The queues of a CUPS server, each a group (openprinting.github.io/cups/doc/spec-ipp.html)."""


class Tag(IntEnum):
    """What begins a group of attributes, or what kind of value follows (RFC 8010, 3.5)."""

    OPERATION_GROUP = 0x01
    JOB_GROUP = 0x02
    END = 0x03
    PRINTER_GROUP = 0x04
    INTEGER = 0x21
    BOOLEAN = 0x22
    ENUM = 0x23
    COLLECTION = 0x34
    END_COLLECTION = 0x37
    TEXT = 0x41
    NAME = 0x42
    KEYWORD = 0x44
    URI = 0x45
    CHARSET = 0x47
    LANGUAGE = 0x48
    MIME_TYPE = 0x49
    MEMBER_NAME = 0x4A


Value = bool | int | str
Group = Mapping[str, tuple[Value, ...]]

_TEXTUAL: Final = range(0x41, 0x60)
_WITH_LANGUAGE: Final = (0x35, 0x36)
_DELIMITERS: Final = range(0x10)


@dataclass(frozen=True, slots=True)
class Attribute:
    """A name and its values, all of one kind; a collection's values are its members."""

    name: str
    tag: Tag
    values: "tuple[Value | Attribute, ...]"


@dataclass(frozen=True, slots=True)
class Answer:
    """A printer's answer: status code, and each group of attributes behind its tag. Collections are left out."""

    status: int
    groups: tuple[tuple[int, Group], ...]

    @property
    def is_ok(self) -> bool:
        """Whether the printer did what was asked (RFC 8011, B.1.2)."""
        return self.status < 0x0100

    def first(self, tag: int) -> Group:
        """The first group of a kind; empty if there is none."""
        return next((group for found, group in self.groups if found == tag), {})

    def each(self, tag: int) -> tuple[Group, ...]:
        """Every group of a kind: one for each job in an answer to Get-Jobs."""
        return tuple(group for found, group in self.groups if found == tag)


def attribute(name: str, tag: Tag, *values: Value | Attribute) -> Attribute:
    """An attribute, without the parentheses."""
    return Attribute(name, tag, values)


def request(operation: Operation, request_id: int, target: Sequence[Attribute], job: Sequence[Attribute] = ()) -> bytes:
    """Return a request; a document may follow it. ``target`` begins with the printer's URI (RFC 8011, 4.1.5)."""
    parts = [
        struct.pack(">BBHI", 2, 0, operation, request_id),
        bytes([Tag.OPERATION_GROUP]),
        _written(attribute("attributes-charset", Tag.CHARSET, "utf-8")),
        _written(attribute("attributes-natural-language", Tag.LANGUAGE, "en")),
        *(_written(item) for item in target),
    ]
    if job:
        parts += [bytes([Tag.JOB_GROUP]), *(_written(item) for item in job)]
    return b"".join([*parts, bytes([Tag.END])])


def read_answer(data: bytes, request_id: int) -> Answer:
    """Read the answer to a request. ValueError: not IPP, cut off, or the answer to something else."""
    if len(data) > MAX_ANSWER_SIZE:
        raise ValueError("IPP: the answer is too large")
    reader = _Reader(data)
    _, status, answered = reader.unpack(">HHI")
    if answered != request_id:
        raise ValueError("IPP: the answer to another request")
    groups: list[tuple[int, dict[str, list[Value]]]] = []
    name, depth = "", 0
    while (tag := reader.unpack(">B")[0]) != Tag.END:
        if tag in _DELIMITERS:
            groups.append((tag, {}))
            name = ""
            continue
        named, raw = reader.text(), reader.sized()
        name = named or name
        if tag == Tag.COLLECTION:
            depth += 1
        elif tag == Tag.END_COLLECTION:
            depth -= 1
        elif depth == 0 and name and groups:
            value = _value(tag, raw)
            if value is not None:
                groups[-1][1].setdefault(name, []).append(value)
    return Answer(
        status, tuple((tag, {name: tuple(values) for name, values in group.items()}) for tag, group in groups)
    )


def _written(item: Attribute, *, member: bool = False) -> bytes:
    """An attribute; as a member of a collection its name is a value of its own (RFC 8010, 3.1.7)."""
    name = b"" if member else item.name.encode()
    parts = [_field(Tag.MEMBER_NAME, b"", item.name.encode())] if member else []
    if item.tag is Tag.COLLECTION:
        members = [_written(value, member=True) for value in item.values if isinstance(value, Attribute)]
        return b"".join([*parts, _field(item.tag, name, b""), *members, _field(Tag.END_COLLECTION, b"", b"")])
    for value in item.values:
        if not isinstance(value, Attribute):
            parts.append(_field(item.tag, name, _raw(value)))
            name = b""
    return b"".join(parts)


def _field(tag: Tag, name: bytes, value: bytes) -> bytes:
    return struct.pack(">BH", tag, len(name)) + name + struct.pack(">H", len(value)) + value


def _raw(value: Value) -> bytes:
    match value:
        case bool():
            return struct.pack(">B", value)
        case int():
            return struct.pack(">i", value)
        case str():
            return value.encode()


def _value(tag: int, raw: bytes) -> Value | None:
    if tag in (Tag.INTEGER, Tag.ENUM) and len(raw) == 4:
        return int.from_bytes(raw, "big", signed=True)
    if tag == Tag.BOOLEAN and len(raw) == 1:
        return raw != b"\x00"
    if tag in _TEXTUAL:
        return raw.decode("utf-8", "replace")
    if tag in _WITH_LANGUAGE:
        inner = _Reader(raw)
        inner.sized()
        return inner.text()
    return None


class _Reader:
    """Takes a message apart from the front; ValueError where it ends too soon."""

    def __init__(self, data: bytes) -> None:
        self._data = data
        self._at = 0

    def unpack(self, form: str) -> tuple[int, ...]:
        return struct.unpack(form, self._take(struct.calcsize(form)))

    def sized(self) -> bytes:
        return self._take(self.unpack(">H")[0])

    def text(self) -> str:
        return self.sized().decode("utf-8", "replace")

    def _take(self, size: int) -> bytes:
        taken = self._data[self._at : self._at + size]
        if len(taken) < size:
            raise ValueError("IPP: the answer is cut off")
        self._at += size
        return taken
