"""A provider that was restored from a backup has forgotten sales it confirmed: it is told of them again.

A backup forgets from the end. A provider that still knows the last thing it was told knows everything before it, so
one question is enough to find out. What it may have forgotten becomes undelivered once more, and the relay asks for
each by its reference before it sends anything: a sale that is still there is not made twice, one whose seats belong
to somebody else by now is refused and goes onto a person's list.
"""

from dataclasses import dataclass
from datetime import timedelta

from kiosk.clock import Clock
from kiosk.logs import logger
from kiosk.store import journal, outbox
from kiosk.store.database import Database
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
    """Ask for the last thing the provider confirmed, and have everything told again if it does not know it."""
    since = clock.now() - OLDEST
    with database.read() as tx:
        last = outbox.last_delivered(tx, since)
    if last is None:
        return Retold(0)
    known = HANDLERS[last.kind].still_there(provider, last)
    if not isinstance(known, bool):
        return known
    if known:
        return Retold(0)

    def forget(tx: Connection) -> int:
        count = outbox.tell_again(tx, since, clock.now())
        journal.append(tx, clock.now(), "provider_forgot", last.booking_reference, {"messages": count})
        return count

    count = database.write(forget)
    log.error("the provider forgot what it confirmed: %d messages are told again", count)
    return Retold(count)
