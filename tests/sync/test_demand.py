"""What a kiosk remembers of how shows sold."""

from datetime import timedelta
from pathlib import Path

import pytest

from kiosk.domain.rights import Grant, GrantState, RightKind
from kiosk.domain.showtimes import Showtime, ShowtimeStatus
from kiosk.store import allotments, catalogue, demand, rights
from kiosk.store.database import Database
from sync.demand import REMEMBERED, note_demand
from tests.builders import NOON, SITE, FrozenClock, showtime, store
from tests.sync.sales import sell

SHOW = showtime(starts_at=NOON + timedelta(hours=3))


class Notes:
    """A kiosk that notes how its shows sell."""

    def __init__(self, folder: Path, *shows: Showtime) -> None:
        self.clock = FrozenClock(NOON)
        self.database: Database = store(folder, shows=shows or (SHOW,))

    def looks(self, *, minutes_before: float, show: Showtime = SHOW) -> None:
        """So long before the show the kiosk looks at its allotments."""
        self.clock.at = show.starts_at - timedelta(minutes=minutes_before)
        with self.database.read() as tx:
            shows = allotments.candidates(tx, self.clock.now(), self.clock.now() + timedelta(hours=36))
        note_demand(self.database, self.clock, shows)

    def others_buy(self, *seats: str) -> None:
        """The provider says that these are sold."""
        self.database.write(lambda tx: catalogue.put_seat_states(tx, [(SHOW.id, seat, "sold") for seat in seats]))

    def marks(self) -> list[tuple[int, int, int]]:
        """The marks of the show on its way: minutes, sold, sold here."""
        with self.database.read() as tx:
            rows = tx.execute("SELECT minutes, sold, sold_here FROM demand_mark ORDER BY minutes DESC")
            return [tuple(row) for row in rows]

    def remembered(self) -> list[tuple[int, int, int, int]]:
        """What past shows come to: minutes, shows, sold, sold here."""
        with self.database.read() as tx:
            rows = tx.execute("SELECT minutes, shows, sold, sold_here FROM demand_day ORDER BY minutes DESC")
            return [tuple(row) for row in rows]


@pytest.fixture
def kiosk(tmp_path: Path) -> Notes:
    return Notes(tmp_path)


def test_a_show_is_noted_at_its_marks_with_what_all_sold_and_what_was_sold_here(kiosk: Notes) -> None:
    kiosk.others_buy("A1", "A2", "A3")
    kiosk.looks(minutes_before=119)
    sell(kiosk.database, "C4", "C5")
    kiosk.looks(minutes_before=112)
    kiosk.looks(minutes_before=104)

    assert kiosk.marks() == [(120, 3, 0), (105, 5, 2)]
    assert kiosk.remembered() == []


def test_a_seat_sold_here_counts_once_when_the_provider_counts_it_too(kiosk: Notes) -> None:
    sell(kiosk.database, "C4", "C5")
    kiosk.others_buy("C4", "C5")
    kiosk.looks(minutes_before=60)

    assert kiosk.marks() == [(60, 2, 2)]


def test_when_its_sales_are_over_a_show_joins_those_of_its_day(kiosk: Notes) -> None:
    kiosk.looks(minutes_before=60)
    sell(kiosk.database, "C4", "C5")
    kiosk.looks(minutes_before=-15)

    assert kiosk.marks() == []
    assert kiosk.remembered() == [(60, 1, 0, 0), (0, 1, 2, 2)]
    kiosk.looks(minutes_before=-20)
    assert kiosk.remembered() == [(60, 1, 0, 0), (0, 1, 2, 2)]


def test_shows_of_a_day_are_added_up(tmp_path: Path) -> None:
    other = showtime("show-2", SHOW.starts_at + timedelta(hours=1))
    kiosk = Notes(tmp_path, SHOW, other)
    for show in (SHOW, other):
        kiosk.looks(minutes_before=30, show=show)
        sell(kiosk.database, "C4", "C5", showtime_id=show.id)
        kiosk.looks(minutes_before=-15, show=show)

    # The later show was looked at an hour and a half, and forty-five minutes before its own beginning as well.
    assert kiosk.remembered() == [(90, 1, 0, 0), (45, 1, 0, 0), (30, 2, 0, 0), (0, 2, 4, 4)]


def test_a_show_that_was_never_looked_at_before_says_nothing(kiosk: Notes) -> None:
    kiosk.looks(minutes_before=-15)
    assert (kiosk.marks(), kiosk.remembered()) == ([], [])


def test_a_show_that_was_cancelled_says_nothing_even_while_seats_of_it_are_kept(kiosk: Notes) -> None:
    grant = Grant("grant", RightKind.ALLOTMENT, SHOW.id, ("C4", "C5"), 1, GrantState.ASKED, NOON)
    kiosk.database.write(lambda tx: rights.ask(tx, grant))
    kiosk.database.write(lambda tx: rights.granted(tx, grant.id))
    cancelled = showtime(starts_at=SHOW.starts_at, status=ShowtimeStatus.CANCELLED)
    kiosk.database.write(lambda tx: catalogue.put_showtimes(tx, [cancelled], SITE))

    kiosk.looks(minutes_before=60)

    assert kiosk.marks() == []


def test_what_is_long_ago_is_forgotten(kiosk: Notes) -> None:
    kiosk.looks(minutes_before=60)
    kiosk.looks(minutes_before=-15)
    later = showtime("later", SHOW.starts_at + REMEMBERED + timedelta(days=1))
    kiosk.database.write(lambda tx: catalogue.put_showtimes(tx, [later], SITE))

    kiosk.looks(minutes_before=60, show=later)

    assert kiosk.remembered() == []


def test_what_is_remembered_is_what_is_usual(kiosk: Notes) -> None:
    kiosk.looks(minutes_before=60)
    sell(kiosk.database, "C4", "C5")
    kiosk.others_buy("A1", "A2", "A3")
    kiosk.looks(minutes_before=-15)

    with kiosk.database.read() as tx:
        usual = demand.usual(tx)
    assert (usual.shows, usual.sold(0), usual.here(0), usual.here(60), usual.here(30)) == (1, 5, 2, 0, 1)


def test_a_look_with_nothing_to_note_writes_nothing(kiosk: Notes, monkeypatch: pytest.MonkeyPatch) -> None:
    kiosk.looks(minutes_before=60)
    noted: list[object] = []
    monkeypatch.setattr("sync.demand.demand.note", lambda *what: noted.append(what))

    kiosk.looks(minutes_before=59)
    assert noted == []

    kiosk.looks(minutes_before=45)
    assert len(noted) == 1
