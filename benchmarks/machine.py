"""What the figures were measured on."""

import os
import platform
import shutil
import subprocess
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

import psutil
import pysqlite3.dbapi2 as sqlite

LIBRARIES = ("PySide6-Essentials", "pysqlite3", "reportlab", "httpx2", "msgspec", "APScheduler")


def describe() -> dict[str, str]:
    """The machine and the versions, by name."""
    memory = psutil.virtual_memory().total / 2**30
    found = {
        "processor": f"{_processor()}, {psutil.cpu_count()} cores",
        "memory": f"{memory:.0f} GiB",
        "system": f"{_system()}, Linux {platform.release()}",
        "graphics": "none (software rendering)" if not Path("/dev/dri").exists() else "a device in /dev/dri",
        "Python": platform.python_version(),
        "SQLite": sqlite.sqlite_version,
        "Chromium": _chromium(),
    }
    for library in LIBRARIES:
        try:
            found[library] = version(library)
        except PackageNotFoundError:
            found[library] = "not installed"
    return found


def chromium() -> str | None:
    """The browser to compare with, if there is one."""
    return shutil.which("chromium") or shutil.which("chromium-browser")


def _chromium() -> str:
    command = chromium()
    if command is None:
        return "not installed"
    done = subprocess.run([command, "--version"], capture_output=True, text=True, check=False, timeout=30)
    return done.stdout.strip() or "unknown"


def _processor() -> str:
    for line in Path("/proc/cpuinfo").read_text(encoding="utf-8").splitlines():
        if line.startswith("model name"):
            return line.partition(":")[2].strip()
    return platform.processor() or os.uname().machine


def _system() -> str:
    try:
        return platform.freedesktop_os_release()["PRETTY_NAME"]
    except (OSError, KeyError):
        return platform.system()
