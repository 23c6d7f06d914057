"""The watchdog's beat stops with each part that stalls, and with nothing else; what nobody asked for is not loaded."""

import os
import signal
import subprocess
import sys
import threading
from pathlib import Path

import msgspec
import pytest

from kiosk.bootstrap.outside import Outside
from kiosk.bootstrap.watch import Watch
from kiosk.config import Config, MetricsSection
from kiosk.domain.watchdog import Part
from kiosk.store import sync_state
from kiosk.store.database import Database
from kiosk.store.sqlite import Connection
from kiosk.worker import WorkerGone
from sync.service_manager import ServiceManager
from tests.builders import FrozenClock, store
from tests.kiosk.watched import Listener, listening, watched
from tests.peers.otlp import collecting

BEAT = "WATCHDOG=1"


class Stage:
    """A watched kiosk in which every part is at work, until one is told not to be."""

    def __init__(self, database: Database, systemd: Listener) -> None:
        self.clock = FrozenClock()
        self.database = database
        self.systemd = systemd
        manager = ServiceManager(systemd.environment)
        self.outside: Outside = watched(database, self.clock, manager=manager)
        self.watch = Watch(manager, self.outside.pulse, lambda: "selling")
        self.stalled: set[Part] = set()
        self.goes_on(0)

    def goes_on(self, seconds: int) -> list[str]:
        """So much time passes, and everybody does what they do; what systemd heard at the end of it."""
        for second in range(max(1, seconds)):
            self.clock.passes(1 if seconds else 0)
            if Part.SCREEN not in self.stalled:
                self.outside.pulse.beat()
            if Part.SCHEDULE not in self.stalled:
                self.outside.tick()
            if Part.WRITER not in self.stalled and second % 20 == 0:
                self.outside.probe()
            if Part.RELAY not in self.stalled:
                with self.outside.turn("relay"):
                    pass
        self.systemd.heard()
        self.watch.look()
        return self.systemd.heard()


@pytest.fixture
def stage(tmp_path: Path):  # type: ignore[no-untyped-def]
    database = store(tmp_path)
    with listening(tmp_path) as systemd:
        yield Stage(database, systemd)
    database.close()


@pytest.mark.parametrize(
    ("part", "alive", "stalls"), [(Part.SCREEN, 9, 3), (Part.SCHEDULE, 29, 3), (Part.RELAY, 419, 3)]
)
def test_the_beat_stops_with_a_part_that_stalls_and_comes_back_with_it(
    stage: Stage, part: Part, alive: int, stalls: int
) -> None:
    assert BEAT in stage.goes_on(1)
    stage.stalled = {part}
    assert BEAT in stage.goes_on(alive)
    assert stage.goes_on(stalls) == [f"STATUS=stalled: {part}"]
    assert stage.goes_on(1) == []  # said once
    stage.stalled = set()
    assert stage.goes_on(1) == ["STATUS=selling", BEAT]


def test_the_beat_stops_with_a_writer_that_hangs(stage: Stage) -> None:
    hangs, goes_on = threading.Event(), threading.Event()

    def hang(tx: Connection) -> None:
        hangs.set()
        goes_on.wait(30)

    threads = [
        threading.Thread(target=stage.database.write, args=(hang,)),
        threading.Thread(target=stage.outside.probe),
    ]
    threads[0].start()
    assert hangs.wait(10)
    threads[1].start()
    stage.stalled = {Part.WRITER}
    assert BEAT in stage.goes_on(60)
    assert stage.goes_on(1) == ["STATUS=stalled: writer"]
    goes_on.set()
    for thread in threads:
        thread.join(10)
    stage.stalled = set()
    assert BEAT in stage.goes_on(1)


def test_a_disk_that_takes_no_writes_is_no_writer_that_hangs(stage: Stage) -> None:
    stage.stalled = {Part.WRITER}
    stage.goes_on(59)
    stage.database.close()  # a write is refused with a StoreError from now on
    stage.outside.probe()
    assert BEAT in stage.goes_on(30)


def test_a_relay_is_at_work_while_its_answers_come_whatever_they_say(stage: Stage) -> None:
    stage.stalled = {Part.RELAY}
    stage.goes_on(400)
    with pytest.raises(RuntimeError), stage.outside.turn("relay"):
        raise RuntimeError("the job's own failure")
    assert BEAT in stage.goes_on(400)
    for gone in (WorkerGone("ended"), TimeoutError()):
        with pytest.raises(type(gone)), stage.outside.turn("relay"):
            raise gone
    with stage.outside.turn("posters"):
        pass
    assert BEAT not in stage.goes_on(30)


def test_a_clock_that_jumps_is_no_stall(stage: Stage) -> None:
    stage.clock.jumps(-3600)
    assert BEAT in stage.goes_on(1)
    stage.clock.jumps(86_400)
    assert BEAT in stage.goes_on(1)


def test_the_whole_program_is_ready_after_its_first_frame_beats_and_says_that_it_stops(tmp_path: Path) -> None:
    textfile = tmp_path / "foyer.prom"
    with listening(tmp_path) as systemd, collecting() as collector:
        environment = {
            **os.environ,
            **systemd.environment,
            "WATCHDOG_USEC": "900000",
            "FOYER_STATE": str(tmp_path / "state"),
            "FOYER_METRICS__TEXTFILE": str(textfile),
            "FOYER_TELEMETRY__ENDPOINT": collector.url,
            "FOYER_TELEMETRY__SHARE": "1",
        }
        kiosk = subprocess.Popen([sys.executable, "-m", "kiosk", "run", "--windowed"], env=environment)
        try:
            before = systemd.waits_for("READY=1", 60)
            assert before == ["READY=1"]
            systemd.waits_for("STATUS=selling", 60)
            systemd.waits_for(BEAT)
            systemd.waits_for(BEAT)
            assert "\nfoyer_up 1.0\n" in textfile.read_text()
            assert textfile.stat().st_mode & 0o777 == 0o644
            from_the_worker = collector.waits_for_spans("job pull", "GET /v1/programme")
            jobs = {one.span_id for one in from_the_worker if one.name == "job pull"}
            assert any(one.parent_span_id in jobs for one in from_the_worker if one.name == "GET /v1/programme")
            assert collector.latest()["foyer_up"].gauge.data_points[0].as_double == 1
            kiosk.send_signal(signal.SIGTERM)
            assert BEAT not in systemd.waits_for("STOPPING=1")[-1:]
            assert kiosk.wait(30) == 0
            collector.waits_for_spans("job health")
        finally:
            kiosk.kill()
            kiosk.wait()
    assert "\nfoyer_up 0.0\n" in textfile.read_text()
    assert list(tmp_path.glob(".foyer.prom*")) == []


def test_what_nobody_asked_for_is_not_loaded(tmp_path: Path) -> None:
    code = (
        "import sys, kiosk.__main__, kiosk.bootstrap.application, kiosk.bootstrap.background, ui.application\n"
        "print({name.split('.')[0] for name in sys.modules} & {'opentelemetry', 'prometheus_client', 'google'})"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "set()"


def test_a_kiosk_opens_without_what_only_its_staff_need(tmp_path: Path) -> None:
    code = (
        "import os, sys; from contextlib import ExitStack; from kiosk.bootstrap.application import open_kiosk\n"
        "from kiosk.config import Config; from ui.application import build\n"
        "face = build(open_kiosk(ExitStack(), Config(state=sys.argv[1]), None).ui_services(), size=(1080, 1920))\n"
        "loaded = {one for one in sys.modules if one.startswith(('ui.staff.', 'kiosk.bootstrap.'))}\n"
        "print(*sorted(loaded & {'kiosk.bootstrap.staff'} | {one for one in loaded if one.startswith('ui.staff.')}))\n"
        "print(*sorted(one for one in sys.modules if one.startswith('kiosk.services.') and any(word in one for word in "
        "('checks', 'day_', 'desk', 'settings', 'staff', 'timeline')) and one != 'kiosk.services.mail_desk'))\n"
        "sys.stdout.flush(); face.staff.knock(); face.staff.door_quiet_seconds\n"
        "print('kiosk.bootstrap.staff' in sys.modules); sys.stdout.flush(); os._exit(0)"
    )
    done = subprocess.run([sys.executable, "-c", code, tmp_path], capture_output=True, text=True, check=True)
    assert done.stdout.splitlines() == ["ui.staff.pages", "", "True"]


def test_the_disk_is_not_written_to_for_nobody(tmp_path: Path) -> None:
    database = store(tmp_path)
    outside = watched(database, FrozenClock())
    outside.probe()
    with database.read() as tx:
        assert sync_state.get(tx, "written_at") is None
    assert Part.WRITER not in outside.pulse.silent()
    database.close()


def test_a_folder_that_is_not_there_is_said_and_keeps_nothing_from_going_on(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    database = store(tmp_path)
    metrics = MetricsSection(str(tmp_path / "nowhere" / "foyer.prom"))
    outside = watched(database, FrozenClock(), config=msgspec.structs.replace(Config(), metrics=metrics))
    outside.begin()
    outside.end(again=False)
    assert "metrics.textfile" in caplog.text
    database.close()
