"""What is wrong with a cinema folder, in words its author can act on."""

from collections.abc import Sequence
from dataclasses import dataclass

from kiosk.errors import ConfigError

SHOWN = 40


@dataclass(frozen=True, slots=True)
class Problem:
    """One mistake: the file (relative to the folder), the JSON path in it, what is there, what should be."""

    file: str
    path: str
    found: str
    expected: str

    def __str__(self) -> str:
        place = f"{self.file}: {self.path}" if self.path else self.file
        return f"{place}: found {self.found}; expected {self.expected}"


class CinemaFolderError(ConfigError):
    """A cinema folder that cannot be used. ``problems`` holds every mistake that could be told from the
    others.
    """

    def __init__(self, folder: str, problems: Sequence[Problem]) -> None:
        self.folder = folder
        self.problems = tuple(problems)
        shown = [f"  {problem}" for problem in self.problems[:SHOWN]]
        if len(self.problems) > SHOWN:
            shown.append(f"  … and {len(self.problems) - SHOWN} more")
        count = "1 problem" if len(self.problems) == 1 else f"{len(self.problems)} problems"
        super().__init__("\n".join([f"{count} in the cinema folder {folder}", *shown]))


def quoted(value: object) -> str:
    """A value as it may be shown in a problem: on one line, not too long."""
    text = repr(value) if isinstance(value, str) else str(value)
    return text if len(text) <= 60 else f"{text[:57]}…"
