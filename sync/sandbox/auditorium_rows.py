"""From the rows of an auditorium file to seats, each with the place in the file it came from."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from math import hypot

from sync.sandbox import cinema_files as files
from sync.sandbox.auditoriums import Seat
from sync.sandbox.cinema_problems import Problem, quoted
from sync.sandbox.seat_layout import Line, Spot, place
from sync.sandbox.seat_pattern import PatternError, PatternSeat, SeatKind, read_numbers, read_row

ARM_LENGTH = 1.6
"""How far from one another, in seat widths, two seats may stand and still be side by side."""


@dataclass(frozen=True, slots=True)
class Drawn:
    """A seat and the JSON path of the row it was written in."""

    seat: Seat
    path: str


def draw_rows(source: files.AuditoriumFile, file: str, problems: list[Problem]) -> list[Drawn]:
    """Every seat of the auditorium in drawing order; rows that cannot be drawn are added to ``problems``."""
    drawn: list[Drawn] = []
    y: float | None = None
    for s, section in enumerate(source.sections):
        for r, row in enumerate(section.rows):
            path = f"$.sections[{s}].rows[{r}]"
            try:
                if isinstance(row.seats, str):
                    seats, y = _patterned(source, section, row, y)
                else:
                    seats = _explicit(section, row, row.seats)
                    y = max(seat.y for seat in seats)
            except PatternError as error:
                problems.append(Problem(file, path, error.found, error.expected))
                continue
            pitch = row.pitch or source.pitch
            problems.extend(_beside_checks(seats, file, path, pitch))
            drawn.extend(Drawn(seat, path) for seat in _with_companions(seats, pitch))
    return drawn


def _patterned(
    source: files.AuditoriumFile, section: files.SectionFile, row: files.RowFile, last_y: float | None
) -> tuple[list[Seat], float]:
    y = row.y if row.y is not None else None if last_y is None else last_y + source.row_spacing
    if y is None:
        raise PatternError("no y", "the y of the first row")
    if row.x is not None and row.centre is not None:
        raise PatternError("both x and centre", "one of them")
    pattern = read_row(str(row.seats))
    zones = _zones(row, [seat.number for seat in pattern])
    radius = source.curve if row.curve is None else row.curve
    line = Line(y, source.screen.x, radius, row.pitch or source.pitch, row.x, row.centre)
    seats: list[Seat] = []
    for name in _names(row):
        try:
            spots = place([seat.offset for seat in pattern], line)
        except ValueError as error:
            raise PatternError(str(error), "a larger curve, or 0 for a straight row") from error
        seats += [_seat(section, row, name, *found, zones) for found in zip(pattern, spots, strict=True)]
        y, line = line.y, replace(line, y=line.y + source.row_spacing)
    return seats, y


def _seat(
    section: files.SectionFile,
    row: files.RowFile,
    name: str,
    written: PatternSeat,
    spot: Spot,
    zones: dict[str, str],
) -> Seat:
    kind = written.kind or row.kind or section.kind
    return Seat(
        id=f"{section.id}-{name}-{written.number}",
        section=section.id,
        row=name,
        number=written.number,
        kind=kind,
        zone=zones.get(written.number, row.zone or section.zone),
        x=spot.x,
        y=spot.y,
        angle=spot.angle,
        sofa=None if written.sofa is None else f"{section.id}-{name}-sofa{written.sofa}",
        access=_access(kind, row.access),
        out_of_service=written.out_of_service,
    )


def _explicit(section: files.SectionFile, row: files.RowFile, written: Sequence[files.SeatFile]) -> list[Seat]:
    names = _names(row)
    if len(names) != 1:
        raise PatternError(f"{len(names)} rows of seats with coordinates", "one row name")
    zones = _zones(row, [seat.number for seat in written])
    seats: list[Seat] = []
    for seat in written:
        kind: SeatKind = "sofa" if seat.sofa else seat.kind or row.kind or section.kind
        seats.append(
            Seat(
                id=f"{section.id}-{names[0]}-{seat.number}",
                section=section.id,
                row=names[0],
                number=seat.number,
                kind=kind,
                zone=seat.zone or zones.get(seat.number, row.zone or section.zone),
                x=seat.x,
                y=seat.y,
                angle=seat.angle,
                sofa=f"{section.id}-{names[0]}-sofa{seat.sofa}" if seat.sofa else None,
                access=_access(kind, row.access if seat.access is None else seat.access),
                out_of_service=seat.out_of_service,
            )
        )
    return seats


def _names(row: files.RowFile) -> list[str]:
    names = row.names.split()
    for name in names:
        if not re.fullmatch(files.NAME_PATTERN, name):
            raise PatternError(f"the row name {quoted(name)}", files.PATTERN_WORDS[files.NAME_PATTERN])
    if not names:
        raise PatternError("no row name", "at least one")
    return names


def _zones(row: files.RowFile, numbers: Sequence[str]) -> dict[str, str]:
    zones: dict[str, str] = {}
    for zone, text in row.zones.items():
        for number in read_numbers(text):
            if number not in numbers:
                raise PatternError(f"seat {number} in zones.{zone}", "a seat of this row")
            if number in zones:
                raise PatternError(f"seat {number} in the zones {zones[number]} and {zone}", "one zone a seat")
            zones[number] = zone
    return zones


def _access(kind: SeatKind, written: Sequence[str]) -> tuple[str, ...]:
    given = ["step-free"] if kind in ("wheelchair", "companion") else []
    return tuple(dict.fromkeys([*given, *written]))


def _nearest(seat: Seat, others: Sequence[Seat]) -> tuple[float, Seat | None]:
    return min(
        ((hypot(o.x - seat.x, o.y - seat.y), o) for o in others),
        key=lambda found: found[0],
        default=(0.0, None),
    )


def _with_companions(seats: list[Seat], pitch: float) -> list[Seat]:
    wheelchairs = [seat for seat in seats if seat.kind == "wheelchair"]
    result: list[Seat] = []
    for seat in seats:
        distance, partner = _nearest(seat, [w for w in wheelchairs if w.row == seat.row])
        if seat.kind == "companion" and partner and distance <= ARM_LENGTH * pitch:
            seat = replace(seat, companion_of=partner.id)
        result.append(seat)
    return result


def _beside_checks(seats: Sequence[Seat], file: str, path: str, pitch: float) -> list[Problem]:
    """A companion sits beside a wheelchair place; a sofa is one piece of furniture of 2 to 6 seats."""
    problems: list[Problem] = []
    for seat in seats:
        if seat.kind == "companion":
            places = [o for o in seats if o.kind == "wheelchair" and o.row == seat.row]
            distance, partner = _nearest(seat, places)
            if not partner or distance > ARM_LENGTH * pitch:
                found = f"companion seat {seat.row}{seat.number} by itself"
                problems.append(Problem(file, path, found, "a wheelchair place right beside it"))
        if seat.kind == "sofa":
            members = [other for other in seats if seat.sofa and other.sofa == seat.sofa]
            distance, partner = _nearest(seat, [other for other in members if other is not seat])
            if not partner or distance > ARM_LENGTH * pitch or len(members) > 6:
                found = f"sofa seat {seat.row}{seat.number} by itself or in too large a group"
                problems.append(Problem(file, path, found, "2 to 6 seats side by side in one sofa"))
    return problems
