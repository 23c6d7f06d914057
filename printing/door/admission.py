"""Whether a code opens this door, now: the rules of a show's door, and the first copy of each ticket."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Final

from kiosk.clock import Clock
from kiosk.errors import StoreError
from printing.door.lists import DoorLists
from printing.door.revocations import Revocations
from printing.door.seen_list import SeenList
from printing.verdict import (
    AlreadyUsed,
    DoorVerdict,
    Genuine,
    NotRecorded,
    OtherShow,
    ShowOver,
    TicketRevoked,
    TooEarly,
    Verdict,
    verify,
)

OPENS_BEFORE: Final = timedelta(hours=2)
"""Before a show's start."""
CLOSES_AFTER: Final = timedelta(hours=6)
"""After it. A code does not say how long the show is; late guests get in, yesterday's ticket does not."""
# A show that was put off keeps its tickets, whose codes go on naming the hour they were sold for: the door of one show
# goes by the show.


class Door:
    """A door with its lists. ``showtime_id`` is the only show it lets in, "" any. One thread; not across processes."""

    def __init__(self, lists: DoorLists, seen: SeenList, clock: Clock, showtime_id: str = "") -> None:
        self._lists = lists
        self._seen = seen
        self._clock = clock
        self._showtime_id = showtime_id

    def check(self, codes: Sequence[str]) -> list[DoorVerdict]:
        """Judge codes in the order they were scanned. A ``Genuine`` one is admitted, which is on the disk by now."""
        self._lists.refresh()
        now = self._clock.now()
        verdicts = [self._judge(code, now) for code in codes]
        genuine = {at: verdict for at, verdict in enumerate(verdicts) if isinstance(verdict, Genuine)}
        try:
            first_seen = self._seen.admit([one.ticket for one in genuine.values()], now)
        except StoreError as problem:
            for at, one in genuine.items():
                verdicts[at] = NotRecorded(one.ticket, one.kiosk_id, str(problem))
            return verdicts
        for (at, one), first in zip(genuine.items(), first_seen, strict=True):
            if first is not None:
                verdicts[at] = AlreadyUsed(one.ticket, one.kiosk_id, first)
        return verdicts

    def _judge(self, code: str, now: datetime) -> DoorVerdict:
        verdict = unless_revoked(verify(code, self._lists.trust), self._lists.revocations)
        return at_this_door(verdict, self._showtime_id, now)


def unless_revoked(verdict: Verdict, revocations: Revocations) -> DoorVerdict:
    """The verdict on a code, or that its ticket was taken back."""
    if isinstance(verdict, Genuine) and revocations.covers(verdict.ticket):
        return TicketRevoked(verdict.ticket, verdict.kiosk_id)
    return verdict


def at_this_door(verdict: DoorVerdict, showtime_id: str, now: datetime) -> DoorVerdict:
    """The verdict on a code, or that its show is another one; at a door for any show: not open yet, or over."""
    if not isinstance(verdict, Genuine):
        return verdict
    ticket, kiosk_id = verdict.ticket, verdict.kiosk_id
    if showtime_id:
        return verdict if ticket.is_for(showtime_id) else OtherShow(ticket, kiosk_id)
    if now < ticket.starts_at - OPENS_BEFORE:
        return TooEarly(ticket, kiosk_id)
    if now > ticket.starts_at + CLOSES_AFTER:
        return ShowOver(ticket, kiosk_id)
    return verdict
