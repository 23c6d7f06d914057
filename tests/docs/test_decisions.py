"""The list of decisions is complete, in order, and calls each by its name."""

import re

from tests.docs.pages import ROOT, page

DECISIONS = sorted((ROOT / "docs" / "adr").glob("[0-9]*.md"))


def test_decisions_are_numbered_without_gaps() -> None:
    assert [path.name[:4] for path in DECISIONS] == [f"{number:04}" for number in range(1, len(DECISIONS) + 1)]


def test_the_index_lists_each_by_its_title() -> None:
    listed = re.findall(r"^\| \[(\d{4})\]\(([^)]+)\) \| (.+?) \|$", page("docs/adr/README.md").text, re.MULTILINE)
    titles = [path.read_text(encoding="utf-8").splitlines()[0].removeprefix("# ") for path in DECISIONS]
    assert [(number, name) for number, name, _ in listed] == [(path.name[:4], path.name) for path in DECISIONS]
    for (number, _, words), title in zip(listed, titles, strict=True):
        assert title.startswith(number)
        assert title.removeprefix(f"{number} ").startswith(words)


def test_a_decision_says_what_why_and_at_what_cost() -> None:
    for path in DECISIONS:
        text = path.read_text(encoding="utf-8")
        assert "**Decided.**" in text, path.name
        assert "**Why.**" in text, path.name
