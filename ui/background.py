"""Work that may wait on the network, the terminal or a printer, kept off the GUI thread; answers come back there."""

import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from PySide6.QtCore import QObject, Qt, Signal, Slot

from kiosk.logs import logger

T = TypeVar("T")
log = logger(__name__)


@dataclass(frozen=True, slots=True)
class Ok(Generic[T]):
    """What the work returned."""

    value: T


@dataclass(frozen=True, slots=True)
class Err:
    """The work raised: a bug, since expected failures are values."""

    error: Exception


Outcome = Ok[T] | Err


class Background(QObject):
    """One thread for what a customer waits for, in order, and one for the rest, so that neither waits for the other."""

    _done = Signal(object, object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._interactive = ThreadPoolExecutor(1, "interactive")
        self._rest = ThreadPoolExecutor(1, "rest")
        self._pending = 0
        self._lock = threading.Lock()
        self._closed = False
        self._done.connect(self._deliver, Qt.ConnectionType.QueuedConnection)

    def run(self, work: Callable[[], T], then: Callable[[Outcome[T]], None]) -> None:
        """Do what a customer waits for; ``then`` is called on the GUI thread."""
        self._submit(self._interactive, work, then)

    def run_later(self, work: Callable[[], T], then: Callable[[Outcome[T]], None]) -> None:
        """Do what nobody waits for; ``then`` is called on the GUI thread."""
        self._submit(self._rest, work, then)

    def idle(self) -> bool:
        """Whether nothing is under way or waiting to be delivered."""
        with self._lock:
            return self._pending == 0

    def close(self) -> None:
        """Start nothing more, deliver nothing more, and do not wait for what hangs."""
        self._closed = True
        self._interactive.shutdown(wait=False, cancel_futures=True)
        self._rest.shutdown(wait=False, cancel_futures=True)

    def _submit(self, pool: ThreadPoolExecutor, work: Callable[[], T], then: Callable[[Outcome[T]], None]) -> None:
        if self._closed:
            return
        with self._lock:
            self._pending += 1
        pool.submit(self._work, work, then)

    def _work(self, work: Callable[[], Any], then: Callable[[Outcome[Any]], None]) -> None:
        outcome: Outcome[Any]
        try:
            outcome = Ok(work())
        except Exception as error:
            log.exception("background work failed")
            outcome = Err(error)
        if not self._closed:
            self._done.emit(then, outcome)

    @Slot(object, object)
    def _deliver(self, then: Callable[[Outcome[Any]], None], outcome: Outcome[Any]) -> None:
        with self._lock:
            self._pending -= 1
        if not self._closed:
            then(outcome)
