"""A database file damaged in every way: opening it repairs it, and nothing that was acknowledged is lost."""

import itertools
import random
import shutil
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from kiosk.bootstrap import parts
from kiosk.domain.bookings import SaleState
from kiosk.store import audit, bookings, checks, marks, opening, outbox, right_endings, upkeep
from kiosk.store.database import Database
from tests import proving
from tests.builders import NOON
from tests.faults.sold_out import Evening, evening, used_rights

PAGE = 4096
Damage = Callable[[random.Random, Path], None]


def flip_bits(dice: random.Random, path: Path, count: int) -> None:
    data = bytearray(path.read_bytes())
    for _ in range(count):
        data[dice.randrange(len(data))] ^= 1 << dice.randrange(8)
    path.write_bytes(data)


def one_bit(dice: random.Random, path: Path) -> None:
    flip_bits(dice, path, 1)


def many_bits(dice: random.Random, path: Path) -> None:
    flip_bits(dice, path, dice.randrange(2, 200))


def zeroed_pages(dice: random.Random, path: Path) -> None:
    data = bytearray(path.read_bytes())
    for _ in range(dice.randrange(1, 6)):
        page = dice.randrange(len(data) // PAGE)
        data[page * PAGE : (page + 1) * PAGE] = bytes(PAGE)
    path.write_bytes(data)


def swapped_pages(dice: random.Random, path: Path) -> None:
    data = path.read_bytes()
    pages = [data[at : at + PAGE] for at in range(0, len(data), PAGE)]
    one, other = dice.sample(range(len(pages)), 2)
    pages[one], pages[other] = pages[other], pages[one]
    path.write_bytes(b"".join(pages))


def cut_short(dice: random.Random, path: Path) -> None:
    data = path.read_bytes()
    path.write_bytes(data[: dice.randrange(len(data))])


def wiped_header(dice: random.Random, path: Path) -> None:
    data = bytearray(path.read_bytes())
    data[:100] = dice.randbytes(100) if dice.random() < 0.5 else bytes(100)
    path.write_bytes(data)


def lost_wal(dice: random.Random, path: Path) -> None:
    path.with_name(path.name + "-wal").unlink(missing_ok=True)


def damaged_wal(dice: random.Random, path: Path) -> None:
    wal = path.with_name(path.name + "-wal")
    if wal.exists() and wal.stat().st_size:
        flip_bits(dice, wal, dice.randrange(1, 20))
    else:
        one_bit(dice, path)


def short_wal(dice: random.Random, path: Path) -> None:
    wal = path.with_name(path.name + "-wal")
    if wal.exists() and wal.stat().st_size:
        cut_short(dice, wal)
    else:
        one_bit(dice, path)


def everything_gone(dice: random.Random, path: Path) -> None:
    for suffix in ("", "-wal", "-shm"):
        path.with_name(path.name + suffix).unlink(missing_ok=True)


DAMAGES: tuple[Damage, ...] = (
    one_bit,
    many_bits,
    zeroed_pages,
    swapped_pages,
    cut_short,
    wiped_header,
    lost_wal,
    damaged_wal,
    short_wal,
    everything_gone,
)


@pytest.fixture(scope="module")
def memory() -> Iterator[Path]:
    """A folder in memory: what a disk does is not what is proved here, and thousands of cases wear one out."""
    with tempfile.TemporaryDirectory(prefix="repair-", dir=parts.MEMORY if parts.MEMORY.is_dir() else None) as folder:
        yield Path(folder)


@pytest.fixture(scope="module")
def evenings(memory: Path) -> list[Evening]:
    return [
        evening(memory / f"work-{n}", memory / f"left-{n}", backup=backup, checkpoint=checkpoint, choosing=choosing)
        for n, (backup, checkpoint, choosing) in enumerate(itertools.product((True, False), repeat=3))
    ]


def test_whatever_happens_to_the_file_no_sale_is_lost_and_no_stale_right_is_sold(
    evenings: list[Evening], memory: Path
) -> None:
    start, tally = proving.seed(20260302), proving.Tally("repair")
    for seed in range(start, start + proving.size(200, 10_000)):
        with proving.reproducible("repair", seed):
            dice = random.Random(seed)
            night, damage = dice.choice(evenings), dice.choice(DAMAGES)
            path = night.copied_to(memory / "state")
            damage(dice, path)
            how = opens(path)
            tally.add(how)
            tally.add(f"{damage.__name__} {how}")
            everything_is_there(night, path, repaired=how.startswith("repaired"))
            shutil.rmtree(memory / "state")
    tally.report()


def opens(path: Path) -> str:
    """Open it as a kiosk does after a power cut, and let the daily check run; what it took."""
    if opening.put_in_order(path, NOON) is not None:
        return "repaired at the start"
    database = Database(path)
    found = upkeep.look_at_everything(database, NOON)
    database.close()
    if not found:
        return "whole or unseen"
    assert opening.put_in_order(path, NOON) is not None
    return "repaired after the daily check"


def everything_is_there(night: Evening, path: Path, *, repaired: bool) -> None:
    database = Database(path)
    with database.read() as tx:
        found = {one.reference: one for one in (bookings.booking(tx, each) for each in night.bookings) if one}
        messages = {one.booking_reference: one.body for one in outbox.unsent(tx)}
        live = right_endings.live(tx)
        used = used_rights(tx)
        asked = {one.reference for one in bookings.in_states(tx, SaleState.PAYING)}
    database.close()
    assert found == night.bookings
    assert messages == night.messages
    assert asked == night.open_payments
    assert used == night.used
    assert live == (frozenset() if repaired else night.live)
    assert not marks.found_damaged(path)
    checks.check(path)
    audit.audit(path)
