"""What the manager's desk on the screen needs of the configuration, of the provider and of the mail server."""

from typing import TYPE_CHECKING

from kiosk.bootstrap import parts
from kiosk.domain.rights import OfflineMode

if TYPE_CHECKING:
    from kiosk.bootstrap.application import Kiosk
    from kiosk.domain.allotment_size import AllotmentRules
    from kiosk.domain.campaigns import PromotionMail
    from kiosk.domain.showtimes import Showtime
    from kiosk.services.campaigns import TryOutcome


def allotment_rules(kiosk: "Kiosk") -> "AllotmentRules | None":
    """The manager's limits for what is kept; None where nothing is sold offline."""
    config = kiosk.config
    return None if parts.offline_mode(config) is OfflineMode.REFUSE else parts.allotment_rules(config)


def sells(kiosk: "Kiosk", show: "Showtime") -> bool:
    """Whether this kiosk offers a show."""
    return parts.offering_for(kiosk.config).sells(show, kiosk.clock.now())


def campaign_text(told: "PromotionMail") -> str:
    """A campaign's mail in words, as it goes out."""
    from sync.mail.promotion import promotion_text

    return promotion_text(told)


def try_campaign(kiosk: "Kiosk", name: str, typed: str, language: str, by: str) -> "TryOutcome | None":
    """Mail a draft to one address; blocks for two minutes at most. None without a mail server.

    ConfigError: it, the provider or the draft cannot be used.
    """
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
