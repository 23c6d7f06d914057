"""A member's account: one list, cancelled once and by the terms shown, never somebody else's."""

from dataclasses import dataclass, replace
from datetime import timedelta
from pathlib import Path

import pytest

from kiosk.domain.account import (
    CancellationTerms,
    MemberBooking,
    NotCancellable,
    Outing,
    RefundTo,
    WhyNotCancellable,
)
from kiosk.domain.bookings import BookedTicket, FoundBooking, PaymentMethod, PaymentState, SaleState
from kiosk.domain.mail import MailState
from kiosk.domain.member_prices import MemberOnBooking, Proof
from kiosk.domain.members import Member
from kiosk.domain.money import Money
from kiosk.domain.standing import Standing
from kiosk.ports import Unreachable
from kiosk.services.account import Account
from kiosk.services.account_outcomes import (
    CancellationPending,
    CancelledNow,
    MyBookings,
    NobodySignedIn,
    NotAgain,
    NotPlaying,
    PrintingAgain,
    SameAgain,
    WhyNotAgain,
)
from kiosk.services.cancelling import Cancelling
from kiosk.services.collect import Collect
from kiosk.services.faces import faces
from kiosk.services.lookup import LookUp
from kiosk.services.mail_desk import MailAsked, MailDesk
from kiosk.services.purchase import Held, Sold
from kiosk.store import (
    audit,
    booking_members,
    bookings,
    cancellations,
    collecting,
    journal_file,
    mail,
    outbox,
    subscribers,
)
from kiosk.store.cancellations import CancellationState
from kiosk.store.sealing import KEY_FILE, Sealing
from kiosk.store.sqlite import Connection
from tests.builders import NOON
from tests.fakes import PlainReader, ScriptedAccounts, ScriptedBoxOffice
from tests.kiosk.services.counter import Counter, counter

ADA, LAYLA = Member("m-ada", "Ada"), Member("m-layla", "Layla")
OUTING = Outing(
    "metropolis", {"en": "Metropolis"}, {"en": "Screen 1"}, NOON + timedelta(hours=3), NOON + timedelta(hours=5)
)


@dataclass
class Desk:
    kiosk: Counter
    accounts: ScriptedAccounts
    box_office: ScriptedBoxOffice
    cancelling: Cancelling
    mail_desk: MailDesk
    account: Account
    here: list[Member]

    def sells(self, seat: str = "C4", member: Member = ADA) -> str:
        kiosk = self.kiosk
        kiosk.chooses(seat)
        assert isinstance(kiosk.checkout.hold(), Held)
        sold = kiosk.checkout.pay(PaymentMethod.CARD)
        assert isinstance(sold, Sold)
        reference = sold.booking.reference
        told = MemberOnBooking(member.id, "", Proof.VERIFIED)
        kiosk.database.write(lambda tx: booking_members.put(tx, reference, told))
        return reference

    def is_told(self, reference: str, member: Member = ADA) -> None:
        """The provider heard of the sale and lists it."""
        kiosk = self.kiosk

        def deliver(tx: Connection) -> None:
            [message] = [one for one in outbox.unsent(tx) if one.booking_reference == reference]
            outbox.delivered(tx, message.number, kiosk.clock.now())
            bookings.step(tx, reference, SaleState.CONFIRMED, kiosk.clock.now())

        kiosk.database.write(deliver)
        sold = kiosk.booking(reference)
        self.accounts.bookings.setdefault(member.id, []).append(
            MemberBooking(_found(sold.reference, sold.tickets), OUTING)
        )

    def lists(self) -> MyBookings:
        found = self.account.bookings()
        assert isinstance(found, MyBookings)
        return found

    def offered(self, reference: str) -> CancellationTerms:
        self.lists()
        terms = self.account.terms(reference)
        assert isinstance(terms, CancellationTerms)
        return terms

    def state(self, reference: str) -> SaleState:
        return self.kiosk.booking(reference).state


def _found(reference: str, tickets: tuple[BookedTicket, ...]) -> FoundBooking:
    total = Money(sum(one.price.minor for one in tickets) + 50, "EUR")
    return FoundBooking(
        reference=reference,
        showtime_id="show-1",
        tickets=tickets,
        fee=Money(50, "EUR"),
        total=total,
        payment_method=PaymentMethod.CARD,
        paid=True,
        cancelled=False,
        collected_at=None,
        language="en",
        booked_at=NOON,
    )


def _elsewhere(reference: str = "WEBBUY22", seat: str = "B2") -> MemberBooking:
    ticket = BookedTicket(f"t-{seat}", "show-1", seat, "adult", Money(1200, "EUR"), f"WEB-{seat}")
    return MemberBooking(_found(reference, (ticket,)), OUTING)


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    kiosk = counter(tmp_path)
    accounts, box_office, here = ScriptedAccounts(), ScriptedBoxOffice(), [ADA]
    nudge, clock, database, facts = kiosk.nudged.append, kiosk.clock, kiosk.database, kiosk.facts
    lookup = LookUp(database, clock)
    collect = Collect(
        database,
        box_office,
        lookup,
        PlainReader(),
        clock,
        facts,
        nudge,
        keeps_collections=lambda: True,
        language="en",
    )
    cancelling = Cancelling(
        database,
        accounts,
        box_office,
        kiosk.payments,
        Sealing(tmp_path / KEY_FILE),
        lambda request: request.refund_id.encode(),
        clock,
        facts,
        nudge,
    )
    mail_desk = MailDesk(database, clock, nudge, offered=True)
    account = Account(
        database,
        accounts,
        cancelling,
        lookup,
        collect,
        kiosk.after_sales,
        mail_desk,
        kiosk.programme,
        clock,
        facts,
        nudge,
        member=lambda: here[0] if here else None,
    )
    return Desk(kiosk, accounts, box_office, cancelling, mail_desk, account, here)


def test_what_is_told_and_what_still_waits_is_one_list_and_nobody_elses(desk: Desk) -> None:
    waits, told = desk.sells("C4"), desk.sells("C5")
    desk.is_told(told)
    over = replace(OUTING, starts_at=NOON - timedelta(days=9), ends_at=NOON - timedelta(days=9, hours=-2))
    gone = replace(_elsewhere("LONGAGO2"), outing=over)
    cancelled = _elsewhere("TAKENBCK", "B3")
    cancelled = replace(cancelled, found=replace(cancelled.found, cancelled=True))
    desk.accounts.bookings[ADA.id] += [_elsewhere(), gone, cancelled]

    seen = desk.lists()
    assert seen.complete
    assert [(one.reference, one.here, one.pending) for one in seen.upcoming] == sorted(
        [("WEBBUY22", False, False), (told, True, False), (waits, True, True)]
    )
    assert [one.reference for one in seen.past] == ["TAKENBCK", "LONGAGO2"]
    assert seen.past[0].found.standing is Standing.CANCELLED

    # Without an answer only what this kiosk still has to tell is known; the rest is said to be missing.
    desk.accounts.before_answering = lambda: desk.here.clear()
    assert desk.account.bookings() == NobodySignedIn()  # who left while the provider was asked is shown nothing
    desk.accounts.before_answering = lambda: None
    desk.here.append(LAYLA)
    assert desk.lists() == MyBookings((), (), complete=True)
    for reference in (waits, told, "WEBBUY22"):
        assert desk.account.terms(reference) == NotCancellable(WhyNotCancellable.NOT_YOURS)
        assert desk.account.print_again(reference) == NotAgain(WhyNotAgain.NOT_YOURS)
        assert desk.account.mail_again(reference, "x@example.org", "en") == NotAgain(WhyNotAgain.NOT_YOURS)
        assert desk.account.book_again(reference) == NotPlaying()
    assert not desk.accounts.asked


def test_without_the_provider_there_is_only_what_waits_and_nothing_is_cancelled(desk: Desk) -> None:
    waits, told = desk.sells("C4"), desk.sells("C5")
    desk.is_told(told)
    terms = desk.offered(told)
    assert desk.account.terms(waits) == NotCancellable(WhyNotCancellable.UNDER_WAY)
    desk.accounts.bookings_of = lambda member_id: Unreachable(member_id)  # type: ignore[method-assign]
    seen = desk.lists()
    assert not seen.complete
    assert {(one.reference, one.pending) for one in seen.upcoming} == {(waits, True), (told, False)}  # as listed before
    assert desk.account.terms(told) == NotCancellable(WhyNotCancellable.OFFLINE)
    assert desk.account.cancel(terms) == NotCancellable(WhyNotCancellable.OFFLINE)
    assert isinstance(desk.account.print_again(told), PrintingAgain)
    desk.account.forget()
    assert [one.reference for one in desk.lists().upcoming] == [waits]
    assert desk.account.cancel(terms) == NotCancellable(WhyNotCancellable.NOT_YOURS)
    assert not desk.accounts.asked


def test_a_booking_is_taken_back_once_on_the_terms_shown(desk: Desk) -> None:
    reference = desk.sells()
    assert isinstance(desk.mail_desk.ask_for(reference, "ada@example.org", "en", news=True), MailAsked)
    desk.is_told(reference)
    terms = desk.offered(reference)
    assert (terms.refund, terms.fee, terms.to) == (Money(1200, "EUR"), Money(100, "EUR"), RefundTo.CARD)

    assert desk.account.cancel(terms) == CancelledNow(Money(1200, "EUR"), on_its_way=False)
    assert desk.account.cancel(terms) == CancelledNow(Money(1200, "EUR"), on_its_way=False)
    assert desk.kiosk.terminal.given_back == [Money(1200, "EUR")]  # less than was paid, and once
    assert desk.state(reference) is SaleState.REFUNDED
    with desk.kiosk.database.read() as tx:
        assert not bookings.any_ticket_live(tx, reference)
        assert [one.state for one in mail.of_booking(tx, reference)] == [MailState.GIVEN_UP]
        assert not subscribers.is_there(tx, reference)
        assert not outbox.unsent(tx)
        kept = [row["kind"] for row in tx.execute("SELECT kind FROM outbox_message WHERE delivery IS NOT NULL")]
        assert kept == ["booking", "cancellation"]  # what a restored provider is told again
        assert tx.execute("SELECT count(*) FROM sealed_key").fetchone()[0] == 0
    assert desk.account.terms(reference) == NotCancellable(WhyNotCancellable.CANCELLED)
    assert desk.account.print_again(reference) == NotAgain(WhyNotAgain.NOT_IN_FORCE)
    assert len(desk.accounts.asked) == 1
    audit.audit(desk.kiosk.database.path)
    journal = journal_file.beside(desk.kiosk.database.path).read_bytes()
    assert ADA.id.encode() not in journal


def test_a_lost_answer_and_a_silent_terminal_cost_nobody_anything(desk: Desk) -> None:
    reference = desk.sells()
    desk.is_told(reference)
    terms = desk.offered(reference)
    desk.accounts.lost = 2
    assert desk.account.cancel(terms) == CancellationPending()
    assert desk.account.cancel(terms) == CancelledNow(Money(1200, "EUR"), on_its_way=False)
    assert len({refund for _, _, refund in desk.accounts.asked}) == 1

    other = desk.sells("C6")
    desk.is_told(other)
    terms = desk.offered(other)
    desk.accounts.lost, desk.kiosk.terminal.silent = 2, 1
    assert desk.account.cancel(terms) == CancellationPending()
    [shown] = [one for one in desk.lists().upcoming if one.reference == other]
    assert shown.being_cancelled
    assert desk.account.terms(other) == NotCancellable(WhyNotCancellable.UNDER_WAY)
    assert desk.account.mail_again(other, "ada@example.org", "en") == NotAgain(WhyNotAgain.NOT_IN_FORCE)
    desk.here.clear()  # the customer is gone; the background goes on
    desk.cancelling.carry_on()
    assert desk.state(other) is SaleState.REFUNDING
    desk.kiosk.payments.settle_open()
    assert desk.state(other) is SaleState.REFUNDED
    assert desk.kiosk.terminal.given_back[-1] == Money(1200, "EUR")


def test_who_it_was_lost_with_the_database_the_provider_is_asked_what_became_of_it(desk: Desk) -> None:
    kept, taken = desk.sells("C4"), desk.sells("C5")
    for reference in (kept, taken):
        desk.is_told(reference)
        terms = desk.offered(reference)
        desk.accounts.lost = 2
        assert desk.account.cancel(terms) == CancellationPending()
        found = _found(reference, desk.kiosk.booking(reference).tickets)
        desk.box_office.bookings[reference] = replace(found, cancelled=reference == taken)
    desk.kiosk.database.write(lambda tx: tx.execute("DELETE FROM sealed_key"))
    desk.cancelling.carry_on()
    assert desk.state(taken) is SaleState.REFUNDED
    assert desk.state(kept) is SaleState.CONFIRMED
    with desk.kiosk.database.read() as tx:
        known = cancellations.of(tx, kept)
    assert known is not None
    assert known.state is CancellationState.REFUSED


def test_what_is_not_agreed_leaves_the_booking_and_may_be_asked_anew(desk: Desk) -> None:
    reference = desk.sells()
    desk.is_told(reference)
    terms = desk.offered(reference)
    desk.accounts.answers = [NotCancellable(WhyNotCancellable.TERMS_CHANGED)]
    assert desk.account.cancel(terms) == NotCancellable(WhyNotCancellable.TERMS_CHANGED)
    assert desk.state(reference) is SaleState.CONFIRMED
    assert isinstance(desk.account.print_again(reference), PrintingAgain)
    assert isinstance(desk.account.mail_again(reference, "ada@example.org", "en"), MailAsked)
    desk.accounts.offer = NotCancellable(WhyNotCancellable.TOO_LATE)
    assert desk.account.terms(reference) == NotCancellable(WhyNotCancellable.TOO_LATE)
    assert desk.account.book_again(reference) == SameAgain("show-1", {"adult": 1})

    free = replace(terms, refund=Money(0, "EUR"), to=RefundTo.NOBODY)  # all of it is kept
    assert desk.account.cancel(free) == CancelledNow(Money(0, "EUR"), on_its_way=False)
    assert desk.state(reference) is SaleState.REFUNDED
    assert not desk.kiosk.terminal.given_back
    with desk.kiosk.database.read() as tx:
        payment = bookings.payment_of(tx, reference)
    assert payment is not None
    assert payment.state is PaymentState.APPROVED


def test_a_booking_of_elsewhere_is_refunded_by_the_cinema_and_collected_once(desk: Desk) -> None:
    web, other = _elsewhere(), _elsewhere("WEBBUY33", "B4")
    desk.accounts.bookings[ADA.id] = [web, other]
    desk.box_office.bookings = {one.found.reference: one.found for one in (web, other)}
    terms = desk.offered("WEBBUY22")
    assert terms.to is RefundTo.CINEMA
    assert desk.account.cancel(terms) == CancelledNow(Money(1200, "EUR"), on_its_way=True)
    assert not desk.kiosk.terminal.reversals
    assert isinstance(desk.account.print_again("WEBBUY33"), PrintingAgain)
    assert desk.account.mail_again("WEBBUY33", "ada@example.org", "en") == NotAgain(WhyNotAgain.ELSEWHERE)
    assert desk.account.mail_again("NOTHINGS", "ada@example.org", "en") == NotAgain(WhyNotAgain.NOT_YOURS)


def test_tickets_collected_here_are_not_printed_once_their_booking_is_taken_back(desk: Desk) -> None:
    web = _elsewhere()
    desk.accounts.bookings[ADA.id] = [web]
    desk.box_office.bookings = {"WEBBUY22": web.found}
    terms = desk.offered("WEBBUY22")
    assert isinstance(desk.account.print_again("WEBBUY22"), PrintingAgain)  # and the printer jams
    assert isinstance(desk.account.cancel(terms), CancelledNow)
    assert desk.account.print_again("WEBBUY22") == NotAgain(WhyNotAgain.NOT_IN_FORCE)
    with desk.kiosk.database.read() as tx:
        assert collecting.of(tx, "WEBBUY22") is None
        assert faces(tx, "WEBBUY22") == (), "what waits for the printer has nothing to print"
