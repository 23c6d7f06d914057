"""Members' tickets on the real screens: a card is shown, a member goes, and no price changes without a word."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import msgspec
import pytest
from PySide6.QtGui import QGuiApplication

from kiosk.domain.journey import Step
from kiosk.facts import SeatsChanged
from tests.ui.cinema import Cinema, cinema
from tests.ui.member_card_scenes import NUMBER, card, card_goes, choosing, known, member_goes, member_too, shows
from tests.ui.member_scenes import signs_in
from tests.ui.offline_scenes import seats_are_kept
from tests.ui.purchase_scenes import Act, buying, offline
from tests.ui.test_buying import Customer
from ui.application import Application, build


@pytest.fixture
def lumen(tmp_path: Path, qapp: QGuiApplication) -> Iterator[Cinema]:
    """A cinema where its members can sign in."""
    place = cinema(tmp_path / "state", sign_in=True)
    yield place
    place.services.sign_in.close()


@pytest.fixture
def customer(application: Application, lumen: Cinema) -> Customer:
    application.accessibility.setReducedMotion(True)
    return Customer(application, lumen)


def does(customer: Customer, *acts: Act) -> None:
    for act in acts:
        act(customer.application, customer.place, customer)


def to_the_review(customer: Customer) -> None:
    customer.tickets.goOn()
    customer.holds()
    assert customer.step is Step.REVIEW


def test_a_card_opens_members_tickets_and_what_is_said_of_it_stays_while_seats_come_and_go(customer: Customer) -> None:
    does(customer, known(card()), choosing)
    assert customer.sees("Sign in or scan your card")
    assert not customer.can_touch("One more: Member")
    does(customer, shows())
    assert customer.sees("Your card is valid")
    customer.place.facts.publish(SeatsChanged())
    customer.rests(0.1)
    assert customer.sees("Your card is valid")
    customer.taps("One more: Member")
    assert not customer.sees("Your card is valid")
    assert customer.checkout.basket is not None
    assert dict(customer.checkout.basket.counts) == {"adult": 1, "member": 1}


def test_what_became_of_a_card_is_said_and_what_it_opens(customer: Customer) -> None:
    does(customer, choosing)
    said: tuple[tuple[tuple[Act, ...], str, str], ...] = (
        ((), "TRYFOYER", "That is not a membership card."),
        ((), NUMBER, "This card is not known."),
        ((known(card(-1)),), NUMBER, "no longer valid"),
        ((known(card(0.01)),), NUMBER, "Your membership is not valid on that day"),
        ((known(card(300, "gold")),), NUMBER, "Not with your membership"),
        ((seats_are_kept, offline), NUMBER, "Members' tickets can be chosen now. Your membership is checked later."),
    )
    for prepared, code, words in said:
        does(customer, *prepared, shows(code))
        assert customer.sees(words)
        for_another = words.startswith(("Your membership is not", "Not with"))
        assert customer.sees("Your card opens no members' tickets") is for_another
        assert customer.can_touch("One more: Member") is customer.sees("tickets can be chosen now")


def test_when_a_member_goes_at_the_review_the_party_is_asked_again(customer: Customer) -> None:
    does(customer, known(card()), signs_in(), buying("palace", adult=1, member=1))
    to_the_review(customer)
    before = customer.checkout.quote()
    does(customer, member_goes)
    assert customer.step is Step.TICKETS
    assert customer.sees("A member's ticket was taken out")
    assert customer.checkout.basket is not None
    assert dict(customer.checkout.basket.counts) == {"adult": 1}
    to_the_review(customer)
    assert customer.checkout.quote() != before
    assert not customer.sees("Member")


def test_a_guest_s_purchase_is_not_touched_by_who_comes_and_goes(customer: Customer) -> None:
    does(customer, known(card()), choosing)
    to_the_review(customer)
    total = customer.review.total
    customer.place.services.memberships.claim_card(NUMBER)
    customer.rests(0.1)
    does(customer, card_goes)
    assert (customer.step, customer.review.total) == (Step.REVIEW, total)

    does(customer, member_too)
    to_the_review(customer)
    does(customer, card_goes)
    assert customer.step is Step.TICKETS, "but a member's ticket goes with the card"
    assert customer.sees("A member's ticket was taken out")


def test_the_next_one_inherits_no_card_nor_the_answer_to_one(customer: Customer) -> None:
    does(customer, known(card()), choosing, shows())
    customer.application.navigator.end()
    does(customer, choosing)
    assert customer.sees("Sign in or scan your card")
    assert not customer.sees("Your card is valid")

    customer.place.member_desk.before_answering = customer.place.services.memberships.forget
    does(customer, shows())
    assert not customer.sees("Your card is valid")
    assert customer.place.services.memberships.claim is None

    customer.place.member_desk.before_answering = lambda: None
    does(customer, offline, shows())
    assert customer.tickets.emptyTitle, "where nothing can be bought no card is asked for"
    assert not customer.sees("can be chosen now")
    assert customer.place.services.memberships.claim is None


def test_a_kiosk_without_a_scanner_speaks_of_no_card(tmp_path: Path, qapp: QGuiApplication) -> None:

    place = cinema(tmp_path / "state", sign_in=True)
    config = msgspec.structs.replace(
        place.services.config, kiosk=msgspec.structs.replace(place.services.config.kiosk, scanner=False)
    )
    application = build(replace(place.services, config=config), size=(1080, 1920))
    application.window.show()
    guest = Customer(application, place)
    does(guest, choosing)
    assert guest.sees("Sign in first")
    application.close()
    assert application.warnings == []
