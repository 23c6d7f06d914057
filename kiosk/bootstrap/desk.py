"""The exceptions desk on the command line: a process beside the kiosk, which goes through its database."""

import json
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import datetime

from kiosk import formatting
from kiosk.bootstrap import parts
from kiosk.clock import SystemClock
from kiosk.config import Config
from kiosk.domain.conflicts import WhyAPerson
from kiosk.domain.exceptions import CaseState, Remedy
from kiosk.domain.settlements import Settlement, SettlementState
from kiosk.errors import ConfigError
from kiosk.services.desk import Desk, Line, NotPossible, Requested, WantedBack
from kiosk.store.database import Database
from kiosk.store.member_cases import MemberCase, MemberCaseKind

SETTLED = "settled"
OF_A_MEMBER = "M"
"""Before the number of a case about a member, where a booking's reference stands otherwise."""
LONGEST_NUMBER = 12
_WHY = {
    WhyAPerson.NO_SEATS: "no seats as good are free together",
    WhyAPerson.HALL_CHANGED: "the hall has changed",
    WhyAPerson.SHOW_GONE: "the showtime is cancelled or gone",
    WhyAPerson.SHOW_BEGUN: "sales for the showtime have ended",
    WhyAPerson.NO_RIGHTS: "the provider gives no lasting rights to seats",
    WhyAPerson.MONEY_MOVING: "its money is on the move, or the sale has ended",
    WhyAPerson.MOVED_TOO_OFTEN: "it was moved several times already",
    "nothing_paid": "nothing was paid for it",
}
_MEMBER_WHY = {
    MemberCaseKind.SEVERAL_CUSTOMERS: "several customers of the provider's have the address of somebody who signed in",
    MemberCaseKind.UNVERIFIED_ADDRESS: "a customer has the address of somebody who signed in, but nobody verified it",
    MemberCaseKind.LINKED_TO_ANOTHER: "somebody who signed in was another customer before, or another is this one",
    MemberCaseKind.CLAIM_NOT_VALID: "sold at a member's price by a card or pass whose membership did not hold",
}
_PAYMENT = {
    SettlementState.PAYING: "the terminal does not say whether it was paid",
    SettlementState.NOT_PAID: "was not paid",
    SettlementState.PAID: "the provider is yet to be told",
    SettlementState.SETTLED: "settled",
    SettlementState.REFUNDING: "the money is on its way back",
    SettlementState.REFUNDED: "the money went back",
}
_STATE = {
    CaseState.RULE: "the kiosk is looking for other seats",
    CaseState.PERSON: "waits for you",
    CaseState.REQUESTED: "the kiosk is at it",
    CaseState.SETTLED: "settled",
}


def tell_exceptions(config: Config, *, settled: bool, for_machines: bool) -> str:
    """The list as text, or as one line of JSON."""
    with _desk(config) as desk:
        lines, payments = desk.lines(settled=settled), desk.payments(settled=settled)
        people = desk.member_cases(settled=settled)
    if for_machines:
        found = [*map(_data, lines), *map(_data_of_payment, payments), *map(_data_of_member, people)]
        return json.dumps(found) + "\n"
    words = [*map(_words, lines), *map(_words_of_payment, payments), *map(_words_of_member, people)]
    return "\n".join(words) or "Nothing is on the list.\n"


def resolve(config: Config, reference: str, remedy: str, by: str, seats: Sequence[str]) -> tuple[str, bool]:
    """Ask the kiosk for a remedy; what to say, and whether it was asked for."""
    if remedy == SETTLED:
        return _settle(config, reference, by)
    if remedy not in list(Remedy):
        return f"Not possible: {remedy} is for a booking: {', '.join(Remedy)}.\n", False
    with _desk(config) as desk:
        outcome = desk.ask_for(reference, Remedy(remedy), by, seats)
    match outcome:
        case Requested(case=case):
            return f"Asked for: {remedy} of booking {case.booking_reference}. The kiosk does it while it runs.\n", True
        case WantedBack():
            return (
                "Asked for: the money goes back, unless the provider says at last that the booking is paid. If it was"
                " told and its answer got lost, it may have the booking as paid all the same: look there.\n",
                True,
            )
        case NotPossible(why=why):
            return f"Not possible: {why}.\n", False


def _settle(config: Config, name: str, by: str) -> tuple[str, bool]:
    number = name.strip().upper().removeprefix(OF_A_MEMBER)
    if not (number.isascii() and number.isdigit() and len(number) <= LONGEST_NUMBER):
        return f"Not possible: only cases of members ({OF_A_MEMBER}1, {OF_A_MEMBER}2 …) are settled so.\n", False
    with _desk(config) as desk:
        match desk.settle_member_case(int(number), by):
            case NotPossible(why=why):
                return f"Not possible: {why}.\n", False
            case True:
                return f"Settled: {OF_A_MEMBER}{number}.\n", True
            case False:
                return f"Not possible: no open case {OF_A_MEMBER}{number}.\n", False


@contextmanager
def _desk(config: Config) -> Iterator[Desk]:
    path = config.state_folder / parts.DATABASE
    if not path.exists():
        raise ConfigError(f"{path}: this kiosk has not run yet")
    database = Database(path)
    try:
        yield Desk(database, SystemClock())
    finally:
        database.close()


def _words(line: Line) -> str:
    case = line.case
    show = f"{line.showtime.id}, {_moment(line.showtime.starts_at)}" if line.showtime else "showtime gone"
    rows = [
        f"{case.booking_reference}  {case.kind.value}  {_STATE[case.state]}",
        f"  opened {_moment(case.opened_at)}; sale is {line.state.value}; {formatting.money(line.total, 'en')}",
        f"  {show}; seats {', '.join(line.seats)}" + (f"; taken: {', '.join(line.lost)}" if line.lost else ""),
        f"  reason: {case.reason}",
    ]
    if case.why:
        rows.append(f"  why: {_WHY.get(case.why, case.why)}")
    if case.remedy:
        rows.append(f"  remedy: {case.remedy.value} by {case.by}")
    if line.voucher:
        rows.append(f"  voucher: {line.voucher.code}, {formatting.money(line.voucher.amount, 'en')}")
    return "".join(f"{row}\n" for row in rows)


def _words_of_payment(one: Settlement) -> str:
    rows = [
        f"{one.reference}  paid_here  {_PAYMENT[one.state]}",
        f"  since {_moment(one.asked_at)}; {formatting.money(one.amount, 'en')}; payment {one.payment}",
    ]
    if one.why:
        rows.append(f"  why: {one.why}")
    if one.by:
        rows.append(f"  refund by {one.by}")
    return "".join(f"{row}\n" for row in rows)


def _data_of_payment(one: Settlement) -> dict[str, object]:
    return {
        "reference": one.reference,
        "kind": "paid_here",
        "state": one.state.value,
        "why": one.why,
        "opened_at": one.asked_at.isoformat(),
        "payment": one.payment,
        "total": one.amount.minor,
        "currency": one.amount.currency,
        "by": one.by,
    }


def _data(line: Line) -> dict[str, object]:
    case, voucher = line.case, line.voucher
    return {
        "reference": case.booking_reference,
        "kind": case.kind.value,
        "message": case.message_kind,
        "reason": case.reason,
        "state": case.state.value,
        "why": case.why,
        "opened_at": case.opened_at.isoformat(),
        "sale": line.state.value,
        "showtime": line.showtime.id if line.showtime else "",
        "seats": line.seats,
        "lost": line.lost,
        "total": line.total.minor,
        "currency": line.total.currency,
        "remedy": case.remedy.value if case.remedy else "",
        "by": case.by,
        "settled_at": case.settled_at.isoformat() if case.settled_at else "",
        "voucher": voucher.code if voucher else "",
    }


def _words_of_member(case: MemberCase) -> str:
    state = f"settled by {case.by}" if case.settled_at else "waits for you"
    rows = [
        f"{OF_A_MEMBER}{case.number}  {case.kind.value}  {state}",
        f"  {_MEMBER_WHY[case.kind]}",
        f"  booking {case.booking_reference}" if case.booking_reference else f"  person {case.mark}",
        f"  {case.times} times, {_moment(case.opened_at)} to {_moment(case.last_at)}",
    ]
    return "".join(f"{row}\n" for row in rows)


def _data_of_member(case: MemberCase) -> dict[str, object]:
    return {
        "member_case": case.number,
        "kind": case.kind.value,
        "person": case.mark,
        "reference": case.booking_reference,
        "times": case.times,
        "opened_at": case.opened_at.isoformat(),
        "last_at": case.last_at.isoformat(),
        "state": (CaseState.SETTLED if case.settled_at else CaseState.PERSON).value,
        "by": case.by,
        "settled_at": case.settled_at.isoformat() if case.settled_at else "",
    }


def _moment(at: datetime) -> str:
    return at.astimezone().strftime("%Y-%m-%d %H:%M")
