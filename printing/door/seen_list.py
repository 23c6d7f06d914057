"""Who was admitted: the first copy of a ticket gets in, whatever happens to the power, and whichever scanner saw it."""

import fcntl
import os
import re
import time
from collections.abc import Generator, Iterable, Sequence
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Final

from kiosk import durable_files
from kiosk.errors import StoreBusy, StoreError, of_the_disk
from printing.door_code import DoorTicket

KEPT_FOR: Final = timedelta(hours=30)
"""From a show's start on, and from the last who was admitted on: a show may have been put off for days. Its tickets are
turned away as over long before, so that a clock put right opens no door."""
MOST_SHOWS: Final = 500
MOST_ADMITTED: Final = 20_000
"""Of one show: more than any auditorium seats."""
PATIENCE_SECONDS: Final = 2.0
"""For another scanner's turn, which takes milliseconds."""

_LINE: Final = re.compile(rb"([0-9a-f]{16}) ([0-9]{10})")
_LINE_SIZE: Final = 28
_NAME: Final = re.compile("([0-9]{10})-[0-9a-f]{8}[.]seen")


class _Show:
    """What is known of one show's file: its lines up to ``size`` bytes."""

    def __init__(self) -> None:
        self.size = 0
        self.seen: dict[str, datetime] = {}


class SeenList:
    """Tickets admitted, one file a show in a folder of a local disk. One thread each; processes may share it.

    A line is the ticket id, a space, and seconds since 1970-01-01 00:00 UTC in ten digits. Lines are only added, and
    are on the disk before ``admit`` returns: one fsync for all tickets of a call that are for the same show.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._shows: dict[str, _Show] = {}

    def admit(self, tickets: Sequence[DoorTicket], now: datetime) -> list[datetime | None]:
        """For each ticket None if it is the first copy of it, which is now written down, or when the first one came.

        StoreError: the list cannot be kept (disk, damage, too many, another scanner in the way); nobody was admitted.
        """
        if not tickets:
            return []
        now = now.astimezone(UTC).replace(microsecond=0)
        try:
            with self._turn():
                self._catch_up(now)
                found = [self._first_seen(ticket.ticket_id) for ticket in tickets]
                fresh: dict[str, DoorTicket] = {}
                for at, ticket in enumerate(tickets):
                    if found[at] is None and fresh.setdefault(ticket.ticket_id, ticket) is not ticket:
                        found[at] = now  # twice in one call
                self._write(fresh.values(), now)
        except OSError as error:
            raise of_the_disk(error, self._folder) from error
        return found

    @contextmanager
    def _turn(self) -> Generator[None]:
        """This process's turn at the list; a process that dies gives up its own (flock(2))."""
        durable_files.make_folder(self._folder, mode=0o700)
        lock = os.open(self._folder / "lock", os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)
        try:
            deadline = time.monotonic() + PATIENCE_SECONDS
            while not _locked(lock):
                if time.monotonic() > deadline:
                    raise StoreBusy(f"{self._folder}: another scanner keeps the list")
                time.sleep(0.002)
            yield
        finally:
            os.close(lock)

    def _catch_up(self, now: datetime) -> None:
        """Read what others wrote since, and forget shows that are long over."""
        names = {path.name for path in self._folder.iterdir() if _NAME.fullmatch(path.name)}
        begun = {name for name in names if _starts_at(name) + KEPT_FOR < now}
        over = {name for name in begun if self._last_admitted(name) + KEPT_FOR < now}
        for name in over:
            (self._folder / name).unlink(missing_ok=True)
        for name in set(self._shows) - (names - over):
            del self._shows[name]
        if len(names) > MOST_SHOWS:
            raise StoreError(f"{self._folder}: more than {MOST_SHOWS} shows")
        for name in names - over:
            self._read(name)

    def _last_admitted(self, name: str) -> datetime:
        self._read(name)
        return max(self._shows[name].seen.values(), default=_starts_at(name))

    def _read(self, name: str) -> None:
        path, show = self._folder / name, self._shows.setdefault(name, _Show())
        with path.open("rb") as file:
            size = os.fstat(file.fileno()).st_size
            if size == show.size:
                return
            if size < show.size or size > 2 * MOST_ADMITTED * _LINE_SIZE:
                raise StoreError(f"{path}: is shorter than it was, or far too long")
            file.seek(show.size)
            *lines, _torn = file.read(size - show.size).split(b"\n")
        for line in lines:
            if match := _LINE.fullmatch(line):  # what a power cut tore was never answered
                show.seen.setdefault(match[1].decode(), datetime.fromtimestamp(int(match[2]), UTC))
            show.size += len(line) + 1

    def _first_seen(self, ticket_id: str) -> datetime | None:
        """In any show: one that was put off keeps its tickets' ids."""
        times = (show.seen[ticket_id] for show in self._shows.values() if ticket_id in show.seen)
        return min(times, default=None)

    def _write(self, tickets: Iterable[DoorTicket], now: datetime) -> None:
        by_show: dict[str, list[str]] = {}
        for ticket in tickets:
            name = f"{int(ticket.starts_at.timestamp()):010d}-{ticket.showtime.hex()}.seen"
            by_show.setdefault(name, []).append(ticket.ticket_id)
        for name, ids in by_show.items():
            known = self._shows.get(name)
            if known and len(known.seen) + len(ids) > MOST_ADMITTED:
                raise StoreError(f"{self._folder / name}: more than {MOST_ADMITTED} were admitted")
        for name, ids in by_show.items():
            lines = b"\n".join(f"{ticket_id} {int(now.timestamp()):010d}".encode() for ticket_id in ids)
            durable_files.append(self._folder / name, lines)
            self._read(name)


def _locked(descriptor: int) -> bool:
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    return True


def _starts_at(name: str) -> datetime:
    return datetime.fromtimestamp(int(name[:10]), UTC)
