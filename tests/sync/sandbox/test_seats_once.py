"""Whatever kiosks do, in whatever order, however often: a seat has one owner, and nobody is told otherwise."""

import tempfile
from datetime import UTC, datetime
from functools import partial
from pathlib import Path

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import Bundle, RuleBasedStateMachine, initialize, invariant, rule

from sync.providers.foyer.wire_sales import (
    BookingRequestWire,
    BookingWire,
    CancellationWire,
    CancelledWire,
    GrantRequestWire,
    GrantWire,
    HandedBackWire,
    PaymentWire,
    TicketWire,
)
from sync.sandbox import bookings, rights
from sync.sandbox.refusals import Refusal
from sync.sandbox.seat_feed import seat_states
from sync.sandbox.store import SandboxStore

NOW = datetime(2026, 11, 23, 12, 0, tzinfo=UTC)
SEATS = frozenset({"A-1", "A-2", "A-3", "A-4"})
KIOSKS = ("left", "right")
FREE = "nobody"


class SeatsHaveOneOwner(RuleBasedStateMachine):
    """A model of who owns each seat, told only by the answers; and the sandbox."""

    grants = Bundle("grants")
    sales = Bundle("sales")

    @initialize()
    def open(self) -> None:
        self.folder = tempfile.TemporaryDirectory()
        self.store = SandboxStore(Path(self.folder.name) / "state.db")
        self.store.write(
            lambda tx: tx.execute(
                "INSERT INTO showtime (id, auditorium_id, starts_at, ends_at, sales_end_at) VALUES ('s', 'a', ?, ?, ?)",
                (int(NOW.timestamp()) + 3600, int(NOW.timestamp()) + 9000, int(NOW.timestamp()) + 3600),
            )
        )
        for kiosk in KIOSKS:
            self.store.write(partial(rights.enrol, kiosk_id=kiosk))
        self.epochs = dict.fromkeys(KIOSKS, 1)
        self.owner = dict.fromkeys(SEATS, FREE)
        self.live: dict[str, set[str]] = {}
        self.sold: dict[str, set[str]] = {}
        self.closed: set[str] = set()
        self.turned_down: set[str] = set()
        self.serial = 0

    @rule(
        target=grants,
        kiosk=st.sampled_from(KIOSKS),
        kind=st.sampled_from(["hold", "allotment"]),
        seats=st.sets(st.sampled_from(sorted(SEATS)), min_size=1),
    )
    def prepares_a_grant(self, kiosk: str, kind: str, seats: set[str]) -> tuple[str, str, int, GrantRequestWire]:
        self.serial += 1
        request = GrantRequestWire(kind=kind, showtime="s", seats=sorted(seats))  # type: ignore[arg-type]
        return f"grant-{self.serial}", kiosk, self.epochs[kiosk], request

    @rule(asked=grants)
    def asks(self, asked: tuple[str, str, int, GrantRequestWire]) -> None:
        grant_id, kiosk, epoch, request = asked
        answer = self.store.write(lambda tx: rights.grant(tx, kiosk, epoch, grant_id, request, SEATS, NOW))
        seats = set(request.seats)
        if epoch != self.epochs[kiosk]:
            assert isinstance(answer, Refusal)
            assert answer.code == "epoch_over"
        elif self.live.get(grant_id) == seats:
            assert isinstance(answer, GrantWire)
        elif grant_id in self.turned_down:  # once turned down is for good, even when the seats are free again
            taken = {seat for seat in seats if self.owner[seat] != FREE}
            assert isinstance(answer, Refusal)
            assert (answer.code, set(answer.seats)) == (("seats_taken", taken) if taken else ("grant_over", set()))
        elif grant_id in self.closed or grant_id in self.live:
            assert isinstance(answer, Refusal)
            assert answer.code == "grant_over"
        elif all(self.owner[seat] == FREE for seat in seats):
            assert isinstance(answer, GrantWire)
            self.live[grant_id] = seats
            self.owner.update(dict.fromkeys(seats, grant_id))
        else:
            assert isinstance(answer, Refusal)
            assert set(answer.seats) == {seat for seat in seats if self.owner[seat] != FREE}
            self.turned_down.add(grant_id)

    @rule(asked=grants, seats=st.sets(st.sampled_from(sorted(SEATS)), min_size=1))
    def hands_back(self, asked: tuple[str, str, int, GrantRequestWire], seats: set[str]) -> None:
        grant_id, kiosk, epoch, _ = asked
        answer = self.store.write(lambda tx: rights.hand_back(tx, kiosk, epoch, grant_id, seats))
        if epoch != self.epochs[kiosk]:
            assert isinstance(answer, Refusal)
            return
        assert isinstance(answer, HandedBackWire)
        if grant_id not in self.live:
            self.closed.add(grant_id)
        for seat in seats & self.live.get(grant_id, set()):
            self.live[grant_id].discard(seat)
            self.owner[seat] = FREE

    @rule(
        target=sales,
        asked=grants,
        seats=st.sets(st.sampled_from(sorted(SEATS)), min_size=1, max_size=2),
        by_the_other=st.sampled_from([False, False, True]),
    )
    def prepares_a_sale(
        self, asked: tuple[str, str, int, GrantRequestWire], seats: set[str], *, by_the_other: bool
    ) -> tuple[str, str, BookingRequestWire]:
        kiosk = next(kiosk for kiosk in KIOSKS if (kiosk != asked[1]) is by_the_other)
        self.serial += 1
        request = BookingRequestWire(
            showtime="s",
            tickets=[
                TicketWire(id=f"ticket-{self.serial}-{seat}", seat=seat, ticket_type="adult", price=1000)
                for seat in sorted(seats)
            ],
            currency="EUR",
            fee=0,
            total=1000 * len(seats),
            payment=PaymentWire(reference="p", method="card", state="approved", amount=1000 * len(seats)),
            grants=[asked[0]],
            epoch=self.epochs[kiosk],
            issued_at=NOW,
        )
        return f"SALE{self.serial:04}", kiosk, request

    @rule(sale=sales)
    def tells(self, sale: tuple[str, str, BookingRequestWire]) -> None:
        reference, kiosk, request = sale
        answer = self.store.write(lambda tx: bookings.book(tx, kiosk, reference, request, SEATS, NOW))
        seats = {ticket.seat for ticket in request.tickets}
        mine = {grant for grant in self.live if self.grantee(grant) == kiosk}
        if reference in self.sold:
            assert isinstance(answer, BookingWire)
        elif reference in self.closed or request.epoch != self.epochs[kiosk]:
            assert isinstance(answer, Refusal)
        elif all(self.owner[seat] in {FREE, *mine} for seat in seats):
            assert isinstance(answer, BookingWire)
            self.sold[reference] = seats
            for grant in mine:
                self.live[grant] -= seats
            self.owner.update(dict.fromkeys(seats, reference))
            [named] = request.grants
            if named in mine and self.kind(named) == "hold":
                self.owner.update(dict.fromkeys(self.live[named], FREE))
                self.live[named] = set()
        else:
            assert isinstance(answer, Refusal)
            assert answer.code == "seats_taken"
            assert set(answer.seats) == {seat for seat in seats if self.owner[seat] not in {FREE, *mine}}

    @rule(sale=sales)
    def takes_back(self, sale: tuple[str, str, BookingRequestWire]) -> None:
        reference, kiosk, _ = sale
        request = CancellationWire(refund=f"refund-of-{reference}", requested_at=NOW)
        answer = self.store.write(lambda tx: bookings.cancel(tx, kiosk, reference, request, NOW))
        assert isinstance(answer, CancelledWire)
        if reference not in self.sold:
            self.closed.add(reference)
        for seat in SEATS:
            if self.owner[seat] == reference:
                self.owner[seat] = FREE

    @rule(kiosk=st.sampled_from(KIOSKS))
    def is_written_off(self, kiosk: str) -> None:
        self.store.write(lambda tx: rights.write_off(tx, kiosk))
        self.epochs[kiosk] += 1
        for grant, seats in self.live.items():
            if self.grantee(grant) == kiosk:
                self.owner.update(dict.fromkeys(seats, FREE))
                seats.clear()

    @invariant()
    def the_map_shows_who_owns_what(self) -> None:
        states = self.store.read(lambda tx: seat_states(tx, "s"))
        said = {seat: states.get(seat, "free") for seat in SEATS}
        assert said == {
            seat: "free" if owner == FREE else "sold" if owner in self.sold else "held"
            for seat, owner in self.owner.items()
        }

    def grantee(self, grant_id: str) -> str:
        return self._of(grant_id, "kiosk_id")

    def kind(self, grant_id: str) -> str:
        return self._of(grant_id, "kind")

    def _of(self, grant_id: str, column: str) -> str:
        row = self.store.read(
            lambda tx: tx.execute("SELECT kiosk_id, kind FROM seat_grant WHERE id = ?", (grant_id,)).fetchone()
        )
        return str(row[column])

    def teardown(self) -> None:
        self.store.close()
        self.folder.cleanup()


SeatsHaveOneOwner.TestCase.settings = settings(max_examples=25, stateful_step_count=25)
TestSeatsHaveOneOwner = SeatsHaveOneOwner.TestCase
