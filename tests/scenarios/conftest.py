"""The lobby as a fixture."""

from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication

import ui.application  # noqa: F401 - sets what Qt reads when it is loaded
from tests.scenarios.lobby import Lobby


@pytest.fixture(scope="session")
def qapp_cls() -> type[QGuiApplication]:
    """pytest-qt would make one with widgets."""
    return QGuiApplication


@pytest.fixture
def lobby(tmp_path: Path, qapp: QGuiApplication) -> Iterator[Lobby]:
    """A kiosk that is switched off, beside a provider that is on."""
    with ExitStack() as stack:
        yield Lobby(tmp_path, stack)
