"""The commands that the pages name are there, and those that are there are named."""

import argparse
import re
import shlex

import pytest

from kiosk.__main__ import _parser
from tests.docs.pages import ROOT, Page, page, pages

TARGETS = frozenset(re.findall(r"^([a-z-]+):.*## ", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE))
(SUBPARSERS,) = (action for action in _parser()._actions if isinstance(action, argparse._SubParsersAction))
COMMANDS: dict[str, argparse.ArgumentParser] = dict(SUBPARSERS.choices)
CALL = re.compile(r"(?:^|\s)(?:\S*/)?python3? -m kiosk (.*)")

each_page = pytest.mark.parametrize("one", pages(), ids=lambda one: one.name)


def test_the_commands_are_seen() -> None:
    assert {"run", "test", "tour", "check"} <= TARGETS
    assert {"run", "sandbox", "tour", "verify", "status"} <= set(COMMANDS)


@each_page
def test_a_make_target_that_is_named_is_in_the_makefile(one: Page) -> None:
    named = {found for line in one.commands() for found in re.findall(r"(?:^|&& )make ([a-z-]+)", line)}
    assert named - TARGETS == set()


@pytest.mark.parametrize("target", sorted(TARGETS))
def test_every_make_target_is_explained_to_contributors(target: str) -> None:
    assert f"make {target}" in page("CONTRIBUTING.md").text


@each_page
def test_a_command_line_that_is_named_would_be_understood(one: Page) -> None:
    called = [match[1] for line in one.commands() if (match := CALL.search(line))]
    assert [words for words in called if not _is_understood(words)] == []


@pytest.mark.parametrize("command", sorted(COMMANDS))
def test_every_command_is_explained_to_technicians(command: str) -> None:
    text = page("docs/technicians.md").text
    assert f"python -m kiosk {command}" in text
    options = [name for name in _options(COMMANDS[command]) if name.startswith("--")]
    assert [name for name in options if name != "--help" and name not in text] == []


def _options(parser: argparse.ArgumentParser) -> set[str]:
    """The options of a command and of its tasks, if it has any."""
    found = {option for action in parser._actions for option in action.option_strings}
    for action in parser._actions:
        if isinstance(action, argparse._SubParsersAction):
            found = found.union(*(_options(one) for one in action.choices.values()))
    return found


def _is_understood(words: str) -> bool:
    """Whether the command exists and takes the options given (their values may be missing)."""
    parts = shlex.split(words.split(" | ")[0].replace("…", ""), comments=True)
    if not parts:
        return True
    names = parts[0].split("|")
    if any(name not in COMMANDS for name in names):
        return False
    known = {option for name in names for option in _options(COMMANDS[name])}
    return {part for part in parts[1:] if part.startswith("--")} <= known
