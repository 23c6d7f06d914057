"""What a technician wants to know of a database beside `overview`: ages and sizes, and a look that ends in time."""

import time
from contextlib import closing
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

from kiosk.domain.trusted_time import Word
from kiosk.errors import CorruptStore
from kiosk.store import journal, migrations, sqlite, sync_state
from kiosk.store.encoding import instant, seconds
from kiosk.store.sqlite import Connection

NEWEST_SEALS = 5_000
"""Entries at the journal's end whose seals are checked here; the background checks all of them once a day."""
_STEPS_BETWEEN_LOOKS = 100_000
_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Vitals:
    """Times are UTC, sizes bytes. ``prints_unknown`` and ``mails_refused`` are those of the last day.

    ``rights_ended_at``: when seats that were kept were last lost, not sold. ``oldest_mail_at``: when the oldest mail
    was asked for that was tried and still waits.
    """

    schema: int
    newest_schema: int
    bytes: int
    log_bytes: int
    oldest_unsent_at: datetime | None
    oldest_mail_at: datetime | None
    rights_ended_at: datetime | None
    prints_unknown: int
    mails_refused: int
    word: Word | None
    mark: datetime | None


def vitals(path: Path, now: datetime) -> Vitals:
    """Read the file at ``path`` (StoreError if it cannot be); nothing is changed."""
    with closing(sqlite.connect(path, read_only=True)) as tx:
        try:
            tx.execute("BEGIN")
            yesterday = seconds(now - _DAY)
            (schema,) = tx.execute("PRAGMA user_version").fetchone()
            return Vitals(
                schema=schema,
                newest_schema=len(migrations.STEPS),
                bytes=path.stat().st_size,
                log_bytes=_size(path.with_name(path.name + "-wal")),
                oldest_unsent_at=_time(
                    tx, "SELECT min(created_at) FROM outbox_message WHERE state IN ('pending', 'in_flight')"
                ),
                oldest_mail_at=_time(tx, "SELECT min(created_at) FROM mail WHERE state = 'waiting' AND tries > 0"),
                rights_ended_at=_time(
                    tx, "SELECT max(at) FROM journal WHERE kind IN ('rights_lost', 'rights_written_off')"
                ),
                prints_unknown=_count(
                    tx, "SELECT count(*) FROM print_attempt WHERE state = 'unknown' AND created_at > ?", yesterday
                ),
                mails_refused=_count(
                    tx, "SELECT count(*) FROM mail WHERE state = 'refused' AND created_at > ?", yesterday
                ),
                word=sync_state.word_of_time(tx),
                mark=sync_state.clock_mark(tx),
            )
        except sqlite.SqliteError as error:
            raise sqlite.trouble(error, path) from error


def look(path: Path, within: float) -> bool:
    """Read every page, and the newest seals of the journal (CorruptStore with what was found).

    False: that was not over ``within`` so many seconds, and nothing is known. Nobody who writes is held up.
    """
    ends = time.monotonic() + within
    with closing(sqlite.connect(path, read_only=True)) as tx:
        tx.set_progress_handler(lambda: int(time.monotonic() > ends), _STEPS_BETWEEN_LOOKS)
        try:
            (found,) = tx.execute("PRAGMA quick_check(1)").fetchone()
            broken = _broken_seal(tx)
        except sqlite.SqliteError as error:
            if time.monotonic() > ends and "interrupt" in str(error):
                return False
            raise sqlite.trouble(error, path) from error
    if found != "ok":
        raise CorruptStore(f"{path}: {found}")
    if broken is not None:
        raise CorruptStore(f"{path}: entry {broken} of the journal does not follow from the one before")
    return True


def _broken_seal(tx: Connection) -> int | None:
    last = journal.last_entry(tx)
    before = journal.entry(tx, last.number - NEWEST_SEALS) if last is not None else None
    number, seal = (before.number, before.hash) if before is not None else (0, journal.GENESIS)
    for one in journal.entries_after(tx, number):
        if not one.follows(number, seal):
            return one.number
        number, seal = one.number, one.hash
    return None


def _count(tx: Connection, query: str, *values: int) -> int:
    return int(tx.execute(query, values).fetchone()[0])


def _time(tx: Connection, query: str) -> datetime | None:
    (found,) = tx.execute(query).fetchone()
    return None if found is None else instant(found)


def _size(path: Path) -> int:
    try:
        return path.stat().st_size
    except FileNotFoundError:
        return 0
