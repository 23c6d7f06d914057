import os
from collections.abc import Callable
from pathlib import Path
from typing import ClassVar

import pytest

from kiosk.ports import NotPrinted, Printed, PrinterReadiness
from printing.printers.folder import FolderPrinter
from tests.printing.printer_contract import PrinterContract, TroubleContract


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "printed" / "tickets"


@pytest.fixture
def printer(folder: Path) -> FolderPrinter:
    return FolderPrinter(folder)


@pytest.fixture
def came_out(folder: Path) -> Callable[[], list[str]]:
    return lambda: sorted(path.stem for path in folder.iterdir()) if folder.is_dir() else []


@pytest.fixture
def paper(folder: Path) -> Callable[[str], Path]:
    return lambda job: folder / f"{job}.pdf"


@pytest.fixture
def afflict(folder: Path) -> Callable[[str], None]:
    def put_a_file_in_the_way(_: str) -> None:
        folder.parent.mkdir()
        folder.write_text("")

    return put_a_file_in_the_way


@pytest.fixture
def mend(folder: Path) -> Callable[[], None]:
    return folder.unlink


class TestFolderPrinter(PrinterContract, TroubleContract):
    TROUBLES: ClassVar = {"a file in the way": ("no-folder",)}


def test_where_it_is_printed_is_said(printer: FolderPrinter, folder: Path, ticket: Path) -> None:
    assert printer.print("job-1", ticket) == Printed(str(folder / "job-1.pdf"))
    assert (folder / "job-1.pdf").read_bytes() == ticket.read_bytes()


def test_a_file_in_the_way_is_no_folder(tmp_path: Path, ticket: Path) -> None:
    (tmp_path / "file").write_text("")
    printer = FolderPrinter(tmp_path / "file" / "tickets")
    assert printer.status().readiness is PrinterReadiness.NOT_READY
    assert isinstance(printer.print("job-1", ticket), NotPrinted)


@pytest.mark.parametrize("name", ["", "../job", "a/b", ".hidden", "a\x00b", "x" * 200])
def test_a_job_name_never_leads_out_of_the_folder(printer: FolderPrinter, ticket: Path, name: str) -> None:
    assert isinstance(printer.print(name, ticket), NotPrinted)
    assert isinstance(printer.settle(name), NotPrinted)


def test_a_full_disk_leaves_no_half_ticket(
    printer: FolderPrinter,
    folder: Path,
    ticket: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    folder.mkdir(parents=True)

    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    outcome = printer.print("job-1", ticket)
    assert isinstance(outcome, NotPrinted)
    assert "No space left" in outcome.reason
    assert list(folder.iterdir()) == []
