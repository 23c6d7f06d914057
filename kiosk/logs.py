"""Logs: to stderr, one line an entry, without personal data or provider payloads; the newest also in memory."""

import logging
import re
import sys
import threading
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime

from kiosk.errors import failure_of

LEVELS = {"DEBUG": 10, "INFO": 20, "WARNING": 30, "ERROR": 40, "CRITICAL": 50}
MOST_LINES = 2000
MOST_WORDS = 500
_ADDRESS = re.compile(r"[^\s@<>\"'(),;:]{1,64}@[^\s@<>\"'(),;:]{1,253}")
_TOKEN = re.compile(r"eyJ[A-Za-z0-9_=-]{8,}(\.[A-Za-z0-9_=-]*)*")


def logger(name: str) -> logging.Logger:
    """The logger of one module."""
    return logging.getLogger(name)


@dataclass(frozen=True, slots=True)
class LogLine:
    """One entry. ``part`` is the module that spoke, ``process`` "kiosk" or "worker"; numbers only grow."""

    number: int
    at: datetime
    level: str
    part: str
    words: str
    process: str


class Recent(logging.Handler):
    """The newest 2,000 entries of this process and its worker. Safe from any thread."""

    def __init__(self) -> None:
        super().__init__()
        self._guard = threading.Lock()
        self._lines: deque[LogLine] = deque(maxlen=MOST_LINES)
        self._number = 0

    def emit(self, record: logging.LogRecord) -> None:
        """`logging`: an entry of this process."""
        self.add(record.levelname, record.name, words_of(record), "kiosk")

    def add(self, level: str, part: str, words: str, process: str) -> None:
        """One more entry, as of now. What looks like an address or a token is struck out, whoever wrote it."""
        with self._guard:
            self._number += 1
            self._lines.append(
                LogLine(self._number, datetime.now(UTC), level[:10], part[:80], scrubbed(words), process)
            )

    def newest(self, most: int, *, least: str = "DEBUG", process: str = "", typed: str = "") -> tuple[LogLine, ...]:
        """Newest first: from the level ``least`` on, of one process (or any), with ``typed`` in part or words."""
        wanted, sought, found = LEVELS[least], typed.casefold(), []
        with self._guard:
            lines = tuple(self._lines)
        for line in reversed(lines):
            if LEVELS.get(line.level, 50) < wanted or process not in ("", line.process):
                continue
            if sought and sought not in line.words.casefold() and sought not in line.part.casefold():
                continue
            found.append(line)
            if len(found) == most:
                break
        return tuple(found)


class Told(logging.Handler):
    """Hands each entry to ``tell`` (level, part, words), which must not log; an end that is gone is no error."""

    def __init__(self, tell: Callable[[str, str, str], None]) -> None:
        super().__init__()
        self._tell = tell

    def emit(self, record: logging.LogRecord) -> None:
        """`logging`: an entry of this process."""
        try:
            self._tell(record.levelname, record.name, words_of(record))
        except (OSError, ValueError):
            self.setLevel(logging.CRITICAL + 1)  # nobody listens any more


def words_of(record: logging.LogRecord) -> str:
    """An entry's words on one line; of an exception its name and place (`kiosk.errors.failure_of`)."""
    words = record.getMessage()
    error = record.exc_info[1] if record.exc_info else None
    return f"{words} ({failure_of(error)})" if error is not None else words


def scrubbed(words: str) -> str:
    """At most 500 characters that can be printed, without anything that looks like an address or a token."""
    plain = "".join(one if one.isprintable() else " " for one in words[: 4 * MOST_WORDS])
    return _TOKEN.sub("eyJ…", _ADDRESS.sub("…@…", plain))[:MOST_WORDS]


RECENT = Recent()
"""Of this process; filled once `start_logging` was called."""


def start_logging(level: str = "INFO") -> None:
    """Send this process's logs to stderr (journald adds time and unit); libraries speak only when it matters.

    Whatever ``level`` is: at lower ones they say addresses and headers, and with them who is here.
    """
    logging.basicConfig(
        stream=sys.stderr, level=logging.WARNING, format="%(asctime)s %(levelname)s %(name)s: %(message)s", force=True
    )
    logging.getLogger().addHandler(RECENT)
    for ours in ("kiosk", "sync", "printing", "ui"):
        logging.getLogger(ours).setLevel(level)
