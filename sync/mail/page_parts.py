"""What every mail of the cinema looks like: the black head of the ticket, and rows on paper below it.

It is written for mail programs: tables, styles in their tags, nothing from outside. Every ground has its ink beside it,
so that a program which darkens mail turns both or neither.
"""

import html
from collections.abc import Iterable
from typing import Final

INK: Final = "#14110F"
PAPER: Final = "#FFFFFF"
GROUND: Final = "#EFEAE2"
QUIET: Final = "#5A524A"
LINE: Final = "#CFC8BD"
_FACES: Final = "-apple-system,'Segoe UI',Roboto,Helvetica,Arial,sans-serif"
NARROW: Final = f"'Avenir Next Condensed','Roboto Condensed','Arial Narrow',{_FACES}"
ON_PAPER: Final = f"background-color:{PAPER};color:{INK};font-family:{_FACES};"


def document(language: str, title: str, rows: Iterable[str]) -> str:
    """A whole page."""
    return (
        f'<!DOCTYPE html>\n<html lang="{escape(language)}"><head><meta charset="utf-8">'
        '<meta name="viewport" content="width=device-width,initial-scale=1">'
        '<meta name="color-scheme" content="light"><meta name="supported-color-schemes" content="light">'
        f"<title>{escape(title)}</title></head>\n"
        f'<body style="margin:0;padding:0;background-color:{GROUND};color:{INK};color-scheme:light">\n'
        f'<table role="presentation" width="100%" cellpadding="0" cellspacing="0" bgcolor="{GROUND}">'
        '<tr><td align="center" style="padding:24px 12px">\n'
        f'<table role="presentation" width="100%" cellpadding="0" cellspacing="0" bgcolor="{PAPER}"'
        f' style="max-width:480px;{ON_PAPER}text-align:left">\n{"".join(rows)}</table>\n'
        "</td></tr></table></body></html>\n"
    )


def band(above: str, title: str, below: str, accent: str) -> str:
    """The black head of the ticket; below it a line in the poster's colour, which carries no words."""
    ink = f"background-color:{INK};color:{PAPER};"
    small = f'<p style="margin:8px 0 0;{ink}font-size:16px">{escape(below)}</p>' if below else ""
    return (
        f'<tr><td bgcolor="{INK}" style="padding:24px 28px;{ink}border-bottom:6px solid {_accent(accent)}">'
        f'<p style="margin:0;{ink}font-size:14px;letter-spacing:2px;text-transform:uppercase">{escape(above)}</p>'
        f'<h1 style="margin:6px 0 0;{ink}font-family:{NARROW};font-size:36px;line-height:1.1;font-weight:800">'
        f"{escape(title)}</h1>{small}</td></tr>\n"
    )


def row(inside: str, style: str) -> str:
    """A row of the page; ``style`` is its padding, and after a semicolon what else it has."""
    padding, _, rest = style.partition(";")
    return f'<tr><td bgcolor="{PAPER}" style="padding:{padding};{ON_PAPER}{rest}">{inside}</td></tr>\n'


def paragraph(words: str, size: int, weight: str = "400", *, narrow: bool = False, quiet: bool = False) -> str:
    """Words of a size in pixels."""
    colour = f"color:{QUIET};" if quiet else ""
    family = f"font-family:{NARROW};" if narrow else ""
    lines = "1.05" if narrow else "1.45"
    style = f"margin:0 0 4px;{ON_PAPER}{colour}{family}font-size:{size}px;line-height:{lines};font-weight:{weight}"
    return f'<p style="{style}">{escape(words)}</p>'


def escape(words: str) -> str:
    """Words as a page has them, whatever is in them."""
    return html.escape(words, quote=True)


def _accent(colour: str) -> str:
    sound = len(colour) == 7 and colour[0] == "#" and all(one in "0123456789abcdefABCDEF" for one in colour[1:])
    return colour if sound else LINE
