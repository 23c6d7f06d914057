"""The day's figures: looked at (X), closed (Z), and what the counter's staff counted.

Reads and writes the database only, from any process beside the kiosk; never on the GUI thread.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from enum import StrEnum

from kiosk.clock import Clock
from kiosk.domain.day_report import CashUp, DayReport, Names
from kiosk.domain.takings import takings
from kiosk.domain.texts import LocalText
from kiosk.store import catalogue, day_closings, journal
from kiosk.store.database import Database
from kiosk.store.movements import movements
from kiosk.store.sqlite import Connection

MOST_NAME = 60
MOST_COUNTED = 100_000_000
"""In minor units: nobody has a million in a till, but a finger slips."""
MOST_CLOSINGS = 100


class Difference(StrEnum):
    """Why what is in the till is not what was expected. A few words, so that nobody writes a customer's name."""

    NOT_COME_YET = "not_come_yet"
    CHANGE = "change"
    TAKEN_OUT = "taken_out"
    OTHER_SALES = "other_sales"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Closed:
    """The day is closed, for good."""

    report: DayReport


@dataclass(frozen=True, slots=True)
class NothingToClose:
    """Nothing happened since the last closing; it may be closed all the same, if it is asked for so."""


@dataclass(frozen=True, slots=True)
class ClosedMeanwhile:
    """Somebody else closed the day since: look at the figures again. ``number`` is that closing's."""

    number: int


@dataclass(frozen=True, slots=True)
class Counted:
    """It is written down."""

    cash_up: CashUp


@dataclass(frozen=True, slots=True)
class NotPossible:
    """Nothing was done; ``why`` in words for staff."""

    why: str


CloseOutcome = Closed | NothingToClose | ClosedMeanwhile | NotPossible
CountOutcome = Counted | NotPossible


class DayReports:
    """Safe from any thread but the GUI's. ``tax_number`` is the cinema's ("" where it has none)."""

    def __init__(self, database: Database, clock: Clock, kiosk: str, tax_number: str = "") -> None:
        self._database = database
        self._clock = clock
        self._kiosk = kiosk
        self._tax_number = tax_number

    def today(self) -> DayReport:
        """The X report: the period since the last closing, as it stands. Changes nothing."""
        with self._database.read() as tx:
            return self._report(tx, day_closings.last(tx))

    def closings(self, most: int = MOST_CLOSINGS) -> tuple[DayReport, ...]:
        """The latest Z reports, newest first."""
        with self._database.read() as tx:
            return day_closings.newest(tx, min(most, MOST_CLOSINGS))

    def closing(self, number: int) -> DayReport | None:
        """One Z report."""
        with self._database.read() as tx:
            return day_closings.of_number(tx, number)

    def last_number(self) -> int:
        """Of the latest Z report; 0 before the first."""
        with self._database.read() as tx:
            last = day_closings.last(tx)
        return last.number if last else 0

    def close(self, by: str, after: int, *, even_if_empty: bool = False) -> CloseOutcome:
        """Close the period (Z) behind closing number ``after``, the one whoever closes saw last.

        The figures are worked out before the transaction that keeps them, so that no customer waits for them: entries
        of the journal do not change, and those that come meanwhile belong to the next period.
        """
        name = _name_of_staff(by)
        if not name:
            return NotPossible("say who closes the day")
        with self._database.read() as tx:
            last = day_closings.last(tx)
            report = self._report(tx, last)
        if (last.number if last else 0) != after:
            return ClosedMeanwhile(last.number if last else 0)
        if report.is_empty and not even_if_empty:
            return NothingToClose()
        closed = replace(report, number=after + 1, by=name)

        def put(tx: Connection) -> CloseOutcome:
            known = day_closings.last(tx)
            if known is not None and known.number != after:
                return ClosedMeanwhile(known.number)
            day_closings.put(tx, closed)
            return Closed(closed)

        return self._database.write(put)

    def count(self, by: str, currency: str, counted: int, reason: Difference | None = None) -> CountOutcome:
        """Write down what is in the till (minor units) of what kiosk customers were to pay at the counter.

        Below nothing only where more was given back there than paid. A later count of the same period takes the place
        of this one; both stay in the journal.
        """
        name = _name_of_staff(by)
        if not name:
            return NotPossible("say who counted")
        expected = self.today().due_at_the_counter.get(currency, 0)
        if not (-MOST_COUNTED if expected < 0 else 0) <= counted <= MOST_COUNTED:
            return NotPossible("that is no amount that could be in a till")
        if counted != expected and reason is None:
            return NotPossible("say why it is not what was expected")
        why = reason.value if reason is not None and counted != expected else ""
        one = CashUp(0, self._clock.now(), name, currency, expected, counted, why)
        return Counted(self._database.write(lambda tx: day_closings.put_cash_up(tx, one)))

    def _report(self, tx: Connection, last: DayReport | None) -> DayReport:
        site, entry = catalogue.site(tx), journal.last_entry(tx)
        after, until = last.last_entry if last else 0, entry.number if entry else 0
        found = takings(movements(tx, after, until))
        grand = dict(last.grand_total) if last else {}
        for one in found:
            grand[one.currency] = grand.get(one.currency, 0) + one.turnover
        report = DayReport(
            number=0,
            kiosk=self._kiosk,
            site=site.name if site else "",
            address=site.address if site else "",
            time_zone=site.time_zone if site else "UTC",
            currency=site.currency if site else "",
            tax_number=self._tax_number,
            begins_at=last.ends_at if last else None,
            ends_at=self._clock.now().replace(microsecond=0),
            by="",
            first_entry=after + 1,
            last_entry=until,
            last_hash=entry.hash if entry else journal.GENESIS,
            takings=found,
            counts=day_closings.counts(tx, after, until),
            cash_ups=day_closings.cash_ups(tx, after, until),
            open=day_closings.open_things(tx),
            grand_total=grand,
            names=Names({}, {}, {}),
        )
        return replace(report, names=_names(tx, report))


def _names(tx: Connection, report: DayReport) -> Names:
    shows = [part.show for one in report.takings for part in one.by_show]
    types: Mapping[str, LocalText] = {kind.id: kind.name for kind in catalogue.ticket_types(tx)}
    films: Mapping[str, LocalText] = {key: film.title for key, film in catalogue.films(tx).items()} if shows else {}
    halls: Mapping[str, LocalText] = {key: one.name for key, one in catalogue.auditoriums(tx).items()} if shows else {}
    sold = [part.key for one in report.takings for part in one.by_type]
    return Names(
        {key: dict(types[key]) for key in sold if key in types},
        {show.film_id: dict(films[show.film_id]) for show in shows if show.film_id in films},
        {show.auditorium_id: dict(halls[show.auditorium_id]) for show in shows if show.auditorium_id in halls},
    )


def _name_of_staff(by: str) -> str:
    name = " ".join(by.split())[:MOST_NAME]
    return name if name.isprintable() else ""
