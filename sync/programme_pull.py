"""Programme and seats in: what changed at the provider since the last time, into the store."""

from dataclasses import dataclass, field

from kiosk.clock import Clock
from kiosk.facts import Fact, ProgrammeChanged, RightsChanged
from kiosk.logs import logger
from kiosk.store import catalogue, sync_state
from kiosk.store.database import Database
from sync.enrolment import Known, OtherSite, enrol, introduce
from sync.programme_apply import INCOMPLETE, Applied, apply
from sync.provider import ProgrammePage, Provider, ProviderInfo, Refused, Unreachable
from sync.refusals import of_the_key
from sync.seat_pull import pull_seat_changes
from sync.staging import Staging

log = logger(__name__)

MOST_ITEMS = 100_000
MOST_PAGES = 2_000
LONGEST_SECONDS = 240.0
MOST_PROBLEMS_LOGGED = 20


@dataclass(frozen=True, slots=True)
class PullOutcome:
    """What a pull did. ``answered``: the provider can be reached; ``failure`` is empty if all went well.

    ``problems`` name things of the programme that were left out, and why. ``retry_after_seconds`` is how long
    the provider asked to be left alone.
    """

    answered: bool
    failure: str = ""
    items: int = 0
    seats: int = 0
    problems: tuple[str, ...] = ()
    other_site: bool = False
    key_refused: bool = False
    retry_after_seconds: float | None = None
    facts: tuple[Fact, ...] = ()


@dataclass(slots=True)
class _Run:
    items: int = 0
    seats: int = 0
    problems: tuple[str, ...] = ()
    described: bool | None = None
    facts: list[Fact] = field(default_factory=list)


def pull_programme(
    database: Database, provider: Provider, clock: Clock, kiosk_id: str, *, introduction: bool = False
) -> PullOutcome:
    """Bring programme and seats up to date; also the heartbeat that tells whether anybody answers.

    With ``introduction`` (and the first time) provider and kiosk make themselves known first. Bounded in time
    and size; what is not finished begins again at the last stored cursor. Safe to kill anywhere.
    """
    run = _Run()
    failure = _pull(database, provider, clock, kiosk_id, run, introduction=introduction)
    other_site = isinstance(failure, OtherSite)
    answered = not isinstance(failure, Unreachable)
    if not answered:
        answered = _answers(provider) if run.described is None else run.described
    return PullOutcome(
        answered=answered,
        failure=_in_words(failure),
        items=run.items,
        seats=run.seats,
        problems=run.problems,
        other_site=other_site,
        key_refused=isinstance(failure, Refused) and of_the_key(failure),
        retry_after_seconds=failure.retry_after_seconds if isinstance(failure, Unreachable) else None,
        facts=tuple(run.facts),
    )


def _pull(
    database: Database, provider: Provider, clock: Clock, kiosk_id: str, run: _Run, *, introduction: bool
) -> OtherSite | Refused | Unreachable | None:
    with database.read() as tx:
        site, epoch = catalogue.site(tx), sync_state.epoch(tx)
    if introduction or site is None:
        introduced = introduce(database, provider)
        run.described = not isinstance(introduced, Unreachable)
        if not isinstance(introduced, Known):
            return introduced
        run.facts.extend(introduced.facts)
    if introduction or epoch is None:
        enrolled = enrol(database, provider, clock, kiosk_id)
        if not isinstance(enrolled, Known):
            return enrolled
        run.facts.extend(enrolled.facts)
    ends = clock.monotonic() + LONGEST_SECONDS
    failure = _pull_set(database, provider, clock, ends, run)
    if failure is not None:
        return failure
    seats = pull_seat_changes(database, provider, clock, ends)
    run.seats = seats.changed
    run.facts.extend(seats.facts)
    return seats.failure


def _pull_set(
    database: Database, provider: Provider, clock: Clock, ends: float, run: _Run
) -> Refused | Unreachable | None:
    with database.read() as tx:
        site = catalogue.site(tx)
        since, incomplete = sync_state.get(tx, sync_state.PROGRAMME_CURSOR), sync_state.get(tx, INCOMPLETE)
    assert site is not None
    staging = _stage(provider, clock, ends, since)
    if isinstance(staging, Staging) and incomplete and staging.size and not staging.reset:
        staging = _stage(provider, clock, ends, None)
    if not isinstance(staging, Staging):
        return staging
    if staging.size or staging.reset:
        _keep(run, database.write(lambda tx: apply(tx, site, staging, clock.now())))
    elif staging.cursor != since and staging.cursor is not None:
        cursor = staging.cursor
        database.write(lambda tx: sync_state.put(tx, sync_state.PROGRAMME_CURSOR, cursor))
    return None


def _stage(provider: Provider, clock: Clock, ends: float, since: str | None) -> Staging | Refused | Unreachable:
    staging = Staging()
    for _ in range(MOST_PAGES):
        page = provider.programme(since)
        if not isinstance(page, ProgrammePage):
            return page
        staging.add(page)
        if not page.more:
            return staging
        if page.cursor == since or staging.size > MOST_ITEMS or clock.monotonic() > ends:
            break
        since = page.cursor
    return Unreachable(f"the programme does not end: {staging.size} things, and more")


def _keep(run: _Run, applied: Applied) -> None:
    run.items, run.problems = applied.items, applied.problems
    run.facts.append(ProgrammeChanged())
    if applied.moved:
        run.facts.append(RightsChanged(applied.moved))
    for problem in applied.problems[:MOST_PROBLEMS_LOGGED]:
        log.warning("programme: %s", problem)
    if len(applied.problems) > MOST_PROBLEMS_LOGGED:
        log.warning("programme: %d more such problems", len(applied.problems) - MOST_PROBLEMS_LOGGED)


def _answers(provider: Provider) -> bool:
    return isinstance(provider.describe(), ProviderInfo | Refused)


def _in_words(failure: OtherSite | Refused | Unreachable | None) -> str:
    match failure:
        case None:
            return ""
        case OtherSite(expected=expected, found=found):
            return f"the provider sells for {found}, this kiosk for {expected}"
        case Refused(code=code, reason=reason):
            return f"refused: {code} {reason}".rstrip()
        case Unreachable(reason=reason):
            return reason or "no answer"
