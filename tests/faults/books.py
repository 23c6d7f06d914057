"""Four sets of books that must agree: the kiosk's, the terminal's, the printer's and the provider's."""

import json
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from kiosk.store import journal, sqlite
from kiosk.store.sqlite import Connection
from tests.faults.life import Shown

Seat = tuple[str, str]
OPEN_SALES = "SELECT count(*) FROM booking WHERE state IN ('held', 'paying', 'paid', 'issued', 'refunding')"
UNSENT = "SELECT count(*) FROM outbox_message WHERE state <> 'delivered'"
UNSETTLED_RIGHTS = "SELECT count(*) FROM seat_right WHERE state IN ('asked', 'in_basket', 'returning')"
UNSETTLED_PRINTS = "SELECT count(*) FROM print_attempt WHERE state IN ('reserved', 'sent')"


@dataclass(frozen=True, slots=True)
class Kiosk:
    """A kiosk's own books, read while it runs or not."""

    path: Path

    def left_open(self) -> dict[str, int]:
        """What is not settled yet, by what it is; empty once everything is."""
        tx = sqlite.connect(self.path, read_only=True)
        try:
            counts = {
                "sales": _count(tx, OPEN_SALES),
                "messages": _count(tx, UNSENT),
                "rights": _count(tx, UNSETTLED_RIGHTS),
                "prints": _count(tx, UNSETTLED_PRINTS),
            }
        finally:
            tx.close()
        return {name: count for name, count in counts.items() if count}

    def has(self, shown: Iterable[Shown]) -> None:
        """Everything a customer was ever shown as done is there, with its tickets."""
        tx = sqlite.connect(self.path, read_only=True)
        try:
            for one in shown:
                row = tx.execute("SELECT state FROM booking WHERE reference = ?", (one.reference,)).fetchone()
                assert row is not None, f"{one.reference} was shown as done and is lost"
                assert row["state"] in ("issued", "confirmed"), (
                    f"{one.reference} was shown as done, now: {row['state']}"
                )
                assert _seats(tx, one.reference) == one.seat_ids, one
        finally:
            tx.close()

    def is_sound(self) -> None:
        """The file is whole and no entry of the journal was touched."""
        tx = sqlite.connect(self.path, read_only=True)
        try:
            assert [row[0] for row in tx.execute("PRAGMA integrity_check")] == ["ok"]
            assert journal.first_broken(tx) is None
        finally:
            tx.close()

    def endings(self) -> Counter[str]:
        """How many sales ended how."""
        tx = sqlite.connect(self.path, read_only=True)
        try:
            return Counter(row["state"] for row in tx.execute("SELECT state FROM booking"))
        finally:
            tx.close()

    def agrees_with_the_terminal(self, ledger: Path) -> None:
        """Money that was taken bought tickets, or went back; no sale took it twice."""
        said: dict[str, str] = {}
        for line in ledger.read_bytes().splitlines() if ledger.exists() else ():
            entry = json.loads(line)
            said[entry["reference"]] = entry["state"]
        tx = sqlite.connect(self.path, read_only=True)
        try:
            rows = tx.execute(
                "SELECT payment.reference, booking.reference AS booking, booking.state FROM payment"
                " JOIN booking ON booking.reference = booking_reference"
            ).fetchall()
        finally:
            tx.close()
        known = {row["reference"]: row for row in rows}
        assert set(said) <= set(known), "the terminal was asked for something nobody wrote down"
        taken = Counter(known[reference]["booking"] for reference, state in said.items() if state == "approved")
        ticketed = {row["booking"] for row in rows if row["state"] in ("issued", "confirmed")}
        assert set(taken) == ticketed, f"paid without tickets, or tickets without money: {set(taken) ^ ticketed}"
        assert set(taken.values()) <= {1}, "money was taken twice"

    def agrees_with_the_printer(self, folder: Path) -> None:
        """One attempt a sale, by itself, and no sheet that the journal does not know."""
        tx = sqlite.connect(self.path, read_only=True)
        try:
            attempts = tx.execute("SELECT id, booking_reference, state FROM print_attempt").fetchall()
            sold = _count(tx, "SELECT count(*) FROM booking WHERE state IN ('issued', 'confirmed')")
        finally:
            tx.close()
        assert len({row["booking_reference"] for row in attempts}) == len(attempts) == sold
        printed = {row["id"] for row in attempts if row["state"] == "printed"}
        assert {path.stem for path in folder.glob("*.pdf")} == printed

    def rights(self) -> set[Seat]:
        """The seats it may sell without asking anybody."""
        tx = sqlite.connect(self.path, read_only=True)
        try:
            rows = tx.execute("SELECT showtime_id, seat_id FROM seat_right WHERE state = 'live'")
            return {(row[0], row[1]) for row in rows}
        finally:
            tx.close()

    def bookings(self) -> dict[str, tuple[str, tuple[str, ...]]]:
        """What the provider has confirmed, as the kiosk has it: showtime and seats by reference."""
        tx = sqlite.connect(self.path, read_only=True)
        try:
            rows = tx.execute("SELECT reference, showtime_id FROM booking WHERE state = 'confirmed'").fetchall()
            return {row["reference"]: (row["showtime_id"], _seats(tx, row["reference"])) for row in rows}
        finally:
            tx.close()


@dataclass(frozen=True, slots=True)
class Provider:
    """The provider's own books: the sandbox's file."""

    path: Path

    def bookings_of(self, kiosk_id: str) -> dict[str, tuple[str, tuple[str, ...]]]:
        """A kiosk's bookings that stand: showtime and seats by reference."""
        tx = sqlite.connect(self.path, read_only=True)
        try:
            return {
                row["reference"]: (row["showtime_id"], _seats_there(tx, row["reference"]))
                for row in tx.execute(
                    "SELECT reference, showtime_id FROM booking"
                    " WHERE kiosk_id = ? AND booked_at IS NOT NULL AND cancelled_at IS NULL",
                    (kiosk_id,),
                ).fetchall()
            }
        finally:
            tx.close()

    def rights_of(self, kiosk_id: str) -> set[Seat]:
        """The seats a kiosk holds."""
        tx = sqlite.connect(self.path, read_only=True)
        try:
            rows = tx.execute(
                "SELECT granted_seat.showtime_id, seat_id FROM granted_seat"
                " JOIN seat_grant ON seat_grant.id = grant_id WHERE kiosk_id = ? AND state = 'live'",
                (kiosk_id,),
            )
            return {(row[0], row[1]) for row in rows}
        finally:
            tx.close()

    def shows_after(self, moment: float) -> list[str]:
        """The showtimes that start after ``moment``, in seconds since 1970; soonest first."""
        tx = sqlite.connect(self.path, read_only=True)
        try:
            rows = tx.execute("SELECT id FROM showtime WHERE starts_at > ? ORDER BY starts_at", (int(moment),))
            return [row["id"] for row in rows]
        finally:
            tx.close()

    def sold(self) -> dict[Seat, str]:
        """Every seat that is sold, with the reference of its booking."""
        tx = sqlite.connect(self.path, read_only=True)
        try:
            rows = tx.execute("SELECT showtime_id, seat_id, reference FROM ticket WHERE live = 1")
            return {(row[0], row[1]): row[2] for row in rows}
        finally:
            tx.close()

    def grants(self) -> dict[Seat, tuple[str, str]]:
        """Every seat that is held, with the grant and the kiosk that holds it."""
        tx = sqlite.connect(self.path, read_only=True)
        try:
            rows = tx.execute(
                "SELECT granted_seat.showtime_id, seat_id, grant_id, kiosk_id FROM granted_seat"
                " JOIN seat_grant ON seat_grant.id = grant_id WHERE state = 'live'"
            )
            return {(row[0], row[1]): (row[2], row[3]) for row in rows}
        finally:
            tx.close()

    def sold_once(self) -> None:
        """No seat has two tickets that admit somebody."""
        tx = sqlite.connect(self.path, read_only=True)
        try:
            rows = tx.execute(
                "SELECT ticket.showtime_id, seat_id, count(*) FROM ticket JOIN booking USING (reference)"
                " WHERE cancelled_at IS NULL AND booked_at IS NOT NULL"
                " GROUP BY ticket.showtime_id, seat_id HAVING count(*) > 1"
            ).fetchall()
        finally:
            tx.close()
        assert [tuple(row) for row in rows] == []


def _count(tx: Connection, query: str) -> int:
    return int(tx.execute(query).fetchone()[0])


def _seats(tx: Connection, reference: str) -> tuple[str, ...]:
    rows = tx.execute(
        "SELECT seat_id FROM ticket WHERE booking_reference = ? AND live = 1 ORDER BY position", (reference,)
    )
    return tuple(row["seat_id"] for row in rows)


def _seats_there(tx: Connection, reference: str) -> tuple[str, ...]:
    rows = tx.execute("SELECT seat_id FROM ticket WHERE reference = ? AND live = 1 ORDER BY position", (reference,))
    return tuple(row["seat_id"] for row in rows)
