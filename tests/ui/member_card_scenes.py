"""Members' tickets on the tickets screen: how to be known, what became of a card, what if the member goes."""

from datetime import timedelta

from kiosk.domain.journey import Step
from kiosk.domain.members import Membership
from tests.ui.cinema import EVENING, Cinema
from tests.ui.member_scenes import signs_in
from tests.ui.offline_scenes import seats_are_kept
from tests.ui.paying_scenes import in_german, looking
from tests.ui.people import ADA
from tests.ui.purchase_scenes import Act, buying, offline, then
from ui.application import Application
from ui.driving import Person

NUMBER = "LU-1815-1210"


def card(days: float = 300, *types: str) -> Membership:
    """A membership that lasts so many days more, and opens these types."""
    return Membership(NUMBER, "friend", EVENING - timedelta(days=300), EVENING + timedelta(days=days), types)


def known(membership: Membership) -> Act:
    """The provider knows the card, and who Ada is."""

    def act(application: Application, cinema: Cinema, person: Person) -> None:
        cinema.member_desk.cards[membership.number] = membership
        cinema.member_desk.members[ADA.id] = ADA

    return act


def shows(code: str = NUMBER) -> Act:
    """Hold a card under the scanner."""

    def act(application: Application, cinema: Cinema, person: Person) -> None:
        application.view_model(Step.TICKETS).showCard(code)  # type: ignore[attr-defined]
        person.waits_until(application.background.idle)
        person.rests(0.1)

    return act


def card_goes(application: Application, cinema: Cinema, person: Person) -> None:
    """The card counts no longer."""
    cinema.services.memberships.forget()
    person.rests(0.2)


def member_goes(application: Application, cinema: Cinema, person: Person) -> None:
    """Whoever signed in signs out."""
    cinema.services.sign_in.sign_out()
    person.rests(0.2)


choosing = buying("palace", adult=1)
kept = then(choosing, seats_are_kept, offline)
member_too = then(known(card()), choosing, shows(), buying("palace", adult=1, member=1))
MEMBERS_TICKETS: tuple[tuple[str, Act], ...] = (
    ("tickets-member-unknown", choosing),
    ("tickets-member-unknown-german", then(in_german, choosing)),
    ("tickets-member-unknown-largest-text", then(looking(scale=1.6), choosing)),
    ("tickets-card-valid", then(known(card()), choosing, shows())),
    ("tickets-card-claimed", then(kept, shows())),
    ("tickets-card-claimed-german", then(in_german, kept, shows())),
    ("tickets-card-claimed-largest-text", then(looking(scale=1.6), kept, shows())),
    ("tickets-card-ends-before-the-show", then(known(card(0.01)), choosing, shows())),
    ("tickets-card-opens-others-german", then(in_german, known(card(300, "gold")), choosing, shows())),
    ("tickets-card-unknown", then(choosing, shows())),
    ("tickets-no-card", then(choosing, shows("TRYFOYER"))),
    ("tickets-member-left-out", then(member_too, card_goes)),
    ("tickets-member-left-out-german", then(in_german, member_too, card_goes)),
    ("tickets-member-signed-in", then(known(card()), signs_in(), buying("palace", adult=1, member=1))),
)
