import json
import shutil
from pathlib import Path
from random import Random
from typing import Any

import pytest

from sync.sandbox.cinema import CinemaFolderError, Problem, load_cinema

TINY = Path(__file__).parents[3] / "docs" / "examples" / "tiny-cinema"
STRANGE: list[Any] = [
    None,
    True,
    -1,
    0,
    7,
    1e308,
    3.5,
    "",
    "x",
    "1-2 _ 3",
    "\n",
    "é" * 500,
    [],
    [[]],
    [None],
    {},
    {"": 1},
]


def spoil(value: Any, rng: Random) -> Any:
    """``value`` with one thing in it changed, removed, doubled or added."""
    if isinstance(value, dict) and value and rng.random() < 0.85:
        key = rng.choice(sorted(value))
        return {**value, key: spoil(value[key], rng)}
    if isinstance(value, list) and value and rng.random() < 0.85:
        place = rng.randrange(len(value))
        return [*value[:place], spoil(value[place], rng), *value[place + 1 :]]
    if isinstance(value, dict) and rng.random() < 0.5:
        gone = rng.choice([*sorted(value), "-"])
        return {key: item for key, item in value.items() if key != gone} | {"extra": 1}
    if isinstance(value, list) and rng.random() < 0.5:
        return value * 2
    return rng.choice(STRANGE)


@pytest.mark.parametrize("seed", range(150))
def test_a_spoilt_folder_is_told_about_and_never_crashes(tmp_path: Path, seed: int) -> None:
    folder = Path(shutil.copytree(TINY, tmp_path / "cinema"))
    rng = Random(seed)
    names = [str(path.relative_to(folder)) for path in sorted(folder.rglob("*.json"))]
    spoilt = set()
    for _ in range(rng.randint(1, 4)):
        name = rng.choice(names)
        spoilt.add(name)
        path = folder / name
        path.write_text(json.dumps(spoil(json.loads(path.read_text("utf-8")), rng)), "utf-8")
    problems: tuple[Problem, ...] = ()
    try:
        load_cinema(folder)
    except CinemaFolderError as error:
        problems = error.problems
    assert all(problem.found and problem.expected for problem in problems)
    told = {problem.file for problem in problems}
    assert not told or told & (spoilt | {"programme.json", "price-lists.json"})
