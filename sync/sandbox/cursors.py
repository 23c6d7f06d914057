"""Cursors: where a reader stands in the sequence of changes."""

from sync.sandbox.store import Connection, SandboxStore, last_change


def write_cursor(store: SandboxStore, change: int) -> str:
    """The cursor after ``change``."""
    return f"{store.instance}-{change}"


def read_cursor(store: SandboxStore, tx: Connection, text: str | None) -> int | None:
    """The change a cursor stands after; None if it is unknown: of another database, or from the future."""
    instance, _, number = (text or "").partition("-")
    if instance != store.instance or not (number.isascii() and number.isdigit() and len(number) < 19):
        return None
    return int(number) if int(number) <= last_change(tx) else None
