"""A compressed year with outages, on the real application in its processes: nothing grows that must not.

Named so that only `make prove` runs it: its short size takes four minutes (docs/testing.md).
"""

import os
import sys
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from datetime import timedelta
from pathlib import Path
from random import Random

import pytest
from PySide6.QtGui import QGuiApplication

import ui.application  # noqa: F401 - sets what Qt reads when it is loaded
from kiosk.store import journal
from tests.faults.soak.measures import Sample, slope, steady
from tests.faults.soak.shared_clock import Ahead
from tests.faults.soak.year import Beats, Year
from tests.proving import Tally, reproducible, seed, size
from tests.scenarios.lobby import Lobby
from tests.sync.lobby import cinema

ROOT = Path(__file__).parents[3]
DAYS = 365
MEGABYTES_PER_1000_SALES = 1.0
BYTES_OF_DATABASE_PER_SALE = 12_000
BYTES_OF_WORDS_PER_SALE = 6_000
LARGEST_WAL = 32 * 1024 * 1024
LONGEST_SILENCE = 30.0


@pytest.fixture(scope="session")
def qapp_cls() -> type[QGuiApplication]:
    """pytest-qt would make one with widgets."""
    return QGuiApplication


@pytest.mark.qt_log_ignore(".*")
def test_a_year_leaves_nothing_behind(tmp_path: Path, qapp: QGuiApplication, monkeypatch: pytest.MonkeyPatch) -> None:
    sales, start = size(1_600, 60_000), seed(1)
    days = min(DAYS, max(40, sales // 30))
    pace = timedelta(days=round(DAYS / days))
    ahead = Ahead.begins(tmp_path / "ahead")
    monkeypatch.setenv("SOAK_CLOCK", str(tmp_path / "ahead"))
    monkeypatch.setenv("PYTHONPATH", os.pathsep.join((str(Path(__file__).with_name("time_travel")), str(ROOT))))
    tally = Tally(f"soak of a year, {days} days of it, seed {start}")
    with reproducible("soak", start), ExitStack() as stack:
        log = stack.enter_context(_words_in(tmp_path / "words.log"))
        lobby = Lobby(tmp_path, stack, cinema=cinema(tmp_path), clock=ahead)
        lobby.opens()
        beats = Beats(ahead)
        lobby.face.heartbeat.second.connect(beats.beat)
        year = Year(
            lobby,
            ahead,
            log,
            Random(start),
            customers=max(1, sales // days),
            at_the_screen=max(20, sales // 30),
            pace=pace,
        )
        year.runs(days, until_deaths_end=days // 3, samples_every=max(1, days // 60))
        for what, count in vars(year).items():
            if isinstance(count, int) and what not in ("customers", "at_the_screen"):
                tally.add(what.replace("_", " "), count)
        with lobby.kiosk.database.read() as tx:
            assert journal.first_broken(tx) is None
        told = lobby.known_at_the_provider()
        assert len(set(told)) == len(told)
        _stays_flat(year.samples)
        assert beats.longest < LONGEST_SILENCE
    tally.report()


def _stays_flat(samples: list[Sample]) -> None:
    later = steady(samples)
    first, last, sales = later[0], later[-1], max(1, later[-1].sales - later[0].sales)
    _say(samples)
    assert len(later) > 5, "too short to tell"
    assert slope(later, lambda one: one.kiosk.megabytes) < MEGABYTES_PER_1000_SALES
    assert slope(later, lambda one: one.worker.megabytes) < MEGABYTES_PER_1000_SALES
    for which in ("kiosk", "worker"):
        threads = [getattr(one, which).threads for one in later]
        descriptors = [getattr(one, which).descriptors for one in later]
        half = len(later) // 2
        assert max(threads[half:]) <= max(threads[:half]) + 2, which
        assert max(descriptors[half:]) <= max(descriptors[:half]) + 4, which
    assert max(one.log for one in samples) < LARGEST_WAL
    assert (last.database - first.database) / sales < BYTES_OF_DATABASE_PER_SALE
    assert (last.words - first.words) / sales < BYTES_OF_WORDS_PER_SALE
    assert max(one.spool for one in later) == 0
    assert max(one.temporary for one in later) == 0
    assert last.pictures == first.pictures
    half = len(later) // 2
    assert max(one.rows for one in later[half:]) <= 1.2 * max(one.rows for one in later[:half]), "rows that are pruned"


def _say(samples: list[Sample]) -> None:
    later = steady(samples)
    sys.stdout.write("\n" + " ".join(f"{one.sales}:{one.kiosk.megabytes:.1f}" for one in samples))
    for name in ("kiosk", "worker"):
        seen = [getattr(one, name) for one in later]
        grows = slope(later, lambda one, name=name: getattr(one, name).megabytes)  # type: ignore[misc]
        sys.stdout.write(
            f"\n{name}: {seen[0].megabytes:.1f} to {seen[-1].megabytes:.1f} MB ({grows:+.2f} MB per 1,000 sales),"
            f" threads {seen[0].threads} to {seen[-1].threads}, descriptors {seen[0].descriptors} to"
            f" {seen[-1].descriptors}"
        )
    sales = max(1, later[-1].sales - later[0].sales)
    sys.stdout.write(
        f"\ndatabase {(later[-1].database - later[0].database) / sales:.0f} bytes a sale,"
        f" log {(later[-1].words - later[0].words) / sales:.0f} bytes a sale, WAL at most"
        f" {max(one.log for one in samples) / 1e6:.1f} MB, pruned rows {later[0].rows} to {later[-1].rows}\n"
    )


@contextmanager
def _words_in(path: Path) -> Iterator[Path]:
    """What this process and its children write to standard error, in a file."""
    before = os.dup(2)
    with path.open("wb") as file:
        os.dup2(file.fileno(), 2)
    try:
        yield path
    finally:
        os.dup2(before, 2)
        os.close(before)
