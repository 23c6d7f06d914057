"""The part of the provider contract about everything that goes wrong in between."""

from collections.abc import Callable
from dataclasses import replace
from typing import ClassVar

import pytest

from kiosk.domain.bookings import (
    mint_reference,
)
from kiosk.domain.members import Identity
from kiosk.ports import NotSent, Refused, Unreachable
from sync.provider import (
    Confirmed,
)
from tests.contracts.stage import Kiosk, OnStage, Stage, expect, new_id


class NetworkContract(OnStage):
    """Whatever a network or a provider does is a named outcome, in time."""

    CALLS: ClassVar[dict[str, Callable[[Kiosk], object]]] = {
        "info": lambda kiosk: kiosk.provider.describe(),
        "programme": lambda kiosk: kiosk.provider.programme(None),
        "seat-changes": lambda kiosk: kiosk.provider.seat_changes(None),
        "seats": lambda kiosk: kiosk.provider.seats(kiosk.showtime.id),
        "poster": lambda kiosk: kiosk.provider.poster("0" * 64),
        "enrol": lambda kiosk: kiosk.provider.enrol(kiosk.id),
        "grant": lambda kiosk: kiosk.provider.grant(kiosk.asks_for(kiosk.seats[0])),
        "hand-back": lambda kiosk: kiosk.provider.hand_back(new_id(), [kiosk.seats[0]], kiosk.epoch),
        "grants": lambda kiosk: kiosk.provider.grants(),
        "book": lambda kiosk: kiosk.tells(kiosk.sale(kiosk.seats[1])),
        "booking": lambda kiosk: kiosk.provider.outcome(mint_reference()),
        "find": lambda kiosk: kiosk.provider.find(mint_reference()),
        "cancel": lambda kiosk: kiosk.refund(kiosk.sale(kiosk.seats[0]), new_id()),
        "collect": lambda kiosk: kiosk.provider.collect(mint_reference(), new_id()),
        "member": lambda kiosk: kiosk.provider.member_of(Identity("https://issuer.test", new_id())),
        "card": lambda kiosk: kiosk.provider.member_of_card("NO-0000-0000"),
        "pass-keys": lambda kiosk: kiosk.provider.pass_keys(),
    }

    @pytest.mark.parametrize("call", CALLS)
    def test_whatever_goes_wrong_is_an_outcome(self, stage: Stage, kiosk: Kiosk, call: str) -> None:
        if call in self.NEVER_MADE:
            stage.network(online=False)
            expect(Refused, self.CALLS[call](kiosk))
            return
        for kind in ("drop_before", "drop_after", "cut", "garbage", "html", "redirect", "oversized", "status_after"):
            patient = replace(kiosk, provider=stage.provider(kiosk.id))
            stage.fault(kind, call, status=500)
            outcome = self.CALLS[call](patient)
            assert isinstance(outcome, Unreachable), (kind, outcome)
            assert not isinstance(outcome, NotSent), (kind, outcome)

    @pytest.mark.parametrize(("fault", "seconds"), [("delay", 600), ("slow", 600)])
    @pytest.mark.parametrize("call", ["seats", "book", "programme"])
    def test_whatever_is_slow_is_over_in_time(
        self, stage: Stage, kiosk: Kiosk, call: str, fault: str, seconds: float
    ) -> None:
        hasty = replace(kiosk, provider=stage.provider(kiosk.id, patience=0.4))
        stage.fault(fault, call, seconds=seconds)
        assert type(self.CALLS[call](hasty)) is Unreachable

    @pytest.mark.parametrize("status", [429, 503])
    def test_it_is_heard_when_asked_to_come_back_later(self, stage: Stage, kiosk: Kiosk, status: int) -> None:
        stage.fault("status", "book", status=status, retry_after="7")
        assert expect(Unreachable, kiosk.tells(kiosk.sale(kiosk.seats[0]))).retry_after_seconds == 7
        stage.fault("status", "programme", status=status, retry_after="Fri, 31 Dec 2199 23:59:59 GMT")
        assert expect(Unreachable, kiosk.provider.programme(None)).retry_after_seconds == 900

    def test_without_a_network_nothing_was_sent(self, stage: Stage, kiosk: Kiosk) -> None:
        sale = kiosk.sale(kiosk.seats[0], grants=(kiosk.holds(kiosk.seats[0]),))
        stage.network(online=False)
        expect(NotSent, kiosk.tells(sale))
        expect(NotSent, kiosk.provider.grant(kiosk.asks_for(kiosk.seats[1])))
        stage.network(online=True)
        expect(Confirmed, kiosk.tells(sale))

    def test_a_dead_provider_is_soon_not_even_asked(self, stage: Stage, kiosk: Kiosk) -> None:
        stage.network(online=False)
        for _ in range(5):
            assert expect(NotSent, kiosk.provider.describe()).retry_after_seconds is None
        stage.network(online=True)
        waiting = expect(NotSent, kiosk.provider.describe())
        assert waiting.retry_after_seconds is not None
        assert 0 < waiting.retry_after_seconds <= 60
