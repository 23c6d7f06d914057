"""Rights that are not needed any more go back to the provider; and once a start both sides compare what they hold."""

from dataclasses import dataclass

from kiosk.clock import Clock, read
from kiosk.domain.rights import Grant, GrantState
from kiosk.domain.trusted_time import surely
from kiosk.facts import Fact, RightsChanged
from kiosk.logs import logger
from kiosk.ports import HandBackOutcome, HandedBack
from kiosk.store import journal, right_endings, rights, sync_state
from kiosk.store.database import Database
from kiosk.store.sqlite import Connection
from sync.provider import LiveGrant, LiveGrants, NotSent, Provider, Refused, Unreachable
from sync.refusals import of_the_kiosk

log = logger(__name__)

MOST_GRANTS = 100
LONGEST_SECONDS = 20.0
FAILURES_TO_STOP = 2


@dataclass(frozen=True, slots=True)
class HandBackRun:
    """``closed`` grants are off this kiosk's books, ``left`` ones wait; ``refused`` is how often the provider said no.

    ``answered`` is whether the last call got an answer, None if there was no call.
    """

    closed: int = 0
    refused: int = 0
    left: int = 0
    answered: bool | None = None
    retry_after_seconds: float | None = None
    facts: tuple[Fact, ...] = ()


def hand_back_returning(database: Database, provider: Provider, clock: Clock) -> HandBackRun:
    """Hand back every seat that is on its way back, at most 100 grants a run.

    Rights to shows that are over have ended by themselves, by the provider's clock and never by the wall clock here;
    those to shows that are cancelled or gone are handed back. A refusal ends a right here as well: the provider
    says that it is none. Only if the kiosk itself is refused does everything wait.
    """
    over, gone = _end_shows(database, clock)
    with database.read() as tx:
        waiting = rights.to_hand_back(tx)
    ends = clock.monotonic() + LONGEST_SECONDS
    changed: set[str] = {*over, *gone}
    closed, refused, failures = 0, 0, 0
    answered: bool | None = None
    retry_after: float | None = None
    for grant in waiting[:MOST_GRANTS]:
        if clock.monotonic() > ends:
            break
        outcome = provider.hand_back(grant.id, grant.seat_ids, grant.epoch)
        answered = not isinstance(outcome, Unreachable)
        if isinstance(outcome, Unreachable):
            failures += 1
            retry_after = outcome.retry_after_seconds
            if isinstance(outcome, NotSent) or retry_after is not None or failures >= FAILURES_TO_STOP:
                break
            continue
        if isinstance(outcome, Refused) and of_the_kiosk(outcome):
            refused += 1
            break
        _close(database, clock, grant, outcome)
        closed, refused = closed + 1, refused + isinstance(outcome, Refused)
        changed.add(grant.showtime_id)
    facts = (RightsChanged(tuple(sorted(changed))),) if changed else ()
    return HandBackRun(closed, refused, len(waiting) - closed, answered, retry_after, facts)


@dataclass(frozen=True, slots=True)
class Reconciled:
    """``unknown_here`` seats that only the provider knew of are going back; ``lost`` ones it did not know ended."""

    unknown_here: int
    lost: int
    facts: tuple[Fact, ...] = ()


def reconcile(database: Database, provider: Provider, clock: Clock) -> Reconciled | Refused | Unreachable:
    """Compare what the provider thinks this kiosk holds with what the kiosk knows; once a start is enough.

    What only the provider knows goes back. What only the kiosk knows, and has not sold, is no right: selling
    under it would sell a seat twice.
    """
    with database.read() as tx:
        before = right_endings.live(tx)
        sure = surely(sync_state.word_of_time(tx), read(clock))
    outcome = provider.grants()
    if not isinstance(outcome, LiveGrants):
        return outcome
    theirs = {(grant.id, seat) for grant in outcome.grants for seat in grant.seat_ids}

    def settle(tx: Connection) -> Reconciled:
        unknown = 0
        for grant in outcome.grants:
            if sure is not None and right_endings.is_over(tx, grant.showtime_id, sure):
                continue  # such rights end with their show, whatever the provider still lists
            seats = _not_open(tx, grant)
            if seats:
                right_endings.adopt_to_return(tx, _to_return(grant, seats, clock), clock.now())
                unknown += len(seats)
        lost = right_endings.end_lost(tx, before - theirs, clock.now())
        changed = right_endings.showtimes_of(tx, lost)
        return Reconciled(unknown, len(lost), (RightsChanged(changed),) if changed else ())

    found = database.write(settle)
    if found.unknown_here or found.lost:
        log.warning("seat rights differed: %d not known here, %d lost", found.unknown_here, found.lost)
    return found


def _end_shows(database: Database, clock: Clock) -> tuple[tuple[str, ...], tuple[str, ...]]:
    with database.read() as tx:
        nothing = not right_endings.anything_unsold(tx)
        sure = surely(sync_state.word_of_time(tx), read(clock))
    if nothing:
        return (), ()

    def end(tx: Connection) -> tuple[tuple[str, ...], tuple[str, ...]]:
        over = rights.end_with_the_show(tx, sure) if sure is not None else ()
        gone = right_endings.return_rights_of_gone_shows(tx)
        if over:
            right_endings.close_finished(tx)
        return over, gone

    return database.write(end)


def _close(database: Database, clock: Clock, grant: Grant, outcome: HandBackOutcome) -> None:
    def close(tx: Connection) -> None:
        rights.handed_back(tx, grant.id, grant.seat_ids)
        match outcome:
            case HandedBack(booked=booked) if booked:
                journal.append(tx, clock.now(), "hand_back_found_booked", grant.id, {"seats": list(booked)})
            case Refused(code=code):
                body = {"code": code, "seats": list(grant.seat_ids)}
                journal.append(tx, clock.now(), "hand_back_refused", grant.id, body)
            case _:
                pass

    database.write(close)
    if isinstance(outcome, Refused):
        log.warning("the provider refused to take grant %s back: %s", grant.id, outcome.code)


def _not_open(tx: Connection, grant: LiveGrant) -> tuple[str, ...]:
    still_open = right_endings.still_open(tx, grant.id)
    return tuple(seat for seat in grant.seat_ids if seat not in still_open)


def _to_return(grant: LiveGrant, seats: tuple[str, ...], clock: Clock) -> Grant:
    return Grant(grant.id, grant.kind, grant.showtime_id, seats, grant.epoch, GrantState.RETURNING, clock.now())
