"""The out-of-service switch: on disk, in the journal, first of all reasons, and there again after a repair."""

import json
from pathlib import Path

import pytest

from kiosk.__main__ import main
from kiosk.domain.out_of_service import OutOfService, WhyOutOfService
from kiosk.domain.rights import OfflineMode
from kiosk.facts import Fact, Facts, HealthChanged
from kiosk.services.health import Health, OutOfOrder
from kiosk.services.out_of_service import NoName, ServiceSwitch, Switched
from kiosk.services.programme import Programme
from kiosk.store import journal, out_of_service, repair
from kiosk.store.database import Database
from tests.builders import NOON, FrozenClock, store


def journaled(database: Database) -> list[tuple[str, dict[str, str]]]:
    with database.read() as tx:
        return [
            (one.kind, json.loads(one.body)) for one in journal.entries_after(tx, 0) if one.kind.startswith("staff_")
        ]


def test_switched_off_nothing_is_sold_until_somebody_switches_it_on_again(tmp_path: Path) -> None:
    database, clock, facts, told = store(tmp_path), FrozenClock(), Facts(), list[Fact]()
    facts.subscribe(told.append)
    switch = ServiceSwitch(database, clock, facts)
    programme = Programme(database, facts, clock, OfflineMode.ALLOTMENT, tmp_path)
    health = Health(database, programme, clock, tmp_path)
    wrecked = Health(database, programme, clock, tmp_path, OutOfOrder.DATABASE_NEWER)
    assert (switch.standing(), health.selling()) == (None, None)

    assert switch.switch_off(" Ada\n Lovelace ", WhyOutOfService.CLEANING) == Switched(changed=True)
    assert switch.standing() == OutOfService(WhyOutOfService.CLEANING, clock.now(), "Ada Lovelace")
    assert health.selling() is wrecked.selling() is OutOfOrder.BY_STAFF
    assert switch.switch_off("Grace Hopper", WhyOutOfService.CLEANING) == Switched(changed=False)
    assert switch.switch_off("Grace Hopper", WhyOutOfService.REPAIR) == Switched(changed=True)

    assert switch.switch_on("  ") == NoName()
    assert switch.switch_on("Grace Hopper") == Switched(changed=True)
    assert (switch.switch_on("Grace Hopper"), health.selling()) == (Switched(changed=False), None)
    assert told == [HealthChanged()] * 3
    assert journaled(database) == [
        ("staff_out_of_service", {"by": "Ada Lovelace", "reason": "cleaning"}),
        ("staff_out_of_service", {"by": "Grace Hopper", "reason": "repair"}),
        ("staff_in_service", {"by": "Grace Hopper"}),
    ]


@pytest.mark.parametrize("back", [False, True])
def test_after_a_repair_it_stands_as_before(tmp_path: Path, *, back: bool) -> None:
    database = store(tmp_path)
    switch = ServiceSwitch(database, FrozenClock(), Facts())
    switch.switch_off("Ada", WhyOutOfService.EVENT)
    if back:
        switch.switch_on("Ada")
    stood = switch.standing()
    database.close()
    repair.repair(tmp_path / "kiosk.db", "tried", NOON)
    repaired = Database(tmp_path / "kiosk.db")
    with repaired.read() as tx:
        assert out_of_service.standing(tx) == stood
    repaired.close()


def test_the_command_line_does_the_same_beside_a_running_kiosk(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("FOYER_STATE", str(tmp_path))
    assert main(["out-of-service", "on", "--by", "Ada"]) == 2
    assert "has not run yet" in capsys.readouterr().err
    database = store(tmp_path)
    assert main(["out-of-service", "on", "--by", "Ada", "--reason", "repair"]) == 0
    assert capsys.readouterr().out == ("This kiosk is out of service; a running one follows within ten seconds.\n")
    assert main(["status", "--json"]) == 1
    seen = json.loads(capsys.readouterr().out)
    assert (seen["out_of_order"], bool(seen["out_of_service_since"])) == ("F-001", True)
    assert main(["out-of-service", "off", "--by", " "]) == 2
    assert main(["out-of-service", "off", "--by", "Ada"]) == 0
    assert main(["out-of-service", "off", "--by", "Ada"]) == 0
    assert "in service already" in capsys.readouterr().out
    assert [kind for kind, _ in journaled(database)] == ["staff_out_of_service", "staff_in_service"]
    database.close()
