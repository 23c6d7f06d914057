"""The command line's ``staff TASK``: for whoever owns the state folder, and for the office that has the site's key."""

import argparse
import getpass
import sys
from pathlib import Path

from kiosk.config import Config, load
from kiosk.logs import start_logging

ROLES = ("manager", "technician", "both")
"""See `kiosk.domain.staff.Role`."""
LONGEST_PIN = 100


def add_staff(staff: argparse.ArgumentParser) -> None:
    """Add its tasks."""
    tasks = staff.add_subparsers(required=True, metavar="TASK")

    def task(name: str, does: object, words: str) -> argparse.ArgumentParser:
        one = tasks.add_parser(name, help=words, description=words)
        one.set_defaults(does=does)
        one.add_argument("--config", type=Path, metavar="FILE", help="the kiosk's configuration (TOML)")
        return one

    task("list", _list, "list who may come in")
    add = task("add", _add, "make somebody known; their PIN is read from standard input")
    add.add_argument("number", help="what they type at the door: 1 to 6 digits")
    add.add_argument("--name", required=True, help="it stands in the journal with what they do")
    add.add_argument("--role", required=True, choices=ROLES)
    reset = task("reset", _reset, "give somebody another PIN, which is read from standard input")
    reset.add_argument("number")
    remove = task("remove", _remove, "let somebody in no more")
    remove.add_argument("number")
    unlock = task("unlock", _unlock, "answer a kiosk whose person forgot their PIN; needs the site's key")
    unlock.add_argument("challenge", help="what the kiosk shows: lobby-1/42/KQXM-7PDT")
    unlock.add_argument(
        "--keys", type=Path, metavar="DIR", help="where site.key and site-keys.json are (default: the kiosk's own keys)"
    )


def _configured(told: argparse.Namespace) -> Config:
    config = load(told.config)
    start_logging(config.log_level)
    return config


def _pin() -> str:
    if sys.stdin.isatty():
        return getpass.getpass("The PIN, 6 to 12 digits: ")
    return sys.stdin.readline(LONGEST_PIN).strip()  # what stands on a command line is seen by every process


def _list(told: argparse.Namespace) -> int:
    from kiosk.bootstrap.staff_list import listed

    return _say((listed(_configured(told)), True))


def _add(told: argparse.Namespace) -> int:
    from kiosk.bootstrap.staff_list import add

    return _say(add(_configured(told), told.number, told.name, told.role, _pin()))


def _reset(told: argparse.Namespace) -> int:
    from kiosk.bootstrap.staff_list import reset

    return _say(reset(_configured(told), told.number, _pin()))


def _remove(told: argparse.Namespace) -> int:
    from kiosk.bootstrap.staff_list import remove

    return _say(remove(_configured(told), told.number))


def _unlock(told: argparse.Namespace) -> int:
    from kiosk.bootstrap.staff_list import unlock

    return _say((unlock(_configured(told), told.keys, told.challenge), True))


def _say(outcome: tuple[str, bool]) -> int:
    words, done = outcome
    sys.stdout.write(words)
    return 0 if done else 1
