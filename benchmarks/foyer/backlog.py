"""Bookings that nobody has told the provider or printed: a kiosk sells while everything behind it is asleep.

Usage: python -m benchmarks.foyer.backlog CONFIG BOOKINGS. The kiosk must have a programme already.
"""

import sys
from contextlib import ExitStack
from itertools import cycle
from pathlib import Path

from kiosk import worker
from kiosk.bootstrap.application import Kiosk, open_kiosk
from kiosk.config import load
from kiosk.domain.bookings import PaymentMethod
from kiosk.facts import Fact
from kiosk.services.purchase import Held, Sold


class _Asleep(worker.WorkerProcess):
    def do(self, name: str, timeout: float = 0.0) -> tuple[Fact, ...]:
        return ()


def main(config: Path, bookings: int) -> int:
    """Sell, one party of two after the other, over all showtimes of the later days."""
    worker.WorkerProcess = _Asleep  # type: ignore[misc]
    with ExitStack() as stack:
        kiosk = open_kiosk(stack, load(config), config)
        kiosk.start()
        kiosk.started.wait(60)
        days = kiosk.programme.days()[2:]
        shows = cycle([one.showtime.id for day in days for one in kiosk.programme.timetable(day)])
        sold = 0
        for _ in range(2 * bookings):
            sold += _sells(kiosk, next(shows))
            if sold == bookings:
                return 0
    return 1


def _sells(kiosk: Kiosk, showtime_id: str) -> bool:
    checkout = kiosk.checkout
    checkout.begin(showtime_id, "en")
    checkout.set_count("adult", 2)
    checkout.propose()
    held = checkout.hold()
    if not isinstance(held, Held):
        sys.stderr.write(f"not held: {held}\n")
        return False
    return isinstance(checkout.pay(PaymentMethod.CARD), Sold)


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]), int(sys.argv[2])))
