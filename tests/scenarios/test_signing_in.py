"""A member at the real window, with a real issuer: known by the phone, sold the member's price, refunded, forgotten."""

from collections.abc import Iterator

import pytest

from kiosk.domain.bookings import SaleState
from kiosk.domain.journey import Step
from kiosk.identity import PhoneCode
from kiosk.services.sign_in import Waiting
from tests.peers.oidc.peer import Peer, running
from tests.peers.oidc.phone import Page, Phone
from tests.scenarios.lobby import Lobby
from ui.driving import CannotTouch

NAME = "Ada"
REFERENCE_IN_A_LIST = "Palace · 2 tickets"


@pytest.fixture
def issuer() -> Iterator[Peer]:
    with running() as peer:
        yield peer


def opens_with(lobby: Lobby, issuer: Peer) -> None:
    lobby.tell("[sales]", "horizon_hours = 72", "[sign_in]", f'issuer = "{issuer.issuer}"', 'client_id = "kiosk"')
    lobby.opens()


def scan(lobby: Lobby) -> str:
    """What the QR code on the screen says."""
    state = lobby.kiosk.sign_in.state
    assert isinstance(state, Waiting)
    assert isinstance(state.code, PhoneCode)
    assert lobby.customer.sees(state.code.user_code)
    return state.code.scan_uri


def signs_in(lobby: Lobby, issuer: Peer, person: str = "ada") -> None:
    """From the first screen, with a phone."""
    customer = lobby.customer
    customer.awaits("the first screen", lambda: customer.can_touch("Sign in"))
    customer.taps("Sign in")
    customer.waits_for("Scan this with your phone", 15)
    with Phone(person, issuer.password) as phone:
        phone.goes_to(scan(lobby))
    customer.arrives(Step.ACCOUNT)


def says_no_and_leaves(lobby: Lobby, issuer: Peer) -> None:
    """Somebody refuses on the phone, takes another code, goes away, and says yes too late."""
    customer = lobby.customer
    customer.awaits("the first screen", lambda: customer.can_touch("Sign in"))
    customer.taps("Sign in")
    customer.waits_for("Scan this with your phone", 15)
    with Phone("zofia", issuer.password) as phone:
        phone.goes_to(scan(lobby), refusing_at=Page.CONFIRM)
        customer.waits_for("You said no on the phone", 15)
        customer.taps("New code")
        customer.waits_for("Scan this with your phone", 15)
        late = scan(lobby)
        customer.taps("Back")
        customer.arrives(Step.ATTRACT)
        phone.goes_to(late)


def test_a_member_buys_at_their_price_takes_it_back_and_is_forgotten(lobby: Lobby, issuer: Peer) -> None:
    opens_with(lobby, issuer)
    showing, customer, kiosk = lobby.showing(), lobby.customer, lobby.kiosk

    says_no_and_leaves(lobby, issuer)
    signs_in(lobby, issuer)  # takes longer than the kiosk would wait before asking about the late one
    assert customer.sees(f"My account: {NAME}")
    customer.waits_for("No bookings yet")
    customer.taps("See what is on")
    customer.arrives(Step.FILMS)
    customer.picks(showing)
    customer.brings(adult=1, member=1)
    customer.accepts_the_seats()
    customer.pays_by_card()
    customer.sees_the_tickets()
    (booking,) = lobby.bookings()
    prices = {ticket.ticket_type_id: ticket.price.minor for ticket in booking.tickets}
    assert prices["member"] < prices["adult"]

    customer.taps(f"My account: {NAME}")
    customer.arrives(Step.ACCOUNT)
    lobby.waits("the confirmation", lambda: lobby.is_confirmed(booking), nudge="relay")
    lobby.waits("one booking, told", lambda: "On its way" not in " ".join(customer.reads()))
    customer.waits_for(REFERENCE_IN_A_LIST)
    customer.taps(customer.name_with(REFERENCE_IN_A_LIST))
    customer.arrives(Step.MY_BOOKING)
    customer.taps("Cancel this booking…")
    customer.waits_for("You get back", 15)
    given_back = booking.total.minor - 2 * 100
    assert customer.sees(f"€{given_back / 100:.2f}")
    assert lobby.provider.control.state()["bookings"][0]["cancelled"] is False, "nothing happens before it is confirmed"
    customer.taps("Yes, cancel it")
    customer.waits_for("Your booking is cancelled", 15)
    assert lobby.provider.control.state()["bookings"][0]["cancelled"] is True
    lobby.waits("the money", lambda: lobby.bookings()[0].state is SaleState.REFUNDED)
    assert not customer.can_touch("Cancel this booking…")

    customer.taps("Sign out")
    customer.arrives(Step.ATTRACT)
    nobody_is_left(lobby)
    lobby.waits("the tokens' end", lambda: any(one["what"] == "revoked" and one["token"] for one in issuer.events()))

    customer.starts()
    customer.picks(showing)
    with pytest.raises(CannotTouch):
        customer.find("One more: Member")
    assert kiosk.memberships.here().member is None


def nobody_is_left(lobby: Lobby) -> None:
    """No screen, and nothing behind one, remembers who was here."""
    face, kiosk = lobby.face, lobby.kiosk
    assert kiosk.sign_in.session is None
    for step in (Step.ACCOUNT, Step.MY_BOOKING, Step.PROFILE):
        face.navigator.go(step)
        lobby.customer.rests(0.3)
        assert not [
            text for text in lobby.customer.reads() if NAME in text or "Palace" in text or "cinema.test" in text
        ]
    assert face.view_model(Step.ACCOUNT).upcoming.rows == face.view_model(Step.ACCOUNT).past.rows == ()  # type: ignore[attr-defined]
    face.navigator.end()
    lobby.customer.arrives(Step.ATTRACT)
