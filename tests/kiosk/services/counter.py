"""A kiosk's services over a real store, with a scripted provider and terminal: what most service tests start from."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from kiosk.domain.bookings import Booking
from kiosk.domain.member_prices import MemberHere
from kiosk.domain.rights import OfflineMode
from kiosk.facts import Fact, Facts
from kiosk.services.after_sales import AfterSales
from kiosk.services.checkout import Checkout
from kiosk.services.payments import Payments
from kiosk.services.programme import Programme
from kiosk.services.recovery import Recovery
from kiosk.services.seat_rights import SeatRights
from kiosk.services.selling import Issuer
from kiosk.store import bookings, outbox, rights
from kiosk.store.database import Database
from tests.builders import FrozenClock, store
from tests.fakes import PlainSigner, ScriptedAuthority, ScriptedTerminal, encode_plainly


@dataclass
class Counter:
    database: Database
    clock: FrozenClock
    authority: ScriptedAuthority
    terminal: ScriptedTerminal
    programme: Programme
    rights: SeatRights
    payments: Payments
    checkout: Checkout
    after_sales: AfterSales
    recovery: Recovery
    nudged: list[str]
    told: list[Fact]
    facts: Facts

    def booking(self, reference: str) -> Booking:
        with self.database.read() as tx:
            found = bookings.booking(tx, reference)
        assert found is not None
        return found

    def all_bookings(self) -> list[Booking]:
        with self.database.read() as tx:
            references = [row["reference"] for row in tx.execute("SELECT reference FROM booking ORDER BY created_at")]
        return [self.booking(reference) for reference in references]

    def outbox(self) -> list[str]:
        with self.database.read() as tx:
            return [message.booking_reference for message in outbox.unsent(tx)]

    def to_hand_back(self) -> set[str]:
        with self.database.read() as tx:
            return {seat for grant in rights.to_hand_back(tx) for seat in grant.seat_ids}

    def chooses(self, *seats: str, adult: int | None = None) -> None:
        self.checkout.begin("show-1", "en")
        self.checkout.set_count("adult", adult or len(seats))
        self.checkout.choose(seats)


def counter(
    folder: Path,
    *,
    online: bool = True,
    mode: OfflineMode = OfflineMode.ALLOTMENT,
    database: Database | None = None,
    terminal: ScriptedTerminal | None = None,
    clock: FrozenClock | None = None,
    issuer: Issuer | None = None,
    who_is_here: Callable[[], MemberHere] = MemberHere,
) -> Counter:
    clock = clock or FrozenClock()
    database = database or store(folder, online=online)
    facts = Facts()
    told: list[Fact] = []
    facts.subscribe(told.append)
    nudged: list[str] = []
    authority, terminal = ScriptedAuthority(), terminal or ScriptedTerminal()
    issuer = issuer or Issuer("lobby-1", "en", PlainSigner(), encode_plainly)
    programme = Programme(database, facts, clock, mode, folder / "posters")
    seat_rights = SeatRights(database, authority, clock, facts, nudged.append, mode)
    payments = Payments(database, terminal, issuer, clock, facts, clock.passes)
    checkout = Checkout(
        database,
        programme,
        seat_rights,
        payments,
        terminal,
        issuer,
        clock,
        facts,
        nudged.append,
        hold_seconds=300,
        counter=True,
        who_is_here=who_is_here,
    )
    after_sales = AfterSales(database, clock, nudged.append)
    recovery = Recovery(database, payments, seat_rights, after_sales, clock, facts)
    return Counter(
        database,
        clock,
        authority,
        terminal,
        programme,
        seat_rights,
        payments,
        checkout,
        after_sales,
        recovery,
        nudged,
        told,
        facts,
    )
