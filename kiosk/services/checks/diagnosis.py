"""What the technician's pages ask: the checks, and the probe of the provider, which is written down."""

from collections.abc import Callable, Sequence

from kiosk.clock import Clock
from kiosk.domain.diagnosis import Finding
from kiosk.services.checks.running import SelfTests
from kiosk.store import journal
from kiosk.store.database import Database


class Diagnosis:
    """The checks of this kiosk (``tests``), and ``probe``. Calls block for seconds: not for the GUI thread."""

    def __init__(
        self, tests: SelfTests, probe: Callable[[], Sequence[Finding]], database: Database, clock: Clock
    ) -> None:
        self.tests = tests
        self._probe = probe
        self._database = database
        self._clock = clock

    def probe(self, by: str) -> tuple[Finding, ...]:
        """Try what the provider promises, on behalf of ``by`` (StoreError: it could not be written down, or read)."""
        self._database.write(lambda tx: journal.append(tx, self._clock.now(), "staff_probe", "", {"by": by}))
        return tuple(self._probe())
