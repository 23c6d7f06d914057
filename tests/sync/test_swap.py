"""Another machine takes a kiosk's place without a network: what was left is done once, whatever is cut off when."""

import shutil
from collections.abc import Callable, Iterator
from contextlib import ExitStack, closing
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import msgspec
import pytest

from kiosk import durable_files
from kiosk.bootstrap import swap
from kiosk.bootstrap.application import open_kiosk
from kiosk.config import Config, ProviderSection
from kiosk.domain.bookings import SaleState
from kiosk.domain.mail import MailKind
from kiosk.domain.out_of_service import WhyOutOfService
from kiosk.errors import ConfigError
from kiosk.facts import Facts
from kiosk.services.health import OutOfOrder
from kiosk.services.out_of_service import PrintsUnderWay, RestartNoted, ServiceSwitch
from kiosk.services.swap_desk import REQUEST_FILE, STATE_FILE
from kiosk.store import bookings, journal, mail, rights, swapped
from kiosk.store.database import Database
from kiosk.store.repair import repair
from kiosk.store.sqlite import IntegrityError
from printing.keys import SITE_KEYS, prepare_keys
from sync.outbox_relay import relay
from tests.sync.lobby import Lobby, open_lobby
from tests.sync.mortal import Killed

BY = "Grace Hopper"


@dataclass(frozen=True, slots=True)
class Machines:
    """The lobby's kiosk with three sales it could not tell yet, and an empty machine beside it."""

    lobby: Lobby
    old: Config
    new: Config
    request: Path
    file: Path
    sold: tuple[str, ...]

    def exports(self, config: Config | None = None, file: Path | None = None, **other: bool) -> tuple[str, bool]:
        never = other.get("never_imported", False)
        return swap.export(config or self.old, self.request, file or self.file, BY, never_imported=never)


@pytest.fixture
def lobby(tmp_path: Path) -> Iterator[Lobby]:
    """In a folder that holds nothing else: all of it moves."""
    (tmp_path / "lobby").mkdir()
    with open_lobby(tmp_path / "lobby") as found:
        yield found


@pytest.fixture
def machines(lobby: Lobby, tmp_path: Path) -> Machines:
    lobby.does("allotments")
    lobby.control.network(online=False)
    sold = tuple(lobby.sells_allotted(2) for _ in range(3))
    lobby.database.write(
        lambda tx: mail.put(tx, "mail-1", MailKind.CONFIRMATION, sold[0], "en", "ada@example.org", lobby.clock.now())
    )
    with lobby.database.read() as tx:
        assert len(rights.live_allotment(tx, lobby.show)) > 0  # seats that go along
    prepare_keys(lobby.folder / "keys", "lumen", "lobby-1")
    key = tmp_path / "etc" / "provider.key"
    durable_files.make_folder(key.parent)
    durable_files.create(key, b"a key", mode=0o600)
    old = configured(lobby.folder, key)
    new = configured(tmp_path / "new", tmp_path / "new-etc" / "provider.key")
    request, file = tmp_path / "stick" / REQUEST_FILE, tmp_path / "stick" / STATE_FILE
    request.parent.mkdir()
    said = swap.make_request(new, request, lobby.folder / "keys" / SITE_KEYS)
    assert swap.read_request(request).code in said
    return Machines(lobby, old, new, request, file, sold)


def configured(state: Path, key: Path, kiosk_id: str = "lobby-1") -> Config:
    provider = ProviderSection("foyer", "http://127.0.0.1:9", str(key))
    here = msgspec.structs.replace(Config().kiosk, id=kiosk_id)
    return msgspec.structs.replace(Config(), state=str(state), provider=provider, kiosk=here)


def tells(database: Database, lobby: Lobby) -> None:
    for _ in range(6):
        lobby.clock.passes(400)
        relay(database, lobby.provider, lobby.clock, chance=lambda: 0.0, at_once=1)


def test_what_was_left_is_told_once_by_the_new_machine_and_by_no_other(machines: Machines) -> None:
    lobby = machines.lobby
    said, done = machines.exports()
    assert done
    assert "3 messages, 1 mails" in said
    assert machines.file.stat().st_mode & 0o077 == 0
    sealed = machines.file.read_bytes()
    assert b"SQLite format" not in sealed
    assert b"foyer wraps" not in sealed
    assert machines.sold[0].encode() not in sealed

    # The old one: nothing is sold, sent or printed, whatever code runs there.
    lobby.control.network(online=True)
    with pytest.raises(IntegrityError, match="swapped out"):
        relay(lobby.database, lobby.provider, lobby.clock, chance=lambda: 0.0, at_once=1)
    with pytest.raises(IntegrityError, match="swapped out"):
        lobby.sells("D5")
    with pytest.raises(IntegrityError, match="swapped out"):
        lobby.database.write(lambda tx: mail.begin(tx, 1, lobby.clock.now()))
    assert lobby.at_the_provider() == []

    said = swap.take_place(machines.new, machines.file, BY)
    assert "3 messages, 1 mails" in said
    assert not (machines.new.state_folder / "swap.key").exists()
    assert Path(machines.new.provider.key_file).read_bytes() == b"a key"
    kept = [path.read_bytes() for path in (lobby.folder / "keys").glob("kiosk-*.key")]
    assert kept == [path.read_bytes() for path in (machines.new.state_folder / "keys").glob("kiosk-*.key")]
    with closing(Database(machines.new.state_folder / "kiosk.db")) as database:
        tells(database, lobby)
        with database.read() as tx:
            assert journal.first_broken(tx) is None
            assert [bookings.booking(tx, one).state for one in machines.sold] == [SaleState.CONFIRMED] * 3  # type: ignore[union-attr]
            (address,) = tx.execute("SELECT opened(address, 'mail_address') FROM mail_address").fetchone()
            assert address == "ada@example.org"
    assert sorted(one["reference"] for one in lobby.at_the_provider()) == sorted(machines.sold)

    with pytest.raises(ConfigError, match="a kiosk here already"):
        swap.take_place(machines.new, machines.file, BY)


def test_a_cut_at_any_step_of_an_export_leaves_no_two_that_could_sell(
    machines: Machines, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    lobby, fenced_before_file, deaths = machines.lobby, False, 0
    for steps, state in copies(lobby, tmp_path):
        config, file = configured(state, Path(machines.old.provider.key_file)), tmp_path / f"{steps}.state"
        with monkeypatch.context() as patched:
            mortal(patched, steps)
            try:
                machines.exports(config, file)
                survived = True
            except Killed:
                survived, deaths = False, deaths + 1
        with closing(Database(state / "kiosk.db")) as database, database.read() as tx:
            fenced = swapped.standing(tx) is not None
        assert fenced or not file.exists()
        fenced_before_file = fenced_before_file or (fenced and not file.exists())
        assert machines.exports(config, file)[1]
        if survived:
            break
    assert fenced_before_file
    assert deaths > 5


def test_a_cut_at_any_step_of_an_import_is_mended_by_importing_again(
    machines: Machines, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert machines.exports()[1]
    begun, deaths = machines.new.state_folder, 0
    for steps in range(0, 500, 4):
        config = configured(tmp_path / f"new{steps}", tmp_path / f"etc{steps}" / "provider.key")
        shutil.copytree(begun, config.state_folder)
        with monkeypatch.context() as patched:
            mortal(patched, steps)
            try:
                swap.take_place(config, machines.file, BY)
                break
            except Killed:
                deaths += 1
        if not (config.state_folder / "kiosk.db").exists():
            swap.take_place(config, machines.file, BY)
        with closing(Database(config.state_folder / "kiosk.db")) as database, database.read() as tx:
            assert swapped.standing(tx) is None
            assert tx.execute("SELECT count(*) FROM outbox_message WHERE state = 'pending'").fetchone()[0] == 3
        assert (config.state_folder / "sealing.key").exists()
        assert Path(config.provider.key_file).exists()
    assert deaths > 5


def test_what_is_not_for_here_is_refused_and_nothing_is_changed(machines: Machines, tmp_path: Path) -> None:
    lobby = machines.lobby
    prepare_keys(tmp_path / "other" / "keys", "elsewhere", "lobby-1")
    other = configured(tmp_path / "third", tmp_path / "third.key")
    their_request = tmp_path / "theirs.json"
    swap.make_request(other, their_request, tmp_path / "other" / "keys" / SITE_KEYS)
    said, done = swap.export(machines.old, their_request, machines.file, BY, never_imported=False)
    assert (done, machines.file.exists()) == (False, False)
    assert "site elsewhere" in said
    with lobby.database.read() as tx:
        assert swapped.standing(tx) is None

    assert machines.exports()[1]
    with pytest.raises(ConfigError, match="of site 'lumen'; here kiosk 'lobby-1' of site 'elsewhere'"):
        swap.take_place(other, machines.file, BY)
    second = configured(tmp_path / "second", tmp_path / "second.key")
    second_request = tmp_path / "second.json"
    swap.make_request(second, second_request, lobby.folder / "keys" / SITE_KEYS)
    with pytest.raises(ConfigError, match="made for another machine"):
        swap.take_place(second, machines.file, BY)

    # A second machine gets it only if a person vouches that the first never took it.
    said, done = swap.export(machines.old, second_request, machines.file, BY, never_imported=False)
    assert not done
    assert swap.read_request(machines.request).code in said

    whole, damaged = machines.file.read_bytes(), tmp_path / "damaged.state"
    before = sorted(path.name for path in machines.new.state_folder.rglob("*"))
    for at in (3, 20, 60, len(whole) // 2, len(whole) - 1):
        damaged.write_bytes(whole[:at] + bytes([whole[at] ^ 1]) + whole[at + 1 :])
        with pytest.raises(ConfigError):
            swap.take_place(machines.new, damaged, BY)
    damaged.write_bytes(whole[: len(whole) // 2])
    with pytest.raises(ConfigError, match="damaged"):
        swap.take_place(machines.new, damaged, BY)
    assert sorted(path.name for path in machines.new.state_folder.rglob("*")) == before
    swap.take_place(machines.new, machines.file, BY)

    said, done = swap.export(machines.old, second_request, machines.file, BY, never_imported=True)
    assert done
    swap.take_place(second, machines.file, BY)


def test_a_swapped_out_kiosk_stays_so_through_repair_and_restart_and_does_nothing(machines: Machines) -> None:
    lobby = machines.lobby
    assert machines.exports()[1]
    path, handed_back = lobby.folder / "kiosk.db", len(lobby.served("hand-back"))
    lobby.database.close()
    for part in ("", "-wal", "-shm"):
        path.with_name(path.name + part).unlink(missing_ok=True)
    repair(path, "the disk was dropped", lobby.clock.now())
    lobby.control.network(online=True)
    here = ProviderSection("foyer", lobby.sandbox.url, machines.old.provider.key_file)
    with ExitStack() as stack:
        kiosk = open_kiosk(stack, msgspec.structs.replace(machines.old, provider=here), None)
        kiosk.start()
        assert kiosk.started.wait(30)
        assert kiosk.health.selling() is OutOfOrder.SWAPPED_OUT
        assert (kiosk._schedule, kiosk._worker) == (None, None)
    assert lobby.at_the_provider() == []
    assert len(lobby.served("hand-back")) == handed_back


def test_a_kiosk_that_is_emptied_gives_back_every_seat_and_waits_for_the_paper(lobby: Lobby) -> None:
    lobby.does("allotments")
    lobby.sells_allotted(2)
    switch = ServiceSwitch(lobby.database, lobby.clock, Facts())
    before = switch.left()
    assert (before.rights > 2, before.messages, before.empty) == (True, 1, False)
    switch.switch_off(BY, WhyOutOfService.DRAINING)
    lobby.does("relay", "allotments", "hand_back")
    after = switch.left()
    assert (after.rights, after.messages) == (0, 0)
    assert set(lobby.seats_there().values()) <= {"sold"}
    lobby.database.write(lambda tx: tx.execute("UPDATE print_attempt SET state = 'printed'"))
    assert switch.left().empty
    switch.switch_on(BY)
    lobby.does("allotments")
    assert switch.left().rights > 0

    # A restart waits for the paper, whichever of the two processes it is of.
    lobby.database.write(lambda tx: tx.execute("UPDATE print_attempt SET state = 'sent'"))
    assert switch.ask_restart(BY) == switch.ask_restart(BY, of="worker") == PrintsUnderWay(1)
    lobby.database.write(lambda tx: tx.execute("UPDATE print_attempt SET state = 'printed'"))
    assert switch.ask_restart(BY, of="worker") == RestartNoted()
    with lobby.database.read() as tx:
        last = journal.last_entry(tx)
        assert last is not None
        assert (last.kind, BY in last.body) == ("staff_restart", True)


def copies(lobby: Lobby, folder: Path) -> Iterator[tuple[int, Path]]:
    for steps in range(500):
        state = folder / f"old{steps}"
        state.mkdir(mode=0o700)
        for name in ("kiosk.db", "kiosk.db-wal", "journal.jsonl", "sealing.key"):
            if (lobby.folder / name).exists():
                shutil.copy(lobby.folder / name, state / name)
        shutil.copytree(lobby.folder / "keys", state / "keys")
        yield steps, state


def mortal(patched: pytest.MonkeyPatch, steps: int) -> None:
    """Killed after so many steps: before each write to a file, its sync, its new name, and around each transaction."""
    left = steps

    def counted(real: Callable[..., Any]) -> Callable[..., Any]:
        def step(*arguments: Any, **options: Any) -> Any:
            nonlocal left
            left -= 1
            if left < 0:
                raise Killed
            return real(*arguments, **options)

        return step

    for name in ("_write_all", "_sync"):
        patched.setattr(durable_files, name, counted(getattr(durable_files, name)))
    patched.setattr(Path, "replace", counted(Path.replace))
    patched.setattr(Database, "write", counted(Database.write))
