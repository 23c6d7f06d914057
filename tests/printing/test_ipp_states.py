import pytest

from kiosk.ports import NotPrinted, Printed, PrinterReadiness, PrintUnknown
from printing.printers.ipp import Group, Tag
from printing.printers.ipp_states import ending, needs_a_person, readiness, takes_pdf, waiting_for
from printing.printers.media import job_template, media_name

READY, NOT_READY, UNKNOWN = PrinterReadiness.READY, PrinterReadiness.NOT_READY, PrinterReadiness.UNKNOWN


@pytest.mark.parametrize(
    ("state", "told", "readiness_", "reasons"),
    [
        (3, ("none",), READY, ()),
        (4, ("none",), READY, ()),
        (3, ("media-low-report",), READY, ("media-low",)),
        (3, ("toner-low-warning", "media-low"), READY, ("toner-low", "media-low")),
        (3, ("media-empty-report",), NOT_READY, ("media-empty",)),
        (4, ("media-empty-warning", "media-needed-warning"), NOT_READY, ("media-empty", "media-needed")),
        (5, ("media-jam-error",), NOT_READY, ("media-jam",)),
        (3, ("cover-open-report", "cover-open-warning"), NOT_READY, ("cover-open",)),
        (3, ("something-new-error",), NOT_READY, ("something-new",)),
        (3, ("something-new-warning",), READY, ("something-new",)),
        (5, ("none",), NOT_READY, ("stopped",)),
        (5, ("paused",), NOT_READY, ("paused",)),
        (3, ("cutter-error",), NOT_READY, ("cutter-error",)),
    ],
)
def test_whether_paper_can_come_out(
    state: int, told: tuple[str, ...], readiness_: PrinterReadiness, reasons: tuple[str, ...]
) -> None:
    status = readiness({"printer-state": (state,), "printer-state-reasons": told, "printer-is-accepting-jobs": (True,)})
    assert (status.readiness, status.reasons) == (readiness_, reasons)


@pytest.mark.parametrize(
    ("state", "told", "readiness_", "reasons"),
    [
        (3, ("media-empty-warning", "media-needed-warning"), READY, ()),
        (4, ("media-jam-error",), READY, ()),
        (5, ("paused", "media-empty"), NOT_READY, ("paused",)),
        (5, ("none",), NOT_READY, ("stopped",)),
    ],
)
def test_a_queue_is_believed_only_what_it_says_of_itself(
    state: int, told: tuple[str, ...], readiness_: PrinterReadiness, reasons: tuple[str, ...]
) -> None:
    status = readiness({"printer-state": (state,), "printer-state-reasons": told, "printer-type": (2101316,)})
    assert (status.readiness, status.reasons) == (readiness_, reasons)


@pytest.mark.parametrize(
    ("told", "reasons"),
    [
        (("none",), ()),
        (("media-low-warning", "toner-low"), ()),
        (("media-empty-warning", "media-needed-error", "media-empty"), ("media-empty", "media-needed")),
        (("connecting-to-device", "offline-report", "paused"), ()),
        (("cutter-error", "cover-open-report"), ("cutter-error", "cover-open")),
    ],
)
def test_what_within_a_job_only_a_person_can_mend(told: tuple[str, ...], reasons: tuple[str, ...]) -> None:
    assert needs_a_person({"printer-state-reasons": told, "printer-type": (2101316,)}) == reasons


def test_a_printer_that_takes_no_jobs_is_not_ready() -> None:
    status = readiness({"printer-state": (3,), "printer-is-accepting-jobs": (False,)})
    assert (status.readiness, status.reasons) == (NOT_READY, ("not-accepting-jobs",))


def test_a_printer_that_says_nothing_is_unknown() -> None:
    assert readiness({}).readiness is UNKNOWN


@pytest.mark.parametrize(
    ("job", "outcome"),
    [
        ({}, None),
        ({"job-state": (3,)}, None),
        ({"job-state": (5,), "job-impressions-completed": (1,)}, None),
        ({"job-state": ("9",)}, None),
        ({"job-state": (9,)}, Printed()),
        ({"job-state": (9,), "job-state-reasons": ("processing-to-stop-point",)}, Printed()),
        ({"job-state": (8,)}, NotPrinted("aborted")),
        ({"job-state": (7,), "job-impressions-completed": (0,)}, NotPrinted("canceled")),
        ({"job-state": (7,), "job-state-reasons": ("processing-to-stop-point",)}, None),
        ({"job-state": (8,), "job-state-message": ("No paper.",)}, NotPrinted("No paper.")),
        ({"job-state": (8,), "job-impressions-completed": (1,)}, PrintUnknown("some of it came out: aborted")),
        ({"job-state": (7,), "job-media-sheets-completed": (2,)}, PrintUnknown("some of it came out: canceled")),
    ],
)
def test_what_became_of_a_job(job: Group, outcome: object) -> None:
    assert ending(job) == outcome


def test_what_a_job_waits_for_is_told_once() -> None:
    job: Group = {"job-state-reasons": ("job-printing", "media-empty"), "job-state-message": ("media-empty",)}
    assert waiting_for(job) == "media-empty"
    assert waiting_for({}) == "the printer did not finish"


@pytest.mark.parametrize(
    ("formats", "expected"),
    [
        ({}, True),
        ({"document-format-supported": ("application/pdf", "x")}, True),
        ({"document-format-supported": ("image/urf",)}, False),
    ],
)
def test_whether_a_printer_takes_pdf(formats: Group, expected: bool) -> None:  # noqa: FBT001
    assert takes_pdf(formats) is expected


ROLL = ("custom_receipt_80x200mm", "custom_min_72x50mm", "custom_max_80x1000mm")
OFFICE = ("na_letter_8.5x11in", "iso_a4_210x297mm", "iso_a5_148x210mm")


@pytest.mark.parametrize(
    ("width", "height", "supported", "name"),
    [
        (210, 297, OFFICE, "iso_a4_210x297mm"),
        (209.9, 297.02, OFFICE, "iso_a4_210x297mm"),
        (80, 163.5, ROLL, "custom_ticket_80x163.5mm"),
        (80, 200, ROLL, "custom_receipt_80x200mm"),
        (80, 163.5, OFFICE, None),
        (210, 297, ROLL, None),
        (80, 2000, ROLL, None),
        (80, 163.5, (), None),
        (80, 163.5, ("nonsense", "custom_max_xmm", "custom_min_1x1mm"), None),
    ],
)
def test_paper_is_named_as_the_printer_names_it(
    width: float, height: float, supported: tuple[str, ...], name: str | None
) -> None:
    assert media_name(width, height, supported) == name


def test_a_job_asks_for_the_size_of_its_pages() -> None:
    template = job_template(b"... /MediaBox [ 0 0 226.7717 463.4646 ] ...", {"media-supported": ROLL})
    assert [(item.name, item.tag, item.values) for item in template] == [
        ("media", Tag.KEYWORD, ("custom_ticket_80x163.5mm",)),
        ("print-scaling", Tag.KEYWORD, ("none",)),
    ]
    assert job_template(b"no pdf", {"media-supported": ROLL}) == ()
    assert job_template(b"/MediaBox [ 0 0 226.77 463.46 ]", {}) == ()
