"""What is offered, believed for a while: products change now and then, and pretix tells of them only as a whole."""

import threading
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from kiosk.ports import Unreachable
from sync.providers.pretix.client import PretixClient, Problem
from sync.providers.pretix.offer import Offer, for_anyone, offer
from sync.providers.pretix.wire import EventWire, ItemWire

BELIEVED_SECONDS = 60.0


@dataclass(frozen=True, slots=True)
class Range:
    """All products of the event, and those of them that a kiosk may sell now."""

    currency: str
    items: Sequence[ItemWire]
    for_anyone: Sequence[ItemWire]

    @property
    def all(self) -> Offer:
        """Everything that seats are, or were, sold as."""
        return offer(self.items, (one.id for one in self.items), self.currency)

    def variations(self) -> dict[int, list[int]]:
        """The products that a kiosk sells, and their variations."""
        return {item.id: [one.id for one in item.variations if one.active] for item in self.for_anyone if item.active}


@dataclass(slots=True)
class Products:
    """Asks for the products, and remembers them for ``seconds``. Safe from any thread."""

    client: PretixClient
    seconds: float = BELIEVED_SECONDS
    _known: tuple[float, Range] | None = None
    _lock: threading.Lock = field(default_factory=threading.Lock)

    def now(self, wanted: Iterable[int] = ()) -> Range | Problem | Unreachable:
        """What is offered now, or was a moment ago, unless a ``wanted`` product was not there then."""
        with self._lock:
            known = self._known
        if known is not None and self.client.ticks() - known[0] < self.seconds:
            there = {one.id for one in known[1].items}
            if there.issuperset(wanted):
                return known[1]
        asked_at = self.client.ticks()
        event, items = self.client.event(), self.client.items()
        if not isinstance(event, EventWire):
            return event
        if not isinstance(items, list):
            return items
        found = Range(event.currency, items, for_anyone(items, self.client.now()))
        with self._lock:
            self._known = asked_at, found
        return found
