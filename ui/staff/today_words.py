"""What is said on the first page of the desk: why seats are withheld, what a printer has."""

from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from kiosk.domain.allotment_size import Because, Ground
from ui.staff.how import How

translate = QCoreApplication.translate

PRINTER: Final = {
    "cover-open": QT_TRANSLATE_NOOP("StaffToday", "the cover is open"),
    "door-open": QT_TRANSLATE_NOOP("StaffToday", "a door is open"),
    "interlock-open": QT_TRANSLATE_NOOP("StaffToday", "a cover is open"),
    "cutter-error": QT_TRANSLATE_NOOP("StaffToday", "the cutter is stuck"),
    "media-empty": QT_TRANSLATE_NOOP("StaffToday", "no paper"),
    "media-needed": QT_TRANSLATE_NOOP("StaffToday", "no paper"),
    "media-low": QT_TRANSLATE_NOOP("StaffToday", "little paper left"),
    "media-jam": QT_TRANSLATE_NOOP("StaffToday", "paper jam"),
    "input-tray-missing": QT_TRANSLATE_NOOP("StaffToday", "the paper tray is missing"),
    "toner-empty": QT_TRANSLATE_NOOP("StaffToday", "no ink or toner"),
    "marker-supply-empty": QT_TRANSLATE_NOOP("StaffToday", "no ink or toner"),
    "toner-low": QT_TRANSLATE_NOOP("StaffToday", "little ink or toner left"),
    "marker-supply-low": QT_TRANSLATE_NOOP("StaffToday", "little ink or toner left"),
    "output-area-full": QT_TRANSLATE_NOOP("StaffToday", "the output tray is full"),
    "paused": QT_TRANSLATE_NOOP("StaffToday", "it is paused"),
    "offline": QT_TRANSLATE_NOOP("StaffToday", "it is offline"),
    "shutdown": QT_TRANSLATE_NOOP("StaffToday", "it is switched off"),
    "unreachable": QT_TRANSLATE_NOOP("StaffToday", "nobody answers at its address"),
    "timed-out": QT_TRANSLATE_NOOP("StaffToday", "it does not answer"),
    "no-answer": QT_TRANSLATE_NOOP("StaffToday", "it does not answer"),
}
"""By the printer's keyword (RFC 8011 5.4.12, PWG 5100.9); one without words here is shown as it is."""


def said(words: object) -> str:
    """Words of above in the language that is spoken."""
    return translate("StaffToday", str(words))


def why_kept(because: Because | None, how: How) -> str:
    """Why so many seats are kept."""
    if because is None:
        return translate("StaffToday", "Nothing is sold offline here; these go back.")
    match because.ground:
        case Ground.NEAR:
            return translate("StaffToday", "The show is near: what is left goes back.")
        case Ground.FAR:
            return translate("StaffToday", "The show is far off.")
        case Ground.NEARLY_FULL:
            return translate("StaffToday", "Nearly full: the seats left are for everybody.")
        case Ground.FIRST:
            return translate("StaffToday", "A share of the free seats: there are too few past shows to judge by.")
        case Ground.DEMAND:
            words = translate("StaffToday", "Seats that an outage of %1 hours would sell here: about %2.")
            words = words.replace("%1", how.tenths(because.hours)).replace("%2", f"{because.expected:.0f}")
            return words + " " + translate("StaffToday", "Your limit allows no more.") if because.capped else words
