"""Staff take back a booking that was in order, against the real sandbox and a scripted terminal; audited."""

from kiosk.domain.bookings import PaymentState, SaleState
from kiosk.domain.exceptions import CaseState, Remedy
from kiosk.facts import Facts
from kiosk.ports import ReversalOutcome
from kiosk.services.desk import Desk, NotPossible, Requested
from kiosk.services.payments import Payments
from kiosk.services.refunds import RefundReason, Refunds, RefundTerms, TakenBack, WhyNoRefund
from kiosk.services.selling import Issuer
from kiosk.store import bookings, journal
from tests.fakes import PlainSigner, ScriptedTerminal
from tests.sync.lobby import Lobby
from tests.sync.mortal import Life, deaths
from tests.sync.test_remedies import ForgetfulTerminal, admits, case_of, payment_state, refused, remedies, tell


def refunds(lobby: Lobby, terminal: ScriptedTerminal, life: Life | None = None, *, cancels: bool = True) -> Refunds:
    database = life.database(lobby.database) if life else lobby.database
    return Refunds(
        database,
        payments(lobby, terminal, life),
        lobby.provider.encode_cancellation,
        lobby.clock,
        Facts(),
        nudge=lambda _job: None,
        cancels=lambda: cancels,
    )


def payments(lobby: Lobby, terminal: ScriptedTerminal, life: Life | None = None) -> Payments:
    database = life.database(lobby.database) if life else lobby.database
    issuer = Issuer("lobby-1", "en", PlainSigner(), lobby.provider.encode_booking)
    return Payments(database, terminal, issuer, lobby.clock, Facts(), lobby.clock.passes)


def who_and_why(lobby: Lobby, reference: str) -> list[str]:
    with lobby.database.read() as tx:
        return [
            one.body for one in journal.entries_after(tx, 0) if (one.kind, one.subject) == ("staff_refund", reference)
        ]


def test_a_booking_that_the_provider_has_is_taken_back_with_its_money_once(lobby: Lobby) -> None:
    reference, terminal = lobby.sells("D5", "D6"), ScriptedTerminal()
    tell(lobby)
    assert lobby.booking(reference).state is SaleState.CONFIRMED
    desk = refunds(lobby, terminal)
    total = lobby.booking(reference).total
    assert desk.terms(reference) == RefundTerms(total, by_hand=False)

    outcome = desk.take_back(reference, RefundReason.GOODWILL, "Ada Lovelace")
    again = desk.take_back(reference, RefundReason.GOODWILL, "Ada Lovelace")
    tell(lobby)

    assert outcome == TakenBack(RefundTerms(total, by_hand=False), on_its_way=False)
    assert again is WhyNoRefund.OVER
    assert terminal.reversals == [f"pay-{reference}"]
    assert lobby.booking(reference).state is SaleState.REFUNDED
    assert not admits(lobby, reference)
    assert lobby.served("cancel") == [200], "the provider was told once"
    (entry,) = who_and_why(lobby, reference)
    assert '"by":"Ada Lovelace"' in entry
    assert '"reason":"goodwill"' in entry
    assert lobby.sells("D5", "D6") != reference, "the seats are everybody's again"


def test_a_booking_made_offline_is_taken_back_before_the_provider_hears_of_it(lobby: Lobby) -> None:
    reference, terminal = lobby.sells("D5"), ForgetfulTerminal(silent=1)

    outcome = refunds(lobby, terminal).take_back(reference, RefundReason.CANNOT_COME, "Ada")

    assert isinstance(outcome, TakenBack)
    assert outcome.on_its_way, "the terminal said nothing"
    assert lobby.booking(reference).state is SaleState.REFUNDING
    assert not admits(lobby, reference)
    tell(lobby)
    payments(lobby, terminal).settle_open()
    assert lobby.booking(reference).state is SaleState.REFUNDED
    assert payment_state(lobby, reference) is PaymentState.REVERSED
    assert [state for state, _ in lobby.messages()] == [], "told of the sale, then of its end"
    assert lobby.served("cancel") == [200]


class BrokenTerminal(ScriptedTerminal):
    """Whose driver fails."""

    def reverse(self, reference: str, amount: object) -> ReversalOutcome:
        raise RuntimeError("the driver fell over")


def test_a_booking_that_was_taken_back_is_said_to_be_so_however_its_terminal_fails(lobby: Lobby) -> None:
    reference = lobby.sells("D5")

    outcome = refunds(lobby, BrokenTerminal()).take_back(reference, RefundReason.OTHER, "Ada")

    assert isinstance(outcome, TakenBack)
    assert outcome.on_its_way
    payments(lobby, ScriptedTerminal()).settle_open()
    assert lobby.booking(reference).state is SaleState.REFUNDED


def test_what_is_not_taken_back_and_why(lobby: Lobby) -> None:
    on_the_list, terminal = refused(lobby), ScriptedTerminal()
    desk = refunds(lobby, terminal)

    assert desk.terms("NOSUCH99") is WhyNoRefund.UNKNOWN
    assert desk.take_back(on_the_list, RefundReason.OTHER, "Ada") is WhyNoRefund.ON_THE_LIST
    no_such_thing = refunds(lobby, terminal, cancels=False)
    assert no_such_thing.terms(on_the_list) is WhyNoRefund.PROVIDER_CANNOT
    assert no_such_thing.take_back(on_the_list, RefundReason.OTHER, "Ada") is WhyNoRefund.PROVIDER_CANNOT
    assert terminal.reversals == []
    assert who_and_why(lobby, on_the_list) == []


def test_killed_at_every_step_the_money_goes_back_once_or_nothing_happened(lobby: Lobby) -> None:
    seats = iter(("D5", "D6", "D7", "D8", "D9", "E5", "E6", "E7"))
    references: list[str] = []
    terminal = ScriptedTerminal()

    def take_back(life: Life) -> None:
        reference = lobby.sells(next(seats))
        tell(lobby)
        references.append(reference)
        try:
            refunds(lobby, terminal, life).take_back(reference, RefundReason.OTHER, "Ada")
        finally:
            payments(lobby, terminal).settle_open()
            tell(lobby)

    assert deaths(take_back) >= 3
    states = [lobby.booking(reference).state for reference in references]
    assert states[0] is SaleState.CONFIRMED, "killed before the first write: nothing happened"
    assert set(states[1:]) == {SaleState.REFUNDED}
    assert sorted(set(terminal.reversals)) == sorted(f"pay-{reference}" for reference in references[1:])
    with lobby.database.read() as tx:
        assert [bookings.any_ticket_live(tx, one) for one in references[1:]] == [False] * len(references[1:])


def test_money_that_is_on_its_way_back_goes_back_whatever_the_provider_says_of_the_sale(lobby: Lobby) -> None:
    reference, terminal = lobby.sells("D5", "D6"), ForgetfulTerminal(silent=1)
    outcome = refunds(lobby, terminal).take_back(reference, RefundReason.CANNOT_COME, "Ada")
    assert isinstance(outcome, TakenBack)
    assert outcome.on_its_way
    lobby.control.change_showtime(lobby.show, cancelled=True)
    tell(lobby)
    assert lobby.booking(reference).state is SaleState.EXCEPTION, "the provider never took the sale"
    desk = Desk(lobby.database, lobby.clock)
    for remedy in (Remedy.MOVE, Remedy.VOUCHER, Remedy.RESEND):
        assert isinstance(desk.ask_for(reference, remedy, "Ada"), NotPossible), "its money is not there any more"

    payments(lobby, terminal).settle_open()

    assert lobby.booking(reference).state is SaleState.REFUNDED
    assert payment_state(lobby, reference) is PaymentState.REVERSED
    assert terminal.reversals == [f"pay-{reference}"] * 2
    assert isinstance(desk.ask_for(reference, Remedy.REFUND, "Ada"), Requested)
    remedies(lobby, terminal).carry_out()
    assert case_of(lobby, reference).state is CaseState.SETTLED
    assert len(terminal.reversals) == 2, "the case is settled, and nothing is given back twice"
