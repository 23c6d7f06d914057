"""Keeping the disk tidy, and not too tidy."""

from datetime import timedelta
from pathlib import Path

from kiosk.domain.trusted_time import Word
from kiosk.services.housekeeping import Housekeeping
from kiosk.store import sync_state
from tests.builders import NOON, FrozenClock, store

YEAR = timedelta(days=365)


def test_pages_that_no_print_waits_for_go(tmp_path: Path) -> None:
    database, spool = store(tmp_path), tmp_path / "spool"
    spool.mkdir()
    (spool / "left-over.pdf").write_bytes(b"%PDF")
    with_print = spool / "waiting.pdf"
    with_print.write_bytes(b"%PDF")
    database.write(
        lambda tx: tx.execute(
            "INSERT INTO booking VALUES"
            " ('R', 'b', 's', 'held', 'EUR', 0, 0, 0, 'card', 'en', 0, NULL, 1, NULL, NULL, NULL, NULL, NULL)"
        )
    )
    database.write(
        lambda tx: tx.execute(
            "INSERT INTO print_attempt (id, booking_reference, created_at) VALUES ('waiting', 'R', 0)"
        )
    )
    Housekeeping(database, FrozenClock(), spool).tidy()
    assert list(spool.iterdir()) == [with_print]


def test_a_clock_a_year_ahead_does_not_take_the_programme(tmp_path: Path) -> None:
    database = store(tmp_path)
    house = Housekeeping(database, FrozenClock(NOON + YEAR), tmp_path / "spool")
    assert house.tidy() is None
    database.write(lambda tx: sync_state.put_word_of_time(tx, Word(NOON, 0.0, "boot")))
    pruned = house.tidy()
    assert pruned is not None
    assert pruned.showtimes == 0
    database.write(lambda tx: sync_state.put_word_of_time(tx, Word(NOON + YEAR, 0.0, "boot")))
    pruned = house.tidy()
    assert pruned is not None
    assert pruned.showtimes == 1
