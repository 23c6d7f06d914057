"""Receipts as PDF: what the kiosk's ReceiptRenderer port asks for."""

from typing import Final

from kiosk.domain.receipts import Receipt
from printing.characters import all_legible
from printing.drawing import About, Draughtsman
from printing.paper import PAPERS, PaperName
from printing.receipt import receipt
from printing.words import words_in

_MOST_LINES: Final = 100


class ReceiptPdfRenderer:
    """Sets receipts on one kind of paper. Construct it once: the faces are read then. Safe from any thread."""

    def __init__(self, paper: PaperName) -> None:
        self._paper: Final = PAPERS[paper]
        self._draughtsman: Final = Draughtsman()

    def render(self, told: Receipt) -> bytes:
        """Return a PDF of one page; the same receipt gives the same bytes.

        ValueError: nothing was bought, more than a hundred different things, or in several currencies.
        """
        if len(told.lines) + len(told.fees) > _MOST_LINES:
            raise ValueError(f"booking {told.reference}: too many lines for a receipt")
        told = all_legible(told, self._draughtsman.typesetter.draws, ("language",))
        page = receipt(told, self._paper, self._draughtsman.typesetter)
        title = words_in(told.language).receipt_title.format(reference=told.reference)
        return self._draughtsman.draw([page], About(title, told.cinema, told.language))
