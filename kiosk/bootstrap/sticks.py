"""USB sticks and other disks that somebody plugged in, as the system mounted them."""

import os
import re
from pathlib import Path

MOUNTS = Path("/proc/self/mountinfo")
WHERE = ("/media/", "/run/media/", "/mnt/")
"""Where desktops (udisks2), administrators and the file system hierarchy put removable disks."""
_MOST_BYTES = 256 * 1024
_OCTAL = re.compile(r"\\([0-7]{3})")


def sticks(mounts: Path = MOUNTS) -> tuple[Path, ...]:
    """Their folders, where this user may write; the newest mount first. See proc(5) for the format."""
    with mounts.open(encoding="utf-8", errors="replace") as file:
        lines = file.read(_MOST_BYTES).splitlines()
    found = []
    for line in reversed(lines):
        before, _, after = line.partition(" - ")
        fields, source = before.split(" "), after.split(" ")[1:2]
        if len(fields) < 6 or not source or not source[0].startswith("/dev/"):
            continue
        folder = _OCTAL.sub(lambda code: chr(int(code[1], 8)), fields[4])
        if folder.startswith(WHERE) and "ro" not in fields[5].split(",") and os.access(folder, os.W_OK):
            found.append(Path(folder))
    return tuple(found)
