"""What was decided on the screen: ``settings.toml`` in the state folder, and the one before it.

Written by the program only. The first line has the digest of the rest: a file that was cut off, or that a failing disk
changed, is told from a whole one even where it is still TOML.
"""

import hashlib
import json
import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any, Final

from kiosk import durable_files, toml_file
from kiosk.errors import ConfigError

DRAFT: Final = "set-up.json"
"""The answers of a set-up that has begun, in the state folder."""
SETTINGS: Final = "settings.toml"
PREVIOUS: Final = "settings.previous.toml"
MAX_BYTES: Final = 256 * 1024
Value = bool | int | float | str | tuple[str, ...]
Flat = Mapping[str, Value]
"""Values by their keys, written "section.key"."""
_FIRST_LINE: Final = re.compile(rb"# Foyer settings 1, sha256 ([0-9a-f]{64})\n")


def read(path: Path) -> dict[str, Value] | None:
    """What the file says, None if there is none. ConfigError: it cannot be read, or is not as it was written."""
    if not path.exists():
        return None
    try:
        with path.open("rb") as file:
            data = file.read(MAX_BYTES + 1)
    except OSError as error:
        raise ConfigError(f"{path}: cannot be read ({error.strerror})") from error
    first = _FIRST_LINE.match(data)
    if first is None or first[1].decode() != digest(data[first.end() :]):
        raise ConfigError(f"{path}: is damaged: it is not as the kiosk wrote it")
    return flat(toml_file.read(path, MAX_BYTES, "settings"))


def write(folder: Path, settings: Flat) -> None:
    """Put ``settings`` in place of those before, which are kept. OSError: nothing changed (the kept ones may have)."""
    path = folder / SETTINGS
    before = None
    if path.exists():
        try:
            before = read(path)
        except ConfigError:
            pass  # a damaged file does not take the place of a whole one
        else:
            durable_files.replace(folder / PREVIOUS, text_of(before or {}), mode=0o600)
    durable_files.replace(path, text_of(settings), mode=0o600)


def text_of(settings: Flat) -> bytes:
    """The file that says it."""
    sections: dict[str, list[str]] = {}
    for key, value in sorted(settings.items()):
        section, _, name = key.rpartition(".")
        sections.setdefault(section, []).append(f"{name} = {_text(value)}\n")
    lines = (
        f"[{section}]\n{''.join(said)}" if section else "".join(said) for section, said in sorted(sections.items())
    )
    rest = "".join(lines).encode()
    return b"# Foyer settings 1, sha256 " + digest(rest).encode() + b"\n" + rest


def digest(data: bytes) -> str:
    """SHA-256 in hexadecimal digits."""
    return hashlib.sha256(data).hexdigest()


def flat(table: Mapping[str, Any]) -> dict[str, Value]:
    """A table of sections as one of keys."""
    found: dict[str, Value] = {}
    for name, value in table.items():
        if isinstance(value, Mapping):
            found.update({f"{name}.{key}": _plain(one) for key, one in value.items()})
        else:
            found[name] = _plain(value)
    return found


def put(table: Mapping[str, Any], settings: Flat) -> dict[str, Any]:
    """A copy of a table of sections, with ``settings`` over it. A value where a section belongs is left to be found."""
    made = {name: dict(value) if isinstance(value, Mapping) else value for name, value in table.items()}
    for key, value in settings.items():
        section, _, name = key.rpartition(".")
        into = made.setdefault(section, {}) if section else made
        if isinstance(into, dict):
            into[name] = list(value) if isinstance(value, tuple) else value
    return made


def _plain(value: Any) -> Any:
    return tuple(value) if isinstance(value, list) else value


def _text(value: Value) -> str:
    match value:
        case bool():
            return str(value).lower()
        case int() | float():
            return repr(value)
        case str():
            return json.dumps(value, ensure_ascii=False).replace("\x7f", "\\u007f")  # TOML's escapes are JSON's
        case _:
            return f"[{', '.join(_text(one) for one in value)}]"
