"""The background of a kiosk whose provider cannot be used: what needs none goes on, the rest begins when it can."""

import threading
from contextlib import ExitStack
from pathlib import Path

import msgspec
import pytest

from kiosk.bootstrap import application
from kiosk.bootstrap.application import Kiosk, open_kiosk
from kiosk.config import Config, ProviderSection
from kiosk.facts import Fact, HealthChanged
from kiosk.services.health import OutOfOrder
from tests.builders import store


@pytest.fixture
def kiosk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):  # type: ignore[no-untyped-def]
    monkeypatch.setattr(application, "CONNECT_AGAIN_SECONDS", 0.2)
    state = tmp_path / "state"
    store(state).close()
    provider = ProviderSection("foyer", "http://127.0.0.1:9", str(tmp_path / "provider.key"))
    config = msgspec.structs.replace(Config(), state=str(state), provider=provider)
    for name, value in {"STATE": str(state), "PROVIDER__KIND": "foyer"}.items():
        monkeypatch.setenv(f"FOYER_{name}", value)
    with ExitStack() as stack:
        yield open_kiosk(stack, config, None)


def test_without_the_providers_key_tickets_are_printed_and_payments_settled(kiosk: Kiosk) -> None:
    kiosk.start()
    assert kiosk.started.wait(30)

    assert kiosk._worker is not None
    assert kiosk._worker.do("print", 30) == ()
    assert kiosk._schedule is not None
    assert not kiosk._provider.here


def test_a_key_that_comes_later_is_taken_without_a_restart(kiosk: Kiosk, tmp_path: Path) -> None:
    kiosk.start()
    assert kiosk.started.wait(30)
    connected = threading.Event()

    def look(fact: Fact) -> None:
        if fact == HealthChanged() and kiosk._provider.here:
            connected.set()

    kiosk.facts.subscribe(look)
    (tmp_path / "provider.key").touch(0o600)
    (tmp_path / "provider.key").write_text("secret")

    assert connected.wait(30)


def test_a_kiosk_whose_disks_are_all_full_still_opens_and_says_why(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "kiosk.db").write_text("not a database, and not small enough to be taken for an empty one")
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path / "no" / "room"))
    with ExitStack() as stack:
        kiosk = open_kiosk(stack, msgspec.structs.replace(Config(), state=str(tmp_path)), None)
        assert kiosk.health.selling() is OutOfOrder.CHECKING
