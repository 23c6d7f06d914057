"""HTTP to a provider: in time, bounded, verified, never raising for what a network may do.

In the background nothing is tried twice here: whoever keeps the message decides that. What somebody waits for is
tried once more if it broke at once and the budget allows it; every call is one that may be repeated. The HTTP library
is imported by the first call.
"""

import ipaddress
import random
import ssl
import threading
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from kiosk.clock import Clock
from kiosk.errors import ConfigError
from kiosk.logs import logger
from kiosk.ports import Intercepted, NotSent, Unreachable
from kiosk.spans import span
from sync.backoff import http_date, retry_after_seconds
from sync.breaker import Breaker
from sync.retry_budget import RetryBudget
from sync.routes import template

if TYPE_CHECKING:
    import httpx2

    from sync.deadline import Deadline, DeadlineTransport

log = logger(__name__)

INTERACTIVE_SECONDS = 4.0
BACKGROUND_SECONDS = 30.0
WORTH_A_SECOND_TRY = 1.0
"""Seconds that must be left for one."""
JSON = "application/json"
PROBLEM = "application/problem+json"
CONNECTIONS = 8
HALF_A_SECOND = timedelta(seconds=0.5)


@dataclass(frozen=True, slots=True)
class Request:
    """One call. ``name`` is what logs say; path, query and body may hold what no log should.

    ``interactive``: somebody waits for it.
    """

    name: str
    method: str
    path: str
    query: Mapping[str, str] = field(default_factory=dict)
    headers: Mapping[str, str] = field(default_factory=dict)
    body: bytes | None = None
    interactive: bool = True
    most_bytes: int = 8 * 1024 * 1024
    accept: tuple[str, ...] = (JSON,)
    keep: tuple[str, ...] = ()
    """Headers of the answer that are wanted too, in lower case."""


@dataclass(frozen=True, slots=True)
class Answer:
    """A complete answer of the kinds asked for, or any 4xx that says something of this very request."""

    status: int
    media_type: str
    body: bytes = field(repr=False)
    headers: Mapping[str, str] = field(default_factory=dict)


class _Together(threading.local):
    """What the calls of a thread that belong together share: when they must be over, and whether one may have left."""

    ends: float | None = None
    sent: bool = False


class Transport:
    """Calls one server with one key. Safe from any thread; ``send`` blocks for 4 seconds at most, 30 in the background.

    ConfigError if the address is not https, nor http to this machine. ``ca_file``: certificates to trust as
    well. ``scheme`` is the word before the key in ``Authorization``; ``problem`` the media type of a refusal.
    """

    def __init__(
        self,
        base_url: str,
        key: str,
        clock: Clock,
        *,
        ca_file: Path | None = None,
        scheme: str = "Bearer",
        problem: str = PROBLEM,
        chance: Callable[[], float] = random.random,
        interactive_seconds: float = INTERACTIVE_SECONDS,
        background_seconds: float = BACKGROUND_SECONDS,
    ) -> None:
        self._base_url = checked_base_url(base_url)
        if not (key.isascii() and key.isprintable()):
            raise ConfigError("the provider's key must be plain ASCII text")
        self._key = key
        self._clock = clock
        self._ca_file = ca_file
        self._scheme = scheme
        self._problem = problem
        self._chance = chance
        self._interactive_seconds = interactive_seconds
        self._background_seconds = background_seconds
        self._lock = threading.Lock()
        self._breaker = Breaker()
        self._budget = RetryBudget()
        self._told: tuple[datetime, float] | None = None
        self._together = _Together()
        self._client: tuple[httpx2.Client, DeadlineTransport] | None = None

    def clock_offset(self) -> float | None:
        """The server's clock minus this machine's now, in seconds, by the last answer's Date (± 0.5 s).

        Should the wall clock have jumped since that answer, the offset is the one after the jump.
        """
        told = self._told
        if told is None:
            return None
        date, ticks = told
        return (date - self._clock.now()).total_seconds() + self._clock.monotonic() - ticks

    @contextmanager
    def together(self, *, interactive: bool) -> Iterator[None]:
        """What this thread asks within the block is one question: in the time of one call, and `NotSent` if none left.

        A block within another is part of that.
        """
        shared = self._together
        if shared.ends is not None:
            yield
            return
        seconds = self._interactive_seconds if interactive else self._background_seconds
        shared.ends, shared.sent = self._clock.monotonic() + seconds, False
        try:
            yield
        finally:
            shared.ends = None

    def send(self, request: Request) -> Answer | Unreachable:
        """Make one call, and while somebody waits perhaps a second one; both within the one deadline."""
        about = {"http.request.method": request.method, "url.template": template(request.path)}
        with span(f"{about['http.request.method']} {about['url.template']}", about, outgoing=True) as one:
            outcome = self._send(request)
            if isinstance(outcome, Answer):
                one.note("http.response.status_code", outcome.status)
            else:
                one.note("error.type", type(outcome).__name__)
        return outcome

    def _send(self, request: Request) -> Answer | Unreachable:
        ends = self._clock.monotonic() + self._seconds(request)
        outcome = self._attempt(request, ends - self._clock.monotonic())
        if request.interactive and isinstance(outcome, Unreachable) and outcome.retry_after_seconds is None:
            left = ends - self._clock.monotonic()
            if left >= WORTH_A_SECOND_TRY and self._may_try_again():
                again = self._attempt(request, left)
                # Had the first one arrived, a second that never left would still be no proof of anything.
                arrived = isinstance(outcome, NotSent) or not isinstance(again, NotSent)
                outcome = again if arrived else outcome
        return self._of_all(outcome)

    def _of_all(self, outcome: Answer | Unreachable) -> Answer | Unreachable:
        shared = self._together
        if shared.ends is None:
            return outcome
        if isinstance(outcome, NotSent) and shared.sent:
            return Unreachable(outcome.reason, outcome.retry_after_seconds)
        shared.sent |= not isinstance(outcome, NotSent)
        return outcome

    def _may_try_again(self) -> bool:
        with self._lock:
            if not (self._budget.allows and self._breaker.may_call(self._clock.monotonic())):
                return False
            self._budget = self._budget.spent()
            return True

    def _seconds(self, request: Request) -> float:
        seconds = self._interactive_seconds if request.interactive else self._background_seconds
        ends = self._together.ends
        return seconds if ends is None else min(seconds, ends - self._clock.monotonic())

    def _attempt(self, request: Request, seconds: float) -> Answer | Unreachable:
        if seconds <= 0:
            return NotSent("no time is left for it")
        with self._lock:
            now = self._clock.monotonic()
            if not self._breaker.may_call(now):
                return NotSent("not tried: no answer to the last calls", self._breaker.rest(now))
            self._breaker = self._breaker.called()
        outcome: Answer | Unreachable = Unreachable("the call failed")
        try:
            outcome = self._in_time(request, seconds)
        finally:
            self._judge(outcome)
        if isinstance(outcome, Unreachable):
            log.info("%s: %s", request.name, outcome.reason)
        return outcome

    def close(self) -> None:
        """Close every connection. Calls still out end as unreachable."""
        with self._lock:
            client, self._client = self._client, None
        if client is not None:
            client[0].close()

    def _judge(self, outcome: Answer | Unreachable) -> None:
        with self._lock:
            if isinstance(outcome, Answer):
                self._breaker = self._breaker.succeeded()
                self._budget = self._budget.answered()
            else:
                self._breaker = self._breaker.failed(self._clock.monotonic(), self._chance())

    def _in_time(self, request: Request, seconds: float) -> Answer | Unreachable:
        """In a thread of its own: looking up a name keeps no deadline, waiting does."""
        from sync.deadline import Deadline

        deadline = Deadline(seconds)
        outcomes: list[Answer | Unreachable] = []
        done = threading.Event()

        def call() -> None:
            try:
                outcomes.append(self._call(request, deadline))
            finally:
                done.set()

        threading.Thread(target=call, name=f"call-{request.name}", daemon=True).start()
        if done.wait(seconds) and outcomes:
            return outcomes[0]
        return (NotSent if deadline.give_up() else Unreachable)("no answer in time")

    def _call(self, request: Request, deadline: "Deadline") -> Answer | Unreachable:
        import httpx2

        client, transport = self._opened()
        transport.keeping(deadline)
        began = self._clock.monotonic()
        try:
            with client.stream(
                request.method,
                request.path,
                params=dict(request.query) or None,
                content=request.body,
                headers=self._headers(request),
            ) as response:
                outcome = _read(request, response, self._clock.now(), self._problem)
        except httpx2.TimeoutException:
            reason = "no answer in time"
        except httpx2.ConnectError as error:
            reason = _no_connection(error)
        except (httpx2.HTTPError, httpx2.StreamError, RuntimeError) as error:
            reason = f"the connection broke ({type(error).__name__})"
        else:
            date = http_date(response.headers.get("date"))
            if isinstance(outcome, Answer) and date is not None:
                self._told = date + HALF_A_SECOND, (began + self._clock.monotonic()) / 2
            return outcome
        return Unreachable(reason) if deadline.sent else NotSent(reason)

    def _headers(self, request: Request) -> dict[str, str]:
        return {
            "Authorization": f"{self._scheme} {self._key}",
            "Accept": ", ".join(dict.fromkeys(filter(None, (*request.accept, self._problem)))),
            "Accept-Encoding": "identity",
            "User-Agent": "foyer",
            **({"Content-Type": JSON} if request.body is not None else {}),
            **request.headers,
        }

    def _opened(self) -> "tuple[httpx2.Client, DeadlineTransport]":
        with self._lock:
            if self._client is None:
                self._client = self._open()
            return self._client

    def _open(self) -> "tuple[httpx2.Client, DeadlineTransport]":
        import httpx2

        from sync.deadline import DeadlineTransport

        if self._base_url.startswith("http:"):
            context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)  # to this machine, in the clear: never used
        else:
            context = trusted(self._ca_file)
        transport = DeadlineTransport(context, CONNECTIONS)
        client = httpx2.Client(base_url=self._base_url, transport=transport, timeout=None, trust_env=False)
        return client, transport


def trusted(ca_file: Path | None) -> ssl.SSLContext:
    """What certificates are judged by: the authorities that the HTTP library trusts, and those in ``ca_file``."""
    import httpx2

    context = httpx2.create_ssl_context(trust_env=False)
    if ca_file is not None:
        context.load_verify_locations(ca_file)
    return context


def checked_base_url(text: str) -> str:
    """A provider's address as it was configured; ConfigError unless https, or http to this machine."""
    try:
        url = urlsplit(text)
        host, _ = url.hostname or "", url.port
    except ValueError:
        raise ConfigError(f"{text!r} is no web address") from None
    if url.username or url.password or url.query or url.fragment:
        raise ConfigError(f"the address of {host} must hold no user, password, query or fragment")
    if not host or url.scheme not in ("http", "https"):
        raise ConfigError(f"{text!r} is no web address: it must begin with https://")
    if url.scheme == "http" and not _is_loopback(host):
        raise ConfigError(f"{text!r} would be talked to in the clear: it must begin with https://")
    return text.rstrip("/")


def _is_loopback(host: str) -> bool:
    try:
        return host == "localhost" or ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False


def _read(request: Request, response: "httpx2.Response", now: datetime, problem: str) -> Answer | Unreachable:
    status = response.status_code
    media_type = response.headers.get("content-type", "").partition(";")[0].strip().lower()
    if status in (408, 425, 429) or status >= 500:
        provider_now = http_date(response.headers.get("date")) or now
        wait = retry_after_seconds(response.headers.get("retry-after"), provider_now)
        return Unreachable(f"HTTP {status}", wait)
    if status < 200 or 300 <= status < 400:
        return Intercepted(f"HTTP {status}: a redirect, not an answer")
    if status < 300 and media_type not in request.accept:
        return Intercepted(f"an answer of the type {media_type[:40]!r}: not from the provider?")
    if status >= 400 and media_type != problem:
        return Intercepted(f"HTTP {status} without a problem document: not from the provider?")
    if response.headers.get("content-encoding", "identity") != "identity":
        return Unreachable("an answer in an encoding nobody asked for")
    body = bytearray()
    for chunk in response.iter_raw():
        body += chunk
        if len(body) > request.most_bytes:
            return Unreachable(f"an answer of more than {request.most_bytes} bytes")
    kept = {name: response.headers[name] for name in request.keep if name in response.headers}
    return Answer(status, media_type, bytes(body), kept)


def _no_connection(error: Exception) -> str:
    cause: BaseException | None = error
    while cause is not None:
        if isinstance(cause, ssl.SSLCertVerificationError):
            return f"the certificate is not trusted ({cause.verify_message})"
        cause = cause.__cause__ or cause.__context__
    return "no connection"
