"""What pretix answers, as far as Foyer reads it (docs.pretix.eu, REST API); the rest of each answer is left alone."""

from datetime import datetime
from typing import Annotated, Any, Generic, TypeVar

import msgspec
from msgspec import Meta

T = TypeVar("T")

Number = Annotated[int, Meta(ge=0, le=2**53)]
Line = Annotated[str, Meta(max_length=1_000)]
Words = dict[Annotated[str, Meta(max_length=20)], Annotated[str, Meta(max_length=8_000)]]
"""Words by language, as every name of pretix is told."""
Amount = Annotated[str, Meta(pattern=r"^-?[0-9]{1,9}(\.[0-9]{1,4})?\Z", description="A decimal number.")]
Moment = Annotated[datetime, Meta(tz=True)]
Coordinate = Annotated[float, Meta(ge=-1e6, le=1e6)]


class PageWire(msgspec.Struct, Generic[T], frozen=True):
    """One page of a list; ``next`` is the address of the following one."""

    results: Annotated[list[T], Meta(max_length=100)]
    next: Line | None = None


class EventWire(msgspec.Struct, frozen=True):
    """The event series: the cinema's programme."""

    slug: Line
    name: Words
    currency: Annotated[str, Meta(pattern=r"^[A-Z]{3}\Z")]
    timezone: Line
    location: Words | None = None


class DeviceWire(msgspec.Struct, frozen=True):
    """The device that the key belongs to."""

    device_id: Annotated[int, Meta(ge=1)]


class DeviceInfoWire(msgspec.Struct, frozen=True):
    """GET device/info."""

    device: DeviceWire


class TermsWire(msgspec.Struct, frozen=True, kw_only=True):
    """Who may buy a product or a variation of it, and when: the shop heeds it, the API does not."""

    available_from: Moment | None = None
    available_until: Moment | None = None
    all_sales_channels: bool = True
    limit_sales_channels: Annotated[list[Line], Meta(max_length=100)] = []
    require_voucher: bool = False
    hide_without_voucher: bool = False
    require_approval: bool = False
    require_membership: bool = False
    require_bundling: bool = False


class VariationWire(TermsWire, frozen=True):
    """A ticket type of one product."""

    id: Number
    value: Words
    price: Amount
    active: bool = True
    position: int = 0
    description: Words | None = None


class ItemWire(TermsWire, frozen=True):
    """A product: the seats of one price zone."""

    id: Number
    name: Words
    tax_rate: Amount
    default_price: Amount
    active: bool = True
    internal_name: Line | None = None
    position: int = 0
    variations: Annotated[list[VariationWire], Meta(max_length=100)] = []
    max_per_order: int | None = None


class QuotaWire(msgspec.Struct, frozen=True):
    """How many of some products and variations a showtime may sell; asked for with ``with_availability``."""

    items: Annotated[list[Number], Meta(max_length=500)]
    available: bool
    variations: Annotated[list[Number], Meta(max_length=500)] = []


class ItemPriceWire(msgspec.Struct, frozen=True):
    """Another price of a product, for one showtime."""

    item: Number
    price: Amount | None = None
    disabled: bool = False


class VariationPriceWire(msgspec.Struct, frozen=True):
    """Another price of a variation, for one showtime."""

    variation: Number
    price: Amount | None = None
    disabled: bool = False


class SubeventWire(msgspec.Struct, frozen=True):
    """A date of the series: a showtime."""

    id: Number
    name: Words
    active: bool
    date_from: Moment
    date_to: Moment | None = None
    presale_start: Moment | None = None
    presale_end: Moment | None = None
    is_public: bool = True
    seating_plan: Number | None = None
    seat_category_mapping: dict[str, int] = {}
    item_price_overrides: Annotated[list[ItemPriceWire], Meta(max_length=500)] = []
    variation_price_overrides: Annotated[list[VariationPriceWire], Meta(max_length=500)] = []
    meta_data: dict[str, Line] = {}


class PlaceWire(msgspec.Struct, frozen=True):
    """A point of a plan, in its own units."""

    x: Coordinate = 0.0
    y: Coordinate = 0.0


class PlanSeatWire(msgspec.Struct, frozen=True):
    """A seat of a plan; its place counts from its row's."""

    seat_guid: Annotated[str, Meta(min_length=1, max_length=60)]
    seat_number: Line
    category: Line
    position: PlaceWire = PlaceWire()


class PlanRowWire(msgspec.Struct, frozen=True):
    """A row; its place counts from its zone's."""

    seats: Annotated[list[PlanSeatWire], Meta(max_length=1_000)]
    row_number: Line = ""
    position: PlaceWire = PlaceWire()


class PlanZoneWire(msgspec.Struct, frozen=True):
    """A part of a hall."""

    rows: Annotated[list[PlanRowWire], Meta(max_length=1_000)]
    name: Line = ""
    position: PlaceWire = PlaceWire()


class LayoutWire(msgspec.Struct, frozen=True):
    """Where the seats are."""

    zones: Annotated[list[PlanZoneWire], Meta(max_length=100)]


class PlanWire(msgspec.Struct, frozen=True):
    """A seating plan: a hall."""

    id: Number
    name: Line
    layout: LayoutWire


class SeatWire(msgspec.Struct, frozen=True):
    """A seat of a showtime and what occupies it."""

    seat_guid: Line
    product: Number | None = None
    blocked: bool = False
    orderposition: int | None = None
    cartposition: int | None = None
    voucher: int | None = None


class SeatNameWire(msgspec.Struct, frozen=True):
    """A seat by name."""

    seat_guid: Line


class CartWire(msgspec.Struct, frozen=True):
    """A seat in a cart: held until ``expires``, and listed for two weeks more."""

    id: Number
    cart_id: Line
    item: Number
    expires: Moment
    subevent: Number | None = None
    seat: SeatNameWire | None = None


class HeldWire(msgspec.Struct, frozen=True):
    """What came of one seat of a bulk request."""

    success: bool
    data: CartWire | None = None
    errors: dict[str, Any] | None = None


class HeldsWire(msgspec.Struct, frozen=True):
    """What came of a bulk request, in its order."""

    results: Annotated[list[HeldWire], Meta(max_length=500)]


class FoyerTicketWire(msgspec.Struct, frozen=True):
    """A ticket as the kiosk that sold it knows it."""

    id: Line
    seat: Line
    type: Line
    price: Number
    code: Annotated[str, Meta(max_length=1_000)]


class FoyerMetaWire(msgspec.Struct, frozen=True):
    """What Foyer keeps with an order of its own, in ``api_meta``."""

    digest: Line
    grants: list[Line] = []
    tickets: list[FoyerTicketWire] = []
    fee: Number = 0
    total: Number = 0
    method: Line = "card"
    offline: bool = False
    refund: Line = ""


class PositionWire(msgspec.Struct, frozen=True):
    """A ticket of an order."""

    item: Number
    price: Amount
    secret: Line
    id: Number = 0
    variation: Number | None = None
    subevent: Number | None = None
    seat: SeatNameWire | None = None
    canceled: bool = False


class FeeWire(msgspec.Struct, frozen=True):
    """A fee of an order."""

    value: Amount


class PaymentWire(msgspec.Struct, frozen=True):
    """A payment of an order; ``details`` depend on who took it."""

    local_id: Number
    state: Line
    amount: Amount = "0"
    details: dict[str, Any] | None = None

    @property
    def pos_id(self) -> str:
        """The kiosk's own name for it; "" for payments of others."""
        told = (self.details or {}).get("pos_id")
        return told if isinstance(told, str) else ""


class RefundWire(msgspec.Struct, frozen=True):
    """A payment of an order, or a part of it, that went back; ``payment`` is its number."""

    amount: Amount
    state: Line
    payment: Number | None = None


class OrderWire(msgspec.Struct, frozen=True):
    """An order: a booking. ``status``: n pending, p paid, e expired, c cancelled."""

    code: Line
    status: Annotated[str, Meta(pattern=r"^[npec]\Z")]
    datetime: Moment
    total: Amount
    last_modified: Moment
    locale: Line = "en"
    positions: Annotated[list[PositionWire], Meta(max_length=500)] = []
    fees: Annotated[list[FeeWire], Meta(max_length=50)] = []
    payments: Annotated[list[PaymentWire], Meta(max_length=50)] = []
    refunds: Annotated[list[RefundWire], Meta(max_length=50)] = []
    cancellation_date: Moment | None = None
    expires: Moment | None = None
    api_meta: dict[str, msgspec.Raw] = {}
    """What programs keep with it, each under its own name."""

    @property
    def foyer(self) -> FoyerMetaWire | None:
        """What Foyer keeps with it; None for an order of others, or where somebody spoilt it."""
        try:
            return msgspec.json.decode(self.api_meta.get("foyer", b"null"), type=FoyerMetaWire | None)
        except msgspec.MsgspecError:
            return None


class FoundPositionWire(msgspec.Struct, frozen=True):
    """A ticket, as the search by its secret finds it."""

    order: Line
