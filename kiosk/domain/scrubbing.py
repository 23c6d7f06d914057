"""Striking out what could be personal or secret from text that leaves the cinema. Pure."""

import re
from collections.abc import Iterable
from typing import Final

STRUCK: Final = "…"
SHORTEST: Final = 3
"""A shorter word would strike out parts of others, and tells nobody who somebody is."""
_SHAPES: Final = (
    re.compile(r"[^\s@<>\"'(),;:]{1,64}@[^\s@<>\"'(),;:]{1,253}"),  # an address
    re.compile(r"eyJ[A-Za-z0-9_=-]{8,}(?:\.[A-Za-z0-9_=-]*)*"),  # a JSON Web Token
    re.compile(r"\$argon2[a-z]*\$\S+"),
    re.compile(r"-----BEGIN [A-Z ]+-----.*?(?:-----END [A-Z ]+-----|\Z)", re.DOTALL),
    re.compile(r"(?<![A-Za-z0-9])(?=[A-Za-z0-9+/_-]*[0-9])[A-Za-z0-9+/_-]{28,}={0,2}"),  # a key, or a ticket's code
    re.compile(r"(?<!\d)\+?\d(?:[ /-]?\d){9,}(?!\d)"),  # the number of a phone or a card
)


def scrubber(words: Iterable[str], shapes: Iterable[re.Pattern[str]] = ()) -> "Scrubber":
    """What strikes out these words, and their parts, in any case; and whatever has one of the ``shapes``."""
    parts = {part for word in words for part in (word, *re.split(r"[\s,;{}\[\]\":]+", word)) if len(part) >= SHORTEST}
    longest_first = sorted(parts, key=lambda part: (-len(part), part))
    either = "|".join(map(re.escape, longest_first))
    known = re.compile(rf"(?<!\w)(?:{either})(?!\w)", re.IGNORECASE) if longest_first else None
    return Scrubber((*shapes, *_SHAPES), known)


class Scrubber:
    """See `scrubber`. Safe from any thread."""

    def __init__(self, shapes: tuple[re.Pattern[str], ...], known: re.Pattern[str] | None) -> None:
        self._shapes = shapes
        self._known = known

    def text(self, text: str) -> str:
        """The text without them."""
        if self._known is not None:
            text = self._known.sub(STRUCK, text)
        for shape in self._shapes:
            text = shape.sub(STRUCK, text)
        return text

    def value(self, value: object) -> object:
        """The same for every text in lists and in the values of mappings; all else as it is."""
        if isinstance(value, str):
            return self.text(value)
        if isinstance(value, dict):
            return {name: self.value(one) for name, one in value.items()}
        if isinstance(value, list | tuple):
            return [self.value(one) for one in value]
        return value
