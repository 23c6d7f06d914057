"""The command line's ``day-report``: what it takes and says. Nothing heavy is loaded before it is called."""

import argparse
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from kiosk.config import Config, load
from kiosk.errors import ConfigError
from kiosk.logs import start_logging

if TYPE_CHECKING:
    from kiosk.bootstrap.day import Files


def add_day_report(report: argparse.ArgumentParser) -> None:
    """Add its options."""
    report.add_argument("--number", type=int, metavar="N", help="a day that was closed (Z), instead of the one so far")
    report.add_argument("--z", action="store_true", help="close the day: for good, as the next number")
    report.add_argument("--by", default="", metavar="NAME", help="who closes it; it is kept in the journal")
    report.add_argument("--empty", action="store_true", help="close it even though nothing was sold")
    report.add_argument("--pdf", type=Path, metavar="FILE", help="write it as PDF, too")
    report.add_argument("--csv", type=Path, metavar="FILE", help="write it as a table for bookkeeping, too")
    report.add_argument("--language", default="", metavar="LANGUAGE", help="en, de (default: the kiosk's first)")
    report.add_argument("--json", action="store_true", help="for machines")


def tell_day_report(told: argparse.Namespace) -> int:
    """Say it, and close the day if that is asked for; 1 if it was not closed."""
    from kiosk.bootstrap import day

    if told.z and told.number is not None:
        raise ConfigError("--number is for a day that was closed, and --z closes another")
    if told.by and not told.z:
        raise ConfigError("--by is for closing the day: give --z as well")
    config: Config = load(told.config)
    start_logging(config.log_level)
    language = told.language or config.kiosk.languages[0]
    files: Files = day.Files(told.pdf, told.csv)
    if told.z:
        words, done = day.close(config, told.by, files, language, even_if_empty=told.empty, for_machines=told.json)
    else:
        words, done = day.look(config, told.number, files, language, for_machines=told.json)
    sys.stdout.write(words)
    return 0 if done else 1
