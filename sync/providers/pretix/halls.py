"""A seating plan of pretix as an auditorium."""

from collections.abc import Mapping
from itertools import pairwise
from statistics import median

from kiosk.domain.seats import Auditorium, Seat, SeatKind
from kiosk.errors import ProviderError
from sync.providers.pretix.naming import Place
from sync.providers.pretix.wire import PlanWire

WIDEST = 900.0
"""Seat pitches; a wider hall is a mistake in the plan's units."""
SCREEN_AWAY = 3.0


def auditorium_id(plan_id: int, products: Mapping[str, int]) -> str:
    """A plan is another auditorium where its categories are sold as other products."""
    return ".".join((f"plan-{plan_id}", *(str(item) for _, item in sorted(products.items()))))


def auditorium(plan: PlanWire, products: Mapping[str, int], zones: Mapping[int, str]) -> Auditorium:
    """Seats at their real places, in seat pitches, the screen before the first row.

    ``products`` says as which product a category is sold, ``zones`` what the price zone of a product is called; a
    category that is not sold is not drawn. ProviderError if the plan contradicts itself.
    """
    seats: list[Seat] = []
    for zone in plan.layout.zones:
        for row in zone.rows:
            for seat in row.seats:
                item = products.get(seat.category)
                if item is None or item not in zones:
                    continue
                seats.append(
                    Seat(
                        id=Place(seat.seat_guid, item).id,
                        section=zone.name if len(plan.layout.zones) > 1 else "",
                        row=row.row_number,
                        number=seat.seat_number,
                        kind=_kind(seat.category),
                        zone=zones[item],
                        x=zone.position.x + row.position.x + seat.position.x,
                        y=zone.position.y + row.position.y + seat.position.y,
                    )
                )
    if not seats:
        raise ProviderError(f"the seating plan {plan.id} has no seats that are sold")
    if len({seat.id for seat in seats}) != len(seats):
        raise ProviderError(f"the seating plan {plan.id} has two seats of one name")
    return _measured(plan, products, seats)


def sold_as(plan: PlanWire, products: Mapping[str, int]) -> dict[str, int]:
    """The product of each seat that is sold, by the seat's name."""
    seats = (seat for zone in plan.layout.zones for row in zone.rows for seat in row.seats)
    return {seat.seat_guid: products[seat.category] for seat in seats if seat.category in products}


def _measured(plan: PlanWire, products: Mapping[str, int], seats: list[Seat]) -> Auditorium:
    pitch = _pitch(seats)
    left, top = min(seat.x for seat in seats), min(seat.y for seat in seats)
    placed = tuple(
        Seat(
            seat.id,
            seat.section,
            seat.row,
            seat.number,
            seat.kind,
            seat.zone,
            round((seat.x - left) / pitch, 4),
            round((seat.y - top) / pitch, 4),
        )
        for seat in seats
    )
    width = max(seat.x for seat in placed)
    if width > WIDEST or max(seat.y for seat in placed) > WIDEST:
        raise ProviderError(f"the seating plan {plan.id} is larger than any hall")
    named = {name: {"en": name} for name in dict.fromkeys(seat.section for seat in placed) if name}
    return Auditorium(
        id=auditorium_id(plan.id, products),
        name={"en": plan.name},
        way={},
        seats=placed,
        sections=tuple(named.items()),
        screen_x=0.0,
        screen_y=-SCREEN_AWAY,
        screen_width=max(width, 1.0),
    )


def _pitch(seats: list[Seat]) -> float:
    """How wide a seat is in the plan's units: what mostly lies between two neighbours of a row."""
    rows: dict[tuple[str, str, float], list[float]] = {}
    for seat in seats:
        rows.setdefault((seat.section, seat.row, seat.y), []).append(seat.x)
    gaps = [
        after - before for row in map(sorted, rows.values()) for before, after in pairwise(row) if after - before > 0
    ]
    return median(gaps) if gaps else 1.0


def _kind(category: str) -> SeatKind:
    """pretix knows categories by name only: what a cinema usually calls them is understood."""
    name = category.casefold()
    if "wheelchair" in name or "rollstuhl" in name:
        return SeatKind.WHEELCHAIR
    if "companion" in name or "begleit" in name:
        return SeatKind.COMPANION
    return SeatKind.VIP if "vip" in name or "premium" in name else SeatKind.STANDARD
