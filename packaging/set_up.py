"""Set Foyer up from a clone: Debian packages, uv, the environment in .venv, compiled translations.

Usage: python3 packaging/set_up.py [run|dev|bench]. Does nothing, quickly, when nothing changed.
Needs only the standard library, and must still parse on old Pythons, so that they are told what is wrong.
"""

from __future__ import annotations

import fcntl
import hashlib
import os
import platform
import shutil
import subprocess
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

from debian import NeedsAPerson, ensure, read_list
from python_index import environment_for_uv

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
TOOLS = ROOT / ".tools"
UV = TOOLS / "uv" / "bin" / "uv"
OLDEST_PYTHON = (3, 11)
OLDEST_GLIBC = (2, 34)
APT_LISTS = {"run": ("runtime",), "dev": ("runtime", "test"), "bench": ("runtime", "test", "bench")}
REQUIREMENTS = {"run": "requirements.txt", "dev": "requirements-dev.txt", "bench": "requirements-dev.txt"}
PURPOSE = {"run": "run Foyer", "dev": "work on Foyer", "bench": "run the benchmarks"}


def main(arguments: Sequence[str]) -> int:
    """Set up for the purpose named by the first argument; return the exit code."""
    purpose = arguments[0] if arguments else "dev"
    if purpose not in APT_LISTS:
        return _fail(f"unknown purpose {purpose!r}; expected one of {', '.join(APT_LISTS)}")
    TOOLS.mkdir(exist_ok=True)
    with (TOOLS / "lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        try:
            _check_machine()
            ensure(_debian_packages(purpose), PURPOSE[purpose])
            _ensure_environment(purpose)
            _compile_translations()
        except NeedsAPerson as reason:
            return _fail(str(reason))
    return 0


def _check_machine() -> None:
    if sys.version_info < OLDEST_PYTHON:
        raise NeedsAPerson(
            f"needs Python 3.11 or newer, this is {platform.python_version()}. "
            "If a newer one is installed, name it:  make PYTHON=python3.11 ..."
        )
    if platform.machine() != "x86_64":
        raise NeedsAPerson(f"needs an x86_64 machine, this is {platform.machine()}: there is no SQLite for it.")
    kind, version = platform.libc_ver()
    if kind != "glibc" or tuple(int(part) for part in version.split(".")[:2]) < OLDEST_GLIBC:
        raise NeedsAPerson(f"needs Linux with glibc 2.34 or newer (Debian 12, Ubuntu 22.04), found {kind} {version}.")


def _debian_packages(purpose: str) -> list[tuple[str, ...]]:
    wanted = [choice for name in APT_LISTS[purpose] for choice in read_list(name)]
    if purpose != "run" and not shutil.which("npm"):  # a node from elsewhere brings npm; Debian's would not go with it
        wanted += read_list("node")
    return wanted if _have_pip() else wanted + read_list("bootstrap")


def _have_pip() -> bool:
    return _environment_is_current("run") or bool(_quietly([sys.executable, "-m", "pip", "--version"]))


def _ensure_environment(purpose: str) -> None:
    if _environment_is_current(purpose):
        return
    requirements = ROOT / REQUIREMENTS[purpose]
    print(f"foyer: installing the Python packages of {requirements.name} into .venv", flush=True)
    problem = _sync_with_uv(requirements) if _ensure_uv() else _sync_with_pip(requirements)
    if problem:
        raise NeedsAPerson(f"the Python packages could not be installed (no network, or no package index?): {problem}")
    _stamp(purpose).write_text(_fingerprint(purpose), encoding="utf-8")


def _ensure_uv() -> bool:
    stamp = TOOLS / "uv.stamp"
    wanted = _digest(ROOT / "requirements-bootstrap.txt")
    if UV.exists() and stamp.exists() and stamp.read_text(encoding="utf-8") == wanted:
        return True
    shutil.rmtree(TOOLS / "uv", ignore_errors=True)
    pinned = ["--require-hashes", "--no-deps", "-r", str(ROOT / "requirements-bootstrap.txt")]
    pip = [sys.executable, "-m", "pip", "install", "--quiet", "--disable-pip-version-check", *pinned]
    if subprocess.run([*pip, "--target", str(UV.parent.parent)], capture_output=True, check=False).returncode != 0:
        return False
    if not _quietly([str(UV), "--version"]):
        return False
    stamp.write_text(wanted, encoding="utf-8")
    return True


def _sync_with_uv(requirements: Path) -> str:
    env = environment_for_uv(os.environ)
    if not _venv_works():
        make = [
            str(UV),
            "venv",
            "--quiet",
            "--clear",
            "--no-python-downloads",
            "--python",
            sys.executable,
            str(VENV),
        ]
        problem = _attempt(make, env)
        if problem:
            return problem
    python = ["--python", str(VENV / "bin" / "python")]
    sync = [
        str(UV),
        "pip",
        "sync",
        "--quiet",
        "--require-hashes",
        "--compile-bytecode",
        *python,
        str(requirements),
    ]
    return _attempt(sync, env)


def _sync_with_pip(requirements: Path) -> str:
    print("foyer: uv could not be had; using pip, which takes longer", flush=True)
    if not _venv_works():
        problem = _attempt([sys.executable, "-m", "venv", "--clear", "--without-pip", str(VENV)], os.environ)
        if problem:
            return problem
    pip = [sys.executable, "-m", "pip", "--python", str(VENV / "bin" / "python"), "install", "--quiet"]
    return _attempt([*pip, "--disable-pip-version-check", "--require-hashes", "-r", str(requirements)], os.environ)


def _venv_works() -> bool:
    version = _quietly([str(VENV / "bin" / "python"), "-c", "import sys; print(sys.prefix, sys.version)"])
    return version == f"{VENV} {sys.version}"


def _environment_is_current(purpose: str) -> bool:
    """Tell whether .venv holds what ``purpose`` needs; what developers need includes what the kiosk needs."""
    if not (VENV / "bin" / "python").exists():
        return False
    larger = ("run", "dev") if purpose == "run" else ("dev",)
    return any(_stamp(name).exists() and _stamp(name).read_text("utf-8") == _fingerprint(name) for name in larger)


def _stamp(purpose: str) -> Path:
    return VENV / f"foyer-{'run' if purpose == 'run' else 'dev'}.stamp"


def _fingerprint(purpose: str) -> str:
    return f"{VENV} {sys.version} {_digest(ROOT / REQUIREMENTS[purpose])}"


def _compile_translations() -> None:
    stale = [source for source in sorted(ROOT.glob("ui/translations/*.ts")) if _is_stale(source)]
    for source in stale:
        command = [str(VENV / "bin" / "pyside6-lrelease"), "-silent", str(source)]
        problem = _attempt(command, os.environ)
        if problem:
            raise NeedsAPerson(f"{source.relative_to(ROOT)} could not be compiled: {problem}")


def _is_stale(source: Path) -> bool:
    compiled = source.with_suffix(".qm")
    return not compiled.exists() or compiled.stat().st_mtime < source.stat().st_mtime


def _digest(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


def _quietly(command: Sequence[str]) -> str:
    """Return what ``command`` prints, or nothing if it can't be run or fails."""
    try:
        done = subprocess.run(command, capture_output=True, text=True, check=False)
    except OSError:
        return ""
    return done.stdout.strip() if done.returncode == 0 else ""


def _attempt(command: Sequence[str], env: Mapping[str, str]) -> str:
    """Run ``command``; return nothing on success, else in one line what it complained about."""
    done = subprocess.run(command, env=dict(env), capture_output=True, text=True, check=False)
    if done.returncode == 0:
        return ""
    said = [line.strip() for line in (done.stderr or done.stdout).splitlines() if line.strip()]
    errors = [line for line in said if line.lower().startswith("error")]
    return " ... ".join(dict.fromkeys([*errors[:1], *said[-1:]])) or f"exit code {done.returncode}"


def _fail(reason: str) -> int:
    print(f"foyer: {reason}", file=sys.stderr)
    return 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
