"""A whole cinema loaded from a folder of JSON files; docs/cinema-folder.md describes them."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TypeVar
from zoneinfo import ZoneInfo

from sync.sandbox import cinema_files as files
from sync.sandbox.auditorium_building import build_auditorium
from sync.sandbox.auditoriums import Auditorium
from sync.sandbox.cinema_decoding import decode
from sync.sandbox.cinema_folder import is_there, list_json, read_json
from sync.sandbox.cinema_problems import CinemaFolderError, Problem, quoted
from sync.sandbox.films import Film, build_film
from sync.sandbox.price_lists import Prices, build_prices
from sync.sandbox.programme import Programme, Showtime, showtimes
from sync.sandbox.programme_building import build_programme
from sync.sandbox.words import Words, in_all

__all__ = ["BUILT_IN", "Cinema", "CinemaFolderError", "Problem", "Tax", "load_cinema"]

BUILT_IN = Path(__file__).parent / "cinemas" / "lumen"
"""The folder of the cinema that comes with Foyer."""
MOST_AUDITORIUMS = 60
MOST_FILMS = 300
MOST_POSTER_BYTES = 64 * 1024 * 1024

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Tax:
    """The tax included in every price and fee, its rate in hundredths of a percent."""

    name: Words
    basis_points: int


@dataclass(frozen=True, slots=True)
class CancellationRule:
    """Members may take a booking back until so long before its show; ``fee_per_ticket`` is kept, in minor units."""

    until_minutes: int
    fee_per_ticket: int


@dataclass(frozen=True, slots=True)
class Cinema:
    """Everything the folder says, checked; mappings are by id and in order."""

    id: str
    name: str
    address: str
    time_zone: ZoneInfo
    currency: str
    languages: tuple[str, ...]
    tax: Tax
    auditoriums: Mapping[str, Auditorium]
    films: Mapping[str, Film]
    prices: Prices
    programme: Programme
    cancellation: CancellationRule | None = None

    def showtimes(self, today: date) -> tuple[Showtime, ...]:
        """Every showtime from ``today`` (the date in ``time_zone``) on, by time; see
        ``programme.showtimes``.
        """
        return showtimes(self.programme, self.prices, self.time_zone, today)


def load_cinema(folder: Path) -> Cinema:
    """The cinema in ``folder``; raises CinemaFolderError with every problem found.

    Reads a few files and keeps posters in memory; takes some tens of milliseconds and may run in any thread.
    """
    problems: list[Problem] = []
    if not folder.is_dir():
        raise CinemaFolderError(str(folder), [Problem("cinema.json", "", "no such folder", "a cinema folder")])
    cinema = _read(folder, "cinema.json", files.CinemaFile, problems)
    prices = _read(folder, "price-lists.json", files.PriceListsFile, problems)
    programme = _read(folder, "programme.json", files.ProgrammeFile, problems)
    halls = _read_all(folder, "auditoriums", files.AuditoriumFile, MOST_AUDITORIUMS, problems)
    films = _read_all(folder, "films", files.FilmFile, MOST_FILMS, problems)
    accents = _accents(folder, problems)
    if problems or cinema is None or prices is None or programme is None:
        raise CinemaFolderError(str(folder), problems)
    loaded = _build(folder, cinema, prices, programme, halls, films, accents, problems)
    if problems:
        raise CinemaFolderError(str(folder), problems)
    return loaded


def _build(
    folder: Path,
    cinema: files.CinemaFile,
    price_lists: files.PriceListsFile,
    plan: files.ProgrammeFile,
    halls: Mapping[str, files.AuditoriumFile],
    film_files: Mapping[str, files.FilmFile],
    accents: Mapping[str, str],
    problems: list[Problem],
) -> Cinema:
    languages = tuple(dict.fromkeys(cinema.languages))
    prices = build_prices(price_lists, languages, problems)
    zones = [zone.id for zone in prices.zones]
    rule = cinema.cancellation
    auditoriums = [build_auditorium(hall, name, languages, zones, problems) for name, hall in halls.items()]
    auditoriums.sort(key=lambda hall: (len(hall.number), hall.number))
    by_id = {hall.id: hall for hall in auditoriums}
    films = _films(folder, languages, film_files, accents, problems)
    return Cinema(
        id=cinema.id,
        name=cinema.name,
        address=cinema.address,
        time_zone=_time_zone(cinema.time_zone, problems),
        currency=cinema.currency,
        languages=languages,
        tax=Tax(in_all(cinema.tax.name, languages, "cinema.json", "$.tax.name", problems), cinema.tax.basis_points),
        auditoriums=by_id,
        films=films,
        prices=prices,
        programme=build_programme(plan, languages, films, by_id, prices, problems),
        cancellation=CancellationRule(rule.until_minutes, rule.fee_per_ticket) if rule else None,
    )


def _films(
    folder: Path,
    languages: tuple[str, ...],
    written: Mapping[str, files.FilmFile],
    accents: Mapping[str, str],
    problems: list[Problem],
) -> dict[str, Film]:
    films: dict[str, Film] = {}
    room = MOST_POSTER_BYTES
    for name, source in written.items():
        film = films[source.id] = build_film(source, name, languages, folder, accents, problems)
        room -= len(film.poster.content) if film.poster else 0
        if room < 0:
            problems.append(Problem("posters", "", "too many bytes", f"at most {MOST_POSTER_BYTES:,} in all posters"))
            break
    return films


def _read(folder: Path, name: str, shape: type[T], problems: list[Problem]) -> T | None:
    source = read_json(folder, name)
    if isinstance(source, Problem):
        problems.append(source)
        return None
    found = decode(source, shape, files.PATTERN_WORDS)
    if isinstance(found, list):
        problems.extend(found)
        return None
    return found


def _read_all(folder: Path, sub: str, shape: type[T], most: int, problems: list[Problem]) -> dict[str, T]:
    """Every file of a sub-folder, by name; each is named like the id in it."""
    names = list_json(folder, sub)
    if not 1 <= len(names) <= most:
        problems.append(Problem(sub, "", f"{len(names)} JSON files", f"1 to {most}"))
        return {}
    read: dict[str, T] = {}
    for name in names:
        one = _read(folder, name, shape, problems)
        if one is None:
            continue
        read[name] = one
        written, expected = getattr(one, "id", ""), Path(name).stem
        if written != expected:
            problems.append(Problem(name, "$.id", quoted(written), f"{quoted(expected)}, as the file is called"))
    return read


def _accents(folder: Path, problems: list[Problem]) -> dict[str, str]:
    """The accent colours in posters/posters.json, which is optional."""
    if not is_there(folder, "posters/posters.json"):
        return {}
    found = _read(folder, "posters/posters.json", dict[str, files.PosterFile], problems)
    return {film: one.accent for film, one in (found or {}).items()}


def _time_zone(name: str, problems: list[Problem]) -> ZoneInfo:
    try:
        return ZoneInfo(name)
    except (ValueError, OSError, KeyError):
        problems.append(Problem("cinema.json", "$.time_zone", quoted(name), 'a time zone such as "Europe/Berlin"'))
        return ZoneInfo("UTC")
