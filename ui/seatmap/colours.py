"""The colours of the seat map for each look. tests/ui/seatmap/test_colours.py holds them to 3:1."""

from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True, slots=True)
class MapColours:
    """Hex colours. ``zones`` go from the cheapest to the dearest; ``lit`` is what the screen's light makes of seats."""

    ground: str
    zones: tuple[str, ...]
    on_seat: str
    sold: str
    back: str
    hollow: str
    label: str
    lit: str
    lit_share: float
    light: str
    light_alpha: int


DARK: Final = MapColours(
    ground="#0F0D12",
    zones=("#978CA3", "#5FA8A3", "#C97F9B", "#7C9BDB", "#A9A75C", "#B98462"),
    on_seat="#120F16",
    sold="#6A6273",
    back="#241F2B",
    hollow="#7A7183",
    label="#B9B0A6",
    lit="#E9E2EE",
    lit_share=0.5,
    light="#FFE9C9",
    light_alpha=74,
)

CONTRAST: Final = MapColours(
    ground="#000000",
    zones=("#FFFFFF", "#8FE3FF", "#FFB3D1", "#B8C7FF", "#E8F08A", "#FFC9A3"),
    on_seat="#000000",
    sold="#8A8A8A",
    back="#000000",
    hollow="#FFFFFF",
    label="#FFFFFF",
    lit="#FFFFFF",
    lit_share=0.0,
    light="#FFFFFF",
    light_alpha=0,
)

LIGHT: Final = MapColours(
    ground="#F7F4EF",
    zones=("#6C6277", "#1F6F6B", "#93395C", "#32559C", "#5F5D12", "#7A4425"),
    on_seat="#FFFFFF",
    sold="#8E857B",
    back="#E4DCD0",
    hollow="#7A7168",
    label="#5A524A",
    lit="#6C6277",
    lit_share=0.0,
    light="#E8B968",
    light_alpha=80,
)

BY_LOOK: Final = {"dark": DARK, "contrast": CONTRAST, "light": LIGHT}


def mixed(one: str, other: str, share: float) -> str:
    """``one`` with ``share`` (0 to 1) of ``other``."""
    pairs = zip(_rgb(one), _rgb(other), strict=True)
    return "#" + "".join(f"{round(a + (b - a) * share):02X}" for a, b in pairs)


def _rgb(colour: str) -> tuple[int, int, int]:
    return int(colour[1:3], 16), int(colour[3:5], 16), int(colour[5:7], 16)
