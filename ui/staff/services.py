"""What the staff's pages are built on; made by the composition root."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kiosk.services.assistance import Assistance
    from kiosk.services.day_papers import DayPapers
    from kiosk.services.day_report import DayReports
    from kiosk.services.desk import Desk


@dataclass(frozen=True, slots=True)
class StaffServices:
    """One field a service."""

    desk: "Desk"
    assistance: "Assistance"
    day_reports: "DayReports"
    day_papers: "DayPapers"
