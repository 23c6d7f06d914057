"""What is plugged in is found among the mounts; nothing else is taken for a stick."""

from pathlib import Path

import pytest

from kiosk.bootstrap import sticks


def test_removable_disks_are_found_by_where_they_are_mounted(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    first, second = tmp_path / "ADA'S STICK", tmp_path / "second"
    for folder in (first, second):
        folder.mkdir()
    monkeypatch.setattr(sticks, "WHERE", (f"{tmp_path}/",))
    escaped = str(first).replace(" ", "\\040")
    mounts = tmp_path / "mountinfo"
    mounts.write_text(
        "22 1 8:1 / / rw,relatime - ext4 /dev/sda1 rw\n"
        f"40 22 8:17 / {escaped} rw,nosuid shared:1 - vfat /dev/sdb1 rw,uid=1000\n"
        f"41 22 8:18 / {second} rw - exfat /dev/sdb2 rw\n"
        f"42 22 8:19 / {tmp_path}/gone rw - exfat /dev/sdb3 rw\n"
        f"43 22 8:20 / {second} ro,nosuid - iso9660 /dev/sr0 ro\n"
        f"44 22 0:50 / {second} rw - tmpfs tmpfs rw\n"
        "a line that is none\n"
    )
    assert sticks.sticks(mounts) == (second, first)


def test_this_machine_can_be_asked() -> None:
    assert all(folder.is_dir() for folder in sticks.sticks())
