"""Sends the mail that is due. Runs in the worker process.

At least once: what a crash or a lost answer leaves in doubt is sent again, with the same Message-ID and tickets.
"""

import random
from collections.abc import Callable
from datetime import datetime, timedelta

from kiosk.clock import Clock, read
from kiosk.domain.mail import BookingMail, ChangeFace, MailKind, MailState, MailTrouble, rest_seconds, wait_seconds
from kiosk.domain.trusted_time import surely
from kiosk.domain.visits import REMINDER_AHEAD
from kiosk.facts import Fact, HealthChanged, MailChanged
from kiosk.logs import logger
from kiosk.ports import (
    CodeDrawer,
    Delivered,
    Later,
    LetterWriter,
    MailOutcome,
    MailServer,
    Misconfigured,
    NotSent,
    RefusedForGood,
    TicketRenderer,
    Unreachable,
)
from kiosk.services.faces import faces, visit_face
from kiosk.services.receipts import Receipts
from kiosk.services.telling import Telling, believed
from kiosk.store import bookings, catalogue, mail, subscribers, sync_state, withdrawn
from kiosk.store.database import Database
from kiosk.store.mail import Mail
from kiosk.store.sqlite import Connection

log = logger(__name__)

FEW = 10
"""So many mails a run at most."""
ENOUGH_SECONDS = 60.0
"""After so long a run begins no more: with the longest conversation it is well below what the worker allows a job."""
NOT_KNOWN_HERE = "the booking's showtime is not on this kiosk any more"


class Mailing:
    """Takes mail from waiting to sent, refused or given up. Keeps its server's rest in memory: one instance a worker.

    ``server`` is None where none is configured; what was asked for before then only ends. ``ahead``: so long before
    its show a reminder is due.
    """

    def __init__(
        self,
        database: Database,
        renderer: TicketRenderer,
        drawer: CodeDrawer,
        writer: LetterWriter,
        server: MailServer | None,
        clock: Clock,
        chance: Callable[[], float] = random.random,
        ahead: timedelta = REMINDER_AHEAD,
        receipts: Receipts | None = None,
        *,
        reminders: bool = True,
    ) -> None:
        self._database = database
        self._renderer = renderer
        self._drawer = drawer
        self._writer = writer
        self._server = server
        self._clock = clock
        self._chance = chance
        self._telling = Telling(database, clock, ahead, reminders=reminders)
        self._receipts = receipts
        self._failures = 0
        self._rests_until = 0.0

    def send_due(self) -> tuple[Fact, ...]:
        """Send a few of the mails that are due, one after the other, until the server has no ear for one.

        What nobody needs any more is given up first, whether or not there is a server to be reached. Blocks for three
        minutes at most.
        """
        told: list[Fact] = [*self._end_what_is_over(), *self._telling.forget_what_is_over()]
        began = self._clock.monotonic()
        if self._server is None:
            return (*told, *self._note_trouble(None))
        told += self._telling.put_news()
        if began < self._rests_until:
            return tuple(told)
        with self._database.read() as tx:
            waiting = mail.due(tx, self._clock.now(), FEW, believed(tx, self._clock))
        for one in waiting:
            told += self._take_through(one, self._server)
            if self._clock.monotonic() < self._rests_until or self._clock.monotonic() - began > ENOUGH_SECONDS:
                break
        return tuple(told)

    def _end_what_is_over(self) -> tuple[Fact, ...]:
        with self._database.read() as tx:
            ended = mail.over(tx, surely(sync_state.word_of_time(tx), read(self._clock)))
        return tuple(self._settle(one, MailState.GIVEN_UP, one.reason or "not sent in time") for one in ended)

    def _take_through(self, one: Mail, server: MailServer) -> tuple[Fact, ...]:
        # Before anything else, so that a mail which ends this program is not the first one of the next.
        again_at = self._after(wait_seconds(one.tries + 1, self._chance()))
        self._database.write(lambda tx: mail.begin(tx, one.number, again_at))
        try:
            with self._database.read() as tx:
                address = mail.address_of(tx, one.number)
                told = self._about(tx, one)
            if address is None or told is None:
                return (self._settle(one, MailState.GIVEN_UP, NOT_KNOWN_HERE),)
            letter = self._writer.letter(told)
        except Exception as error:
            # One mail that cannot be set must not keep the others from going out. A later version may set it.
            log.exception("mail %d of booking %s could not be set", one.number, one.booking_reference)
            self._put_off(one, again_at, f"this program failed: {type(error).__name__}", in_doubt=one.in_doubt)
            return ()
        outcome = self._say(one, address, letter, server)
        self._let_rest(outcome)
        return self._note(one, outcome, again_at)

    def _say(self, one: Mail, address: str, letter: bytes, server: MailServer) -> MailOutcome:
        try:
            return server.send(address, letter)
        except Exception as error:
            # No more than its name: what mail servers say quotes addresses.
            log.error("mail %d of booking %s was cut off: %s", one.number, one.booking_reference, type(error).__name__)
            return Unreachable(f"this program failed: {type(error).__name__}")

    def _about(self, tx: Connection, one: Mail) -> BookingMail | None:
        """What a mail tells, by the booking as it is now; None if its showtime is not on this disk any more."""
        reference = one.booking_reference
        booking = bookings.booking(tx, reference)
        change = _in_words(tx, one)
        showtime = catalogue.showtime(tx, booking.showtime_id) if booking else None
        if booking and showtime is None and change and change.withdrawn:
            kept = withdrawn.showtime(tx, booking.showtime_id)
            showtime = kept.showtime if kept else None
        shown = faces(tx, reference, language=one.language, elsewhere=True)
        if showtime is None or not shown:
            return None
        admits = all(face.row or face.seat for face in shown) and not (
            change and (change.cancelled or change.withdrawn)
        )
        codes = [face.code for face in shown] if shown[0].paid else [reference]
        first = one.kind is MailKind.CONFIRMATION
        receipt = self._receipts.of(tx, reference) if self._receipts and first else None
        return BookingMail(
            id=one.id,
            kind=one.kind,
            language=one.language,
            reference=reference,
            faces=shown,
            codes=tuple(self._drawer.png(code) for code in codes) if admits else (),
            pdf=self._renderer.render(shown, receipt) if admits else b"",
            starts_at=showtime.starts_at,
            ends_at=showtime.ends_at,
            asked_at=one.created_at,
            news=subscribers.is_there(tx, reference),
            sequence=mail.news_told(tx, reference, one.number),
            change=change,
        )

    def _note(self, one: Mail, outcome: MailOutcome, again_at: datetime) -> tuple[Fact, ...]:
        match outcome:
            case Delivered():
                return (self._settle(one, MailState.SENT), *self._note_trouble(None))
            case RefusedForGood(reason=reason):
                return (self._settle(one, MailState.REFUSED, reason), *self._note_trouble(None))
            case Later(reason=reason):
                self._put_off(one, again_at, reason, in_doubt=one.in_doubt)
                return self._note_trouble(None)
            case Misconfigured(trouble=trouble, reason=reason):
                self._put_off(one, self._clock.now(), reason, counts=False, in_doubt=one.in_doubt)
                return self._note_trouble(trouble)
            case NotSent(reason=reason):
                self._put_off(one, self._clock.now(), reason, counts=False, in_doubt=one.in_doubt)
            case Unreachable(reason=reason):
                self._put_off(one, again_at, reason, in_doubt=True)
        return ()

    def _let_rest(self, outcome: MailOutcome) -> None:
        """Leave a server that had no ear alone, longer each time."""
        if not isinstance(outcome, Unreachable | Misconfigured):
            self._failures = 0
            return
        self._failures += 1
        self._rests_until = self._clock.monotonic() + rest_seconds(self._failures, self._chance())

    def _settle(self, one: Mail, state: MailState, reason: str = "") -> Fact:
        if state is not MailState.SENT:
            log.warning("mail %d of booking %s: %s (%s)", one.number, one.booking_reference, state, reason)
        self._database.write(lambda tx: mail.settle(tx, one.number, state, reason))
        return MailChanged(one.booking_reference)

    def _put_off(self, one: Mail, due_at: datetime, reason: str, *, in_doubt: bool, counts: bool = True) -> None:
        log.info("mail %d of booking %s goes later: %s", one.number, one.booking_reference, reason)
        self._database.write(lambda tx: mail.later(tx, one.number, due_at, reason, counts=counts, in_doubt=in_doubt))

    def _note_trouble(self, found: MailTrouble | None) -> tuple[Fact, ...]:
        with self._database.read() as tx:
            known = mail.trouble(tx)
        if found is known:
            return ()
        if found is not None:
            log.error("no mail can be sent: %s (%s)", found.value, found.name.lower())
        self._database.write(lambda tx: mail.put_trouble(tx, found))
        return (HealthChanged(),)

    def _after(self, seconds: float) -> datetime:
        return self._clock.now() + timedelta(seconds=seconds)


def _in_words(tx: Connection, one: Mail) -> ChangeFace | None:
    if one.tells is None:
        return None
    before, now, reference = one.tells.before, one.tells.now, one.booking_reference
    return ChangeFace(
        before=visit_face(tx, reference, before, one.language),
        now=visit_face(tx, reference, now, one.language),
        cancelled=now.cancelled,
        withdrawn=now.withdrawn,
        restored=(before.cancelled or before.withdrawn) and not (now.cancelled or now.withdrawn),
        new_tickets=now.issue > before.issue,
    )
