"""Lint every QML file of the user interface, with the types that its Python view models declare.

qmllint knows Python types only from a description of them. This collects it (into build/qml) from every
module under ui/ that uses Qt, then lints ui/qml and tests/qml; any warning fails.
"""

import ast
import json
import shutil
import subprocess
import sys
from collections import defaultdict
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

import PySide6

ROOT = Path(__file__).resolve().parent.parent
QML = ROOT / "ui" / "qml"
GENERATED = ROOT / "build" / "qml"
TOOLS = Path(sys.executable).parent
QT = Path(PySide6.__file__).parent
METATYPES = QT / "Qt" / "metatypes"
FOREIGN = ("core", "gui", "network", "qml", "qmlmodels", "quick")
Module = tuple[str, int]


def main() -> int:
    """Return 0 if there is nothing to complain about."""
    files = [str(path) for folder in (QML, ROOT / "tests" / "qml") for path in sorted(folder.rglob("*.qml"))]
    if not files:
        print("qmllint: no QML yet")
        return 0
    shutil.rmtree(GENERATED, ignore_errors=True)
    described, bases = describe(python_modules())
    foreign = GENERATED / "bases.json"
    GENERATED.mkdir(parents=True)
    foreign.write_text(json.dumps(bases), encoding="utf-8")
    for module, descriptions in described.items():
        write_module(module, descriptions, foreign, [name for name, _ in described])
    lint: list[str | Path] = [
        QT / "qmllint",
        "--max-warnings",
        "0",
        "-I",
        GENERATED,
        "-I",
        QML,
        *files,
    ]
    code = subprocess.run(lint, cwd=ROOT, check=False).returncode
    if code == 0:
        print(f"qmllint: {len(files)} files, {sum(map(len, described.values()))} Python modules, no warnings")
    return 1 if code else 0


def python_modules() -> list[Path]:
    """Return the modules of the user interface that can hold types for QML or their base classes."""
    return [path for path in sorted((ROOT / "ui").rglob("*.py")) if "PySide6" in path.read_text("utf-8")]


def describe(sources: Iterable[Path]) -> tuple[Mapping[Module, list[Any]], list[Any]]:
    """Return what each QML module holds in Qt's own notation, and the classes that belong to none."""
    found: dict[Module, list[Any]] = defaultdict(list)
    bases: list[Any] = []
    for source in sources:
        for description in json.loads(run(TOOLS / "pyside6-metaobjectdump", "-c", source) or "[]"):
            mark_constants(source, description["classes"])
            name = description.get("QML_IMPORT_NAME")
            module = (name, description.get("QML_IMPORT_MAJOR_VERSION", 1))
            (found[module] if name else bases).append(description)
    mark_objects([each for group in (*found.values(), bases) for file in group for each in file["classes"]])
    return found, bases


def mark_constants(source: Path, classes: list[Any]) -> None:
    """Mark the properties that are declared with ``constant=True``; metaobjectdump overlooks it."""
    constant = {
        (owner.name, member.name)
        for owner in ast.walk(ast.parse(source.read_text("utf-8")))
        if isinstance(owner, ast.ClassDef)
        for member in owner.body
        if isinstance(member, ast.FunctionDef)
        for decorator in member.decorator_list
        if isinstance(decorator, ast.Call) and "constant" in {keyword.arg for keyword in decorator.keywords}
    }
    for each in classes:
        for declared in each.get("properties", ()):
            if (each["className"], declared["name"]) in constant:
                declared["constant"] = True


def mark_objects(classes: list[Any]) -> None:
    """Mark as QObject what inherits one from another module; metaobjectdump looks at a single file."""
    objects: set[str] = set()
    while fresh := {each["className"] for each in classes if each.get("object")} - objects:
        objects |= fresh
        for each in classes:
            each["object"] = each.get("object") or any(base["name"] in objects for base in each.get("superClasses", ()))


def write_module(module: Module, descriptions: list[Any], bases: Path, others: Iterable[str]) -> None:
    """Write ``qmldir`` and type descriptions where qmllint looks for an import of ``module``.

    Properties may have types of the ``others``.
    """
    name, major = module
    folder = GENERATED / Path(*name.split("."))
    folder.mkdir(parents=True, exist_ok=True)
    metatypes = folder / "metatypes.json"
    metatypes.write_text(json.dumps(descriptions), encoding="utf-8")
    libraries = [METATYPES / f"qt6{library}_metatypes.json" for library in FOREIGN]
    foreign = ",".join(str(path) for path in [*libraries, bases])
    run(
        TOOLS / "pyside6-qmltyperegistrar",
        f"--generate-qmltypes={folder / 'python.qmltypes'}",
        f"--import-name={name}",
        f"--major-version={major}",
        f"--foreign-types={foreign}",
        "-o",
        "/dev/null",
        metatypes,
    )
    needs = "".join(f"depends {other}\n" for other in ("QtQuick", *others) if other != name)
    (folder / "qmldir").write_text(f"module {name}\ntypeinfo python.qmltypes\n{needs}", encoding="utf-8")


def run(*command: str | Path) -> str:
    """Return what ``command`` prints; pass on what it complained about and stop if it fails."""
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode != 0:
        sys.exit(f"qmllint: {Path(command[0]).name} failed for {command[-1]}\n{done.stderr or done.stdout}")
    return done.stdout


if __name__ == "__main__":
    sys.exit(main())
