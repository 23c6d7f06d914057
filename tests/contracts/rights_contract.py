"""The part of the provider contract about who may sell a seat."""

import threading
from dataclasses import replace

from kiosk.domain.rights import RightKind
from kiosk.ports import Granted, HandedBack, Refused, Taken
from sync.provider import (
    Confirmed,
    Conflict,
    Enrolled,
    LiveGrants,
    ProviderSeatState,
)
from tests.contracts.stage import Kiosk, OnStage, Stage, expect


class RightsContract(OnStage):
    """Grants are exclusive, lasting, and end only as agreed."""

    def test_enrolling_again_changes_nothing(self, kiosk: Kiosk) -> None:
        grant_id = kiosk.holds(kiosk.seats[0])
        assert expect(Enrolled, kiosk.provider.enrol(kiosk.id)).epoch == kiosk.epoch
        [grant] = expect(LiveGrants, kiosk.provider.grants()).grants
        assert grant.id == grant_id

    def test_a_kiosk_nobody_knows_gets_nothing(self, stage: Stage, kiosk: Kiosk) -> None:
        stranger = replace(kiosk, provider=stage.stranger())
        outcome = stranger.provider.grant(stranger.asks_for(kiosk.seats[0]))
        assert expect(Refused, outcome).code == self.STRANGER
        assert expect(Refused, stranger.tells(stranger.sale(kiosk.seats[0]))).code == self.STRANGER

    def test_what_one_holds_another_does_not_get(self, kiosk: Kiosk, other: Kiosk) -> None:
        first, second, third = kiosk.seats[:3]
        kiosk.holds(first, second)
        assert other.provider.grant(other.asks_for(second, third)) == Taken((second,))
        assert third not in kiosk.states()

    def test_of_two_that_race_one_wins(self, kiosk: Kiosk, other: Kiosk) -> None:
        for seat in kiosk.seats[:10]:
            barrier = threading.Barrier(2)
            outcomes: list[object] = []

            def race(one: Kiosk, seat: str = seat, barrier: threading.Barrier = barrier) -> None:
                request = one.asks_for(seat)
                barrier.wait()
                outcomes.append(one.provider.grant(request))  # noqa: B023 - joined below

            threads = [threading.Thread(target=race, args=(one,)) for one in (kiosk, other)]
            for thread in threads:
                thread.start()
            for thread in threads:
                thread.join()
            assert sorted(type(outcome).__name__ for outcome in outcomes) == ["Granted", "Taken"]

    def test_asking_twice_is_asking_once(self, kiosk: Kiosk) -> None:
        request = kiosk.asks_for(*kiosk.seats[:3])
        assert kiosk.provider.grant(request) == kiosk.provider.grant(request) == Granted(request.id)
        assert len(expect(LiveGrants, kiosk.provider.grants()).grants) == 1

    def test_an_id_is_for_one_request(self, kiosk: Kiosk) -> None:
        request = kiosk.asks_for(kiosk.seats[0])
        kiosk.provider.grant(request)
        outcome = kiosk.provider.grant(replace(request, seat_ids=(kiosk.seats[1],)))
        assert expect(Refused, outcome).code == "id_reused"

    def test_seats_and_showtimes_that_are_not_are_refused(self, kiosk: Kiosk) -> None:
        assert expect(Refused, kiosk.provider.grant(kiosk.asks_for("no such seat"))).code == "unknown_seats"
        nowhere = replace(kiosk.asks_for(kiosk.seats[0]), showtime_id="never-was")
        assert expect(Refused, kiosk.provider.grant(nowhere)).code == "unknown_showtime"

    def test_live_grants_are_listed_with_what_is_left_of_them(self, kiosk: Kiosk) -> None:
        first, second, third = kiosk.seats[:3]
        hold = kiosk.holds(first)
        allotment = kiosk.holds(second, third, kind=RightKind.ALLOTMENT)
        kiosk.provider.hand_back(allotment, [third], kiosk.epoch)
        grants = {grant.id: grant for grant in expect(LiveGrants, kiosk.provider.grants()).grants}
        assert grants[hold].kind is RightKind.HOLD
        assert grants[allotment].kind is RightKind.ALLOTMENT
        assert (grants[allotment].seat_ids, grants[allotment].epoch) == ((second,), kiosk.epoch)

    def test_what_is_handed_back_is_free_and_handing_back_twice_is_safe(self, kiosk: Kiosk, other: Kiosk) -> None:
        seats = kiosk.seats[:2]
        grant_id = kiosk.holds(*seats)
        for _ in range(2):
            back = expect(HandedBack, kiosk.provider.hand_back(grant_id, seats, kiosk.epoch))
            assert set(back.seat_ids) == set(seats)
        other.holds(*seats)
        expect(HandedBack, kiosk.provider.hand_back(grant_id, seats, kiosk.epoch))
        assert set(kiosk.states()) >= set(seats), "another's right was given away"

    def test_a_request_that_comes_after_its_own_hand_back_grants_nothing(self, kiosk: Kiosk) -> None:
        request = kiosk.asks_for(kiosk.seats[0])
        expect(HandedBack, kiosk.provider.hand_back(request.id, request.seat_ids, kiosk.epoch))
        assert expect(Refused, kiosk.provider.grant(request)).code == "grant_over"
        assert kiosk.seats[0] not in kiosk.states()

    def test_a_copy_of_a_request_that_came_too_late_grants_nothing(self, kiosk: Kiosk, other: Kiosk) -> None:
        seat = kiosk.seats[0]
        grant_id = other.holds(seat)
        request = kiosk.asks_for(seat)
        assert kiosk.provider.grant(request) == kiosk.provider.grant(request) == Taken((seat,))
        expect(HandedBack, other.provider.hand_back(grant_id, [seat], other.epoch))
        late = kiosk.provider.grant(request)
        if kiosk.can.fences:
            assert expect(Refused, late).code == "grant_over"
        else:  # it remembers its first answer, and gives it again
            assert late == Taken((seat,))
        assert seat not in kiosk.states()

    def test_booked_seats_are_not_handed_back(self, kiosk: Kiosk) -> None:
        first, second = kiosk.seats[:2]
        allotment = kiosk.holds(first, second, kind=RightKind.ALLOTMENT)
        expect(Confirmed, kiosk.tells(kiosk.sale(first, grants=(allotment,))))
        back = expect(HandedBack, kiosk.provider.hand_back(allotment, [first, second], kiosk.epoch))
        assert (back.seat_ids, back.booked) == ((second,), (first,))
        assert kiosk.states().get(first) is ProviderSeatState.SOLD

    def test_a_written_off_kiosk_holds_nothing_and_is_not_believed(
        self, stage: Stage, kiosk: Kiosk, other: Kiosk
    ) -> None:
        seat, spare = kiosk.seats[:2]
        fences = kiosk.can.fences
        grant_id = kiosk.holds(seat, kind=RightKind.ALLOTMENT)
        late_sale = kiosk.sale(seat, grants=(grant_id,))
        stage.write_off(kiosk.id)
        other.holds(seat)
        assert expect(Refused, kiosk.tells(late_sale)).code == self.WRITTEN_OFF
        assert expect(Refused, kiosk.provider.grant(kiosk.asks_for(spare))).code == self.WRITTEN_OFF
        assert expect(Refused, kiosk.provider.hand_back(grant_id, [seat], kiosk.epoch)).code == self.WRITTEN_OFF
        live = kiosk.provider.grants()
        if fences:
            assert live == LiveGrants(())
        else:  # its key is not accepted any more, whatever it asks
            assert expect(Refused, live).code == self.WRITTEN_OFF
        back = stage.comes_back(kiosk.id)
        again = replace(kiosk, provider=back, epoch=expect(Enrolled, back.enrol(kiosk.id)).epoch)
        assert again.epoch > kiosk.epoch
        late = again.provider.submit(late_sale.reference, kiosk.provider.encode_booking(late_sale))
        if fences:
            assert expect(Refused, late).code == self.WRITTEN_OFF
        else:  # it is believed, and the seat is the other's
            assert expect(Conflict, late).seat_ids == (seat,)
        again.holds(spare)
