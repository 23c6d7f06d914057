"""Draw docs/pictures/offline.svg from the figures that ``make evenings`` keeps: what each policy serves in an outage.

Colours are read on white and on dark ground alike; the picture has no ground of its own.
"""

import json
import sys
from collections.abc import Iterator
from html import escape
from pathlib import Path
from typing import Any

TARGET = Path(__file__).resolve().parents[1] / "docs" / "pictures" / "offline.svg"
SHOWN = {"a fixed share": "before: a fixed share", "by demand, as usual": "now: by demand"}
COLOURS = ("#6F757E", "#C77700")
TEXT, LINE, GOAL = "#7B828C", "#9AA1AB", "#2E8B57"
WIDTH, HEIGHT = 760, 400
LEFT, TOP, BOTTOM = 64, 66, 318
BAR, SPACE = 46, 6
LENGTHS = {10: "10 min", 30: "30 min", 60: "1 hour", 120: "2 hours", 240: "4 hours"}


def main(arguments: list[str]) -> int:
    """Draw the picture from the figures in the file named."""
    (path,) = arguments
    found = {one["policy"]: one for one in json.loads(Path(path).read_text(encoding="utf-8"))}
    policies = [(name, words, found[name]) for name, words in SHOWN.items()]
    TARGET.write_text("\n".join(_picture(policies)) + "\n", encoding="utf-8")
    print(f"drew {TARGET.name} from {policies[0][2]['evenings']} evenings a policy")
    return 0


def _picture(policies: list[tuple[str, str, dict[str, Any]]]) -> Iterator[str]:
    yield (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}" font-family="sans-serif"'
        ' font-size="14" role="img" aria-labelledby="title">'
    )
    yield '<title id="title">Of 100 seats sold at kiosks with a network, so many are sold without it</title>'
    yield _text(LEFT - 44, 22, "Of 100 seats that the kiosks would have sold with a network,", size=16, bold=True)
    yield _text(LEFT - 44, 43, "so many are sold without it, by the length of the outage", size=16, bold=True)
    for share in (0, 25, 50, 75, 100):
        y = _height(share / 100)
        yield f'<line x1="{LEFT}" y1="{y:.1f}" x2="{WIDTH - 16}" y2="{y:.1f}" stroke="{LINE}" stroke-opacity="0.4"/>'
        yield _text(LEFT - 10, y + 5, str(share), anchor="end")
    goal = _height(0.9)
    yield (
        f'<line x1="{LEFT}" y1="{goal:.1f}" x2="{WIDTH - 16}" y2="{goal:.1f}" stroke="{GOAL}"'
        ' stroke-width="2" stroke-dasharray="6 5"/>'
    )
    yield _text(WIDTH - 16, goal - 6, "goal for 2 hours: 90", anchor="end", colour=GOAL)
    group = (WIDTH - 16 - LEFT) / len(LENGTHS)
    for place, (minutes, words) in enumerate(LENGTHS.items()):
        middle = LEFT + group * (place + 0.5)
        yield _text(middle, BOTTOM + 22, words, anchor="middle")
        for nth, (_, _, figures) in enumerate(policies):
            served = next(one["served"] for one in figures["outages"] if one["minutes"] == minutes)
            yield from _bar(middle + (nth - 1) * (BAR + SPACE) + SPACE / 2, served, COLOURS[nth])
    for nth, (_, words, figures) in enumerate(policies):
        x = LEFT + nth * 350
        withheld = 100 * figures["withheld"]["value"]
        wasted = 100 * next(one["wasted"]["value"] for one in figures["outages"] if one["minutes"] == 120)
        yield f'<rect x="{x}" y="{HEIGHT - 44}" width="14" height="14" rx="2" fill="{COLOURS[nth]}"/>'
        yield _text(x + 22, HEIGHT - 32, words, bold=True)
        yield _text(x + 22, HEIGHT - 13, f"{withheld:.1f} % of seats withheld, {wasted:.1f} % wasted")
    yield "</svg>"


def _bar(x: float, served: dict[str, float], colour: str) -> Iterator[str]:
    top = _height(served["value"])
    yield f'<rect x="{x:.1f}" y="{top:.1f}" width="{BAR}" height="{BOTTOM - top:.1f}" rx="3" fill="{colour}"/>'
    middle = x + BAR / 2
    low, high = _height(served["low"]), _height(served["high"])
    yield f'<line x1="{middle:.1f}" y1="{low:.1f}" x2="{middle:.1f}" y2="{high:.1f}" stroke="{TEXT}" stroke-width="2"/>'
    yield (
        f'<text x="{middle:.1f}" y="{BOTTOM - 10}" text-anchor="middle" font-weight="bold" fill="#FFFFFF">'
        f"{100 * served['value']:.0f}</text>"
    )


def _height(share: float) -> float:
    return BOTTOM - (BOTTOM - TOP) * share


def _text(
    x: float, y: float, words: str, *, anchor: str = "start", size: int = 14, bold: bool = False, colour: str = TEXT
) -> str:
    weight = ' font-weight="bold"' if bold else ""
    return (
        f'<text x="{x:.1f}" y="{y:.1f}" text-anchor="{anchor}" font-size="{size}"{weight} fill="{colour}">'
        f"{escape(words)}</text>"
    )


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
