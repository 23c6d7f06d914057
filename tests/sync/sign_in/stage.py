"""A kiosk that signs people in, in front of a real provider, without its waiting times."""

import threading
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import cast

from kiosk.identity import BrowserPage, NotSignedIn, PhoneCode, SignedIn, SignInTrouble
from sync.sign_in.provider import Client, OpenIdProvider
from tests.peers.oidc.peer import Peer
from tests.peers.oidc.phone import Page, Phone

SCOPE = "openid profile email membership"
DISCOVERY = "/.well-known/openid-configuration"
CODE, TOKEN, KEYS, USERINFO = "/device/auth", "/token", "/jwks", "/me"


PATIENCE_SECONDS = 30.0
"""For a call, where nothing is meant to be slow but the machine may be."""
SOON_SECONDS = 2.0
"""For a call that is meant to come to nothing."""


class OwnClock:
    """The machine's wall clock, or one that is ``off_seconds`` from it; the monotonic one moves when told to."""

    def __init__(self) -> None:
        self.off_seconds = 0.0
        self.ticks = 1000.0

    def now(self) -> datetime:
        return datetime.now(UTC) + timedelta(seconds=self.off_seconds)

    def monotonic(self) -> float:
        return self.ticks


class Hurry(threading.Event):
    """A `cancelled` whose waits are over at once, with the clock put forward; ``then[n]`` happens in the n-th."""

    def __init__(self, clock: OwnClock, then: dict[int, Callable[[], object]]) -> None:
        super().__init__()
        self._clock = clock
        self._then = then
        self.pauses: list[float] = []

    def wait(self, timeout: float | None = None) -> bool:
        self.pauses.append(cast("float", timeout))
        self._then.get(len(self.pauses), lambda: None)()
        self._clock.ticks += self.pauses[-1]
        return self.is_set()


class Kiosk:
    """Signs in at a peer as ``client_id``."""

    def __init__(
        self, peer: Peer, client_id: str = "kiosk", *, issuer: str = "", call_seconds: float = PATIENCE_SECONDS
    ) -> None:
        self.peer = peer
        self.clock = OwnClock()
        client = Client(issuer or peer.issuer, client_id, SCOPE, member_claim="membership_number")
        self.provider = OpenIdProvider(client, self.clock, call_seconds=call_seconds)
        self.hurry = Hurry(self.clock, {})

    def asks(self) -> PhoneCode:
        """A code, surely."""
        code = self.provider.ask()
        assert isinstance(code, PhoneCode), code
        return code

    def is_soon_tired(self, code: PhoneCode) -> None:
        """From now on calls for this code take 2 seconds at most."""
        self.provider._asked[code].caller._seconds = SOON_SECONDS

    def waits(
        self, code: PhoneCode | BrowserPage, then: dict[int, Callable[[], object]] | None = None
    ) -> SignedIn | NotSignedIn:
        """Wait without the waiting; ``then[n]`` happens in the n-th pause."""
        self.hurry = Hurry(self.clock, then or {})
        return self.provider.wait(code, self.hurry)

    def gives_up(self, code: PhoneCode | BrowserPage) -> None:
        """Wait no longer for a code."""
        self.hurry.set()
        found = self.provider.wait(code, self.hurry)
        assert isinstance(found, NotSignedIn)
        assert found.trouble is SignInTrouble.CANCELLED

    def lets_in(self, person: str) -> SignedIn:
        """The whole way of somebody who does everything right."""
        code = self.asks()
        assert self.answers(code, person) == "done"
        found = self.waits(code)
        assert isinstance(found, SignedIn), found
        return found

    def answers(self, code: PhoneCode, person: str = "ada", *, refusing_at: Page | None = None) -> str:
        """What the phone shows in the end."""
        with Phone(person, self.peer.password) as phone:
            last = phone.goes_to(code.scan_uri, refusing_at=refusing_at)
            assert phone.code_shown == code.user_code
            return last
