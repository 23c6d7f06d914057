"""What the staff's pages are built on; made by the composition root."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kiosk.services.assistance import Assistance
    from kiosk.services.desk import Desk
    from kiosk.services.refunds import Refunds


@dataclass(frozen=True, slots=True)
class StaffServices:
    """One field a service."""

    desk: "Desk"
    assistance: "Assistance"
    refunds: "Refunds"
