"""The staff's door and the people page, in the states with the least room."""

from kiosk.domain.staff import Role, StaffMember
from tests.ui.cinema import Cinema
from tests.ui.paying_scenes import in_german, looking
from tests.ui.purchase_scenes import Act, then
from ui.application import Application
from ui.driving import Person

ADA = StaffMember("1", "Ada Lovelace", Role.BOTH)
PIN = "836254"
LONG = "Maximiliane-Friederike von und zu Hohenschwangau-Beispielhaus"[:60]


def known(application: Application, cinema: Cinema, person: Person) -> None:
    """Ada, and others of the staff."""
    people = cinema.services.staff.people
    people.add("1", "Ada Lovelace", Role.BOTH, PIN, "console")
    for number, (name, role) in enumerate((("Grace Hopper", Role.TECHNICIAN), (LONG, Role.MANAGER)), start=700_001):
        people.add(str(number), name, role, "274905", "Ada Lovelace")


def knocks(application: Application, cinema: Cinema, person: Person) -> None:
    """Somebody knows the gesture."""
    application.staff.knock()
    person.waits_until(application.background.idle)
    person.rests(0.05)


def types(text: str, next_name: str = "") -> Act:
    """On the door's keys, then on."""

    def act(application: Application, cinema: Cinema, person: Person) -> None:
        page = application.staff.page_model("people") if application.staff.member else None
        (page.entry if page else application.staff.door).type(text)
        if next_name:
            person.rests()
            person.taps(next_name)
            person.waits_until(application.background.idle)
        person.rests(0.05)

    return act


def touches(name: str) -> Act:
    """A button."""

    def act(application: Application, cinema: Cinema, person: Person) -> None:
        person.taps(name)
        person.waits_until(application.background.idle)
        person.rests(0.05)

    return act


def coded(application: Application, cinema: Cinema, person: Person) -> None:
    """The issuer gave a code for the phone."""
    person.waits_until(lambda: application.staff.door.matrix != "")
    person.rests(0.05)


def wrong_too_often(application: Application, cinema: Cinema, person: Person) -> None:
    """Five wrong PINs, and a pause."""
    for _ in range(5):
        types("111222", "Sign in")(application, cinema, person)


def to_people(application: Application, cinema: Cinema, person: Person) -> None:
    """Ada opens the list."""
    application.staff.knock()
    application.staff.admit(ADA)
    application.staff.open("people")
    person.waits_until(application.background.idle)
    person.rests(0.05)


DOOR: tuple[tuple[str, Act], ...] = (
    ("staff-door", then(known, knocks)),
    ("staff-door-nobody-yet", knocks),
    ("staff-door-pin", then(known, knocks, types("1", "Next"), types(PIN[:4]))),
    ("staff-door-paused", then(known, knocks, types("1", "Next"), wrong_too_often)),
    ("staff-door-code", then(knocks, touches("Set up this kiosk's staff"), types("KQXM7"))),
    (
        "staff-door-forgotten-german-largest-text",
        then(known, in_german, looking(scale=1.6), knocks, types("700002", "Weiter"), touches("PIN vergessen")),
    ),
    ("staff-door-forgotten", then(known, knocks, types("700002", "Next"), touches("Forgotten PIN"))),
    ("staff-door-phone", then(known, knocks, touches("Sign in with a phone"), coded)),
    ("staff-people", then(known, to_people)),
    ("staff-people-open", then(known, to_people, touches(LONG))),
    ("staff-people-add", then(known, to_people, touches("Add somebody"), types("42", "Next"), types("Ada"))),
    ("staff-people-remove", then(known, to_people, touches(LONG), touches("Remove…"))),
    ("staff-people-german-largest-text", then(known, in_german, looking(scale=1.6), to_people, touches(LONG))),
    ("staff-door-low-reach", then(known, looking(low=True), knocks)),
)
TRIED = ("staff-door-forgotten-german-largest-text", "staff-people-german-largest-text")
