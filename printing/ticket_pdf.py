"""Tickets as PDF: what the kiosk's TicketRenderer port asks for."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from kiosk import formatting
from kiosk.domain.day_report import DayReport
from kiosk.domain.paper import SamplePage
from kiosk.domain.receipts import Receipt
from kiosk.domain.tickets import TicketFace
from printing import day_report as day_reports
from printing import receipt as receipts
from printing.characters import all_legible
from printing.day_words import day_words_in
from printing.drawing import About, Draughtsman
from printing.layout import ticket
from printing.marks import Page
from printing.paper import PAPERS, PaperName
from printing.sample import sample
from printing.slip import slip
from printing.words import words_in

_MOST_LINES: Final = 100
_NOT_WORDS: Final = ("language", "accent", "ticket_id", "code")


class PdfRenderer:
    """Sets tickets on one kind of paper. Construct it once: the faces are read then. Safe from any thread."""

    def __init__(self, paper: PaperName) -> None:
        self._paper: Final = PAPERS[paper]
        self._draughtsman: Final = Draughtsman()

    def render(self, faces: Sequence[TicketFace], receipt: Receipt | None = None) -> bytes:
        """Return one PDF: a page for each paid ticket, one slip for all that are to be paid at the counter, a receipt.

        The same gives the same bytes. On a roll all pages are as long as the longest, so that a printer needs one size
        of paper for the job. ValueError: nothing at all, a paid ticket without a code, or a receipt for nothing, for
        more than a hundred different things, or in several currencies.
        """
        if any(face.paid and not face.code for face in faces):
            raise ValueError(f"booking {faces[0].reference}: a paid ticket without a code")
        faces = [all_legible(face, self._draughtsman.typesetter.draws, _NOT_WORDS) for face in faces]
        pages = [ticket(face, self._paper, self._draughtsman.typesetter) for face in faces if face.paid]
        due = [face for face in faces if not face.paid]
        if due:
            pages.append(slip(due, self._paper, self._draughtsman.typesetter))
        about = [_about(face) for face in faces[:1]]
        if receipt is not None:
            pages.append(self._receipt(receipt))
            about.append(_about_receipt(receipt))
        if not pages:
            raise ValueError("nothing to render")
        return self._draughtsman.draw(_equally_long(pages), about[0])

    def day_report(self, report: DayReport, language: str, copy: int = 1) -> bytes:
        """Return an X or Z report as one PDF; the same gives the same bytes."""
        words = day_words_in(language)
        day = formatting.full_date(report.ends_at.astimezone(report.local).date(), language)
        name = words.z_title.format(number=report.number) if report.number else words.x_title
        title = words.title.format(name=name, kiosk=report.kiosk, date=day)
        pages = day_reports.day_report(report, language, copy, self._paper, self._draughtsman.typesetter)
        return self._draughtsman.draw(pages, About(title, report.site, language))

    def sample(self, told: SamplePage) -> bytes:
        """Return the page that tries a printer, as one PDF."""
        page = sample(told, self._paper, self._draughtsman.typesetter)
        title = words_in(told.language).sample
        return self._draughtsman.draw([page], About(title, told.kiosk, told.language))

    def _receipt(self, told: Receipt) -> Page:
        if len(told.lines) + len(told.fees) > _MOST_LINES:
            raise ValueError(f"booking {told.reference}: too many lines for a receipt")
        told = all_legible(told, self._draughtsman.typesetter.draws, ("language",))
        return receipts.receipt(told, self._paper, self._draughtsman.typesetter)


def _equally_long(pages: Sequence[Page]) -> list[Page]:
    height = max(page.height for page in pages)
    return [replace(page, height=height) for page in pages]


def _about(face: TicketFace) -> About:
    words = words_in(face.language)
    title = words.title if face.paid else words.slip_title
    return About(
        title=title.format(film=face.film, date=face.date, time=face.time, reference=face.reference),
        author=face.cinema,
        language=face.language,
    )


def _about_receipt(told: Receipt) -> About:
    title = words_in(told.language).receipt_title.format(reference=told.reference)
    return About(title, told.cinema, told.language)
