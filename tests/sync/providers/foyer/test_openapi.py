import json
import re
from pathlib import Path
from typing import get_args

from openapi_spec_validator import validate

from sync.providers.foyer.calls import CALLS, call_of
from sync.providers.foyer.openapi import openapi_document
from sync.providers.foyer.problems import PROBLEMS
from sync.providers.foyer.wire_sales import ProblemCode

DOCS = Path(__file__).parents[4] / "docs"


def test_the_document_is_openapi() -> None:
    document = json.loads(openapi_document())
    assert document["openapi"].startswith("3.1")
    validate(document)


def test_the_document_in_docs_is_fresh() -> None:
    written = (DOCS / "provider-api.openapi.json").read_bytes()
    assert written == openapi_document(), "stale: see sync/providers/foyer/openapi.py"


def test_the_document_names_nothing_of_this_program() -> None:
    text = openapi_document().decode()
    assert not re.search(r"Wire\b|\\\\Z", text)


def test_every_call_is_explained() -> None:
    text = (DOCS / "provider-api.md").read_text(encoding="utf-8")
    assert [f"{call.method} {call.path}" for call in CALLS if f"{call.method} {call.path}" not in text] == []


def test_every_problem_is_explained_with_its_status() -> None:
    text = (DOCS / "provider-api.md").read_text(encoding="utf-8")
    assert set(PROBLEMS) == set(get_args(ProblemCode))
    assert [code for code, kind in PROBLEMS.items() if f"| {kind.status} | `{code}` |" not in text] == []


def test_paths_are_told_apart() -> None:
    for call in CALLS:
        path = re.sub(r"\{\w+\}", "X", call.path)
        assert call_of(call.method, path) is call
    assert call_of("GET", "/v1/nothing") is None
    assert call_of("DELETE", "/v1") is None
