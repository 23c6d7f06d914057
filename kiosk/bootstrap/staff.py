"""What the staff's pages are built on."""

from typing import TYPE_CHECKING

from kiosk import logs
from kiosk.bootstrap import parts
from kiosk.bootstrap.sound import AlsaSound
from kiosk.services.assistance import Assistance
from kiosk.services.desk import Desk
from kiosk.services.device_tests import DeviceTests
from kiosk.services.jobs_desk import JobsDesk
from kiosk.services.outbox_desk import OutboxDesk
from kiosk.services.timeline import Timeline
from kiosk.sticks import mounted_sticks
from ui.staff.services import StaffServices

if TYPE_CHECKING:
    from kiosk.bootstrap.application import Kiosk


def staff_services(kiosk: "Kiosk") -> StaffServices:
    """Quick: what takes time is begun when it is asked for."""
    config, state = kiosk.config, kiosk.config.state_folder
    return StaffServices(
        desk=Desk(kiosk.database, kiosk.clock),
        assistance=Assistance(kiosk.database, kiosk.clock),
        jobs=JobsDesk(kiosk.database, kiosk.clock, kiosk.nudge, kiosk.job_records),
        outbox=OutboxDesk(kiosk.database, kiosk.clock, kiosk.nudge, config.kiosk.id, mounted_sticks),
        devices=DeviceTests(
            kiosk.database,
            kiosk.clock,
            kiosk.nudge,
            parts.SiteCodeReader(state / parts.KEYS),
            config.members.card_pattern,
            kiosk.terminal,
            AlsaSound(),
            simulated=config.payment.terminal == "simulated",
        ),
        log=logs.RECENT,
        timeline=Timeline(kiosk.database),
    )
