"""One value in the making: chosen, counted or typed, and taken only when it can be one."""

from dataclasses import dataclass
from typing import Any, Final

from PySide6.QtCore import Property, QCoreApplication, QObject, QUrl, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.domain.settings import Kind, Setting
from kiosk.settings_files import Value
from ui.branding import AMBER_ON_DARK, DARK_SURFACES, LEAST_CONTRAST, accepted_brand, contrast
from ui.models.rows import RowsModel
from ui.staff.setting_keys import SIGNS, colour_keys, further, text_keys, wide_keys
from ui.staff.setting_values import (
    Hours,
    Names,
    clock,
    hours_of,
    limits,
    listed_of,
    moved,
    named,
    number,
    shown,
    stepped,
    toggled,
    typed_number,
)
from ui.staff.settings_words import WORDS, said
from ui.viewmodels.keyboard_props import CAPITALS, Key

QML_IMPORT_NAME = "Foyer.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1

translate = QCoreApplication.translate

PALETTE: Final = (
    "#FFB547",
    "#FFD166",
    "#F28B6B",
    "#FF8FA3",
    "#E58CC4",
    "#C3A1F0",
    "#8FB4FF",
    "#6EC6E6",
    "#5FD3BC",
    "#8FD66B",
    "#C8D65B",
    "#D9C7A3",
)
"""Colours to begin from; a test holds each to the contrast that is needed."""
MOST_SECRET: Final = 200
MOST_DIGITS: Final = 6


@dataclass(frozen=True, slots=True)
class ChoiceRow:
    """One of a number of choices."""

    key: str
    words: str
    picked: bool


@QmlElement
class SettingEditor(QObject):
    """Nothing is open until `begin`; `taken` tells the key and the new value."""

    changed = Signal()
    taken = Signal(str, object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._setting: Setting | None = None
        self._value: Value = ""
        self._names: Names = {}
        self._typed = ""
        self._language = "en"
        self._capitals = self._signs = False
        self._keys = RowsModel(Key, lambda row: row.types.lower(), self)
        self._wide_keys = RowsModel(Key, lambda row: row.types, self)
        self._choices = RowsModel(ChoiceRow, lambda row: row.key, self)
        self._options: tuple[Value, ...] = ()

    def begin(self, setting: Setting, value: Value, names: Names, language: str) -> None:
        """Open the editor on a setting. ``names``: the provider's things that a list may hold."""
        self._setting, self._names, self._language = setting, names, language
        self._value = "" if setting.kind is Kind.MASKED else value
        self._typed = str(self._value) if setting.kind is Kind.TEXT else ""
        if setting.kind is Kind.COLOUR:
            self._typed = str(value).removeprefix("#").upper()
            self._options = PALETTE
        elif setting.kind in (Kind.PICTURE, Kind.PICTURES):
            self._options = tuple(dict.fromkeys(("", str(value), *names)))
        elif setting.kind is Kind.LIST:
            known = tuple(map(str, setting.choices)) or tuple(sorted(names, key=lambda one: names[one].casefold()))
            self._options = (*known, *(one for one in listed_of(value) if one not in known))
        else:
            self._options = setting.choices
        self._capitals = self._signs = False
        self._refresh()

    def hours_text(self) -> str:
        """A day's hours as the configuration has them."""
        return self._hours().text()

    @property
    def is_open(self) -> bool:
        """Whether a value is being changed."""
        return self._setting is not None

    # -- for QML -----------------------------------------------------------------------------------------------------

    @Property(bool, notify=changed)
    def open(self) -> bool:
        """Whether a value is being changed."""
        return self._setting is not None

    @Property(str, notify=changed)
    def kind(self) -> str:
        """choice, number, text, colour, list, hours, masked; "" while nothing is open."""
        return self._setting.kind.value if self._setting else ""

    @Property(str, notify=changed)
    def title(self) -> str:
        """The setting's name."""
        return said(WORDS[self._setting.key][0]) if self._setting else ""

    @Property(str, notify=changed)
    def sentence(self) -> str:
        """What it does."""
        return said(WORDS[self._setting.key][1]) if self._setting else ""

    @Property(RowsModel, constant=True)
    def choices(self) -> RowsModel:
        """What can be chosen."""
        return self._choices

    @Property(RowsModel, constant=True)
    def keys(self) -> RowsModel:
        """The keyboard's letters."""
        return self._keys

    @Property(RowsModel, constant=True)
    def wideKeys(self) -> RowsModel:
        """Its wide keys."""
        return self._wide_keys

    @Property(str, notify=changed)
    def heldDown(self) -> str:
        """The wide key that is on."""
        return SIGNS if self._signs else CAPITALS if self._capitals else ""

    @Property(str, notify=changed)
    def typed(self) -> str:
        """What is typed so far; of a secret as many dots, but for the last letter."""
        if self._setting is not None and self._setting.kind is Kind.MASKED:
            return "•" * (len(self._typed) - 1) + self._typed[-1:]
        return self._typed

    @Property(str, notify=changed)
    def valueText(self) -> str:
        """A number with its unit, as it would be."""
        setting = self._setting
        if setting is None or setting.kind is not Kind.NUMBER:
            return ""
        return shown(setting, self._value, self._names)

    @Property(str, notify=changed)
    def note(self) -> str:
        """The limits of a number; what is wrong with what was typed; how a colour can be read."""
        setting = self._setting
        if setting is None:
            return ""
        if setting.kind is Kind.NUMBER:
            wrong = self._typed and typed_number(setting, self._typed) is None
            return (translate("Settings", "Not possible: %1") if wrong else "%1").replace("%1", limits(setting))
        if setting.kind is Kind.COLOUR:
            return self._colour_note()
        return ""

    @Property(bool, notify=changed)
    def noteIsGood(self) -> bool:
        """Whether that is well."""
        return self._can_take()

    @Property(bool, notify=changed)
    def canType(self) -> bool:
        """Whether a number's digits can be typed: fractions are only counted."""
        return self._setting is not None and (self._setting.whole or self._setting.unit == "%")

    @Property(bool, notify=changed)
    def negative(self) -> bool:
        """Whether a number may be below zero."""
        return self._setting is not None and self._setting.kind is Kind.NUMBER and self._setting.least < 0

    @Property(str, notify=changed)
    def colour(self) -> str:
        """The colour as far as it is one; "" for Foyer's own."""
        return self._colour()

    @Property(QUrl, notify=changed)
    def picture(self) -> QUrl:
        """The picture that is chosen, to be looked at."""
        is_picture = self._setting is not None and self._setting.kind is Kind.PICTURE
        return QUrl.fromLocalFile(str(self._value)) if is_picture and self._value else QUrl()

    @Property(str, constant=True)
    def ink(self) -> str:
        """What is written on it."""
        return AMBER_ON_DARK

    @Property(str, notify=changed)
    def mode(self) -> str:
        """Of a day's hours: always, closed or from."""
        return self._hours().mode

    @Property(str, notify=changed)
    def opens(self) -> str:
        """When the day begins."""
        return clock(self._hours().opens)

    @Property(str, notify=changed)
    def closes(self) -> str:
        """When it ends."""
        return clock(self._hours().closes)

    @Property(bool, notify=changed)
    def canTake(self) -> bool:
        """Whether this can be the value."""
        return self._can_take()

    # -- what is touched -----------------------------------------------------------------------------------------------

    @Slot(str)
    def type(self, text: str) -> None:
        """A key of the screen's keyboard or number pad."""
        setting = self._setting
        if setting is None:
            return
        if text == CAPITALS:
            self._capitals, self._signs = not self._capitals, False
        elif text == SIGNS:
            self._signs, self._capitals = not self._signs, False
        elif setting.kind is Kind.NUMBER:
            self._type_digit(setting, text)
        elif setting.kind is Kind.COLOUR:
            self._typed = further(self._typed, text, len("RRGGBB"))
        else:
            self._typed = further(self._typed, text, MOST_SECRET if setting.kind is Kind.MASKED else int(setting.most))
            self._capitals = False
        self._refresh()

    @Slot()
    def rubOut(self) -> None:
        """Take the last letter back."""
        setting = self._setting
        if setting is not None and setting.kind is Kind.NUMBER and not self._typed:
            self._typed = number(setting, float(str(self._value))).replace("−", "-")
        self._typed = self._typed[:-1]
        if setting is not None and setting.kind is Kind.NUMBER:
            self._take_typed_number(setting)
        self._refresh()

    @Slot()
    def turnSign(self) -> None:
        """Below zero, or above it again."""
        setting = self._setting
        if setting is not None and setting.least <= -float(str(self._value)) <= setting.most:
            self._value, self._typed = -float(str(self._value)), ""
            self._refresh()

    @Slot(int)
    def step(self, steps: int) -> None:
        """Count a number up or down."""
        setting = self._setting
        if setting is not None and setting.kind is Kind.NUMBER:
            self._value, self._typed = stepped(setting, float(str(self._value)), steps), ""
            self._refresh()

    @Slot(str)
    def pick(self, key: str) -> None:
        """Choose one; in a list, or no longer."""
        setting = self._setting
        found = next((one for one in self._options if str(one) == key), None)
        if setting is None or found is None:
            return
        if setting.kind is Kind.LIST:
            self._value = toggled(listed_of(self._value), key)
        elif setting.kind is Kind.COLOUR:
            self._typed = key.removeprefix("#")
        else:
            self._value = found
        self._refresh()

    @Slot(str)
    def setMode(self, mode: str) -> None:
        """Open all day, closed, or from … until …"""
        hours = self._hours()
        self._value = Hours(mode, hours.opens, hours.closes).text()
        self._refresh()

    @Slot(str, int)
    def move(self, which: str, minutes: int) -> None:
        """Open or close later or earlier."""
        self._value = moved(self._hours(), which, minutes).text()
        self._refresh()

    @Slot()
    def take(self) -> None:
        """That is the value."""
        setting = self._setting
        if setting is None or not self._can_take():
            return
        value: Value = self._value
        if setting.kind is Kind.COLOUR:
            value = self._colour()
        elif setting.kind in (Kind.TEXT, Kind.MASKED):
            value = self._typed.strip() if setting.kind is Kind.TEXT else self._typed
        self.cancel()
        self.taken.emit(setting.key, value)

    @Slot()
    def cancel(self) -> None:
        """Leave it as it was; what was typed is forgotten."""
        self._setting, self._typed, self._value = None, "", ""
        self._refresh()

    # -- inside --------------------------------------------------------------------------------------------------------

    def _hours(self) -> Hours:
        is_hours = self._setting is not None and self._setting.kind is Kind.HOURS
        return hours_of(str(self._value)) if is_hours else Hours("always")

    def _type_digit(self, setting: Setting, digit: str) -> None:
        if digit.isdecimal() and len(self._typed) < MOST_DIGITS:
            self._typed = (self._typed + digit).lstrip("0") or "0"
            self._take_typed_number(setting)

    def _take_typed_number(self, setting: Setting) -> None:
        found = typed_number(setting, self._typed)
        if found is not None:
            self._value = found

    def _can_take(self) -> bool:
        setting = self._setting
        if setting is None:
            return False
        match setting.kind:
            case Kind.NUMBER:
                return not self._typed or typed_number(setting, self._typed) is not None
            case Kind.COLOUR:
                return not self._typed or (bool(self._colour()) and not isinstance(accepted_brand(self._hex()), str))
            case Kind.MASKED:
                return bool(self._typed) and self._typed.isascii()
            case _:
                return True

    def _colour(self) -> str:
        return self._hex() if len(self._typed) == len("RRGGBB") else ""

    def _hex(self) -> str:
        return f"#{self._typed}"

    def _colour_note(self) -> str:
        if not self._typed:
            return translate("Settings", "Foyer's own amber.")
        if not self._colour():
            return translate("Settings", "Six digits, please.")
        least = min(contrast(self._hex(), surface) for surface in DARK_SURFACES)
        words = (
            translate("Settings", "Contrast %1:1 on the dark ground: well read.")
            if least >= LEAST_CONTRAST
            else translate("Settings", "Contrast %1:1 on the dark ground: too dark, %2:1 is needed.")
        )
        return words.replace("%1", f"{least:.1f}").replace("%2", f"{LEAST_CONTRAST}")

    @Slot()
    def _refresh(self) -> None:
        setting = self._setting
        if setting is None:
            self._choices.show(())
        elif setting.kind is Kind.COLOUR:
            self._keys.show(colour_keys())
            self._wide_keys.show(())
            self._choices.show([ChoiceRow(one, one, one == self._hex()) for one in PALETTE])
        elif setting.kind in (Kind.TEXT, Kind.MASKED):
            self._keys.show(text_keys(self._language, capitals=self._capitals, signs=self._signs))
            self._wide_keys.show(wide_keys())
        else:
            self._choices.show(
                [ChoiceRow(str(one), self._name(setting, one), self._is_chosen(one)) for one in self._options]
            )
        self.changed.emit()

    def _name(self, setting: Setting, one: Value) -> str:
        if setting.kind is Kind.LIST:
            return named(setting, str(one), self._names)
        if setting.kind in (Kind.PICTURE, Kind.PICTURES):
            return self._names.get(str(one), "") or shown(setting, one, self._names)
        return shown(setting, one, self._names)

    def _is_chosen(self, one: Value) -> Any:
        return one in self._value if isinstance(self._value, tuple) else one == self._value
