"""Tickets in every script: shaped, in the right order, inside their page, and never an empty box."""

import hashlib
import re
import subprocess
import sys
import unicodedata
from concurrent.futures import ThreadPoolExecutor
from io import BytesIO
from pathlib import Path
from typing import Any

import pikepdf
import pypdfium2
import pytest

from kiosk.domain.tickets import TicketFace
from printing.direction import runs_leftwards
from printing.drawing import About, Draughtsman
from printing.marks import Face, Page, Text
from printing.paper import PaperName
from printing.scanning import codes_in
from printing.shaping import SetLine, Typesetter
from printing.ticket_pdf import PdfRenderer
from tests.printing.builders import face

PAPERS: tuple[PaperName, ...] = ("80mm", "a4")
ON_EACH_PAPER = pytest.mark.parametrize("paper", PAPERS)
ARABIC = face(film="وجدة: قصة فتاة من الرياض (2012)", auditorium="القاعة ٣", section="الشرفة", row="ب")
HEBREW = face(film="ביקור התזמורת 2007!", auditorium="אולם 3", section="יציע", ticket_type="מבוגר", row="ו")
DEVANAGARI = face(film="दिलवाले दुल्हनिया ले जायेंगे", auditorium="हॉल ३ श्री", section="बालकनी", row="क")
THAI = face(film="ลุงบุญมีระลึกชาติและน้ำใจเพื่อนที่ปั๊มน้ำมัน", auditorium="โรงที่ ๓", ticket_type="ผู้ใหญ่", row="ก")
JAPANESE = face(film="七人の侍と千と千尋の神隠し", auditorium="大ホール三番", section="二階席", row="い")
CHINESE = face(film="卧虎藏龙与英雄的故事", auditorium="三号厅", ticket_type="成人", row="甲")
KOREAN = face(film="기생충 그리고 살인의 추억", auditorium="제3 상영관", section="발코니", row="가")
BY_SCRIPT = {
    "arabic": ARABIC,
    "hebrew": HEBREW,
    "devanagari": DEVANAGARI,
    "thai": THAI,
    "japanese": JAPANESE,
    "chinese": CHINESE,
    "korean": KOREAN,
}
IN_EACH_SCRIPT = pytest.mark.parametrize("ticket", BY_SCRIPT.values(), ids=BY_SCRIPT)
LONG = 200


@pytest.fixture(scope="module")
def renderers() -> dict[PaperName, PdfRenderer]:
    return {paper: PdfRenderer(paper) for paper in PAPERS}


@pytest.fixture(scope="module")
def typesetter() -> Typesetter:
    return Typesetter()


def set_in_display(typesetter: Typesetter, words: str) -> SetLine:
    return typesetter.line(words, Face.DISPLAY, runs_leftwards(words))


def glyphs(line: SetLine) -> list[int]:
    return [glyph.number for run in line.runs for glyph in run.glyphs]


def bounds(pdf: bytes) -> list[tuple[float, float, float, float, float, float]]:
    with pypdfium2.PdfDocument(pdf) as document:
        return [(*page.get_size(), *item.get_bounds()) for page in document for item in page.get_objects()]


def longest(ticket: TicketFace) -> TicketFace:
    """Everything in it 200 characters long, with and without spaces."""
    words = (ticket.film + " ") * LONG
    solid = ticket.film.replace(" ", "") * LONG
    return face(
        film=words[:LONG], auditorium=solid[:LONG], way=words[:LONG], section=solid[:LONG], ticket_type=words[:LONG],
        cinema=solid[:LONG], address=words[:LONG], proof=solid[:LONG], row=solid[:LONG], seat=words[:LONG],
    )  # fmt: skip


@ON_EACH_PAPER
@IN_EACH_SCRIPT
def test_a_ticket_in_any_script_stays_inside_its_page_and_is_scanned(
    tmp_path: Path, renderers: dict[PaperName, PdfRenderer], paper: PaperName, ticket: TicketFace
) -> None:
    margin = {"80mm": 3.5, "a4": 13.0}[paper] * 72 / 25.4
    for each in (ticket, longest(ticket)):
        pdf = renderers[paper].render([each])
        assert len(pdf) <= 60 * 1024
        (tmp_path / "ticket.pdf").write_bytes(pdf)
        assert codes_in(tmp_path / "ticket.pdf", black_and_white=True) == [each.code]
        for width, height, left, bottom, right, top in bounds(pdf):
            if right > left and top > bottom:
                assert (left >= margin, right <= width - margin, bottom >= 0, top <= height) == (True,) * 4


@IN_EACH_SCRIPT
def test_what_is_copied_from_a_ticket_is_what_was_written(
    renderers: dict[PaperName, PdfRenderer], ticket: TicketFace
) -> None:
    pdf = renderers["a4"].render([ticket])
    with pikepdf.open(BytesIO(pdf)) as document:
        content = document.pages[0].Contents.read_bytes().decode("latin-1")
    spoken = [bytes.fromhex(text).decode("utf-16") for text in re.findall(r"/ActualText <(FEFF[0-9a-f]+)>", content)]
    assert "".join(spoken).replace(" ", "").startswith(ticket.film.replace(" ", ""))
    assert ticket.auditorium in spoken


def test_arabic_letters_join_and_stand_from_right_to_left(typesetter: Typesetter) -> None:
    joined, apart = set_in_display(typesetter, "فيلم"), set_in_display(typesetter, "ف\u200cي\u200cل\u200cم")
    assert len(set(glyphs(joined)) - set(glyphs(apart))) == 4
    assert [glyph.text for run in joined.runs for glyph in run.glyphs if glyph.text] == ["م", "ل", "ي", "ف"]
    assert joined.width < apart.width


def test_conjuncts_and_reordered_vowels_of_devanagari_are_shaped(typesetter: Typesetter) -> None:
    assert len(glyphs(set_in_display(typesetter, "क्ष"))) == 1
    vowel_first = set_in_display(typesetter, "कि").runs[0].glyphs
    letter = glyphs(set_in_display(typesetter, "क"))[0]
    assert vowel_first[1].number == letter


def test_a_thai_tone_mark_rises_above_a_vowel(typesetter: Typesetter) -> None:
    low = max(set_in_display(typesetter, "ก่").above, set_in_display(typesetter, "กี").above)
    assert set_in_display(typesetter, "กี่").above > low + 0.05


def test_digits_of_a_hebrew_title_come_from_foyers_face_and_read_from_the_left(typesetter: Typesetter) -> None:
    line = set_in_display(typesetter, "סרט 2007!")
    names = [run.typeface.name for run in line.runs]
    assert names[0] == names[1] == "FoyerDisplay-ExtraBold"
    assert names[-1] == "FoyerDisplayHebrew-ExtraBold"
    assert "".join(glyph.text for run in line.runs for glyph in run.glyphs) == "!2007 טרס"


@pytest.mark.parametrize("words", ["Nosferatu", "Ночной дозор", "Ο Θίασος", "Le Fabuleux Destin d’Amélie"])
def test_foyers_own_scripts_are_set_in_foyers_own_face_letter_by_letter(typesetter: Typesetter, words: str) -> None:
    line = set_in_display(typesetter, words)
    assert line.plain
    assert {run.typeface.name for run in line.runs} == {"FoyerDisplay-ExtraBold"}
    assert len(glyphs(line)) == len(words)
    assert typesetter.width(words, Face.DISPLAY, 10) == pytest.approx(line.width * 10)


def empty_boxes(pdf: bytes) -> int:
    """How many glyphs of a PDF are the face's sign for a missing one: what no number of a used face leads to."""
    with pikepdf.open(BytesIO(pdf)) as document:
        fonts: list[Any] = list(document.pages[0].Resources.Font.values())
        places = [bytes(font.DescendantFonts[0].CIDToGIDMap.read_bytes())[2:] for font in fonts]
    return sum(found[at : at + 2] == b"\0\0" for found in places for at in range(0, len(found), 2))


EVERYTHING = [chr(code) for code in range(0x110000)]


@pytest.mark.parametrize("kind", sorted({unicodedata.category(letter) for letter in EVERYTHING}))
def test_no_kind_of_character_crashes_or_prints_an_empty_box(
    renderers: dict[PaperName, PdfRenderer], kind: str
) -> None:
    some = [letter for letter in EVERYTHING if unicodedata.category(letter) == kind]
    words = "".join(some[:: max(1, len(some) // 60)])
    pdf = renderers["80mm"].render([face(film=words, auditorium=f"A{words}B", cinema=f"ب{words}", row=words[:3])])
    assert empty_boxes(pdf) == 0


def test_an_empty_box_would_be_noticed() -> None:
    mark = Text(10, 10, "\U0001f3ac", Face.REGULAR, 5, "#000000")
    assert empty_boxes(Draughtsman().draw([Page(80, 80, (mark,))], About("", "", "en"))) == 1


def test_the_same_ticket_in_each_script_is_the_same_bytes_in_every_process(
    renderers: dict[PaperName, PdfRenderer],
) -> None:
    program = (
        "import hashlib; from printing.ticket_pdf import PdfRenderer; "
        "from tests.printing.test_scripts import BY_SCRIPT; "
        "print(hashlib.sha256(PdfRenderer('80mm').render(list(BY_SCRIPT.values()))).hexdigest())"
    )
    other = subprocess.run(
        [sys.executable, "-c", program],
        capture_output=True,
        text=True,
        check=True,
        env={"LANG": "ja_JP.UTF-8", "LC_ALL": "C.UTF-8", "PYTHONHASHSEED": "7"},
    )
    mine = renderers["80mm"].render(list(BY_SCRIPT.values()))
    assert hashlib.sha256(mine).hexdigest() == other.stdout.strip()


def test_tickets_set_by_several_threads_at_once_are_the_same(renderers: dict[PaperName, PdfRenderer]) -> None:
    tickets = [face(film=f"{ticket.film} {at}") for at in range(6) for ticket in BY_SCRIPT.values()]
    with ThreadPoolExecutor(4) as threads:
        together = list(threads.map(lambda ticket: PdfRenderer("a4").render([ticket]), tickets[:7]))
        shared = list(threads.map(lambda ticket: renderers["a4"].render([ticket]), tickets))
    assert shared == [renderers["a4"].render([ticket]) for ticket in tickets]
    assert shared[:7] == together
