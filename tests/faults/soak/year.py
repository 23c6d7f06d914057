"""A year in a lobby, day by day: customers one after another, outages, a worker that dies, paper that is taken away."""

import ctypes
import gc
import os
import signal
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import ExitStack
from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import Path
from random import Random
from typing import TypeVar

from PySide6.QtCore import QObject, Slot

from kiosk.bootstrap import parts
from kiosk.domain.bookings import PaymentMethod
from kiosk.domain.journey import Step
from kiosk.domain.seating import Proposal
from kiosk.services.programme import Showing
from kiosk.services.purchase import Held, Sold
from tests.faults.soak.measures import Sample, process
from tests.faults.soak.shared_clock import Ahead
from tests.proving import gets_on
from tests.scenarios.lobby import Lobby

T = TypeVar("T")
PRUNED = ("showtime", "seat_state", "seat_count", "seat_right", "grant_request", "film", "seat")
OPENING = timedelta(hours=9)


class Beats(QObject):
    """Listens to the heart of the screens; ``longest`` is the longest silence in real seconds."""

    def __init__(self, ahead: Ahead) -> None:
        super().__init__()
        self._ahead = ahead
        self._last = self._now()
        self.longest = 0.0

    @Slot()
    def beat(self) -> None:
        now = self._now()
        self.longest, self._last = max(self.longest, now - self._last), now

    def _now(self) -> float:
        return self._ahead.monotonic() - self._ahead.seconds


@dataclass
class Year:
    """A kiosk, a ``pace`` of its year at a time, each with ``customers``, every ``at_the_screen``-th at the screen."""

    lobby: Lobby
    ahead: Ahead
    log: Path
    dice: Random
    customers: int
    at_the_screen: int
    pace: timedelta
    samples: list[Sample] = field(default_factory=list)
    came: int = 0
    turned_away: int = 0
    sold: int = 0
    sold_offline: int = 0
    outages: int = 0
    deaths: int = 0

    def runs(self, days: int, *, until_deaths_end: int, samples_every: int) -> None:
        """Live through so many of these days; the worker dies now and then until some day, and is left alone then."""
        with ExitStack() as stack:
            threads = stack.enter_context(ThreadPoolExecutor(1, "customers"))
            for day in range(days):
                gets_on()
                self._day_begins()
                if day % 9 == 4:
                    self._network(online=False)
                    self.outages += 1
                for _ in range(self.customers):
                    self._customer(threads)
                if not self.lobby.kiosk.programme.contact().online:
                    self._network(online=True)
                if day % 30 == 11 and day < until_deaths_end:
                    self._worker_dies()
                self._day_ends()
                if day % samples_every == 0:
                    self.samples.append(self._sample())

    # -- days --------------------------------------------------------------------------------------------------------

    def _day_begins(self) -> None:
        kiosk, now = self.lobby.kiosk, self.ahead.now()
        tomorrow = (now + self.pace).replace(hour=0, minute=0, second=0, microsecond=0) + OPENING
        before = kiosk.programme.days()[-1]
        any_show = kiosk.programme.timetable(before)[-1].showtime.id
        self.ahead.passes((tomorrow - now).total_seconds())
        self.lobby.provider.control.change_showtime(any_show, moved_seconds=0)  # and so brings its programme to the day
        self.lobby.waits("tomorrow's programme", lambda: kiosk.programme.days()[-1] > before, nudge="pull")
        self.lobby.waits("being in order", lambda: kiosk.health.selling() is None, nudge="health")
        self.lobby.waits("the first screen", lambda: self.lobby.customer.step is Step.ATTRACT)

    def _day_ends(self) -> None:
        kiosk = self.lobby.kiosk
        self.lobby.waits("every sale to be told", lambda: self.lobby.unsent() == 0, nudge="relay")
        self.lobby.waits("every ticket to be printed", self._all_is_printed, nudge="print")
        kiosk.nudge("tidy")
        kiosk.nudge("payments")
        for page in self.lobby.printed():
            page.unlink()  # somebody takes the paper away

    def _all_is_printed(self) -> bool:
        with self.lobby.kiosk.database.read() as tx:
            waiting = tx.execute("SELECT count(*) FROM print_attempt WHERE state IN ('reserved', 'sent')").fetchone()[0]
        return bool(waiting == 0)

    def _network(self, *, online: bool) -> None:
        kiosk = self.lobby.kiosk
        if not online:
            showing = self._showing()
            assert showing is not None
            self._hurries("keeping seats for offline", lambda: self._keeps(showing), "allotments")
        self.lobby.provider.control.network(online=online)
        self._hurries("noticing the network", lambda: kiosk.programme.contact().online is online, "pull")

    def _keeps(self, showing: Showing) -> bool:
        seat_map = self.lobby.kiosk.programme.seat_map(showing.showtime.id)
        return seat_map is not None and len(seat_map.mine) >= 2

    def _hurries(self, what: str, holds: Callable[[], bool], job: str) -> None:
        """Wait for something, with the clocks put forward: nobody needs to sit through the rests between two tries."""

        def tries() -> bool:
            if holds():
                return True
            self.ahead.passes(20)
            self.lobby.kiosk.nudge(job)
            self.lobby.customer.rests(0.2)
            return False

        self.lobby.waits(what, tries)

    def _worker_dies(self) -> None:
        self.lobby.waits("a worker", lambda: self._worker_pid() is not None, nudge="pull")
        pid = self._worker_pid()
        if pid is None:
            return  # it died before it could be killed
        os.kill(pid, signal.SIGKILL)
        self.deaths += 1
        self.lobby.waits("another worker", lambda: self._worker_pid() not in (None, pid), nudge="pull")

    def _worker_pid(self) -> int | None:
        worker = self.lobby.kiosk._worker
        return worker.pid if worker is not None else None

    # -- customers ---------------------------------------------------------------------------------------------------

    def _customer(self, threads: ThreadPoolExecutor) -> None:
        self.came += 1
        showing = self._showing()
        if showing is None:
            self.turned_away += 1
        elif self.came % self.at_the_screen == 0:
            self._comes_to_the_screen(showing)
        else:
            bought = self._waits_for(threads.submit(self._buys, showing, self.dice.randint(1, 4)))
            self.sold += bought
            self.sold_offline += bought and not self.lobby.kiosk.programme.contact().online

    def _showing(self) -> Showing | None:
        programme = self.lobby.kiosk.programme
        shows = [one for day in programme.days()[:2] for one in programme.timetable(day) if one.on_sale]
        room = [one for one in shows if one.availability.sellable >= 4]
        return self.dice.choice(room) if room else None

    def _buys(self, showing: Showing, party: int) -> bool:
        checkout = self.lobby.kiosk.checkout
        checkout.begin(showing.showtime.id, self.dice.choice(("en", "de")))
        checkout.set_count("adult", party)
        proposed = checkout.propose()
        held = checkout.hold() if isinstance(proposed, Proposal) else None
        if not isinstance(held, Held) or self.dice.random() < 0.1:
            checkout.abandon()
            return False
        outcome = checkout.pay(PaymentMethod.CARD)
        assert isinstance(outcome, Sold), outcome
        return True

    def _comes_to_the_screen(self, showing: Showing) -> None:
        customer = self.lobby.customer
        customer.starts()
        customer.picks(showing)
        customer.brings(adult=self.dice.randint(1, 2))
        if self.dice.random() < 0.5:
            customer.accepts_the_seats()
            customer.pays_by_card()
            customer.sees_the_tickets()
            self.sold += 1
            customer.finishes()
        else:
            self.ahead.passes(61)
            customer.waits_for("Are you still there?", 20)
            self.ahead.passes(31)
            customer.arrives(Step.ATTRACT)

    def _waits_for(self, work: "Future[T]") -> T:
        while not work.done():
            self.lobby.customer.rests(0.001)
        return work.result()

    # -- looking -----------------------------------------------------------------------------------------------------

    def _sample(self) -> Sample:
        state = self.lobby.config.state_folder
        self._lets_go()
        self.lobby.waits("a worker", lambda: self._worker_pid() is not None, nudge="pull")
        worker = self._worker_pid()
        assert worker is not None
        with self.lobby.kiosk.database.read() as tx:
            rows = sum(tx.execute(f"SELECT count(*) FROM {table}").fetchone()[0] for table in PRUNED)  # noqa: S608
        return Sample(
            sales=self.sold,
            kiosk=process(os.getpid()),
            worker=process(worker),
            database=(state / parts.DATABASE).stat().st_size,
            log=(state / f"{parts.DATABASE}-wal").stat().st_size,
            spool=_files(state / parts.SPOOL),
            temporary=sum(
                1 for one in state.rglob("*") if one.suffix in (".part", ".new") or one.name.startswith("part-")
            ),
            pictures=_files(state / parts.POSTERS),
            words=self.log.stat().st_size,
            rows=rows,
        )

    def _lets_go(self) -> None:
        """Have this process give back what it can: what is left then is what grows."""
        self.lobby.face.engine.collectGarbage()
        gc.collect()
        ctypes.CDLL(None).malloc_trim(0)


def _files(folder: Path) -> int:
    return sum(1 for _ in folder.iterdir()) if folder.is_dir() else 0
