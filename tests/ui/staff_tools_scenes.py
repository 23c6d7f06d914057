"""The technician's tools: jobs, outbox, devices, log and timeline, full, empty, and with long names."""

from collections.abc import Callable
from datetime import timedelta

from kiosk.domain.bookings import mint_reference
from kiosk.domain.events import Event, Grade, Part
from kiosk.domain.jobs import JobRecord
from kiosk.domain.paper import PrinterReadiness, PrinterReport
from kiosk.domain.staff import Role, StaffMember
from kiosk.services.device_tests import Device
from kiosk.services.outbox_desk import ParkReason
from kiosk.store import events, journal, outbox, parking, printer_report, printing
from kiosk.store.sqlite import Connection
from tests.ui.cinema import Cinema
from tests.ui.purchase_scenes import Act, then
from ui.application import Application
from ui.driving import Person

ADA = StaffMember("1", "Ada Lovelace", Role.BOTH)
LONG_NAME = StaffMember("2", "Maximiliane von und zu Hohenschwangau-Beispielhausen", Role.TECHNICIAN)
ODD = "GS\x1dhere\tand\x1b[31m"
JOBS = "pull relay hand_back posters allotments pass_keys print printer mail promotions reseat wishes backup check tidy"
MORE_JOBS = "payments remedies cancellations health records"


def staff(page: str, member: StaffMember = ADA, select: str = "") -> Act:
    """Somebody of the staff opens a page, and perhaps one of its lines."""

    def act(application: Application, cinema: Cinema, person: Person) -> None:
        application.staff.knock()
        application.staff.admit(member)
        application.staff.open(page)
        settled(application, person)
        if select:
            application.staff.page_model(page).choose(select)
            settled(application, person)

    return act


def settled(application: Application, person: Person) -> None:
    """What was looked for was found."""
    person.waits_until(application.background.idle)
    person.rests(0.05)


def jobs_run(application: Application, cinema: Cinema, person: Person) -> None:
    """All jobs there are: one fails again and again, one is overdue, one runs, one never did."""
    now = cinema.clock.now()
    for number, name in enumerate((*JOBS.split(), *MORE_JOBS.split())):
        at = now - timedelta(seconds=number * 7)
        cinema.jobs.append(JobRecord(name, 10, started_at=at, took=0.02 * number, succeeded_at=at, next_at=now))
    failure = "ConnectionRefusedError at outbox_relay_of_a_very_long_name.py:1088"
    failed = timedelta(seconds=4)
    cinema.jobs[1] = JobRecord(
        "relay", 2, started_at=now, took=4.1, failures=17, failure=failure, failed_at=now - failed, next_at=now + failed
    )
    cinema.jobs[4] = JobRecord("allotments", 10, started_at=now, succeeded_at=now, next_at=now - timedelta(hours=2))
    cinema.jobs[6] = JobRecord("print", 10, running=True, started_at=now, succeeded_at=now, next_at=now)
    cinema.jobs[9] = JobRecord("promotions", 15)


def messages_lie(many: int) -> Act:
    """So many messages of each kind are not delivered."""

    def put(tx: Connection, cinema: Cinema) -> None:
        at = cinema.clock.now() - timedelta(hours=30)
        for number in range(many):
            reference = mint_reference()
            tx.execute(
                "INSERT INTO booking (reference, basket_id, showtime_id, state, currency, fee, tax, total, language,"
                " created_at) VALUES (?, ?, 's', 'held', 'EUR', 0, 0, 0, 'en', 0)",
                (reference, reference),
            )
            kind = "cancellation" if number % 4 == 1 else "booking"
            sent = outbox.put(tx, f"{kind}:{reference}", kind, reference, b"{}", at + timedelta(minutes=37 * number))
            if number % 3:
                outbox.start(tx, sent)
                outbox.later(tx, sent, at, "no answer: timed out after 20 s", surely_not_sent=number % 3 == 1)
            if number % 5 == 4:
                parking.park(tx, sent, f"parked: {ParkReason.OTHER.value}", at)
            if number % 7 == 6:
                outbox.refused(tx, sent, "The seats F7 and F8 belong to another booking by now.", at, "seats_taken")

    def act(application: Application, cinema: Cinema, person: Person) -> None:
        cinema.database.write(lambda tx: put(tx, cinema))

    return act


def much_happened(application: Application, cinema: Cinema, person: Person) -> None:
    """An evening of a kiosk that has its troubles."""
    now = cinema.clock.now()

    def put(tx: Connection) -> None:
        for number in range(30):
            at = now - timedelta(minutes=90 - 3 * number)
            journal.append(tx, at, "issued" if number % 4 else "exception", mint_reference(), {"total": 2400})
        journal.append(tx, now, "staff_parked", mint_reference(), {"by": LONG_NAME.name, "reason": "provider_asks"})
        for event in (
            Event(Part.PROGRAM, "started_after_a_crash", Grade.WARNING),
            Event(Part.CONNECTION, "offline", Grade.WARNING),
            Event(Part.PRINTER, "not_ready", Grade.FAILED, detail="cover-open, media-low, marker-supply-low"),
            Event(Part.JOB, "failing", Grade.FAILED, "relay", "ConnectionRefusedError at outbox_relay.py:88"),
            Event(Part.HEALTH, "F-201", Grade.FAILED),
            Event(Part.WORKER, "ended", Grade.FAILED, detail="exit -9"),
            Event(Part.WORKER, "ended", Grade.FAILED, detail="exit -9"),
            Event(Part.CLOCK, "jumped", Grade.WARNING, detail="+3600 s"),
        ):
            events.add(tx, event, now)

    cinema.database.write(put)


def log_speaks(application: Application, cinema: Cinema, person: Person) -> None:
    """Some lines of both programs."""
    log = cinema.services.staff.log
    for number in range(40):
        log.add("INFO", "kiosk.services.printing", f"print {number} of booking KW37RHXT: printed", "worker")
    log.add("WARNING", "sync.outbox_relay", "message booking:KW37RHXT goes later: no answer", "worker")
    log.add(
        "ERROR", "kiosk.worker", "job relay failed (ConnectionRefusedError at transport.py:212) " + "x" * 300, "worker"
    )
    log.add("INFO", "kiosk.schedule", "job print waits for its next turn: the worker process ended", "kiosk")


def printer_troubled(application: Application, cinema: Cinema, person: Person) -> None:
    """A printer with an open cover, and prints of all kinds."""
    now = cinema.clock.now()

    def put(tx: Connection) -> None:
        reasons = ("cover-open", "marker-supply-low", "media-low")
        printer_report.put(tx, PrinterReport(PrinterReadiness.NOT_READY, reasons, now - timedelta(minutes=4)))
        for number, state in enumerate(("printed", "unknown", "not_printed", "printed", "sent")):
            reference = printing.SAMPLE if number == 3 else mint_reference()
            printing.reserve(tx, f"p{number}", reference, now - timedelta(minutes=20 - number))
            printing.move(tx, f"p{number}", state, "the printer is not ready: no paper (media-empty)" * (number == 2))

    cinema.database.write(put)
    tests = cinema.services.staff.devices
    tests.note(Device.TOUCH, Grade.FAILED, LONG_NAME.name, "12/448")
    tests.note(Device.SOUND, Grade.OK, "Ada")
    cinema.clock.passes(600)


def scans(*codes: str) -> Act:
    """These are held under the scanner."""

    def act(application: Application, cinema: Cinema, person: Person) -> None:
        for code in codes:
            application.staff.scan(code)
            settled(application, person)

    return act


def calls(page: str, *names: str) -> Act:
    """Touches of the page's buttons, by their slots."""

    def act(application: Application, cinema: Cinema, person: Person) -> None:
        for name in names:
            method: Callable[[], None] = getattr(application.staff.page_model(page), name)
            method()
            settled(application, person)

    return act


STAFF_TOOLS: tuple[tuple[str, Act], ...] = (
    ("staff-jobs", then(jobs_run, staff("jobs", LONG_NAME, "relay"))),
    ("staff-jobs-none", staff("jobs")),
    ("staff-outbox", then(messages_lie(40), staff("outbox", ADA, "2"))),
    ("staff-outbox-parked", then(messages_lie(9), staff("outbox", ADA, "5"))),
    ("staff-outbox-why", then(messages_lie(9), staff("outbox", ADA, "2"), calls("outbox", "askWhy"))),
    ("staff-outbox-empty", staff("outbox")),
    ("staff-devices", staff("devices")),
    ("staff-printer", then(printer_troubled, staff("devices", ADA, "printer"))),
    (
        "staff-scanner",
        then(staff("devices", ADA, "scanner"), scans("KL-2014-0007", "GS\x1dhere\tand\x1b[31m", "x" * 300)),
    ),
    ("staff-terminal", staff("devices", ADA, "terminal")),
    ("staff-sound", staff("devices", ADA, "sound")),
    ("staff-log", then(log_speaks, staff("log"))),
    ("staff-log-typing", then(log_speaks, staff("log"), calls("log", "beginTyping"))),
    ("staff-timeline", then(much_happened, staff("timeline"))),
    ("staff-timeline-empty", staff("timeline")),
)
TRIED_TOOLS = ("staff-jobs", "staff-log-typing", "staff-printer")
"""Those with the least room."""
