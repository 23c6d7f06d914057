"""What a kiosk has left to do before nothing is lost with it."""

from kiosk.domain.swap import LeftHere
from kiosk.store.sqlite import Connection

_COUNTS = (
    ("payments", "SELECT count(*) FROM booking WHERE state IN ('paying', 'paid', 'refunding')"),
    ("payments", "SELECT count(*) FROM settlement WHERE state IN ('paying', 'paid', 'refunding')"),
    ("messages", "SELECT count(*) FROM outbox_message WHERE state IN ('pending', 'in_flight')"),
    ("wishes", "SELECT count(*) FROM sealed_message WHERE state = 'waiting'"),
    ("mails", "SELECT count(*) FROM mail WHERE state = 'waiting'"),
    ("mails", "SELECT count(*) FROM promotion WHERE state IN ('claiming', 'sending')"),
    ("prints", "SELECT count(*) FROM print_attempt WHERE state IN ('reserved', 'sent')"),
    ("rights", "SELECT count(*) FROM seat_right WHERE state IN ('asked', 'live', 'in_basket', 'returning')"),
    ("cases", "SELECT count(*) FROM exception_case WHERE state <> 'settled'"),
)
"""Reminders of shows to come are mails that wait, too: they go out from here or not at all."""


def left_here(tx: Connection) -> LeftHere:
    """Count it."""
    found = dict.fromkeys((name for name, _ in _COUNTS), 0)
    for name, query in _COUNTS:
        found[name] += int(tx.execute(query).fetchone()[0])
    return LeftHere(**found)
