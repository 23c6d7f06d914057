"""Debian's Chromium in kiosk mode, showing the seat map page."""

import os
import shutil
import subprocess
import tempfile
from dataclasses import dataclass
from pathlib import Path

from benchmarks.halls import Hall, for_browser
from benchmarks.machine import chromium

PAGE = Path(__file__).parent
FILES = ("page.html", "page.css", "plan.js", "svg.js", "canvas.js", "start.js")
QUIET = (
    "--no-first-run",
    "--no-default-browser-check",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-default-apps",
    "--disable-extensions",
    "--disable-sync",
    "--disable-translate",
    "--disable-quic",
    "--password-store=basic",
    "--noerrdialogs",
    "--disable-infobars",
    "--disable-session-crashed-bubble",
)
"""What everybody sets who puts Chromium into a lobby: no questions, no calls home."""


@dataclass(frozen=True, slots=True)
class Variant:
    """A way to draw the map and the flags that go with it."""

    name: str
    mode: str
    flags: tuple[str, ...] = ()


SVG = Variant("Chromium SVG", "svg")
CANVAS = Variant("Chromium canvas", "canvas")


class Profile:
    """One user profile and one page, used again from run to run as on a real kiosk."""

    def __init__(self, folder: Path, size: tuple[int, int]) -> None:
        self._folder = folder
        self._size = size
        for name in FILES:
            shutil.copy(PAGE / name, folder / name)

    def show(self, hall: Hall) -> None:
        """Put the hall into the page."""
        (self._folder / "hall.js").write_text(for_browser(hall), encoding="utf-8")

    def start(self, variant: Variant, display: str) -> "subprocess.Popen[bytes]":
        """Start the browser on a display; it leads a group of its own."""
        command = chromium()
        if command is None:
            raise RuntimeError("Chromium is not installed")
        # Root may not use the sandbox; it costs memory rather than time to leave it on.
        root = ("--no-sandbox",) if os.geteuid() == 0 else ()
        page = f"{(self._folder / 'page.html').as_uri()}?{variant.mode}"
        size = f"--window-size={self._size[0]},{self._size[1]}"
        profile = f"--user-data-dir={self._folder / 'profile'}"
        return subprocess.Popen(
            [command, "--kiosk", *root, *QUIET, *variant.flags, "--window-position=0,0", size, profile, page],
            env=os.environ | {"DISPLAY": display, "TMPDIR": tempfile.gettempdir()},
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            process_group=0,
        )
