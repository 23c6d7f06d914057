"""Faults that the power-loss proof must find: each takes one safeguard out of the program that is recorded."""

import os
import stat
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from kiosk import durable_files
from kiosk.domain.bookings import Payment
from kiosk.services.selling import Issuer, Sale, issued
from kiosk.store import printing, sqlite
from kiosk.store.sqlite import Connection
from tests.faults.witness import Witness


def set_pragma(pragma: str) -> None:
    """Have every connection that writes use this setting."""
    connect = sqlite.connect

    def differently(path: Path, *, read_only: bool = False) -> Connection:
        connection = connect(path, read_only=read_only)
        if not read_only:
            connection.execute(f"PRAGMA {pragma}")
        return connection

    sqlite.connect = differently


def _sync_only(wanted: Callable[[int], bool]) -> None:
    def careless(descriptor: int) -> None:
        if wanted(os.fstat(descriptor).st_mode):
            os.fsync(descriptor)

    durable_files._sync = careless


def _never_sync_in(function: str) -> None:
    real, sync = getattr(durable_files, function), durable_files._sync

    def careless(*arguments: Any, **named: Any) -> Any:
        durable_files._sync = lambda descriptor: None  # noqa: ARG005
        try:
            return real(*arguments, **named)
        finally:
            durable_files._sync = sync

    setattr(durable_files, function, careless)


def _show_tickets_before_the_commit(witness: Witness) -> None:
    sell = Issuer.sell

    def hasty(self: Issuer, tx: Connection, sale: Sale, payment: Payment, at: datetime) -> None:
        sell(self, tx, sale, payment, at)
        booking = issued(tx, sale.reference)
        witness.says(sold=sale.reference, tickets=[[one.id, one.seat_id, one.code] for one in booking.tickets])

    Issuer.sell = hasty  # type: ignore[method-assign]


def _print_before_it_is_written_down(_: Witness) -> None:
    move = printing.move

    def hasty(tx: Connection, attempt_id: str, state: str, reason: str = "") -> None:
        if state != "sent":
            move(tx, attempt_id, state, reason)

    printing.move = hasty


def _journal_file_without_sync(_: Witness) -> None:
    os.fdatasync = lambda fd: None  # noqa: ARG005 - SQLite has its own way to the disk


@dataclass(frozen=True, slots=True)
class Fault:
    """How a safeguard is taken out, and what must be complained of then."""

    plant: Callable[[Witness], None]
    complaint: str


LOST_COMMIT = "was asked for, and nobody here knows"
"""A commit that a power cut undid. What was lost of a sale comes back from the journal's file; a right does not."""
FAULTS: Mapping[str, Fault] = {
    "synchronous=NORMAL": Fault(lambda _: set_pragma("synchronous=NORMAL"), LOST_COMMIT),
    "journal_mode=DELETE": Fault(lambda _: set_pragma("journal_mode=DELETE"), LOST_COMMIT),
    "a file renamed without fsync": Fault(lambda _: _sync_only(stat.S_ISDIR), "configuration is neither"),
    "a line without fsync": Fault(lambda _: _never_sync_in("append"), "the terminal has forgotten"),
    "a name without fsync": Fault(lambda _: _sync_only(stat.S_ISREG), "configuration is gone"),
    "a key without fsync": Fault(lambda _: _never_sync_in("create"), "another secret"),
    "a ticket before its commit": Fault(_show_tickets_before_the_commit, "shown as done, and its tickets"),
    "the journal's file without fsync": Fault(_journal_file_without_sync, "the journal's file knows nothing"),
    "paper before it is written down": Fault(_print_before_it_is_written_down, "came out again by itself"),
}


def plant(fault: str, witness: Witness) -> None:
    """Take the safeguard out, in this process; the empty string leaves all of them in."""
    if fault:
        FAULTS[fault].plant(witness)
