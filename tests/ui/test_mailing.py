"""Somebody has tickets mailed, on the real screens."""

from datetime import timedelta

import pytest
from PySide6.QtCore import Qt

from kiosk.domain.journey import Step
from kiosk.domain.mail import MailState
from kiosk.store import mail
from tests.ui.cinema import Cinema
from tests.ui.mailing_scenes import it_becomes, sends_promotions
from tests.ui.paying_scenes import the_reference
from tests.ui.purchase_scenes import Act, pays, reviewed
from ui.application import Application
from ui.driving import Person


class Guest(Person):
    """Somebody with two seats, about to pay."""

    def __init__(self, application: Application, place: Cinema) -> None:
        super().__init__(application)
        self.application = application
        self.place = place
        self.brings_about(reviewed())

    def brings_about(self, act: Act) -> None:
        act(self.application, self.place, self)

    @property
    def step(self) -> Step:
        return self.application.navigator.current

    def strikes(self, *keys: str) -> None:
        for key in keys:
            self.taps(key)

    def addresses(self) -> list[str | None]:
        """Where each mail goes; None where nobody knows any more."""
        with self.place.database.read() as tx:
            return [mail.address_of(tx, one.number) for one in mail.of_booking(tx, the_reference(self.place))]


@pytest.fixture
def guest(application: Application, lumen: Cinema) -> Guest:
    application.accessibility.setReducedMotion(True)
    return Guest(application, lumen)


def test_tickets_are_mailed_where_one_types_and_only_a_hint_of_it_is_shown(guest: Guest) -> None:
    guest.taps("Also by e-mail")
    assert guest.step is Step.MAIL
    guest.strikes(*"ada", "@gmail.com")
    guest.taps("Send it there")
    assert guest.step is Step.REVIEW
    assert guest.addresses() == ["ada@gmail.com"]
    assert guest.sees("Your tickets are also sent to a…@gmail.com")
    assert not guest.sees("ada@gmail.com")
    guest.brings_about(pays())
    assert guest.sees("Your tickets are also sent to a…@gmail.com")
    assert not guest.can_touch("By e-mail")


def test_an_address_that_looks_mistyped_is_asked_for_once_more(guest: Guest) -> None:
    guest.taps("Also by e-mail")
    guest.strikes(*"ada@gmial.com")
    guest.taps("Send it there")
    assert (guest.step, guest.addresses()) == (Step.MAIL, [])
    assert guest.sees("Did you mean ada@gmail.com?")
    guest.taps("Yes, change it")
    assert (guest.step, guest.addresses()) == (Step.REVIEW, ["ada@gmail.com"])


def test_somebody_who_really_lives_there_says_so(guest: Guest) -> None:
    guest.taps("Also by e-mail")
    guest.strikes(*"ada@gmial.com")
    guest.taps("Send it there")
    guest.taps("Yes, as I typed it")
    assert guest.addresses() == ["ada@gmial.com"]


def test_a_keyboard_types_as_well(guest: Guest) -> None:
    guest.taps("Also by e-mail")
    for key in (Qt.Key.Key_Backspace, Qt.Key.Key_Return):
        guest.presses(key)
    assert guest.step is Step.MAIL
    guest.strikes(*"ad", "Rub out", *"da", "@icloud.com")
    guest.presses(Qt.Key.Key_Return)
    assert guest.addresses() == ["ada@icloud.com"]


def test_what_is_no_address_is_said(guest: Guest) -> None:
    guest.taps("Also by e-mail")
    guest.strikes(*"ada..l", "@gmail.com")
    guest.taps("Send it there")
    assert guest.sees("Before the @ there is something that cannot be part of an address.")
    assert (guest.step, guest.addresses()) == (Step.MAIL, [])


def test_a_mail_that_was_not_wanted_after_all_is_taken_back(guest: Guest) -> None:
    guest.taps("Also by e-mail")
    guest.strikes(*"ada", "@gmail.com", "Send it there")
    guest.taps("Your tickets are also sent to a…@gmail.com")
    guest.taps("Send no e-mail")
    assert (guest.step, guest.addresses()) == (Step.REVIEW, [None])
    assert guest.can_touch("Also by e-mail")


def test_after_paying_it_is_not_too_late(guest: Guest) -> None:
    guest.brings_about(pays())
    guest.taps("By e-mail")
    guest.strikes(*"ada", "@gmail.com", "Send it there")
    assert (guest.step, guest.addresses()) == (Step.DONE, ["ada@gmail.com"])
    guest.brings_about(it_becomes(MailState.REFUSED))
    assert guest.sees("The mail server did not take the mail to a…@gmail.com")
    assert guest.can_touch("By e-mail"), "another address may do"


def test_who_ticks_it_is_told_of_changes_and_nobody_else(guest: Guest) -> None:
    desk = guest.application.services.mail_desk
    guest.taps("Also by e-mail")
    guest.strikes(*"ada", "@gmail.com", "Send it there")
    assert not desk.tells(the_reference(guest.place)), "not unless somebody says so"
    guest.taps("Your tickets are also sent to a…@gmail.com")
    guest.taps("Remind me before the film, and tell me if anything changes")
    assert guest.sees("The address is kept until the show is over")
    guest.taps("Send it there")
    assert desk.tells(the_reference(guest.place))
    guest.taps("Your tickets are also sent to a…@gmail.com")
    guest.taps("Remind me before the film, and tell me if anything changes")
    guest.taps("Send it there")
    assert not desk.tells(the_reference(guest.place)), "and not any more"


def test_a_show_too_near_for_a_reminder_promises_none(guest: Guest) -> None:
    guest.place.services.mail_desk._ahead = timedelta(days=1)
    guest.taps("Also by e-mail")
    assert guest.sees("Tell me if anything changes")
    assert not guest.sees("Remind me")


def test_the_next_guest_has_nothing_ticked(guest: Guest) -> None:
    guest.brings_about(sends_promotions)
    guest.taps("Also by e-mail")
    guest.strikes("Remind me before the film, and tell me if anything changes", "News and offers from Lumen by mail")
    guest.application.navigator.end()
    guest.brings_about(reviewed())
    guest.taps("Also by e-mail")
    mail_screen = guest.application.view_model(Step.MAIL)
    assert not mail_screen.news  # type: ignore[attr-defined]
    assert not mail_screen.offers  # type: ignore[attr-defined]


def test_the_next_guest_finds_no_trace_of_it(guest: Guest) -> None:
    guest.taps("Also by e-mail")
    guest.strikes(*"ada", "@gmail.com", "Send it there")
    guest.application.navigator.end()
    guest.brings_about(reviewed())
    assert guest.can_touch("Also by e-mail")
    guest.taps("Also by e-mail")
    assert not any("ada" in text for text in guest.reads())


def test_a_kiosk_without_a_mail_server_does_not_speak_of_it(lumen: Cinema, request: pytest.FixtureRequest) -> None:
    lumen.services.mail_desk.offered = False
    guest = Guest(request.getfixturevalue("application"), lumen)
    assert not guest.sees("e-mail")
    guest.brings_about(pays())
    assert not guest.sees("e-mail")


def test_who_agrees_to_news_and_offers_does_so_by_a_box_of_its_own_and_to_the_words_they_saw(guest: Guest) -> None:
    def consents() -> list[tuple[str, str, str]]:
        with guest.place.database.read() as tx:
            return [
                (one["address"], one["language"], one["wording"])
                for one in tx.execute("SELECT opened(address, 'consent') AS address, language, wording FROM consent")
            ]

    box = "News and offers from Lumen by mail"
    guest.taps("Also by e-mail")
    assert not guest.can_touch(box), "this provider sends none"
    guest.taps("Back")
    guest.brings_about(sends_promotions)
    guest.taps("Also by e-mail")
    guest.strikes(*"ada", "@gmail.com", "Remind me before the film, and tell me if anything changes", "Send it there")
    assert consents() == [], "one box is not the other, and none is ticked for anybody"
    guest.taps("Your tickets are also sent to a…@gmail.com")
    assert guest.sees("Each mail has a link that ends this.")
    guest.strikes(box, "Send it there")
    assert consents() == [("ada@gmail.com", "en", f"{box}\nEach mail has a link that ends this.")]
    guest.taps("Your tickets are also sent to a…@gmail.com")
    guest.strikes(box, "Send it there")
    assert consents() == []
