"""What happened, in words: each event's code and each kind of the journal; pure."""

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from kiosk.domain.events import Event, Part
from ui.staff.jobs import name_of

translate = QCoreApplication.translate

PARTS = {
    Part.SALE: str(QT_TRANSLATE_NOOP("Timeline", "Sales")),
    Part.STAFF: str(QT_TRANSLATE_NOOP("Timeline", "Staff")),
    Part.CONNECTION: str(QT_TRANSLATE_NOOP("Timeline", "Connection")),
    Part.PRINTER: str(QT_TRANSLATE_NOOP("Timeline", "Printer")),
    Part.HEALTH: str(QT_TRANSLATE_NOOP("Timeline", "Health")),
    Part.JOB: str(QT_TRANSLATE_NOOP("Timeline", "Jobs")),
    Part.WORKER: str(QT_TRANSLATE_NOOP("Timeline", "Worker")),
    Part.CLOCK: str(QT_TRANSLATE_NOOP("Timeline", "Clock")),
    Part.PROGRAM: str(QT_TRANSLATE_NOOP("Timeline", "Program")),
}
EVENTS = {
    (Part.PROGRAM, "started"): str(QT_TRANSLATE_NOOP("Timeline", "The program started")),
    (Part.PROGRAM, "started_after_a_crash"): str(
        QT_TRANSLATE_NOOP("Timeline", "The program started; the last time it was not ended properly")
    ),
    (Part.CONNECTION, "online"): str(QT_TRANSLATE_NOOP("Timeline", "The box office answers")),
    (Part.CONNECTION, "offline"): str(QT_TRANSLATE_NOOP("Timeline", "The box office does not answer")),
    (Part.PRINTER, "ready"): str(QT_TRANSLATE_NOOP("Timeline", "The printer is ready")),
    (Part.PRINTER, "not_ready"): str(QT_TRANSLATE_NOOP("Timeline", "The printer cannot print")),
    (Part.PRINTER, "unknown"): str(QT_TRANSLATE_NOOP("Timeline", "The printer does not say how it is")),
    (Part.HEALTH, "ready"): str(QT_TRANSLATE_NOOP("Timeline", "The kiosk can sell")),
    (Part.WORKER, "ended"): str(QT_TRANSLATE_NOOP("Timeline", "The worker process ended, and is started again")),
    (Part.CLOCK, "jumped"): str(QT_TRANSLATE_NOOP("Timeline", "The clock jumped")),
}
KINDS = {
    "held": str(QT_TRANSLATE_NOOP("Timeline", "Seats held")),
    "paying": str(QT_TRANSLATE_NOOP("Timeline", "Payment asked for")),
    "paid": str(QT_TRANSLATE_NOOP("Timeline", "Paid")),
    "issued": str(QT_TRANSLATE_NOOP("Timeline", "Tickets issued")),
    "confirmed": str(QT_TRANSLATE_NOOP("Timeline", "The box office has the sale")),
    "abandoned": str(QT_TRANSLATE_NOOP("Timeline", "Not bought")),
    "refunding": str(QT_TRANSLATE_NOOP("Timeline", "Money on its way back")),
    "refunded": str(QT_TRANSLATE_NOOP("Timeline", "Money given back")),
    "exception": str(QT_TRANSLATE_NOOP("Timeline", "The box office refused the sale")),
    "voucher": str(QT_TRANSLATE_NOOP("Timeline", "A voucher for the money")),
    "message_refused": str(QT_TRANSLATE_NOOP("Timeline", "A message was refused")),
    "outcome_unknown": str(QT_TRANSLATE_NOOP("Timeline", "The outcome of a message is unknown")),
    "for_a_person": str(QT_TRANSLATE_NOOP("Timeline", "Somebody has to decide")),
    "sent_again": str(QT_TRANSLATE_NOOP("Timeline", "A message is sent again")),
    "settled": str(QT_TRANSLATE_NOOP("Timeline", "An exception is settled")),
    "remedy_requested": str(QT_TRANSLATE_NOOP("Timeline", "A remedy was chosen")),
    "printed_by_staff": str(QT_TRANSLATE_NOOP("Timeline", "Tickets printed again by staff")),
    "mailed_by_staff": str(QT_TRANSLATE_NOOP("Timeline", "Tickets mailed by staff")),
    "repaired": str(QT_TRANSLATE_NOOP("Timeline", "The database was repaired")),
    "staff_refund": str(QT_TRANSLATE_NOOP("Timeline", "Staff took a booking back")),
    "staff_cash_up": str(QT_TRANSLATE_NOOP("Timeline", "The till was counted")),
    "staff_day_closed": str(QT_TRANSLATE_NOOP("Timeline", "The day was closed")),
    "staff_report_printed": str(QT_TRANSLATE_NOOP("Timeline", "A day report was printed")),
    "staff_report_saved": str(QT_TRANSLATE_NOOP("Timeline", "A day report was written to a stick")),
    "staff_campaign_tried": str(QT_TRANSLATE_NOOP("Timeline", "A campaign was tried out")),
    "staff_campaign_scheduled": str(QT_TRANSLATE_NOOP("Timeline", "A campaign was scheduled")),
    "staff_campaign_stopped": str(QT_TRANSLATE_NOOP("Timeline", "A campaign was stopped")),
    "staff_ran_job": str(QT_TRANSLATE_NOOP("Timeline", "A job was run by hand")),
    "staff_hurried": str(QT_TRANSLATE_NOOP("Timeline", "A message was made due")),
    "staff_parked": str(QT_TRANSLATE_NOOP("Timeline", "A message was parked")),
    "staff_unparked": str(QT_TRANSLATE_NOOP("Timeline", "A message was taken up again")),
    "staff_exported_outbox": str(QT_TRANSLATE_NOOP("Timeline", "The outbox was written to a stick")),
    "staff_printed_test": str(QT_TRANSLATE_NOOP("Timeline", "A test page was asked for")),
    "staff_tested": str(QT_TRANSLATE_NOOP("Timeline", "A device was tried")),
}
"""What has no words here is shown by its kind."""


def part_name(part: Part) -> str:
    """A part of the kiosk."""
    return translate("Timeline", PARTS[part])


def words_of(event: Event) -> str:
    """What happened, in one sentence."""
    if event.part is Part.JOB:
        sentence = (
            #: %1 is the name of a piece of work, such as "Backup"
            translate("Timeline", "%1: fails again and again")
            if event.code == "failing"
            else translate("Timeline", "%1: goes well again")
        )
        return sentence.replace("%1", name_of(event.subject))
    if event.part is Part.HEALTH and event.code != "ready":
        #: %1 is an error code such as F-201
        return translate("Timeline", "The kiosk cannot sell: %1").replace("%1", event.code)
    known = EVENTS.get((event.part, event.code)) or KINDS.get(event.code)
    return translate("Timeline", known) if known else event.code.replace("_", " ")
