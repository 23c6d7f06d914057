"""Checks of the way to the provider, from the cable to its answer; each is over in time, and none changes anything.

They go step by step as a call does (name, connection, certificate, answer), so that the first that fails is the reason.
What comes behind it stays unknown.
"""

import ipaddress
import socket
import ssl
import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from statistics import median
from typing import Final
from urllib.parse import urlsplit

from kiosk.domain.diagnosis import Figure, Finding, Grade
from kiosk.domain.diagnosis_tree import WAY
from kiosk.errors import ConfigError
from kiosk.ports import ABOUT_THE_KIOSK, Intercepted, Refused, Unreachable
from sync.provider import Capabilities, Provider, ProviderInfo
from sync.transport import trusted

WAY_SECONDS: Final = 4.5
"""For name, connection and certificate together."""
SAMPLES: Final = 5
ENOUGH_SECONDS: Final = 0.9
"""No further sample begins after this: each may take 4 seconds."""
EXPIRES_SOON: Final = timedelta(days=14)
SLOW_SECONDS: Final = 1.0
APART_SECONDS: Final = 30.0
Resolve = Callable[[str, int], list[str]]


@dataclass(frozen=True, slots=True)
class Address:
    """Where the provider is; ``plain`` without encryption, which only this machine is spoken to."""

    host: str
    port: int
    plain: bool

    @property
    def here(self) -> bool:
        """Whether that is this machine, which no cable leads to."""
        try:
            return self.host == "localhost" or ipaddress.ip_address(self.host).is_loopback
        except ValueError:
            return False


def address_of(url: str) -> Address:
    """Of an address that was checked by `sync.transport.checked_base_url`."""
    parts = urlsplit(url)
    plain = parts.scheme == "http"
    return Address(parts.hostname or "", parts.port or (80 if plain else 443), plain)


def resolved(host: str, port: int) -> list[str]:
    """The addresses of a name (OSError); as long as the system's name server takes."""
    return list(dict.fromkeys(str(one[4][0]) for one in socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)))


def look_at_the_way(
    url: str,
    *,
    ca_file: Path | None = None,
    since: datetime | None = None,
    links: Path = Path("/sys/class/net"),
    resolve: Resolve = resolved,
    seconds: float = WAY_SECONDS,
) -> list[Finding]:
    """Cable, name, connection and certificate, as far as one gets. ``since``: when the provider last answered."""
    steps = _steps(address_of(url), ca_file, links, resolve, time.monotonic() + seconds)
    found = [replace(one, since=since) if one.grade is Grade.FAILED else one for one in steps]
    named = {one.name for one in found}
    return [*found, *(Finding(name, Grade.UNKNOWN) for name in WAY if name not in named)]


def _steps(address: Address, ca_file: Path | None, links: Path, resolve: Resolve, ends: float) -> Iterator[Finding]:
    """The steps up to the first that fails."""
    if not (address.here or _connected(links)):
        yield Finding("network.link", Grade.FAILED, "F-111")
        return
    yield Finding("network.link", Grade.OK)
    began = time.monotonic()
    found = _looked_up(address, resolve, ends - began)
    if isinstance(found, str):
        yield Finding("provider.dns", Grade.FAILED, "F-112", detail=found)
        return
    yield Finding("provider.dns", Grade.OK, figures=_took(began))
    began = time.monotonic()
    connection = _connection(found, address.port, ends)
    if isinstance(connection, str):
        yield Finding("provider.tcp", Grade.FAILED, "F-113", detail=connection)
        return
    with connection:
        yield Finding("provider.tcp", Grade.OK, figures=_took(began))
        if address.plain:
            yield Finding("provider.tls", Grade.OK, detail="not needed on this machine")
        else:
            yield from _encrypted(connection, address.host, ca_file, ends)


def _connected(links: Path) -> bool:
    """Whether any interface but the machine's own has a carrier; one that is switched off has nothing to read."""
    for one in links.iterdir() if links.is_dir() else ():
        try:
            if one.name != "lo" and (one / "carrier").read_text("ascii").strip() == "1":
                return True
        except OSError:
            continue
    return False


def _looked_up(address: Address, resolve: Resolve, seconds: float) -> list[str] | str:
    """Its addresses, or why there are none. In a thread of its own: looking up a name keeps no deadline."""
    answers: list[list[str] | str] = []
    done = threading.Event()

    def ask() -> None:
        try:
            answers.append(resolve(address.host, address.port) or "no address")
        except (OSError, UnicodeError) as error:  # a name that can be none ends as the latter
            answers.append(getattr(error, "strerror", None) or type(error).__name__)
        done.set()

    threading.Thread(target=ask, name="check-dns", daemon=True).start()
    done.wait(max(0.0, seconds))
    return answers[0] if answers else "no answer in time"


def _connection(addresses: list[str], port: int, ends: float) -> socket.socket | str:
    """With the first of the addresses that takes one, or why none does."""
    why = "no time is left for it"
    for number, one in enumerate(addresses):
        left = (ends - time.monotonic()) / (len(addresses) - number)
        if left <= 0:
            break
        try:
            return socket.create_connection((one, port), timeout=left)
        except OSError as error:
            why = error.strerror or "no answer in time"
    return why


def _encrypted(connection: socket.socket, host: str, ca_file: Path | None, ends: float) -> Iterator[Finding]:
    """Whether the certificate is believed, as calls would believe it, and how long it lasts."""
    began = time.monotonic()
    try:
        connection.settimeout(max(0.1, ends - began))
        with trusted(ca_file).wrap_socket(connection, server_hostname=host) as secure:
            told = secure.getpeercert() or {}
    except ssl.SSLCertVerificationError as error:
        yield Finding("provider.tls", Grade.FAILED, "F-114", detail=error.verify_message)
        return
    except OSError as error:
        yield Finding("provider.tls", Grade.FAILED, "F-114", detail=error.strerror or type(error).__name__)
        return
    yield Finding("provider.tls", Grade.OK, figures=_took(began))
    until = datetime.fromtimestamp(ssl.cert_time_to_seconds(str(told.get("notAfter"))), UTC)
    soon = until - datetime.now(UTC) < EXPIRES_SOON
    grade, code = (Grade.WARNING, "F-115") if soon else (Grade.OK, "")
    yield Finding("provider.certificate", grade, code, figures=(Figure("expires", f"{until:%Y-%m-%d}"),))


def look_at_the_provider(
    open_provider: Callable[[], Provider], *, since: datetime | None = None, wants_allotments: bool = True
) -> list[Finding]:
    """Ask who answers, some times over: that it is the provider, how quickly, by which clock, and what it can do.

    ``open_provider`` may raise ConfigError; what it gives is closed again. ``wants_allotments``: this kiosk is to sell
    offline from seats it keeps.
    """
    try:
        provider = open_provider()
    except ConfigError as error:
        return [Finding("provider.configured", Grade.FAILED, "F-119", detail=str(error))]
    try:
        return [
            Finding("provider.configured", Grade.OK),
            *_answers(provider, since=since, wants_allotments=wants_allotments),
        ]
    finally:
        provider.close()


def _answers(provider: Provider, *, since: datetime | None, wants_allotments: bool) -> Iterator[Finding]:
    began = time.monotonic()
    outcome, took = provider.describe(), [time.monotonic() - began]
    match outcome:
        case Intercepted():
            yield Finding("provider.portal", Grade.FAILED, "F-116", since, detail=outcome.reason)
            return
        case Unreachable():
            yield Finding("provider.answers", Grade.FAILED, "F-118", since, detail=outcome.reason)
            return
        case Refused() if outcome.code in ABOUT_THE_KIOSK:
            yield Finding("provider.key", Grade.FAILED, "F-102", detail=outcome.code)
        case Refused():
            yield Finding("provider.answers", Grade.FAILED, "F-118", since, detail=outcome.code)
            return
        case ProviderInfo():
            yield Finding("provider.key", Grade.OK)
            yield _capabilities(outcome.capabilities, wants_allotments=wants_allotments)
    yield Finding("provider.portal", Grade.OK)
    yield Finding("provider.answers", Grade.OK)
    yield _offset(provider.clock_offset())
    while len(took) < SAMPLES and time.monotonic() - began < ENOUGH_SECONDS:
        at = time.monotonic()
        if isinstance(provider.describe(), Unreachable):
            break
        took.append(time.monotonic() - at)
    middle = median(took)
    figures = (Figure("latency", f"{middle * 1000:.0f} ms"),)
    if middle > SLOW_SECONDS:
        yield Finding("provider.speed", Grade.WARNING, "F-117", figures=figures)
    else:
        yield Finding("provider.speed", Grade.OK, figures=figures)


def _capabilities(can: Capabilities, *, wants_allotments: bool) -> Finding:
    told = f"holds: {can.holds.value}, idempotency: {can.idempotency.value}"
    told += "".join(
        f", {name.replace('_', ' ')}"
        for name in ("allotments", "outcome_query", "cancellation", "collection", "fences", "members", "settles")
        if getattr(can, name)
    )
    if wants_allotments and not can.sells_offline:
        return Finding("provider.capabilities", Grade.WARNING, "F-121", detail=told)
    return Finding("provider.capabilities", Grade.OK, detail=told)


def _offset(seconds: float | None) -> Finding:
    """The provider's clock less this machine's."""
    if seconds is None:
        return Finding("clock.offset", Grade.UNKNOWN)
    figures = (Figure("offset", f"{seconds:+.1f} s"),)
    if abs(seconds) > APART_SECONDS:
        return Finding("clock.offset", Grade.WARNING, "F-303", figures=figures)
    return Finding("clock.offset", Grade.OK, figures=figures)


def _took(began: float) -> tuple[Figure, ...]:
    return (Figure("time", f"{(time.monotonic() - began) * 1000:.0f} ms"),)
