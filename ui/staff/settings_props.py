"""What the page of settings shows, derived from the layers and a draft over them; pure."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import QCoreApplication

from kiosk.config import Layers
from kiosk.domain.settings import SETTINGS, Group, Kind, LoggedChange, Setting, of_group, value_of
from kiosk.formatting import clock_time, full_date
from kiosk.services.settings import Changes, Mistake, Unanswering
from kiosk.services.settings_transfer import NotTaken, WhyNotTaken
from kiosk.settings_files import Value, flat
from ui.staff.setting_values import Names, shown
from ui.staff.settings_words import GROUPS, MISTAKES, REASONS, WORDS, said

translate = QCoreApplication.translate
NamesOf = Callable[[str], Names]
"""What the provider's things are called that a list may hold, by the list's key."""


@dataclass(frozen=True, slots=True)
class GroupRow:
    """One group; ``changes``: how many of its values are in the draft; ``wrong``: whether one of them cannot be."""

    key: str
    title: str
    icon: str
    changes: int
    wrong: bool
    open: bool


@dataclass(frozen=True, slots=True)
class SettingRow:
    """One setting. ``standing``: draft, decided (here), file, fixed (by the environment), default; ``note`` says it."""

    key: str
    kind: str
    title: str
    sentence: str
    value: str
    on: bool
    standing: str
    note: str
    mistake: str
    colour: str


@dataclass(frozen=True, slots=True)
class ChangeRow:
    """One value before and after."""

    key: str
    title: str
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class LogRow:
    """One change of the past."""

    key: str
    when: str
    who: str
    what: str


def drafted(layers: Layers, draft: Changes, key: str) -> Value:
    """A value as it would be; of a secret, a text if there is one."""
    setting = SETTINGS[key]
    if key not in draft:
        return value_of(layers.config, key)
    value = draft[key]
    return value if value is not None else flat(layers.file).get(key, setting.default)


def group_rows(draft: Changes, mistakes: Mapping[str, Mistake], opened: Group | None) -> list[GroupRow]:
    """All groups."""
    rows = []
    for group, (title, icon) in GROUPS.items():
        keys = [one.key for one in of_group(group)]
        changes, wrong = sum(key in draft for key in keys), any(key in mistakes for key in keys)
        rows.append(GroupRow(group.value, said(title), icon, changes, wrong, group is opened))
    return rows


def setting_rows(
    layers: Layers, draft: Changes, mistakes: Mapping[str, Mistake], group: Group, names: NamesOf
) -> list[SettingRow]:
    """The settings of a group that mean something beside the others."""
    return [
        _row(layers, draft, mistakes, one, names(one.key))
        for one in of_group(group)
        if one.key in mistakes or one.when is None or drafted(layers, draft, one.when[0]) in one.when[1]
    ]


def change_rows(layers: Layers, draft: Changes, names: NamesOf) -> list[ChangeRow]:
    """What the draft would change."""
    return [
        ChangeRow(
            key,
            _title(key),
            shown(SETTINGS[key], value_of(layers.config, key), names(key)),
            shown(SETTINGS[key], drafted(layers, draft, key), names(key)),
        )
        for key in SETTINGS
        if key in draft
    ]


def log_rows(
    log: Sequence[LoggedChange], names: NamesOf, language: str, local: Callable[[datetime], datetime]
) -> list[LogRow]:
    """The latest changes."""
    rows = []
    for number, one in enumerate(log):
        at = local(one.at)
        lines = [
            translate("Settings", "%1: %2 → %3")
            .replace("%1", _title(change.key))
            .replace("%2", _old(change.key, change.old, names))
            .replace("%3", _old(change.key, change.new, names))
            for change in one.changes
        ]
        how = {
            "undo": translate("Settings", "Taken back."),
            "import": translate("Settings", "Brought from another kiosk."),
            "set_up": translate("Settings", "When the kiosk was set up."),
            "found": translate("Settings", "The file was changed, and nobody said so here."),
        }.get(one.how)
        when = f"{full_date(at.date(), language)}, {clock_time(at, language)}"
        rows.append(LogRow(f"{len(log) - number}", when, one.by, "\n".join([*([how] if how else []), *lines])))
    return rows


def why(mistake: Mistake) -> str:
    """Why a value cannot be, in the manager's words."""
    if mistake.reason in REASONS:
        return said(REASONS[mistake.reason])
    if mistake.key in MISTAKES:
        return said(MISTAKES[mistake.key])
    return translate("Settings", "Not possible: expected %1").replace("%1", mistake.expected)


def silent(found: Sequence[Unanswering]) -> str:
    """Who does not answer."""
    words = translate("Settings", "%1 does not answer: %2")
    return "\n".join(words.replace("%1", one.address).replace("%2", one.reason) for one in found)


def why_not_taken(refused: NotTaken) -> str:
    """Why a file was not read or written."""
    words = {
        WhyNotTaken.UNREADABLE: translate("Settings", "There are no settings on this stick (%1)."),
        WhyNotTaken.TOO_LARGE: translate("Settings", "This file is too large for settings."),
        WhyNotTaken.DAMAGED: translate("Settings", "This is no file of settings, or it is damaged."),
        WhyNotTaken.NEWER: translate("Settings", "These settings are of a newer Foyer. Update this kiosk first."),
        WhyNotTaken.UNKNOWN_KEY: translate("Settings", "The file sets “%1”, which cannot be set here."),
        WhyNotTaken.FOREIGN: translate("Settings", "Another cinema signed these settings: %1."),
        WhyNotTaken.FORGED: translate("Settings", "These settings were changed after they were signed."),
        WhyNotTaken.NO_SITE: translate("Settings", "This kiosk does not know its cinema yet: it has to reach it once."),
        WhyNotTaken.NO_KEY: translate("Settings", "Only your office has the site's key: settings are exported there."),
        WhyNotTaken.NOT_WRITTEN: translate("Settings", "The stick does not take the file: %1"),
    }
    return words[refused.why].replace("%1", refused.detail)


def _row(layers: Layers, draft: Changes, mistakes: Mapping[str, Mistake], setting: Setting, names: Names) -> SettingRow:
    key, value = setting.key, drafted(layers, draft, setting.key)
    title, sentence = WORDS[key]
    standing, note = _standing(layers, draft, setting, names)
    return SettingRow(
        key=key,
        kind=setting.kind.value,
        title=said(title),
        sentence=said(sentence),
        value=shown(setting, value, names),
        on=value is True,
        standing=standing,
        note=note,
        mistake=why(mistakes[key]) if key in mistakes else "",
        colour=str(value) if setting.kind is Kind.COLOUR else "",
    )


def _standing(layers: Layers, draft: Changes, setting: Setting, names: Names) -> tuple[str, str]:
    if setting.key in draft:
        before = shown(setting, value_of(layers.config, setting.key), names)
        return "draft", translate("Settings", "so far: %1").replace("%1", before)
    match layers.origin(setting.key):
        case "environment":
            return "fixed", translate("Settings", "set by the environment")
        case "screen":
            usual = shown(setting, flat(layers.file).get(setting.key, setting.default), names)
            return "decided", translate("Settings", "usually: %1").replace("%1", usual)
        case "file":
            return "file", translate("Settings", "from the configuration's file")
        case _:
            return "default", translate("Settings", "default")


def _old(key: str, value: Value, names: NamesOf) -> str:
    return shown(SETTINGS[key], value, names(key)) if key in SETTINGS else str(value)


def _title(key: str) -> str:
    return said(WORDS[key][0]) if key in WORDS else key
