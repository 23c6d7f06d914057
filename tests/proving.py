"""How large a proof is and where its dice start: small in CI, large for ``make prove``, the same again by its seed.

``PROOF_SEED`` repeats a run that failed; ``PROOF_SIZE`` sets its size; ``PROVE=1`` takes the large one.
"""

import faulthandler
import os
import random
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager


def size(ci: int, prove: int) -> int:
    """How many cases to run: ``ci`` by default, ``prove`` under ``make prove``, or what ``PROOF_SIZE`` says."""
    told = os.environ.get("PROOF_SIZE")
    if told:
        return int(told)
    return prove if os.environ.get("PROVE") else ci


def seed(ci: int) -> int:
    """Where the dice start: always at ``ci`` in CI, anywhere under ``make prove``, or where ``PROOF_SEED`` says."""
    told = os.environ.get("PROOF_SEED")
    if told:
        return int(told)
    return random.SystemRandom().randrange(2**31) if os.environ.get("PROVE") else ci


@contextmanager
def reproducible(name: str, start: int) -> Iterator[None]:
    """Say how to run a failed proof again; ``start`` is the seed of the case that failed."""
    try:
        yield
    except BaseException:
        sys.stderr.write(f"\n{name}: to see this again: PROOF_SEED={start} PROOF_SIZE=1\n")
        raise


def gets_on(seconds: float = 300.0) -> None:
    """A long proof is not hanging: the watchdog over a test that does (faulthandler_timeout) begins anew."""
    faulthandler.dump_traceback_later(seconds, exit=True)


class Tally:
    """What a proof did, for its report: counts by name, and how long it took."""

    def __init__(self, name: str) -> None:
        self.name = name
        self.counts: dict[str, int] = {}
        self._began = time.monotonic()

    def add(self, what: str, count: int = 1) -> None:
        """So many more of something."""
        self.counts[what] = self.counts.get(what, 0) + count

    def __str__(self) -> str:
        seconds = time.monotonic() - self._began
        counts = ", ".join(f"{count:,} {what}" for what, count in self.counts.items())
        return f"{self.name}: {counts} in {seconds:.1f} s"

    def report(self) -> None:
        """Print the line; ``make prove`` collects these from the output (pytest -s)."""
        sys.stdout.write(f"\nproved | {self}\n")
