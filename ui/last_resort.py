"""What happens to an error nobody expected: it is logged, and the kiosk comes back to its first screen by itself."""

import sys
from collections.abc import Callable
from types import TracebackType

from PySide6.QtCore import QObject, QTimer, Slot

from kiosk.clock import Clock
from kiosk.domain.journey import Step
from kiosk.errors import StoreError
from kiosk.logs import logger
from ui.viewmodels.navigator import NavigatorViewModel

log = logger(__name__)

AT_MOST_EVERY_SECONDS = 2.0


class LastResort(QObject):
    """Stands in for ``sys.excepthook`` while the screens are shown. A payment under way is never interrupted."""

    def __init__(self, navigator: NavigatorViewModel, clock: Clock, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._navigator = navigator
        self._clock = clock
        self._last = -AT_MOST_EVERY_SECONDS
        self._before: Callable[..., object] | None = None

    def stand_in(self) -> None:
        """From now on."""
        self._before, sys.excepthook = sys.excepthook, self.take

    def stand_down(self) -> None:
        """No longer."""
        if self._before is not None:
            sys.excepthook, self._before = self._before, None

    def take(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        """Log an error and go back to the first screen once the event loop is free, not in the middle of it."""
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error, trace)
        elif isinstance(error, StoreError):
            log.error("the screens could not read the store: %s", error)
        else:
            log.critical("a bug on the screens", exc_info=(kind, error, trace))
        now = self._clock.monotonic()
        if now - self._last >= AT_MOST_EVERY_SECONDS:
            self._last = now
            QTimer.singleShot(0, self.start_over)

    @Slot()
    def start_over(self) -> None:
        """Qt: the event loop is free."""
        if self._navigator.current is not Step.PAY:
            self._navigator.end()
