"""Values of settings as people read and choose them; pure."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QCoreApplication

from kiosk.domain.settings import Kind, Setting
from kiosk.settings_files import Value
from ui.staff.settings_words import CHOICES, UNITS, said

translate = QCoreApplication.translate

CLOSED: Final = "closed"
DAY: Final = 24 * 60
_FIRST_HOURS: Final = (10 * 60, 23 * 60)
_PART: Final = 100
_NEAR: Final = 1e-6
Names = Mapping[str, str]
"""What the provider calls the things that its ids stand for."""


@dataclass(frozen=True, slots=True)
class Hours:
    """A day's hours in minutes since midnight; ``mode``: "always", "closed" or "from"."""

    mode: str
    opens: int = _FIRST_HOURS[0]
    closes: int = _FIRST_HOURS[1]

    def text(self) -> str:
        """As the configuration has it."""
        if self.mode == "from":
            return f"{clock(self.opens)}-{clock(self.closes)}"
        return CLOSED if self.mode == "closed" else ""


def hours_of(text: str) -> Hours:
    """A day's hours from the configuration's text, which is a sound one."""
    if text in ("", CLOSED):
        return Hours("closed" if text else "always")
    opens, _, closes = text.partition("-")
    return Hours("from", _minutes(opens), _minutes(closes))


def clock(minutes: int) -> str:
    """A time of day, such as 09:05; midnight as an end is 24:00."""
    return f"{minutes // 60:02}:{minutes % 60:02}"


def moved(hours: Hours, which: str, minutes: int) -> Hours:
    """One of the two times, later or earlier; around midnight it goes on. Both never are the same."""
    opens, closes = hours.opens, hours.closes
    if which == "opens":
        opens = (opens + minutes) % DAY
    else:
        closes = (closes + minutes) % DAY or DAY
    moved_on = Hours(hours.mode, opens, closes)
    return moved(moved_on, which, minutes) if opens == closes else moved_on


def shown(setting: Setting, value: Value, names: Names) -> str:
    """A value as a person reads it."""
    match setting.kind:
        case Kind.SWITCH:
            return translate("Settings", "On") if value else translate("Settings", "Off")
        case Kind.CHOICE:
            return said(CHOICES.get(setting.key, {}).get(value, str(value)))
        case Kind.NUMBER:
            plain = said(UNITS[setting.unit]).replace("%1", number(setting, float(str(value))))
            return said(CHOICES.get(setting.key, {}).get(value, "")) or plain
        case Kind.LIST:
            listed = [named(setting, one, names) for one in listed_of(value)]
            return ", ".join(listed) or translate("Settings", "None")
        case Kind.HOURS:
            hours = hours_of(str(value))
            return (
                f"{clock(hours.opens)} – {clock(hours.closes)}"
                if hours.mode == "from"
                else translate("Settings", "Closed")
                if hours.mode == "closed"
                else translate("Settings", "Open all day")
            )
        case Kind.MASKED:
            return translate("Settings", "Is set") if value else translate("Settings", "Is not set")
        case Kind.PICTURE | Kind.PICTURES:
            return translate("Settings", "Brought along") if value else translate("Settings", "None")
        case Kind.COLOUR:
            return str(value) or translate("Settings", "Foyer's amber")
        case Kind.TEXT:
            return str(value) or translate("Settings", "Empty")


def named(setting: Setting, one: str, names: Names) -> str:
    """What one of a list is called."""
    return said(CHOICES.get(setting.key, {}).get(one, "")) or names.get(one, one)


def listed_of(value: Value) -> tuple[str, ...]:
    """A list's values."""
    return value if isinstance(value, tuple) else ()


def number(setting: Setting, value: float) -> str:
    """A number without its unit; shares in percent."""
    if setting.unit == "%":
        value *= _PART
    text = f"{value:.2f}".rstrip("0").rstrip(".")
    return text.replace("-", "−")


def stepped(setting: Setting, value: float, steps: int) -> float:
    """The value so many steps further, on a whole step if it stood between two, within the limits."""
    places = value / setting.step
    nearest = round(places)
    on_a_step = abs(places - nearest) < _NEAR
    further = nearest + steps if on_a_step else int(places // 1) + (1 if steps > 0 else 0)
    return _kept(setting, round(min(max(further * setting.step, setting.least), setting.most), 6))


def typed_number(setting: Setting, digits: str) -> float | None:
    """What was typed, if it is one of its numbers."""
    if not digits.strip("-"):
        return None
    value = float(digits) / (_PART if setting.unit == "%" else 1)
    return _kept(setting, value) if setting.least <= value <= setting.most else None


def limits(setting: Setting) -> str:
    """From what to what a number may go, or how long a text may be."""
    if setting.kind is Kind.NUMBER:
        told = translate("Settings", "%1 to %2")
        unit = said(UNITS[setting.unit])
        return unit.replace(
            "%1", told.replace("%1", number(setting, setting.least)).replace("%2", number(setting, setting.most))
        )
    return ""


def toggled(chosen: Sequence[str], one: str) -> tuple[str, ...]:
    """A list with one more at its end, or without it."""
    return tuple(each for each in chosen if each != one) if one in chosen else (*chosen, one)


def _kept(setting: Setting, value: float) -> float:
    return int(value) if setting.whole and value == int(value) else value


def _minutes(text: str) -> int:
    hour, _, minute = text.partition(":")
    return int(hour) * 60 + int(minute)
