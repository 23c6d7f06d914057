"""Tickets by mail: typing the address before paying and afterwards, and what is said of it."""

from kiosk.domain.journey import Step
from kiosk.domain.mail import MailState
from kiosk.facts import MailChanged
from kiosk.store import mail, sync_state
from kiosk.store.sqlite import Connection
from tests.ui.cinema import Cinema
from tests.ui.paying_scenes import in_german, looking, the_reference
from tests.ui.purchase_scenes import Act, paper, pays, reviewed, then
from ui.application import Application
from ui.driving import Person

LONG = "maximiliane.von-und-zu-hohenschwangau.sekretariat@kulturverwaltung.landkreis-beispielhausen.example"


def sends_promotions(application: Application, cinema: Cinema, person: Person) -> None:
    """The provider keeps who may get promotions: guests are asked for their consent."""
    cinema.database.write(lambda tx: sync_state.put_recipient_key(tx, "ab" * 32))


def by_mail(*typed: str, send: bool = False, news: bool = False, offers: bool = False) -> Act:
    """Wants a mail, and strikes these keys; ``news``: to be told of changes as well, ``offers``: and promotions."""

    def act(application: Application, cinema: Cinema, person: Person) -> None:
        application.view_model(Step.REVIEW).mail.open()  # type: ignore[attr-defined]
        person.rests(0.1)
        for text in typed:
            application.view_model(Step.MAIL).type(text)  # type: ignore[attr-defined]
        if news:
            application.view_model(Step.MAIL).chooseNews()  # type: ignore[attr-defined]
        if offers:
            application.view_model(Step.MAIL).chooseOffers()  # type: ignore[attr-defined]
        if send:
            application.view_model(Step.MAIL).send()  # type: ignore[attr-defined]
        person.rests(0.3)

    return act


def it_becomes(state: MailState) -> Act:
    """What the worker made of it."""

    def act(application: Application, cinema: Cinema, person: Person) -> None:
        reference = the_reference(cinema)

        def settle(tx: Connection) -> None:
            mail.settle(tx, mail.of_booking(tx, reference)[-1].number, state, "")

        cinema.database.write(settle)
        cinema.facts.publish(MailChanged(reference))
        person.rests(0.1)

    return act


ASKED = by_mail("ada.lovelace", "@gmail.com", send=True)

MAILING: tuple[tuple[str, Act], ...] = (
    ("mail-empty", then(reviewed(), by_mail())),
    ("mail-typed", then(reviewed(), by_mail("ada.lovelace", "@gmail.com"))),
    ("mail-german", then(in_german, reviewed(), by_mail("ada.lovelace@", news=True))),
    ("mail-long", then(reviewed(), by_mail(LONG))),
    ("mail-mistyped", then(reviewed(), by_mail("ada.lovelace@gmial.com", send=True))),
    ("mail-mistyped-german", then(in_german, reviewed(), by_mail("ada.lovelace@gmial.com", send=True))),
    ("mail-impossible-german", then(in_german, reviewed(), by_mail("ada..lovelace@gmail.com", send=True))),
    ("mail-largest-text", then(looking(scale=1.6), reviewed(), by_mail("ada@gmial.com", send=True))),
    ("mail-high-contrast", then(looking("contrast"), reviewed(), by_mail("ada", news=True))),
    ("mail-light", then(looking("light"), reviewed(), by_mail("ada"))),
    ("mail-low-reach", then(looking(low=True), reviewed(), by_mail("ada"))),
    ("mail-again", then(reviewed(), ASKED, by_mail())),
    ("mail-offers", then(sends_promotions, reviewed(), by_mail("ada"))),
    ("mail-offers-agreed-german", then(sends_promotions, in_german, reviewed(), by_mail("ada", offers=True))),
    (
        "mail-offers-both-mistyped-german",
        then(sends_promotions, in_german, reviewed(), by_mail("ada@gmial.com", news=True, offers=True, send=True)),
    ),
    (
        "mail-offers-largest-text-german",
        then(sends_promotions, in_german, looking(scale=1.6), reviewed(), by_mail("ada@gmial.com", send=True)),
    ),
    ("mail-offers-largest-text", then(sends_promotions, looking(scale=1.6), reviewed(), by_mail("ada", offers=True))),
    (
        "mail-offers-largest-text-again",
        then(sends_promotions, looking(scale=1.6), reviewed(), by_mail("ada@web.de", send=True), by_mail()),
    ),
    ("mail-offers-low-reach", then(sends_promotions, looking(low=True), reviewed(), by_mail("ada"))),
    ("mail-offers-again", then(sends_promotions, reviewed(), ASKED, by_mail())),
    ("review-mailed", then(reviewed(), ASKED)),
    ("review-mailed-german", then(in_german, reviewed(), ASKED)),
    ("done-mailed", then(reviewed(), ASKED, pays(), paper("printed"))),
    ("done-mail-sent", then(reviewed(), ASKED, pays(), paper("not_printed"), it_becomes(MailState.SENT))),
    ("done-mail-refused-german", then(in_german, reviewed(), ASKED, pays(), it_becomes(MailState.REFUSED))),
)
