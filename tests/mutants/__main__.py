"""Plant each fault into a copy of the program and run the test that must notice: ``python -m tests.mutants [NAME …]``.

Prints which test caught which fault, as a Markdown table; exit code 1 if one went unnoticed.
"""

import os
import shutil
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

from tests.mutants.mutant import ROOT, Mutant
from tests.mutants.planted import PLANTED

PATIENCE_SECONDS = 900
FAILED = 1
"""pytest's exit code when tests ran and failed; any other says that the test could not be run."""
LEFT_OUT = shutil.ignore_patterns(".git", ".venv", ".tools", "build", "__pycache__", ".*_cache", ".hypothesis")


@dataclass(frozen=True, slots=True)
class Verdict:
    """What became of a planted fault; ``words`` is the test's own last line about it."""

    caught: bool
    words: str
    seconds: float


def try_out(mutant: Mutant, copy: Path) -> Verdict:
    """Plant, test, and take out again."""
    place = copy / mutant.path
    healthy = place.read_text(encoding="utf-8")
    began = time.monotonic()
    place.write_text(mutant.planted(copy), encoding="utf-8")
    try:
        test, _, words = mutant.caught_by.partition(" ")
        command = [sys.executable, "-m", "pytest", "-x", "-q", "-p", "no:cacheprovider", test, *words.split(" ", 1)]
        done = subprocess.run(
            [part for part in command if part],
            cwd=copy,
            env=os.environ | {"PYTHONDONTWRITEBYTECODE": "1", "QT_QPA_PLATFORM": "offscreen"},
            capture_output=True,
            text=True,
            check=False,
            timeout=PATIENCE_SECONDS,
        )
    finally:
        place.write_text(healthy, encoding="utf-8")
    lines = [line for line in done.stdout.splitlines() if line.startswith("FAILED ")]
    said = lines[0].removeprefix("FAILED ") if lines else (done.stdout.strip().splitlines() or ["nothing"])[-1]
    return Verdict(done.returncode == FAILED, said[:160], time.monotonic() - began)


def main(names: list[str]) -> int:
    """Try out the faults with these names, or all."""
    unknown = set(names) - {one.name for one in PLANTED}
    if unknown:
        sys.stderr.write(f"no such fault: {', '.join(sorted(unknown))}\n")
        return 2
    missed = 0
    with tempfile.TemporaryDirectory(prefix="foyer-mutants-") as folder:
        copy = Path(folder) / "foyer"
        shutil.copytree(ROOT, copy, ignore=LEFT_OUT)
        sys.stdout.write("| planted fault | caught | by | seconds |\n| --- | --- | --- | ---: |\n")
        for mutant in (one for one in PLANTED if not names or one.name in names):
            verdict = try_out(mutant, copy)
            missed += not verdict.caught
            caught = "yes" if verdict.caught else "**no**"
            said = verdict.words.replace("|", "\\|")
            sys.stdout.write(f"| {mutant.name} | {caught} | {said} | {verdict.seconds:.0f} |\n")
            sys.stdout.flush()
    sys.stdout.write(f"\n{len(names or PLANTED) - missed} caught, {missed} unnoticed\n")
    return 1 if missed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
