import sys
from datetime import UTC
from io import BytesIO
from pathlib import Path
from zlib import crc32

import pytest
from PIL import Image

from printing.ticket_pdf import PdfRenderer
from printing.verify import verify_argument
from tests.printing.builders import FACE, face, signer, statement, trust, trust_file


def test_a_genuine_code_is_told_in_words(tmp_path: Path) -> None:
    code = signer().sign(statement(copy=2, proof=True))
    lines, exit_code = verify_argument(code, trust_file(tmp_path), UTC)
    assert exit_code == 0
    assert lines[0] == "GENUINE  signed by kiosk lobby-1"
    assert lines[1].strip() == "Saturday 2026-11-14 19:15 UTC  Screen 3, Stalls, row F, seat 12"
    assert [line.strip() for line in lines[3:]] == ["copy 2", "ask for proof of the ticket type"]


def test_a_pdf_and_a_picture_of_it_are_read(tmp_path: Path) -> None:
    import pypdfium2

    pdf, png = tmp_path / "t.pdf", tmp_path / "t.png"
    pdf.write_bytes(PdfRenderer("80mm").render([FACE]))
    with pypdfium2.PdfDocument(pdf) as document:
        document[0].render(scale=3).to_pil().save(png)
    for path in (pdf, png):
        lines, exit_code = verify_argument(str(path), trust_file(tmp_path))
        assert exit_code == 0
        assert lines[0].startswith("GENUINE")


def test_one_forged_ticket_among_genuine_ones_fails_the_file(tmp_path: Path) -> None:
    stranger = signer(b"\x07" * 32)
    path = tmp_path / "t.pdf"
    path.write_bytes(PdfRenderer("a4").render([FACE, face(code=stranger.sign(statement()))]))
    lines, exit_code = verify_argument(str(path), trust_file(tmp_path))
    assert exit_code == 1
    assert lines[-1].startswith("FOREIGN")


@pytest.mark.parametrize(
    ("argument", "exit_code", "words"),
    [
        ("K7MWPQ9R", 1, "INVALID"),
        ("F1:", 1, "INVALID"),
        ("", 1, "INVALID"),
        ("missing.pdf", 2, "missing.pdf"),
        ("F1:" + "A" * 5000, 1, "too long"),
        ("x" * 5000, 1, "INVALID"),
    ],
)
def test_what_is_no_ticket_is_told_in_one_line(tmp_path: Path, argument: str, exit_code: int, words: str) -> None:
    lines, code = verify_argument(argument, trust_file(tmp_path))
    assert code == exit_code
    assert len(lines) == 1
    assert words in lines[0]


@pytest.mark.parametrize(("name", "content"), [("t.pdf", b"%PDF-1.4 nonsense"), ("t.png", b""), ("t.jpg", b"\xff\xd8")])
def test_a_broken_file_is_told_in_one_line(tmp_path: Path, name: str, content: bytes) -> None:
    (tmp_path / name).write_bytes(content)
    lines, code = verify_argument(str(tmp_path / name), trust_file(tmp_path))
    assert (len(lines), code) == (1, 2)
    assert name in lines[0]


def test_a_picture_without_a_code_is_not_genuine(tmp_path: Path) -> None:
    from PIL import Image

    Image.new("L", (50, 50), 255).save(tmp_path / "white.png")
    lines, code = verify_argument(str(tmp_path / "white.png"), trust_file(tmp_path))
    assert (code, lines[0].split(": ")[1]) == (2, "no QR code found")


def test_without_a_list_nothing_is_checked(tmp_path: Path) -> None:
    lines, code = verify_argument(FACE.code, tmp_path / "site-keys.json")
    assert (len(lines), code) == (1, 2)


def test_a_revoked_and_a_forged_code_are_told_apart(tmp_path: Path) -> None:
    path = tmp_path / "site-keys.json"
    path.write_bytes(trust().without("lobby-1").to_json())
    lines, code = verify_argument(FACE.code, path)
    assert (lines[0].split()[0], code) == ("REVOKED", 1)
    altered = FACE.code[:40] + ("A" if FACE.code[40] != "A" else "B") + FACE.code[41:]
    lines, code = verify_argument(altered, trust_file(tmp_path))
    assert code == 1
    assert lines[0].split()[0] in ("FORGED", "INVALID")


def test_says_so_where_nothing_can_scan(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "zxingcpp", None)
    (tmp_path / "t.pdf").write_bytes(PdfRenderer("80mm").render([FACE]))
    lines, code = verify_argument(str(tmp_path / "t.pdf"), trust_file(tmp_path))
    assert (len(lines), code) == (1, 2)
    assert "pip install zxing-cpp" in lines[0]


@pytest.mark.parametrize("name", ["torn.png", "~nobody-here.pdf", "bomb.png"])
def test_a_file_that_is_none_is_told_in_words(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    sound = BytesIO()
    Image.new("L", (60, 60)).save(sound, "PNG")
    head, tail = sound.getvalue()[:40], sound.getvalue()[44:]
    if name == "torn.png":
        path.write_bytes(head + b"\x18>a\x0c" + tail)
    elif name == "bomb.png":
        size = (50_000).to_bytes(4, "big")
        start = b"IHDR" + size + size + b"\x08\x00\x00\x00\x00"
        path.write_bytes(
            b"\x89PNG\r\n\x1a\n"
            + (13).to_bytes(4, "big")
            + start
            + crc32(start).to_bytes(4, "big")
            + sound.getvalue()[33:]
        )
    lines, exit_code = verify_argument(name if name.startswith("~") else str(path), trust_file(tmp_path))
    assert exit_code == 2
    assert name in lines[0]
