"""What a printer says of itself, in the language of the screen; pure."""

from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication

from kiosk.domain.printer_reasons import WORDS, in_words


def for_technicians(reasons: Iterable[str]) -> str:
    """Each with its keyword, as the printer's manual and the log have it: "the cover is open (cover-open)"."""
    return in_words(reasons, _translated)


def for_managers(reasons: Iterable[str]) -> str:
    """In words alone; a keyword without words stays as it is. "the cover is open"."""
    return ", ".join(dict.fromkeys(_translated(WORDS[one]) if one in WORDS else one for one in reasons))


def _translated(words: str) -> str:
    return QCoreApplication.translate("PrinterReasons", words)
