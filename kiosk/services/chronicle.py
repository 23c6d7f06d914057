"""Writes down what happens to the kiosk's parts, for the technician's timeline. Runs in the kiosk's own process."""

import threading
from collections.abc import Callable
from datetime import datetime, timedelta

from kiosk.clock import Clock
from kiosk.domain.events import Event, Grade, Part, news, standing
from kiosk.domain.jobs import JobRecord
from kiosk.services.health import OutOfOrder
from kiosk.store import events, printer_report, sync_state
from kiosk.store.database import Database
from kiosk.store.sqlite import Connection

MOST_NOTED = 100
QUIET = timedelta(seconds=30)
"""A part that changes faster than this is written down no faster: the next look tells where it is then."""


class Chronicle:
    """``note`` is quick and for any thread; ``look`` writes, and is one job of the background.

    What stands a certain way is compared with what was last written, so that nothing is told twice and a restart
    forgets nothing; what merely happens is noted by whoever sees it.
    """

    def __init__(
        self,
        database: Database,
        clock: Clock,
        out_of_order: Callable[[], OutOfOrder | None],
        jobs: Callable[[], tuple[JobRecord, ...]],
    ) -> None:
        self._database = database
        self._clock = clock
        self._out_of_order = out_of_order
        self._jobs = jobs
        self._lock = threading.Lock()
        self._noted: list[tuple[Event, datetime]] = []
        self._written: dict[tuple[Part, str], datetime] = {}

    def note(self, part: Part, code: str, grade: Grade, detail: str = "") -> None:
        """It happened just now; written down at the next look. Of too many in between the first ones count."""
        with self._lock:
            if len(self._noted) < MOST_NOTED:
                self._noted.append((Event(part, code, grade, detail=detail), self._clock.now()))

    def look(self) -> None:
        """Write down what is new (StoreError if the disk does not take it: it is tried again)."""
        now = self._clock.now()
        out_of_order = self._out_of_order()
        with self._database.read() as tx:
            contact = sync_state.contact(tx)
            stands = standing(
                online=contact.online if contact.online or contact.last_contact_at else None,
                out_of_order=out_of_order.value if out_of_order else "",
                printer=printer_report.report(tx),
                jobs=self._jobs(),
            )
            fresh = [one for one in news(stands, events.last_told(tx)) if not self._just_written(one, now)]
        with self._lock:
            noted = tuple(self._noted)
        if not fresh and not noted:
            return

        def write(tx: Connection) -> None:
            for event, at in (*noted, *((one, now) for one in fresh)):
                events.add(tx, event, at)

        self._database.write(write)
        self._written |= {(one.part, one.subject): now for one in fresh}
        with self._lock:
            del self._noted[: len(noted)]

    def _just_written(self, event: Event, now: datetime) -> bool:
        last = self._written.get((event.part, event.subject))
        return last is not None and timedelta(0) <= now - last < QUIET
