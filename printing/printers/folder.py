"""Tickets as PDF files in a folder: for trying Foyer out, and where something else prints what appears."""

import os
import re
from pathlib import Path
from typing import Final

from kiosk import durable_files
from kiosk.ports import NotPrinted, Printed, PrinterReadiness, PrinterStatus, PrintOutcome

_PLAIN: Final = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{0,99}")


class FolderPrinter:
    """A TicketPrinter whose paper is files, each whole or not there: ``<job id>.pdf``. Safe between processes."""

    def __init__(self, folder: Path) -> None:
        self._folder: Final = folder

    def status(self) -> PrinterStatus:
        """Ready if the folder, or what it is to be made in, takes files."""
        existing = next(path for path in (self._folder, *self._folder.parents) if path.exists())
        if not existing.is_dir():
            return PrinterStatus(PrinterReadiness.NOT_READY, ("no-folder",))
        if not os.access(existing, os.W_OK | os.X_OK):
            return PrinterStatus(PrinterReadiness.NOT_READY, ("folder-read-only",))
        return PrinterStatus(PrinterReadiness.READY)

    def print(self, job_id: str, pdf: Path) -> PrintOutcome:
        """Copy the PDF; a job that is there already is not written again."""
        if not _PLAIN.fullmatch(job_id):
            return NotPrinted(f"{job_id!r} is no name for a file")
        target = self._target(job_id)
        try:
            durable_files.make_folder(self._folder)
            durable_files.create(target, pdf.read_bytes())
        except OSError as error:
            return NotPrinted(f"{error.filename or self._folder}: {error.strerror}")
        return Printed(str(target))

    def settle(self, job_id: str) -> PrintOutcome:
        """What became of a job whose printing was interrupted."""
        if _PLAIN.fullmatch(job_id) and self._target(job_id).exists():
            return Printed(str(self._target(job_id)))
        return NotPrinted("no such file")

    def _target(self, job_id: str) -> Path:
        return self._folder / f"{job_id}.pdf"
