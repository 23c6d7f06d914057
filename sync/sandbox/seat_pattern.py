"""The short notation for a row: ``"1-4 _ [5 6] _2 w:7 c:8 !9"``.

From left to right: seats and ranges (a falling range counts down), ``_`` a gap of one seat (``_2``,
``_0.5`` of that many), ``[5 6]`` a sofa, ``w:`` wheelchair, ``c:`` companion, ``v:`` vip and ``s:``
standard in front of a seat or range, ``!`` out of service.
"""

import re
from dataclasses import dataclass
from typing import Literal

SeatKind = Literal["standard", "vip", "wheelchair", "companion", "sofa"]

LONGEST_ROW = 300
WIDEST_GAP = 60.0
LARGEST_SOFA = 6
KINDS: dict[str, SeatKind] = {"w": "wheelchair", "c": "companion", "v": "vip", "s": "standard"}

_TOKEN = re.compile(r"[\[\]]|[^\s\[\]]+")
_GAP = re.compile(r"_(\d{1,2}(?:\.\d{1,3})?)?")
_SEATS = re.compile(r"(!?)(?:([a-z]):)?([^\s\[\]:_!/\-]{1,8})(?:-([^\s\[\]:_!/\-]{1,8}))?")


class PatternError(ValueError):
    """A row that cannot be read: what was found and what is expected."""

    def __init__(self, found: str, expected: str) -> None:
        super().__init__(f"found {found}; expected {expected}")
        self.found = found
        self.expected = expected


@dataclass(frozen=True, slots=True)
class PatternSeat:
    """A seat of a row. ``offset`` is the middle of the seat, in seat widths from the middle of the row's
    first place.
    """

    number: str
    offset: float
    kind: SeatKind | None
    sofa: int | None
    out_of_service: bool


def read_row(pattern: str) -> tuple[PatternSeat, ...]:
    """The seats of a row from left to right; raises PatternError."""
    seats: list[PatternSeat] = []
    offset, sofa, members = 0.0, 0, -1
    for part in _TOKEN.findall(pattern):
        if part == "[":
            if members >= 0:
                raise PatternError("a [ inside of a sofa", "the ] of the sofa first")
            sofa, members = sofa + 1, 0
        elif part == "]":
            if not 2 <= members <= LARGEST_SOFA:
                raise PatternError(
                    f"a sofa of {max(members, 0)}" if members >= 0 else "a ] without a [", "[ 2 to 6 seats ]"
                )
            members = -1
        elif gap := _GAP.fullmatch(part):
            width = float(gap[1] or 1)
            if members >= 0 or not 0 < width <= WIDEST_GAP:
                raise PatternError(f"the gap {part!r}", "a gap of up to 60 seats, outside of sofas")
            offset += width
        else:
            for number, kind, broken in _seats_of(part, in_sofa=members >= 0):
                group = sofa if members >= 0 else None
                seats.append(PatternSeat(number, offset, kind, group, broken))
                offset += 1.0
                members += members >= 0
            if len(seats) > LONGEST_ROW:
                raise PatternError("more than 300 seats", "a row of at most 300 seats")
    if members >= 0:
        raise PatternError("a [ without a ]", "a ] after the last seat of the sofa")
    if not seats:
        raise PatternError("no seat", "at least one seat")
    return tuple(seats)


def read_numbers(text: str) -> tuple[str, ...]:
    """The seat numbers in a list such as ``"1-4 9 12"``; raises PatternError."""
    numbers: list[str] = []
    for part in text.split():
        found = _SEATS.fullmatch(part)
        if not found or found[1] or found[2]:
            raise PatternError(repr(part), 'seat numbers and ranges such as "1-4 9"')
        numbers.extend(_range(found[3], found[4], part))
    return tuple(numbers)


def _seats_of(part: str, *, in_sofa: bool) -> list[tuple[str, SeatKind | None, bool]]:
    found = _SEATS.fullmatch(part)
    if not found:
        raise PatternError(repr(part), 'a seat "7", a range "1-12", a gap "_", a sofa "[1 2]"')
    broken, letter, first, last = found.groups()
    if letter and (letter not in KINDS or in_sofa):
        raise PatternError(repr(part), "one of w: c: v: s: before a seat outside of a sofa")
    kind: SeatKind | None = "sofa" if in_sofa else KINDS[letter] if letter else None
    return [(number, kind, bool(broken)) for number in _range(first, last, part)]


def _range(first: str, last: str | None, part: str) -> list[str]:
    if last is None:
        return [first]
    if not (first.isdecimal() and last.isdecimal() and first.isascii() and last.isascii()):
        raise PatternError(repr(part), "a range between two whole numbers")
    start, end = int(first), int(last)
    if abs(end - start) >= LONGEST_ROW:
        raise PatternError(repr(part), "a range of at most 300 seats")
    step = 1 if end >= start else -1
    return [str(number) for number in range(start, end + step, step)]
