"""What every printer must do, on an ESC/POS printer in the network, on a cable, and without process IDs."""

from collections.abc import Callable
from pathlib import Path
from typing import ClassVar

import pytest
from PIL import Image

from tests.peers.printers.thermal import PAPER, ThermalPrinter
from tests.printing.escpos.watched import TICKETS, Watched
from tests.printing.printer_contract import LowPaperContract, PrinterContract, TroubleContract


@pytest.fixture
def came_out(printer: Watched) -> Callable[[], list[str]]:
    def names() -> list[str]:
        printer.look()
        whole = [job for job, pieces in printer.jobs.items() for _ in range(len(pieces) // TICKETS)]
        return whole + ["left behind"] * printer.left_behind

    return names


@pytest.fixture
def paper(printer: Watched, tmp_path: Path) -> Callable[[str], Path]:
    """The pieces of a job, laid one below the other."""

    def joined(job: str) -> Path:
        pieces = [Image.open(path) for path in printer.jobs[job]]
        sheet = Image.new("L", (PAPER, sum(piece.height for piece in pieces)))
        top = 0
        for piece in pieces:
            sheet.paste(piece, (0, top))
            top += piece.height
        sheet.save(tmp_path / f"{job}.png")
        return tmp_path / f"{job}.png"

    return joined


@pytest.fixture
def afflict(peer: ThermalPrinter) -> Callable[[str], None]:
    return lambda trouble: peer.switch_off() if trouble == "off" else peer.fault(trouble)


@pytest.fixture
def mend(peer: ThermalPrinter) -> Callable[[], None]:
    return peer.mend


class Contracts(PrinterContract, TroubleContract, LowPaperContract):
    TROUBLES: ClassVar = {
        "media-empty": ("media-empty",),
        "mute": ("timed-out",),
        "off": ("unreachable",),
        "stuck": None,
    }


class TestOverTheNetwork(Contracts):
    TROUBLES: ClassVar = {
        **Contracts.TROUBLES,
        "cover-open": ("cover-open",),
        "garbage": ("no-such-printer",),
        "cutter-error": ("cutter-error",),
        "media-jam": ("media-jam",),
        "other": ("other",),
        "hot": ("offline",),
        "offline": ("offline",),
        "refuse": ("unreachable",),
    }


class TestAsADeviceFile(Contracts):
    @pytest.fixture
    def abilities(self) -> dict[str, bool]:
        return {"device": True}


class TestWithoutProcessIds(Contracts):
    TROUBLES: ClassVar = {"media-empty": ("media-empty",), "stuck": None}

    @pytest.fixture
    def abilities(self) -> dict[str, bool]:
        return {"process_ids": False}
