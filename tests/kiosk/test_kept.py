"""`python -m kiosk allotments`: what is kept, why, and what it costs."""

import json
from collections.abc import Sequence
from dataclasses import asdict
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from kiosk.__main__ import BAD_USE, main
from kiosk.bootstrap.kept import allotments, in_words
from kiosk.config import Config, Sales
from kiosk.domain.rights import Grant, GrantState, RightKind
from kiosk.store import rights
from kiosk.store.database import Database
from tests.builders import NOON, FrozenClock, showtime, store

SHOW = showtime(starts_at=NOON + timedelta(hours=3))
CLOCK = FrozenClock()


def keep(database: Database, *seats: str) -> None:
    grant = Grant("grant", RightKind.ALLOTMENT, SHOW.id, seats, 1, GrantState.ASKED, NOON)
    database.write(lambda tx: rights.ask(tx, grant))
    database.write(lambda tx: rights.granted(tx, grant.id))


def remember(database: Database, marks: Sequence[tuple[int, int, int, int]]) -> None:
    """Past shows: minutes before, shows, sold, sold here."""
    rows = [("2026-03-01", *mark) for mark in marks]
    database.write(lambda tx: tx.executemany("INSERT INTO demand_day VALUES (?, ?, ?, ?, ?)", rows))


@pytest.fixture
def config(tmp_path: Path) -> Config:
    return Config(state=str(tmp_path))


def seen(config: Config) -> list[dict[str, Any]]:
    return list(asdict(allotments(config, CLOCK))["showtimes"])


def test_a_kiosk_that_never_ran_keeps_nothing(config: Config) -> None:
    assert allotments(config, CLOCK).showtimes == ()


def test_every_show_within_the_horizon_is_told_with_its_reason(config: Config, tmp_path: Path) -> None:
    far = showtime("far", NOON + timedelta(hours=40))
    database = store(tmp_path, shows=(SHOW, far))
    keep(database, "C4", "C5", "C6", "C7")
    database.close()

    (show,) = seen(config)

    assert (show["film"], show["auditorium"], show["begins"]) == ("Metropolis", "Screen 1", "2026-03-02T16:00:00+01:00")
    assert (show["kept"], show["free_elsewhere"], show["wanted"]) == (4, 46, 4)
    assert show["why"] == "no past shows to judge by yet: 4 of 50 free seats"
    assert show["share_of_seats_left"] == 0.08
    assert show["expected_unsold"] is None, "nobody can know yet"


def test_with_past_shows_the_cost_is_told_too(config: Config, tmp_path: Path) -> None:
    database = store(tmp_path, shows=(SHOW,))
    keep(database, "C4", "C5", "C6", "C7")
    remember(database, [(2160, 12, 120, 0), (180, 12, 120, 0), (60, 12, 240, 60), (0, 12, 540, 96)])
    database.close()

    (show,) = seen(config)

    assert "seats an hour" in show["why"]
    assert show["wanted"] > 4
    assert 0 < show["expected_unsold"] < 4


def test_a_kiosk_that_sells_nothing_offline_wants_nothing(tmp_path: Path) -> None:
    store(tmp_path, shows=(SHOW,)).close()
    (show,) = seen(Config(state=str(tmp_path), sales=Sales(offline_mode="refuse")))
    assert (show["wanted"], show["why"]) == (0, "not to be sold offline here")


def test_it_is_told_in_words(config: Config, tmp_path: Path) -> None:
    database = store(tmp_path, shows=(SHOW,))
    keep(database, "C4", "C5", "C6", "C7")
    database.close()

    lines = list(in_words(allotments(config, CLOCK)))

    assert lines[1:] == [
        "2026-03-02 16:00  Metropolis, Screen 1",
        "    kept 4, 8.0 % of the seats left; wanted 4",
        "    why: no past shows to judge by yet: 4 of 50 free seats",
        "altogether 4 seats kept, 8.0 % of the seats left",
    ]


def test_the_command_reads_beside_a_kiosk_that_runs(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("FOYER_STATE", str(tmp_path))
    database = store(tmp_path)

    assert main(["allotments", "--json"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert (told["kiosk"], told["past_shows"]) == ("lobby-1", 0)
    assert main(["allotments"]) == 0
    assert "judged by 0 past shows" in capsys.readouterr().out
    database.close()


def test_a_damaged_database_is_one_line(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("FOYER_STATE", str(tmp_path))
    (tmp_path / "kiosk.db").write_bytes(b"no database" * 100)

    assert main(["allotments"]) == BAD_USE
    assert "kiosk.db" in capsys.readouterr().err
