"""Posters as pictures: the size asked for, kept as files, never more than there is room for."""

from pathlib import Path

import pytest
from PySide6.QtGui import QImage

from tests.ui.cinema import FOLDER
from ui.poster_rasters import Finish, RasterCache, Wanted, finished, wanted

METROPOLIS = FOLDER / "posters" / "metropolis.svg"


@pytest.mark.parametrize("finish", list(Finish))
def test_a_picture_has_the_size_asked_for(finish: Finish, qapp: object) -> None:
    picture = finished(METROPOLIS, Wanted("d", finish, 200, 300))
    assert picture is not None
    assert (picture.width(), picture.height()) == (200, 300)


def test_the_light_around_a_poster_fades_to_nothing(qapp: object) -> None:
    picture = finished(METROPOLIS, Wanted("d", Finish.GLOW, 248, 360))
    assert picture is not None
    assert picture.pixelColor(0, 0).alpha() < 12
    assert 20 < picture.pixelColor(20, 180).alpha() < 250
    assert picture.pixelColor(124, 180).alpha() == 255


def test_what_is_no_picture_stays_without_one(tmp_path: Path, qapp: object) -> None:
    broken = tmp_path / "broken.svg"
    broken.write_text("<svg")
    assert finished(broken, Wanted("d", Finish.PLAIN, 20, 30)) is None
    assert finished(tmp_path / "absent.png", Wanted("d", Finish.PLAIN, 20, 30)) is None


@pytest.mark.parametrize(
    ("digest", "finish", "width", "height"),
    [("", "plain", 10, 10), ("d", "shiny", 10, 10), ("d", "plain", 0, 10), ("d", "plain", 10, 99_999)],
)
def test_nonsense_is_not_asked_for(digest: str, finish: str, width: int, height: int) -> None:
    assert wanted(digest, finish, width, height) is None


def test_a_picture_is_made_once_and_found_again(tmp_path: Path, qapp: object) -> None:
    cache = RasterCache(tmp_path / "rasters", lambda _: METROPOLIS)
    asked = Wanted("../../evil", Finish.PLAIN, 40, 60)
    assert cache.kept(asked) is None
    cache.make(asked)
    kept = cache.kept(asked)
    assert kept is not None
    assert kept.parent == tmp_path / "rasters"
    assert QImage(str(kept)).width() == 40


def test_the_oldest_go_when_there_is_no_more_room(tmp_path: Path, qapp: object) -> None:
    cache = RasterCache(tmp_path / "rasters", lambda _: METROPOLIS, limit=60_000)
    for width in range(60, 130, 10):
        cache.make(Wanted("d", Finish.PLAIN, width, width * 3 // 2))
    kept = list((tmp_path / "rasters").iterdir())
    assert kept
    assert sum(one.stat().st_size for one in kept) <= 60_000
    assert cache.kept(Wanted("d", Finish.PLAIN, 60, 90)) is None


def test_an_unwritable_folder_costs_nothing_but_the_picture(tmp_path: Path, qapp: object) -> None:
    (tmp_path / "rasters").write_text("a file where the folder should be")
    RasterCache(tmp_path / "rasters", lambda _: METROPOLIS).make(Wanted("d", Finish.PLAIN, 40, 60))
