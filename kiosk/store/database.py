"""The database of one kiosk: one writer thread owns the only write connection, readers have their own."""

import queue
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Generic, TypeVar

from kiosk.errors import StoreError
from kiosk.store import bookings, migrations, sqlite
from kiosk.store.sqlite import Connection

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
    committed with full durability before ``write`` returns, rolled back if the work raises.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        migrations.migrate(path)
        self._writes: queue.SimpleQueue[_Write[Any] | None] = queue.SimpleQueue()
        self._lock = threading.Lock()
        self._closed = False
        self._readers = threading.local()
        self._connection: Connection | None = None
        self._writer = threading.Thread(target=self._write_all, name="store-writer", daemon=True)
        self._begin_writing()
        with self.read() as tx:
            steps_known = bookings.steps_are_allowed(tx)
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
        connection = getattr(self._readers, "connection", None)
        if connection is None:
            connection = sqlite.connect(self.path, read_only=True)
            self._readers.connection = connection
        if connection.in_transaction:
            yield connection
            return
        try:
            connection.execute("BEGIN")
            yield connection
        except sqlite.SqliteError as error:
            raise sqlite.named(error, self.path) from error
        finally:
            if connection.in_transaction:
                connection.execute("ROLLBACK")

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

    def _begin_writing(self) -> None:
        self._writer.start()

    def _write_all(self) -> None:
        while (write := self._writes.get()) is not None:
            try:
                write.result = self._perform(write.work)
            except BaseException as error:
                write.error = error
            finally:
                write.done.set()
        if self._connection is not None:
            self._connection.close()

    def _perform(self, work: Callable[[Connection], T]) -> T:
        """One write, in the one thread that writes."""
        try:
            self._connection = self._connection or sqlite.connect(self.path)
            return _in_transaction(self._connection, work)
        except sqlite.SqliteError as error:
            raise sqlite.named(error, self.path) from error


def _in_transaction(connection: Connection, work: Callable[[Connection], T]) -> T:
    connection.execute("BEGIN IMMEDIATE")
    try:
        result = work(connection)
        connection.execute("COMMIT")
    except BaseException:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        raise
    return result
