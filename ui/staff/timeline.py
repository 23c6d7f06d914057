"""The timeline: all that happened, across the kiosk's parts, newest first."""

from collections.abc import Callable
from datetime import datetime, timedelta
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, Slot
from PySide6.QtQml import QmlElement

from kiosk.domain.events import Grade, Part
from kiosk.services.timeline import TimelineRow
from ui.staff.timeline_words import PARTS, part_name, words_of
from ui.staff.tool_list import ToolChoice, ToolListViewModel, ToolRow
from ui.staff.tool_words import stamp
from ui.wording import joined

if TYPE_CHECKING:
    from ui.screens import Parts
    from ui.viewmodels.staff import StaffViewModel

QML_IMPORT_NAME = "Foyer.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1

translate = QCoreApplication.translate

ALL = "all"
HOURS = {"hour": 1, "day": 24, "week": 24 * 7, "month": 24 * 31}


def derive_row(row: TimelineRow, local: Callable[[datetime], datetime], now: datetime, language: str) -> ToolRow:
    """One line of the list; ``now`` as a clock in the cinema shows it."""
    event = row.event
    times = f"{event.times}×" if event.times > 1 else ""
    subject = event.subject if event.part is not Part.JOB else ""
    note = joined((part_name(event.part), event.code, subject, event.detail, times))
    quiet = event.grade is Grade.OK and event.part in (Part.SALE, Part.STAFF)
    grade = "" if quiet else event.grade.value
    return ToolRow(row.key, words_of(event), grade, note, stamp(local(row.at), now, language))


def derive_choices(part: str, since: str) -> tuple[tuple[ToolChoice, ...], tuple[ToolChoice, ...]]:
    """Of which part, and since when."""
    parts = [(ALL, translate("Timeline", "Everything")), *((one.value, part_name(one)) for one in PARTS)]
    times = (
        ("hour", translate("Timeline", "Last hour")),
        ("day", translate("Timeline", "Last day")),
        ("week", translate("Timeline", "Last week")),
        ("month", translate("Timeline", "Last month")),
    )
    return (
        tuple(ToolChoice(key, title, key == part) for key, title in parts),
        tuple(ToolChoice(key, title, key == since) for key, title in times),
    )


@QmlElement
class TimelineViewModel(ToolListViewModel):
    """Looks every few seconds."""

    PAGE = "timeline"
    EVERY_SECONDS = 5

    def __init__(self, parts: "Parts", staff: "StaffViewModel", parent: QObject | None = None) -> None:
        super().__init__(parts, staff, parent)
        self._timeline = parts.services.staff.timeline
        self._part, self._since = ALL, "day"
        self.refresh()

    def look(self) -> Callable[[], tuple[TimelineRow, ...]]:
        """See `ToolListViewModel`."""
        parts = tuple(Part) if self._part == ALL else (Part(self._part),)
        return partial(self._timeline.rows, parts, self.now() - timedelta(hours=HOURS[self._since]))

    def told(self, value: tuple[TimelineRow, ...]) -> None:
        """See `ToolListViewModel`."""
        now, language = self.local(self.now()), self.language_code
        self.show_filters(*derive_choices(self._part, self._since))
        self.show_rows(derive_row(row, self.local, now, language) for row in value)

    def forget(self) -> None:
        """See `ToolListViewModel`."""
        self._part, self._since = ALL, "day"

    @Slot(str)
    def filterBy(self, key: str) -> None:
        """Of one part, or of all."""
        self._part = key
        self.refresh()

    @Slot(str)
    def filterMoreBy(self, key: str) -> None:
        """Since when."""
        self._since = key
        self.refresh()
