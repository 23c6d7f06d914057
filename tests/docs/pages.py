"""The pages of the repository, and what they say: links, commands, tables."""

import re
import subprocess
from dataclasses import dataclass
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]

_FENCE = re.compile(r"^( *)```(\w*)\n(.*?)^\1```$", re.DOTALL | re.MULTILINE)
_LINK = re.compile(r"!?\[[^\]]*\]\(([^)\s]+)\)")
_HEADING = re.compile(r"^#{1,6} +(.+?) *$", re.MULTILINE)
_TICKED = re.compile(r"`([^`\n]+)`")


@dataclass(frozen=True, slots=True)
class Page:
    """One Markdown file."""

    path: Path
    text: str

    @property
    def name(self) -> str:
        """Its path within the repository."""
        return self.path.relative_to(ROOT).as_posix()

    @property
    def prose(self) -> str:
        """The text without its blocks of code."""
        return _FENCE.sub("", self.text)

    def blocks(self, language: str) -> list[str]:
        """The blocks of code in a language."""
        return [body for _, named, body in _FENCE.findall(self.text) if named == language]

    def links(self) -> list[str]:
        """Where its links and pictures lead."""
        return _LINK.findall(re.sub(_TICKED, "", self.prose))

    def ticked(self) -> list[str]:
        """What stands between backticks."""
        return _TICKED.findall(self.prose)

    def commands(self) -> list[str]:
        """Lines that somebody may type: ticked ones, and those of blocks without another language."""
        blocks = [
            line.strip() for language in ("", "sh") for block in self.blocks(language) for line in block.split("\n")
        ]
        return [*self.ticked(), *(line.removeprefix("$ ") for line in blocks if line)]

    def anchors(self) -> set[str]:
        """The names that its headings can be linked by."""
        return {_anchor(heading) for heading in _HEADING.findall(self.prose)}

    def tables(self) -> dict[str, list[list[str]]]:
        """The rows of the tables under each heading, without their head; cells as written."""
        found: dict[str, list[list[str]]] = {}
        heading = ""
        for line in self.prose.splitlines():
            if match := _HEADING.match(line):
                heading = match[1]
            elif line.startswith("|") and not re.fullmatch(r"[|\s:-]+", line):
                found.setdefault(heading, []).append([cell.strip() for cell in line.strip("|").split("|")])
        return found


@cache
def page(name: str) -> Page:
    """One page by its path within the repository."""
    path = ROOT / name
    return Page(path, path.read_text(encoding="utf-8"))


@cache
def pages() -> tuple[Page, ...]:
    """Every Markdown file of the repository, those of packages that came with it left out."""
    command = ["git", "-c", f"safe.directory={ROOT}", "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
    listing = subprocess.run([*command, "*.md"], cwd=ROOT, capture_output=True, text=True, check=True)
    return tuple(page(name) for name in sorted(listing.stdout.split("\0")) if name and (ROOT / name).is_file())


def _anchor(heading: str) -> str:
    plain = re.sub(r"[`*]|\[([^\]]*)\]\([^)]*\)", r"\1", heading).lower()
    return re.sub(r"\s", "-", re.sub(r"[^\w\s-]", "", plain).strip())
