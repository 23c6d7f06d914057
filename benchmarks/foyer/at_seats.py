"""Foyer, run as ever, and a hand that goes to the seats of one hall, tells where they are, and touches no more.

Usage: python -m benchmarks.foyer.at_seats CONFIG SEATS [--busy]. One line of JSON on stdout when it is there; with
--busy others then buy as fast as the sandbox lets them, and the background is urged on without a pause.
"""

import argparse
import json
import sys
import threading
import time
from collections.abc import Callable
from contextlib import ExitStack
from dataclasses import asdict
from pathlib import Path

from PySide6.QtCore import QObject, QPointF, QTimer, Slot

from benchmarks.foyer.cinema import hall_id
from benchmarks.halls import Place
from kiosk.__main__ import share_heaps
from kiosk.bootstrap.application import Kiosk, open_kiosk
from kiosk.config import load
from kiosk.domain.journey import Step
from kiosk.services.programme import Showing
from ui import application
from ui.application import Application
from ui.seatmap.seat_hall import SeatHall
from ui.visual_tree import everything

TICK_MS = 50
SETTLE_TICKS = 20
LEAD_MINUTES = 60
MOST_BUYERS = 6_000.0
URGE_SECONDS = 0.1


class Hand(QObject):
    """Walks to the seats step by step, by the slots that the screens call."""

    def __init__(self, app: Application, kiosk: Kiosk, seats: int, *, busy: bool) -> None:
        super().__init__(app)
        self._app, self._kiosk, self._seats, self._busy = app, kiosk, seats, busy
        self._rest = 0
        self._next: Callable[[], bool] = self._begin
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._tick)
        self._timer.start(TICK_MS)

    @Slot()
    def _tick(self) -> None:
        if self._rest > 0:
            self._rest -= 1
        elif self._next():
            self._rest = SETTLE_TICKS

    def _begin(self) -> bool:
        programme = self._kiosk.programme
        if not (programme.ready() and programme.contact().online and self._showing() is not None):
            return False
        self._app.navigator.go(Step.FILMS)
        self._next = self._choose_showtime
        return True

    def _choose_showtime(self) -> bool:
        showing = self._showing()
        if showing is None:
            raise RuntimeError(f"no showing in {hall_id(self._seats)}")
        self._app.view_model(Step.FILMS).chooseShowtime(showing.showtime.id)  # type: ignore[attr-defined]
        self._next = self._choose_tickets
        return True

    def _choose_tickets(self) -> bool:
        tickets = self._app.view_model(Step.TICKETS)
        tickets.setCount("adult", 1)  # type: ignore[attr-defined]
        tickets.goOn()  # type: ignore[attr-defined]
        self._next = self._see_whole_hall
        return True

    def _see_whole_hall(self) -> bool:
        hall = self._hall()
        if self._app.navigator.current is not Step.SEATS or hall is None:
            return False
        hall.showAll()
        self._next = self._tell
        return True

    def _tell(self) -> bool:
        hall = self._hall()
        basket = self._kiosk.checkout.basket
        if hall is None or basket is None or bool(hall.property("gliding")):
            return False
        self._timer.stop()
        corner = hall.mapToScene(QPointF(0, 0))
        bounds = hall._hall  # noqa: SLF001 - the benchmark looks behind the picture, it does not touch it
        unit = float(hall.property("drawnUnit")) * float(hall.property("worldScale"))
        place = Place(
            round(corner.x()),
            round(corner.y()),
            round(hall.width()),
            round(hall.height()),
            unit,
            corner.x() + float(hall.property("worldX")) - bounds.left * unit,
            corner.y() + float(hall.property("worldY")) - bounds.top * unit,
        )
        sys.stdout.write(json.dumps({"showtime": basket.showtime_id, "place": asdict(place)}) + "\n")
        sys.stdout.flush()
        if self._busy:
            threading.Thread(target=_urge, args=(self._kiosk,), name="urge", daemon=True).start()
        return True

    def _showing(self) -> Showing | None:
        for day in self._kiosk.programme.days():
            for showing in self._kiosk.programme.timetable(day):
                left = showing.showtime.starts_at - self._kiosk.clock.now()
                here = showing.showtime.auditorium_id == hall_id(self._seats)
                if here and showing.on_sale and left.total_seconds() > LEAD_MINUTES * 60:
                    return showing
        return None

    def _hall(self) -> SeatHall | None:
        items = everything(self._app.window.contentItem())
        return next((item for item in items if isinstance(item, SeatHall) and item.isVisible()), None)


def _urge(kiosk: Kiosk) -> None:
    if kiosk.sandbox is not None:
        kiosk.sandbox.control.buyers(MOST_BUYERS)
    while True:
        for job in ("pull", "relay", "print"):
            kiosk.nudge(job)
        time.sleep(URGE_SECONDS)


def main() -> int:
    """Run until told to end."""
    parser = argparse.ArgumentParser()
    parser.add_argument("config", type=Path)
    parser.add_argument("seats", type=int)
    parser.add_argument("--busy", action="store_true", help="with everything behind the screens flat out")
    told = parser.parse_args()
    share_heaps()
    with ExitStack() as stack:
        kiosk = open_kiosk(stack, load(told.config), told.config)
        build = application.build

        def built(*arguments: object, **named: object) -> Application:
            app = build(*arguments, **named)  # type: ignore[arg-type]
            Hand(app, kiosk, told.seats, busy=told.busy)
            return app

        application.build = built
        return application.run(kiosk.ui_services(), on_first_frame=kiosk.start, windowed=False)


if __name__ == "__main__":
    sys.exit(main())
