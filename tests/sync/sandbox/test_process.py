"""The sandbox as a process: it starts or says why not, forgets nothing when killed, and never outlives its parent."""

import os
import subprocess
import sys
from contextlib import closing, suppress
from datetime import UTC, datetime, timedelta
from pathlib import Path

import psutil
import pytest

from kiosk.clock import SystemClock
from kiosk.domain.rights import RightKind
from kiosk.domain.showtimes import Showtime
from kiosk.errors import ConfigError
from kiosk.ports import Granted, GrantRequest, Taken
from sync.provider import Enrolled, LiveGrants, ProgrammePage, SeatStates
from sync.providers.foyer.adapter import FoyerProvider
from sync.sandbox.cinema import BUILT_IN
from sync.sandbox.process import SandboxProcess
from sync.transport import Transport

KEY = "the-key"


def provider(sandbox: SandboxProcess, kiosk_id: str) -> FoyerProvider:
    return FoyerProvider(Transport(sandbox.url, KEY, SystemClock()), kiosk_id)


def free_seat(one: FoyerProvider, page: ProgrammePage, showtime: Showtime) -> str | None:
    """A seat that nobody has; None where it is sold out."""
    states = one.seats(showtime.id)
    assert isinstance(states, SeatStates)
    hall = next(hall for hall in page.auditoriums if hall.id == showtime.auditorium_id)
    return next((seat.id for seat in hall.seats if seat.id not in states.states), None)


def test_what_it_granted_outlives_a_power_cut(tmp_path: Path) -> None:
    state = tmp_path / "state.db"
    sandbox = SandboxProcess(BUILT_IN, state, key=KEY)
    sandbox.start()
    with closing(provider(sandbox, "one")) as one:
        enrolled = one.enrol("one")
        assert isinstance(enrolled, Enrolled)
        page = one.programme(None)
        assert isinstance(page, ProgrammePage)
        later = datetime.now(UTC) + timedelta(days=1)
        coming = [showtime for showtime in page.showtimes if showtime.starts_at > later]
        showtime, free = next((show, seat) for show in coming if (seat := free_seat(one, page, show)) is not None)
        request = GrantRequest("grant-1", RightKind.ALLOTMENT, showtime.id, (free,), enrolled.epoch)
        assert one.grant(request) == Granted("grant-1")
    sandbox.kill()
    with (
        SandboxProcess(BUILT_IN, state, key=KEY) as again,
        closing(provider(again, "one")) as one,
        closing(provider(again, "two")) as two,
    ):
        two.enrol("two")
        grants = one.grants()
        assert isinstance(grants, LiveGrants)
        assert [grant.seat_ids for grant in grants.grants] == [(free,)]
        theirs = GrantRequest("grant-2", RightKind.HOLD, showtime.id, (free,), 1)
        assert two.grant(theirs) == Taken((free,))
        delta = one.programme(page.cursor)
        assert isinstance(delta, ProgrammePage)
        assert not delta.reset


def test_it_ends_with_its_parent(tmp_path: Path) -> None:
    parent = f"""
import os
import psutil
from pathlib import Path
from sync.sandbox.cinema import BUILT_IN
from sync.sandbox.process import SandboxProcess
SandboxProcess(BUILT_IN, Path({str(tmp_path / "state.db")!r}), key="k").start()
print(psutil.Process().children()[0].pid, flush=True)
os._exit(1)
"""
    said = subprocess.run([sys.executable, "-c", parent], capture_output=True, text=True, check=False, timeout=60)
    child = int(said.stdout)
    with suppress(psutil.NoSuchProcess):
        psutil.Process(child).wait(timeout=20)
    assert not psutil.pid_exists(child)


def test_a_folder_that_is_no_cinema_is_named(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match=r"cinema\.json"), SandboxProcess(tmp_path, tmp_path / "s.db", key=KEY):
        pass


@pytest.mark.parametrize("content", [b"this is no database, not at all " * 200, b""])
def test_a_file_that_is_not_its_state_is_refused_and_left_alone(tmp_path: Path, content: bytes) -> None:
    state = tmp_path / "state.db"
    state.write_bytes(content)
    if not content:
        _make_other_database(state)
    before = state.read_bytes()
    with pytest.raises(ConfigError, match="state"), SandboxProcess(BUILT_IN, state, key=KEY):
        pass
    assert state.read_bytes() == before


def _make_other_database(path: Path) -> None:
    import pysqlite3.dbapi2 as sqlite3

    connection = sqlite3.connect(path)
    connection.execute("PRAGMA journal_mode=WAL")
    connection.execute("CREATE TABLE somebody_elses (x)")
    connection.commit()
    connection.close()


def test_a_port_that_is_taken_is_named(tmp_path: Path) -> None:
    with SandboxProcess(BUILT_IN, tmp_path / "one.db", key=KEY) as first:
        port = int(first.url.rpartition(":")[2])
        taken = SandboxProcess(BUILT_IN, tmp_path / "two.db", key=KEY, port=port)
        with pytest.raises(ConfigError, match=str(port)), taken:
            pass


def test_it_comes_back_to_the_same_port(tmp_path: Path) -> None:
    with SandboxProcess(BUILT_IN, tmp_path / "one.db", key=KEY) as first:
        port = int(first.url.rpartition(":")[2])
    with SandboxProcess(BUILT_IN, tmp_path / "one.db", key=KEY, port=port) as again:
        assert again.url == first.url


def test_no_process_is_left(tmp_path: Path) -> None:
    before = set(psutil.Process(os.getpid()).children())
    with SandboxProcess(BUILT_IN, tmp_path / "state.db", key=KEY):
        assert len(set(psutil.Process(os.getpid()).children()) - before) == 1
    assert set(psutil.Process(os.getpid()).children()) == before
