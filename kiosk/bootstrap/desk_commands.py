"""The command line's ``desk TASK``: what it takes, and what is called. Nothing heavy is loaded before that."""

import argparse
import sys
from pathlib import Path

from kiosk.config import Config, load
from kiosk.logs import start_logging

REASONS = ("no_paper", "lost", "unreadable", "wrong_address", "other")
"""See `kiosk.services.assistance.Reason`."""
LONGEST_ADDRESS = 1_000


def add_desk(desk: argparse.ArgumentParser) -> None:
    """Add the tasks of the counter."""
    tasks = desk.add_subparsers(required=True, metavar="TASK")

    def task(name: str, does: object, words: str) -> argparse.ArgumentParser:
        one = tasks.add_parser(name, help=words, description=words)
        one.set_defaults(does=does)
        one.add_argument("--config", type=Path, metavar="FILE", help="the kiosk's configuration (TOML)")
        return one

    def of_a_booking(one: argparse.ArgumentParser) -> argparse.ArgumentParser:
        one.add_argument("reference", help="the booking's reference")
        one.add_argument("--reason", required=True, choices=REASONS, help="it is kept in the journal")
        return asked_by(one)

    def asked_by(one: argparse.ArgumentParser) -> argparse.ArgumentParser:
        one.add_argument("--by", required=True, metavar="NAME", help="who asks; it is kept in the journal")
        return one

    of_a_booking(task("reprint", _reprint, "print a booking's tickets once more"))
    mail = of_a_booking(task("mail", _mail, "mail a booking's tickets to an address from standard input"))
    mail.add_argument("--language", default="", help="of the mail (default: the kiosk's first)")
    task("wishes", _wishes, "list the members' wishes that the provider refused")
    wish = asked_by(task("wish", _wish, "say what becomes of a member's wish that the provider refused"))
    wish.add_argument("number", type=int, help="its number in the list")
    wish.add_argument("what", choices=("again", "settled"), help="again: have it told once more; settled: erase it")


def _configured(told: argparse.Namespace) -> Config:
    config = load(told.config)
    start_logging(config.log_level)
    return config


def _reprint(told: argparse.Namespace) -> int:
    from kiosk.bootstrap.assistance import reprint

    return _say(reprint(_configured(told), told.reference, told.reason, told.by))


def _mail(told: argparse.Namespace) -> int:
    from kiosk.bootstrap.assistance import mail

    if sys.stdin.isatty():
        sys.stderr.write("The address: ")
    address = sys.stdin.readline(LONGEST_ADDRESS)  # what stands on a command line is seen by every process
    return _say(mail(_configured(told), told.reference, address, told.language, told.reason, told.by))


def _wishes(told: argparse.Namespace) -> int:
    from kiosk.bootstrap.assistance import wishes

    return _say((wishes(_configured(told)), True))


def _wish(told: argparse.Namespace) -> int:
    from kiosk.bootstrap.assistance import wish

    return _say(wish(_configured(told), told.number, told.what, told.by))


def _say(outcome: tuple[str, bool]) -> int:
    words, done = outcome
    sys.stdout.write(words)
    return 0 if done else 1
