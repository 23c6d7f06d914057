"""A ticket's code as a small picture, for a mail."""

from io import BytesIO
from typing import Final

from printing.qr import QUIET_ZONE, qr_code

DOTS: Final = 6
"""A module, in dots: a ticket's code is some 340 dots wide, sharp on any phone."""


class CodePictures:
    """See `kiosk.ports.CodeDrawer`. Safe from any thread."""

    def png(self, text: str) -> bytes:
        """A black and white PNG with its quiet zone, a kilobyte; the same bytes for the same text."""
        from PIL import Image

        code = qr_code(text)
        side = code.side + 2 * QUIET_ZONE
        picture = Image.new("1", (side, side), 1)
        for row, first, length in code.runs:
            picture.paste(0, (QUIET_ZONE + first, QUIET_ZONE + row, QUIET_ZONE + first + length, QUIET_ZONE + row + 1))
        out = BytesIO()
        picture.resize((side * DOTS, side * DOTS), Image.Resampling.NEAREST).save(out, "PNG", optimize=True)
        return out.getvalue()
