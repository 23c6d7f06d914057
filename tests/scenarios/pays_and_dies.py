"""A kiosk that is killed in the middle of a sale: with the seats held, or between the money and the ticket.

Run by a scenario: ``pays_and_dies.py CONFIG [held]``. Prints the seats it held.
"""

import os
import signal
import sys
import time
from contextlib import ExitStack
from pathlib import Path
from typing import Literal

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from kiosk.bootstrap.application import open_kiosk
from kiosk.config import load
from kiosk.domain.bookings import PaymentMethod
from kiosk.ports import CardAnswer
from kiosk.services.purchase import Held
from kiosk.store import sync_state
from kiosk.store.database import Database

PATIENCE_SECONDS = 30.0


def die() -> None:
    """As a power cut would."""
    os.kill(os.getpid(), signal.SIGKILL)


def seats_are_known(database: Database) -> bool:
    """Whether the first pull has come to its end: the programme is there before the seats are."""
    with database.read() as tx:
        return sync_state.get(tx, sync_state.SEATS_CURSOR) is not None


def main() -> None:
    path = Path(sys.argv[1])
    kiosk = open_kiosk(ExitStack(), load(path, {}), path, automatic=CardAnswer.APPROVE)
    kiosk.start()
    deadline = time.monotonic() + PATIENCE_SECONDS
    while not (kiosk.programme.contact().online and seats_are_known(kiosk.database)):
        assert time.monotonic() < deadline, "no programme"
        time.sleep(0.05)
    day = kiosk.programme.days()[1]
    palace = [one for one in kiosk.programme.timetable(day) if one.showtime.auditorium_id == "palace"]
    showing = max(palace, key=lambda one: one.availability.sellable)
    kiosk.checkout.begin(showing.showtime.id, "en")
    kiosk.checkout.set_count("adult", 2)
    kiosk.checkout.propose()
    basket = kiosk.checkout.basket
    assert basket is not None
    held = kiosk.checkout.hold()
    assert isinstance(held, Held), held
    print(*basket.seat_ids, flush=True)
    if sys.argv[2:] == ["held"]:
        die()
    assert kiosk.terminal is not None
    remember = kiosk.terminal._remember

    def remember_and_die(reference: str, state: Literal["approved", "declined", "reversed"], receipt: str) -> None:
        remember(reference, state, receipt)
        die()

    kiosk.terminal._remember = remember_and_die  # type: ignore[assignment, method-assign]
    kiosk.checkout.pay(PaymentMethod.CARD)


main()
