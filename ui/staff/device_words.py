"""What the devices say, and what was scanned or struck, in words; pure."""

import unicodedata
from datetime import datetime
from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from kiosk.domain.paper import PrinterReadiness, PrinterReport
from kiosk.ports import SoundOutputs
from kiosk.services.device_tests import (
    Device,
    PrinterView,
    Result,
    ScanKind,
    TerminalAnswer,
    TerminalView,
)
from ui.staff.printer_words import for_technicians
from ui.staff.tool_list import ToolFact, ToolRow
from ui.staff.tool_words import ago
from ui.wording import joined

translate = QCoreApplication.translate

CONTROLS: Final = {
    0: "NUL",
    4: "EOT",
    9: "TAB",
    10: "LF",
    13: "CR",
    27: "ESC",
    28: "FS",
    29: "GS",
    30: "RS",
    127: "DEL",
}
DEVICES = {
    Device.TOUCH: str(QT_TRANSLATE_NOOP("Devices", "Touch")),
    Device.PIXELS: str(QT_TRANSLATE_NOOP("Devices", "Picture")),
    Device.PRINTER: str(QT_TRANSLATE_NOOP("Devices", "Printer")),
    Device.SCANNER: str(QT_TRANSLATE_NOOP("Devices", "Scanner")),
    Device.TERMINAL: str(QT_TRANSLATE_NOOP("Devices", "Payment terminal")),
    Device.SOUND: str(QT_TRANSLATE_NOOP("Devices", "Sound and headset")),
    Device.KEYS: str(QT_TRANSLATE_NOOP("Devices", "Keypad")),
}
SCANS = {
    ScanKind.TICKET: (str(QT_TRANSLATE_NOOP("Devices", "A ticket of this cinema")), "ok"),
    ScanKind.TICKET_REVOKED: (str(QT_TRANSLATE_NOOP("Devices", "A ticket whose kiosk was written off")), "warning"),
    ScanKind.TICKET_FORGED: (str(QT_TRANSLATE_NOOP("Devices", "A ticket that was forged or changed")), "warning"),
    ScanKind.TICKET_UNKNOWN_KEY: (
        str(QT_TRANSLATE_NOOP("Devices", "A ticket of an unknown kiosk")),
        "warning",
    ),
    ScanKind.DAMAGED: (str(QT_TRANSLATE_NOOP("Devices", "A ticket, not read as a whole")), "warning"),
    ScanKind.CARD: (str(QT_TRANSLATE_NOOP("Devices", "A membership card")), "ok"),
    ScanKind.MEMBERSHIP: (str(QT_TRANSLATE_NOOP("Devices", "A member pass")), "ok"),
    ScanKind.UNKNOWN: (str(QT_TRANSLATE_NOOP("Devices", "Some other code")), "ok"),
}
TERMINALS = {
    TerminalAnswer.ANSWERS: (
        str(QT_TRANSLATE_NOOP("Devices", "answers; no money was moved")),
        "ok",
    ),
    TerminalAnswer.SILENT: (str(QT_TRANSLATE_NOOP("Devices", "does not answer")), "failed"),
    TerminalAnswer.CONFUSED: (
        str(QT_TRANSLATE_NOOP("Devices", "claims a payment that never was")),
        "failed",
    ),
    TerminalAnswer.NONE: (str(QT_TRANSLATE_NOOP("Devices", "there is none: guests pay at the counter")), "unknown"),
}
PAYMENTS = {
    "requested": str(QT_TRANSLATE_NOOP("Devices", "no answer yet")),
    "approved": str(QT_TRANSLATE_NOOP("Devices", "approved")),
    "declined": str(QT_TRANSLATE_NOOP("Devices", "declined")),
    "reversing": str(QT_TRANSLATE_NOOP("Devices", "going back")),
    "reversed": str(QT_TRANSLATE_NOOP("Devices", "gone back")),
}
PRINTS = {
    "reserved": (str(QT_TRANSLATE_NOOP("Devices", "waiting")), "unknown"),
    "sent": (str(QT_TRANSLATE_NOOP("Devices", "printing")), "unknown"),
    "printed": (str(QT_TRANSLATE_NOOP("Devices", "printed")), "ok"),
    "not_printed": (str(QT_TRANSLATE_NOOP("Devices", "not printed")), "failed"),
    "unknown": (str(QT_TRANSLATE_NOOP("Devices", "nobody knows whether it came out")), "warning"),
}
READINESS = {
    PrinterReadiness.READY: (str(QT_TRANSLATE_NOOP("Devices", "ready")), "ok"),
    PrinterReadiness.NOT_READY: (str(QT_TRANSLATE_NOOP("Devices", "cannot print")), "failed"),
    PrinterReadiness.UNKNOWN: (str(QT_TRANSLATE_NOOP("Devices", "does not say how it is")), "warning"),
}


def visible(text: str) -> str:
    """A text with every character that cannot be seen by its name in angle brackets."""
    return "".join(one if one.isprintable() and one != "\ufffd" else _named(one) for one in text)


def _named(one: str) -> str:
    return f"<{CONTROLS.get(ord(one), f'U+{ord(one):04X}')}>"


def key_name(text: str, key_code: int) -> str:
    """One key as it was struck: its letter, or its number where it has none."""
    shown = visible(text) if text else ""
    if text == " ":
        return translate("Devices", "Space")
    if shown and not unicodedata.category(text[0]).startswith("C"):
        return shown
    return joined((shown, f"0x{key_code:x}"))


def derive_devices(latest: dict[Device, Result], now: datetime) -> tuple[ToolRow, ...]:
    """The devices, each with what was last found of it."""
    return tuple(
        ToolRow(
            device.value,
            translate("Devices", DEVICES[device]),
            latest[device].grade.value if device in latest else "unknown",
            joined((ago(latest[device].at, now), latest[device].by, latest[device].detail))
            if device in latest
            else translate("Devices", "not tried yet"),
        )
        for device in Device
    )


def derive_printer(view: PrinterView, now: datetime) -> tuple[tuple[ToolFact, ...], tuple[ToolRow, ...]]:
    """What the printer says, and what became of the latest prints."""
    prints = []
    for one in view.attempts:
        words, grade = PRINTS[one.state]
        note = joined((translate("Devices", words), one.reason))
        prints.append(
            ToolRow(str(one.number), f"{one.number} · {one.booking_reference}", grade, note, ago(one.created_at, now))
        )
    return _printer_facts(view.report, now), tuple(prints)


def derive_terminal(view: TerminalView, now: datetime) -> tuple[ToolFact, ...]:
    """What the terminal said just now, and to the latest payments."""
    words, grade = TERMINALS[view.answer]
    facts = [ToolFact(translate("Devices", "State"), translate("Devices", words), grade)]
    if view.simulated and view.answer is not TerminalAnswer.NONE:
        facts.append(
            ToolFact(translate("Devices", "Kind"), translate("Devices", "simulated: it takes no money"), "warning")
        )
    for number, one in enumerate(view.answers, 1):
        said = translate("Devices", PAYMENTS.get(one.state.value, one.state.value))
        #: %1 is a number: the latest payment is 1
        label = translate("Devices", "Payment %1").replace("%1", str(number))
        facts.append(ToolFact(label, joined((said, ago(one.asked_at, now)))))
    return tuple(facts)


def derive_sound(outputs: SoundOutputs) -> tuple[ToolFact, ...]:
    """Where sound may come out."""
    none, plugged = translate("Devices", "none"), outputs.plugged
    jack = (
        translate("Devices", "nobody can tell")
        if plugged is None
        else translate("Devices", "plugged in")
        if plugged
        else translate("Devices", "nothing is plugged in")
    )
    return (
        ToolFact(
            translate("Devices", "Sound cards"), joined(outputs.cards) or none, "ok" if outputs.cards else "failed"
        ),
        ToolFact(translate("Devices", "Player"), outputs.player or none, "ok" if outputs.player else "failed"),
        ToolFact(translate("Devices", "Headset"), jack, "ok" if plugged else "unknown"),
    )


def _printer_facts(report: PrinterReport | None, now: datetime) -> tuple[ToolFact, ...]:
    if report is None:
        return (ToolFact(translate("Devices", "State"), translate("Devices", "was not asked yet"), "unknown"),)
    words, grade = READINESS[report.readiness]
    reasons = report.reasons
    grade = "warning" if grade == "ok" and reasons else grade
    return (
        ToolFact(translate("Devices", "State"), translate("Devices", words), grade),
        ToolFact(translate("Devices", "It says"), for_technicians(reasons) or translate("Devices", "nothing else")),
        ToolFact(translate("Devices", "Since"), ago(report.since, now)),
    )
