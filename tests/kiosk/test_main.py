"""The command line, as a person or a script uses it."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from kiosk.__main__ import BAD_USE, main
from tests.builders import store


def told(capsys: pytest.CaptureFixture[str]) -> str:
    return capsys.readouterr().err.strip()


@pytest.fixture(autouse=True)
def state(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("FOYER_STATE", str(tmp_path / "state"))
    return tmp_path / "state"


def test_a_kiosk_that_never_ran_is_out_of_order(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["status", "--json"]) == 1
    assert json.loads(capsys.readouterr().out)["out_of_order"] == "F-101"


def test_a_kiosk_with_a_programme_says_how_it_stands(state: Path, capsys: pytest.CaptureFixture[str]) -> None:
    store(state).close()
    assert main(["status", "--json"]) == 0
    seen = json.loads(capsys.readouterr().out)
    assert (seen["online"], seen["showtimes"], seen["unsent_messages"]) == (True, 1, 0)
    assert main(["status"]) == 0
    assert "unsent messages: 0" in capsys.readouterr().out


def test_a_damaged_database_is_a_code_not_a_traceback(state: Path, capsys: pytest.CaptureFixture[str]) -> None:
    state.mkdir()
    (state / "kiosk.db").write_bytes(b"no database" * 100)
    assert main(["status", "--json"]) == 1
    assert json.loads(capsys.readouterr().out)["out_of_order"] == "F-204"


def test_a_mistake_in_the_configuration_is_one_line(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "foyer.toml"
    path.write_text("[sales]\nhold_seconds = 'soon'\n")
    assert main(["status", "--config", str(path)]) == BAD_USE
    error = told(capsys)
    assert error.startswith(f"foyer: {path}: sales.hold_seconds: expected")
    assert "\n" not in error


def test_a_cinema_folder_with_mistakes_is_told_and_not_served(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = tmp_path / "cinema"
    folder.mkdir()
    arguments = ["--cinema", str(folder), "--state", str(tmp_path / "s.db"), "--key-file", str(tmp_path / "k")]
    assert main(["sandbox", "--port", "0", *arguments]) == BAD_USE
    assert "cinema.json" in told(capsys)


def test_nothing_can_be_verified_without_keys(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["verify", "FOYER1:NONSENSE"]) == BAD_USE
    assert "site-keys.json" in capsys.readouterr().out


def test_the_sandbox_says_where_it_listens_and_ends_with_its_parent(tmp_path: Path) -> None:
    arguments = ["--port", "0", "--state", str(tmp_path / "s.db"), "--key-file", str(tmp_path / "k")]
    process = subprocess.Popen(
        [sys.executable, "-m", "kiosk", "sandbox", *arguments],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        env={**os.environ, "PYTHONPATH": str(Path(__file__).parents[2])},
    )
    assert process.stdout is not None
    ready = json.loads(process.stdout.readline())
    assert ready["url"].startswith("http://127.0.0.1:")
    assert ((tmp_path / "k").stat().st_mode & 0o777) == 0o600
    process.communicate(timeout=10)
    assert process.returncode == 0
