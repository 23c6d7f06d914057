"""The machine below the kiosk: disk, memory, temperature, load, and what keeps its clock.

Each judgement is pure over figures; `look_at_machine` reads those of this machine (Linux: /proc, /sys, adjtimex(2)).
"""

import ctypes
import os
import stat
from collections.abc import Iterable
from pathlib import Path
from typing import Final

from kiosk.domain.diagnosis import Figure, Finding, Grade
from kiosk.services.checks.figures import size
from kiosk.services.health import DISK_FLOOR_BYTES
from kiosk.store.disk import Ballast

MEGABYTE: Final = 1024 * 1024
LITTLE_ROOM: Final = 512 * MEGABYTE
FEW_FILES: Final = 1_000
LITTLE_MEMORY: Final = 200 * MEGABYTE
HOT: Final = 80.0
"""Degrees Celsius: from here on most processors slow down."""
TOO_HOT: Final = 95.0
BUSY: Final = 2.0
"""Processes that want each processor, over five minutes."""
_PUBLIC: Final = frozenset(("site-keys.json",))
_MOST_FILES: Final = 2_000
_STA_UNSYNC: Final = 0x0040
_STATUS_AT: Final = 40
"""Where adjtimex(2) puts its status on machines of 64 bits: behind modes and four longs."""
_TIME_ERROR: Final = 5


def judge_room(free: int) -> Finding:
    """Bytes free on the state folder's disk, the ballast left aside."""
    figures = (Figure("free", size(max(0, free))),)
    if free < DISK_FLOOR_BYTES:
        return Finding("disk.space", Grade.FAILED, "F-201", figures=figures)
    if free < LITTLE_ROOM:
        return Finding("disk.space", Grade.WARNING, "F-215", figures=figures)
    return Finding("disk.space", Grade.OK, figures=figures)


def judge_inodes(free: int, total: int) -> Finding:
    """Files that can still be made; ``total`` is 0 where the file system has no limit (btrfs)."""
    if total and free < FEW_FILES:
        grade = Grade.FAILED if free < 10 else Grade.WARNING
        return Finding("disk.inodes", grade, "F-211", figures=(Figure("free", str(free)),))
    return Finding("disk.inodes", Grade.OK, figures=(Figure("free", str(free)),) if total else ())


def judge_writes(*, writable: bool, mounted_read_only: bool) -> Finding:
    """Whether the state folder may be written to."""
    if writable and not mounted_read_only:
        return Finding("disk.writes", Grade.OK)
    return Finding("disk.writes", Grade.FAILED, "F-202", detail="mounted read-only" if mounted_read_only else "")


def judge_rights(open_to_others: Iterable[str]) -> Finding:
    """Names in the state folder that others than its owner may read or write."""
    names = sorted(open_to_others)
    if names:
        return Finding("disk.rights", Grade.WARNING, "F-214", detail=", ".join(names[:5]))
    return Finding("disk.rights", Grade.OK)


def judge_memory(available: int | None, own: int | None) -> Finding:
    """Bytes that programs can still have (MemAvailable), and what this kiosk has (resident)."""
    if available is None:
        return Finding("machine.memory", Grade.UNKNOWN)
    figures = (Figure("free", size(available)), *((Figure("own", size(own)),) if own else ()))
    if available < LITTLE_MEMORY:
        return Finding("machine.memory", Grade.WARNING, "F-221", figures=figures)
    return Finding("machine.memory", Grade.OK, figures=figures)


def judge_temperature(hottest: float | None) -> Finding:
    """Degrees Celsius of the hottest zone; None for a machine that does not tell."""
    if hottest is None:
        return Finding("machine.temperature", Grade.UNKNOWN)
    figures = (Figure("temperature", f"{hottest:.0f} °C"),)
    if hottest >= HOT:
        grade = Grade.FAILED if hottest >= TOO_HOT else Grade.WARNING
        return Finding("machine.temperature", grade, "F-222", figures=figures)
    return Finding("machine.temperature", Grade.OK, figures=figures)


def judge_load(load: float, processors: int) -> Finding:
    """Processes that wanted to run, on average over five minutes."""
    each = load / max(1, processors)
    figures = (Figure("load", f"{each:.2f}"),)
    if each > BUSY:
        return Finding("machine.load", Grade.WARNING, "F-223", figures=figures)
    return Finding("machine.load", Grade.OK, figures=figures)


def judge_ntp(synchronised: bool | None) -> Finding:  # noqa: FBT001 - a reading
    """Whether the system says that something keeps its clock right; None: it does not say."""
    if synchronised is None:
        return Finding("clock.ntp", Grade.UNKNOWN)
    return Finding("clock.ntp", Grade.OK) if synchronised else Finding("clock.ntp", Grade.WARNING, "F-302")


def look_at_machine(processes: Iterable[int], proc: Path = Path("/proc"), sys: Path = Path("/sys")) -> list[Finding]:
    """How this machine is. ``processes`` are those of the kiosk."""
    own = sum(filter(None, (_resident(proc / str(pid)) for pid in processes)))
    return [
        judge_memory(_available(proc), own),
        judge_temperature(_hottest(sys)),
        judge_load(os.getloadavg()[1], os.cpu_count() or 1),
        judge_ntp(_synchronised()),
    ]


def look_at_disk(state_folder: Path) -> list[Finding]:
    """How the disk of the state folder is; StoreError if it cannot be asked."""
    room = Ballast(state_folder).room()
    disk = os.statvfs(state_folder)
    return [
        judge_room(room),
        judge_inodes(disk.f_favail, disk.f_files),
        judge_writes(
            writable=os.access(state_folder, os.W_OK | os.X_OK), mounted_read_only=bool(disk.f_flag & os.ST_RDONLY)
        ),
        judge_rights(_open_to_others(state_folder)),
    ]


def _open_to_others(folder: Path) -> list[str]:
    """Secret names in the folder and in ``keys``: what is in a folder of its owner alone nobody else can reach."""
    if not folder.stat().st_mode & 0o077:
        return []
    found = [folder.name]
    for inside in (folder, folder / "keys"):
        if inside.is_dir():
            for one, _ in zip(inside.iterdir(), range(_MOST_FILES), strict=False):
                mode = one.lstat().st_mode
                if stat.S_ISREG(mode) and mode & 0o077 and one.name not in _PUBLIC:
                    found.append(one.name)
    return found


def _available(proc: Path) -> int | None:
    try:
        for line in (proc / "meminfo").read_text("ascii").splitlines():
            if line.startswith("MemAvailable:"):
                return int(line.split()[1]) * 1024
    except (OSError, ValueError, IndexError):
        return None
    return None


def _resident(process: Path) -> int | None:
    try:
        return int((process / "statm").read_text("ascii").split()[1]) * os.sysconf("SC_PAGE_SIZE")
    except (OSError, ValueError, IndexError):
        return None


def _hottest(sys: Path) -> float | None:
    degrees = []
    for zone in sorted((sys / "class" / "thermal").glob("thermal_zone*/temp"))[:50]:
        try:
            degrees.append(int(zone.read_text("ascii")) / 1000)
        except (OSError, ValueError):
            continue  # a zone that is switched off does not tell
    return max(degrees, default=None)


def _synchronised() -> bool | None:
    libc = ctypes.CDLL(None, use_errno=True)
    if not hasattr(libc, "adjtimex") or ctypes.sizeof(ctypes.c_long) != 8:
        return None
    answer = ctypes.create_string_buffer(512)  # zeros: modes 0 only asks
    state = libc.adjtimex(answer)
    if state < 0:
        return None
    status = int.from_bytes(answer.raw[_STATUS_AT : _STATUS_AT + 4], "little")
    return state != _TIME_ERROR and not status & _STA_UNSYNC
