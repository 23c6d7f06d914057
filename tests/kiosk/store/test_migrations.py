"""What an older Foyer printed is still known once prints need no sale of this kiosk."""

from contextlib import closing
from pathlib import Path

import pytest

from kiosk.store import migrations, sqlite

BEFORE_COLLECTIONS = 4


def test_prints_keep_their_numbers_and_the_next_is_a_new_one(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "kiosk.db"
    with monkeypatch.context() as older:
        older.setattr(migrations, "STEPS", migrations.STEPS[:BEFORE_COLLECTIONS])
        migrations.migrate(path)
    with closing(sqlite.connect(path)) as tx:
        tx.execute("INSERT INTO booking VALUES ('R', 'b', 's', 'held', 'EUR', 0, 0, 0, 'card', 'en', 0, NULL)")
        for number, state in enumerate(("printed", "unknown", "reserved"), start=1):
            tx.execute(
                "INSERT INTO print_attempt (id, booking_reference, copy, state, reason, created_at, issue)"
                " VALUES (?, 'R', ?, ?, 'why', 7, 2)",
                (f"p{number}", number, state),
            )

    migrations.migrate(path)

    with closing(sqlite.connect(path)) as tx:
        rows = tx.execute("SELECT number, id, copy, state, reason, created_at, issue FROM print_attempt").fetchall()
        tx.execute("INSERT INTO print_attempt (id, booking_reference, created_at) VALUES ('p4', 'ELSEWHERE', 8)")
        (newest,) = tx.execute("SELECT max(number) FROM print_attempt").fetchone()
        assert tx.execute("PRAGMA foreign_key_check").fetchall() == []
    assert [tuple(row) for row in rows] == [
        (1, "p1", 1, "printed", "why", 7, 2),
        (2, "p2", 2, "unknown", "why", 7, 2),
        (3, "p3", 3, "reserved", "why", 7, 2),
    ]
    assert newest == 4
