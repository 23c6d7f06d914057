"""The command line's ``swap STEP``: for whoever owns the state folders of both machines."""

import argparse
import sys
from pathlib import Path
from typing import Final

from kiosk.config import Config, load
from kiosk.logs import start_logging

SWAP: Final = (
    "A new machine takes a kiosk's place, with its unsent sales, its seats and its keys: request on the new one,"
    " export on the old one, import on the new one."
)


def add_swap(swap: argparse.ArgumentParser) -> None:
    """Add its steps."""
    steps = swap.add_subparsers(required=True, metavar="STEP")

    def step(name: str, does: object, words: str) -> argparse.ArgumentParser:
        one = steps.add_parser(name, help=words, description=words)
        one.set_defaults(does=does)
        one.add_argument("--config", type=Path, metavar="FILE", help="the kiosk's configuration (TOML)")
        return one

    request = step("request", _request, "on the new machine: ask for the place of the kiosk with this id")
    request.add_argument("file", type=Path, help="where to; nothing in it is secret")
    request.add_argument(
        "--keys", type=Path, metavar="FILE", help="the cinema's site-keys.json, if it is not in the state folder's keys"
    )
    export = step("export", _export, "on the machine that goes, while Foyer does not run there: hand everything over")
    export.add_argument("file", type=Path, help="where to, such as a memory stick; only the new machine can read it")
    export.add_argument("--request", type=Path, required=True, metavar="FILE", help="what the new machine wrote")
    export.add_argument("--by", required=True, metavar="NAME", help="who does it; it is kept in the journal")
    export.add_argument(
        "--never-imported", action="store_true", help="vouch that a machine it was handed to before never took it"
    )
    take = step("import", _import, "on the new machine: be that kiosk from now on")
    take.add_argument("file", type=Path, help="what the machine before wrote")
    take.add_argument("--by", required=True, metavar="NAME", help="who does it; it is kept in the journal")


def _configured(told: argparse.Namespace) -> Config:
    config = load(told.config)
    start_logging(config.log_level)
    return config


def _request(told: argparse.Namespace) -> int:
    from kiosk.bootstrap.swap import make_request

    sys.stdout.write(make_request(_configured(told), told.file, told.keys))
    return 0


def _export(told: argparse.Namespace) -> int:
    from kiosk.bootstrap.swap import export

    words, done = export(_configured(told), told.request, told.file, told.by, never_imported=told.never_imported)
    sys.stdout.write(words)
    return 0 if done else 1


def _import(told: argparse.Namespace) -> int:
    from kiosk.bootstrap.swap import take_place

    sys.stdout.write(take_place(_configured(told), told.file, told.by))
    return 0
