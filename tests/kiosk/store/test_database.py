"""The database: durable, guarded, and refused by name when it cannot be used."""

import threading
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from pathlib import Path

import pytest

from kiosk.domain.bookings import SaleState
from kiosk.domain.money import Money
from kiosk.domain.pricing import Quote, QuoteLine
from kiosk.errors import CorruptStore, NewerSchema, StoreError
from kiosk.store import bookings, catalogue, journal, sqlite, sync_state
from kiosk.store.database import Database
from kiosk.store.sqlite import Connection
from tests.builders import NOON, showtime, store, taken_to_a_newer_foyer

EUR = Money(1250, "EUR")
QUOTE = Quote((QuoteLine("C5", "adult", Money(1200, "EUR")),), Money(50, "EUR"), Money(82, "EUR"), EUR)


def open_sale(database: Database, reference: str = "AAAA") -> None:
    database.write(lambda tx: bookings.open_sale(tx, reference, f"basket-{reference}", "show-1", QUOTE, "en", NOON))


def test_every_connection_is_durable_and_guarded(tmp_path: Path) -> None:
    database = store(tmp_path)
    with database.read() as tx:
        settings = {name: tx.execute(f"PRAGMA {name}").fetchone()[0] for name in ("journal_mode", "foreign_keys")}
    written = database.write(
        lambda tx: [tx.execute(f"PRAGMA {name}").fetchone()[0] for name in ("synchronous", "secure_delete")]
    )
    assert settings == {"journal_mode": "wal", "foreign_keys": 1}
    assert written == [2, 1]


def test_a_sqlite_that_may_lose_commits_is_refused() -> None:
    with pytest.raises(StoreError, match=r"3\.51\.2 can lose commits"):
        sqlite.check_version((3, 51, 2))
    sqlite.check_version((3, 50, 7))
    sqlite.check_version((3, 53, 0))


def test_a_write_that_raises_leaves_nothing(tmp_path: Path) -> None:
    database = store(tmp_path)

    def half(tx: sqlite.Connection) -> None:
        catalogue.delete(tx, "showtime", ["show-1"])
        raise RuntimeError("stop")

    with pytest.raises(RuntimeError, match="stop"):
        database.write(half)
    with database.read() as tx:
        assert catalogue.showtime(tx, "show-1") is not None


def test_writers_in_many_threads_lose_nothing(tmp_path: Path) -> None:
    database = store(tmp_path)

    def add(n: int) -> None:
        for k in range(20):
            open_sale(database, f"T{n}K{k}")

    threads = [threading.Thread(target=add, args=(n,)) for n in range(6)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    with database.read() as tx:
        assert tx.execute("SELECT count(*) FROM booking").fetchone()[0] == 120
        assert journal.first_broken(tx) is None


def test_after_closing_nothing_is_written_and_nobody_waits(tmp_path: Path) -> None:
    database = store(tmp_path)
    database.close()
    with pytest.raises(StoreError, match="was closed"):
        open_sale(database)


def test_two_processes_that_count_together_lose_nothing(tmp_path: Path) -> None:
    """As kiosk and worker do: each reads before it writes. A deferred transaction would fail at once (SQLITE_BUSY)."""
    path = tmp_path / "kiosk.db"
    databases = [Database(path), Database(path)]
    databases[0].write(lambda tx: sync_state.put(tx, "count", "0"))

    def add_one(tx: Connection) -> None:
        count = int(sync_state.get(tx, "count") or 0)
        sync_state.put(tx, "count", str(count + 1))

    def add(database: Database) -> None:
        for _ in range(100):
            database.write(add_one)

    with ThreadPoolExecutor(2) as threads:
        list(threads.map(add, databases))

    with databases[0].read() as tx:
        assert sync_state.get(tx, "count") == "200"


def test_another_process_may_write_too(tmp_path: Path) -> None:
    one = store(tmp_path)
    two = Database(tmp_path / "kiosk.db")
    two.write(lambda tx: catalogue.put_showtimes(tx, [showtime("show-2")], catalogue.site(tx)))  # type: ignore[arg-type]
    with one.read() as tx:
        assert catalogue.showtime(tx, "show-2") is not None
    two.close()


def test_a_database_of_a_newer_foyer_is_refused_and_left_as_it_is(tmp_path: Path) -> None:
    store(tmp_path).write(taken_to_a_newer_foyer)
    before = (tmp_path / "kiosk.db").read_bytes()
    with pytest.raises(NewerSchema, match="newer Foyer"):
        Database(tmp_path / "kiosk.db")
    assert (tmp_path / "kiosk.db").read_bytes() == before


def test_a_number_of_the_schema_that_no_steps_led_to_is_damage(tmp_path: Path) -> None:
    store(tmp_path).write(lambda tx: tx.execute(f"PRAGMA user_version = {2**30 + 1}"))
    with pytest.raises(CorruptStore, match="says schema"):
        Database(tmp_path / "kiosk.db")


def test_a_damaged_file_is_named_as_such(tmp_path: Path) -> None:
    (tmp_path / "kiosk.db").write_bytes(b"this is no database, whatever it once was" * 200)
    with pytest.raises(CorruptStore):
        Database(tmp_path / "kiosk.db")


def test_another_programs_database_is_not_taken_over(tmp_path: Path) -> None:
    other = sqlite.connect(tmp_path / "kiosk.db")
    other.execute("CREATE TABLE theirs (x)")
    other.close()
    with pytest.raises(CorruptStore, match="another program"):
        Database(tmp_path / "kiosk.db")


def test_a_folder_that_cannot_be_is_named_as_such() -> None:
    with pytest.raises(StoreError, match="/proc/foyer"):
        Database(Path("/proc/foyer/kiosk.db"))


def test_the_file_is_for_its_owner_alone(tmp_path: Path) -> None:
    folder = tmp_path / "state"
    Database(folder / "kiosk.db").close()
    assert (folder.stat().st_mode & 0o777) == 0o700


@pytest.mark.parametrize("target", [SaleState.PAID, SaleState.CONFIRMED, SaleState.REFUNDED])
def test_a_step_the_ledger_does_not_allow_is_refused_by_the_database(tmp_path: Path, target: SaleState) -> None:
    database = store(tmp_path)
    open_sale(database)
    with pytest.raises(sqlite.IntegrityError, match="not allowed"):
        database.write(lambda tx: bookings.step(tx, "AAAA", target, NOON))
    with database.read() as tx:
        assert bookings.state_of(tx, "AAAA") is SaleState.HELD


@pytest.mark.parametrize(
    "statement",
    [
        "DELETE FROM booking",
        "DELETE FROM journal",
        "UPDATE journal SET body = '{}'",
        "INSERT INTO booking SELECT 'B', 'b', showtime_id, 'paid', currency, fee, tax, total, payment_method, language,"
        " created_at, issued_at, on_paper, starts_at, ends_at, auditorium_id, tax_basis_points, offline FROM booking",
    ],
)
def test_history_cannot_be_rewritten(tmp_path: Path, statement: str) -> None:
    database = store(tmp_path)
    open_sale(database)
    with pytest.raises(sqlite.IntegrityError):
        database.write(lambda tx: tx.execute(statement))


def test_a_changed_journal_is_found_out(tmp_path: Path) -> None:
    database = store(tmp_path)
    for reference in ("AAAA", "BBBB", "CCCC"):
        open_sale(database, reference)

    def tamper(tx: sqlite.Connection) -> None:
        tx.execute("DROP TRIGGER journal_unchanged")
        tx.execute("UPDATE journal SET subject = 'XXXX' WHERE number = 2")

    database.write(tamper)
    with database.read() as tx:
        assert journal.first_broken(tx) == 2


def test_seats_are_counted_as_their_states_change(tmp_path: Path) -> None:
    database = store(tmp_path)

    def change(*states: tuple[str, str]) -> tuple[int, int, int]:
        database.write(lambda tx: catalogue.put_seat_states(tx, [("show-1", seat, state) for seat, state in states]))
        with database.read() as tx:
            row = catalogue.counted(tx, "show-1")
        assert row is not None
        return row.sold, row.held, row.blocked

    assert change(("A1", "sold"), ("A2", "held"), ("A3", "blocked")) == (1, 1, 1)
    assert change(("A2", "sold"), ("A3", "free")) == (2, 0, 0)
    assert change(("A1", "sold")) == (2, 0, 0)
    assert change(("A1", "free"), ("A2", "free")) == (0, 0, 0)


def test_only_days_with_shows_still_on_sale_are_offered(tmp_path: Path) -> None:
    tomorrow = NOON + timedelta(days=1)
    database = store(tmp_path, shows=(showtime(), showtime("show-2", tomorrow)))
    with database.read() as tx:
        assert [day.day for day in catalogue.days(tx, NOON)] == [2, 3]
        assert [day.day for day in catalogue.days(tx, NOON + timedelta(hours=4))] == [3]


def test_nothing_but_one_thread_writes(tmp_path: Path) -> None:
    database = store(tmp_path)
    with database.read() as tx, pytest.raises(sqlite.SqliteError, match="readonly"):
        tx.execute("DELETE FROM film")
    with pytest.raises(RuntimeError, match="a write inside a write"):
        database.write(lambda _: database.write(lambda _: None))


def test_a_database_that_another_process_keeps_busy_is_a_store_error(tmp_path: Path) -> None:
    database = Database(tmp_path / "kiosk.db")
    database.write(lambda tx: tx.execute("PRAGMA busy_timeout = 50"))
    other = sqlite.connect(tmp_path / "kiosk.db")
    other.execute("BEGIN IMMEDIATE")

    with pytest.raises(StoreError, match="busy"):
        open_sale(database)

    other.execute("ROLLBACK")
    open_sale(database)
    database.close()
