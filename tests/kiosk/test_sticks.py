from pathlib import Path

import pytest

from kiosk.sticks import NotSaved, Saved, Stick, mounted_sticks, save


def test_sticks_are_found_at_either_depth_by_name_and_none_is_made_up(tmp_path: Path) -> None:
    media, run = tmp_path / "media", tmp_path / "run"
    sticks = {media / "ZIP", media / "ada" / "BLUE", run / "ada" / "red"}
    for folder in (*sticks, media / "ada" / "left behind", media / "empty"):
        folder.mkdir(parents=True)
    (media / "a file").write_text("no folder")
    (media / "link").symlink_to(media / "ZIP")
    found = mounted_sticks((media, run, tmp_path / "missing"), lambda folder: folder in sticks)
    assert [stick.name for stick in found] == ["BLUE", "ZIP", "red"]
    assert mounted_sticks((media, run)) == ()  # ordinary folders are no sticks


def test_a_file_is_whole_on_the_stick_or_the_reason_is_told(tmp_path: Path) -> None:
    stick = Stick("BLUE", tmp_path)
    assert save(stick, "day.csv", b"1") == Saved(tmp_path / "day.csv")
    assert save(stick, "day.csv", b"22") == Saved(tmp_path / "day.csv")
    assert (tmp_path / "day.csv").read_bytes() == b"22"
    assert [one.name for one in tmp_path.iterdir()] == ["day.csv"]
    assert save(Stick("GONE", tmp_path / "gone"), "day.csv", b"1") == NotSaved("No such file or directory")
    for name in ("../out.csv", "a/b", "", ".."):
        with pytest.raises(ValueError, match="no file name"):
            save(stick, name, b"1")
