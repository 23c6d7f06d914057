"""Whether this kiosk can sell at all, and if not, the one reason that comes first."""

import os
from collections.abc import Callable
from contextlib import suppress
from datetime import timedelta
from enum import StrEnum
from pathlib import Path

from kiosk.clock import Clock, read
from kiosk.domain.trusted_time import Trust, surely, trust
from kiosk.errors import BrokenJournal, CorruptStore, DiskFull, NewerSchema, ReadOnlyDisk, StoreError
from kiosk.logs import logger
from kiosk.services.programme import Programme
from kiosk.store import marks, out_of_service, swapped, sync_state
from kiosk.store.database import Database
from kiosk.store.disk import Ballast
from kiosk.store.sqlite import Connection

log = logger(__name__)

DISK_FLOOR_BYTES = 64 * 1024 * 1024
"""Below this, the ballast left aside, nothing is sold: a sale must never meet a full disk."""
MARK_EVERY = timedelta(minutes=5)


class OutOfOrder(StrEnum):
    """Why nothing can be sold. The value is the code staff read on the screen."""

    BY_STAFF = "F-001"
    SWAPPED_OUT = "F-002"
    NO_PROGRAMME_YET = "F-101"
    KEY_REFUSED = "F-102"
    CANNOT_SIGN = "F-103"
    DISK_FULL = "F-201"
    DISK_READ_ONLY = "F-202"
    DATABASE_NEWER = "F-203"
    DATABASE_DAMAGED = "F-204"
    DISK_FAILED = "F-205"
    CHECKING = "F-206"
    JOURNAL_BROKEN = "F-207"
    CLOCK_WRONG = "F-301"


def reason_of(error: StoreError) -> OutOfOrder:
    """The state that a store error puts the kiosk into."""
    match error:
        case NewerSchema():
            return OutOfOrder.DATABASE_NEWER
        case CorruptStore():
            return OutOfOrder.DATABASE_DAMAGED
        case BrokenJournal():
            return OutOfOrder.JOURNAL_BROKEN
        case DiskFull():
            return OutOfOrder.DISK_FULL
        case ReadOnlyDisk():
            return OutOfOrder.DISK_READ_ONLY
        case _:
            return OutOfOrder.DISK_FAILED


class Health:
    """Quick checks; callable from the GUI thread.

    ``for_good`` is what only a restart ends, or what the start itself is still busy with: see `stands`. ``no_ticket``
    says why no ticket could be issued that doors take, "" if one could: see `look_at_keys`.
    """

    def __init__(
        self,
        database: Database,
        programme: Programme,
        clock: Clock,
        state_folder: Path,
        for_good: OutOfOrder | None = None,
        no_ticket: Callable[[Connection], str] = lambda _: "",
    ) -> None:
        self._database = database
        self._programme = programme
        self._clock = clock
        self._state_folder = state_folder
        self._ballast = Ballast(state_folder)
        self._for_good = for_good
        self._no_ticket = no_ticket
        self._key_trouble = ""

    def stands(self, for_good: OutOfOrder | None) -> None:
        """What became of the start: nothing is in the way, or this is until the next one."""
        self._for_good = for_good

    def keep_room(self) -> None:
        """Give the ballast up on a full disk, so that what is under way can end; put it back when there is room."""
        if self._ballast.room() < DISK_FLOOR_BYTES:
            self._ballast.drop()
        else:
            self._ballast.take(2 * DISK_FLOOR_BYTES)

    def selling(self) -> OutOfOrder | None:
        """Why nothing can be sold now; None when all is well."""
        if trouble := self._by_staff() or self._for_good:
            return trouble
        try:
            trouble = self._disk() or self._store() or self._clock_wrong() or self._key_refused()
            return trouble or self._cannot_sign() or self._no_programme()
        except StoreError as error:
            return reason_of(error)

    def look_at_keys(self) -> None:
        """Find out whether tickets can be signed that doors take, making keys that are missing. Off the GUI thread.

        StoreError: the keys cannot be kept. What was found is told by `selling` until the next look.
        """
        with self._database.read() as tx:
            trouble, known = self._no_ticket(tx), sync_state.cannot_sign(tx)
        if trouble != known:  # for the status, which is asked from outside
            self._database.write(lambda tx: sync_state.put_cannot_sign(tx, trouble))
        if trouble and trouble != self._key_trouble:
            log.error("nothing is sold, for no door would take the tickets: %s", trouble)
        self._key_trouble = trouble

    def remember_the_time(self) -> None:
        """Move the clock's mark up, while the time is sure: a clock that comes back behind it is wrong. Writes."""
        with self._database.read() as tx:
            sure, mark = surely(sync_state.word_of_time(tx), read(self._clock)), sync_state.clock_mark(tx)
        if sure is not None and (mark is None or sure >= mark + MARK_EVERY):
            self._database.write(lambda tx: sync_state.raise_clock_mark(tx, sure))

    def look_again(self) -> None:
        """After a write that the disk did not take, try a small one: a cause may be gone. Off the GUI thread."""
        if self._database.trouble is not None:
            with suppress(StoreError):
                self._database.write(lambda tx: sync_state.put(tx, "written_at", self._clock.now().isoformat()))

    def _by_staff(self) -> OutOfOrder | None:
        try:
            with self._database.read() as tx:
                if swapped.standing(tx):
                    return OutOfOrder.SWAPPED_OUT
                return OutOfOrder.BY_STAFF if out_of_service.standing(tx) else None
        except StoreError:
            return None  # what keeps it from being read is a reason of its own

    def _disk(self) -> OutOfOrder | None:
        if not os.access(self._state_folder, os.W_OK):
            return OutOfOrder.DISK_READ_ONLY
        disk = os.statvfs(self._state_folder)
        if disk.f_flag & os.ST_RDONLY:
            return OutOfOrder.DISK_READ_ONLY
        return OutOfOrder.DISK_FULL if self._ballast.room() < DISK_FLOOR_BYTES else None

    def _store(self) -> OutOfOrder | None:
        if self._database.trouble is not None:
            return reason_of(self._database.trouble)
        return OutOfOrder.DATABASE_DAMAGED if marks.found_damaged(self._database.path) else None

    def _clock_wrong(self) -> OutOfOrder | None:
        with self._database.read() as tx:
            given, mark = sync_state.word_of_time(tx), sync_state.clock_mark(tx)
        wrong = trust(given, mark, read(self._clock)) is Trust.WRONG
        return OutOfOrder.CLOCK_WRONG if wrong else None

    def _key_refused(self) -> OutOfOrder | None:
        with self._database.read() as tx:
            return OutOfOrder.KEY_REFUSED if sync_state.key_refused(tx) else None

    def _cannot_sign(self) -> OutOfOrder | None:
        return OutOfOrder.CANNOT_SIGN if self._key_trouble else None

    def _no_programme(self) -> OutOfOrder | None:
        return None if self._programme.ready() else OutOfOrder.NO_PROGRAMME_YET
