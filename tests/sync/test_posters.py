"""Posters on the disk."""

from dataclasses import replace
from hashlib import sha256
from pathlib import Path

import pytest

from kiosk.domain.films import Poster
from kiosk.facts import PosterCached
from kiosk.ports import NotSent, Refused, Unreachable
from kiosk.store import catalogue, posters
from kiosk.store.database import Database
from sync.posters import MOST_BYTES, PostersOutcome, fetch_posters, forget_unused_posters
from sync.provider import PosterBytes
from tests.builders import FrozenClock, film, store
from tests.sync.scripted import ScriptedProvider


def picture(words: str) -> PosterBytes:
    data = f"<svg>{words}</svg>".encode()
    return PosterBytes(sha256(data).hexdigest(), "image/svg+xml", data)


ONE, TWO, THREE = picture("one"), picture("two"), picture("three")


@pytest.fixture
def database(tmp_path: Path) -> Database:
    return store(tmp_path)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "posters"


def shows(database: Database, *pictures: PosterBytes) -> None:
    films = [
        replace(film(f"film-{number}"), poster=Poster(one.digest, one.media_type))
        for number, one in enumerate(pictures, start=1)
    ]
    database.write(lambda tx: catalogue.put_films(tx, films))


def fetch(database: Database, provider: ScriptedProvider, folder: Path, *, few: int = 4) -> PostersOutcome:
    return fetch_posters(database, provider, FrozenClock(), folder, few=few)


def test_a_poster_is_fetched_once(database: Database, folder: Path) -> None:
    shows(database, ONE)
    provider = ScriptedProvider().will("poster", ONE)

    assert fetch(database, provider, folder) == PostersOutcome(fetched=1, facts=(PosterCached(ONE.digest),))
    assert (folder / f"{ONE.digest}.svg").read_bytes() == ONE.data
    assert fetch(database, provider, folder) == PostersOutcome()
    assert provider.asked("poster") == [ONE.digest]


def test_a_poster_that_vanished_from_the_disk_is_fetched_again(database: Database, folder: Path) -> None:
    shows(database, ONE)
    provider = ScriptedProvider().will("poster", ONE, ONE)
    fetch(database, provider, folder)
    (folder / f"{ONE.digest}.svg").unlink()

    assert fetch(database, provider, folder).fetched == 1
    assert (folder / f"{ONE.digest}.svg").exists()


def test_a_few_are_fetched_at_a_time(database: Database, folder: Path) -> None:
    shows(database, ONE, TWO, THREE)
    provider = ScriptedProvider()

    outcome = fetch(database, provider, folder, few=2)

    assert len(provider.asked("poster")) == 2
    assert outcome.missing == 3


@pytest.mark.parametrize(
    ("answer", "problem"),
    [
        (Refused("not_found"), "refused: not_found"),
        (Unreachable("garbage"), "garbage"),
        (TWO, "another picture was answered"),
        (replace(ONE, media_type="text/html"), "another picture was answered"),
        (replace(ONE, data=b"x" * (MOST_BYTES + 1)), "too large"),
    ],
)
def test_what_is_no_poster_is_not_kept(database: Database, folder: Path, answer: object, problem: str) -> None:
    shows(database, ONE)

    outcome = fetch(database, ScriptedProvider().will("poster", answer), folder)

    assert outcome == PostersOutcome(missing=1, problems=(problem,))
    assert not folder.exists() or list(folder.iterdir()) == []


def test_without_a_network_the_others_are_not_tried(database: Database, folder: Path) -> None:
    shows(database, ONE, TWO, THREE)
    provider = ScriptedProvider().will("poster", NotSent("no route"))

    fetch(database, provider, folder)

    assert len(provider.asked("poster")) == 1


def test_a_disk_that_takes_nothing_is_a_problem_and_no_crash(database: Database, folder: Path) -> None:
    shows(database, ONE)
    folder.write_text("a file where the folder should be")

    outcome = fetch(database, ScriptedProvider().will("poster", ONE), folder)

    assert outcome.problems == ("cannot be stored (File exists)",)
    with database.read() as tx:
        assert [one.cached for one in posters.known(tx)] == [False]


def test_posters_no_film_names_any_more_are_removed(database: Database, folder: Path) -> None:
    shows(database, ONE, TWO)
    both = {ONE.digest: ONE, TWO.digest: TWO}
    provider = ScriptedProvider()
    for digest in (ONE.digest, TWO.digest):
        provider.will("poster", both[digest])
        shows(database, both[digest])
        fetch(database, provider, folder)

    database.write(lambda tx: tx.execute("DELETE FROM film WHERE id = 'film-2'"))

    assert forget_unused_posters(database, folder) == 1
    assert [path.name for path in folder.iterdir()] == [f"{TWO.digest}.svg"]
    assert forget_unused_posters(database, folder) == 0
