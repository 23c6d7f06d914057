"""The paper, on the real screens: asked about before paying, and afterwards where nobody knows."""

import pytest

from kiosk.domain.journey import Step
from kiosk.domain.paper import PrinterReadiness, PrinterReport
from kiosk.services.after_sales import PrintState
from kiosk.store import printer_report
from tests.ui.cinema import Cinema
from tests.ui.paying_scenes import the_reference
from tests.ui.purchase_scenes import (
    goes_on_without_paper,
    no_paper,
    paper,
    paper_is_put_in,
    printer,
    reviewed,
)
from tests.ui.test_paying import Customer
from ui.application import Application


@pytest.fixture
def customer(application: Application, lumen: Cinema) -> Customer:
    application.accessibility.setReducedMotion(True)
    somebody = Customer(application, lumen)
    somebody.brings_about(reviewed())
    return somebody


def test_whoever_says_that_all_came_out_is_believed(customer: Customer, lumen: Cinema) -> None:
    customer.pays()
    customer.brings_about(paper("unknown"))
    customer.taps("Yes, all here")
    assert lumen.services.after_sales.print_state(the_reference(lumen)) is PrintState.PRINTED
    assert customer.sees("Your tickets are printed. Please take them.")


def test_whoever_says_that_nothing_came_out_may_print_again_but_nothing_prints_by_itself(
    customer: Customer, lumen: Cinema
) -> None:
    customer.pays()
    customer.brings_about(paper("unknown"))
    customer.taps("No, not all")
    assert lumen.services.after_sales.print_state(the_reference(lumen)) is PrintState.NOT_PRINTED
    assert customer.sees("The printer could not print. Photograph the codes")
    customer.taps("Print again")
    assert lumen.services.after_sales.print_state(the_reference(lumen)) is PrintState.PRINTING


def test_no_paper_is_said_before_paying_and_the_customer_goes_on_by_their_own_word(
    customer: Customer, lumen: Cinema
) -> None:
    customer.brings_about(no_paper)
    assert customer.sees("Nothing can be printed here just now. Your tickets come on this screen instead")
    assert not customer.can_touch("Or pay at the counter")
    customer.taps("Go on without paper")
    assert lumen.terminal.known == {}
    assert not customer.sees("Nothing can be printed here just now")
    assert customer.sees("After paying, your tickets are on this screen, to photograph.")
    customer.pays()
    assert customer.sees("Photograph this screen: the codes on it are your tickets.")
    assert not customer.can_touch("Print")
    assert lumen.services.after_sales.print_state(the_reference(lumen)) is PrintState.NONE

    customer.brings_about(paper_is_put_in)
    customer.taps("Print")
    assert lumen.services.after_sales.print_state(the_reference(lumen)) is PrintState.PRINTING


def test_the_question_and_its_answer_go_when_there_is_paper(customer: Customer, lumen: Cinema) -> None:
    customer.brings_about(no_paper, paper_is_put_in)
    assert not customer.sees("Nothing can be printed here just now")
    customer.brings_about(no_paper, goes_on_without_paper, paper_is_put_in)
    customer.pays()
    assert lumen.services.after_sales.print_state(the_reference(lumen)) is PrintState.PRINTING


def test_a_printer_that_falls_silent_is_noticed_while_somebody_looks_at_the_review(customer: Customer) -> None:
    customer.brings_about(printer(PrinterReadiness.UNKNOWN, "no-answer"))
    assert not customer.sees("Nothing can be printed here just now")
    customer.lets_pass(61)
    assert customer.sees("Nothing can be printed here just now")


def test_paper_that_ran_out_this_very_moment_leads_back_to_the_question(customer: Customer, lumen: Cinema) -> None:
    view_model = customer.application.view_model(Step.REVIEW)
    report = PrinterReport(PrinterReadiness.NOT_READY, ("media-empty",), lumen.clock.now())
    lumen.database.write(lambda tx: printer_report.put(tx, report))
    view_model.pay()  # type: ignore[attr-defined]
    assert customer.waits_until(lambda: customer.step is Step.REVIEW)
    assert customer.sees("Nothing can be printed here just now")
    assert customer.sees("Nothing was charged.")
    assert lumen.terminal.known == {}
