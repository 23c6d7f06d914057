"""The background's jobs by name: what each does, how often, and when it lets the provider rest."""

import random
import threading
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from kiosk.clock import Clock, read
from kiosk.domain.allotment_size import AllotmentRules
from kiosk.domain.offering import ALL_OF_IT, Offering
from kiosk.domain.rights import OfflineMode
from kiosk.domain.trusted_time import SureClock, Trust, surely, trust
from kiosk.facts import ConnectionChanged, Fact, HealthChanged
from kiosk.logs import logger
from kiosk.store import sync_state
from kiosk.store.database import Database
from kiosk.store.sqlite import Connection
from sync import connectivity
from sync.allotments import keep_allotments
from sync.backoff import delay
from sync.connectivity import Link
from sync.hand_back import Reconciled, hand_back_returning, reconcile
from sync.outbox_relay import AT_ONCE, relay
from sync.pass_keys import fetch_pass_keys
from sync.periods import PERIODS
from sync.posters import fetch_posters, forget_unused_posters
from sync.programme_pull import PullOutcome, pull_programme
from sync.provider import Provider, Refused, Unreachable
from sync.retelling import tell_again_what_was_forgotten
from sync.seat_pull import pull_seats

log = logger(__name__)

OFFLINE_PULL_SECONDS = 5.0
LONGEST_OFFLINE_PULL_SECONDS = 15.0
PATIENT_PULLS = 4
"""After so many pulls without an answer the rest between two of them doubles."""
INTRODUCTION_SECONDS = 60.0
RECONCILE_SECONDS = 600.0
"""So often both sides compare what they hold; also at a start, and whenever the provider is back."""
CONTENT_SECONDS = 60.0
"""How long allotments are left alone once each is as it should be."""
SEATS = "seats:"


@dataclass(frozen=True, slots=True)
class JobSettings:
    """What the jobs need to know of this kiosk; ``posters`` is the folder for poster files."""

    kiosk_id: str
    posters: Path
    rules: AllotmentRules
    offline_mode: OfflineMode
    offering: Offering = ALL_OF_IT


class Jobs:
    """Runs one job at a time of each name and returns the facts to publish; has no threads and no timers.

    Every run is bounded and safe to kill. Safe from any thread. ``at_once`` bookings are told side by side.
    """

    def __init__(
        self,
        database: Database,
        provider: Provider,
        clock: Clock,
        settings: JobSettings,
        *,
        chance: Callable[[], float] = random.random,
        at_once: int = AT_ONCE,
    ) -> None:
        self._database = database
        self._provider = provider
        self._clock = clock
        self._settings = settings
        self._chance = chance
        self._at_once = at_once
        self._jobs: Mapping[str, Callable[[], tuple[Fact, ...]]] = {
            "pull": self._pull,
            "relay": self._relay,
            "hand_back": self._hand_back,
            "posters": self._posters,
            "allotments": self._allotments,
            "pass_keys": self._pass_keys,
        }
        self._running = {name: threading.Lock() for name in (*self._jobs, SEATS)}
        self._lock = threading.Lock()
        self._link = Link(online=False)
        self._failures: dict[str, int] = {}
        self._not_before: dict[str, float] = {}
        self._introduced_at: float | None = None
        self._other_site = False
        self._reconciled_at: float | None = None

    @property
    def names(self) -> tuple[str, ...]:
        """The jobs to run now and then; beside them ``seats:<showtime id>`` whenever a screen shows that map."""
        return tuple(self._jobs)

    def job(self, name: str) -> Callable[[], tuple[Fact, ...]] | None:
        """The job of that name, None if there is none."""
        return partial(self.run, name) if name in self._jobs or name.startswith(SEATS) else None

    def run(self, name: str) -> tuple[Fact, ...]:
        """Run a job (KeyError if there is none of that name).

        Nothing happens if it is running already, or has to leave the provider alone for a while: after calls
        without an answer, or because the provider asked for it. When the provider is back nothing waits.
        """
        key = SEATS if name.startswith(SEATS) else name
        running = self._running[key]
        if self._clock.monotonic() < self._not_before.get(key, 0.0) or not running.acquire(blocking=False):
            return ()
        try:
            return self._seats(name.removeprefix(SEATS)) if key == SEATS else self._jobs[key]()
        finally:
            running.release()

    def _pull(self) -> tuple[Fact, ...]:
        outcome = pull_programme(
            self._database,
            self._provider,
            self._clock,
            self._settings.kiosk_id,
            introduction=self._introduction_is_due(),
        )
        self._other_site = outcome.other_site
        if not outcome.failure:
            self._introduced_at = self._introduced_at or self._clock.monotonic()
        facts = self._note(answered=outcome.answered)
        self._rest_from_pulling(outcome)
        return (*outcome.facts, *facts, *self._trouble(outcome))

    def _relay(self) -> tuple[Fact, ...]:
        if self._other_site:
            return ()
        outcome = relay(self._database, self._provider, self._clock, chance=self._chance, at_once=self._at_once)
        return (
            *outcome.facts,
            *self._judge("relay", answered=outcome.answered, retry_after=outcome.retry_after_seconds),
        )

    def _hand_back(self) -> tuple[Fact, ...]:
        if self._other_site or not self._online():
            return ()
        facts = self._reconcile() if self._reconciliation_is_due() else ()
        outcome = hand_back_returning(self._database, self._provider, self._clock)
        if outcome.refused:
            self._introduced_at = None
        judged = self._judge("hand_back", answered=outcome.answered, retry_after=outcome.retry_after_seconds)
        return (*facts, *outcome.facts, *judged)

    def _allotments(self) -> tuple[Fact, ...]:
        if self._other_site or not self._online():
            return ()
        clock = self._trusted_clock()
        if clock is None:
            return ()
        settings = self._settings
        rules, mode = settings.rules, settings.offline_mode
        outcome = keep_allotments(self._database, self._provider, clock, rules, mode, settings.offering)
        if outcome.refused:
            self._introduced_at = None
        if not outcome.more:
            self._hold("allotments", CONTENT_SECONDS)
        return (*outcome.facts, *self._judge("allotments", answered=outcome.answered))

    def _posters(self) -> tuple[Fact, ...]:
        forget_unused_posters(self._database, self._settings.posters)
        if not self._online():
            return ()
        return fetch_posters(self._database, self._provider, self._clock, self._settings.posters).facts

    def _pass_keys(self) -> tuple[Fact, ...]:
        if self._other_site or not self._online():
            return ()
        return self._judge("pass_keys", answered=fetch_pass_keys(self._database, self._provider))

    def _seats(self, showtime_id: str) -> tuple[Fact, ...]:
        if not self._online():
            return ()
        outcome = pull_seats(self._database, self._provider, showtime_id)
        return (*outcome.facts, *self._note(answered=not isinstance(outcome.failure, Unreachable)))

    def _reconcile(self) -> tuple[Fact, ...]:
        outcome = reconcile(self._database, self._provider, self._clock)
        if not isinstance(outcome, Reconciled):
            return ()
        retold = tell_again_what_was_forgotten(self._database, self._provider, self._clock)
        if not isinstance(retold, Refused | Unreachable):
            self._reconciled_at = self._clock.monotonic()
        return outcome.facts

    def _reconciliation_is_due(self) -> bool:
        at = self._reconciled_at
        return at is None or self._clock.monotonic() - at >= RECONCILE_SECONDS

    def _rest_from_pulling(self, outcome: PullOutcome) -> None:
        if outcome.retry_after_seconds is not None:
            self._hold("pull", delay(0, self._chance(), outcome.retry_after_seconds))
        elif not outcome.answered and not self._link.online:
            longer = OFFLINE_PULL_SECONDS * 2.0 ** min(self._link.failures // PATIENT_PULLS, 8)
            self._hold("pull", min(longer, LONGEST_OFFLINE_PULL_SECONDS) - PERIODS["pull"] / 2)

    def _introduction_is_due(self) -> bool:
        at = self._introduced_at
        due = at is None or not self._online() or self._clock.monotonic() - at >= INTRODUCTION_SECONDS
        if due:
            self._introduced_at = None
        return due

    def _trusted_clock(self) -> Clock | None:
        """The provider's time where it is known, the machine's where nothing speaks against that; else None."""
        with self._database.read() as tx:
            given, mark = sync_state.word_of_time(tx), sync_state.clock_mark(tx)
        reading = read(self._clock)
        if given is not None and surely(given, reading) is not None:
            return SureClock(given, self._clock)
        return None if trust(given, mark, reading) is Trust.WRONG else self._clock

    def _online(self) -> bool:
        with self._database.read() as tx:
            return sync_state.contact(tx).online

    def _judge(self, name: str, *, answered: bool | None, retry_after: float | None = None) -> tuple[Fact, ...]:
        """Take note of a run's last call; a job that got no answer waits longer each time."""
        if answered is None:
            return ()
        failures = 0 if answered else self._failures.get(name, 0) + 1
        self._failures[name] = failures
        if failures or retry_after is not None:
            self._hold(name, max(PERIODS[name], delay(failures, self._chance(), retry_after)))
        return self._note(answered=answered)

    def _note(self, *, answered: bool) -> tuple[Fact, ...]:
        with self._lock:
            self._link, facts = connectivity.note(
                self._database, self._provider, self._clock, self._link, answered=answered
            )
        if ConnectionChanged(online=True) in facts:
            self._not_before.clear()
            self._failures.clear()
            self._reconciled_at = None
        return facts

    def _hold(self, name: str, seconds: float) -> None:
        self._not_before[name] = max(self._not_before.get(name, 0.0), self._clock.monotonic() + seconds)

    def _trouble(self, outcome: PullOutcome) -> tuple[Fact, ...]:
        words = outcome.failure if outcome.answered else ""
        with self._database.read() as tx:
            known, refused_before = sync_state.trouble(tx), sync_state.key_refused(tx)
        refused = outcome.key_refused if outcome.answered else refused_before
        if (words, refused) == (known, refused_before):
            return ()
        if words:
            log.warning("the pull did not bring everything: %s", words)

        def note(tx: Connection) -> None:
            sync_state.put_trouble(tx, words)
            sync_state.put_key_refused(tx, refused=refused)

        self._database.write(note)
        return (HealthChanged(),)
