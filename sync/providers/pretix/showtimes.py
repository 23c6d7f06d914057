"""A date of pretix's series as a showtime, and the film it shows."""

import re
from datetime import UTC, timedelta
from hashlib import sha256

from kiosk.domain.films import Film
from kiosk.domain.showtimes import Showtime, ShowtimeStatus
from kiosk.errors import ProviderError
from sync.providers.pretix.halls import auditorium_id
from sync.providers.pretix.wire import SubeventWire

USUAL_MINUTES = 120
ACCENTS = ("#E0533D", "#E08A2B", "#C9A227", "#4FA36B", "#2F9DA6", "#4C7BD9", "#8A63D2", "#D1558F")
"""A film without a poster gets a colour of its own, always the same."""
FILM, MINUTES, RATING = "film", "minutes", "rating"
"""The meta data that a cinema may keep with a date: which film it is, how long it runs, from which age."""


def showtime(told: SubeventWire, price_list_id: str) -> Showtime:
    """One showtime. ProviderError if it has no hall, or ends before it begins."""
    if told.seating_plan is None:
        raise ProviderError(f"showtime {told.id} has no seating plan")
    begins = told.date_from.astimezone(UTC)
    ends = told.date_to.astimezone(UTC) if told.date_to else begins + timedelta(minutes=_minutes(told))
    if ends <= begins:
        raise ProviderError(f"showtime {told.id} ends before it starts")
    return Showtime(
        id=str(told.id),
        film_id=film_id(told),
        auditorium_id=auditorium_id(told.seating_plan, told.seat_category_mapping),
        starts_at=begins,
        ends_at=ends,
        sales_end_at=told.presale_end.astimezone(UTC) if told.presale_end else begins,
        price_list_id=price_list_id,
        status=ShowtimeStatus.ON_SALE if told.active else ShowtimeStatus.CANCELLED,
    )


def film(told: SubeventWire) -> Film:
    """What pretix knows of a film: its title, how long it runs, from which age."""
    return Film(
        id=film_id(told),
        title=told.name,
        original_title="",
        year=0,
        running_minutes=_minutes(told) if told.meta_data.get(MINUTES) or told.date_to else 0,
        rating=told.meta_data.get(RATING, ""),
        rating_reasons={},
        tagline={},
        synopsis={},
        genres=(),
        directors=(),
        cast=(),
        countries=(),
        language="",
        poster=None,
        accent=ACCENTS[sha256(film_id(told).encode()).digest()[0] % len(ACCENTS)],
    )


def film_id(told: SubeventWire) -> str:
    """The film's id: what the meta data call it, else its title."""
    words = told.meta_data.get(FILM) or told.name.get("en") or next(iter(told.name.values()), "")
    return "film-" + (re.sub(r"[^a-z0-9]+", "-", words.casefold()).strip("-")[:50] or str(told.id))


def _minutes(told: SubeventWire) -> int:
    text = told.meta_data.get(MINUTES, "")
    if text.isascii() and text.isdigit() and 0 < int(text[:4]) < 1_000:
        return int(text[:4])
    if told.date_to is not None:
        return round((told.date_to - told.date_from) / timedelta(minutes=1))
    return USUAL_MINUTES
