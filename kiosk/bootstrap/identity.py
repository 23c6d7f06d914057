"""Where people sign in, as the configuration names it."""

import threading
from collections.abc import Callable

import msgspec

from kiosk.clock import Clock
from kiosk.config import SignInSection
from kiosk.identity import BrowserPage, IdentityProvider, NotSignedIn, PhoneCode, SignedIn, SignInTrouble


def identity_provider_for(
    told: SignInSection, clock: Clock, demo_issuer: Callable[[], str] | None = None
) -> IdentityProvider | None:
    """The identity provider's adapter; None where no issuer is named.

    ``demo_issuer``: that of the embedded sandbox, in a demo ("" while it starts), for where none is named.
    """
    if told.issuer:
        return LateIdentityProvider(lambda: _adapter(told, clock))
    if demo_issuer is None:
        return None

    def make() -> IdentityProvider | None:
        from sync.sandbox.issuer import CLIENT_ID

        issuer = demo_issuer()
        here = msgspec.structs.replace(told, issuer=issuer, client_id=CLIENT_ID, way="phone")
        return _adapter(here, clock) if issuer else None

    return LateIdentityProvider(make)


class LateIdentityProvider:
    """An identity provider whose libraries are loaded when somebody first signs in, not while the kiosk starts.

    ``make``: None while it is not there yet. Safe from any thread.
    """

    def __init__(self, make: Callable[[], IdentityProvider | None]) -> None:
        self._make = make
        self._lock = threading.Lock()
        self._made: IdentityProvider | None = None

    def ask(self) -> PhoneCode | BrowserPage | NotSignedIn:
        """See `IdentityProvider`."""
        with self._lock:
            self._made = self._made or self._make()
            made = self._made
        return NotSignedIn(SignInTrouble.OFFLINE, "the issuer is not there yet") if made is None else made.ask()

    def wait(self, code: PhoneCode | BrowserPage, cancelled: threading.Event) -> SignedIn | NotSignedIn:
        """See `IdentityProvider`."""
        assert self._made is not None
        return self._made.wait(code, cancelled)

    def sign_out(self, session: str) -> None:
        """See `IdentityProvider`."""
        assert self._made is not None
        self._made.sign_out(session)


def _adapter(told: SignInSection, clock: Clock) -> IdentityProvider:
    import webbrowser

    from sync.sign_in.provider import Client, OpenIdProvider

    client = Client(
        told.issuer,
        told.client_id,
        " ".join(told.scopes),
        member_claim=told.member_claim,
        open_browser=webbrowser.open if told.way == "browser" else None,
        port=told.port,
    )
    return OpenIdProvider(client, clock)
