"""What a printer's reasons mean to staff: keywords of RFC 8011 5.4.12, PWG 5100.9 and our own drivers, in words."""

from collections.abc import Callable, Iterable, Mapping
from typing import Final

from kiosk.domain.texts import QT_TRANSLATE_NOOP

WORDS: Final[Mapping[str, str]] = {
    "connecting-to-device": QT_TRANSLATE_NOOP("PrinterReasons", "the queue cannot reach the printer"),
    "cover-open": QT_TRANSLATE_NOOP("PrinterReasons", "the cover is open"),
    "cutter-error": QT_TRANSLATE_NOOP("PrinterReasons", "the cutter is stuck"),
    "developer-empty": QT_TRANSLATE_NOOP("PrinterReasons", "no developer"),
    "developer-low": QT_TRANSLATE_NOOP("PrinterReasons", "little developer left"),
    "door-open": QT_TRANSLATE_NOOP("PrinterReasons", "a door is open"),
    "folder-read-only": QT_TRANSLATE_NOOP("PrinterReasons", "the folder takes no files"),
    "input-tray-missing": QT_TRANSLATE_NOOP("PrinterReasons", "the paper tray is missing"),
    "interlock-open": QT_TRANSLATE_NOOP("PrinterReasons", "a cover is open"),
    "marker-supply-empty": QT_TRANSLATE_NOOP("PrinterReasons", "no ink or toner"),
    "marker-supply-low": QT_TRANSLATE_NOOP("PrinterReasons", "little ink or toner left"),
    "marker-waste-almost-full": QT_TRANSLATE_NOOP("PrinterReasons", "the waste container is nearly full"),
    "marker-waste-full": QT_TRANSLATE_NOOP("PrinterReasons", "the waste container is full"),
    "media-empty": QT_TRANSLATE_NOOP("PrinterReasons", "no paper"),
    "media-jam": QT_TRANSLATE_NOOP("PrinterReasons", "paper jam"),
    "media-low": QT_TRANSLATE_NOOP("PrinterReasons", "little paper left"),
    "media-needed": QT_TRANSLATE_NOOP("PrinterReasons", "it waits for paper"),
    "no-answer": QT_TRANSLATE_NOOP("PrinterReasons", "it does not answer in time"),
    "no-folder": QT_TRANSLATE_NOOP("PrinterReasons", "there is no folder to print to"),
    "no-such-printer": QT_TRANSLATE_NOOP("PrinterReasons", "something else answers at its address"),
    "not-accepting-jobs": QT_TRANSLATE_NOOP("PrinterReasons", "it takes no jobs"),
    "offline": QT_TRANSLATE_NOOP("PrinterReasons", "it is offline"),
    "other": QT_TRANSLATE_NOOP("PrinterReasons", "an error without a name"),
    "output-area-almost-full": QT_TRANSLATE_NOOP("PrinterReasons", "the output tray is nearly full"),
    "output-area-full": QT_TRANSLATE_NOOP("PrinterReasons", "the output tray is full"),
    "output-tray-missing": QT_TRANSLATE_NOOP("PrinterReasons", "the output tray is missing"),
    "paused": QT_TRANSLATE_NOOP("PrinterReasons", "it is paused"),
    "shutdown": QT_TRANSLATE_NOOP("PrinterReasons", "it is switched off, or going to sleep"),
    "spool-area-full": QT_TRANSLATE_NOOP("PrinterReasons", "its memory is full"),
    "stopped": QT_TRANSLATE_NOOP("PrinterReasons", "it has stopped"),
    "takes-no-pdf": QT_TRANSLATE_NOOP("PrinterReasons", "it takes no PDF"),
    "timed-out": QT_TRANSLATE_NOOP("PrinterReasons", "it does not answer"),
    "toner-empty": QT_TRANSLATE_NOOP("PrinterReasons", "no toner"),
    "toner-low": QT_TRANSLATE_NOOP("PrinterReasons", "little toner left"),
    "unreachable": QT_TRANSLATE_NOOP("PrinterReasons", "nobody answers at its address"),
}


def same(text: str) -> str:
    """Untranslated."""
    return text


def in_words(reasons: Iterable[str], translated: Callable[[str], str] = same) -> str:
    """Reasons for staff to read, each with its keyword; keywords that nobody knows stay as they are."""
    return ", ".join(f"{translated(WORDS[reason])} ({reason})" if reason in WORDS else reason for reason in reasons)
