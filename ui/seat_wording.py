"""Seats in words: where they are, what they are, what can be said of them."""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, assert_never

from PySide6.QtCore import QCoreApplication

from kiosk.domain.money import Money
from kiosk.domain.seats import Auditorium, Seat, SeatKind
from kiosk.domain.texts import in_language
from kiosk.domain.whereabouts import Depth, Side, Whereabouts
from ui.seatmap.looks import Sign

if TYPE_CHECKING:
    from kiosk.domain.pricing import PriceList

translate = QCoreApplication.translate


def section_names(auditorium: Auditorium, language: str) -> dict[str, str]:
    """The names of the parts of a hall; {} for a hall of one part, which needs no name."""
    if len(auditorium.sections_in_use) < 2:
        return {}
    return {section: in_language(name, language) for section, name in auditorium.sections}


def numbers(found: Sequence[str]) -> str:
    """ "7–8", "7, 9–11": runs of whole numbers are drawn together, whichever way they run."""
    if not all(number.isdecimal() for number in found):
        return ", ".join(found)
    runs: list[list[int]] = []
    for number in sorted(int(number) for number in found):
        if runs and number == runs[-1][-1] + 1:
            runs[-1].append(number)
        else:
            runs.append([number])
    return ", ".join(str(run[0]) if len(run) == 1 else f"{run[0]}–{run[-1]}" for run in runs)


def row_and_seats(where: Whereabouts, sections: Mapping[str, str]) -> str:
    """ "Row F, seats 7–8", with the part of the hall before it where there are several."""
    several = len(where.numbers) > 1
    #: %1 is the name of a row, %2 the number of one seat, or several numbers such as 7–8
    text = translate("Seats", "Row %1, seats %2") if several else translate("Seats", "Row %1, seat %2")
    text = text.replace("%1", where.row).replace("%2", numbers(where.numbers))
    section = sections.get(where.section, "")
    return f"{section}, {text}" if section else text


def place_in_hall(side: Side, depth: Depth) -> str:
    """ "in the middle", "at the back on the left"; sides as one faces the screen."""
    match (depth, side):
        case ("middle", "middle"):
            return translate("Seats", "in the middle")
        case ("middle", "left"):
            return translate("Seats", "on the left")
        case ("middle", "right"):
            return translate("Seats", "on the right")
        case ("front", "middle"):
            return translate("Seats", "at the front, in the middle")
        case ("front", "left"):
            return translate("Seats", "at the front on the left")
        case ("front", "right"):
            return translate("Seats", "at the front on the right")
        case ("back", "middle"):
            return translate("Seats", "at the back, in the middle")
        case ("back", "left"):
            return translate("Seats", "at the back on the left")
        case _:
            return translate("Seats", "at the back on the right")


def how_they_sit(found: Sequence[Whereabouts]) -> str:
    """ "together, in the middle"; honest about a party that sits apart."""
    seats = sum(len(where.numbers) for where in found)
    if seats == 0:
        return ""
    place = place_in_hall(found[0].side, found[0].depth)
    if seats == 1:
        return place
    if len(found) == 1 and found[0].together:
        #: Of seats; %1 is where in the hall
        return translate("Seats", "together, %1").replace("%1", place)
    if len(found) == 1:
        return translate("Seats", "in one row, not all side by side")
    return translate("Seats", "not together: there is no room side by side")


def zone_name(zone: str) -> str:
    """A price zone; an unknown one is shown as its cinema wrote it."""
    match zone:
        case "standard":
            return translate("Seats", "Standard")
        case "balcony":
            return translate("Seats", "Balcony")
        case "vip":
            return translate("Seats", "VIP")
        case "premium":
            return translate("Seats", "Premium")
        case "sofa":
            return translate("Seats", "Sofa")
        case "box":
            #: A box in a theatre, with its own few seats
            return translate("Seats", "Box")
        case _:
            return zone.replace("-", " ").replace("_", " ").capitalize()


def kind_name(kind: SeatKind) -> str:
    """What sort of seat it is."""
    match kind:
        case SeatKind.STANDARD:
            return translate("Seats", "standard")
        case SeatKind.VIP:
            return translate("Seats", "VIP")
        case SeatKind.WHEELCHAIR:
            return translate("Seats", "wheelchair space")
        case SeatKind.COMPANION:
            return translate("Seats", "companion seat")
        case SeatKind.SOFA:
            return translate("Seats", "sofa")
        case _:
            assert_never(kind)


def sign_name(sign: Sign) -> str:
    """What can be said of a seat."""
    match sign:
        case Sign.FREE:
            return translate("Seats", "free")
        case Sign.CHOSEN:
            return translate("Seats", "yours")
        case Sign.SOLD:
            return translate("Seats", "taken")
        case Sign.NOT_HERE:
            return translate("Seats", "not sold here now")
        case Sign.BLOCKED:
            return translate("Seats", "out of use")
        case _:
            assert_never(sign)


def seat_spoken(seat: Seat, sign: Sign, sections: Mapping[str, str], price: str) -> str:
    """ "Row F, seat 7, standard, free, 9.00 €": what a screen reader says of a seat."""
    #: %1 is the name of a row, %2 the number of one seat
    place = translate("Seats", "Row %1, seat %2").replace("%1", seat.row).replace("%2", seat.number)
    offered = sign in (Sign.FREE, Sign.CHOSEN)
    parts = (sections.get(seat.section, ""), place, kind_name(seat.kind), sign_name(sign), price if offered else "")
    return ", ".join(part for part in parts if part)


def zone_prices(prices: "PriceList | None", ticket_type: str) -> dict[str, Money]:
    """What one ticket of a type costs in each zone where it is sold."""
    if prices is None:
        return {}
    zones = {zone for kind, zone in prices.prices if kind == ticket_type}
    found = {zone: prices.price(ticket_type, zone) for zone in zones}
    return {zone: price for zone, price in found.items() if price is not None}


def tiers(auditorium: Auditorium, prices: Mapping[str, Money]) -> dict[str, int]:
    """The hall's zones from the cheapest (0) up; zones of one price share nothing but that."""
    priced = sorted(auditorium.kind_of_zone, key=lambda zone: (prices[zone].minor if zone in prices else 1 << 40, zone))
    return {zone: tier for tier, zone in enumerate(priced)}
