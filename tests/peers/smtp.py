"""A real mail server on this machine (aiosmtpd), with TLS, logins and faults on demand; and sockets that are none."""

import asyncio
import email
import email.policy
import logging
import socket
import ssl
import threading
import time
import warnings
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from email.message import EmailMessage

from aiosmtpd.smtp import SMTP, AuthResult, Envelope, LoginPassword, Session

USER, PASSWORD = "kiosk@lumen.example", "correct horse"


@dataclass
class Received:
    """One mail that the server answers for."""

    sender: str
    recipients: list[str]
    content: bytes
    encrypted: bool
    user: str

    @property
    def message(self) -> EmailMessage:
        found = email.message_from_bytes(self.content, policy=email.policy.default)
        assert isinstance(found, EmailMessage)
        return found


@dataclass
class Faults:
    """What the server does wrong, while it is set. Answers are SMTP's; empty ones are as they should be."""

    sender: str = ""
    recipient: str = ""
    data: str = ""
    login: str = ""
    drops_at: str = ""
    """The verb, MAIL or RCPT, at which the connection ends."""
    drops_after_the_dot: bool = False
    seconds_after_the_dot: float = 0.0


@dataclass
class MailPeer:
    """The server as a test sees it."""

    port: int = 0
    faults: Faults = field(default_factory=Faults)
    received: list[Received] = field(default_factory=list)
    commands: list[str] = field(default_factory=list)
    """The verbs that came before any encryption."""

    async def handle_EHLO(
        self, server: SMTP, session: Session, envelope: Envelope, hostname: str, responses: list[str]
    ) -> list[str]:
        session.host_name = hostname
        return responses

    async def handle_MAIL(
        self, server: SMTP, session: Session, envelope: Envelope, address: str, options: list[str]
    ) -> str:
        self._seen(session, "MAIL")
        self._drops(server, "MAIL")
        envelope.mail_from = address
        return self.faults.sender or "250 OK"

    async def handle_RCPT(
        self, server: SMTP, session: Session, envelope: Envelope, address: str, options: list[str]
    ) -> str:
        self._seen(session, "RCPT")
        self._drops(server, "RCPT")
        if self.faults.recipient:
            return self.faults.recipient
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server: SMTP, session: Session, envelope: Envelope) -> str:
        if self.faults.data:
            return self.faults.data
        content = envelope.content
        assert isinstance(content, bytes)
        login: object = session.auth_data
        user = login.login.decode() if isinstance(login, LoginPassword) else ""
        self.received.append(
            Received(envelope.mail_from or "", list(envelope.rcpt_tos), content, session.ssl is not None, user)
        )
        if self.faults.drops_after_the_dot:
            _abort(server)
            return "250 too late"
        await asyncio.sleep(self.faults.seconds_after_the_dot)
        return "250 OK"

    def authenticate(
        self, server: SMTP, session: Session, envelope: Envelope, mechanism: str, data: object
    ) -> AuthResult:
        self._seen(session, "AUTH")
        if self.faults.login:
            return AuthResult(success=False, handled=False, message=self.faults.login)
        known = isinstance(data, LoginPassword) and (data.login, data.password) == (USER.encode(), PASSWORD.encode())
        return AuthResult(success=known, auth_data=data, handled=False)

    def _drops(self, server: SMTP, verb: str) -> None:
        if self.faults.drops_at == verb:
            _abort(server)

    def _seen(self, session: Session, verb: str) -> None:
        if session.ssl is None:
            self.commands.append(verb)


def _abort(server: SMTP) -> None:
    assert isinstance(server.transport, asyncio.Transport)
    server.transport.abort()


@contextmanager
def mail_server(tls: ssl.SSLContext | None, *, implicit_tls: bool = False, login: bool = True) -> Iterator[MailPeer]:
    """Run one on a port of 127.0.0.1. Without ``tls`` it offers no encryption; ``login`` must be made if it does."""
    peer = MailPeer()
    logging.getLogger("mail.log").disabled = True  # the peer's own log quotes everybody, and is not what tests look at
    loop = asyncio.new_event_loop()

    def protocol() -> SMTP:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            return SMTP(
                peer,
                hostname="mail.test",
                tls_context=None if implicit_tls else tls,
                require_starttls=tls is not None and not implicit_tls,
                authenticator=peer.authenticate if login else None,
                auth_required=login,
                auth_require_tls=not implicit_tls and tls is not None,
                loop=loop,
            )

    listening = loop.run_until_complete(loop.create_server(protocol, "127.0.0.1", 0, ssl=tls if implicit_tls else None))
    peer.port = listening.sockets[0].getsockname()[1]
    thread = threading.Thread(target=loop.run_forever, name="mail-server", daemon=True)
    thread.start()
    try:
        yield peer
    finally:

        async def end() -> None:
            listening.close()
            others = [task for task in asyncio.all_tasks() if task is not asyncio.current_task()]
            for task in others:
                task.cancel()
            await asyncio.gather(*others, return_exceptions=True)

        asyncio.run_coroutine_threadsafe(end(), loop).result(10)
        loop.call_soon_threadsafe(loop.stop)
        thread.join(10)
        loop.close()


@contextmanager
def answering(does: Callable[[socket.socket], object]) -> Iterator[int]:
    """A port of 127.0.0.1 where each connection is handed to ``does``, one after the other."""
    listening = socket.create_server(("127.0.0.1", 0))

    def serve() -> None:
        while True:
            try:
                connection, _ = listening.accept()
            except OSError:
                return
            with connection, suppress(OSError):
                does(connection)

    thread = threading.Thread(target=serve, name="no-mail-server", daemon=True)
    thread.start()
    try:
        yield listening.getsockname()[1]
    finally:
        listening.shutdown(socket.SHUT_RDWR)
        listening.close()
        thread.join(10)


def says_nothing(connection: socket.socket) -> None:
    """Accepts, and waits for the other to go."""
    while connection.recv(4096):
        pass


def talks_nonsense(connection: socket.socket) -> None:
    """Another protocol altogether."""
    connection.sendall(b"\x16\x03\x01 HTTP/1.1 200 OK\r\n\r\n" * 3)
    says_nothing(connection)


def greets_without_end(connection: socket.socket) -> None:
    """A greeting of lines that are never the last."""
    while True:
        connection.sendall(b"220-welcome, and welcome again\r\n" * 100)


def dribbles(connection: socket.socket) -> None:
    """A byte now and then: each read succeeds, and none is the last."""
    while True:
        connection.sendall(b"2")
        time.sleep(0.05)


def refuses_to_encrypt(connection: socket.socket) -> None:
    """Offers STARTTLS, and will not."""
    connection.sendall(b"220 mail.test ESMTP\r\n")
    connection.recv(4096)
    connection.sendall(b"250-mail.test\r\n250 STARTTLS\r\n")
    connection.recv(4096)
    connection.sendall(b"502 5.5.1 not today\r\n")
    says_nothing(connection)


def breaks_off(connection: socket.socket) -> None:
    """Greets, and goes."""
    connection.sendall(b"220 mail.test ESMTP\r\n")
