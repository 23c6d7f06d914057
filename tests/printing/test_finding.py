"""Printers that are found without being asked: on USB, and by a program that hears them announce themselves."""

from pathlib import Path

from kiosk.clock import SystemClock
from printing.printers.finding import MOST, MOST_NAME, announced, on_usb, printers


def usb(folder: Path, name: str, said: str | None) -> None:
    (folder / "dev").mkdir(exist_ok=True)
    (folder / "dev" / name).touch()
    if said is not None:
        about = folder / "sys" / name / "device"
        about.mkdir(parents=True)
        (about / "ieee1284_id").write_text(said)


def hears(folder: Path, *lines: str, code: int = 0) -> str:
    """A program in the place of ippfind, which needs a network with printers; returns where to look for it."""
    folder.mkdir()
    program = folder / "ippfind"
    program.write_text("#!/bin/sh\n" + "".join(f"echo '{line}'\n" for line in lines) + f"exit {code}\n")
    program.chmod(0o755)
    return str(folder)


def test_a_usb_printer_is_called_what_it_calls_itself(tmp_path: Path) -> None:
    usb(tmp_path, "lp0", "MFG:EPSON;CMD:ESC/POS;MDL:TM-T88VI;CLS:PRINTER;")
    usb(tmp_path, "lp1", None)
    found = on_usb(tmp_path / "dev", tmp_path / "sys")
    assert [one[2] for one in found] == ["EPSON TM-T88VI", "lp1"]
    assert found[0][:2] == ("escpos", (tmp_path / "dev" / "lp0").as_uri())
    assert on_usb(tmp_path / "nothing", tmp_path / "sys") == []


def test_what_is_announced_is_bounded_and_named(tmp_path: Path) -> None:
    path = hears(
        tmp_path / "bin", "ipp://kyocera.local:631/ipp/print", "ipps://server.local:443/printers/Front%20desk", "ipp:?"
    )
    assert announced(path) == [
        ("ipp", "ipp://kyocera.local:631/ipp/print", "kyocera"),
        ("ipp", "ipps://server.local:443/printers/Front%20desk", "Front desk (server)"),
    ]
    assert announced(str(tmp_path)) == []
    assert announced(hears(tmp_path / "none", code=1)) == []


def test_each_address_is_there_once_and_not_too_many(tmp_path: Path) -> None:
    lines = [f"ipp://printer-{'x' * 200}-{number // 2}.local/ipp/print" for number in range(80)]
    found = printers(
        SystemClock(), cups="ipp://127.0.0.1:1/", usb=tmp_path, about=tmp_path, path=hears(tmp_path / "bin", *lines)
    )
    assert len(found) == MOST == len({uri for _, uri, _ in found})
    assert all(len(name) <= MOST_NAME for _, _, name in found)
    assert found[0][1].endswith("-0.local/ipp/print")
