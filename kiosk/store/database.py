"""The database of one kiosk: one writer thread owns the only write connection, readers have their own."""

import queue
import threading
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Generic, TypeVar

from kiosk.errors import CorruptStore, DiskFull, StoreError
from kiosk.logs import logger
from kiosk.store import bookings, marks, migrations, redo, sqlite
from kiosk.store.disk import Ballast
from kiosk.store.journal_file import JournalFile, beside
from kiosk.store.sqlite import Connection

log = logger(__name__)

T = TypeVar("T")


@dataclass(slots=True)
class _Write(Generic[T]):
    work: Callable[[Connection], T]
    done: threading.Event = field(default_factory=threading.Event)
    result: T | None = None
    error: BaseException | None = None


class Database:
    """Opens (and migrates) the file. ``write`` and ``read`` are safe from any thread; close it from its opener's.

    A write is one transaction: ``BEGIN IMMEDIATE`` (a deferred one fails at once with SQLITE_BUSY after a read),
    committed with full durability, and appended to the journal's file if it is about a sale, before ``write``
    returns; rolled back if the work raises. On a full disk the ballast is given up and the work done once more.

    ``trouble`` is what keeps the journal's file behind, None while it is not: what was written is safe in the
    database alone until then, and nothing new should be sold.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        self.trouble: StoreError | None = None
        path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        self._journal, steps_known = _prepared(path)
        self._ballast = Ballast(path.parent)
        self._writes: queue.SimpleQueue[_Write[Any] | None] = queue.SimpleQueue()
        self._lock = threading.Lock()
        self._closed = False
        self._readers = threading.local()
        self._writer = threading.Thread(target=self._write_all, name="store-writer", daemon=True)
        self._writer.start()
        if not steps_known:
            self.write(bookings.allow_steps)

    def write(self, work: Callable[[Connection], T]) -> T:
        """Run ``work`` in one transaction in the writer thread and wait until it is on the disk."""
        if threading.current_thread() is self._writer:
            raise RuntimeError("a write inside a write: pass the connection on instead")
        write = _Write(work)
        with self._lock:
            if self._closed:
                raise StoreError(f"{self.path}: the database was closed")
            self._writes.put(write)
        write.done.wait()
        if write.error is not None:
            raise write.error
        return write.result  # type: ignore[return-value]

    @contextmanager
    def read(self) -> Iterator[Connection]:
        """This thread's own read-only connection, with one snapshot for as long as the block lasts."""
        connection = self._reader()
        if connection.in_transaction:
            yield connection
            return
        try:
            connection.execute("BEGIN")
            yield connection
        except sqlite.SqliteError as error:
            raise self._named(error) from error
        finally:
            connection.rollback()

    def move_to(self, path: Path) -> None:
        """Go on with the file at ``path`` instead of the one so far, which must hold nothing anybody needs."""
        journal, steps_known = _prepared(path)
        self.path, self._journal, self._ballast = path, journal, Ballast(path.parent)
        if not steps_known:
            self.write(bookings.allow_steps)

    def close(self) -> None:
        """Finish the writes already asked for and close the writer; reader connections end with their threads."""
        with self._lock:
            self._closed = True
            self._writes.put(None)
        self._writer.join(timeout=10)
        connection = getattr(self._readers, "connection", None)
        if connection is not None:
            connection.close()
            del self._readers.connection

    def _reader(self) -> Connection:
        connection: Connection | None = getattr(self._readers, "connection", None)
        if connection is not None and self._readers.path != self.path and not connection.in_transaction:
            connection.close()
            connection = None
        if connection is None:
            connection = sqlite.connect(self.path, read_only=True)
            self._readers.connection, self._readers.path = connection, self.path
        return connection

    def _write_all(self) -> None:
        connection: Connection | None = None
        path = self.path
        while (write := self._writes.get()) is not None:
            try:
                if connection is not None and path != self.path:
                    connection.close()
                    connection = None
                if connection is None:
                    path = self.path
                    connection = sqlite.connect(path)
                    redo.watch(connection)
                write.result = self._commit(connection, write.work)
            except sqlite.SqliteError as error:
                write.error = self._named(error)
            except BaseException as error:
                write.error = error
            finally:
                write.done.set()
        if connection is not None:
            connection.close()

    def _commit(self, connection: Connection, work: Callable[[Connection], T]) -> T:
        try:
            result = _in_transaction(connection, work)
        except sqlite.SqliteError as error:
            if not (isinstance(self._named(error), DiskFull) and self._ballast.drop()):
                raise
            result = _in_transaction(connection, work)
        self._append(connection)
        return result

    def _append(self, connection: Connection) -> None:
        """Never raises: what is committed has happened, whatever becomes of the journal's file."""
        try:
            try:
                self._journal.extend(connection)
            except DiskFull:
                if not self._ballast.drop():
                    raise
                self._journal.extend(connection)
        except (StoreError, *sqlite.SqliteError) as error:
            self.trouble = error if isinstance(error, StoreError) else StoreError(f"{self.path}: {error}")
            log.error("the journal's file is behind the database: %s", error)
        else:
            self.trouble = None

    def _named(self, error: Exception) -> Exception:
        named = sqlite.named(error, self.path)
        if isinstance(named, CorruptStore):
            marks.note_damage(self.path, str(named))
        return named


def _prepared(path: Path) -> tuple[JournalFile, bool]:
    """Bring the file at ``path`` up to date, and its journal's file; whether it knows the steps of a sale, too."""
    migrations.migrate(path)
    journal = JournalFile(beside(path))
    with closing(sqlite.connect(path, read_only=True)) as tx:
        try:
            journal.extend(tx)
            return journal, bookings.steps_are_allowed(tx)
        except sqlite.SqliteError as error:
            raise sqlite.trouble(error, path) from error


def _in_transaction(connection: Connection, work: Callable[[Connection], T]) -> T:
    connection.execute("BEGIN IMMEDIATE")
    try:
        result = work(connection)
        redo.write_down(connection)
        connection.execute("COMMIT")
    except BaseException:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        raise
    return result
