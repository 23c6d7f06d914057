"""What QML reads of the page that sets up a new kiosk."""

from PySide6.QtCore import Property, QObject, Signal
from PySide6.QtQml import QmlElement

from ui.models.rows import RowsModel
from ui.staff.set_up_props import SetUpProps
from ui.staff.set_up_rows import ActionRow, FieldRow, OptionRow, SummaryRow
from ui.staff.setting_keys import SIGNS, text_keys, wide_keys
from ui.viewmodels.keyboard_props import CAPITALS, Key

QML_IMPORT_NAME = "Foyer.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
class SetUpView(QObject):
    """`SetUpProps` as properties; `show` puts others in their place."""

    changed = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._options = RowsModel(OptionRow, lambda row: row.key, self)
        self._fields = RowsModel(FieldRow, lambda row: row.key, self)
        self._actions = RowsModel(ActionRow, lambda row: row.key, self)
        self._summary = RowsModel(SummaryRow, lambda row: row.key, self)
        self._keys = RowsModel(Key, lambda row: row.types.lower(), self)
        self._wide_keys = RowsModel(Key, lambda row: row.types, self)
        self._props = SetUpProps()
        self._capitals = self._signs = False

    def show(self, props: SetUpProps, language: str) -> None:
        """Show this, with a keyboard of that language."""
        self._options.show(props.options)
        self._fields.show(props.fields)
        self._actions.show(props.actions)
        self._summary.show(props.summary)
        if props.fields:
            self._keys.show(text_keys(language, capitals=self._capitals, signs=self._signs))
            self._wide_keys.show(wide_keys())
        self._props = props
        self.changed.emit()

    def shift(self, key: str) -> bool:
        """Whether a key only changes what the others type; it does then."""
        if key == CAPITALS:
            self._capitals, self._signs = not self._capitals, False
        elif key == SIGNS:
            self._signs, self._capitals = not self._signs, False
        return key in (CAPITALS, SIGNS)

    @Property(str, notify=changed)
    def step(self) -> str:
        """What is asked: see `kiosk.domain.first_run.SetUpStep`."""
        return self._props.step

    @Property(str, notify=changed)
    def kind(self) -> str:
        """How one answers: options, fields, card, sound or summary."""
        return self._props.kind

    @Property(str, notify=changed)
    def title(self) -> str:
        """The question."""
        return self._props.title

    @Property(str, notify=changed)
    def words(self) -> str:
        """The same at more length."""
        return self._props.words

    @Property(int, notify=changed)
    def number(self) -> int:
        """Which page this is."""
        return self._props.number

    @Property(int, notify=changed)
    def total(self) -> int:
        """Of how many."""
        return self._props.total

    @Property(str, notify=changed)
    def problem(self) -> str:
        """What went wrong; "" if nothing did."""
        return self._props.problem

    @Property(str, notify=changed)
    def note(self) -> str:
        """What goes on, or what was found."""
        return self._props.note

    @Property(str, notify=changed)
    def nextText(self) -> str:
        """The way on; "" where a choice is."""
        return self._props.next_text

    @Property(bool, notify=changed)
    def canGoOn(self) -> bool:
        """Whether it is open."""
        return self._props.can_next

    @Property(str, notify=changed)
    def skipText(self) -> str:
        """The way around this page."""
        return self._props.skip_text

    @Property(str, notify=changed)
    def restText(self) -> str:
        """The way around all that are left."""
        return self._props.rest_text

    @Property(bool, notify=changed)
    def busy(self) -> bool:
        """Whether something is being tried."""
        return self._props.busy

    @Property(float, notify=changed)
    def cardWidth(self) -> float:
        """The frame's, in pixels."""
        return self._props.card_width

    @Property(float, notify=changed)
    def cardHeight(self) -> float:
        """The frame's, in pixels."""
        return self._props.card_height

    @Property(str, notify=changed)
    def heldDown(self) -> str:
        """The wide key that is on."""
        return SIGNS if self._signs else CAPITALS if self._capitals else ""

    @Property(RowsModel, constant=True)
    def options(self) -> RowsModel:
        """The choices."""
        return self._options

    @Property(RowsModel, constant=True)
    def fields(self) -> RowsModel:
        """What is typed into."""
        return self._fields

    @Property(RowsModel, constant=True)
    def actions(self) -> RowsModel:
        """What may be tried."""
        return self._actions

    @Property(RowsModel, constant=True)
    def summary(self) -> RowsModel:
        """What was decided."""
        return self._summary

    @Property(RowsModel, constant=True)
    def keys(self) -> RowsModel:
        """The keyboard's letters."""
        return self._keys

    @Property(RowsModel, constant=True)
    def wideKeys(self) -> RowsModel:
        """Its wide keys."""
        return self._wide_keys
