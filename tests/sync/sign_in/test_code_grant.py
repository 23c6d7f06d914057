"""Signing in with the system's browser, answered to this machine."""

import socket
import threading
from collections.abc import Callable
from urllib.parse import parse_qs, urlencode, urlsplit

import httpx2
import pytest

from kiosk.identity import BrowserPage, NotSignedIn, SignedIn, SignInTrouble
from sync.sign_in.loopback import Loopback
from sync.sign_in.provider import Client, OpenIdProvider
from tests.peers.oidc.peer import IN_CLEAR, Peer
from tests.peers.oidc.phone import Page, Phone
from tests.sync.sign_in.stage import DISCOVERY, PATIENCE_SECONDS, TOKEN, OwnClock


class Desk:
    """A kiosk with a browser, which does with the page's address what a test wants."""

    def __init__(self, peer: Peer, *, opens: bool = True, port: int = 0) -> None:
        self.peer = peer
        self.opened: list[str] = []

        def open_browser(address: str) -> bool:
            self.opened.append(address)
            return opens

        client = Client(peer.issuer, "desk", "openid profile", open_browser=open_browser, port=port)
        self.provider = OpenIdProvider(client, OwnClock(), call_seconds=PATIENCE_SECONDS)

    def browses(self, *, refusing_at: Page | None = None) -> str:
        """The person answers; the address that leads back to the kiosk."""
        with Phone("ada", self.peer.password) as browser:
            return browser.goes_to(self.opened[-1], refusing_at=refusing_at)

    def ends(self, callback: str) -> SignedIn | NotSignedIn:
        """What comes of it once the browser was at this address."""
        (page,) = self.provider._asked
        assert visits(callback) == 200
        return self.provider.wait(page, threading.Event())


def visits(address: str) -> int:
    return httpx2.get(address, timeout=10, trust_env=False, verify=IN_CLEAR).status_code


def changed(address: str, **changes: str | None) -> str:
    """An address with another query; None takes a parameter away."""
    parts = urlsplit(address)
    query = {name: values[0] for name, values in parse_qs(parts.query).items()} | changes
    return parts._replace(query=urlencode({name: value for name, value in query.items() if value})).geturl()


@pytest.fixture
def desk(provider: Peer) -> Desk:
    """A kiosk whose page is open in a browser."""
    desk = Desk(provider)
    page = desk.provider.ask()
    assert isinstance(page, BrowserPage)
    assert desk.opened == [page.address]
    return desk


def test_a_browser_signs_somebody_in(desk: Desk) -> None:
    query = parse_qs(urlsplit(desk.opened[0]).query)
    assert query["code_challenge_method"] == ["S256"]
    assert query["prompt"] == ["login"]
    callback = desk.browses()
    made_up = changed(callback, state="guessed", code="guessed")
    assert visits(made_up) == 200
    found = desk.ends(callback)
    assert isinstance(found, SignedIn)
    assert found.identity.subject == "ada"
    desk.provider.sign_out(found.session)
    assert any(one["token"] for one in desk.peer.events() if one["what"] == "revoked")
    with pytest.raises(httpx2.ConnectError):
        visits(callback)  # nothing listens any longer


@pytest.mark.parametrize("page", [Page.LOGIN, Page.CONSENT])
def test_a_person_may_say_no(desk: Desk, page: Page) -> None:
    found = desk.ends(desk.browses(refusing_at=page))
    assert isinstance(found, NotSignedIn)
    assert found.trouble is SignInTrouble.DENIED


@pytest.mark.parametrize(
    ("change", "trouble"),
    [
        ({"iss": "https://other.test"}, SignInTrouble.NOT_TRUSTED),
        ({"iss": None}, SignInTrouble.NOT_TRUSTED),  # this issuer says that it always sends it
        ({"code": None}, SignInTrouble.NOT_TRUSTED),
        ({"code": "used-or-made-up"}, SignInTrouble.LOST_ANSWER),
        ({"error": "invalid_scope"}, SignInTrouble.MISCONFIGURED),
        ({"error": "server_error"}, SignInTrouble.PROVIDER_DOWN),
    ],
)
def test_an_answer_that_was_tampered_with_signs_nobody_in(
    desk: Desk, change: dict[str, str | None], trouble: SignInTrouble
) -> None:
    state = parse_qs(urlsplit(desk.opened[0]).query)["state"][0]
    redirect = parse_qs(urlsplit(desk.opened[0]).query)["redirect_uri"][0]
    callback = f"{redirect}?{urlencode({'code': 'c', 'state': state, 'iss': desk.peer.issuer})}"
    found = desk.ends(changed(callback, **change))
    assert isinstance(found, NotSignedIn)
    assert found.trouble is trouble


def test_an_answer_that_gets_lost_is_said_to_be(desk: Desk) -> None:
    callback = desk.browses()
    with desk.peer.answering(TOKEN, kind="lost"):
        found = desk.ends(callback)
    assert isinstance(found, NotSignedIn)
    assert found.trouble is SignInTrouble.PROVIDER_DOWN


def test_what_keeps_a_page_from_being_shown(provider: Peer) -> None:
    def fails(desk: Desk) -> bool:
        found = desk.provider.ask()
        return isinstance(found, NotSignedIn) and found.trouble is SignInTrouble.MISCONFIGURED

    assert fails(Desk(provider, opens=False))
    with socket.create_server(("127.0.0.1", 0)) as taken:
        assert fails(Desk(provider, port=taken.getsockname()[1]))
    without = f'{{"issuer":"{provider.issuer}","token_endpoint":"https://a.test","jwks_uri":"https://a.test"}}'
    with provider.answering(DISCOVERY, body=without):
        assert fails(Desk(provider))


def test_the_listener_is_this_machines_alone_and_takes_one_address() -> None:
    loopback = Loopback(0)
    here = urlsplit(loopback.redirect_uri)
    assert here.hostname == "127.0.0.1"
    assert loopback._server.socket.getsockname()[0] == "127.0.0.1"
    ways: tuple[tuple[Callable[[], int], int], ...] = (
        (lambda: visits(f"http://{here.netloc}/other?code=1"), 404),
        (lambda: httpx2.post(loopback.redirect_uri, trust_env=False, verify=IN_CLEAR).status_code, 501),
        (lambda: visits(f"{loopback.redirect_uri}?code=1"), 200),
    )
    for visit, status in ways:
        assert visit() == status
    assert loopback.next(1) == "code=1"
    assert loopback.next(0) is None
    loopback.close()
