"""The day's figures add up with the journal, and a day is closed once."""

import subprocess
import sys
import threading
from collections import Counter
from collections.abc import Iterable
from contextlib import closing
from functools import partial
from itertools import pairwise
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from kiosk.domain.bookings import PaymentMethod
from kiosk.domain.day_report import DayReport
from kiosk.domain.takings import FEES, KEPT, Takings, takings
from kiosk.services import day_csv
from kiosk.services.day_report import (
    Closed,
    ClosedMeanwhile,
    Counted,
    DayReports,
    Difference,
    NothingToClose,
    NotPossible,
)
from kiosk.store import audit, catalogue, journal, sqlite
from kiosk.store.database import Database
from kiosk.store.movements import movements
from kiosk.store.sqlite import IntegrityError
from tests.builders import FrozenClock
from tests.kiosk.day import Till, till_in


@pytest.fixture
def till(tmp_path: Path) -> Till:
    return till_in(tmp_path)


def figures(all_of: Iterable[Takings]) -> Counter[tuple[str, ...]]:
    """Every figure of some takings by its name, so that they can be added and compared."""
    found: Counter[tuple[str, ...]] = Counter()
    for one in all_of:
        for name in ("sales", "refunds", "vouchers", "straight_back"):
            found[one.currency, name, "count"] += getattr(one, name).count
            found[one.currency, name] += getattr(one, name).minor
        for name in ("by_method", "by_type", "by_channel"):
            for part in getattr(one, name):
                found[one.currency, name, part.key, "count"] += part.count
                found[one.currency, name, part.key] += part.minor
        for tax in one.by_tax:
            found[one.currency, "net", str(tax.basis_points)] += tax.net
            found[one.currency, "tax", str(tax.basis_points)] += tax.tax
        for show in one.by_show:
            found[one.currency, "show", show.show.id, "count"] += show.count
            found[one.currency, "show", show.show.id] += show.minor
    return Counter({key: value for key, value in found.items() if value})


def comes_to_itself(one: Takings) -> None:
    """All that a turnover is made up of comes to it, however it is looked at."""
    assert sum(part.minor for part in one.by_channel) == one.turnover
    assert sum(part.minor for part in one.by_type) == one.turnover
    assert sum(part.minor for part in one.by_show) == one.turnover
    assert sum(part.net + part.tax for part in one.by_tax) == one.turnover
    assert all(part.net + part.tax == part.gross for part in one.by_tax)
    assert sum(part.minor for part in one.by_method) == one.turnover + one.vouchers.minor


PRICE = st.integers(0, 2499)
STEPS = st.lists(
    st.one_of(
        st.tuples(
            st.just("sell"),
            st.lists(st.tuples(st.sampled_from(["adult", "child"]), PRICE), min_size=1, max_size=3),
            st.sampled_from(PaymentMethod),
            st.sampled_from(["show-1", "show-2"]),
            st.sampled_from([0, 50]),
            st.booleans(),
        ),
        st.tuples(st.sampled_from(["refund", "keep", "voucher", "again", "back"]), st.integers(0, 99)),
        st.tuples(st.sampled_from(["elsewhere", "late", "vain"]), st.integers(1, 2499)),
        st.just(("close",)),
    ),
    min_size=6,
    max_size=24,
)


@settings(
    max_examples=10,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow],
    phases=[Phase.explicit, Phase.generate],  # to shorten a history that fails takes five minutes
)
@given(steps=STEPS)
def test_all_closings_and_what_is_open_add_up_to_the_whole_journal_to_the_cent(steps: list[tuple[object, ...]]) -> None:
    with TemporaryDirectory() as folder:
        till = till_in(Path(folder))
        with closing(till.database):
            money = _lives_through(till, steps)
            closed, today = till.reports.closings(), till.reports.today()
            with till.database.read() as tx:
                last = journal.last_entry(tx)
                assert last is not None
                whole = takings(movements(tx, 0, last.number))
            reports = [*reversed(closed), today]
            for one in [each for report in reports for each in report.takings]:
                comes_to_itself(one)
            parts: Counter[tuple[str, ...]] = Counter()
            for report in reports:
                parts.update(figures(report.takings))
            assert Counter({key: value for key, value in parts.items() if value}) == figures(whole)
            assert {key: value for key, value in money.items() if value} == {
                (one.currency, part.key): part.minor for one in whole for part in one.by_method if part.minor
            }
            assert today.grand_total == {one.currency: one.turnover for one in whole}
            _every_entry_is_in_one(reports)


def _lives_through(till: Till, steps: list[tuple[object, ...]]) -> Counter[tuple[str, str]]:
    """Take the steps; returns what the terminal and the counter would say of the money."""
    money: Counter[tuple[str, str]] = Counter()
    live: list[tuple[str, str, PaymentMethod, int]] = []
    paid: list[tuple[str, int]] = []
    for step in steps:
        match step:
            case ("sell", list(prices), PaymentMethod() as method, str(show), int(fee), bool(online)):
                reference = till.sells(prices, method=method, show=show, fee=fee, online=online)
                total, currency = sum(price for _, price in prices) + fee, "CHF" if show == "show-2" else "EUR"
                live.append((reference, currency, method, total))
                money[currency, method] += total
            case ("refund" | "keep" | "voucher" | "again" as what, int(which)) if live:
                reference, currency, method, total = live[which % len(live)]
                if what == "again":
                    till.told_again(reference)
                elif what == "voucher" and method is PaymentMethod.CARD and total:
                    live.pop(which % len(live))
                    till.becomes_a_voucher(reference)
                elif what in ("refund", "keep"):
                    live.pop(which % len(live))
                    kept = min(which, total) if what == "keep" and method is PaymentMethod.CARD else None
                    till.refunds(reference, kept)
                    money[currency, method] -= total - (kept or 0)
            case ("elsewhere" | "late" as when, int(price)):
                payment = till.is_paid_for(price, late=when == "late")
                if when == "elsewhere":
                    paid.append((payment, price + 50))
                    money["EUR", PaymentMethod.CARD] += price + 50
            case ("back", int(which)) if paid:
                payment, total = paid.pop(which % len(paid))
                till.gives_back(payment)
                money["EUR", PaymentMethod.CARD] -= total
            case ("vain", int(minor)):
                till.charged_in_vain(minor)
            case ("close",):
                closed = till.reports.close("Ada", till.reports.last_number(), even_if_empty=True)
                assert isinstance(closed, Closed)
            case _:
                pass  # there is nothing yet to take back
    return money


def _every_entry_is_in_one(reports: list[DayReport]) -> None:
    for number, (before, after) in enumerate(pairwise(reports), start=1):
        assert before.number == number
        assert after.first_entry == before.last_entry + 1


def test_a_day_says_what_was_sold_how_and_what_it_was_taxed(till: Till) -> None:
    first = till.sells([("adult", 1200), ("child", 800)], fee=100)
    till.sells([("adult", 1200)], online=False)
    due = till.sells([("adult", 1200)], method=PaymentMethod.COUNTER)
    voucher = till.sells([("senior", 1000)])
    till.becomes_a_voucher(voucher)
    till.refunds(first, kept=100)
    till.is_paid_for(900)
    till.charged_in_vain(700)
    till.told_again(due)
    [euros] = till.reports.today().takings
    assert (euros.sales.minor, euros.refunds.minor, euros.vouchers.minor) == (
        2100 + 1200 + 1200 + 1000 + 950,
        2000,
        1000,
    )
    assert (euros.straight_back.count, euros.straight_back.minor) == (1, 700)
    assert euros.turnover == 3450
    assert {part.key: part.minor for part in euros.by_method} == {"card": 3250, "counter": 1200}
    assert {part.key: (part.count, part.minor) for part in euros.by_channel} == {
        "offline": (1, 1200),
        "online": (1, 1300),
        "paid_here": (1, 950),
    }
    assert {part.key: (part.count, part.minor) for part in euros.by_type} == {
        "adult": (3, 3300),
        FEES: (0, 50),
        KEPT: (0, 100),
    }
    [tax] = euros.by_tax
    assert (tax.basis_points, tax.gross, tax.tax) == (700, 3450, 7 + 79 + 79 + 62)
    comes_to_itself(euros)


def test_a_sale_keeps_its_tax_whatever_becomes_of_its_prices_and_a_late_refund_takes_that_back(till: Till) -> None:
    sold = till.sells([("adult", 1200)])
    assert isinstance(till.reports.close("Ada", 0), Closed)
    till.database.write(lambda tx: catalogue.delete(tx, "price_list", ["evening"]))
    till.database.write(lambda tx: catalogue.delete(tx, "showtime", ["show-1"]))
    till.refunds(sold)
    [euros] = till.reports.today().takings
    [tax], [show] = euros.by_tax, euros.by_show
    assert (tax.basis_points, tax.tax, tax.gross) == (700, -79, -1200)
    assert (show.show.auditorium_id, show.minor, show.count) == ("one", -1200, -1)
    assert show.show.starts_at is not None  # as it was sold
    assert till.reports.today().grand_total == {"EUR": 0}


def test_a_closing_stays_and_its_number_is_given_once(till: Till) -> None:
    assert till.reports.close("Ada", 0) == NothingToClose()
    assert isinstance(till.reports.close(" \x07 ", 0), NotPossible)
    till.sells([("adult", 1200)])
    first = till.reports.close("  Ada   Lovelace ", 0)
    assert isinstance(first, Closed)
    assert (first.report.number, first.report.by) == (1, "Ada Lovelace")
    assert till.reports.close("Grace", 0) == ClosedMeanwhile(1)
    assert till.reports.close("Grace", 1) == NothingToClose()
    second = till.reports.close("Grace", 1, even_if_empty=True)
    assert isinstance(second, Closed)
    assert second.report.begins_at == first.report.ends_at
    assert till.reports.closing(1) == first.report
    assert [one.number for one in till.reports.closings()] == [2, 1]
    with till.database.read() as tx:
        sealed = journal.entry(tx, first.report.last_entry)
        assert sealed is not None
        assert sealed.hash == first.report.last_hash
        assert journal.first_broken(tx) is None
    for change in (
        "UPDATE day_closing SET body = '{}'",
        "DELETE FROM day_closing",
        "INSERT INTO day_closing VALUES (4, 0, 'x', 999, 999, '{}')",
        "INSERT INTO day_closing VALUES (3, 0, 'x', 1, 999, '{}')",
    ):
        with pytest.raises(IntegrityError, match="closing"):
            till.database.write(partial(_execute, change))
    audit.audit(till.database.path)  # closings are rebuilt from the journal, to the byte


def _execute(statement: str, tx: sqlite.Connection) -> None:
    tx.execute(statement)


def test_of_two_who_close_in_the_same_instant_one_is_told_that_it_was_done(till: Till) -> None:
    till.sells([("adult", 1200)])
    other = Database(till.database.path)
    together, outcomes = threading.Barrier(2), []

    def close(reports: DayReports, by: str) -> None:
        together.wait(10)
        outcomes.append(reports.close(by, 0))

    with closing(other):
        threads = [
            threading.Thread(target=close, args=(reports, by))
            for reports, by in ((till.reports, "Ada"), (DayReports(other, till.clock, "lobby-1"), "Grace"))
        ]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join(20)
    assert sorted(type(one).__name__ for one in outcomes) == ["Closed", "ClosedMeanwhile"]
    assert len(till.reports.closings()) == 1


def test_a_closing_that_is_cut_off_leaves_none(till: Till, monkeypatch: pytest.MonkeyPatch) -> None:
    till.sells([("adult", 1200)])
    before = till.reports.today()
    with monkeypatch.context() as cut:
        cut.setattr(journal, "append", lambda *_: (_ for _ in ()).throw(OSError("cut off")))
        with pytest.raises(OSError, match="cut off"):
            till.reports.close("Ada", 0)
    assert till.reports.closings() == ()
    assert till.reports.today() == before
    with closing(sqlite.connect(till.database.path, read_only=True)) as tx:
        assert tx.execute("SELECT count(*) FROM day_closing").fetchone()[0] == 0


def test_what_is_in_the_till_is_written_down_with_its_difference(till: Till) -> None:
    till.sells([("adult", 1200)], method=PaymentMethod.COUNTER)
    gone = till.sells([("adult", 800)], method=PaymentMethod.COUNTER)
    till.refunds(gone)
    assert till.reports.today().due_at_the_counter == {"EUR": 1200}
    assert isinstance(till.reports.count("Ada", "EUR", 1150), NotPossible)
    assert isinstance(till.reports.count("Ada", "EUR", -1), NotPossible)
    short = till.reports.count("Ada", "EUR", 1150, Difference.CHANGE)
    exact = till.reports.count("Grace", "EUR", 1200, Difference.CHANGE)
    assert isinstance(short, Counted)
    assert isinstance(exact, Counted)
    assert (short.cash_up.difference, short.cash_up.reason, exact.cash_up.reason) == (-50, "change", "")
    closed = till.reports.close("Ada", 0)
    assert isinstance(closed, Closed)
    assert [one.by for one in closed.report.cash_ups] == ["Ada", "Grace"]
    assert closed.report.counted == (exact.cash_up,)
    assert till.reports.today().cash_ups == ()


def test_what_came_after_a_count_is_not_counted_and_what_was_given_back_can_be(till: Till) -> None:
    early = till.sells([("adult", 1200)], method=PaymentMethod.COUNTER)
    assert till.reports.today().still_to_count == {"EUR": 1200}
    assert isinstance(till.reports.count("Ada", "EUR", 1200), Counted)
    assert till.reports.today().still_to_count == {}
    till.sells([("adult", 500)], method=PaymentMethod.COUNTER)
    closed = till.reports.close("Ada", 0)
    assert isinstance(closed, Closed)
    assert closed.report.still_to_count == {"EUR": 500}
    assert "cash_up,not_counted,,EUR,,,,5.00,\r\n" in day_csv.table(closed.report, "en").decode()

    till.refunds(early)
    assert till.reports.today().still_to_count == {"EUR": -1200}
    given = till.reports.count("Ada", "EUR", -1200)
    assert isinstance(given, Counted)
    assert (given.cash_up.expected, given.cash_up.difference, given.cash_up.reason) == (-1200, 0, "")
    assert till.reports.today().still_to_count == {}


CLOSES_FOR_EVER = """
import sys
from pathlib import Path
from kiosk.services.day_report import Closed, Difference
from tests.builders import FrozenClock
from tests.kiosk.day import till_in
till = till_in(Path(sys.argv[1]))
while True:
    till.sells([("adult", 1200)])
    till.reports.count("Ada", "EUR", 5, Difference.CHANGE)
    assert isinstance(till.reports.close("Ada", till.reports.last_number()), Closed)
    print(flush=True)
"""


def test_whoever_is_killed_while_closing_leaves_whole_days_or_none(tmp_path: Path) -> None:
    with subprocess.Popen([sys.executable, "-c", CLOSES_FOR_EVER, str(tmp_path)], stdout=subprocess.PIPE) as closes:
        assert closes.stdout is not None
        for _ in range(3):
            closes.stdout.readline()
        closes.kill()
    with closing(Database(tmp_path / "kiosk.db")) as database:
        reports = DayReports(database, FrozenClock(), "lobby-1")
        closed, today = reports.closings(), reports.today()
        assert len(closed) >= 3
        _every_entry_is_in_one([*reversed(closed), today])
        with database.read() as tx:
            noted = [one for one in journal.entries_after(tx, 0) if one.kind == "staff_day_closed"]
            assert journal.first_broken(tx) is None
        assert [one.subject for one in noted] == [f"Z{number}" for number in range(1, len(closed) + 1)]
        sold = sum(one.sales.minor for report in (*closed, today) for one in report.takings)
        assert today.grand_total == {"EUR": sold}
    audit.audit(tmp_path / "kiosk.db")
