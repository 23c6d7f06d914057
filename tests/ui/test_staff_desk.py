"""The manager's desk on the real screens, over a real store."""

import pytest

from kiosk.domain.bookings import SaleState
from kiosk.domain.staff import Role, StaffMember
from kiosk.errors import StoreError
from kiosk.facts import BookingChanged
from kiosk.services.desk import Desk
from kiosk.services.payments import Payments
from kiosk.services.remedies import Remedies
from kiosk.services.selling import Issuer
from kiosk.services.withheld import Withheld
from kiosk.store import bookings, journal, printing
from tests.fakes import PlainSigner, encode_plainly
from tests.ui.cinema import Cinema
from tests.ui.paying_scenes import the_reference
from tests.ui.purchase_scenes import Act
from tests.ui.returning_scenes import bought
from tests.ui.staff_desk_scenes import (
    NAME,
    asks,
    at_the_desk,
    has_campaigns,
    keeps_seats,
    looks_up,
    more_cases,
    refused,
)
from ui.application import Application
from ui.driving import Person

ADDRESS = "somebody.unmistakable@example.org"


class Manager(Person):
    """Ada Lovelace, who may do everything."""

    def __init__(self, application: Application, place: Cinema) -> None:
        super().__init__(application)
        self.application = application
        self.place = place

    def brings_about(self, *acts: Act) -> None:
        for act in acts:
            act(self.application, self.place, self)

    def opens(self, page: str) -> None:
        self.brings_about(at_the_desk(page))

    def waits_for_work(self) -> None:
        assert self.waits_until(self.application.background.idle)
        self.rests(0.05)

    def journal(self, kind: str) -> list[str]:
        with self.place.database.read() as tx:
            return [one.body for one in journal.entries_after(tx, 0) if one.kind == kind]

    def state(self) -> SaleState:
        with self.place.database.read() as tx:
            return bookings.state_of(tx, the_reference(self.place))

    def the_kiosk_does_what_was_asked(self) -> None:
        place = self.place
        issuer = Issuer("lobby-1", "en", PlainSigner(), encode_plainly)
        payments = Payments(place.database, place.terminal, issuer, place.clock, place.facts, place.clock.passes)
        remedies = Remedies(
            place.database, payments, lambda one: one.refund_id.encode(), place.clock, place.facts, lambda _job: None
        )
        remedies.carry_out()
        self.waits_for_work()


@pytest.fixture
def manager(application: Application, lumen: Cinema) -> Manager:
    return Manager(application, lumen)


def test_an_exception_is_settled_in_a_tap_and_the_page_shows_what_became_of_it(manager: Manager) -> None:
    manager.brings_about(bought(), refused("gone: show_cancelled"), more_cases)
    reference = the_reference(manager.place)
    manager.opens("exceptions")
    assert manager.sees("your ticketing does not take the sale")
    assert manager.sees("Its answer: gone: show_cancelled")

    manager.taps("Voucher")
    manager.taps("Cancel")
    assert manager.journal("remedy_requested") == []
    manager.application.staff.page_model("exceptions").choose("sale:1", "refund")  # type: ignore[attr-defined]
    manager.taps("Give it back")
    manager.waits_for_work()
    assert manager.sees("Money back was chosen by Ada Lovelace")
    assert NAME in manager.journal("remedy_requested")[0]

    manager.the_kiosk_does_what_was_asked()
    assert manager.state() is SaleState.REFUNDED
    assert manager.waits_until(lambda: not manager.sees("does not take the sale")), "it is read again"
    assert manager.sees("your ticketing is yet to be told"), "what else is on the list stays there"
    manager.taps("Show what is settled")
    manager.waits_for_work()
    assert manager.sees("Settled by Ada Lovelace: Money back")
    assert manager.sees(reference)

    page = manager.application.staff.page_model("exceptions")
    page.choose("member:1", "settled")  # type: ignore[attr-defined]
    page.agree()  # type: ignore[attr-defined]
    assert len(manager.journal("member_case_settled")) == 1
    page.choose("paid:R7XWKQ9B", "refund")  # type: ignore[attr-defined]
    page.agree()  # type: ignore[attr-defined]
    assert len(manager.journal("settlement_wanted_back")) == 1


def test_a_good_booking_is_found_printed_again_and_taken_back_each_with_a_reason(manager: Manager) -> None:
    manager.brings_about(bought())
    reference = the_reference(manager.place)
    manager.opens("bookings")
    for letter in "AAAAAAAA":
        manager.taps(letter)
    manager.taps("Look it up")
    manager.waits_for_work()
    assert manager.sees("This kiosk does not know it.")
    with manager.place.database.read() as tx:
        sold = bookings.booking(tx, reference)
    assert sold is not None
    manager.application.staff.scan(sold.tickets[0].code)
    manager.waits_for_work()
    assert manager.sees("Sold; your ticketing is yet to be told")
    assert manager.sees("Tickets issued")

    manager.taps("Print again")
    assert not manager.can_touch("Print"), "without a reason nothing is done"
    manager.taps("Lost")
    manager.taps("Print")
    manager.waits_for_work()
    with manager.place.database.read() as tx:
        attempt = printing.latest(tx, reference)
    assert attempt is not None
    assert attempt.copy == 2
    assert manager.sees("Printed again by Ada Lovelace · Lost")

    manager.taps("Money back")
    manager.taps("Goodwill")
    manager.taps("Give it back")
    manager.waits_for_work()
    assert manager.sees("The money is back, the booking cancelled.")
    assert manager.state() is SaleState.REFUNDED
    assert len(manager.place.terminal.reversals) == 1
    (entry,) = manager.journal("staff_refund")
    assert NAME in entry
    assert "goodwill" in entry
    assert manager.sees("It has ended: there is nothing to take back.")
    assert not manager.can_touch("Print again")
    assert not manager.can_touch("Money back")


def test_the_day_is_told_as_it_is_and_leads_to_what_waits(manager: Manager) -> None:
    manager.opens("today")
    assert manager.sees("Nothing was sold yet.")
    assert manager.sees("Nothing waits for you.")
    manager.application.staff.leave()
    manager.rests()

    manager.brings_about(bought(), keeps_seats)
    manager.opens("today")
    for words in ("€26.00", "2 tickets · €26.00", "67% full", "Booking fees", "Here, with the network"):
        assert manager.sees(words), words
    assert manager.sees("Seats kept from everybody else: 30")
    assert manager.sees("€2.58 at most are not sold because of it"), "what the shows below it come to"
    assert manager.sees("10 kept, 2 wanted · 21% of the seats left")
    assert not manager.can_touch("Look: Sales that need you")

    manager.brings_about(refused())
    manager.place.facts.publish(BookingChanged(the_reference(manager.place)))
    manager.waits_until(lambda: manager.sees("Sales that need you"))
    manager.taps("Look: Sales that need you")
    assert manager.application.staff.page == "exceptions"


def test_a_campaign_is_looked_at_tried_scheduled_and_stopped(manager: Manager) -> None:
    manager.brings_about(has_campaigns)
    manager.opens("campaigns")
    assert manager.sees("text.de: found nothing, expected its subject and text")
    manager.taps("Look at spring")
    assert manager.sees("Four evenings with Metropolis")
    assert manager.sees("Frühling im Lumen")

    manager.taps("Try it: mail it to one address")
    assert not manager.can_touch("Send")
    for letter in ADDRESS:
        manager.application.staff.page_model("campaigns").address.strike(letter)  # type: ignore[attr-defined]
    manager.rests(0.05)
    manager.taps("Send")
    manager.waits_for_work()
    assert [address for address, _ in manager.place.mail_server.sent] == [ADDRESS]
    assert manager.sees("Sent. Its link to unsubscribe is a real one.")

    manager.taps("All campaigns")
    manager.taps("Schedule spring")
    assert manager.sees("From Fri 6 Mar, 10:00 until Fri 13 Mar, 10:00")
    manager.taps("Schedule it")
    manager.waits_for_work()
    assert manager.sees("0 agreed · 0 sent · 0 to come")
    manager.taps("Stop spring")
    manager.taps("Stop it")
    manager.waits_for_work()
    assert manager.sees("spring is stopped.")
    done = [manager.journal(f"staff_campaign_{what}") for what in ("tried", "scheduled", "stopped")]
    assert [len(one) for one in done] == [1, 1, 1]
    assert all(NAME in one[0] for one in done)
    with manager.place.database.read() as tx:
        assert not any(ADDRESS in entry.body for entry in journal.entries_after(tx, 0))


def test_a_disk_that_does_not_tell_is_said_so_and_not_taken_for_nothing(
    manager: Manager, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fails(*_: object, **__: object) -> None:
        raise StoreError("the disk is gone")

    monkeypatch.setattr(Desk, "payments", fails)
    monkeypatch.setattr(Withheld, "shows", fails)
    for page, words in (("today", "The disk does not tell the figures."), ("exceptions", "what is on the list.")):
        manager.opens(page)
        assert manager.sees(words)
        assert not manager.sees("Nothing waits for you.")
        manager.application.staff.leave()
        manager.rests()


def test_a_technician_has_no_way_to_the_desk(manager: Manager) -> None:
    staff = manager.application.staff
    staff.knock()
    staff.admit(StaffMember("2", "Alan Turing", Role.TECHNICIAN))
    manager.rests()
    for page in ("today", "exceptions", "bookings", "campaigns"):
        staff.open(page)
        assert staff.page == ""
    assert not manager.sees("Find a booking")


def test_what_ends_after_somebody_left_is_not_told_to_the_next(manager: Manager) -> None:
    manager.brings_about(bought(), at_the_desk("bookings"), looks_up, asks("refund"))
    acts = manager.application.staff.page_model("bookings").acts  # type: ignore[attr-defined]
    acts.chooseReason("goodwill")
    acts.agree()
    assert acts.takingBack
    manager.application.staff.leave()
    manager.opens("bookings")
    manager.waits_for_work()

    assert manager.state() is SaleState.REFUNDED, "it is done all the same"
    assert not acts.takingBack
    assert not manager.sees("The money is back, the booking cancelled.")
    assert not manager.sees(the_reference(manager.place))
