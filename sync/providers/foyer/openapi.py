"""The OpenAPI 3.1 document of the Foyer provider API, made from the structs that decode its messages.

``python -m sync.providers.foyer.openapi > docs/provider-api.openapi.json`` writes it.
"""

import json
import sys
from typing import Any, get_args

import msgspec

from sync.providers.foyer import shapes
from sync.providers.foyer.calls import CALLS, Call
from sync.providers.foyer.problems import PROBLEMS
from sync.providers.foyer.wire_sales import ProblemCode, ProblemWire

Json = dict[str, Any]

ABOUT = """\
Whoever sells a cinema's seats implements this API, so that Foyer kiosks can sell them too, also while the network is
away. provider-api.md explains it; the rules that no schema can say are there.
"""
PROBLEMS_OF_EVERY_CALL: tuple[ProblemCode, ...] = (
    "bad_request",
    "unauthorised",
    "too_many_requests",
    "internal",
    "unavailable",
)
PARAMETERS: dict[str, Json] = {
    "id": {"schema": {"type": "string", "pattern": "^[A-Za-z0-9][A-Za-z0-9._~-]{0,63}$"}},
    "reference": {"schema": {"type": "string", "pattern": "^[A-Z0-9]{6,20}$"}},
    "digest": {"schema": {"type": "string", "pattern": "^[0-9a-f]{64}$"}},
    "campaign": {
        "description": "The campaign's name, the same at every kiosk.",
        "schema": {"type": "string", "pattern": "^[A-Za-z0-9][A-Za-z0-9._~-]{0,63}$"},
    },
    "recipient": {
        "description": "HMAC-SHA-256 of the address by `recipient_key`, in hex.",
        "schema": {"type": "string", "pattern": "^[0-9a-f]{64}$"},
    },
    "since": {
        "description": "The cursor of the last page; without it, or if it is unknown, everything.",
        "schema": {"type": "string", "maxLength": 200},
    },
    "limit": {
        "description": "The most things of a page. A provider may send fewer.",
        "schema": {"type": "integer", "minimum": 1, "maximum": shapes.MAX_PAGE, "default": shapes.MAX_PAGE},
    },
    "code": {
        "description": "A reference as it was typed, or the code on a ticket.",
        "required": True,
        "schema": {"type": "string", "minLength": 1, "maxLength": 1_000},
    },
    "member": {
        "description": "A member's id, as the provider named it.",
        "required": True,
        "schema": {"type": "string", "pattern": "^[A-Za-z0-9][A-Za-z0-9._~-]{0,63}$"},
    },
    "Foyer-Kiosk": {
        "description": "The id of the kiosk that calls.",
        "required": True,
        "schema": {"type": "string", "pattern": "^[A-Za-z0-9][A-Za-z0-9._~-]{0,63}$"},
    },
    "Foyer-Epoch": {
        "description": "The epoch of its enrolment.",
        "required": True,
        "schema": {"type": "integer", "minimum": 1},
    },
}


def openapi_document() -> bytes:
    """The document, as it stands in docs/ and as a server serves it; the same bytes every time."""
    messages = [shape for call in CALLS for shape in (call.body, call.answer) if shape is not None]
    _, components = msgspec.json.schema_components([*messages, ProblemWire], ref_template="#/components/schemas/{name}")
    document: Json = {
        "openapi": "3.1.0",
        "info": {
            "title": "Foyer provider API",
            "version": "1",
            "description": ABOUT,
            "license": {"name": "Apache-2.0", "identifier": "Apache-2.0"},
        },
        "servers": [{"url": "https://tickets.example"}],
        "security": [{"key": []}],
        "paths": _paths(),
        "components": {
            "securitySchemes": {"key": {"type": "http", "scheme": "bearer"}},
            "schemas": _schemas(components),
        },
    }
    return json.dumps(document, indent=1, ensure_ascii=False).encode() + b"\n"


def _paths() -> Json:
    paths: Json = {}
    for call in CALLS:
        paths.setdefault(call.path, {})[call.method.lower()] = _operation(call)
    return paths


def _operation(call: Call) -> Json:
    answer: Json = {"200": {"description": "Done, now or before.", "content": _content(call)}}
    if call.creates:
        answer["201"] = {"description": "Done now.", "content": _content(call)}
    operation: Json = {
        "operationId": call.name,
        "summary": call.summary,
        "parameters": [
            *_parameters("path", call.pattern.groupindex),
            *_parameters("query", call.query),
            *_parameters("header", ["Foyer-Kiosk"] * call.kiosk + ["Foyer-Epoch"] * call.epoch),
        ],
        "responses": answer | _refusals(call),
    }
    if call.body is not None:
        reference = {"$ref": f"#/components/schemas/{_short(call.body.__name__)}"}
        operation["requestBody"] = {"required": True, "content": {"application/json": {"schema": reference}}}
    return operation


def _parameters(place: str, names: Any) -> list[Json]:
    required = {"required": True} if place == "path" else {}
    return [{"name": name, "in": place, **required, **PARAMETERS[name]} for name in names]


def _content(call: Call) -> Json:
    if call.answer is None:
        return {kind: {} for kind in get_args(shapes.MediaType)}
    return {"application/json": {"schema": {"$ref": f"#/components/schemas/{_short(call.answer.__name__)}"}}}


def _refusals(call: Call) -> Json:
    problems: list[ProblemCode] = [*PROBLEMS_OF_EVERY_CALL, *call.problems]
    if call.body is not None:
        problems.append("too_large")
    by_status: dict[int, list[ProblemCode]] = {}
    for code in problems:
        by_status.setdefault(PROBLEMS[code].status, []).append(code)
    problem = {"application/problem+json": {"schema": {"$ref": "#/components/schemas/Problem"}}}
    return {
        str(status): {
            "description": " ".join(f"`{code}`: {PROBLEMS[code].meaning}" for code in codes),
            "content": problem,
        }
        for status, codes in sorted(by_status.items())
    }


def _schemas(components: Json) -> Json:
    schemas: Json = _portable({_short(name): schema for name, schema in sorted(components.items())})
    schemas["Problem"]["properties"]["code"] = {"enum": list(PROBLEMS)}
    return schemas


def _short(name: str) -> str:
    return name.removesuffix("Wire")


def _portable(schema: Any) -> Any:
    """Without what only this program needs: the suffix of struct names, Python's end of text in patterns."""
    if isinstance(schema, dict):
        return {
            key: _portable(value) for key, value in schema.items() if not (key == "title" and isinstance(value, str))
        }
    if isinstance(schema, list):
        return [_portable(value) for value in schema]
    if isinstance(schema, str):
        if schema.startswith("#/components/schemas/"):
            return _short(schema)
        return schema.replace("\\Z", "$")
    return schema


if __name__ == "__main__":
    sys.stdout.buffer.write(openapi_document())
