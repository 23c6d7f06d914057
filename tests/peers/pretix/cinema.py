"""A small cinema in pretix, made over its REST API: two halls of 150 seats, four films, some days of showtimes."""

from dataclasses import dataclass
from datetime import datetime, time, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from tests.peers.pretix.staff import Staff, now

PITCH = 25
STANDARD, BETTER = ("ABCDEFGHIJ", 13), ("KL", 10)
ZONE = ZoneInfo("Europe/Berlin")
FILMS = {
    "metropolis": ({"en": "Metropolis", "de": "Metropolis"}, 148, "12"),
    "sunrise": ({"en": "Sunrise", "de": "Sonnenaufgang"}, 94, "6"),
    "nosferatu": ({"en": "Nosferatu", "de": "Nosferatu, eine Symphonie des Grauens"}, 94, "12"),
    "the-general": ({"en": "The General", "de": "Der General"}, 78, "0"),
}
TIMES = ((14, 0), (17, 0), (17, 30), (20, 15), (20, 45))


@dataclass(frozen=True, slots=True)
class Offered:
    """What the cinema sells: product numbers, and the numbers of their variations by name."""

    standard: int
    better: int
    variations: dict[tuple[int, str], int]


def furnish(staff: Staff, days: int = 4) -> Offered:
    """Make the cinema, once."""
    for name in ("film", "minutes", "rating"):
        staff.asks(
            "POST",
            f"{staff.of_organizer}/event_meta_properties/",
            {
                "name": name,
                "default": "",
                "required": False,
                "protected": False,
                "filter_allowed": True,
                "choices": None,
            },
        )
    tax = staff.asks(
        "POST", f"{staff.of_event}/taxrules/", {"name": {"en": "VAT"}, "rate": "7.00", "price_includes_tax": True}
    )
    standard = _product(
        staff,
        "standard",
        {"en": "Standard seat", "de": "Parkett"},
        tax["id"],
        [("Adult", "Erwachsene", "12.00"), ("Child", "Kinder", "8.00"), ("Senior", "Senioren", "9.50")],
    )
    better = _product(
        staff,
        "vip",
        {"en": "VIP seat", "de": "VIP-Sessel"},
        tax["id"],
        [("Adult", "Erwachsene", "18.00"), ("Child", "Kinder", "14.00")],
    )
    plans = [
        staff.asks("POST", f"{staff.of_organizer}/seatingplans/", {"name": name, "layout": layout(name)})["id"]
        for name in ("Palace", "Laterna")
    ]
    variations = {
        (product["id"], one["value"]["en"]): one["id"]
        for product in (standard, better)
        for one in product["variations"]
    }
    offered = Offered(standard["id"], better["id"], variations)
    for day in range(1, days + 1):
        for number, (hour, minute) in enumerate(TIMES):
            begins = datetime.combine(now().astimezone(ZONE).date() + timedelta(days=day), time(hour, minute), ZONE)
            _showtime(staff, offered, plans[number % 2], list(FILMS)[(day + number) % len(FILMS)], begins)
    staff.asks("PATCH", f"{staff.of_event}/", {"live": True})
    return offered


def _product(staff: Staff, internal: str, name: dict[str, str], tax: int, prices: list[tuple[str, str, str]]) -> Any:
    return staff.asks(
        "POST",
        f"{staff.of_event}/items/",
        {
            "internal_name": internal,
            "name": name,
            "active": True,
            "default_price": prices[0][2],
            "tax_rule": tax,
            "admission": True,
            "personalized": False,
            "category": None,
            "variations": [
                {"value": {"en": en, "de": de}, "default_price": price, "active": True, "position": at}
                for at, (en, de, price) in enumerate(prices)
            ],
        },
    )


def _showtime(staff: Staff, offered: Offered, plan: int, film: str, begins: datetime) -> None:
    title, minutes, rating = FILMS[film]
    matinee = begins.hour < 16
    show = staff.asks(
        "POST",
        f"{staff.of_event}/subevents/",
        {
            "name": title,
            "active": True,
            "is_public": True,
            "date_from": begins.isoformat(),
            "date_to": (begins + timedelta(minutes=minutes)).isoformat(),
            "date_admission": None,
            "presale_start": None,
            "presale_end": (begins + timedelta(minutes=20)).isoformat(),
            "location": {"en": "Lumen"},
            "geo_lat": None,
            "geo_lon": None,
            "frontpage_text": None,
            "comment": "",
            "seating_plan": plan,
            "seat_category_mapping": {"Standard": offered.standard, "VIP": offered.better},
            "item_price_overrides": [],
            "variation_price_overrides": [
                {"variation": offered.variations[offered.standard, "Adult"], "price": "10.00"}
            ]
            if matinee
            else [],
            "meta_data": {"film": film, "minutes": str(minutes), "rating": rating},
        },
    )
    for item in (offered.standard, offered.better):
        staff.asks(
            "POST",
            f"{staff.of_event}/quotas/",
            {
                "name": str(item),
                "size": None,
                "subevent": show["id"],
                "items": [item],
                "variations": [number for (one, _), number in offered.variations.items() if one == item],
            },
        )


def layout(name: str) -> dict[str, object]:
    """A hall as pretix's seating plan: ten rows of standard seats, an aisle, two rows of better ones."""
    rows: list[dict[str, object]] = []
    for (letters, count), category, down in ((STANDARD, "Standard", 0), (BETTER, "VIP", len(STANDARD[0]) + 1)):
        indent = (STANDARD[1] - count) * PITCH / 2
        for at, letter in enumerate(letters):
            rows.append(
                {
                    "row_number": letter,
                    "row_number_position": "both",
                    "position": {"x": 0, "y": (down + at) * PITCH},
                    "seats": [
                        {
                            "seat_guid": f"{letter}-{number}",
                            "seat_number": str(number),
                            "position": {"x": indent + number * PITCH, "y": 0},
                            "category": category,
                        }
                        for number in range(1, count + 1)
                    ],
                }
            )
    return {
        "name": name,
        "size": {"width": 16 * PITCH, "height": 16 * PITCH},
        "categories": [{"name": "Standard", "color": "#5b6ee1"}, {"name": "VIP", "color": "#b8860b"}],
        "zones": [{"name": name, "position": {"x": PITCH, "y": 2 * PITCH}, "rows": rows, "areas": []}],
    }
