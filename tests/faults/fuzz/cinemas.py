"""Cinema folders of the sandbox with nonsense in them: loaded and sold from, or refused by file and place."""

import json
import shutil
from datetime import date
from pathlib import Path
from random import Random

from sync.sandbox import offer
from sync.sandbox.cinema import Cinema, CinemaFolderError, Problem, load_cinema
from tests.faults.fuzz.mutations import smashed, spoilt, written
from tests.faults.fuzz.target import Case

TINY = Path(__file__).parents[3] / "docs" / "examples" / "tiny-cinema"


def prepare(folder: Path) -> Case:
    """One folder a case."""
    cinema = folder / "cinema"
    shutil.copytree(TINY, cinema)
    sound = {path: path.read_bytes() for path in sorted(cinema.rglob("*.json"))}

    def case(dice: Random) -> str:
        for path, data in sound.items():
            path.write_bytes(data)
        for _ in range(dice.choice((1, 1, 2, 4))):
            path = dice.choice(list(sound))
            path.write_bytes(_file(sound[path], dice))
        loaded = _loaded(cinema)
        if isinstance(loaded, tuple):
            assert loaded
            assert all(problem.found and problem.expected for problem in loaded)
            return "refused by name"
        list(offer.lasting_things(loaded))
        assert len(list(loaded.showtimes(date(2026, 11, 27)))) < 100_000
        return "loaded"

    return case


def _loaded(folder: Path) -> Cinema | tuple[Problem, ...]:
    try:
        return load_cinema(folder)
    except CinemaFolderError as error:
        return error.problems


def _file(data: bytes, dice: Random) -> bytes:
    match dice.randrange(6):
        case 0:
            return smashed(data, dice)
        case 1:
            return written(json.loads(data), dice)
        case _:
            return written(spoilt(json.loads(data), dice), dice)
