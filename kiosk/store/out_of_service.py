"""Whether staff took this kiosk out of service, on disk; every change is in the journal, which brings it back."""

import json
from datetime import datetime
from typing import Final

import msgspec

from kiosk.domain.out_of_service import OutOfService, WhyOutOfService
from kiosk.errors import CorruptStore
from kiosk.store import journal, sync_state
from kiosk.store.encoding import body_of, from_body, instant, seconds
from kiosk.store.sqlite import Connection

OFF: Final = "staff_out_of_service"
ON: Final = "staff_in_service"
_STANDING = "out_of_service"


class _Body(msgspec.Struct):
    reason: WhyOutOfService
    since: int
    by: str


def standing(tx: Connection) -> OutOfService | None:
    """Why, since when and by whom the kiosk is out of service (CorruptStore if unreadable); None while it serves."""
    body = sync_state.get(tx, _STANDING)
    if not body:
        return None
    told = from_body(body, _Body)
    return OutOfService(told.reason, instant(told.since), told.by)


def leaving(tx: Connection) -> bool:
    """Whether it is being emptied: then no seat is kept for selling here."""
    found = standing(tx)
    return found is not None and found.reason is WhyOutOfService.DRAINING


def switch_off(tx: Connection, by: str, reason: WhyOutOfService, at: datetime) -> None:
    """Take the kiosk out of service."""
    sync_state.put(tx, _STANDING, body_of(_Body(reason, seconds(at), by)))
    journal.append(tx, at, OFF, "", {"by": by, "reason": reason.value})


def switch_on(tx: Connection, by: str, at: datetime) -> None:
    """Let it serve again."""
    sync_state.drop(tx, _STANDING)
    journal.append(tx, at, ON, "", {"by": by})


def done_again(tx: Connection, entry: journal.Entry) -> None:
    """After a repair: what an entry of the journal says of it (CorruptStore if it cannot be read)."""
    if entry.kind == ON:
        sync_state.drop(tx, _STANDING)
    elif entry.kind == OFF:
        try:
            body = json.loads(entry.body)
            told = _Body(WhyOutOfService(body["reason"]), entry.at, str(body["by"]))
        except (ValueError, KeyError, TypeError) as error:
            raise CorruptStore(f"journal entry {entry.number} cannot be read: {error}") from error
        sync_state.put(tx, _STANDING, body_of(told))
