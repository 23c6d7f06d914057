"""The command line, as a person or a script uses it."""

import json
import os
import signal
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from kiosk.__main__ import BAD_USE, main
from kiosk.domain.paper import PrinterReadiness, PrinterReport
from kiosk.store import printer_report, sync_state
from kiosk.store.sqlite import Connection
from tests.builders import NOON, store


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


def test_a_kiosk_whose_key_is_not_accepted_is_out_of_order_and_says_why(
    state: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with closing(store(state)) as database:

        def note(tx: Connection) -> None:
            sync_state.put_key_refused(tx, refused=True)
            sync_state.put_trouble(tx, "unauthorised")

        database.write(note)
    assert main(["status", "--json"]) == 1
    seen = json.loads(capsys.readouterr().out)
    assert (seen["out_of_order"], seen["pull_trouble"]) == ("F-102", "unauthorised")


def test_a_printer_without_paper_is_told_with_the_time_and_does_not_stop_the_kiosk(
    state: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    said = PrinterReport(PrinterReadiness.NOT_READY, ("media-empty", "toner-low"), NOON)
    with closing(store(state)) as database:
        database.write(lambda tx: printer_report.put(tx, said))
    assert main(["status", "--json"]) == 0
    seen = json.loads(capsys.readouterr().out)
    assert (seen["printer"], seen["printer_since"]) == ("not_ready", NOON.isoformat())
    assert seen["printer_says"] == "no paper (media-empty), little toner left (toner-low)"


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


@pytest.mark.parametrize("port", ["-1", "65536", "99999"])
def test_a_port_that_is_none_is_bad_use(port: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as end:
        main(["sandbox", "--port", port])
    assert end.value.code == BAD_USE
    assert f"found {port}, expected 0 to 65535" in told(capsys)


REAL = '[provider]\nkind = "foyer"\nurl = "https://tickets.example"\nkey_file = "{key}"\n'


def test_tickets_of_a_real_provider_are_not_given_away(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "foyer.toml"
    path.write_text(REAL.format(key=tmp_path / "key"))
    assert main(["run", "--config", str(path)]) == BAD_USE
    assert "payment.terminal: found 'simulated', which takes no money" in told(capsys)


def test_a_key_that_cannot_be_used_is_told_before_anything_starts(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "foyer.toml"
    path.write_text(REAL.format(key=tmp_path / "key") + '[payment]\nterminal = "none"\n')
    assert main(["run", "--config", str(path)]) == BAD_USE
    assert f"provider.key_file: {tmp_path / 'key'} cannot be read" in told(capsys)
    (tmp_path / "key").write_text("secret")
    (tmp_path / "key").chmod(0o644)
    assert main(["run", "--config", str(path)]) == BAD_USE
    assert "expected mode 0600" in told(capsys)


def test_a_tour_buys_nothing_at_a_real_provider(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "foyer.toml"
    path.write_text(REAL.format(key=tmp_path / "key"))
    output = tmp_path / "tour"
    assert main(["tour", "--config", str(path), "--output", str(output)]) == BAD_USE
    assert "expected the embedded sandbox" in told(capsys)
    assert not output.exists()


def test_nothing_can_be_verified_without_keys(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["verify", "FOYER1:NONSENSE"]) == BAD_USE
    assert "site-keys.json" in capsys.readouterr().out


@pytest.mark.parametrize("more", [["--stream"], ["--seen", "door"], ["--showtime", "s-1"]])
def test_a_code_that_is_given_is_not_a_door(more: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["verify", "F1:NONSENSE", "--keys", "site-keys.json", *more]) == BAD_USE
    assert "are a door's" in told(capsys)


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


def test_a_crash_of_any_process_leaves_no_memory_on_the_disk(tmp_path: Path) -> None:
    crashing = (
        "import os, resource, subprocess, sys\n"
        "most = resource.getrlimit(resource.RLIMIT_CORE)[1]\n"
        "resource.setrlimit(resource.RLIMIT_CORE, (most, most))\n"
        "from kiosk.__main__ import main\n"
        "main(['status'])\n"
        "show = 'import resource; print(resource.getrlimit(4), open(\"/proc/self/coredump_filter\").read())'\n"
        "subprocess.run([sys.executable, '-c', show], check=True)\n"
        "os.abort()\n"
    )
    run = subprocess.run(
        [sys.executable, "-c", crashing],
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": str(Path.cwd())},
        capture_output=True,
        text=True,
        timeout=30,
        check=False,
    )
    assert run.returncode == -signal.SIGABRT, run.stderr
    assert run.stdout.split("\n")[-3].split() == ["(0,", "0)", "00000000"], "of a process it started"
    assert not [one for one in tmp_path.iterdir() if one.name.startswith("core")]
