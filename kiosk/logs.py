"""Logs: to stderr, one line an entry, without personal data or provider payloads."""

import logging
import sys


def logger(name: str) -> logging.Logger:
    """The logger of one module."""
    return logging.getLogger(name)


def start_logging(level: str = "INFO") -> None:
    """Send this process's logs to stderr (journald adds time and unit); libraries speak only when it matters."""
    logging.basicConfig(
        stream=sys.stderr, level=level, format="%(asctime)s %(levelname)s %(name)s: %(message)s", force=True
    )
    for noisy in ("apscheduler", "httpx2", "httpcore", "uvicorn.access"):
        logging.getLogger(noisy).setLevel(logging.WARNING)
