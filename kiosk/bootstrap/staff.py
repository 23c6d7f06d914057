"""What the staff's pages are built on."""

from typing import TYPE_CHECKING

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
        refunds=kiosk.refunds,
    )
