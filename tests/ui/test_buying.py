"""From the tickets to the review on the real screens, with everything that can come between."""

import pytest

from kiosk.domain.journey import Step
from kiosk.facts import ConnectionChanged
from kiosk.ports import Declined, Refused, Taken, Unreachable
from tests.ui.cinema import Cinema
from tests.ui.purchase_scenes import buying, give_one_back, offline, review, seated, showtime_in
from tests.ui.real_halls import real_halls
from ui.application import Application
from ui.driving import Person
from ui.viewmodels.review import ReviewViewModel
from ui.viewmodels.seats import SeatsViewModel
from ui.viewmodels.tickets import TicketsViewModel


class Customer(Person):
    """Somebody buying, and what the screens know of it."""

    def __init__(self, application: Application, place: Cinema) -> None:
        super().__init__(application)
        self.application = application
        self.place = place
        self.checkout = place.services.checkout
        self.tickets: TicketsViewModel = application.view_model(Step.TICKETS)  # type: ignore[assignment]
        self.seats: SeatsViewModel = application.view_model(Step.SEATS)  # type: ignore[assignment]
        self.review: ReviewViewModel = application.view_model(Step.REVIEW)  # type: ignore[assignment]

    @property
    def step(self) -> Step:
        return self.application.navigator.current

    def waits_for_work(self) -> None:
        assert self.waits_until(self.application.background.idle)

    def holds(self) -> None:
        """Go on from the seats and wait for the answer."""
        self.seats.goOn()
        self.waits_for_work()

    def lets_pass(self, seconds: float) -> None:
        self.place.clock.passes(seconds)
        self.application.idle.touch()
        self.application.heartbeat.beat()
        self.rests()


@pytest.fixture
def customer(application: Application, lumen: Cinema) -> Customer:
    application.accessibility.setReducedMotion(True)
    return Customer(application, lumen)


def arrives(customer: Customer, hall: str = "salon", share: float = 0.3, **party: int) -> None:
    seated(hall, share, **party)(customer.application, customer.place, customer)


def test_the_way_from_nobody_to_a_review_in_a_few_touches(customer: Customer) -> None:
    buying("salon", 0.3)(customer.application, customer.place, customer)
    assert not customer.can_touch("Choose seats")
    customer.taps("One more: Adult")
    customer.taps("One more: Adult")
    assert customer.sees("from €25.00")
    customer.taps("Choose seats")
    assert customer.step is Step.SEATS
    assert customer.sees("together, ")
    customer.taps("Continue · €26.00")
    customer.waits_for_work()
    assert customer.step is Step.REVIEW
    assert customer.can_touch("Pay €26.00")
    assert customer.sees("Your seats are kept for 5 more minutes")


def test_going_back_and_forth_keeps_the_seats_one_chose(customer: Customer) -> None:
    arrives(customer)
    customer.seats.tap("hall-B-5")
    customer.seats.say()
    chosen = customer.checkout.basket.seat_ids
    customer.application.navigator.back()
    assert customer.step is Step.TICKETS
    customer.taps("Choose seats")
    assert customer.checkout.basket.seat_ids == chosen


def test_another_number_of_tickets_is_seated_anew(customer: Customer) -> None:
    arrives(customer)
    customer.application.navigator.back()
    customer.taps("One more: Child")
    customer.taps("Choose seats")
    assert len(customer.checkout.basket.seat_ids) == 3


def test_a_party_that_does_not_fit_stays_and_is_told(customer: Customer) -> None:
    buying("salon", 0.3, adult=4)(customer.application, customer.place, customer)
    hall = real_halls()["salon"]
    free = [seat.id for seat in hall.seats][:3]
    customer.place.sells(showtime_in(customer.place, "salon"), [s.id for s in hall.seats if s.id not in free])
    customer.tickets.goOn()
    assert customer.step is Step.TICKETS
    assert customer.sees("seats are left here now")


def test_seats_that_somebody_else_got_first_are_replaced(customer: Customer) -> None:
    arrives(customer)
    lost = customer.checkout.basket.seat_ids
    customer.place.authority.answers.append(Taken(lost))
    customer.holds()
    assert customer.step is Step.SEATS
    assert customer.sees("These seats were just taken. Here are the next best ones")
    assert not customer.seats.busy
    assert len(customer.checkout.basket.seat_ids) == 2
    customer.holds()
    assert customer.step is Step.REVIEW


@pytest.mark.parametrize(
    ("answer", "says"),
    [
        (Unreachable("timeout"), "Without a connection these seats cannot be sold here."),
        (Refused("closed"), "The box office cannot give these seats. Nothing was charged."),
    ],
)
def test_a_provider_that_does_not_give_seats_is_explained(customer: Customer, answer: object, says: str) -> None:
    arrives(customer)
    customer.place.authority.answers.append(answer)  # type: ignore[arg-type]
    customer.holds()
    assert customer.step is Step.SEATS
    assert customer.sees(says)


def test_frantic_touching_of_the_next_step_asks_once(customer: Customer) -> None:
    arrives(customer)
    for _ in range(8):
        customer.seats.goOn()
    customer.waits_for_work()
    assert len(customer.place.authority.asked) == 1
    assert customer.step is Step.REVIEW


def test_offline_shows_only_what_this_kiosk_may_sell_and_says_so(customer: Customer) -> None:
    arrives(customer)
    offline(customer.application, customer.place, customer)
    assert customer.sees("No connection to the box office")
    assert customer.sees("Not sold here now")
    assert customer.sees("Without a connection your seats cannot be sold here.")
    assert customer.sees("No seats can be sold here now")
    assert not customer.seats.canGoOn
    customer.place.goes_online()
    customer.place.facts.publish(ConnectionChanged(online=True))
    customer.rests(0.05)
    customer.seats.suggest()
    customer.seats.say()
    assert customer.seats.canGoOn


def test_a_single_seat_left_over_is_spoken_of_once_the_fingers_rest_and_mended_by_one_touch(customer: Customer) -> None:
    arrives(customer, "salon", 0.0, adult=2)
    customer.seats.tap("hall-A-4")
    customer.seats.tap("hall-A-5")
    customer.seats.say()
    assert not customer.seats.noticeAction, "not while somebody may still be choosing"

    customer.waits_for("One single seat would stay empty beside yours.")
    customer.taps("Move by one")

    customer.rests(0.3)
    assert not customer.sees("One single seat would stay empty")
    basket = customer.checkout.basket
    assert basket is not None
    assert len(basket.seat_ids) == 2


def test_one_seat_given_back_has_to_be_chosen_again(customer: Customer) -> None:
    arrives(customer)
    give_one_back(customer.application, customer.place, customer)
    assert customer.sees("One more seat to choose")
    assert not customer.can_touch("Continue")
    customer.seats.goOn()
    customer.rests(0.05)
    assert customer.step is Step.SEATS


def test_when_the_time_is_over_the_party_is_seated_anew_and_told(customer: Customer) -> None:
    arrives(customer, adult=2, child=1)
    review(customer.application, customer.place, customer)
    customer.lets_pass(250)
    assert customer.sees("Your seats are kept for 50 more seconds")
    assert customer.review.soonOver
    customer.lets_pass(51)
    assert customer.step is Step.SEATS
    assert customer.sees("Your time to pay ran out")
    basket = customer.checkout.basket
    assert basket is not None
    assert dict(basket.counts) == {"adult": 2, "child": 1}
    assert len(basket.seat_ids) == 3


def test_a_declined_card_leads_back_with_the_seats_still_kept(customer: Customer) -> None:
    arrives(customer)
    review(customer.application, customer.place, customer)
    customer.place.terminal.answers.append(Declined("declined"))
    customer.taps("Pay €26.00")
    customer.waits_for_work()
    customer.rests(0.05)
    assert customer.step is Step.REVIEW
    assert customer.sees("The card was not accepted.")
    assert customer.can_touch("Pay €26.00")


def test_the_end_of_a_session_forgets_everything(customer: Customer) -> None:
    arrives(customer)
    review(customer.application, customer.place, customer)
    customer.application.navigator.end()
    customer.rests()
    assert customer.checkout.basket is None
    assert customer.seats.plan.rowCount() == 0
    assert customer.seats.where == ""
    assert customer.review.total == ""
    assert customer.review.rows.count == 0


def test_another_language_speaks_of_the_same_seats(customer: Customer) -> None:
    arrives(customer)
    chosen = customer.checkout.basket.seat_ids
    customer.application.language.choose("de")
    customer.rests(0.05)
    assert customer.checkout.basket.seat_ids == chosen
    assert customer.sees("26,00\xa0€")


def test_an_error_nobody_foresaw_leaves_the_customer_where_they_were(
    customer: Customer, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    arrives(customer)

    def breaks() -> None:
        raise RuntimeError("a bug")

    monkeypatch.setattr(customer.checkout, "hold", breaks)
    customer.holds()
    assert customer.step is Step.SEATS
    assert customer.sees("That did not work. Nothing was charged; please try again.")
    assert "background work failed" in caplog.text
