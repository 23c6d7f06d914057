"""The remedies a person chooses, against the real sandbox and a scripted terminal: one ending each, and audited."""

from collections.abc import Callable

import pytest

from kiosk.domain.bookings import PaymentState, SaleState
from kiosk.domain.exceptions import Case, CaseState, Remedy
from kiosk.domain.messages import CancellationRequest
from kiosk.facts import Facts
from kiosk.ports import PaymentUnknown, ReversalOutcome, Reversed
from kiosk.services.desk import Desk, NotPossible, Requested
from kiosk.services.payments import Payments
from kiosk.services.remedies import Remedies
from kiosk.services.selling import Issuer
from kiosk.store import bookings, exceptions, outbox
from kiosk.store.sqlite import IntegrityError, SqliteError
from sync.outbox_relay import relay
from tests.fakes import PlainSigner, ScriptedTerminal
from tests.sync import sales
from tests.sync.lobby import Lobby
from tests.sync.mortal import Life, deaths


class ForgetfulTerminal(ScriptedTerminal):
    """Says nothing to the first so many reversals."""

    def __init__(self, silent: int = 0) -> None:
        super().__init__()
        self.silent = silent

    def reverse(self, reference: str, amount: object) -> ReversalOutcome:
        self.reversals.append(reference)
        if self.silent:
            self.silent -= 1
            return PaymentUnknown("silent")
        self.known[reference] = Reversed("X1")
        return Reversed("X1")


def remedies(lobby: Lobby, terminal: ScriptedTerminal, life: Life | None = None) -> Remedies:
    database = life.database(lobby.database) if life else lobby.database
    issuer = Issuer("lobby-1", "en", PlainSigner(), lobby.provider.encode_booking)
    payments = Payments(database, terminal, issuer, lobby.clock, Facts(), lobby.clock.passes)
    return Remedies(
        database, payments, lobby.provider.encode_cancellation, lobby.clock, Facts(), nudge=lambda _job: None
    )


def tell(lobby: Lobby) -> None:
    for _ in range(3):
        lobby.clock.passes(400)
        relay(lobby.database, lobby.provider, lobby.clock, chance=lambda: 0.0, at_once=1)


def refused(lobby: Lobby) -> str:
    """A sale that was paid, and that the provider would not have."""
    reference = lobby.sells("D5", "D6")
    lobby.control.change_showtime(lobby.show, cancelled=True)
    tell(lobby)
    assert case_of(lobby, reference).state is CaseState.PERSON
    return reference


def case_of(lobby: Lobby, reference: str) -> Case:
    with lobby.database.read() as tx:
        return exceptions.of_booking(tx, reference)[-1]


def chooses(lobby: Lobby, reference: str, remedy: Remedy) -> None:
    assert isinstance(Desk(lobby.database, lobby.clock).ask_for(reference, remedy, "Ada"), Requested)


def admits(lobby: Lobby, reference: str) -> bool:
    with lobby.database.read() as tx:
        return bookings.any_ticket_live(tx, reference)


def payment_state(lobby: Lobby, reference: str) -> PaymentState:
    with lobby.database.read() as tx:
        found = bookings.payment_of(tx, reference)
    assert found is not None
    return found.state


def test_the_money_goes_back_and_the_provider_is_told(lobby: Lobby) -> None:
    reference, terminal = refused(lobby), ScriptedTerminal()
    chooses(lobby, reference, Remedy.REFUND)

    remedies(lobby, terminal).carry_out()
    assert not admits(lobby, reference), "whether or not the provider knows of it yet"
    tell(lobby)
    remedies(lobby, terminal).carry_out()

    assert lobby.booking(reference).state is SaleState.REFUNDED
    assert payment_state(lobby, reference) is PaymentState.REVERSED
    assert terminal.reversals == [f"pay-{reference}"]
    assert not admits(lobby, reference)
    case = case_of(lobby, reference)
    assert (case.state, case.remedy, case.by) == (CaseState.SETTLED, Remedy.REFUND, "Ada")
    assert {state for state, _ in lobby.messages()} == {"refused"}, "the refused message stays"
    assert lobby.served("cancel") == [200]
    journal = lobby.journal_of(reference)
    assert [one for one in journal if one in ("remedy_requested", "refunding", "refunded", "settled")] == [
        "remedy_requested",
        "refunding",
        "refunded",
        "settled",
    ]


def test_a_copy_of_the_booking_that_comes_later_than_its_refund_takes_no_effect(lobby: Lobby) -> None:
    reference = refused(lobby)
    with lobby.database.read() as tx:
        (message,) = outbox.unsent(tx)
    chooses(lobby, reference, Remedy.REFUND)
    remedies(lobby, ScriptedTerminal()).carry_out()
    tell(lobby)
    lobby.control.change_showtime(lobby.show, cancelled=False)

    lobby.provider.submit(reference, message.body)

    assert lobby.at_the_provider() == []


def test_a_silent_terminal_keeps_the_case_open_until_the_money_is_back(lobby: Lobby) -> None:
    reference, terminal = refused(lobby), ForgetfulTerminal(silent=1)
    chooses(lobby, reference, Remedy.REFUND)
    at_it = remedies(lobby, terminal)

    at_it.carry_out()
    assert lobby.booking(reference).state is SaleState.REFUNDING
    assert case_of(lobby, reference).state is CaseState.REQUESTED
    refusal = Desk(lobby.database, lobby.clock).ask_for(reference, Remedy.VOUCHER, "Bob")
    assert isinstance(refusal, NotPossible)
    at_it.carry_out()

    assert lobby.booking(reference).state is SaleState.REFUNDED
    assert case_of(lobby, reference).state is CaseState.SETTLED


def test_a_voucher_of_the_whole_amount_ends_the_sale(lobby: Lobby) -> None:
    reference, terminal = refused(lobby), ScriptedTerminal()
    chooses(lobby, reference, Remedy.VOUCHER)

    remedies(lobby, terminal).carry_out()
    tell(lobby)

    booking = lobby.booking(reference)
    with lobby.database.read() as tx:
        voucher = exceptions.voucher_of(tx, reference)
    assert booking.state is SaleState.VOUCHER
    assert voucher is not None
    assert voucher.amount == booking.total
    assert terminal.reversals == []
    assert payment_state(lobby, reference) is PaymentState.APPROVED
    assert not admits(lobby, reference)
    assert case_of(lobby, reference).state is CaseState.SETTLED
    (line,) = Desk(lobby.database, lobby.clock).lines(settled=True)
    assert line.voucher == voucher


def test_no_sale_ends_as_a_voucher_without_one_nor_in_two_ways(lobby: Lobby) -> None:
    reference = refused(lobby)
    with pytest.raises(IntegrityError, match="only with one"):
        lobby.database.write(lambda tx: bookings.step(tx, reference, SaleState.VOUCHER, lobby.clock.now()))
    chooses(lobby, reference, Remedy.VOUCHER)
    remedies(lobby, ScriptedTerminal()).carry_out()

    with pytest.raises(IntegrityError, match="not allowed"):
        lobby.database.write(lambda tx: bookings.step(tx, reference, SaleState.REFUNDING, lobby.clock.now()))
    assert isinstance(Desk(lobby.database, lobby.clock).ask_for(reference, Remedy.REFUND, "Ada"), NotPossible)
    with pytest.raises((*SqliteError, IntegrityError), match="never deleted"):
        lobby.database.write(lambda tx: tx.execute("DELETE FROM voucher"))


def test_a_message_refused_by_mistake_is_sent_again_as_it_was(lobby: Lobby) -> None:
    reference = refused(lobby)
    lobby.control.change_showtime(lobby.show, cancelled=False)
    chooses(lobby, reference, Remedy.RESEND)

    remedies(lobby, ScriptedTerminal()).carry_out()
    tell(lobby)

    assert lobby.booking(reference).state is SaleState.CONFIRMED
    assert admits(lobby, reference)
    with lobby.database.read() as tx:
        rows = tx.execute("SELECT key, body, state FROM outbox_message ORDER BY number").fetchall()
    assert [(row["key"], row["state"]) for row in rows] == [
        (f"booking:{reference}", "refused"),
        (f"booking:{reference}:2", "delivered"),
    ]
    assert rows[0]["body"] == rows[1]["body"]


def test_a_message_that_is_refused_again_is_on_the_list_again(lobby: Lobby) -> None:
    reference = refused(lobby)
    chooses(lobby, reference, Remedy.RESEND)
    remedies(lobby, ScriptedTerminal()).carry_out()
    tell(lobby)

    with lobby.database.read() as tx:
        states = [one.state for one in exceptions.of_booking(tx, reference)]
    assert states == [CaseState.SETTLED, CaseState.PERSON]
    assert lobby.booking(reference).state is SaleState.EXCEPTION


def test_a_cancellation_the_provider_refused_can_be_sent_again_or_closed(lobby: Lobby) -> None:
    reference = lobby.sells("D5", "D6")
    tell(lobby)
    sales.cancel(lobby.database, lobby.provider, reference, lobby.clock.now())
    lobby.provider.cancel(reference, _somebody_elses_cancellation(lobby, reference))
    tell(lobby)
    assert lobby.booking(reference).state is SaleState.EXCEPTION

    chooses(lobby, reference, Remedy.REFUND)
    remedies(lobby, terminal := ScriptedTerminal()).carry_out()

    assert lobby.booking(reference).state is SaleState.REFUNDED
    assert terminal.reversals == [], "the money went back before"
    assert case_of(lobby, reference).state is CaseState.SETTLED


def test_parked_messages_are_on_the_list(lobby: Lobby) -> None:
    reference = lobby.sells("D5", "D6")
    lobby.database.write(lambda tx: tx.execute("UPDATE outbox_message SET state = 'parked', reason = 'too old to ask'"))

    case = case_of(lobby, reference)

    assert (case.kind.value, case.state, case.reason) == ("parked", CaseState.PERSON, "too old to ask")
    chooses(lobby, reference, Remedy.RESEND)
    remedies(lobby, ScriptedTerminal()).carry_out()
    tell(lobby)
    assert lobby.booking(reference).state is SaleState.CONFIRMED


@pytest.mark.parametrize("remedy", [Remedy.REFUND, Remedy.VOUCHER, Remedy.RESEND])
def test_killed_at_every_step_a_sale_has_one_ending(lobby: Lobby, remedy: Remedy) -> None:
    shows = iter([show.id for show in lobby.shows() if show.id >= lobby.show])
    references: list[str] = []
    terminal = ScriptedTerminal()

    def carry_out(life: Life) -> None:
        lobby.show = next(shows)
        reference = refused(lobby)
        references.append(reference)
        chooses(lobby, reference, remedy)
        lobby.control.change_showtime(lobby.show, cancelled=False)
        try:
            remedies(lobby, terminal, life).carry_out()
        finally:
            remedies(lobby, terminal).carry_out()
            tell(lobby)

    died = deaths(carry_out)

    ending = {Remedy.REFUND: SaleState.REFUNDED, Remedy.VOUCHER: SaleState.VOUCHER, Remedy.RESEND: SaleState.CONFIRMED}
    assert died >= 2
    assert {lobby.booking(reference).state for reference in references} == {ending[remedy]}
    for reference in references:
        assert lobby.journal_of(reference).count("settled") == 1
        assert admits(lobby, reference) is (remedy is Remedy.RESEND)
    expected = sorted(f"pay-{reference}" for reference in references) if remedy is Remedy.REFUND else []
    assert sorted(set(terminal.reversals)) == expected


# -- the desk ----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("ask", "why"),
    [
        (lambda desk, _ref: desk.ask_for("NOSUCH", Remedy.REFUND, "Ada"), "no open exception"),
        (lambda desk, ref: desk.ask_for(ref, Remedy.REFUND, "  "), "who decides"),
        (lambda desk, ref: desk.ask_for(ref, Remedy.REFUND, "a\nb\x00"), "who decides"),
        (lambda desk, ref: desk.ask_for(ref, Remedy.REFUND, "Ada", ("D5", "D6")), "for a move only"),
        (lambda desk, ref: desk.ask_for(ref, Remedy.MOVE, "Ada", ("D5",)), "1 seats were named"),
        (lambda desk, ref: desk.ask_for(ref, Remedy.MOVE, "Ada", ("D5", "Z9")), "0 seats are called Z9"),
    ],
)
def test_what_the_desk_does_not_ask_for(lobby: Lobby, ask: Callable[[Desk, str], object], why: str) -> None:
    reference = refused(lobby)

    outcome = ask(Desk(lobby.database, lobby.clock), reference)

    assert isinstance(outcome, NotPossible)
    assert why in outcome.why
    assert case_of(lobby, reference).state is CaseState.PERSON


def test_the_desk_says_what_a_person_needs_to_know(lobby: Lobby) -> None:
    reference = refused(lobby)

    (line,) = Desk(lobby.database, lobby.clock).lines()

    assert line.case.booking_reference == reference
    assert line.seats == ("D5", "D6")
    assert line.state is SaleState.EXCEPTION
    assert line.total == lobby.booking(reference).total


def _somebody_elses_cancellation(lobby: Lobby, reference: str) -> bytes:
    return lobby.provider.encode_cancellation(CancellationRequest(reference, "at-the-box-office", lobby.clock.now()))
