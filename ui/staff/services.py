"""What the staff's pages are built on; made by the composition root."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kiosk.services.assistance import Assistance
    from kiosk.services.checks.diagnosis import Diagnosis
    from kiosk.services.desk import Desk
    from kiosk.services.settings import Settings


@dataclass(frozen=True, slots=True)
class StaffServices:
    """One field a service."""

    desk: "Desk"
    assistance: "Assistance"
    settings: "Settings"
    diagnosis: "Diagnosis"
