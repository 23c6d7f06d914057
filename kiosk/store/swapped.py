"""Whether another machine took this kiosk's place, on disk: then nothing is sold or sent here, whatever code runs.

The triggers of ``0020_swapped.sql`` keep to it. Every change is in the journal, which brings it back after a repair.
"""

import json
from dataclasses import dataclass
from datetime import datetime
from typing import Final

import msgspec

from kiosk.errors import CorruptStore
from kiosk.store import journal, sync_state
from kiosk.store.encoding import body_of, from_body, instant, seconds
from kiosk.store.sqlite import Connection

OUT: Final = "swapped_out"
IN: Final = "swapped_in"
_STANDING: Final = "swapped_out"


@dataclass(frozen=True, slots=True)
class SwappedOut:
    """To whom this kiosk's place was handed (the public key of the machine's request, in hex), when and by whom."""

    machine: str
    since: datetime
    by: str


class _Body(msgspec.Struct):
    machine: str
    since: int
    by: str


def standing(tx: Connection) -> SwappedOut | None:
    """Who has this kiosk's place now (CorruptStore if unreadable); None while it has it itself."""
    body = sync_state.get(tx, _STANDING)
    if not body:
        return None
    told = from_body(body, _Body)
    return SwappedOut(told.machine, instant(told.since), told.by)


def hand_over(tx: Connection, machine: str, by: str, at: datetime) -> None:
    """From this commit on nothing is sold or sent here."""
    sync_state.put(tx, _STANDING, body_of(_Body(machine, seconds(at), by)))
    journal.append(tx, at, OUT, "", {"by": by, "machine": machine})


def take_over(tx: Connection, machine: str, by: str, at: datetime) -> None:
    """On the new machine: this is now where the kiosk is."""
    sync_state.drop(tx, _STANDING)
    journal.append(tx, at, IN, "", {"by": by, "machine": machine})


def done_again(tx: Connection, entry: journal.Entry) -> None:
    """After a repair: what an entry of the journal says of it (CorruptStore if it cannot be read)."""
    if entry.kind == IN:
        sync_state.drop(tx, _STANDING)
    elif entry.kind == OUT:
        try:
            body = json.loads(entry.body)
            told = _Body(str(body["machine"]), entry.at, str(body["by"]))
        except (ValueError, KeyError, TypeError) as error:
            raise CorruptStore(f"journal entry {entry.number} cannot be read: {error}") from error
        sync_state.put(tx, _STANDING, body_of(told))
