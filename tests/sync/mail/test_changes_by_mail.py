"""Reminders and changes through a real mail server: told once, whatever dies in between, and then nobody knows whom."""

import shutil
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from kiosk.bootstrap import parts
from kiosk.clock import read
from kiosk.domain.bookings import PaymentMethod
from kiosk.domain.showtimes import ShowtimeStatus
from kiosk.domain.trusted_time import word
from kiosk.services.mail_desk import MailAsked, MailDesk
from kiosk.services.mailing import Mailing
from kiosk.services.purchase import Sold
from kiosk.store import audit, catalogue, marks, opening, sync_state, upkeep
from kiosk.store.database import Database
from printing.scanning import codes_in
from tests.builders import NOON, SITE, showtime
from tests.kiosk.services.counter import Counter, counter
from tests.peers.certificates import Authority, authority
from tests.peers.smtp import Faults, MailPeer, Received, mail_server
from tests.sync.mail.test_tickets_by_mail import CANARY, holding, told
from tests.sync.mortal import Life, deaths

SHOW = NOON + timedelta(hours=3)
LATER = SHOW + timedelta(hours=4)
CANCELLED = ShowtimeStatus.CANCELLED


@pytest.fixture(scope="module")
def trusted(tmp_path_factory: pytest.TempPathFactory) -> Authority:
    return authority(tmp_path_factory.mktemp("authority"))


@pytest.fixture
def peer(trusted: Authority, monkeypatch: pytest.MonkeyPatch) -> Iterator[MailPeer]:
    monkeypatch.setenv("SSL_CERT_FILE", str(trusted.path))
    with mail_server(trusted.server("localhost")) as one:
        yield one


class House:
    """A kiosk whose guest wants to be told, and its worker's mail job."""

    def __init__(self, folder: Path, peer: MailPeer) -> None:
        self.state = folder / "state"
        self.kiosk = counter(self.state)
        self.peer = peer
        self.config = told(self.state, peer)
        self.mailing = parts.mailing_for(self.config, self.kiosk.database, self.kiosk.clock)
        vouched = word(read(self.kiosk.clock), 0.0)
        assert vouched is not None
        self.kiosk.database.write(lambda tx: sync_state.put_word_of_time(tx, vouched))

    def sells(self, *seats: str, address: str = CANARY, language: str = "en") -> str:
        return sell(self.kiosk, *seats, address=address, language=language)

    def show_is(self, **changes: Any) -> None:
        starts_at = changes.pop("starts_at", SHOW)
        show = replace(showtime(starts_at=starts_at), **changes)
        self.kiosk.database.write(lambda tx: catalogue.put_showtimes(tx, [show], SITE))

    def goes_on_for(self, minutes: int) -> None:
        for _ in range(minutes):
            self.mailing.send_due()
            self.kiosk.clock.passes(60)
        self.mailing.send_due()

    def subjects(self) -> list[str]:
        return [subject(one) for one in self.peer.received]


def sell(kiosk: Counter, *seats: str, address: str = CANARY, language: str = "en") -> str:
    kiosk.chooses(*(seats or ("C5", "C6")))
    kiosk.checkout.hold()
    reference = kiosk.checkout.reference
    assert reference is not None
    desk = MailDesk(kiosk.database, kiosk.clock, kiosk.nudged.append, offered=True)
    assert desk.ask_for(reference, address, language, news=True) == MailAsked()
    assert isinstance(kiosk.checkout.pay(PaymentMethod.CARD), Sold)
    return reference


def subject(one: Received) -> str:
    return str(one.message["Subject"])


def words(one: Received) -> str:
    body = one.message.get_body(("plain",))
    assert body is not None
    return str(body.get_content()).replace("\r\n", "\n")


def attached(one: Received) -> dict[str, bytes]:
    """The attachments by the end of their names."""
    found = {}
    for part in one.message.iter_attachments():
        found[str(part.get_filename()).rpartition(".")[2]] = part.get_payload(decode=True)
    return found  # type: ignore[return-value]


def test_a_show_is_put_off_then_comes_the_reminder_and_then_nobody_is_known(tmp_path: Path, peer: MailPeer) -> None:
    house = House(tmp_path, peer)
    reference = house.sells()
    house.goes_on_for(1)
    house.show_is(starts_at=LATER)
    house.goes_on_for(300)
    assert house.subjects() == [
        "Your tickets: Metropolis, Monday, 2 March, 16:00",
        "Changed: Metropolis, Monday, 2 March, 20:00",
        "Soon: Metropolis, Monday, 2 March, 20:00",
    ]
    confirmation, moved, reminder = peer.received
    assert "Before: Monday, 2 March, 16:00\nNow: Monday, 2 March, 20:00\n" in words(moved)
    assert "Tickets that you already have stay valid." in words(moved)
    assert "until the show is over" in words(confirmation)
    codes = [one.code for one in house.kiosk.booking(reference).tickets]
    for one in (confirmation, moved, reminder):
        assert one.recipients == [CANARY]
        (tmp_path / "tickets.pdf").write_bytes(attached(one)["pdf"])
        assert codes_in(tmp_path / "tickets.pdf") == codes
    visits = [attached(one)["ics"].decode() for one in peer.received]
    assert [f"UID:{reference}" in one for one in visits] == [True] * 3
    assert ["SEQUENCE:0" in visits[0], "SEQUENCE:1" in visits[1], "SEQUENCE:1" in visits[2]] == [True] * 3
    assert "DTSTART:20260302T190000Z" in visits[1]

    upkeep.back_up(house.kiosk.database, NOON)
    assert holding(house.state) != [], "until the show is over"
    house.goes_on_for(300)
    upkeep.back_up(house.kiosk.database, NOON)
    assert len(peer.received) == 3
    assert holding(house.state) == []


def test_a_cancelled_show_brings_no_tickets_and_ends_in_the_calendar(tmp_path: Path, peer: MailPeer) -> None:
    house = House(tmp_path, peer)
    reference = house.sells(language="de")
    house.goes_on_for(1)
    house.show_is(status=CANCELLED)
    house.goes_on_for(60)
    _, told_so = peer.received
    assert subject(told_so) == "Abgesagt: Metropolis, Montag, 2. März, 16:00"
    assert f"Buchung: {reference}" in words(told_so)
    assert "findet nicht statt" in words(told_so)
    assert set(attached(told_so)) == {"ics"}
    assert b"STATUS:CANCELLED" in attached(told_so)["ics"]
    assert not any(part.get_content_type() == "image/png" for part in told_so.message.walk())


def test_an_answer_that_was_lost_brings_the_same_news_again(tmp_path: Path, peer: MailPeer) -> None:
    house = House(tmp_path, peer)
    house.sells()
    house.goes_on_for(1)
    house.show_is(starts_at=LATER)
    house.goes_on_for(1)
    peer.received.clear()
    peer.faults = Faults(drops_after_the_dot=True)
    house.show_is(starts_at=LATER + timedelta(hours=1))
    house.goes_on_for(1)
    peer.faults = Faults()
    house.goes_on_for(3)
    first, second = peer.received
    assert first.message["Message-ID"] == second.message["Message-ID"]
    assert words(first) == words(second)


def test_killed_anywhere_each_is_told_all_of_it_in_mails_of_its_own(tmp_path: Path, peer: MailPeer) -> None:
    house = House(tmp_path, peer)
    kiosk, whole = house.kiosk, house.mailing
    references = {house.sells("C5"), house.sells("D5")}
    house.goes_on_for(1)
    changes = 0

    def works(life: Life) -> None:
        """A worker that runs its job three times, in three minutes."""
        mailing = Mailing(
            life.database(kiosk.database), whole._renderer, whole._drawer, whole._writer, whole._server, kiosk.clock
        )
        for _ in range(3):
            mailing.send_due()
            kiosk.clock.passes(60)
            life.step()

    def works_while_the_show_is_put_off_again(life: Life) -> None:
        nonlocal changes
        changes += 1
        house.show_is(starts_at=LATER + timedelta(minutes=changes))
        works(life)

    assert deaths(works_while_the_show_is_put_off_again) > 10
    house.goes_on_for(20)
    last = {one.message["X-Foyer-Booking"]: one for one in peer.received}
    time = (LATER + timedelta(hours=1, minutes=changes)).strftime("%H:%M")
    assert set(last) == references
    assert [f"Now: Monday, 2 March, {time}\n" in words(one) for one in last.values()] == [True, True]
    by_id = {one.message["Message-ID"]: words(one) for one in peer.received}
    assert [words(one) for one in peer.received] == [by_id[one.message["Message-ID"]] for one in peer.received]
    assert len(set(by_id.values())) == len(by_id), "no change is told in two mails"

    kiosk.clock.passes((LATER - timedelta(hours=2) - kiosk.clock.now()).total_seconds())
    deaths(works)
    house.goes_on_for(30)
    reminders = [one for one in peer.received if subject(one).startswith("Soon:")]
    assert {one.message["X-Foyer-Booking"] for one in reminders} == references
    assert len({one.message["Message-ID"] for one in reminders}) == 2

    kiosk.clock.passes(6 * 3600)
    deaths(works)
    upkeep.back_up(kiosk.database, NOON)
    assert holding(house.state) == []


def test_what_was_told_is_not_told_again_after_the_database_was_rebuilt(tmp_path: Path, peer: MailPeer) -> None:
    house = House(tmp_path, peer)
    house.sells()
    house.goes_on_for(1)
    upkeep.back_up(house.kiosk.database, NOON)
    house.show_is(starts_at=LATER)
    house.goes_on_for(2)
    audit.audit(house.kiosk.database.path)
    before = len(peer.received)
    house.kiosk.database.close()
    marks.note_damage(house.kiosk.database.path, "a page was wrong")
    assert opening.put_in_order(house.kiosk.database.path, NOON) is not None

    again = Database(house.kiosk.database.path)
    again.write(lambda tx: catalogue.put_showtimes(tx, [showtime(starts_at=LATER)], SITE))
    with again.read() as tx:
        assert tx.execute("SELECT count(*) FROM subscriber").fetchone()[0] == 1
    mailing = parts.mailing_for(house.config, again, house.kiosk.clock)
    for _ in range(3):
        mailing.send_due()
        house.kiosk.clock.passes(60)
    assert len(peer.received) == before


def takes_it_back(house: House, reference: str) -> None:
    MailDesk(house.kiosk.database, house.kiosk.clock, house.kiosk.nudged.append, offered=True).take_back(reference)


def is_refused(house: House, reference: str) -> None:
    house.peer.faults = Faults(recipient="550 5.1.1 no such user")
    house.show_is(starts_at=LATER)
    house.goes_on_for(2)
    house.peer.faults = Faults()


def gives_another(house: House, reference: str) -> None:
    desk = MailDesk(house.kiosk.database, house.kiosk.clock, house.kiosk.nudged.append, offered=True)
    assert desk.ask_for(reference, "another@example.org", "en", news=True) == MailAsked()


@pytest.mark.parametrize(("withdraws", "kept"), [(takes_it_back, 1), (is_refused, 0), (gives_another, 1)])
def test_a_backup_brings_no_address_back_that_was_withdrawn_since(
    tmp_path: Path, peer: MailPeer, withdraws: Callable[[House, str], None], kept: int
) -> None:
    house = House(tmp_path, peer)
    reference, other = house.sells("C5"), house.sells("D5", address="bob@example.org")
    house.goes_on_for(1)
    upkeep.back_up(house.kiosk.database, NOON)
    withdraws(house, reference)  # and the power fails before the backup is taken anew
    path = house.kiosk.database.path
    audit.audit(path)
    house.kiosk.database.close()
    marks.note_damage(path, "a page was wrong")
    assert opening.put_in_order(path, NOON) is not None

    again = Database(path)
    with again.read() as tx:
        told = [row["booking_reference"] for row in tx.execute("SELECT booking_reference FROM subscriber")]
    assert told == [other][:kept], "who did not withdraw, or was not refused, is told as before"
    upkeep.back_up(again, NOON)
    again.close()
    shutil.rmtree(house.state / "quarantine")  # which is for a person to delete
    assert holding(house.state) == []
