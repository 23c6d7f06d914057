"""From loose JSON to typed files, telling as many mistakes at once as can be told apart."""

import re
from ast import literal_eval
from collections.abc import Callable
from copy import deepcopy
from typing import TypeVar

import msgspec

from sync.sandbox.cinema_choices import choices
from sync.sandbox.cinema_folder import Json
from sync.sandbox.cinema_problems import Problem, quoted

T = TypeVar("T")
Step = str | int
Steps = tuple[Step, ...]

AT_MOST = 50
ANY_KEY = "*"
_NOTHING = object()

_MESSAGE = re.compile(r"(?P<what>.*?)(?: - at (?P<key>`key` in )?`(?P<path>\$.*)`)?", re.DOTALL)
_STEP = re.compile(r"\.([^.\[\]]+)|\[(\d+)\]|(\[\.\.\.\])")
_UNKNOWN = re.compile(r"Object contains unknown field `(.*)`", re.DOTALL)
_MISSING = re.compile(r"Object missing required field `(.*)`", re.DOTALL)
_BOUND = re.compile(r"`\w+` (of length )?(<=|>=) (-?[\d.]+)")
_REGEX = re.compile(r"matching regex (.*)")
_TYPES = {
    "str": str,
    "int": int,
    "float": float,
    "bool": bool,
    "array": list,
    "object": dict,
    "null": type(None),
}
_WORDS = {
    "str": "text",
    "int": "a whole number",
    "float": "a number",
    "bool": "true or false",
    "array": "a list",
    "object": "an object",
    "null": "null",
}
_IN_WORDS = re.compile(rf"`?\b({'|'.join(_WORDS)})\b`?")


def decode(source: Json, shape: type[T], patterns: dict[str, str]) -> T | list[Problem]:
    """``source`` as a ``shape``, or its mistakes; ``patterns`` says each regular expression of the shape in
    words.

    After each mistake the part that holds it is taken out of a copy and the rest is read again, so that one
    reading tells more than the first mistake. Paths are those of the file as it was written.
    """
    try:
        copy = _Copy(deepcopy(source.value))
        msgspec.json.encode(source.value)
    except RecursionError:
        return [Problem(source.file, "", "JSON nested too deeply", "plain JSON")]
    except UnicodeEncodeError:
        return [Problem(source.file, "", "half of a surrogate pair", "plain text")]
    problems: list[Problem] = []
    while len(problems) < AT_MOST:
        try:
            result = msgspec.convert(copy.value, shape)
        except msgspec.ValidationError as error:
            at, found, expected = _explain(str(error), copy.value, patterns, shape)
            if not copy.is_aftermath(at, expected):
                problems.append(Problem(source.file, copy.as_written(at), found, expected))
            if not copy.take_out(at):
                return problems
        else:
            return problems or result
    return problems


class _Copy:
    """A JSON value that loses its mistaken parts one by one and remembers where they stood."""

    def __init__(self, value: object) -> None:
        self.value = value
        self._keys: set[Steps] = set()
        self._items: dict[Steps, list[int]] = {}

    def is_aftermath(self, at: Steps, expected: str) -> bool:
        """Whether a mistake is only the hole an earlier one left: a key taken out, a list grown too short."""
        written = self._written(at)
        return written in self._keys or (written in self._items and "of length >=" in expected)

    def take_out(self, at: Steps) -> bool:
        """Remove the part at ``at``, or what is left around it; False if nothing would be left."""
        while at:
            holder, written = _at(self.value, at[:-1]), self._written(at)
            if isinstance(holder, dict) and at[-1] in holder:
                self._keys.add(written)
                del holder[at[-1]]
                return True
            if isinstance(holder, list) and isinstance(at[-1], int) and at[-1] < len(holder):
                self._items.setdefault(written[:-1], []).append(int(written[-1]))
                del holder[at[-1]]
                return True
            at = at[:-1]
        return False

    def as_written(self, at: Steps) -> str:
        """The JSON path of ``at`` in the file as its author knows it."""
        return "$" + "".join(f"[{step}]" if isinstance(step, int) else f".{step}" for step in self._written(at))

    def _written(self, at: Steps) -> Steps:
        written: Steps = ()
        for step in at:
            if isinstance(step, int):
                for gone in sorted(self._items.get(written, [])):
                    step += gone <= step
            written = (*written, step)
        return written


def _explain(message: str, value: object, patterns: dict[str, str], shape: type) -> tuple[Steps, str, str]:
    match = _MESSAGE.fullmatch(message)
    what, path = (match["what"], match["path"] or "$") if match else (message, "$")
    steps: Steps = tuple(name or (int(index) if index else ANY_KEY) for name, index, _ in _STEP.findall(path))
    if unknown := _UNKNOWN.fullmatch(what):
        steps = _which(value, steps, lambda holder: isinstance(holder, dict) and unknown[1] in holder)
        return (*steps, unknown[1]), "an unknown key", "only keys of the format"
    if missing := _MISSING.fullmatch(what):
        steps = _which(value, steps, lambda holder: isinstance(holder, dict) and missing[1] not in holder)
        return (*steps, missing[1]), "nothing", "a value"
    offends = _test_for(what)
    wanted = what.partition(", got ")[0].removeprefix("Expected ")
    expected = _IN_WORDS.sub(lambda name: _WORDS[name[1]], wanted.replace(" | ", " or "))
    if what.startswith("Invalid "):
        expected = choices(shape, steps)
    if regex := _regex_in(what):
        expected = patterns.get(regex, f"text matching {regex}")
    if match and match["key"]:
        holder = _at(value, steps)
        wrong = next((key for key in holder if offends(key)), ANY_KEY) if isinstance(holder, dict) else ANY_KEY
        return (*steps, wrong), f"the key {quoted(wrong)}", f"{expected} as the key"
    steps = _which(value, steps, offends)
    found = _at(value, steps)
    return steps, "something else" if found is _NOTHING else _brief(found), expected


def _which(value: object, steps: Steps, offends: Callable[[object], bool]) -> Steps:
    """Replace each "any value of this object" by the first key that leads to something that offends."""
    if ANY_KEY not in steps:
        return steps
    hole = steps.index(ANY_KEY)
    holder = _at(value, steps[:hole])
    for key in holder if isinstance(holder, dict) else ():
        found = _which(value, (*steps[:hole], key, *steps[hole + 1 :]), offends)
        if ANY_KEY not in found and offends(_at(value, found)):
            return found
    return steps


def _test_for(what: str) -> Callable[[object], bool]:
    """A test that finds the value a message is about."""
    if " got " in what:
        wrong = _TYPES.get(what.rpartition("got ")[2].strip("`"), object)
        return lambda value: type(value) is wrong
    if bound := _BOUND.search(what):
        of_length, sign, limit = bound[1], bound[2], float(bound[3])

        def outside(value: object) -> bool:
            size = len(value) if of_length and isinstance(value, str | list | dict) else value
            return isinstance(size, int | float) and (size > limit if sign == "<=" else size < limit)

        return outside
    if regex := _regex_in(what):
        return lambda value: isinstance(value, str) and re.search(regex, value) is None
    return lambda value: value is not _NOTHING


def _regex_in(what: str) -> str | None:
    """The regular expression a message quotes, as a Python literal."""
    quoted_regex = _REGEX.search(what)
    return None if quoted_regex is None else str(literal_eval(quoted_regex[1]))


def _at(value: object, steps: Steps) -> object:
    for step in steps:
        in_dict = isinstance(value, dict) and step in value
        in_list = isinstance(value, list) and isinstance(step, int) and step < len(value)
        if not (in_dict or in_list):
            return _NOTHING
        value = value[step]  # type: ignore[index]
    return value


def _brief(found: object) -> str:
    if isinstance(found, list | dict):
        return f"{'a list' if isinstance(found, list) else 'an object'} of {len(found)}"
    return {"None": "null", "True": "true", "False": "false"}.get(str(found), quoted(found))
