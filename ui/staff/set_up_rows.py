"""The choices, lines, tries and the summary of the set-up's pages; pure."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QCoreApplication

from kiosk.config import SPOKEN
from kiosk.domain.first_run import Draft, SetUpStep
from kiosk.services.first_run import Found, Series, Trouble
from ui.staff.set_up_words import label_of
from ui.viewmodels.language import own_name

translate = QCoreApplication.translate

FOLDER: Final = "folder"
"""The choice that stands for no printer."""
SECRETS: Final = frozenset(("key", "mail_password"))


@dataclass(frozen=True, slots=True)
class OptionRow:
    """One choice."""

    key: str
    name: str
    detail: str
    sign: str
    picked: bool


@dataclass(frozen=True, slots=True)
class FieldRow:
    """One line to type into. ``shown``: dots for a secret."""

    key: str
    label: str
    shown: str
    example: str
    active: bool


@dataclass(frozen=True, slots=True)
class SummaryRow:
    """What was decided on one page."""

    key: str
    label: str
    value: str
    grade: str


@dataclass(frozen=True, slots=True)
class ActionRow:
    """Something to try on this page."""

    key: str
    name: str
    sign: str


@dataclass(frozen=True, slots=True)
class SetUpInputs:
    """``typed``: what stands in the fields; ``field``: the one that is typed into; ``card``: its width in pixels."""

    draft: Draft
    typed: Mapping[str, str]
    field: str = ""
    busy: bool = False
    trouble: Trouble | None = None
    done: str = ""
    printers: Sequence[Found] = ()
    series: Sequence[Series] = ()
    card: float = 0


def language_orders() -> tuple[tuple[str, ...], ...]:
    """What may be chosen: each language first and the others behind it, or alone."""
    whole = [(one, *(other for other in SPOKEN if other != one)) for one in SPOKEN]
    return (*whole, *((one,) for one in SPOKEN))


def summary_of(draft: Draft) -> tuple[SummaryRow, ...]:
    """All that was decided, and what was left for later."""
    later = translate("SetUp", "Later, in the settings")

    def row(key: SetUpStep, label: str, value: str) -> SummaryRow:
        return SummaryRow(key, label, value or later, "ok" if value else "unknown")

    sandbox = draft.provider == "sandbox"
    offices = {"foyer": draft.url, "pretix": f"pretix: {draft.organizer}/{draft.event}"}
    paper = {"80mm": translate("SetUp", "80 mm roll"), "a4": "A4", "letter": "Letter"}[draft.paper]
    width, height = draft.panel
    sounds = {
        "heard": translate("SetUp", "Was heard"),
        "silent": translate("SetUp", "Was not heard"),
        "": "",
    }
    sound = SummaryRow(
        SetUpStep.SOUND,
        translate("SetUp", "Sound"),
        sounds[draft.sound] or later,
        {"heard": "ok", "silent": "warning", "": "unknown"}[draft.sound],
    )
    return (
        row(SetUpStep.LANGUAGES, translate("SetUp", "Languages"), ", ".join(map(own_language, draft.languages))),
        row(SetUpStep.NAME, translate("SetUp", "Kiosk"), f"{draft.name} ({draft.id})"),
        row(
            SetUpStep.PROVIDER,
            translate("SetUp", "Box office"),
            translate("SetUp", "Built in, to try Foyer out") if sandbox else offices[draft.provider],
        ),
        row(
            SetUpStep.PRINTER,
            translate("SetUp", "Printer"),
            translate("SetUp", "None: PDF files")
            if draft.printer == FOLDER
            else f"{draft.printer_name or draft.printer_uri}, {paper}",
        ),
        row(SetUpStep.MAIL, translate("SetUp", "Mail"), draft.mail_host),
        row(SetUpStep.PANEL, translate("SetUp", "Screen"), f"{width:.0f} × {height:.0f} mm" if width else ""),
        sound,
    )


def own_language(code: str) -> str:
    """What a language calls itself."""
    return own_name(code).removeprefix("American ")


def options_of(inputs: SetUpInputs) -> tuple[OptionRow, ...]:
    """What may be chosen on this page."""
    draft = inputs.draft
    match draft.step:
        case SetUpStep.LANGUAGES:
            return tuple(_order(one, draft) for one in language_orders())
        case SetUpStep.PROVIDER:
            return _providers(draft)
        case SetUpStep.SERIES:
            return tuple(
                OptionRow(one.slug, one.name, one.slug, "film", one.slug == draft.event) for one in inputs.series
            )
        case SetUpStep.PRINTER:
            none = OptionRow(
                FOLDER,
                translate("SetUp", "No printer"),
                translate("SetUp", "Tickets become PDF files in a folder."),
                "download",
                draft.printer == FOLDER,
            )
            found = [
                OptionRow(one.uri, one.name, one.uri, "receipt", one.uri == draft.printer_uri)
                for one in inputs.printers
            ]
            return (*found, none)
        case SetUpStep.PAPER:
            papers = (
                ("80mm", translate("SetUp", "80 mm roll"), translate("SetUp", "A receipt printer")),
                ("a4", "A4", "210 × 297 mm"),
                ("letter", "Letter", "8½ × 11 in"),
            )
            return tuple(OptionRow(key, name, detail, "receipt", key == draft.paper) for key, name, detail in papers)
        case _:
            return ()


def _order(codes: tuple[str, ...], draft: Draft) -> OptionRow:
    first, others = own_language(codes[0]), ", ".join(map(own_language, codes[1:]))
    #: %1 is a list of languages
    detail = translate("SetUp", "then %1").replace("%1", others) if others else translate("SetUp", "no other")
    return OptionRow(",".join(codes), first, detail, "language", codes == draft.languages)


def _providers(draft: Draft) -> tuple[OptionRow, ...]:
    rows = (
        (
            "sandbox",
            translate("SetUp", "Try it out"),
            translate("SetUp", "A cinema that is built in. Nothing is sold, nobody pays."),
            "film",
        ),
        (
            "pretix",
            "pretix",
            translate("SetUp", "Scan or type the pairing code of a device."),
            "scanner",
        ),
        (
            "foyer",
            translate("SetUp", "Foyer provider API"),
            translate("SetUp", "Type its address and its key."),
            "network",
        ),
    )
    return tuple(OptionRow(*row, picked=row[0] == draft.provider) for row in rows)


def field_of(inputs: SetUpInputs, key: str) -> FieldRow:
    """A line that is typed into."""
    label, example = label_of(key)
    text = inputs.typed.get(key, "")
    shown = "•" * (len(text) - 1) + text[-1:] if key in SECRETS else text
    return FieldRow(key, label, shown, example, key == inputs.field)


def actions_of(draft: Draft) -> tuple[ActionRow, ...]:
    """What may be tried on this page."""
    match draft.step:
        case SetUpStep.PRINTER:
            return (ActionRow("look", translate("SetUp", "Look again"), "refresh"),)
        case SetUpStep.PAPER:
            return (ActionRow("print", translate("SetUp", "Print a test page"), "receipt"),)
        case SetUpStep.SOUND:
            return (
                ActionRow("left", translate("SetUp", "Play on the left"), "sound"),
                ActionRow("right", translate("SetUp", "Play on the right"), "sound"),
            )
        case _:
            return ()
