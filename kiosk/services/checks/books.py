"""What the kiosk's database says of everything: programme, seats, money, paper, mail, and of itself.

`judge` is pure over what was read; `look_at_books` reads, whether the kiosk runs or not, and disturbs nobody.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from typing import Final

from kiosk.clock import Clock, read
from kiosk.domain.diagnosis import Figure, Finding, Grade
from kiosk.domain.rights import OfflineMode
from kiosk.domain.trusted_time import Trust, trust
from kiosk.errors import StoreError
from kiosk.services.checks.figures import size, span
from kiosk.services.health import OutOfOrder, reason_of
from kiosk.store import backups, marks
from kiosk.store.overview import Overview, overview
from kiosk.store.vitals import Vitals, look, vitals

UNSENT_FOR: Final = timedelta(minutes=10)
MAIL_FOR: Final = timedelta(minutes=30)
BACKUP_AGE: Final = timedelta(hours=36)
LONG_LOG: Final = 64 * 1024 * 1024
_PLACES: Final = {
    OutOfOrder.BY_STAFF: "program.service",
    OutOfOrder.SWAPPED_OUT: "program.service",
    OutOfOrder.NO_PROGRAMME_YET: "programme.known",
    OutOfOrder.KEY_REFUSED: "provider.key",
    OutOfOrder.CANNOT_SIGN: "keys.signing",
    OutOfOrder.DISK_FULL: "disk.space",
    OutOfOrder.DISK_READ_ONLY: "disk.writes",
    OutOfOrder.DATABASE_NEWER: "database.schema",
    OutOfOrder.DATABASE_DAMAGED: "database.whole",
    OutOfOrder.DISK_FAILED: "disk.writes",
    OutOfOrder.CHECKING: "database.whole",
    OutOfOrder.JOURNAL_BROKEN: "database.journal",
    OutOfOrder.CLOCK_WRONG: "clock.trust",
}


BOOKS: Final = (
    "programme.known",
    "programme.current",
    "provider.key",
    "seats.online",
    "seats.offline",
    "payment.open",
    "keys.signing",
    "printer.unknown",
    "outbox.backlog",
    "outbox.refused",
    "mail.server",
    "mail.backlog",
    "mail.refused",
    "database.schema",
    "database.size",
    "database.backup",
    "clock.trust",
    "program.service",
)
"""What `look_at_books` judges."""


@dataclass(frozen=True, slots=True)
class Books:
    """What was read. ``backup_at``: the newest backup's time."""

    seen: Overview
    vitals: Vitals
    backup_at: datetime | None
    trust: Trust


def out_of_order(trouble: OutOfOrder, detail: str = "") -> Finding:
    """Why nothing can be sold, as a finding at its place in the tree."""
    return Finding(_PLACES[trouble], Grade.FAILED, trouble.value, detail=detail)


def look_at_books(path: Path, clock: Clock, mode: OfflineMode) -> list[Finding]:
    """What the database at ``path`` says; one that is not there yet knows no programme."""
    if not path.exists():
        return [out_of_order(OutOfOrder.NO_PROGRAMME_YET)]
    now = clock.now()
    try:
        seen, more = overview(path), vitals(path, now)
    except StoreError as error:
        return [out_of_order(reason_of(error))]
    newest = next(iter(backups.newest_first(path)), None)
    books = Books(seen, more, backups.taken_at(newest) if newest else None, trust(more.word, more.mark, read(clock)))
    return list(judge(books, now, mode))


def look_closely(path: Path, *, running: bool, within: float) -> list[Finding]:
    """Whether the database is whole: marks beside it, every page, and the newest seals of its journal."""
    if not path.exists():
        return []
    if why := marks.found_damaged(path):
        return [out_of_order(OutOfOrder.DATABASE_DAMAGED, why)]
    if not running and marks.was_cut_off(path):
        code = OutOfOrder.CHECKING.value
        return [Finding("database.whole", Grade.WARNING, code, detail="it is looked at when the kiosk starts")]
    try:
        if not look(path, within):
            return [Finding("database.whole", Grade.UNKNOWN, detail="a look at all of it takes longer than this")]
    except StoreError as error:
        return [out_of_order(reason_of(error))]
    return [Finding("database.whole", Grade.OK), Finding("database.journal", Grade.OK)]


def judge(books: Books, now: datetime, mode: OfflineMode) -> Iterator[Finding]:
    """What that means."""
    seen = books.seen
    if seen.showtimes:
        yield Finding("programme.known", Grade.OK, figures=(Figure("shows", str(seen.showtimes)),))
    else:
        yield out_of_order(OutOfOrder.NO_PROGRAMME_YET)
    yield _unless("programme.current", Grade.WARNING, "F-104", seen.pull_trouble)
    yield out_of_order(OutOfOrder.KEY_REFUSED) if seen.key_refused else Finding("provider.key", Grade.OK)
    yield from _seats(books, now, mode)
    yield _counted("payment.open", "F-602", seen.open_payments)
    yield _unless("keys.signing", Grade.FAILED, OutOfOrder.CANNOT_SIGN.value, seen.cannot_sign)
    yield _counted("printer.unknown", "F-504", books.vitals.prints_unknown)
    yield from _messages(books, now)
    yield from _mail(books, now)
    yield from _itself(books, now)
    yield _service(books.seen)
    if books.trust is Trust.WRONG:
        yield out_of_order(OutOfOrder.CLOCK_WRONG)
    else:
        yield Finding("clock.trust", Grade.OK)


def _service(seen: Overview) -> Finding:
    if seen.swapped_out:
        return out_of_order(OutOfOrder.SWAPPED_OUT)
    off = seen.out_of_service
    if off is None:
        return Finding("program.service", Grade.OK)
    return Finding("program.service", Grade.FAILED, OutOfOrder.BY_STAFF.value, off.since, detail=off.reason.value)


def _seats(books: Books, now: datetime, mode: OfflineMode) -> Iterator[Finding]:
    contact, kept = books.seen.contact, books.seen.seats_kept_for_offline
    last = contact.last_contact_at
    answered = (Figure("answered", span(now - last)),) if last else ()
    if contact.online:
        yield Finding("seats.online", Grade.OK, figures=answered)
    else:
        yield Finding("seats.online", Grade.FAILED, "F-134", last, answered)
    if mode is OfflineMode.REFUSE:
        return  # the manager wants it so
    figures = (Figure("kept", str(kept)),)
    if kept or mode is OfflineMode.RISK:
        yield Finding("seats.offline", Grade.OK, figures=figures)
    else:
        since = books.vitals.rights_ended_at or (None if contact.online else last)
        yield Finding("seats.offline", Grade.FAILED, "F-131", since, figures)


def _messages(books: Books, now: datetime) -> Iterator[Finding]:
    seen, oldest = books.seen, books.vitals.oldest_unsent_at
    figures: tuple[Figure, ...] = (Figure("number", str(seen.unsent_messages)),)
    if oldest is not None and abs(now - oldest) > UNSENT_FOR:
        figures += (Figure("age", span(now - oldest)),)
        yield Finding("outbox.backlog", Grade.WARNING, "F-132", oldest, figures)
    else:
        yield Finding("outbox.backlog", Grade.OK, figures=figures if seen.unsent_messages else ())
    yield _counted(
        "outbox.refused", "F-133", seen.messages_for_a_person + seen.members_for_a_person + seen.wishes_for_a_person
    )


def _mail(books: Books, now: datetime) -> Iterator[Finding]:
    oldest = books.vitals.oldest_mail_at
    code = books.seen.mail_trouble
    yield Finding("mail.server", Grade.FAILED, code) if code else Finding("mail.server", Grade.OK)
    if oldest is not None and abs(now - oldest) > MAIL_FOR:
        yield Finding(
            "mail.backlog",
            Grade.WARNING,
            "F-405",
            oldest,
            (Figure("number", str(books.seen.mails_waiting)), Figure("age", span(now - oldest))),
        )
    else:
        waiting = books.seen.mails_waiting
        yield Finding("mail.backlog", Grade.OK, figures=(Figure("number", str(waiting)),) if waiting else ())
    yield _counted("mail.refused", "F-406", books.vitals.mails_refused)


def _itself(books: Books, now: datetime) -> Iterator[Finding]:
    known, taken = books.vitals, books.backup_at
    version = (Figure("version", str(known.schema)),)
    if known.schema > known.newest_schema:
        yield Finding("database.schema", Grade.FAILED, OutOfOrder.DATABASE_NEWER.value, figures=version)
    else:
        yield Finding("database.schema", Grade.OK, figures=version)
    figures = (Figure("size", size(known.bytes)), Figure("log", size(known.log_bytes)))
    long = known.log_bytes > LONG_LOG
    yield Finding("database.size", Grade.WARNING if long else Grade.OK, "F-213" if long else "", figures=figures)
    age = (Figure("age", span(now - taken)),) if taken else ()
    late = abs(now - taken) > BACKUP_AGE if taken else books.seen.bookings > 0
    if late or books.seen.backup_trouble:
        yield Finding("database.backup", Grade.WARNING, "F-212", taken, age, books.seen.backup_trouble)
    else:
        yield Finding("database.backup", Grade.OK, figures=age)


def _unless(name: str, grade: Grade, code: str, trouble: str) -> Finding:
    return Finding(name, grade, code, detail=trouble) if trouble else Finding(name, Grade.OK)


def _counted(name: str, code: str, number: int) -> Finding:
    figures = (Figure("number", str(number)),)
    return Finding(name, Grade.WARNING, code, figures=figures) if number else Finding(name, Grade.OK)
