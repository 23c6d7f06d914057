"""The set-up of a new kiosk as values: what each page asks, and when it is answered; pure."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QCoreApplication

from kiosk.config import PLAIN_ADDRESS
from kiosk.domain.first_run import CARD_HEIGHT_MM, CARD_WIDTH_MM, Draft, SetUpStep, steps_of
from ui.staff.set_up_rows import (
    ActionRow,
    FieldRow,
    OptionRow,
    SetUpInputs,
    SummaryRow,
    actions_of,
    field_of,
    options_of,
    summary_of,
)
from ui.staff.set_up_words import asked, busy_text, next_text, skip_text, trouble_text

translate = QCoreApplication.translate

_ID: Final = re.compile(r"[a-z0-9][a-z0-9-]{0,39}")
_HOST: Final = re.compile(r"[A-Za-z0-9][A-Za-z0-9.-]{0,252}")
_WEB: Final = re.compile(r"https?://[^\s/]+\S*")
FIELDS: Final[Mapping[str, tuple[str, ...]]] = {
    "name": ("name", "id"),
    "foyer": ("url", "key"),
    "pretix": ("code", "url"),
    "mail": ("mail_host", "mail_user", "mail_password", "mail_from"),
}


@dataclass(frozen=True, slots=True)
class SetUpProps:
    """What QML reads. ``kind`` is how the page is answered: options, fields, card, sound or summary."""

    step: str = ""
    kind: str = "options"
    title: str = ""
    words: str = ""
    number: int = 1
    total: int = 1
    problem: str = ""
    note: str = ""
    next_text: str = ""
    can_next: bool = False
    skip_text: str = ""
    rest_text: str = ""
    busy: bool = False
    card_width: float = 0
    card_height: float = 0
    options: tuple[OptionRow, ...] = ()
    fields: tuple[FieldRow, ...] = ()
    actions: tuple[ActionRow, ...] = ()
    summary: tuple[SummaryRow, ...] = ()


def fields_of(draft: Draft) -> tuple[str, ...]:
    """What is typed on this page."""
    match draft.step:
        case SetUpStep.NAME:
            return FIELDS["name"]
        case SetUpStep.BOX_OFFICE:
            return FIELDS[draft.provider]
        case SetUpStep.MAIL:
            return FIELDS["mail"]
        case _:
            return ()


def kind_of(step: SetUpStep) -> str:
    """How a page is answered."""
    match step:
        case SetUpStep.NAME | SetUpStep.BOX_OFFICE | SetUpStep.MAIL:
            return "fields"
        case SetUpStep.PANEL:
            return "card"
        case SetUpStep.SOUND:
            return "sound"
        case SetUpStep.DONE:
            return "summary"
        case _:
            return "options"


def derive_set_up(inputs: SetUpInputs) -> SetUpProps:
    """What there is to show."""
    draft, step = inputs.draft, inputs.draft.step
    steps = steps_of(draft)
    title, words = asked(draft)
    skips = step in (SetUpStep.MAIL, SetUpStep.PANEL, SetUpStep.SOUND)
    rest = step in (SetUpStep.PRINTER, SetUpStep.PAPER, SetUpStep.MAIL, SetUpStep.PANEL)
    return SetUpProps(
        step=step,
        kind=kind_of(step),
        title=title,
        words=words,
        number=steps.index(step) + 1 if step in steps else 1,
        total=len(steps),
        problem=trouble_text(inputs.trouble) if inputs.trouble else "",
        note=busy_text(step) if inputs.busy else inputs.done,
        next_text=next_text(draft),
        can_next=not inputs.busy and _complete(inputs),
        skip_text=skip_text(step) if skips else "",
        rest_text=translate("SetUp", "Skip the rest") if rest else "",
        busy=inputs.busy,
        card_width=inputs.card,
        card_height=inputs.card * CARD_HEIGHT_MM / CARD_WIDTH_MM,
        options=options_of(inputs),
        fields=tuple(field_of(inputs, key) for key in fields_of(draft)),
        actions=actions_of(draft),
        summary=summary_of(draft) if step is SetUpStep.DONE else (),
    )


def _complete(inputs: SetUpInputs) -> bool:
    draft, typed = inputs.draft, inputs.typed
    match draft.step:
        case SetUpStep.NAME:
            return bool(typed.get("name", "").strip()) and bool(_ID.fullmatch(typed.get("id", "")))
        case SetUpStep.BOX_OFFICE if draft.provider == "pretix":
            return bool(typed.get("code") or draft.device)
        case SetUpStep.BOX_OFFICE:
            return bool(_WEB.fullmatch(typed.get("url", "")) and typed.get("key"))
        case SetUpStep.MAIL:
            host, sender = typed.get("mail_host", "").strip(), typed.get("mail_from", "").strip()
            both = bool(typed.get("mail_user")) == bool(typed.get("mail_password"))
            return bool(_HOST.fullmatch(host) and PLAIN_ADDRESS.fullmatch(sender)) and both
        case SetUpStep.PANEL:
            return inputs.card > 0
        case _:
            return True
