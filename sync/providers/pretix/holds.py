"""Seat rights as long holds: one cart a seat, until the show is over.

A hold of pretix ends by itself, at a moment named when it is made: here long after the show, by the showtime's own
clock times, so that no clock of a kiosk matters. It is sold by naming its cart in the order, and given back by
deleting it. A grant is asked for under its own id as idempotency key; giving one back first asks under the same key
for nothing: that tells which carts it was given, or spoils the key, so that a request still on its way grants nothing.
A key that stays locked, because the server died within the call, tells nothing: then all carts are looked through.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta

from kiosk.domain.rights import RightKind
from kiosk.ports import Granted, GrantOutcome, GrantRequest, HandBackOutcome, HandedBack, Refused, Taken, Unreachable
from sync.provider import LiveGrant
from sync.providers.pretix import naming
from sync.providers.pretix.client import Locked, PretixClient, Problem
from sync.providers.pretix.quotas import left_of
from sync.providers.pretix.refusals import refused
from sync.providers.pretix.wire import CartWire, HeldWire, SubeventWire

LONG_AFTER = timedelta(hours=24)
USUAL_SHOW = timedelta(hours=6)
SOLD_OUT = Refused("sold_out", "pretix has no quota left for these seats")
LONGEST_CALL_SECONDS = 180.0
"""No server lets a call run for longer: one whose key is still locked then has died."""


@dataclass(frozen=True, slots=True)
class Holds:
    """Gives and takes back rights. Safe from any thread."""

    client: PretixClient
    locked_since: dict[str, float] = field(default_factory=dict)
    """By the key: when it was first found locked, in monotonic seconds."""

    def grant(
        self, request: GrantRequest, show: SubeventWire, sold_as: Mapping[str, int], items: Mapping[int, list[int]]
    ) -> GrantOutcome:
        """Ask for all of the seats or none.

        ``sold_as`` says which product a seat is: pretix would sell it as any. ``items`` are the products' variations:
        a seat is held as the first, or as another if nothing is left of its quota.
        """
        first = {item: next(iter(variations), None) for item, variations in items.items()}
        outcome = self._ask(request, request.id, show, sold_as, first)
        if outcome != SOLD_OUT:
            return outcome
        quotas = self.client.quotas(show.id)
        if not isinstance(quotas, list):
            return quotas if isinstance(quotas, Unreachable) else refused(quotas)
        left = left_of(quotas, items)
        places = [naming.place(seat) for seat in request.seat_ids]
        if not all(place is not None and place.item in left for place in places):
            answer = self.client.hold(_second(request.id), [])  # it may have been granted, and the answer lost
            given = isinstance(answer, list) and answer and all(held.success for held in answer)
            return Granted(request.id) if given else SOLD_OUT
        return self._ask(request, _second(request.id), show, sold_as, left)

    def _ask(
        self,
        request: GrantRequest,
        key: str,
        show: SubeventWire,
        sold_as: Mapping[str, int],
        variations: Mapping[int, int | None],
    ) -> GrantOutcome:
        carts = [self._cart(request, seat, show, sold_as, variations) for seat in request.seat_ids]
        wanted = [cart for cart in carts if cart is not None]
        if len(wanted) < len(carts):
            return Refused("unknown_seats", "a seat that is not of this showtime")
        answer = self.client.hold(key, wanted)
        if isinstance(answer, Locked):
            return self._granted_all_the_same(request, answer)
        if isinstance(answer, Unreachable):
            return answer
        if isinstance(answer, Problem):
            return refused(answer) if answer.status != 400 else Refused("grant_over", "")
        if not answer:
            return Refused("grant_over", "handed back before it was asked for")
        if not _answers(answer, request):
            return Refused("id_reused", "the id of another grant")
        failed = [seat for seat, held in zip(request.seat_ids, answer, strict=True) if not held.success]
        if not failed:
            return Granted(request.id)
        for held in answer:
            if held.data is not None and held.success:
                undone = self.client.release(held.data.id)
                if isinstance(undone, Unreachable):
                    return undone
        return self._why_not(show.id, answer, failed)

    def hand_back(self, grant_id: str, seat_ids: Sequence[str], epoch: int) -> HandBackOutcome:
        """Give seats of a grant back, unless they are booked."""
        carts = self._carts_of(grant_id, epoch)
        if isinstance(carts, Unreachable):
            return carts
        if isinstance(carts, Problem):
            return refused(carts)
        not_there: dict[str, CartWire] = {}
        for seat in seat_ids:
            place = naming.place(seat)
            cart = carts.get(place.guid) if place is not None else None
            if cart is None:
                continue
            released = self.client.release(cart.id)
            if isinstance(released, Problem) and released.status == 404:
                not_there[seat] = cart
            elif released is not None:
                return released if isinstance(released, Unreachable) else refused(released)
        booked = self._booked(grant_id, not_there)
        if not isinstance(booked, list):
            return booked if isinstance(booked, Unreachable) else refused(booked)
        return HandedBack(tuple(seat for seat in seat_ids if seat not in booked), tuple(booked))

    def end(self, grant_ids: Sequence[str], sold: frozenset[str]) -> None:
        """After a sale: seats of the customer's hold that were not sold are let go; an allotment stays.

        What cannot be reached now is found by the comparison of live grants.
        """
        for grant_id in grant_ids:
            answer = self._given(grant_id)
            if not isinstance(answer, list):
                continue
            for held in answer:
                cart = naming.cart(held.data.cart_id) if held.data is not None else None
                if held.data is not None and cart is not None and cart.kind is RightKind.HOLD and cart.guid not in sold:
                    self.client.release(held.data.id)

    def live(self, epoch: int) -> tuple[LiveGrant, ...] | Problem | Unreachable:
        """Every live grant of the kiosk with this epoch, with what is left of it, among everybody's carts."""
        carts = self.client.carts()
        if not isinstance(carts, list):
            return carts
        found: dict[str, LiveGrant] = {}
        for told in carts:
            name = naming.cart(told.cart_id)
            if name is None or name.epoch != epoch or told.subevent is None or self._is_over(told):
                continue
            before = found.get(name.grant_id)
            held = (*(before.seat_ids if before else ()), naming.Place(name.guid, told.item).id)
            found[name.grant_id] = LiveGrant(name.grant_id, name.kind, str(told.subevent), held, epoch)
        return tuple(found.values())

    # -- inside ------------------------------------------------------------------------------------------------------

    def _cart(
        self,
        request: GrantRequest,
        seat_id: str,
        show: SubeventWire,
        sold_as: Mapping[str, int],
        variations: Mapping[int, int | None],
    ) -> dict[str, object] | None:
        place = naming.place(seat_id)
        if place is None or place.item not in variations or sold_as.get(place.guid) != place.item:
            return None
        return {
            "cart_id": naming.Cart(request.kind, request.epoch, request.id, place.guid).id,
            "item": place.item,
            "variation": variations[place.item],
            "subevent": show.id,
            "seat": place.guid,
            "price": "0.00",
            "expires": expiry(show).isoformat(),
        }

    def _why_not(self, show: int, answer: Sequence[HeldWire], failed: Sequence[str]) -> GrantOutcome:
        named = [held.errors or {} for held in answer if not held.success]
        if not any("seat" in errors for errors in named):
            return SOLD_OUT
        seats = self.client.seats(show)
        if not isinstance(seats, list):
            return seats if isinstance(seats, Unreachable) else refused(seats)
        there = {naming.Place(seat.seat_guid, seat.product or 0).id for seat in seats}
        if any(seat not in there for seat in failed):
            return Refused("unknown_seats", "a seat that is not of this showtime")
        return Taken(tuple(seat for seat, errors in zip(failed, named, strict=True) if "seat" in errors))

    def _carts_of(self, grant_id: str, epoch: int) -> dict[str, CartWire] | Problem | Unreachable:
        answer = self._given(grant_id)
        if not isinstance(answer, Locked):
            self.locked_since.pop(grant_id, None)
            if isinstance(answer, Unreachable) or (isinstance(answer, Problem) and answer.status != 400):
                return answer
        told = [held.data for held in answer if held.data is not None] if isinstance(answer, list) else []
        if not told:  # it never came to be, or a day went by and pretix forgot the key, or it is locked
            carts = self.client.carts()
            if not isinstance(carts, list):
                return carts
            told = carts
        named = ((naming.cart(one.cart_id), one) for one in told)
        found = {name.guid: one for name, one in named if name and (name.grant_id, name.epoch) == (grant_id, epoch)}
        if isinstance(answer, Locked) and not found and not self._has_died(grant_id):
            return answer
        return found

    def _given(self, grant_id: str) -> list[HeldWire] | Problem | Unreachable:
        """What a grant was given, under either of its keys; a key not used yet is spoilt by asking."""
        answer = self.client.hold(grant_id, [])
        if isinstance(answer, list) and not all(held.success for held in answer):
            return self.client.hold(_second(grant_id), [])
        return answer

    def _granted_all_the_same(self, request: GrantRequest, locked: Locked) -> GrantOutcome:
        """The answer was lost with the server: the seats are this kiosk's if each lies in its cart."""
        carts = self.client.carts()
        if not isinstance(carts, list):
            return carts if isinstance(carts, Unreachable) else refused(carts)
        there = {one.cart_id for one in carts if str(one.subevent) == request.showtime_id and not self._is_over(one)}
        wanted = {
            naming.Cart(request.kind, request.epoch, request.id, found.guid).id
            for seat in request.seat_ids
            if (found := naming.place(seat)) is not None
        }
        return Granted(request.id) if wanted <= there else locked

    def _has_died(self, key: str) -> bool:
        since = self.locked_since.setdefault(key, self.client.ticks())
        return self.client.ticks() - since > LONGEST_CALL_SECONDS

    def _booked(self, grant_id: str, not_there: Mapping[str, CartWire]) -> list[str] | Problem | Unreachable:
        """Which of the seats whose carts are gone were booked under this grant."""
        shows = {cart.subevent for cart in not_there.values() if cart.subevent is not None}
        sold: dict[tuple[int, str], int] = {}
        for show in shows:
            seats = self.client.seats(show)
            if not isinstance(seats, list):
                return seats
            sold |= {(show, one.seat_guid): one.orderposition for one in seats if one.orderposition is not None}
        booked: list[str] = []
        for seat, cart in not_there.items():
            position = sold.get((cart.subevent, cart.seat.seat_guid)) if cart.subevent and cart.seat else None
            found = self._is_of(grant_id, position) if position is not None else False
            if not isinstance(found, bool):
                return found
            booked += [seat] if found else []
        return booked

    def _is_of(self, grant_id: str, number: int) -> bool | Problem | Unreachable:
        """Whether a ticket was sold under this grant."""
        position = self.client.position(number)
        if isinstance(position, Problem | Unreachable):
            return position
        order = self.client.order_by_code(position.order, name="hand-back", interactive=True)
        if isinstance(order, Problem | Unreachable):
            return order
        return order.foyer is not None and grant_id in order.foyer.grants

    def _is_over(self, cart: CartWire) -> bool:
        """pretix lists carts for two weeks after they ended."""
        return cart.expires <= self.client.now()


def _second(grant_id: str) -> str:
    """The key under which seats are asked for again, as other variations."""
    return f"{grant_id}.again"


def expiry(show: SubeventWire) -> datetime:
    """When a hold may end: the show is long over, and a sale told late has still found its seat."""
    return (show.date_to or show.date_from + USUAL_SHOW).astimezone(UTC) + LONG_AFTER


def _answers(answer: Sequence[HeldWire], request: GrantRequest) -> bool:
    """Whether an answer is to this very request, and not to another one under its id."""
    if len(answer) != len(request.seat_ids):
        return False
    for seat, held in zip(request.seat_ids, answer, strict=True):
        cart = naming.cart(held.data.cart_id) if held.data is not None else None
        place = naming.place(seat)
        if cart is not None and (place is None or cart.guid != place.guid):
            return False
    return True
