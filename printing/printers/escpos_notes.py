"""What became of the latest jobs, kept on the disk: an ESC/POS printer has no names for jobs and remembers none."""

from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Final

import msgspec

from kiosk import durable_files
from kiosk.logs import logger

log = logger(__name__)

_KEPT: Final = 100
_MAX_BYTES: Final = 256 * 1024
_MAX_REASON: Final = 300


class State(StrEnum):
    """How far a job got."""

    BEGUN = "begun"
    PRINTED = "printed"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Note:
    """A job of which at least the beginning may have reached the printer."""

    job: str
    state: State
    reason: str = ""


class Notes:
    """The notes of one printer, the newest last; whole or not there after a power cut. For one thread at a time.

    Every method raises OSError where the disk does not let it. A file that is not what was written is put aside.
    """

    def __init__(self, path: Path) -> None:
        self._path: Final = path
        self._damaged: Final = path.with_name(f"{path.name}.damaged")

    @property
    def were_damaged(self) -> bool:
        """Whether notes were ever put aside: what is not found may then have been begun all the same."""
        self._read()
        return self._damaged.exists()

    def find(self, job: str) -> Note | None:
        """What is known of a job; None if it was never begun."""
        return next((note for note in self._read() if note.job == job), None)

    def any_unfinished(self) -> bool:
        """Whether the latest job may have left a piece of paper behind that was not cut off."""
        notes = self._read()
        return bool(notes) and notes[-1].state is not State.PRINTED

    def write(self, job: str, state: State, reason: str = "") -> None:
        """Note how far a job got."""
        others = [note for note in self._read() if note.job != job]
        notes = [*others, Note(job, state, reason[:_MAX_REASON])][-_KEPT:]
        durable_files.make_folder(self._path.parent, mode=0o700)
        durable_files.replace(self._path, msgspec.json.encode(notes), mode=0o600)

    def _read(self) -> list[Note]:
        try:
            with self._path.open("rb") as file:
                data = file.read(_MAX_BYTES + 1)
        except FileNotFoundError:
            return []
        try:
            return msgspec.json.decode(data[:_MAX_BYTES], type=list[Note])
        except (msgspec.DecodeError, UnicodeDecodeError) as error:
            log.warning("%s is damaged and was put aside: %s", self._path, error)
            self._path.replace(self._damaged)
            durable_files.sync_folder(self._path.parent)
            return []
