"""Mail to customers on disk, and the addresses, which are there only while their mail waits."""

from dataclasses import dataclass
from datetime import datetime

from kiosk.domain.mail import LONGEST_WAIT_SECONDS, MailKind, MailState, MailTrouble
from kiosk.domain.visits import Change
from kiosk.store import erasure, subscribers, sync_state
from kiosk.store.encoding import body_of, from_body, from_column, instant, seconds
from kiosk.store.sqlite import Connection, Row

_TROUBLE = "mail_trouble"
_NO_DUE_TIME_BEYOND = int(2 * LONGEST_WAIT_SECONDS)
"""A mail due later than this was put off by a clock that was ahead: it is due now."""


@dataclass(frozen=True, slots=True)
class Mail:
    """One mail. ``id`` names it at every mail server, for ever; ``reason`` is for staff and quotes nobody.

    ``tells``: the change that one of the kind ``MOVED`` is about. ``in_doubt``: it may have arrived already.
    """

    number: int
    id: str
    kind: MailKind
    booking_reference: str
    language: str
    state: MailState
    tries: int
    created_at: datetime
    reason: str
    tells: Change | None
    in_doubt: bool


def put(
    tx: Connection,
    mail_id: str,
    kind: MailKind,
    reference: str,
    language: str,
    address: str,
    at: datetime,
    *,
    due_at: datetime | None = None,
    tells: Change | None = None,
) -> int:
    """Write down a mail, due at once or at ``due_at``, as soon as its booking is issued; returns its number."""
    number = tx.execute(
        "INSERT INTO mail (id, kind, booking_reference, language, due_at, created_at, tells)"
        " VALUES (?, ?, ?, ?, ?, ?, ?)",
        (mail_id, kind.value, reference, language, seconds(due_at or at), seconds(at), body_of(tells) if tells else ""),
    ).lastrowid
    tx.execute(
        "INSERT INTO mail_address (mail_number, address) VALUES (?, sealed(?, 'mail_address'))", (number, address)
    )
    return int(number or 0)


def readdress(tx: Connection, number: int, address: str, language: str) -> None:
    """The mail goes to another address: its customer typed it anew. Not for one that a try has begun of."""
    tx.execute("UPDATE mail SET language = ? WHERE number = ?", (language, number))
    tx.execute("UPDATE mail_address SET address = sealed(?, 'mail_address') WHERE mail_number = ?", (address, number))
    erasure.note(tx)


def due(tx: Connection, now: datetime, limit: int, believed: datetime | None = None) -> tuple[Mail, ...]:
    """Mails whose time has come and whose booking stands, longest due first. One the provider refused waits.

    So does news of a show that is not in the programme, unless that is the news, and a reminder unless its show is
    still to begin by ``believed``, a time that can be believed.
    """
    rows = tx.execute(
        "SELECT mail.* FROM mail JOIN booking ON reference = booking_reference"
        " LEFT JOIN showtime ON showtime.id = booking.showtime_id"
        " WHERE mail.state = 'waiting' AND booking.state IN ('issued', 'confirmed')"
        " AND CASE WHEN kind = 'moved'"
        "  THEN (showtime.id IS NULL) = coalesce(json_extract(tells, '$.now.withdrawn'), false) ELSE true END"
        " AND (kind <> 'reminder' OR showtime.starts_at > ?)"
        " AND (due_at <= ? OR due_at > ?) ORDER BY due_at, number LIMIT ?",
        (
            seconds(believed) if believed else None,
            seconds(now),
            seconds(now) + _NO_DUE_TIME_BEYOND,
            limit,
        ),
    )
    return tuple(_mail(row) for row in rows)


def over(tx: Connection, now: datetime | None) -> tuple[Mail, ...]:
    """Mails that nobody needs any more: their sale ended without tickets, or their show is over by ``now``.

    None, where the time is not sure: no show is over then.
    """
    rows = tx.execute(
        "SELECT mail.* FROM mail JOIN booking ON reference = booking_reference"
        " LEFT JOIN showtime ON showtime.id = booking.showtime_id WHERE mail.state = 'waiting'"
        " AND (booking.state IN ('abandoned', 'refunded', 'voucher')"
        " OR coalesce(showtime.ends_at, booking.ends_at) <= ?) ORDER BY number",
        (-1 if now is None else seconds(now),),
    )
    return tuple(_mail(row) for row in rows)


def of_booking(tx: Connection, reference: str) -> tuple[Mail, ...]:
    """All mails of a booking, oldest first."""
    rows = tx.execute("SELECT * FROM mail WHERE booking_reference = ? ORDER BY number", (reference,))
    return tuple(_mail(row) for row in rows)


def untried_to(tx: Connection, address: str) -> tuple[int, ...]:
    """Numbers of mails that wait for an address and that no try has begun of."""
    rows = tx.execute(
        "SELECT number FROM mail JOIN mail_address ON mail_number = number"
        " WHERE state = 'waiting' AND tries = 0"
        " AND opened(address, 'mail_address') = ? COLLATE NOCASE ORDER BY number",
        (address,),
    )
    return tuple(row["number"] for row in rows)


def address_of(tx: Connection, number: int) -> str | None:
    """To whom a mail goes, as a server is told; None once that is settled, or if it cannot be opened any more."""
    row = tx.execute(
        "SELECT opened(address, 'mail_address') AS address FROM mail_address WHERE mail_number = ?", (number,)
    ).fetchone()
    return row["address"] if row else None


def begin(tx: Connection, number: int, due_at: datetime) -> None:
    """A try begins. Should it end this program, the next one is at ``due_at``, after others."""
    tx.execute(
        "UPDATE mail SET tries = tries + 1, in_doubt = 1, due_at = ? WHERE number = ?", (seconds(due_at), number)
    )


def later(
    tx: Connection, number: int, due_at: datetime, reason: str, *, counts: bool = True, in_doubt: bool = False
) -> None:
    """Try again at ``due_at``. A try in which nothing was said of the mail does not count.

    ``in_doubt``: it may have arrived all the same, in this try or in one before.
    """
    tx.execute(
        "UPDATE mail SET due_at = ?, reason = ?, tries = tries - ?, in_doubt = ?"
        " WHERE number = ? AND state = 'waiting'",
        (seconds(due_at), reason, int(not counts), in_doubt, number),
    )


def news_told(tx: Connection, reference: str, up_to: int) -> int:
    """How many mails about changes a booking had, up to the one of that number."""
    (count,) = tx.execute(
        "SELECT count(*) FROM mail WHERE booking_reference = ? AND kind = 'moved' AND number <= ?", (reference, up_to)
    ).fetchone()
    return int(count)


def settle(tx: Connection, number: int, state: MailState, reason: str = "") -> None:
    """What became of a mail. Its address goes, and `erasure.finish` sees that no byte of it is left.

    One that a server refused for good is not told of changes either.
    """
    if state is MailState.REFUSED and (address := address_of(tx, number)) is not None:
        (reference,) = tx.execute("SELECT booking_reference FROM mail WHERE number = ?", (number,)).fetchone()
        subscribers.forget(tx, reference, address)
    tx.execute(
        "UPDATE mail SET state = ?, reason = ?, ended_in_doubt = in_doubt WHERE number = ?",
        (state.value, reason, number),
    )
    erasure.note(tx)


def trouble(tx: Connection) -> MailTrouble | None:
    """What keeps all mail here; None if nothing that is known of does."""
    value = sync_state.get(tx, _TROUBLE)
    return from_column(lambda: MailTrouble(value)) if value else None


def put_trouble(tx: Connection, found: MailTrouble | None) -> None:
    """Remember what keeps all mail here, or that nothing does any more."""
    sync_state.put(tx, _TROUBLE, found.value if found else "")


def _mail(row: Row) -> Mail:
    return Mail(
        number=row["number"],
        id=row["id"],
        kind=from_column(lambda: MailKind(row["kind"])),
        booking_reference=row["booking_reference"],
        language=row["language"],
        state=from_column(lambda: MailState(row["state"])),
        tries=row["tries"],
        created_at=instant(row["created_at"]),
        reason=row["reason"],
        tells=from_body(row["tells"], Change) if row["tells"] else None,
        in_doubt=bool(row["in_doubt"]),
    )
