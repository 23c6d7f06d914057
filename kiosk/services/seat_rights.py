"""Gets a basket the right to its seats, and gives rights back."""

import uuid
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from kiosk.clock import Clock
from kiosk.domain.rights import Grant, GrantState, OfflineMode, RightKind
from kiosk.facts import ConnectionChanged, Facts, RightsChanged
from kiosk.logs import logger
from kiosk.ports import Granted, GrantRequest, Nudge, Refused, SeatAuthority, Taken, Unreachable
from kiosk.store import catalogue, rights, sync_state
from kiosk.store.database import Database
from kiosk.store.sqlite import Connection, IntegrityError

log = logger(__name__)


class WhyNoRight(StrEnum):
    """Why a right cannot be had, though nobody else is known to have the seats."""

    OFFLINE = "offline"
    REFUSED = "refused"


@dataclass(frozen=True, slots=True)
class Acquired:
    """The basket has a right to every seat asked for, but for those in ``at_risk`` (offline rule *risk* only)."""

    at_risk: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class NoRight:
    """No right to these seats now."""

    seat_ids: tuple[str, ...]
    why: WhyNoRight


class SeatRights:
    """Seat rights of baskets. ``acquire`` blocks for the provider's answer (up to 4 s): never on the GUI thread."""

    def __init__(
        self,
        database: Database,
        authority: SeatAuthority,
        clock: Clock,
        facts: Facts,
        nudge: Nudge,
        mode: OfflineMode,
    ) -> None:
        self._database = database
        self._authority = authority
        self._clock = clock
        self._facts = facts
        self._nudge = nudge
        self._mode = mode

    def acquire(self, basket_id: str, showtime_id: str, seat_ids: Sequence[str]) -> Acquired | Taken | NoRight:
        """Make the basket's rights exactly those to ``seat_ids``.

        Seats no longer wanted are given up; of the others, those allotted to this kiosk need nobody's leave, the rest
        are asked for. What is asked for is written down first, so that a crash leaves no seat behind.
        """
        wanted = tuple(seat_ids)
        with self._database.read() as tx:
            online, epoch = sync_state.contact(tx).online, sync_state.epoch(tx)
        may_sell_own = online or self._mode is not OfflineMode.REFUSE
        missing = self._database.write(
            lambda tx: _arrange(tx, basket_id, showtime_id, wanted, may_sell_own=may_sell_own)
        )
        if not missing:
            self._changed(showtime_id)
            return Acquired()
        if epoch is None or not online:
            return self._without_provider(showtime_id, missing)
        return self._ask(basket_id, showtime_id, missing, epoch)

    def release(self, basket_id: str) -> None:
        """Give a basket's rights up. Quick; the provider hears of it in the background."""
        self._database.write(lambda tx: rights.let_go(tx, basket_id))
        self._nudge("hand_back")
        self._facts.publish(RightsChanged())

    def hand_back_leftovers(self) -> int:
        """At start: whatever a stopped program held without a sale goes back. Returns how many grants that were."""
        count = self._database.write(_give_up_leftovers)
        if count:
            log.info("handing back %d rights a stopped program left", count)
            self._nudge("hand_back")
        return count

    def _ask(
        self, basket_id: str, showtime_id: str, missing: tuple[str, ...], epoch: int
    ) -> Acquired | Taken | NoRight:
        grant = Grant(
            id=str(uuid.uuid4()),
            kind=RightKind.HOLD,
            showtime_id=showtime_id,
            seat_ids=missing,
            epoch=epoch,
            state=GrantState.ASKED,
            asked_at=self._clock.now(),
            basket_id=basket_id,
        )
        self._database.write(lambda tx: rights.ask(tx, grant))
        match self._authority.grant(GrantRequest(grant.id, grant.kind, showtime_id, missing, epoch)):
            case Granted():
                return self._keep(grant, basket_id)
            case Taken(seat_ids=taken):
                self._database.write(lambda tx: rights.refused(tx, grant.id))
                self._nudge("pull")
                return Taken(taken)
            case Refused(code=code):
                log.warning("the provider refused a hold: %s", code)
                self._database.write(lambda tx: rights.refused(tx, grant.id))
                return NoRight(missing, WhyNoRight.REFUSED)
            case Unreachable(reason=reason):
                log.info("no answer to a hold: %s", reason)
                self._database.write(lambda tx: self._lost(tx, grant.id))
                self._facts.publish(ConnectionChanged(online=False))
                self._nudge("hand_back")
                return self._without_provider(showtime_id, missing)

    def _keep(self, grant: Grant, basket_id: str) -> Acquired | Taken:
        try:
            self._database.write(lambda tx: rights.granted(tx, grant.id, basket_id))
        except IntegrityError:
            # The provider gave a seat this kiosk already has a right to, or has sold: it broke its word.
            log.error("the provider granted a seat twice (grant %s)", grant.id)
            self._database.write(lambda tx: rights.return_grant(tx, grant.id))
            self._nudge("hand_back")
            return Taken(grant.seat_ids)
        self._changed(grant.showtime_id)
        return Acquired()

    def _lost(self, tx: Connection, grant_id: str) -> None:
        rights.return_grant(tx, grant_id)
        sync_state.record_contact(tx, self._clock.now(), online=False)

    def _without_provider(self, showtime_id: str, missing: tuple[str, ...]) -> Acquired | Taken | NoRight:
        if self._mode is not OfflineMode.RISK:
            return NoRight(missing, WhyNoRight.OFFLINE)
        with self._database.read() as tx:
            projected = catalogue.seat_availability(tx, showtime_id)
        taken = tuple(seat for seat in missing if projected.get(seat, ("", None))[0] != "free")
        return Taken(taken) if taken else Acquired(at_risk=missing)

    def _changed(self, showtime_id: str) -> None:
        self._nudge("hand_back")
        self._facts.publish(RightsChanged((showtime_id,)))


def _arrange(
    tx: Connection, basket_id: str, showtime_id: str, wanted: tuple[str, ...], *, may_sell_own: bool
) -> tuple[str, ...]:
    has = rights.in_basket(tx, basket_id)
    rights.let_go(tx, basket_id, [seat for seat in has if seat not in wanted])
    missing = [seat for seat in wanted if seat not in has]
    took = rights.take_live(tx, showtime_id, missing, basket_id) if may_sell_own else ()
    return tuple(seat for seat in missing if seat not in took)


def _give_up_leftovers(tx: Connection) -> int:
    left = rights.leftovers(tx)
    for grant in left:
        for basket_id in rights.baskets_of(tx, grant.id):
            rights.let_go(tx, basket_id)
        if grant.kind is RightKind.HOLD or grant.state is GrantState.ASKED:
            rights.return_grant(tx, grant.id)
    return len(left)
