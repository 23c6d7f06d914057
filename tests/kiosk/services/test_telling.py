"""Whoever wanted to be told is reminded once, told each change once, and then forgotten."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from kiosk.domain.bookings import PaymentMethod, SaleState
from kiosk.domain.exceptions import Voucher
from kiosk.domain.mail import BookingMail, MailKind, MailState
from kiosk.domain.receipts import Receipt
from kiosk.domain.showtimes import ShowtimeStatus
from kiosk.domain.tickets import TicketFace
from kiosk.ports import Later, MailOutcome, NotSent, RefusedForGood, Unreachable
from kiosk.services.mail_desk import MailAsked
from kiosk.services.mailing import Mailing
from kiosk.services.telling import SETTLES
from kiosk.store import bookings, catalogue, exceptions, mail
from kiosk.store.overview import overview
from kiosk.store.sqlite import Connection
from tests.builders import NOON, SITE, hall, showtime
from tests.fakes import ScriptedMailServer
from tests.kiosk.services.test_mailing import ADA, Postroom

HOUR = timedelta(hours=1)
SHOW = NOON + 3 * HOUR
"""When the show begins that `Postroom` sells, unless it is put off."""
AHEAD = 2 * HOUR


class Noted(list[BookingMail]):
    """What was written, and no letter but its number."""

    def letter(self, told: BookingMail) -> bytes:
        self.append(told)
        return f"{told.id} {told.kind} {told.change}".encode()

    def render(self, faces: Sequence[TicketFace], receipt: Receipt | None = None) -> bytes:
        return b"%PDF"

    def png(self, text: str) -> bytes:
        return text.encode()


class Waiting(Postroom):
    """A kiosk, and Ada, who has her tickets and wants to be told."""

    def __init__(self, folder: Path, *answers: MailOutcome, news: bool = True) -> None:
        super().__init__(folder)
        self.told = Noted()
        self.sends(ScriptedMailServer())
        self.reference = self.hold()
        assert self.desk.ask_for(self.reference, ADA, "en", news=news) == MailAsked()
        self.kiosk.checkout.pay(PaymentMethod.CARD)
        self.mailing.send_due()
        assert [one.kind for one in self.told] == [MailKind.CONFIRMATION]
        self.told.clear()
        self.server.sent.clear()
        self.server.answers[:] = list(answers)
        self.knows_the_time()

    def sends(self, server: ScriptedMailServer, *, reminders: bool = True) -> None:
        self.server = server
        database, told, clock = self.kiosk.database, self.told, self.kiosk.clock
        self.mailing = Mailing(database, told, told, told, server, clock, lambda: 0.0, ahead=AHEAD, reminders=reminders)

    def show_is(self, at: datetime = SHOW, **other: Any) -> None:
        """What the next pull says of the show."""
        show = replace(showtime(starts_at=at), **other)
        self.kiosk.database.write(lambda tx: catalogue.put_showtimes(tx, [show], SITE))

    def other_hall(self, rows: str = "ABCDE") -> None:
        self.kiosk.database.write(lambda tx: catalogue.put_auditoriums(tx, [hall("two", rows)]))

    def runs(self, times: int = 1) -> list[MailKind]:
        """Let the mail job run, often enough for a change to have stood; returns what went out."""
        before = len(self.server.sent)
        for _ in range(times):
            self.mailing.send_due()
            self.passes(SETTLES.total_seconds())
        self.mailing.send_due()
        return [one.kind for one in self.told[len(self.told) - (len(self.server.sent) - before) :]]

    def subscribed(self) -> list[str]:
        with self.kiosk.database.read() as tx:
            return [row["one"] for row in tx.execute("SELECT opened(address, 'subscriber') AS one FROM subscriber")]


def test_a_show_that_is_put_off_is_told_once_with_old_and_new(tmp_path: Path) -> None:
    at = Waiting(tmp_path)
    at.show_is(SHOW + HOUR)
    assert at.runs() == [MailKind.MOVED]
    (told,) = at.told
    assert told.change is not None
    assert (told.change.before.time, told.change.now.time) == ("16:00", "17:00")
    assert (told.faces[0].time, told.starts_at) == ("17:00", SHOW + HOUR)
    assert (told.codes != (), told.pdf, told.sequence, told.news) == (True, b"%PDF", 1, True)
    assert at.runs(3) == []
    at.show_is(SHOW + 2 * HOUR)
    assert at.runs() == [MailKind.MOVED]
    assert at.told[1].change is not None
    assert (at.told[1].change.before.time, at.told[1].change.now.time, at.told[1].sequence) == ("17:00", "18:00", 2)


@pytest.mark.parametrize(("off_before", "on_again"), [(False, False), (True, False), (True, True)])
def test_without_reminders_those_asked_for_before_are_sent_and_no_others(
    tmp_path: Path, *, off_before: bool, on_again: bool
) -> None:
    at = Waiting(tmp_path, news=not off_before)
    at.passes(1)
    at.sends(at.server, reminders=False)
    at.mailing.send_due()
    if off_before:  # promised to be told of changes, no more
        at.passes(1)
        assert at.desk.ask_for(at.reference, ADA, "en", news=True) == MailAsked()
        at.mailing.send_due()
    if on_again:
        at.passes(1)
        at.sends(at.server)
        at.mailing.send_due()
    at.passes((SHOW - AHEAD - at.kiosk.clock.now()).total_seconds())
    assert at.runs() == ([] if off_before else [MailKind.REMINDER])
    at.show_is(SHOW + HOUR)
    assert at.runs() == [MailKind.MOVED]


def test_who_did_not_ask_is_not_told_and_not_kept(tmp_path: Path) -> None:
    at = Waiting(tmp_path, news=False)
    at.show_is(SHOW + HOUR)
    assert (at.runs(), at.subscribed(), at.addresses()) == ([], [], [])


def test_a_change_that_does_not_stand_is_not_told(tmp_path: Path) -> None:
    at = Waiting(tmp_path)
    at.show_is(status=ShowtimeStatus.CANCELLED)
    at.mailing.send_due()
    at.passes(SETTLES.total_seconds() - 1)
    at.show_is()
    assert at.runs(3) == []
    assert [one.state for one in at.mails(at.reference)] == [MailState.SENT, MailState.GIVEN_UP]
    assert overview(at.kiosk.database.path).mails_not_delivered == 0
    assert at.desk.state_of(at.reference) is MailState.SENT


@pytest.mark.parametrize("outcome", [NotSent("no answer"), Later("450 4.2.1")])
def test_a_change_that_comes_and_goes_while_the_mail_could_not_go_out_tells_nothing(
    tmp_path: Path, outcome: MailOutcome
) -> None:
    at = Waiting(tmp_path, outcome)
    at.show_is(SHOW + HOUR)
    at.runs()
    assert len(at.server.sent) == 1
    at.show_is()
    at.passes(900)
    assert at.runs(2) == []
    assert at.addresses() == []


def test_a_change_that_goes_after_its_mail_may_have_arrived_is_told(tmp_path: Path) -> None:
    at = Waiting(tmp_path, Unreachable("the answer was lost"))
    at.show_is(SHOW + HOUR)
    at.runs()
    at.show_is()
    at.passes(60)
    assert at.runs() == [MailKind.MOVED]
    change = at.told[-1].change
    assert change is not None
    assert (change.before.time, change.now.time) == ("17:00", "16:00")
    assert at.runs(2) == []


def test_a_letter_in_doubt_is_sent_again_as_the_same_one(tmp_path: Path) -> None:
    at = Waiting(tmp_path, Unreachable("the answer was lost"), NotSent("no answer"))
    at.show_is(SHOW + HOUR)
    at.runs(5)
    letters = [letter for _, letter in at.server.sent]
    assert len(letters) == 3
    assert len(set(letters)) == 1


def test_a_later_change_takes_the_place_of_one_that_was_not_told(tmp_path: Path) -> None:
    at = Waiting(tmp_path, NotSent("no answer"))
    at.show_is(SHOW + HOUR)
    at.runs()
    at.show_is(SHOW + 2 * HOUR)
    at.runs()
    change = at.told[-1].change
    assert change is not None
    assert (change.before.time, change.now.time) == ("16:00", "18:00")
    assert len(at.server.sent) == 2


def test_a_show_that_is_cancelled_and_takes_place_after_all(tmp_path: Path) -> None:
    at = Waiting(tmp_path)
    at.show_is(status=ShowtimeStatus.CANCELLED)
    assert at.runs() == [MailKind.MOVED]
    assert (at.told[0].cancelled, at.told[0].codes, at.told[0].pdf) == (True, (), b"")
    at.passes(HOUR.total_seconds())
    assert at.runs() == [], "nobody is reminded of a show that does not take place"
    at.show_is()
    assert at.runs(2) == [MailKind.MOVED, MailKind.REMINDER]
    assert at.told[1].change is not None
    assert at.told[1].change.restored


def test_another_auditorium_with_the_same_seats(tmp_path: Path) -> None:
    at = Waiting(tmp_path)
    at.other_hall()
    at.show_is(auditorium_id="two")
    assert at.runs() == [MailKind.MOVED]
    assert at.told[0].change is not None
    assert at.told[0].change.now.seats == (("Stalls", "C", "5"), ("Stalls", "C", "6"))
    assert len(at.told[0].codes) == 2


def test_another_auditorium_without_such_seats_hands_out_no_tickets(tmp_path: Path) -> None:
    at = Waiting(tmp_path)
    at.other_hall("AB")
    at.show_is(auditorium_id="two")
    assert at.runs() == [MailKind.MOVED]
    assert (at.told[0].codes, at.told[0].pdf, [face.row for face in at.told[0].faces]) == ((), b"", ["", ""])


def test_other_seats(tmp_path: Path) -> None:
    at = Waiting(tmp_path)

    def move(tx: Connection) -> None:
        old = at.kiosk.booking(at.reference).tickets
        new = [replace(one, id=f"new-{n}", seat_id=f"D{n + 5}", code=f"new-{n}") for n, one in enumerate(old)]
        bookings.reissue(tx, at.reference, new)

    at.kiosk.database.write(move)
    assert at.runs() == [MailKind.MOVED]
    change = at.told[0].change
    assert change is not None
    assert change.new_tickets
    assert ([seat for _, _, seat in change.before.seats], change.before.seats[0][1]) == (["5", "6"], "C")
    assert [row for _, row, _ in change.now.seats] == ["D", "D"]
    assert at.told[0].codes == (b"new-0", b"new-1")


def test_nothing_is_told_of_a_show_that_is_missing_from_the_programme(tmp_path: Path) -> None:
    at = Waiting(tmp_path)
    at.kiosk.database.write(lambda tx: catalogue.delete(tx, "showtime", ["show-1"]))
    assert at.runs(2) == []
    at.show_is()
    assert at.runs(2) == []
    at.kiosk.database.write(lambda tx: catalogue.delete(tx, "showtime", ["show-1"]))
    at.passes(6 * HOUR.total_seconds())
    at.runs()
    assert at.subscribed() == []


def test_a_reminder_comes_once_and_before_the_show(tmp_path: Path) -> None:
    at = Waiting(tmp_path)
    at.passes(HOUR.total_seconds() - 1)
    at.mailing.send_due()
    assert at.told == []
    at.passes(1)
    at.mailing.send_due()
    assert [one.kind for one in at.told] == [MailKind.REMINDER]
    assert at.told[0].codes
    assert at.runs(130) == []


def test_a_reminder_that_could_not_be_sent_before_the_show_is_none_any_more(tmp_path: Path) -> None:
    at = Waiting(tmp_path, *[Later("450 4.2.1")] * 20)
    at.passes(HOUR.total_seconds())
    at.runs(119)
    sent = len(at.server.sent)
    assert 5 < sent <= 20
    at.runs(30)
    assert len(at.server.sent) == sent
    assert at.mails(at.reference)[-1].state is MailState.GIVEN_UP


def test_who_buys_shortly_before_the_show_needs_no_reminder(tmp_path: Path) -> None:
    at = Waiting(tmp_path, news=False)
    assert at.desk.reminds(at.reference) is False, "three hours ahead, unless the kiosk is told otherwise"
    at.passes(HOUR.total_seconds() + 1)
    at.desk.ask_for(at.reference, ADA, "en", news=True)
    at.mailing.send_due()
    at.told.clear()
    assert at.runs(60) == []
    at.show_is(SHOW + 3 * HOUR)
    assert at.runs(180) == [MailKind.MOVED, MailKind.REMINDER]


def test_a_show_that_is_put_off_while_its_reminder_waits_is_reminded_of_later(tmp_path: Path) -> None:
    at = Waiting(tmp_path, NotSent("no answer"))
    at.passes(HOUR.total_seconds())
    at.mailing.send_due()
    at.show_is(SHOW + 2 * HOUR)
    assert at.runs() == [MailKind.MOVED]
    assert at.runs(121) == [MailKind.REMINDER]


def test_by_a_clock_that_is_wrong_nobody_is_reminded(tmp_path: Path) -> None:
    at = Waiting(tmp_path)
    at.kiosk.clock.jumps(1.5 * HOUR.total_seconds())
    assert at.runs() == []
    at.kiosk.clock.jumps(-1.5 * HOUR.total_seconds())
    at.passes(HOUR.total_seconds())
    assert at.runs() == [MailKind.REMINDER]


@pytest.mark.parametrize(
    "steps", [[SaleState.REFUNDING, SaleState.REFUNDED], [SaleState.EXCEPTION, SaleState.VOUCHER]], ids=str
)
def test_with_the_booking_ends_whatever_was_to_be_told_of_it(tmp_path: Path, steps: list[SaleState]) -> None:
    at = Waiting(tmp_path, NotSent("no answer"))
    at.passes(HOUR.total_seconds())
    at.mailing.send_due()
    voucher = Voucher("AAAA-BBBB-CCCC", at.reference, at.kiosk.booking(at.reference).total)
    at.kiosk.database.write(lambda tx: exceptions.put_voucher(tx, voucher, NOON))
    for state in steps:
        at.kiosk.database.write(
            lambda tx, to=state: bookings.step(tx, at.reference, to, NOON)  # type: ignore[misc]
        )
    at.show_is(SHOW + 2 * HOUR)
    assert at.runs(3) == []
    assert (at.subscribed(), at.addresses()) == ([], [])


def test_a_purchase_that_is_given_up_keeps_no_subscriber(tmp_path: Path) -> None:
    post = Postroom(tmp_path)
    post.desk.ask_for(post.hold(), ADA, "en", news=True)
    post.kiosk.checkout.abandon()
    post.mailing.send_due()
    with post.kiosk.database.read() as tx:
        assert tx.execute("SELECT count(*) FROM subscriber").fetchone()[0] == 0


def test_an_address_that_was_refused_is_told_nothing_more(tmp_path: Path) -> None:
    at = Waiting(tmp_path, RefusedForGood("550 5.1.1"))
    at.show_is(SHOW + HOUR)
    at.runs()
    at.show_is(SHOW + 2 * HOUR)
    at.runs(2)
    assert len(at.server.sent) == 1
    assert at.subscribed() == []
    assert overview(at.kiosk.database.path).mails_not_delivered == 1


def test_who_wants_no_more_is_forgotten_with_what_waits(tmp_path: Path) -> None:
    at = Waiting(tmp_path, NotSent("no answer"))
    at.show_is(SHOW + HOUR)
    at.runs()
    assert at.desk.tells(at.reference)
    at.desk.take_back(at.reference)
    assert not at.desk.tells(at.reference)
    assert at.runs(3) == []
    assert (at.subscribed(), at.addresses()) == ([], [])


def test_the_latest_who_asked_is_told_and_an_address_that_was_corrected_is_not(tmp_path: Path) -> None:
    post = Postroom(tmp_path)
    reference = post.hold()
    post.desk.ask_for(reference, "adda@example.org", "en", news=True)
    post.desk.ask_for(reference, ADA, "en")
    assert not post.desk.tells(reference)
    post.desk.ask_for(reference, ADA, "en", news=True)
    post.kiosk.checkout.pay(PaymentMethod.CARD)
    post.mailing.send_due()
    post.desk.ask_for(reference, "bob@example.org", "de")
    post.mailing.send_due()
    assert post.desk.tells(reference), "tickets for Bob do not take her reminder from Ada"


def test_all_is_forgotten_once_the_show_is_over(tmp_path: Path) -> None:
    at = Waiting(tmp_path)
    at.passes(5.5 * HOUR.total_seconds() - 1)
    at.mailing.send_due()
    assert at.subscribed() == [ADA]
    at.passes(1)
    at.mailing.send_due()
    assert at.subscribed() == []


def test_a_sale_the_provider_refused_is_told_once_it_stands_again(tmp_path: Path) -> None:
    at = Waiting(tmp_path)
    at.kiosk.database.write(lambda tx: bookings.step(tx, at.reference, SaleState.EXCEPTION, NOON))
    at.show_is(SHOW + HOUR)
    assert at.runs() == []
    at.kiosk.database.write(lambda tx: bookings.step(tx, at.reference, SaleState.CONFIRMED, NOON))
    assert at.runs() == [MailKind.MOVED]


def test_without_a_server_nothing_is_put_and_what_is_over_is_forgotten(tmp_path: Path) -> None:
    at = Waiting(tmp_path)
    at.show_is(SHOW + HOUR)
    told, kiosk = at.told, at.kiosk
    without = Mailing(kiosk.database, told, told, told, None, kiosk.clock, ahead=AHEAD)
    without.send_due()
    assert len(at.mails(at.reference)) == 1
    at.passes(7 * HOUR.total_seconds())
    without.send_due()
    assert at.subscribed() == []


def test_a_mail_of_the_kind_moved_is_no_answer_to_who_asked_for_tickets(tmp_path: Path) -> None:
    at = Waiting(tmp_path, NotSent("no answer"))
    at.show_is(SHOW + HOUR)
    at.runs()
    assert at.desk.state_of(at.reference) is MailState.SENT
    with at.kiosk.database.read() as tx:
        assert [one.kind for one in mail.of_booking(tx, at.reference)] == [MailKind.CONFIRMATION, MailKind.MOVED]
