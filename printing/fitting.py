"""Making words fit: wrap first, then shrink down to a floor, then cut with an ellipsis."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from printing.marks import Face

Measure = Callable[[str, Face, float], float]
"""Width of a text set in a face at a size; in millimetres for a size in millimetres."""

ELLIPSIS: Final = "…"
SOFT_HYPHEN: Final = "\u00ad"
_STEP: Final = 0.94


@dataclass(frozen=True, slots=True)
class Fitted:
    """Lines that fit, and the size at which they do."""

    lines: tuple[str, ...]
    size: float


@dataclass(frozen=True, slots=True)
class Room:
    """How much there is: at most ``lines`` lines of ``width``, wished for at ``size``, never below ``floor``."""

    width: float
    size: float
    floor: float
    lines: int = 1


def fit(words: str, face: Face, room: Room, measure: Measure) -> Fitted:
    """Set ``words`` into ``room``.

    At the wished size they may take all lines; if that is not enough they shrink; at the floor long words break and
    the last line ends in an ellipsis. Lines are balanced: no word stands alone under a full line if it can be helped.
    """
    words = " ".join("".join(c if c.isprintable() or c == SOFT_HYPHEN else " " for c in words).split())
    size = room.size
    while True:
        lines = _wrap(words, face, size, room.width, measure)
        if lines is not None and len(lines) <= room.lines:
            return Fitted(_balanced(words, lines, face, size, room.width, measure), size)
        if size <= room.floor:
            return Fitted(_cut(words, face, size, room, measure), size)
        size = max(room.floor, size * _STEP)


def _wrap(words: str, face: Face, size: float, width: float, measure: Measure) -> tuple[str, ...] | None:
    """Greedy lines, or None if a piece that must stay whole is wider than a line."""
    lines: list[str] = []
    line = ""
    for piece, joint in _pieces(words):
        longer = line + joint + piece if line else piece
        if measure(_shown(longer), face, size) <= width:
            line = longer
            continue
        if not line or measure(_shown(piece), face, size) > width:
            return None
        lines.append(_broken(line, joint, face, size, width, measure))
        line = piece
    return tuple(_shown(done) for done in (*lines, line) if done)


def _pieces(words: str) -> list[tuple[str, str]]:
    """The parts a line may be made of, each with what joins it to the part before: a space, nothing, a soft hyphen."""
    pieces: list[tuple[str, str]] = []
    for word in words.split(" "):
        joint = " "
        for at, part in enumerate(word.split(SOFT_HYPHEN)):
            pieces.append((part, joint if at == 0 else SOFT_HYPHEN))
    parted = []
    for piece, joint in pieces:
        first, *more = piece.replace("-", "-\n").replace("/", "/\n").rstrip("\n").split("\n")
        parted += [(first, joint), *((part, "") for part in more)]
    return parted


def _broken(line: str, joint: str, face: Face, size: float, width: float, measure: Measure) -> str:
    if joint != SOFT_HYPHEN:
        return line
    return line + "-" if measure(_shown(line) + "-", face, size) <= width else line


def _shown(line: str) -> str:
    return line.replace(SOFT_HYPHEN, "")


def _balanced(
    words: str, lines: tuple[str, ...], face: Face, size: float, width: float, measure: Measure
) -> tuple[str, ...]:
    """The same number of lines in the narrowest column that takes them."""
    best, low, high = lines, width * 0.4, width
    for _ in range(5 if len(lines) > 1 else 0):
        middle = (low + high) / 2
        tried = _wrap(words, face, size, middle, measure)
        if tried is not None and len(tried) == len(lines):
            best, high = tried, middle
        else:
            low = middle
    return best


def _cut(words: str, face: Face, size: float, room: Room, measure: Measure) -> tuple[str, ...]:
    """Lines at the floor: words break anywhere when they must, and the last line says that something is missing."""
    lines: list[str] = []
    rest = _shown(words)
    while rest:
        last = len(lines) == room.lines - 1
        count = _that_fit(rest, face, size, room.width, measure)
        if count >= len(rest):
            return (*lines, rest)
        if last:
            while count > 1 and measure(rest[:count].rstrip() + ELLIPSIS, face, size) > room.width:
                count -= 1
            return (*lines, rest[:count].rstrip(" ,;:-–") + ELLIPSIS)
        space = rest.rfind(" ", 0, count + 1)
        if space > 0:
            count = space
        lines.append(rest[:count].rstrip())
        rest = rest[count:].lstrip()
    return tuple(lines)


def _that_fit(text: str, face: Face, size: float, width: float, measure: Measure) -> int:
    """How many first characters fit a line; at least one."""
    low, high = 1, min(len(text), 200)
    while low < high:
        middle = (low + high + 1) // 2
        if measure(text[:middle], face, size) <= width:
            low = middle
        else:
            high = middle - 1
    return low
