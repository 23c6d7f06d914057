"""The watchdog: tells systemd that all is well, for as long as it is."""

import threading
from collections.abc import Callable
from typing import Final

from kiosk.domain.watchdog import stalled
from kiosk.logs import logger
from kiosk.services.pulse import Pulse
from sync.service_manager import ServiceManager

log = logger(__name__)

STATUS_SECONDS: Final = 10.0
"""How often the status line is looked at where no beat is waited for."""


class Watch:
    """Beats in a thread of its own while every part answers; ``status`` is the line beside it, asked each time."""

    def __init__(self, manager: ServiceManager, pulse: Pulse, status: Callable[[], str]) -> None:
        self._manager = manager
        self._pulse = pulse
        self._status = status
        self._said = ""
        self._ended = threading.Event()
        self._thread = threading.Thread(target=self._watch, name="watchdog", daemon=True)

    def begin(self) -> None:
        """The first frame is on the screen: say so, and beat from now on."""
        self._manager.ready()
        if self._manager.here:
            self._thread.start()

    def end(self, *, again: bool) -> None:
        """The program ends; ``again``: to begin anew as the same process, which systemd need not know of."""
        self._ended.set()
        if not again:
            self._manager.stopping()

    def look(self) -> None:
        """Beat, or say which part is silent. A program that is beyond help says so until it is ended."""
        silent = stalled(self._pulse.silent())
        words = f"stalled: {', '.join(silent)}" if silent else self._status()
        if words != self._said:
            self._said = words
            self._manager.status(words)
            if silent:
                log.error("no part of these answers any more: %s; the watchdog is told no more", ", ".join(silent))
        if not silent:
            self._manager.beat()

    def _watch(self) -> None:
        while True:
            try:
                self.look()
            except Exception:
                log.exception("the watchdog could not look")  # and does not beat, this time
            if self._ended.wait(self._manager.beat_seconds or STATUS_SECONDS):
                return
