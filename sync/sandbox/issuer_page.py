"""The page that a demo's phone opens, or the browser beside the kiosk: choose who to be."""

import html
from collections.abc import Mapping
from typing import Final

STYLE: Final = (
    "body{font:1.2rem sans-serif;max-width:24rem;margin:2rem auto;padding:0 1rem}"
    "input,button{font:inherit;width:100%;padding:.7rem;margin:.3rem 0;box-sizing:border-box;"
    "overflow:hidden;text-overflow:ellipsis}"
)


def chooser(code: str, names: Mapping[str, str]) -> str:
    """A form that answers ``code`` as one of ``names`` (by subject), or with no."""
    people = "".join(
        f'<button name="who" value="{html.escape(subject)}">{html.escape(name)}</button>'
        for subject, name in names.items()
    )
    return _page(
        "<h1>Demo sign-in</h1><p>Only if this code is on the kiosk:</p>"
        f'<form method="post"><input name="code" value="{html.escape(code)}" aria-label="Code" required>'
        f'{people}<button name="who" value="">No</button></form>'
    )


def answered(*, done: bool) -> str:
    """What came of it."""
    return _page(f"<p>{'Look at the kiosk.' if done else 'There is no such code, or it ran out.'}</p>")


def _page(body: str) -> str:
    return (
        '<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width">'
        f"<title>Demo sign-in</title><style>{STYLE}</style>{body}</html>"
    )
