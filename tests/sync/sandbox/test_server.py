"""The sandbox's HTTP face, asked by hand: what a client that is not ours may get wrong."""

import http.client
import json
from collections.abc import Iterator
from typing import Any
from urllib.parse import urlsplit

import pytest

from sync.providers.foyer.openapi import openapi_document
from sync.sandbox.cinema import BUILT_IN
from sync.sandbox.process import SandboxProcess

KEY = "the-key"
WRITE = {"Foyer-Kiosk": "kiosk-1", "Foyer-Epoch": "1"}


@pytest.fixture(scope="module")
def sandbox(tmp_path_factory: pytest.TempPathFactory) -> Iterator[SandboxProcess]:
    with SandboxProcess(BUILT_IN, tmp_path_factory.mktemp("sandbox") / "state.db", key=KEY) as running:
        yield running


def ask(
    sandbox: SandboxProcess,
    method: str,
    path: str,
    body: bytes | None = None,
    headers: dict[str, str] | None = None,
    key: str | None = KEY,
) -> tuple[int, str, Any]:
    """Status, type and content of an answer."""
    connection = http.client.HTTPConnection(urlsplit(sandbox.url).netloc, timeout=10)
    try:
        given = {**(headers or {}), **({} if key is None else {"Authorization": f"Bearer {key}"})}
        connection.request(method, path, body, given)
        answer = connection.getresponse()
        return answer.status, answer.headers["content-type"], json.loads(answer.read() or b"null")
    finally:
        connection.close()


@pytest.mark.parametrize(
    ("method", "path", "body", "headers", "status", "code"),
    [
        ("GET", "/nothing", None, {}, 404, "not_found"),
        ("GET", "/v1/nothing", None, {}, 404, "not_found"),
        ("DELETE", "/v1", None, {}, 405, "method_not_allowed"),
        ("GET", "/v1/programme?limit=none", None, {}, 400, "bad_request"),
        ("GET", "/v1/programme?limit=0", None, {}, 400, "bad_request"),
        ("GET", "/v1/posters/abc", None, {}, 400, "bad_request"),
        ("GET", "/v1/bookings/lower", None, {}, 400, "bad_request"),
        ("GET", "/v1/bookings", None, {}, 400, "bad_request"),
        ("GET", "/v1/bookings?code=" + "x" * 2_000, None, {}, 400, "bad_request"),
        ("GET", "/v1/showtimes/never-was/seats", None, {}, 404, "unknown_showtime"),
        ("GET", "/v1/grants", None, {}, 400, "bad_request"),
        ("GET", "/v1/grants", None, {"Foyer-Kiosk": "stranger"}, 403, "unknown_kiosk"),
        ("PUT", "/v1/grants/g1", b"{}", {}, 400, "bad_request"),
        ("PUT", "/v1/grants/g1", b"{}", {"Foyer-Kiosk": "kiosk-1", "Foyer-Epoch": "one"}, 400, "bad_request"),
        ("PUT", "/v1/grants/g1", b"", WRITE, 400, "bad_request"),
        ("PUT", "/v1/grants/g1", b"\xff\xfe", WRITE, 400, "bad_request"),
        ("PUT", "/v1/grants/g1", b"[" * 60_000, WRITE, 400, "bad_request"),
        ("PUT", "/v1/grants/g1", b'{"kind": "hold", "showtime": "s", "seats": []}', WRITE, 400, "bad_request"),
        ("PUT", "/v1/grants/g1", b" " * 70_000, WRITE, 413, "too_large"),
        ("PUT", "/v1/bookings/ABCDEFGH", b'{"total": 1e999}', WRITE, 400, "bad_request"),
        ("POST", "/v1/bookings/ABCDEFGH/cancel", b"null", WRITE, 400, "bad_request"),
    ],
)
def test_what_is_wrong_is_a_problem_by_name(
    sandbox: SandboxProcess,
    method: str,
    path: str,
    body: bytes | None,
    headers: dict[str, str],
    status: int,
    code: str,
) -> None:
    found, kind, problem = ask(sandbox, method, path, body, headers)
    assert (found, kind, problem["code"]) == (status, "application/problem+json", code)
    assert problem["status"] == status


@pytest.mark.parametrize("key", [None, "", "another", KEY + "s", KEY[:-1]])
def test_without_the_key_there_is_no_answer(sandbox: SandboxProcess, key: str | None) -> None:
    status, _, problem = ask(sandbox, "GET", "/v1", key=key)
    assert (status, problem["code"]) == (401, "unauthorised")


def test_the_document_is_served_to_anyone(sandbox: SandboxProcess) -> None:
    status, kind, document = ask(sandbox, "GET", "/openapi.json", key=None)
    assert (status, kind) == (200, "application/json")
    assert document == json.loads(openapi_document())


def test_a_fault_happens_as_often_as_it_was_asked_for(sandbox: SandboxProcess) -> None:
    sandbox.control.fault("status", "info", count=2, status=429)
    assert [ask(sandbox, "GET", "/v1")[0] for _ in range(3)] == [429, 429, 200]
    sandbox.control.fault("status", "info", count=None)
    assert [ask(sandbox, "GET", "/v1")[0] for _ in range(3)] == [503, 503, 503]
    assert ask(sandbox, "GET", "/v1/programme")[0] == 200
    sandbox.control.clear_faults()
    assert ask(sandbox, "GET", "/v1")[0] == 200


def test_it_remembers_what_was_asked(sandbox: SandboxProcess) -> None:
    ask(sandbox, "GET", "/v1/bookings/ZZZZZZZZ")
    assert sandbox.control.state()["served"][-1] == {
        "call": "booking",
        "path": "/v1/bookings/ZZZZZZZZ",
        "status": 404,
    }


def test_it_listens_on_this_machine_only(sandbox: SandboxProcess) -> None:
    assert urlsplit(sandbox.url).hostname == "127.0.0.1"
