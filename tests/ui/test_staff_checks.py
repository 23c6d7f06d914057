"""The technician's pages of the diagnosis: what they run, what they show, and who may do what."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from kiosk.domain.diagnosis import Finding, Grade, diagnose
from kiosk.domain.staff import Role, StaffMember
from kiosk.facts import HealthChanged
from kiosk.services.checks.running import Result
from tests.ui.checks import GROUPS
from tests.ui.cinema import EVENING, Cinema, cinema
from tests.ui.staff_checks_scenes import COVER, OFFLINE, PROBED, TROUBLES
from ui.application import Application, build
from ui.driving import Person
from ui.staff.diagnosis_props import derive_groups, derive_roots, derive_tree, worst
from ui.staff.selftests import SelfTestsViewModel


@pytest.fixture
def place(tmp_path: Path) -> Cinema:
    return cinema(tmp_path / "state", posters=False)


@pytest.fixture
def application(place: Cinema, qapp: object) -> Iterator[Application]:
    found = build(place.services, size=(1080, 1920))
    found.window.show()
    yield found
    found.close()


@pytest.fixture
def person(application: Application) -> Person:
    return Person(application)


def told(_at: object) -> str:
    return "15:02"


def test_the_tree_leads_from_the_worst_branch_to_its_root() -> None:
    tree = diagnose([*OFFLINE, COVER, Finding("network.link", Grade.OK), Finding("disk.space", Grade.OK)])
    opened = worst(tree)
    assert opened == ("seats", "seats/seats.online", "seats/seats.online/provider.dns")
    rows = derive_tree(tree, opened, told)
    assert [(row.depth, row.title, row.grade) for row in rows] == [
        (0, "Seats to sell", "failed"),
        (1, "Online, from the box office", "failed"),
        (2, "Name server", "failed"),  # what is not known because of it is left out
        (3, "Cable or Wi-Fi", "ok"),
        (1, "Offline, from seats kept here", "failed"),
        (0, "Way to the box office", "warning"),
        (0, "Tickets on paper", "failed"),
        (0, "Disk", "ok"),
    ]
    [name_server, cover] = derive_roots(tree, told)
    assert (name_server.code, name_server.since, name_server.detail) == ("F-112", "since 15:02", "no answer in time")
    assert name_server.so == "Seats to sell · The box office did not answer when it was last asked"
    assert (cover.grade, cover.detail) == ("failed", "the cover is open (cover-open)")


def test_every_check_stands_in_one_group_and_what_is_bad_comes_first() -> None:
    names = [name for group in GROUPS.values() for name in group]
    found = [Finding(name, Grade.OK) for name in dict.fromkeys(names) if name != "disk.space"]
    groups = derive_groups(Result((*found, Finding("disk.space", Grade.WARNING, "F-215"))), told)
    assert groups[0].key == "disk"
    assert sum(len(one.lines) for one in groups) == len(set(names))
    way = next(one for one in groups if one.key == "network")
    assert [one["title"] for one in way.lines][:2] == ["Cable or Wi-Fi", "Name server"]


def test_a_technician_looks_checks_again_and_tries_the_box_office(
    place: Cinema, application: Application, person: Person
) -> None:
    application.staff.knock()
    application.staff.admit(StaffMember("1", "Ada Lovelace", Role.BOTH))
    person.rests(0.05)
    place.checks.has(*TROUBLES)
    person.taps("Can it sell?")
    page = application.staff.page_model("diagnosis")
    person.waits_until(lambda: not page.running)
    assert sorted(place.checks.ran) == sorted(GROUPS)  # it looks by itself when it is opened
    person.waits_for("This kiosk cannot sell.")
    person.waits_for("The name server does not know the box office")

    person.taps("Seats to sell")  # closes the worst branch
    assert [row.depth for row in page.tree.rows] == [0] * page.tree.count

    place.checks.has()
    person.taps("Check again")
    person.waits_until(lambda: not page.running)
    assert person.sees("This kiosk sells, and all is well.")
    assert page.roots.count == 0

    place.checks.ran.clear()
    place.facts.publish(HealthChanged(), HealthChanged())
    person.rests(0.05)
    assert place.checks.ran == []  # not more often than every five seconds
    page._again.setInterval(1)
    page._again.start()
    person.waits_until(lambda: len(place.checks.ran) == 3)
    assert sorted(place.checks.ran) == ["books", "disk", "program"]

    place.checks.ran.clear()
    person.taps("All pages")
    person.taps("Self-tests")
    tests = application.staff.page_model("selftests")
    assert place.checks.ran == []  # what was found a moment ago is good enough
    person.taps("Check again: Account at the box office")
    person.waits_until(lambda: not tests.running)
    assert sorted(place.checks.ran) == ["account", "books"]
    place.checks.probed = PROBED
    person.taps("Try what the box office promises")
    person.taps("Cancel")
    assert tests.probed.count == 0
    person.taps("Try what the box office promises")
    person.taps("Try it now")
    person.waits_until(lambda: tests.probed.count == len(PROBED))
    with place.database.read() as tx:
        [row] = tx.execute("SELECT at, body FROM journal WHERE kind = 'staff_probe'").fetchall()
    assert (row["at"], row["body"]) == (int(EVENING.timestamp()), '{"by":"Ada Lovelace"}')

    application.staff.leave()  # whoever comes next sees nothing of it
    person.rests(0.05)
    assert tests.probed.count == 0
    assert not tests.running


def test_a_manager_looks_but_does_not_try(place: Cinema, application: Application, person: Person) -> None:
    application.staff.knock()
    application.staff.admit(StaffMember("2", "Grace Hopper", Role.MANAGER))
    application.staff.open("selftests")
    page = application.staff.page_model("selftests")
    assert isinstance(page, SelfTestsViewModel)
    person.waits_until(lambda: not page.running)
    assert not page.mayProbe
    page.probe()
    assert not page.probing
    application.staff.leave()
    place.checks.ran.clear()
    page.checkAll()  # nobody is here
    assert not page.running
    assert place.checks.ran == []
