"""What the staff's pages are built on; made by the composition root."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kiosk.logs import Recent
    from kiosk.services.assistance import Assistance
    from kiosk.services.desk import Desk
    from kiosk.services.device_tests import DeviceTests
    from kiosk.services.jobs_desk import JobsDesk
    from kiosk.services.outbox_desk import OutboxDesk
    from kiosk.services.timeline import Timeline


@dataclass(frozen=True, slots=True)
class StaffServices:
    """One field a service."""

    desk: "Desk"
    assistance: "Assistance"
    jobs: "JobsDesk"
    outbox: "OutboxDesk"
    devices: "DeviceTests"
    log: "Recent"
    timeline: "Timeline"
