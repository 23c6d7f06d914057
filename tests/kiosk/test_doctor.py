"""`python -m kiosk doctor`: its answer to people and to machines, its exit codes, and whom it refuses."""

import json
import os
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import msgspec
import pytest

from kiosk.bootstrap import doctor
from kiosk.bootstrap.doctor import Examination
from kiosk.config import Config, PaymentSection
from kiosk.domain.diagnosis import Finding, Grade
from kiosk.errors import ConfigError
from kiosk.instance import only_instance
from tests.builders import NOON, FrozenClock, store

WELL = Examination("lobby-1", NOON, (Finding("program.running", Grade.OK), Finding("disk.space", Grade.OK)))
COVER = Finding("printer.ready", Grade.FAILED, "F-501", NOON, detail="cover-open")
NO_NAME = (
    Finding("seats.online", Grade.FAILED, "F-134", NOON),
    Finding("seats.offline", Grade.FAILED, "F-131", NOON),
    Finding("provider.dns", Grade.FAILED, "F-112", NOON, detail="no answer in time"),
)


def test_exit_codes_say_whether_it_sells() -> None:
    assert WELL.exit_code == 0
    assert replace(WELL, findings=(*WELL.findings, COVER)).exit_code == 1
    assert replace(WELL, findings=(*WELL.findings, *NO_NAME)).exit_code == 3
    assert replace(WELL, probed=(Finding("probe.exclusive", Grade.FAILED, "F-141"),)).exit_code == 1


def test_a_person_reads_first_what_is_to_be_mended() -> None:
    ill = replace(
        WELL,
        findings=(*WELL.findings, COVER, *NO_NAME),
        probed=(Finding("probe.fence", Grade.UNKNOWN, detail="not promised"),),
    )
    lines = list(doctor.in_lines(ill))
    assert lines[:6] == [
        "lobby-1 cannot sell.",
        "",
        "FAIL F-112  The name server does not know the box office (no answer in time), since 2026-03-02 12:00 UTC.",
        "        so: Seats to sell; The box office did not answer when it was last asked",
        "        Its address cannot be found; meanwhile only seats kept here can be sold.",
        "        Do: Check the name in provider.url, the name server, and whether others resolve it.",
    ]
    assert "  FAIL Printer [F-501]: the cover is open (cover-open)" in lines
    assert lines[-1] == "  ?    A late copy takes no effect: not promised"
    assert next(doctor.in_lines(WELL)) == "lobby-1 sells."


def test_a_kiosk_is_examined_beside_the_process_that_runs_it_and_without(tmp_path: Path) -> None:
    state = tmp_path / "state"
    state.mkdir(mode=0o700)
    store(state).close()
    config = msgspec.structs.replace(Config(), state=str(state), payment=PaymentSection(terminal="none"))
    before = sorted(state.iterdir())

    def looked() -> dict[str, str]:
        seen = doctor.examine(config, None, FrozenClock(), offline=True, probes=False)
        return {one.name: one.code or one.grade.value for one in seen.findings}

    found = looked()
    assert found["program.running"] == "F-233"
    assert found["printer.ready"] == found["payment.terminal"] == found["database.whole"] == "ok"
    assert "provider.answers" not in found
    with only_instance(state):
        found = looked()
    assert (found["program.running"], found["worker.alive"]) == ("ok", "F-231")
    assert found["printer.ready"] == "unknown"  # the kiosk has it, and was never told
    assert {one.name for one in state.iterdir()} - {one.name for one in before} <= {
        "kiosk.lock",
        "kiosk.db-wal",
        "kiosk.db-shm",
    }


def test_another_user_is_told_whose_kiosk_it_is(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    config = msgspec.structs.replace(Config(), state=str(tmp_path))
    owner = os.geteuid()
    monkeypatch.setattr(os, "geteuid", lambda: owner + 1)
    with pytest.raises(ConfigError, match="run this as that user: sudo -u"):
        doctor.examine(config, None, FrozenClock(), offline=True, probes=False)


def test_the_command_tells_machines_and_knows_wrong_use(tmp_path: Path) -> None:
    def run(*arguments: str) -> "subprocess.CompletedProcess[str]":
        environment = {**os.environ, "FOYER_STATE": str(tmp_path / "none")}
        command = [sys.executable, "-m", "kiosk", "doctor", *arguments]
        return subprocess.run(command, env=environment, capture_output=True, text=True, timeout=60, check=False)

    done = run("--json", "--offline")
    told = json.loads(done.stdout)
    assert (done.returncode, told["sells"], told["kiosk"]) == (3, False, "lobby-1")
    assert {"F-101", "F-233"} <= {one["code"] for one in told["roots"]}
    assert all(one["what"] and one["do"] for one in told["roots"])
    wrong = run("--offline", "--probe")
    assert (wrong.returncode, wrong.stdout) == (2, "")
    assert "--probe asks the provider" in wrong.stderr
