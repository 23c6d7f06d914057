"""Whether paper can come out, and for whom."""

from datetime import timedelta

import pytest

from kiosk.domain.paper import (
    MOST_REASONS,
    Hindrance,
    PrinterReadiness,
    PrinterReport,
    heard,
    hindrance,
    paper_can_come,
)
from kiosk.domain.printer_reasons import WORDS, in_words
from printing.printers.ipp_states import NO_PAPER_COMES_OUT
from tests.builders import NOON

READY, NOT_READY, UNKNOWN = PrinterReadiness.READY, PrinterReadiness.NOT_READY, PrinterReadiness.UNKNOWN
LATER = NOON + timedelta(seconds=20)


@pytest.mark.parametrize(
    ("report", "after", "comes"),
    [
        (None, 0, True),
        (PrinterReport(READY, (), NOON), 9999, True),
        (PrinterReport(READY, ("media-low",), NOON), 9999, True),
        (PrinterReport(NOT_READY, ("media-empty",), NOON), 0, False),
        (PrinterReport(UNKNOWN, ("no-answer",), NOON), 60, True),
        (PrinterReport(UNKNOWN, ("no-answer",), NOON), 61, False),
        (PrinterReport(UNKNOWN, ("no-answer",), NOON), -3600, False),
    ],
)
def test_paper_is_counted_on_unless_the_printer_says_no_or_nothing_for_long(
    report: PrinterReport | None, after: float, *, comes: bool
) -> None:
    assert paper_can_come(report, NOON + timedelta(seconds=after)) is comes


def test_a_report_says_since_when() -> None:
    first = heard(None, READY, (), NOON)
    assert first == PrinterReport(READY, (), NOON)
    assert heard(first, READY, (), LATER) is not first
    assert heard(first, READY, (), LATER) == first
    assert heard(first, READY, ("media-low",), LATER) == PrinterReport(READY, ("media-low",), LATER)
    assert heard(first, NOT_READY, ("media-empty",), LATER).since == LATER


def test_the_order_of_reasons_is_no_news() -> None:
    first = heard(None, NOT_READY, ("media-empty", "cover-open"), NOON)
    assert heard(first, NOT_READY, ("cover-open", "media-empty", "cover-open"), LATER) == first


def test_a_silence_goes_on_whatever_is_said_in_it() -> None:
    first = heard(None, UNKNOWN, ("no-answer",), NOON)
    assert heard(first, UNKNOWN, (), LATER).since == NOON


def test_what_a_printer_says_is_bounded_and_kept_to_keywords() -> None:
    told = heard(None, READY, ["Käse\n; DROP", "x" * 5000, *(f"vendor.reason-{n}" for n in range(99))], NOON)
    assert len(told.reasons) == MOST_REASONS
    assert all(set(reason) <= set("abcdefghijklmnopqrstuvwxyz0123456789._-") for reason in told.reasons)
    assert max(len(reason) for reason in heard(None, READY, ["x" * 5000], NOON).reasons) == 60


@pytest.mark.parametrize(
    ("after", "readiness", "next_customer", "why"),
    [
        (0, READY, False, None),
        (180, READY, False, None),
        (0, UNKNOWN, False, None),
        (181, READY, False, Hindrance.CUSTOMER_GONE),
        (-181, READY, False, Hindrance.CUSTOMER_GONE),
        (1, READY, True, Hindrance.CUSTOMER_GONE),
        (1, NOT_READY, True, Hindrance.CUSTOMER_GONE),
        (1, NOT_READY, False, Hindrance.PRINTER_NOT_READY),
    ],
)
def test_nothing_is_sent_that_would_come_out_for_somebody_else(
    after: float, readiness: PrinterReadiness, why: Hindrance | None, *, next_customer: bool
) -> None:
    assert hindrance(NOON, NOON + timedelta(seconds=after), readiness, next_customer=next_customer) is why


def test_every_reason_that_keeps_paper_in_has_words() -> None:
    assert {*NO_PAPER_COMES_OUT, "takes-no-pdf", "unreachable", "no-such-printer"} - set(WORDS) == set()


def test_reasons_are_readable_and_unknown_ones_are_not_hidden() -> None:
    assert in_words(("media-empty", "com.example.wobbly")) == "no paper (media-empty), com.example.wobbly"
