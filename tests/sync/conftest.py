"""What the tests of the sync share."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.sync.lobby import Lobby, open_lobby


@pytest.fixture
def lobby(tmp_path: Path) -> Iterator[Lobby]:
    """A kiosk in front of a real provider, both new."""
    with open_lobby(tmp_path) as found:
        yield found
