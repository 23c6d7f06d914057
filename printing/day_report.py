"""A day report on paper: one long slip on a roll, as many pages as it takes on sheets."""

from collections.abc import Sequence
from datetime import datetime
from typing import Final

from kiosk import formatting
from kiosk.domain.day_report import DayReport
from kiosk.domain.money import Money
from kiosk.domain.takings import FEES, KEPT, UNKNOWN_RATE, ShowPart, Takings
from kiosk.domain.texts import LocalText, in_language
from printing.column import Column
from printing.day_words import DayWords, day_words_in
from printing.marks import Page
from printing.paper import Paper
from printing.shaping import Typesetter

MOST_SHOWS: Final = 60
"""More of them are told in one line: a kiosk that was not closed for months."""


def day_report(report: DayReport, language: str, copy: int, paper: Paper, typesetter: Typesetter) -> list[Page]:
    """Lay out an X or Z report."""
    return _Report(report, language, Column(paper, typesetter, typesetter.draws)).pages(copy)


class _Report:
    def __init__(self, report: DayReport, language: str, column: Column) -> None:
        self._told = report
        self._language = language
        self._words: DayWords = day_words_in(language)
        self._column = column

    def pages(self, copy: int) -> list[Page]:
        """All of it."""
        self._head(copy)
        for one in self._told.takings:
            self._takings(one)
        self._cash()
        self._beside()
        return self._column.pages()

    def _head(self, copy: int) -> None:
        told, words, column = self._told, self._words, self._column
        column.title(words.z_title.format(number=told.number) if told.number else words.x_title)
        column.strong(told.site)
        column.small(told.address)
        if told.tax_number:
            column.small(words.tax_number.format(number=told.tax_number))
        column.text(words.kiosk.format(kiosk=told.kiosk))
        begins = words.since.format(when=self._when(told.begins_at)) if told.begins_at else words.since_the_beginning
        column.text(begins)
        column.text(words.until.format(when=self._when(told.ends_at)))
        if told.by:
            column.text(words.closed_by.format(name=told.by))
        if not told.number:
            column.strong(words.x_advice)
        if copy > 1:
            column.strong(words.copy.format(copy=copy))
        if not told.takings:
            column.section("")
            column.strong(words.nothing)

    def _takings(self, one: Takings) -> None:
        words, column = self._words, self._column
        column.section("")
        column.large(words.turnover, self._money(one.turnover, one))
        column.row(words.tickets, str(one.tickets))
        column.row(f"{words.sales} ({one.sales.count})", self._money(one.sales.minor, one))
        for what, part in ((words.refunds, one.refunds), (words.vouchers, one.vouchers)):
            if part.count:
                column.row(f"{what} ({part.count})", self._money(-part.minor, one))
        if one.straight_back.count:
            column.row(f"{words.straight_back} ({one.straight_back.count})", self._money(one.straight_back.minor, one))
        column.section(words.by_method)
        for part in one.by_method:
            column.row(words.methods.get(part.key, part.key), self._money(part.minor, one), f"{part.count} ×")
        self._tax(one)
        column.section(words.by_type)
        for part in one.by_type:
            named = {FEES: words.fees, KEPT: words.kept}.get(part.key)
            name = named or self._name(self._told.names.ticket_types, part.key)
            column.row(name, self._money(part.minor, one), "" if named else f"{part.count} ×")
        column.section(words.by_channel)
        for part in one.by_channel:
            column.row(words.channels.get(part.key, part.key), self._money(part.minor, one), f"{part.count} ×")
        self._shows(one)

    def _tax(self, one: Takings) -> None:
        words = self._words
        self._column.section(words.by_tax)
        self._column.cells((words.rate, words.net, words.tax, words.gross), strong=True)
        for part in one.by_tax:
            known = part.basis_points != UNKNOWN_RATE
            rate = formatting.percent(part.basis_points, self._language) if known else words.unknown_rate
            net, tax, gross = (self._money(minor, one) for minor in (part.net, part.tax, part.gross))
            self._column.cells((rate, net, tax, gross), words.tax_said.format(rate=rate, net=net, tax=tax, gross=gross))

    def _shows(self, one: Takings) -> None:
        words, shown, others = self._words, one.by_show[:MOST_SHOWS], one.by_show[MOST_SHOWS:]
        self._column.section(words.by_show)
        for part in shown:
            self._column.row(self._show(part), self._money(part.minor, one), f"{part.count} ×")
        if others:
            count, minor = sum(part.count for part in others), sum(part.minor for part in others)
            self._column.row(words.other_shows.format(count=len(others)), self._money(minor, one), f"{count} ×")

    def _show(self, part: ShowPart) -> str:
        show, names = part.show, self._told.names
        when = self._when(show.starts_at) if show.starts_at else ""
        film, hall = self._name(names.films, show.film_id), self._name(names.auditoriums, show.auditorium_id)
        return ", ".join(word for word in (when, film or show.id, hall) if word)

    def _cash(self) -> None:
        words, column, told = self._words, self._column, self._told
        due = {currency: minor for currency, minor in told.due_at_the_counter.items() if minor}
        counted = {one.currency: one for one in told.counted}
        if due or counted:
            column.section(words.cash)
        for currency in sorted({*due, *counted}):
            column.row(words.due, self._amount(due.get(currency, 0), currency))
            one = counted.get(currency)
            if one is None:
                column.row(words.not_counted, "")
                continue
            column.row(words.counted, self._amount(one.counted, currency))
            column.row(words.difference, self._amount(one.difference, currency))
            if one.reason:
                column.small(words.reasons.get(one.reason, one.reason))
            column.small(words.counted_by.format(name=one.by, when=self._when(one.at)))
            if currency in told.still_to_count:
                column.row(words.uncounted, self._amount(told.still_to_count[currency], currency))

    def _beside(self) -> None:
        words, column, told = self._words, self._column, self._told
        counts, still = told.counts, told.open
        self._counts(
            words.beside,
            (
                (words.reprints, counts.reprints),
                (words.cancelled, counts.cancelled_by_customers),
                (words.exceptions_opened, counts.exceptions_opened),
                (words.exceptions_settled, counts.exceptions_settled),
            ),
        )
        self._counts(
            words.still_open,
            ((words.unsent, still.unsent), (words.payments, still.payments), (words.exceptions, still.exceptions)),
        )
        column.section("")
        for currency, minor in sorted(told.grand_total.items()):
            column.row(words.grand_total, self._amount(minor, currency))
        column.small(words.journal.format(first=told.first_entry, last=told.last_entry))
        column.small(words.seal.format(seal=told.last_hash))

    def _counts(self, title: str, rows: Sequence[tuple[str, int]]) -> None:
        self._column.section(title)
        for what, count in rows:
            self._column.row(what, str(count))

    def _name(self, texts: dict[str, LocalText], key: str) -> str:
        return in_language(texts.get(key, {}), self._language) or key

    def _when(self, at: datetime) -> str:
        local = at.astimezone(self._told.local)
        day = formatting.full_date(local.date(), self._language)
        return f"{day}, {formatting.clock_time(local, self._language)}"

    def _money(self, minor: int, one: Takings) -> str:
        return self._amount(minor, one.currency)

    def _amount(self, minor: int, currency: str) -> str:
        return formatting.money(Money(minor, currency), self._language)
