"""The repository stands alone: it names no package index, pins everything, and installs on a bare machine."""

import ast
import re
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
PACKAGES = ("kiosk", "ui", "sync", "printing")
PINNED = ("requirements.txt", "requirements-dev.txt", "requirements-bootstrap.txt")
INDEX_OPTIONS = ("--index-url", "-i ", "--extra-index-url", "--find-links", "-f ", "--trusted-host")
LOCK_FILES = ("uv.lock", "pylock.toml", "pip.conf", "poetry.lock", "Pipfile.lock", ".npmrc")
BANNED_NAMES = {"utils", "util", "common", "helper", "helpers", "manager", "controller", "misc"}


def tracked() -> list[Path]:
    """Return the files that belong to the repository."""
    listing = subprocess.run(
        ["git", "-c", f"safe.directory={ROOT}", "ls-files", "-z"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    )
    files = [ROOT / name for name in listing.stdout.split("\0") if name]
    return [path for path in files if path.is_file()]


def texts() -> Iterator[tuple[Path, str]]:
    """Yield the repository's text files with what they say."""
    for path in tracked():
        content = path.read_bytes()
        if b"\0" not in content:
            yield path.relative_to(ROOT), content.decode("utf-8")


def modules() -> list[Path]:
    """Return the modules of the four packages."""
    return [path for package in PACKAGES for path in sorted((ROOT / package).rglob("*.py"))]


def imported(path: Path) -> set[str]:
    """Return the full names of what a module imports, anywhere in it."""
    names: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            names.update(alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            names.update({node.module, *(f"{node.module}.{alias.name}" for alias in node.names)})
    return names


def test_the_scan_sees_the_code() -> None:
    seen = {path.relative_to(ROOT).as_posix() for path in tracked()}
    assert {"Makefile", "pyproject.toml", "kiosk/__init__.py", "ui/__init__.py"} <= seen


@pytest.mark.parametrize("name", PINNED)
def test_a_requirements_file_names_no_index(name: str) -> None:
    content = (ROOT / name).read_text(encoding="utf-8")
    assert "://" not in content
    assert not [line for line in content.splitlines() if line.startswith(INDEX_OPTIONS)]


@pytest.mark.parametrize("name", PINNED)
def test_every_requirement_is_pinned_and_hashed(name: str) -> None:
    content = (ROOT / name).read_text(encoding="utf-8").replace("\\\n", " ")
    requirements = [line for line in content.splitlines() if line.strip() and not line.lstrip().startswith("#")]
    assert requirements
    for line in requirements:
        assert re.match(r"[a-z0-9.\-]+(\[[a-z,]+\])?==\S+", line), f"not pinned: {line[:60]}"
        assert "--hash=sha256:" in line, f"not hashed: {line[:60]}"


def test_the_development_layer_agrees_with_what_the_kiosk_runs_on() -> None:
    def pins(name: str) -> set[str]:
        return set(re.findall(r"^[a-z0-9.\-]+==[^\s;]+", (ROOT / name).read_text(encoding="utf-8"), re.MULTILINE))

    assert pins("requirements.txt") <= pins("requirements-dev.txt")


def test_no_file_that_would_name_a_package_index_is_tracked() -> None:
    assert not [path for path in tracked() if path.name in LOCK_FILES]


def test_no_file_names_a_package_registry() -> None:
    registry = re.compile(r"(?i)\b(pypi|python[h]osted|npmjs|debian|ubuntu|rubygems|crates)\.(org|com|io)\b")
    offenders = {str(path): found[0] for path, text in texts() if (found := registry.search(text))}
    assert not offenders


def test_no_file_mentions_the_machine_it_was_written_on() -> None:
    # Each word with a letter in brackets, so that this file does not mention it either.
    here = re.compile(r"/(home|Users)/[a-z]+/|/roo[t]/|(?<![\w.])/wor[k]/|\.\./[s]hared\b|/tmp/foye[r]\b")
    offenders = {str(path): found[0] for path, text in texts() if (found := here.search(text))}
    assert not offenders


def test_the_packaging_folder_is_no_package() -> None:
    assert not (ROOT / "packaging" / "__init__.py").exists(), "it would hide the library called packaging"


def test_modules_are_named_by_their_subject() -> None:
    assert not [path for path in modules() if path.stem in BANNED_NAMES]


def test_every_module_says_its_job() -> None:
    silent = [path for path in modules() if not ast.get_docstring(ast.parse(path.read_text(encoding="utf-8")))]
    assert not silent


def test_only_the_network_face_opens_addresses() -> None:
    """import-linter sees `urllib` as a whole; parsing an address is fine, opening one is not."""
    offenders = [
        path
        for path in modules()
        if "urllib.request" in imported(path) and path.relative_to(ROOT).parts[0] not in ("sync",)
    ]
    assert not offenders


def test_no_module_uses_the_sqlite_that_python_came_with() -> None:
    assert not [path for path in modules() if "sqlite3" in imported(path)]


def test_the_view_of_qt_in_qml_is_free_of_context_properties() -> None:
    offenders = [path for path in modules() if "setContextProperty" in path.read_text(encoding="utf-8")]
    assert not offenders, "hand the value to a required property through setInitialProperties"
