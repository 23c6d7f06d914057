"""What the tests of signing in share."""

from collections.abc import Iterator

import pytest

from tests.peers.oidc.peer import Peer, running
from tests.sync.sign_in.stage import Kiosk


@pytest.fixture(scope="session")
def provider() -> Iterator[Peer]:
    """A real OpenID provider."""
    with running() as found:
        yield found


@pytest.fixture
def kiosk(provider: Peer) -> Kiosk:
    """A kiosk in front of it that nobody has signed in at; what happened before is forgotten."""
    provider.events()
    return Kiosk(provider)
