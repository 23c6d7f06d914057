"""The manager's desk: today, exceptions, a booking, campaigns."""

import json

from kiosk.domain.bookings import SaleState
from kiosk.domain.campaigns import Campaign
from kiosk.domain.demand import MARKS
from kiosk.domain.identity_matching import WhyUnclear
from kiosk.domain.rights import Grant, GrantState, RightKind
from kiosk.domain.settlements import SettlementState
from kiosk.domain.staff import Role, StaffMember
from kiosk.store import bookings, member_cases, outbox, rights, settlements, sync_state
from kiosk.store.sqlite import Connection
from tests.ui.cinema import Cinema
from tests.ui.long_names import names_are_long
from tests.ui.paying_scenes import the_reference
from tests.ui.purchase_scenes import Act, showtime_in, then
from tests.ui.returning_scenes import bought, elsewhere
from ui.application import Application
from ui.driving import Person

NAME = "Ada Lovelace"
LONG_NAME = "Maximiliane Freifrau von Hohenstaufen-Wittgenstein"


def at_the_desk(page: str, *before: Act, name: str = NAME) -> Act:
    """Somebody of the staff has opened a page."""

    def act(application: Application, cinema: Cinema, person: Person) -> None:
        for one in before:
            one(application, cinema, person)
        application.staff.knock()
        application.staff.admit(StaffMember("1", name, Role.BOTH))
        application.staff.open(page)
        person.waits_until(application.background.idle)
        person.rests(0.1)

    return act


def refused(reason: str = "conflict: seat_taken: P14", code: str = "", *lost: str) -> Act:
    """The provider does not take the sale there is."""

    def act(application: Application, cinema: Cinema, person: Person) -> None:
        reference, now = the_reference(cinema), cinema.clock.now()

        def refuse(tx: Connection) -> None:
            (message,) = outbox.unsent(tx)
            outbox.refused(tx, message.number, reason, now, code, lost)
            bookings.step(tx, reference, SaleState.EXCEPTION, now, reason=reason)
            tx.execute("UPDATE exception_case SET state = 'person', why = 'no_seats', lost = ?", (json.dumps(lost),))

        cinema.database.write(refuse)

    return act


def looks_up(application: Application, cinema: Cinema, person: Person) -> None:
    """Types the booking there is."""
    page = application.staff.page_model("bookings")
    for letter in the_reference(cinema):
        page.type(letter)  # type: ignore[attr-defined]
    page.look()  # type: ignore[attr-defined]
    person.waits_until(application.background.idle)
    person.rests(0.1)


def asks(what: str) -> Act:
    """Touches one of the acts."""

    def act(application: Application, cinema: Cinema, person: Person) -> None:
        application.staff.page_model("bookings").acts.ask(what)  # type: ignore[attr-defined]
        person.rests(0.1)

    return act


def keeps_seats(application: Application, cinema: Cinema, person: Person) -> None:
    """The provider gave this kiosk seats of its own for the evening, and ten shows have passed."""

    def keep(tx: Connection) -> None:
        now = cinema.clock.now()
        for number, name in enumerate(("salon", "laterna", "palace")):
            show = showtime_in(cinema, name)
            seats = tuple(f"{row}{n}" for row in "CD" for n in range(1, 5 + number))
            rights.ask(tx, Grant(f"kept-{name}", RightKind.ALLOTMENT, show, seats, 1, GrantState.ASKED, now))
            rights.granted(tx, f"kept-{name}")
        tx.executemany(
            "INSERT INTO demand_day (day, minutes, shows, sold, sold_here) VALUES ('2026-02-20', ?, 12, ?, ?)",
            [(minutes, 1200 - 3 * minutes // 2, 500 - minutes // 2) for minutes in MARKS if minutes <= 720],
        )

    cinema.database.write(keep)


def more_cases(application: Application, cinema: Cinema, person: Person) -> None:
    """A payment made elsewhere that the provider was not told of, and two cases about members."""
    now = cinema.clock.now()

    def put(tx: Connection) -> None:
        member_cases.claim_not_valid(tx, the_reference(cinema), now)
        member_cases.unclear(tx, "4b1d03c7e2aa", WhyUnclear.SEVERAL_CUSTOMERS, now)
        one = settlements.begin(tx, "PX7KQ9BWR", elsewhere(cinema, paid=False), now)
        settlements.step(tx, one, SettlementState.PAID, now, receipt="R1")
        settlements.note(tx, settlements.by_payment(tx, one.payment), "HTTP 503: the box office is being serviced")

    cinema.database.write(put)


CAMPAIGN = """\
send_at = 2026-03-06T10:00:00
ends_at = 2026-03-13T10:00:00
film = "metropolis"
link = "https://lumen.example/spring"

[text.en]
subject = "Spring at the Lumen"
text = \"\"\"
Four evenings with Metropolis, and a piano beside the screen.

Members bring a friend for nothing.
\"\"\"

[text.de]
subject = "Frühling im Lumen"
text = \"\"\"
Vier Abende mit Metropolis, und neben der Leinwand ein Klavier.

Mitglieder bringen jemanden umsonst mit.
\"\"\"
"""


def has_campaigns(application: Application, cinema: Cinema, person: Person) -> None:
    """Two files, one of them with a mistake; the provider keeps who unsubscribed."""
    folder = cinema.services.staff.campaigns.folder
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "spring.toml").write_text(CAMPAIGN, "utf-8")
    (folder / "silent-nights.toml").write_text(CAMPAIGN.replace("[text.de]", "[text.fr]"), "utf-8")
    cinema.database.write(lambda tx: sync_state.put_recipient_key(tx, "ab" * 32))


def scheduled(application: Application, cinema: Cinema, person: Person) -> None:
    """One of them goes out on Friday."""
    assert isinstance(cinema.services.staff.campaigns.schedule("spring", NAME), Campaign)


def looks_at(name: str) -> Act:
    """Look at a campaign's mail."""

    def act(application: Application, cinema: Cinema, person: Person) -> None:
        application.staff.page_model("campaigns").look(name)  # type: ignore[attr-defined]
        person.rests(0.1)

    return act


REFUSED = then(bought(), refused("conflict", "seat_taken", "I1"))
EVERYTHING = then(REFUSED, more_cases, keeps_seats)


def german(then_: Act) -> Act:
    """In German."""

    def act(application: Application, cinema: Cinema, person: Person) -> None:
        application.language.choose("de")
        then_(application, cinema, person)

    return act


DESK: tuple[tuple[str, Act], ...] = (
    ("desk-today-none", at_the_desk("today")),
    ("desk-today", at_the_desk("today", EVERYTHING)),
    ("desk-today-german", then(EVERYTHING, names_are_long, german(at_the_desk("today", name=LONG_NAME)))),
    ("desk-exceptions-none", at_the_desk("exceptions")),
    ("desk-exceptions", at_the_desk("exceptions", EVERYTHING)),
    ("desk-exceptions-german", then(EVERYTHING, german(at_the_desk("exceptions", name=LONG_NAME)))),
    ("desk-find", at_the_desk("bookings")),
    ("desk-booking", then(bought(), at_the_desk("bookings"), looks_up)),
    ("desk-booking-german", then(REFUSED, names_are_long, german(at_the_desk("bookings")), looks_up)),
    ("desk-booking-refund", then(bought(), at_the_desk("bookings"), looks_up, asks("refund"))),
    ("desk-booking-refund-german", then(bought(), german(at_the_desk("bookings")), looks_up, asks("refund"))),
    ("desk-booking-mail", then(bought(), at_the_desk("bookings"), looks_up, asks("mail"))),
    ("desk-campaigns-none", at_the_desk("campaigns")),
    ("desk-campaigns", at_the_desk("campaigns", has_campaigns, scheduled)),
    ("desk-campaigns-german", then(has_campaigns, scheduled, german(at_the_desk("campaigns")))),
    ("desk-campaign", then(at_the_desk("campaigns", has_campaigns), looks_at("spring"))),
)
DESK_TRIED = ("desk-today-german", "desk-exceptions-german", "desk-booking-refund-german")
"""Those with the least room."""
