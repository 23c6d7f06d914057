"""What can be set on the screen, and how: each key of the configuration with its group, its kind and its limits.

Types, choices and limits are those of `kiosk.config`; here stands only what it does not say. The words for people are
`ui.staff.settings_words`.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any, Final, Literal, get_args, get_origin

import msgspec
from msgspec import inspect

from kiosk.config import SPOKEN, TEXT_SCALES, WEEKDAYS, Config, MetricsSection, StaffSignInSection, TelemetrySection
from kiosk.settings_files import Value


class Group(StrEnum):
    """What belongs together on the page, in its order."""

    OFFERS = "offers"
    SALES = "sales"
    HOURS = "hours"
    PAYMENT = "payment"
    LOOK = "look"
    LANGUAGES = "languages"
    ACCESSIBILITY = "accessibility"
    PRINTING = "printing"
    MAIL = "mail"
    MEMBERS = "members"
    IDLE = "idle"
    PROVIDER = "provider"
    DEVICE = "device"


class Kind(StrEnum):
    """How a value is chosen."""

    SWITCH = "switch"
    CHOICE = "choice"
    NUMBER = "number"
    TEXT = "text"
    COLOUR = "colour"
    LIST = "list"
    """Some of a number of choices, in the order in which they were chosen."""
    HOURS = "hours"
    """From when until when on a day."""
    PICTURE = "picture"
    """A picture that was brought on a memory stick; the key has its file's name."""
    PICTURES = "pictures"
    """A folder of such."""
    MASKED = "masked"
    """Typed, kept in a file of its own and never shown; the key has the file's name."""


@dataclass(frozen=True, slots=True)
class Setting:
    """One key. ``least``, ``most``, ``step`` and ``unit`` (s, min, h, %, seats, mm or "") are those of a number; of a
    text ``most`` is its length. ``whole``: no fractions. ``when``: another key and its values, with any other of which
    this one means nothing. ``own``: this kiosk's own, in no export."""

    key: str
    group: Group
    kind: Kind
    default: Value
    choices: tuple[Value, ...] = ()
    least: float = 0
    most: float = 0
    step: float = 1
    unit: str = ""
    whole: bool = True
    when: tuple[str, tuple[Value, ...]] | None = None
    own: bool = False


@dataclass(frozen=True, slots=True)
class Change:
    """One key, before and after; of a secret neither."""

    key: str
    old: Value
    new: Value


@dataclass(frozen=True, slots=True)
class LoggedChange:
    """One change of the settings. ``how``: "change", "undo", "import", or "found" for what nobody said here."""

    at: datetime
    by: str
    how: str
    changes: tuple[Change, ...]


def _types(struct: type[msgspec.Struct]) -> dict[str, Any]:
    return {field.name: field.type for field in msgspec.structs.fields(struct)}


_OF_THE_DOOR: Final = "who may come in by the staff's door is not for whoever is in to say"
_OF_THE_FLEET: Final = "where figures go is agreed with whoever watches all kiosks"
_REAL: Final = ("provider.kind", ("foyer", "pretix"))
_PRETIX: Final = ("provider.kind", ("pretix",))
_NETWORKED: Final = ("printing.kind", ("ipp", "escpos"))
_ALLOTS: Final = ("sales.offline_mode", ("allotment",))

FILE_ONLY: Final[Mapping[str, str]] = {
    "state": "the settings themselves are kept there",
    "kiosk.id": "seats, unsent sales and signatures are this kiosk's by this name",
    "provider.cinema": "a folder of the demo's, for whoever tries Foyer out",
    "provider.other_buyers": "for whoever tries Foyer out",
    "sign_in.scopes": "an agreement with the issuer's operator, made once",
    "sign_in.port": "an agreement with the issuer's operator, made once",
    **{f"staff_sign_in.{key}": _OF_THE_DOOR for key in _types(StaffSignInSection)},
    **{f"metrics.{key}": _OF_THE_FLEET for key in _types(MetricsSection)},
    **{f"telemetry.{key}": _OF_THE_FLEET for key in _types(TelemetrySection)},
    "members.card_pattern": "a regular expression is nothing for a touched keyboard",
    "kiosk.scanner_device": "a device's path, which belongs to how the machine is set up",
    "printing.folder": "a path, which belongs to how the machine is set up",
}
"""Keys that only the configuration's file can set, and why."""

_SPECIAL: Final[Mapping[str, Mapping[str, Any]]] = {
    "offers.hidden_films": {"group": Group.OFFERS},
    "offers.hidden_auditoriums": {"group": Group.OFFERS},
    "offers.hidden_ticket_types": {"group": Group.OFFERS},
    "sales.offline_mode": {"group": Group.SALES},
    "sales.cutoff_minutes": {"group": Group.SALES, "unit": "min", "step": 5},
    "sales.hold_seconds": {"group": Group.SALES, "unit": "s", "step": 30, "whole": True},
    "sales.allotment_share": {"group": Group.SALES, "unit": "%", "step": 0.05, "when": _ALLOTS},
    "sales.allotment_most": {"group": Group.SALES, "unit": "seats", "step": 5, "when": _ALLOTS},
    "sales.allotment_outage_hours": {"group": Group.SALES, "unit": "h", "step": 0.25, "when": _ALLOTS},
    "sales.horizon_hours": {"group": Group.SALES, "unit": "h", "step": 6, "when": _ALLOTS},
    "sales.allotment_until_minutes": {"group": Group.SALES, "unit": "min", "step": 5, "when": _ALLOTS},
    **{f"hours.{day}": {"group": Group.HOURS, "kind": Kind.HOURS} for day in WEEKDAYS},
    "hours.closed_picture": {"group": Group.HOURS, "kind": Kind.PICTURE, "own": True},
    "hours.collect_when_closed": {"group": Group.HOURS},
    "payment.terminal": {"group": Group.PAYMENT},
    "payment.counter": {"group": Group.PAYMENT},
    "look.amber": {"group": Group.LOOK, "kind": Kind.COLOUR},
    "look.logo": {"group": Group.LOOK, "kind": Kind.PICTURE, "own": True},
    "look.attract": {"group": Group.LOOK, "kind": Kind.PICTURES, "own": True},
    "look.attract_only": {"group": Group.LOOK, "own": True},
    "kiosk.languages": {"group": Group.LANGUAGES, "choices": SPOKEN},
    "accessibility.text_scale": {"group": Group.ACCESSIBILITY, "kind": Kind.CHOICE, "choices": TEXT_SCALES},
    "accessibility.look": {"group": Group.ACCESSIBILITY},
    "accessibility.low_reach": {"group": Group.ACCESSIBILITY},
    "accessibility.reduced_motion": {"group": Group.ACCESSIBILITY},
    "printing.kind": {"group": Group.PRINTING},
    "printing.uri": {"group": Group.PRINTING, "when": _NETWORKED, "own": True},
    "printing.status_uri": {"group": Group.PRINTING, "when": ("printing.kind", ("ipp",)), "own": True},
    "printing.paper": {"group": Group.PRINTING},
    "printing.receipt": {"group": Group.PRINTING},
    "printing.tax_number": {"group": Group.PRINTING},
    "mail.host": {"group": Group.MAIL},
    "mail.port": {"group": Group.MAIL},
    "mail.security": {"group": Group.MAIL},
    "mail.user": {"group": Group.MAIL},
    "mail.password_file": {"group": Group.MAIL, "kind": Kind.MASKED, "own": True},
    "mail.from_address": {"group": Group.MAIL},
    "mail.from_name": {"group": Group.MAIL},
    "mail.reminders": {"group": Group.MAIL},
    "mail.reminder_hours": {"group": Group.MAIL, "unit": "h", "when": ("mail.reminders", (True,))},
    "mail.promotions": {"group": Group.MAIL},
    "mail.paper": {"group": Group.MAIL},
    "members.card_prices": {"group": Group.MEMBERS},
    "sign_in.issuer": {"group": Group.MEMBERS},
    "sign_in.client_id": {"group": Group.MEMBERS},
    "sign_in.way": {"group": Group.MEMBERS},
    "sign_in.label": {"group": Group.MEMBERS},
    "sign_in.member_claim": {"group": Group.MEMBERS},
    "idle.quiet_seconds": {"group": Group.IDLE, "unit": "s", "step": 5, "whole": True},
    "idle.warning_seconds": {"group": Group.IDLE, "unit": "s", "step": 5, "whole": True},
    "idle.done_seconds": {"group": Group.IDLE, "unit": "s", "step": 5, "whole": True},
    "provider.kind": {"group": Group.PROVIDER},
    "provider.url": {"group": Group.PROVIDER, "when": _REAL},
    "provider.organizer": {"group": Group.PROVIDER, "when": _PRETIX},
    "provider.event": {"group": Group.PROVIDER, "when": _PRETIX},
    "provider.key_file": {"group": Group.PROVIDER, "kind": Kind.MASKED, "when": _REAL, "own": True},
    "kiosk.name": {"group": Group.DEVICE, "own": True},
    "kiosk.scanner": {"group": Group.DEVICE, "own": True},
    "panel.width_mm": {"group": Group.DEVICE, "unit": "mm", "whole": True, "own": True},
    "panel.height_mm": {"group": Group.DEVICE, "unit": "mm", "whole": True, "own": True},
    "log_level": {"group": Group.DEVICE, "own": True},
}
OF_THE_PROVIDER: Final = frozenset(("provider.kind", "provider.url", "provider.organizer", "provider.event"))
"""Another one of these is another box office, which knows nothing of what this kiosk still owes the old one."""


def type_of(key: str) -> Any:
    """The annotated type of a key (KeyError if there is none)."""
    section, _, name = key.rpartition(".")
    struct: Any = _types(Config)[section] if section else Config
    return _types(struct)[name]


def value_of(config: Config, key: str) -> Value:
    """What a configuration says of a key."""
    found: Any = config
    for name in key.split("."):
        found = getattr(found, name)
    value: Value = found
    return value


def _setting(key: str, special: Mapping[str, Any]) -> Setting:
    annotated = type_of(key)
    plain: dict[str, Any] = {"default": value_of(Config(), key)}
    match inspect.type_info(annotated):
        case inspect.BoolType():
            plain["kind"] = Kind.SWITCH
        case inspect.IntType(ge=least, le=most):
            plain |= {"kind": Kind.NUMBER, "least": least, "most": most}
        case inspect.FloatType(ge=least, le=most):
            plain |= {"kind": Kind.NUMBER, "least": least, "most": most, "whole": False}
        case inspect.StrType(max_length=most):
            plain |= {"kind": Kind.TEXT, "most": most or 100}
        case _ if get_origin(annotated) is Literal:
            plain |= {"kind": Kind.CHOICE, "choices": get_args(annotated)}
        case _:
            plain["kind"] = Kind.LIST
    return Setting(key, **{**plain, **special})


SETTINGS: Final[Mapping[str, Setting]] = {key: _setting(key, special) for key, special in _SPECIAL.items()}
"""Every key that can be set on the screen."""


def of_group(group: Group) -> tuple[Setting, ...]:
    """The settings of a group, in their order."""
    return tuple(one for one in SETTINGS.values() if one.group is group)


def means_something(setting: Setting, config: Config) -> bool:
    """Whether a setting has any effect beside the others."""
    return setting.when is None or value_of(config, setting.when[0]) in setting.when[1]
