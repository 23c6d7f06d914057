"""Whether anybody is still there: the warning, and the wipe when nobody answers it."""

from collections.abc import Callable

from PySide6.QtCore import Property, QEvent, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.clock import Clock
from kiosk.domain.idle import Active, IdleRules, Over, idle
from kiosk.domain.idle import Warning as LastCall
from kiosk.domain.journey import Step
from ui.heartbeat import Heartbeat
from ui.viewmodels.navigator import NavigatorViewModel

QML_IMPORT_NAME = "Foyer.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1

TOUCHES = frozenset((QEvent.Type.MouseButtonPress, QEvent.Type.TouchBegin, QEvent.Type.KeyPress, QEvent.Type.Wheel))


@QmlElement
class IdleViewModel(QObject):
    """Judges once a second. ``rules_for`` may give a step other rules; None: it is never interrupted."""

    changed = Signal()

    def __init__(
        self,
        navigator: NavigatorViewModel,
        clock: Clock,
        heartbeat: Heartbeat,
        rules_for: Callable[[Step], IdleRules | None],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._navigator = navigator
        self._clock = clock
        self._rules_for = rules_for
        self._last_touch = clock.monotonic()
        self._seconds_left = 0
        heartbeat.second.connect(self.judge)
        navigator.moved.connect(self._moved)

    @Property(bool, notify=changed)
    def warning(self) -> bool:
        """Whether the warning covers the screen."""
        return self._seconds_left > 0

    @Property(int, notify=changed)
    def secondsLeft(self) -> int:
        """Seconds until everything is wiped; 0 while there is no warning."""
        return self._seconds_left

    def seconds_left(self) -> float | None:
        """Seconds until this step is left if nobody touches anything; None if it never is."""
        rules = self._rules()
        if rules is None:
            return None
        quiet = self._clock.monotonic() - self._last_touch
        return max(0.0, rules.quiet_seconds + rules.warning_seconds - quiet)

    @Slot()
    def touch(self) -> None:
        """Somebody is there."""
        self._last_touch = self._clock.monotonic()
        self._warn(0)

    @Slot()
    def leave(self) -> None:
        """Whoever is there wants to begin again."""
        self._warn(0)
        self._navigator.end()

    @Slot()
    def judge(self) -> None:
        """Look at the clock."""
        rules = self._rules()
        if rules is None:
            return
        match idle(self._last_touch, self._clock.monotonic(), rules):
            case Active():
                self._warn(0)
            case LastCall(seconds_left=left):
                self._warn(left)
            case Over():
                self.leave()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Qt: every touch of the window, before anything else sees it. While the warning stands it is QML's to take."""
        if event.type() in TOUCHES and not self._seconds_left:
            self._last_touch = self._clock.monotonic()
        return False

    @Slot(bool)
    def _moved(self, _forward: bool) -> None:  # noqa: FBT001 - a Qt slot
        self.touch()

    def _rules(self) -> IdleRules | None:
        step = self._navigator.current
        return None if step is Step.ATTRACT else self._rules_for(step)

    def _warn(self, seconds_left: int) -> None:
        if seconds_left != self._seconds_left:
            self._seconds_left = seconds_left
            self.changed.emit()
