"""How facts about films and showings are put into words, the same on every screen."""

from collections.abc import Iterable
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, QLocale

from kiosk.domain.films import Film
from kiosk.domain.showtimes import SeatsLeft, Showtime
from kiosk.domain.texts import in_language

if TYPE_CHECKING:
    from kiosk.services.programme import Showing

translate = QCoreApplication.translate

ACCESS_TAGS: Final = ("open-captions", "audio-description", "relaxed")
ORIGINAL: Final = "original-intertitles"
SOON: Final = timedelta(minutes=90)


def joined(parts: Iterable[str]) -> str:
    """Facts in a line: "148 min · 10+ · 1927"."""
    return " · ".join(part for part in parts if part)


def title(film: Film, language: str) -> str:
    """A film's title as its customer reads it."""
    return in_language(film.title, language) or film.original_title


def running_time(film: Film) -> str:
    """ "148 min"; "" if nobody said how long it runs."""
    #: Running time of a film in minutes
    return translate("Words", "%1 min").replace("%1", str(film.running_minutes)) if film.running_minutes else ""


def film_facts(film: Film) -> str:
    """What stands under a title on the poster wall."""
    return joined((running_time(film), film.rating, str(film.year) if film.year else ""))


def tag_name(tag: str) -> str:
    """What is special about a showing; an unknown tag is shown as its cinema wrote it."""
    match tag:
        case "live-music":
            return translate("Words", "Live music")
        case "talk":
            return translate("Words", "With introduction")
        case "family":
            return translate("Words", "Family showing")
        case "35mm":
            return translate("Words", "35 mm print")
        case "original-intertitles":
            #: Of silent films: the title cards in the language they were made in
            return translate("Words", "Original intertitles")
        case "original-version":
            return translate("Words", "Original language")
        case "subtitled":
            return translate("Words", "Subtitled")
        case "relaxed":
            return translate("Words", "Relaxed showing")
        case "open-captions":
            return translate("Words", "Open captions")
        case "audio-description":
            return translate("Words", "Audio description")
        case _:
            return tag.replace("-", " ").capitalize()


def short_tags(showtime: Showtime) -> str:
    """The one thing to know of a showing in the width of a chip: what helps to see or hear it, else what is special."""
    short = {
        #: Very short: open captions, on a small button
        "open-captions": translate("Words", "Captions"),
        #: Very short: audio description, on a small button
        "audio-description": translate("Words", "Described"),
        #: Very short: a relaxed showing, on a small button
        "relaxed": translate("Words", "Relaxed"),
        #: Very short: live music, on a small button
        "live-music": translate("Words", "Live music"),
        #: Very short: a talk before the film, on a small button
        "talk": translate("Words", "Talk"),
        #: Very short: a family showing, on a small button
        "family": translate("Words", "Family"),
        #: Very short: a 35 mm print, on a small button
        "35mm": translate("Words", "35 mm"),
    }
    return next((words for tag, words in short.items() if tag in showtime.tags), "")


def seats_left(left: SeatsLeft) -> str:
    """Words for what is left; "" while there are plenty."""
    match left:
        case SeatsLeft.PLENTY:
            return ""
        case SeatsLeft.FEW:
            #: Of seats, on a small button
            return translate("Words", "Few left")
        case SeatsLeft.SOLD_OUT:
            return translate("Words", "Sold out")
        case SeatsLeft.NONE_HERE:
            #: Of seats: this kiosk can sell none now, the counter may
            return translate("Words", "Not here")


def can_be_chosen(showing: "Showing") -> bool:
    """Whether a showing leads anywhere."""
    return showing.on_sale and showing.availability.left in (SeatsLeft.PLENTY, SeatsLeft.FEW)


def language_name(code: str, language: str) -> str:
    """A spoken language's name in the language of the screen; "" for none."""
    if not code:
        return ""
    if language.startswith("de"):
        from babel import Locale

        return str(Locale.parse(language).languages.get(code, code))
    return QLocale.languageToString(QLocale.codeToLanguage(code)) or code


def starts_in(starts_at: datetime, now: datetime) -> str:
    """ "in 12 min" for what starts soon, else ""."""
    wait = starts_at - now
    if wait <= timedelta(0):
        #: Of a showing: it has just begun
        return translate("Words", "now")
    if wait > SOON:
        return ""
    #: Of a showing: how long until it begins
    return translate("Words", "in %1 min").replace("%1", str(-(-int(wait.total_seconds()) // 60)))


def day_word(day: date, today: date) -> str:
    """ "Today", "Tomorrow", or nothing."""
    if day == today:
        return translate("Words", "Today")
    return translate("Words", "Tomorrow") if day == today + timedelta(days=1) else ""
