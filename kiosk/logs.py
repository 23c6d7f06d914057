"""Logs: to stderr, one line an entry, without personal data or provider payloads."""

import logging
import sys


def logger(name: str) -> logging.Logger:
    """The logger of one module."""
    return logging.getLogger(name)


def start_logging(level: str = "INFO") -> None:
    """Send this process's logs to stderr (journald adds time and unit); libraries speak only when it matters.

    Whatever ``level`` is: at lower ones they say addresses and headers, and with them who is here.
    """
    logging.basicConfig(
        stream=sys.stderr, level=logging.WARNING, format="%(asctime)s %(levelname)s %(name)s: %(message)s", force=True
    )
    for ours in ("kiosk", "sync", "printing", "ui"):
        logging.getLogger(ours).setLevel(level)
