"""Keeping the disk tidy: what is over goes, so that a kiosk can stand in its lobby for years. Runs in the worker."""

from pathlib import Path

from kiosk.clock import Clock
from kiosk.logs import logger
from kiosk.store import collecting, printing, sync_state
from kiosk.store.database import Database
from kiosk.store.pruning import Pruned, prune
from kiosk.store.sqlite import Connection

log = logger(__name__)


class Housekeeping:
    """Removes what nobody needs any more. Every run is short and safe to kill."""

    def __init__(self, database: Database, clock: Clock, spool: Path) -> None:
        self._database = database
        self._clock = clock
        self._spool = spool

    def tidy(self) -> Pruned | None:
        """Remove spooled pages that no print waits for, and prune the database.

        None without a time that the provider vouched for: by a clock that is a year ahead all of the programme is old.
        """
        removed = self._clear_spool()
        with self._database.read() as tx:
            trusted = sync_state.clock_mark(tx)
        if trusted is None:
            return None
        now = min(trusted, self._clock.now())

        def tidy(tx: Connection) -> Pruned:
            collecting.forget_over(tx, now)
            return prune(tx, now)

        pruned = self._database.write(tidy)
        log.info("tidied up: %s, %d pages", pruned, removed)
        return pruned

    def _clear_spool(self) -> int:
        pages = {path.stem: path for path in self._spool.glob("*.pdf")}
        with self._database.read() as tx:
            waited_for = {attempt.id for attempt in (*printing.reserved(tx), *printing.sent(tx))}
        left = [path for attempt, path in pages.items() if attempt not in waited_for]
        for path in left:
            path.unlink(missing_ok=True)
        return len(left)
