"""A scanner on a serial line (or on USB, as one): raw bytes, 9600 baud, 8N1, each code a line."""

import os
import termios
from contextlib import suppress
from typing import Final

from PySide6.QtCore import QObject, QSocketNotifier, Signal, Slot

from kiosk.logs import logger
from ui.heartbeat import Heartbeat
from ui.scans import Line, lines

log = logger(__name__)

CHUNK: Final = 1024
MOST_A_SECOND: Final = 8 * CHUNK
"""Bytes. A line of 9600 baud brings 960; whatever brings more is no scanner, and waits for the next second."""


class SerialScanner(QObject):
    """Reads on the GUI thread without ever waiting. A device that is not there (any more) is looked for each second."""

    scanned = Signal(str)

    def __init__(self, device: str, heartbeat: Heartbeat, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._device = device
        self._descriptor = -1
        self._notifier: QSocketNotifier | None = None
        self._line = Line()
        self._left = MOST_A_SECOND
        self._trouble = ""
        heartbeat.second.connect(self._look)
        self._look()

    def close(self) -> None:
        """Let the device go."""
        if self._notifier is not None:
            self._notifier.setEnabled(False)
            self._notifier.deleteLater()
            self._notifier = None
        if self._descriptor >= 0:
            with suppress(OSError):
                os.close(self._descriptor)
            self._descriptor = -1
        self._line = Line()

    @Slot()
    def _look(self) -> None:
        self._left = MOST_A_SECOND
        if self._notifier is not None:
            self._notifier.setEnabled(True)
            return
        try:
            self._descriptor = _opened(self._device)
        except (OSError, termios.error) as error:
            self._tell(f"cannot be used: {error.args[-1]}")
            return
        self._tell("is there")
        self._notifier = QSocketNotifier(self._descriptor, QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._read)

    @Slot()
    def _read(self) -> None:
        try:
            data = os.read(self._descriptor, CHUNK)
        except BlockingIOError:
            return
        except OSError as error:
            self._tell(f"is gone: {error.strerror}")
            self.close()
            return
        if not data:
            self._tell("is gone")
            self.close()
            return
        self._left -= len(data)
        if self._left <= 0 and self._notifier is not None:
            self._notifier.setEnabled(False)
        self._line, found = lines(self._line, data)
        for text in found:
            self.scanned.emit(text)

    def _tell(self, what: str) -> None:
        if what != self._trouble:
            self._trouble = what
            log.info("the scanner at %s %s", self._device, what)


def _opened(device: str) -> int:
    """The device, set to raw bytes (OSError, termios.error if it is none). What waited in it is old, and dropped."""
    descriptor = os.open(device, os.O_RDONLY | os.O_NOCTTY | os.O_NONBLOCK | os.O_CLOEXEC)
    try:
        settings = termios.tcgetattr(descriptor)
        characters = settings[6]
        characters[termios.VMIN], characters[termios.VTIME] = 0, 0
        eight_bits = termios.CS8 | termios.CREAD | termios.CLOCAL
        raw = [0, 0, eight_bits, 0, termios.B9600, termios.B9600, characters]
        termios.tcsetattr(descriptor, termios.TCSANOW, raw)
        termios.tcflush(descriptor, termios.TCIFLUSH)
    except BaseException:
        os.close(descriptor)
        raise
    return descriptor
