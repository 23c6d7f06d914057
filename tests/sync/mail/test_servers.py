"""What every mail server must be able to tell the kiosk: one contract, for aiosmtpd, which obeys, and for Exim."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import cache
from pathlib import Path

import pytest

from kiosk.domain.mail import MailTrouble
from kiosk.ports import Delivered, Later, MailOutcome, Misconfigured, RefusedForGood
from sync.mail.letter import Letters, Sender
from sync.mail.smtp import Relay, SmtpServer
from tests.peers.certificates import Authority, authority
from tests.peers.exim import GREYLISTED, MOST_BYTES, NOBODY_HERE, PROGRAM, Exim, exim
from tests.peers.needed import need
from tests.peers.smtp import PASSWORD, USER, Faults, MailPeer, mail_server
from tests.sync.mail.letters import told

ADA = "ada@xn--bcher-kva.example"
DOTS = ".A line that begins with a dot\r\n.\r\nand one that is öne\r\n".encode()
DOTTED = b"From: tickets@lumen.example\r\nSubject: Dots\r\n\r\n" + DOTS


@cache
def tickets() -> bytes:
    """A letter as the kiosk writes it."""
    return Letters(Sender("tickets@lumen.example")).letter(told(language="de"))


class Obeying:
    """aiosmtpd, which refuses whom it is told to."""

    def __init__(self, peer: MailPeer) -> None:
        self._peer = peer
        self.port = peer.port

    def about_to_refuse(self, recipient: str, size: int) -> None:
        refusals = {NOBODY_HERE: "550 5.1.1 no such user", GREYLISTED: "450 4.2.0 greylisted"}
        self._peer.faults = Faults(
            sender="552 5.3.4 too large" if size > MOST_BYTES else "", recipient=refusals.get(recipient, "")
        )

    def delivered(self, count: int) -> list[bytes]:
        assert len(self._peer.received) == count
        assert all(one.encrypted and one.user == USER for one in self._peer.received)
        return [one.content for one in self._peer.received]


class OfItsOwn:
    """Exim, which knows whom to refuse."""

    def __init__(self, peer: Exim) -> None:
        self._peer = peer
        self.port = peer.port

    def about_to_refuse(self, recipient: str, size: int) -> None:
        """Nothing needs to be said."""

    def delivered(self, count: int) -> list[bytes]:
        return self._peer.delivered(count)


Server = Obeying | OfItsOwn


@pytest.fixture(scope="module")
def trusted(tmp_path_factory: pytest.TempPathFactory) -> Authority:
    return authority(tmp_path_factory.mktemp("authority"))


@pytest.fixture(params=["aiosmtpd", PROGRAM])
def server(request: pytest.FixtureRequest, trusted: Authority) -> Iterator[Server]:
    if request.param == PROGRAM:
        need(PROGRAM)
        with exim(trusted) as peer:
            yield OfItsOwn(peer)
    else:
        with mail_server(trusted.server("127.0.0.1")) as obedient:
            yield Obeying(obedient)


Send = Callable[..., MailOutcome]


@pytest.fixture
def send(server: Server, trusted: Authority) -> Send:
    usual = Relay("127.0.0.1", server.port, False, USER, lambda: PASSWORD, "tickets@lumen.example")

    def one(address: str = ADA, letter: bytes = b"", whom: Authority = trusted, **other: object) -> MailOutcome:
        letter = letter or tickets()
        server.about_to_refuse(address, len(letter))
        return SmtpServer(replace(usual, **other), whom.client()).send(address, letter)  # type: ignore[arg-type]

    return one


def test_letters_arrive_whole_and_once_each(server: Server, send: Send) -> None:
    assert send() == Delivered()
    assert send(letter=DOTTED) == Delivered()
    dots, letter = (one.replace(b"\r\n", b"\n") for one in sorted(server.delivered(2), key=len))
    for found, sent in ((dots, DOTTED), (letter, tickets())):
        head, _, body = found.partition(b"\n\n")
        assert f"\nTo: {ADA}\n".encode() in b"\n" + head + b"\n"
        assert body.rstrip() == sent.replace(b"\r\n", b"\n").partition(b"\n\n")[2].rstrip()


def test_each_no_is_what_it_is_and_a_yes_after_it_is_one(server: Server, send: Send) -> None:
    assert send(NOBODY_HERE) == RefusedForGood("550 5.1.1")
    assert send(GREYLISTED) == Later("450 4.2.0")
    too_large = send(letter=tickets() + b"x" * MOST_BYTES)
    assert isinstance(too_large, RefusedForGood)
    assert too_large.reason.startswith("552")
    assert send() == Delivered()
    assert len(server.delivered(1)) == 1


def test_who_may_not_send_is_told_so_and_nothing_is_sent(server: Server, send: Send, tmp_path: Path) -> None:
    wrong = send(password=lambda: "wrong")
    assert isinstance(wrong, Misconfigured)
    assert wrong.trouble is MailTrouble.LOGIN
    nobody = send(user="")
    assert isinstance(nobody, Misconfigured)
    assert nobody.trouble is MailTrouble.LOGIN
    unknown = send(whom=authority(tmp_path, "Somebody else"))
    assert isinstance(unknown, Misconfigured)
    assert unknown.trouble is MailTrouble.ENCRYPTION
    assert send() == Delivered()
    assert len(server.delivered(1)) == 1
