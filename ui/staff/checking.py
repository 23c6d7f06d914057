"""What both pages of the diagnosis do: run checks in the background, and show how far they are."""

from collections.abc import Iterable
from datetime import datetime, timedelta
from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Property, QCoreApplication, QObject, Qt, QTimer, Signal, Slot

from kiosk import formatting
from kiosk.domain.staff import Permission
from kiosk.facts import ConnectionChanged, Fact, HealthChanged, PrinterChanged, RightsChanged
from kiosk.services.checks.running import Result
from ui.background import Outcome

if TYPE_CHECKING:
    from ui.screens import Parts
    from ui.viewmodels.staff import StaffViewModel

translate = QCoreApplication.translate
OLD: Final = timedelta(seconds=60)
NOT_SOONER_MS: Final = 5_000
_QUICK: Final = {HealthChanged: ("books", "program", "disk"), PrinterChanged: ("paper",)}
"""Which checks a fact is worth; any other of those listened to is worth the books."""


class Checking(QObject):
    """A page on the checks. ``key`` is the page's: it looks by itself only while that is open."""

    changed = Signal()
    _ended = Signal(str)

    def __init__(self, key: str, parts: "Parts", staff: "StaffViewModel") -> None:
        super().__init__(parts.owner)
        self._key = key
        self._parts = parts
        self._staff = staff
        self._tests = parts.services.staff.diagnosis.tests
        self._waiting: set[str] = set()
        self._wanted: set[str] = set()
        self._all = 0
        self._again = QTimer(self, singleShot=True, interval=NOT_SOONER_MS)
        self._again.timeout.connect(self._look_again)
        self._ended.connect(self._on_ended, Qt.ConnectionType.QueuedConnection)
        parts.facts.told.connect(self._on_fact)
        parts.language.changed.connect(self._refresh)
        staff.changed.connect(self._opened)
        staff.signedOut.connect(self._forget)

    # -- for QML -----------------------------------------------------------------------------------------------------

    @Property(bool, notify=changed)
    def running(self) -> bool:
        """Whether checks are under way."""
        return bool(self._waiting)

    @Property(float, notify=changed)
    def progress(self) -> float:
        """How much of them has ended, 0 to 1."""
        return 1 - len(self._waiting) / self._all if self._all else 0.0

    @Property(str, notify=changed)
    def checkedAt(self) -> str:
        """When the last of them ended."""
        at = self._tests.result.at
        #: %1 is a time of the day
        return translate("Diagnosis", "Checked at %1").replace("%1", self._told(at)) if at else ""

    @Slot()
    def checkAll(self) -> None:
        """Run all checks again."""
        self._check(one.key for one in self._tests.checks)

    # -- for pages ---------------------------------------------------------------------------------------------------

    @property
    def result(self) -> Result:
        """What was last found."""
        return self._tests.result

    def _check(self, keys: Iterable[str]) -> None:
        wanted = tuple(keys)
        if self._waiting or not wanted or not self._staff.may(Permission.DIAGNOSE):
            return
        self._waiting, self._all = set(wanted), len(wanted)
        self._parts.background.run_later(partial(self._tests.run, *wanted, ended=self._ended.emit), self._done)
        self.changed.emit()

    def _told(self, at: datetime) -> str:
        """A time as the cinema reads it, with its day unless that is today."""
        site, now = self._parts.services.programme.site(), self._parts.services.clock.now()
        language = self._parts.navigator.language
        here, today = (site.local(at), site.local(now)) if site else (at.astimezone(), now.astimezone())
        time = formatting.clock_time(here, language)
        if here.date() == today.date():
            return time
        return f"{formatting.short_day(here.date(), language).day}, {time}"

    def _refresh(self) -> None:
        """Say anew what was found."""
        self.changed.emit()

    def _forget(self) -> None:
        """Whoever looked has gone."""
        self._wanted.clear()
        self._again.stop()

    # -- what happens ------------------------------------------------------------------------------------------------

    def _is_open(self) -> bool:
        return bool(self._staff.property("page") == self._key)

    @Slot()
    def _opened(self) -> None:
        if not self._is_open():
            self._again.stop()
            return
        at = self._tests.result.at
        if at is None or abs(self._parts.services.clock.now() - at) > OLD:
            self.checkAll()
        self._refresh()

    @Slot(str)
    def _on_ended(self, key: str) -> None:
        self._waiting.discard(key)
        self.changed.emit()

    def _done(self, _outcome: Outcome[Result]) -> None:
        self._waiting.clear()
        self._refresh()

    @Slot(object)
    def _on_fact(self, fact: Fact) -> None:
        if not self._is_open() or not isinstance(
            fact, HealthChanged | PrinterChanged | ConnectionChanged | RightsChanged
        ):
            return
        self._wanted.update(_QUICK.get(type(fact), ("books",)))
        if not self._again.isActive():
            self._again.start()

    @Slot()
    def _look_again(self) -> None:
        if self._waiting:
            self._again.start()
            return
        wanted, self._wanted = self._wanted, set()
        self._check(wanted)
