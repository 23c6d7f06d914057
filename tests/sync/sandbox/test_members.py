"""The sandbox's people: made one with another, and moved into a state that had none."""

from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pysqlite3.dbapi2 as sqlite3

from sync.providers.foyer.wire_members import IdentityWire, MemberWire
from sync.sandbox import members
from sync.sandbox.sandbox import Sandbox
from sync.sandbox.schema import STATEMENTS

ISSUER = "https://issuer.test"


def found(sandbox: Sandbox, subject: str, email: str = "", linked: str = "") -> object:
    asked = IdentityWire(issuer=ISSUER, subject=subject, email=email, email_verified=True, linked=linked)
    return sandbox.store.write(lambda tx: members.find(tx, asked))


def test_customers_made_one_are_found_under_either_id(sandbox: Sandbox) -> None:
    max_before = found(sandbox, "max", "max@cinema.test")
    assert isinstance(max_before, MemberWire)
    sandbox.store.write(lambda tx: tx.execute("UPDATE customer SET merged_into = 'c-ada' WHERE id = 'c-max'"))
    for linked in ("", "c-max", "c-ada"):
        ada = found(sandbox, "max", linked=linked)
        assert isinstance(ada, MemberWire)
        assert (ada.id, ada.formerly) == ("c-ada", ["c-max"])


def test_a_state_of_the_first_version_gets_members_and_settlements(
    open_sandbox: Callable[..., Sandbox], tmp_path: Path
) -> None:
    with closing(sqlite3.connect(tmp_path / "state.db", isolation_level=None)) as old:
        for statement in STATEMENTS:
            old.execute(statement)
        old.execute("INSERT INTO fact VALUES ('instance', 'old'), ('change', '0')")
        old.execute("PRAGMA user_version = 1")
    sandbox = open_sandbox()
    assert sandbox.store.instance == "old", "whatever was sold is still there"
    assert isinstance(found(sandbox, "ada", "ada@cinema.test"), MemberWire)
    sold = sandbox.store.read(lambda tx: tx.execute("SELECT settlement, settled_at, expired FROM booking").fetchall())
    assert sold == []
