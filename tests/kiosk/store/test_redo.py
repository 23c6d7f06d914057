"""What a transaction changed of sales can be done again elsewhere, to the byte."""

from pathlib import Path

import pytest

from kiosk.errors import CorruptStore
from kiosk.store import journal, outbox, redo, sqlite
from kiosk.store.database import Database
from tests.builders import NOON, store
from tests.faults.sold_out import keeps_seats
from tests.kiosk.store.test_database import open_sale

KEPT = {
    "booking": "auditorium_id basket_id created_at currency ends_at fee issued_at language offline on_paper"
    " payment_method reference showtime_id starts_at state tax tax_basis_points total",
    "sale_line": "at_risk booking_reference position price seat_id ticket_type_id",
    "payment": "amount booking_reference currency method number receipt reference requested_at state",
    "ticket": "booking_reference code id issue live position price seat_id showtime_id ticket_type_id",
    "outbox_message": "attempts body booking_reference code created_at delivered_at delivery due_at epoch key kind"
    " number reason refused_at seats state",
    "print_attempt": "booking_reference copy created_at id issue number pdf reason state",
    "exception_case": "booking_reference by_whom kind lost message_number number opened_at reason remedy"
    " requested_at seats settled_at state why",
    "voucher": "amount booking_reference code currency minted_at",
    "mail": "booking_reference created_at due_at ended_in_doubt id in_doubt kind language number reason state"
    " tells tries",
    "cancellation": "asked_at booking_reference currency fee id reason refund settled_at state",
    "settlement": "asked_at body booking_reference by_whom number payment receipt state tax_basis_points why",
    "day_closing": "body by_whom closed_at first_entry last_entry number",
    "grant_request": "asked_at basket_id epoch id kind showtime_id state",
    "seat_right": "basket_id grant_id seat_id showtime_id state",
}


def rows(database: Database) -> list[str]:
    with database.read() as tx:
        return [one.body for one in journal.entries_after(tx, 0) if one.kind == redo.ROWS]


@pytest.mark.parametrize("table", redo.KEYS)
def test_no_column_gets_into_the_journal_unseen(tmp_path: Path, table: str) -> None:
    """The journal never forgets: a column that may hold personal data belongs into a table of its own."""
    with store(tmp_path).read() as tx:
        columns = sorted(row["name"] for row in tx.execute("SELECT name FROM pragma_table_info(?)", (table,)))
    assert columns == KEPT[table].split()


@pytest.mark.parametrize(
    "body", [b"{}", b"", "Schön “€” \n\x01".encode(), b"\xff\xfe\x00", b"a\x00b", bytes(range(256))]
)
def test_the_bytes_of_a_message_are_the_same_again(tmp_path: Path, body: bytes) -> None:
    one, two = store(tmp_path / "one"), store(tmp_path / "two")
    open_sale(one)
    one.write(lambda tx: outbox.put(tx, "booking:AAAA", "booking", "AAAA", body, NOON))
    with one.read() as tx:
        entries = list(journal.entries_after(tx, 0))

    def again(tx: sqlite.Connection) -> None:
        with redo.without_triggers(tx):
            for entry in entries:
                redo.redo(tx, entry)

    two.write(again)
    with two.read() as tx:
        (message,) = outbox.unsent(tx)
    assert message.body == body


def test_what_was_rolled_back_was_never_changed(tmp_path: Path) -> None:
    database = store(tmp_path)

    def half(tx: sqlite.Connection) -> None:
        tx.execute("UPDATE booking SET fee = 1")
        raise RuntimeError("stop")

    open_sale(database)
    before = rows(database)
    with pytest.raises(RuntimeError):
        database.write(half)
    database.write(lambda tx: journal.append(tx, NOON, "noted", "", {}))
    assert rows(database) == before


def test_a_change_that_changes_nothing_and_an_attempt_that_begins_are_no_news(tmp_path: Path) -> None:
    database = store(tmp_path)
    open_sale(database)
    database.write(lambda tx: outbox.put(tx, "booking:AAAA", "booking", "AAAA", b"{}", NOON))
    before = rows(database)
    database.write(lambda tx: tx.execute("UPDATE booking SET fee = fee"))
    database.write(lambda tx: outbox.start(tx, 1))
    database.write(lambda tx: outbox.later(tx, 1, NOON, "no answer", surely_not_sent=False))
    keeps_seats(database, "kept", "A1", "A2")
    assert rows(database) == before
    database.write(lambda tx: outbox.delivered(tx, 1, NOON))
    assert len(rows(database)) == len(before) + 1


def test_an_entry_that_does_not_fit_is_refused(tmp_path: Path) -> None:
    database = store(tmp_path)
    body = '[["booking","update",{"reference":"NOBODY","state":"paid"}]]'
    entry = journal.Entry(1, 0, redo.ROWS, "", body, "")
    with pytest.raises(CorruptStore, match="no such row in booking"):
        database.write(lambda tx: redo.redo(tx, entry))
