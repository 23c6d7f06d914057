"""Mail on disk: what a rebuilt database still knows of it, and that nobody's address comes back with it."""

from contextlib import closing
from pathlib import Path

import pytest

from kiosk.domain.mail import MailKind, MailState
from kiosk.domain.member_prices import MemberOnBooking, Proof
from kiosk.errors import StoreError
from kiosk.store import (
    audit,
    backups,
    booking_members,
    consents,
    erasure,
    journal_file,
    mail,
    marks,
    member_links,
    migrations,
    opening,
    redo,
    sqlite,
    subscribers,
)
from kiosk.store.database import Database
from kiosk.store.sealing import KEY_FILE
from tests.builders import NOON, store
from tests.kiosk.store.test_database import open_sale

ADA = "ada@example.org"


def waiting(database: Database, mail_id: str, address: str = ADA) -> int:
    """A mail that somebody asked for."""
    return database.write(lambda tx: mail.put(tx, mail_id, MailKind.CONFIRMATION, "AAAA", "en", address, NOON))


def rebuilt(database: Database) -> dict[str, tuple[MailState, str, str | None]]:
    """The mails of a database that was damaged and rebuilt: state, reason and address by id."""
    database.close()
    marks.note_damage(database.path, "a page was wrong")
    assert opening.put_in_order(database.path, NOON) is not None
    again = Database(database.path)
    with again.read() as tx:
        found = mail.of_booking(tx, "AAAA")
        return {one.id: (one.state, one.reason, mail.address_of(tx, one.number)) for one in found}


def test_the_journal_knows_of_a_mail_and_not_to_whom(tmp_path: Path) -> None:
    database = store(tmp_path)
    open_sale(database)
    waiting(database, "one")
    assert ADA.encode() not in journal_file.beside(database.path).read_bytes()
    assert "mail_address" not in redo.KEYS
    audit.audit(database.path)
    assert rebuilt(database) == {"one": (MailState.GIVEN_UP, "the database was repaired", None)}
    audit.audit(database.path)


def test_a_backup_still_knows_to_whom(tmp_path: Path) -> None:
    database = store(tmp_path)
    open_sale(database)
    waiting(database, "one")
    backups.take(database.path, NOON)
    waiting(database, "two")
    assert rebuilt(database) == {
        "one": (MailState.WAITING, "", ADA),
        "two": (MailState.GIVEN_UP, "the database was repaired", None),
    }


def test_what_was_settled_since_the_backup_does_not_come_back(tmp_path: Path) -> None:
    database = store(tmp_path)
    open_sale(database)
    number = waiting(database, "one")
    backup = backups.take(database.path, NOON)
    with database.read() as tx:
        sealed = bytes(tx.execute("SELECT address FROM mail_address").fetchone()[0])
    database.write(lambda tx: mail.settle(tx, number, MailState.SENT))
    assert sealed in backup.read_bytes()
    assert rebuilt(database) == {"one": (MailState.SENT, "", None)}
    assert erasure.finish(Database(database.path), NOON)
    left = [one for one in tmp_path.rglob("*") if one.is_file() and "quarantine" not in one.parts]
    assert [one.name for one in left if sealed in one.read_bytes()] == []


def test_an_address_is_sealed_and_one_that_cannot_be_opened_is_no_address(tmp_path: Path) -> None:
    database = store(tmp_path)
    open_sale(database)
    number = waiting(database, "one")
    database.write(lambda tx: subscribers.put(tx, "AAAA", ADA, "en", NOON))
    files = [one for one in tmp_path.rglob("*") if one.is_file() and one.name != "ballast"]
    assert [one.name for one in files if ADA.encode() in one.read_bytes()] == []
    with database.read() as tx:
        assert mail.address_of(tx, number) == ADA
        assert [one.address for one in subscribers.in_force(tx)] == []  # not issued yet
        assert mail.untried_to(tx, ADA.upper()) == (number,)
    database.close()
    (tmp_path / KEY_FILE).unlink()
    with (again := Database(database.path)).read() as tx:
        assert mail.address_of(tx, number) is None
        assert mail.untried_to(tx, ADA) == ()
    (tmp_path / KEY_FILE).chmod(0o644)
    with pytest.raises(StoreError, match=KEY_FILE), Database(database.path).read() as tx:
        mail.address_of(tx, number)
    again.close()


def test_what_an_older_foyer_wrote_is_sealed_and_its_readable_copies_are_erased(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "kiosk.db"
    with monkeypatch.context() as older:
        older.setattr(migrations, "STEPS", migrations.STEPS[: migrations.STEPS.index("0015_forgetting.sql")])
        migrations.migrate(path)
    with closing(sqlite.connect(path)) as tx:
        tx.execute(
            "INSERT INTO booking (reference, basket_id, showtime_id, state, currency, fee, tax, total, payment_method,"
            " language, created_at) VALUES ('R', 'b', 's', 'held', 'EUR', 0, 0, 0, 'card', 'en', 0)"
        )
        tx.execute(
            "INSERT INTO mail (id, kind, booking_reference, language, due_at, created_at)"
            " VALUES ('m', 'confirmation', 'R', 'en', 0, 0)"
        )
        tx.execute("INSERT INTO mail_address VALUES (1, ?)", (ADA,))
        tx.execute("INSERT INTO subscriber VALUES ('R', ?, 'en', 0)", (ADA,))
        tx.execute(
            "INSERT INTO consent (recipient, address, language, wording, given_at, counts)"
            " VALUES ('r', ?, 'en', 'Yes', 0, 1)",
            (ADA,),
        )
        tx.execute("INSERT INTO booking_member VALUES ('R', ?, 'M-1', 'verified')", (ADA,))
        tx.execute("INSERT INTO member_link VALUES ('s', ?, 0)", (ADA,))

    database = Database(path)

    with database.read() as tx:
        assert mail.address_of(tx, 1) == ADA
        assert booking_members.of_booking(tx, "R") == MemberOnBooking(ADA, "M-1", Proof.VERIFIED)
        assert booking_members.of_customer(tx, ADA) == ("R",)
        assert member_links.customer_of(tx, "s") == ADA
        consent = consents.in_force(tx, "r")
        assert consent is not None
        assert consent.address == ADA
        assert subscribers.is_there(tx, "R")
        assert tx.execute("PRAGMA foreign_key_check").fetchall() == []
    files = [one for one in tmp_path.rglob("*") if one.is_file()]
    assert [one for one in files if ADA.encode() in one.read_bytes()], "the backup before the step"
    assert erasure.finish(database, NOON)
    files = [one for one in tmp_path.rglob("*") if one.is_file()]
    assert [one for one in files if ADA.encode() in one.read_bytes()] == []


def test_what_is_erased_while_an_erasure_is_finished_is_finished_by_the_next(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    database = store(tmp_path)
    open_sale(database)
    first, second = waiting(database, "one"), waiting(database, "two", "eve@example.org")
    database.write(lambda tx: mail.settle(tx, first, MailState.SENT))
    only = backups.only

    def meanwhile(path: Path, kept: Path) -> None:
        only(path, kept)
        database.write(lambda tx: mail.settle(tx, second, MailState.SENT))

    monkeypatch.setattr(backups, "only", meanwhile)
    assert erasure.finish(database, NOON)
    monkeypatch.undo()
    assert erasure.finish(database, NOON)
    assert not erasure.finish(database, NOON)


def test_tries_are_no_news_for_the_journal_and_endings_are(tmp_path: Path) -> None:
    database = store(tmp_path)
    open_sale(database)
    number = waiting(database, "one")
    before = journal_file.beside(database.path).read_bytes()
    database.write(lambda tx: mail.begin(tx, number, NOON))
    database.write(lambda tx: mail.later(tx, number, NOON, "450 4.2.1"))
    assert journal_file.beside(database.path).read_bytes() == before
    database.write(lambda tx: mail.settle(tx, number, MailState.REFUSED, "550 5.1.1"))
    assert journal_file.beside(database.path).read_bytes() != before
