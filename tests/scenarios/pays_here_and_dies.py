"""A kiosk that is killed between the money for somebody's reservation and the provider's hearing of it.

Run by a scenario: ``pays_here_and_dies.py CONFIG REFERENCE``.
"""

import os
import signal
import sys
import time
from contextlib import ExitStack
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from kiosk.bootstrap.application import open_kiosk
from kiosk.config import load
from kiosk.ports import CardAnswer, SettleOutcome, SettleRequest
from kiosk.services.lookup import Found
from kiosk.store import sync_state

PATIENCE_SECONDS = 30.0


def main() -> None:
    path, reference = Path(sys.argv[1]), sys.argv[2]
    kiosk = open_kiosk(ExitStack(), load(path, {}), path, automatic=CardAnswer.APPROVE)
    kiosk.start()
    deadline = time.monotonic() + PATIENCE_SECONDS

    def ready() -> bool:
        with kiosk.database.read() as tx:
            return sync_state.contact(tx).online and sync_state.get(tx, sync_state.SEATS_CURSOR) is not None

    while not ready():
        assert time.monotonic() < deadline, "no programme"
        time.sleep(0.05)
    found = kiosk.collect.find(reference)
    while not isinstance(found, Found):  # what was contact before is soon contact again
        assert time.monotonic() < deadline, found
        time.sleep(0.1)
        found = kiosk.collect.find(reference)
    assert found.elsewhere is not None
    assert kiosk.pay_here.why_not() is None

    def die(request: SettleRequest) -> SettleOutcome:
        """As a power cut would."""
        os.kill(os.getpid(), signal.SIGKILL)
        raise AssertionError(request)

    kiosk.collect._box_office.settle = die  # type: ignore[method-assign]
    kiosk.pay_here.pay(found.elsewhere)


main()
