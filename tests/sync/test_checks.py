"""Checks of the way to the provider, against real sockets: dead names and ports, certificates, portals, a sandbox."""

import socket
import ssl
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from kiosk.clock import SystemClock
from kiosk.domain.diagnosis import Finding, Grade, diagnose, roots
from kiosk.domain.diagnosis_tree import ANSWERS, WAY
from kiosk.errors import ConfigError
from sync.checks import address_of, look_at_the_provider, look_at_the_way
from sync.provider import Provider
from sync.providers.foyer.adapter import FoyerProvider
from sync.transport import Transport
from tests.peers.certificates import Authority, authority
from tests.sync.lobby import KEY, Lobby
from tests.sync.raw_http import says, server

BEFORE = datetime(2026, 3, 2, 12, 2, tzinfo=UTC)


def grades(findings: list[Finding]) -> dict[str, tuple[str, str]]:
    return {one.name: (one.grade.value, one.code) for one in findings}


def root(findings: list[Finding]) -> str:
    """Where the trouble begins."""
    [way] = roots(diagnose(findings))
    return way[-1].code


def foyer(url: str, key: str = KEY) -> Provider:
    return FoyerProvider(Transport(url, key, SystemClock(), interactive_seconds=1.0), "lobby-1")


@contextmanager
def encrypted(context: ssl.SSLContext) -> Iterator[str]:
    """A server that shakes hands and says nothing."""
    listening = socket.create_server(("127.0.0.1", 0))

    def serve() -> None:
        try:
            connection, _ = listening.accept()
            with connection, context.wrap_socket(connection, server_side=True) as secure:
                secure.recv(1)
        except OSError:  # a client that does not believe the certificate hangs up
            return

    thread = threading.Thread(target=serve, daemon=True)
    thread.start()
    try:
        yield f"https://localhost:{listening.getsockname()[1]}"
    finally:
        listening.close()
        thread.join(5)


@pytest.fixture(scope="module")
def trusted(tmp_path_factory: pytest.TempPathFactory) -> Authority:
    return authority(tmp_path_factory.mktemp("authority"))


def test_a_cable_that_is_out_is_the_reason_and_nothing_behind_it_is_tried(tmp_path: Path) -> None:
    for name, carrier in (("lo", "1"), ("eth0", "0")):
        (tmp_path / name).mkdir()
        (tmp_path / name / "carrier").write_text(carrier)
    (tmp_path / "wlan0").mkdir()  # switched off: nothing to read
    found = look_at_the_way("https://box-office.invalid", links=tmp_path, since=BEFORE)
    assert grades(found) == {"network.link": ("failed", "F-111"), **dict.fromkeys(WAY[1:], ("unknown", ""))}
    assert found[0].since == BEFORE
    assert root(found) == "F-111"
    (tmp_path / "eth0" / "carrier").write_text("1\n")
    assert (
        grades(look_at_the_way("https://a.invalid", links=tmp_path, resolve=lambda *_: []))["network.link"][0] == "ok"
    )


def test_a_dead_name_and_a_name_server_that_hangs_are_told_in_time(tmp_path: Path) -> None:
    (tmp_path / "eth0").mkdir()
    (tmp_path / "eth0" / "carrier").write_text("1")
    dead = look_at_the_way("https://box-office.invalid", links=tmp_path)
    assert grades(dead)["provider.dns"] == ("failed", "F-112")
    over = threading.Event()
    began = time.monotonic()
    hangs = look_at_the_way("https://a.example", links=tmp_path, resolve=lambda *_: [str(over.wait(20))], seconds=0.2)
    assert time.monotonic() - began < 2
    over.set()
    assert grades(hangs)["provider.dns"] == ("failed", "F-112")
    assert hangs[1].detail == "no answer in time"


def test_a_port_that_nobody_listens_at(tmp_path: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
    found = look_at_the_way(f"https://localhost:{port}", links=tmp_path)
    assert grades(found)["provider.tcp"] == ("failed", "F-113")
    assert root(found) == "F-113"


@pytest.mark.parametrize(
    ("names", "valid_in", "tls", "lasts"),
    [
        (("localhost",), timedelta(days=-1), ("ok", ""), ("warning", "F-115")),  # for one more day
        (("localhost",), timedelta(days=-3), ("failed", "F-114"), ("unknown", "")),
        (("somebody-else.example",), timedelta(days=-1), ("failed", "F-114"), ("unknown", "")),
    ],
    ids=["expires soon", "expired", "another's"],
)
def test_certificates_are_believed_as_calls_believe_them(
    trusted: Authority,
    names: tuple[str, ...],
    valid_in: timedelta,
    tls: tuple[str, str],
    lasts: tuple[str, str],
) -> None:
    with encrypted(trusted.server(*names, valid_in=valid_in)) as url:
        found = look_at_the_way(url, ca_file=trusted.path)
    assert (grades(found)["provider.tls"], grades(found)["provider.certificate"]) == (tls, lasts)


def test_a_stranger_vouches_for_nobody(trusted: Authority) -> None:
    with encrypted(trusted.server("localhost")) as url:
        [tls] = [one for one in look_at_the_way(url) if one.name == "provider.tls"]
    assert (tls.code, "self-signed" in tls.detail or "local issuer" in tls.detail) == ("F-114", True)


def test_a_sign_in_page_in_between_is_told_from_a_provider_that_is_out_of_order() -> None:
    page = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 4\r\n\r\n<ok>"
    elsewhere = b"HTTP/1.1 302 Found\r\nLocation: http://10.0.0.1/login\r\nContent-Length: 0\r\n\r\n"
    broken = b"HTTP/1.1 503 Service Unavailable\r\nContent-Length: 0\r\n\r\n"
    for answer, name, code in (
        (page, "provider.portal", "F-116"),
        (elsewhere, "provider.portal", "F-116"),
        (broken, "provider.answers", "F-118"),
    ):
        with server(says(answer)) as url:
            found = look_at_the_provider(lambda url=url: foyer(url), since=BEFORE)  # type: ignore[misc]
        assert grades(found)[name] == ("failed", code)
        assert root(found) == code
        assert found[-1].since == BEFORE


def test_an_address_or_a_key_that_cannot_be_used_is_not_even_tried() -> None:
    def cannot() -> Provider:
        raise ConfigError("provider.key_file: others may read it; expected mode 0600")

    [found] = look_at_the_provider(cannot)
    assert (found.name, found.code) == ("provider.configured", "F-119")
    assert (address_of("https://a.example").port, address_of("http://127.0.0.1:81").here) == (443, True)


def test_a_provider_that_is_well_and_one_that_is_slow_late_or_shut(lobby: Lobby) -> None:
    def look(key: str = KEY, *, wants_allotments: bool = True) -> dict[str, Finding]:
        found = look_at_the_provider(lambda: foyer(lobby.sandbox.url, key), wants_allotments=wants_allotments)
        return {one.name: one for one in found}

    way = look_at_the_way(lobby.sandbox.url)
    assert {one.grade for one in way if one.name != "provider.certificate"} == {Grade.OK}
    well = look()
    assert set(well) == set(ANSWERS)
    assert {one.grade for one in well.values()} == {Grade.OK}
    assert "allotments" in well["provider.capabilities"].detail
    assert well["provider.speed"].figures[0].value.endswith(" ms")
    lobby.control.clock(90)
    assert look()["clock.offset"].code == "F-303"
    lobby.control.clock(0)
    assert look("another key")["provider.key"].code == "F-102"
    lobby.control.network(online=False)
    shut = [*look_at_the_way(lobby.sandbox.url), *look().values()]
    assert root(shut) == "F-113"
