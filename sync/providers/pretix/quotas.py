"""Quotas: how many of a product or a variation a showtime may sell, beside its seats.

A hold takes one of the quota of the variation it is made with. Which ticket type a seat will be sold as is not known
then, so that any variation does; the sale itself is told past all quotas (`orders.past_quotas`), for it is paid.
"""

from collections.abc import Iterable, Mapping

from sync.providers.pretix.naming import NO_VARIATION
from sync.providers.pretix.wire import QuotaWire


def left_of(quotas: Iterable[QuotaWire], items: Mapping[int, list[int]]) -> dict[int, int | None]:
    """Of each product a variation that something is left of (None: it has none); without those that are sold out.

    ``items`` are the products' variations. A variation needs a quota, and something left of each that it has.
    """
    found: dict[tuple[int, int], bool] = {}
    for quota in quotas:
        for item in quota.items:
            for variation in [one for one in items.get(item, []) if one in quota.variations] or [NO_VARIATION]:
                found[item, variation] = found.get((item, variation), True) and quota.available
    left: dict[int, int | None] = {}
    for item, variations in items.items():
        first = next((one for one in variations or [NO_VARIATION] if found.get((item, one))), None)
        if first is not None:
            left[item] = first or None
    return left
