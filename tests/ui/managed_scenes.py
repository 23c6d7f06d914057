"""What a manager's settings, and the out-of-service switch, make of the first screen; and the page with that switch."""

from collections.abc import Callable
from pathlib import Path

import msgspec

from kiosk.config import AccessibilitySection, Hours, Look
from kiosk.domain.journey import Step
from kiosk.domain.out_of_service import WhyOutOfService
from kiosk.domain.staff import Role, StaffMember
from kiosk.facts import HealthChanged
from tests.ui.cinema import Cinema
from ui.application import Application
from ui.driving import Person

Act = Callable[[Application, Cinema, Person], None]
LATER_TODAY = Hours(monday="18:00-23:30")
AT_THE_WEEKEND = Hours(*("closed",) * 4, "16:00-01:30", "10:00-01:30", "10:00-22:00")
NO_HOURS = Hours(*("closed",) * 7, collect_when_closed=False)
PICTURES = Path(__file__).parent / "pictures"
BRANDED = Look(logo=str(PICTURES / "logo.svg"), attract=str(PICTURES / "attract"), attract_only=True)
PICTURED = {"hours": msgspec.structs.replace(LATER_TODAY, closed_picture=str(PICTURES / "closed.svg")), "look": BRANDED}
LIGHT = {"accessibility": AccessibilitySection(look="light")}
ADA = StaffMember("1", "Augusta Ada King, Countess of Lovelace", Role.BOTH)


def nothing(application: Application, cinema: Cinema, person: Person) -> None:
    """Just look."""


def second_picture(application: Application, cinema: Cinema, person: Person) -> None:
    """The cinema's other picture."""
    person.waits_until(application.background.idle)
    application.view_model(Step.ATTRACT).nextSlide()  # type: ignore[attr-defined]


def in_german(application: Application, cinema: Cinema, person: Person) -> None:
    """In German."""
    application.language.choose("de")


def out_of_service(application: Application, cinema: Cinema, person: Person) -> None:
    """Somebody of the staff switched it off."""
    cinema.services.staff.out_of_service.switch_off("Ada", WhyOutOfService.CLEANING)
    cinema.facts.publish(HealthChanged())


def service(application: Application, cinema: Cinema, person: Person) -> None:
    """The page with the switch."""
    application.staff.knock()
    application.staff.admit(ADA)
    application.staff.open("service")


def service_off(application: Application, cinema: Cinema, person: Person) -> None:
    """The same while it is out of service, in German."""
    out_of_service(application, cinema, person)
    in_german(application, cinema, person)
    service(application, cinema, person)


def service_asked(application: Application, cinema: Cinema, person: Person) -> None:
    """It asks why."""
    service(application, cinema, person)
    person.taps("Take out of service")


MANAGED: tuple[tuple[str, Act, dict[str, object], bool], ...] = (
    ("closed", nothing, {"told": {"hours": LATER_TODAY}}, False),
    ("closed-german", in_german, {"told": {"hours": AT_THE_WEEKEND}}, False),
    (
        "closed-largest-text-german",
        in_german,
        {"told": {"hours": AT_THE_WEEKEND, "accessibility": AccessibilitySection(1.6, "light")}},
        True,
    ),
    ("closed-for-good", nothing, {"told": {"hours": NO_HOURS}}, False),
    ("closed-picture", nothing, {"told": PICTURED}, False),
    (
        "closed-picture-light",
        nothing,
        {"told": PICTURED | {"accessibility": AccessibilitySection(look="light")}},
        False,
    ),
    ("attract-pictures", nothing, {"told": {"look": BRANDED}}, False),
    ("attract-pictures-tall", second_picture, {"told": {"look": BRANDED}}, False),
    (
        "attract-pictures-light",
        nothing,
        {"told": {"look": BRANDED} | LIGHT},
        False,
    ),
    ("attract-contrast", nothing, {"told": {"accessibility": AccessibilitySection(1.3, "contrast")}}, False),
    ("out-of-service", out_of_service, {}, False),
    ("staff-service", service, {}, False),
    ("staff-service-off-german", service_off, {}, False),
    ("staff-service-asked", service_asked, {}, True),
)
"""Name, act, cinema, and whether the tests open it."""
