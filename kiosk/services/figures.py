"""The figures of this kiosk, as they are now: what its database, its disk and its parts say."""

import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import datetime
from decimal import Decimal
from pathlib import Path
from typing import Final, Protocol

from kiosk import __version__
from kiosk.clock import Clock, read
from kiosk.domain.figures import Figure, Grows, Spread, gauge, moment, one_of, table
from kiosk.domain.paper import PrinterReadiness
from kiosk.domain.printer_reasons import WORDS
from kiosk.domain.trusted_time import Trust, surely, trust
from kiosk.domain.watchdog import Part, stalled
from kiosk.errors import StoreError
from kiosk.formatting import minor_digits
from kiosk.services.health import Health, OutOfOrder
from kiosk.services.pulse import Pulse
from kiosk.store import backups, journal_file, sync_state
from kiosk.store import figures as stored
from kiosk.store.database import Database
from kiosk.store.overview import Overview, overview

SCARCE: Final = ("-low", "-almost-full")
"""How reasons of a printer end that are no fault yet."""


class TaskRecord(Protocol):
    """What is known of a periodic task. ``took``: seconds; ``failures``: in a row."""

    @property
    def name(self) -> str: ...
    @property
    def took(self) -> float | None: ...
    @property
    def succeeded_at(self) -> datetime | None: ...
    @property
    def failures(self) -> int: ...


class KioskFigures:
    """Reads all figures; some 10 ms, for a thread that nobody waits for. Never raises for what a disk may do.

    ``tasks`` and ``restarts`` (of the worker process) are asked each time.
    """

    def __init__(
        self,
        kiosk_id: str,
        provider: str,
        database: Database,
        health: Health,
        clock: Clock,
        pulse: Pulse,
        *,
        tasks: Callable[[], Sequence[TaskRecord]],
        restarts: Callable[[], int],
        started_at: datetime,
    ) -> None:
        self._identity = {"kiosk": kiosk_id, "provider": provider, "version": __version__}
        self._database = database
        self._health = health
        self._clock = clock
        self._pulse = pulse
        self._tasks = tasks
        self._restarts = restarts
        self._started_at = started_at

    def read(self) -> tuple[Figure | Spread, ...]:
        """All of them. Where the database cannot be read, those that do without it."""
        found: list[Figure | Spread] = [*self._of_the_program(), *self._of_the_disk(), self._pulse.lag]
        try:
            with self._database.read() as tx:
                given, mark = sync_state.word_of_time(tx), sync_state.clock_mark(tx)
                money, tickets, unsent = stored.sold(tx), stored.tickets(tx), stored.oldest_unsent(tx)
                waiting = stored.prints_waiting(tx)
            seen = overview(self._database.path)
        except StoreError:
            return tuple(found)  # `selling` says why
        found += [
            *_of_the_provider(seen),
            moment("foyer_outbox_oldest_timestamp_seconds", "When the oldest unsent message was written.", unsent),
            *_of_the_clock(self._clock, surely(given, read(self._clock)), trust(given, mark, read(self._clock))),
            gauge("foyer_prints_waiting", "Tickets that wait for the printer.", waiting),
            *_of_paper_and_mail(seen),
            *_of_sales(money),
            table("foyer_tickets_total", "Tickets issued.", [((), tickets)], Grows.ONLY_UP),
        ]
        return tuple(found)

    def _of_the_program(self) -> Iterator[Figure]:
        trouble, silent = self._health.selling(), stalled(self._pulse.silent())
        yield gauge("foyer_up", "1 while the program runs; an orderly end leaves 0.", 1)
        yield gauge("foyer_info", "Which kiosk this is, always 1.", 1, **self._identity)
        yield moment("foyer_start_timestamp_seconds", "When the program started.", self._started_at)
        yield gauge("foyer_selling", "1 if tickets can be sold.", trouble is None)
        codes = [reason.value for reason in OutOfOrder]
        words = "1 for the reason why nothing can be sold, by the code that the screen shows."
        yield one_of("foyer_out_of_order", words, "code", codes, *([trouble.value] if trouble else ()))
        words = "1 for a part of the program that answers, as the watchdog sees it."
        yield one_of("foyer_answering", words, "part", list(Part), *(part for part in Part if part not in silent))
        words = "How often the worker process had to be started again."
        yield table("foyer_worker_restarts_total", words, [((), self._restarts())], Grows.ONLY_UP)
        yield from _of_tasks(self._tasks())

    def _of_the_disk(self) -> Iterator[Figure]:
        path = self._database.path
        try:
            disk = os.statvfs(path.parent)
        except OSError:
            return
        free = disk.f_bavail * disk.f_frsize
        yield gauge("foyer_disk_free_bytes", "Free room where the kiosk keeps its state.", free)
        yield gauge("foyer_disk_size_bytes", "All room there.", disk.f_blocks * disk.f_frsize)
        files = {"database": path, "wal": path.with_name(path.name + "-wal"), "journal": journal_file.beside(path)}
        sizes = [((("file", name),), size) for name, one in files.items() if (size := _size(one)) is not None]
        yield table("foyer_file_bytes", "Size of the database, its write-ahead log and the journal's file.", sizes)
        newest = next(iter(backups.newest_first(path)), None)
        at = backups.taken_at(newest) if newest else None
        yield moment("foyer_backup_timestamp_seconds", "When the newest backup was taken.", at)


def _size(path: Path) -> int | None:
    try:
        return path.stat().st_size
    except OSError:
        return None


def _of_tasks(tasks: Sequence[TaskRecord]) -> Iterator[Figure]:
    def by_task(values: Iterable[tuple[str, float]]) -> list[tuple[tuple[tuple[str, str], ...], float]]:
        return [((("task", name),), value) for name, value in values]

    went_well = by_task((one.name, one.succeeded_at.timestamp()) for one in tasks if one.succeeded_at)
    words = "When a periodic task last went well."
    yield table("foyer_task_success_timestamp_seconds", words, went_well)
    words = "How often in a row a periodic task has failed by now."
    yield table("foyer_task_failures", words, by_task((one.name, one.failures) for one in tasks))
    took = by_task((one.name, one.took) for one in tasks if one.took is not None)
    yield table("foyer_task_duration_seconds", "How long a periodic task took the last time.", took)


def _of_the_provider(seen: Overview) -> Iterator[Figure]:
    yield gauge("foyer_online", "1 if the provider answered at the last try.", seen.contact.online)
    words = "When the provider last answered."
    yield moment("foyer_contact_timestamp_seconds", words, seen.contact.last_contact_at)
    yield gauge("foyer_pull_incomplete", "1 if the last pull did not bring everything.", bool(seen.pull_trouble))
    yield gauge("foyer_showtimes", "Showtimes on sale.", seen.showtimes)
    yield gauge("foyer_outbox_messages", "Messages that the provider has not had yet.", seen.unsent_messages)
    yield gauge("foyer_rights_kept", "Seats kept to sell from while offline.", seen.seats_kept_for_offline)
    yield gauge("foyer_payments_open", "Payments whose outcome is not known yet.", seen.open_payments)
    waiting = {
        "sale": seen.messages_for_a_person,
        "member": seen.members_for_a_person,
        "wish": seen.wishes_for_a_person,
    }
    cases = [((("kind", kind),), number) for kind, number in waiting.items()]
    yield table("foyer_exceptions", "What waits for a person to decide.", cases)
    yield gauge("foyer_backup_failing", "1 if the last backup could not be made.", bool(seen.backup_trouble))


def _of_the_clock(clock: Clock, sure: datetime | None, how: Trust) -> Iterator[Figure]:
    offset = (clock.now() - sure).total_seconds() if sure else None
    words = "How far this machine's clock is ahead of the provider's; missing while that is not known."
    yield gauge("foyer_clock_offset_seconds", words, offset)
    yield one_of("foyer_clock_trust", "1 for what the clock is worth.", "trust", list(Trust), how)


def _of_paper_and_mail(seen: Overview) -> Iterator[Figure]:
    printer = seen.printer
    reasons = {reason if reason in WORDS else "other" for reason in printer.reasons} if printer else set()
    states = () if printer is None else (printer.readiness,)
    yield one_of("foyer_printer", "1 for how the printer is.", "state", list(PrinterReadiness), *states)
    yield one_of("foyer_printer_reason", "1 for what the printer says.", "reason", sorted(WORDS), *reasons)
    scarce = any(reason.endswith(SCARCE) for reason in reasons)
    yield gauge("foyer_printer_low", "1 if paper or ink will soon be out.", scarce)
    yield gauge("foyer_prints_unknown", "Prints of which nobody knows whether they came out.", seen.prints_unknown)
    yield gauge("foyer_mails_waiting", "Mails that are yet to be sent.", seen.mails_waiting)
    yield gauge("foyer_mails_not_delivered", "Bookings whose last mail never arrived.", seen.mails_not_delivered)


def _of_sales(sold: Sequence[stored.SoldBy]) -> Iterator[Figure]:
    def labels(one: stored.SoldBy) -> tuple[tuple[str, str], ...]:
        return ("method", one.method), ("currency", one.currency)

    yield table("foyer_sales_total", "Sales.", [(labels(one), one.sales) for one in sold], Grows.ONLY_UP)
    money = [(labels(one), float(Decimal(one.amount).scaleb(-minor_digits(one.currency)))) for one in sold]
    yield table("foyer_sales_amount_total", "What was sold, in units of the currency.", money, Grows.ONLY_UP)
