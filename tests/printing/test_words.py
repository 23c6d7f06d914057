import dataclasses
from collections.abc import Mapping
from string import Formatter

import pytest

from printing.words import ENGLISH, GERMAN, LANGUAGES, TicketWords, words_in


def fields(words: TicketWords) -> dict[str, str]:
    kinds = {kind.value: name for kind, name in words.kinds.items()}
    ways = {way.value: name for way, name in words.paid_by.items()}
    named: dict[str, Mapping[str, str]] = {"tags": words.tags, "kinds": kinds, "paid_by": ways}
    said = {field.name: getattr(words, field.name) for field in dataclasses.fields(words) if field.name not in named}
    return said | {f"{kind} {key}": name for kind, names in named.items() for key, name in names.items()}


def blanks(text: str) -> set[str | None]:
    return {name for _, name, _, _ in Formatter().parse(text) if name is not None}


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_says_everything_with_the_same_blanks(language: str) -> None:
    said, english = fields(LANGUAGES[language]), fields(ENGLISH)
    assert said.keys() == english.keys()
    for name, text in said.items():
        assert text.strip(), name
        assert blanks(text) == blanks(english[name]), name


@pytest.mark.parametrize(
    ("asked", "given"), [("de", GERMAN), ("de-AT", GERMAN), ("en", ENGLISH), ("tlh", ENGLISH), ("", ENGLISH)]
)
def test_a_language_without_words_gets_the_nearest(asked: str, given: TicketWords) -> None:
    assert words_in(asked) is given


def test_a_cinemas_own_tag_is_shown_as_written() -> None:
    assert ENGLISH.tag("35mm") == "35 mm print"
    assert ENGLISH.tag("Popcorn night") == "Popcorn night"
