"""Reading a cinema folder with distrust: bounded sizes, nothing outside the folder, strict JSON."""

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Never

from sync.sandbox.cinema_problems import Problem, quoted

JSON_LIMIT = 2 * 1024 * 1024
POSTER_LIMIT = 4 * 1024 * 1024
MEDIA_TYPES = {
    ".svg": "image/svg+xml",
    ".png": "image/png",
    ".jpg": "image/jpeg",
    ".jpeg": "image/jpeg",
    ".webp": "image/webp",
}


@dataclass(frozen=True, slots=True)
class Json:
    """A decoded JSON file, not yet checked against any shape."""

    file: str
    value: object


class _Unfit(ValueError):
    """JSON that parses but is refused."""


def is_there(folder: Path, name: str) -> bool:
    """Whether ``folder/name`` exists; True also where that cannot be told, so that reading it says why."""
    try:
        return (folder / name).exists()
    except OSError:
        return True


def read_bytes(folder: Path, name: str, limit: int) -> bytes | Problem:
    """The content of ``folder/name``, at most ``limit`` bytes, or why it is not taken."""
    path = folder / name
    try:
        inside = path.resolve(strict=True).is_relative_to(folder.resolve(strict=True))
        if not inside:
            return Problem(name, "", "a link to a place outside the folder", "a file inside the folder")
        if not path.is_file():
            return Problem(name, "", "something that is no file", "a file")
        with path.open("rb") as file:
            content = file.read(limit + 1)
    except FileNotFoundError:
        return Problem(name, "", "no such file", "a file")
    except (OSError, RuntimeError) as error:
        reason = error.strerror if isinstance(error, OSError) and error.strerror else "a loop of links"
        return Problem(name, "", f"a file that cannot be read ({reason})", "a readable file")
    if len(content) > limit:
        return Problem(name, "", f"more than {limit:,} bytes", f"at most {limit:,} bytes")
    return content


def read_json(folder: Path, name: str) -> Json | Problem:
    """The JSON file ``folder/name``: UTF-8 (a byte order mark is let pass), no key twice, no NaN, bounded."""
    content = read_bytes(folder, name, JSON_LIMIT)
    if isinstance(content, Problem):
        return content
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        return Problem(name, f"byte {error.start}", "bytes that are not UTF-8", "a file saved as UTF-8")
    try:
        value = json.loads(text, object_pairs_hook=_object, parse_constant=_no_constant)
    except json.JSONDecodeError as error:
        return Problem(name, f"line {error.lineno}, column {error.colno}", error.msg, "well-formed JSON")
    except _Unfit as error:
        return Problem(name, "", str(error), "JSON with every key once and plain numbers")
    except (RecursionError, ValueError):
        return Problem(name, "", "JSON nested too deeply or with an absurd number", "plain JSON")
    return Json(name, value)


def list_json(folder: Path, sub: str) -> list[str]:
    """The names (relative to ``folder``) of the JSON files in its folder ``sub``, sorted; [] if there is
    none.
    """
    try:
        found = [path.name for path in (folder / sub).iterdir() if path.suffix == ".json"]
    except OSError:
        return []
    return [f"{sub}/{name}" for name in sorted(found) if not name.startswith(".")]


def _object(pairs: list[tuple[str, object]]) -> dict[str, object]:
    result = dict(pairs)
    if len(result) != len(pairs):
        keys = [key for key, _ in pairs]
        raise _Unfit(f"the key {quoted(next(key for key in keys if keys.count(key) > 1))} twice in one object")
    return result


def _no_constant(name: str) -> Never:
    raise _Unfit(f"the number {name}")
