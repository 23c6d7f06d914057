"""The words of the screens in the customer's language, switched while they are shown."""

from pathlib import Path
from typing import Final

from PySide6.QtCore import QCoreApplication, QLocale, QTranslator

FOLDER: Final = Path(__file__).parent / "translations"


class Translations:
    """One translator at a time. English has a file too: it holds the plural forms."""

    def __init__(self, folder: Path = FOLDER) -> None:
        self._folder = folder
        self._current: QTranslator | None = None

    def speak(self, language: str) -> None:
        """Install the translator for ``language`` (or its base language); texts read from now on are in it."""
        before = self._current
        translator = QTranslator()
        if translator.load(QLocale(language), "foyer", "_", str(self._folder)):
            self._current = translator
            QCoreApplication.installTranslator(translator)
        else:
            self._current = None
        if before is not None:
            QCoreApplication.removeTranslator(before)
        QLocale.setDefault(QLocale(language))

    def silence(self) -> None:
        """Speak the language of the source again."""
        if self._current is not None:
            QCoreApplication.removeTranslator(self._current)
            self._current = None
