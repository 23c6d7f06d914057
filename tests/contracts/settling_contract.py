"""The part of the provider contract about unpaid bookings that are paid at a kiosk."""

from dataclasses import replace

import pytest

from kiosk.domain.bookings import mint_reference
from kiosk.domain.money import Money
from kiosk.ports import AlreadyPaid, AmountDiffers, Gone, Settled, SettleRequest, Unreachable
from sync.provider import FoundBooking, ProviderSeatState
from tests.contracts.stage import Kiosk, OnStage, Stage, expect, new_id


class SettlingContract(OnStage):
    """A booking is paid once, whatever is lost; a payment that came too late, or second, pays for nothing."""

    def test_an_unpaid_booking_is_settled_and_its_tickets_have_codes(self, stage: Stage, kiosk: Kiosk) -> None:
        assert kiosk.can.settles
        asked = due(kiosk, stage.reserve(kiosk.showtime.id, kiosk.seats[:2]))
        settled = expect(Settled, kiosk.provider.settle(asked))
        assert settled.reference == asked.reference
        found = expect(FoundBooking, kiosk.provider.find(asked.reference))
        assert (found.paid, found.cancelled, found.expired) == (True, False, False)
        assert len({ticket.code for ticket in found.tickets if ticket.code}) == 2
        assert kiosk.provider.settle(asked) == settled
        assert stage.payments(asked.reference) == 1

    def test_the_counters_slip_of_a_kiosk_is_settled_too(self, kiosk: Kiosk) -> None:
        sale = kiosk.sells(kiosk.seats[0], paid=False)
        expect(Settled, kiosk.provider.settle(due(kiosk, sale.reference)))

    @pytest.mark.parametrize("fault", ["drop_before", "drop_after"])
    def test_a_lost_answer_is_asked_for_again(self, stage: Stage, kiosk: Kiosk, fault: str) -> None:
        asked = due(kiosk, stage.reserve(kiosk.showtime.id, kiosk.seats[:1]))
        stage.fault(fault, "settle")
        expect(Unreachable, kiosk.provider.settle(asked))
        expect(Settled, kiosk.provider.settle(asked))
        assert stage.payments(asked.reference) == 1

    def test_a_second_payment_pays_for_nothing(self, stage: Stage, kiosk: Kiosk, other: Kiosk) -> None:
        first = due(kiosk, stage.reserve(kiosk.showtime.id, kiosk.seats[:1]))
        expect(Settled, kiosk.provider.settle(first))
        assert other.provider.settle(replace(first, payment_id=new_id())) == AlreadyPaid()
        at_the_counter = due(kiosk, stage.reserve(kiosk.showtime.id, kiosk.seats[1:2]))
        stage.paid_elsewhere(at_the_counter.reference)
        assert kiosk.provider.settle(at_the_counter) == AlreadyPaid()
        assert stage.payments(first.reference) == stage.payments(at_the_counter.reference) == 1

    def test_what_expired_was_cancelled_or_never_was_is_gone(self, stage: Stage, kiosk: Kiosk) -> None:
        late = due(kiosk, stage.reserve(kiosk.showtime.id, kiosk.seats[:1]))
        stage.expire(late.reference)
        found = expect(FoundBooking, kiosk.provider.find(late.reference))
        assert (found.expired, found.paid, found.cancelled) == (True, False, False)
        assert kiosk.provider.settle(late) == Gone("expired")
        assert kiosk.states().get(kiosk.seats[0], ProviderSeatState.FREE) is ProviderSeatState.FREE
        sale = kiosk.sells(kiosk.seats[1], paid=False)
        kiosk.refund(sale, "refund-1")
        assert kiosk.provider.settle(replace(late, reference=sale.reference)) == Gone("cancelled")
        assert kiosk.provider.settle(replace(late, reference=mint_reference())) == Gone("not_found")

    def test_another_amount_pays_for_nothing(self, stage: Stage, kiosk: Kiosk) -> None:
        asked = due(kiosk, stage.reserve(kiosk.showtime.id, kiosk.seats[:1]))
        assert kiosk.provider.settle(replace(asked, amount=asked.amount + Money(1, "EUR"))) == AmountDiffers()
        assert not expect(FoundBooking, kiosk.provider.find(asked.reference)).paid
        assert stage.payments(asked.reference) == 0


def due(kiosk: Kiosk, reference: str) -> SettleRequest:
    """What a kiosk asks for once it has the money of an unpaid booking."""
    found = expect(FoundBooking, kiosk.provider.find(reference))
    assert (found.paid, [ticket.code for ticket in found.tickets]) == (False, [""] * len(found.tickets))
    return SettleRequest(reference, new_id(), found.total, "receipt 7")
