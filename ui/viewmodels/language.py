"""Which language the screens speak, and the choice of others."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Property, QLocale, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from ui.models.rows import RowsModel

QML_IMPORT_NAME = "Foyer.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1


@dataclass(frozen=True, slots=True)
class LanguageRow:
    """One language on offer, under the name its speakers give it."""

    code: str
    name: str
    current: bool


def own_name(code: str) -> str:
    """What a language calls itself: "Deutsch"."""
    name = QLocale(code).nativeLanguageName() or code
    base = name.split("(")[0].strip()
    return base[:1].upper() + base[1:]


def derive_languages(codes: Sequence[str], current: str) -> tuple[LanguageRow, ...]:
    """The choice as rows."""
    return tuple(LanguageRow(code, own_name(code).removeprefix("American "), code == current) for code in codes)


@QmlElement
class LanguageViewModel(QObject):
    """The language of this customer; the first configured one for the next."""

    changed = Signal()

    def __init__(self, codes: Sequence[str], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._codes = tuple(codes)
        self._code = self._codes[0]
        self._rows = RowsModel(LanguageRow, lambda row: row.code, self)
        self._show()

    @Property(str, notify=changed)
    def code(self) -> str:
        """Its code, such as "de"."""
        return self._code

    @Property(str, notify=changed)
    def name(self) -> str:
        """Its own name for itself."""
        return own_name(self._code).removeprefix("American ")

    @Property(bool, constant=True)
    def offered(self) -> bool:
        """Whether there is a choice."""
        return len(self._codes) > 1

    @Property(bool, notify=changed)
    def rightToLeft(self) -> bool:
        """Whether it is written from right to left."""
        return QLocale(self._code).textDirection().name == "RightToLeft"

    @Property(RowsModel, constant=True)
    def languages(self) -> RowsModel:
        """All on offer."""
        return self._rows

    @property
    def rows(self) -> RowsModel:
        """All on offer, for Python."""
        return self._rows

    def choices(self, owner: QObject) -> RowsModel:
        """All on offer where there is a choice, else none: for a screen that has no sheet to choose on."""
        return self._rows if bool(self.offered) else RowsModel(LanguageRow, lambda row: row.code, owner)

    @property
    def chosen(self) -> bool:
        """Whether somebody chose another than the cinema's own."""
        return self._code != self._codes[0]

    @Slot(str)
    def choose(self, code: str) -> None:
        """Speak another one."""
        if code in self._codes and code != self._code:
            self._code = code
            self._show()
            self.changed.emit()

    @Slot()
    def reset(self) -> None:
        """Back to the cinema's own."""
        self.choose(self._codes[0])

    def _show(self) -> None:
        self._rows.show(derive_languages(self._codes, self._code))
