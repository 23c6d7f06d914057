import json
import shutil
from datetime import UTC, date, datetime, time, timedelta
from itertools import groupby, pairwise
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from sync.sandbox.cinema import Cinema, CinemaFolderError, load_cinema
from sync.sandbox.weekdays import read_weekdays

TINY = Path(__file__).parents[3] / "docs" / "examples" / "tiny-cinema"
MONDAY = date(2026, 6, 1)


class Tiny:
    """The tiny cinema with a programme of one's own; its film runs 45 minutes, cleaning takes 15."""

    def __init__(self, folder: Path) -> None:
        self.folder = Path(shutil.copytree(TINY, folder))

    def change(self, name: str, **keys: Any) -> None:
        path = self.folder / name
        path.write_text(json.dumps(json.loads(path.read_text("utf-8")) | keys), "utf-8")

    def plays(self, *plans: dict[str, Any], **keys: Any) -> Cinema:
        """``plans`` need only say what matters; ``at`` is short for shows at these times."""
        full = [
            {
                "auditorium": "one",
                "shows": [{"at": at, "film": "sherlock-jr"} for at in plan.get("at", "20:00").split()],
                **{key: value for key, value in plan.items() if key != "at"},
            }
            for plan in plans
        ]
        self.change("programme.json", plans=full, **keys)
        return load_cinema(self.folder)

    def mistakes(self, *plans: dict[str, Any], **keys: Any) -> list[str]:
        with pytest.raises(CinemaFolderError) as caught:
            self.plays(*plans, **keys)
        return [str(problem) for problem in caught.value.problems]


@pytest.fixture
def tiny(tmp_path: Path) -> Tiny:
    return Tiny(tmp_path / "cinema")


def local(cinema: Cinema, moment: datetime) -> str:
    return f"{moment.astimezone(cinema.time_zone):%a %H:%M}"


def starts(cinema: Cinema, today: date = MONDAY) -> list[str]:
    return [local(cinema, showtime.starts_at) for showtime in cinema.showtimes(today)]


@pytest.mark.parametrize(
    ("text", "days"),
    [("mon", {0}), ("mon-thu", {0, 1, 2, 3}), ("fri sat", {4, 5}), ("sat-mon", {5, 6, 0}), ("mon-sun", set(range(7)))],
)
def test_weekdays_are_read(text: str, days: frozenset[int]) -> None:
    assert read_weekdays(text) == days


@pytest.mark.parametrize("text", ["", "monday", "mon-", "-mon", "mon-tue-wed", "0-3"])
def test_other_words_are_no_weekdays(text: str) -> None:
    assert read_weekdays(text) is None


def test_two_weeks_begin_today(tiny: Tiny) -> None:
    cinema = tiny.plays({"at": "20:00", "weekdays": "mon fri"})
    assert starts(cinema) == ["Mon 20:00", "Fri 20:00", "Mon 20:00", "Fri 20:00"]
    assert starts(cinema, MONDAY + timedelta(days=1)) == ["Fri 20:00", "Mon 20:00", "Fri 20:00", "Mon 20:00"]


def test_what_runs_on_a_day_does_not_depend_on_when_one_asks(tiny: Tiny) -> None:
    cinema = tiny.plays({"at": "18:00", "week": "a"}, {"at": "20:00", "week": "b"}, week_starts="thu")
    by_day = {showtime.id: showtime for showtime in cinema.showtimes(MONDAY)}
    for later in range(1, 14):
        for showtime in cinema.showtimes(MONDAY + timedelta(days=later)):
            if showtime.starts_at < datetime(2026, 6, 15, tzinfo=UTC):
                assert by_day[showtime.id] == showtime


def test_a_weeks_and_b_weeks_take_turns_on_the_day_the_cinema_week_begins(tiny: Tiny) -> None:
    cinema = tiny.plays({"at": "18:00", "week": "a"}, {"at": "20:00", "week": "b"}, week_starts="thu")
    days = starts(cinema)
    assert len(days) == 14
    changes = [after[:3] for day, after in pairwise(days) if day[4:] != after[4:]]
    assert changes == ["Thu", "Thu"]


@pytest.mark.parametrize("year", [2026, 2027, 2032])
def test_weeks_take_turns_across_the_new_year_too(tiny: Tiny, year: int) -> None:
    cinema = tiny.plays({"at": "18:00", "week": "a"}, {"at": "20:00", "week": "b"}, days=60)
    at = [day[4:] for day in starts(cinema, date(year, 12, 1))]
    runs = [len(list(run)) for _, run in groupby(at)]
    assert set(runs[1:-1]) == {7}


def test_advertising_comes_before_the_film_and_sales_end_when_the_file_says(tiny: Tiny) -> None:
    cinema = tiny.plays({"at": "20:00"}, advertising_minutes=12, sales_end_minutes=10)
    showtime = cinema.showtimes(MONDAY)[0]
    assert showtime.id == "one-20260601-2000"
    times = (showtime.starts_at, showtime.sales_end_at, showtime.film_starts_at, showtime.ends_at)
    assert [local(cinema, moment) for moment in times] == ["Mon 20:00", "Mon 20:10", "Mon 20:12", "Mon 20:57"]
    assert showtime.starts_at.tzinfo is UTC


def test_a_late_show_ends_on_the_next_day(tiny: Tiny) -> None:
    cinema = tiny.plays({"at": "23:30"})
    assert local(cinema, cinema.showtimes(MONDAY)[0].ends_at) == "Tue 00:15"


def test_shows_keep_their_time_by_the_clock_on_the_wall_when_clocks_change(tiny: Tiny) -> None:
    cinema = tiny.plays({"at": "20:00"}, days=3)
    days = cinema.showtimes(date(2026, 3, 28))
    assert [local(cinema, showtime.starts_at) for showtime in days] == ["Sat 20:00", "Sun 20:00", "Mon 20:00"]
    assert [showtime.starts_at.hour for showtime in days] == [20, 19, 19]


def test_a_time_that_a_clock_change_skips_moves_on_by_an_hour(tiny: Tiny) -> None:
    cinema = tiny.plays({"at": "01:30"}, days=2)
    assert starts(cinema, date(2026, 3, 28)) == ["Sat 01:30", "Sun 02:30"]
    assert cinema.time_zone == ZoneInfo("Europe/Dublin")


OVERLAPS: list[tuple[list[dict[str, Any]], str]] = [
    ([{"at": "20:00 20:30"}], "$.plans[0].shows[1]"),
    ([{"at": "20:00 20:59"}], "$.plans[0].shows[1]"),
    ([{"at": "20:30 20:00"}], "$.plans[0].shows[0]"),
    ([{"at": "20:00"}, {"at": "20:00"}], "$.plans[1].shows[0]"),
    ([{"at": "20:00", "weekdays": "mon"}, {"at": "20:10", "weekdays": "sun-mon"}], "$.plans[1].shows[0]"),
    ([{"at": "23:30", "weekdays": "sat"}, {"at": "00:10", "weekdays": "sun"}], "$.plans[1].shows[0]"),
    ([{"at": "20:00", "week": "a"}, {"at": "20:10"}], "$.plans[1].shows[0]"),
    (
        [{"at": "23:30", "weekdays": "sun", "week": "b"}, {"at": "00:10", "weekdays": "mon", "week": "a"}],
        "$.plans[1].shows[0]",
    ),
]


@pytest.mark.parametrize(("plans", "path"), OVERLAPS, ids=[str(plans) for plans, _ in OVERLAPS])
def test_two_showtimes_never_share_a_hall(tiny: Tiny, plans: list[dict[str, Any]], path: str) -> None:
    (mistake,) = tiny.mistakes(*plans)
    assert mistake.startswith(f"programme.json: {path}: found sherlock-jr at ")
    assert "expected a start at " in mistake


@pytest.mark.parametrize(
    "plans",
    [
        [{"at": "20:00 21:00"}],
        [{"at": "20:00", "weekdays": "mon"}, {"at": "20:00", "weekdays": "tue"}],
        [{"at": "20:00", "week": "a"}, {"at": "20:00", "week": "b"}],
        [{"at": "23:30", "weekdays": "sat"}, {"at": "00:10", "weekdays": "sat"}],
    ],
    ids=str,
)
def test_showtimes_one_after_the_other_are_fine(tiny: Tiny, plans: list[dict[str, Any]]) -> None:
    tiny.plays(*plans)


def test_an_overlap_names_the_other_show_and_when_the_hall_is_free(tiny: Tiny) -> None:
    assert tiny.mistakes({"at": "20:00 20:30"}, advertising_minutes=5) == [
        "programme.json: $.plans[0].shows[1]: found sherlock-jr at 20:30 in one in week a, while sherlock-jr of"
        " $.plans[0].shows[0] has the hall until 21:05;"
        " expected a start at 21:05 or later (advertising, film, cleaning)"
    ]


def test_the_first_price_rule_that_fits_counts(tiny: Tiny) -> None:
    prices = {"standard": {"adult": 900, "child": None}}
    tiny.change(
        "price-lists.json",
        lists=[{"id": name, "name": name, "prices": prices} for name in ("late", "matinee", "weekend", "rest", "gala")],
        rules=[
            {"list": "late", "start": "22:00"},
            {"list": "weekend", "weekdays": "sat-sun"},
            {"list": "matinee", "before": "17:00"},
            {"list": "rest"},
        ],
    )
    gala = {"weekdays": "wed", "shows": [{"at": "20:00", "film": "sherlock-jr", "price_list": "gala"}]}
    cinema = tiny.plays({"at": "16:59 22:00", "weekdays": "mon"}, {"at": "17:00", "weekdays": "tue sat"}, gala, days=7)
    assert [showtime.price_list for showtime in cinema.showtimes(MONDAY)] == [
        "matinee",
        "late",
        "rest",
        "gala",
        "weekend",
    ]
    assert cinema.prices.list_for(0, time(12)) == "matinee"
    assert cinema.prices.price_lists[0].prices["standard", "child"] is None


def test_demand_falls_on_the_first_show_from_its_time_on(tiny: Tiny) -> None:
    cinema = tiny.plays(
        {"at": "14:00 18:00 20:00"},
        days=2,
        demand=[
            {"auditorium": "one", "day": 0, "start": "17:00", "demand": "sold-out"},
            {"auditorium": "one", "day": 1, "start": "23:00", "demand": "last-seats"},
        ],
    )
    demand = [showtime.demand for showtime in cinema.showtimes(MONDAY)]
    assert demand == ["usual", "sold-out", "usual", "usual", "usual", "usual"]


def test_evenings_draw_more_people_than_mornings_and_a_show_may_say_otherwise(tiny: Tiny) -> None:
    shows = [{"at": "11:00", "film": "sherlock-jr"}, {"at": "20:00", "film": "sherlock-jr"}]
    shows += [{"at": "22:00", "film": "sherlock-jr", "popularity": 0.9}]  # type: ignore[dict-item]
    cinema = tiny.plays({"shows": shows}, popularity={"sherlock-jr": 0.6})
    morning, evening, told = (showtime.popularity for showtime in cinema.showtimes(MONDAY)[:3])
    assert 0 < morning < evening < 0.6
    assert told == 0.9
