"""Bodies: the domain's dataclasses as JSON text in a column, checked when they come back."""

from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any, TypeVar

import msgspec

from kiosk.domain.pricing import PriceList
from kiosk.domain.texts import LocalText
from kiosk.errors import CorruptStore

T = TypeVar("T")


class _PriceListBody(msgspec.Struct):
    id: str
    name: LocalText
    currency: str
    prices: list[tuple[str, str, int]]
    fee_per_ticket: int
    tax_basis_points: int


def body_of(value: object) -> str:
    """``value`` as JSON text."""
    if isinstance(value, PriceList):
        prices = [(kind, zone, minor) for (kind, zone), minor in value.prices.items()]
        value = _PriceListBody(
            value.id, value.name, value.currency, prices, value.fee_per_ticket, value.tax_basis_points
        )
    return msgspec.json.encode(value).decode()


def from_body(body: str, kind: type[T]) -> T:
    """The value that ``body`` was made from; CorruptStore if it is not of that kind."""
    try:
        return msgspec.json.decode(body, type=kind)
    except (msgspec.MsgspecError, ValueError, TypeError) as error:
        raise CorruptStore(f"a stored {kind.__name__} cannot be read: {error}") from error


def price_list_from(body: str) -> PriceList:
    """A price list from its body."""
    stored: Any = from_body(body, _PriceListBody)
    prices = {(kind, zone): minor for kind, zone, minor in stored.prices}
    return PriceList(stored.id, stored.name, stored.currency, prices, stored.fee_per_ticket, stored.tax_basis_points)


def seconds(at: datetime) -> int:
    """As stored: whole seconds since 1970, UTC."""
    return int(at.timestamp())


def instant(at: int) -> datetime:
    """As used: aware, in UTC."""
    return from_column(lambda: datetime.fromtimestamp(at, UTC))


def from_column(read: Callable[[], T]) -> T:
    """What ``read`` makes of a column; CorruptStore if nothing can be made of it, which no Foyer wrote so."""
    try:
        return read()
    except (ValueError, TypeError, OverflowError, OSError) as error:
        raise CorruptStore(f"a stored value cannot be read: {error}") from error
