"""Keeps allotments: a few seats of each coming showtime, to sell from when offline, topped up and given back."""

import uuid
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import timedelta

from kiosk.clock import Clock
from kiosk.domain.allotment import AllotmentPlan, is_content, wanted
from kiosk.domain.allotment_size import AllotmentRules, Size, size
from kiosk.domain.offering import ALL_OF_IT, Offering
from kiosk.domain.rights import Grant, GrantState, OfflineMode, RightKind
from kiosk.domain.seats import Auditorium, SeatState
from kiosk.domain.showtimes import Showtime
from kiosk.facts import Fact, RightsChanged
from kiosk.logs import logger
from kiosk.ports import Granted, GrantRequest, NotSent, Refused, Taken, Unreachable
from kiosk.store import allotments, catalogue, demand, out_of_service, right_endings, rights, sync_state
from kiosk.store.database import Database
from kiosk.store.sqlite import Connection, IntegrityError
from sync import capabilities
from sync.demand import note_demand
from sync.provider import Provider
from sync.refusals import calls_for_enrolment

log = logger(__name__)

MOST_GRANTS = 20
LONGEST_SECONDS = 20.0
REFUSALS_TO_STOP = 5


@dataclass(frozen=True, slots=True)
class AllotmentRun:
    """``granted`` and ``given`` count seats; ``refused`` grants were turned down, ``taken`` ones came too late.

    ``given`` seats are on their way: handing back is the next job. ``more`` says that a limit of the run, not the
    provider, ended it. ``answered`` is whether the last call got an answer, None if there was no call.
    """

    granted: int = 0
    given: int = 0
    taken: int = 0
    refused: int = 0
    more: bool = False
    answered: bool | None = None
    facts: tuple[Fact, ...] = ()


def keep_allotments(
    database: Database,
    provider: Provider,
    clock: Clock,
    rules: AllotmentRules,
    mode: OfflineMode,
    offering: Offering = ALL_OF_IT,
) -> AllotmentRun:
    """Bring the allotment of every showtime within the horizon to what `kiosk.domain.allotment` wants.

    At most 20 grants a run, soonest showtimes first; each is written down before the provider is asked. Nothing
    is asked for under the offline rule *refuse*, from a provider whose rights may lapse, of what this kiosk does
    not sell, or by one that is being emptied.
    """
    now = clock.now()
    with database.read() as tx:
        can, epoch = capabilities.remembered(tx), sync_state.epoch(tx)
        if can is None or epoch is None:
            return AllotmentRun()
        shows = allotments.candidates(tx, now, now + timedelta(hours=rules.from_hours))
        usual = demand.usual(tx)
        leaving = out_of_service.leaving(tx)
        targets = [size(demand.so_far(tx, show), _hours_to(show.showtime, clock), rules, usual) for show in shows]
        auditoriums = catalogue.auditoriums(tx)
    note_demand(database, clock, shows)
    run = _Run(database, provider, clock, epoch, can.max_seats_per_grant)
    run.touched.update(database.write(right_endings.return_unanswered_allotments))
    may_take = can.sells_offline and mode is not OfflineMode.REFUSE and not leaving
    ends = clock.monotonic() + LONGEST_SECONDS
    for show, target in zip(shows, targets, strict=True):
        auditorium = auditoriums.get(show.showtime.auditorium_id)
        if auditorium is None or not (target.seats or show.mine):
            continue
        may_sell = may_take and offering.sells(show.showtime, clock.now())
        plan = _plan(database, show.showtime, auditorium, target, rules.most, may_sell=may_sell)
        run.give(show.showtime, plan)
        if plan.take and not run.stopped:
            if run.grants >= MOST_GRANTS or clock.monotonic() >= ends:
                run.more = True
            else:
                run.take(show.showtime, plan)
    return run.outcome()


@dataclass(slots=True)
class _Run:
    database: Database
    provider: Provider
    clock: Clock
    epoch: int
    most_seats: int
    granted: int = 0
    given: int = 0
    taken: int = 0
    refused: int = 0
    grants: int = 0
    more: bool = False
    answered: bool | None = None
    stopped: bool = False
    touched: set[str] = field(default_factory=set)

    def give(self, showtime: Showtime, plan: AllotmentPlan) -> None:
        """Send seats that are not wanted any more on their way back."""
        if not plan.give:
            return
        log.info("allotment of %s: %d seats go back (%s)", showtime.id, len(plan.give), plan.why)

        def give(tx: Connection) -> None:
            grants = rights.live_allotment(tx, showtime.id)
            for seat in plan.give:
                if seat in grants:
                    rights.return_seats(tx, grants[seat], [seat])

        self.database.write(give)
        self.given += len(plan.give)
        self.touched.add(showtime.id)

    def take(self, showtime: Showtime, plan: AllotmentPlan) -> None:
        """Ask for the seats of a plan, whole blocks to a grant."""
        for seats in _grants(plan.take, self.most_seats):
            if self.stopped:
                return
            if self.grants >= MOST_GRANTS:
                self.more = True
                return
            self.grants += 1
            self._ask(showtime.id, seats)

    def outcome(self) -> AllotmentRun:
        """What the run came to."""
        facts = (RightsChanged(tuple(sorted(self.touched))),) if self.touched else ()
        return AllotmentRun(self.granted, self.given, self.taken, self.refused, self.more, self.answered, facts)

    def _ask(self, showtime_id: str, seats: tuple[str, ...]) -> None:
        grant = Grant(
            id=str(uuid.uuid4()),
            kind=RightKind.ALLOTMENT,
            showtime_id=showtime_id,
            seat_ids=seats,
            epoch=self.epoch,
            state=GrantState.ASKED,
            asked_at=self.clock.now(),
        )
        self.database.write(lambda tx: rights.ask(tx, grant))
        outcome = self.provider.grant(GrantRequest(grant.id, grant.kind, showtime_id, seats, self.epoch))
        self.answered = not isinstance(outcome, Unreachable)
        match outcome:
            case Granted():
                self._keep(grant)
            case Taken():
                self.database.write(lambda tx: rights.refused(tx, grant.id))
                self.taken += 1
            case Refused(code=code):
                log.warning("the provider refused an allotment of %s: %s", showtime_id, code)
                self.database.write(lambda tx: rights.refused(tx, grant.id))
                self.refused += 1
                self.stopped = calls_for_enrolment(outcome) or self.refused >= REFUSALS_TO_STOP
            case NotSent():
                self.database.write(lambda tx: rights.refused(tx, grant.id))
                self.stopped = True
            case Unreachable():
                # It may have been granted: the hand-back job makes sure that it is not.
                self.database.write(lambda tx: rights.return_grant(tx, grant.id))
                self.stopped = True

    def _keep(self, grant: Grant) -> None:
        try:
            self.database.write(lambda tx: rights.granted(tx, grant.id))
        except IntegrityError:
            log.error("the provider granted a seat twice (grant %s)", grant.id)
            self.database.write(lambda tx: rights.return_grant(tx, grant.id))
            return
        self.granted += len(grant.seat_ids)
        self.touched.add(grant.showtime_id)


def _plan(
    database: Database,
    showtime: Showtime,
    auditorium: Auditorium,
    target: Size,
    most: int,
    *,
    may_sell: bool,
) -> AllotmentPlan:
    with database.read() as tx:
        already = tuple(rights.live_allotment(tx, showtime.id))
        if not may_sell:
            return AllotmentPlan((), already, "not to be sold offline")
        if is_content(auditorium, target, most, already):  # as it mostly is: nobody's seats are read then
            return AllotmentPlan((), (), target.why)
        projected = catalogue.seat_availability(tx, showtime.id)
        unsettled = allotments.unsettled(tx, showtime.id)
    free = {seat for seat, (state, _) in projected.items() if state == "free"} - unsettled
    states = {seat: SeatState.FREE if seat in free else SeatState.NOT_HERE for seat in projected}
    return wanted(auditorium, states, target, most, already)


def _hours_to(showtime: Showtime, clock: Clock) -> float:
    return (showtime.starts_at - clock.now()) / timedelta(hours=1)


def _grants(blocks: Sequence[tuple[str, ...]], most: int) -> list[tuple[str, ...]]:
    grants: list[tuple[str, ...]] = []
    for block in blocks:
        if grants and len(grants[-1]) + len(block) <= most:
            grants[-1] += block
        elif len(block) <= most:
            grants.append(block)
    return grants
