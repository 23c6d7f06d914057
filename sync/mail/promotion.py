"""A campaign's mail: the cinema's words, why somebody gets them, who sends them, and how to end that.

Nothing is loaded from elsewhere, and no link tells who followed it.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from kiosk.domain.campaigns import PromotionMail
from sync.mail.page_parts import INK, LINE, ON_PAPER, band, document, escape, paragraph, row


@dataclass(frozen=True, slots=True)
class PromotionWords:
    """What stands in such a mail in one language, beside the cinema's own words."""

    about: str
    more: str
    because: str
    unsubscribe: str


LANGUAGES: Final[Mapping[str, PromotionWords]] = {
    "en": PromotionWords(
        about="About {film}",
        more="Read on",
        because="You get this mail because at a kiosk of {cinema} you agreed to news and offers by mail.",
        unsubscribe="Unsubscribe",
    ),
    "de": PromotionWords(
        about="Zu {film}",
        more="Weiterlesen",
        because="Sie bekommen diese Mail, weil Sie an einem Automaten von {cinema} Neuigkeiten und Angeboten per E-Mail"
        " zugestimmt haben.",
        unsubscribe="Abbestellen",
    ),
}


def promotion_text(told: PromotionMail) -> str:
    """The whole message for those who read plain text, or have it read to them."""
    words = _words(told.language)
    parts = (
        words.about.format(film=told.film) if told.film else "",
        told.text.strip(),
        f"{words.more}: {told.link}" if told.link else "",
        f"{told.cinema}\n{told.postal}",
        words.because.format(cinema=told.cinema),
        f"{words.unsubscribe}: {told.unsubscribe}",
    )
    return "\n\n".join(part for part in parts if part) + "\n"


def promotion_page(told: PromotionMail) -> str:
    """The same as a page that looks like the cinema's tickets."""
    words = _words(told.language)
    about = words.about.format(film=told.film) if told.film else ""
    passages = [part.strip() for part in told.text.strip().split("\n\n") if part.strip()]
    rows = (
        band(told.cinema, told.subject, about, told.accent),
        row("".join(_passage(part) for part in passages), "20px 28px 12px"),
        row(_link(told.link, words.more, 18), "4px 28px 20px") if told.link else "",
        row(
            paragraph(f"{told.cinema}, {told.postal}", 14, quiet=True)
            + paragraph(words.because.format(cinema=told.cinema), 14, quiet=True)
            + _link(told.unsubscribe, words.unsubscribe, 14),
            f"16px 28px 24px;border-top:2px solid {LINE}",
        ),
    )
    return document(told.language, told.subject, rows)


def _passage(words: str) -> str:
    lines = "<br>".join(escape(line) for line in words.split("\n"))
    return f'<p style="margin:0 0 14px;{ON_PAPER}font-size:17px;line-height:1.5">{lines}</p>'


def _link(address: str, words: str, size: int) -> str:
    style = f"{ON_PAPER}color:{INK};font-size:{size}px;font-weight:600;text-decoration:underline"
    return f'<p style="margin:0;{ON_PAPER}"><a href="{escape(address)}" style="{style}">{escape(words)}</a></p>'


def _words(language: str) -> PromotionWords:
    return LANGUAGES.get(language) or LANGUAGES.get(language.split("-")[0]) or LANGUAGES["en"]
