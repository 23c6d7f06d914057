"""A furnished pretix to try a kiosk with, until it is interrupted: ``make peer-pretix``."""

import json
import sys
import tempfile
import time
from contextlib import suppress
from pathlib import Path

from tests.peers.pretix.peer import running


def main() -> None:
    """Start it, say how to reach it, stay."""
    with tempfile.TemporaryDirectory(prefix="foyer-pretix-") as folder, running(Path(folder)) as peer:
        told = {
            "url": peer.url,
            "organizer": peer.staff.organizer,
            "event": peer.staff.event,
            "pairing_code": peer.staff.registers("Kiosk"),
            "staff_token": peer.staff.token,
        }
        sys.stdout.write(json.dumps(told, indent=1) + "\nCtrl+C ends it.\n")
        sys.stdout.flush()
        with suppress(KeyboardInterrupt):
            while peer.server.poll() is None:
                time.sleep(0.5)


if __name__ == "__main__":
    main()
