"""Two payments for one pending order that come at once, and one that pretix does not take for the whole of it."""

from dataclasses import replace

from kiosk.ports import AlreadyPaid, AmountDiffers, Gone, Refused, Settled
from sync.providers.pretix import settling
from tests.contracts.settling_contract import due
from tests.contracts.stage import Kiosk, expect, new_id
from tests.peers.pretix.peer import Peer
from tests.sync.providers.pretix.kiosks import OPEN


def test_of_two_payments_at_once_the_first_counts_and_the_other_is_given_back(peer: Peer, kiosk: Kiosk) -> None:
    client = OPEN[-1]._client
    first = due(kiosk, kiosk.sells(kiosk.seats[0], paid=False).reference)
    second = replace(first, payment_id=new_id())
    for asked in (first, second):  # both saw it unpaid before either was there
        assert client.pay(asked.reference, settling.encoded(asked), asked.payment_id) is None
    assert peer.staff.payments(first.reference) == 2
    assert kiosk.provider.settle(second) == kiosk.provider.settle(second) == AlreadyPaid()
    expect(Settled, kiosk.provider.settle(first))
    assert peer.staff.payments(first.reference) == 1


def test_a_payment_for_what_was_cancelled_meanwhile_is_given_back(peer: Peer, kiosk: Kiosk) -> None:
    client = OPEN[-1]._client
    asked = due(kiosk, kiosk.sells(kiosk.seats[0], paid=False).reference)
    peer.staff.asks("POST", f"{peer.staff.of_event}/orders/{asked.reference}/mark_canceled/", {"send_email": False})
    assert client.pay(asked.reference, settling.encoded(asked), asked.payment_id) is None
    assert kiosk.provider.settle(asked) == kiosk.provider.settle(asked) == Gone("cancelled")
    assert peer.staff.payments(asked.reference) == 0


def test_what_is_paid_in_part_is_not_settled(peer: Peer, kiosk: Kiosk) -> None:
    client = OPEN[-1]._client
    asked = due(kiosk, kiosk.sells(kiosk.seats[0], paid=False).reference)
    part = replace(asked, payment_id=new_id(), amount=replace(asked.amount, minor=500))
    assert client.pay(part.reference, settling.encoded(part), part.payment_id) is None
    assert kiosk.provider.settle(asked) == AmountDiffers()
    assert expect(Refused, kiosk.provider.settle(part)).code == "not_paid"
    assert peer.staff.payments(asked.reference) == 0
