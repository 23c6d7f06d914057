"""Ways to spoil what is sound: a tree of JSON, its text, any bytes. All of it by dice, so that a seed says it all."""

import json
from random import Random
from typing import Any

DEEP = 100_000
STRANGE_VALUES: tuple[Any, ...] = (
    None,
    True,
    False,
    0,
    -1,
    1,
    2**31,
    2**53 + 1,
    -(2**63),
    2**64,
    10**40,
    0.1,
    -0.0,
    1e308,
    "",
    " ",
    "x",
    "\x00",
    "A\nB",
    "‮​",
    "é" * 400,
    "x" * 70_000,
    "../../etc/passwd",
    "<b>&amp;</b>",
    "1970-01-01T00:00:00Z",
    "0001-01-01T00:00:00+14:00",
    "9999-12-31T23:59:59-14:00",
    "2026-02-30T25:61:00Z",
    [],
    {},
    [[]],
    [None],
    {"": None},
)
STRANGE_TEXTS = (
    "NaN",
    "Infinity",
    "-Infinity",
    "1e999",
    "-1e-999",
    "9" * 5_000,
    "0x10",
    "00",
    "1.",
    "nul",
    '"\\ud800"',
    '"\\udfff\\ud800"',
    '"\\u0000"',
    '"\ufeff"',
    "'x'",
    '"open',
    "[" * DEEP,
    '{"a":' * DEEP,
    "[1,]",
    "",
    ",",
    "/* */",
)
STRANGE_BYTES = (
    b"\x00",
    b"\xff",
    b"\xff\xfe",
    b"\xc0\x80",
    b"\xed\xa0\x80",
    b"\r\n\r\n",
    b"%",
    b'"',
    b"{",
    b"]",
    b"\\",
)


def spoilt(value: Any, dice: Random) -> Any:
    """``value`` with one thing in it replaced, removed, doubled, moved or added."""
    if isinstance(value, dict) and value and dice.random() < 0.9:
        key = dice.choice(list(value))
        return {**value, key: spoilt(value[key], dice)}
    if isinstance(value, list) and value and dice.random() < 0.9:
        place = dice.randrange(len(value))
        return [*value[:place], spoilt(value[place], dice), *value[place + 1 :]]
    if isinstance(value, dict) and value and dice.random() < 0.6:
        gone = dice.choice(list(value))
        return {key: item for key, item in value.items() if key != gone} | {"extra": 1}
    if isinstance(value, list) and value and dice.random() < 0.6:
        return dice.choice((value * 2, value[::-1], value[:-1], value * 300))
    if isinstance(value, int) and not isinstance(value, bool) and dice.random() < 0.4:
        return value + dice.choice((-1, 1, -(10**6), 10**6, 10**12))
    return dice.choice(STRANGE_VALUES)


def written(value: Any, dice: Random) -> bytes:
    """``value`` as JSON, now and then in ways no sound writer has: doubled keys, words that are no JSON."""
    text = json.dumps(value, ensure_ascii=dice.random() < 0.5)
    if dice.random() < 0.15:
        text = text.replace("{", '{"reference":"ZZZZZZZZ","more":true,', dice.randint(1, 3))
    if dice.random() < 0.2:
        places = [at for at, letter in enumerate(text) if letter in ":,["]
        if places:
            at = dice.choice(places) + 1
            text = f"{text[:at]}{dice.choice(STRANGE_TEXTS)}{text[_end_of_value(text, at) :]}"
    return text.encode("utf-8", "surrogatepass")


def smashed(data: bytes, dice: Random) -> bytes:
    """``data`` with a few bytes flipped, cut, doubled, put in, or everything after some place gone."""
    for _ in range(dice.choice((1, 1, 1, 2, 3, 8))):
        at = dice.randrange(len(data) + 1)
        match dice.randrange(6):
            case 0 if at < len(data):
                data = data[:at] + bytes([data[at] ^ (1 << dice.randrange(8))]) + data[at + 1 :]
            case 1:
                data = data[:at] + data[at + dice.choice((1, 2, 17)) :]
            case 2:
                data = data[:at] + dice.choice(STRANGE_BYTES) + data[at:]
            case 3:
                data = data[:at]
            case 4:
                data = data[:at] + data[at : at + 40] * dice.choice((2, 3)) + data[at + 40 :]
            case _:
                data = data[:at] + dice.randbytes(dice.randint(1, 12)) + data[at + 4 :]
    return data


def text_of(dice: Random, most: int = 40) -> str:
    """Text of all sorts: letters, digits, controls, other scripts, lone surrogates."""
    ranges = (
        (32, 126),
        (48, 57),
        (65, 90),
        (0, 31),
        (0x80, 0x17F),
        (0x600, 0x6FF),
        (0x1F600, 0x1F64F),
        (0xD800, 0xDFFF),
    )
    return "".join(chr(dice.randint(*dice.choice(ranges))) for _ in range(dice.randrange(most)))


def _end_of_value(text: str, start: int) -> int:
    ends = [found for mark in ",]}" if (found := text.find(mark, start)) >= 0]
    return min(ends, default=len(text))
