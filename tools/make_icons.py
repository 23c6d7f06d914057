"""Make ui/qml/Foyer/Theme/Icons.qml from the open icon set it comes from.

    npm pack lucide-static
    python tools/make_icons.py UNPACKED_FOLDER

Each icon becomes one path on a 24 by 24 grid, drawn as a stroke; circles, lines and rectangles become paths too.
"""

import json
import re
import sys
from collections.abc import Mapping
from pathlib import Path

TARGET = Path(__file__).resolve().parent.parent / "ui" / "qml" / "Foyer" / "Theme" / "Icons.qml"
ICONS = {
    "accessibility": "accessibility",
    "bundle": "package",
    "campaign": "megaphone",
    "cash": "banknote",
    "chart": "chart-column",
    "database": "server",
    "disk": "hard-drive",
    "hours": "calendar-clock",
    "load": "file-down",
    "key": "key-round",
    "log": "scroll-text",
    "network": "wifi",
    "outbox": "send",
    "palette": "palette",
    "people": "users",
    "pointer": "pointer",
    "power": "power",
    "receipt": "receipt-text",
    "restart": "rotate-cw",
    "scanner": "scan-line",
    "settings": "sliders-horizontal",
    "sound": "volume-2",
    "timeline": "activity",
    "timer": "timer",
    "tree": "list-tree",
    "back": "arrow-left",
    "calendar": "calendar-days",
    "card": "credit-card",
    "check": "check",
    "clock": "clock",
    "close": "x",
    "contrast": "contrast",
    "counter": "store",
    "down": "chevron-down",
    "download": "download",
    "ear": "ear",
    "film": "film",
    "good": "circle-check",
    "help": "circle-question-mark",
    "info": "info",
    "language": "globe",
    "left": "chevron-left",
    "keyboard": "keyboard",
    "lowReach": "move-down",
    "mail": "mail",
    "minus": "minus",
    "motion": "sparkles",
    "next": "arrow-right",
    "offline": "wifi-off",
    "phone": "smartphone",
    "pin": "map-pin",
    "plus": "plus",
    "printer": "printer",
    "refresh": "refresh-cw",
    "right": "chevron-right",
    "seat": "armchair",
    "signIn": "log-in",
    "signOut": "log-out",
    "sofa": "sofa",
    "star": "star",
    "startOver": "rotate-ccw",
    "stop": "octagon-x",
    "subtitles": "captions",
    "textSize": "a-large-small",
    "ticket": "ticket",
    "trash": "trash",
    "up": "chevron-up",
    "user": "circle-user-round",
    "users": "users",
    "warning": "triangle-alert",
    "wholeMap": "maximize",
    "wrench": "wrench",
    "zoomIn": "zoom-in",
    "zoomOut": "zoom-out",
}
HEAD = """pragma Singleton

import QtQuick

// Paths on a 24 x 24 grid, from Lucide (ISC licence, see NOTICE); made by tools/make_icons.py.
QtObject {
"""


def main(folder: Path) -> None:
    """Write Icons.qml from the unpacked package in ``folder``."""
    nodes = json.loads((folder / "icon-nodes.json").read_text("utf-8"))
    lines = [
        f'    readonly property string {name}: "{" ".join(path(*node) for node in nodes[source])}"\n'
        for name, source in sorted(ICONS.items())
    ]
    TARGET.write_text(HEAD + "".join(lines) + "}\n", encoding="utf-8")


def path(shape: str, attributes: Mapping[str, str]) -> str:
    """One SVG shape as path data."""
    get = {key: float(value) for key, value in attributes.items() if key in NUMBERS}.get
    match shape:
        case "path":
            return _absolute_start(attributes["d"])
        case "circle":
            return _ellipse(get("cx", 0), get("cy", 0), get("r", 0))
        case "line":
            return f"M{get('x1', 0):g} {get('y1', 0):g}L{get('x2', 0):g} {get('y2', 0):g}"
        case "polyline" | "polygon":
            numbers = re.findall(NUMBER, attributes["points"])
            corners = [f"{x} {y}" for x, y in zip(numbers[::2], numbers[1::2], strict=True)]
            return "M" + "L".join(corners) + ("Z" if shape == "polygon" else "")
        case "rect":
            return _rectangle(get("x", 0), get("y", 0), get("width", 0), get("height", 0), get("rx", 0))
        case _:
            raise ValueError(f"no path for <{shape}>")


NUMBER = r"-?\d*\.?\d+"
NUMBERS = frozenset(("cx", "cy", "r", "x", "y", "width", "height", "rx", "x1", "y1", "x2", "y2"))


def _absolute_start(data: str) -> str:
    """The same path with an absolute first move, so that it may follow another one."""
    start = re.match(rf"m\s*({NUMBER})[\s,]*({NUMBER})[\s,]*", data)
    if start is None:
        return data
    rest = data[start.end() :]
    relative = "" if not rest or rest[0].isalpha() else "l"
    return f"M{start[1]} {start[2]}{relative}{rest}"


def _ellipse(x: float, y: float, r: float) -> str:
    return f"M{x - r:g} {y:g}a{r:g} {r:g} 0 1 0 {2 * r:g} 0a{r:g} {r:g} 0 1 0 {-2 * r:g} 0Z"


def _rectangle(x: float, y: float, width: float, height: float, r: float) -> str:
    across, down = width - 2 * r, height - 2 * r
    return (
        f"M{x + r:g} {y:g}h{across:g}a{r:g} {r:g} 0 0 1 {r:g} {r:g}v{down:g}a{r:g} {r:g} 0 0 1 {-r:g} {r:g}"
        f"h{-across:g}a{r:g} {r:g} 0 0 1 {-r:g} {-r:g}v{-down:g}a{r:g} {r:g} 0 0 1 {r:g} {-r:g}Z"
    )


if __name__ == "__main__":
    main(Path(sys.argv[1]))
