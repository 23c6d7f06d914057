import pytest
import zxingcpp
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from printing.qr import QUIET_ZONE, QrCode, qr_code
from tests.printing.builders import FACE, signer, statement


def scanned(code: QrCode, scale: int = 4) -> str:
    side = code.side + 2 * QUIET_ZONE
    picture = Image.new("L", (side, side), 255)
    for row, column, length in code.runs:
        for at in range(length):
            picture.putpixel((QUIET_ZONE + column + at, QUIET_ZONE + row), 0)
    found = zxingcpp.read_barcode(picture.resize((side * scale, side * scale), Image.Resampling.NEAREST))
    assert found is not None
    return found.text


def test_a_ticket_code_is_a_qr_of_version_9() -> None:
    code = qr_code(FACE.code)
    assert code.side == 53
    assert scanned(code) == FACE.code


@pytest.mark.parametrize("text", ["A", "K7MWPQ9R", "https://example.org/?b=K7MWPQ9R", "Größe"])
def test_any_text_is_read_back(text: str) -> None:
    assert scanned(qr_code(text)) == text


@given(st.binary(min_size=8, max_size=8).map(bytes.hex), st.text(max_size=12))
def test_ticket_codes_are_read_under_the_fixed_mask(ticket_id: str, section: str) -> None:
    code = signer().sign(statement(ticket_id=ticket_id, section=section))
    assert scanned(qr_code(code)) == code


def test_what_no_qr_can_hold_is_refused() -> None:
    with pytest.raises(ValueError, match=r"QR|version"):
        qr_code("A" * 5000)
