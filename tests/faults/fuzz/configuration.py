"""Configuration files and environments with nonsense in them: refused by place and key, or sound."""

from math import isfinite
from pathlib import Path
from random import Random
from typing import Any

import msgspec

from kiosk.config import Config, load
from kiosk.errors import ConfigError
from tests.faults.fuzz.mutations import STRANGE_TEXTS, smashed, spoilt, text_of
from tests.faults.fuzz.target import Case

SOUND: dict[str, Any] = msgspec.to_builtins(Config())
SOUND["look"]["amber"] = "#D9A441"
VARIABLES = tuple(
    f"FOYER_{section}__{key}".upper() for section, keys in SOUND.items() if isinstance(keys, dict) for key in keys
)
STRANGE_VALUES = (
    *STRANGE_TEXTS,
    "nan",
    "-inf",
    "1e400",
    "1_000",
    "0b1",
    "07:32:00",
    "1979-13-45",
    "1979-05-27T07:32:00-07:00",
    "true",
    '""',
    '"~nobody-here/x"',
    '"\\u0000"',
    "'''x",
    "{a = 1, a = 2}",
    "[1, 'x', [[]]]",
    "{}",
    "[" * 2_000 + "]" * 2_000,
    "{a=" * 2_000,
    "9" * 6_000,
)


def prepare(folder: Path) -> Case:
    """One file and one environment a case."""
    path = folder / "foyer.toml"

    def case(dice: Random) -> str:
        path.write_bytes(_file(dice))
        environment = {
            dice.choice(VARIABLES) if dice.random() < 0.7 else f"FOYER_{_plain(dice)}": _plain(dice)
            for _ in range(dice.choice((0, 0, 1, 3)))
        }
        try:
            config = load(path, environment)
        except ConfigError as error:
            told = str(error)
            assert told.startswith((f"{path}: ", "environment FOYER_")), told
            assert told.count(": ") >= 2 or "is not TOML" in told or "larger than" in told, told
            return "refused by name"
        _is_sound(config)
        return "taken"

    return case


def _is_sound(config: Config) -> None:
    assert config.state_folder.parts
    assert config.printed_folder.parts
    assert "\0" not in str(config.state_folder)
    numbers = (*msgspec.structs.astuple(config.sales), *msgspec.structs.astuple(config.idle), config.panel.width_mm)
    assert all(isfinite(one) for one in numbers if isinstance(one, float | int))


def _file(dice: Random) -> bytes:
    table = SOUND
    for _ in range(dice.choice((0, 1, 1, 2))):
        table = spoilt(table, dice)
    text = _toml(table, dice).encode("utf-8", "surrogatepass")
    return smashed(text, dice) if dice.random() < 0.3 else text


def _toml(table: Any, dice: Random) -> str:
    if not isinstance(table, dict):
        return str(table)
    plain = {key: value for key, value in table.items() if not isinstance(value, dict)}
    lines = [f"{_key(key)} = {_value(value, dice)}" for key, value in plain.items()]
    for key, value in table.items():
        if isinstance(value, dict):
            lines.append(f"[{_key(key)}]")
            lines += [f"{_key(inner)} = {_value(one, dice)}" for inner, one in value.items()]
    return "\n".join(lines) + "\n"


def _key(key: str) -> str:
    return key if key.isidentifier() else f'"{key}"'


def _value(value: Any, dice: Random) -> str:
    if dice.random() < 0.02:
        return dice.choice(STRANGE_VALUES)
    match value:
        case bool():
            return str(value).lower()
        case dict():
            return "{" + ", ".join(f"{_key(key)} = {_value(one, dice)}" for key, one in value.items()) + "}"
        case list() | tuple():
            return "[" + ", ".join(_value(one, dice) for one in value) + "]"
        case str():
            return str(msgspec.json.encode(value.encode(errors="replace").decode()).decode())
        case None:
            return "none"
        case _:
            return str(value)


def _plain(dice: Random) -> str:
    return dice.choice((text_of(dice).replace("\0", ""), "__", "1", "nan", "x__y", "~nobody-here", "sandbox", "foyer"))
