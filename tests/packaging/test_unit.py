"""The unit file, as systemd reads it."""

import re
import subprocess
from pathlib import Path

from kiosk.domain.watchdog import LIMITS, Part

ROOT = Path(__file__).resolve().parents[2]
UNIT = ROOT / "packaging" / "systemd" / "foyer.service"
MOST_EXPOSED = 2.5
"""Of 10, where a unit without any of this has 9.2."""


def test_systemd_finds_nothing_wrong_with_it(tmp_path: Path) -> None:
    copy = tmp_path / UNIT.name
    copy.write_text(
        UNIT.read_text().replace("/usr/bin/cage --", "/usr/bin/env")
    )  # no compositor is installed for tests
    done = subprocess.run(["systemd-analyze", "verify", copy], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")


def test_little_of_the_machine_is_open_to_it_and_the_page_says_how_little() -> None:
    command = ["systemd-analyze", "security", "--offline=yes", "--no-pager", str(UNIT)]
    said = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    found = re.search(r"Overall exposure level for foyer.service: ([\d.]+)", said)
    assert found
    assert float(found[1]) <= MOST_EXPOSED
    assert f"{found[1]} of 10" in (ROOT / "docs" / "operations.md").read_text(encoding="utf-8")


def test_a_screen_that_hangs_is_noticed_before_systemd_loses_patience() -> None:
    keys = dict(line.split("=", 1) for line in UNIT.read_text().splitlines() if "=" in line and line[0] != "#")
    assert keys["Type"] == "notify"
    assert LIMITS[Part.SCREEN] < float(keys["WatchdogSec"])
