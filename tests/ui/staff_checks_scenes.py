"""The technician's pages of the diagnosis: well, in trouble, and unable to sell."""

from datetime import timedelta

from kiosk.domain.diagnosis import Figure, Finding, Grade
from kiosk.domain.staff import Role, StaffMember
from tests.ui.cinema import EVENING, Cinema
from tests.ui.purchase_scenes import Act
from ui.application import Application
from ui.driving import Person

NAME_SERVER = Finding(
    "provider.dns", Grade.FAILED, "F-112", EVENING - timedelta(hours=2, minutes=8), detail="no answer in time"
)
WITHOUT_ANSWER = tuple(
    Finding(name, Grade.UNKNOWN)
    for name in ("provider.tcp", "provider.tls", "provider.certificate", "provider.portal", "provider.answers")
)
COVER = Finding("printer.ready", Grade.FAILED, "F-501", EVENING - timedelta(minutes=8), detail="cover-open")
OFFLINE = (
    Finding("seats.online", Grade.FAILED, "F-134", EVENING - timedelta(hours=2, minutes=8)),
    Finding("seats.offline", Grade.FAILED, "F-131", EVENING - timedelta(hours=1)),
    NAME_SERVER,
    *WITHOUT_ANSWER,
)
TROUBLES = (
    COVER,
    Finding("machine.temperature", Grade.WARNING, "F-222", figures=(Figure("temperature", "86 °C"),)),
    Finding("outbox.backlog", Grade.WARNING, "F-132", EVENING - timedelta(days=2), (Figure("number", "14"),)),
    *OFFLINE,
)
PROBED = (
    Finding("probe.answers", Grade.OK, figures=(Figure("time", "41 ms"),), detail="Lumen Box Office"),
    Finding("probe.hold", Grade.OK, figures=(Figure("time", "63 ms"),)),
    Finding("probe.fence", Grade.UNKNOWN, detail="not promised"),
    Finding("probe.exclusive", Grade.FAILED, "F-141", figures=(Figure("time", "58 ms"),), detail="Granted"),
    Finding("probe.left", Grade.OK),
)


def page(key: str, *troubles: Finding) -> Act:
    """Somebody of the staff opens a page, and these troubles are found."""

    def act(application: Application, cinema: Cinema, person: Person) -> None:
        cinema.checks.has(*troubles)
        cinema.checks.probed = PROBED
        application.staff.knock()
        application.staff.admit(StaffMember("1", "Ada Lovelace", Role.BOTH))
        application.staff.open(key)
        person.waits_until(lambda: not application.staff.page_model(key).running)  # type: ignore[attr-defined]
        person.rests(0.05)

    return act


def probed(application: Application, cinema: Cinema, person: Person) -> None:
    """The box office is tried, and does not keep its word."""
    page("selftests")(application, cinema, person)
    person.taps("Try what the box office promises")
    person.rests(0.05)
    person.taps("Try it now")
    person.waits_until(application.background.idle)
    person.rests(0.05)


STAFF_CHECKS: tuple[tuple[str, Act], ...] = (
    ("staff-diagnosis", page("diagnosis")),
    ("staff-diagnosis-troubles", page("diagnosis", *TROUBLES)),
    ("staff-diagnosis-printer", page("diagnosis", COVER)),
    ("staff-selftests", page("selftests")),
    ("staff-selftests-troubles", page("selftests", *TROUBLES)),
    ("staff-selftests-probed", probed),
)
STAFF_CHECKS_TRIED = ("staff-diagnosis-troubles-german", "staff-selftests-troubles-german")
