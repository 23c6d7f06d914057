"""Answering a scanner: a line in, a line out, at once."""

import os
from collections.abc import Callable, Iterator
from typing import Final

from kiosk.errors import FoyerError
from printing.door.admission import Door
from printing.door.scanner_lines import ScannerLines
from printing.verdict import DoorVerdict, Genuine, NotRecorded

BATCH: Final = 128
"""Codes that wait already share one fsync of the seen list; a code that comes alone waits for nobody."""
_PIECE: Final = 32_768


def answer(source: int, sink: int, door: Door, worded: Callable[[DoorVerdict], str]) -> tuple[bool, bool]:
    """Answer each line of the descriptor ``source`` by one on ``sink`` until the input ends, in order.

    Returns whether all were admitted, and whether all could be judged and written down. FoyerError: the input cannot
    be read. BrokenPipeError: nobody listens any more; what was admitted stays admitted.
    """
    all_genuine = all_recorded = True
    for codes in _batches(source):
        verdicts = door.check(codes)
        _write_all(sink, "".join(f"{worded(verdict)}\n" for verdict in verdicts).encode())
        all_genuine &= all(isinstance(verdict, Genuine) for verdict in verdicts)
        all_recorded &= not any(isinstance(verdict, NotRecorded) for verdict in verdicts)
    return all_genuine, all_recorded


def _batches(source: int) -> Iterator[list[str]]:
    lines = ScannerLines()
    while data := _read(source):
        yield from _cut(lines.feed(data))
    yield from _cut(lines.end())


def _read(source: int) -> bytes:
    try:
        return os.read(source, _PIECE)
    except OSError as error:  # a serial scanner that was unplugged
        raise FoyerError(f"standard input cannot be read: {error.strerror}") from error


def _cut(codes: list[str]) -> Iterator[list[str]]:
    for at in range(0, len(codes), BATCH):
        yield codes[at : at + BATCH]


def _write_all(descriptor: int, data: bytes) -> None:
    left = memoryview(data)
    while left:
        left = left[os.write(descriptor, left) :]
