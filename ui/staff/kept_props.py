"""What is withheld for when the network is away, as values: how many seats, why, and what that costs; pure."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QCoreApplication

from kiosk import formatting
from kiosk.domain.allotment_size import Ground
from kiosk.domain.money import Money
from kiosk.domain.texts import in_language
from kiosk.services.withheld import WithheldShow
from ui.staff.how import How
from ui.staff.today_words import why_kept
from ui.wording import joined

translate = QCoreApplication.translate
WORTH_A_WORD: Final = 0.05
"""Seats unsold; fewer are none."""
MOST_SHOWN: Final = 20
"""Shows, soonest first: evenings and the next day's."""


@dataclass(frozen=True, slots=True)
class KeptRow:
    """A show of which seats are withheld. ``why`` has its cost, too; "" where a note says the same for all."""

    key: str
    film: str
    when: str
    value: str
    why: str


@dataclass(frozen=True, slots=True)
class KeptProps:
    """What QML reads: all of it in a line, what holds for each show, and the shows."""

    total: str = ""
    note: str = ""
    rows: tuple[KeptRow, ...] = ()


def derive_kept(shows: Sequence[WithheldShow], how: How) -> KeptProps:
    """Of shows that have seats withheld now."""
    kept = [one for one in shows if one.kept]
    if not kept:
        return KeptProps()
    unjudged = all(one.unsold is None and one.because and one.because.ground is Ground.FIRST for one in kept)
    note = translate(
        "StaffToday",
        "A share of the free seats is kept. How many it should be, and what it costs, shows after ten shows.",
    )
    return KeptProps(
        _total(kept, how.language),
        note if unjudged else "",
        tuple(_row(one, how, unjudged) for one in kept[:MOST_SHOWN]),
    )


def _row(one: WithheldShow, how: How, unjudged: bool) -> KeptRow:  # noqa: FBT001
    value = translate("StaffToday", "%1 kept, %2 wanted · %3 of the seats left")
    share = formatting.percent(round(one.share * 100) * 100, how.language)
    return KeptRow(
        key=one.showtime,
        film=in_language(one.film, how.language) or one.showtime,
        when=joined((how.moment(one.begins), in_language(one.auditorium, how.language))),
        value=value.replace("%1", str(one.kept)).replace("%2", str(one.wanted)).replace("%3", share),
        why="" if unjudged else f"{why_kept(one.because, how)} {_costs(one, how)}",
    )


def _costs(one: WithheldShow, how: How) -> str:
    if one.unsold is None:
        return translate("StaffToday", "What it costs shows after ten shows.")
    if _costs_nothing(one):
        return translate("StaffToday", "It costs nothing: there is room for everybody.")
    words = translate("StaffToday", "Cost: %1 seats unsold at most").replace("%1", how.tenths(one.unsold))
    return words if one.costs is None else f"{words}, {formatting.money(one.costs, how.language)}"


def _costs_nothing(one: WithheldShow) -> bool:
    """What is no word worth at a show is none in the sum, either: they add up on the screen."""
    return one.unsold is not None and one.unsold < WORTH_A_WORD


def _total(shows: Sequence[WithheldShow], language: str) -> str:
    words = translate("StaffToday", "Seats kept from everybody else: %1")
    words = words.replace("%1", str(sum(one.kept for one in shows)))
    costs = [one.costs for one in shows if one.costs is not None and not _costs_nothing(one)]
    if not costs:
        return words
    most = translate("StaffToday", "%1 at most are not sold because of it")
    return joined((words, most.replace("%1", formatting.money(Money.sum(costs, costs[0].currency), language))))
