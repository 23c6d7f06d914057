"""The desk's first page as values: what was taken, what waits, what is withheld; pure."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from PySide6.QtCore import QCoreApplication

from kiosk import formatting
from kiosk.domain.day_report import DayReport
from kiosk.domain.money import Money
from kiosk.domain.paper import PrinterReadiness, PrinterReport
from kiosk.domain.takings import ShowPart, Takings
from kiosk.domain.texts import in_language
from kiosk.services.waiting import Overview
from kiosk.services.withheld import WithheldShow
from ui.staff.day_cards import CHANNELS, FOR_FEES
from ui.staff.day_report_props import in_words
from ui.staff.how import How
from ui.staff.kept_props import KeptProps, derive_kept
from ui.staff.printer_words import for_managers
from ui.wording import joined

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class Seen:
    """What the page is made of. ``full`` by showtime, 0 to 1."""

    report: DayReport
    waits: Overview
    full: Mapping[str, float]
    withheld: tuple[WithheldShow, ...]


@dataclass(frozen=True, slots=True)
class SumRow:
    """What something is called, and what it came to."""

    label: str
    value: str


@dataclass(frozen=True, slots=True)
class ShowRow:
    """A show's takings; ``full`` is its share of seats sold, -1 where that is not known any more."""

    key: str
    film: str
    where: str
    value: str
    full: float
    fullness: str


@dataclass(frozen=True, slots=True)
class WaitRow:
    """Something that waits; ``page`` is where it is looked after, "" for none."""

    key: str
    label: str
    value: str
    grade: str
    page: str


@dataclass(frozen=True, slots=True)
class TodayProps:
    """What QML reads."""

    turnover: str = ""
    since: str = ""
    sums: tuple[SumRow, ...] = ()
    shows: tuple[ShowRow, ...] = ()
    types: tuple[SumRow, ...] = ()
    channels: tuple[SumRow, ...] = ()
    waits: tuple[WaitRow, ...] = ()
    kept: KeptProps = field(default_factory=KeptProps)


def derive_today(seen: Seen, how: How) -> TodayProps:
    """The figures are those since the day was last closed."""
    report, language = seen.report, how.language
    since = translate("StaffToday", "since %1").replace("%1", how.moment(report.begins_at)) if report.begins_at else ""
    return TodayProps(
        turnover=joined(_money(one.turnover, one, language) for one in report.takings)
        or formatting.money(Money(0, report.currency or "EUR"), language),
        since=since or translate("StaffToday", "since the kiosk's first sale"),
        sums=tuple(row for one in report.takings for row in _sums(one, language)),
        shows=tuple(_show(part, one, seen, how) for one in report.takings for part in one.by_show),
        types=tuple(_of_types(report, language)),
        channels=tuple(
            SumRow(in_words(CHANNELS[part.key]), f"{part.count} · {_money(part.minor, one, language)}")
            for one in report.takings
            for part in one.by_channel
        ),
        waits=_waits(seen.waits, how),
        kept=derive_kept(seen.withheld, how),
    )


def _sums(one: Takings, language: str) -> list[SumRow]:
    rows = [
        SumRow(translate("DayReport", "Tickets"), str(one.tickets)),
        SumRow(translate("DayReport", "Sold"), f"{one.sales.count} · {_money(one.sales.minor, one, language)}"),
    ]
    taken_back = (
        (translate("DayReport", "Refunded"), one.refunds),
        (translate("DayReport", "Turned into vouchers"), one.vouchers),
    )
    rows += [
        SumRow(name, f"{part.count} · {_money(-part.minor, one, language)}") for name, part in taken_back if part.count
    ]
    return rows


def _show(part: ShowPart, one: Takings, seen: Seen, how: How) -> ShowRow:
    show, names = part.show, seen.report.names
    full = seen.full.get(show.id, -1.0)
    tickets = translate("StaffToday", "1 ticket") if part.count == 1 else translate("StaffToday", "%1 tickets")
    return ShowRow(
        key=f"{one.currency} {show.id}",
        film=in_language(names.films.get(show.film_id, {}), how.language) or show.film_id,
        where=joined(
            (
                how.moment(show.starts_at) if show.starts_at else "",
                in_language(names.auditoriums.get(show.auditorium_id, {}), how.language),
            )
        ),
        value=joined((tickets.replace("%1", str(part.count)), _money(part.minor, one, how.language))),
        full=full,
        fullness="" if full < 0 else translate("StaffToday", "%1 full").replace("%1", _percent(full, how.language)),
    )


def _of_types(report: DayReport, language: str) -> list[SumRow]:
    rows = []
    for one in report.takings:
        for part in one.by_type:
            if part.key in FOR_FEES:
                rows.append(SumRow(in_words(FOR_FEES[part.key]), _money(part.minor, one, language)))
            else:
                name = in_language(report.names.ticket_types.get(part.key, {}), language) or part.key
                rows.append(SumRow(name, f"{part.count} · {_money(part.minor, one, language)}"))
    return rows


def _waits(now: Overview, how: How) -> tuple[WaitRow, ...]:
    away = "" if now.contact.online else _away(now, how)
    rows = (
        WaitRow("away", translate("StaffToday", "Your ticketing does not answer"), away, "failed", "diagnosis"),
        _printer(now.printer, how),
        _count("exceptions", translate("StaffToday", "Sales that need you"), now.messages_for_a_person, "exceptions"),
        _count("members", translate("StaffToday", "Members that need you"), now.members_for_a_person, "exceptions"),
        _count(
            "wishes", translate("StaffToday", "Members' wishes that got stuck"), now.wishes_for_a_person, "exceptions"
        ),
        _count("payments", translate("StaffToday", "Payments without an ending"), now.open_payments, "exceptions"),
        _count(
            "unsent", translate("StaffToday", "Sales to tell your ticketing"), now.unsent_messages, "outbox", "unknown"
        ),
        _count("mails", translate("StaffToday", "Mails to be sent"), now.mails_waiting, "", "unknown"),
        _count("refused", translate("StaffToday", "Mails that did not arrive"), now.mails_not_delivered, ""),
        _count(
            "prints", translate("StaffToday", "Prints of which nobody knows"), now.prints_unknown, "devices", "unknown"
        ),
    )
    return tuple(one for one in rows if one.value)


def _count(key: str, label: str, many: int, page: str, grade: str = "warning") -> WaitRow:
    return WaitRow(key, label, str(many) if many else "", grade, page)


def _away(now: Overview, how: How) -> str:
    last = now.contact.last_contact_at
    return (
        translate("StaffToday", "since %1").replace("%1", how.moment(last))
        if last
        else translate("StaffToday", "never yet")
    )


def _printer(report: PrinterReport | None, how: How) -> WaitRow:
    label = translate("StaffToday", "Printer")
    if report is None:
        return WaitRow("printer", label, "", "unknown", "devices")
    reasons = for_managers(report.reasons)
    match report.readiness:
        case PrinterReadiness.READY if not report.reasons:
            return WaitRow("printer", label, "", "ok", "devices")
        case PrinterReadiness.READY:
            return WaitRow("printer", label, reasons, "warning", "devices")
        case PrinterReadiness.UNKNOWN:
            words = reasons or translate("StaffToday", "it does not answer")
        case PrinterReadiness.NOT_READY:
            words = reasons or translate("StaffToday", "it cannot print")
    since = translate("StaffToday", "since %1").replace("%1", how.moment(report.since))
    return WaitRow("printer", label, joined((words, since)), "failed", "devices")


def _percent(share: float, language: str) -> str:
    return formatting.percent(round(share * 100) * 100, language)


def _money(minor: int, one: Takings, language: str) -> str:
    return formatting.money(Money(minor, one.currency), language)
