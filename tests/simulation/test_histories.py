"""Whole evenings in virtual time, each made of its seed: no seat sold twice, no sale lost, no card charged twice."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests import proving
from tests.simulation.history import Family
from tests.simulation.running import digest, play_all

HISTORIES = {Family.ORDINARY: 1_000, Family.WRITTEN_OFF: 300, Family.RESTORED: 400, Family.RISK: 300}
PROVE_TIMES = 100
FIRST_SEED = 1


@pytest.mark.parametrize("family", Family, ids=lambda family: family.value)
def test_every_history_ends_well(family: Family) -> None:
    """For what that means in each family see tests.simulation.checks."""
    count = proving.size(HISTORIES[family], HISTORIES[family] * PROVE_TIMES)
    first = proving.seed(FIRST_SEED)
    tally = proving.Tally(f"simulation, {family.value}")

    played = play_all(family, range(first, first + count))

    for what, how_many in played.counts.items():
        tally.add(what, how_many)
    with proving.reproducible(f"{__name__} -k '{family.value}'", played.failure.seed if played.failure else first):
        assert played.failure is None, str(played.failure)
    tally.report()


@pytest.mark.parametrize("family", Family, ids=lambda family: family.value)
def test_the_same_seed_is_the_same_history(family: Family) -> None:
    command = [sys.executable, "-m", "tests.simulation.running", family.value, "7"]
    root = Path(__file__).parents[2]
    elsewhere = subprocess.run(
        command, cwd=root, env={**os.environ, "PYTHONHASHSEED": "77"}, capture_output=True, text=True, check=True
    )
    assert digest(family, 7) == digest(family, 7) == elsewhere.stdout.split()[-1]
