"""PDF files and pictures that are none, or want too much: read, or refused by name, in bounded memory."""

import struct
import zlib
from io import BytesIO
from pathlib import Path
from random import Random

import qrcode

from printing.verify import verify_argument
from tests.faults.fuzz.codes import signed_codes
from tests.faults.fuzz.mutations import smashed
from tests.faults.fuzz.target import Case


def prepare(folder: Path) -> Case:
    """One file a case."""
    code, trust = signed_codes(folder)[0], folder / "keys" / "site-keys.json"
    sound = {kind: _picture(code, kind) for kind in ("png", "jpeg", "webp", "bmp", "pdf")}

    def case(dice: Random) -> str:
        kind = dice.choice(list(sound))
        path = folder / f"scan.{kind}"
        path.write_bytes(_file(sound, kind, dice))
        lines, exit_code = verify_argument(str(path), trust)
        assert lines
        assert all(lines)
        return ("genuine", "refused by name", "not read, for a reason")[exit_code]

    return case


def _file(sound: dict[str, bytes], kind: str, dice: Random) -> bytes:
    match dice.randrange(12):
        case 0:
            return dice.randbytes(dice.randrange(2_000))
        case 1:
            return sound[dice.choice(list(sound))]
        case 2:
            return png_that_says(*dice.choice(((60_000, 60_000), (7_000, 7_000), (1, 2**31 - 1), (0, 0))))
        case 3:
            return _pdf_that_says(dice.choice((1e9, 14_400, 1e-9, -5, 0)), dice.choice((1, 60, 2_000)))
        case 4:
            return b""
        case _:
            return smashed(sound[kind], dice)


def _picture(text: str, kind: str) -> bytes:
    image = qrcode.make(text, box_size=4).get_image().convert("RGB")
    out = BytesIO()
    image.save(out, kind)
    return out.getvalue()


def png_that_says(width: int, height: int) -> bytes:
    """A small file that says it is a huge picture."""

    def chunk(name: bytes, body: bytes) -> bytes:
        return struct.pack(">I", len(body)) + name + body + struct.pack(">I", zlib.crc32(name + body))

    head = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    return (
        b"\x89PNG\r\n\x1a\n"
        + chunk(b"IHDR", head)
        + chunk(b"IDAT", zlib.compress(bytes(100_000)))
        + chunk(b"IEND", b"")
    )


def _pdf_that_says(side: float, count: int) -> bytes:
    """A small file that says it has huge pages, or very many."""
    kids = " ".join("3 0 R" for _ in range(count))
    return (
        "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n"
        f"2 0 obj<</Type/Pages/Kids[{kids}]/Count {count}>>endobj\n"
        f"3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 {side} {side}]>>endobj\ntrailer<</Root 1 0 R>>\n"
    ).encode()
