"""Making words fit: wrap first, then shrink down to a floor, then cut with an ellipsis."""

from dataclasses import dataclass
from typing import Final, Protocol

from printing.breaking import last_break, parts
from printing.characters import SOFT_HYPHEN, clean, is_cased, whole
from printing.direction import runs_leftwards
from printing.marks import Face

ELLIPSIS: Final = "…"
NO_BREAK: Final = "\u00a0"
SEPARATOR: Final = f"{NO_BREAK}· "
"""Between things in a row; dropped where a line ends in it."""
_SEPARATED: Final = "\ufffc"
_RIGHTWARDS: Final = "\u200e"
_STEP: Final = 0.94
_MANY: Final = 2
_WORTH_A_LINE: Final = 0.75
_COLUMNS: Final = 18
"""How many widths are tried for even lines."""


class Metrics(Protocol):
    """What the faces are like. Widths come in the unit of ``size``."""

    def width(self, words: str, face: Face, size: float) -> float:
        """How wide a line comes out."""
        ...

    def bearing(self, words: str, face: Face, size: float, *, leftwards: bool = False) -> float:
        """The blank before the ink of a line."""
        ...

    def reach(self, words: str, face: Face, size: float) -> tuple[float, float]:
        """How far a line's ink reaches above and below its baseline; (0, 0) where it is no more than Latin's."""
        ...


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


def in_a_row(*things: str) -> str:
    """Things side by side, those that are there; lines break between them, not inside one.

    They stand from left to right in any script: a mark after a thing keeps what it is made of on its side.
    """
    there = [thing.replace(" ", NO_BREAK) for thing in things if thing]
    if len(there) > 1 and any(runs_leftwards(thing) for thing in there):
        there = [f"{_RIGHTWARDS}{thing}{_RIGHTWARDS}" for thing in there]
    return SEPARATOR.join(there)


def fit(words: str, face: Face, room: Room, metrics: Metrics) -> Fitted:
    """Set ``words`` into ``room``.

    At the wished size they may take all lines; if that is not enough they shrink; at the floor long words break and
    the last line ends in an ellipsis. Three lines and more become one fewer where that costs no more than a quarter of
    the size. Lines are made even, so that no word stands alone beside a full line if it can be helped.
    """
    words = clean(words)
    found = _largest(words, face, room, metrics)
    if found is None:
        return Fitted(_cut(words, face, room, metrics), room.floor)
    if len(found.lines) > _MANY:
        floor = max(room.floor, found.size * _WORTH_A_LINE)
        fewer = Room(room.width, found.size, floor, len(found.lines) - 1)
        found = _largest(words, face, fewer, metrics) or found
    return Fitted(_even(words, found, face, room.width, metrics), found.size)


def _largest(words: str, face: Face, room: Room, metrics: Metrics) -> Fitted | None:
    """The largest size at which all words go into the lines, no word broken; None if even the floor is too large."""
    size = room.size
    while True:
        lines = _wrap(words, face, size, room.width, room.lines, metrics)
        if lines is not None:
            return Fitted(lines, size)
        if size <= room.floor:
            return None
        size = max(room.floor, size * _STEP)


def _wrap(words: str, face: Face, size: float, width: float, most: int, metrics: Metrics) -> tuple[str, ...] | None:
    """Greedy lines, or None if they are more than ``most`` or a piece that must stay whole is wider than a line."""
    lines: list[str] = []
    line = ""
    for piece, joint in _pieces(words):
        longer = line + joint + piece if line else piece
        if metrics.width(_shown(longer), face, size) <= width:
            line = longer
            continue
        if not line or len(lines) + 1 == most or metrics.width(_shown(piece), face, size) > width:
            return None
        lines.append(_broken(line, joint, face, size, width, metrics))
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
        first, *more = parts(piece)
        parted += [(first, joint), *((part, "") for part in more)]
    return parted


def _broken(line: str, joint: str, face: Face, size: float, width: float, metrics: Metrics) -> str:
    if joint != SOFT_HYPHEN:
        return line
    return line + "-" if metrics.width(_shown(line) + "-", face, size) <= width else line


def _shown(line: str) -> str:
    return line.replace(SOFT_HYPHEN, "").removesuffix(SEPARATOR.rstrip())


def _even(words: str, found: Fitted, face: Face, width: float, metrics: Metrics) -> tuple[str, ...]:
    """The same number of lines, as equally long as some narrower column makes them."""
    if len(found.lines) < 2:
        return found.lines

    def raggedness(lines: tuple[str, ...]) -> float:
        widths = [metrics.width(line, face, found.size) for line in lines]
        return sum((max(widths) - width) ** 2 for width in widths)

    columns = (width * share / _COLUMNS for share in range(_COLUMNS // 3, _COLUMNS))
    most = len(found.lines)
    tried = (_wrap(words, face, found.size, column, most, metrics) for column in columns)
    alike = [lines for lines in tried if lines is not None and len(lines) == len(found.lines)]
    return min((*alike, found.lines), key=raggedness)


def _cut(words: str, face: Face, room: Room, metrics: Metrics) -> tuple[str, ...]:
    """Lines at the floor: words break anywhere when they must, and the last line says that something is missing."""
    lines: list[str] = []
    size = room.floor
    rest = words.replace(SOFT_HYPHEN, "").replace(SEPARATOR, _SEPARATED).replace(NO_BREAK, " ")
    rest = rest.replace(_SEPARATED, SEPARATOR)
    while len(lines) < room.lines - 1:
        count = _that_fit(rest, face, size, room.width, metrics)
        if count >= len(rest):
            return (*lines, rest)
        space = max(rest.rfind(" ", 0, count + 1), last_break(rest, count))
        if space > 0:
            lines.append(_shown(rest[:space]))
            rest = rest[space:].lstrip(" ")
        else:
            count, hyphen = _inside_a_word(rest, count, face, size, room.width, metrics)
            lines.append(rest[:count] + hyphen)
            rest = rest[count:].lstrip(" ")
    count = _that_fit(rest, face, size, room.width, metrics)
    if count >= len(rest):
        return (*lines, rest)
    while count > 1 and metrics.width(rest[:count] + ELLIPSIS, face, size) > room.width:
        shorter = whole(rest, count - 1)
        if shorter >= count:
            break
        count = shorter
    space = rest.rfind(" ", 0, count + 1)
    if space > count / 2:
        count = space
    return (*lines, rest[:count].rstrip(" ,;:-–·" + NO_BREAK) + ELLIPSIS)


def _inside_a_word(text: str, count: int, face: Face, size: float, width: float, metrics: Metrics) -> tuple[int, str]:
    """Where to break a word that fills a line, and the hyphen that says so."""
    if not (is_cased(text[count - 1]) and is_cased(text[count])):
        return count, ""
    shorter = count
    while shorter > 1 and metrics.width(text[:shorter] + "-", face, size) > width:
        shorter -= 1
    if shorter > 1 and is_cased(text[shorter - 1]) and is_cased(text[shorter]):
        return whole(text, shorter), "-"
    return count, ""


def _that_fit(text: str, face: Face, size: float, width: float, metrics: Metrics) -> int:
    """How many first characters fit a line, no letter cut in two; at least one letter."""
    low, high = 1, min(len(text), 200)
    while low < high:
        middle = (low + high + 1) // 2
        if metrics.width(text[:middle], face, size) <= width:
            low = middle
        else:
            high = middle - 1
    return whole(text, low)
