"""A visit as its guest knows it and as it is now, and which mails that calls for; pure."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final

REMINDER_AHEAD: Final = timedelta(hours=3)
"""So long before its show a reminder is due, unless the configuration says otherwise."""
MISSING_FOR: Final = timedelta(minutes=15)
"""So long a show must be missing from a programme that is told as a whole, by a provider that answers all the while,
until it counts as withdrawn: a programme that was sent too early or in part is sent again long before."""


@dataclass(frozen=True, slots=True)
class Visit:
    """When and where a booking's show is, whether it takes place, and which issue of its tickets is in force.

    ``withdrawn``: it is not in the programme any more, and whether it takes place was not said.
    """

    starts_at: datetime
    auditorium_id: str
    issue: int = 1
    cancelled: bool = False
    withdrawn: bool = False


@dataclass(frozen=True, slots=True)
class Change:
    """What a guest knew of a visit, and what is so now."""

    before: Visit
    now: Visit


@dataclass(frozen=True, slots=True)
class Followed:
    """A booking whose guest wants to be told of it.

    ``known``: what the guest was last told, or at least may have been: by the tickets, or by a mail since. ``now`` is
    None while the programme has no such show and nobody said that it was withdrawn: then nothing is told. ``telling``:
    what a mail tells that has not gone out yet, ``in_doubt`` if that may have arrived already. ``reminded``: a reminder
    went out, or may have; ``reminding``: one waits.
    """

    asked_at: datetime
    known: Visit
    now: Visit | None
    telling: Visit | None = None
    in_doubt: bool = False
    reminding: bool = False
    reminded: bool = False


@dataclass(frozen=True, slots=True)
class NewsDue:
    """What is to be done about a guest's mail, in this order: give up what is overtaken, then put what is new."""

    drop_telling: bool = False
    tell: Change | None = None
    drop_reminder: bool = False
    remind: bool = False


NO_NEWS: Final = NewsDue()


def news_due(followed: Followed, now: datetime | None, ahead: timedelta) -> NewsDue:
    """What a guest is to be told; `NO_NEWS` if nothing. ``now`` is None where no clock can be believed.

    What is told is the difference to what the guest knows, never an event: a change that is gone before its mail went
    out is no difference, and neither is one that was told before. A reminder is due ``ahead`` of the show, to those
    who asked before that and know of every change, and never once the show has begun. That a show was withdrawn is news
    until it was to begin, for providers tidy up, and for nobody who knows that it was cancelled.
    """
    if followed.now is None or (followed.now.withdrawn and not _withdrawal_is_news(followed, followed.now, now)):
        return NO_NEWS
    overtaken = followed.telling is not None and followed.telling != followed.now
    known = followed.telling if overtaken and followed.in_doubt and followed.telling else followed.known
    differs = known != followed.now and (overtaken or followed.telling is None)
    told = not differs and followed.telling is None
    wanted = _reminder_is_due(followed, followed.now, now, ahead)
    return NewsDue(
        drop_telling=overtaken,
        tell=Change(known, followed.now) if differs else None,
        drop_reminder=followed.reminding and not wanted and now is not None,
        remind=wanted and told and not followed.reminding and not followed.reminded,
    )


def _withdrawal_is_news(followed: Followed, visit: Visit, now: datetime | None) -> bool:
    return not followed.known.cancelled and now is not None and now < visit.starts_at


def _reminder_is_due(followed: Followed, visit: Visit, now: datetime | None, ahead: timedelta) -> bool:
    due_at = visit.starts_at - ahead
    there_is_one = not (visit.cancelled or visit.withdrawn)
    return there_is_one and now is not None and followed.asked_at < due_at <= now < visit.starts_at
