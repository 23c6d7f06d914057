"""Which Debian packages are missing, and installing them where that is allowed."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Iterable, Sequence
from pathlib import Path

HERE = Path(__file__).resolve().parent
LOG = HERE.parent / ".tools" / "apt.log"


class NeedsAPerson(Exception):
    """Something only the person at the keyboard can do; the message is the line to show."""


def read_list(name: str) -> list[tuple[str, ...]]:
    """Return the packages of ``packaging/apt-<name>.txt``, each as its alternatives in order."""
    lines = (HERE / f"apt-{name}.txt").read_text(encoding="utf-8").splitlines()
    entries = (line.partition("#")[0].strip() for line in lines)
    return [tuple(part.strip() for part in entry.split("|")) for entry in entries if entry]


def ensure(wanted: Sequence[tuple[str, ...]], purpose: str) -> None:
    """Install what is missing of ``wanted``.

    Raises NeedsAPerson with the one line to run where this user may not install, or with apt's complaint.
    On a system without dpkg it does nothing: there the libraries are that system's business.
    """
    if not shutil.which("dpkg-query"):
        return
    present = _installed(name for choice in wanted for name in choice)
    gaps = [choice for choice in wanted if not present.intersection(choice)]
    if not gaps:
        return
    as_root = _root_prefix()
    if as_root is not None and not all(_known(choice) for choice in gaps):
        _logged([*as_root, "apt-get", "update", "--quiet"])
    names = [_first_known(choice) for choice in gaps]
    by_hand = "apt-get update && {0}apt-get install -y --no-install-recommends " + " ".join(names)
    if as_root is None:
        line = "sudo " + by_hand.format("sudo ")
        raise NeedsAPerson(f"to {purpose}, Debian packages are missing. Run this, then try again:  {line}")
    print("foyer: installing Debian packages: " + " ".join(names), flush=True)
    if not _logged([*as_root, "sh", str(HERE / "apt-install.sh"), *names]):
        raise NeedsAPerson(f"Debian packages could not be installed: {_complaint()}  Try:  {by_hand.format('')}")


def _known(choice: tuple[str, ...]) -> bool:
    return any(_has_candidate(name) for name in choice)


def _first_known(choice: tuple[str, ...]) -> str:
    return next((name for name in choice if _has_candidate(name)), choice[-1])


def _has_candidate(name: str) -> bool:
    answer = subprocess.run(["apt-cache", "policy", name], capture_output=True, text=True, check=False).stdout
    return any("Candidate:" in line and "(none)" not in line for line in answer.splitlines())


def _installed(names: Iterable[str]) -> set[str]:
    query = ["dpkg-query", "--show", "--showformat=${Package} ${db:Status-Status}\n", *names]
    answer = subprocess.run(query, capture_output=True, text=True, check=False).stdout
    return {line.split()[0] for line in answer.splitlines() if line.endswith(" installed")}


def _root_prefix() -> list[str] | None:
    """Return what to put before a command to run it as root, or None if that takes a password."""
    if os.geteuid() == 0:
        return []
    sudo = shutil.which("sudo")
    if sudo and subprocess.run([sudo, "-n", "true"], capture_output=True, check=False).returncode == 0:
        return [sudo, "-n"]
    return None


def _logged(command: Sequence[str]) -> bool:
    LOG.parent.mkdir(exist_ok=True)
    with LOG.open("a", encoding="utf-8") as log:
        done = subprocess.run(command, stdin=subprocess.DEVNULL, stdout=log, stderr=subprocess.STDOUT, check=False)
    return done.returncode == 0


def _complaint() -> str:
    lines = LOG.read_text(encoding="utf-8", errors="replace").splitlines()
    return next((line for line in reversed(lines) if line.startswith("E:")), f"see {LOG}.")
