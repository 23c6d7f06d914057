"""Mail: asked for with the sale, due with its tickets, sent at least once, and then nobody knows to whom."""

import logging
from collections.abc import Sequence
from datetime import timedelta
from pathlib import Path

import pytest

from kiosk.clock import read
from kiosk.domain.bookings import PaymentMethod, SaleState
from kiosk.domain.mail import BookingMail, MailKind, MailState, MailTrouble
from kiosk.domain.mail_address import AddressMistake
from kiosk.domain.receipts import Receipt
from kiosk.domain.tickets import TicketFace
from kiosk.domain.trusted_time import word
from kiosk.facts import Fact, HealthChanged, MailChanged
from kiosk.ports import Later, MailOutcome, Misconfigured, NotSent, RefusedForGood, Unreachable
from kiosk.services.assistance import Asked, Assistance, Reason
from kiosk.services.mail_desk import MOST_MAILS, MailAsked, MailDesk, MailNotAsked, WhyNotMailed
from kiosk.services.mailing import FEW, Mailing
from kiosk.services.purchase import Sold
from kiosk.services.receipts import Receipts
from kiosk.store import bookings, mail, outbox, subscribers, sync_state
from kiosk.store.sqlite import Connection, IntegrityError
from tests.fakes import ScriptedMailServer
from tests.kiosk.services.counter import counter

ADA = "ada.lovelace@example.org"
SEATS = [f"{row}{number}" for row in "CD" for number in range(1, 11)]


class Typewriter:
    """Sets tickets and letters as plain text; cannot set what has a seat of ``broken``."""

    def __init__(self, *broken: str) -> None:
        self.broken = broken
        self.receipts: list[str] = []

    def render(self, faces: Sequence[TicketFace], receipt: Receipt | None = None) -> bytes:
        if any(f"{face.row}{face.seat}" in self.broken for face in faces):
            raise ValueError("no glyph for this")
        self.receipts.append(receipt.reference if receipt else "")
        return b"%PDF"

    def png(self, text: str) -> bytes:
        return f"code {text}".encode()

    def letter(self, told: BookingMail) -> bytes:
        seats = " ".join(f"{face.row}{face.seat}" for face in told.faces)
        codes = b" | ".join(told.codes).decode()
        return f"{told.id} {told.language} {told.reference} {told.faces[0].film} {seats} | {codes}".encode()


class Postroom:
    """A kiosk that has a mail server, its worker beside it."""

    def __init__(self, folder: Path, *answers: MailOutcome, broken: tuple[str, ...] = ()) -> None:
        self.kiosk = counter(folder)
        self.server = ScriptedMailServer(*answers)
        self.desk = MailDesk(self.kiosk.database, self.kiosk.clock, self.kiosk.nudged.append, offered=True)
        self.paper = Typewriter(*broken)
        self.mailing = self.worker()

    def worker(self, server: ScriptedMailServer | None = None) -> Mailing:
        database, paper = self.kiosk.database, self.paper
        clock, receipts = self.kiosk.clock, Receipts("lobby-1")
        return Mailing(database, paper, paper, paper, server or self.server, clock, lambda: 0.0, receipts=receipts)

    def sell(self, *seats: str, mailed_to: str = ADA) -> str:
        reference = self.hold(*seats)
        if mailed_to:
            assert self.desk.ask_for(reference, mailed_to, "de") == MailAsked()
        sold = self.kiosk.checkout.pay(PaymentMethod.CARD)
        assert isinstance(sold, Sold)
        return reference

    def hold(self, *seats: str) -> str:
        self.kiosk.chooses(*(seats or ("C5", "C6")))
        self.kiosk.checkout.hold()
        reference = self.kiosk.checkout.reference
        assert reference is not None
        return reference

    def mails(self, reference: str) -> tuple[mail.Mail, ...]:
        with self.kiosk.database.read() as tx:
            return mail.of_booking(tx, reference)

    def addresses(self) -> list[str]:
        with self.kiosk.database.read() as tx:
            rows = tx.execute("SELECT opened(address, 'mail_address') AS one FROM mail_address ORDER BY mail_number")
            return [row["one"] for row in rows]

    def trouble(self) -> MailTrouble | None:
        with self.kiosk.database.read() as tx:
            return mail.trouble(tx)

    def knows_the_time(self) -> None:
        vouched = word(read(self.kiosk.clock), 0.0)
        assert vouched is not None
        self.kiosk.database.write(lambda tx: sync_state.put_word_of_time(tx, vouched))

    def passes(self, seconds: float) -> None:
        self.kiosk.clock.passes(seconds)


def test_a_mail_asked_for_before_the_payment_is_due_with_the_tickets(tmp_path: Path) -> None:
    post = Postroom(tmp_path)
    reference = post.hold()
    assert post.desk.ask_for(reference, f" {ADA} ", "de") == MailAsked()
    assert post.mailing.send_due() == ()
    assert post.server.sent == []

    post.kiosk.checkout.pay(PaymentMethod.CARD)
    assert post.kiosk.checkout.reference is None
    assert post.mailing.send_due() == (MailChanged(reference),)

    ((address, letter),) = post.server.sent
    (sent,) = post.mails(reference)
    assert address == ADA
    assert letter.decode().startswith(f"{sent.id} de {reference} Metropolis C5 C6 | code show-1/C5/")
    assert post.desk.state_of(reference) is MailState.SENT
    assert post.addresses() == []
    assert post.mailing.send_due() == ()
    assert "mail" in post.kiosk.nudged


def test_a_sale_without_an_address_sends_nothing(tmp_path: Path) -> None:
    post = Postroom(tmp_path)
    reference = post.sell(mailed_to="")
    assert post.mailing.send_due() == ()
    assert post.desk.state_of(reference) is None


def test_a_booking_to_be_paid_at_the_counter_is_mailed_with_its_reference_as_the_code(tmp_path: Path) -> None:
    post = Postroom(tmp_path)
    reference = post.hold()
    post.desk.ask_for(reference, ADA, "en")
    post.kiosk.checkout.pay(PaymentMethod.COUNTER)
    post.mailing.send_due()
    assert post.server.sent[0][1].decode().endswith(f"| code {reference}")


def test_tickets_can_be_mailed_afterwards_again_and_elsewhere_but_not_for_ever(tmp_path: Path) -> None:
    post = Postroom(tmp_path)
    reference = post.sell()
    for number in range(1, MOST_MAILS):
        post.mailing.send_due()
        assert post.desk.ask_for(reference, f"{number}@example.org", "en") == MailAsked()
    post.mailing.send_due()
    assert post.desk.ask_for(reference, ADA, "en") == MailNotAsked(WhyNotMailed.TOO_OFTEN)
    assert [address for address, _ in post.server.sent] == [ADA, *(f"{n}@example.org" for n in range(1, MOST_MAILS))]
    assert len({letter.split()[0] for _, letter in post.server.sent}) == MOST_MAILS


def test_an_address_typed_anew_takes_the_place_of_the_one_before(tmp_path: Path) -> None:
    post = Postroom(tmp_path)
    reference = post.hold()
    post.desk.ask_for(reference, "adda@example.org", "en")
    post.desk.ask_for(reference, ADA, "de")
    assert post.addresses() == [ADA]
    assert [one.language for one in post.mails(reference)] == ["de"]


def test_a_mail_that_a_try_has_begun_of_keeps_its_address(tmp_path: Path) -> None:
    post = Postroom(tmp_path, Later("450 4.2.1"))
    reference = post.sell()
    post.mailing.send_due()
    post.desk.ask_for(reference, "ada@new.example", "en")
    assert post.addresses() == [ADA, "ada@new.example"]


@pytest.mark.parametrize("typed", [ADA, "ada@new.example"])
def test_staff_who_mail_tickets_once_more_while_they_wait_take_no_reminder_away(tmp_path: Path, typed: str) -> None:
    post = Postroom(tmp_path)
    reference = post.hold()
    assert post.desk.ask_for(reference, ADA, "en", news=True) == MailAsked()
    post.kiosk.checkout.pay(PaymentMethod.CARD)
    desk = Assistance(post.kiosk.database, post.kiosk.clock)
    assert desk.mail_again(reference, typed, "en", Reason.WRONG_ADDRESS, "Kim") == Asked()
    assert post.addresses() == [typed]
    with post.kiosk.database.read() as tx:
        assert [one.address for one in subscribers.in_force(tx)] == [typed]


def test_who_wants_no_mail_after_all_is_forgotten(tmp_path: Path) -> None:
    post = Postroom(tmp_path)
    reference = post.hold()
    post.desk.ask_for(reference, ADA, "en")
    post.desk.take_back(reference)
    assert post.addresses() == []
    assert "backup" in post.kiosk.nudged
    post.kiosk.checkout.pay(PaymentMethod.CARD)
    post.mailing.send_due()
    assert post.server.sent == []


@pytest.mark.parametrize(
    ("typed", "why"),
    [("ada", AddressMistake.INCOMPLETE), (f"{ADA}\r\nBcc: eve@example.org", AddressMistake.CHARACTERS)],
)
def test_what_is_no_address_is_said_and_not_written_down(tmp_path: Path, typed: str, why: AddressMistake) -> None:
    post = Postroom(tmp_path)
    reference = post.hold()
    assert post.desk.ask_for(reference, typed, "en") == MailNotAsked(why)
    assert post.mails(reference) == ()


def test_no_mail_without_a_server_and_none_for_what_is_no_booking(tmp_path: Path) -> None:
    post = Postroom(tmp_path)
    reference = post.sell(mailed_to="")
    without = MailDesk(post.kiosk.database, post.kiosk.clock, post.kiosk.nudged.append, offered=False)
    assert without.ask_for(reference, ADA, "en") == MailNotAsked(WhyNotMailed.NOT_OFFERED)
    assert post.desk.ask_for("NOBODY", ADA, "en") == MailNotAsked(WhyNotMailed.NO_TICKETS)


def test_a_purchase_that_is_given_up_leaves_no_address(tmp_path: Path) -> None:
    post = Postroom(tmp_path)
    reference = post.hold()
    post.desk.ask_for(reference, ADA, "en")
    post.kiosk.checkout.abandon()
    assert post.kiosk.booking(reference).state is SaleState.ABANDONED
    assert post.mailing.send_due() == (MailChanged(reference),)
    assert post.addresses() == []
    assert post.desk.state_of(reference) is MailState.GIVEN_UP
    assert post.desk.ask_for(reference, ADA, "en") == MailNotAsked(WhyNotMailed.NO_TICKETS)


def test_a_refusal_for_now_is_tried_again_later_and_longer(tmp_path: Path) -> None:
    post = Postroom(tmp_path, Later("450 4.2.1"), Later("451 4.3.0"))
    reference = post.sell()
    assert post.mailing.send_due() == ()
    post.passes(29)
    post.mailing.send_due()
    assert len(post.server.sent) == 1
    post.passes(1)
    post.mailing.send_due()
    post.passes(59)
    post.mailing.send_due()
    assert len(post.server.sent) == 2
    assert post.mails(reference)[0].reason == "451 4.3.0"
    post.passes(1)
    assert post.mailing.send_due() == (MailChanged(reference),)
    assert len({letter for _, letter in post.server.sent}) == 1


def test_a_refusal_for_good_is_told_and_the_address_forgotten(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    post = Postroom(tmp_path, RefusedForGood("550 5.1.1"))
    reference = post.sell()
    assert post.mailing.send_due() == (MailChanged(reference),)
    assert post.desk.state_of(reference) is MailState.REFUSED
    assert post.addresses() == []
    assert f"booking {reference}: refused (550 5.1.1)" in caplog.text
    assert ADA not in caplog.text


def test_a_receipt_goes_with_the_tickets_that_were_paid(tmp_path: Path) -> None:
    post = Postroom(tmp_path)
    reference = post.sell("C5", "C6")
    post.mailing.send_due()
    assert post.paper.receipts == [reference]


def test_what_is_not_sent_until_the_show_is_over_is_given_up(tmp_path: Path) -> None:
    post = Postroom(tmp_path, *[Later("450 4.2.1")] * 50)
    reference = post.sell()
    post.knows_the_time()
    told: list[Fact] = []
    for _ in range(6 * 60):  # the show is over 5.5 hours from now
        told += post.mailing.send_due()
        post.passes(60)
    assert told == [MailChanged(reference)]
    assert post.desk.state_of(reference) is MailState.GIVEN_UP
    assert post.mails(reference)[0].reason == "450 4.2.1"
    assert post.addresses() == []
    assert 20 < len(post.server.sent) < 30


def test_by_a_clock_that_nobody_vouches_for_no_mail_is_given_up(tmp_path: Path) -> None:
    post = Postroom(tmp_path, NotSent("no answer"))
    reference = post.sell()
    post.mailing.send_due()
    post.kiosk.clock.jumps(timedelta(days=365).total_seconds())
    post.passes(15)
    post.mailing.send_due()
    assert post.desk.state_of(reference) is MailState.SENT


def test_a_clock_that_was_ahead_does_not_put_mail_off_for_a_year(tmp_path: Path) -> None:
    post = Postroom(tmp_path, Later("450 4.2.1"))
    reference = post.sell()
    post.kiosk.clock.jumps(timedelta(days=365).total_seconds())
    post.mailing.send_due()
    post.kiosk.clock.jumps(-timedelta(days=365).total_seconds())
    post.mailing.send_due()
    assert post.desk.state_of(reference) is MailState.SENT


def test_a_server_that_is_away_rests_and_no_try_is_counted(tmp_path: Path) -> None:
    post = Postroom(tmp_path, *[NotSent("no answer")] * 3)
    one, other = post.sell("C5", "C6"), post.sell("D5", "D6")
    for seconds in (0, 9, 1, 19, 1, 39):  # rests of 10, 20 and 40 seconds
        post.passes(seconds)
        post.mailing.send_due()
    assert len(post.server.sent) == 3
    assert [found.tries for reference in (one, other) for found in post.mails(reference)] == [0, 0]
    post.passes(1)
    assert post.mailing.send_due() == (MailChanged(one), MailChanged(other))


def test_a_letter_that_may_have_arrived_is_sent_again_as_the_same(tmp_path: Path) -> None:
    post = Postroom(tmp_path, Unreachable("the answer was lost"))
    reference = post.sell()
    post.mailing.send_due()
    post.passes(30)
    post.mailing.send_due()
    first, second = post.server.sent
    assert first == second
    assert [one.state for one in post.mails(reference)] == [MailState.SENT]


def test_a_letter_that_ends_every_conversation_does_not_keep_the_others_waiting(tmp_path: Path) -> None:
    post = Postroom(tmp_path, Unreachable("the answer was lost"))
    poison, other = post.sell("C5", "C6"), post.sell("D5", "D6")
    post.mailing.send_due()
    post.passes(10)
    assert post.mailing.send_due() == (MailChanged(other),)
    assert post.desk.state_of(poison) is MailState.WAITING


def test_a_ticket_that_cannot_be_set_does_not_keep_others_from_going_out(tmp_path: Path) -> None:
    post = Postroom(tmp_path, broken=("C5",))
    broken, other = post.sell("C5", "C6"), post.sell("D5", "D6")
    assert post.mailing.send_due() == (MailChanged(other),)
    assert post.mails(broken)[0].reason == "this program failed: ValueError"
    post.paper.broken = ()
    post.passes(30)
    assert post.mailing.send_due() == (MailChanged(broken),)


def test_a_driver_that_fails_leaves_an_unknown_outcome_and_no_address_in_the_log(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    class Failing(ScriptedMailServer):
        def send(self, address: str, letter: bytes) -> MailOutcome:
            raise RuntimeError(f"{address}: a driver is a program too")

    post = Postroom(tmp_path)
    reference = post.sell()
    post.worker(Failing()).send_due()
    assert post.mails(reference)[0].reason == "this program failed: RuntimeError"
    assert ADA not in caplog.text


def test_a_mistake_in_the_configuration_is_told_once_and_sends_itself_once_mended(tmp_path: Path) -> None:
    refused = Misconfigured(MailTrouble.LOGIN, "535 5.7.8")
    post = Postroom(tmp_path, refused, refused)
    reference = post.sell()
    assert post.mailing.send_due() == (HealthChanged(),)
    assert post.trouble() is MailTrouble.LOGIN
    post.passes(10)
    assert post.mailing.send_due() == ()
    post.passes(20)
    assert post.mailing.send_due() == (MailChanged(reference), HealthChanged())
    assert post.trouble() is None
    assert len(post.server.sent) == 3


def test_a_server_that_is_taken_out_of_the_configuration_is_no_trouble_any_more(tmp_path: Path) -> None:
    post = Postroom(tmp_path, Misconfigured(MailTrouble.ENCRYPTION, "no STARTTLS"))
    post.sell()
    post.mailing.send_due()
    kiosk, paper = post.kiosk, post.paper
    without = Mailing(kiosk.database, paper, paper, paper, None, kiosk.clock)
    assert without.send_due() == (HealthChanged(),)
    assert post.trouble() is None
    assert without.send_due() == ()


def test_a_sale_that_the_provider_refused_waits_for_its_seats_and_its_mail_with_it(tmp_path: Path) -> None:
    post = Postroom(tmp_path)
    reference = post.sell()

    def refuse(tx: Connection) -> None:
        (message,) = outbox.unsent(tx)
        outbox.refused(tx, message.number, "taken", post.kiosk.clock.now(), "seats_taken")
        bookings.step(tx, reference, SaleState.EXCEPTION, post.kiosk.clock.now())

    post.kiosk.database.write(refuse)
    assert post.mailing.send_due() == ()
    assert post.server.sent == []
    post.kiosk.database.write(lambda tx: bookings.step(tx, reference, SaleState.CONFIRMED, post.kiosk.clock.now()))
    assert post.mailing.send_due() == (MailChanged(reference),)


def test_a_booking_whose_show_left_the_programme_is_given_up(tmp_path: Path) -> None:
    post = Postroom(tmp_path)
    reference = post.sell()
    post.kiosk.database.write(lambda tx: tx.execute("DELETE FROM showtime"))
    assert post.mailing.send_due() == (MailChanged(reference),)
    assert post.desk.state_of(reference) is MailState.GIVEN_UP
    assert post.server.sent == []


def test_a_run_sends_a_few_and_the_next_the_rest(tmp_path: Path) -> None:
    post = Postroom(tmp_path)
    for seat in SEATS[: FEW + 2]:
        post.sell(seat)
    assert len(post.mailing.send_due()) == FEW
    assert len(post.mailing.send_due()) == 2


def test_a_run_that_takes_long_ends_before_the_worker_is_taken_for_dead(tmp_path: Path) -> None:
    class Slow(ScriptedMailServer):
        def send(self, address: str, letter: bytes) -> MailOutcome:
            post.passes(61)
            return super().send(address, letter)

    post = Postroom(tmp_path)
    post.sell("C5"), post.sell("D5")
    slow = Slow()
    post.worker(slow).send_due()
    assert len(slow.sent) == 1


def test_the_database_lets_no_address_outlive_its_mail(tmp_path: Path) -> None:
    post = Postroom(tmp_path)
    reference = post.sell()
    (one,) = post.mails(reference)
    database = post.kiosk.database
    database.write(lambda tx: tx.execute("UPDATE mail SET state = 'refused'"))
    assert post.addresses() == []
    with pytest.raises(IntegrityError, match="stays"):
        database.write(lambda tx: mail.settle(tx, one.number, MailState.SENT))
    with pytest.raises(IntegrityError, match="never deleted"):
        database.write(lambda tx: tx.execute("DELETE FROM mail"))
    with pytest.raises(IntegrityError):
        database.write(lambda tx: mail.put(tx, "x", MailKind.CONFIRMATION, "NOBODY", "en", ADA, post.kiosk.clock.now()))
