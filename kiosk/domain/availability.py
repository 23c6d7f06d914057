"""What a kiosk may say of seats, here and now: the projected states of the store, judged by the offline rule."""

from collections.abc import Mapping
from enum import StrEnum

from kiosk.domain.rights import OfflineMode
from kiosk.domain.seats import SeatState

PROJECTED = ("free", "sold", "held", "blocked", "mine", "in_basket")
"""The states of the store's seat_availability view."""


class OfflineSales(StrEnum):
    """What a kiosk can sell while the provider does not answer."""

    NOTHING = "nothing"
    KEPT_SEATS = "kept_seats"
    ANY_SEAT = "any_seat"


def offline_sales(kept: int, mode: OfflineMode) -> OfflineSales:
    """What can be sold by the offline rule, with ``kept`` live seat rights to showtimes on sale."""
    match mode:
        case OfflineMode.REFUSE:
            return OfflineSales.NOTHING
        case OfflineMode.ALLOTMENT:
            return OfflineSales.KEPT_SEATS if kept else OfflineSales.NOTHING
        case OfflineMode.RISK:
            return OfflineSales.ANY_SEAT


def seat_states(
    projected: Mapping[str, tuple[str, str | None]], basket_id: str | None, *, online: bool, mode: OfflineMode
) -> dict[str, SeatState]:
    """What to show of each seat to the customer with ``basket_id``.

    Free is what this kiosk can sell now: online whatever is free, offline what it has a right to (or, under *risk*,
    what looked free at the last contact).
    """
    free_sells = online or mode is OfflineMode.RISK
    mine_sells = online or mode is not OfflineMode.REFUSE

    def judge(state: str, in_basket: str | None) -> SeatState:
        match state:
            case "free":
                return SeatState.FREE if free_sells else SeatState.NOT_HERE
            case "mine":
                return SeatState.FREE if mine_sells else SeatState.NOT_HERE
            case "in_basket":
                return SeatState.FREE if in_basket == basket_id else SeatState.NOT_HERE
            case "sold":
                return SeatState.SOLD
            case "blocked":
                return SeatState.BLOCKED
            case _:
                return SeatState.NOT_HERE

    return {seat_id: judge(state, in_basket) for seat_id, (state, in_basket) in projected.items()}


def sellable(
    total: int, sold: int, held: int, blocked: int, mine: int, own_sold: int, *, online: bool, mode: OfflineMode
) -> int:
    """How many seats this kiosk could sell now, by counts alone (a guess of the same rule, never below zero).

    The provider counts this kiosk's own rights among ``held``: they are added back.
    """
    if not online:
        if mode is OfflineMode.REFUSE:
            return 0
        if mode is OfflineMode.ALLOTMENT:
            return mine
    return max(0, total - sold - own_sold - blocked - max(0, held - mine - own_sold))
