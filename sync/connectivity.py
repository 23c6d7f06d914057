"""Whether the provider can be reached, judged by what came of calls to it."""

from dataclasses import dataclass
from datetime import timedelta

from kiosk.clock import Clock, read
from kiosk.domain import trusted_time
from kiosk.facts import ConnectionChanged, Fact
from kiosk.logs import logger
from kiosk.store import outbox, sync_state
from kiosk.store.database import Database
from kiosk.store.sqlite import Connection
from sync.provider import Provider

log = logger(__name__)

FAILURES_TO_OFFLINE = 2
NOTED_AGAIN_AFTER = timedelta(seconds=15)


@dataclass(frozen=True, slots=True)
class Link:
    """Online or not, and how many calls in a row got no answer."""

    online: bool
    failures: int = 0


def after(link: Link, *, answered: bool, interactive: bool = False) -> Link:
    """The link after one more call.

    One answer, of whatever sort, is online. Two calls in a row without one are offline, and so is a single one
    that a customer was waiting for.
    """
    if answered:
        return Link(online=True)
    failures = link.failures + 1
    return Link(link.online and not interactive and failures < FAILURES_TO_OFFLINE, failures)


def note(
    database: Database,
    provider: Provider,
    clock: Clock,
    link: Link,
    *,
    answered: bool,
    interactive: bool = False,
) -> tuple[Link, tuple[Fact, ...]]:
    """Judge one more call and store what it says of the link and of the clocks.

    Another process may have stored another judgement meanwhile: that one is what this one builds on. When the
    provider is back, every waiting message is due at once.
    """
    with database.read() as tx:
        before = sync_state.contact(tx)
    found = after(Link(before.online, link.failures), answered=answered, interactive=interactive)
    now = clock.now()
    changes = found.online is not before.online
    fresh = before.last_contact_at is not None and abs(now - before.last_contact_at) < NOTED_AGAIN_AFTER
    if not changes and (fresh or not found.online):
        return found, ()

    def record(tx: Connection) -> bool:
        changed = sync_state.record_contact(tx, now, online=found.online)
        if found.online:
            _note_the_time(tx, provider, clock)
        if changed and found.online:
            outbox.hurry(tx, now)
        return changed

    if not database.write(record):
        return found, ()
    log.info("the provider %s", "answers" if found.online else "does not answer")
    return found, (ConnectionChanged(found.online),)


def _note_the_time(tx: Connection, provider: Provider, clock: Clock) -> None:
    offset = provider.clock_offset()
    given = None if offset is None else trusted_time.word(read(clock), offset)
    if given is not None:
        sync_state.put_word_of_time(tx, given)
