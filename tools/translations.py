"""Collect the texts of the screens into ui/translations/foyer_<language>.ts and compile them.

English needs a file too: it holds the plural forms. With `--check` it only tells whether a text is missing.
"""

import re
import subprocess
import sys
import tempfile
from pathlib import Path
from xml.etree import ElementTree

ROOT = Path(__file__).resolve().parent.parent
FOLDER = ROOT / "ui" / "translations"
TOOLS = Path(sys.executable).parent
LANGUAGES = ("en", "de")
PLACEHOLDER = re.compile(r"%(?:L?\d+|n)")
Text = tuple[str, str, str]


def main(arguments: list[str]) -> int:
    """Update and compile every language; with ``--check`` only return 1 if one is out of date."""
    if "--check" in arguments:
        return check()
    FOLDER.mkdir(parents=True, exist_ok=True)
    for language in LANGUAGES:
        update(FOLDER / f"foyer_{language}.ts", language)
        subprocess.run([TOOLS / "pyside6-lrelease", "-silent", FOLDER / f"foyer_{language}.ts"], cwd=ROOT, check=True)
        open_texts = unfinished(FOLDER / f"foyer_{language}.ts")
        print(f"{language}: {len(open_texts)} texts without a translation")
        for context, text, _ in open_texts:
            print(f"    {context}: {text!r}")
    return 0


def check() -> int:
    """Return 0 if each language knows every text on the screens and has a translation for it."""
    with tempfile.TemporaryDirectory() as scratch:
        fresh = Path(scratch) / "fresh.ts"
        update(fresh, LANGUAGES[0])
        wanted = texts(fresh)
    code = 0
    for language in LANGUAGES:
        path = FOLDER / f"foyer_{language}.ts"
        missing = sorted(wanted - texts(path)) if path.exists() else sorted(wanted)
        for context, text, _ in [*missing, *(unfinished(path) if path.exists() else [])]:
            print(f"{path.name}: no translation for {context}: {text!r}; run `make translations`")
            code = 1
        for text, translation in garbled(path):
            print(f"{path.name}: other placeholders than in the original: {text!r} → {translation!r}")
            code = 1
    return code


def update(path: Path, language: str) -> None:
    """Bring one file up to date with the QML and Python of ui/ and the words of kiosk/domain/, keeping translations."""
    sources = sorted(str(p) for kind in ("*.qml", "*.js", "*.py") for p in (ROOT / "ui").rglob(kind))
    sources += sorted(str(p) for p in (ROOT / "kiosk" / "domain").glob("*.py"))
    languages = ["-source-language", "en", "-target-language", language]
    options = ["-silent", "-no-obsolete", "-locations", "none", *languages]
    if sources:
        subprocess.run([TOOLS / "pyside6-lupdate", *options, *sources, "-ts", path], cwd=ROOT, check=True)


def texts(path: Path) -> set[Text]:
    """Return the context, text and comment of every message in a file."""
    if not path.exists():
        return set()
    return {
        (context.findtext("name", ""), message.findtext("source", ""), message.findtext("comment", ""))
        for context in ElementTree.parse(path).iter("context")  # noqa: S314 - our own file
        for message in context.iter("message")
    }


def unfinished(path: Path) -> list[Text]:
    """Return the messages of a file that nobody has translated; English needs only its plural forms."""
    if not path.exists():
        return []
    root = ElementTree.parse(path)  # noqa: S314 - our own file
    english = path.stem.endswith("_en")
    return [
        (context.findtext("name", ""), message.findtext("source", ""), message.findtext("comment", ""))
        for context in root.iter("context")
        for message in context.iter("message")
        if (not english or message.get("numerus") == "yes")
        and (message.find("translation") is None or message.find("translation").get("type") == "unfinished")  # type: ignore[union-attr]
    ]


def garbled(path: Path) -> list[tuple[str, str]]:
    """Return the texts whose translation lacks a placeholder of the original, or has one too many."""
    if not path.exists():
        return []
    return [
        (source, translation)
        for message in ElementTree.parse(path).iter("message")  # noqa: S314 - our own file
        for source in [message.findtext("source", "")]
        for translation in [message.findtext("translation", "")]
        if translation.strip() and set(PLACEHOLDER.findall(source)) != set(PLACEHOLDER.findall(translation))
    ]


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
