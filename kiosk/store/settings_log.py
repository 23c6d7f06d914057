"""What was changed of the settings, as the journal has it: who, when, from what to what. Never a secret."""

import json
from collections.abc import Sequence
from datetime import UTC, datetime
from typing import Any

from kiosk.domain.settings import Change, LoggedChange
from kiosk.settings_files import Value
from kiosk.store import journal
from kiosk.store.sqlite import Connection

KIND = "staff_settings"
SUBJECT = "settings"


def put(tx: Connection, at: datetime, by: str, how: str, changes: Sequence[Change], digest: str) -> None:
    """Write a change down; ``digest`` is of the settings as they are afterwards."""
    listed = [[one.key, one.old, one.new] for one in changes]
    journal.append(tx, at, KIND, SUBJECT, {"by": by, "how": how, "changes": listed, "digest": digest})


def last_digest(tx: Connection) -> str:
    """Of the settings after the latest change that was written down; "" without any."""
    found = next(iter(_bodies(tx, 1)), None)
    return "" if found is None else str(found[1]["digest"])


def latest(tx: Connection, most: int) -> tuple[LoggedChange, ...]:
    """The latest changes, the newest first."""
    return tuple(
        LoggedChange(
            datetime.fromtimestamp(at, UTC),
            body["by"],
            body["how"],
            tuple(Change(key, _value(old), _value(new)) for key, old, new in body["changes"]),
        )
        for at, body in _bodies(tx, most)
    )


def _bodies(tx: Connection, most: int) -> list[tuple[int, dict[str, Any]]]:
    # The kind stands in the words, not beside them: only so is the index of its entries used.
    rows = tx.execute(
        f"SELECT at, body FROM journal WHERE kind = '{KIND}' ORDER BY number DESC LIMIT ?",  # noqa: S608 - ours
        (most,),
    )
    return [(row["at"], json.loads(row["body"])) for row in rows]


def _value(found: Any) -> Value:
    value: Value = tuple(found) if isinstance(found, list) else found
    return value
