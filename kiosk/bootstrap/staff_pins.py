"""The key of this kiosk's PINs, and whether anybody can come in with one: light enough for every start."""

import os
from functools import partial
from pathlib import Path
from typing import Final

from kiosk.bootstrap import parts
from kiosk.clock import Clock
from kiosk.config import Config
from kiosk.services.staff_people import StaffPeople
from kiosk.services.staff_pins import Pins
from kiosk.store.database import Database

PEPPER: Final = "foyer-pepper"
"""The credential of systemd (``LoadCredentialEncrypted=``) that holds the key of the PINs."""
PEPPER_FILE: Final = "staff.key"
"""Where that key is otherwise: in the state folder, beside the database and in none of its backups."""


def pins_for(config: Config) -> Pins:
    """What hashes PINs, with the key of this kiosk."""
    return Pins(partial(pepper, config.state_folder))


def pepper(state_folder: Path) -> bytes:
    """The key of the PINs, made (mode 0600) if there is none. ConfigError if it cannot be used."""
    credential = Path(os.environ.get("CREDENTIALS_DIRECTORY", "/nowhere")) / PEPPER
    if credential.exists():
        return parts.read_secret(credential, PEPPER).encode()
    return parts.mint_secret(state_folder / PEPPER_FILE).encode()


def somebody_manages(config: Config, database: Database, clock: Clock) -> bool:
    """Whether anybody can come in by PIN and manage the staff, so that no set-up code is needed. A quick read."""
    return StaffPeople(database, pins_for(config), clock).somebody_manages()
