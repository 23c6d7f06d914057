"""What a cinema wrote for people, in each of its languages."""

from collections.abc import Mapping, Sequence

from sync.sandbox.cinema_problems import Problem

Words = Mapping[str, str]


def in_all(
    text: str | dict[str, str] | None, languages: Sequence[str], file: str, path: str, problems: list[Problem]
) -> Words:
    """``text`` in every language of the cinema. Plain text is the same in all; {} if there is none.

    A language that is missing or that the cinema does not speak is added to ``problems``.
    """
    if text is None:
        return {}
    if isinstance(text, str):
        return dict.fromkeys(languages, text)
    missing = [language for language in languages if language not in text]
    foreign = [language for language in text if language not in languages]
    if missing:
        problems.append(Problem(file, path, "nothing", f"words in {', '.join(missing)} as well"))
    if foreign:
        problems.append(Problem(file, path, f"words in {', '.join(foreign)}", f"only {', '.join(languages)}"))
    return {language: text[language] for language in languages if language in text}
