"""The import rules of pyproject.toml hold, and each of them can fail."""

import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
RULES = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["tool"]["importlinter"]["contracts"]
PACKAGES = ("kiosk", "ui", "sync", "printing")

OFFENCES = {
    "strangers": ("ui/models/__init__.py", "import printing"),
    "arrows point at the domain": ("kiosk/domain/__init__.py", "import kiosk.services"),
    "screens ask services": ("ui/viewmodels/__init__.py", "import kiosk.store"),
    "never on use cases": ("sync/__init__.py", "import kiosk.services"),
    "printing knows tickets": ("printing/__init__.py", "import kiosk.store"),
    "somebody else's machine": ("sync/providers/__init__.py", "import sync.sandbox"),
    "has a store of its own": ("sync/sandbox/__init__.py", "import kiosk.store"),
    "imports Qt": ("kiosk/services/__init__.py", "import PySide6.QtCore"),
    "speaks SQL": ("kiosk/services/__init__.py", "import sqlite3"),
    "open sockets": ("ui/__init__.py", "import socket"),
    "is a server": ("sync/providers/__init__.py", "import starlette"),
    "knows APScheduler": ("kiosk/services/__init__.py", "import apscheduler"),
    "draws pages": ("ui/__init__.py", "import reportlab"),
    "knows Prometheus": ("kiosk/services/__init__.py", "import opentelemetry"),
}


def lint(tree: Path) -> subprocess.CompletedProcess[str]:
    """Run import-linter over a tree of the four packages."""
    command = [
        str(Path(sys.executable).with_name("lint-imports")),
        "--no-cache",
        "--config",
        "pyproject.toml",
    ]
    return subprocess.run(command, cwd=tree, capture_output=True, text=True, check=False)


def verdicts(output: str) -> dict[str, bool]:
    """Tell for each rule whether it was kept."""
    words = " ".join(output.split())
    found = {}
    for rule in RULES:
        after = words.partition(rule["name"])[2]
        found[rule["name"]] = after.lstrip().startswith("KEPT")
        assert after.lstrip().startswith(("KEPT", "BROKEN")), f"no verdict on {rule['name']!r} in:\n{output}"
    return found


def test_every_import_rule_is_kept() -> None:
    done = lint(ROOT)
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.fixture(scope="module")
def broken(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bool]:
    """The verdicts on a copy of Foyer in which every rule is broken once."""
    tree = tmp_path_factory.mktemp("offender")
    shutil.copy(ROOT / "pyproject.toml", tree)
    for package in PACKAGES:
        shutil.copytree(
            ROOT / package,
            tree / package,
            ignore=lambda _, names: [n for n in names if "." in n[1:] and not n.endswith(".py")],
        )
    for path, line in OFFENCES.values():
        with (tree / path).open("a", encoding="utf-8") as module:
            module.write(f"\n{line}\n")
    return verdicts(lint(tree).stdout)


@pytest.mark.parametrize("rule", [rule["name"] for rule in RULES])
def test_breaking_an_import_rule_is_noticed(broken: dict[str, bool], rule: str) -> None:
    assert [words for words in OFFENCES if words in rule], "say in OFFENCES how this rule is broken"
    assert not broken[rule]
