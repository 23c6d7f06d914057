"""A lobby: a real kiosk with its worker, a real provider beside it, and somebody in front of the screen.

The words of the scenarios: what a customer does and sees, what the world does to the kiosk, what must be true then.
"""

import time
from collections.abc import Callable
from contextlib import ExitStack, closing
from datetime import datetime, timedelta
from pathlib import Path
from typing import Protocol

from kiosk.bootstrap.application import Kiosk, open_kiosk
from kiosk.bootstrap.parts import BUILT_IN_CINEMA
from kiosk.clock import Clock, SystemClock
from kiosk.config import load
from kiosk.domain.bookings import Booking, SaleState
from kiosk.domain.seats import SeatState
from kiosk.ports import CardAnswer
from kiosk.services.after_sales import PrintState
from kiosk.services.programme import Showing
from kiosk.store import bookings, sync_state
from sync.provider import SeatStates
from sync.providers.foyer.adapter import FoyerProvider
from sync.sandbox.process import SandboxProcess
from sync.transport import Transport
from ui.application import Application, build
from ui.visitor import Visitor

PORTRAIT = (1080, 1920)
PATIENCE = 40.0


class MovableClock(Clock, Protocol):
    """A clock that a test can put forward."""

    def passes(self, seconds: float) -> None:
        """Put it forward."""
        ...


class HastyClock(SystemClock):
    """The machine's clocks, which can be put forward: nobody waits for idle customers in a test."""

    def __init__(self) -> None:
        self._ahead = timedelta(0)
        self._apart = timedelta(0)

    def now(self) -> datetime:
        return super().now() + self._ahead + self._apart

    def monotonic(self) -> float:
        return super().monotonic() + self._ahead.total_seconds()

    def passes(self, seconds: float) -> None:
        self._ahead += timedelta(seconds=seconds)

    def jumps(self, by: timedelta) -> None:
        """Only the wall clock."""
        self._apart += by


class Lobby:
    """One kiosk, one provider, one customer at a time. The provider is a sandbox, unless a subclass says otherwise."""

    provider: SandboxProcess

    def __init__(
        self, folder: Path, stack: ExitStack, *, cinema: Path = BUILT_IN_CINEMA, clock: MovableClock | None = None
    ) -> None:
        self.folder = folder
        self._stack = stack
        state = folder / "kiosk"
        state.mkdir(mode=0o700)
        self.key_file = state / "provider.key"
        self.key_file.touch(mode=0o600)
        self.key_file.write_text(self.finds_a_provider(cinema))
        self.clock: MovableClock = clock or HastyClock()
        self.tell("[sales]", "horizon_hours = 72")
        self._running: ExitStack | None = None
        self.kiosk: Kiosk
        self.face: Application
        self.customer: Visitor

    def finds_a_provider(self, cinema: Path) -> str:
        """Start the provider; returns the kiosk's key."""
        sandbox = SandboxProcess(cinema, self.folder / "provider.db", key="lobby-key", other_buyers=False)
        self.provider = self._stack.enter_context(sandbox)
        return "lobby-key"

    def whose_seats(self) -> str:
        """What the configuration says of the provider."""
        return f'kind = "foyer"\nurl = "{self.provider.url}"'

    def network(self, *, online: bool) -> None:
        """The provider can be reached, or cannot."""
        self.provider.control.network(online=online)

    def tell(self, *lines: str) -> None:
        """Write the kiosk's configuration; effective when it opens."""
        provider = f'{self.whose_seats()}\nkey_file = "{self.key_file}"'
        text = f'state = "{self.folder / "kiosk"}"\n[provider]\n{provider}\n' + "\n".join(lines) + "\n"
        self.config_path = self.folder / "foyer.toml"
        self.config_path.write_text(text, encoding="utf-8")
        self.config = load(self.config_path, {})

    # -- the kiosk ---------------------------------------------------------------------------------------------------

    def opens(self, card: CardAnswer = CardAnswer.APPROVE, *, ready: bool = True) -> "Lobby":
        """Switch the kiosk on and, if it is to be ``ready``, wait until it has a programme to sell."""
        running = ExitStack()
        self.kiosk = open_kiosk(running, self.config, self.config_path, automatic=card, clock=self.clock)
        self.face = build(self.kiosk.ui_services(), size=PORTRAIT)
        running.callback(self.face.close)
        self.face.window.show()
        self.face.heartbeat.start()
        self.face.prewarm()
        self.kiosk.start()
        self._running = running
        self._stack.callback(self.closes)
        self.customer = Visitor(self.face)
        if ready:
            self.waits("the first pull", self.has_pulled)
        return self

    def has_pulled(self) -> bool:
        """Whether the kiosk has a whole programme."""
        with self.kiosk.database.read() as tx:
            return sync_state.get(tx, sync_state.SEATS_CURSOR) is not None

    def closes(self) -> None:
        """Switch it off; no screen may have complained."""
        running, self._running = self._running, None
        if running is not None:
            warnings = list(self.face.warnings)
            running.close()
            assert not warnings, "\n".join(warnings)

    def restarts(self, card: CardAnswer = CardAnswer.APPROVE) -> "Lobby":
        """Off and on again."""
        self.closes()
        return self.opens(card)

    # -- the world -----------------------------------------------------------------------------------------------------

    def network_goes_away(self) -> None:
        """Nobody answers any more, and the kiosk has noticed."""
        self.network(online=False)
        self.waits("noticing that nobody answers", lambda: not self._is_online(), nudge="pull")

    def network_comes_back(self) -> None:
        """The provider answers again, and the kiosk has noticed."""
        self.network(online=True)
        self.waits("noticing that the provider answers", self._is_online, nudge="pull")

    def somebody_else_buys(self, showing: Showing, *seat_ids: str) -> None:
        """At the box office, this very moment."""
        self.provider.control.buy(showing.showtime.id, seat_ids)

    def waits(self, what: str, holds: Callable[[], object], nudge: str = "") -> None:
        """Let everything run until something is so."""
        deadline = time.monotonic() + PATIENCE
        while not holds():
            assert time.monotonic() < deadline, f"{what}: did not happen; the screen says {self.customer.reads()}"
            if nudge:
                self.kiosk.nudge(nudge)
            self.customer.rests(0.05)

    def _is_online(self) -> bool:
        return self.kiosk.programme.contact().online

    def keeps_seats_for(self, showing: Showing) -> None:
        """Wait until the kiosk holds an allotment of a showtime."""

        def kept() -> bool:
            seat_map = self.kiosk.programme.seat_map(showing.showtime.id)
            return seat_map is not None and len(seat_map.mine) >= 2

        self.waits("keeping seats for offline", kept, nudge="allotments")

    # -- what is true --------------------------------------------------------------------------------------------------

    def showing(self, hall: str = "palace") -> Showing:
        """A showing tomorrow evening with room enough."""
        day = self.kiosk.programme.days()[1]
        shows = [one for one in self.kiosk.programme.timetable(day) if one.showtime.auditorium_id == hall]
        return max(shows, key=lambda one: one.availability.sellable)

    def bookings(self) -> list[Booking]:
        """Every sale on the kiosk's disk."""
        with self.kiosk.database.read() as tx:
            return list(bookings.in_states(tx, *SaleState))

    def open_sales(self) -> int:
        """Sales between the first right and their ending."""
        return sum(one.state in (SaleState.HELD, SaleState.PAYING, SaleState.PAID) for one in self.bookings())

    def known_at_the_provider(self) -> list[str]:
        """The references the provider has of this kiosk, each as often as it has it."""
        state = self.provider.control.state()
        return [one["reference"] for one in state["bookings"] if one["kiosk"] == self.config.kiosk.id]

    def unsent(self) -> int:
        """Messages that the provider has not got yet."""
        with self.kiosk.database.read() as tx:
            return int(tx.execute("SELECT count(*) FROM outbox_message WHERE state <> 'delivered'").fetchone()[0])

    def chosen(self) -> tuple[str, ...]:
        """The seats in the customer's basket."""
        basket = self.kiosk.checkout.basket
        return basket.seat_ids if basket else ()

    def given_back(self, showing: Showing, seat_ids: tuple[str, ...]) -> bool:
        """Whether the provider sells these seats to others again."""
        with self.kiosk.database.read() as tx:
            waiting = tx.execute("SELECT count(*) FROM seat_right WHERE state IN ('in_basket', 'returning')").fetchone()
        if waiting[0]:
            return False
        seat_map = self.kiosk.programme.seat_map(showing.showtime.id)
        return seat_map is not None and all(seat_map.states[seat] is SeatState.FREE for seat in seat_ids)

    def is_free_at_the_provider(self, showing: Showing, seat_ids: tuple[str, ...]) -> bool:
        """What the provider itself says of these seats, asked past the kiosk."""
        with closing(Transport(self.provider.url, "lobby-key", SystemClock())) as transport:
            answer = FoyerProvider(transport, "asks-only").seats(showing.showtime.id)
        assert isinstance(answer, SeatStates), answer
        return not set(seat_ids) & set(answer.states)

    def is_confirmed(self, booking: Booking) -> bool:
        """Whether the provider has confirmed a booking."""
        found = self.kiosk.after_sales.booking(booking.reference)
        return found is not None and found.state is SaleState.CONFIRMED

    def printed(self) -> list[Path]:
        """The PDF files that came out."""
        folder = self.config.printed_folder
        return sorted(folder.glob("*.pdf")) if folder.exists() else []

    def print_state(self, booking: Booking) -> PrintState:
        """What is known of the paper."""
        return self.kiosk.after_sales.print_state(booking.reference)
