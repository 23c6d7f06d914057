"""Which printers are there: queues of this machine's CUPS, printers that announce themselves, and those on USB.

CUPS is asked by IPP, the network by DNS-SD through ``ippfind`` (cups-ipp-utils) where it is installed.
"""

import re
import shutil
import subprocess
from pathlib import Path
from typing import Final
from urllib.parse import unquote, urlsplit

from kiosk.clock import Clock
from printing.printers.ipp import Answer, Operation, Tag, attribute
from printing.printers.ipp_link import IppLink

CUPS: Final = "ipp://127.0.0.1:631/"
USB: Final = Path("/dev/usb")
ABOUT_USB: Final = Path("/sys/class/usbmisc")
SECONDS: Final = 3.0
MOST: Final = 20
MOST_NAME: Final = 80
_MOST_BYTES: Final = 64 * 1024
_MODEL: Final = re.compile(r"(?:^|;)(?:MDL|MODEL):([^;]{1,60})")
_MAKER: Final = re.compile(r"(?:^|;)(?:MFG|MANUFACTURER):([^;]{1,60})")
Printer = tuple[str, str, str]
"""Kind ("ipp" or "escpos"), address, and the name people know it by."""


def printers(
    clock: Clock, *, cups: str = CUPS, usb: Path = USB, about: Path = ABOUT_USB, path: str | None = None
) -> tuple[Printer, ...]:
    """All that are found within some seconds, each address once; twenty at most. Blocks."""
    found = [*queues(clock, cups), *on_usb(usb, about), *announced(path)]
    return tuple({uri: (kind, uri, name[:MOST_NAME]) for kind, uri, name in reversed(found)}.values())[::-1][:MOST]


def queues(clock: Clock, cups: str = CUPS) -> list[Printer]:
    """The queues of a CUPS server; none if it does not answer."""
    link = IppLink(cups, clock)
    wanted = attribute("requested-attributes", Tag.KEYWORD, "printer-name", "printer-info")
    try:
        answer = link.ask(Operation.CUPS_GET_PRINTERS, (wanted,), seconds=SECONDS)
    finally:
        link.close()
    if not isinstance(answer, Answer) or not answer.is_ok:
        return []
    made = []
    for group in answer.each(Tag.PRINTER_GROUP):
        name = str(next(iter(group.get("printer-name", ())), ""))
        told = str(next(iter(group.get("printer-info", ())), "")) or name
        if re.fullmatch(r"[^\s/#?]{1,127}", name):
            made.append(("ipp", f"{cups.rstrip('/')}/printers/{name}", told))
    return made


def on_usb(usb: Path = USB, about: Path = ABOUT_USB) -> list[Printer]:
    """What Linux' usblp drives: receipt printers that speak ESC/POS, as a rule."""
    return [("escpos", device.as_uri(), _model(about / device.name)) for device in sorted(usb.glob("lp*"))]


def announced(path: str | None = None) -> list[Printer]:
    """What tells of itself in this network by DNS-SD (RFC 6763); none without the program that listens."""
    program = shutil.which("ippfind", path=path)
    if program is None:
        return []
    try:
        told = subprocess.run([program, "-T", str(int(SECONDS))], capture_output=True, timeout=2 * SECONDS, check=False)
    except (OSError, subprocess.TimeoutExpired):
        return []
    lines = told.stdout[:_MOST_BYTES].decode("utf-8", "replace").split()
    return [("ipp", uri, _name_in(uri)) for uri in lines if re.fullmatch(r"ipps?://[!-~]{1,400}", uri)]


def _model(about: Path) -> str:
    try:
        with (about / "device" / "ieee1284_id").open("rb") as file:
            said = file.read(1024).decode("ascii", "replace")
    except OSError:
        return about.name
    words = [found[1].strip() for pattern in (_MAKER, _MODEL) if (found := pattern.search(said))]
    return " ".join(words) or about.name


def _name_in(uri: str) -> str:
    told = urlsplit(uri)
    queue = unquote(told.path.rpartition("/")[2])
    host = (told.hostname or "").removesuffix(".").removesuffix(".local")
    return f"{queue} ({host})" if queue not in ("", "print") else host
