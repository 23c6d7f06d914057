"""What the printer last said, on disk: small, and written only when it says something new."""

import msgspec

from kiosk.domain.paper import PrinterReadiness, PrinterReport
from kiosk.store import sync_state
from kiosk.store.encoding import body_of, from_body, instant, seconds
from kiosk.store.sqlite import Connection

_PRINTER = "printer"


class _Body(msgspec.Struct):
    readiness: PrinterReadiness
    reasons: tuple[str, ...]
    since: int


def report(tx: Connection) -> PrinterReport | None:
    """What the printer last said (CorruptStore if that cannot be read); None if it was never asked."""
    body = sync_state.get(tx, _PRINTER)
    if body is None:
        return None
    told = from_body(body, _Body)
    return PrinterReport(told.readiness, told.reasons, instant(told.since))


def put(tx: Connection, said: PrinterReport) -> None:
    """Remember what the printer says; times are kept in whole seconds."""
    sync_state.put(tx, _PRINTER, body_of(_Body(said.readiness, said.reasons, seconds(said.since))))
