"""Which SVG files a kiosk draws: pictures that say how much work they are, and bring no other file."""

from xml.parsers import expat

NOT_DRAWN = frozenset({"use", "image", "pattern", "filter", "script", "foreignObject"})
"""Copies of copies are a year's work in a kilobyte, as patterns and filters may be; the others bring files, or run."""
DEEPEST = 200


class _NotDrawn(Exception):
    """Why not."""


def why_not_drawn(data: bytes) -> str | None:
    """Why this file is not drawn; None for a plain picture. Takes a tenth of a second at most."""
    depth = 0

    def begins(name: str, _: object) -> None:
        nonlocal depth
        depth += 1
        plain = name.rpartition(":")[2]
        if plain in NOT_DRAWN:
            raise _NotDrawn(f"an SVG with <{plain}>")
        if depth > DEEPEST:
            raise _NotDrawn("an SVG of too many layers")

    def ends(_: str) -> None:
        nonlocal depth
        depth -= 1

    def declares(*_: object) -> None:
        raise _NotDrawn("an SVG with entities")

    parser = expat.ParserCreate()
    parser.StartElementHandler = begins
    parser.EndElementHandler = ends
    parser.EntityDeclHandler = declares
    try:
        parser.Parse(data, True)
    except _NotDrawn as why:
        return str(why)
    except (expat.ExpatError, ValueError) as error:
        return f"no SVG: {error}"
    return None
