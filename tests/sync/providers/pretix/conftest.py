"""A live pretix for all tests of its adapter that need one, and a kiosk in front of a showtime of its own."""

from collections.abc import Iterator

import pytest

from tests.contracts.stage import Kiosk
from tests.peers.pretix.peer import Peer, running
from tests.sync.providers.pretix.kiosks import OPEN, at


@pytest.fixture(scope="package")
def peer(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Peer]:
    with running(tmp_path_factory.mktemp("pretix"), days=8) as found:
        yield found


@pytest.fixture(scope="package")
def fresh(peer: Peer) -> Iterator[str]:
    """The numbers of showtimes that nothing was sold for, one after the other."""
    return iter([str(one["id"]) for one in peer.staff.all(f"{peer.staff.of_event}/subevents/")])


@pytest.fixture
def kiosk(peer: Peer, fresh: Iterator[str]) -> Kiosk:
    return at(peer, next(fresh), "lobby")


@pytest.fixture(autouse=True)
def _hang_up() -> Iterator[None]:
    yield
    for provider in OPEN:
        provider.close()
    OPEN.clear()
