"""A provider that was restored from a backup has forgotten sales it confirmed: it is told of them again.

A backup forgets from the end, up to the moment it was restored. So whoever still knows the last delivery of an earlier
look, and every one since, knows everything. If it does not, all it was told of late becomes undelivered once more, and
the relay asks for each by its reference before it sends anything: a sale that is still there is not made twice, one
whose seats belong to somebody else by now is refused and goes onto a person's list.
"""

from dataclasses import dataclass
from datetime import timedelta
from functools import partial

from kiosk.clock import Clock
from kiosk.logs import logger
from kiosk.store import journal, outbox, sync_state
from kiosk.store.database import Database
from kiosk.store.outbox import Message
from kiosk.store.sqlite import Connection
from sync.handlers import HANDLERS
from sync.provider import Provider, Refused, Unreachable

log = logger(__name__)

OLDEST = timedelta(days=14)
"""No cinema goes back to an older backup."""


@dataclass(frozen=True, slots=True)
class Retold:
    """So many messages are to be told again; 0: the provider knows what it was told."""

    messages: int


def tell_again_what_was_forgotten(
    database: Database, provider: Provider, clock: Clock
) -> Retold | Refused | Unreachable:
    """Ask for the latest deliveries; have everything told again if one of them is not known. Safe to kill anywhere."""
    with database.read() as tx:
        asked = outbox.not_proven(tx, sync_state.proven_delivery(tx))
    for number, message in asked:
        known = HANDLERS[message.kind].still_there(provider, message)
        if not isinstance(known, bool):
            return known
        if not known:
            return _all_again(database, clock, message)
        database.write(partial(sync_state.put_proven_delivery, number=number))
    return Retold(0)


def _all_again(database: Database, clock: Clock, forgotten: Message) -> Retold:
    def forget(tx: Connection) -> int:
        count = outbox.tell_again(tx, clock.now() - OLDEST, clock.now())
        journal.append(tx, clock.now(), "provider_forgot", forgotten.booking_reference, {"messages": count})
        return count

    count = database.write(forget)
    log.error("the provider forgot what it confirmed: %d messages are told again", count)
    return Retold(count)
