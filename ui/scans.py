"""Telling a scanner from a person, and a scan from what comes down a line: pure, bounded, whatever is thrown at it."""

from dataclasses import dataclass, replace
from typing import Final

LONGEST: Final = 400
"""Characters. A door code has 189 at most; what is longer is cut, and then is no code."""
LEAST: Final = 5
GAP_SECONDS: Final = 0.05
"""Nobody strikes five keys in a row as fast as this; scanners that type are three times as fast, or more."""


@dataclass(frozen=True, slots=True)
class Burst:
    """Keys that follow one another faster than a person strikes them; ``at``: the last, in seconds of any clock."""

    text: str = ""
    at: float = float("-inf")

    def goes_on(self, at: float) -> bool:
        """Whether a key struck now belongs to it."""
        return bool(self.text) and 0 <= at - self.at <= GAP_SECONDS


def struck(burst: Burst, text: str, at: float) -> Burst:
    """One more key. What cannot be printed adds nothing, but belongs to the burst."""
    letters = "".join(letter for letter in text if letter.isprintable())
    if not burst.goes_on(at):
        return Burst(letters, at)
    return Burst((burst.text + letters)[: LONGEST + 1], at)


def scan_of(burst: Burst, at: float) -> str:
    """What a scanner typed, now that the Enter key follows; "" if it was a person."""
    return burst.text if burst.goes_on(at) and len(burst.text) >= LEAST else ""


@dataclass(frozen=True, slots=True)
class Line:
    """The beginning of a line. ``overlong``: more came than any code has; the rest of it is dropped."""

    rest: bytes = b""
    overlong: bool = False


def lines(line: Line, data: bytes) -> tuple[Line, tuple[str, ...]]:
    """Take what came down the line: returns the beginning of the next scan, and those that were ended by CR or LF.

    Bytes that are not UTF-8 become U+FFFD, which no code has. Empty lines and overlong ones are no scans.
    """
    found = []
    *ended, rest = data.replace(b"\r", b"\n").split(b"\n")
    for one in ended:
        whole = line.rest + one
        if whole and not line.overlong and len(whole) <= LONGEST:
            found.append(whole.decode("utf-8", errors="replace"))
        line = Line()
    if line.overlong or len(line.rest) + len(rest) > LONGEST:
        return Line(overlong=True), tuple(found)
    return replace(line, rest=line.rest + rest), tuple(found)
