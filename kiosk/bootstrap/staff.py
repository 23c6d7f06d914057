"""What the staff's pages are built on."""

from typing import TYPE_CHECKING

from kiosk.bootstrap import parts
from kiosk.services.assistance import Assistance
from kiosk.services.day_report import DayReports
from kiosk.services.desk import Desk
from ui.staff.services import StaffServices

if TYPE_CHECKING:
    from kiosk.bootstrap.application import Kiosk


def staff_services(kiosk: "Kiosk") -> StaffServices:
    """Quick: what takes time is begun when it is asked for."""
    config = kiosk.config
    return StaffServices(
        desk=Desk(kiosk.database, kiosk.clock),
        assistance=Assistance(kiosk.database, kiosk.clock),
        day_reports=DayReports(kiosk.database, kiosk.clock, config.kiosk.id, config.printing.tax_number),
        day_papers=parts.day_papers_for(config, kiosk.database, kiosk.clock, kiosk.nudge, printer=False),
    )
