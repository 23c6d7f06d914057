"""A kiosk's state folder after a good evening: sales that were acknowledged, seats kept, seats handed back."""

import shutil
from dataclasses import dataclass
from pathlib import Path

from kiosk.domain.bookings import Booking, PaymentMethod, SaleState
from kiosk.domain.exceptions import Remedy, Voucher
from kiosk.domain.money import Money
from kiosk.domain.rights import Grant, GrantState, RightKind
from kiosk.ports import Declined, PaymentUnknown
from kiosk.services.purchase import Sold
from kiosk.store import backups, bookings, exceptions, opening, outbox, right_endings, rights, sqlite
from kiosk.store.database import Database
from kiosk.store.sqlite import Connection
from tests.builders import NOON
from tests.kiosk.services.counter import Counter, counter

DATABASE = "kiosk.db"


@dataclass(frozen=True)
class Evening:
    """What was acknowledged: bookings, the bytes of their messages, rights to sell under and rights that are used."""

    folder: Path
    bookings: dict[str, Booking]
    messages: dict[str, bytes]
    open_payments: frozenset[str]
    live: frozenset[tuple[str, str]]
    used: frozenset[tuple[str, str]]

    def copied_to(self, folder: Path) -> Path:
        """The state folder once more, as a power cut leaves it; returns the database's path."""
        shutil.copytree(self.folder, folder)
        return folder / DATABASE


def keeps_seats(database: Database, grant_id: str, *seats: str) -> None:
    """An allotment is granted."""
    grant = Grant(grant_id, RightKind.ALLOTMENT, "show-1", seats, 1, GrantState.ASKED, NOON)
    database.write(lambda tx: rights.ask(tx, grant))
    database.write(lambda tx: rights.granted(tx, grant_id))


def hands_back(database: Database, grant_id: str, *seats: str) -> None:
    """Seats of an allotment go back, and the provider takes them: somebody else may have them now."""
    database.write(lambda tx: rights.return_seats(tx, grant_id, seats))
    database.write(lambda tx: rights.handed_back(tx, grant_id, seats))


def sells(kiosk: Counter, *seats: str) -> str:
    """A customer buys these seats, and is told so; returns the reference."""
    kiosk.chooses(*seats)
    kiosk.checkout.hold()
    sold = kiosk.checkout.pay(PaymentMethod.CARD)
    assert isinstance(sold, Sold)
    return sold.booking.reference


def evening(
    work: Path, folder: Path, *, backup: bool = True, checkpoint: bool = False, choosing: bool = True
) -> Evening:
    """Make one in ``work`` and leave it in ``folder`` as a power cut would.

    ``choosing``: while the backup was taken somebody held a seat that somebody else bought later.
    """
    kiosk = counter(work)
    opening.in_use(kiosk.database)
    keeps_seats(kiosk.database, "early", "C1", "C2", "C3", "C4")
    arrived, *_ = [sells(kiosk, f"A{n}", f"B{n}") for n in range(1, 6)]
    if choosing:
        kiosk.chooses("D9")
        kiosk.checkout.hold()
    if backup:
        backups.take(work / DATABASE, NOON)
    kiosk.checkout.abandon()
    hands_back(kiosk.database, "early", "C2", "C3")
    sells(kiosk, "C1")
    keeps_seats(kiosk.database, "late", "C7", "C8")
    sells(kiosk, "D9", "D8")
    refused = sells(kiosk, "D3")
    kiosk.database.write(lambda tx: _ends_as_a_voucher(tx, refused))
    kiosk.terminal.answers = [Declined("card_declined")]
    kiosk.chooses("D1")
    kiosk.checkout.hold()
    kiosk.checkout.pay(PaymentMethod.CARD)
    kiosk.checkout.abandon()
    kiosk.database.write(lambda tx: _arrives(tx, arrived))
    kiosk.terminal.answers = [PaymentUnknown("no answer")]
    kiosk.terminal.known.clear()
    kiosk.chooses("E9")
    kiosk.checkout.hold()
    kiosk.checkout.pay(PaymentMethod.CARD)
    if checkpoint:
        _checkpoint(work / DATABASE)
    with kiosk.database.read() as tx:
        live, used = right_endings.live(tx), used_rights(tx)
        messages = {one.booking_reference: one.body for one in outbox.unsent(tx)}
    sales = {one.reference: one for one in kiosk.all_bookings()}
    unclear = frozenset(one.reference for one in sales.values() if one.state == "paying")
    shutil.copytree(work, folder)
    kiosk.database.close()
    return Evening(folder, sales, messages, unclear, live, used)


def used_rights(tx: Connection) -> frozenset[tuple[str, str]]:
    """Every right that became a ticket: its grant and its seat."""
    rows = tx.execute("SELECT grant_id, seat_id FROM seat_right WHERE state = 'used'")
    return frozenset((row["grant_id"], row["seat_id"]) for row in rows)


def _ends_as_a_voucher(tx: Connection, reference: str) -> None:
    (message,) = (one for one in outbox.unsent(tx) if one.booking_reference == reference)
    outbox.refused(tx, message.number, "seats_taken", NOON, "seats_taken", ["D3"])
    bookings.step(tx, reference, SaleState.EXCEPTION, NOON)
    (case,) = exceptions.of_booking(tx, reference)
    exceptions.put_voucher(tx, Voucher("AAAA-BBBB-CCCC", reference, Money(1250, "EUR")), NOON)
    exceptions.settle(tx, case.number, Remedy.VOUCHER, "staff", NOON)
    bookings.step(tx, reference, SaleState.VOUCHER, NOON)


def _arrives(tx: Connection, reference: str) -> None:
    (message,) = (one for one in outbox.unsent(tx) if one.booking_reference == reference)
    outbox.delivered(tx, message.number, NOON)
    bookings.step(tx, reference, SaleState.CONFIRMED, NOON)


def _checkpoint(path: Path) -> None:
    connection = sqlite.connect(path)
    connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    connection.close()
