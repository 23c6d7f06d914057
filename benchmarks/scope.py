"""What a benchmark is given: a place for its files, how thorough to be, and the patience to wait for quiet."""

import sys
from dataclasses import dataclass, field
from pathlib import Path

from benchmarks.halls import SIZES
from benchmarks.quiet import Quietness, wait_for_quiet


@dataclass(slots=True)
class Scope:
    """``quick`` shortens everything: for trying the benchmarks, not for figures to quote.

    ``turns`` is how often each subject is started anew where subjects take turns; ``seats`` are the halls they show.
    """

    root: Path
    quick: bool = False
    patience: float = 120.0
    turns: int = 4
    seats: tuple[int, ...] = SIZES
    unquiet: int = field(default=0, init=False)

    def folder(self, name: str) -> Path:
        """A new folder for a benchmark's files."""
        path = self.root / name
        path.mkdir(parents=True)
        return path

    def rounds(self, thorough: int) -> int:
        """How often to repeat."""
        return max(20, thorough // 10) if self.quick else thorough

    def settle(self) -> Quietness:
        """Wait until nothing else keeps the machine busy; counts the times when that did not come."""
        found = wait_for_quiet(patience=min(5.0, self.patience) if self.quick else self.patience)
        if not found.quiet:
            self.unquiet += 1
            self.say(f"not quiet after {found.waited:.0f} s: {found.busy:.0%} busy")
        return found

    def say(self, text: str) -> None:
        """Tell whoever waits what is going on."""
        sys.stderr.write(f"  {text}\n")
        sys.stderr.flush()
