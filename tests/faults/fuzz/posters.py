"""Posters that are bombs, or torn: drawn, or not, in bounded time and memory; and never another file's content."""

import gzip
from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from random import Random

from PIL import Image

from sync.svg import why_not_drawn
from tests.faults.fuzz.mutations import DEEP, smashed
from tests.faults.fuzz.scans import png_that_says
from tests.faults.fuzz.target import Case

HEAD = '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="{w}" height="{h}">'
SOUND_SVG = (
    HEAD.format(w=200, h=300) + '<defs><linearGradient id="g"><stop offset="0" stop-color="#123"/><stop offset="1"'
    ' stop-color="#fc8"/></linearGradient></defs><rect width="200" height="300" fill="url(#g)"/>'
    '<g transform="rotate(12 100 150)"><circle cx="100" cy="120" r="60" fill="#d33" opacity=".7"/>'
    '<path d="M10 280 C 40 10, 65 10, 95 280 S 150 350, 180 280" stroke="#fff" stroke-width="4" fill="none"/></g>'
    '<text x="20" y="280" font-size="30" font-family="serif">Metropolis</text></svg>'
)


def prepare(folder: Path) -> Case:
    """One picture a case, in one of the three finishes."""
    from PySide6.QtGui import QGuiApplication

    from ui.poster_rasters import Finish, Wanted, finished

    QGuiApplication.instance() or QGuiApplication(["fuzz", "-platform", "offscreen"])
    source = folder / "poster"
    sound = {"svg": SOUND_SVG.encode(), **{kind: _raster(kind) for kind in ("png", "jpeg", "webp")}}

    def case(dice: Random) -> str:
        kind = dice.choice(list(sound))
        path = source.with_suffix(f".{kind}")
        data = _file(sound, kind, dice)
        if kind == "svg" and why_not_drawn(data) is not None:
            return "refused by name"
        path.write_bytes(data)
        asked = Wanted("0" * 64, dice.choice(list(Finish)), *dice.choice(((120, 180), (40, 60), (400, 600))))
        made = finished(path, asked)
        assert made is None or (made.width() <= 4096 and made.height() <= 4096)
        return "drawn" if made is not None else "not drawn"

    return case


def _file(sound: dict[str, bytes], kind: str, dice: Random) -> bytes:
    if kind == "svg" and dice.random() < 0.6:
        return dice.choice(BOMBS)(dice).encode()
    if kind == "svg" and dice.random() < 0.05:
        return gzip.compress(SOUND_SVG.encode() + b" " * 50_000_000, 9)
    if kind == "png" and dice.random() < 0.1:
        return png_that_says(*dice.choice(((60_000, 60_000), (20_000, 20_000), (1, 2**31 - 1), (0, 0))))
    return smashed(sound[kind], dice)


def _raster(kind: str) -> bytes:
    out = BytesIO()
    Image.effect_mandelbrot((60, 90), (-2, -1.5, 1, 1.5), 30).convert("RGB").save(out, kind)
    return out.getvalue()


def _in_svg(inside: str, w: object = 200, h: object = 300) -> str:
    return f"{HEAD.format(w=w, h=h)}{inside}</svg>"


def _of_a_size(dice: Random) -> str:
    sizes = (0, -1, 1e-9, 10**9, "1e300", "99999999999999999999", "100%", "NaN", "1em", "")
    return _in_svg('<rect width="10" height="10"/>', dice.choice(sizes), dice.choice(sizes))


def _of_a_billion_laughs(dice: Random) -> str:
    laughs = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 12))
    return f'<!DOCTYPE svg [<!ENTITY l0 "ha">{laughs}]>' + _in_svg("<text>&l11;</text>")


def _of_deep_groups(dice: Random) -> str:
    depth = dice.choice((200, 2_000, DEEP))
    return _in_svg("<g>" * depth + '<rect width="9" height="9"/>' + "</g>" * depth)


def _of_copies_of_copies(dice: Random) -> str:
    base = '<g id="u0"><rect width="9" height="9"/></g>'
    more = "".join(
        f'<g id="u{n}">{f"""<use xlink:href="#u{n - 1}"/>""" * 10}</g>' for n in range(1, dice.choice((3, 9)))
    )
    return _in_svg(f"<defs>{base}{more}</defs>" + '<use xlink:href="#u8"/>')


def _of_itself(dice: Random) -> str:
    return _in_svg('<g id="a"><use xlink:href="#b"/></g><g id="b"><use xlink:href="#a"/></g><use xlink:href="#a"/>')


def _of_another_file(dice: Random) -> str:
    where = dice.choice(("file:///etc/hostname", "/dev/zero", "http://127.0.0.1:9/x.png", "data:image/png;base64,AAAA"))
    return _in_svg(f'<image xlink:href="{where}" width="99" height="99"/>')


def _of_many_lines(dice: Random) -> str:
    far = dice.choice((1, 1e9, 1e30))
    dashes = dice.choice(("", ' stroke-dasharray="0.0001 0.0001"', ' stroke-dasharray="0 0"'))
    points = " ".join(f"L{n % 97 * far} {n % 89 * far}" for n in range(dice.choice((10, 20_000))))
    return _in_svg(f'<path d="M0 0 {points}" stroke="#000" stroke-width="{far}"{dashes}/>')


def _of_strange_numbers(dice: Random) -> str:
    n = dice.choice(("1e999", "-1e999", "nan", "1e-999", "9" * 400, "--1", ".", ""))
    return _in_svg(f'<g transform="matrix({n} {n} {n} {n} {n} {n})"><circle r="{n}" cx="{n}"/></g>', 200, 300)


def _of_a_blur(dice: Random) -> str:
    n = dice.choice((1, 1e3, 1e9))
    blur = f'<filter id="f" width="{n}" height="{n}"><feGaussianBlur stdDeviation="{n}"/></filter>'
    return _in_svg(f'<defs>{blur}</defs><rect filter="url(#f)" width="{n}" height="{n}"/>')


def _of_large_letters(dice: Random) -> str:
    return _in_svg(f'<text font-size="{dice.choice((1e-9, 1e4, 1e9))}">{"W" * dice.choice((1, 20_000))}</text>')


def _of_a_pattern(dice: Random) -> str:
    side = dice.choice((1e-6, 1e-2, 1e6))
    units, dot = 'patternUnits="userSpaceOnUse"', '<rect width="1" height="1"/>'
    pattern = f'<pattern id="p" width="{side}" height="{side}" {units}>{dot}</pattern>'
    return _in_svg(f'<defs>{pattern}</defs><rect fill="url(#p)" width="200" height="300"/>')


BOMBS: tuple[Callable[[Random], str], ...] = (
    _of_a_size,
    _of_a_billion_laughs,
    _of_deep_groups,
    _of_copies_of_copies,
    _of_itself,
    _of_another_file,
    _of_many_lines,
    _of_strange_numbers,
    _of_a_blur,
    _of_large_letters,
    _of_a_pattern,
)
