"""Nonsense from every side: named outcomes only, no hang, no memory without bound. See tests/faults/fuzz/."""

import json
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.faults.fuzz.target import Target
from tests.faults.fuzz.targets import TARGETS
from tests.proving import Tally, gets_on, seed, size

ROOT = Path(__file__).parents[2]
HANGS_AFTER = 60.0
"""Seconds that one case may take: generous, so that only what never ends is caught."""


@pytest.mark.parametrize("target", TARGETS, ids=lambda target: target.name)
def test_nonsense_has_a_named_end(target: Target, tmp_path: Path) -> None:
    start, count = seed(1), max(1, round(size(20_000, 2_000_000) * target.share))
    place = tmp_path / "case"
    place.write_bytes(bytes(8))
    tally = Tally(f"fuzz {target.name}, seed {start}")
    log = tmp_path / "log"
    with log.open("wb") as errors:
        child = subprocess.Popen(
            [
                sys.executable,
                "-W",
                "error",
                "-m",
                "tests.faults.fuzz.child",
                target.name,
                str(start),
                str(count),
                str(tmp_path),
            ],
            cwd=ROOT,
            stdout=subprocess.PIPE,
            stderr=errors,
        )
        try:
            said = _ended(child, place)
        finally:
            child.kill()
            child.wait()
    again = start + _under_way(place)
    why = f"to see this again: PROOF_SEED={again} PROOF_SIZE=1 (target {target.name})\n{_end_of(log)}"
    assert said is not None, f"a case does not end; {why}"
    assert child.returncode == 0, f"it ended with {child.returncode}; {why}"
    report = json.loads(said)
    for outcome, times in sorted(report["counts"].items()):
        tally.add(outcome, times)
    tally.report()
    assert sum(report["counts"].values()) == count
    assert report["peak_megabytes"] < target.most_megabytes, why


def _ended(child: "subprocess.Popen[bytes]", place: Path) -> bytes | None:
    """What the child said in the end; None if one case took longer than any may."""
    last, since = -1, time.monotonic()
    while True:
        try:
            return child.communicate(timeout=0.5)[0]
        except subprocess.TimeoutExpired:
            number = _under_way(place)
            if number != last:
                gets_on()
                last, since = number, time.monotonic()
            elif time.monotonic() - since > HANGS_AFTER:
                return None


def _under_way(place: Path) -> int:
    return int.from_bytes(place.read_bytes(), "little")


def _end_of(log: Path) -> str:
    return log.read_text(errors="replace")[-4_000:]
