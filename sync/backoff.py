"""How long to wait before trying again; pure functions."""

from datetime import UTC, datetime
from email.utils import parsedate_to_datetime

BASE_SECONDS = 1.0
CAP_SECONDS = 300.0
LONGEST_RETRY_AFTER = 900.0


def delay(attempt: int, chance: float, retry_after: float | None = None) -> float:
    """Seconds to wait after ``attempt`` failures (0: the first), ``chance`` drawn from [0, 1).

    Full jitter: anything up to 1, 2, 4 … 300 s, so that the kiosks of a lobby do not come back together. What
    the provider asked for (``retry_after``) is waited for in full, with up to a second of jitter on top.
    """
    if retry_after is not None:
        return min(max(retry_after, 0.0), LONGEST_RETRY_AFTER) + chance * BASE_SECONDS
    return chance * min(CAP_SECONDS, BASE_SECONDS * 2.0 ** min(max(attempt, 0), 32))


def retry_after_seconds(header: str | None, now: datetime) -> float | None:
    """What a Retry-After header asks for (RFC 9110, 10.2.3: seconds or a date), at most 15 minutes.

    ``now`` is the provider's clock where it is known: its date means nothing by a clock that is wrong here.
    None if there is no header or it makes no sense.
    """
    text = (header or "").strip()
    if not text:
        return None
    if text.isascii() and text.isdigit():
        return min(float(text[:9]), LONGEST_RETRY_AFTER)
    at = http_date(text)
    return None if at is None else min(max((at - now).total_seconds(), 0.0), LONGEST_RETRY_AFTER)


def http_date(text: str | None) -> datetime | None:
    """A date as HTTP writes it (RFC 9110, 5.6.7), aware, in UTC; None if it is none."""
    try:
        found = parsedate_to_datetime(text or "")
        return (found if found.tzinfo else found.replace(tzinfo=UTC)).astimezone(UTC)
    except (ValueError, TypeError, OverflowError, IndexError):
        return None
