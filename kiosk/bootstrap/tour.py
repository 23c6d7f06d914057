"""A tour: the kiosk sells tickets to itself, online and offline, and keeps pictures, tickets and a report of it."""

import os
import shutil
import sys
import time
from collections.abc import Callable
from contextlib import ExitStack
from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from kiosk.bootstrap import parts
from kiosk.bootstrap.application import Kiosk, open_kiosk
from kiosk.config import Config
from kiosk.domain.bookings import SaleState
from kiosk.domain.seats import SeatKind
from kiosk.errors import ConfigError, FoyerError
from kiosk.ports import CardAnswer
from kiosk.services.programme import Showing
from kiosk.store import bookings

if TYPE_CHECKING:
    from ui.visitor import Visitor

PATIENCE_SECONDS = 60.0
AHEAD = timedelta(hours=1)
DAYS = 3
SIZE = (1080, 1920)
SPECIAL = (SeatKind.WHEELCHAIR, SeatKind.COMPANION)
"""Places that are not for a party of two adults."""


class TourFailed(FoyerError):
    """Something a customer would have met; the message says where."""


def tour(config: Config, config_path: Path | None, output: Path) -> int:
    """Take the tour into the folder ``output`` (what an earlier one left there is removed). Returns the exit code.

    ConfigError with anything but the embedded sandbox: a tour really buys, and no money is taken for it.
    """
    if config.provider.kind != "sandbox" or config.provider.url:
        raise ConfigError("provider: a tour buys tickets nobody pays for; expected the embedded sandbox (kind, no url)")
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    for name in ("state", "pictures", "tickets"):
        shutil.rmtree(output / name, ignore_errors=True)
    state = output / "state"
    state.mkdir(parents=True, mode=0o700)
    os.environ["FOYER_STATE"] = str(state.absolute())  # for the worker too
    config = msgspec.structs.replace(config, state=str(state.absolute()))
    with ExitStack() as stack:
        kiosk = open_kiosk(stack, config, config_path, automatic=CardAnswer.APPROVE)
        report = _Tour(kiosk, output).take(stack)
    (output / "report.md").write_text(report, encoding="utf-8")
    sys.stdout.write(f"{report}\nPictures, tickets and this report are in {output}\n")
    return 0


class _Tour:
    def __init__(self, kiosk: Kiosk, output: Path) -> None:
        self._kiosk = kiosk
        self._output = output
        self._pictures = 0
        self._lines: list[str] = ["# A tour of Foyer", ""]
        self._visitor: Visitor

    def take(self, stack: ExitStack) -> str:
        from ui.application import build
        from ui.visitor import Visitor

        face = build(self._kiosk.ui_services(), size=SIZE)
        stack.callback(face.close)
        face.window.show()
        face.heartbeat.start()
        self._kiosk.start()
        self._visitor = Visitor(face)
        programme = self._kiosk.programme
        self._wait("the first programme", lambda: bool(programme.ready() and programme.days()))
        showing = self._awaited_showing()
        self._wait("the posters", lambda: programme.poster_path(showing.film) is not None)
        self._buy(showing, "online")
        self._lines.append("")
        showing = self._awaited_showing()  # anew: the seats just sold may have been those kept for offline
        self._network(online=False)
        self._buy(showing, "offline")
        self._network(online=True)
        self._wait("the offline booking to be confirmed", lambda: not self._unconfirmed())
        self._lines.append("The network came back; the provider confirmed the booking, once.")
        self._check_tickets()
        if face.warnings:
            raise TourFailed(f"the screens complained: {face.warnings[0]}")
        return "\n".join(self._lines) + "\n"

    def _buy(self, showing: Showing, how: str) -> None:
        visitor, before = self._visitor, time.monotonic()
        self._photograph(f"{how}-attract")
        visitor.starts()
        self._photograph(f"{how}-films")
        visitor.picks(showing)
        visitor.brings(adult=2)
        self._photograph(f"{how}-seats")
        visitor.accepts_the_seats()
        self._photograph(f"{how}-review")
        visitor.pays_by_card()
        visitor.sees_the_tickets()
        reference = self._latest()
        self._wait("the tickets to be printed", lambda: self._kiosk.after_sales.print_state(reference) == "printed")
        visitor.rests(0.6)
        self._photograph(f"{how}-done")
        seconds = time.monotonic() - before
        booking = self._kiosk.after_sales.booking(reference)
        if booking is None:
            raise TourFailed(f"booking {reference} is not on the disk")
        seats = ", ".join(ticket.seat_id for ticket in booking.tickets)
        self._lines.append(
            f"- Bought {how}: booking {reference}, seats {seats}, in {seconds:.1f} s with pictures taken."
        )
        if how == "online":
            self._wait("the booking to be confirmed", lambda: not self._unconfirmed())
            self._lines.append("- The provider confirmed it.")
        visitor.finishes()

    def _network(self, *, online: bool) -> None:
        self._kiosk.network(online)
        self._wait("the kiosk to notice the network", lambda: self._kiosk.programme.contact().online is online)
        self._visitor.rests(0.5)

    def _awaited_showing(self) -> Showing:
        self._wait("seats kept for offline", lambda: self._showing() is not None)
        showing = self._showing()
        assert showing is not None
        return showing

    def _showing(self) -> Showing | None:
        """The first showing some time ahead that seats are kept of, whatever the hour of the tour."""
        programme, soon = self._kiosk.programme, self._kiosk.clock.now() + AHEAD
        for day in programme.days()[:DAYS]:
            for showing in programme.timetable(day):
                if showing.on_sale and showing.showtime.starts_at > soon and self._keeps_seats(showing):
                    return showing
        return None

    def _keeps_seats(self, showing: Showing) -> bool:
        seat_map = self._kiosk.programme.seat_map(showing.showtime.id)
        if seat_map is None:
            return False
        return sum(seat_map.auditorium.by_id[seat].kind not in SPECIAL for seat in seat_map.mine) >= 2

    def _latest(self) -> str:
        with self._kiosk.database.read() as tx:
            return bookings.in_states(tx, SaleState.ISSUED, SaleState.CONFIRMED)[-1].reference

    def _unconfirmed(self) -> int:
        with self._kiosk.database.read() as tx:
            return len(bookings.in_states(tx, SaleState.PAYING, SaleState.PAID, SaleState.ISSUED))

    def _check_tickets(self) -> None:
        from printing.keys import SITE_KEYS
        from printing.verify import verify_argument

        folder = self._output / "tickets"
        folder.mkdir()
        keys = self._kiosk.config.state_folder / parts.KEYS / SITE_KEYS
        self._lines += ["", "## Tickets", ""]
        for number, pdf in enumerate(sorted(self._kiosk.config.printed_folder.glob("*.pdf")), start=1):
            copy = folder / f"{number}.pdf"
            shutil.copyfile(pdf, copy)
            said, _ = verify_argument(str(copy), keys)
            self._lines += [f"- {copy.name}: {line}" for line in said]

    def _photograph(self, name: str) -> None:
        self._pictures += 1
        self._visitor.rests(0.5)
        self._visitor.photographs(self._output / "pictures" / f"{self._pictures:02}-{name}.png")

    def _wait(self, what: str, holds: Callable[[], bool]) -> None:
        if not self._visitor.waits_until(holds, PATIENCE_SECONDS):
            raise TourFailed(f"{what}: did not come within {PATIENCE_SECONDS:.0f} s (screen {self._visitor.step})")
