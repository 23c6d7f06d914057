"""What a transaction changed of sales, kept in the journal so that it can be done again on another database.

The write connection watches the tables of a sale with triggers of its own, so that no code can change a sale and
forget the journal. At the end of a transaction the changes become one entry of the kind ``rows``. None of these
tables may ever hold personal data: what is in the journal stays there.
"""

import base64
import json
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import Any

from kiosk.errors import CorruptStore
from kiosk.store import journal
from kiosk.store.sqlite import Connection, SqliteError

ROWS = "rows"
_READABLE, _ENCODED = "bytes:", "base64:"

KEYS: Mapping[str, tuple[str, ...]] = {
    "booking": ("reference",),
    "sale_line": ("booking_reference", "position"),
    "payment": ("number",),
    "ticket": ("id",),
    "outbox_message": ("number",),
    "print_attempt": ("number",),
    "exception_case": ("number",),
    "voucher": ("code",),
    "mail": ("number",),
    "cancellation": ("id",),
    "settlement": ("number",),
    "day_closing": ("number",),
    "grant_request": ("id",),
    "seat_right": ("grant_id", "seat_id"),
}
"""The tables that can be rebuilt from the journal, each with its primary key."""

_SETTLED = "('delivered', 'refused', 'parked')"
_CHANGES_KEPT: Mapping[str, str] = {
    "booking": "true",
    "sale_line": "true",
    "payment": "true",
    "ticket": "true",
    # That an attempt begins is not kept: what is not known as delivered is asked for before it is sent again.
    "outbox_message": f"NEW.state IN {_SETTLED} OR OLD.state IN {_SETTLED}",
    "print_attempt": "false",
    "exception_case": "true",
    "voucher": "true",
    "mail": "OLD.state <> NEW.state OR OLD.language <> NEW.language",
    "cancellation": "true",
    # What the provider last said is not kept: it is asked again.
    "settlement": "OLD.state <> NEW.state OR OLD.by_whom <> NEW.by_whom",
    "day_closing": "true",
}
_RIGHT_ENDS = (
    "OLD.state <> NEW.state AND ('used' IN (OLD.state, NEW.state)"
    " OR (OLD.state = 'live' AND NEW.state IN ('returning', 'returned')))"
)
"""Rights that are used, and allotted ones that end. After a repair every other right goes back to the provider."""


def watch(connection: Connection) -> None:
    """Have this connection's transactions keep what they change of sales."""
    connection.create_function("bytes_as_text", 1, _bytes_as_text, deterministic=True)
    connection.execute("CREATE TEMP TABLE change (number INTEGER PRIMARY KEY, of TEXT, what TEXT, old TEXT, new TEXT)")
    for table, kept in _CHANGES_KEPT.items():
        old, new = _row(connection, table, "OLD"), _row(connection, table, "NEW")
        _on(connection, "INSERT", table, "true", f"VALUES ('{table}', 'insert', NULL, {new})")
        _on(connection, "UPDATE", table, kept, f"VALUES ('{table}', 'update', {old}, {new})")
        _on(connection, "DELETE", table, "true", f"VALUES ('{table}', 'delete', {old}, NULL)")
    grant, right = _row(connection, "grant_request", "grant_request"), _row(connection, "seat_right", "NEW")
    of_the_grant = f"SELECT 'grant_request', 'put', NULL, {grant} FROM grant_request WHERE id = NEW.grant_id"
    _on(connection, "UPDATE", "seat_right", _RIGHT_ENDS, of_the_grant, f"VALUES ('seat_right', 'put', NULL, {right})")


def write_down(tx: Connection) -> None:
    """End a transaction: what it changed of sales becomes an entry of the journal."""
    changes = tx.execute("SELECT of, what, old, new FROM change ORDER BY number").fetchall()
    if not changes:
        return
    tx.execute("DELETE FROM change")
    rows: list[tuple[str, str, Mapping[str, object]]] = []
    grants: dict[str, Mapping[str, object]] = {}
    for table, what, old, new in changes:
        row = _news(table, json.loads(old) if old else {}, json.loads(new) if new else {})
        if not row or (table == "grant_request" and grants.get(row["id"]) == row):
            continue  # nothing changed, or the grant of the seat before
        if table == "grant_request":
            grants[row["id"]] = row
        rows.append((table, what, row))
    if rows:
        journal.put(tx, None, ROWS, "", journal.as_text(rows))


@contextmanager
def without_triggers(tx: Connection) -> Iterator[None]:
    """Within the caller's transaction: the schema's triggers are out of the way for as long as the block lasts."""
    triggers = tx.execute("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'").fetchall()
    for trigger in triggers:
        tx.execute(f"DROP TRIGGER {trigger['name']}")
    yield
    for trigger in triggers:
        tx.execute(trigger["sql"])


def redo(tx: Connection, entry: journal.Entry) -> None:
    """Change again what an entry says was changed (CorruptStore if the rows are not as they were before it).

    For a block `without_triggers`: what triggers did is in the entry too.
    """
    if entry.kind != ROWS:
        return
    try:
        for table, what, row in json.loads(entry.body):
            if _redo(tx, table, what, {name: _from_text(value) for name, value in row.items()}) != 1:
                raise CorruptStore(f"journal entry {entry.number}: there is no such row in {table} to {what}")
    except (*SqliteError, ValueError, TypeError, KeyError) as error:
        raise CorruptStore(f"journal entry {entry.number} does not fit the database: {error}") from error


def _redo(tx: Connection, table: str, what: str, row: Mapping[str, Any]) -> int:
    key = KEYS[table]
    names, marks = ", ".join(row), ", ".join("?" * len(row))
    where = " AND ".join(f"{name} = ?" for name in key)
    which = [row[name] for name in key]
    news = [name for name in row if name not in key]
    # ruff: noqa: S608 - tables are those above, columns those of the schema as a sealed entry names them
    match what:
        case "insert" | "put":
            query, values = f"INSERT INTO {table} ({names}) VALUES ({marks})", list(row.values())
            if what == "put":
                changes = ", ".join(f"{name} = excluded.{name}" for name in news)
                query += f" ON CONFLICT ({', '.join(key)}) DO UPDATE SET {changes}"
        case "update":
            changes = ", ".join(f"{name} = ?" for name in news)
            query, values = f"UPDATE {table} SET {changes} WHERE {where}", [*(row[name] for name in news), *which]
        case "delete":
            query, values = f"DELETE FROM {table} WHERE {where}", which
        case _:
            raise ValueError(what)
    return int(tx.execute(query, values).rowcount)


def _news(table: str, old: Mapping[str, Any], new: Mapping[str, Any]) -> dict[str, Any]:
    """The key of a row and what is new in it; all of it for a new row, the key alone for one that is gone."""
    key = {name: (new or old)[name] for name in KEYS[table]}
    if not new:
        return key
    news = {name: value for name, value in new.items() if name not in old or old[name] != value}
    return key | news if news else {}


def _on(connection: Connection, event: str, table: str, condition: str, *kept: str) -> None:
    body = " ".join(f"INSERT INTO change (of, what, old, new) {one};" for one in kept)
    connection.execute(
        f"CREATE TEMP TRIGGER kept_{table}_{event} AFTER {event} ON main.{table} WHEN {condition} BEGIN {body} END"
    )


def _row(connection: Connection, table: str, alias: str) -> str:
    """SQL for a whole row as JSON, whatever columns the table has by now."""
    columns = connection.execute("SELECT name, type FROM pragma_table_info(?)", (table,)).fetchall()
    values = [
        f"'{name}', bytes_as_text({alias}.{name})" if kind == "BLOB" else f"'{name}', {alias}.{name}"
        for name, kind in columns
    ]
    return f"json_object({', '.join(values)})"


def _bytes_as_text(value: bytes | None) -> str | None:
    """Bytes as JSON can hold them: readable where they are text, and the same bytes again in any case."""
    if value is None:
        return None
    try:
        text = value.decode()
    except UnicodeDecodeError:
        text = "\0"
    return _READABLE + text if "\0" not in text else _ENCODED + base64.b64encode(value).decode()


def _from_text(value: object) -> object:
    if not isinstance(value, str):
        return value
    if value.startswith(_READABLE):
        return value.removeprefix(_READABLE).encode()
    return base64.b64decode(value.removeprefix(_ENCODED)) if value.startswith(_ENCODED) else value
