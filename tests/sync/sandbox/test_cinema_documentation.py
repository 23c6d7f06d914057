import inspect
import json
import re
from pathlib import Path
from typing import get_args

import msgspec
import pytest

from sync.sandbox import cinema_files as files

DOCUMENT = (Path(__file__).parents[3] / "docs" / "cinema-folder.md").read_text("utf-8")
EXAMPLES = re.findall(r"```json\n(.*?)```", DOCUMENT, re.DOTALL)
SHAPES = [
    shape
    for _, shape in inspect.getmembers(files, inspect.isclass)
    if issubclass(shape, msgspec.Struct) and shape.__module__ == files.__name__ and not shape.__name__.startswith("_")
]


def test_the_document_has_its_examples() -> None:
    assert len(EXAMPLES) == 6
    assert len(SHAPES) > 15


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda example: example[:30])
def test_an_example_is_json(example: str) -> None:
    assert isinstance(json.loads(example), dict)


@pytest.mark.parametrize("shape", SHAPES, ids=lambda shape: shape.__name__)
def test_every_key_is_documented(shape: type[msgspec.Struct]) -> None:
    missing = [key for key in shape.__struct_fields__ if f"`{key}`" not in DOCUMENT and f'"{key}":' not in DOCUMENT]
    assert missing == []


def test_every_word_a_key_may_have_is_documented() -> None:
    words = {*get_args(files.Access), "entrance", "exit", "stairs", "lift", "aisle", "sold-out", "last-seats"}
    assert [word for word in sorted(words) if f"`{word}`" not in DOCUMENT] == []
