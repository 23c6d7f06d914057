"""Faults that the power-loss proof must find: each takes one safeguard out of the program that is recorded."""

import os
import stat
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from kiosk import durable_files
from kiosk.services.selling import Issuer
from kiosk.store import bookings, sqlite
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


def _syncing_only(wanted: Callable[[int], bool]) -> Callable[[Witness], None]:
    def plant(_: Witness) -> None:
        def careless(descriptor: int) -> None:
            if wanted(os.fstat(descriptor).st_mode):
                os.fsync(descriptor)

        durable_files._sync = careless

    return plant


def _ticket_before_commit(witness: Witness) -> None:
    sell = Issuer.sell

    def hasty(self: Issuer, tx: Connection, sale: Any, *details: Any) -> None:
        sell(self, tx, sale, *details)
        booking = bookings.booking(tx, sale.reference)
        assert booking is not None
        witness.says(sold=sale.reference, tickets=[[one.id, one.seat_id, one.code] for one in booking.tickets])

    Issuer.sell = hasty  # type: ignore[method-assign]


FAULTS: Mapping[str, Callable[[Witness], None]] = {
    "synchronous=NORMAL": lambda _: set_pragma("synchronous=NORMAL"),
    "journal_mode=DELETE": lambda _: set_pragma("journal_mode=DELETE"),
    "a file renamed without fsync": _syncing_only(stat.S_ISDIR),
    "a folder without fsync": _syncing_only(stat.S_ISREG),
    "a ticket before its commit": _ticket_before_commit,
}


def plant(fault: str, witness: Witness) -> None:
    """Take the safeguard out, in this process; the empty string leaves all of them in."""
    if fault:
        FAULTS[fault](witness)
