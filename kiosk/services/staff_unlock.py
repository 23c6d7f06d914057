"""A forgotten PIN: whoever holds the site's key answers the kiosk's question, and its person takes another PIN."""

import hmac
import threading
from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from kiosk.clock import Clock
from kiosk.domain.pins import WeakPin
from kiosk.domain.staff_unlock import Challenge, new_challenge, plain_letters
from kiosk.services.staff_people import Outcome, StaffPeople, WhyNot
from kiosk.services.staff_tries import DEVICE, Way
from kiosk.store import journal, staff
from kiosk.store.database import Database
from kiosk.store.sqlite import Connection

GOOD_SECONDS: Final = 900.0
PIN_SECONDS: Final = 300.0
"""So long after the answer the new PIN may be chosen."""
MOST_ANSWERS: Final = 5
BY_SITE_KEY: Final = "site key"


@dataclass(frozen=True, slots=True)
class Answered:
    """It is the answer: `StaffUnlock.set_pin` may be called, once."""


@dataclass(frozen=True, slots=True)
class NoAnswer:
    """It is not. ``tries_left`` is 0 when the question is void, because of that or of its age: ask another."""

    tries_left: int


@dataclass(slots=True)
class _Open:
    challenge: Challenge
    ends_at: float
    tries_left: int = MOST_ANSWERS
    answered: bool = False

    def is_good(self, now: float) -> bool:
        """Whether it may still be answered, at ``now`` in monotonic seconds."""
        return now < self.ends_at and self.tries_left > 0 and not self.answered


class StaffUnlock:
    """One question at a time, in memory: a restart voids it. Safe from any thread.

    ``answer_to`` gives the one answer to a question, by the kiosk's keys (ConfigError if they cannot be used).
    A pause after wrong PINs does not count here: this is the way out of it, and its answers cannot be guessed.
    """

    def __init__(
        self,
        database: Database,
        people: StaffPeople,
        answer_to: Callable[[Challenge], str],
        kiosk_id: str,
        clock: Clock,
    ) -> None:
        self._database = database
        self._people = people
        self._answer_to = answer_to
        self._kiosk_id = kiosk_id
        self._clock = clock
        self._lock = threading.Lock()
        self._open: _Open | None = None

    def ask(self, number: str) -> Challenge:
        """A question for whoever typed this number, good for a quarter of an hour; one about somebody else is void.

        The same one as long as it is good: whoever telephones need not stand at the door meanwhile.
        """
        with self._lock:
            asked, now = self._open, self._clock.monotonic()
            if asked is None or asked.challenge.number != number or not asked.is_good(now):
                asked = _Open(new_challenge(self._kiosk_id, number), now + GOOD_SECONDS)
            self._open = asked
        return asked.challenge

    def seconds_left(self) -> float:
        """How long the question is good; 0 if there is none."""
        with self._lock:
            return max(0.0, self._open.ends_at - self._clock.monotonic()) if self._open else 0.0

    def answer(self, typed: str) -> Answered | NoAnswer | WhyNot:
        """Compare an answer; UNKNOWN if it is right, but nobody has the number. Reads keys and writes: blocks."""
        with self._lock:
            asked = self._open
            if asked is None or not asked.is_good(self._clock.monotonic()):
                self._open = None
                return NoAnswer(0)
            asked.tries_left -= 1
        number = asked.challenge.number
        right = hmac.compare_digest(plain_letters(typed).encode(), self._answer_to(asked.challenge).encode())
        known = self._database.write(lambda tx: self._note(tx, number, right=right))
        if not right:
            return NoAnswer(asked.tries_left)
        if not known:
            self.give_up()
            return WhyNot.UNKNOWN
        with self._lock:
            asked.answered, asked.ends_at = True, self._clock.monotonic() + PIN_SECONDS
        return Answered()

    def set_pin(self, pin: str) -> Outcome:
        """The new PIN of whoever was asked about; UNKNOWN unless the answer came within five minutes before."""
        with self._lock:
            asked = self._open
            if asked is None or not asked.answered or self._clock.monotonic() >= asked.ends_at:
                return WhyNot.UNKNOWN
        outcome = self._people.reset_pin(asked.challenge.number, pin, BY_SITE_KEY)
        if not isinstance(outcome, WeakPin):
            self.give_up()
            self._database.write(lambda tx: staff.forget_tries(tx, DEVICE))
        return outcome

    def give_up(self) -> None:
        """The question is void."""
        with self._lock:
            self._open = None

    def _note(self, tx: Connection, number: str, *, right: bool) -> bool:
        known = staff.find(tx, number) is not None
        kind = "staff_unlocked" if right else "staff_refused"
        journal.append(tx, self._clock.now(), kind, number if known else "", {"way": Way.ANSWER.value})
        return known
