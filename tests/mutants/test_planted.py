"""The planted faults still fit the program. That each is caught, `make prove` shows."""

from pathlib import Path

import pytest

from tests.mutants.mutant import ROOT, Mutant
from tests.mutants.planted import PLANTED


@pytest.mark.parametrize("mutant", PLANTED, ids=lambda mutant: mutant.name)
def test_a_fault_can_be_planted_and_its_test_exists(mutant: Mutant) -> None:
    assert mutant.planted() != (ROOT / mutant.path).read_text(encoding="utf-8")
    compile(mutant.planted(), mutant.path, "exec") if mutant.path.endswith(".py") else None
    file, _, test = mutant.caught_by.partition(" ")[0].partition("::")
    assert (ROOT / file).exists()
    assert not test or f"def {test.partition('[')[0]}(" in (ROOT / file).read_text(encoding="utf-8")


def test_names_are_their_own() -> None:
    assert len({mutant.name for mutant in PLANTED}) == len(PLANTED)


def test_a_place_that_is_gone_is_said(tmp_path: Path) -> None:
    (tmp_path / "a.py").write_text("x = 1\n")
    gone = Mutant("gone", "a.py", "y = 1", "y = 2", "tests")
    with pytest.raises(ValueError, match=r"gone: stands 0 times in a\.py, expected once"):
        gone.planted(tmp_path)
