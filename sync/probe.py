"""A probe of the provider: what it promises is tried, and what it took is measured. Only when somebody asks for it.

For some seconds it holds one free seat of the show furthest away, and hands it back whatever happens in between. What
could not be handed back, because the network broke just then, the kiosk finds by itself: it compares with the provider
what both think it holds at each start, at each return of the network, and every ten minutes (`sync.hand_back`).
"""

import time
import uuid
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Final, TypeVar

from kiosk.domain.diagnosis import Figure, Finding, Grade
from kiosk.domain.rights import RightKind
from kiosk.errors import ConfigError
from kiosk.logs import logger
from kiosk.ports import Granted, GrantOutcome, GrantRequest, HandedBack, Refused, Taken, Unreachable
from kiosk.store.far_off import FarOff
from sync.provider import Capabilities, Enrolled, Holds, LiveGrants, Provider, ProviderInfo, SeatStates

log = logger(__name__)

TRIES_TO_HAND_BACK: Final = 3
PAUSE_SECONDS: Final = 0.5
T = TypeVar("T")


def probe(open_provider: Callable[[], Provider], kiosk_id: str, spot: FarOff | None) -> list[Finding]:
    """Try what the provider promises; each finding is a verdict with the milliseconds it took.

    Blocks for as long as ten calls take, seconds usually and half a minute at most.
    """
    try:
        provider = open_provider()
    except ConfigError as error:
        return [Finding("probe.answers", Grade.FAILED, "F-119", detail=str(error))]
    try:
        return list(_Probe(provider, kiosk_id).verdicts(spot))
    finally:
        provider.close()


@dataclass(slots=True)
class _Probe:
    provider: Provider
    kiosk_id: str
    asked: list[GrantRequest] = field(default_factory=list)
    took: float = 0.0

    def verdicts(self, spot: FarOff | None) -> Iterator[Finding]:
        info = self._timed(self.provider.describe)
        if not isinstance(info, ProviderInfo):
            yield self._failed("probe.answers", info, "F-118")
            return
        yield self._ok("probe.answers", info.name)
        if spot is None:
            yield Finding("probe.hold", Grade.UNKNOWN, detail="no free seat is known here")
            return
        enrolled = self._timed(lambda: self.provider.enrol(self.kiosk_id))
        if not (isinstance(enrolled, Enrolled) and enrolled.epoch == spot.epoch):
            yield self._failed("probe.enrolment", enrolled)
            return
        yield self._ok("probe.enrolment", f"epoch {enrolled.epoch}")
        if info.capabilities.holds is Holds.NONE:
            yield Finding("probe.hold", Grade.UNKNOWN, detail="it gives no rights before a sale")
            return
        try:
            yield from self._hold(spot, info.capabilities)
        finally:
            left = self._hand_everything_back()
        yield Finding("probe.left", Grade.OK) if not left else Finding("probe.left", Grade.WARNING, "F-142")

    def _hold(self, spot: FarOff, can: Capabilities) -> Iterator[Finding]:
        states = self._timed(lambda: self.provider.seats(spot.showtime_id))
        if not isinstance(states, SeatStates):
            yield self._failed("probe.seats", states)
            return
        yield self._ok("probe.seats", f"{len(states.states)} not free")
        free = [seat for seat in spot.seat_ids if seat not in states.states]
        if not free:
            yield Finding("probe.hold", Grade.UNKNOWN, detail="no free seat is left of those known here")
            return
        request = self._request(spot, free[0], RightKind.HOLD)
        first = self._grant(request)
        if not isinstance(first, Granted):
            yield self._failed("probe.hold", first)
            return
        yield self._ok("probe.hold")
        again = self._grant(request)
        yield self._ok("probe.idempotency") if again == first else self._failed("probe.idempotency", again)
        other = self._grant(self._request(spot, free[0], RightKind.HOLD))
        yield self._ok("probe.exclusive") if isinstance(other, Taken) else self._failed("probe.exclusive", other)
        yield self._listed(request)
        yield from self._end(request, can)
        if can.sells_offline:
            lasting = self._grant(self._request(spot, free[0], RightKind.ALLOTMENT))
            yield self._ok("probe.lasting") if isinstance(lasting, Granted) else self._failed("probe.lasting", lasting)

    def _listed(self, request: GrantRequest) -> Finding:
        live = self._timed(self.provider.grants)
        if isinstance(live, LiveGrants) and any(one.id == request.id for one in live.grants):
            return self._ok("probe.listed")
        return self._failed("probe.listed", live)

    def _end(self, request: GrantRequest, can: Capabilities) -> Iterator[Finding]:
        """Handed back, twice; and a late copy of the request is refused, where that is promised."""
        back = self._timed(lambda: self._hand_back(request))
        yield self._ok("probe.hand_back") if isinstance(back, HandedBack) else self._failed("probe.hand_back", back)
        if not can.fences:
            yield Finding("probe.fence", Grade.UNKNOWN, detail="not promised")
            return
        late = self._grant(request)
        yield self._ok("probe.fence") if isinstance(late, Refused) else self._failed("probe.fence", late)

    def _request(self, spot: FarOff, seat: str, kind: RightKind) -> GrantRequest:
        request = GrantRequest(str(uuid.uuid4()), kind, spot.showtime_id, (seat,), spot.epoch)
        self.asked.append(request)
        return request

    def _grant(self, request: GrantRequest) -> GrantOutcome:
        return self._timed(lambda: self.provider.grant(request))

    def _hand_back(self, request: GrantRequest) -> HandedBack | Refused | Unreachable:
        return self.provider.hand_back(request.id, request.seat_ids, request.epoch)

    def _hand_everything_back(self) -> list[GrantRequest]:
        """Also what was not granted, as far as was told: an answer may have been lost. What is left afterwards."""
        left = list(self.asked)
        for turn in range(TRIES_TO_HAND_BACK):
            if turn:
                time.sleep(PAUSE_SECONDS * turn)
            left = [one for one in left if isinstance(self._hand_back(one), Unreachable)]
            if not left:
                return []
        log.warning("the probe could not hand %d rights back: the kiosk does, when it next compares them", len(left))
        return left

    def _timed(self, call: Callable[[], T]) -> T:
        began = time.monotonic()
        try:
            return call()
        finally:
            self.took = time.monotonic() - began

    def _figures(self) -> tuple[Figure, ...]:
        return (Figure("time", f"{self.took * 1000:.0f} ms"),)

    def _ok(self, name: str, detail: str = "") -> Finding:
        return Finding(name, Grade.OK, figures=self._figures(), detail=detail)

    def _failed(self, name: str, outcome: object, code: str = "F-141") -> Finding:
        why = outcome.reason if isinstance(outcome, Unreachable) else ""
        why = outcome.code if isinstance(outcome, Refused) else why
        return Finding(name, Grade.FAILED, code, figures=self._figures(), detail=why or type(outcome).__name__)
