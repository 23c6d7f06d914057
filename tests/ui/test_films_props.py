"""The poster wall and the timetable, derived from a programme."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from kiosk.domain.journey import Browse
from kiosk.domain.showtimes import Availability
from kiosk.services.programme import FilmDay, Showing
from tests.builders import NOON, film, showtime
from ui.viewmodels.films_props import FilmsInputs, chosen_day, derive_films, telling_filters
from ui.viewmodels.showings import day_rows, showtime_row

MONDAY = date(2026, 3, 2)
TUESDAY = date(2026, 3, 3)


def showing(sellable: int = 40, sold: int = 10, *, on_sale: bool = True, **other: object) -> Showing:
    starts = NOON + timedelta(hours=3)
    return Showing(
        showtime(**other),  # type: ignore[arg-type]
        film(),
        {"en": "Screen 1", "de": "Saal 1"},
        starts,
        starts + timedelta(minutes=150),
        Availability(50, sellable, sold),
        on_sale,
    )


def inputs(*showings: Showing, active: frozenset[str] = frozenset()) -> FilmsInputs:
    films = (FilmDay(film(), showings),) if showings else ()
    return FilmsInputs(
        "en", NOON, MONDAY, (MONDAY, TUESDAY), MONDAY, Browse.BY_FILM, active, frozenset(), films, showings
    )


@pytest.mark.parametrize(
    ("sellable", "sold", "on_sale", "remaining", "kind", "offered"),
    [
        (40, 10, True, "", "plenty", True),
        (5, 45, True, "Few left", "few", True),
        (0, 50, True, "Sold out", "sold_out", False),
        (0, 30, True, "Not here", "none_here", False),
        (40, 10, False, "Not here", "none_here", False),
    ],
)
def test_a_chip_says_honestly_what_is_left(
    sellable: int,
    sold: int,
    on_sale: bool,  # noqa: FBT001
    remaining: str,
    kind: str,
    offered: bool,  # noqa: FBT001
) -> None:
    row = showtime_row(showing(sellable, sold, on_sale=on_sale), "en")
    assert (row.remaining, row.seats, row.onSale) == (remaining, kind, offered)
    assert row.time == "15:00"
    assert row.name.startswith("15:00, Metropolis, Screen 1")


def test_a_chip_names_what_helps_before_what_is_special_before_the_hall() -> None:
    assert showtime_row(showing(tags=("live-music", "open-captions")), "en").detail == "Captions"
    assert showtime_row(showing(tags=("subtitled", "live-music")), "en").detail == "Live music"
    assert showtime_row(showing(tags=("subtitled",)), "de").detail == "Saal 1"


def test_the_strip_of_days_begins_with_today() -> None:
    rows = day_rows((MONDAY, TUESDAY), TUESDAY, MONDAY, "en")
    assert [(row.weekday, row.number, row.current) for row in rows] == [
        ("Today", "2 Mar", False),
        ("Tue", "3 Mar", True),
    ]
    assert rows[1].spoken == "Tomorrow, Tuesday, 3 March"


def test_a_day_that_is_over_gives_way_to_the_first_there_is() -> None:
    assert chosen_day((TUESDAY,), MONDAY) == TUESDAY
    assert chosen_day((MONDAY, TUESDAY), TUESDAY) == TUESDAY
    assert chosen_day((), MONDAY) is None


def test_a_filter_is_offered_only_if_it_tells_showings_apart() -> None:
    assert telling_filters([("relaxed",), ()]) == {"relaxed"}
    assert telling_filters([("relaxed",), ("relaxed",)]) == frozenset()
    assert telling_filters([("live-music",), ()]) == frozenset()


def test_an_empty_day_says_what_to_do() -> None:
    assert derive_films(inputs(), lambda _: "").empty_title == "No more showings"
    filtered = derive_films(inputs(active=frozenset({"relaxed"})), lambda _: "")
    assert (filtered.empty_title, filtered.empty_action) == ("Nothing like that on this day", "Show everything")


def test_a_film_stands_on_the_wall_with_its_facts_and_chips() -> None:
    (card,) = derive_films(inputs(showing()), lambda _: "digest").films
    assert (card.title, card.facts, card.digest) == ("Metropolis", "150 min · 12 · 1927", "digest")
    assert len(card.chips) == 1


def test_a_line_of_the_timetable_says_how_soon() -> None:
    soon = showing()
    early = replace(inputs(soon), now=soon.showtime.starts_at - timedelta(minutes=12))
    (line,) = derive_films(early, lambda _: "").timetable
    assert (line.soon, line.until) == ("in 12 min", "until 17:30")
