"""The day's figures: an X report looks at the period that is open, a Z report closes it for good."""

from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo

from kiosk.domain.bookings import PaymentMethod
from kiosk.domain.takings import Takings
from kiosk.domain.texts import LocalText


@dataclass(frozen=True, slots=True)
class CashUp:
    """The counter's staff counted what kiosk customers paid there. Amounts in minor units; ``reason`` of a difference.

    ``entry`` is the journal's.
    """

    entry: int
    at: datetime
    by: str
    currency: str
    expected: int
    counted: int
    reason: str

    @property
    def difference(self) -> int:
        """Positive: more was there than expected."""
        return self.counted - self.expected


@dataclass(frozen=True, slots=True)
class Counts:
    """What else happened in the period."""

    reprints: int = 0
    cancelled_by_customers: int = 0
    exceptions_opened: int = 0
    exceptions_settled: int = 0


@dataclass(frozen=True, slots=True)
class OpenThings:
    """What is not settled yet, at the moment of the report: no figure of the period, and never added up.

    ``unsent``: sales the provider is yet to be told of. ``payments``: whose outcome or way back is open.
    """

    unsent: int = 0
    payments: int = 0
    exceptions: int = 0


@dataclass(frozen=True, slots=True)
class Names:
    """What things are called, kept with a report: films and auditoriums may be gone when it is read again."""

    ticket_types: dict[str, LocalText]
    films: dict[str, LocalText]
    auditoriums: dict[str, LocalText]


@dataclass(frozen=True, slots=True)
class DayReport:
    """An X report, or a Z report: that has its ``number`` (X: 0) and who closed the day.

    It covers the journal from ``first_entry`` to ``last_entry``, which has ``last_hash``; it covers nothing where
    ``first_entry`` is the larger. ``begins_at`` is when the period before was closed, None for the first.
    ``currency`` is the cinema's own, ``grand_total`` the turnover of all periods up to this one, by currency, in minor
    units.
    """

    number: int
    kiosk: str
    site: str
    address: str
    time_zone: str
    currency: str
    tax_number: str
    begins_at: datetime | None
    ends_at: datetime
    by: str
    first_entry: int
    last_entry: int
    last_hash: str
    takings: tuple[Takings, ...]
    counts: Counts
    cash_ups: tuple[CashUp, ...]
    open: OpenThings
    grand_total: dict[str, int]
    names: Names

    @property
    def name(self) -> str:
        """ "X", or "Z17"."""
        return f"Z{self.number}" if self.number else "X"

    @property
    def is_empty(self) -> bool:
        """Whether nothing was sold, given back or counted."""
        return not self.takings and not self.cash_ups

    @property
    def local(self) -> ZoneInfo:
        """The cinema's clock."""
        return ZoneInfo(self.time_zone)

    @property
    def counted(self) -> tuple[CashUp, ...]:
        """The count that stands in each currency: the last one."""
        return tuple({one.currency: one for one in self.cash_ups}.values())

    @property
    def due_at_the_counter(self) -> dict[str, int]:
        """What customers who booked here were to pay at the counter, by currency, in minor units."""
        return {one.currency: one.method(PaymentMethod.COUNTER).minor for one in self.takings}

    @property
    def still_to_count(self) -> dict[str, int]:
        """What of that nobody has counted: all of it, or what came or went since the last count. Currencies with some.

        A count says nothing of sales after it, so that its difference alone does not tell whether the till is right.
        """
        due, expected = self.due_at_the_counter, {one.currency: one.expected for one in self.counted}
        left = {key: due.get(key, 0) - expected.get(key, 0) for key in sorted({*due, *expected})}
        return {key: minor for key, minor in left.items() if minor}
