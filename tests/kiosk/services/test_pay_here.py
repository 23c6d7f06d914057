"""An unpaid booking made elsewhere is paid here: one payment, and one ending of it, whatever is lost or cut off."""

import json
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import timedelta
from functools import partial
from pathlib import Path
from typing import Any

import pytest

from kiosk.bootstrap.desk import tell_exceptions
from kiosk.config import Config
from kiosk.domain.bookings import FoundBooking, PaymentMethod
from kiosk.domain.exceptions import Remedy
from kiosk.domain.money import Money
from kiosk.domain.paper import PrinterReport
from kiosk.domain.settlements import SettlementState, WhyBack
from kiosk.domain.standing import Standing
from kiosk.errors import StoreError
from kiosk.facts import Facts
from kiosk.ports import (
    Approved,
    Declined,
    NotSent,
    PaymentUnknown,
    PrinterReadiness,
    Refused,
    Unreachable,
)
from kiosk.services.collect import Collect, HandedOut
from kiosk.services.desk import Desk, NotPossible, WantedBack
from kiosk.services.lookup import Found, LookUp
from kiosk.services.pay_here import MoneyBack, NotTold, PayHere, WhyNotHere
from kiosk.services.payments import COMPLETE_WITHIN, Payments
from kiosk.services.printing import Printing
from kiosk.services.purchase import NotNow, NotNowReason, PaymentDeclined, PaymentUnclear
from kiosk.services.receipts import Receipts
from kiosk.services.selling import Issuer
from kiosk.services.settlements import Settlements
from kiosk.store import journal_file, printer_report, repair, settlements, sync_state
from kiosk.store.database import Database
from kiosk.store.overview import overview
from tests.builders import NOON, FrozenClock, in_one_file, store
from tests.fakes import PlainReader, PlainSigner, ScriptedBoxOffice, ScriptedTerminal, encode_plainly
from tests.kiosk.services.paper_tray import PaperTray, Typewriter
from tests.kiosk.services.test_collect import bought

REFERENCE = "KW37RHXT"
TOTAL = Money(2500, "EUR")


def reserved(**other: object) -> FoundBooking:
    """Two tickets that nobody paid yet."""
    tickets = tuple(replace(one, code="") for one in bought().tickets)
    due = replace(bought(), tickets=tickets, paid=False, payment_method=PaymentMethod.COUNTER)
    return replace(due, **other)  # type: ignore[arg-type]


class PowerCut(BaseException):
    """Nothing of this program runs any more."""


@dataclass
class Lobby:
    database: Database
    clock: FrozenClock
    office: ScriptedBoxOffice
    terminal: ScriptedTerminal
    collect: Collect
    settlements: Settlements
    pay_here: PayHere
    printing: Printing
    tray: PaperTray
    nudged: list[str]
    settles: bool = True

    def looks_it_up(self) -> Found:
        found = self.collect.find(REFERENCE)
        assert isinstance(found, Found)
        return found

    def pays(self) -> object:
        found = self.looks_it_up()
        assert found.elsewhere is not None
        return self.pay_here.pay(found.elsewhere)

    def state(self) -> SettlementState | None:
        one = self.settlements.of(REFERENCE)
        return one.state if one else None

    def online(self, *, online: bool) -> None:
        self.database.write(lambda tx: sync_state.record_contact(tx, self.clock.now(), online=online))

    def money(self) -> int:
        """How many payments the cinema has."""
        return sum(isinstance(answer, Approved) for answer in self.terminal.known.values())


def opened(
    database: Database, folder: Path, office: ScriptedBoxOffice, terminal: ScriptedTerminal, clock: FrozenClock
) -> Lobby:
    """A kiosk that was just switched on."""
    nudged: list[str] = []
    facts, lookup, tray = Facts(), LookUp(database, clock), PaperTray()
    collect = Collect(
        database,
        office,
        lookup,
        PlainReader(),
        clock,
        facts,
        nudged.append,
        keeps_collections=lambda: True,
        language="en",
    )
    issuer = Issuer("lobby", "en", PlainSigner(), encode_plainly)
    payments = Payments(database, terminal, issuer, clock, facts, clock.passes)
    ending = Settlements(database, office, terminal, clock, facts)
    pay_here = PayHere(
        database, collect, ending, payments, terminal, clock, nudged.append, settles=lambda: made.settles
    )
    slips = Receipts("lobby")
    printing = Printing(database, Typewriter(), tray, folder / "spool", clock, slips, slips)
    made = Lobby(database, clock, office, terminal, collect, ending, pay_here, printing, tray, nudged)
    return made


@pytest.fixture
def lobby(tmp_path: Path) -> Lobby:
    office = ScriptedBoxOffice()
    office.bookings[REFERENCE] = reserved()
    return opened(store(tmp_path), tmp_path, office, ScriptedTerminal(), FrozenClock())


# -- paying ----------------------------------------------------------------------------------------------------------


def test_it_is_paid_settled_and_printed_once(lobby: Lobby) -> None:
    assert lobby.looks_it_up().standing is Standing.UNPAID
    lobby.terminal.paying = lambda: written.append(lobby.state())
    written: list[object] = []
    outcome = lobby.pays()
    assert isinstance(outcome, HandedOut)
    assert written == [SettlementState.PAYING], "the payment is on the disk before the terminal is asked"
    assert all(ticket.code for ticket in outcome.booking.tickets)
    [request] = lobby.office.settlements
    assert (request.reference, request.amount, request.receipt) == (REFERENCE, TOTAL, "R1")
    assert lobby.state() is SettlementState.SETTLED
    lobby.printing.print_reserved()
    [paper] = lobby.tray.pages
    assert paper.count(b"copy 1") == 2
    assert paper.endswith(b"receipt lobby-S1"), "whose number no payment of a sale has"


@pytest.mark.parametrize(
    ("meanwhile", "standing"),
    [
        ({"expired": True}, Standing.EXPIRED),
        ({"cancelled": True}, Standing.CANCELLED),
        ({"total": Money(2600, "EUR")}, Standing.UNPAID),
        ({"paid": True, "tickets": bought().tickets}, Standing.TO_COLLECT),
    ],
)
def test_how_it_stands_is_asked_anew_before_any_money(
    lobby: Lobby, meanwhile: dict[str, Any], standing: Standing
) -> None:
    seen = lobby.looks_it_up().elsewhere
    assert seen is not None
    lobby.office.bookings[REFERENCE] = reserved(**meanwhile)
    found = lobby.pay_here.pay(seen)
    assert isinstance(found, Found)
    assert found.standing is standing
    assert (lobby.money(), lobby.state()) == (0, None)


def test_a_declined_card_may_be_tried_again(lobby: Lobby) -> None:
    lobby.terminal.answers = [Declined("declined")]
    assert lobby.pays() == PaymentDeclined("declined")
    assert lobby.state() is SettlementState.NOT_PAID
    assert lobby.looks_it_up().standing is Standing.UNPAID
    assert isinstance(lobby.pays(), HandedOut)


def test_what_keeps_it_from_being_paid_here(lobby: Lobby) -> None:
    assert lobby.pay_here.why_not() is None
    empty = PrinterReport(PrinterReadiness.NOT_READY, ("media-empty",), lobby.clock.now())
    lobby.database.write(lambda tx: printer_report.put(tx, empty))
    assert lobby.pay_here.why_not() is WhyNotHere.NO_PAPER
    assert lobby.pays() == NotNow(NotNowReason.NO_PAPER)
    lobby.online(online=False)
    assert lobby.pay_here.why_not() is WhyNotHere.OFFLINE
    lobby.settles = False
    assert lobby.pay_here.why_not() is WhyNotHere.NEVER
    assert lobby.money() == 0


def test_a_full_disk_takes_no_money(lobby: Lobby, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(_work: object) -> None:
        raise StoreError("no room")

    found = lobby.looks_it_up().elsewhere
    assert found is not None
    monkeypatch.setattr(lobby.database, "write", full)
    assert lobby.pay_here.pay(found) == NotNow(NotNowReason.DISK)
    assert lobby.terminal.known == {}


def test_a_disk_that_fails_once_the_money_is_here_gives_it_back(lobby: Lobby, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(_work: object) -> None:
        raise StoreError("no room")

    lobby.terminal.paying = lambda: monkeypatch.setattr(lobby.database, "write", full)
    assert lobby.pays() == MoneyBack(WhyBack.NOT_KEPT, reversed=True)
    monkeypatch.undo()
    assert lobby.state() is SettlementState.PAYING
    lobby.settlements.settle_open()
    assert (lobby.state(), lobby.money(), lobby.office.settlements) == (SettlementState.REFUNDED, 0, [])


def test_a_disk_that_fails_while_the_provider_is_away_does_not_deny_the_money(
    lobby: Lobby, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(_work: object) -> None:
        raise StoreError("no room")

    lobby.office.settle_answers = [Unreachable("nobody there")] * 2
    lobby.office.before_settling = lambda: monkeypatch.setattr(lobby.database, "write", full)
    assert lobby.pays() == NotTold(REFERENCE)
    monkeypatch.undo()
    lobby.office.before_settling = lambda: None
    lobby.settlements.settle_open()
    assert lobby.state() is SettlementState.SETTLED


# -- not settled -----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("meanwhile", "why"),
    [
        (lambda office: office.pays(REFERENCE), WhyBack.PAID_ELSEWHERE),
        (lambda office: office.bookings.update({REFERENCE: reserved(expired=True)}), WhyBack.EXPIRED),
        (lambda office: office.bookings.update({REFERENCE: reserved(cancelled=True)}), WhyBack.CANCELLED),
        (lambda office: office.bookings.update({REFERENCE: reserved(total=TOTAL + TOTAL)}), WhyBack.OTHER_PRICE),
        (lambda office: office.settle_answers.append(Refused("nonsense")), WhyBack.REFUSED),
    ],
    ids=lambda value: value.value if isinstance(value, WhyBack) else "",
)
def test_money_that_does_not_pay_for_it_goes_back(
    lobby: Lobby, meanwhile: Callable[[ScriptedBoxOffice], object], why: WhyBack
) -> None:
    lobby.terminal.paying = lambda: meanwhile(lobby.office)
    assert lobby.pays() == MoneyBack(why, reversed=True)
    one = lobby.settlements.of(REFERENCE)
    assert one is not None
    assert (one.state, one.why, lobby.money()) == (SettlementState.REFUNDED, why, 0)
    assert lobby.terminal.reversals == [one.payment]


def test_a_lost_answer_is_asked_for_at_once(lobby: Lobby) -> None:
    lobby.office.settle_lost = 1
    assert isinstance(lobby.pays(), HandedOut)
    assert len({request.payment_id for request in lobby.office.settlements}) == 1


@pytest.mark.parametrize("away", [NotSent("no network"), Unreachable("slow"), Refused("unauthorised")])
def test_a_provider_that_stays_away_is_told_later_and_nothing_but_a_slip_is_printed(
    lobby: Lobby, away: NotSent | Unreachable | Refused
) -> None:
    lobby.office.settle_answers = [away] * 4
    assert lobby.pays() == NotTold(REFERENCE)
    lobby.printing.print_reserved()
    assert lobby.tray.pages == [b"receipt lobby-S1"]
    found = lobby.looks_it_up()
    assert found.standing is Standing.PAID_HERE, "nobody pays twice"
    assert lobby.nudged[-1] == "payments"
    assert found.elsewhere is not None
    assert isinstance(lobby.pay_here.pay(found.elsewhere), Found)
    lobby.online(online=False)
    assert lobby.looks_it_up().standing is Standing.PAID_HERE, "also while nobody can be asked"
    lobby.online(online=True)

    while lobby.office.settle_answers:
        assert lobby.pay_here.go_on(REFERENCE) == NotTold(REFERENCE)
        lobby.settlements.settle_open()
    lobby.settlements.settle_open()
    assert lobby.state() is SettlementState.SETTLED
    assert isinstance(lobby.pay_here.go_on(REFERENCE), HandedOut)
    lobby.printing.print_reserved()
    assert lobby.tray.pages[-1].count(b"copy 1") == 2, "the slip was no ticket, so these are no copies"
    assert lobby.money() == 1


def test_staff_sees_what_the_provider_was_not_told_and_may_send_it_back(lobby: Lobby, tmp_path: Path) -> None:
    desk = Desk(lobby.database, lobby.clock)
    lobby.office.settle_answers = [Unreachable("nobody there")] * 4
    lobby.pays()
    [listed] = desk.payments()
    assert overview(lobby.database.path).open_payments == 1
    told = tell_exceptions(Config(state=str(tmp_path)), settled=False, for_machines=False)
    assert f"{REFERENCE}  paid_here  the provider is yet to be told" in told
    [line] = json.loads(tell_exceptions(Config(state=str(tmp_path)), settled=False, for_machines=True))
    assert (line["kind"], line["state"], line["total"]) == ("paid_here", "paid", 2500)
    assert (listed.reference, listed.state, listed.why) == (REFERENCE, SettlementState.PAID, "nobody there")
    assert isinstance(desk.ask_for(REFERENCE, Remedy.VOUCHER, "Ada"), NotPossible)
    assert isinstance(desk.ask_for(REFERENCE.lower(), Remedy.REFUND, "Ada"), WantedBack)
    lobby.settlements.settle_open()
    assert desk.payments() == ()
    assert overview(lobby.database.path).open_payments == 0
    [ended] = desk.payments(settled=True)
    assert (ended.state, ended.why, ended.by) == (SettlementState.REFUNDED, WhyBack.STAFF, "Ada")
    assert lobby.money() == 0
    assert isinstance(desk.ask_for(REFERENCE, Remedy.REFUND, "Ada"), NotPossible)


def test_what_the_provider_has_as_paid_after_all_is_not_sent_back(lobby: Lobby) -> None:
    lobby.office.settle_answers = [Unreachable("nobody there")] * 2
    lobby.pays()
    Desk(lobby.database, lobby.clock).ask_for(REFERENCE, Remedy.REFUND, "Ada")
    lobby.settlements.settle_open()
    assert (lobby.state(), lobby.money()) == (SettlementState.SETTLED, 1)


def test_once_paid_here_and_unpaid_there_again_it_is_for_the_staff(lobby: Lobby) -> None:
    lobby.pays()
    lobby.office.bookings[REFERENCE] = reserved()
    assert lobby.looks_it_up().standing is Standing.LOOKED_AT


# -- what the terminal does not say ----------------------------------------------------------------------------------


def test_a_silent_terminal_is_asked_until_it_says(lobby: Lobby) -> None:
    lobby.terminal.answers = [PaymentUnknown("no answer")]
    assert lobby.pays() == PaymentUnclear(REFERENCE)
    lobby.settlements.settle_open()
    assert lobby.pay_here.go_on(REFERENCE) == PaymentUnclear(REFERENCE)
    [payment] = lobby.terminal.known
    lobby.terminal.known[payment] = Approved("R1")
    lobby.settlements.settle_open()
    assert isinstance(lobby.pay_here.go_on(REFERENCE), HandedOut)


def test_what_it_says_too_late_goes_back(lobby: Lobby) -> None:
    lobby.terminal.answers = [PaymentUnknown("no answer")]
    lobby.pays()
    [payment] = lobby.terminal.known
    lobby.terminal.known[payment] = Approved("R1")
    lobby.clock.passes(COMPLETE_WITHIN.total_seconds())
    lobby.settlements.settle_open()
    assert lobby.pay_here.go_on(REFERENCE) == MoneyBack(WhyBack.TOO_LATE, reversed=True)
    assert lobby.office.settlements == []


# -- power cuts ------------------------------------------------------------------------------------------------------


def cut_at(at: int, lobby: Lobby, monkeypatch: pytest.MonkeyPatch) -> None:
    """The power fails before, or after, the ``at``-th thing that is done to the disk, the terminal or the provider."""
    moments = 0

    def moment() -> None:
        nonlocal moments
        moments += 1
        if moments == at:
            raise PowerCut

    def framed(work: Callable[..., Any], *given: Any) -> Any:
        moment()
        done = work(*given)
        moment()
        return done

    for thing, name in (
        (lobby.database, "write"),
        (lobby.terminal, "pay"),
        (lobby.terminal, "reverse"),
        (lobby.office, "settle"),
    ):
        monkeypatch.setattr(thing, name, partial(framed, getattr(thing, name)))


def pays_at_the_counter(office: ScriptedBoxOffice) -> None:
    if not office.settled:
        office.pays(REFERENCE)


@pytest.mark.parametrize("story", ["settled", "paid elsewhere", "provider away"])
def test_after_a_power_cut_anywhere_it_is_paid_once_or_the_money_is_back(tmp_path: Path, story: str) -> None:
    at, cut = 0, True
    endings: set[object] = set()
    while cut:
        at += 1
        office, terminal, clock = ScriptedBoxOffice(), ScriptedTerminal(), FrozenClock()
        office.bookings[REFERENCE] = reserved()
        folder = tmp_path / str(at)
        lobby = opened(store(folder), folder, office, terminal, clock)
        if story == "paid elsewhere":
            office.before_settling = partial(pays_at_the_counter, office)
        elif story == "provider away":
            office.settle_answers = [Unreachable("nobody there")] * 3
        seen = lobby.looks_it_up().elsewhere
        assert seen is not None
        cut = False
        with pytest.MonkeyPatch.context() as power:
            cut_at(at, lobby, power)
            try:
                lobby.pay_here.pay(seen)
            except PowerCut:
                cut = True
        clock.passes(60)
        again = opened(lobby.database, folder, office, terminal, clock)
        for _ in range(4):
            again.settlements.settle_open()
        settled_here = office.settled.get(REFERENCE, "").startswith("P")
        assert again.money() == settled_here, f"{story}, cut at {at}: {office.settled}, {terminal.known}"
        assert again.state() in (None, *SettlementState)
        assert again.state() not in (SettlementState.PAYING, SettlementState.PAID, SettlementState.REFUNDING)
        endings.add(again.state())
        lobby.database.close()
    assert at > 8, "there were that many moments"
    wanted = {SettlementState.REFUNDED} if story == "paid elsewhere" else {SettlementState.SETTLED}
    assert endings == {None, SettlementState.NOT_PAID, *wanted}


def test_a_database_built_anew_from_the_journal_has_the_payment_and_no_code(lobby: Lobby, tmp_path: Path) -> None:
    lobby.office.settle_answers = [Unreachable("nobody there")] * 2
    lobby.pays()
    one = lobby.settlements.of(REFERENCE)
    lobby.database.close()
    path = in_one_file(tmp_path / "kiosk.db")
    assert CODE_OF_A_TICKET not in journal_file.beside(path).read_bytes()
    path.unlink()
    repair.repair(path, "a test", NOON + timedelta(minutes=1))
    built = Database(path)
    with built.read() as tx:
        assert settlements.of_booking(tx, REFERENCE) == replace(one, why="")  # type: ignore[type-var]
    built.close()


CODE_OF_A_TICKET = b"PAID-"
