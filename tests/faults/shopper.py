"""The whole program, with somebody in front of it who buys without a pause until it is killed.

Usage: python -m tests.faults.shopper CONFIG SEED [--idle]. Says on standard output, a line each: ``pid`` of the worker
process, ``ready`` once the first screen is there and something can be sold, ``step NAME`` when a screen has come,
``shown REFERENCE SHOWTIME SEAT…`` once a customer was shown a sale as done. ``--idle``: nobody buys.
"""

import argparse
import random
import sys
from collections.abc import Callable
from contextlib import ExitStack
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Slot

from kiosk.bootstrap.application import Kiosk, open_kiosk
from kiosk.config import load
from kiosk.domain.journey import Step
from kiosk.ports import CardAnswer
from kiosk.services.programme import Showing
from ui import application
from ui.application import Application

TICK_MS = 10
PATIENT_TICKS = 400
LOOK_ROUND = 0.15
"""So many customers give up at the review."""


def say(*words: str) -> None:
    """Tell whoever started this program."""
    sys.stdout.write(" ".join(words) + "\n")
    sys.stdout.flush()


class Shopper(QObject):
    """Goes the customer's way by the slots the screens call, and is never done. GUI thread."""

    def __init__(self, app: Application, kiosk: Kiosk, seed: int, *, idle: bool) -> None:
        super().__init__(app)
        self._app, self._kiosk, self._idle = app, kiosk, idle
        self._dice = random.Random(seed)
        self._ticks = 0
        self._ready = False
        self._worker: int | None = None
        self._acts: dict[Step, Callable[[], None]] = {
            Step.ATTRACT: self._start,
            Step.FILMS: self._choose_showtime,
            Step.TICKETS: self._bring_a_party,
            Step.SEATS: self._take_the_seats,
            Step.REVIEW: self._pay_or_leave,
            Step.PAY: self._wait_for_the_terminal,
            Step.DONE: self._go,
        }
        app.navigator.moved.connect(self._arrived)
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._tick)
        self._timer.start(TICK_MS)

    @Slot(bool)
    def _arrived(self, _forward: bool) -> None:  # noqa: FBT001 - a Qt slot
        self._ticks = 0
        say("step", self._app.navigator.current.value)

    @Slot()
    def _tick(self) -> None:
        self._name_the_worker()
        self._ticks += 1
        act = self._acts.get(self._app.navigator.current)
        if act is not None:
            act()

    def _name_the_worker(self) -> None:
        process = self._kiosk._worker
        pid = process.pid if process is not None else None
        if pid is not None and pid != self._worker:
            self._worker = pid
            say("worker", str(pid))

    def _start(self) -> None:
        if self._ticks % 5 or not self._sellable():
            return
        if not self._ready:
            self._ready = True
            say("ready")
        elif not self._idle:
            self._slot(Step.ATTRACT, "start")

    def _choose_showtime(self) -> None:
        shows = self._sellable()
        if shows:
            self._slot(Step.FILMS, "chooseShowtime", self._dice.choice(shows).showtime.id)
        else:
            self._app.navigator.end()

    def _bring_a_party(self) -> None:
        if self._ticks == 1:
            self._slot(Step.TICKETS, "setCount", "adult", self._dice.choice((1, 2, 2, 3)))
        elif self._ticks == 2:
            self._slot(Step.TICKETS, "goOn")
        elif self._ticks > PATIENT_TICKS:
            self._app.navigator.cancel()

    def _take_the_seats(self) -> None:
        if self._ticks > PATIENT_TICKS:
            self._app.navigator.cancel()
        elif self._ticks % 5 == 0:
            self._slot(Step.SEATS, "goOn")

    def _pay_or_leave(self) -> None:
        if self._ticks == 2 and self._dice.random() < LOOK_ROUND:
            self._app.navigator.cancel()
        elif self._ticks % 5 == 0:
            self._slot(Step.REVIEW, "pay")
        elif self._ticks > PATIENT_TICKS:
            self._app.navigator.cancel()

    def _wait_for_the_terminal(self) -> None:
        if self._ticks > PATIENT_TICKS:
            self._slot(Step.PAY, "finish")

    def _go(self) -> None:
        if self._ticks == 1:
            reference = str(self._app.view_model(Step.DONE).property("reference")).replace(" ", "").replace("-", "")
            booking = self._kiosk.after_sales.booking(reference)
            if booking is None:
                raise RuntimeError(f"{reference} was shown as done and is not there")
            say("shown", reference, booking.showtime_id, *(ticket.seat_id for ticket in booking.tickets))
        elif self._ticks > 5:
            self._slot(Step.DONE, "finish")

    def _sellable(self) -> list[Showing]:
        programme = self._kiosk.programme
        if not programme.ready():
            return []
        shows = [one for day in programme.days()[1:2] for one in programme.timetable(day)]
        return [one for one in shows if one.on_sale and one.availability.sellable >= 4]

    def _slot(self, step: Step, name: str, *arguments: object) -> None:
        getattr(self._app.view_model(step), name)(*arguments)


def main() -> int:
    """Run until told to end, or killed."""
    parser = argparse.ArgumentParser()
    parser.add_argument("config", type=Path)
    parser.add_argument("seed", type=int)
    parser.add_argument("--idle", action="store_true")
    told = parser.parse_args()
    with ExitStack() as stack:
        kiosk = open_kiosk(stack, load(told.config), told.config, automatic=CardAnswer.APPROVE)
        build = application.build

        def built(*arguments: object, **named: object) -> Application:
            app = build(*arguments, **named)  # type: ignore[arg-type]
            Shopper(app, kiosk, told.seed, idle=told.idle)
            return app

        application.build = built
        return application.run(kiosk.ui_services(), on_first_frame=kiosk.start, windowed=False)


if __name__ == "__main__":
    sys.exit(main())
