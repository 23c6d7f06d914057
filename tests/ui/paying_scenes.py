"""Paying and its endings, the tickets in every state: scenes beside those of `purchase_scenes`."""

from kiosk.domain.bookings import SaleState
from kiosk.domain.journey import Step
from kiosk.domain.money import Money
from kiosk.ports import Approved, NeverAsked, PaymentUnknown
from kiosk.store import bookings, rights
from tests.ui.cinema import Cinema
from tests.ui.purchase_scenes import Act, buying, card_is_awaited, paper, pays, reviewed, then, waits
from ui.application import Application
from ui.driving import Person

SILENCE = PaymentUnknown("silence")


def in_german(application: Application, cinema: Cinema, person: Person) -> None:
    """In German."""
    application.language.choose("de")


def looking(look: str = "dark", scale: float = 1.0, *, low: bool = False) -> Act:
    """As somebody likes the screen."""

    def act(application: Application, cinema: Cinema, person: Person) -> None:
        application.accessibility.setLook(look)
        application.accessibility.setTextScale(scale)
        application.accessibility.setLowReach(low)

    return act


def rights_are_lost(application: Application, cinema: Cinema, person: Person) -> None:
    """While the card is read, the seats are lost: no ticket can be issued for the money."""
    basket = application.services.checkout.basket
    assert basket is not None
    cinema.terminal.paying = lambda: cinema.database.write(lambda tx: rights.let_go(tx, basket.id))


def terminal_keeps_money(application: Application, cinema: Cinema, person: Person) -> None:
    """The terminal does not say whether it gave the money back."""

    def reverse(reference: str, amount: Money) -> PaymentUnknown:
        return SILENCE

    cinema.terminal.reverse = reverse  # type: ignore[method-assign]


def terminal_remembers(answer: Approved | NeverAsked) -> Act:
    """The terminal answers again, and the kiosk asks it about what is open."""

    def act(application: Application, cinema: Cinema, person: Person) -> None:
        for reference in cinema.terminal.known:
            cinema.terminal.known[reference] = answer
        application.services.checkout._payments.settle_open()
        person.rests(0.1)

    return act


def seats_in_two_rows(application: Application, cinema: Cinema, person: Person) -> None:
    """Choose one seat here and one there."""
    application.services.checkout.choose(("hall-B-5", "hall-F-9"))


def interrupted(application: Application, cinema: Cinema, person: Person) -> None:
    """The kiosk stopped while the card was read; it starts again and finds the money taken."""
    then(reviewed(), pays(SILENCE))(application, cinema, person)
    application.navigator.end()
    terminal_remembers(Approved("R7"))(application, cinema, person)
    application.services.after_sales.show_again(the_reference(cinema))
    application.heartbeat.beat()
    person.waits_until(application.background.idle)
    person.rests(0.1)


def the_reference(cinema: Cinema) -> str:
    """The reference of the one sale there is."""

    with cinema.database.read() as tx:
        (latest,) = bookings.in_states(tx, *SaleState)
    return latest.reference


def chosen(act: Act) -> Act:
    """On the review, with seats chosen by hand."""

    def on_the_way(application: Application, cinema: Cinema, person: Person) -> None:
        buying("salon", 0.0, adult=2)(application, cinema, person)
        application.view_model(Step.TICKETS).goOn()  # type: ignore[attr-defined]
        person.rests(0.2)
        act(application, cinema, person)
        application.view_model(Step.SEATS).goOn()  # type: ignore[attr-defined]
        person.waits_until(lambda: application.navigator.current is Step.REVIEW)

    return on_the_way


PAYING: tuple[tuple[str, Act], ...] = (
    ("pay-long-wait", then(reviewed(), card_is_awaited, waits(30))),
    ("pay-german", then(in_german, reviewed(), card_is_awaited)),
    ("pay-light", then(looking("light"), reviewed(), card_is_awaited)),
    ("pay-high-contrast", then(looking("contrast"), reviewed(), card_is_awaited)),
    ("pay-largest-text", then(looking(scale=1.6), reviewed(), card_is_awaited)),
    ("pay-low-reach", then(looking(low=True), reviewed(), card_is_awaited)),
    ("pay-unclear-german", then(in_german, reviewed(), pays(SILENCE))),
    ("pay-unclear-largest-text", then(looking(scale=1.6), reviewed(), pays(SILENCE))),
    ("pay-not-charged", then(reviewed(), pays(SILENCE), terminal_remembers(NeverAsked()))),
    ("pay-went-back", then(reviewed(), rights_are_lost, pays())),
    ("pay-goes-back", then(reviewed(), rights_are_lost, terminal_keeps_money, pays())),
    ("done-german", then(in_german, reviewed(), pays(), paper("printed"))),
    ("done-two-rows", then(chosen(seats_in_two_rows), pays(), paper("printed"))),
    ("done-one", then(reviewed(adult=1), pays(), paper("printed"))),
    ("done-ten", then(reviewed("kabinett", 0.0, adult=8, child=2), pays(), paper("not_printed"))),
    ("done-light", then(looking("light"), reviewed(), pays(), paper("printed"))),
    ("done-high-contrast", then(looking("contrast"), reviewed(), pays(), paper("printed"))),
    ("done-largest-text", then(looking(scale=1.6), reviewed("palace", adult=4), pays(), paper("unknown"))),
    ("done-low-reach", then(looking(low=True), reviewed(), pays(), paper("printed"))),
    ("done-interrupted", interrupted),
    ("done-counter-german", then(in_german, reviewed(), pays(at_counter=True), paper("not_printed"))),
)
