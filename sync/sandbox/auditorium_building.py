"""An auditorium from its file: rows drawn, references and distances checked."""

from collections.abc import Collection, Sequence
from math import floor, hypot

from sync.sandbox import cinema_files as files
from sync.sandbox.auditorium_rows import Drawn, draw_rows
from sync.sandbox.auditoriums import Auditorium, Marker, Screen, Section
from sync.sandbox.cinema_problems import Problem, quoted
from sync.sandbox.words import Words, in_all

MOST_SEATS = 5000
CLOSEST = 0.6
"""Two seats nearer than this, in seat pitches, stand at one place."""


def build_auditorium(
    source: files.AuditoriumFile,
    file: str,
    languages: Sequence[str],
    zones: Collection[str],
    problems: list[Problem],
) -> Auditorium:
    """The auditorium a file describes; its mistakes are added to ``problems``."""

    def words(text: str | dict[str, str] | None, path: str) -> Words:
        return in_all(text, languages, file, path, problems)

    drawn = draw_rows(source, file, problems)
    problems.extend(_seat_checks(drawn, source.screen.y, file, zones))
    problems.extend(_section_checks(source, file))
    return Auditorium(
        id=source.id,
        number=source.number,
        name=words(source.name, "$.name"),
        way=words(source.way, "$.way"),
        level=source.level,
        steps=source.steps,
        screen=Screen(source.screen.x, source.screen.y, source.screen.width, source.screen.curve),
        sections=tuple(
            Section(
                section.id,
                words(section.name, f"$.sections[{s}].name"),
                words(section.way, f"$.sections[{s}].way"),
            )
            for s, section in enumerate(source.sections)
        ),
        markers=tuple(
            Marker(marker.kind, marker.x, marker.y, marker.step_free, words(marker.name, f"$.markers[{m}].name"))
            for m, marker in enumerate(source.markers)
        ),
        seats=tuple(one.seat for one in drawn),
    )


def _section_checks(source: files.AuditoriumFile, file: str) -> list[Problem]:
    ids = [section.id for section in source.sections]
    twice = [
        Problem(file, f"$.sections[{s}].id", quoted(name), "an id that no other section has")
        for s, name in enumerate(ids)
        if name in ids[:s]
    ]
    nameless = [
        Problem(file, f"$.sections[{s}]", "a section without a name", "a name, as the hall has several sections")
        for s, section in enumerate(source.sections)
        if section.name is None and len(ids) > 1
    ]
    return twice + nameless


def _seat_checks(drawn: Sequence[Drawn], screen_y: float, file: str, zones: Collection[str]) -> list[Problem]:
    problems: list[Problem] = []
    if len(drawn) > MOST_SEATS:
        return [Problem(file, "$.sections", f"{len(drawn)} seats", f"at most {MOST_SEATS}")]
    seen: dict[str, str] = {}
    cells: dict[tuple[int, int], list[Drawn]] = {}
    strange: set[tuple[str, str]] = set()
    for one in drawn:
        seat, path = one.seat, one.path
        if seat.id in seen:
            found = f"a second seat {quoted(seat.id)}, the first is in {seen[seat.id]}"
            problems.append(Problem(file, path, found, "every seat once"))
        elif clash := _neighbour(one, cells):
            found = f"seat {seat.row}{seat.number} on top of {clash.seat.row}{clash.seat.number} of {clash.path}"
            problems.append(Problem(file, path, found, f"seats at least {CLOSEST} apart"))
        if seat.zone not in zones and (path, seat.zone) not in strange:
            strange.add((path, seat.zone))
            problems.append(Problem(file, path, f"the zone {quoted(seat.zone)}", f"one of {', '.join(sorted(zones))}"))
        if seat.y <= screen_y:
            found = f"seat {seat.row}{seat.number} at y {seat.y}"
            problems.append(Problem(file, path, found, f"a y beyond the screen's ({screen_y})"))
        seen.setdefault(seat.id, path)
        cells.setdefault((floor(seat.x), floor(seat.y)), []).append(one)
    return problems


def _neighbour(one: Drawn, cells: dict[tuple[int, int], list[Drawn]]) -> Drawn | None:
    column, line = floor(one.seat.x), floor(one.seat.y)
    for x in (column - 1, column, column + 1):
        for y in (line - 1, line, line + 1):
            for other in cells.get((x, y), ()):
                if hypot(other.seat.x - one.seat.x, other.seat.y - one.seat.y) < CLOSEST:
                    return other
    return None
