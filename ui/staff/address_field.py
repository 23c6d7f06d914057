"""A mail address typed on the screen's own keys by somebody of the staff. It is kept nowhere but here."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.domain.mail_address import MOST_CHARACTERS, AddressMistake, read_address
from ui.models.rows import RowsModel
from ui.viewmodels.keyboard_props import Key, address_further, address_keys, domains

if TYPE_CHECKING:
    from ui.viewmodels.language import LanguageViewModel

QML_IMPORT_NAME = "Foyer.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
class AddressFieldViewModel(QObject):
    """One field and its keys, in the language of the screen."""

    changed = Signal()

    def __init__(self, language: "LanguageViewModel", parent: QObject) -> None:
        super().__init__(parent)
        self._language = language
        self._keys = RowsModel(Key, lambda row: row.types, self)
        self._domains = RowsModel(Key, lambda row: row.types, self)
        self._typed = ""
        language.changed.connect(self._refresh)
        self._refresh()

    @property
    def text(self) -> str:
        """What is typed."""
        return self._typed

    def forget(self) -> None:
        """Begin anew."""
        self._typed = ""
        self.changed.emit()

    @Property(RowsModel, constant=True)
    def keys(self) -> RowsModel:
        """Letters, digits and signs."""
        return self._keys

    @Property(RowsModel, constant=True)
    def domains(self) -> RowsModel:
        """Whole domains, each a key."""
        return self._domains

    @Property(str, notify=changed)
    def typed(self) -> str:
        """What stands there."""
        return self._typed

    @Property(bool, notify=changed)
    def good(self) -> bool:
        """Whether it can be an address."""
        return not isinstance(read_address(self._typed), AddressMistake)

    @Slot(str)
    def strike(self, text: str) -> None:
        """A key."""
        self._typed = address_further(self._typed, text, MOST_CHARACTERS)
        self.changed.emit()

    @Slot()
    def rubOut(self) -> None:
        """Take the last letter back."""
        self._typed = self._typed[:-1]
        self.changed.emit()

    @Slot()
    def _refresh(self) -> None:
        language = str(self._language.code)
        self._keys.show(address_keys(language))
        self._domains.show(domains(language))
