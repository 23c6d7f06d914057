"""The page for people: its examples are requests the API takes, and its table of limits is the code's."""

import http.client
import json
import re
import shlex
from pathlib import Path
from typing import Any, get_args
from urllib.parse import urlsplit

import msgspec
import pytest

from sync.providers.foyer import shapes
from sync.providers.foyer.calls import call_of
from sync.sandbox.cinema import BUILT_IN
from sync.sandbox.faults import Fault, FaultKind
from sync.sandbox.process import SandboxProcess

PAGE = (Path(__file__).parents[4] / "docs" / "provider-api.md").read_text(encoding="utf-8")
COMMANDS = re.findall(r"^curl (.*?)(?=^\S|\Z)", "".join(re.findall(r"```sh\n(.*?)```", PAGE, re.DOTALL)), re.M | re.S)
REQUESTS = [command for command in COMMANDS if "$API/v1" in command]


def test_there_are_examples() -> None:
    assert len(REQUESTS) == 10


@pytest.mark.parametrize("command", REQUESTS, ids=range(len(REQUESTS)))
def test_an_example_is_a_call(command: str) -> None:
    method = "GET" if (found := re.search(r"-X (\w+)", command)) is None else found[1]
    path = re.search(r"\$API(/v1[^\s?\"|]*)", command)
    assert path is not None
    call = call_of(method, path[1].replace("$SHOW", "show"))
    assert call is not None
    body = re.search(r"-d '(.*)'", command, re.DOTALL)
    assert (body is not None) == (call.body is not None)
    assert ("$KIOSK" in command, "Foyer-Epoch" in command) == (call.kiosk, call.epoch)
    if body is not None:
        assert call.body is not None
        msgspec.json.decode(body[1].replace("'$SHOW'", "show").encode(), type=call.body)


def test_the_five_minutes_can_be_had(tmp_path: Path) -> None:
    statuses = []
    with SandboxProcess(BUILT_IN, tmp_path / "state.db", key="sesame") as sandbox:
        showtimes = ask(sandbox.url, "GET", "/v1/programme", {"Authorization": "Bearer sesame"})[1]["showtimes"]
        show = [showtime["id"] for showtime in showtimes if showtime["auditorium"] == "palace"][-1]
        for command in REQUESTS:
            for name, value in (
                ("$API", ""),
                ("$AUTH", "Authorization: Bearer sesame"),
                ("$KIOSK", "Foyer-Kiosk: lobby-1"),
                ("$SHOW", show),
            ):
                command = command.replace(name, value)
            words = shlex.split(command.replace("\\\n", " "))
            given = {word: words[i + 1] for i, word in enumerate(words) if word in ("-X", "-d")}
            headers = dict(words[i + 1].split(": ") for i, word in enumerate(words) if word == "-H")
            path = next(word for word in words if word.startswith("/v1"))
            body = given.get("-d")
            statuses.append(ask(sandbox.url, given.get("-X", "GET"), path, headers, body)[0])
    assert statuses == [200, 200, 200, 200, 200, 201, 200, 200, 409, 200]


def ask(
    url: str, method: str, path: str, headers: dict[str, str], body: str | None = None
) -> tuple[int, dict[str, Any]]:
    """Status and content of an answer."""
    connection = http.client.HTTPConnection(urlsplit(url).netloc, timeout=10)
    try:
        connection.request(method, path, body, headers)
        answer = connection.getresponse()
        return answer.status, json.loads(answer.read())
    finally:
        connection.close()


@pytest.mark.parametrize(
    ("line", "limit"),
    [
        ("| an answer | {} MiB", shapes.MAX_ANSWER_BYTES // 2**20),
        ("a poster {} MiB |", shapes.MAX_POSTER_BYTES // 2**20),
        ("| a request | {} KiB |", shapes.MAX_REQUEST_BYTES // 2**10),
        ("on a page | {:,} |", shapes.MAX_PAGE),
        ("seats of an auditorium | {:,} |", shapes.MAX_SEATS),
        ("seats of a grant | {} |", shapes.MAX_SEATS_PER_GRANT),
        ("tickets of a booking | {} |", shapes.MAX_TICKETS),
    ],
)
def test_limits_are_those_of_the_code(line: str, limit: int) -> None:
    assert line.format(limit) in PAGE


def test_every_fault_is_there() -> None:
    assert [kind for kind in get_args(FaultKind) if f"`{kind}`" not in PAGE] == []
    example = re.search(r"/control/faults -d '(.*)'", PAGE)
    assert example is not None
    assert msgspec.json.decode(example[1], type=Fault).kind == "drop_after"
