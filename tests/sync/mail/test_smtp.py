"""Letters reach a real mail server encrypted, or not at all; whatever it does has a name and an end."""

import logging
import socket
import ssl
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from kiosk.domain.mail import MailTrouble
from kiosk.errors import ConfigError
from kiosk.ports import Delivered, Later, MailOutcome, Misconfigured, NotSent, RefusedForGood, Unreachable
from sync.mail.conversation import MOST_BYTES, Patience, code_of
from sync.mail.smtp import Relay, SmtpServer
from tests.peers.certificates import Authority, authority
from tests.peers.smtp import (
    PASSWORD,
    USER,
    Faults,
    MailPeer,
    answering,
    breaks_off,
    dribbles,
    greets_without_end,
    mail_server,
    refuses_to_encrypt,
    says_nothing,
    talks_nonsense,
)

ADA = "ada@xn--bcher-kva.example"
LETTER = b"From: tickets@lumen.example\r\nSubject: Tickets\r\n\r\n.A line that begins with a dot\r\n"
HASTY = Patience(connecting=2.0, answer=0.5, whole=1.0)
CALM = Patience(connecting=5.0, answer=5.0, whole=10.0)


@pytest.fixture(scope="module")
def trusted(tmp_path_factory: pytest.TempPathFactory) -> Authority:
    return authority(tmp_path_factory.mktemp("authority"))


@pytest.fixture(scope="module")
def here(trusted: Authority) -> ssl.SSLContext:
    return trusted.server("localhost", "127.0.0.1")


@pytest.fixture
def peer(here: ssl.SSLContext) -> Iterator[MailPeer]:
    with mail_server(here) as one:
        yield one


def relay(port: int, **other: object) -> Relay:
    whole = Relay(
        "127.0.0.1", port, implicit_tls=False, user=USER, password=lambda: PASSWORD, sender="tickets@lumen.example"
    )
    return replace(whole, **other)  # type: ignore[arg-type]


def send(port: int, trusted: Authority, patience: Patience = CALM, **other: object) -> MailOutcome:
    return SmtpServer(relay(port, **other), trusted.client(), patience).send(ADA, LETTER)


def test_a_letter_arrives_once_with_its_to_over_a_line_that_was_encrypted_first(
    peer: MailPeer, trusted: Authority
) -> None:
    assert send(peer.port, trusted) == Delivered()
    (mail,) = peer.received
    assert (mail.sender, mail.recipients, mail.user) == ("tickets@lumen.example", [ADA], USER)
    assert mail.message["To"] == ADA
    assert mail.content.endswith(b"\r\n.A line that begins with a dot\r\n")
    assert mail.encrypted
    assert peer.commands == []


def test_a_port_that_is_encrypted_from_the_first_byte(here: ssl.SSLContext, trusted: Authority) -> None:
    with mail_server(here, implicit_tls=True) as peer:
        assert send(peer.port, trusted, implicit_tls=True) == Delivered()
        assert len(peer.received) == 1


def test_a_relay_that_wants_no_login_gets_none(here: ssl.SSLContext, trusted: Authority) -> None:
    def never() -> str:
        raise AssertionError("nobody needs a password")

    with mail_server(here, login=False) as peer:
        assert send(peer.port, trusted, user="", password=never) == Delivered()


@pytest.mark.parametrize(
    ("faults", "outcome"),
    [
        (Faults(recipient="450 4.2.1 greylisted, ada"), Later("450 4.2.1")),
        (Faults(recipient="421 4.3.2 closing"), NotSent("421 4.3.2")),
        (Faults(recipient="550 5.1.1 no such user <ada>"), RefusedForGood("550 5.1.1")),
        (Faults(recipient="550 no such user"), RefusedForGood("550")),
        (Faults(recipient="530 5.7.0 who are you"), Misconfigured(MailTrouble.LOGIN, "530 5.7.0")),
        (Faults(data="451 4.3.0 try later"), Later("451 4.3.0")),
        (Faults(data="552 5.3.4 too large"), RefusedForGood("552 5.3.4")),
        (Faults(data="554 5.7.1 spam"), RefusedForGood("554 5.7.1")),
        (Faults(sender="550 5.7.60 not your address"), Misconfigured(MailTrouble.SENDER, "550 5.7.60")),
        (Faults(sender="451 4.3.0 later"), NotSent("451 4.3.0")),
        (Faults(sender="552 5.3.4 too large"), RefusedForGood("552 5.3.4")),
        (Faults(login="535 5.7.8 wrong"), Misconfigured(MailTrouble.LOGIN, "535 5.7.8")),
        (Faults(login="454 4.7.0 not now"), NotSent("454 4.7.0")),
    ],
)
def test_every_refusal_has_its_name_and_none_quotes_the_server(
    peer: MailPeer, trusted: Authority, faults: Faults, outcome: MailOutcome
) -> None:
    peer.faults = faults
    assert send(peer.port, trusted) == outcome
    assert peer.received == []
    peer.faults = Faults()
    assert send(peer.port, trusted) == Delivered()


def test_a_relay_that_sends_only_for_those_who_log_in(here: ssl.SSLContext, trusted: Authority) -> None:
    with mail_server(here, login=False) as peer:
        peer.faults = Faults(recipient="554 5.7.1 relay access denied")
        assert send(peer.port, trusted, user="") == Misconfigured(MailTrouble.LOGIN, "554 5.7.1")


def test_a_connection_that_is_dropped_after_the_final_dot_may_have_delivered(
    peer: MailPeer, trusted: Authority
) -> None:
    peer.faults = Faults(drops_after_the_dot=True)
    outcome = send(peer.port, trusted)
    assert isinstance(outcome, Unreachable)
    assert not isinstance(outcome, NotSent)
    assert len(peer.received) == 1


@pytest.mark.parametrize("verb", ["MAIL", "RCPT"])
def test_a_connection_that_is_dropped_before_the_letter_surely_delivered_nothing(
    peer: MailPeer, trusted: Authority, verb: str
) -> None:
    peer.faults = Faults(drops_at=verb)
    assert isinstance(send(peer.port, trusted), NotSent)
    assert peer.received == []


def test_a_server_that_will_not_encrypt_is_told_to_staff_as_such(trusted: Authority) -> None:
    with answering(refuses_to_encrypt) as port:
        assert send(port, trusted) == Misconfigured(MailTrouble.ENCRYPTION, "502 5.5.1")


@pytest.mark.parametrize("answer", ["2.0.0 OK: queued", "354 go on", "99 bottles", "HTTP/1.1 200 OK"])
def test_an_answer_to_the_final_dot_that_makes_no_sense_is_an_unknown_outcome(
    peer: MailPeer, trusted: Authority, answer: str
) -> None:
    peer.faults = Faults(data=answer)
    outcome = send(peer.port, trusted)
    assert isinstance(outcome, Unreachable)
    assert not isinstance(outcome, NotSent)


def test_a_yes_to_the_final_dot_in_another_number_is_a_yes(peer: MailPeer, trusted: Authority) -> None:
    peer.faults = Faults(data="251 will forward")
    assert send(peer.port, trusted) == Delivered()


def test_an_answer_that_does_not_come_in_time_is_an_unknown_outcome(peer: MailPeer, trusted: Authority) -> None:
    peer.faults = Faults(seconds_after_the_dot=30)
    outcome = send(peer.port, trusted, HASTY)
    assert isinstance(outcome, Unreachable)
    assert not isinstance(outcome, NotSent)


def test_nothing_is_sent_in_clear(trusted: Authority) -> None:
    with mail_server(None) as peer:
        outcome = send(peer.port, trusted)
        assert outcome == Misconfigured(MailTrouble.ENCRYPTION, "the server offers no STARTTLS")
        assert peer.received == []
        assert peer.commands == []


def test_a_certificate_that_nobody_vouches_for_is_refused(trusted: Authority, tmp_path: Path) -> None:
    stranger = authority(tmp_path, "Somebody else")
    for implicit in (False, True):
        with mail_server(stranger.server("127.0.0.1"), implicit_tls=implicit) as peer:
            outcome = send(peer.port, trusted, implicit_tls=implicit)
            assert isinstance(outcome, Misconfigured)
            assert outcome.trouble is MailTrouble.ENCRYPTION
            assert "certificate" in outcome.reason
            assert peer.received == []
            assert peer.commands == []


def test_without_being_told_whom_to_trust_it_trusts_what_the_system_does(here: ssl.SSLContext) -> None:
    with mail_server(here) as peer:
        outcome = SmtpServer(relay(peer.port)).send(ADA, LETTER)
        assert isinstance(outcome, Misconfigured)
        assert outcome.trouble is MailTrouble.ENCRYPTION


def test_a_certificate_of_another_name_is_refused(trusted: Authority) -> None:
    with mail_server(trusted.server("mail.example")) as peer:
        outcome = send(peer.port, trusted)
        assert isinstance(outcome, Misconfigured)
        assert outcome.trouble is MailTrouble.ENCRYPTION


def test_a_server_that_wants_starttls_is_not_one_that_is_encrypted_from_the_first_byte(
    peer: MailPeer, trusted: Authority
) -> None:
    outcome = send(peer.port, trusted, implicit_tls=True)
    assert isinstance(outcome, Misconfigured)
    assert outcome.trouble is MailTrouble.ENCRYPTION


def test_a_password_file_that_cannot_be_read_is_told_before_anybody_is_called(trusted: Authority) -> None:
    def unreadable() -> str:
        raise ConfigError("mail.password_file: others may read it")

    outcome = send(1, trusted, password=unreadable)
    assert isinstance(outcome, Misconfigured)
    assert outcome.trouble is MailTrouble.PASSWORD


def test_letters_beyond_ascii_in_a_password_are_said_not_raised(peer: MailPeer, trusted: Authority) -> None:
    outcome = send(peer.port, trusted, password=lambda: "schlüssel")
    assert isinstance(outcome, Misconfigured)
    assert outcome.trouble is MailTrouble.LOGIN


@pytest.mark.parametrize("does", [says_nothing, greets_without_end, dribbles, breaks_off])
def test_what_is_no_mail_server_is_no_answer_and_has_an_end(
    trusted: Authority, does: Callable[[socket.socket], object]
) -> None:
    with answering(does) as port:
        began = time.monotonic()
        assert isinstance(send(port, trusted, HASTY), NotSent)
        assert time.monotonic() - began < 5


@pytest.mark.parametrize("does", [greets_without_end, breaks_off])
def test_what_does_not_encrypt_where_it_must_is_told_to_staff(
    trusted: Authority, does: Callable[[socket.socket], object]
) -> None:
    with answering(does) as port:
        outcome = send(port, trusted, HASTY, implicit_tls=True)
        assert isinstance(outcome, Misconfigured)
        assert outcome.trouble is MailTrouble.ENCRYPTION


def test_silence_instead_of_encryption_is_no_answer_and_has_an_end(trusted: Authority) -> None:
    with answering(says_nothing) as port:
        assert isinstance(send(port, trusted, HASTY, implicit_tls=True), NotSent)


def test_another_protocol_is_no_answer(trusted: Authority) -> None:
    with answering(talks_nonsense) as port:
        assert send(port, trusted, HASTY) == NotSent("-1")


def test_a_port_where_nobody_listens(trusted: Authority) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
    assert send(port, trusted) == NotSent("no answer: ConnectionRefusedError")


def test_a_server_that_goes_on_greeting_is_heard_only_so_long(trusted: Authority) -> None:
    sent = []

    def counts(connection: socket.socket) -> None:
        connection.setsockopt(socket.SOL_SOCKET, socket.SO_SNDBUF, 4096)
        while True:
            sent.append(connection.send(b"220-" + b"x" * 96 + b"\r\n"))

    with answering(counts) as port:
        assert isinstance(send(port, trusted, CALM), NotSent)
    assert MOST_BYTES < sum(sent) < 200 * MOST_BYTES


def test_nothing_that_a_server_says_gets_into_the_log(
    peer: MailPeer, trusted: Authority, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    for faults in (Faults(), Faults(recipient=f"550 5.1.1 <{ADA}> unknown"), Faults(drops_after_the_dot=True)):
        peer.faults = faults
        assert ADA not in repr(send(peer.port, trusted))
    assert ADA not in caplog.text
    assert PASSWORD not in caplog.text


@pytest.mark.parametrize(
    ("said", "words"),
    [
        (b"5.1.1 <ada@example.org> unknown", "550 5.1.1"),
        (b"5.1.1", "550 5.1.1"),
        (b"<ada@example.org> 5.1.1", "550"),
        ("5.1.1\nada@example.org", "550 5.1.1"),
        (b"5.1.1111 x", "550"),
        (b"", "550"),
    ],
)
def test_only_codes_are_kept_of_an_answer(said: bytes | str, words: str) -> None:
    assert code_of(550, said) == words
