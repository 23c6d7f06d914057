"""A planted fault: one safeguard taken out of the program, and the test that must notice."""

from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parents[2]


@dataclass(frozen=True, slots=True)
class Mutant:
    """In ``path`` the text ``before``, which stands there once, becomes ``after``; ``caught_by`` then fails.

    ``caught_by`` is what pytest is given: a test's id, or a file with ``-k`` words after a space.
    """

    name: str
    path: str
    before: str
    after: str
    caught_by: str

    def planted(self, root: Path = ROOT) -> str:
        """The file's text with the fault in it (ValueError if the place is not there, or not the only one)."""
        text = (root / self.path).read_text(encoding="utf-8")
        if text.count(self.before) != 1:
            raise ValueError(f"{self.name}: stands {text.count(self.before)} times in {self.path}, expected once")
        return text.replace(self.before, self.after)
