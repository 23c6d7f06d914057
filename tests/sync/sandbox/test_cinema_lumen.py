import re
from collections import Counter
from datetime import date, time, timedelta
from itertools import pairwise

import pytest

from sync.sandbox.cinema import BUILT_IN, Cinema, load_cinema
from sync.sandbox.films import PLAIN_ACCENT
from sync.sandbox.programme import Showtime

TODAY = date(2026, 3, 20)
"""A Friday; the clocks change within the fortnight."""


@pytest.fixture(scope="module")
def lumen() -> Cinema:
    return load_cinema(BUILT_IN)


@pytest.fixture(scope="module")
def showtimes(lumen: Cinema) -> tuple[Showtime, ...]:
    return lumen.showtimes(TODAY)


def test_the_halls_are_as_large_as_the_real_ones(lumen: Cinema) -> None:
    assert {name: (hall.number, len(hall.seats), hall.capacity) for name, hall in lumen.auditoriums.items()} == {
        "palace": ("1", 598, 598),
        "salon": ("2", 156, 156),
        "laterna": ("3", 119, 117),
        "kabinett": ("4", 62, 61),
    }


def test_the_palace_has_sections_with_row_names_of_their_own(lumen: Cinema) -> None:
    palace = lumen.auditoriums["palace"]
    assert [section.id for section in palace.sections] == ["front", "stalls", "balcony", "circle", "boxes"]
    assert {seat.section for seat in palace.seats if seat.row == "A"} == {section.id for section in palace.sections}
    assert Counter(seat.section for seat in palace.seats) == {
        "front": 60,
        "stalls": 218,
        "balcony": 194,
        "circle": 104,
        "boxes": 22,
    }
    depth = {section.id: min(s.y for s in palace.seats if s.section == section.id) for section in palace.sections}
    assert list(depth.values()) == sorted(depth.values())
    assert {seat.zone for seat in palace.seats} == {"standard", "balcony", "vip", "box"}


def test_every_wheelchair_place_of_the_large_halls_has_a_companion_beside_it(lumen: Cinema) -> None:
    for name, places in (("palace", 4), ("salon", 2), ("laterna", 4), ("kabinett", 3)):
        seats = lumen.auditoriums[name].seats
        wheelchairs = {seat.id for seat in seats if seat.kind == "wheelchair"}
        accompanied = {seat.companion_of for seat in seats if seat.kind == "companion"}
        assert len(wheelchairs) == places
        assert accompanied <= wheelchairs
        assert name == "kabinett" or accompanied == wheelchairs
        assert all("step-free" in seat.access for seat in seats if seat.id in wheelchairs)
        assert lumen.auditoriums[name].steps == 0


def test_the_salon_has_a_vip_middle_and_love_seats(lumen: Cinema) -> None:
    salon = lumen.auditoriums["salon"]
    vip = [seat for seat in salon.seats if seat.zone == "vip"]
    assert {seat.kind for seat in vip} == {"vip"}
    assert {seat.row for seat in vip} == set("FGHIJK")
    assert max(abs(seat.x) for seat in vip) <= 3
    assert sorted(Counter(seat.sofa for seat in salon.seats if seat.sofa).values()) == [2] * 5


def test_the_laterna_has_two_broken_seats(lumen: Cinema) -> None:
    laterna = lumen.auditoriums["laterna"]
    assert [seat.id for seat in laterna.seats if seat.out_of_service] == ["hall-D-8", "hall-E-7"]


def test_the_kabinett_counts_from_right_to_left_and_has_daybeds(lumen: Cinema) -> None:
    kabinett = lumen.auditoriums["kabinett"]
    last = sorted((seat for seat in kabinett.seats if seat.row == "F"), key=lambda seat: seat.x)
    assert [seat.number for seat in last] == [str(number) for number in range(13, 0, -1)]
    assert len({seat.sofa for seat in kabinett.seats if seat.row == "A"}) == 5
    assert {seat.zone for seat in kabinett.seats if seat.kind in ("wheelchair", "companion")} == {"standard"}


FACTS = {
    "metropolis": (1927, ("Fritz Lang",), 148, "de"),
    "nosferatu": (1922, ("F. W. Murnau",), 94, "de"),
    "the-general": (1926, ("Clyde Bruckman", "Buster Keaton"), 79, "en"),
    "the-kid": (1921, ("Charles Chaplin",), 53, "en"),
    "safety-last": (1923, ("Fred C. Newmeyer", "Sam Taylor"), 73, "en"),
    "the-cabinet-of-dr-caligari": (1920, ("Robert Wiene",), 77, "de"),
    "a-trip-to-the-moon": (1902, ("Georges Méliès",), 16, "zxx"),
    "battleship-potemkin": (1925, ("Sergei Eisenstein",), 70, "ru"),
    "the-phantom-of-the-opera": (1925, ("Rupert Julian",), 92, "en"),
    "sherlock-jr": (1924, ("Buster Keaton",), 45, "en"),
}


def test_the_films_are_the_ten_classics(lumen: Cinema) -> None:
    found = {film.id: (film.year, film.directors, film.minutes, film.language) for film in lumen.films.values()}
    assert found == FACTS
    assert all(film.silent for film in lumen.films.values())


@pytest.mark.parametrize("film", FACTS)
def test_a_film_is_described_in_both_languages(lumen: Cinema, film: str) -> None:
    found = lumen.films[film]
    for language in ("en", "de"):
        assert 80 <= len(found.synopsis[language].split()) <= 120
        assert len(found.tagline[language]) <= 60
    assert found.synopsis["en"] != found.synopsis["de"]
    assert found.rating.reasons["en"].startswith("Our own recommendation: ")
    assert found.rating.reasons["de"].startswith("Unsere eigene Empfehlung: ")
    assert len(found.cast) >= 5


@pytest.mark.parametrize("film", FACTS)
def test_a_film_has_a_poster_and_a_colour_from_it(lumen: Cinema, film: str) -> None:
    found = lumen.films[film]
    assert found.poster
    assert found.poster.media_type == "image/svg+xml"
    assert re.fullmatch("#[0-9A-Fa-f]{6}", found.accent)
    assert found.accent != PLAIN_ACCENT


def test_each_hall_plays_four_to_six_times_a_day_for_two_weeks(lumen: Cinema, showtimes: tuple[Showtime, ...]) -> None:
    days = Counter((show.auditorium, show.starts_at.astimezone(lumen.time_zone).date()) for show in showtimes)
    assert {day for _, day in days} == {TODAY + timedelta(days=offset) for offset in range(14)}
    assert len(days) == 4 * 14
    assert set(days.values()) <= {4, 5, 6}


def test_shows_run_from_eleven_and_end_past_midnight_on_friday_and_saturday(
    lumen: Cinema, showtimes: tuple[Showtime, ...]
) -> None:
    local = [(show.starts_at.astimezone(lumen.time_zone), show) for show in showtimes]
    assert min(start.time() for start, _ in local) == time(11)
    assert max(start.time() for start, _ in local) == time(22, 45)
    late = {start.strftime("%a") for start, s in local if s.ends_at.astimezone(lumen.time_zone).date() > start.date()}
    assert {"Fri", "Sat"} <= late


def test_a_hall_is_clean_before_the_next_show(lumen: Cinema, showtimes: tuple[Showtime, ...]) -> None:
    for hall in lumen.auditoriums:
        running = [show for show in showtimes if show.auditorium == hall]
        assert all(after.starts_at - show.ends_at >= timedelta(minutes=15) for show, after in pairwise(running))


def test_every_film_every_tag_and_every_price_list_is_used(lumen: Cinema, showtimes: tuple[Showtime, ...]) -> None:
    assert {show.film for show in showtimes} == set(lumen.films)
    assert {tag for show in showtimes for tag in show.tags} == {tag.id for tag in lumen.programme.tags}
    assert {show.price_list for show in showtimes} == {"matinee", "evening", "weekend"}


def test_prices_follow_the_day_and_the_hour(lumen: Cinema, showtimes: tuple[Showtime, ...]) -> None:
    for show in showtimes:
        start = show.starts_at.astimezone(lumen.time_zone)
        weekend = start.weekday() >= 5 or (start.weekday() == 4 and start.hour >= 17)
        assert show.price_list == ("weekend" if weekend else "matinee" if start.hour < 17 else "evening")


@pytest.mark.parametrize("today", [TODAY + timedelta(days=offset) for offset in range(14)])
def test_one_show_tonight_is_sold_out_and_one_nearly(lumen: Cinema, today: date) -> None:
    tonight = [show for show in lumen.showtimes(today) if show.starts_at.astimezone(lumen.time_zone).date() == today]
    assert Counter(show.demand for show in tonight if show.demand != "usual") == {"sold-out": 1, "last-seats": 1}


def test_members_pay_less_and_only_members(lumen: Cinema) -> None:
    kinds = {kind.id: kind for kind in lumen.prices.ticket_types}
    assert list(kinds) == ["adult", "child", "senior", "student", "member"]
    assert [name for name, kind in kinds.items() if kind.members_only] == ["member"]
    for one in lumen.prices.price_lists:
        for zone in lumen.prices.zones:
            adult, member = one.prices[zone.id, "adult"], one.prices[zone.id, "member"]
            assert adult
            assert member
            assert member < adult
