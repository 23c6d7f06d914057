"""What the staff's pages are built on."""

from typing import TYPE_CHECKING

from kiosk.bootstrap.checks import diagnosis_of
from kiosk.bootstrap.settings import settings_for
from kiosk.services.assistance import Assistance
from kiosk.services.desk import Desk
from ui.staff.services import StaffServices

if TYPE_CHECKING:
    from kiosk.bootstrap.application import Kiosk


def staff_services(kiosk: "Kiosk") -> StaffServices:
    """Quick: what takes time is begun when it is asked for."""
    return StaffServices(
        desk=Desk(kiosk.database, kiosk.clock),
        assistance=Assistance(kiosk.database, kiosk.clock),
        diagnosis=diagnosis_of(kiosk),
        settings=settings_for(
            kiosk.config_path, kiosk.config.state_folder, kiosk.database, kiosk.clock, demo=kiosk.demo
        ),
    )
