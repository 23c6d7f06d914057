"""The transport against servers that speak raw bytes: what no well-behaved HTTP library would ever send."""

import logging
import socket
import subprocess
import sys
import threading
import time
from contextlib import suppress

import pytest

from kiosk.clock import SystemClock
from kiosk.errors import ConfigError
from kiosk.ports import NotSent, Unreachable
from sync.transport import Answer, Transport, checked_base_url
from tests.sync.raw_http import KEY, OK, Serve, ask, drips, says, server


def test_an_answer_is_read() -> None:
    with server(says(OK + b"Content-Length: 2\r\n\r\n{}")) as url:
        assert ask(url) == Answer(200, "application/json", b"{}")


def test_a_problem_document_is_an_answer() -> None:
    problem = b"HTTP/1.1 409 Conflict\r\nContent-Type: application/problem+json\r\nContent-Length: 2\r\n\r\n{}"
    with server(says(problem)) as url:
        assert ask(url) == Answer(409, "application/problem+json", b"{}")


@pytest.mark.parametrize(
    "answer",
    [
        b"",
        b"\r\n",
        b"SSH-2.0-OpenSSH_9.2\r\n",
        b"HTTP/1.1 200 OK\r\n",
        b"HTTP/1.1 999 What\r\n\r\n",
        b"HTTP/1.1 200 OK\r\nContent-Length: -1\r\n\r\n",
        b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 2\r\n\r\n{}",
        b"HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}",
        b"HTTP/1.1 204 No Content\r\n\r\n",
        b"HTTP/1.1 302 Found\r\nLocation: http://127.0.0.1:9/\r\nContent-Length: 0\r\n\r\n",
        b"HTTP/1.1 404 Not Found\r\nContent-Type: text/html\r\nContent-Length: 4\r\n\r\ngone",
        b"HTTP/1.1 401 Unauthorized\r\nContent-Type: application/json\r\nContent-Length: 2\r\n\r\n{}",
        b"HTTP/1.1 502 Bad Gateway\r\nContent-Type: text/html\r\nContent-Length: 4\r\n\r\noops",
        OK + b"Content-Length: 200\r\n\r\n{}",
        OK + b"Content-Encoding: gzip\r\nContent-Length: 2\r\n\r\n{}",
        OK + b"Transfer-Encoding: chunked\r\n\r\nZZ\r\n",
        b"HTTP/1.1 200 OK\r\nX: " + b"x" * 200_000,
    ],
)
def test_what_is_no_answer_is_unreachable(answer: bytes) -> None:
    with server(says(answer)) as url:
        outcome = ask(url)
        assert isinstance(outcome, Unreachable)
        assert not isinstance(outcome, NotSent)  # it may have happened


def test_too_much_is_not_read_to_the_end() -> None:
    endless = OK + b"Transfer-Encoding: chunked\r\n\r\n" + b"1000\r\n" + b" " * 4096 + b"\r\n"

    def serve(connection: socket.socket) -> None:
        connection.sendall(endless)
        while True:
            connection.sendall(b"1000\r\n" + b" " * 4096 + b"\r\n")

    with server(serve) as url:
        outcome = ask(url, most_bytes=100_000)
    assert isinstance(outcome, Unreachable)
    assert "more than 100000 bytes" in outcome.reason


@pytest.mark.parametrize(
    "serve",
    [
        drips(b"H"),
        drips(OK + b"X: y\r\n"),
        drips(OK + b"Transfer-Encoding: chunked\r\n\r\n" + b"1\r\n \r\n" * 50),
        lambda connection: connection.recv(1),
    ],
    ids=["status line", "headers", "body", "silence"],
)
def test_a_slow_drip_keeps_the_deadline_and_leaves_no_thread(serve: Serve) -> None:
    with server(serve) as url:
        began = time.monotonic()
        outcome = ask(url, seconds=0.5)
        took = time.monotonic() - began
        assert type(outcome) is Unreachable
        assert took < 3.0
        for thread in threading.enumerate():
            if thread.name == "call-test":
                thread.join(timeout=3.0)
                assert not thread.is_alive()


def test_where_nobody_listens_nothing_was_sent() -> None:
    free = socket.create_server(("127.0.0.1", 0))
    port = free.getsockname()[1]
    free.close()
    assert ask(f"http://127.0.0.1:{port}") == NotSent("no connection")


def test_a_name_that_is_looked_up_for_ever_keeps_the_deadline(monkeypatch: pytest.MonkeyPatch) -> None:
    looked_up = threading.Event()

    def look_up(*_: object, **__: object) -> None:
        looked_up.wait(10)
        raise socket.gaierror

    monkeypatch.setattr(socket, "getaddrinfo", look_up)
    outcome = ask("https://tickets.example", seconds=0.3)
    looked_up.set()
    assert outcome == NotSent("no answer in time")


def test_a_call_given_up_before_it_was_sent_is_never_sent(monkeypatch: pytest.MonkeyPatch) -> None:
    received: list[bytes] = []
    let_go = threading.Event()
    real = socket.create_connection

    def slow(*given: object, **named: object) -> socket.socket:
        let_go.wait(10)
        return real(*given, **named)  # type: ignore[arg-type]

    listening = socket.create_server(("127.0.0.1", 0))
    listening.settimeout(5)
    monkeypatch.setattr(socket, "create_connection", slow)
    outcome = ask(f"http://127.0.0.1:{listening.getsockname()[1]}", seconds=0.2)
    assert outcome == NotSent("no answer in time")
    let_go.set()
    for thread in threading.enumerate():
        if thread.name == "call-test":
            thread.join(timeout=5)
    listening.settimeout(0.2)
    try:
        connection, _ = listening.accept()
        with connection:
            received.append(connection.recv(10))
    except TimeoutError:
        pass
    listening.close()
    assert received in ([], [b""])


def test_a_certificate_nobody_vouches_for_is_named_and_nothing_is_sent(
    tmp_path_factory: pytest.TempPathFactory,
) -> None:
    import ssl

    folder = tmp_path_factory.mktemp("tls")
    _self_signed(folder)
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(folder / "cert.pem", folder / "key.pem")
    listening = socket.create_server(("127.0.0.1", 0))

    def accept() -> None:
        connection, _ = listening.accept()
        with connection, suppress(OSError):
            context.wrap_socket(connection, server_side=True).recv(10)

    thread = threading.Thread(target=accept, daemon=True)
    thread.start()
    outcome = ask(f"https://127.0.0.1:{listening.getsockname()[1]}")
    thread.join(5)
    listening.close()
    assert type(outcome) is NotSent
    assert "certificate" in outcome.reason


def _self_signed(folder: object) -> None:
    from datetime import UTC, datetime, timedelta
    from ipaddress import ip_address
    from pathlib import Path

    from cryptography import x509
    from cryptography.hazmat.primitives import hashes, serialization
    from cryptography.hazmat.primitives.asymmetric import ec

    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, "127.0.0.1")])
    now = datetime.now(UTC)
    certificate = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - timedelta(days=1))
        .not_valid_after(now + timedelta(days=1))
        .add_extension(x509.SubjectAlternativeName([x509.IPAddress(ip_address("127.0.0.1"))]), critical=False)
        .sign(key, hashes.SHA256())
    )
    assert isinstance(folder, Path)
    (folder / "cert.pem").write_bytes(certificate.public_bytes(serialization.Encoding.PEM))
    (folder / "key.pem").write_bytes(
        key.private_bytes(serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption())
    )


def test_the_key_goes_into_its_header_and_into_nothing_else(caplog: pytest.LogCaptureFixture) -> None:
    heads: list[bytes] = []

    def serve(connection: socket.socket) -> None:
        connection.sendall(b"HTTP/1.1 500 No\r\nContent-Length: 0\r\n\r\n")

    listening = socket.create_server(("127.0.0.1", 0))

    def accept() -> None:
        connection, _ = listening.accept()
        with connection:
            heads.append(connection.recv(65536))
            serve(connection)

    thread = threading.Thread(target=accept, daemon=True)
    thread.start()
    with caplog.at_level(logging.DEBUG):
        outcome = ask(f"http://127.0.0.1:{listening.getsockname()[1]}", query={"code": "A-SECRET-CODE"})
    thread.join(5)
    listening.close()
    line, _, rest = heads[0].partition(b"\r\n")
    assert KEY.encode() not in line
    assert rest.lower().count(b"authorization: bearer " + KEY.encode()) == 1
    ours = [record.getMessage() for record in caplog.records if record.name.startswith(("sync", "kiosk"))]
    assert not [text for text in ours if KEY in text or "A-SECRET-CODE" in text]
    assert KEY not in repr(outcome)


@pytest.mark.parametrize(
    "url",
    [
        "http://tickets.example",
        "http://10.0.0.7:8080",
        "ftp://127.0.0.1",
        "tickets.example",
        "https://",
        "https://user:pass@tickets.example",
        "https://tickets.example?key=1",
        "http://127.0.0.1:notaport",
        "http://[::1",
        "",
    ],
)
def test_an_address_that_would_be_unsafe_is_refused(url: str) -> None:
    with pytest.raises(ConfigError):
        checked_base_url(url)


@pytest.mark.parametrize(
    "url", ["https://tickets.example", "https://tickets.example/foyer", "http://127.0.0.1:1", "http://[::1]:1"]
)
def test_a_safe_address_is_taken(url: str) -> None:
    assert checked_base_url(url + "/") == url


def test_a_key_that_is_no_text_is_refused() -> None:
    with pytest.raises(ConfigError):
        Transport("https://tickets.example", "schlüssel\n", SystemClock())


def test_importing_it_loads_no_http_library() -> None:
    code = "import sys, sync.transport, sync.providers.foyer.adapter; sys.exit('httpx2' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
