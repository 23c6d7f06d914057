"""Make the faces for scripts beyond Latin, Greek and Cyrillic in kiosk/fonts.

    npm pack @fontsource-variable/noto-sans-arabic @fontsource-variable/noto-sans-hebrew \
             @fontsource-variable/noto-sans-devanagari @fontsource-variable/noto-sans-thai
    apt-get download fonts-droid-fallback
    python -m tools.make_script_fonts NOTO_FOLDER DROID_FILE

NOTO_FOLDER holds the unpacked packages, each in a folder of its own name without the scope ("noto-sans-arabic");
DROID_FILE is the package's DroidSansFallback.ttf (not …Full.ttf, which has no Hangul). Hinting goes: paper is too
fine to need it. The same input gives the same bytes.
"""

import shutil
import sys
import unicodedata
from pathlib import Path

from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont
from fontTools.varLib import instancer

from tools.make_fonts import FONTS, Face, rename

SCRIPTS = {"arabic": "Arabic", "hebrew": "Hebrew", "devanagari": "Devanagari", "thai": "Thai"}
NARROW, WIDE = 62.5, 100.0
CJK = Face("FoyerCJK-Regular.ttf", "Foyer CJK", "Regular", 400)
CJK_BEGINS = 0x2E80
"""What is below are letters and signs that Foyer's own faces draw better."""


def main(noto: Path, droid: Path) -> None:
    """Write every face and its licence into kiosk/fonts."""
    for script, name in SCRIPTS.items():
        package = noto / f"noto-sans-{script}"
        for face, width in (
            (Face(f"FoyerText{name}-Regular.ttf", f"Foyer Text {name}", "Regular", 400), WIDE),
            (Face(f"FoyerText{name}-SemiBold.ttf", f"Foyer Text {name}", "SemiBold", 600), WIDE),
            (Face(f"FoyerDisplay{name}-ExtraBold.ttf", f"Foyer Display {name}", "ExtraBold", 800), NARROW),
        ):
            source = package / "files" / f"noto-sans-{script}-{script}-standard-normal.woff2"
            variable = TTFont(source, recalcTimestamp=False)
            variable.flavor = None
            static = instancer.instantiateVariableFont(variable, {"wght": face.weight, "wdth": width})
            _save(static, face, set(static.getBestCmap()))
        shutil.copyfile(package / "LICENSE", FONTS / "licences" / f"OFL-noto-sans-{script}.txt")
    cjk = TTFont(droid, recalcTimestamp=False)
    wanted = {code for code in cjk.getBestCmap() if code >= CJK_BEGINS and unicodedata.category(chr(code)) != "Co"}
    _save(cjk, CJK, wanted)


def _save(font: TTFont, face: Face, characters: set[int]) -> None:
    options = Options()
    options.hinting = False
    options.glyph_names = False
    options.notdef_outline = True
    options.layout_features = ["*"]
    options.drop_tables = [*options.drop_tables, "STAT", "vhea", "vmtx", "BASE"]
    subsetter = Subsetter(options)
    subsetter.populate(unicodes=characters)
    subsetter.subset(font)
    rename(font, face)
    font.recalcTimestamp = False
    font.save(FONTS / face.file)
    print(face.file, (FONTS / face.file).stat().st_size, "bytes,", len(characters), "characters")


if __name__ == "__main__":
    main(*(Path(argument) for argument in sys.argv[1:3]))
