"""The worker process of a kiosk: what does its jobs. Loaded in that process alone."""

import os
import sys
import threading
from collections.abc import Callable, Iterable
from contextlib import ExitStack
from functools import partial
from typing import Generic, TypeVar

from kiosk import worker
from kiosk.bootstrap import parts
from kiosk.bootstrap.jobs import BACKUP, CHECK, MAIL, PRINT, PRINTER, PROMOTIONS, RESEAT, TIDY, WISHES
from kiosk.clock import SystemClock
from kiosk.config import Config
from kiosk.facts import Fact, HealthChanged
from kiosk.services.consents import settle as settle_consents
from kiosk.services.housekeeping import Housekeeping
from kiosk.services.printer_watch import PrinterWatch
from kiosk.services.printing import Printing
from kiosk.services.receipts import Receipts
from kiosk.services.reseating import Reseating
from kiosk.services.swap import who_took_over
from kiosk.store import upkeep
from kiosk.store.database import Database
from kiosk.store.sealing import KEY_FILE, Sealing
from sync.jobs import Jobs, JobSettings
from sync.wish_relay import tell_wishes

BEHIND = 10
"""How much this process steps back for the one that draws the screens, where both want the processor."""
T = TypeVar("T")


def run_worker(config: Config) -> int:
    """Serve jobs until standard input ends. Only a kiosk that has its database in order starts this."""
    os.nice(BEHIND)
    clock = SystemClock()
    state = config.state_folder
    database = Database(state / parts.DATABASE)
    with ExitStack() as stack:
        stack.callback(database.close)
        rules = parts.allotment_rules(config)
        mode, offering = parts.offline_mode(config), parts.offering_for(config)
        settings = JobSettings(config.kiosk.id, state / parts.POSTERS, rules, mode, offering)
        provider = _Late(lambda: parts.provider_for(config, clock))
        jobs = _Late(lambda: Jobs(database, provider.get(), clock, settings))
        can_reseat, issuer = partial(parts.gives_escrow, database), parts.issuer_for(config)
        reseating = _Late(lambda: Reseating(database, provider.get(), issuer, clock, can_reseat))
        printer = parts.printer_for(config, clock)
        slips = Receipts(config.kiosk.id, config.printing.tax_number)
        receipts = slips if config.printing.receipt else None
        papers = parts.day_papers_for(config, database, clock, lambda _job: None, printer=True)
        renderer, sample = parts.renderer_for(config), parts.sample_for(config, database, clock)
        spool = state / parts.SPOOL
        printing = Printing(database, renderer, printer, spool, clock, receipts, slips, papers, sample)
        watch = PrinterWatch(database, printer, clock)
        housekeeping = Housekeeping(database, clock, state / parts.SPOOL)

        def tidy() -> Iterable[Fact]:
            housekeeping.tidy()
            return ()

        def print_tickets() -> Iterable[Fact]:
            yield from printing.settle_interrupted()  # one run of a job at a time: what is "sent" now was cut off
            if printed := printing.print_reserved():
                yield from printed
                yield from watch.ask()  # the paper may just have run out

        def back_up() -> Iterable[Fact]:
            return (HealthChanged(),) if upkeep.back_up(database, clock.now()) else ()

        def check() -> Iterable[Fact]:
            return (HealthChanged(),) if upkeep.look_at_everything(database, clock.now()) else ()

        mailing = _Late(lambda: parts.mailing_for(config, database, clock))

        def send_mail() -> Iterable[Fact]:
            yield from settle_consents(database)
            yield from mailing.get().send_due()

        promoting = _Late(lambda: parts.promoting_for(config, database, provider.get(), clock))

        at_home = {
            PRINT: print_tickets,
            PRINTER: watch.ask,
            MAIL: send_mail,
            BACKUP: back_up,
            CHECK: check,
            TIDY: tidy,
        }

        wishes = _Late(lambda: partial(tell_wishes, database, provider.get(), Sealing(state / KEY_FILE), clock))

        def named(name: str) -> worker.Job | None:
            if who_took_over(database) is not None:
                return _nothing  # whatever is left is done by the machine that has this kiosk's place
            if name == RESEAT:
                return reseating.get().reseat
            if name == PROMOTIONS:
                return promoting.get().send_due
            if name == WISHES:
                return wishes.get()
            return at_home.get(name) or jobs.get().job(name)

        if config.telemetry.endpoint:
            from kiosk.bootstrap import telemetry

            telemetry.begun(config, "worker")
        worker.serve(named, sys.stdin.buffer, sys.stdout.buffer)
    return 0


def _nothing() -> Iterable[Fact]:
    return ()


class _Late(Generic[T]):
    """What is made when it is first asked for: tickets are printed even if the provider's key cannot be used."""

    def __init__(self, make: Callable[[], T]) -> None:
        self._make = make
        self._lock = threading.Lock()
        self._made: T | None = None

    def get(self) -> T:
        """It (for the provider's: ConfigError if its key or address cannot be used)."""
        with self._lock:
            if self._made is None:
                self._made = self._make()
            return self._made
