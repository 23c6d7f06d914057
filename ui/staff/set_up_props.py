"""The set-up of a new kiosk as values: what each page asks, what may be answered, what went wrong; pure."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final, assert_never

from PySide6.QtCore import QCoreApplication

from kiosk.config import PLAIN_ADDRESS, SPOKEN
from kiosk.domain.diagnosis_words import CODES
from kiosk.domain.first_run import CARD_HEIGHT_MM, CARD_WIDTH_MM, Draft, SetUpStep, steps_of
from kiosk.services.first_run import Found, Series, Trouble, What
from ui.viewmodels.language import own_name

translate = QCoreApplication.translate

FOLDER: Final = "folder"
"""The choice that stands for no printer."""
_ID: Final = re.compile(r"[a-z0-9][a-z0-9-]{0,39}")
_HOST: Final = re.compile(r"[A-Za-z0-9][A-Za-z0-9.-]{0,252}")
_WEB: Final = re.compile(r"https?://[^\s/]+\S*")
SECRETS: Final = frozenset(("key", "mail_password", "code"))
FIELDS: Final[Mapping[str, tuple[str, ...]]] = {
    "name": ("name", "id"),
    "foyer": ("url", "key"),
    "pretix": ("code", "url"),
    "mail": ("mail_host", "mail_user", "mail_password", "mail_from"),
}


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
    title, words = _asked(draft)
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
        note=_busy(step) if inputs.busy else inputs.done,
        next_text=_next(draft),
        can_next=not inputs.busy and _complete(inputs),
        skip_text=_skip(step) if skips else "",
        rest_text=translate("SetUp", "Skip the rest") if rest else "",
        busy=inputs.busy,
        card_width=inputs.card,
        card_height=inputs.card * CARD_HEIGHT_MM / CARD_WIDTH_MM,
        options=_options(inputs),
        fields=tuple(_field(inputs, key) for key in fields_of(draft)),
        actions=_actions(draft),
        summary=summary_of(draft) if step is SetUpStep.DONE else (),
    )


def language_orders() -> tuple[tuple[str, ...], ...]:
    """What may be chosen: each language first and the others behind it, or alone."""
    whole = [(one, *(other for other in SPOKEN if other != one)) for one in SPOKEN]
    return (*whole, *((one,) for one in SPOKEN))


def trouble_text(trouble: Trouble) -> str:
    """What went wrong, and what to do."""
    words = _of_a_check(trouble.code) if trouble.what is What.CHECK else _went_wrong(trouble.what)
    return f"{words} ({trouble.detail})" if trouble.detail else words


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


def _asked(draft: Draft) -> tuple[str, str]:
    match draft.step:
        case SetUpStep.LANGUAGES:
            return (
                translate("SetUp", "Which languages do guests see?"),
                translate("SetUp", "Everybody begins in the first one. This page speaks it, too."),
            )
        case SetUpStep.NAME:
            return (
                translate("SetUp", "What is this kiosk called?"),
                translate("SetUp", "The name is for people. The id tells it from your other kiosks, for good."),
            )
        case SetUpStep.PROVIDER:
            return (
                translate("SetUp", "Whose seats does it sell?"),
                translate("SetUp", "With a real box office, hold its pairing code under the scanner now if you like."),
            )
        case SetUpStep.BOX_OFFICE if draft.provider == "pretix":
            return (
                translate("SetUp", "Pair with pretix"),
                translate("SetUp", "Add a device in pretix, and scan its code here. Without a scanner, type it.")
                if not draft.device
                #: %1 is a device's name
                else translate("SetUp", "This kiosk is the device %1. Go on, or pair it anew.").replace(
                    "%1", draft.device
                ),
            )
        case SetUpStep.BOX_OFFICE:
            return (
                translate("SetUp", "Your box office"),
                translate("SetUp", "Its operator has told you an address and a key."),
            )
        case SetUpStep.SERIES:
            return translate("SetUp", "Which event series is it?"), translate("SetUp", "Its dates are the shows.")
        case SetUpStep.PRINTER:
            return (
                translate("SetUp", "Where do tickets come out?"),
                translate("SetUp", "Printers of this machine, of the network and on USB. The next page tries it."),
            )
        case SetUpStep.PAPER:
            return (
                translate("SetUp", "Which paper is in it?"),
                #: %1 is a printer's name
                translate("SetUp", "Print a test page on %1, and see that all of it is there.").replace(
                    "%1", draft.printer_name or draft.printer_uri
                ),
            )
        case SetUpStep.MAIL:
            return (
                translate("SetUp", "Tickets by mail"),
                translate("SetUp", "A test mail goes to the address that mails come from. All of this can wait."),
            )
        case SetUpStep.PANEL:
            return (
                translate("SetUp", "How large is this screen?"),
                translate("SetUp", "Hold a bank card flat on the frame, and make the frame as large as the card."),
            )
        case SetUpStep.SOUND:
            return translate("SetUp", "Can you hear it?"), translate("SetUp", "Play the tone, on the left and right.")
        case SetUpStep.DONE:
            return (
                translate("SetUp", "Ready to sell"),
                translate("SetUp", "All of it can be changed in the settings, but for the kiosk's id."),
            )
        case _:
            assert_never(draft.step)


def _next(draft: Draft) -> str:
    match draft.step:
        case SetUpStep.PROVIDER | SetUpStep.SERIES | SetUpStep.PRINTER:
            return ""  # the choice itself goes on
        case SetUpStep.PANEL:
            return translate("SetUp", "As large as the card")
        case SetUpStep.SOUND:
            return translate("SetUp", "I heard it")
        case SetUpStep.DONE:
            return translate("SetUp", "Start selling")
        case SetUpStep.MAIL:
            return translate("SetUp", "Send a test mail")
        case SetUpStep.BOX_OFFICE if draft.provider == "pretix" and not draft.device:
            return translate("SetUp", "Pair")
        case _:
            return translate("SetUp", "Next")


def _skip(step: SetUpStep) -> str:
    return translate("SetUp", "I heard nothing") if step is SetUpStep.SOUND else translate("SetUp", "Later")


def _busy(step: SetUpStep) -> str:
    match step:
        case SetUpStep.BOX_OFFICE | SetUpStep.SERIES:
            return translate("SetUp", "Asking the box office …")
        case SetUpStep.PRINTER:
            return translate("SetUp", "Looking for printers …")
        case SetUpStep.PAPER:
            return translate("SetUp", "Printing …")
        case SetUpStep.MAIL:
            return translate("SetUp", "Sending …")
        case _:
            return translate("SetUp", "One moment …")


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


def _options(inputs: SetUpInputs) -> tuple[OptionRow, ...]:
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


def _field(inputs: SetUpInputs, key: str) -> FieldRow:
    label, example = _label(key)
    text = inputs.typed.get(key, "")
    shown = "•" * (len(text) - 1) + text[-1:] if key in SECRETS and key != "code" else text
    return FieldRow(key, label, shown, example, key == inputs.field)


def _label(key: str) -> tuple[str, str]:
    match key:
        case "name":
            return translate("SetUp", "Name"), "Lobby 1"
        case "id":
            return translate("SetUp", "Id: small letters, digits, hyphens"), "lobby-1"
        case "code":
            return translate("SetUp", "Pairing code"), "kj3h2k4j5h6"
        case "url":
            return translate("SetUp", "Address"), "https://tickets.example.com"
        case "key":
            return translate("SetUp", "Key"), ""
        case "mail_host":
            return translate("SetUp", "Mail server"), "smtp.example.com"
        case "mail_user":
            return translate("SetUp", "User"), ""
        case "mail_password":
            return translate("SetUp", "Password"), ""
        case _:
            return translate("SetUp", "Mails come from"), "tickets@example.com"


def _actions(draft: Draft) -> tuple[ActionRow, ...]:
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


def _of_a_check(code: str) -> str:
    words = CODES.get(code)
    if words is None:
        return translate("SetUp", "The box office cannot be used.")
    return f"{code}: {translate('Diagnosis', words.what)}. {translate('Diagnosis', words.do)}"


def _went_wrong(what: What) -> str:
    match what:
        case What.NO_CODE:
            return translate("SetUp", "This is no pairing code. Use the one that pretix shows when a device is added.")
        case What.NO_ADDRESS:
            return translate("SetUp", "Please type the address of pretix, too. It begins with https://.")
        case What.CODE_REFUSED:
            return translate("SetUp", "pretix does not take this code. Each is good once: add the device anew.")
        case What.CODE_UNANSWERED:
            return translate("SetUp", "pretix did not answer. The code may be spent: try it, then add the device anew.")
        case What.NO_SERIES:
            return translate("SetUp", "This device may sell no event series. Give it one in pretix, and go back.")
        case What.NOT_PRINTED:
            return translate("SetUp", "Nothing was printed. See that it is switched on and has paper.")
        case What.PRINT_UNKNOWN:
            return translate("SetUp", "The printer does not say whether the page came out. Please look.")
        case What.NOT_MAILED:
            return translate("SetUp", "The mail was not sent. Compare server, user and password.")
        case What.SETTING:
            return translate("SetUp", "These answers do not go together. Nothing was changed.")
        case What.DISK:
            return translate("SetUp", "The disk does not take it. Nothing was changed.")
        case What.CHECK:
            return ""
        case _:
            assert_never(what)
