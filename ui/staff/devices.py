"""The kiosk's devices, tried one by one: what each says, what comes in, and how whoever is here finds it."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Property, QCoreApplication, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.domain.events import Grade
from kiosk.domain.staff import Permission
from kiosk.ports import Side, SoundOutputs
from kiosk.services.device_tests import Device, PrinterView, Result, ScanKind, TerminalView
from ui.background import Err, Ok, Outcome
from ui.models.rows import RowsModel
from ui.staff.device_words import (
    SCANS,
    derive_devices,
    derive_printer,
    derive_sound,
    derive_terminal,
    key_name,
    visible,
)
from ui.staff.tool_list import ToolListViewModel, ToolRow
from ui.wording import joined

if TYPE_CHECKING:
    from ui.screens import Parts
    from ui.viewmodels.staff import StaffViewModel

QML_IMPORT_NAME = "Foyer.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1

translate = QCoreApplication.translate

MOST_CAME = 12
"""Scans, or keys, that are shown."""


@dataclass(frozen=True, slots=True)
class _Look:
    """What was found out at one look: of all devices, and of the one that is tried."""

    latest: Mapping[Device, Result]
    printer: PrinterView | None = None
    terminal: TerminalView | None = None
    sound: SoundOutputs | None = None


@QmlElement
class DevicesViewModel(ToolListViewModel):
    """What is scanned or struck here does nothing but show; it is forgotten with the page's member."""

    pageChanged = Signal()
    """A base class\'s signal cannot notify of a property here: Qt would crash."""
    PAGE = "devices"
    EVERY_SECONDS = 3

    def __init__(self, parts: "Parts", staff: "StaffViewModel", parent: QObject | None = None) -> None:
        super().__init__(parts, staff, parent)
        self.changed.connect(self.pageChanged)
        self._tests = parts.services.staff.devices
        self._came = RowsModel(ToolRow, lambda row: row.key, self)
        self._arrivals: tuple[ToolRow, ...] = ()
        self._number = 0
        self._terminal: TerminalView | None = None
        self._sound: SoundOutputs | None = None
        staff.scanned.connect(self._scanned)
        self.refresh()

    def look(self) -> Callable[[], _Look]:
        """See `ToolListViewModel`. Terminal and sound are asked once, when their device is opened or asked again."""
        device = self._selected
        ask_terminal = device == Device.TERMINAL and self._terminal is None
        ask_sound = device == Device.SOUND and self._sound is None

        def look() -> _Look:
            return _Look(
                self._tests.latest(),
                self._tests.printer() if device == Device.PRINTER else None,
                self._tests.terminal() if ask_terminal else None,
                self._tests.sound() if ask_sound else None,
            )

        return look

    def told(self, value: _Look) -> None:
        """See `ToolListViewModel`."""
        now = self.now()
        self._terminal, self._sound = value.terminal or self._terminal, value.sound or self._sound
        self.show_rows(derive_devices(dict(value.latest), now))
        match self._selected:
            case Device.PRINTER if value.printer is not None:
                facts, prints = derive_printer(value.printer, now)
                self.show_facts(facts)
                self._came.show(prints)
            case Device.TERMINAL if self._terminal is not None:
                self.show_facts(derive_terminal(self._terminal, now))
            case Device.SOUND if self._sound is not None:
                self.show_facts(derive_sound(self._sound))
            case _:
                self.show_facts(())

    def forget(self) -> None:
        """See `ToolListViewModel`."""
        self._arrivals, self._terminal, self._sound = (), None, None
        self._came.show(())

    @Property(RowsModel, constant=True)
    def came(self) -> RowsModel:
        """What came in lately: scans, keys, or prints."""
        return self._came

    @Property(bool, constant=True)
    def hasScanner(self) -> bool:
        """Whether a scanner is configured."""
        kiosk = self.parts.services.config.kiosk
        return kiosk.scanner or bool(kiosk.scanner_device)

    @property
    def _source(self) -> str:
        """What kind of scanner it was; "" where there are two."""
        kiosk = self.parts.services.config.kiosk
        if kiosk.scanner and kiosk.scanner_device:
            return ""
        if kiosk.scanner:
            return translate("Devices", "a scanner that types")
        return translate("Devices", "a scanner on a line")

    @Property(bool, notify=pageChanged)
    def canPrint(self) -> bool:
        """Whether whoever is here may have a test page printed."""
        return self.staff.may(Permission.REPAIR)

    @Slot(str)
    def choose(self, key: str) -> None:
        """Try one; what was found out of another is gone."""
        self.forget()
        self.show_facts(())
        super().choose(key)

    @Slot()
    def askAgain(self) -> None:
        """Ask the device again."""
        self._terminal, self._sound = None, None
        if self._selected == Device.PRINTER:
            self._tests.ask_printer()
        self.refresh()

    @Slot()
    def printTestPage(self) -> None:
        """Have the page printed that tries the printer."""
        if self.staff.may(Permission.REPAIR):
            by = self.staff.by
            self.parts.background.run_later(lambda: self._tests.print_sample(by), self._asked_for)

    @Slot(str)
    def play(self, side: str) -> None:
        """A tone for one ear, or both."""
        self.parts.background.run_later(lambda: self._tests.play(Side(side)), self._played)

    @Slot(str, int)
    def struck(self, text: str, key: int) -> None:
        """A key was struck while the keypad is tried."""
        if self._selected == Device.KEYS:
            self._arrived(ToolRow(self._next(), key_name(text, key), "ok", f"0x{key:x}"))

    @Slot(str)
    def find(self, grade: str) -> None:
        """How whoever is here finds the device that is tried."""
        self._note(Grade(grade), "")

    @Slot(int, int, bool)
    def touched(self, dark: int, cells: int, by_itself: bool) -> None:  # noqa: FBT001 - a Qt slot
        """The grid has ended, by its time or by a corner, with so many of its cells dark."""
        grade = Grade.OK if not dark else Grade.FAILED if by_itself else Grade.WARNING
        self._note(grade, f"{dark}/{cells}" if dark else "")

    def _note(self, grade: Grade, detail: str) -> None:
        if not self._selected or not self.staff.by:
            return
        device, by = Device(self._selected), self.staff.by
        self.parts.background.run_later(lambda: self._tests.note(device, grade, by, detail), self._noted)

    def _noted(self, outcome: Outcome[Any]) -> None:
        if isinstance(outcome, Err):
            self.staff.notice(translate("Devices", "The result could not be written down."), "warning")
        else:
            self.staff.notice(translate("Devices", "The result is written down."), "good")
        self.refresh()

    def _asked_for(self, outcome: Outcome[str]) -> None:
        if isinstance(outcome, Ok):
            self.staff.notice(translate("Devices", "The test page is on its way. It admits nobody."), "good")
        else:
            self.staff.notice(translate("Devices", "The test page could not be asked for."), "warning")
        self.refresh()

    def _played(self, outcome: Outcome[str]) -> None:
        why = outcome.value if isinstance(outcome, Ok) else "error"
        if why == "no player":
            self.staff.notice(translate("Devices", "No program that plays sounds is installed."), "warning")
        elif why:
            #: %1 is what the program said, such as "exit 1"
            words = translate("Devices", "The tone could not be played: %1").replace("%1", why)
            self.staff.notice(words, "warning")
        else:
            self.staff.notice(translate("Devices", "The tone was played. Did you hear it?"), "good")

    @Slot(str)
    def _scanned(self, text: str) -> None:
        if not self.open or self._selected != Device.SCANNER:
            return

        def told(outcome: Outcome[ScanKind]) -> None:
            kind = outcome.value if isinstance(outcome, Ok) else ScanKind.UNKNOWN
            words, grade = SCANS[kind]
            letters = translate("Devices", "letters: %1").replace("%1", str(len(text)))
            if self._selected == Device.SCANNER:
                note = joined((translate("Devices", words), self._source, letters))
                at = f"{self.local(self.now()):%H:%M:%S}"
                self._arrived(ToolRow(self._next(), visible(text), grade, note, at))

        self.parts.background.run_later(lambda: self._tests.kind_of(text), told)

    def _arrived(self, row: ToolRow) -> None:
        self._arrivals = (row, *self._arrivals)[:MOST_CAME]
        self._came.show(self._arrivals)
        self.changed.emit()

    def _next(self) -> str:
        self._number += 1
        return str(self._number)
