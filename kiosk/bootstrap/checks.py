"""The checks of a kiosk, wired: for its own screen while it runs, and for the command line beside it or without it."""

import os
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Final

from kiosk.bootstrap import parts
from kiosk.clock import Clock
from kiosk.config import Config, read_layers
from kiosk.domain.diagnosis import Finding, Grade
from kiosk.domain.diagnosis_tree import ANSWERS, WAY
from kiosk.domain.paper import PrinterReport
from kiosk.domain.rights import OfflineMode
from kiosk.errors import ConfigError, StoreError
from kiosk.services.checks import books, devices, machine, program
from kiosk.services.checks.diagnosis import Diagnosis
from kiosk.services.checks.running import Check, SelfTests
from kiosk.services.health import OutOfOrder, reason_of
from kiosk.store.far_off import FarOff, spot
from kiosk.store.overview import overview

if TYPE_CHECKING:
    from kiosk.bootstrap.application import Kiosk

LOOK_SECONDS: Final = 4.0
PRINTER_SECONDS: Final = 3.0


@dataclass(frozen=True, slots=True)
class Subject:
    """Whose checks they are. ``config`` may change while a kiosk comes to know its sandbox's address.

    ``selling``: what the running kiosk says of itself. ``ask_printer`` has it asked now, within three seconds.
    ``terminal_answers``: None where it cannot be asked from here. ``is_kiosk``: this very process is the kiosk.
    """

    config: Callable[[], Config]
    config_path: Path | None
    clock: Clock
    ask_printer: Callable[[], PrinterReport | None]
    selling: Callable[[], OutOfOrder | None] = lambda: None
    terminal_answers: Callable[[], bool | None] = lambda: None
    is_kiosk: bool = False
    offline: bool = False
    state: Path = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "state", self.config().state_folder)

    @property
    def database(self) -> Path:
        """The kiosk's database, which may not be there."""
        return self.state / parts.DATABASE

    @property
    def processes(self) -> program.Processes:
        """The kiosk's."""
        return program.own() if self.is_kiosk else program.processes_of(self.state)


def self_tests(of: Subject) -> SelfTests:
    """All checks; without those of the network where ``of.offline``. Quick: what they need is loaded as they run."""
    network = (
        ()
        if of.offline
        else (Check("network", WAY, partial(_way, of)), Check("account", ANSWERS, partial(_answers, of)))
    )
    return SelfTests(
        (
            *network,
            Check("books", books.BOOKS, partial(_books, of)),
            Check("database", ("database.whole", "database.journal"), partial(_closely, of)),
            Check("paper", ("printer.ready", "printer.supplies"), partial(_printer, of)),
            Check("payment", ("payment.terminal",), partial(_terminal, of)),
            Check("disk", ("disk.space", "disk.inodes", "disk.writes", "disk.rights"), partial(_disk, of)),
            Check(
                "machine",
                ("machine.memory", "machine.temperature", "machine.load", "clock.ntp"),
                lambda: machine.look_at_machine(of.processes.all),
            ),
            Check(
                "program", ("program.running", "worker.alive", "scheduler.jobs", "settings.file"), partial(_program, of)
            ),
        ),
        of.clock,
    )


def probe(of: Subject) -> list[Finding]:
    """Try what the provider promises: see `sync.probe`. Blocks for seconds."""
    from sync import probe as probing

    config = of.config()
    return probing.probe(lambda: parts.provider_for(config, of.clock), config.kiosk.id, _spot(of))


def of_the_kiosk(kiosk: "Kiosk") -> Subject:
    """The checks of this process."""

    def ask_printer() -> PrinterReport | None:
        kiosk.ask_the_printer(PRINTER_SECONDS)
        return _last_report(kiosk.config.state_folder / parts.DATABASE)

    def terminal_answers() -> bool | None:
        return kiosk.terminal.ready() if kiosk.terminal is not None else None

    return Subject(
        config=lambda: kiosk.config,
        config_path=kiosk.config_path,
        clock=kiosk.clock,
        ask_printer=ask_printer,
        selling=kiosk.health.selling,
        terminal_answers=terminal_answers,
        is_kiosk=True,
    )


def diagnosis_of(kiosk: "Kiosk") -> Diagnosis:
    """What the technician's pages of this kiosk ask."""
    subject = of_the_kiosk(kiosk)
    return Diagnosis(self_tests(subject), lambda: probe(subject), kiosk.database, kiosk.clock)


def beside_the_kiosk(config: Config, config_path: Path | None, clock: Clock, *, offline: bool = False) -> Subject:
    """The checks of another process. A printer is asked only where no kiosk has it: many speak to one at a time."""
    state = config.state_folder

    def ask_printer() -> PrinterReport | None:
        if program.processes_of(state).kiosk is not None:
            return _last_report(state / parts.DATABASE)
        said = parts.printer_for(config, clock).status()
        return PrinterReport(said.readiness, tuple(said.reasons), clock.now())

    return Subject(lambda: config, config_path, clock, ask_printer, offline=offline)


def _way(of: Subject) -> Iterable[Finding]:
    from sync.checks import look_at_the_way

    url = of.config().provider.url
    return look_at_the_way(url, since=_silent_since(of)) if url else ()


def _answers(of: Subject) -> Iterable[Finding]:
    from sync.checks import look_at_the_provider

    config = of.config()
    if not config.provider.url:
        return ()  # the sandbox is within a kiosk, and not started
    return look_at_the_provider(
        lambda: parts.provider_for(config, of.clock),
        since=_silent_since(of),
        wants_allotments=parts.offline_mode(config) is OfflineMode.ALLOTMENT,
    )


def _silent_since(of: Subject) -> datetime | None:
    """When the provider last answered, if it does not now."""
    try:
        contact = overview(of.database).contact
    except StoreError:
        return None
    return None if contact.online else contact.last_contact_at


def _books(of: Subject) -> Iterable[Finding]:
    found = books.look_at_books(of.database, of.clock, parts.offline_mode(of.config()))
    trouble = of.selling()
    return [*found, books.out_of_order(trouble)] if trouble is not None else found


def _closely(of: Subject) -> Iterable[Finding]:
    return books.look_closely(of.database, running=of.processes.kiosk is not None, within=LOOK_SECONDS)


def _printer(of: Subject) -> Iterable[Finding]:
    return devices.judge_printer(of.ask_printer(), of.clock.now())


def _terminal(of: Subject) -> Iterable[Finding]:
    told = of.config().payment
    return [
        devices.judge_terminal(of.terminal_answers(), terminal=told.terminal != "none", counter=told.counter),
    ]


def _disk(of: Subject) -> Iterable[Finding]:
    if not of.state.exists():
        return ()
    try:
        return machine.look_at_disk(of.state)
    except StoreError as error:
        return [books.out_of_order(reason_of(error))]


def _program(of: Subject) -> Iterable[Finding]:
    found = of.processes
    yield from program.judge_processes(found)
    if found.kiosk is not None:
        now = of.clock.now()
        yield from program.look_at_jobs(of.state, now, program.began(found.kiosk, now))
    yield _settings(of)


def _settings(of: Subject) -> Finding:
    try:
        trouble = read_layers(of.config_path, {**os.environ, "FOYER_STATE": str(of.state)}).trouble
    except ConfigError as error:
        trouble = str(error)
    if trouble:
        return Finding("settings.file", Grade.WARNING, "F-241", detail=trouble)
    return Finding("settings.file", Grade.OK)


def _last_report(database: Path) -> PrinterReport | None:
    return overview(database).printer if database.exists() else None


def _spot(of: Subject) -> FarOff | None:
    return spot(of.database) if of.database.exists() else None
