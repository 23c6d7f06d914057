"""A membership card at the real window: offline it is believed, later it is checked, and nobody inherits it."""

import json

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QKeyEvent

from kiosk.bootstrap.desk import resolve, tell_exceptions
from kiosk.domain.bookings import SaleState
from kiosk.domain.journey import Step
from kiosk.store import booking_members, sync_state
from tests.scenarios.lobby import Lobby
from ui.driving import CannotTouch

OVER = "JP-0000-0001-2"
GOOD = "PL-0000-4711-9"
MS_BETWEEN_KEYS = 8


def holds_under_the_scanner(lobby: Lobby, code: str, at: int) -> None:
    """The scanner types ``code`` and Enter, faster than anybody could."""
    for key, text in (*((0, letter) for letter in code), (Qt.Key.Key_Return, "\r")):
        at += MS_BETWEEN_KEYS
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            event = QKeyEvent(kind, key, Qt.KeyboardModifier.NoModifier, text)
            event.setTimestamp(at)
            QCoreApplication.sendEvent(lobby.face.window, event)
    lobby.customer.rests()


def knows_the_keys_of_passes(lobby: Lobby) -> bool:
    with lobby.kiosk.database.read() as tx:
        return bool(sync_state.pass_keys(tx))


def test_a_card_scanned_offline_gives_the_member_s_price_and_is_checked_later(lobby: Lobby) -> None:
    lobby.tell("[sales]", "horizon_hours = 72", "[kiosk]", "scanner = true", "[members]", 'card_prices = "claimed"')
    lobby.opens()
    showing, customer = lobby.showing(), lobby.customer
    lobby.keeps_seats_for(showing)
    lobby.waits("the keys of passes", lambda: knows_the_keys_of_passes(lobby), nudge="pass_keys")
    a_pass = lobby.provider.control.member_pass(OVER)
    lobby.network_goes_away()

    customer.starts()
    customer.picks(showing)
    assert customer.sees("Scan your card")
    with pytest.raises(CannotTouch):
        customer.find("One more: Member")
    holds_under_the_scanner(lobby, a_pass[:-20] + "A" * 20, 1_000_000)
    customer.waits_for("no longer valid")
    holds_under_the_scanner(lobby, a_pass, 2_000_000)
    customer.waits_for("Your membership is checked later")
    customer.brings(adult=1, member=1)
    customer.accepts_the_seats()
    customer.pays_by_card()
    customer.sees_the_tickets()
    (booking,) = lobby.bookings()
    prices = {ticket.ticket_type_id: ticket.price.minor for ticket in booking.tickets}
    assert prices["member"] < prices["adult"]
    customer.finishes()

    customer.starts()
    customer.picks(showing)
    assert customer.sees("Scan your card"), "the next one begins as a guest"

    lobby.network_comes_back()
    lobby.waits("the confirmation", lambda: lobby.is_confirmed(booking), nudge="relay")
    (told,) = lobby.provider.control.state()["bookings"]
    assert (told["membership"], told["proof"], told["membership_valid"]) == (OVER, "claimed", False)
    assert not told["cancelled"]
    with lobby.kiosk.database.read() as tx:
        assert booking_members.of_booking(tx, booking.reference) is None
    assert OVER not in (lobby.folder / "kiosk" / "journal.jsonl").read_text(), "what is kept for ever names nobody"
    (case,) = json.loads(tell_exceptions(lobby.config, settled=False, for_machines=True))
    assert (case["kind"], case["reference"], case["state"]) == ("claim_not_valid", booking.reference, "person")
    assert OVER not in tell_exceptions(lobby.config, settled=False, for_machines=False)
    words, done = resolve(lobby.config, "m1", "settled", "Eva", ())
    assert (words, done) == ("Settled: M1.\n", True)
    assert not resolve(lobby.config, "M1", "settled", "Eva", ())[1]
    assert not resolve(lobby.config, booking.reference, "settled", "Eva", ())[1]
    assert tell_exceptions(lobby.config, settled=False, for_machines=False) == "Nothing is on the list.\n"

    assert lobby.customer.step is Step.TICKETS
    holds_under_the_scanner(lobby, GOOD, 3_000_000)
    customer.waits_for("Your card is valid")
    customer.brings(member=1)
    customer.accepts_the_seats()
    customer.pays_by_card()
    customer.sees_the_tickets()
    second = next(one for one in lobby.bookings() if one.reference != booking.reference)
    lobby.waits("the confirmation", lambda: lobby.is_confirmed(second), nudge="relay")
    verdicts = {one["reference"]: one["membership_valid"] for one in lobby.provider.control.state()["bookings"]}
    assert verdicts == {booking.reference: False, second.reference: True}
    assert {one.state for one in lobby.bookings()} == {SaleState.CONFIRMED}
