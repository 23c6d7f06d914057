"""Words in several languages: what the cinema wrote, as the customer reads it."""

from collections.abc import Mapping

LocalText = Mapping[str, str]


def in_language(text: LocalText, language: str, fallback: str = "en") -> str:
    """The words in ``language``, else in its base language, else ``fallback``, else any there are, else "".

    Bases first: "de-AT" is served by "de" before it is served by English.
    """
    for tag in (language, language.split("-")[0], fallback):
        if words := text.get(tag):
            return words
    return next((words for words in text.values() if words), "")


def QT_TRANSLATE_NOOP(context: str, text: str) -> str:  # noqa: ARG001 - read by tools/translations.py
    """The text itself, marked for translation in a ``context``: the screen translates it, the command line does not."""
    return text
