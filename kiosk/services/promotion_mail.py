"""What a campaign's mail says to somebody of a language."""

from datetime import datetime

from kiosk.domain.campaigns import Campaign, PromotionMail
from kiosk.domain.texts import in_language
from kiosk.store import catalogue
from kiosk.store.sqlite import Connection


def promotion_mail(
    tx: Connection, campaign: Campaign, mail_id: str, language: str, unsubscribe: str, at: datetime
) -> PromotionMail:
    """A campaign as somebody of that language is mailed it. A film that left the programme is left out."""
    site, film = catalogue.site(tx), catalogue.films(tx).get(campaign.film)
    assert site is not None
    spoken = campaign.language_for(language)
    return PromotionMail(
        id=mail_id,
        language=spoken,
        cinema=site.name,
        postal=site.address,
        subject=campaign.texts[spoken].subject,
        text=campaign.texts[spoken].text,
        unsubscribe=unsubscribe,
        at=at,
        film=in_language(film.title, spoken) if film else "",
        accent=film.accent if film else "",
        link=campaign.link,
    )
