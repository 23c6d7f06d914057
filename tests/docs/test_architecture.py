"""docs/architecture.md names the tables, jobs, facts and steps there are."""

import re
from typing import get_args

import pytest

from kiosk.bootstrap import application, jobs, outside
from kiosk.domain.bookings import ALLOWED_STEPS
from kiosk.facts import Fact
from kiosk.store import migrations
from sync.periods import PERIODS
from tests.docs.pages import page

PAGE = page("docs/architecture.md")
ROWS = [row for rows in PAGE.tables().values() for row in rows]


def test_every_table_has_its_writer() -> None:
    there = migrations.schema(len(migrations.STEPS))
    tables = {name for name, sql in there.items() if sql.startswith(("CREATE TABLE", "CREATE VIEW"))}
    tables -= {"sqlite_sequence"}
    assert len(tables) > 10
    assert [name for name in sorted(tables) if f"`{name}`" not in PAGE.text] == []


@pytest.mark.parametrize("job", [*PERIODS, *jobs.PERIODS, "payments", "remedies", "health", "pulse", "probe"])
def test_every_job_is_there_with_its_period(job: str) -> None:
    here = {
        **PERIODS,
        **jobs.PERIODS,
        "payments": application.SETTLE_SECONDS,
        "health": application.HEALTH_SECONDS,
        "remedies": application.REMEDY_SECONDS,
        "pulse": outside.PULSE_SECONDS,
        "probe": outside.PROBE_SECONDS,
    }
    (row,) = (row for row in ROWS if row[0] == f"`{job}`")
    assert row[1] == f"{here[job]:.0f} s"


@pytest.mark.parametrize("fact", get_args(Fact), ids=lambda fact: fact.__name__)
def test_every_fact_is_there(fact: type[Fact]) -> None:
    assert f"`{fact.__name__}`" in PAGE.text


def test_the_steps_of_a_sale_are_those_of_the_ledger() -> None:
    states = {state.value for step in ALLOWED_STEPS for state in step}
    rows = [row for row in ROWS if len(row) == 2 and row[0].strip("`") in states]
    said = {(row[0].strip("`"), after) for row in rows for after in re.findall(r"`(\w+)`", row[1])}
    assert said == {(before.value, after.value) for before, after in ALLOWED_STEPS}
