"""What screens ask the store for, on a store larger than any cinema's."""

import random
from collections.abc import Callable
from datetime import timedelta
from itertools import cycle

from benchmarks import big_cinema
from benchmarks.big_cinema import BigCinema
from benchmarks.figures import Section, figure
from benchmarks.scope import Scope
from benchmarks.stopwatch import milliseconds, timed
from kiosk.domain.rights import OfflineMode
from kiosk.facts import Facts, ProgrammeChanged
from kiosk.services.programme import Programme
from kiosk.store import catalogue

LIMIT_MS = 2.0
DAY = big_cinema.MORNING.date() + timedelta(days=1)
CHANGED_SEATS = 50


def run(scope: Scope) -> Section:
    """Film list, timetable and seat availability, through the service that the screens call on the GUI thread."""
    section = Section("store", "Store queries: 10,000 showtimes in 14 days, 1,000,000 sold seats")
    cinema = big_cinema.fill(scope.folder("store"))
    facts = Facts()
    programme = Programme(
        cinema.database, facts, big_cinema.MorningClock(), OfflineMode.ALLOTMENT, scope.folder("posters")
    )
    shows = [show.id for show in cinema.showtimes if show.starts_at.date() == DAY]
    some = cycle(random.Random(1).sample(shows, len(shows)))
    of_film = len(programme.film_showings("film-07"))
    queries: dict[str, Callable[[], object]] = {
        f"films of a day, {len(shows)} showings": lambda: programme.films_on(DAY),
        f"timetable of a day, {len(shows)} showings": lambda: programme.timetable(DAY),
        f"one film, {of_film} showings in 14 days": lambda: programme.film_showings("film-07"),
        "days on sale": programme.days,
        "next 12 showings": lambda: programme.next_showings(12),
        "one showing": lambda: programme.showing(next(some)),
        f"seat availability, {big_cinema.SEATS} seats": lambda: programme.seat_map(next(some)),
    }
    for name, ask in queries.items():
        scope.settle()
        measured = section.add(figure("Foyer", name, "ms", milliseconds(ask, scope.rounds(500))))
        section.at_most(f"{name}: p99", measured.p99, LIMIT_MS, "ms")
    after_seats = _after_other_seats_changed(cinema, shows, programme, scope.rounds(200))
    section.add(figure("Foyer", f"films of a day, just after {CHANGED_SEATS} seats changed", "ms", after_seats))
    after_programme = _after_the_programme_changed(programme, facts, scope.rounds(100))
    section.add(figure("Foyer", "films of a day, just after the programme changed", "ms", after_programme))
    section.remarks.append(
        f"A day of this store has {len(shows)} showings, thirty times a multiplex's; the time of a list is that of its"
        " rows. A query runs in the process and thread that asks. The first one after the programme changed also"
        f" reads its {big_cinema.FILMS} films and {big_cinema.AUDITORIUMS} auditoriums anew."
    )
    cinema.database.close()
    return section


def _after_other_seats_changed(cinema: BigCinema, shows: list[str], programme: Programme, rounds: int) -> list[float]:
    dice = random.Random(2)
    samples: list[float] = []
    for turn in range(rounds):
        state = "sold" if turn % 2 else "held"
        rows = [
            (dice.choice(shows), f"{dice.randint(1, 15)}-{dice.randint(1, 20)}", state) for _ in range(CHANGED_SEATS)
        ]
        cinema.database.write(lambda tx, rows=rows: catalogue.put_seat_states(tx, rows))  # type: ignore[misc]
        with timed(samples):
            programme.films_on(DAY)
    return samples


def _after_the_programme_changed(programme: Programme, facts: Facts, rounds: int) -> list[float]:
    samples: list[float] = []
    for _ in range(rounds):
        facts.publish(ProgrammeChanged())
        with timed(samples):
            programme.films_on(DAY)
    return samples
