"""Members: signing in with a phone and every way it ends."""

from kiosk.domain.journey import Step
from kiosk.domain.members import Member
from kiosk.identity import BrowserPage, NotSignedIn, PhoneCode, SignInTrouble
from tests.ui.cinema import Cinema
from tests.ui.paying_scenes import in_german, looking
from tests.ui.people import ADA, LAYLA, MAX
from tests.ui.purchase_scenes import Act, buying, reviewed, then
from tests.ui.returning_scenes import opens_my_tickets
from ui.application import Application
from ui.driving import Person


def opens_sign_in(application: Application, cinema: Cinema, person: Person) -> None:
    """Touch "Sign in", and wait for what comes of it."""
    application.navigator.go(Step.SIGN_IN)
    person.waits_until(lambda: application.view_model(Step.SIGN_IN).stage != "asking")  # type: ignore[attr-defined]
    person.rests(0.05)


def asked(outcome: PhoneCode | BrowserPage | NotSignedIn) -> Act:
    """What the issuer says when it is asked for a code."""

    def act(application: Application, cinema: Cinema, person: Person) -> None:
        cinema.issuer.asked = outcome

    return act


def ends(trouble: SignInTrouble) -> Act:
    """Signing in ends without anybody signed in."""

    def act(application: Application, cinema: Cinema, person: Person) -> None:
        opens_sign_in(application, cinema, person)
        cinema.issuer.denies(trouble)
        person.waits_until(lambda: application.view_model(Step.SIGN_IN).stage == "trouble")  # type: ignore[attr-defined]
        person.rests(0.05)

    return act


def signs_in(member: Member = ADA) -> Act:
    """Sign in with the phone; the account comes."""

    def act(application: Application, cinema: Cinema, person: Person) -> None:
        cinema.member_desk.members[member.id] = member
        opens_sign_in(application, cinema, person)
        cinema.issuer.approves(member)
        person.waits_until(lambda: application.navigator.current is not Step.SIGN_IN)
        person.waits_until(application.background.idle)
        person.rests(0.1)

    return act


def after(seconds: float) -> Act:
    """Some time later."""

    def act(application: Application, cinema: Cinema, person: Person) -> None:
        cinema.clock.passes(seconds)
        application.heartbeat.beat()
        person.rests(0.05)

    return act


def to_films(application: Application, cinema: Cinema, person: Person) -> None:
    """What is on."""
    application.navigator.go(Step.FILMS)


LONG_CODE = PhoneCode(
    "0123 4567 89AB",
    "https://anmeldung.kulturverwaltung.landkreis-beispielhausen.example/realms/kino/device",
    "https://anmeldung.kulturverwaltung.landkreis-beispielhausen.example/realms/kino/device?user_code=0123456789AB",
    600.0,
)

SHORT = PhoneCode("WDJB-MJHT", "https://id.lumen.example/device", "https://id.lumen.example/device?c=WDJB-MJHT", 60.0)

SIGNING_IN: tuple[tuple[str, Act], ...] = (
    ("sign-in", opens_sign_in),
    ("sign-in-german", then(in_german, opens_sign_in)),
    ("sign-in-soon-over", then(asked(SHORT), opens_sign_in, after(35))),
    ("sign-in-long-code-german", then(in_german, asked(LONG_CODE), opens_sign_in)),
    ("sign-in-browser", then(asked(BrowserPage(300)), opens_sign_in)),
    ("sign-in-largest-text", then(looking(scale=1.6), opens_sign_in)),
    ("sign-in-largest-text-german", then(in_german, looking(scale=1.6), asked(LONG_CODE), opens_sign_in)),
    ("sign-in-high-contrast", then(looking("contrast"), opens_sign_in)),
    ("sign-in-light", then(looking("light"), opens_sign_in)),
    ("sign-in-low-reach", then(looking(low=True), opens_sign_in)),
    *((f"sign-in-{trouble.value}", ends(trouble)) for trouble in SignInTrouble),
    *(
        (f"sign-in-{one.value}-german", then(in_german, ends(one)))
        for one in (SignInTrouble.DENIED, SignInTrouble.CAPTIVE_PORTAL)
    ),
    ("sign-in-captive-portal-largest-text", then(looking(scale=1.6), ends(SignInTrouble.CAPTIVE_PORTAL))),
    ("tickets-sign-in", buying("palace", adult=2)),
    ("tickets-sign-in-largest-text-german", then(in_german, looking(scale=1.6), buying("palace", adult=2))),
    ("review-sign-in", reviewed("palace", adult=2)),
    ("review-sign-in-largest-text-german", then(in_german, looking(scale=1.6), reviewed("palace", adult=2))),
    ("my-tickets-sign-in", opens_my_tickets),
    ("my-tickets-sign-in-largest-text-german", then(in_german, looking(scale=1.6), opens_my_tickets)),
    ("signed-in-films", then(signs_in(), to_films)),
    ("signed-in-tickets", then(signs_in(), buying("palace", adult=2))),
    ("signed-in-tickets-german", then(in_german, signs_in(MAX), buying("palace", adult=2))),
    ("signed-in-tickets-right-to-left-name", then(signs_in(LAYLA), buying("palace", adult=2))),
    ("signed-in-tickets-largest-text", then(looking(scale=1.6), signs_in(), buying("palace", adult=2))),
)
