"""What the staff's pages are built on."""

from typing import TYPE_CHECKING

from kiosk.bootstrap.settings import Seal, settings_for
from kiosk.services.assistance import Assistance
from kiosk.services.desk import Desk
from kiosk.services.pictures import Pictures
from kiosk.services.settings_transfer import SettingsTransfer
from kiosk.services.sticks import Sticks
from ui.staff.services import StaffServices

if TYPE_CHECKING:
    from kiosk.bootstrap.application import Kiosk


def staff_services(kiosk: "Kiosk") -> StaffServices:
    """Quick: what takes time is begun when it is asked for."""
    state = kiosk.config.state_folder
    settings = settings_for(kiosk.config_path, state, kiosk.database, kiosk.clock, demo=kiosk.demo)
    sticks = Sticks()
    return StaffServices(
        desk=Desk(kiosk.database, kiosk.clock),
        assistance=Assistance(kiosk.database, kiosk.clock),
        settings=settings,
        settings_transfer=SettingsTransfer(settings, Seal(state), kiosk.clock),
        sticks=sticks,
        pictures=Pictures(state, sticks),
    )
