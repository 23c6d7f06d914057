"""Mail on disk: what a rebuilt database still knows of it, and that nobody's address comes back with it."""

from pathlib import Path

import pytest

from kiosk.domain.mail import MailKind, MailState
from kiosk.store import audit, backups, erasure, journal_file, mail, marks, opening, redo
from kiosk.store.database import Database
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
    database.write(lambda tx: mail.settle(tx, number, MailState.SENT))
    assert ADA.encode() in backup.read_bytes()
    assert rebuilt(database) == {"one": (MailState.SENT, "", None)}
    assert erasure.finish(Database(database.path), NOON)
    left = [one for one in tmp_path.rglob("*") if one.is_file() and "quarantine" not in one.parts]
    assert [one.name for one in left if ADA.encode() in one.read_bytes()] == []


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
