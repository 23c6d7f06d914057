from collections.abc import Callable, Iterator
from contextlib import ExitStack
from datetime import UTC, datetime
from pathlib import Path

import pytest

from sync.sandbox.cinema import BUILT_IN, Cinema, load_cinema
from sync.sandbox.sandbox import Sandbox
from sync.sandbox.store import SandboxStore

MONDAY_NOON = datetime(2026, 11, 23, 12, 0, tzinfo=UTC)


class Time:
    """A clock that stands still until it is set."""

    def __init__(self) -> None:
        self.now = MONDAY_NOON

    def __call__(self) -> datetime:
        return self.now


@pytest.fixture(scope="session")
def cinema() -> Cinema:
    return load_cinema(BUILT_IN)


@pytest.fixture
def time_there() -> Time:
    return Time()


@pytest.fixture
def open_sandbox(tmp_path: Path, cinema: Cinema, time_there: Time) -> Iterator[Callable[..., Sandbox]]:
    """Opens the sandbox whose state is in a file; again and again if asked to, as after a restart."""
    with ExitStack() as stack:

        def opening(shown: Cinema = cinema, name: str = "state.db") -> Sandbox:
            store = SandboxStore(tmp_path / name)
            stack.callback(store.close)
            return Sandbox(shown, store, time_there)

        yield opening


@pytest.fixture
def sandbox(open_sandbox: Callable[..., Sandbox]) -> Sandbox:
    return open_sandbox()
