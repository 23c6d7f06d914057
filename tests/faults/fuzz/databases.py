"""The kiosk's database damaged as a disk, a person or another program may: a kiosk that says what is wrong."""

import os
import shutil
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path
from random import Random

import msgspec

from kiosk.bootstrap import parts
from kiosk.bootstrap.application import Kiosk, open_kiosk
from kiosk.bootstrap.status import status
from kiosk.config import Config
from kiosk.domain.bookings import PaymentMethod
from kiosk.errors import StoreError
from kiosk.services.health import OutOfOrder
from kiosk.store import marks, rights, sqlite, sync_state
from kiosk.store.journal_file import beside
from tests.builders import FrozenClock, in_one_file, store
from tests.faults.fuzz.mutations import STRANGE_VALUES, smashed
from tests.faults.fuzz.target import Case
from tests.kiosk.services.counter import counter

NOBODY = 65534
OPEN = ("in order", f"out of order {OutOfOrder.NO_PROGRAMME_YET}")
"""The kiosk goes on with the database; after a repair it waits for its programme."""
Damage = Callable[[Path, bytes, Random], None]


def prepare(folder: Path) -> Case:
    """One state folder a case, with a database that sold something once."""
    source = folder / "sound"
    database = store(source)
    lobby = counter(source, database=database)
    lobby.chooses("C4", "C5")
    lobby.checkout.hold()
    lobby.checkout.pay(PaymentMethod.CARD)
    lobby.chooses("D4")
    lobby.checkout.hold()
    database.close()
    sound = in_one_file(source / parts.DATABASE).read_bytes()
    story = beside(source / parts.DATABASE).read_bytes()
    state = folder / "state"
    config = msgspec.structs.replace(Config(), state=str(state))

    def case(dice: Random) -> str:
        shutil.rmtree(state, ignore_errors=True)
        state.mkdir()
        path, damage = state / parts.DATABASE, dice.choice(DAMAGES)
        damage(path, sound, dice)
        journal_is_whole = dice.random() < 0.7
        if journal_is_whole or dice.random() < 0.5:
            beside(path).write_bytes(story if journal_is_whole else smashed(story, dice))
        stopped_uncleanly = dice.random() < 0.6
        if stopped_uncleanly:
            marks.begin_use(path)
        with ExitStack() as stack:
            if damage is _is_not_ours_to_read:
                stack.enter_context(_as_nobody())
            kiosk = open_kiosk(stack, config, None, clock=FrozenClock())
            try:
                came_to = _lives_with(kiosk, config)
                if stopped_uncleanly and journal_is_whole and came_to in OPEN and damage not in ALLOWED:
                    assert _sales(path), "the sale of the journal is gone"
                return came_to
            except (AttributeError, TypeError):
                # A NULL where none can be: nothing but the check that follows an unclean stop looks for that.
                assert _check_sees_it(path)
                return "damage that only a check of all pages sees"

    return case


def _sales(path: Path) -> int:
    tx = sqlite.connect(path, read_only=True)
    try:
        return int(tx.execute("SELECT count(*) FROM booking WHERE issued_at IS NOT NULL").fetchone()[0])
    finally:
        tx.close()


def _check_sees_it(path: Path) -> bool:
    tx = sqlite.connect(path, read_only=True)
    try:
        return str(tx.execute("PRAGMA quick_check(1)").fetchone()[0]) != "ok"
    finally:
        tx.close()


def _lives_with(kiosk: Kiosk, config: Config) -> str:
    reason = kiosk.health.selling()
    if reason is OutOfOrder.CHECKING:
        kiosk._put_in_order()
        reason = kiosk.health.selling()
    with suppress(StoreError):
        _looks_around(kiosk)
    with suppress(StoreError):
        kiosk.database.write(lambda tx: sync_state.put(tx, "x", "y"))
    with suppress(StoreError):
        kiosk._recovery.recover()
    with suppress(StoreError):
        kiosk.checkout.begin("show-1", "en")
        kiosk.checkout.set_count("adult", 2)
        kiosk.checkout.propose()
        kiosk.checkout.quote()
        kiosk.checkout.hold()
    status(config)
    return f"out of order {reason}" if reason else "in order"


def _looks_around(kiosk: Kiosk) -> None:
    kiosk.programme.contact()
    for day in kiosk.programme.days():
        for showing in kiosk.programme.timetable(day):
            kiosk.programme.seat_map(showing.showtime.id)
    with kiosk.database.read() as tx:
        rights.to_hand_back(tx)
        rights.leftovers(tx)


def _is_garbage(path: Path, sound: bytes, dice: Random) -> None:
    path.write_bytes(
        dice.choice((b"", b"\0", dice.randbytes(dice.randrange(9_000)), b"SQLite format 3\0" + dice.randbytes(5_000)))
    )


def _is_another_programs(path: Path, sound: bytes, dice: Random) -> None:
    other = sqlite.connect(path)
    other.execute("CREATE TABLE booking (x)")
    other.execute(f"PRAGMA user_version = {dice.choice((0, 1, 2, 99, -1))}")
    other.execute(f"PRAGMA application_id = {dice.choice((0, 1, 0x464F5952))}")
    other.close()


def _lost_bits(path: Path, sound: bytes, dice: Random) -> None:
    data = bytearray(sound)
    for _ in range(dice.choice((1, 10, 200, 2_000))):
        data[dice.randrange(len(data))] ^= 1 << dice.randrange(8)
    path.write_bytes(data)


def _lost_bits_in_what_counts(path: Path, sound: bytes, dice: Random) -> None:
    """In the head of some page, or in a word of the schema: where a single bit means most."""
    data = bytearray(sound)
    page = dice.randrange(len(data) // 4096)
    for _ in range(dice.randint(1, 4)):
        data[page * 4096 + dice.randrange(120)] ^= 1 << dice.randrange(8)
    path.write_bytes(data)


def _lost_a_page(path: Path, sound: bytes, dice: Random) -> None:
    page = dice.randrange(len(sound) // 4096)
    fill = dice.choice((bytes(4096), b"\xff" * 4096, sound[:4096], dice.randbytes(4096)))
    path.write_bytes(sound[: page * 4096] + fill + sound[(page + 1) * 4096 :])


def _lost_its_end(path: Path, sound: bytes, dice: Random) -> None:
    path.write_bytes(sound[: dice.randrange(len(sound))])


def _is_smashed(path: Path, sound: bytes, dice: Random) -> None:
    path.write_bytes(smashed(sound, dice))


def _has_a_strange_log(path: Path, sound: bytes, dice: Random) -> None:
    path.write_bytes(sound)
    log, shared = path.with_name(path.name + "-wal"), path.with_name(path.name + "-shm")
    log.write_bytes(dice.choice((b"\x37\x7f\x06\x82" + dice.randbytes(8_000), sound[:50_000], bytes(40_000))))
    shared.write_bytes(dice.randbytes(32_768))


def _holds_strange_values(path: Path, sound: bytes, dice: Random) -> None:
    path.write_bytes(sound)
    tx = sqlite.connect(path)
    tx.execute("PRAGMA ignore_check_constraints = ON")
    tables = [
        row[0] for row in tx.execute("SELECT name FROM sqlite_master WHERE type = 'table' AND sql LIKE '%STRICT%'")
    ]
    for _ in range(dice.randint(1, 5)):
        table = dice.choice(tables)
        columns = [row["name"] for row in tx.execute(f"PRAGMA table_info({table})")]
        value = dice.choice((*(one for one in STRANGE_VALUES if isinstance(one, str | int)), 2**62, -(2**62)))
        with suppress(*sqlite.SqliteError, OverflowError):
            tx.execute(f"UPDATE {table} SET {dice.choice(columns)} = ?", (value,))  # noqa: S608 - its own names
    tx.close()


def _misses_something(path: Path, sound: bytes, dice: Random) -> None:
    path.write_bytes(sound)
    tx = sqlite.connect(path)
    tx.execute("PRAGMA foreign_keys = OFF")
    things = [tuple(row) for row in tx.execute("SELECT type, name FROM sqlite_master WHERE sql IS NOT NULL")]
    kind, name = dice.choice([one for one in things if not one[1].startswith("sqlite_")])
    tx.execute(f"DROP {kind} {name}")
    tx.close()


def _is_a_folder(path: Path, sound: bytes, dice: Random) -> None:
    dice.choice((path, path.with_name(path.name + ".lock"), path.with_name(path.name + "-wal"))).mkdir()
    if not path.exists():
        path.write_bytes(sound)


def _points_at_itself(path: Path, sound: bytes, dice: Random) -> None:
    link = dice.choice((path, path.with_name(path.name + ".lock"), path.with_name("kiosk.lock")))
    link.symlink_to(link.name)
    if link != path:
        path.write_bytes(sound)


def _is_not_ours_to_read(path: Path, sound: bytes, dice: Random) -> None:
    path.write_bytes(sound)
    path.chmod(dice.choice((0o000, 0o400)))


def _is_of_another_version(path: Path, sound: bytes, dice: Random) -> None:
    path.write_bytes(sound)
    tx = sqlite.connect(path)
    tx.execute(f"PRAGMA user_version = {dice.choice((-1, 0, 99, 2**31 - 1))}")
    tx.close()


DAMAGES: tuple[Damage, ...] = (
    _is_garbage,
    _is_another_programs,
    _lost_bits,
    _lost_bits,
    _lost_bits_in_what_counts,
    _lost_bits_in_what_counts,
    _lost_a_page,
    _lost_its_end,
    _is_smashed,
    _has_a_strange_log,
    _holds_strange_values,
    _holds_strange_values,
    _misses_something,
    _is_a_folder,
    _points_at_itself,
    _is_not_ours_to_read,
    _is_of_another_version,
)


ALLOWED = (_holds_strange_values, _is_of_another_version)
"""What no check can tell from what a kiosk wrote."""


@contextmanager
def _as_nobody() -> Iterator[None]:
    """Without the powers of root, who may read everything; no change where there are none."""
    before = os.geteuid()
    if before == 0:
        os.seteuid(NOBODY)
    try:
        yield
    finally:
        if before == 0:
            os.seteuid(0)
