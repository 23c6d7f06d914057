"""What is between the kiosk and its issuer: certificates, names, networks."""

import socket
import ssl
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from datetime import timedelta
from errno import ENETUNREACH
from pathlib import Path

import pytest

from kiosk.identity import NotSignedIn, SignInTrouble
from sync.sign_in.provider import Client, OpenIdProvider
from tests.peers.certificates import Authority, authority
from tests.sync.sign_in.stage import PATIENCE_SECONDS, OwnClock


@contextmanager
def listening(context: ssl.SSLContext) -> Iterator[int]:
    """A server that shakes hands and says nothing of use."""
    with socket.create_server(("127.0.0.1", 0)) as server:

        def serve() -> None:
            with (
                suppress(OSError),
                server.accept()[0] as plain,
                context.wrap_socket(plain, server_side=True) as secured,
            ):
                secured.recv(4096)
                secured.sendall(b"HTTP/1.1 503 \r\nContent-Length: 0\r\n\r\n")

        thread = threading.Thread(target=serve, daemon=True)
        thread.start()
        yield server.getsockname()[1]
        thread.join(PATIENCE_SECONDS)


def asked(issuer: str, trusts: Authority | None = None) -> SignInTrouble:
    context = trusts.client() if trusts else None
    client = Client(issuer, "kiosk", "openid")
    found = OpenIdProvider(client, OwnClock(), context=context, call_seconds=PATIENCE_SECONDS).ask()
    assert isinstance(found, NotSignedIn)
    return found.trouble


def test_a_certificate_says_whether_the_issuer_or_the_clock_is_wrong(tmp_path: Path) -> None:
    known = authority(tmp_path)
    with listening(known.server("127.0.0.1")) as port:
        assert asked(f"https://127.0.0.1:{port}", known) is SignInTrouble.PROVIDER_DOWN  # it was believed
    with listening(known.server("127.0.0.1")) as port:
        assert asked(f"https://127.0.0.1:{port}") is SignInTrouble.NOT_TRUSTED
    with listening(known.server("id.cinema.test")) as port:
        assert asked(f"https://127.0.0.1:{port}", known) is SignInTrouble.NOT_TRUSTED
    with listening(known.server("127.0.0.1", valid_in=timedelta(hours=1))) as port:
        assert asked(f"https://127.0.0.1:{port}", known) is SignInTrouble.WRONG_CLOCK


@pytest.mark.parametrize("error", [socket.gaierror("no such name"), OSError(ENETUNREACH, "no network")])
def test_without_a_network_it_is_nobodys_fault(monkeypatch: pytest.MonkeyPatch, error: OSError) -> None:
    def fails(*_: object, **__: object) -> None:
        raise error

    monkeypatch.setattr(socket, "getaddrinfo", fails)
    assert asked("http://localhost:9") is SignInTrouble.OFFLINE
