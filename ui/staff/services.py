"""What the staff's pages are built on; made by the composition root."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kiosk.domain.campaigns import PromotionMail
    from kiosk.logs import Recent
    from kiosk.services.assistance import Assistance
    from kiosk.services.booking_files import BookingFiles
    from kiosk.services.campaigns import Campaigns, TryOutcome
    from kiosk.services.checks.diagnosis import Diagnosis
    from kiosk.services.day_papers import DayPapers
    from kiosk.services.day_report import DayReports
    from kiosk.services.desk import Desk
    from kiosk.services.device_tests import DeviceTests
    from kiosk.services.first_run import FirstRun
    from kiosk.services.jobs_desk import JobsDesk
    from kiosk.services.out_of_service import ServiceSwitch
    from kiosk.services.outbox_desk import OutboxDesk
    from kiosk.services.pictures import Pictures
    from kiosk.services.refunds import Refunds
    from kiosk.services.settings import Settings
    from kiosk.services.settings_transfer import SettingsTransfer
    from kiosk.services.sign_in import SignIn
    from kiosk.services.staff_door import StaffDoor
    from kiosk.services.staff_people import StaffPeople
    from kiosk.services.staff_set_up import StaffSetUp
    from kiosk.services.staff_unlock import StaffUnlock
    from kiosk.services.support_bundle import SupportBundle
    from kiosk.services.swap_desk import SwapDesk
    from kiosk.services.timeline import Timeline
    from kiosk.services.waiting import Waiting
    from kiosk.services.withheld import Withheld
    from kiosk.sticks import Stick


@dataclass(frozen=True, slots=True)
class StaffServices:
    """One field a service.

    ``campaign_text`` is a campaign's mail in words, as it goes out; ``try_campaign`` mails a draft to one address:
    name, address, language, by whom. It blocks on provider and mail server for two minutes at most.
    """

    desk: "Desk"
    assistance: "Assistance"
    refunds: "Refunds"
    booking_files: "BookingFiles"
    waiting: "Waiting"
    withheld: "Withheld"
    campaigns: "Campaigns"
    campaign_text: "Callable[[PromotionMail], str]"
    try_campaign: "Callable[[str, str, str, str], TryOutcome | None]"
    settings: "Settings"
    diagnosis: "Diagnosis"
    settings_transfer: "SettingsTransfer"
    sticks: "Callable[[], tuple[Stick, ...]]"
    pictures: "Pictures"
    jobs: "JobsDesk"
    outbox: "OutboxDesk"
    devices: "DeviceTests"
    log: "Recent"
    timeline: "Timeline"
    first_run: "FirstRun"
    door: "StaffDoor"
    people: "StaffPeople"
    set_up: "StaffSetUp"
    unlock: "StaffUnlock"
    staff_sign_in: "SignIn"
    out_of_service: "ServiceSwitch"
    day_reports: "DayReports"
    day_papers: "DayPapers"
    support: "SupportBundle"
    swap: "SwapDesk"
    restart_worker: "Callable[[], None]"
