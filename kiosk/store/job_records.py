"""What is known of the periodic jobs, as a small file in the state folder, for other processes to read.

It is no part of any sale: whole at any time, and of no worth after a power cut.
"""

from datetime import datetime
from pathlib import Path

import msgspec

from kiosk import durable_files
from kiosk.domain.jobs import JobRecord
from kiosk.errors import of_the_disk

FILE = "jobs.json"
MOST_BYTES = 64 * 1024


class JobRecords(msgspec.Struct, frozen=True):
    """All jobs as they stood at ``at``; one that is older than half a minute is of a kiosk that does not run."""

    at: datetime
    jobs: tuple[JobRecord, ...]


def read(state_folder: Path) -> JobRecords | None:
    """What the kiosk last wrote; None if it never did, or not so that it can be read."""
    try:
        with (state_folder / FILE).open("rb") as file:
            data = file.read(MOST_BYTES + 1)
        return msgspec.json.decode(data, type=JobRecords) if len(data) <= MOST_BYTES else None
    except (OSError, msgspec.MsgspecError, ValueError):
        return None


def write(state_folder: Path, records: JobRecords) -> None:
    """Put them in the place of those before (StoreError: those are still there)."""
    path = state_folder / FILE
    try:
        durable_files.swap(path, msgspec.json.encode(records), mode=0o600)
    except OSError as error:
        raise of_the_disk(error, path) from error
