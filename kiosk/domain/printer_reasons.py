"""What a printer's reasons mean to staff: keywords of RFC 8011 5.4.12, PWG 5100.9 and our own drivers, in words."""

from collections.abc import Iterable, Mapping
from typing import Final

WORDS: Final[Mapping[str, str]] = {
    "connecting-to-device": "the queue cannot reach the printer",
    "cover-open": "the cover is open",
    "cutter-error": "the cutter is stuck",
    "developer-empty": "no developer",
    "developer-low": "little developer left",
    "door-open": "a door is open",
    "folder-read-only": "the folder takes no files",
    "input-tray-missing": "the paper tray is missing",
    "interlock-open": "a cover is open",
    "marker-supply-empty": "no ink or toner",
    "marker-supply-low": "little ink or toner left",
    "marker-waste-almost-full": "the waste container is nearly full",
    "marker-waste-full": "the waste container is full",
    "media-empty": "no paper",
    "media-jam": "paper jam",
    "media-low": "little paper left",
    "media-needed": "it waits for paper",
    "no-answer": "it does not answer in time",
    "no-folder": "there is no folder to print to",
    "no-such-printer": "something else answers at its address",
    "not-accepting-jobs": "it takes no jobs",
    "offline": "it is offline",
    "other": "an error without a name",
    "output-area-almost-full": "the output tray is nearly full",
    "output-area-full": "the output tray is full",
    "output-tray-missing": "the output tray is missing",
    "paused": "it is paused",
    "shutdown": "it is switched off, or going to sleep",
    "spool-area-full": "its memory is full",
    "stopped": "it has stopped",
    "takes-no-pdf": "it takes no PDF",
    "timed-out": "it does not answer",
    "toner-empty": "no toner",
    "toner-low": "little toner left",
    "unreachable": "nobody answers at its address",
}


def in_words(reasons: Iterable[str]) -> str:
    """Reasons for staff to read, each with its keyword; keywords that nobody knows stay as they are."""
    return ", ".join(f"{WORDS[reason]} ({reason})" if reason in WORDS else reason for reason in reasons)
