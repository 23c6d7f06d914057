"""How a kiosk stands, read from its state folder while it runs or not."""

from dataclasses import dataclass, replace

from kiosk.bootstrap import parts
from kiosk.config import Config
from kiosk.domain.printer_reasons import in_words
from kiosk.errors import StoreError
from kiosk.services.health import OutOfOrder, reason_of
from kiosk.store import backups, marks
from kiosk.store.overview import Overview, overview
from kiosk.store.repair import last_repair


@dataclass(frozen=True, slots=True)
class Status:
    """A kiosk at a glance. Times are ISO 8601 in UTC; ``out_of_order`` and ``mail_trouble`` are codes for
    staff, or empty."""

    kiosk: str
    out_of_order: str = ""
    out_of_service_since: str = ""
    online: bool = False
    last_contact_at: str = ""
    pull_trouble: str = ""
    offers_not_known: str = ""
    showtimes: int = 0
    seats_kept_for_offline: int = 0
    bookings: int = 0
    unsent_messages: int = 0
    messages_for_a_person: int = 0
    members_for_a_person: int = 0
    wishes_waiting: int = 0
    wishes_for_a_person: int = 0
    open_payments: int = 0
    prints_unknown: int = 0
    mails_waiting: int = 0
    mails_not_delivered: int = 0
    mail_trouble: str = ""
    printer: str = ""
    printer_says: str = ""
    printer_since: str = ""
    last_backup_at: str = ""
    backup_trouble: str = ""
    damage: str = ""
    last_repair: str = ""


def status(config: Config) -> Status:
    """Read the state folder; a kiosk that never ran is out of order for want of a programme."""
    path = config.state_folder / parts.DATABASE
    try:
        repaired, backup = last_repair(path), next(iter(backups.newest_first(path)), None)
        path.stat()
    except FileNotFoundError:
        return Status(config.kiosk.id, OutOfOrder.NO_PROGRAMME_YET.value)
    except (OSError, StoreError):
        return Status(config.kiosk.id, OutOfOrder.DISK_READ_ONLY.value)
    known = Status(
        config.kiosk.id,
        last_backup_at=backups.taken_at(backup).isoformat() if backup else "",
        damage=marks.found_damaged(path),
        last_repair=str(repaired) if repaired else "",
    )
    try:
        seen = overview(path, parts.offering_for(config))
    except StoreError as error:
        return replace(known, out_of_order=reason_of(error).value)
    last = seen.contact.last_contact_at
    return replace(
        known,
        out_of_order=_reason(seen, damaged=bool(known.damage)),
        out_of_service_since=seen.out_of_service.since.isoformat() if seen.out_of_service else "",
        online=seen.contact.online,
        last_contact_at=last.isoformat() if last else "",
        pull_trouble=seen.pull_trouble,
        offers_not_known=", ".join(seen.offers_not_known),
        showtimes=seen.showtimes,
        seats_kept_for_offline=seen.seats_kept_for_offline,
        bookings=seen.bookings,
        unsent_messages=seen.unsent_messages,
        messages_for_a_person=seen.messages_for_a_person,
        members_for_a_person=seen.members_for_a_person,
        wishes_waiting=seen.wishes_waiting,
        wishes_for_a_person=seen.wishes_for_a_person,
        open_payments=seen.open_payments,
        prints_unknown=seen.prints_unknown,
        mails_waiting=seen.mails_waiting,
        mails_not_delivered=seen.mails_not_delivered,
        mail_trouble=seen.mail_trouble,
        printer=seen.printer.readiness.value if seen.printer else "",
        printer_says=in_words(seen.printer.reasons) if seen.printer else "",
        printer_since=seen.printer.since.isoformat() if seen.printer else "",
        backup_trouble=seen.backup_trouble,
    )


def _reason(seen: Overview, *, damaged: bool) -> str:
    if seen.swapped_out:
        return OutOfOrder.SWAPPED_OUT.value
    if seen.out_of_service:
        return OutOfOrder.BY_STAFF.value
    if damaged:
        return OutOfOrder.DATABASE_DAMAGED.value
    if seen.key_refused:
        return OutOfOrder.KEY_REFUSED.value
    if seen.cannot_sign:
        return OutOfOrder.CANNOT_SIGN.value
    return "" if seen.showtimes else OutOfOrder.NO_PROGRAMME_YET.value
