"""What is fuzzed: a name, how many cases of the whole it gets, and how one case is run."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from random import Random

Case = Callable[[Random], str]
"""Runs one case by its dice and says in a word what came of it; whatever it raises is a fault of the program."""


@dataclass(frozen=True, slots=True)
class Target:
    """``prepare`` makes ready in a scratch folder what all cases share. ``share`` of all cases; memory in MiB."""

    name: str
    share: float
    prepare: Callable[[Path], Case]
    most_megabytes: int = 400
