"""The live log: the newest lines of the kiosk and its worker, by level, process and words typed."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Property, QCoreApplication, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.logs import LogLine
from ui.models.rows import RowsModel
from ui.staff.tool_list import ToolChoice, ToolListViewModel, ToolRow
from ui.staff.tool_words import stamp
from ui.viewmodels.keyboard_props import Key, address_keys
from ui.wording import joined

if TYPE_CHECKING:
    from ui.screens import Parts
    from ui.viewmodels.staff import StaffViewModel

QML_IMPORT_NAME = "Foyer.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1

translate = QCoreApplication.translate

MOST_SHOWN = 150
MOST_TYPED = 30
GRADES = {"WARNING": "warning", "ERROR": "failed", "CRITICAL": "failed"}


def derive_choices(least: str, process: str) -> tuple[tuple[ToolChoice, ...], tuple[ToolChoice, ...]]:
    """From which level on, and whose lines."""
    levels = (
        ("DEBUG", translate("Log", "Everything")),
        ("WARNING", translate("Log", "Warnings")),
        ("ERROR", translate("Log", "Errors")),
    )
    processes = (
        ("", translate("Log", "Both programs")),
        ("kiosk", translate("Log", "Kiosk")),
        ("worker", translate("Log", "Worker")),
    )
    return (
        tuple(ToolChoice(key, title, key == least) for key, title in levels),
        tuple(ToolChoice(key, title, key == process) for key, title in processes),
    )


@QmlElement
class LogViewModel(ToolListViewModel):
    """Newest first; paused, nothing moves."""

    pageChanged = Signal()
    """A base class\'s signal cannot notify of a property here: Qt would crash."""
    PAGE = "log"
    EVERY_SECONDS = 1

    def __init__(self, parts: "Parts", staff: "StaffViewModel", parent: QObject | None = None) -> None:
        super().__init__(parts, staff, parent)
        self.changed.connect(self.pageChanged)
        self._log = parts.services.staff.log
        self._least, self._process, self._typed = "DEBUG", "", ""
        self._paused, self._typing = False, False
        self._keys = RowsModel(Key, lambda row: row.types, self)
        self._keys.show(address_keys("en"))
        self._wide_keys = RowsModel(Key, lambda row: row.types, self)
        self.refresh()

    def look(self) -> Callable[[], tuple[LogLine, ...]]:
        """See `ToolListViewModel`."""
        return partial(self._log.newest, MOST_SHOWN, least=self._least, process=self._process, typed=self._typed)

    def told(self, value: tuple[LogLine, ...]) -> None:
        """See `ToolListViewModel`."""
        self.show_filters(*derive_choices(self._least, self._process))
        now = self.local(self.now())
        self.show_rows(
            ToolRow(
                str(line.number),
                line.words,
                GRADES.get(line.level, ""),
                joined((line.part, line.process if line.process != "kiosk" else "")),
                stamp(self.local(line.at), now, self.language_code),
            )
            for line in value
        )

    def forget(self) -> None:
        """See `ToolListViewModel`."""
        self._least, self._process, self._typed = "DEBUG", "", ""
        self._paused, self._typing = False, False

    @Property(RowsModel, constant=True)
    def keys(self) -> RowsModel:
        """The keyboard."""
        return self._keys

    @Property(RowsModel, constant=True)
    def wideKeys(self) -> RowsModel:
        """It has none that are wide."""
        return self._wide_keys

    @Property(str, notify=pageChanged)
    def typed(self) -> str:
        """What is looked for."""
        return self._typed

    @Property(bool, notify=pageChanged)
    def typing(self) -> bool:
        """Whether the keyboard is there."""
        return self._typing

    @Property(bool, notify=pageChanged)
    def paused(self) -> bool:
        """Whether nothing moves."""
        return self._paused

    @Slot()
    def pause(self) -> None:
        """Let nothing move, or go on."""
        self._paused = not self._paused
        self.changed.emit()
        self.refresh()

    @Slot(str)
    def filterBy(self, key: str) -> None:
        """From a level on."""
        self._least = key
        self._sought()

    @Slot(str)
    def filterMoreBy(self, key: str) -> None:
        """One process's lines, or both's."""
        self._process = key
        self._sought()

    @Slot()
    def beginTyping(self) -> None:
        """Show the keyboard, or put it away."""
        self._typing = not self._typing
        self.changed.emit()

    @Slot(str)
    def type(self, text: str) -> None:
        """One more letter of what is looked for."""
        self._typed = (self._typed + text)[:MOST_TYPED]
        self._sought()

    @Slot()
    def rubOut(self) -> None:
        """One letter less."""
        self._typed = self._typed[:-1]
        self._sought()

    def refresh(self) -> None:
        """See `ToolListViewModel`."""
        if not self._paused:
            super().refresh()

    def _sought(self) -> None:
        self._paused = False
        self.refresh()
        self.changed.emit()
