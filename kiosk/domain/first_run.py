"""The first run: what a new kiosk is asked, in which order, and which settings come of the answers; pure."""

from collections.abc import Mapping
from enum import StrEnum
from typing import Final, Literal

import msgspec

from kiosk.config import Config
from kiosk.settings_files import Value

CARD_WIDTH_MM: Final = 85.60
CARD_HEIGHT_MM: Final = 53.98
"""The size of a bank card: ID-1 of ISO/IEC 7810, table 1."""
LEAST_PITCH: Final = 0.6
MOST_PITCH: Final = 12.0
"""Pixels a millimetre that a panel may have: from a 4 m wall to a telephone."""
_USUAL: Final = Config()


class SetUpStep(StrEnum):
    """One decision, and the page for it."""

    LANGUAGES = "languages"
    NAME = "name"
    PROVIDER = "provider"
    BOX_OFFICE = "box_office"
    SERIES = "series"
    PRINTER = "printer"
    PAPER = "paper"
    MAIL = "mail"
    PANEL = "panel"
    SOUND = "sound"
    DONE = "done"


class Draft(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The answers so far, with which they begin. Holds secrets (``key``, ``mail_password``): kept for this user alone.

    ``key`` is that of the Foyer API; a pretix device's is kept in its own file, and ``device`` says that it is.
    ``pitch``: pixels a millimetre, 0 until a card was laid on the screen; ``panel`` its size in mm.
    """

    step: SetUpStep = SetUpStep.LANGUAGES
    languages: tuple[str, ...] = _USUAL.kiosk.languages
    name: str = _USUAL.kiosk.name
    id: str = _USUAL.kiosk.id
    provider: Literal["sandbox", "foyer", "pretix"] = "sandbox"
    url: str = ""
    key: str = ""
    device: str = ""
    organizer: str = ""
    event: str = ""
    printer: Literal["folder", "ipp", "escpos"] = "folder"
    printer_uri: str = ""
    printer_name: str = ""
    paper: Literal["80mm", "a4", "letter"] = "80mm"
    mail_host: str = ""
    mail_user: str = ""
    mail_password: str = ""
    mail_from: str = ""
    pitch: float = 0
    panel: tuple[float, float] = (0, 0)
    sound: Literal["", "heard", "silent"] = ""
    scanner: bool = False


def steps_of(draft: Draft) -> tuple[SetUpStep, ...]:
    """The pages that these answers lead through."""
    left_out = set()
    if draft.provider == "sandbox":
        left_out.add(SetUpStep.BOX_OFFICE)
    if draft.provider != "pretix":
        left_out.add(SetUpStep.SERIES)
    if draft.printer == "folder":
        left_out.add(SetUpStep.PAPER)
    return tuple(step for step in SetUpStep if step not in left_out)


def after(draft: Draft) -> SetUpStep:
    """The page behind this one; the last one's is itself."""
    steps = steps_of(draft)
    return steps[min(steps.index(draft.step) + 1, len(steps) - 1)] if draft.step in steps else SetUpStep.PROVIDER


def before(draft: Draft) -> SetUpStep | None:
    """The page before this one; None for the first."""
    steps = steps_of(draft)
    at = steps.index(draft.step) if draft.step in steps else 0
    return steps[at - 1] if at else None


def changes_of(draft: Draft) -> Mapping[str, Value | None]:
    """The settings that the answers come to. A real box office has no simulated terminal: guests pay at the counter."""
    changes: dict[str, Value | None] = {
        "kiosk.id": draft.id,
        "kiosk.name": draft.name,
        "kiosk.languages": draft.languages,
        "provider.kind": draft.provider,
        "printing.kind": draft.printer,
        "printing.paper": draft.paper,
    }
    if draft.provider != "sandbox":
        changes |= {"provider.url": draft.url, "payment.terminal": "none"}
    if draft.provider == "foyer":
        changes["provider.key_file"] = draft.key
    if draft.provider == "pretix":
        changes |= {"provider.organizer": draft.organizer, "provider.event": draft.event}
    if draft.printer != "folder":
        changes["printing.uri"] = draft.printer_uri
    if draft.mail_host:
        changes |= {
            "mail.host": draft.mail_host,
            "mail.user": draft.mail_user,
            "mail.from_address": draft.mail_from,
        }
        if draft.mail_password:
            changes["mail.password_file"] = draft.mail_password
    if draft.panel[0] > 0:
        changes |= {"panel.width_mm": draft.panel[0], "panel.height_mm": draft.panel[1]}
    if draft.scanner:
        changes["kiosk.scanner"] = True
    return changes


def panel_of(pixels: tuple[int, int], card_pixels: float) -> tuple[float, float]:
    """The picture's size in mm, from how many pixels a bank card's long side covers; to a whole mm.

    ValueError: no panel is like that.
    """
    pitch = card_pixels / CARD_WIDTH_MM
    if not LEAST_PITCH <= pitch <= MOST_PITCH:
        raise ValueError(f"{pitch:.2f} pixels a millimetre")
    return float(round(pixels[0] / pitch)), float(round(pixels[1] / pitch))


def id_from(name: str) -> str:
    """A kiosk's id that its name suggests, as `kiosk.config.Identifier` wants it; "" if it suggests none."""
    plain = name.casefold().replace("ä", "ae").replace("ö", "oe").replace("ü", "ue").replace("ß", "ss")
    words = "".join(one if one.isascii() and one.isalnum() else " " for one in plain).split()
    return "-".join(words)[:40].strip("-")
