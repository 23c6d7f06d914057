"""QR codes as rows of 0 and 1, for the screen."""

from typing import Any


def qr_rows(text: str) -> list[str]:
    """The modules of ``text`` without a quiet zone, row by row; a phone reads it with a quarter of it hidden."""
    import qrcode  # takes its time: not before the first frame

    code: Any = qrcode.QRCode(error_correction=qrcode.ERROR_CORRECT_M, border=0)
    code.add_data(text, optimize=4)
    code.make(fit=True)
    return ["".join("1" if dark else "0" for dark in row) for row in code.get_matrix()]
