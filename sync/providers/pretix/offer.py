"""Products and their variations as ticket types, price zones and price lists."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from hashlib import sha256

import msgspec

from kiosk.domain.pricing import PriceList, TicketType
from kiosk.errors import ProviderError
from sync.providers.pretix import naming
from sync.providers.pretix.amounts import minor
from sync.providers.pretix.wire import ItemWire, SubeventWire, TermsWire, Words

MOST_OF_A_TYPE = 10
CHANNEL = "web"
"""The sales channel of an order that names none."""


@dataclass(frozen=True, slots=True)
class Offer:
    """All that is sold with a seat: ``types`` by id, the zone of each product, and the products themselves."""

    types: tuple[TicketType, ...]
    zones: dict[int, str]
    items: dict[int, ItemWire]
    currency: str
    digest: str

    def type_of(self, item: int, variation: int | None) -> str:
        """The ticket type that a variation of a product belongs to; an id of its own for one that is not sold now."""
        pair = (item, variation or naming.NO_VARIATION)
        found = (one.id for one in self.types if naming.variation_of(one.id, item) == pair[1])
        return next(found, naming.ticket_type([pair]))


def for_anyone(items: Sequence[ItemWire], now: datetime) -> list[ItemWire]:
    """What anybody may buy now without a voucher, a membership or an approval: the API would sell the rest as well."""
    found: list[ItemWire] = []
    for item in items:
        variations = [one for one in item.variations if _is_for_anyone(one, now)]
        if _is_for_anyone(item, now) and bool(variations) is bool(item.variations):
            found.append(msgspec.structs.replace(item, variations=variations))
    return found


def _is_for_anyone(terms: TermsWire, now: datetime) -> bool:
    on_time = (terms.available_from is None or terms.available_from <= now) and (
        terms.available_until is None or now < terms.available_until
    )
    here = terms.all_sales_channels or CHANNEL in terms.limit_sales_channels
    return (
        on_time
        and here
        and not terms.require_voucher
        and not terms.hide_without_voucher
        and not terms.require_approval
        and not terms.require_membership
        and not terms.require_bundling
    )


def offer(items: Sequence[ItemWire], seated: Iterable[int], currency: str) -> Offer:
    """What is sold with a seat: ``seated`` are the products that seats are sold as."""
    wanted = set(seated)
    sold = sorted((one for one in items if one.id in wanted and one.active), key=lambda one: (one.position, one.id))
    groups: dict[str, list[tuple[int, int]]] = {}
    words: dict[str, tuple[Words, Words]] = {}
    for item in sold:
        active = sorted((one for one in item.variations if one.active), key=lambda one: (one.position, one.id))
        variations = [(one.id, one.value, one.description) for one in active]
        for variation, name, description in variations or [(naming.NO_VARIATION, item.name, None)]:
            key = _key(name)
            groups.setdefault(key, []).append((item.id, variation))
            words.setdefault(key, (name, description or {}))
    types = tuple(
        TicketType(
            id=naming.ticket_type(parts),
            name=words[key][0],
            note=words[key][1],
            proof={},
            max_per_booking=_most(sold),
        )
        for key, parts in groups.items()
    )
    digest = sha256(msgspec.json.encode(sorted(items, key=lambda one: one.id))).hexdigest()[:16]
    return Offer(types, _zones(sold), {one.id: one for one in sold}, currency, digest)


def price_list(offered: Offer, showtime: SubeventWire) -> PriceList:
    """The prices of one showtime, with its own ones over those of the products. ProviderError if tax rates differ."""
    of_items = {one.item: one for one in showtime.item_price_overrides}
    of_variations = {one.variation: one for one in showtime.variation_price_overrides}
    prices: dict[tuple[str, str], int] = {}
    rates: set[int] = set()
    for kind in offered.types:
        for item_id in sorted(set(showtime.seat_category_mapping.values())):
            item = offered.items.get(item_id)
            variation = naming.variation_of(kind.id, item_id)
            if item is None or variation is None or (item_id in of_items and of_items[item_id].disabled):
                continue
            text = of_items[item_id].price if item_id in of_items else None
            if variation == naming.NO_VARIATION:
                text = text or item.default_price
            else:
                own = of_variations.get(variation)
                if own is not None and own.disabled:
                    continue
                usual = next(one.price for one in item.variations if one.id == variation)
                text = (own.price if own is not None else None) or usual
            prices[kind.id, offered.zones[item_id]] = minor(text, offered.currency)
            rates.add(int(Decimal(item.tax_rate) * 100))
    if len(rates) > 1:
        raise ProviderError(f"showtime {showtime.id}: seats with different tax rates on one ticket list")
    told = sorted((kind, zone, amount) for (kind, zone), amount in prices.items())
    tax = rates.pop() if rates else 0
    return PriceList(
        id=f"prices-{sha256(repr((told, tax, offered.currency)).encode()).hexdigest()[:16]}",
        name={},
        currency=offered.currency,
        prices=prices,
        fee_per_ticket=0,
        tax_basis_points=tax,
    )


def _most(items: Sequence[ItemWire]) -> int:
    limits = [one.max_per_order for one in items if one.max_per_order]
    return min([MOST_OF_A_TYPE, *limits])


def _key(name: Words) -> str:
    return " ".join((name.get("en") or next(iter(name.values()), "")).split()).casefold()


def _zones(items: Sequence[ItemWire]) -> dict[int, str]:
    """A price zone for each product, called as the cinema calls the product."""
    zones: dict[int, str] = {}
    for item in items:
        words = item.internal_name or item.name.get("en") or next(iter(item.name.values()), "")
        zone = re.sub(r"[^a-z0-9]+", "-", words.casefold()).strip("-")[:40] or f"zone-{item.id}"
        zones[item.id] = zone if zone not in zones.values() else f"{zone}-{item.id}"
    return zones
