"""A kiosk's database at a glance, read without disturbing whoever writes it."""

from dataclasses import dataclass
from pathlib import Path

from kiosk.domain.offering import ALL_OF_IT, Offering
from kiosk.domain.out_of_service import OutOfService
from kiosk.domain.paper import PrinterReport
from kiosk.ports import Contact
from kiosk.store import (
    mail,
    offered,
    out_of_service,
    printer_report,
    sealed_messages,
    sqlite,
    swapped,
    sync_state,
    upkeep,
)
from kiosk.store.sqlite import Connection

_NOT_DELIVERED = (
    "SELECT count(*) FROM mail JOIN booking ON reference = booking_reference"
    " WHERE (mail.state = 'refused' OR (mail.state = 'given_up' AND kind = 'confirmation'))"
    " AND booking.state IN ('issued', 'confirmed', 'exception')"
    " AND NOT EXISTS (SELECT 1 FROM mail AS after WHERE after.booking_reference = mail.booking_reference"
    "  AND after.number > mail.number AND (after.state <> 'given_up' OR after.kind = 'confirmation'))"
)
"""Bookings in force whose last mail never arrived. News that was overtaken is no such mail."""

_OPEN_PAYMENTS = (
    "SELECT (SELECT count(*) FROM booking WHERE state IN ('paying', 'refunding'))"
    " + (SELECT count(*) FROM settlement WHERE state IN ('paying', 'paid', 'refunding'))"
)
"""Of this kiosk's own sales, and for bookings made elsewhere."""


@dataclass(frozen=True, slots=True)
class Overview:
    """Counts of what matters to staff."""

    contact: Contact
    showtimes: int
    seats_kept_for_offline: int
    bookings: int
    unsent_messages: int
    messages_for_a_person: int
    members_for_a_person: int
    wishes_waiting: int
    wishes_for_a_person: int
    open_payments: int
    prints_unknown: int
    mails_waiting: int
    mails_not_delivered: int
    mail_trouble: str
    printer: PrinterReport | None
    backup_trouble: str
    out_of_service: OutOfService | None
    swapped_out: bool
    key_refused: bool
    cannot_sign: str
    pull_trouble: str
    offers_not_known: tuple[str, ...]


def seen(tx: Connection, offering: Offering = ALL_OF_IT) -> Overview:
    """Count it all."""

    def count(query: str) -> int:
        return int(tx.execute(query).fetchone()[0])

    return Overview(
        contact=sync_state.contact(tx),
        showtimes=count("SELECT count(*) FROM showtime WHERE status = 'on_sale'"),
        seats_kept_for_offline=count("SELECT count(*) FROM seat_right WHERE state = 'live'"),
        bookings=count("SELECT count(*) FROM booking WHERE issued_at IS NOT NULL"),
        unsent_messages=count("SELECT count(*) FROM outbox_message WHERE state IN ('pending', 'in_flight')"),
        messages_for_a_person=count("SELECT count(*) FROM exception_case WHERE state = 'person'"),
        members_for_a_person=count("SELECT count(*) FROM member_case WHERE settled_at IS NULL"),
        wishes_waiting=sealed_messages.waiting(tx),
        wishes_for_a_person=count("SELECT count(*) FROM sealed_message WHERE state = 'refused'"),
        open_payments=count(_OPEN_PAYMENTS),
        prints_unknown=count("SELECT count(*) FROM print_attempt WHERE state = 'unknown'"),
        mails_waiting=count("SELECT count(*) FROM mail WHERE state = 'waiting'"),
        mails_not_delivered=count(_NOT_DELIVERED),
        mail_trouble=mail.trouble(tx) or "",
        printer=printer_report.report(tx),
        backup_trouble=upkeep.backup_trouble(tx),
        out_of_service=out_of_service.standing(tx),
        swapped_out=swapped.standing(tx) is not None,
        key_refused=sync_state.key_refused(tx),
        cannot_sign=sync_state.cannot_sign(tx),
        pull_trouble=sync_state.trouble(tx),
        offers_not_known=offered.not_known(tx, offering),
    )


def overview(path: Path, offering: Offering = ALL_OF_IT) -> Overview:
    """Read the file at ``path`` (StoreError if it cannot be)."""
    tx = sqlite.connect(path, read_only=True)
    try:
        tx.execute("BEGIN")
        return seen(tx, offering)
    except sqlite.SqliteError as error:
        raise sqlite.trouble(error, path) from error
    finally:
        tx.close()
