"""Another machine takes this kiosk's place without a network: what is left here is handed over whole, and done once.

The old machine fences itself first and for good (`kiosk.store.swapped`), and only then is a file made of it, which one
machine alone can read. So at no moment can two machines do what is left. A file that was lost is made again.
"""

import tempfile
from collections.abc import Callable, Mapping
from contextlib import closing, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from kiosk.clock import Clock
from kiosk.domain.swap import LeftHere, SwapRequest, code_of
from kiosk.durable_files import make_folder, replace, sync_folder
from kiosk.errors import ConfigError
from kiosk.services import state_archive
from kiosk.store import backups, checks, migrations, sqlite, swapped
from kiosk.store.database import Database
from kiosk.store.disk import named_errors
from kiosk.store.left_here import left_here
from kiosk.store.sqlite import Connection
from kiosk.store.swapped import SwappedOut

_DRAFT: Final = state_archive.DATABASE + ".swapped-in"
_SITE_KEYS: Final = "keys/site-keys.json"
_PARTS: Final = ("", "-wal", "-shm", "-journal", ".lock")


@dataclass(frozen=True, slots=True)
class HandedOver:
    """The file is whole; this kiosk sells and sends nothing any more. ``left`` is what the new machine goes on with."""

    code: str
    left: LeftHere


@dataclass(frozen=True, slots=True)
class PaymentsStillOpen:
    """Nothing was changed: so many payments have no ending, and only this machine can ask its terminal."""

    count: int


@dataclass(frozen=True, slots=True)
class NotOurs:
    """Nothing was changed: the request is for another kiosk or another site."""

    kiosk_id: str
    site_id: str


@dataclass(frozen=True, slots=True)
class HandedToAnother:
    """Nothing was changed: the place was handed to another machine, which may have taken it."""

    code: str


HandOverOutcome = HandedOver | PaymentsStillOpen | NotOurs | HandedToAnother
Seal = Callable[[bytes, SwapRequest], bytes]


class HandOver:
    """The side of the machine that goes. Blocks: not on the GUI thread."""

    def __init__(
        self, database: Database, clock: Clock, outside: Mapping[str, Path], who: tuple[str, str, str], seal: Seal
    ) -> None:
        """``who``: kiosk id, site id and the site's public key, of the machine that goes."""
        self._database = database
        self._clock = clock
        self._outside = outside
        self._who = who
        self._seal = seal

    def refusal(self, request: SwapRequest, *, never_imported: bool = False) -> HandOverOutcome | None:
        """Why the place cannot be handed to that machine; None if it can. Changes nothing. ConfigError: as below."""
        self._seal(b"", request)
        with self._database.read() as tx:
            return self._refusal(tx, request, never_imported=never_imported)

    def hand_over(
        self, request: SwapRequest, by: str, save: Callable[[bytes], None], *, never_imported: bool = False
    ) -> HandOverOutcome:
        """Fence this kiosk, then ``save`` its state for that machine alone.

        ``never_imported``: a person vouches that a machine it was handed to before never took it. Whatever is raised
        before the fence changed nothing (ConfigError: keys; StoreError). After it, the same call makes the file again.
        """
        self._seal(b"", request)  # keys that cannot be used are told before anything is changed

        def fence(tx: Connection) -> HandOverOutcome | None:
            refused = self._refusal(tx, request, never_imported=never_imported)
            before = swapped.standing(tx)
            if refused is None and (before is None or before.machine != request.machine):
                swapped.hand_over(tx, request.machine, by, self._clock.now())
            return refused

        refused = self._database.write(fence)
        if refused is not None:
            return refused
        with self._database.read() as tx:
            left = left_here(tx)
        save(self._seal(self._packed(), request))
        return HandedOver(request.code, left)

    def _refusal(self, tx: Connection, request: SwapRequest, *, never_imported: bool) -> HandOverOutcome | None:
        if (request.kiosk_id, request.site_id, request.site_key) != self._who:
            return NotOurs(request.kiosk_id, request.site_id)
        before = swapped.standing(tx)
        if before is not None and before.machine != request.machine and not never_imported:
            return HandedToAnother(code_of(before.machine))
        payments = left_here(tx).payments
        return PaymentsStillOpen(payments) if payments and before is None else None

    def _packed(self) -> bytes:
        path = self._database.path
        with tempfile.TemporaryDirectory(dir=path.parent, prefix=".swap-") as scratch, named_errors(path.parent):
            whole = Path(scratch) / state_archive.DATABASE
            backups.copy_whole(path, whole)
            checks.check(whole)
            checks.check_journal(whole)
            return state_archive.pack(path.parent, whole, self._outside)


def who_took_over(database: Database) -> SwappedOut | None:
    """Who has this kiosk's place now; None while it has it itself."""
    with database.read() as tx:
        return swapped.standing(tx)


def take_over(
    state: Path, content: bytes, outside: Mapping[str, Path], machine: str, by: str, clock: Clock
) -> LeftHere:
    """On the new machine: be that kiosk from now on; returns what is left to do.

    The database gets its name last: cut off before, it can be done again, and after it is done once.
    ConfigError: there is a kiosk here already, or the content is not for here; then nothing was changed. StoreError.
    """
    database, draft = state / state_archive.DATABASE, state / _DRAFT
    if database.exists():
        raise ConfigError(f"{database}: there is a kiosk here already; expected an empty state folder")
    files = state_archive.unpack(content)
    if (state / _SITE_KEYS).exists():
        files.pop(_SITE_KEYS, None)  # whom the list here takes back stays taken back
    with named_errors(state):
        make_folder(state, mode=0o700)
        try:
            _remove(draft)
            replace(draft, files.pop(state_archive.DATABASE), mode=0o600)
            left = _is_here(draft, machine, by, clock)
            _put_outside(files, outside)
            state_archive.put(state, files)
            draft.replace(database)
            sync_folder(state)
        finally:
            _remove(draft)
    Database(database).close()  # which writes the journal's file
    return left


def _is_here(draft: Path, machine: str, by: str, clock: Clock) -> LeftHere:
    checks.check(draft)
    checks.check_journal(draft)
    migrations.migrate(draft)
    with closing(sqlite.connect(draft)) as tx:
        try:
            tx.execute("PRAGMA journal_mode=DELETE")  # what is renamed must be one file
            tx.execute("BEGIN IMMEDIATE")
            fenced = swapped.standing(tx)
            if fenced is None or fenced.machine != machine:
                raise ConfigError("the kiosk it is of may still be selling, or was handed to another machine")
            swapped.take_over(tx, machine, by, clock.now())
            left = left_here(tx)
            tx.execute("COMMIT")
        except sqlite.SqliteError as error:
            raise sqlite.trouble(error, draft) from error
    return left


def _put_outside(files: dict[str, bytes], outside: Mapping[str, Path]) -> None:
    for name in [one for one in files if one.startswith(state_archive.OUTSIDE)]:
        data, path = files.pop(name), outside.get(name.removeprefix(state_archive.OUTSIDE))
        if path is not None and not path.exists():
            make_folder(path.parent, mode=0o700)
            replace(path, data, mode=0o600)


def _remove(draft: Path) -> None:
    for part in _PARTS:
        with suppress(FileNotFoundError):
            draft.with_name(draft.name + part).unlink()
