"""docs/technicians.md knows every code, file and figure that a technician may meet."""

import re
from dataclasses import fields

import pytest

from kiosk.bootstrap import parts
from kiosk.bootstrap.status import Status
from kiosk.domain.diagnosis_tree import SELL
from kiosk.domain.diagnosis_words import CODES, TITLES
from kiosk.domain.mail import MailTrouble
from kiosk.domain.printer_reasons import WORDS
from kiosk.services.health import OutOfOrder
from kiosk.store.repair import STORY
from printing.keys import SITE_KEY, SITE_KEYS
from tests.docs.pages import ROOT, page, pages

PAGE = page("docs/technicians.md")


@pytest.mark.parametrize("code", CODES)
def test_every_code_has_a_remedy(code: str) -> None:
    rows = [row for rows in PAGE.tables().values() for row in rows if code in row[0]]
    assert len(rows) == 1
    assert all(len(cell) > 10 for cell in rows[0][1:])


def test_codes_are_those_of_the_diagnosis_everywhere() -> None:
    named = {code for one in pages() for code in re.findall(r"\bF-\d{3}\b", one.text)}
    assert named == set(CODES)
    assert {trouble.value for trouble in (*OutOfOrder, *MailTrouble)} - set(CODES) == set()
    sources = [path for folder in ("kiosk", "sync", "printing", "ui") for path in (ROOT / folder).rglob("*.py")]
    used = {code for path in sources for code in re.findall(r'"(F-\d{3})"', path.read_text("utf-8"))}
    assert used == set(CODES)


def test_every_branch_of_the_tree_is_explained() -> None:
    rows = PAGE.tables()["Can this kiosk sell?"]
    assert {TITLES[branch.name] for _, branch in SELL.rests_on} - {row[0] for row in rows} == set()


def test_every_figure_of_the_status_is_explained() -> None:
    assert [field.name for field in fields(Status) if f"`{field.name}`" not in PAGE.text] == []


def test_every_reason_of_a_printer_has_a_remedy() -> None:
    rows = [row for title, rows in PAGE.tables().items() if "What the printer says" in title for row in rows]
    known = {word: row for row in rows for word in re.findall(r"`([a-z-]+)`", row[0])}
    assert set(WORDS) - set(known) == set()
    assert all(len(cell) > 8 for row in known.values() for cell in row[1:])


def test_every_file_in_the_state_folder_is_explained() -> None:
    names = [
        parts.DATABASE,
        parts.POSTERS,
        parts.SPOOL,
        parts.PRINTER,
        parts.KEYS,
        parts.TERMINAL,
        parts.SANDBOX,
        parts.SANDBOX_KEY,
    ]
    names += ["journal.jsonl", "backups", "quarantine", "ballast", "kiosk.db.in-use", "kiosk.db.damaged", STORY]
    assert [name for name in (*names, SITE_KEY, SITE_KEYS) if name not in PAGE.text] == []
