"""Members' wishes to the provider: sealed messages, in order for each person, each until it is carried out.

A request is the same request however often it is told (its id), so that a lost answer needs no asking: it is sent
again. What was delivered is erased with its key; what was refused waits for a person.
"""

import random
from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta
from functools import partial
from math import ceil

from kiosk.accounts import Done, RequestOutcome
from kiosk.clock import Clock
from kiosk.facts import Fact, WishSettled
from kiosk.logs import logger
from kiosk.ports import NotThere, Refused, Unreachable
from kiosk.store import sealed_messages, sync_state, wishes
from kiosk.store.database import Database
from kiosk.store.sealed_messages import SealedKind, SealedMessage
from kiosk.store.sealing import Sealing
from sync.backoff import delay
from sync.provider import Provider
from sync.refusals import of_the_kiosk

log = logger(__name__)

BATCH = 20
AFTER_A_CRASH = timedelta(seconds=60)


@dataclass(frozen=True, slots=True)
class _Later:
    """Not settled; ``hopeless``: others would fare no better now."""

    reason: str
    retry_after_seconds: float | None = None
    hopeless: bool = False


@dataclass(frozen=True, slots=True)
class _Settled:
    """``state`` is how it ended."""

    state: str
    reason: str = ""


def tell_wishes(
    database: Database, provider: Provider, sealing: Sealing, clock: Clock, chance: Callable[[], float] = random.random
) -> tuple[Fact, ...]:
    """Tell what is due, one after the other; nothing while the provider is away. Safe to kill anywhere."""
    with database.read() as tx:
        if not sync_state.contact(tx).online:
            return ()
        due = sealed_messages.due(tx, clock.now(), BATCH)
    facts: tuple[Fact, ...] = ()
    for message in due:
        database.write(partial(sealed_messages.start, number=message.number, due_at=clock.now() + AFTER_A_CRASH))
        verdict = _told(provider, sealing, message)
        _note(database, clock, chance, message, verdict)
        if isinstance(verdict, _Settled):
            facts = (WishSettled(),)
        elif verdict.hopeless:
            break
    return facts


def _told(provider: Provider, sealing: Sealing, message: SealedMessage) -> _Later | _Settled:
    try:
        content = wishes.content_of(sealing, message)
        if content is None:
            return _Settled("refused", "it cannot be opened any more: its key is lost")
        return _verdict(message, provider.tell(content.member_id, message.id, content.body))
    except Exception as error:
        # A bug with one message must not keep the others from the provider. No more than its name: it may quote them.
        log.error("wish %d could not be told: %s", message.number, type(error).__name__)
        return _Later(f"this program failed: {type(error).__name__}")


def _verdict(message: SealedMessage, outcome: RequestOutcome) -> _Later | _Settled:
    match outcome:
        case Done():
            return _Settled("delivered")
        case NotThere() if message.kind is SealedKind.ERASURE:
            return _Settled("delivered", "there was nobody to erase")
        case NotThere():
            return _Settled("refused", "not_found: the provider knows no such customer")
        case Refused() as refused if of_the_kiosk(refused):
            return _Later(refused.code, hopeless=True)
        case Refused(code=code):
            return _Settled("refused", code)
        case Unreachable(reason=reason, retry_after_seconds=wait):
            return _Later(reason, wait, hopeless=True)


def _note(
    database: Database, clock: Clock, chance: Callable[[], float], message: SealedMessage, verdict: _Later | _Settled
) -> None:
    now = clock.now()
    match verdict:
        case _Settled(state=state, reason=reason):
            if state == "refused":
                log.error("wish %d (%s) was refused: %s", message.number, message.kind, reason)
            database.write(lambda tx: sealed_messages.settle(tx, message.number, state, now, reason))
        case _Later(reason=reason, retry_after_seconds=wait):
            due = now + timedelta(seconds=max(1, ceil(delay(message.attempts, chance(), wait))))
            database.write(lambda tx: sealed_messages.later(tx, message.number, due, reason[:300]))
