"""Addresses without what is in them: what may be said of a call in a trace."""

from typing import Final

FOYER: Final = (
    *("v1", "programme", "seat-changes", "showtimes", "seats", "posters", "kiosks", "grants", "hand-back", "bookings"),
    *("cancel", "collect", "settle", "refund-offer", "take-back", "members", "find", "card", "pass-keys", "requests"),
    *("campaigns", "recipients", "suppressions"),
)
PRETIX: Final = (
    *("api", "organizers", "events", "device", "initialize", "roll", "info", "subevents", "items", "quotas"),
    *("cartpositions", "bulk_create", "orders", "mark_canceled", "payments", "refunds", "orderpositions"),
)
WORDS: Final = frozenset((*FOYER, *PRETIX))
"""The fixed parts of the two provider APIs' paths. A part that is not among them is an identifier, or might be one."""


def template(path: str) -> str:
    """``/v1/bookings/{}/cancel`` for ``/v1/bookings/KW37RHXT/cancel``: every part that is no known word is left out."""
    parts = path.partition("?")[0].split("/")
    return "/".join(part if part in WORDS or not part else "{}" for part in parts)
