"""What every test lives with: no screen, no network beyond this machine, and no skipping in CI."""

import os

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("QT_QUICK_BACKEND", "software")
os.environ.setdefault("QT_QUICK_CONTROLS_STYLE", "Basic")
os.environ.setdefault("QT_QPA_UPDATE_IDLE_TIME", "0")
os.environ.setdefault("LANG", "C.UTF-8")
os.environ.setdefault("QML_DISABLE_DISK_CACHE", "1")  # Qt maps its files: another run that rewrites them would be fatal

import faulthandler
import sys
from collections.abc import Generator, Iterator

import pytest
from hypothesis import settings

from kiosk.store.database import Database

IN_CI = os.environ.get("CI") == "true"
LOOPBACK = ("127.", "::1", "localhost")

for part in ("stage", "programme_contract", "rights_contract", "booking_contract", "network_contract"):
    pytest.register_assert_rewrite(f"tests.contracts.{part}")

settings.register_profile("foyer", deadline=None, derandomize=IN_CI, database=None)
settings.load_profile("foyer")


class LeftTheMachine(BaseException):
    """A test tried to reach another machine; not an Exception, so that no retry swallows it."""


def _keep_to_this_machine(event: str, details: tuple[object, ...]) -> None:
    if event not in ("socket.connect", "socket.sendto"):
        return
    address = details[1]
    if isinstance(address, tuple) and not str(address[0]).startswith(LOOPBACK):
        raise LeftTheMachine(f"{event} to {address}")


sys.addaudithook(_keep_to_this_machine)


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport() -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """In CI a test that skips itself has failed: there everything it needs is installed."""
    report = yield
    if IN_CI and report.skipped and not hasattr(report, "wasxfail"):
        report.outcome = "failed"
        report.longrepr = f"skipped in CI, where nothing may be: {report.longrepr}"
    return report


@pytest.hookimpl(trylast=True)
def pytest_runtest_teardown() -> None:
    """A proof that said it gets on (`tests.proving.gets_on`) must not leave its watchdog to the tests after it."""
    faulthandler.cancel_dump_traceback_later()


@pytest.fixture(autouse=True)
def _no_database_stays_open(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Each has a thread and some files: thousands of tests would leave hundreds of them."""
    opened: list[Database] = []
    build = Database.__init__

    def keep(self: Database, *arguments: object, **named: object) -> None:
        build(self, *arguments, **named)  # type: ignore[arg-type]
        opened.append(self)

    monkeypatch.setattr(Database, "__init__", keep)
    yield
    for database in opened:
        database.close()
