"""What a machine is made of, for support: versions, disk, memory, USB. Without serial numbers, names or addresses."""

import os
import platform
import sys
from importlib import metadata
from pathlib import Path
from typing import Any, Final

from kiosk import __version__

MOST_NAMES: Final = 64
_USB: Final = Path("/sys/bus/usb/devices")
_MEMORY: Final = Path("/proc/meminfo")


def versions() -> dict[str, Any]:
    """Of Foyer, Python, the system and every package that is installed."""
    packages = {str(one.metadata["Name"]): one.version for one in metadata.distributions()}
    return {
        "foyer": __version__,
        "python": sys.version,
        "system": platform.platform(),
        "machine": platform.machine(),
        "packages": dict(sorted(packages.items())[:500]),
    }


def hardware(state_folder: Path) -> dict[str, Any]:
    """Disk and memory in bytes, the load, how long it is on (seconds), and what calls itself what at USB."""
    disk = os.statvfs(state_folder)
    return {
        "processors": os.cpu_count(),
        "load": list(os.getloadavg()),
        "memory": _memory(),
        "disk_bytes": disk.f_blocks * disk.f_frsize,
        "disk_free_bytes": disk.f_bavail * disk.f_frsize,
        "on_for_seconds": _first_number(Path("/proc/uptime")),
        "usb": _usb(),
    }


def _memory() -> dict[str, str]:
    lines = (_text(_MEMORY, 4096) or "").splitlines()
    told = (line.partition(":") for line in lines)
    return {name: value.strip() for name, _, value in told if name in ("MemTotal", "MemAvailable", "SwapFree")}


def _usb() -> list[str]:
    names = [_text(path / "product", 100) for path in sorted(_USB.glob("*"))[:MOST_NAMES]]
    return [name.strip() for name in names if name]


def _first_number(path: Path) -> float | None:
    words = (_text(path, 100) or "").split()
    return float(words[0]) if words else None


def _text(path: Path, most: int) -> str | None:
    try:
        with path.open("rb") as file:
            return file.read(most).decode("utf-8", "replace")
    except OSError:
        return None  # another system has no such file
