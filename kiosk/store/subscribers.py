"""Who wants to be told of a booking by mail, until its show is over. Personal data: never in the journal."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from kiosk.domain.visits import Change, Followed, Visit
from kiosk.store import erasure, journal, sync_state
from kiosk.store.encoding import body_of, from_body, instant, seconds
from kiosk.store.sqlite import Connection, Row
from kiosk.store.withdrawn import Withdrawn

_NOT_OFFERED = "reminders_not_offered"
FORGOTTEN = "forgotten"
"""The kind of a journal's entry: an address that was to be told of the booking is not any more."""


@dataclass(frozen=True, slots=True)
class Subscriber:
    """Whoever is told, and how their booking stands. ``telling`` and ``reminding`` are numbers of mails that wait."""

    reference: str
    address: str
    language: str
    followed: Followed
    telling: int | None
    reminding: int | None


@dataclass(frozen=True, slots=True)
class NotOffered:
    """From when until when reminders were not offered; ``until`` is None while they are not."""

    since: datetime
    until: datetime | None = None

    def covers(self, at: datetime) -> bool:
        """Whether whoever asked then was promised none."""
        return self.since <= at and (self.until is None or at < self.until)


def no_reminders(tx: Connection) -> NotOffered | None:
    """When reminders were last not offered (CorruptStore if that cannot be read); None if they always were."""
    body = sync_state.get(tx, _NOT_OFFERED)
    return from_body(body, NotOffered) if body else None


def reminders_are_offered(tx: Connection) -> bool:
    """What was last noted of it."""
    last = no_reminders(tx)
    return last is None or last.until is not None


def note_reminders(tx: Connection, at: datetime, *, offered: bool) -> None:
    """Remember that reminders are offered, or not, from ``at`` on."""
    last = no_reminders(tx)
    now = NotOffered(last.since, at) if offered and last is not None else NotOffered(at)
    sync_state.put(tx, _NOT_OFFERED, body_of(now))


def put(tx: Connection, reference: str, address: str, language: str, at: datetime) -> None:
    """Tell this address from now on; one that a booking had before is told no more."""
    row = tx.execute(
        "SELECT opened(address, 'subscriber') AS address FROM subscriber WHERE booking_reference = ?", (reference,)
    ).fetchone()
    if row is not None and row["address"] != address:
        _write_down(tx, reference)
    tx.execute(
        "INSERT INTO subscriber (booking_reference, address, language, asked_at)"
        " VALUES (?, sealed(?, 'subscriber'), ?, ?)"
        " ON CONFLICT (booking_reference) DO UPDATE SET address = excluded.address, language = excluded.language,"
        " asked_at = excluded.asked_at",
        (reference, address, language, seconds(at)),
    )


def is_there(tx: Connection, reference: str) -> bool:
    """Whether somebody wants to be told of a booking."""
    return tx.execute("SELECT 1 FROM subscriber WHERE booking_reference = ?", (reference,)).fetchone() is not None


def forget(tx: Connection, reference: str, address: str | None = None) -> None:
    """Tell nobody of a booking any more; with ``address`` only if it is that one."""
    gone = tx.execute(
        "DELETE FROM subscriber WHERE booking_reference = ? AND (? IS NULL OR opened(address, 'subscriber') = ?)",
        (reference, address, address),
    )
    if gone.rowcount:
        _write_down(tx, reference)


def forget_again(tx: Connection, forgotten: Iterable[journal.Entry]) -> None:
    """On a database of the past: forget whom these entries of the journal say were forgotten since."""
    for entry in forgotten:
        tx.execute("DELETE FROM subscriber WHERE booking_reference = ?", (entry.subject,))
        erasure.note(tx)


def forget_address(tx: Connection, address: str) -> None:
    """Tell an address of no booking any more."""
    gone = tx.execute("DELETE FROM subscriber WHERE opened(address, 'subscriber') = ? COLLATE NOCASE", (address,))
    if gone.rowcount:
        erasure.note(tx)


def _write_down(tx: Connection, reference: str) -> None:
    """An address goes. The journal, which has none, knows of whom: a backup that is older must not bring it back."""
    journal.put(tx, None, FORGOTTEN, reference, "{}")
    erasure.note(tx)


def over(tx: Connection, now: datetime | None) -> tuple[str, ...]:
    """Bookings with a subscriber of which there is nothing more to tell: they ended, or their show is over by ``now``.

    None, where the time is not sure: no show is over then. A show that left the programme is over when it was to be.
    """
    rows = tx.execute(
        "SELECT booking_reference FROM subscriber JOIN booking ON reference = booking_reference"
        " LEFT JOIN showtime ON showtime.id = showtime_id"
        " WHERE booking.state IN ('abandoned', 'refunded', 'voucher')"
        " OR coalesce(showtime.ends_at, booking.ends_at) <= ? ORDER BY booking_reference",
        (-1 if now is None else seconds(now),),
    )
    return tuple(row["booking_reference"] for row in rows)


def unwanted(tx: Connection) -> tuple[tuple[int, str], ...]:
    """Numbers and bookings of mails that wait to tell somebody who does not want to be told any more."""
    rows = tx.execute(
        "SELECT number, mail.booking_reference FROM mail JOIN mail_address ON mail_number = number"
        " WHERE mail.state = 'waiting' AND kind IN ('moved', 'reminder') AND NOT EXISTS"
        " (SELECT 1 FROM subscriber WHERE subscriber.booking_reference = mail.booking_reference"
        "  AND opened(subscriber.address, 'subscriber') = opened(mail_address.address, 'mail_address')) ORDER BY number"
    )
    return tuple((row["number"], row["booking_reference"]) for row in rows)


_IN_FORCE = """
SELECT reference, opened(address, 'subscriber') AS address, subscriber.language, asked_at,
    booking.starts_at AS sold_at, booking.auditorium_id AS sold_in, showtime.starts_at, showtime.auditorium_id, status,
    (SELECT max(issue) FROM ticket WHERE booking_reference = reference) AS issue,
    (SELECT tells FROM mail WHERE booking_reference = reference AND kind = 'moved'
        AND (state = 'sent' OR ended_in_doubt) ORDER BY number DESC LIMIT 1) AS told,
    EXISTS (SELECT 1 FROM mail WHERE booking_reference = reference AND kind = 'reminder'
        AND (state IN ('sent', 'refused') OR ended_in_doubt)) AS reminded,
    moved.number AS telling, moved.tells, moved.in_doubt, reminder.number AS reminding,
    CASE WHEN showtime.id IS NULL AND certain_at <= :answered_at THEN withdrawn_showtime.body END AS withdrawn
FROM subscriber JOIN booking ON reference = subscriber.booking_reference
    LEFT JOIN showtime ON showtime.id = booking.showtime_id
    LEFT JOIN withdrawn_showtime ON withdrawn_showtime.showtime_id = booking.showtime_id
    LEFT JOIN mail AS moved
        ON moved.booking_reference = reference AND moved.kind = 'moved' AND moved.state = 'waiting'
    LEFT JOIN mail AS reminder
        ON reminder.booking_reference = reference AND reminder.kind = 'reminder' AND reminder.state = 'waiting'
WHERE booking.state IN ('issued', 'confirmed') AND booking.starts_at IS NOT NULL ORDER BY reference
"""


def in_force(tx: Connection) -> tuple[Subscriber, ...]:
    """Everybody whose booking stands, with what they know and what is so now. One the provider refused is not here.

    A show that left the programme is withdrawn once the provider answered after that was certain.
    """
    answered_at = sync_state.contact(tx).last_contact_at
    rows = tx.execute(_IN_FORCE, {"answered_at": seconds(answered_at) if answered_at else -1})
    return tuple(_subscriber(row) for row in rows if row["address"] is not None)


def _subscriber(row: Row) -> Subscriber:
    now = None
    if row["status"] is not None:
        now = Visit(instant(row["starts_at"]), row["auditorium_id"], row["issue"], row["status"] == "cancelled")
    elif row["withdrawn"] is not None:
        show = from_body(row["withdrawn"], Withdrawn).showtime
        now = Visit(show.starts_at, show.auditorium_id, row["issue"], withdrawn=True)
    followed = Followed(
        asked_at=instant(row["asked_at"]),
        known=from_body(row["told"], Change).now if row["told"] else Visit(instant(row["sold_at"]), row["sold_in"]),
        now=now,
        telling=from_body(row["tells"], Change).now if row["tells"] else None,
        in_doubt=bool(row["in_doubt"]),
        reminding=row["reminding"] is not None,
        reminded=bool(row["reminded"]),
    )
    return Subscriber(row["reference"], row["address"], row["language"], followed, row["telling"], row["reminding"])
