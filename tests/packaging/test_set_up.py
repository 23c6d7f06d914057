"""Setting up from a clone: what is asked of Debian, and how a person's package index reaches uv."""

import ast
import subprocess
import sys
from importlib import import_module
from pathlib import Path
from types import ModuleType

import pytest

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def script(monkeypatch: pytest.MonkeyPatch, request: pytest.FixtureRequest) -> ModuleType:
    """The module of packaging/ named by the test; these are scripts, not a package."""
    monkeypatch.syspath_prepend(ROOT / "packaging")
    return import_module(request.param)


INDEX = "ht" + "tps://index.example/simple"


@pytest.mark.parametrize("script", ["python_index"], indirect=True)
@pytest.mark.parametrize(
    ("settings", "expected"),
    [
        ({}, {}),
        ({"index-url": INDEX}, {"UV_DEFAULT_INDEX": INDEX}),
        ({"extra-index-url": INDEX}, {"UV_INDEX": INDEX, "UV_INDEX_STRATEGY": "unsafe-best-match"}),
        ({"extra-index-url": "file:///nowhere/simple"}, {}),
        ({"find-links": "/nowhere /"}, {"UV_FIND_LINKS": "/"}),
        (
            {"trusted-host": "index.example", "no-index": "true"},
            {"UV_INSECURE_HOST": "index.example", "UV_NO_INDEX": "true"},
        ),
    ],
)
def test_the_index_of_pip_reaches_uv(script: ModuleType, settings: dict[str, str], expected: dict[str, str]) -> None:
    assert script.translate(settings) == expected


@pytest.mark.parametrize("script", ["python_index"], indirect=True)
def test_an_index_chosen_for_uv_stands(script: ModuleType) -> None:
    env = script.environment_for_uv({"UV_DEFAULT_INDEX": INDEX, "PIP_INDEX_URL": "ignored"})
    assert env == {
        "UV_DEFAULT_INDEX": INDEX,
        "PIP_INDEX_URL": "ignored",
        "UV_SYSTEM_CERTS": "1",
        "UV_NO_PROGRESS": "1",
    }


@pytest.mark.parametrize("script", ["debian"], indirect=True)
@pytest.mark.parametrize("name", ["bootstrap", "runtime", "test", "node", "bench"])
def test_every_list_of_debian_packages_is_readable(script: ModuleType, name: str) -> None:
    choices = script.read_list(name)
    assert choices
    assert all(choice and all(part and " " not in part for part in choice) for choice in choices)


@pytest.mark.parametrize("name", ["set_up", "debian", "python_index"])
def test_an_old_python_can_still_say_that_it_is_too_old(name: str) -> None:
    ast.parse((ROOT / "packaging" / f"{name}.py").read_text(encoding="utf-8"), feature_version=(3, 7))


def test_an_unknown_purpose_is_said_in_one_line() -> None:
    command = [sys.executable, str(ROOT / "packaging" / "set_up.py"), "fly"]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 1
    assert done.stderr == "foyer: unknown purpose 'fly'; expected one of run, dev, bench\n"
