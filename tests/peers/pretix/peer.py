"""A pretix of our own on 127.0.0.1: installed once into a cache, started with an empty or a furnished cinema.

pretix is another program, under its own licence: it is fetched by its pins, runs in its own interpreter and process,
and is spoken to over HTTP only.
"""

import fcntl
import hashlib
import json
import os
import shutil
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

import httpx2

from tests.peers.pretix.cinema import Offered, furnish
from tests.peers.pretix.staff import Staff

HERE = Path(__file__).parent
ROOT = Path(__file__).resolve().parents[3]
PINS = HERE / "requirements.txt"
CACHE = Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "foyer-pretix"
UV = ROOT / ".tools" / "uv" / "bin" / "uv"
PATIENCE_SECONDS = 60.0
CONFIG = """\
[pretix]
instance_name=Lumen
url={url}
datadir={folder}/data
currency=EUR
ecb_rates=off
registration=off
loglevel=WARNING
[database]
backend=sqlite3
[mail]
from=noreply@localhost
host=127.0.0.1
port=1
[django]
debug=off
"""
SERVER = """\
bind = "127.0.0.1:{port}"
worker_class = "gthread"
workers = 1
threads = {threads}
timeout = 60
keepalive = 75
accesslog = "{folder}/access.log"
errorlog = "{folder}/server.log"
capture_output = True
"""


@dataclass(frozen=True, slots=True)
class Installed:
    """Where pretix is: its environment, and an empty database to copy."""

    environment: Path
    empty: Path

    @property
    def python(self) -> Path:
        """Its interpreter."""
        return self.environment / "bin" / "python"


@dataclass(slots=True)
class Peer:
    """A running pretix and its staff."""

    url: str
    staff: Staff
    offered: Offered
    installed: Installed
    folder: Path
    server: "subprocess.Popen[bytes]" = field(repr=False)

    def log(self) -> str:
        """What it noted of its own errors."""
        return (self.folder / "data" / "logs" / "pretix.log").read_text(errors="replace")

    def forgets_old_keys(self) -> None:
        """That part of its periodic work which forgets idempotency keys after a day."""
        task = "pretix.api.signals.cleanup_api_logs"
        _run([str(self.installed.python), "-m", "pretix", "runperiodic", "--tasks", task], self.folder)


def install() -> Installed:
    """pretix by its pins, about a minute the first time; one process at a time."""
    digest = hashlib.sha256(PINS.read_bytes() + (HERE / "tables.py").read_bytes() + sys.version.encode()).hexdigest()
    place = CACHE / digest[:16]
    place.mkdir(parents=True, exist_ok=True)
    installed = Installed(place / "venv", place / "empty.sqlite3")
    with (place / "lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not (place / "complete").exists():
            sys.stderr.write("pretix: installing it, about a minute\n")
            shutil.rmtree(installed.environment, ignore_errors=True)
            _fetch(installed)
            _make_empty(installed, place)
            (place / "complete").touch()
    return installed


@contextmanager
def running(folder: Path, *, threads: int = 1, days: int = 4, furnished: bool = True) -> Iterator[Peer]:
    """A new pretix in an empty folder; it ends with the block."""
    installed = install()
    folder.mkdir(parents=True, exist_ok=True)
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = int(probe.getsockname()[1])
    url = f"http://127.0.0.1:{port}"
    (folder / "data").mkdir(mode=0o700)
    shutil.copyfile(installed.empty, folder / "data" / "db.sqlite3")
    (folder / "pretix.cfg").write_text(CONFIG.format(url=url, folder=folder))
    (folder / "gunicorn.py").write_text(SERVER.format(port=port, threads=threads, folder=folder))
    answer = folder / "inside.json"
    _run([str(installed.python), "-W", "ignore", str(HERE / "inside.py"), str(answer)], folder)
    told = json.loads(answer.read_text())
    server = subprocess.Popen(
        [str(installed.environment / "bin" / "gunicorn"), "-c", str(folder / "gunicorn.py"), "pretix.wsgi"],
        cwd=folder,
        env=_environment(folder),
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        process_group=0,
    )
    try:
        _wait(url, server, folder)
        staff = Staff(url, told["organizer"], told["event"], told["staff_token"])
        try:
            yield Peer(url, staff, furnish(staff, days) if furnished else Offered(0, 0, {}), installed, folder, server)
        finally:
            staff.close()
    finally:
        server.terminate()
        try:
            server.wait(20)
        except subprocess.TimeoutExpired:
            os.killpg(server.pid, 9)
            server.wait()


def _fetch(installed: Installed) -> None:
    """By uv, which set-up brings where it can be had, else by pip: the same pins."""
    subprocess.run([sys.executable, "-m", "venv", str(installed.environment)], check=True, timeout=120)
    pins = ["--quiet", "--require-hashes", "-r", str(PINS)]
    if UV.exists():
        sys.path.insert(0, str(ROOT / "packaging"))
        from python_index import environment_for_uv

        command = [str(UV), "pip", "install", "--python", str(installed.python), *pins]
        subprocess.run(command, env=environment_for_uv(os.environ), check=True, timeout=900)
    else:
        subprocess.run([str(installed.python), "-m", "pip", "install", *pins], check=True, timeout=900)


def _make_empty(installed: Installed, place: Path) -> None:
    build = place / "build"
    shutil.rmtree(build, ignore_errors=True)
    (build / "data").mkdir(parents=True)
    (build / "pretix.cfg").write_text(CONFIG.format(url="http://127.0.0.1", folder=build))
    shutil.copyfile(HERE / "tables.py", build / "tables.py")
    environment = _environment(build) | {"DJANGO_SETTINGS_MODULE": "tables", "PYTHONPATH": str(build)}
    _run([str(installed.python), "-m", "pretix", "migrate", "--run-syncdb"], build, environment)
    shutil.move(build / "data" / "db.sqlite3", installed.empty)
    shutil.rmtree(build)


def _environment(folder: Path) -> dict[str, str]:
    kept = {name: value for name, value in os.environ.items() if name in ("PATH", "HOME", "LANG", "TMPDIR")}
    return kept | {"PRETIX_CONFIG_FILE": str(folder / "pretix.cfg"), "PYTHONDONTWRITEBYTECODE": "1"}


def _run(command: list[str], folder: Path, environment: dict[str, str] | None = None) -> None:
    done = subprocess.run(
        command, cwd=folder, env=environment or _environment(folder), capture_output=True, timeout=300, check=False
    )
    if done.returncode != 0:
        raise RuntimeError(f"{command[-1]}: {done.stderr.decode(errors='replace')[-2_000:]}")


def _wait(url: str, server: "subprocess.Popen[bytes]", folder: Path) -> None:
    ends = time.monotonic() + PATIENCE_SECONDS
    while time.monotonic() < ends and server.poll() is None:
        try:
            if httpx2.get(f"{url}/api/v1/version", timeout=10, trust_env=False).status_code in (200, 401, 403):
                return
        except httpx2.HTTPError:
            time.sleep(0.1)
    log = folder / "server.log"
    raise RuntimeError(f"pretix did not start: {log.read_text()[-2_000:] if log.exists() else ''}")
