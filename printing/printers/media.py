"""Telling a printer the size of the paper, in its own words (PWG 5101.1, self-describing names)."""

import re
from collections.abc import Sequence
from typing import Final

from printing.printers.ipp import Attribute, Group, Tag, attribute

_POINT: Final = 25.4 / 72
_PAGE_SIZE: Final = re.compile(rb"/MediaBox\s*\[\s*0\s+0\s+(\d+(?:\.\d+)?)\s+(\d+(?:\.\d+)?)\s*\]")
_SIZE_IN_NAME: Final = re.compile(r"_(\d+(?:\.\d+)?)x(\d+(?:\.\d+)?)mm$")
_NEAR: Final = 1.0


def job_template(document: bytes, printer: Group) -> tuple[Attribute, ...]:
    """What a job says of its paper: the size of the PDF's first page, unscaled, if the printer has such paper.

    Without it a queue takes its default paper, and a roll's ticket lands on A4; with a size that the printer lacks
    some stop and wait for somebody to bring it.
    """
    found = _PAGE_SIZE.search(document)
    if not found:
        return ()
    width, height = (round(float(points) * _POINT, 2) for points in found.groups())
    name = media_name(width, height, [str(known) for known in printer.get("media-supported", ())])
    if name is None:
        return ()
    return (attribute("media", Tag.KEYWORD, name), attribute("print-scaling", Tag.KEYWORD, "none"))


def media_name(width: float, height: float, supported: Sequence[str]) -> str | None:
    """The name under which a printer knows a size in millimetres, or None if it has no such paper."""
    sizes = {name: size for name in supported if (size := _size(name)) is not None}
    for name, (known_width, known_height) in sizes.items():
        if abs(width - known_width) < _NEAR and abs(height - known_height) < _NEAR:
            return name
    smallest = [size for name, size in sizes.items() if name.startswith("custom_min")]
    largest = [size for name, size in sizes.items() if name.startswith("custom_max")]
    for least, most in zip(smallest, largest, strict=False):
        if least[0] <= width <= most[0] + _NEAR and least[1] <= height <= most[1] + _NEAR:
            return f"custom_ticket_{width:g}x{height:g}mm"
    return None


def _size(name: str) -> tuple[float, float] | None:
    found = _SIZE_IN_NAME.search(name)
    return (float(found[1]), float(found[2])) if found else None
