"""Whoever wanted to be told of a booking is told: reminders and changes become mails. Runs in the worker process.

Nothing listens for changes: each run compares what guests know with what is so now, so that a change is found whatever
brought it about, and whenever this program was not there.
"""

import uuid
from datetime import datetime, timedelta
from typing import Final

from kiosk.clock import Clock, read
from kiosk.domain.mail import MailKind, MailState
from kiosk.domain.trusted_time import Trust, surely, trust
from kiosk.domain.visits import NO_NEWS, NewsDue, news_due
from kiosk.facts import Fact, MailChanged
from kiosk.logs import logger
from kiosk.store import mail, subscribers, sync_state
from kiosk.store.database import Database
from kiosk.store.sqlite import Connection
from kiosk.store.subscribers import Subscriber

log = logger(__name__)

SETTLES: Final = timedelta(seconds=60)
"""So long a change must stand before it is told: a slip of the box office, mended at once, frightens nobody."""
MANY: Final = 200
"""So many bookings a run at most, so that nobody waits for its transaction (0.1 s)."""
OVERTAKEN: Final = "overtaken by what is so now"
UNWANTED: Final = "not wanted any more"


class Telling:
    """Decides what is to be told, and puts it as mails for `kiosk.services.mailing` to send."""

    def __init__(self, database: Database, clock: Clock, ahead: timedelta, *, reminders: bool = True) -> None:
        """``reminders``: they are offered. Without, only those are sent that were asked for before (one write)."""
        self._database = database
        self._clock = clock
        self._ahead = ahead
        self._reminders = reminders
        self._noted = False

    def forget_what_is_over(self) -> tuple[Fact, ...]:
        """Forget whoever need not be told any more, and what waits to tell them. Quick, and safe to repeat."""
        with self._database.read() as tx:
            over = subscribers.over(tx, surely(sync_state.word_of_time(tx), read(self._clock)))
            unwanted = subscribers.unwanted(tx)
        if not over and not unwanted:
            return ()

        def forget(tx: Connection) -> None:
            for reference in over:
                subscribers.forget(tx, reference)
            for number, _ in subscribers.unwanted(tx):
                mail.settle(tx, number, MailState.GIVEN_UP, UNWANTED)

        self._database.write(forget)
        return tuple(MailChanged(one) for one in dict.fromkeys((*over, *(reference for _, reference in unwanted))))

    def put_news(self) -> tuple[Fact, ...]:
        """Put the mails that are due now, and give up those that are overtaken, many in one transaction."""
        self._note_the_switch()
        with self._database.read() as tx:
            if not self._due(tx):
                return ()
        return tuple(self._database.write(self._put_all))

    def _put_all(self, tx: Connection) -> list[Fact]:
        due = self._due(tx)
        for subscriber, news in due:
            self._put(tx, subscriber, news)
        return [MailChanged(subscriber.reference) for subscriber, _ in due]

    def _due(self, tx: Connection) -> list[tuple[Subscriber, NewsDue]]:
        now = believed(tx, self._clock)
        not_offered = subscribers.no_reminders(tx)

        def ahead(one: Subscriber) -> timedelta:
            promised = not_offered is None or not not_offered.covers(one.followed.asked_at)
            return self._ahead if promised else timedelta(0)  # never due: only changes were promised

        found = [(one, news_due(one.followed, now, ahead(one))) for one in subscribers.in_force(tx)]
        return [(one, news) for one, news in found if news != NO_NEWS][:MANY]

    def _note_the_switch(self) -> None:
        """Once a run of the program: since when reminders are not offered, or that they are again."""
        if self._noted:
            return
        with self._database.read() as tx:
            known = subscribers.reminders_are_offered(tx)
        if known is not self._reminders:
            now = self._clock.now()
            self._database.write(lambda tx: subscribers.note_reminders(tx, now, offered=self._reminders))
        self._noted = True

    def _put(self, tx: Connection, to: Subscriber, news: NewsDue) -> None:
        now = self._clock.now()
        if news.drop_telling and to.telling is not None:
            mail.settle(tx, to.telling, MailState.GIVEN_UP, OVERTAKEN)
        if news.drop_reminder and to.reminding is not None:
            mail.settle(tx, to.reminding, MailState.GIVEN_UP, OVERTAKEN)
        if news.tell is not None:
            log.info("booking %s: a change is told", to.reference)
            settled = now + SETTLES
            mail.put(
                tx, str(uuid.uuid4()), MailKind.MOVED, to.reference, to.language, to.address, now,
                due_at=settled, tells=news.tell,
            )  # fmt: skip
        if news.remind:
            mail.put(tx, str(uuid.uuid4()), MailKind.REMINDER, to.reference, to.language, to.address, now)


def believed(tx: Connection, clock: Clock) -> datetime | None:
    """The provider's time if it is known, else the wall clock's unless that is surely wrong; None if it is."""
    given, reading = sync_state.word_of_time(tx), read(clock)
    sure = surely(given, reading)
    if sure is not None:
        return sure
    return None if trust(given, sync_state.clock_mark(tx), reading) is Trust.WRONG else reading.wall
