"""What the pages point at is there."""

import ast
import re

import msgspec
import pytest

from kiosk.config import Config
from tests.docs.pages import ROOT, Page, page, pages

PLACES = ("benchmarks/", "docs/", "kiosk/", "packaging/", "printing/", "sync/", "tests/", "tools/", "typings/", "ui/")
CONFIGURATION_KEYS = {
    f"{section}.{key}"
    for section, keys in msgspec.to_builtins(Config()).items()
    if isinstance(keys, dict)
    for key in keys
}
each_page = pytest.mark.parametrize("one", pages(), ids=lambda one: one.name)


def test_the_pages_are_found() -> None:
    found = {one.name for one in pages()}
    assert {"README.md", "CONTRIBUTING.md", "docs/architecture.md", "docs/adr/README.md"} <= found
    assert len(page("README.md").links()) > 5
    assert len(page("README.md").tables()) >= 1


@each_page
def test_a_relative_link_leads_to_something(one: Page) -> None:
    relative = [link for link in one.links() if "://" not in link and not link.startswith("mailto:")]
    missing = []
    for link in relative:
        target, _, anchor = link.partition("#")
        path = one.path.parent / target if target else one.path
        if not path.exists():
            missing.append(link)
        elif anchor and path.suffix == ".md":
            missing += [link] if anchor not in page(path.resolve().relative_to(ROOT).as_posix()).anchors() else []
    assert missing == []


@each_page
def test_a_path_that_is_named_exists(one: Page) -> None:
    named = [words for words in one.ticked() if words.startswith(PLACES) and re.fullmatch(r"[\w./*-]+(::\w+)?", words)]
    missing = [words for words in named if not any(ROOT.glob(words.partition("::")[0].rstrip("/")))]
    assert missing == []


@each_page
def test_a_test_that_is_named_is_a_test(one: Page) -> None:
    named = [words.split("::") for words in one.ticked() if re.fullmatch(r"tests/[\w/]+\.py::\w+", words)]
    missing = [f"{path}::{name}" for path, name in named if name not in _functions(path)]
    assert missing == []


@each_page
def test_a_module_that_is_named_exists(one: Page) -> None:
    named = {words for words in one.ticked() if re.fullmatch(r"(kiosk|ui|sync|printing)(\.\w+)+", words)}
    files = {words for words in named if words.endswith((".db", ".lock", ".damaged"))}  # in a kiosk's state folder
    modules = named - files - CONFIGURATION_KEYS
    missing = [words for words in sorted(modules) if not _is_there(words.split("."))]
    assert missing == []


def test_every_page_of_docs_is_in_the_index() -> None:
    index = page("docs/README.md")
    linked = {(index.path.parent / link.partition("#")[0]).resolve() for link in index.links() if "://" not in link}
    wanted = [path for path in sorted((ROOT / "docs").glob("*.md")) if path != index.path]
    assert [path.name for path in wanted if path not in linked] == []


def _functions(path: str) -> set[str]:
    tree = ast.parse((ROOT / path).read_text(encoding="utf-8"))
    return {node.name for node in ast.walk(tree) if isinstance(node, ast.FunctionDef)}


def _is_there(names: list[str]) -> bool:
    """Whether these are a module, or a name within one (`kiosk.services.selling.Issuer`)."""
    for length in range(len(names), 0, -1):
        path = ROOT.joinpath(*names[:length])
        module = path.with_suffix(".py") if path.with_suffix(".py").is_file() else path / "__init__.py"
        if module.is_file():
            rest = names[length:]
            return not rest or re.search(rf"\b{re.escape(rest[0])}\b", module.read_text(encoding="utf-8")) is not None
    return False
