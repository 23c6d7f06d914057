"""What the staff's pages are built on."""

from functools import partial
from typing import TYPE_CHECKING

from kiosk.bootstrap import parts
from kiosk.domain.rights import OfflineMode
from kiosk.services.assistance import Assistance
from kiosk.services.booking_files import BookingFiles
from kiosk.services.day_report import DayReports
from kiosk.services.desk import Desk
from kiosk.services.waiting import Waiting
from kiosk.services.withheld import Withheld
from ui.staff.services import StaffServices

if TYPE_CHECKING:
    from kiosk.bootstrap.application import Kiosk
    from kiosk.domain.allotment_size import AllotmentRules
    from kiosk.domain.campaigns import PromotionMail
    from kiosk.services.campaigns import TryOutcome


def staff_services(kiosk: "Kiosk") -> StaffServices:
    """Quick: what takes time is begun when it is asked for."""
    database, clock = kiosk.database, kiosk.clock
    return StaffServices(
        desk=Desk(database, clock),
        assistance=Assistance(database, clock),
        refunds=kiosk.refunds,
        booking_files=BookingFiles(database),
        waiting=Waiting(database),
        withheld=Withheld(database, clock, partial(_allotment_rules, kiosk)),
        campaigns=parts.campaigns_for(kiosk.config, database, clock),
        campaign_text=_campaign_text,
        try_campaign=partial(_try_campaign, kiosk),
        day_reports=DayReports(database, clock, kiosk.config.kiosk.id, kiosk.config.printing.tax_number),
        day_papers=parts.day_papers_for(kiosk.config, database, clock, kiosk.nudge, printer=False),
    )


def _allotment_rules(kiosk: "Kiosk") -> "AllotmentRules | None":
    config = kiosk.config
    return None if parts.offline_mode(config) is OfflineMode.REFUSE else parts.allotment_rules(config)


def _campaign_text(told: "PromotionMail") -> str:
    from sync.mail.promotion import promotion_text

    return promotion_text(told)


def _try_campaign(kiosk: "Kiosk", name: str, typed: str, language: str, by: str) -> "TryOutcome | None":
    """None without a mail server (ConfigError: it, the provider or the draft cannot be used)."""
    config = kiosk.config
    server = parts.mail_server_for(config)
    if server is None:
        return None
    provider = parts.provider_for(config, kiosk.clock)
    try:
        campaigns = parts.campaigns_for(config, kiosk.database, kiosk.clock)
        return campaigns.try_out(name, typed, language, provider, parts.letters_for(config), server, by)
    finally:
        provider.close()
