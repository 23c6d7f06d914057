"""Make the faces in kiosk/fonts from the two open font packages they come from.

    npm pack @fontsource-variable/commissioner @fontsource-variable/sofia-sans-extra-condensed
    python tools/make_fonts.py COMMISSIONER_FOLDER SOFIA_FOLDER

The folders are the unpacked packages. Each face is one weight of the variable font, its Latin, Greek and
Cyrillic parts merged. Two things are built in, because reportlab applies no OpenType features: digits are
equally wide, and Cyrillic letters have the international rather than the Bulgarian forms.
"""

import shutil
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from fontTools.merge import Merger
from fontTools.ttLib import TTFont
from fontTools.ttLib.tables._g_l_y_f import Glyph, GlyphComponent
from fontTools.varLib import instancer

FONTS = Path(__file__).resolve().parent.parent / "kiosk" / "fonts"
SCRIPTS = ("latin", "latin-ext", "greek", "cyrillic")
DIGITS = "0123456789"
WINDOWS_ENGLISH = (3, 1, 0x409)


@dataclass(frozen=True, slots=True)
class Face:
    """One file to make: what it is called and where on the source's weight axis it lies."""

    file: str
    family: str
    style: str
    weight: int


TEXT = (
    Face("FoyerText-Regular.ttf", "Foyer Text", "Regular", 400),
    Face("FoyerText-SemiBold.ttf", "Foyer Text", "SemiBold", 600),
    Face("FoyerText-ExtraBold.ttf", "Foyer Text", "ExtraBold", 800),
)
DISPLAY = (Face("FoyerDisplay-ExtraBold.ttf", "Foyer Display", "ExtraBold", 800),)


def main(commissioner: Path, sofia: Path) -> None:
    """Write every face and its licence into kiosk/fonts."""
    for package, name, faces in (
        (commissioner, "commissioner", TEXT),
        (sofia, "sofia-sans-extra-condensed", DISPLAY),
    ):
        for face in faces:
            font = assemble(package / "files", name, face)
            font.save(FONTS / face.file)
            print(face.file, (FONTS / face.file).stat().st_size, "bytes,", len(font.getBestCmap()), "characters")
        shutil.copyfile(package / "LICENSE", FONTS / "licences" / f"OFL-{name}.txt")


def assemble(files: Path, name: str, face: Face) -> TTFont:
    """Return the face, static and complete, ready to be saved."""
    parts = FONTS.parent.parent / "build" / "fonts"
    parts.mkdir(parents=True, exist_ok=True)
    paths = []
    for script in SCRIPTS:
        variable = TTFont(files / f"{name}-{script}-wght-normal.woff2", recalcTimestamp=False)
        variable.flavor = None
        static = instancer.instantiateVariableFont(variable, {"wght": face.weight})
        _prefer_international_cyrillic(static)
        paths.append(parts / f"{face.file}.{script}")
        static.save(paths[-1])
    font = Merger().merge([str(path) for path in paths])
    _make_digits_equally_wide(font)
    rename(font, face)
    font.recalcTimestamp = False
    font["head"].created = font["head"].modified = TTFont(paths[0])["head"].created
    return font


def _prefer_international_cyrillic(font: TTFont) -> None:
    """Make the letter forms meant for Russian the ones a character maps to."""
    international: dict[str, str] = {}
    for lookup in _russian_forms(font):
        for subtable in font["GSUB"].table.LookupList.Lookup[lookup].SubTable:
            plain = getattr(subtable, "ExtSubTable", subtable)
            international.update(getattr(plain, "mapping", {}))
    for table in font["cmap"].tables:
        table.cmap.update({code: international[glyph] for code, glyph in table.cmap.items() if glyph in international})


def _russian_forms(font: TTFont) -> Iterator[int]:
    if "GSUB" not in font:
        return
    table = font["GSUB"].table
    languages = (
        language.LangSys
        for script in table.ScriptList.ScriptRecord
        if script.ScriptTag == "cyrl"
        for language in script.Script.LangSysRecord
        if language.LangSysTag == "RUS "
    )
    for system in languages:
        features = (table.FeatureList.FeatureRecord[index] for index in system.FeatureIndex)
        for feature in features:
            if feature.FeatureTag == "locl":
                yield from feature.Feature.LookupListIndex


def _make_digits_equally_wide(font: TTFont) -> None:
    """Map digits to new glyphs of one width, each the old one centred; nothing kerns with them."""
    old = {digit: font.getBestCmap()[ord(digit)] for digit in DIGITS}
    metrics = font["hmtx"].metrics
    width = max(metrics[glyph][0] for glyph in old.values())
    for digit, glyph in old.items():
        advance, bearing = metrics[glyph]
        shift = (width - advance) // 2
        tabular = Glyph()
        tabular.numberOfContours = -1
        component = GlyphComponent()
        component.glyphName, component.x, component.y, component.flags = glyph, shift, 0, 0x4
        tabular.components = [component]
        name = f"{glyph}.tabular"
        font["glyf"][name] = tabular
        tabular.recalcBounds(font["glyf"])
        metrics[name] = (width, bearing + shift)
        for table in font["cmap"].tables:
            table.cmap[ord(digit)] = name
    font.setGlyphOrder(list(font["glyf"].glyphOrder))


def rename(font: TTFont, face: Face) -> None:
    """Give a modified face its own name, and say its weight."""
    names = font["name"]
    kept = [(n.nameID, n.toUnicode()) for n in names.names if n.nameID in (0, 13, 14) and n.platformID == 3]
    names.names = []
    full = f"{face.family} {face.style}"
    wanted = {
        1: full,
        2: "Regular",
        3: f"{full} 1",
        4: full,
        5: "Version 1.0",
        6: face.file.removesuffix(".ttf"),
        16: face.family,
        17: face.style,
    }
    for identity, text in [*kept, *wanted.items()]:
        names.setName(text, identity, *WINDOWS_ENGLISH)
    font["OS/2"].usWeightClass = face.weight
    font["OS/2"].fsSelection = (font["OS/2"].fsSelection & ~0x61) | 0x40
    font["head"].macStyle = 0


if __name__ == "__main__":
    main(*(Path(argument) for argument in sys.argv[1:3]))
