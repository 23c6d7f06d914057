"""`kiosk tour`: on a machine without a display the kiosk sells tickets to itself, and leaves proof of it."""

import os
import subprocess
import sys
from pathlib import Path

import pypdfium2
import pysqlite3

ROOT = Path(__file__).parents[2]


def test_the_tour_buys_online_and_offline_and_leaves_pictures_tickets_and_a_report(tmp_path: Path) -> None:
    output = tmp_path / "tour"
    config = tmp_path / "foyer.toml"
    config.write_text('[kiosk]\nid = "lobby-9"\n[printing]\npaper = "a4"\n')
    environment = {name: value for name, value in os.environ.items() if not name.startswith(("FOYER_", "QT_QPA"))}
    done = subprocess.run(
        [sys.executable, "-m", "kiosk", "tour", "--output", str(output), "--config", str(config)],
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
    assert report.count("signed by kiosk lobby-9") == 4
    with pysqlite3.connect(output / "state" / "sandbox.db") as provider:
        assert provider.execute("SELECT DISTINCT kiosk_id FROM booking WHERE kiosk_id <> 'elsewhere'").fetchall() == [
            ("lobby-9",)
        ]
    with pypdfium2.PdfDocument(output / "tickets" / "1.pdf") as pdf:
        assert pdf[0].get_size()[1] > 800, "A4, as configured"
