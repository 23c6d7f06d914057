"""The exceptions list as values: what is the matter in plain words, and what can be done about it; pure."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Final

from PySide6.QtCore import QCoreApplication

from kiosk import formatting
from kiosk.domain.exceptions import CaseKind, CaseState, Remedy
from kiosk.domain.settlements import OPEN, Settlement, SettlementState
from kiosk.domain.texts import in_language
from kiosk.services.assistance import StuckWish
from kiosk.services.desk import Line, MemberCase, MemberCaseKind
from ui.staff.exceptions_words import MEMBER, NOT_TAKEN_BACK, PAID, TEXT, WHAT, WHY, WHY_NOT, WISH, said
from ui.staff.how import How
from ui.wording import joined

translate = QCoreApplication.translate
MOST_ANSWER: Final = 160
"""Letters of what the provider answered: enough to tell somebody on the telephone."""


@dataclass(frozen=True, slots=True)
class Everything:
    """All that is on the list."""

    lines: tuple[Line, ...] = ()
    payments: tuple[Settlement, ...] = ()
    members: tuple[MemberCase, ...] = ()
    wishes: tuple[StuckWish, ...] = ()


@dataclass(frozen=True, slots=True)
class Choice:
    """One button: ``why`` it cannot be touched now, "" if it can."""

    key: str
    text: str
    why: str = ""


@dataclass(frozen=True, slots=True)
class CaseRow:
    """One card. ``choices`` are `Choice`s as QML reads them; ``hindrance`` says for all of them what keeps them."""

    key: str
    title: str
    words: str
    facts: str
    answer: str
    standing: str
    grade: str
    done: bool = False
    choices: list[dict[str, str]] = field(default_factory=list)
    hindrance: str = ""


def derive_cases(found: Everything, how: How) -> tuple[CaseRow, ...]:
    """Sales first: they have money and seats in them. What is settled comes last, the latest first."""
    lines = [_sale(one, how) for one in found.lines]
    payments = [_payment(one, how) for one in found.payments]
    members = [_member(one, how) for one in found.members]
    still_open = [
        row for row in (*lines, *payments, *(_wish(one, how) for one in found.wishes), *members) if not row.done
    ]
    return (*still_open, *(row for rows in (lines, payments, members) for row in reversed(rows) if row.done))


def _sale(line: Line, how: How) -> CaseRow:
    case = line.case
    taken_back = case.message_kind == "cancellation"
    what = said(NOT_TAKEN_BACK if taken_back else WHAT[case.kind])
    words = f"{what} {said(WHY[case.why])}" if case.why in WHY else what
    lost = translate("StaffExceptions", "lost: %1").replace("%1", ", ".join(line.lost)) if line.lost else ""
    facts = joined(
        (
            in_language(line.film, how.language),
            how.moment(line.showtime.starts_at) if line.showtime else translate("StaffExceptions", "show gone"),
            translate("StaffExceptions", "seats %1").replace("%1", ", ".join(line.seats)) if line.seats else "",
            lost,
        )
    )
    settled = case.state is CaseState.SETTLED
    choices = () if settled else tuple(_choice(one, line) for one in Remedy)
    return CaseRow(
        key=f"sale:{case.number}",
        title=joined((case.booking_reference, formatting.money(line.total, how.language), _since(case.opened_at, how))),
        words=words,
        facts=facts,
        answer=_answer(case.reason) if case.kind in (CaseKind.REFUSED, CaseKind.PARKED) and not settled else "",
        standing=_state(line),
        grade=_GRADES[case.state],
        done=settled,
        choices=_buttons(choices),
        hindrance=_why_not(choices),
    )


_GRADES: Final = {
    CaseState.RULE: "unknown",
    CaseState.PERSON: "warning",
    CaseState.REQUESTED: "unknown",
    CaseState.SETTLED: "ok",
}


def _state(line: Line) -> str:
    case = line.case
    match case.state:
        case CaseState.RULE:
            return translate("StaffExceptions", "The kiosk is looking for other seats")
        case CaseState.PERSON:
            return _waits()
        case CaseState.REQUESTED:
            words = translate("StaffExceptions", "%1 was chosen by %2; the kiosk is at it")
        case CaseState.SETTLED:
            words = translate("StaffExceptions", "Settled by %2: %1")
    if line.voucher is not None and case.state is CaseState.SETTLED:
        words += f" ({line.voucher.code})"
    remedy = said(TEXT[case.remedy]) if case.remedy else ""
    by = case.by if case.by and case.remedy else translate("StaffExceptions", "the kiosk")
    return words.replace("%1", remedy).replace("%2", by)


def _payment(one: Settlement, how: How) -> CaseRow:
    wanted_back = one.state is SettlementState.PAID and one.by
    choices = (Choice("refund", said(TEXT[Remedy.REFUND])),)
    return CaseRow(
        key=f"paid:{one.reference}",
        title=joined((one.reference, formatting.money(one.amount, how.language), _since(one.asked_at, how))),
        words=said(PAID[one.state]),
        facts="",
        answer=_answer(one.why) if one.state is SettlementState.PAID else "",
        standing=translate("StaffExceptions", "Money back was chosen by %1; the kiosk is at it").replace("%1", one.by)
        if wanted_back
        else "",
        grade="warning" if one.state in OPEN else "ok",
        done=one.state not in OPEN,
        choices=_buttons(choices) if one.state is SettlementState.PAID and not wanted_back else [],
    )


def _member(one: MemberCase, how: How) -> CaseRow:
    settled, name = one.settled_at is not None, translate("StaffExceptions", "Member")
    words = said(MEMBER[one.kind])
    if one.kind is not MemberCaseKind.CLAIM_NOT_VALID:
        words += " " + translate("StaffExceptions", "They buy as a guest until you have put it right there.")
    return CaseRow(
        key=f"member:{one.number}",
        title=joined((name, one.booking_reference or one.mark, _since(one.opened_at, how))),
        words=words,
        facts="" if one.times < 2 else translate("StaffExceptions", "%1 times").replace("%1", str(one.times)),
        answer="",
        standing=translate("StaffExceptions", "Settled by %1").replace("%1", one.by) if settled else _waits(),
        grade="ok" if settled else "warning",
        done=settled,
        choices=[] if settled else _buttons((Choice("settled", translate("StaffExceptions", "It is settled")),)),
    )


def _wish(one: StuckWish, how: How) -> CaseRow:
    name = translate("StaffExceptions", "Wish %1").replace("%1", str(one.number))
    not_done = translate("StaffExceptions", "Your ticketing does not do it.")
    again, erase = translate("StaffExceptions", "Tell again"), translate("StaffExceptions", "Erase")
    return CaseRow(
        key=f"wish:{one.number}",
        title=joined((name, _since(one.asked_at, how))),
        words=f"{said(WISH[one.kind])} {not_done}",
        facts="",
        answer=_answer(one.reason),
        standing=_waits(),
        grade="warning",
        choices=_buttons((Choice("again", again), Choice("erase", erase))),
    )


def _waits() -> str:
    return translate("StaffExceptions", "Waits for you")


def _choice(remedy: Remedy, line: Line) -> Choice:
    why = line.not_possible.get(remedy)
    return Choice(remedy.value, said(TEXT[remedy]), said(WHY_NOT[why]) if why else "")


def _buttons(choices: Sequence[Choice]) -> list[dict[str, str]]:
    return [{"key": one.key, "text": one.text, "why": one.why} for one in choices]


def _why_not(choices: Sequence[Choice]) -> str:
    """Why some cannot be touched, those with the same reason together."""
    reasons = dict.fromkeys(one.why for one in choices if one.why)
    return joined(f"{', '.join(one.text for one in choices if one.why == why)}: {why}" for why in reasons)


def _answer(reason: str) -> str:
    if not reason:
        return ""
    return translate("StaffExceptions", "Its answer: %1").replace("%1", reason[:MOST_ANSWER])


def _since(at: datetime, how: How) -> str:
    return translate("StaffExceptions", "since %1").replace("%1", how.moment(at))
