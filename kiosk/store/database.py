"""The database of one kiosk: one writer thread owns the only write connection, readers have their own."""

import queue
import threading
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Generic, Protocol, TypeVar

from kiosk.durable_files import make_folder
from kiosk.errors import CorruptStore, DiskFull, StoreBusy, StoreError
from kiosk.logs import logger
from kiosk.store import bookings, marks, migrations, redo, sqlite
from kiosk.store.disk import Ballast, named_errors
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

    ``trouble`` is what keeps writes from the disk, or the journal's file behind the database; None while all is well.
    What was written is safe in the database alone until then, and nothing new should be sold.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        self.trouble: StoreError | None = None
        with named_errors(path.parent):
            make_folder(path.parent, mode=0o700)
        journal, steps_known = _prepared(path)
        self._transactions = Transactions(path, journal, self._told)
        self._readers = threading.local()
        self._writer = self._begin_writing()
        if not steps_known:
            self.write(bookings.allow_steps)

    def write(self, work: Callable[[Connection], T]) -> T:
        """Run ``work`` in one transaction and wait until it is on the disk."""
        return self._writer.write(work)

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
            raise _named(error, self.path) from error
        finally:
            connection.rollback()

    def move_to(self, path: Path) -> None:
        """Go on with the file at ``path`` instead of the one so far, which must hold nothing anybody needs."""
        journal, steps_known = _prepared(path)
        self.path = path
        self._transactions.move_to(path, journal)
        if not steps_known:
            self.write(bookings.allow_steps)

    def close(self) -> None:
        """Finish the writes already asked for and close the writer; reader connections end with their threads."""
        self._writer.close()
        connection = getattr(self._readers, "connection", None)
        if connection is not None:
            connection.close()
            del self._readers.connection

    def _begin_writing(self) -> "Writer":
        return WriterThread(self._transactions)

    def _told(self, trouble: StoreError | None) -> None:
        self.trouble = trouble

    def _reader(self) -> Connection:
        connection: Connection | None = getattr(self._readers, "connection", None)
        if connection is not None and self._readers.path != self.path and not connection.in_transaction:
            connection.close()
            connection = None
        if connection is None:
            connection = sqlite.connect(self.path, read_only=True)
            self._readers.connection, self._readers.path = connection, self.path
        return connection


class Writer(Protocol):
    """Whoever runs writes, one after the other."""

    def write(self, work: Callable[[Connection], T]) -> T:
        """Run ``work`` in one transaction; it is on the disk when this returns."""
        ...

    def close(self) -> None:
        """Finish what was asked for; nothing can be written any more."""
        ...


class Transactions:
    """The one write connection of a database, opened when it is first needed, and the journal's file behind it.

    For the one thread that uses it, but for ``move_to``. ``told`` hears what keeps writes from the disk or the
    journal's file behind, None when nothing does any more.
    """

    def __init__(self, path: Path, journal: JournalFile, told: Callable[[StoreError | None], None]) -> None:
        self.path = path
        self._journal = journal
        self._told = told
        self._ballast = Ballast(path.parent)
        self._refused: StoreError | None = None
        self._connection: Connection | None = None
        self._connected_to: Path | None = None

    def move_to(self, path: Path, journal: JournalFile) -> None:
        """The next write goes to the file at ``path``."""
        self.path, self._journal, self._ballast = path, journal, Ballast(path.parent)

    def write(self, work: Callable[[Connection], T]) -> T:
        """Run ``work`` in one transaction, undone if it raises; the machine's errors come by their names."""
        try:
            connection = self.connection()
            before = connection.total_changes
            try:
                result = _in_transaction(connection, work)
            except sqlite.SqliteError as error:
                if not (isinstance(_named(error, self.path), DiskFull) and self._ballast.drop()):
                    raise
                result = _in_transaction(connection, work)
        except sqlite.SqliteError as error:
            named = _named(error, self.path)
            if isinstance(named, StoreError) and not isinstance(named, StoreBusy):
                self._refused = named
                self._told(named)
            raise named from error
        if connection.total_changes > before:  # one that changes nothing does not meet the disk
            self._refused = None
        self._append(connection)
        return result

    def connection(self) -> Connection:
        """The connection itself."""
        if self._connection is not None and self._connected_to != self.path:
            self.close()
        if self._connection is None:
            self._connection, self._connected_to = sqlite.connect(self.path), self.path
            redo.watch(self._connection)
        return self._connection

    def close(self) -> None:
        """Close the connection."""
        if self._connection is not None:
            self._connection.close()
            self._connection = None

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
            log.error("the journal's file is behind the database: %s", error)
            self._told(error if isinstance(error, StoreError) else StoreError(f"{self.path}: {error}"))
        else:
            self._told(self._refused)


class WriterThread:
    """A thread of its own for `Transactions`; ``write`` is safe from any other."""

    def __init__(self, transactions: Transactions) -> None:
        self._transactions = transactions
        self._writes: queue.SimpleQueue[_Write[Any] | None] = queue.SimpleQueue()
        self._lock = threading.Lock()
        self._closed = False
        self._thread = threading.Thread(target=self._write_all, name="store-writer", daemon=True)
        self._thread.start()

    def write(self, work: Callable[[Connection], T]) -> T:
        """Have the thread run ``work`` and wait for it."""
        if threading.current_thread() is self._thread:
            raise RuntimeError("a write inside a write: pass the connection on instead")
        write = _Write(work)
        with self._lock:
            if self._closed:
                raise StoreError(f"{self._transactions.path}: the database was closed")
            self._writes.put(write)
        write.done.wait()
        if write.error is not None:
            raise write.error
        return write.result  # type: ignore[return-value]

    def close(self) -> None:
        """Finish the writes already asked for."""
        with self._lock:
            self._closed = True
            self._writes.put(None)
        self._thread.join(timeout=10)

    def _write_all(self) -> None:
        while (write := self._writes.get()) is not None:
            try:
                write.result = self._transactions.write(write.work)
            except BaseException as error:
                write.error = error
            finally:
                write.done.set()
            del write  # what it wrote may be personal, and the next one may be long in coming
        self._transactions.close()


def _named(error: Exception, path: Path) -> Exception:
    named = sqlite.named(error, path)
    if isinstance(named, CorruptStore):
        marks.note_damage(path, str(named))
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
