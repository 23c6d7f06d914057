"""Which Debian packages are missing, and installing them where that is allowed."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path
from collections.abc import Iterable, Sequence

HERE = Path(__file__).resolve().parent


class NeedsAPerson(Exception):
    """Something only the person at the keyboard can do; the message is the line to show."""


def read_list(name: str) -> list[tuple[str, ...]]:
    """Return the packages of ``packaging/apt-<name>.txt``, each as its alternatives in order."""
    lines = (HERE / f"apt-{name}.txt").read_text(encoding="utf-8").splitlines()
    wanted = (line.partition("#")[0].strip() for line in lines)
    return [tuple(part.strip() for part in line.split("|")) for line in wanted if line]


def missing(wanted: Iterable[tuple[str, ...]], installed: set[str]) -> list[tuple[str, ...]]:
    """Return what is not there: entries none of whose alternatives is installed."""
    return [names for names in wanted if not installed.intersection(names)]


def ensure(wanted: Sequence[tuple[str, ...]], purpose: str) -> None:
    """Install what is missing of ``wanted``; raise NeedsAPerson with the one line to run if that is not allowed."""
    if not shutil.which("dpkg-query"):
        return
    gaps = missing(wanted, _installed(name for names in wanted for name in names))
    if not gaps:
        return
    as_root = _root_prefix()
    names = [_first_known(choice) for choice in gaps]
    plain = "apt-get install -y --no-install-recommends " + " ".join(names)
    if as_root is None:
        raise NeedsAPerson(f"Debian packages are missing to {purpose}. Run this, then try again:  sudo {plain}")
    if not all(names_known(choice) for choice in gaps):
        _run([*as_root, "apt-get", "update", "--quiet"])
        names = [_first_known(choice) for choice in gaps]
    print("foyer: installing Debian packages: " + " ".join(names), flush=True)
    if _run([*as_root, "sh", str(HERE / "apt-install.sh"), *names]) != 0:
        raise NeedsAPerson(f"Debian packages could not be installed (is there a network?). Try:  {plain}")


def names_known(choice: tuple[str, ...]) -> bool:
    """Tell whether apt has a candidate for one of the alternatives."""
    return any(_has_candidate(name) for name in choice)


def _first_known(choice: tuple[str, ...]) -> str:
    return next((name for name in choice if _has_candidate(name)), choice[-1])


def _has_candidate(name: str) -> bool:
    answer = subprocess.run(["apt-cache", "policy", name], capture_output=True, text=True, check=False).stdout
    return any(
        line.strip().startswith("Candidate:") and "(none)" not in line for line in answer.splitlines()
    )


def _installed(names: Iterable[str]) -> set[str]:
    query = ["dpkg-query", "--show", "--showformat=${Package} ${db:Status-Status}\n", *names]
    answer = subprocess.run(query, capture_output=True, text=True, check=False).stdout
    return {line.split()[0] for line in answer.splitlines() if line.endswith(" installed")}


def _root_prefix() -> list[str] | None:
    if os.geteuid() == 0:
        return []
    sudo = shutil.which("sudo")
    if sudo and subprocess.run([sudo, "-n", "true"], capture_output=True, check=False).returncode == 0:
        return [sudo, "-n"]
    return None


def _run(command: Sequence[str]) -> int:
    return subprocess.run(command, stdin=subprocess.DEVNULL, check=False).returncode
