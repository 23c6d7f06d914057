"""Day reports as tables, on sticks and through the kiosk's printer."""

import csv
import io
import json
from decimal import Decimal
from pathlib import Path

import pytest

from kiosk.__main__ import main
from kiosk.domain.bookings import PaymentMethod
from kiosk.services.day_csv import HEADER, safe, table
from kiosk.services.day_papers import DayPapers, Paper, file_name
from kiosk.services.day_report import Closed, Difference
from kiosk.services.printing import Printing
from kiosk.sticks import NotSaved, Saved, Stick
from kiosk.store import journal
from tests.kiosk.day import Till, till_in
from tests.kiosk.services.paper_tray import PaperTray, Typewriter


@pytest.fixture
def till(tmp_path: Path) -> Till:
    till = till_in(tmp_path)
    first = till.sells([("adult", 1200), ("child", 800)], fee=100)
    till.sells([("adult", 1200)], method=PaymentMethod.COUNTER)
    till.sells([("adult", 1200)], show="show-2")
    till.refunds(first, kept=100)
    till.reports.count("=HYPERLINK(1)", "EUR", 1150, Difference.CHANGE)
    return till


def papers(till: Till, nudged: list[str]) -> DayPapers:
    def plainly(report: object, language: str, copy: int) -> bytes:
        return f"{getattr(report, 'name', '')} {language} copy {copy}".encode()

    return DayPapers(till.database, till.reports, plainly, till.clock, nudged.append)


def test_the_table_adds_up_and_no_name_becomes_a_formula(till: Till) -> None:
    closed = till.reports.close("@Ada", 0)
    assert isinstance(closed, Closed)
    text = table(closed.report, "en").decode("utf-8")
    assert "\r\n" in text
    header, *rows = csv.reader(io.StringIO(text, newline=""), strict=True)
    assert tuple(header) == HEADER
    assert {len(row) for row in rows} == {len(HEADER)}
    assert [cell for row in rows for cell in row if cell[:1] in ("=", "+", "@", "\t")] == []
    told = {(row[0], row[1], row[3]): row for row in rows}
    assert told["report", "closed_by", ""][8] == "'@Ada"
    assert told["report", "ends_at", ""][8] == "2026-03-02T13:03:00+01:00"
    assert told["report", "last_hash", ""][8] == closed.report.last_hash
    assert told["show", "show-1", "EUR"][8] == "2026-03-02T16:00:00+01:00"
    assert told["cash_up", "difference", "EUR"][7] == "-0.50"
    for currency in ("EUR", "CHF"):
        of = [row for row in rows if row[3] == currency]
        turnover = Decimal(told["total", "turnover", currency][7])
        for section in ("tax", "show", "ticket_type", "channel"):
            assert sum(Decimal(row[7]) for row in of if row[0] == section) == turnover
        assert sum(Decimal(row[7]) for row in of if row[0] == "total" and row[1] != "turnover") == turnover
        assert sum(Decimal(row[5]) + Decimal(row[6]) for row in of if row[0] == "tax") == turnover


@pytest.mark.parametrize(
    ("told", "kept"), [("=1+1", "'=1+1"), ("-2", "'-2"), ("a\r\n=b", "a =b"), ("Ada", "Ada"), ("", "")]
)
def test_a_text_is_left_as_it_is_unless_a_spreadsheet_would_work_it_out(told: str, kept: str) -> None:
    assert safe(told) == kept


def test_a_report_is_saved_to_a_stick_and_printed_as_numbered_copies(till: Till, tmp_path: Path) -> None:
    nudged: list[str] = []
    made = papers(till, nudged)
    closed = till.reports.close("Ada", 0)
    assert isinstance(closed, Closed)
    stick = Stick("BLUE", tmp_path / "stick")
    assert isinstance(made.save(closed.report, "en", stick, "Ada"), NotSaved)
    stick.folder.mkdir()
    assert made.save(closed.report, "en", stick, "Ada") == Saved(stick.folder / "2026-03-02-lobby-1-Z0001.pdf")
    assert sorted(one.suffix for one in stick.folder.iterdir()) == [".csv", ".pdf"]
    assert file_name(till.reports.today()) == "2026-03-02-lobby-1-X"

    tray = PaperTray()
    spool = tmp_path / "spool"
    desk = Printing(till.database, Typewriter(), tray, spool, till.clock, day_papers=made)
    names = []
    for number, language in ((1, "de"), (1, "de"), (0, "en")):
        names.append(made.print(number, language, "Ada"))
        assert made.paper(names[-1]) is Paper.WAITS
        desk.print_reserved()
    assert tray.pages == [b"Z1 de copy 1", b"Z1 de copy 2", b"X en copy 1"]
    assert [made.paper(name) for name in names] == [Paper.PRINTED] * 3
    assert made.paper("day-report/9/en") is Paper.NONE
    assert nudged == ["print"] * 3
    with till.database.read() as tx:
        noted = [(one.kind, one.subject, json.loads(one.body)) for one in journal.entries_after(tx, 0)]
    assert [one for one in noted if one[0].startswith("staff_report")] == [
        ("staff_report_saved", "Z1", {"by": "Ada"}),
        ("staff_report_printed", "Z1", {"by": "Ada"}),
        ("staff_report_printed", "Z1", {"by": "Ada"}),
        ("staff_report_printed", "X", {"by": "Ada"}),
    ]
    missing = made.print(7, "en", "Ada")
    desk.print_reserved()
    assert made.paper(missing) is Paper.NOT_PRINTED
    assert made.page_of("SALE1", 1) is None


def test_the_command_line_looks_closes_once_and_writes_files(
    till: Till, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    till.database.close()
    monkeypatch.setenv("FOYER_STATE", str(tmp_path))
    pdf, table_file = tmp_path / "day.pdf", tmp_path / "day.csv"

    def run(*words: str) -> tuple[int, str]:
        code = main(["day-report", *words])
        out, err = capsys.readouterr()
        return code, out + err

    code, said = run()
    assert code == 0
    assert said.startswith("X of kiosk")
    assert "turnover €13.00" in said
    assert run("--z")[0] == 1
    assert run("--by", "Ada")[0] == 2
    code, said = run("--z", "--by", "Ada", "--pdf", str(pdf), "--csv", str(table_file), "--language", "de")
    assert code == 0
    assert said.startswith("Z1 of kiosk")
    assert pdf.read_bytes().startswith(b"%PDF-")
    assert pdf.stat().st_mode & 0o077 == 0
    assert table_file.read_text("utf-8").startswith(",".join(HEADER))
    assert run("--z", "--by", "Ada") == (
        1,
        "Not closed: nothing was sold since. Give --empty to close it all the same.\n",
    )
    assert run("--number", "9") == (1, "There is no closing 9.\n")
    code, said = run("--number", "1", "--json")
    told = json.loads(said)
    assert (told["by"], told["grand_total"]) == ("Ada", {"EUR": 1300, "CHF": 1200})
    assert run("--z", "--by", "Ada", "--empty")[1].startswith("Z2 of kiosk")
    assert run("--pdf", str(tmp_path / "no" / "day.pdf"))[0] == 2
