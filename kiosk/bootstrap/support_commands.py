"""The command line's ``bundle``."""

import argparse
import sys
from pathlib import Path

from kiosk.config import load
from kiosk.logs import start_logging


def add_bundle(bundle: argparse.ArgumentParser) -> None:
    """Add its options."""
    bundle.add_argument("--output", type=Path, metavar="FILE", help="where to (default: a name of its own, here)")
    bundle.add_argument("--read", metavar="TEXT", help="explain the text of a QR code that a kiosk showed, instead")


def tell_bundle(told: argparse.Namespace) -> int:
    """Do it."""
    from kiosk.bootstrap.support import explain, write_bundle

    if told.read is not None:
        sys.stdout.write(explain(told.read))
        return 0
    config = load(told.config)
    start_logging(config.log_level)
    sys.stdout.write(write_bundle(config, told.config, told.output))
    return 0
