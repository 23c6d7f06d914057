"""The people who keep a kiosk running, and what each of them may do."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Final


class Role(StrEnum):
    """What somebody is here for."""

    MANAGER = "manager"
    TECHNICIAN = "technician"
    BOTH = "both"


class Permission(StrEnum):
    """One thing that staff may do. Looking counts, too: the day's takings are nobody else's business."""

    SEE_SALES = "see_sales"
    SETTLE = "settle"
    """Exceptions, refunds, reprints."""
    CLOSE_DAY = "close_day"
    CHANGE_SETTINGS = "change_settings"
    MANAGE_STAFF = "manage_staff"
    SEND_CAMPAIGNS = "send_campaigns"
    DIAGNOSE = "diagnose"
    REPAIR = "repair"
    """Run a job now, retry or park a message, print a test page."""
    SERVICE = "service"
    """Out of service, restart, drain, swap."""


_SHARED: Final = frozenset((Permission.DIAGNOSE, Permission.SERVICE))
_OF_A_MANAGER: Final = _SHARED | {
    Permission.SEE_SALES,
    Permission.SETTLE,
    Permission.CLOSE_DAY,
    Permission.CHANGE_SETTINGS,
    Permission.MANAGE_STAFF,
    Permission.SEND_CAMPAIGNS,
}
_OF_A_TECHNICIAN: Final = _SHARED | {Permission.REPAIR, Permission.CHANGE_SETTINGS}


def permissions_of(role: Role) -> frozenset[Permission]:
    """What somebody in this role may do."""
    match role:
        case Role.MANAGER:
            return _OF_A_MANAGER
        case Role.TECHNICIAN:
            return _OF_A_TECHNICIAN
        case Role.BOTH:
            return _OF_A_MANAGER | _OF_A_TECHNICIAN


@dataclass(frozen=True, slots=True)
class StaffMember:
    """Somebody of the staff: ``number`` is typed at the door, ``name`` stands in the journal with what they did."""

    number: str
    name: str
    role: Role

    def may(self, permission: Permission) -> bool:
        """Whether they may do it."""
        return permission in permissions_of(self.role)
