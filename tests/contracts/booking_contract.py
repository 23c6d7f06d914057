"""The part of the provider contract about sales."""

from dataclasses import replace

import pytest

from kiosk.domain.bookings import (
    mint_reference,
)
from kiosk.domain.money import Money
from kiosk.domain.rights import RightKind
from kiosk.ports import Granted, HandedBack, Refused, Unreachable
from sync.provider import (
    Cancelled,
    Collected,
    Confirmed,
    Conflict,
    FoundBooking,
    LiveGrants,
    NotThere,
    ProviderSeatState,
)
from tests.contracts.stage import Kiosk, OnStage, Stage, expect


class BookingContract(OnStage):
    """A sale takes effect once, whatever is lost, and is taken back or handed out once."""

    def test_a_sale_takes_effect_and_ends_its_hold(self, kiosk: Kiosk) -> None:
        first, second, left_over = kiosk.seats[:3]
        sale = kiosk.sale(first, second, grants=(kiosk.holds(first, second, left_over),))
        confirmed = expect(Confirmed, kiosk.tells(sale))
        assert confirmed.reference == sale.reference
        states = kiosk.states()
        assert (states[first], states[second]) == (ProviderSeatState.SOLD, ProviderSeatState.SOLD)
        assert left_over not in states
        assert expect(LiveGrants, kiosk.provider.grants()).grants == ()
        assert kiosk.provider.outcome(sale.reference) == confirmed

    def test_a_sale_leaves_the_rest_of_an_allotment(self, kiosk: Kiosk) -> None:
        first, second = kiosk.seats[:2]
        allotment = kiosk.holds(first, second, kind=RightKind.ALLOTMENT)
        expect(Confirmed, kiosk.tells(replace(kiosk.sale(first, grants=(allotment,)), offline=True)))
        [grant] = expect(LiveGrants, kiosk.provider.grants()).grants
        assert grant.seat_ids == (second,)

    def test_telling_twice_is_telling_once(self, stage: Stage, kiosk: Kiosk) -> None:
        sale = kiosk.sells(kiosk.seats[0])
        assert expect(Confirmed, kiosk.tells(sale)) == kiosk.provider.outcome(sale.reference)
        assert stage.bookings(sale.reference) == 1

    def test_a_reference_is_for_one_sale(self, kiosk: Kiosk) -> None:
        sale = kiosk.sells(kiosk.seats[0])
        assert expect(Refused, kiosk.tells(replace(sale, language="de"))).code == "id_reused"

    def test_seats_of_others_are_a_conflict_and_nothing_is_booked(
        self, stage: Stage, kiosk: Kiosk, other: Kiosk
    ) -> None:
        mine, theirs, sold = kiosk.seats[:3]
        grant_id = kiosk.holds(mine)
        other.holds(theirs)
        stage.buy(kiosk.showtime.id, [sold])
        sale = kiosk.sale(mine, theirs, sold, grants=(grant_id,))
        assert set(expect(Conflict, kiosk.tells(sale)).seat_ids) == {theirs, sold}
        assert kiosk.provider.outcome(sale.reference) == NotThere()
        assert kiosk.states()[mine] is ProviderSeatState.HELD

    def test_a_free_seat_may_be_sold_at_risk(self, kiosk: Kiosk) -> None:
        expect(Confirmed, kiosk.tells(replace(kiosk.sale(kiosk.seats[0]), offline=True)))

    def test_amounts_must_add_up(self, kiosk: Kiosk) -> None:
        sale = kiosk.sale(kiosk.seats[0])
        wrong = replace(sale, total=sale.total + Money(1, "EUR"))
        assert expect(Refused, kiosk.tells(wrong)).code == "wrong_total"

    def test_a_sale_of_a_cancelled_showtime_is_refused_by_name(self, stage: Stage, kiosk: Kiosk) -> None:
        grant_id = kiosk.holds(kiosk.seats[0], kind=RightKind.ALLOTMENT)
        stage.cancel_showtime(kiosk.showtime.id)
        sale = kiosk.sale(kiosk.seats[0], grants=(grant_id,))
        assert expect(Refused, kiosk.tells(sale)).code == "not_on_sale"

    def test_a_sale_of_a_moved_showtime_stands(self, stage: Stage, kiosk: Kiosk) -> None:
        grant_id = kiosk.holds(kiosk.seats[0], kind=RightKind.ALLOTMENT)
        stage.move_showtime(kiosk.showtime.id, 600)
        expect(Confirmed, kiosk.tells(kiosk.sale(kiosk.seats[0], grants=(grant_id,))))

    def test_what_was_never_told_is_not_there(self, kiosk: Kiosk) -> None:
        assert kiosk.provider.outcome(mint_reference()) == NotThere()
        assert kiosk.provider.find(mint_reference()) == NotThere()

    @pytest.mark.parametrize("fault", ["drop_before", "status"])
    def test_lost_before_it_took_effect(self, stage: Stage, kiosk: Kiosk, fault: str) -> None:
        sale = kiosk.sale(kiosk.seats[0], grants=(kiosk.holds(kiosk.seats[0]),))
        stage.fault(fault, "book")
        expect(Unreachable, kiosk.tells(sale))
        assert kiosk.provider.outcome(sale.reference) == NotThere()
        expect(Confirmed, kiosk.tells(sale))
        assert stage.bookings(sale.reference) == 1

    @pytest.mark.parametrize("fault", ["drop_after", "status_after", "cut", "truncated", "garbage", "html"])
    def test_lost_after_it_took_effect(self, stage: Stage, kiosk: Kiosk, fault: str) -> None:
        sale = kiosk.sale(kiosk.seats[0], grants=(kiosk.holds(kiosk.seats[0]),))
        stage.fault(fault, "book")
        expect(Unreachable, kiosk.tells(sale))
        confirmed = expect(Confirmed, kiosk.provider.outcome(sale.reference))
        assert kiosk.tells(sale) == confirmed
        assert stage.bookings(sale.reference) == 1

    @pytest.mark.parametrize("fault", ["drop_before", "drop_after"])
    def test_a_lost_grant_is_asked_for_again(self, stage: Stage, kiosk: Kiosk, fault: str) -> None:
        request = kiosk.asks_for(kiosk.seats[0])
        stage.fault(fault, "grant")
        expect(Unreachable, kiosk.provider.grant(request))
        assert kiosk.provider.grant(request) == Granted(request.id)

    @pytest.mark.parametrize("fault", ["drop_before", "drop_after"])
    def test_a_lost_grant_can_be_handed_back_unseen(self, stage: Stage, kiosk: Kiosk, fault: str) -> None:
        request = kiosk.asks_for(kiosk.seats[0])
        stage.fault(fault, "grant")
        expect(Unreachable, kiosk.provider.grant(request))
        expect(HandedBack, kiosk.provider.hand_back(request.id, request.seat_ids, kiosk.epoch))
        assert kiosk.seats[0] not in kiosk.states()

    def test_a_lost_refund_is_told_again(self, stage: Stage, kiosk: Kiosk) -> None:
        sale = kiosk.sells(kiosk.seats[0])
        stage.fault("drop_after", "cancel")
        expect(Unreachable, kiosk.refund(sale, "refund-1"))
        assert expect(Cancelled, kiosk.refund(sale, "refund-1")).refund_id == "refund-1"

    def test_a_lost_collection_is_still_this_one(self, stage: Stage, kiosk: Kiosk) -> None:
        if not kiosk.can.collection:
            keeps_no_collections(kiosk)
            return
        sale = kiosk.sells(kiosk.seats[0])
        stage.fault("drop_after", "collect")
        expect(Unreachable, kiosk.provider.collect(sale.reference, "collection-1"))
        assert not expect(Collected, kiosk.provider.collect(sale.reference, "collection-1")).already

    def test_a_cancelled_sale_frees_its_seats_once(self, kiosk: Kiosk, other: Kiosk) -> None:
        sale = kiosk.sells(kiosk.seats[0])
        cancelled = expect(Cancelled, kiosk.refund(sale, "refund-1"))
        assert kiosk.seats[0] not in kiosk.states()
        other.sells(kiosk.seats[0])
        assert kiosk.refund(sale, "refund-1") == cancelled
        assert kiosk.states()[kiosk.seats[0]] is ProviderSeatState.SOLD
        assert kiosk.provider.outcome(sale.reference) == cancelled
        assert expect(Refused, kiosk.refund(sale, "refund-2")).code == "cancelled"
        assert expect(FoundBooking, kiosk.provider.find(sale.reference)).cancelled

    def test_after_cancelling_what_never_arrived_it_never_takes_effect(self, kiosk: Kiosk) -> None:
        sale = kiosk.sale(kiosk.seats[0], grants=(kiosk.holds(kiosk.seats[0]),))
        expect(Cancelled, kiosk.refund(sale, "refund-1"))
        if kiosk.can.fences:
            assert expect(Refused, kiosk.tells(sale)).code == "cancelled"
        else:  # so a kiosk never tells a sale after its refund; should a copy come late, it can be taken back again
            kiosk.tells(sale)
            expect(Cancelled, kiosk.refund(sale, "refund-1"))
            assert expect(Refused, kiosk.tells(sale)).code == "cancelled"

    def test_tickets_are_collected_once(self, kiosk: Kiosk, other: Kiosk) -> None:
        if not kiosk.can.collection:
            keeps_no_collections(kiosk)
            return
        sale = kiosk.sells(kiosk.seats[0])
        first = expect(Collected, other.provider.collect(sale.reference, "collection-1"))
        second = expect(Collected, kiosk.provider.collect(sale.reference, "collection-2"))
        assert (first.already, second.already) == (False, True)
        assert first.at == second.at
        assert expect(FoundBooking, kiosk.provider.find(sale.reference)).collected_at == first.at

    def test_what_is_not_paid_or_not_there_is_not_collected(self, kiosk: Kiosk) -> None:
        if not kiosk.can.collection:
            keeps_no_collections(kiosk)
            return
        unpaid = kiosk.sells(kiosk.seats[0], paid=False)
        outcome = kiosk.provider.collect(unpaid.reference, "collection-1")
        assert expect(Refused, outcome).code == "payment_due"
        assert kiosk.provider.collect(mint_reference(), "collection-1") == NotThere()
        gone = kiosk.sells(kiosk.seats[1])
        kiosk.refund(gone, "refund-1")
        assert expect(Refused, kiosk.provider.collect(gone.reference, "collection-1")).code == "cancelled"

    def test_a_booking_is_found_by_its_reference_and_by_a_ticket(self, kiosk: Kiosk) -> None:
        sale = kiosk.sells(*kiosk.seats[:2])
        typed = f" {sale.reference[:4].lower()} {sale.reference[4:].lower()} "
        found = expect(FoundBooking, kiosk.provider.find(typed))
        assert found.tickets == sale.tickets
        assert (found.total, found.fee, found.paid, found.cancelled) == (sale.total, sale.fee, True, False)
        assert kiosk.provider.find(sale.tickets[1].code) == found

    def test_a_booking_made_elsewhere_is_found(self, stage: Stage, kiosk: Kiosk) -> None:
        reference = stage.buy(kiosk.showtime.id, kiosk.seats[:2])
        found = expect(FoundBooking, kiosk.provider.find(reference))
        assert [ticket.seat_id for ticket in found.tickets] == kiosk.seats[:2]


def keeps_no_collections(kiosk: Kiosk) -> None:
    """A provider that does not know who collected tickets says so."""
    assert expect(Refused, kiosk.provider.collect(mint_reference(), "collection-1")).code == "not_supported"
