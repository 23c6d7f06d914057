"""The periodic jobs as a technician sees them, and one of them run now."""

from collections.abc import Callable

from kiosk.clock import Clock
from kiosk.domain.jobs import JobRecord
from kiosk.ports import Nudge
from kiosk.store import journal
from kiosk.store.database import Database

MOST_NAME = 60


class JobsDesk:
    """Quick; ``records`` tells what is known of each job now."""

    def __init__(
        self, database: Database, clock: Clock, nudge: Nudge, records: Callable[[], tuple[JobRecord, ...]]
    ) -> None:
        self._database = database
        self._clock = clock
        self._nudge = nudge
        self._records = records

    def records(self) -> tuple[JobRecord, ...]:
        """What is known of each job; nothing before they begin."""
        return self._records()

    def run(self, name: str, by: str) -> bool:
        """Have a job run now, or once more after it has run; whether there is such a job. Who wanted it is kept."""
        if not by or all(one.name != name for one in self._records()):
            return False
        body = {"by": by[:MOST_NAME]}
        self._database.write(lambda tx: journal.append(tx, self._clock.now(), "staff_ran_job", name, body))
        self._nudge(name)
        return True
