"""From the sale to a real mail server: nothing is lost, and then nobody knows to whom it went."""

import os
import signal
import sys
from collections.abc import Iterator
from contextlib import ExitStack, suppress
from pathlib import Path

import pytest

from kiosk import config, worker
from kiosk.bootstrap import jobs, parts
from kiosk.bootstrap.application import open_kiosk
from kiosk.bootstrap.status import status
from kiosk.config import Config
from kiosk.domain.bookings import PaymentMethod
from kiosk.domain.mail import MailState
from kiosk.facts import HealthChanged, MailChanged
from kiosk.services.mail_desk import MailAsked, MailDesk
from kiosk.services.mailing import FEW, Mailing
from kiosk.services.purchase import Sold
from kiosk.store import backups, mail, sqlite, upkeep
from printing.scanning import codes_in
from tests.builders import NOON
from tests.kiosk.services.counter import Counter, counter
from tests.peers.certificates import Authority, authority
from tests.peers.printers.process import until
from tests.peers.smtp import PASSWORD, USER, Faults, MailPeer, mail_server
from tests.sync.mortal import Life, deaths

CANARY = "ada.lovelace+canary@example.org"


@pytest.fixture(scope="module")
def trusted(tmp_path_factory: pytest.TempPathFactory) -> Authority:
    return authority(tmp_path_factory.mktemp("authority"))


@pytest.fixture
def peer(trusted: Authority, monkeypatch: pytest.MonkeyPatch) -> Iterator[MailPeer]:
    monkeypatch.setenv("SSL_CERT_FILE", str(trusted.path))
    with mail_server(trusted.server("localhost")) as one:
        yield one


def told(state: Path, peer: MailPeer, **other: str) -> Config:
    """A kiosk's configuration, from a file, with this mail server."""
    password = state.parent / "mail.password"
    if not password.exists():
        password.touch(mode=0o600)
        password.write_text(PASSWORD + "\n")
    lines = {"host": "localhost", "user": USER, "password_file": str(password), "from_address": "tickets@lumen.example"}
    section = "\n".join(f'{key} = "{value}"' for key, value in (lines | other).items())
    path = state.parent / "foyer.toml"
    path.write_text(f'state = "{state}"\n[mail]\nport = {peer.port}\n{section}\n')
    return config.load(path, {})


def sell(kiosk: Counter, *seats: str, mailed_to: str = CANARY) -> str:
    kiosk.chooses(*(seats or ("C5", "C6")))
    kiosk.checkout.hold()
    reference = kiosk.checkout.reference
    assert reference is not None
    desk = MailDesk(kiosk.database, kiosk.clock, kiosk.nudged.append, offered=True)
    assert desk.ask_for(reference, mailed_to, "en") == MailAsked()
    assert isinstance(kiosk.checkout.pay(PaymentMethod.CARD), Sold)
    return reference


def holding(folder: Path, words: str = CANARY) -> list[str]:
    """The files that have these words, and the tables that have them sealed; a running kiosk takes some away."""
    found = []
    for path in sorted(folder.rglob("*")):
        with suppress(FileNotFoundError):
            if path.is_file() and path.name != "ballast" and words.encode() in path.read_bytes():
                found.append(path.name)
    for path in folder.rglob("kiosk.db"):
        tx = sqlite.connect(path, read_only=True)
        for table in ("mail_address", "subscriber", "consent"):
            values = tx.execute(f"SELECT opened(address, ?) FROM {table}", (table,)).fetchall()  # noqa: S608
            found += [table for (value,) in values if value and words in value]
        tx.close()
    return found


def test_the_tickets_arrive_as_they_were_sold_and_the_address_is_gone(
    tmp_path: Path, peer: MailPeer, caplog: pytest.LogCaptureFixture
) -> None:
    state = tmp_path / "state"
    kiosk = counter(state)
    reference = sell(kiosk)
    backups.take(kiosk.database.path, NOON)
    assert holding(state) == ["mail_address"], "in no file readable from the first byte"

    assert parts.mailing_for(told(state, peer), kiosk.database, kiosk.clock).send_due() == (MailChanged(reference),)
    upkeep.back_up(kiosk.database, NOON)

    (arrived,) = peer.received
    assert arrived.recipients == [CANARY]
    assert arrived.message["To"] == CANARY
    assert arrived.message["X-Foyer-Booking"] == reference
    assert arrived.message["Message-ID"].endswith("@lumen.example>")
    pdf, visit = arrived.message.iter_attachments()
    (tmp_path / "tickets.pdf").write_bytes(pdf.get_payload(decode=True))  # type: ignore[arg-type]
    assert codes_in(tmp_path / "tickets.pdf") == [one.code for one in kiosk.booking(reference).tickets]
    assert f"UID:{reference}" in str(visit.get_content())

    assert holding(state) == []
    assert CANARY not in caplog.text
    assert [one.name for one in backups.newest_first(kiosk.database.path)] == ["000002-20260302T120000.db"]


@pytest.mark.parametrize(
    "faults", [Faults(recipient="550 5.1.1 no such user"), Faults(data="554 5.7.1 spam")], ids=["recipient", "data"]
)
def test_an_address_that_is_refused_is_gone_as_well(tmp_path: Path, peer: MailPeer, faults: Faults) -> None:
    state = tmp_path / "state"
    kiosk = counter(state)
    sell(kiosk)
    peer.faults = faults
    parts.mailing_for(told(state, peer), kiosk.database, kiosk.clock).send_due()
    upkeep.back_up(kiosk.database, NOON)
    assert holding(state) == []
    seen = status(told(state, peer))
    assert (seen.mails_waiting, seen.mails_not_delivered) == (0, 1)


def test_an_answer_that_was_lost_brings_the_same_tickets_again(tmp_path: Path, peer: MailPeer) -> None:
    kiosk = counter(tmp_path / "state")
    sell(kiosk)
    mailing = parts.mailing_for(told(tmp_path / "state", peer), kiosk.database, kiosk.clock)
    peer.faults = Faults(drops_after_the_dot=True)
    assert mailing.send_due() == ()
    peer.faults = Faults()
    kiosk.clock.passes(60)
    mailing.send_due()
    first, second = (one.message for one in peer.received)
    for name in ("Message-ID", "X-Foyer-Booking", "Date", "Subject"):
        assert first[name] == second[name]
    same = [
        [part.get_payload(decode=True) for part in one.walk() if not part.is_multipart()] for one in (first, second)
    ]
    assert same[0] == same[1]
    assert len(same[0]) == 6


def test_killed_anywhere_each_mail_arrives_and_no_address_stays(tmp_path: Path, peer: MailPeer) -> None:
    state = tmp_path / "state"
    kiosk = counter(state)
    references = [sell(kiosk, "C5"), sell(kiosk, "D5"), sell(kiosk, "D7")]
    whole = parts.mailing_for(told(state, peer), kiosk.database, kiosk.clock)

    def run(life: Life) -> None:
        kiosk.clock.passes(1800)
        mailing = Mailing(
            life.database(kiosk.database), whole._renderer, whole._drawer, whole._writer, whole._server, kiosk.clock
        )
        mailing.send_due()
        with kiosk.database.read() as tx:
            left = tx.execute("SELECT count(*) FROM mail_address").fetchone()[0]
        if left:
            life.step()
            run(life)

    assert deaths(run) > 3
    upkeep.back_up(kiosk.database, NOON)
    assert {one.message["X-Foyer-Booking"] for one in peer.received} == set(references)
    assert len({one.message["Message-ID"] for one in peer.received}) == 3
    assert holding(state) == []


@pytest.mark.parametrize(
    ("wrong", "code"),
    [
        ({"security": "tls"}, "F-402"),
        ({"user": "nobody"}, "F-403"),
        ({"password_file": "/nowhere"}, "F-401"),
    ],
)
def test_a_mistake_in_the_configuration_is_in_the_status_until_it_is_mended(
    tmp_path: Path, peer: MailPeer, wrong: dict[str, str], code: str
) -> None:
    state = tmp_path / "state"
    kiosk = counter(state)
    reference = sell(kiosk)
    assert parts.mailing_for(told(state, peer, **wrong), kiosk.database, kiosk.clock).send_due() == (HealthChanged(),)
    seen = status(told(state, peer))
    assert (seen.mail_trouble, seen.mails_waiting, seen.out_of_order) == (code, 1, "")
    assert peer.received == []
    assert parts.mailing_for(told(state, peer), kiosk.database, kiosk.clock).send_due() == (
        MailChanged(reference),
        HealthChanged(),
    )
    assert status(told(state, peer)).mail_trouble == ""


def test_a_password_that_others_may_read_is_not_used(tmp_path: Path, peer: MailPeer) -> None:
    state = tmp_path / "state"
    kiosk = counter(state)
    sell(kiosk)
    mailing = parts.mailing_for(told(state, peer), kiosk.database, kiosk.clock)
    (tmp_path / "mail.password").chmod(0o644)
    mailing.send_due()
    assert status(told(state, peer)).mail_trouble == "F-401"
    (tmp_path / "mail.password").chmod(0o600)
    kiosk.clock.passes(60)
    mailing.send_due()
    assert len(peer.received) == 1


def test_a_worker_that_is_killed_while_it_sends_sends_again(
    tmp_path: Path, peer: MailPeer, capfd: pytest.CaptureFixture[str]
) -> None:
    state = tmp_path / "state"
    kiosk = counter(state)
    reference = sell(kiosk)
    told(state, peer)
    command = [sys.executable, "-m", "kiosk", "worker", "--config", str(tmp_path / "foyer.toml")]
    process = worker.WorkerProcess(command, {**os.environ, "FOYER_LOG_LEVEL": "DEBUG"}, settled=0.0)
    try:
        peer.faults = Faults(recipient=f"450 4.2.1 <{CANARY}> is greylisted")
        assert process.do("mail") == ()
        kiosk.database.write(lambda tx: tx.execute("UPDATE mail SET due_at = 0"))
        peer.faults = Faults(seconds_after_the_dot=60)
        process.order("mail")
        until(lambda: bool(peer.received), "no mail came")
        assert process.pid is not None
        os.kill(process.pid, signal.SIGKILL)
        until(lambda: process.pid is None, "the worker did not end")
        peer.faults = Faults()
        kiosk.database.write(lambda tx: tx.execute("UPDATE mail SET due_at = 0"))
        assert process.do("mail") == (MailChanged(reference),)
        process.do("backup")
    finally:
        process.close()
    first, second = (one.message for one in peer.received)
    assert first["Message-ID"] == second["Message-ID"]
    with kiosk.database.read() as tx:
        assert [one.state for one in mail.of_booking(tx, reference)] == [MailState.SENT]
    assert holding(state) == []
    assert holding(state, PASSWORD) == []
    said = "".join(capfd.readouterr())
    assert CANARY not in said
    assert PASSWORD not in said
    assert f"booking {reference} goes later: 450 4.2.1\n" in said


def test_a_kiosk_whose_provider_is_away_sends_its_mail_and_forgets_by_itself(tmp_path: Path, peer: MailPeer) -> None:
    state = tmp_path / "state"
    before = counter(state)
    reference = sell(before)
    before.database.close()
    told(state, peer)
    path = tmp_path / "foyer.toml"
    path.write_text(
        path.read_text() + '[provider]\nkind = "foyer"\nurl = "http://127.0.0.1:9"\nkey_file = "/nowhere"\n'
    )
    with ExitStack() as stack:
        kiosk = open_kiosk(stack, config.load(path, {}), path)
        kiosk.start()
        assert kiosk.started.wait(30)
        kiosk.nudge("mail")
        until(lambda: kiosk.mail_desk.state_of(reference) is MailState.SENT, "no mail was sent", seconds=30)
        until(lambda: holding(state) == [], "the address is still there", seconds=30)
        assert kiosk.mail_desk.offered
    assert [one.recipients for one in peer.received] == [[CANARY]]


def test_mail_that_waits_goes_out_run_after_run(
    tmp_path: Path, peer: MailPeer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(jobs.PERIODS, jobs.MAIL, 3600.0)  # so that no run comes by itself
    state = tmp_path / "state"
    kiosk = counter(state)
    for seat in [f"{row}{number}" for row in "AB" for number in range(1, 11)][: FEW + 2]:
        sell(kiosk, seat)
    kiosk.database.close()
    told(state, peer)
    path = tmp_path / "foyer.toml"
    with path.open("a") as file:
        file.write(f'[provider]\nkind = "foyer"\nurl = "http://127.0.0.1:9"\nkey_file = "{tmp_path / "none"}"\n')
    with ExitStack() as stack:
        running = open_kiosk(stack, config.load(path, {}), path)
        running.start()
        assert running.started.wait(30)  # its worker is there, and takes one order
        running.nudge(jobs.MAIL)
        until(lambda: len(peer.received) == FEW + 2, "mail waits", seconds=30)
