"""Calls to an OpenID provider: bounded in time and size, verified, never led elsewhere; what breaks has a name.

authlib's client reads whole bodies, however long they are, and goes by timeouts for each read. So it gets a transport
that hands it nothing but complete, small answers within a deadline.
"""

import errno
import socket
import ssl
import threading
from collections.abc import Callable
from typing import TypeVar

import httpx2
from authlib.integrations.httpx_client import OAuth2Client
from msgspec import MsgspecError

from kiosk.clock import Clock
from kiosk.identity import NotSignedIn, SignInTrouble
from kiosk.logs import logger
from sync.backoff import http_date
from sync.deadline import Deadline, DeadlineTransport

log = logger(__name__)
T = TypeVar("T")

CALL_SECONDS = 4.5
MOST_BYTES = 256 * 1024
CONNECTIONS = 2
NETWORK_AUTHENTICATION_REQUIRED = 511  # RFC 6585: a portal that owns up
NOT_FOUND = (404, 405, 410)
AWAY = (errno.ENETUNREACH, errno.EHOSTUNREACH, errno.ENETDOWN)
NOT_YET_VALID = 9
"""X509_V_ERR_CERT_NOT_YET_VALID: no certificate is issued tomorrow, so it is our clock."""


class Broken(Exception):
    """A call came to nothing. ``reason`` is for logs and names neither a person nor a code."""

    def __init__(self, trouble: SignInTrouble, reason: str) -> None:
        super().__init__(reason)
        self.trouble = trouble
        self.reason = reason

    @property
    def outcome(self) -> NotSignedIn:
        """The same as a value."""
        return NotSignedIn(self.trouble, self.reason)


class _SmallAnswers(DeadlineTransport):
    """Complete answers, or `Broken`. ``off_seconds``: how far the server's clock was ahead at the last one."""

    def __init__(self, verify: ssl.SSLContext, clock: Clock) -> None:
        super().__init__(verify, CONNECTIONS)
        self._clock = clock
        self.off_seconds: float | None = None

    def handle_request(self, request: httpx2.Request) -> httpx2.Response:
        request.headers["accept-encoding"] = "identity"
        response = super().handle_request(request)
        try:
            _from_the_provider(response)
            body = bytearray()
            assert isinstance(response.stream, httpx2.SyncByteStream)
            for chunk in response.stream:
                body += chunk
                if len(body) > MOST_BYTES:
                    raise Broken(SignInTrouble.PROVIDER_DOWN, f"an answer of more than {MOST_BYTES} bytes")
        finally:
            response.close()
        stored = "age" in response.headers  # an answer out of a cache tells the time it was put there (RFC 9111 5.1)
        date = None if stored else http_date(response.headers.get("date"))
        self.off_seconds = None if date is None else (date - self._clock.now()).total_seconds()
        kept = {"content-type": response.headers.get("content-type", "")}
        return httpx2.Response(response.status_code, headers=kept, content=bytes(body), request=request)


class Caller:
    """Calls as one client, ``client_id``, which has no secret; for one sign-in: `close` it after that."""

    def __init__(self, client_id: str, clock: Clock, context: ssl.SSLContext, seconds: float = CALL_SECONDS) -> None:
        self._transport = _SmallAnswers(context, clock)
        self._seconds = seconds
        self._closed = False
        self._client = OAuth2Client(
            client_id,
            token_endpoint_auth_method="none",  # noqa: S106 - a method's name
            revocation_endpoint_auth_method="none",
            code_challenge_method="S256",
            transport=self._transport,
            timeout=None,
            trust_env=False,
            headers={"User-Agent": "foyer", "Accept": "application/json"},
        )

    @property
    def clock_is_off_by(self) -> float | None:
        """How far the provider's clock was ahead of ours at its last answer, in seconds (± 1); None if not known."""
        return self._transport.off_seconds

    def call(self, name: str, work: Callable[[OAuth2Client], T]) -> T:
        """What ``work`` returns, in a thread of its own: looking up a name keeps no deadline, waiting does.

        Over within the ``seconds`` of this caller. Raises Broken, and authlib's OAuthError where the provider says no.
        """
        deadline = Deadline(self._seconds)
        results: list[T] = []
        errors: list[Exception] = []
        done = threading.Event()

        def run() -> None:
            self._transport.keeping(deadline)
            try:
                results.append(work(self._client))
            except Exception as error:
                errors.append(error)
            finally:
                done.set()
                if self._closed:  # nobody waited for this call: what it opened since then is closed as well
                    self._client.close()

        threading.Thread(target=run, name=f"sign-in-{name}", daemon=True).start()
        if not done.wait(self._seconds):
            sent = not deadline.give_up()
            raise Broken(SignInTrouble.PROVIDER_DOWN if sent else SignInTrouble.OFFLINE, f"{name}: no answer in time")
        if errors:
            raise _named(name, errors[0], sent=deadline.sent)
        return results[0]

    def close(self) -> None:
        """Close every connection, and forget the token that authlib keeps."""
        self._closed = True
        self._client.token = None
        self._client.close()


def trusted(issuer: str) -> ssl.SSLContext:
    """Whose certificates are believed: the system's. For this machine itself none is needed."""
    if issuer.startswith("http:"):
        return ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    return httpx2.create_ssl_context(trust_env=False)


def _from_the_provider(response: httpx2.Response) -> None:
    status = response.status_code
    if 300 <= status < 400 or status == NETWORK_AUTHENTICATION_REQUIRED:
        raise Broken(SignInTrouble.CAPTIVE_PORTAL, f"HTTP {status}: led elsewhere")
    if status in (408, 425, 429) or status >= 500 or status < 200:
        raise Broken(SignInTrouble.PROVIDER_DOWN, f"HTTP {status}")
    if response.headers.get("content-encoding", "identity") != "identity":
        raise Broken(SignInTrouble.PROVIDER_DOWN, "an answer in an encoding nobody asked for")
    media_type = response.headers.get("content-type", "").partition(";")[0].strip().lower()
    if media_type.startswith("text/html") and status < 300:
        raise Broken(SignInTrouble.CAPTIVE_PORTAL, "a page, not an answer")
    if status in NOT_FOUND and media_type != "application/json":
        raise Broken(SignInTrouble.MISCONFIGURED, f"HTTP {status}: there is no such address")


def _named(name: str, error: Exception, *, sent: bool) -> Exception:
    trouble, reason = SignInTrouble.PROVIDER_DOWN, type(error).__name__
    match error:
        case httpx2.TimeoutException():
            trouble = SignInTrouble.PROVIDER_DOWN if sent else SignInTrouble.OFFLINE
        case httpx2.ConnectError():
            trouble, reason = _no_connection(error)
        case httpx2.HTTPError() | httpx2.StreamError() | MsgspecError() | ValueError() | RecursionError() | TypeError():
            pass
        case _:
            return error
    return Broken(trouble, f"{name}: {reason}")


def _no_connection(error: Exception) -> tuple[SignInTrouble, str]:
    cause: BaseException | None = error
    while cause is not None:
        if isinstance(cause, ssl.SSLCertVerificationError):
            ours = cause.verify_code == NOT_YET_VALID
            return SignInTrouble.WRONG_CLOCK if ours else SignInTrouble.NOT_TRUSTED, cause.verify_message
        if isinstance(cause, socket.gaierror) or (isinstance(cause, OSError) and cause.errno in AWAY):
            return SignInTrouble.OFFLINE, "no way there"
        cause = cause.__cause__ or cause.__context__
    return SignInTrouble.PROVIDER_DOWN, "no connection"
