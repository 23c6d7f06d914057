"""The set-up of a new kiosk: its pages, as they are asked, found, refused and typed into."""

import msgspec

from kiosk.domain.first_run import Draft, SetUpStep
from kiosk.domain.staff import Role, StaffMember
from kiosk.services.first_run import DRAFT, Found, Series, Trouble, What
from tests.ui.cinema import Cinema
from tests.ui.purchase_scenes import Act
from ui.application import Application
from ui.driving import Person

ADA = StaffMember("1", "Ada Lovelace", Role.BOTH)
LONG = "Ladestraße 12a, Foyer im zweiten Obergeschoss, links neben der Garderobe"
PRINTERS = (
    Found("ipp", "ipp://127.0.0.1:631/printers/counter", "Kassendrucker"),
    Found("ipp", "ipp://a-printer-with-quite-a-long-name.office.lumen.example.com:631/ipp/print/letterhead", LONG),
    Found("escpos", "file:///dev/usb/lp0", "EPSON TM-T88VI"),
)
WHOLE = Draft(
    languages=("de", "en"),
    name=LONG,
    id="ladestrasse-12a-foyer",
    provider="pretix",
    url="https://tickets.lumen.example",
    device="Lobby 1 (7)",
    organizer="lumen",
    event="spielzeit",
    printer="ipp",
    printer_uri=PRINTERS[1].uri,
    printer_name=LONG,
    panel=(399, 708),
    sound="silent",
)


def at(step: SetUpStep, draft: Draft = Draft(), trouble: Trouble | None = None, touch: str = "") -> Act:  # noqa: B008 - frozen
    """Somebody comes back to a page of the set-up, and perhaps touches something there."""

    def act(application: Application, cinema: Cinema, person: Person) -> None:
        outside, state = cinema.outside, cinema.services.config.state_folder
        outside.there = PRINTERS
        outside.sells = tuple(Series(f"series-{number}", f"{LONG} {number}") for number in range(4))
        outside.trouble = dict.fromkeys(("pair", "connect", "print_page", "send_mail"), trouble) if trouble else {}
        (state / DRAFT).write_bytes(msgspec.json.encode(msgspec.structs.replace(draft, step=step)))
        application.staff.begin_set_up()
        application.staff.admit(ADA)
        person.waits_until(application.background.idle)
        if touch:
            person.taps(touch)
            person.waits_until(application.background.idle)
        person.rests(0.05)

    return act


FOYER = Draft(provider="foyer", url="https://tickets.lumen.example", key="a-long-key-of-the-box-office")
MAIL = Draft(
    mail_host="smtp.lumen.example", mail_user="kiosk", mail_password="geheim", mail_from="tickets@lumen.example"
)
UNREACHED = Trouble(What.CHECK, "Name or service not known", "F-112")


def door(application: Application, cinema: Cinema, person: Person) -> None:
    """A new kiosk asks for the code of its console."""
    (cinema.services.config.state_folder / DRAFT).write_bytes(msgspec.json.encode(Draft()))
    application.staff.begin_set_up()
    person.waits_until(application.background.idle)
    person.rests(0.05)


STAFF_SET_UP: tuple[tuple[str, Act], ...] = (
    ("set-up-door", door),
    ("set-up-languages", at(SetUpStep.LANGUAGES)),
    ("set-up-name", at(SetUpStep.NAME)),
    ("set-up-provider", at(SetUpStep.PROVIDER)),
    ("set-up-pairing", at(SetUpStep.BOX_OFFICE, Draft(provider="pretix"))),
    ("set-up-office-unreached", at(SetUpStep.BOX_OFFICE, FOYER, UNREACHED, "Next")),
    ("set-up-series", at(SetUpStep.SERIES, msgspec.structs.replace(WHOLE, languages=("en", "de")))),
    ("set-up-printer", at(SetUpStep.PRINTER, msgspec.structs.replace(WHOLE, languages=("en", "de")))),
    ("set-up-paper", at(SetUpStep.PAPER, msgspec.structs.replace(WHOLE, languages=("en", "de")))),
    ("set-up-mail", at(SetUpStep.MAIL, MAIL, Trouble(What.NOT_MAILED, "535 5.7.8"), "Send a test mail")),
    ("set-up-panel", at(SetUpStep.PANEL)),
    ("set-up-sound", at(SetUpStep.SOUND)),
    ("set-up-done", at(SetUpStep.DONE, msgspec.structs.replace(WHOLE, languages=("en", "de")))),
    ("set-up-done-german", at(SetUpStep.DONE, WHOLE)),
    ("set-up-provider-german", at(SetUpStep.PROVIDER, Draft(languages=("de", "en")))),
    ("set-up-pairing-german", at(SetUpStep.BOX_OFFICE, Draft(provider="pretix", languages=("de", "en")))),
    ("set-up-panel-german", at(SetUpStep.PANEL, Draft(languages=("de", "en")))),
)
TRIED_SET_UP = ("set-up-office-unreached", "set-up-panel-german")
