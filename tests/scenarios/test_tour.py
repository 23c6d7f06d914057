"""`kiosk tour`: on a machine without a display the kiosk sells tickets to itself, and leaves proof of it."""

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]


def test_the_tour_buys_online_and_offline_and_leaves_pictures_tickets_and_a_report(tmp_path: Path) -> None:
    output = tmp_path / "tour"
    environment = {name: value for name, value in os.environ.items() if not name.startswith(("FOYER_", "QT_QPA"))}
    done = subprocess.run(
        [sys.executable, "-m", "kiosk", "tour", "--output", str(output)],
        cwd=ROOT,
        env=environment,
        check=False,
        timeout=180,
        capture_output=True,
        text=True,
    )

    assert done.returncode == 0, done.stderr
    pictures = sorted(path.name for path in (output / "pictures").iterdir())
    assert pictures[0] == "01-online-attract.png"
    assert {"05-online-done.png", "10-offline-done.png"} <= set(pictures)
    assert all((output / "pictures" / name).read_bytes().startswith(b"\x89PNG") for name in pictures)
    report = (output / "report.md").read_text(encoding="utf-8")
    assert report.count("GENUINE") == 4
    assert "confirmed the booking, once" in report
    assert len(list((output / "tickets").glob("*.pdf"))) == 2
