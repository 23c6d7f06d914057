"""The seats screen as values: the card, the legend, and what there is to say."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from kiosk.domain.money import Money
from kiosk.domain.pricing import NotSoldThere, Quote
from kiosk.domain.seats import Auditorium, Seat, SeatKind, SeatState
from kiosk.domain.whereabouts import whereabouts
from ui.presenting import Kind, Notice
from ui.seat_wording import how_they_sit, row_and_seats, section_names, zone_name
from ui.seatmap.looks import Sign

if TYPE_CHECKING:
    from kiosk.services.programme import SeatMap

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class LegendRow:
    """One sign of the map with its words. ``zone`` can be touched to be seated there; "" cannot."""

    key: str
    kind: str
    sign: str
    tier: int
    words: str
    price: str
    zone: str
    current: bool


@dataclass(frozen=True, slots=True)
class SeatsProps:
    """What QML reads."""

    where: str = ""
    how: str = ""
    total: str = ""
    each: str = ""
    next_text: str = ""
    can_go_on: bool = False


@dataclass(frozen=True, slots=True)
class SeatsInputs:
    """What the card is made of."""

    auditorium: Auditorium
    chosen: tuple[str, ...]
    tickets: int
    quote: Quote | NotSoldThere | None
    language: str
    some_free: bool = True


def derive_seats(inputs: SeatsInputs) -> SeatsProps:
    """The card: where the chosen seats are, how they lie, what they cost, and whether one can go on."""
    from kiosk import formatting

    found = whereabouts(inputs.auditorium, inputs.chosen)
    sections = section_names(inputs.auditorium, inputs.language)
    missing = inputs.tickets - len(inputs.chosen)
    where = "\n".join(row_and_seats(one, sections) for one in found)
    zones = dict.fromkeys(inputs.auditorium.by_id[seat].zone for seat in inputs.chosen)
    if missing > 0 and not found and not inputs.some_free:
        return SeatsProps(
            where=translate("Seats", "No seats can be sold here now"),
            how=translate("Seats", "Please ask at the counter, or try again in a few minutes."),
            next_text=translate("Seats", "Continue"),
        )
    if missing > 0:
        return SeatsProps(
            where=where or translate("Seats", "Touch the seats you like"),
            how=_missing(missing),
            next_text=translate("Seats", "Continue"),
        )
    quote = inputs.quote
    if not isinstance(quote, Quote):
        return SeatsProps(
            where=where,
            how=translate("Seats", "One of your ticket types is not sold for these seats."),
            next_text=translate("Seats", "Continue"),
        )
    total = formatting.money(quote.total, inputs.language)
    return SeatsProps(
        where=where,
        how=how_they_sit(found),
        total=total,
        each=", ".join(zone_name(zone) for zone in zones),
        #: The next step; %1 is the price of all tickets
        next_text=translate("Seats", "Continue · %1").replace("%1", total),
        can_go_on=True,
    )


def derive_legend(
    seat_map: "SeatMap", tiers: Mapping[str, int], prices: Mapping[str, Money], chosen: tuple[str, ...], language: str
) -> tuple[LegendRow, ...]:
    """Every sign that is on this map, and no other: the price zones first, then what is said of seats."""
    from kiosk import formatting

    hall = seat_map.auditorium
    mine = {hall.by_id[seat].zone for seat in chosen}
    states = set(seat_map.states.values())
    rows = [
        LegendRow(
            f"zone-{zone}",
            hall.kind_of_zone[zone].value,
            Sign.FREE.value,
            tier,
            zone_name(zone),
            formatting.money(prices[zone], language) if zone in prices else "",
            zone if len(tiers) > 1 else "",
            zone in mine and len(mine) == 1,
        )
        for zone, tier in sorted(tiers.items(), key=lambda item: item[1])
    ]
    signs = [
        (SeatKind.STANDARD, Sign.CHOSEN, translate("Seats", "Yours"), True),
        (SeatKind.STANDARD, Sign.SOLD, translate("Seats", "Taken"), SeatState.SOLD in states),
        (SeatKind.STANDARD, Sign.NOT_HERE, translate("Seats", "Not sold here now"), SeatState.NOT_HERE in states),
        (SeatKind.STANDARD, Sign.BLOCKED, translate("Seats", "Out of use"), SeatState.BLOCKED in states),
        (SeatKind.WHEELCHAIR, Sign.FREE, translate("Seats", "Wheelchair space"), SeatKind.WHEELCHAIR in hall.kinds),
        (SeatKind.COMPANION, Sign.FREE, translate("Seats", "Companion seat"), SeatKind.COMPANION in hall.kinds),
    ]
    rows += [
        LegendRow(f"{kind.value}-{sign.value}", kind.value, sign.value, 0, words, "", "", current=False)
        for kind, sign, words, present in signs
        if present
    ]
    return tuple(rows)


def notice_of_tap(seat: Seat, sign: Sign, wheelchairs: int) -> Notice | None:
    """What to say of a touched seat that cannot be chosen; None if it can."""
    if sign is Sign.SOLD:
        return Notice(translate("Seats", "This seat is taken."), Kind.INFO)
    if sign is Sign.NOT_HERE:
        return Notice(
            translate("Seats", "This seat is free or held by somebody else, but it cannot be sold here now."), Kind.INFO
        )
    if sign is Sign.BLOCKED:
        return Notice(translate("Seats", "This seat is out of use."), Kind.INFO)
    if sign is Sign.FREE and seat.kind is SeatKind.WHEELCHAIR and not wheelchairs:
        return Notice(
            translate(
                "Seats",
                "There is no seat here: it is a space for a wheelchair. Go back to the tickets to say who needs it.",
            ),
            Kind.INFO,
        )
    return None


def notice_of_loss(*, again: bool, together: bool, offline: bool = False) -> Notice:
    """What to say when chosen seats can no longer be had: somebody else took them, or the connection is gone."""
    if offline and again:
        return Notice(
            translate("Seats", "Without a connection your seats cannot be sold here. These ones can."), Kind.WARNING
        )
    if offline:
        return Notice(translate("Seats", "Without a connection your seats cannot be sold here."), Kind.WARNING)
    if not again:
        return Notice(translate("Seats", "Your seats were just taken. Please choose others."), Kind.WARNING)
    if together:
        return Notice(
            translate("Seats", "Your seats were just taken. Here are the next best ones, together."), Kind.WARNING
        )
    return Notice(translate("Seats", "Your seats were just taken. Here are the next best ones."), Kind.WARNING)


def gap_notice() -> Notice:
    """A friendly word about a single seat left over, with the way to mend it. Never a locked door."""
    return Notice(
        translate("Seats", "One single seat would stay empty beside yours."),
        Kind.INFO,
        #: A button: move the chosen seats a little, so that no single seat stays empty
        translate("Seats", "Move by one"),
    )


def _missing(count: int) -> str:
    if count == 1:
        return translate("Seats", "One more seat to choose")
    return translate("Seats", "%1 more seats to choose").replace("%1", str(count))
