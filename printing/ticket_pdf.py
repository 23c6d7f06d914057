"""Tickets as PDF: what the kiosk's TicketRenderer port asks for."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from kiosk.domain.tickets import TicketFace
from printing.characters import all_legible
from printing.drawing import About, Draughtsman
from printing.layout import ticket
from printing.marks import Page
from printing.paper import PAPERS, PaperName
from printing.slip import slip
from printing.words import words_in

_NOT_WORDS: Final = ("language", "accent", "ticket_id", "code")


class PdfRenderer:
    """Sets tickets on one kind of paper. Construct it once: the faces are read then. Safe from any thread."""

    def __init__(self, paper: PaperName) -> None:
        self._paper: Final = PAPERS[paper]
        self._draughtsman: Final = Draughtsman()

    def render(self, faces: Sequence[TicketFace]) -> bytes:
        """Return one PDF: a page for each paid ticket, one slip for all that are to be paid at the counter.

        The same faces give the same bytes. On a roll all pages are as long as the longest, so that a printer needs
        one size of paper for the job. ValueError: no faces, or a paid ticket without a code.
        """
        if not faces:
            raise ValueError("nothing to render")
        if any(face.paid and not face.code for face in faces):
            raise ValueError(f"booking {faces[0].reference}: a paid ticket without a code")
        faces = [all_legible(face, self._draughtsman.typesetter.draws, _NOT_WORDS) for face in faces]
        pages = [ticket(face, self._paper, self._draughtsman.typesetter) for face in faces if face.paid]
        due = [face for face in faces if not face.paid]
        if due:
            pages.append(slip(due, self._paper, self._draughtsman.typesetter))
        return self._draughtsman.draw(_equally_long(pages), _about(faces[0]))


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
