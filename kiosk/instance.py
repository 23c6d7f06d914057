"""One kiosk a state folder: two at once would share one printer, one terminal and one seat right."""

import fcntl
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from kiosk.durable_files import make_folder
from kiosk.errors import ConfigError, of_the_disk


@contextmanager
def only_instance(state_folder: Path) -> Iterator[None]:
    """Hold the folder for this process (ConfigError if another has it, StoreError if it takes no writes)."""
    try:
        make_folder(state_folder, mode=0o700)
        descriptor = os.open(state_folder / "kiosk.lock", os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)
    except OSError as error:
        raise of_the_disk(error, state_folder) from error
    try:
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError as error:
            raise ConfigError(
                f"{state_folder}: another kiosk is running here; give this one a state folder of its own"
            ) from error
        yield
    finally:
        os.close(descriptor)
