"""A disk that is full, read-only or failing, at each step of a sale: a named state, no money without a ticket or its
return, and the kiosk sells again by itself once the cause is gone."""

import errno
import os
import resource
import subprocess
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeVar

import pytest

from kiosk.bootstrap.site_signer import SiteSigner
from kiosk.domain.bookings import PaymentMethod, SaleState
from kiosk.errors import StoreError
from kiosk.ports import Approved, Declined, PaymentUnknown, PayOutcome
from kiosk.services import health
from kiosk.services.health import Health, OutOfOrder
from kiosk.services.purchase import Held, NotNow, NotNowReason, PaymentDeclined, PaymentUnclear, Sold, SoldNothing
from kiosk.services.selling import Issuer
from kiosk.store import journal
from kiosk.store.database import Database
from kiosk.store.sqlite import Connection, SqliteError
from sync.providers.foyer.messages import encode_booking
from tests.builders import store
from tests.fakes import ScriptedTerminal
from tests.kiosk.services.counter import Counter, counter
from tests.proving import Tally

T = TypeVar("T")
ENDED = (SaleState.ISSUED, SaleState.REFUNDED, SaleState.ABANDONED)
OUTCOMES = (Sold, SoldNothing, PaymentUnclear, PaymentDeclined)
MOST_WRITES = 12
NOBODY = 65534
CARD: dict[str, PayOutcome] = {
    "approved": Approved("R1", "VISA **** 1111"),
    "declined": Declined("declined"),
    "silent": PaymentUnknown("no answer"),
}
FAULTS = {
    "SQLITE_FULL": OutOfOrder.DISK_FULL,
    "SQLITE_READONLY": OutOfOrder.DISK_READ_ONLY,
    "SQLITE_IOERR_FSYNC": OutOfOrder.DISK_FAILED,
    "SQLITE_IOERR_WRITE": OutOfOrder.DISK_FAILED,
}


class FailingDatabase(Database):
    """The store on a disk that stops taking writes with the ``healthy + 1``-th from now."""

    fault = ""
    healthy = 0
    struck = 0

    def breaks(self, fault: str, healthy: int) -> None:
        self.fault, self.healthy, self.struck = fault, healthy, 0

    def is_mended(self) -> None:
        self.fault = ""

    def write(self, work: Callable[[Connection], T]) -> T:
        return super().write(lambda tx: self._do(tx, work))

    def _do(self, tx: Connection, work: Callable[[Connection], T]) -> T:
        result = work(tx)
        if self.fault:
            self.healthy -= 1
            if self.healthy < 0:
                self.struck += 1
                error = SqliteError[0]("the disk says no")
                error.sqlite_errorname = self.fault
                raise error
        return result


@dataclass
class Till:
    """A counter with its health, and what can be said of it in the end."""

    counter: Counter
    health: Health
    outcomes: list[object] = field(default_factory=list)

    def sells(self, *seats: str) -> object:
        """One customer, up to wherever they get."""
        checkout = self.counter.checkout
        try:
            checkout.begin("show-1", "en")
            checkout.set_count("adult", len(seats))
            checkout.choose(seats)
            outcome: object = checkout.hold()
            if isinstance(outcome, Held):
                outcome = checkout.pay(PaymentMethod.CARD)
        finally:
            checkout.abandon()
        self.outcomes.append(outcome)
        return outcome

    def comes_to_rest(self) -> None:
        """What the background does again and again."""
        self.health.keep_room()
        self.health.look_again()
        for _ in range(3):
            self.counter.clock.passes(100)
            self.counter.checkout.give_up_what_is_left()
            self.counter.payments.settle_open()

    def starts_again(self) -> None:
        """A new process on the same disk, with the same terminal."""
        self.counter.clock.passes(100)
        self.counter.recovery.recover()

    def every_sale_has_its_ending(self) -> None:
        """Money and tickets agree, nothing is open, the journal is whole."""
        tickets, money = set(), set()
        with self.counter.database.read() as tx:
            assert journal.first_broken(tx) is None
            for row in tx.execute("SELECT reference, booking_reference FROM payment"):
                if isinstance(self.counter.terminal.known.get(row["reference"]), Approved):
                    money.add(row["booking_reference"])
            asked = {row[0] for row in tx.execute("SELECT reference FROM payment")}
            told = {row[0] for row in tx.execute("SELECT booking_reference FROM outbox_message")}
            printed = {row[0] for row in tx.execute("SELECT booking_reference FROM print_attempt")}
        for booking in self.counter.all_bookings():
            assert booking.state in ENDED, booking.state
            if booking.state is SaleState.ISSUED:
                assert booking.tickets
                tickets.add(booking.reference)
        assert tickets == money == told == printed
        assert not {one for one, answer in self.counter.terminal.known.items() if isinstance(answer, Approved)} - asked


def till(folder: Path, database: Database, terminal: ScriptedTerminal | None = None) -> Till:
    issuer = Issuer("lobby-1", "en", SiteSigner(folder / "keys", "lobby-1"), encode_booking)
    lobby = counter(folder, database=database, terminal=terminal, issuer=issuer)
    return Till(lobby, Health(database, lobby.programme, lobby.clock, folder))


@pytest.fixture
def failing(tmp_path: Path) -> Iterator[FailingDatabase]:
    store(tmp_path).close()
    database = FailingDatabase(tmp_path / "kiosk.db")
    yield database
    database.close()


@pytest.mark.parametrize("then", ["goes on", "starts again"])
@pytest.mark.parametrize("card", CARD)
@pytest.mark.parametrize("fault", FAULTS)
def test_writes_that_fail_at_any_step(failing: FailingDatabase, fault: str, card: str, then: str) -> None:
    tally = Tally(f"storage, {fault}, card {card}")
    terminal = ScriptedTerminal()
    seats = iter(f"{row}{n}" for row in "ABCD" for n in range(1, 11))
    for healthy in range(MOST_WRITES):
        lobby = till(failing.path.parent, failing, terminal)
        terminal.answers = [CARD[card]]
        failing.breaks(fault, healthy)
        outcome = lobby.sells(next(seats), next(seats))
        assert isinstance(outcome, OUTCOMES) or (isinstance(outcome, NotNow) and outcome.reason is NotNowReason.DISK)
        struck = failing.struck
        if struck and failing.trouble is not None:
            assert lobby.health.selling() is FAULTS[fault]
            lobby.health.look_again()
            assert lobby.health.selling() is FAULTS[fault], "it comes back before the cause is gone"
        failing.is_mended()
        terminal.answers = []
        terminal.known.update(
            {one: Approved("R1") for one in terminal.known if card == "silent" and _is_unknown(terminal, one)}
        )
        if then == "starts again":
            lobby = till(failing.path.parent, failing, terminal)
            lobby.starts_again()
        lobby.comes_to_rest()
        lobby.every_sale_has_its_ending()
        assert lobby.health.selling() is None
        assert isinstance(lobby.sells(next(seats)), Sold), "the next customer"
        lobby.every_sale_has_its_ending()
        tally.add(f"sales struck by {struck} failures" if struck else "sales not struck")
        if not struck:
            break
    else:
        pytest.fail("a sale has more steps than were tried")
    tally.report()


def _is_unknown(terminal: ScriptedTerminal, reference: str) -> bool:
    return isinstance(terminal.known[reference], PaymentUnknown)


# -- real disks ------------------------------------------------------------------------------------------------------


@dataclass
class SmallDisk:
    """A place to keep state in that can be full: its own file system, or a limit to the size of files."""

    folder: Path
    mounted: bool
    _limits: tuple[int, int] = (resource.RLIM_INFINITY, resource.RLIM_INFINITY)

    def is_filled(self) -> None:
        if self.mounted:
            with (self.folder / "filling").open("wb", buffering=0) as file, suppress(OSError):
                while file.write(bytes(4096)):  # whatever is left of the ballast's room, too
                    pass
        else:
            self._limits = resource.getrlimit(resource.RLIMIT_FSIZE)
            resource.setrlimit(resource.RLIMIT_FSIZE, (1024, self._limits[1]))  # less than a page of the log

    def is_cleared(self) -> None:
        (self.folder / "filling").unlink(missing_ok=True)
        if not self.mounted:
            resource.setrlimit(resource.RLIMIT_FSIZE, self._limits)

    def is_protected(self) -> None:
        if self.mounted:
            subprocess.run(["mount", "-o", "remount,ro", str(self.folder)], check=True)
        else:
            self.folder.chmod(0o500)
            os.seteuid(NOBODY if os.geteuid() == 0 else os.geteuid())  # root may write everywhere

    def is_open_again(self) -> None:
        if self.mounted:
            subprocess.run(["mount", "-o", "remount,rw", str(self.folder)], check=True)
        else:
            os.seteuid(os.getuid())
            self.folder.chmod(0o700)

    @property
    def says(self) -> tuple[OutOfOrder, ...]:
        return (OutOfOrder.DISK_FULL,) if self.mounted else (OutOfOrder.DISK_FAILED, OutOfOrder.DISK_FULL)


@pytest.fixture(params=["file system", "limit"])
def small_disk(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[SmallDisk]:
    """A file system of its own where this user may mount one, and in any case a limit to the size of files."""
    folder = tmp_path / "disk"
    folder.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", "size=72m", "tmpfs", str(folder)]
    mounted = request.param == "file system" and subprocess.run(mount, check=False, capture_output=True).returncode == 0
    disk = SmallDisk(folder, mounted)
    try:
        yield disk
    finally:
        disk.is_open_again()
        disk.is_cleared()
        if mounted:
            subprocess.run(["umount", "--lazy", str(folder)], check=True)


STEPS = ("choosing", "holding", "paying", "in the terminal", "selling the next")


@pytest.mark.parametrize("step", STEPS)
def test_a_disk_that_is_full_from_a_step_on(small_disk: SmallDisk, step: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(health, "DISK_FLOOR_BYTES", 64 * 1024)
    store(small_disk.folder).close()
    database = Database(small_disk.folder / "kiosk.db")
    lobby = till(small_disk.folder, database)
    lobby.health.keep_room()
    assert lobby.health.selling() is None
    checkout = lobby.counter.checkout

    def reaches(here: str) -> None:
        if here == step:
            small_disk.is_filled()

    lobby.counter.terminal.paying = lambda: reaches("in the terminal")
    reaches("choosing")
    checkout.begin("show-1", "en")
    checkout.set_count("adult", 2)
    checkout.choose(("C4", "C5"))
    reaches("holding")
    outcome: object = checkout.hold()
    if isinstance(outcome, Held):
        reaches("paying")
        outcome = checkout.pay(PaymentMethod.CARD)
    checkout.abandon()
    reaches("selling the next")
    lobby.counter.terminal.paying = lambda: None
    after = lobby.sells("D4") if step == "selling the next" else None

    assert isinstance(outcome, OUTCOMES) or (isinstance(outcome, NotNow) and outcome.reason is NotNowReason.DISK)
    assert after is None or isinstance(after, Sold | NotNow)  # the last room is given up for whoever is under way
    assert lobby.health.selling() in small_disk.says
    small_disk.is_cleared()
    lobby.comes_to_rest()
    lobby.every_sale_has_its_ending()
    assert lobby.health.selling() is None
    assert isinstance(lobby.sells("E5"), Sold)
    lobby.every_sale_has_its_ending()
    database.close()


def test_a_full_disk_at_the_start_is_named_and_left_alone(small_disk: SmallDisk) -> None:
    store(small_disk.folder).close()
    small_disk.is_filled()
    assert _reason_at_start(small_disk.folder) in (None, OutOfOrder.DISK_FAILED, *small_disk.says)
    small_disk.is_cleared()
    database = Database(small_disk.folder / "kiosk.db")
    assert isinstance(till(small_disk.folder, database).sells("E5"), Sold)
    database.close()


def _reason_at_start(folder: Path) -> OutOfOrder | None:
    try:
        Database(folder / "kiosk.db").close()
    except StoreError as error:
        return health.reason_of(error)
    return None


@pytest.mark.parametrize("failing_file", ["site-keys", "kiosk", ""], ids=["the site's keys", "the kiosk's", "any file"])
def test_while_keys_cannot_be_kept_no_money_is_taken(
    tmp_path: Path, failing_file: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    database = store(tmp_path)
    lobby = till(tmp_path, database)

    def fails(descriptor: int) -> None:
        if failing_file in str(Path(f"/proc/self/fd/{descriptor}").readlink()):
            raise OSError(errno.EIO, "Input/output error")

    monkeypatch.setattr(os, "fsync", fails)
    assert lobby.sells("C4", "C5") == NotNow(NotNowReason.DISK)
    assert not lobby.counter.terminal.known
    monkeypatch.undo()
    lobby.comes_to_rest()
    lobby.every_sale_has_its_ending()
    assert isinstance(lobby.sells("E5"), Sold)
    lobby.every_sale_has_its_ending()
    database.close()


def test_a_state_folder_that_takes_no_writes_is_named_and_sells_again_later(small_disk: SmallDisk) -> None:
    store(small_disk.folder).close()
    (small_disk.folder / "kiosk.db.lock").unlink()
    small_disk.is_protected()
    with pytest.raises(StoreError) as refused:
        Database(small_disk.folder / "kiosk.db")
    assert health.reason_of(refused.value) is OutOfOrder.DISK_READ_ONLY
    small_disk.is_open_again()
    database = Database(small_disk.folder / "kiosk.db")
    assert isinstance(till(small_disk.folder, database).sells("E5"), Sold)
    database.close()
