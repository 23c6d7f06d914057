"""docs/configuration.md says of every key what kiosk/config.py says, and of no other."""

import re
import tomllib
from pathlib import Path
from typing import Any

import msgspec
import pytest

from kiosk.config import Config, load
from tests.docs.pages import ROOT, Page, page, pages

EXAMPLE = ROOT / "docs" / "examples" / "foyer.toml"
PAGE = page("docs/configuration.md")
TOML = [(one, block) for one in pages() for block in one.blocks("toml")]


def sections() -> dict[str, dict[str, Any]]:
    """Every key with its default, by section; "" holds those that stand above all sections."""
    defaults = msgspec.to_builtins(Config())
    nested = {name: keys for name, keys in defaults.items() if isinstance(keys, dict)}
    return {"": {name: value for name, value in defaults.items() if name not in nested}, **nested}


def documented() -> dict[str, dict[str, str]]:
    """Every key with its default as written, by section."""
    found: dict[str, dict[str, str]] = {}
    for heading, rows in PAGE.tables().items():
        if (match := re.fullmatch(r"`\[(\w+)\]`.*", heading)) or heading.startswith("At the top"):
            rows_of_keys = [row for row in rows if re.fullmatch(r"`\w+`", row[0])]
            found[match[1] if match else ""] = {row[0].strip("`"): row[1].strip("`") for row in rows_of_keys}
    return found


def test_every_section_is_documented_and_no_other() -> None:
    assert set(documented()) == set(sections())


@pytest.mark.parametrize("section", sorted(sections()))
def test_every_key_is_documented_with_its_default_and_no_other(section: str) -> None:
    said = {key: tomllib.loads(f"value = {text}")["value"] for key, text in documented()[section].items()}
    assert said == {
        key: list(value) if isinstance(value, tuple) else value for key, value in sections()[section].items()
    }


@pytest.mark.parametrize("section", sorted(sections()))
def test_every_choice_is_named(section: str) -> None:
    kind = Config if not section else next(f.type for f in msgspec.structs.fields(Config) if f.name == section)
    choices = {
        value
        for field in msgspec.structs.fields(kind)
        for value in getattr(field.type, "__args__", ())
        if isinstance(value, str)
    }
    assert [value for value in sorted(choices) if f'"{value}"' not in PAGE.text] == []


def test_the_example_is_a_configuration_that_names_every_section() -> None:
    config = load(EXAMPLE, {})
    assert config.provider.kind == "foyer"
    with EXAMPLE.open("rb") as file:
        assert set(tomllib.load(file)) == {*sections(), "state"} - {""}


def test_pages_show_configurations() -> None:
    assert len(TOML) >= 3


@pytest.mark.parametrize(("one", "block"), TOML, ids=lambda value: value.name if isinstance(value, Page) else "")
def test_a_configuration_on_a_page_is_one(one: Page, block: str, tmp_path: Path) -> None:
    path = tmp_path / "foyer.toml"
    path.write_text(block, encoding="utf-8")
    load(path, {})


def test_an_environment_variable_on_a_page_is_a_key() -> None:
    known = {f"FOYER_{key}".upper() for key in sections()[""]} | {
        f"FOYER_{section}__{key}".upper() for section, keys in sections().items() if section for key in keys
    }
    named = {name for one in pages() for name in re.findall(r"\bFOYER_[A-Z_]+[A-Z]\b", one.text)}
    assert named - known - {"FOYER_SECTION__KEY"} == set()
