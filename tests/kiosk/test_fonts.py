"""The faces Foyer brings along can show what it has to say, on screen and in a PDF."""

from pathlib import Path

import pytest
from fontTools.ttLib import TTFont
from reportlab.pdfbase import ttfonts

from kiosk import fonts

PANGRAMS = (
    "The five boxing wizards jump quickly 0123456789 €£$ ·–—“”‘’…×",
    "Zwölf Boxkämpfer jagen Viktor quer über den großen Sylter Deich ẞ „Ä“",
    "Voix ambiguë d’un cœur qui préfère les jattes de kiwis à Ÿ",
    "El veloz murciélago hindú comía feliz cardillo ¿Ñ? ¡Ü!",
    "Zażółć gęślą jaźń, příliš žluťoučký kůň, şoför ığdır İ, þæð ő",
    "Ξεσκεπάζω την ψυχοφθόρα βδελυγμία",
    "Съешь ещё этих мягких французских булок, да выпей чаю; ґєії",
)


@pytest.fixture(params=fonts.FACES, ids=lambda path: path.stem)
def face(request: pytest.FixtureRequest) -> TTFont:
    return TTFont(request.param)


def test_a_face_has_every_letter_of_our_languages(face: TTFont) -> None:
    missing = {letter for text in PANGRAMS for letter in text if ord(letter) not in face.getBestCmap()}
    assert not missing


def test_digits_are_equally_wide_and_kern_with_nothing(face: TTFont) -> None:
    glyphs = [face.getBestCmap()[ord(digit)] for digit in "0123456789"]
    assert len({face["hmtx"][glyph][0] for glyph in glyphs}) == 1
    for lookup in face["GPOS"].table.LookupList.Lookup:
        for subtable in lookup.SubTable:
            covered = getattr(getattr(subtable, "ExtSubTable", subtable), "Coverage", None)
            assert not covered or not set(glyphs) & set(covered.glyphs)


def test_a_face_is_static_and_of_the_named_family(face: TTFont) -> None:
    assert "fvar" not in face
    assert face["name"].getDebugName(16) in (fonts.TEXT_FAMILY, fonts.DISPLAY_FAMILY)
    assert face["OS/2"].usWeightClass in (400, 600, 800)


@pytest.mark.parametrize("path", fonts.FACES, ids=lambda path: path.stem)
def test_a_face_can_be_embedded_in_a_pdf(path: Path) -> None:
    assert ttfonts.TTFont(path.stem, str(path)).face.charWidths


def test_the_licences_are_there() -> None:
    licences = sorted(path.name for path in (fonts.FOLDER / "licences").iterdir())
    assert licences == [
        "Apache-droid-sans-fallback.txt",
        "OFL-commissioner.txt",
        "OFL-noto-sans-arabic.txt",
        "OFL-noto-sans-devanagari.txt",
        "OFL-noto-sans-hebrew.txt",
        "OFL-noto-sans-thai.txt",
        "OFL-sofia-sans-extra-condensed.txt",
    ]


@pytest.mark.parametrize("path", fonts.SCRIPT_FACES, ids=lambda path: path.stem)
def test_a_face_for_another_script_is_static_and_small(path: Path) -> None:
    face = TTFont(path)
    assert "fvar" not in face
    assert face["name"].getDebugName(16).startswith("Foyer ")
    assert path.stat().st_size <= (4_000_000 if path == fonts.CJK else 500_000)


@pytest.mark.parametrize(
    ("script", "words"),
    [
        ("Arabic", "أفلام فیلم ٠١٢٣ پچژگ؟،"),
        ("Hebrew", "סרטים טובים ״׳־"),
        ("Devanagari", "फ़िल्में शोले क्ष।१२३"),
        ("Thai", "ภาพยนตร์เรื่องน้ำ๑๒๓฿"),
    ],
)
def test_a_script_has_its_letters_in_each_weight(script: str, words: str) -> None:
    for face in (fonts.REGULAR, fonts.SEMIBOLD, fonts.DISPLAY):
        cmap = TTFont(fonts.in_script(face, script)).getBestCmap()
        assert not {letter for letter in words if ord(letter) not in cmap}


def test_one_face_has_what_china_japan_and_korea_write() -> None:
    cmap = TTFont(fonts.CJK).getBestCmap()
    assert not [code for code in (*range(0x4E00, 0x9FA6), *range(0xAC00, 0xD7A4)) if code not in cmap]
    assert not {letter for letter in "七人の侍ー「」、。ＡＢ！？～" if ord(letter) not in cmap}
