"""The causal tree: findings in, what stops the kiosk and where that begins out."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

import pytest

from kiosk.domain.diagnosis import Cause, Finding, Grade, affected, diagnose, roots
from kiosk.domain.diagnosis_tree import SELL, Branch
from kiosk.domain.diagnosis_words import CODES, TITLES

NOON = datetime(2026, 3, 2, 12, 0, tzinfo=UTC)


def ok(*names: str) -> list[Finding]:
    return [Finding(name, Grade.OK) for name in names]


def failed(name: str, code: str, minutes: int | None = None) -> Finding:
    return Finding(name, Grade.FAILED, code, NOON + timedelta(minutes=minutes) if minutes is not None else None)


def warned(name: str, code: str) -> Finding:
    return Finding(name, Grade.WARNING, code)


def told(*findings: Finding) -> list[list[str]]:
    return [[one.name for one in way] for way in roots(diagnose(findings))]


def branches(branch: Branch = SELL) -> Iterator[Branch]:
    yield branch
    for _, below in branch.rests_on:
        yield from branches(below)


HEALTHY = ok(*{one.name for one in branches() if "." in one.name} - {"provider.answers"})


def test_a_healthy_kiosk_sells_and_has_nothing_to_mend() -> None:
    tree = diagnose(HEALTHY)
    assert tree.grade is Grade.OK
    assert roots(tree) == ()
    assert {one.grade for one in tree.because} == {Grade.OK}


def test_nothing_is_known_before_anybody_looked() -> None:
    assert diagnose(()) == Cause("sell", Grade.UNKNOWN, Grade.UNKNOWN)


def test_every_place_in_the_tree_has_a_title_and_every_title_a_place() -> None:
    assert {one.name for one in branches()} == set(TITLES)


@pytest.mark.parametrize(
    ("trouble", "grade", "ways"),
    [
        # a pull that brings nothing because the key is refused is no fault of what the box office sent
        (
            (warned("programme.current", "F-104"), failed("provider.key", "F-102")),
            Grade.FAILED,
            [["account", "provider.key"]],
        ),
        # a full disk lets nobody write down that the kiosk goes on
        ((failed("disk.space", "F-201"), failed("program.running", "F-234")), Grade.FAILED, [["disk", "disk.space"]]),
        # what stops selling, and what only hurts it
        ((failed("disk.space", "F-201"),), Grade.FAILED, [["disk", "disk.space"]]),
        ((failed("clock.trust", "F-301"),), Grade.FAILED, [["clock", "clock.trust"]]),
        ((failed("keys.signing", "F-103"),), Grade.FAILED, [["tickets", "keys.signing"]]),
        ((failed("printer.ready", "F-501"),), Grade.WARNING, [["paper", "printer.ready"]]),
        ((failed("mail.server", "F-403"),), Grade.WARNING, [["mail", "mail.server"]]),
        ((warned("database.backup", "F-212"),), Grade.WARNING, [["database", "database.backup"]]),
        ((failed("worker.alive", "F-231"),), Grade.WARNING, [["program", "worker.alive"]]),
        # seats kept here are enough while the box office is away
        ((failed("seats.online", "F-134"),), Grade.WARNING, [["seats", "seats.online"]]),
        ((failed("seats.offline", "F-131"),), Grade.WARNING, [["seats", "seats.offline"]]),
        (
            (failed("seats.online", "F-134"), failed("seats.offline", "F-131")),
            Grade.FAILED,
            [["seats", "seats.online"], ["seats", "seats.offline"]],
        ),
        # a chain is told by where it begins, once
        (
            (failed("seats.online", "F-134"), failed("seats.offline", "F-131"), failed("provider.dns", "F-112")),
            Grade.FAILED,
            [["seats", "seats.online", "provider.dns"]],
        ),
        (
            (failed("provider.dns", "F-112"), failed("network.link", "F-111")),
            Grade.WARNING,
            [["network", "provider.dns", "network.link"]],
        ),
        # a key that was taken back stops all, also what rests on an answer
        (
            (failed("provider.key", "F-102"), failed("seats.online", "F-134"), failed("outbox.backlog", "F-132")),
            Grade.FAILED,
            [["account", "provider.key"]],
        ),
        # what is merely slow explains nothing that did not fail
        ((warned("provider.speed", "F-117"),), Grade.WARNING, [["network", "provider.speed"]]),
        ((failed("provider.tls", "F-114"),), Grade.WARNING, [["network", "provider.tls"]]),
    ],
)
def test_each_trouble_is_told_by_its_root(trouble: tuple[Finding, ...], grade: Grade, ways: list[list[str]]) -> None:
    assert diagnose([*HEALTHY, *trouble]).grade is grade
    assert told(*HEALTHY, *trouble) == ways


def test_what_could_not_be_looked_at_hides_nothing_and_stops_nothing() -> None:
    unknown = [Finding(name, Grade.UNKNOWN) for name in ("provider.answers", "provider.tls", "clock.ntp")]
    assert diagnose([*HEALTHY, *unknown]).grade is Grade.OK
    assert diagnose([*HEALTHY, *unknown, failed("network.link", "F-111")]).grade is Grade.WARNING
    assert diagnose(unknown).grade is Grade.UNKNOWN


def test_the_worst_comes_first_and_then_the_oldest() -> None:
    assert told(
        *HEALTHY,
        failed("printer.ready", "F-501", 0),
        failed("clock.trust", "F-301", 20),
        failed("disk.writes", "F-202", 10),
        failed("mail.server", "F-402"),
    ) == [["disk", "disk.writes"], ["clock", "clock.trust"], ["paper", "printer.ready"], ["mail", "mail.server"]]


def test_a_branch_is_bad_since_its_root_is_and_has_its_worst_first() -> None:
    tree = diagnose([*HEALTHY, failed("printer.ready", "F-501", 2), failed("clock.trust", "F-301", 5)])
    assert [(one.name, one.since) for one in tree.because[:2]] == [
        ("clock", NOON + timedelta(minutes=5)),
        ("paper", NOON + timedelta(minutes=2)),
    ]
    assert tree.since == NOON + timedelta(minutes=5)
    assert tree.because[0].because[0].code == "F-301"


def test_words_say_what_it_is_why_it_matters_and_what_to_do() -> None:
    for words in CODES.values():
        assert all(len(one) > 10 for one in (words.what, words.why, words.do))
        assert not words.what.endswith(".")
        assert words.why.endswith(".")
        assert words.do.endswith(".")


def test_a_root_names_every_branch_that_it_brings_into_trouble() -> None:
    tree = diagnose(
        [
            *HEALTHY,
            failed("seats.online", "F-134"),
            failed("seats.offline", "F-131"),
            warned("outbox.backlog", "F-132"),
            failed("provider.dns", "F-112"),
            failed("printer.ready", "F-501"),
        ]
    )
    found = {way[-1].name: affected(tree, way) for way in roots(tree)}
    assert found == {"provider.dns": ("seats", "telling"), "printer.ready": ("paper",)}
