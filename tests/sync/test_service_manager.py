"""sd_notify(3) and sd_watchdog_enabled(3), with a real socket."""

import os
import socket
from pathlib import Path

import pytest

from sync.service_manager import LONGEST_STATUS, ServiceManager
from tests.kiosk.watched import listening


def test_what_is_said_arrives_one_datagram_each(tmp_path: Path) -> None:
    with listening(tmp_path) as systemd:
        manager = ServiceManager(systemd.environment)
        manager.ready()
        manager.status("selling\nREADY=1 " + "x" * 500)
        manager.beat()
        manager.stopping()
        ready, status, beat, stopping = systemd.heard()
    assert (ready, beat, stopping) == ("READY=1", "WATCHDOG=1", "STOPPING=1")
    assert status.startswith("STATUS=selling READY=1 x")
    assert len(status) == len("STATUS=") + LONGEST_STATUS


def test_a_name_in_the_abstract_space_is_a_name_too() -> None:
    with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as line:
        line.bind("\0foyer-test-" + str(os.getpid()))
        line.settimeout(5)
        ServiceManager({"NOTIFY_SOCKET": f"@foyer-test-{os.getpid()}"}).ready()
        assert line.recv(100) == b"READY=1"


@pytest.mark.parametrize("named", ["", "vsock:2:1234", "relative", "/nowhere/at/all"])
def test_without_a_manager_nothing_is_said_and_nothing_fails(named: str) -> None:
    ServiceManager({"NOTIFY_SOCKET": named}).beat()


def test_a_manager_that_does_not_read_is_not_waited_for(tmp_path: Path) -> None:
    with listening(tmp_path) as systemd:
        manager = ServiceManager(systemd.environment)
        for _ in range(2000):  # far more than a socket's queue holds
            manager.beat()
        assert len(systemd.heard()) < 2000


@pytest.mark.parametrize(
    ("environment", "seconds"),
    [
        ({"WATCHDOG_USEC": "30000000"}, 10.0),
        ({"WATCHDOG_USEC": "30000000", "WATCHDOG_PID": "7"}, 10.0),
        ({"WATCHDOG_USEC": "30000000", "WATCHDOG_PID": "8"}, None),
        ({"WATCHDOG_USEC": "0"}, None),
        ({"WATCHDOG_USEC": "soon"}, None),
        ({}, None),
    ],
)
def test_a_beat_is_due_three_times_as_often_as_asked_and_only_from_whoever_is_meant(
    environment: dict[str, str], seconds: float | None
) -> None:
    assert ServiceManager({"NOTIFY_SOCKET": "/run/x", **environment}, pid=7).beat_seconds == seconds
    assert ServiceManager(environment, pid=7).beat_seconds is None
