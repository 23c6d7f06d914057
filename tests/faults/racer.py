"""One kiosk of a race: the real store, checkout and jobs, and customers who want what the other kiosks' want.

Usage: python -m tests.faults.racer FOLDER URL KEY KIOSK SEED. It sells, gives up and takes back until its standard
input ends; then it settles, says ``settled NUMBER-OF-SALES`` and ends. What it was told of seats is in
FOLDER/operations.jsonl. Its time runs ten times as fast, so that no patience of the program's slows the race.
"""

import queue
import random
import sys
import threading
import time
import uuid
from collections import Counter
from datetime import datetime, timedelta
from pathlib import Path

from kiosk.bootstrap import parts
from kiosk.bootstrap.site_signer import SiteSigner
from kiosk.clock import SystemClock
from kiosk.domain.allotment_size import AllotmentRules
from kiosk.domain.bookings import PaymentMethod, PaymentState, SaleState
from kiosk.domain.messages import CancellationRequest
from kiosk.domain.rights import OfflineMode
from kiosk.domain.seats import SeatState
from kiosk.facts import Facts
from kiosk.ports import CardAnswer
from kiosk.services.checkout import Checkout
from kiosk.services.payments import Payments
from kiosk.services.programme import Programme
from kiosk.services.purchase import Held, Sold
from kiosk.services.seat_rights import SeatRights
from kiosk.services.selling import Issuer
from kiosk.store import bookings, outbox
from kiosk.store.database import Database
from kiosk.store.sqlite import Connection
from sync.jobs import Jobs, JobSettings
from sync.terminals.simulated import SimulatedTerminal
from sync.transport import Transport
from tests.faults.books import Kiosk
from tests.faults.recorded import Record, RecordedProvider

FASTER = 10
INTERACTIVE_SECONDS, BACKGROUND_SECONDS = 1.0, 2.0
RULES = AllotmentRules(share=0.05, most=4, from_hours=36, until_hours=0.25)
WANTED = tuple(f"hall-{row}-{number}" for row in "DEF" for number in range(3, 11))
TRIES = 3
"""How often this kiosk goes for one seat: histories are to stay short enough to be judged."""
BUYS, TAKES_BACK = 0.4, 0.15
LEAD = timedelta(hours=2)
SETTLE_SECONDS = 120.0


class HastyClock(SystemClock):
    """Ten times as fast as the machine's, from the same beginning."""

    def __init__(self) -> None:
        self._wall, self._ticks = super().now(), super().monotonic()

    def now(self) -> datetime:
        """The wall clock, hastened."""
        return self._wall + timedelta(seconds=self.monotonic() - self._ticks)

    def monotonic(self) -> float:
        """The monotonic clock, hastened."""
        return self._ticks + (super().monotonic() - self._ticks) * FASTER


class Racer:
    """The kiosk, its background in a thread of its own, its customers in this one."""

    def __init__(self, folder: Path, url: str, key: str, kiosk_id: str, seed: int, record: Record) -> None:
        self._dice = random.Random(seed)
        self._clock = clock = HastyClock()
        self._path = folder / "kiosk.db"
        self._database = database = Database(self._path)

        def provider() -> RecordedProvider:
            transport = Transport(
                url, key, clock, interactive_seconds=INTERACTIVE_SECONDS, background_seconds=BACKGROUND_SECONDS
            )
            return RecordedProvider(record, transport, kiosk_id)

        self._provider = provider()
        self._jobs = Jobs(
            database,
            self._provider,
            clock,
            JobSettings(kiosk_id, folder / "posters", RULES, OfflineMode.ALLOTMENT),
        )
        facts = Facts()
        self._nudges: queue.Queue[str] = queue.Queue()
        issuer = Issuer(kiosk_id, "en", SiteSigner(folder / "keys", kiosk_id), self._provider.encode_booking)
        self.terminal = SimulatedTerminal(folder / parts.TERMINAL, automatic=CardAnswer.APPROVE)
        self._programme = Programme(database, facts, clock, OfflineMode.ALLOTMENT, folder / "posters")
        seat_rights = SeatRights(database, provider(), clock, facts, self._nudges.put, OfflineMode.ALLOTMENT)
        self._payments = Payments(database, self.terminal, issuer, clock, facts, lambda _: None)
        self._checkout = Checkout(
            database,
            self._programme,
            seat_rights,
            self._payments,
            self.terminal,
            issuer,
            clock,
            facts,
            self._nudges.put,
            hold_seconds=300,
            counter=False,
        )
        self._tries: Counter[tuple[str, str]] = Counter()
        self._over = threading.Event()
        self._behind = threading.Thread(target=self._works, name="behind")

    def races(self) -> int:
        """Until standard input ends; returns how many sales there were."""
        threading.Thread(target=self._listen, daemon=True).start()
        self._behind.start()
        sales = 0
        while not self._over.is_set():
            sales += self._serves_one()
        self._behind.join()
        self._settles()
        return sales

    def _listen(self) -> None:
        sys.stdin.read()
        self._over.set()

    def _works(self) -> None:
        turn = 0
        while not self._over.is_set():
            if turn % 10 == 0:
                self._jobs.run("pull")
                self._jobs.run("allotments")
            try:
                name = self._nudges.get(timeout=0.05)
            except queue.Empty:
                name = ""
            if name.startswith("seats:"):
                self._jobs.run(name)
            self._jobs.run("relay")
            self._jobs.run("hand_back")
            turn += 1

    def _settles(self) -> None:
        until = time.monotonic() + SETTLE_SECONDS
        while Kiosk(self._path).left_open().keys() - {"prints"}:
            if time.monotonic() > until:
                raise TimeoutError(f"never settled: {Kiosk(self._path).left_open()}")
            self._payments.settle_open()
            for name in ("pull", "relay", "hand_back"):
                self._jobs.run(name)
            time.sleep(0.02)

    def _serves_one(self) -> int:
        choice = self._chooses()
        if choice is None:
            time.sleep(0.05)
            return 0
        showtime_id, seats = choice
        self._tries.update((showtime_id, seat) for seat in seats)
        self._checkout.begin(showtime_id, "en")
        self._checkout.set_count("adult", len(seats))
        self._checkout.choose(seats)
        if isinstance(self._checkout.hold(), Held) and self._dice.random() < BUYS:
            sold = self._checkout.pay(PaymentMethod.CARD)
            if isinstance(sold, Sold):
                if self._dice.random() < TAKES_BACK:
                    self._takes_back(sold.booking.reference)
                return 1
        self._checkout.abandon()
        return 0

    def _chooses(self) -> tuple[str, tuple[str, ...]] | None:
        """One to three seats side by side, of the first show that still has some worth trying for."""
        for day in self._programme.days():
            for showing in self._programme.timetable(day):
                seat_map = self._programme.seat_map(showing.showtime.id)
                if seat_map is None or showing.showtime.starts_at < self._clock.now() + LEAD:
                    continue
                worth = [
                    seat
                    for seat in WANTED
                    if seat_map.states[seat] is SeatState.FREE and self._tries[showing.showtime.id, seat] < TRIES
                ]
                if worth:
                    return showing.showtime.id, self._side_by_side(worth)
        return None

    def _side_by_side(self, worth: list[str]) -> tuple[str, ...]:
        first = WANTED.index(self._dice.choice(worth))
        row = WANTED[first].rsplit("-", 1)[0]
        party = WANTED[first : first + self._dice.choice((1, 2, 3))]
        return tuple(seat for seat in party if seat in worth and seat.startswith(row))

    def _takes_back(self, reference: str) -> None:
        """The customer asks for the money back, and gets it."""
        now, refund = self._clock.now(), str(uuid.uuid4())
        body = self._provider.encode_cancellation(CancellationRequest(reference, refund, now, "asked for"))
        with self._database.read() as tx:
            payment = bookings.payment_of(tx, reference)
        assert payment is not None
        self.terminal.reverse(payment.reference, payment.amount)

        def work(tx: Connection) -> None:
            bookings.step(tx, reference, SaleState.REFUNDING, now)
            bookings.settle_payment(tx, payment.reference, PaymentState.REVERSED)
            outbox.put(tx, f"cancellation:{refund}", "cancellation", reference, body, now)

        self._database.write(work)


def main() -> int:
    """Race."""
    folder, url, key, kiosk_id, seed = sys.argv[1:]
    with Record(Path(folder) / "operations.jsonl", kiosk_id) as record:
        sales = Racer(Path(folder), url, key, kiosk_id, int(seed), record).races()
    sys.stdout.write(f"settled {sales}\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
