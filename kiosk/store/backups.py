"""Copies of the database: whole, verified before they count, and the newest few kept."""

import os
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Final

from kiosk.durable_files import make_folder, sync_folder
from kiosk.errors import StoreError
from kiosk.logs import logger
from kiosk.store import checks, journal, sqlite
from kiosk.store.disk import named_errors
from kiosk.store.journal import Entry

log = logger(__name__)

KEEP: Final = 8
DAY: Final = timedelta(days=1)
_STAMP: Final = "%Y%m%dT%H%M%S"


def folder_of(path: Path) -> Path:
    """Where the backups of the database at ``path`` are."""
    return path.with_name("backups")


def take(path: Path, at: datetime) -> Path:
    """Copy the database at ``path``, verify the copy, and only then let it count (StoreError: nothing changed).

    One snapshot, in one go: a copy made in steps beside somebody who writes begins again at each write.
    """
    folder = folder_of(path)
    number = max((_number(one) for one in folder.glob("*.db")), default=0) + 1
    target = folder / f"{number:06d}-{at.strftime(_STAMP)}.db"
    draft = folder / "new"
    with named_errors(folder):
        make_folder(folder, mode=0o700)
        _remove(draft)
        try:
            copy_whole(path, draft)
            checks.check(draft)
            checks.check_journal(draft)
            _sync(draft)
            draft.replace(target)
            sync_folder(folder)
        finally:
            _remove(draft)
        for old in newest_first(path)[KEEP:]:
            old.unlink()
    return target


def take_if_needed(path: Path, at: datetime) -> Path | None:
    """Take a backup, unless the newest has every sale and is not a day old: programme and rights come again."""
    newest = next(iter(newest_first(path)), None)
    if newest is not None and abs(at - taken_at(newest)) < DAY:
        try:
            if _last_entry(newest) == _last_entry(path):
                return None
        except StoreError as error:
            log.error("the newest backup cannot be read: %s", error)
    return take(path, at)


def taken_at(backup: Path) -> datetime:
    """When a backup was taken, by the clock of that time."""
    _, _, stamp = backup.stem.partition("-")
    try:
        return datetime.strptime(stamp, _STAMP).replace(tzinfo=UTC)
    except ValueError:
        return datetime.fromtimestamp(0, UTC)  # a file somebody else put there


def newest_first(path: Path) -> list[Path]:
    """The backups of the database at ``path``, in the order they were taken, whatever the clock said then."""
    return sorted(folder_of(path).glob("*.db"), key=_number, reverse=True)


def only(path: Path, kept: Path) -> None:
    """Remove every backup but ``kept``."""
    with named_errors(folder_of(path)):
        for one in newest_first(path):
            if one != kept:
                one.unlink()
        sync_folder(folder_of(path))


def copy_whole(path: Path, target: Path) -> None:
    """Copy the database at ``path``, as of one moment, into a new file (mode 0600). StoreError."""
    with closing(sqlite.connect(path, read_only=True)) as source:
        try:
            source.execute("VACUUM INTO ?", (str(target),))
        except sqlite.SqliteError as error:
            raise sqlite.trouble(error, path) from error
    target.chmod(0o600)


def _last_entry(path: Path) -> Entry | None:
    with closing(sqlite.connect(path, read_only=True)) as tx:
        try:
            return journal.last_entry(tx)
        except sqlite.SqliteError as error:
            raise sqlite.trouble(error, path) from error


def _sync(path: Path) -> None:
    descriptor = os.open(path, os.O_RDWR | os.O_CLOEXEC)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def _remove(draft: Path) -> None:
    for suffix in ("", "-wal", "-shm", "-journal"):
        draft.with_name(draft.name + suffix).unlink(missing_ok=True)


def _number(backup: Path) -> int:
    number, _, _ = backup.name.partition("-")
    return int(number) if number.isdigit() else 0
