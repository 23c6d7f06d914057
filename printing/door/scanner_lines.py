"""What a scanner sends, cut into codes: bounded, and without anything that could act on a terminal."""

import re
from typing import Final

MAX_LINE: Final = 1000
"""Bytes; five times the longest code. Of a longer line so much is kept that it is seen to be too long."""

_ENDS: Final = re.compile(rb"[\r\n]")
_CONTROLS: Final = bytes((*range(0x20), 0x7F))
"""C0 and DEL: start and end marks of serial scanners, escape sequences. No code has one of them."""


class ScannerLines:
    """Bytes in, lines out, whatever the pieces they come in. CR, LF or both end a line; empty ones are nothing."""

    def __init__(self) -> None:
        self._rest = b""

    def feed(self, data: bytes) -> list[str]:
        """The lines that ``data`` ends, without control characters; what is not ASCII is U+FFFD."""
        *whole, rest = _ENDS.split(self._rest + data)
        self._rest = rest[: MAX_LINE + 1]
        return [text for line in whole if (text := _neutral(line))]

    def end(self) -> list[str]:
        """The line that the end of the input ended, if any."""
        return self.feed(b"\n")


def _neutral(line: bytes) -> str:
    return line[: MAX_LINE + 1].translate(None, _CONTROLS).decode("ascii", "replace").strip()
