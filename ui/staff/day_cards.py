"""The cards of the day's figures, worked out of a report: pure."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from kiosk import formatting
from kiosk.domain.day_report import CashUp, DayReport
from kiosk.domain.money import Money
from kiosk.domain.takings import FEES, KEPT, UNKNOWN_RATE, Channel, Part, Takings
from kiosk.domain.texts import LocalText, in_language
from ui.staff.day_report_props import REASONS, in_words

MOST_SHOWS: Final = 12
"""On the screen; paper and table have all of them."""

translate = QCoreApplication.translate

METHODS: Final[dict[str, object]] = {
    "card": QT_TRANSLATE_NOOP("DayReport", "Card terminal"),
    "counter": QT_TRANSLATE_NOOP("DayReport", "To be paid at the counter"),
}
CHANNELS: Final[dict[str, object]] = {
    Channel.ONLINE.value: QT_TRANSLATE_NOOP("DayReport", "Here, with the network"),
    Channel.OFFLINE.value: QT_TRANSLATE_NOOP("DayReport", "Here, without the network"),
    Channel.PAID_HERE.value: QT_TRANSLATE_NOOP("DayReport", "Booked elsewhere, paid here"),
}
FOR_FEES: Final = {
    FEES: QT_TRANSLATE_NOOP("DayReport", "Booking fees"),
    KEPT: QT_TRANSLATE_NOOP("DayReport", "Kept of cancelled bookings"),
}


@dataclass(frozen=True, slots=True)
class Line:
    """One figure by its plain name."""

    label: str
    value: str
    grade: str = ""


@dataclass(frozen=True, slots=True)
class Card:
    """Figures that belong together. ``amount`` is the large one of the first card."""

    key: str
    title: str
    lines: tuple[Line, ...]
    amount: str = ""


def cards(report: DayReport, language: str) -> tuple[Card, ...]:
    """All figures of a report, the most important first."""
    return _Cards(report, language).all()


def in_columns(all_cards: Sequence[Card], count: int) -> list[list[Card]]:
    """The cards side by side: each goes where there is least so far."""
    columns: list[list[Card]] = [[] for _ in range(max(1, count))]
    heights = [0.0] * len(columns)
    for card in all_cards:
        shortest = heights.index(min(heights))
        columns[shortest].append(card)
        heights[shortest] += len(card.lines) + (4 if card.amount else 2)
    return columns


class _Cards:
    def __init__(self, report: DayReport, language: str) -> None:
        self._report = report
        self._language = language

    def all(self) -> tuple[Card, ...]:
        report = self._report
        heads = [card for one in report.takings for card in (self._total(one), self._money(one), self._tax(one))]
        if not report.takings:
            nothing = formatting.money(Money(0, report.currency), self._language) if report.currency else "0"
            heads = [
                Card(
                    "total",
                    translate("DayReport", "Turnover"),
                    (Line(translate("DayReport", "Nothing was sold"), ""),),
                    nothing,
                )
            ]
        rest = [card for one in report.takings for card in (self._types(one), self._channels(one), self._shows(one))]
        return (*heads, self._counter(), *rest, self._open(), self._besides(), self._journal())

    def _total(self, one: Takings) -> Card:
        lines = [
            Line(translate("DayReport", "Tickets"), str(one.tickets)),
            self._line(translate("DayReport", "Sold"), one.sales, one),
        ]
        if one.refunds.count:
            lines.append(self._line(translate("DayReport", "Refunded"), one.refunds, one, sign=-1))
        if one.vouchers.count:
            lines.append(self._line(translate("DayReport", "Turned into vouchers"), one.vouchers, one, sign=-1))
        if one.straight_back.count:
            lines.append(self._line(translate("DayReport", "Charged and given straight back"), one.straight_back, one))
        return Card(
            f"total {one.currency}",
            translate("DayReport", "Turnover"),
            tuple(lines),
            self._amount(one.turnover, one.currency),
        )

    def _money(self, one: Takings) -> Card:
        lines = tuple(self._line(in_words(METHODS.get(part.key, part.key)), part, one) for part in one.by_method)
        return Card(f"money {one.currency}", translate("DayReport", "Where the money is"), lines)

    def _tax(self, one: Takings) -> Card:
        lines: list[Line] = []
        for part in one.by_tax:
            known = part.basis_points != UNKNOWN_RATE
            rate = formatting.percent(part.basis_points, self._language) if known else translate("DayReport", "unknown")
            lines.append(
                Line(translate("DayReport", "Tax %1").replace("%1", rate), self._amount(part.tax, one.currency))
            )
            lines.append(
                Line(translate("DayReport", "Net %1").replace("%1", rate), self._amount(part.net, one.currency))
            )
        return Card(f"tax {one.currency}", translate("DayReport", "Tax"), tuple(lines))

    def _types(self, one: Takings) -> Card:
        names = self._report.names.ticket_types
        lines = []
        for part in one.by_type:
            if part.key in FOR_FEES:
                lines.append(Line(in_words(FOR_FEES[part.key]), self._amount(part.minor, one.currency)))
            else:
                lines.append(self._line(self._name(names, part.key), part, one))
        return Card(f"types {one.currency}", translate("DayReport", "Ticket types"), tuple(lines))

    def _channels(self, one: Takings) -> Card:
        lines = tuple(self._line(in_words(CHANNELS.get(part.key, part.key)), part, one) for part in one.by_channel)
        return Card(f"channels {one.currency}", translate("DayReport", "How they were sold"), lines)

    def _shows(self, one: Takings) -> Card:
        names, lines = self._report.names, []
        for part in one.by_show[:MOST_SHOWS]:
            when = self._when(part.show.starts_at) if part.show.starts_at else ""
            film = self._name(names.films, part.show.film_id) or part.show.id
            hall = self._name(names.auditoriums, part.show.auditorium_id)
            label = " · ".join(word for word in (when, film, hall) if word)
            lines.append(self._line(label, Part("", part.count, part.minor), one))
        if others := one.by_show[MOST_SHOWS:]:
            label = translate("DayReport", "%1 other shows").replace("%1", str(len(others)))
            together = Part("", sum(part.count for part in others), sum(part.minor for part in others))
            lines.append(self._line(label, together, one))
        return Card(f"shows {one.currency}", translate("DayReport", "Shows"), tuple(lines))

    def _counter(self) -> Card:
        report = self._report
        due = {currency: minor for currency, minor in report.due_at_the_counter.items() if minor}
        counted = {one.currency: one for one in report.counted}
        lines: list[Line] = []
        for currency in sorted({*due, *counted}):
            lines.append(
                Line(translate("DayReport", "To be paid at the counter"), self._amount(due.get(currency, 0), currency))
            )
            if currency not in counted:
                lines.append(Line(translate("DayReport", "Not counted yet"), ""))
                continue
            lines += self._count_of(counted[currency])
            if left := report.still_to_count.get(currency, 0):
                lines.append(Line(translate("DayReport", "Not counted since"), self._amount(left, currency), "warning"))
        return Card(
            "till" if lines else "counter",
            translate("DayReport", "Counter"),
            tuple(lines) or (Line(translate("DayReport", "Nobody was to pay at the counter"), ""),),
        )

    def _count_of(self, one: CashUp) -> list[Line]:
        lines = [
            Line(translate("DayReport", "Counted by %1").replace("%1", one.by), self._amount(one.counted, one.currency))
        ]
        why = in_words(REASONS[one.reason]) if one.reason in REASONS else ""
        if one.difference:
            lines.append(
                Line(translate("DayReport", "Difference"), self._amount(one.difference, one.currency), "warning")
            )
        return [*lines, *([Line(why, "")] if why else [])]

    def _open(self) -> Card:
        still = self._report.open
        rows = (
            (translate("DayReport", "Sales the box office is yet to be told of"), still.unsent),
            (translate("DayReport", "Payments without an ending"), still.payments),
            (translate("DayReport", "Exceptions"), still.exceptions),
        )
        lines = tuple(Line(label, str(count), "warning" if count else "ok") for label, count in rows)
        return Card("open", translate("DayReport", "Not settled yet"), lines)

    def _besides(self) -> Card:
        counts = self._report.counts
        lines = (
            Line(translate("DayReport", "Tickets printed again by staff"), str(counts.reprints)),
            Line(translate("DayReport", "Cancelled by guests"), str(counts.cancelled_by_customers)),
            Line(translate("DayReport", "Sales the box office refused"), str(counts.exceptions_opened)),
            Line(translate("DayReport", "Exceptions settled"), str(counts.exceptions_settled)),
        )
        return Card("besides", translate("DayReport", "Besides"), lines)

    def _journal(self) -> Card:
        report = self._report
        entries = (
            translate("DayReport", "%1 to %2")
            .replace("%1", str(report.first_entry))
            .replace("%2", str(report.last_entry))
        )
        if report.last_entry < report.first_entry:
            entries = translate("DayReport", "None yet")
        lines = [
            Line(translate("DayReport", "Entries"), entries),
            Line(translate("DayReport", "Seal of the last"), report.last_hash[:16]),
        ]
        for currency, minor in sorted(report.grand_total.items()):
            lines.append(Line(translate("DayReport", "Turnover since the beginning"), self._amount(minor, currency)))
        return Card("journal", translate("DayReport", "Journal"), tuple(lines))

    def _line(self, label: str, part: Part, one: Takings, sign: int = 1) -> Line:
        return Line(f"{label} ({part.count})", self._amount(sign * part.minor, one.currency))

    def _when(self, at: datetime) -> str:
        """The time; with the day, if it is another than the report's."""
        local = at.astimezone(self._report.local)
        time, day = formatting.clock_time(local, self._language), local.date()
        if day == self._report.ends_at.astimezone(self._report.local).date():
            return time
        return f"{formatting.short_day(day, self._language).day}, {time}"

    def _name(self, texts: dict[str, LocalText], key: str) -> str:
        return in_language(texts.get(key, {}), self._language) or key

    def _amount(self, minor: int, currency: str) -> str:
        return formatting.money(Money(minor, currency), self._language)
