"""Whatever way a session ends, nothing readable is left of it: not on the disk, not in memory, not on any screen."""

import base64
import json
import logging
import os
import signal
import subprocess
import sys
import tempfile
import urllib.parse
import zlib
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import cast

import pytest

from kiosk.bootstrap.identity import LateIdentityProvider
from kiosk.domain.journey import Step
from kiosk.identity import PhoneCode
from kiosk.logs import start_logging
from kiosk.services.after_sales import PrintState
from kiosk.services.sign_in import Waiting
from kiosk.store import booking_members, erasure, sync_state
from kiosk.store.sqlite import Connection
from sync.sign_in.provider import OpenIdProvider
from tests.builders import NOON, store
from tests.peers.certificates import authority
from tests.peers.oidc.peer import Peer, running
from tests.peers.oidc.phone import Phone
from tests.peers.smtp import PASSWORD, USER, MailPeer, mail_server
from tests.scenarios.canaries import Canaries
from tests.scenarios.lobby import Lobby
from tests.scenarios.random_walk import Walk
from tests.scenarios.test_told import password_file
from ui.viewmodels.mail import MailViewModel
from ui.viewmodels.profile import ProfileViewModel
from ui.viewmodels.tickets import TicketsViewModel

SEED = 7


def json_of(word: str) -> bytes:
    return json.dumps({"name": word}).encode()


def packed(word: str) -> bytes:
    return zlib.compress(word.encode())


class Stage:
    """The person, what they leave everywhere, and the kiosk that must forget it."""

    def __init__(self, lobby: Lobby, issuer: Peer, mails: MailPeer, log: Callable[[], str]) -> None:
        self.lobby, self.issuer, self.mails, self._log = lobby, issuer, mails, log
        self.logged = ""
        self.canaries = Canaries((lobby.folder / "kiosk", lobby.folder / "tmp"))
        # The issuer's Zofia, who is the sandbox's, too.
        self.canaries.are("Żaneta", "Łęcka", "zofia", "zofia@cinema.test", "PL-0000-4711-9", "c-zofia")
        self.canaries.are("LU-2001-0042")  # a friend's card, if one is shown
        self.canaries.leave_out_what_is_there()
        self.seed = SEED

    # -- what they do --------------------------------------------------------------------------------------------------

    def signs_in(self) -> None:
        lobby, customer = self.lobby, self.lobby.customer
        customer.awaits("the first screen", lambda: customer.can_touch("Sign in"))
        customer.taps("Sign in")
        customer.waits_for("Scan this with your phone", 15)
        state = lobby.kiosk.sign_in.state
        assert isinstance(state, Waiting)
        assert isinstance(state.code, PhoneCode)
        self.canaries.are(state.code.user_code)
        with Phone("zofia", self.issuer.password) as phone:
            phone.goes_to(state.code.scan_uri)
        urllib.parse.clear_cache()  # type: ignore[attr-defined]  # which a phone would have to itself
        customer.arrives(Step.ACCOUNT)
        provider = cast("LateIdentityProvider", lobby.kiosk.sign_in._provider)._made
        assert isinstance(provider, OpenIdProvider)
        (kept,) = provider._kept.values()
        self.canaries.are(kept.tokens.access, kept.tokens.identity, kept.tokens.refresh)
        member = lobby.kiosk.sign_in.member
        assert member is not None
        assert self.canaries.in_text([member.name, member.id]), "they are known"
        assert self.canaries.in_text(customer.reads()), "and their name is on the screen"

    def chooses(self, step: Step) -> None:
        """From the account to a step of a purchase at the member's price; at the tickets a friend's card is shown."""
        customer = self.lobby.customer
        customer.taps("See what is on")
        customer.arrives(Step.FILMS)
        if step is Step.FILMS:
            return
        customer.picks(self.lobby.showing())
        if step is Step.TICKETS:
            self.shows_a_card("LU-2001-0042")
            return
        customer.brings(adult=1, member=1)
        if step is not Step.SEATS:
            customer.accepts_the_seats()
            self.asks_for_mail("skrzynka.kanarka@gmail.com")

    def shows_a_card(self, number: str) -> None:
        cast("TicketsViewModel", self.lobby.face.view_model(Step.TICKETS)).showCard(number)
        self.lobby.waits("the card's worth", lambda: self.lobby.kiosk.memberships.claim is not None)

    def asks_for_mail(self, address: str) -> None:
        """With a reminder, and with consent to news and offers."""
        self.canaries.are(address)
        customer, view = self.lobby.customer, cast("MailViewModel", self.lobby.face.view_model(Step.MAIL))
        customer.taps("Also by e-mail")
        customer.arrives(Step.MAIL)
        for part in address:
            view.type(part)
        view.chooseNews()
        assert view.property("offersText"), "the sandbox keeps who may get promotions"
        view.chooseOffers()
        view.send()
        customer.arrives(Step.REVIEW)

    def changes_their_profile(self, name: str, address: str) -> None:
        """Both are saved, and the wish is not told yet if the provider is away."""
        self.canaries.are(name, address)
        customer, view = self.lobby.customer, cast("ProfileViewModel", self.lobby.face.view_model(Step.PROFILE))
        self.lobby.face.navigator.go(Step.PROFILE)
        customer.arrives(Step.PROFILE)
        for address_now in (False, True):
            edit, text = (view.editAddress, address) if address_now else (view.editName, name)
            edit()
            while view.property("typed"):
                view.rubOut()
            for letter in text:
                view.type(letter)
            view.goOn()
        view.goOn()
        assert self.canaries.in_text(customer.reads())

    def tried(self) -> bool:
        """Whether the mail server was tried, in vain."""
        with self.lobby.kiosk.database.read() as tx:
            return tx.execute("SELECT 1 FROM mail WHERE tries > 0 AND state = 'waiting'").fetchone() is not None

    def count(self, table: str) -> int:
        """Its rows."""
        with self.lobby.kiosk.database.read() as tx:
            return int(tx.execute(f"SELECT count(*) FROM {table}").fetchone()[0])  # noqa: S608

    def sealed(self) -> dict[str, bytes]:
        """A sealed value of each table that has one."""
        columns = {"mail_address": "address", "subscriber": "address", "consent": "address", "booking_member": "body"}
        found = {}
        with self.lobby.kiosk.database.read() as tx:
            for table, column in columns.items():
                row = tx.execute(f"SELECT {column} FROM {table}").fetchone()  # noqa: S608
                if row is not None:
                    found[table] = bytes(row[0])
        return found

    def erased(self, *values: bytes) -> bool:
        """Whether not even a sealed value is on the disk any more, once the backup job was there."""

        def gone() -> bool:
            with self.lobby.kiosk.database.read() as tx:
                return sync_state.get(tx, "erasure_unfinished") is None

        self.lobby.waits("the erasure", gone, nudge="backup")
        return not any(value in content for _, content in self.canaries.contents() for value in values)

    # -- what must be so then ------------------------------------------------------------------------------------------

    def is_forgotten(self, ending: str, *, walks: bool = True) -> None:
        """Nothing readable is left anywhere, and the next customer finds nothing, who ``walks`` round or does not."""
        customer = self.lobby.customer
        customer.arrives(Step.ATTRACT)
        self.lobby.waits("what is in the background", lambda: self.lobby.face.background.idle())
        self.is_not_readable(ending)
        found = self.canaries.in_memory()
        assert found == [], "\n".join((ending, *found))
        self.seed += 1
        if not walks:
            return
        assert Walk(self.lobby.face, customer, self.seed).finds(self.canaries) == [], ending

    def is_not_readable(self, ending: str) -> None:
        """On the disk, in the temporary folder, in shared memory, in the logs of both processes."""
        self.logged += self._log()
        (self.lobby.folder / "tmp" / "log").write_text(self.logged)
        assert self.canaries.readable() == [], ending


@pytest.fixture(scope="module")
def issuer() -> Iterator[Peer]:
    with running() as peer:
        yield peer


@pytest.fixture
def stage(
    lobby: Lobby,
    issuer: Peer,
    tmp_path_factory: pytest.TempPathFactory,
    monkeypatch: pytest.MonkeyPatch,
    capfd: pytest.CaptureFixture[str],
) -> Iterator[Stage]:
    """A kiosk that is open, with an issuer, a mail server that is out of order, and temporary files of its own."""
    trusted = authority(tmp_path_factory.mktemp("authority"))
    monkeypatch.setenv("SSL_CERT_FILE", str(trusted.path))
    temporary = lobby.folder / "tmp"
    temporary.mkdir()
    monkeypatch.setenv("TMPDIR", str(temporary))
    monkeypatch.setattr(tempfile, "tempdir", str(temporary))
    monkeypatch.setenv("FOYER_LOG_LEVEL", "DEBUG")  # the worker's
    start_logging("DEBUG")
    with mail_server(trusted.server("localhost")) as mails:
        mails.faults.recipient = "450 4.2.1 later"
        lobby.tell(
            "[sales]",
            "horizon_hours = 72",
            "[sign_in]",
            f'issuer = "{issuer.issuer}"\nclient_id = "kiosk"',
            "[members]",
            'card_prices = "claimed"',
            "[mail]",
            f'host = "localhost"\nport = {mails.port}\nuser = "{USER}"',
            f'password_file = "{password_file(lobby.folder)}"\nfrom_address = "tickets@lumen.example"',
        )
        assert PASSWORD
        lobby.opens()
        lobby.waits("promotions", lambda: _keeps_recipients(lobby), nudge="pull")

        def log() -> str:
            said = capfd.readouterr()
            return f"{said.out}\n{said.err}"

        yield Stage(lobby, issuer, mails, log)
        logging.getLogger().handlers.clear()  # they write to what this test captured


def _keeps_recipients(lobby: Lobby) -> bool:
    with lobby.kiosk.database.read() as tx:
        return bool(sync_state.recipient_key(tx))


def idle(lobby: Lobby) -> None:
    """Nobody touches anything any more."""
    lobby.clock.passes(61)
    lobby.customer.waits_for("Are you still there?")
    lobby.clock.passes(31)


ENDINGS: dict[str, tuple[Step, Callable[[Lobby], None]]] = {
    "signed out": (Step.ACCOUNT, lambda lobby: lobby.customer.taps("Sign out")),
    "gone back": (Step.FILMS, lambda lobby: lobby.customer.taps("Back")),
    "given up with a card": (Step.TICKETS, lambda lobby: lobby.customer.taps("Start over")),
    "given up at the seats": (Step.SEATS, lambda lobby: lobby.customer.taps("Start over")),
    "given up at the review": (Step.REVIEW, lambda lobby: lobby.customer.taps("Start over")),
    "idle": (Step.REVIEW, idle),
}


def test_nothing_is_left_of_a_purchase_that_was_not_made(stage: Stage) -> None:
    for ending, (step, ends) in ENDINGS.items():
        stage.signs_in()
        if step is not Step.ACCOUNT:
            stage.chooses(step)
        ends(stage.lobby)
        stage.is_forgotten(ending, walks=step not in (Step.FILMS, Step.SEATS))  # those end as others do


def test_a_booking_and_its_mail_are_sealed_until_delivered_and_then_erased(stage: Stage) -> None:
    lobby, customer, kiosk = stage.lobby, stage.lobby.customer, stage.lobby.kiosk
    stage.signs_in()
    stage.changes_their_profile("Kanarkowa Zuzanna", "profil.kanarka@gmail.com")
    lobby.face.navigator.go(Step.ACCOUNT)
    customer.arrives(Step.ACCOUNT)
    stage.chooses(Step.REVIEW)
    lobby.network(online=False)
    customer.pays_by_card()
    customer.sees_the_tickets()
    (booking,) = lobby.bookings()
    lobby.waits("the paper", lambda: lobby.print_state(booking) is PrintState.PRINTED, nudge="print")
    lobby.waits("a try to mail", lambda: stage.mails.commands or stage.tried(), nudge="mail")
    customer.finishes()
    stage.is_forgotten("done, with nothing delivered")
    with kiosk.database.read() as tx:
        member = booking_members.of_booking(tx, booking.reference)
    assert member is not None
    assert stage.canaries.in_text([member.customer_id]), "what is undelivered can be opened by the kiosk"
    sealed = stage.sealed()
    assert {"mail_address", "subscriber", "consent", "booking_member"} <= sealed.keys()

    worker = kiosk._worker
    assert worker is not None
    before = worker.pid
    assert before is not None
    os.kill(before, signal.SIGKILL)
    stage.is_not_readable("the worker was killed")
    lobby.waits("another worker", lambda: worker.pid not in (None, before), nudge="mail")

    stage.mails.faults.recipient = ""
    lobby.network_comes_back()
    lobby.waits("the confirmation", lambda: lobby.is_confirmed(booking), nudge="relay")
    lobby.waits("the wishes", lambda: stage.count("sealed_key") == 0, nudge="wishes")
    kiosk.database.write(lambda tx: tx.execute("UPDATE mail SET due_at = 0 WHERE state = 'waiting'"))
    lobby.waits("the mail", lambda: stage.count("mail_address") == 0, nudge="mail")
    (told,) = lobby.provider.control.state()["bookings"]
    assert stage.canaries.in_text([told["membership"]]), "the provider knows who bought"
    assert stage.canaries.in_text(stage.mails.received[0].recipients)
    assert stage.count("booking_member") == 0
    stage.is_not_readable("delivered")
    assert stage.erased(sealed["mail_address"], sealed["booking_member"])


def test_a_kiosk_that_is_killed_has_left_nothing_readable(stage: Stage) -> None:
    lobby = stage.lobby
    lobby.closes()
    for moment in ("signed in", "held", "sold"):
        script = Path(__file__).with_name("signs_in_and_dies.py")
        run = subprocess.run(
            [sys.executable, str(script), str(lobby.config_path), stage.issuer.password, moment],
            capture_output=True,
            text=True,
            timeout=120,
            check=False,
        )
        assert run.returncode == -signal.SIGKILL, run.stderr
        assert run.stdout.splitlines()[-1] == moment
        stage.canaries.are(*run.stdout.splitlines()[:-1])
        stage.logged += run.stderr
        del run  # which has them, too
        stage.is_not_readable(f"killed when {moment}")
    lobby.network(online=True)
    lobby.opens()
    stage.is_forgotten("switched on again")
    (booking,) = [one for one in lobby.bookings() if one.tickets]
    lobby.waits("the confirmation", lambda: lobby.is_confirmed(booking), nudge="relay")
    (told,) = lobby.provider.control.state()["bookings"]
    assert stage.canaries.in_text([told["membership"]]), "nothing was lost by it"
    stage.is_not_readable("delivered after all")


@pytest.mark.parametrize("coded", [str.encode, lambda word: base64.b64encode(b"x" + word.encode()), json_of, packed])
def test_a_leak_is_found_in_whatever_form(tmp_path: Path, coded: Callable[[str], bytes]) -> None:
    canaries = Canaries((tmp_path,))
    canaries.are("Żaneta Łęcka")
    database = store(tmp_path)
    assert canaries.readable() == []
    leak = coded("Żaneta Łęcka")

    def into_a_column() -> None:
        database.write(lambda tx: tx.execute("CREATE TABLE leak AS SELECT ? AS body", (leak,)))

    def no_more_column(tx: Connection) -> None:
        tx.execute("DROP TABLE IF EXISTS leak")

    for leaks in (
        lambda: (tmp_path / "log").write_bytes(b"WARNING " + leak + b" was here"),
        into_a_column,
        lambda: (tmp_path / "page.tmp").write_bytes(b"\0" * 5000 + leak),
    ):
        leaks()
        assert canaries.readable()
        (tmp_path / "log").unlink(missing_ok=True)
        (tmp_path / "page.tmp").unlink(missing_ok=True)
        erasure.erase(database, no_more_column, NOON)
        assert canaries.readable() == []
    database.close()


def test_a_leak_into_memory_or_onto_a_screen_is_found(stage: Stage) -> None:
    canaries, face = stage.canaries, stage.lobby.face
    held = {"who": ["".join(("Łęc", "ka", " was here"))]}
    assert canaries.in_memory()
    held.clear()
    assert canaries.in_memory() == []
    face.navigator.go(Step.MAIL)
    cast("MailViewModel", face.view_model(Step.MAIL)).type("c-zofia")
    assert Walk(face, stage.lobby.customer, SEED).finds(canaries)
