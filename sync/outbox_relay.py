"""The relay: outbox messages to the provider, each until it took effect exactly once or a person must decide.

Before an attempt the message is marked as in flight; whatever is found so marked is asked for before it is sent
again (`sync.attempts`). Nothing is ever dropped: see `sync.handlers` for what follows from each outcome.
"""

import random
import threading
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import timedelta
from math import ceil

from kiosk.clock import Clock
from kiosk.facts import BookingChanged, Fact
from kiosk.logs import logger
from kiosk.store import exceptions, journal, member_cases, outbox
from kiosk.store.database import Database
from kiosk.store.outbox import Message
from kiosk.store.sqlite import Connection
from sync import capabilities
from sync.attempts import How, how
from sync.backoff import CAP_SECONDS, LONGEST_RETRY_AFTER, delay
from sync.handlers import HANDLERS, Delivered, Handler, NotYet, Rejected, Verdict
from sync.provider import Capabilities, Provider

log = logger(__name__)

AT_ONCE = 4
BATCH = 50
LONGEST_SECONDS = 20.0
FAILURES_TO_STOP = 2
LONGEST_WAIT = timedelta(seconds=max(CAP_SECONDS, LONGEST_RETRY_AFTER) + 60)
MOST_REASON = 300


@dataclass(frozen=True, slots=True)
class RelayOutcome:
    """What a run did; ``waiting`` messages are left.

    ``answered`` is whether the last call got an answer, None if there was no call. ``retry_after_seconds`` is how
    long the provider asked to be left alone.
    """

    delivered: int = 0
    rejected: int = 0
    waiting: int = 0
    answered: bool | None = None
    retry_after_seconds: float | None = None
    facts: tuple[Fact, ...] = ()


def relay(
    database: Database,
    provider: Provider,
    clock: Clock,
    *,
    chance: Callable[[], float] = random.random,
    at_once: int = AT_ONCE,
) -> RelayOutcome:
    """Deliver what is due: in order for each booking, up to ``at_once`` bookings side by side.

    One run at a time. It stops early when the provider cannot be reached or asks to be left alone, and after
    20 seconds. Safe to kill anywhere.
    """
    _mend_due_times(database, clock)
    with database.read() as tx:
        can = capabilities.remembered(tx)
    run = _Run(database, provider, clock, chance, can)
    ends = clock.monotonic() + LONGEST_SECONDS
    tried: set[int] = set()
    with _side_by_side(at_once) as each:
        while not run.stopped and clock.monotonic() < ends:
            with database.read() as tx:
                batch = [one for one in outbox.due(tx, clock.now(), BATCH) if one.number not in tried]
            if not batch:
                break
            tried.update(one.number for one in batch)
            for _ in each(run.deliver, batch):
                pass
    with database.read() as tx:
        waiting = outbox.waiting(tx)
    return run.outcome(waiting)


class _Run:
    """One run: what came of it so far, and whether going on makes sense. Shared by the threads of the run."""

    def __init__(
        self,
        database: Database,
        provider: Provider,
        clock: Clock,
        chance: Callable[[], float],
        can: Capabilities | None,
    ) -> None:
        self._can = can
        self._database = database
        self._provider = provider
        self._clock = clock
        self._chance = chance
        self._lock = threading.Lock()
        self._verdicts: list[Verdict] = []
        self._facts: list[Fact] = []
        self._failures = 0
        self._retry_after: float | None = None
        self.stopped = False

    def deliver(self, message: Message) -> None:
        """One attempt at one message, unless the run has stopped."""
        if self.stopped:
            return
        handler = HANDLERS[message.kind]
        if not self._database.write(lambda tx: outbox.start(tx, message.number)):
            return
        verdict = self._attempt(handler, message)
        self._database.write(lambda tx: self._settle(tx, handler, message, verdict))
        self._judge(message, verdict)

    def outcome(self, waiting: int) -> RelayOutcome:
        """What the run came to."""
        last = self._verdicts[-1] if self._verdicts else None
        return RelayOutcome(
            delivered=sum(isinstance(one, Delivered) for one in self._verdicts),
            rejected=sum(isinstance(one, Rejected) for one in self._verdicts),
            waiting=waiting,
            answered=None if last is None else _answered(last),
            retry_after_seconds=self._retry_after,
            facts=tuple(self._facts),
        )

    def _attempt(self, handler: Handler, message: Message) -> Verdict:
        try:
            match how(message, self._can, self._clock.now()):
                case How.SEND:
                    return handler.send(self._provider, message)
                case How.ASK_FIRST:
                    return handler.ask(self._provider, message) or handler.send(self._provider, message)
                case How.PERSON:
                    return Rejected("unknown: it may have arrived, the provider cannot be asked and forgets its key")
        except Exception as error:
            # A bug with one message must not keep the others from the provider.
            log.exception("message %s could not be sent", message.key)
            return NotYet(f"this program failed: {type(error).__name__}", answered=True)

    def _settle(self, tx: Connection, handler: Handler, message: Message, verdict: Verdict) -> None:
        now = self._clock.now()
        match verdict:
            case Delivered(at=at, claim_failed=claim_failed):
                outbox.delivered(tx, message.number, now)
                exceptions.delivered_after_all(tx, message.number, now)
                handler.on_delivered(tx, message, at, now)
                if claim_failed:
                    member_cases.claim_not_valid(tx, message.booking_reference, now)
            case Rejected(reason=reason, code=code, seat_ids=seats):
                outbox.refused(tx, message.number, reason[:MOST_REASON], now, code, seats)
                journal.append(
                    tx, now, "message_refused", message.booking_reference, {"key": message.key, "reason": reason}
                )
                handler.on_rejected(tx, message, reason[:MOST_REASON], now)
            case NotYet(reason=reason, surely_not_sent=not_sent):
                wait = delay(message.attempts, self._chance(), verdict.retry_after_seconds)
                due = now + timedelta(seconds=max(1, ceil(wait)))
                outbox.later(tx, message.number, due, reason[:MOST_REASON], surely_not_sent=not_sent)
                if message.state == "pending" and not not_sent:
                    body = {"key": message.key, "reason": reason[:MOST_REASON]}
                    journal.append(tx, now, "outcome_unknown", message.booking_reference, body)

    def _judge(self, message: Message, verdict: Verdict) -> None:
        with self._lock:
            self._verdicts.append(verdict)
            if not isinstance(verdict, NotYet):
                self._facts.append(BookingChanged(message.booking_reference))
            self._failures = 0 if _answered(verdict) else self._failures + 1
            if isinstance(verdict, NotYet) and verdict.retry_after_seconds is not None:
                self._retry_after = max(self._retry_after or 0.0, verdict.retry_after_seconds)
            hopeless = isinstance(verdict, NotYet) and verdict.hopeless
            self.stopped |= hopeless or self._retry_after is not None or self._failures >= FAILURES_TO_STOP


@contextmanager
def _side_by_side(at_once: int) -> Iterator[Callable[[Callable[[Message], None], list[Message]], Iterator[None]]]:
    """A `map` over so many threads; over none but the caller's for one."""
    if at_once == 1:
        yield map
        return
    with ThreadPoolExecutor(at_once, thread_name_prefix="relay") as threads:
        yield threads.map


def _answered(verdict: Verdict) -> bool:
    return not isinstance(verdict, NotYet) or verdict.answered


def _mend_due_times(database: Database, clock: Clock) -> None:
    """A wall clock that was set back must not keep messages from being due."""
    with database.read() as tx:
        latest = outbox.latest_due(tx)
    now = clock.now()
    if latest is not None and latest > now + LONGEST_WAIT:
        database.write(lambda tx: outbox.hurry(tx, now))
