"""The Qt application of these tests: without widgets, as the kiosk's own."""

import gc
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication

import ui.application  # noqa: F401 - sets what Qt reads when it is loaded
from tests.ui.cinema import Cinema, cinema
from ui.application import Application, build
from ui.driving import Person


@pytest.fixture(scope="session")
def qapp_cls() -> type[QGuiApplication]:
    """pytest-qt would make one with widgets."""
    return QGuiApplication


@pytest.fixture
def lumen(tmp_path: Path, qapp: QGuiApplication) -> Cinema:
    """The built-in cinema on a Monday evening."""
    return cinema(tmp_path / "state")


@pytest.fixture
def application(lumen: Cinema) -> Iterator[Application]:
    """Its kiosk, on an upright panel. No test passes with a QML warning."""
    face = build(lumen.services, size=(1080, 1920))
    face.window.show()
    yield face
    face.close()
    gc.collect()  # here, not in a worker thread: Qt's objects belong to this one
    assert face.warnings == []


@pytest.fixture
def person(application: Application) -> Person:
    """Somebody in front of it."""
    return Person(application)
