"""The kiosk as a running application: services, worker, schedule, screens."""

import sys
import tempfile
import threading
import time
from collections.abc import Callable
from concurrent.futures import Future
from contextlib import ExitStack, suppress
from datetime import timedelta
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from kiosk import spans, worker
from kiosk.bootstrap import jobs, parts
from kiosk.bootstrap.identity import identity_provider_for
from kiosk.bootstrap.outside import PROBE_SECONDS, PULSE_SECONDS, Outside
from kiosk.clock import Clock, SystemClock
from kiosk.config import Config
from kiosk.domain.events import Grade, Part
from kiosk.domain.jobs import JobRecord
from kiosk.errors import ConfigError, CorruptStore, FoyerError, StoreError
from kiosk.facts import (
    BookingChanged,
    ConnectionChanged,
    ConsentsChanged,
    Fact,
    Facts,
    HealthChanged,
    MailChanged,
    PosterCached,
    PrinterChanged,
    ProgrammeChanged,
    WishSettled,
)
from kiosk.instance import only_instance
from kiosk.logs import logger
from kiosk.ports import CardAnswer
from kiosk.services.account import Account
from kiosk.services.after_sales import AfterSales
from kiosk.services.cancelling import Cancelling
from kiosk.services.checkout import Checkout
from kiosk.services.chronicle import Chronicle
from kiosk.services.collect import Collect
from kiosk.services.consents import Consents
from kiosk.services.health import Health, OutOfOrder, reason_of
from kiosk.services.lookup import LookUp
from kiosk.services.mail_desk import MailDesk
from kiosk.services.membership import Memberships
from kiosk.services.opening_times import OpeningTimes
from kiosk.services.pay_here import PayHere
from kiosk.services.payments import Payments
from kiosk.services.profile import Profile
from kiosk.services.programme import Programme
from kiosk.services.recovery import Recovery
from kiosk.services.refunds import Refunds
from kiosk.services.remedies import Remedies
from kiosk.services.seat_rights import SeatRights
from kiosk.services.settlements import Settlements
from kiosk.services.sign_in import SignIn
from kiosk.services.swap import who_took_over
from kiosk.settings_files import DRAFT, SETTINGS
from kiosk.store import job_records, member_links, opening
from kiosk.store.database import Database
from kiosk.store.job_records import JobRecords
from kiosk.store.sealing import KEY_FILE, Sealing
from sync.terminals.simulated import SimulatedTerminal

if TYPE_CHECKING:
    from kiosk.schedule import Schedule
    from sync.sandbox.process import SandboxProcess
    from ui.application import UiServices
    from ui.staff.services import StaffServices

log = logger(__name__)

SETTLE_SECONDS = 15.0
HEALTH_SECONDS = 10.0
REMEDY_SECONDS = 5.0
RECORDS_SECONDS = 10.0
CONNECT_AGAIN_SECONDS = 15.0
TRY_AGAIN_SECONDS = 10.0
_STARTED = ("started", Grade.OK)
_UNCLEAN = ("started_after_a_crash", Grade.WARNING)
MAY_PASS = frozenset((OutOfOrder.CHECKING, OutOfOrder.DISK_FULL, OutOfOrder.DISK_READ_ONLY, OutOfOrder.DISK_FAILED))
"""What keeps a kiosk from its database at start and may be over after a while."""


class Kiosk:
    """Everything behind the screens. Building it is quick; ``start`` begins what takes time, off the GUI thread."""

    def __init__(
        self,
        config: Config,
        config_path: Path | None,
        database: Database,
        *,
        for_good: OutOfOrder | None = None,
        take_folder: Callable[[], None] | None = None,
        demo: bool = False,
        automatic: CardAnswer | None = None,
        clock: Clock | None = None,
        sets_up: bool = False,
    ) -> None:
        """``sets_up``: a kiosk that nobody has told anything is set up on its screen before it sells."""
        self.config = config
        self.sets_up = sets_up
        self.config_path = config_path
        self.demo = demo
        self.clock = clock or SystemClock()
        self.facts = Facts()
        self.facts.subscribe(self._on_fact)
        self.database = database
        self._for_good = for_good
        self._take_folder = take_folder
        self._in_use = False
        self._being_set_up = False
        state, mode = config.state_folder, parts.offline_mode(config)
        self.terminal = (
            SimulatedTerminal(state / parts.TERMINAL, automatic=automatic or (None if demo else CardAnswer.APPROVE))
            if config.payment.terminal == "simulated"
            else None
        )
        self._provider = parts.LateProvider()
        issuer = parts.issuer_for(config)
        self.programme = Programme(
            database, self.facts, self.clock, mode, state / parts.POSTERS, parts.offering_for(config)
        )
        self.seat_rights = SeatRights(database, self._provider, self.clock, self.facts, self.nudge, mode)
        self.payments = Payments(database, self.terminal, issuer, self.clock, self.facts, time.sleep)
        self.memberships = Memberships(
            database,
            self._provider,
            parts.MemberPasses(),
            parts.card_rules(config),
            partial(member_links.read_key, state / parts.MEMBERS_KEY),
            self.clock,
            self.facts,
            keeps_members=partial(parts.keeps_members, database),
        )
        self.checkout = Checkout(
            database,
            self.programme,
            self.seat_rights,
            self.payments,
            self.terminal,
            issuer,
            self.clock,
            self.facts,
            self.nudge,
            hold_seconds=config.sales.hold_seconds,
            counter=config.payment.counter,
            who_is_here=self.memberships.here,
        )
        self.after_sales = AfterSales(database, self.clock, self.nudge)
        mails, told = bool(config.mail.host), config.mail
        ahead = timedelta(hours=told.reminder_hours)
        self.mail_desk = MailDesk(
            database, self.clock, self.nudge, offered=mails, ahead=ahead, reminders=told.reminders
        )
        self.consents = Consents(database, self.clock, self.nudge, mails=mails, promotions=told.promotions)
        self.lookup = LookUp(database, self.clock)
        self.collect = Collect(
            database,
            self._provider,
            self.lookup,
            parts.SiteCodeReader(state / parts.KEYS),
            self.clock,
            self.facts,
            self.nudge,
            keeps_collections=partial(parts.keeps_collections, database),
            language=config.kiosk.languages[0],
        )
        self.settlements = Settlements(database, self._provider, self.terminal, self.clock, self.facts)
        self.pay_here = PayHere(
            database,
            self.collect,
            self.settlements,
            self.payments,
            self.terminal,
            self.clock,
            self.nudge,
            settles=partial(parts.settles, database),
        )
        take_back = partial(parts.encode_cancellation, config)
        self.remedies = Remedies(database, self.payments, take_back, self.clock, self.facts, self.nudge)
        self.refunds = Refunds(
            database,
            self.payments,
            take_back,
            self.clock,
            self.facts,
            self.nudge,
            cancels=partial(parts.cancels, database),
        )
        sealing = Sealing(state / KEY_FILE)
        self.cancelling = Cancelling(
            database,
            self._provider,
            self._provider,
            self.payments,
            sealing,
            take_back,
            self.clock,
            self.facts,
            self.nudge,
        )
        self.sign_in = SignIn(
            identity_provider_for(
                config.sign_in, self.clock, self._demo_issuer if demo and self._embeds_sandbox else None
            ),
            self.memberships.look_up,
            database,
            self.clock,
            self.facts,
        )
        self.memberships.ask_who_is_signed_in(lambda: self.sign_in.member)
        self.account = Account(
            database,
            self._provider,
            self.cancelling,
            self.lookup,
            self.collect,
            self.after_sales,
            self.mail_desk,
            self.programme,
            self.clock,
            self.facts,
            self.nudge,
            member=lambda: self.sign_in.member,
        )
        self.profile = Profile(
            database,
            sealing,
            parts.encode_request(config),
            self.clock,
            self.nudge,
            member=lambda: self.sign_in.member,
            keep=self.sign_in.keep,
        )
        hours = config.hours
        self.opening = OpeningTimes(hours.week, self.programme, self.clock, collects=hours.collect_when_closed)
        self.health = Health(database, self.programme, self.clock, state, for_good, issuer.trouble)
        self.chronicle = Chronicle(database, self.clock, self.health.selling, self.job_records)
        self.chronicle.note(Part.PROGRAM, *(_UNCLEAN if for_good is OutOfOrder.CHECKING else _STARTED))
        self._recovery = Recovery(database, self.payments, self.seat_rights, self.after_sales, self.clock, self.facts)
        self._staff: StaffServices | None = None
        self._staff_lock = threading.Lock()
        self._has_face = False
        self._worker: worker.WorkerProcess | None = None
        self._schedule: Schedule | None = None
        self._sandbox: SandboxProcess | None = None
        self.outside = Outside(
            config, database, self.health, self.clock, tasks=self.job_records, restarts=self._worker_restarts
        )
        self._starting = threading.Thread(target=self._start, name="start", daemon=True)
        self._stopping = threading.Event()
        self._lock = threading.Lock()
        self.started = threading.Event()

    def ui_services(self) -> "UiServices":
        """What the screens are built on."""
        from ui.application import UiServices

        self._has_face = True
        return UiServices(
            programme=self.programme,
            checkout=self.checkout,
            after_sales=self.after_sales,
            lookup=self.lookup,
            mail_desk=self.mail_desk,
            consents=self.consents,
            collect=self.collect,
            pay_here=self.pay_here,
            memberships=self.memberships,
            sign_in=self.sign_in,
            account=self.account,
            profile=self.profile,
            health=self.health,
            opening=self.opening,
            facts=self.facts,
            clock=self.clock,
            config=self.config,
            open_staff=self.staff_services,
            may_be_set_up=self._may_be_set_up,
            terminal=self.terminal if self.demo else None,
            network_switch=self.network if self.demo and self._embeds_sandbox else None,
            phone=self.phone if self.demo and self._embeds_sandbox and not self.config.sign_in.issuer else None,
        )

    def staff_services(self) -> "StaffServices":
        """What the staff's pages are built on, loaded with the first of them. Safe from any thread."""
        with self._staff_lock:
            if self._staff is None:
                from kiosk.bootstrap.staff import staff_services

                self._staff = staff_services(self)
            return self._staff

    def start(self) -> None:
        """Begin what goes on behind; returns at once."""
        self._starting.start()

    def first_frame(self) -> None:
        """The screen shows something: begin what goes on behind, and tell whoever watches from outside."""
        self.start()
        self.outside.begin()

    def stop(self) -> None:
        """End everything behind; seats of an unfinished purchase go back at the next start if not now."""
        self._stopping.set()
        self.sign_in.close()
        if self._staff is not None:
            self._staff.staff_sign_in.close()
        if self._starting.is_alive():
            self._starting.join(timeout=10)
        if self._schedule is not None:
            self._schedule.stop()
        if self._worker is not None:
            self._worker.close()
        self._provider.close()
        if self._sandbox is not None:
            self._sandbox.stop()
        if self._in_use:
            opening.done(self.database)
        else:
            self.database.close()

    def come_to_rest(self) -> None:
        """End what goes on behind, for good: another machine goes on with it. Waits for what is under way."""
        schedule, self._schedule = self._schedule, None
        if schedule is not None:
            schedule.stop()
        process, self._worker = self._worker, None
        if process is not None:
            process.close()
        self.facts.publish(HealthChanged())

    def restart_worker(self) -> None:
        """End the worker process; another is begun with its next job. What it was doing is done again."""
        if self._worker is not None:
            self._worker.begin_anew()

    def nudge(self, job: str) -> None:
        """Have a job of the background done soon; ``seats:<showtime id>`` has the seats of one showtime looked up."""
        if job.startswith("seats:") and self._worker is not None:
            self._worker.order(job).add_done_callback(self._tell)
        elif self._schedule is not None:
            self._schedule.nudge(job)

    def ask_the_printer(self, seconds: float) -> None:
        """Have the printer asked now, and wait for its answer to be written down, for so long at most."""
        if self._worker is not None:
            asked = self._worker.order(jobs.PRINTER)
            asked.add_done_callback(self._tell)
            with suppress(worker.WorkerGone, RuntimeError, TimeoutError):  # what is known is older then
                asked.result(seconds)

    def network(self, online: bool) -> None:  # noqa: FBT001 - a switch
        """Pull the embedded sandbox's network, or put it back."""
        if self._sandbox is not None:
            self._sandbox.control.network(online=online)
            self.nudge("pull")

    @property
    def in_order(self) -> bool:
        """Whether its database is the one in the state folder, and can be used."""
        return self._for_good is None

    @property
    def sandbox(self) -> "SandboxProcess | None":
        """The embedded sandbox, while it runs."""
        return self._sandbox

    def phone(self, person: str | None) -> None:
        """Have a demo's phone answer the latest code: yes as one of the sandbox's people, or no."""
        if self._sandbox is not None:
            self._sandbox.control.phone(person)

    def _demo_issuer(self) -> str:
        return self._sandbox.issuer if self._sandbox is not None else ""

    @property
    def _embeds_sandbox(self) -> bool:
        return self.config.provider.kind == "sandbox" and not self.config.provider.url

    def _may_be_set_up(self) -> bool:
        """Whether a set-up has begun, or may: a kiosk that was told something loads nothing to know that."""
        state, told = self.config.state_folder, self.config_path is not None
        return self.sets_up and ((state / DRAFT).exists() or not (told or (state / SETTINGS).exists()))

    def _start(self) -> None:
        try:
            self._come_back()
            if self._for_good is None:
                self._being_set_up = (
                    self._has_face and self._may_be_set_up() and self.staff_services().first_run.pending()
                )
                self._begin_periodic_work()
                if self._being_set_up:
                    return  # whose seats it will sell is not decided; it begins anew when it is
                while not self._connected() and not self._stopping.wait(CONNECT_AGAIN_SECONDS):
                    pass
        except Exception:
            log.exception("the background cannot start")
        finally:
            self.started.set()

    def _come_back(self) -> None:
        """What comes before all else: the database in order and in use, and an end to what was left open."""
        while self._for_good in MAY_PASS:
            self._for_good = self._put_in_order()
            if self._for_good in MAY_PASS:
                self._show_set_up_code()
                if self._stopping.wait(TRY_AGAIN_SECONDS):
                    return
        if self._for_good is None and who_took_over(self.database) is not None:
            self._for_good = OutOfOrder.SWAPPED_OUT  # nothing is given back, sold or sent: another machine has it all
        if self._for_good is None:
            opening.in_use(self.database)
            self._in_use = True
            self._recover()
            self._look_at_keys()
            self.facts.publish(HealthChanged())
        self._show_set_up_code()

    def _show_set_up_code(self) -> None:
        """On the console, never in a log of ours: whoever reads it there owns the machine."""
        from kiosk.bootstrap.staff_pins import somebody_manages

        if not self._has_face or not self.config.state_folder.is_dir():
            return  # of a disk that is not there nothing must be made, least of all the folder it will be mounted on
        try:
            managed = somebody_manages(self.config, self.database, self.clock)
            code = "" if managed else self.staff_services().set_up.mint()
        except (OSError, FoyerError) as error:
            log.error("no set-up code can be given out: %s", error)
            return
        if code:
            sys.stderr.write(f"foyer: nobody manages the staff of this kiosk yet; set-up code {code}\n")
            sys.stderr.flush()

    def _put_in_order(self) -> OutOfOrder | None:
        """Look at the database, repair it if need be, and go on with it; says what is in the way.

        After an unclean stop, and again and again while a disk takes no writes.
        """
        path = self.config.state_folder / parts.DATABASE
        trouble: OutOfOrder | None = None
        try:
            if self._take_folder is not None:
                self._take_folder()
                self._take_folder = None
            opening.put_in_order(path, self.clock.now())
            self.database.move_to(path)
        except (StoreError, ConfigError) as error:
            log.error("this kiosk cannot sell: %s", error)
            trouble = reason_of(error) if isinstance(error, StoreError) else OutOfOrder.DISK_FAILED
        self.health.stands(trouble)
        self.facts.publish(ProgrammeChanged(), HealthChanged())
        return trouble

    def _recover(self) -> None:
        try:
            self._recovery.recover()
            self.settlements.settle_open()
        except Exception:
            log.exception("what a stopped program left open could not be ended")

    def _begin_periodic_work(self) -> None:
        from kiosk.schedule import Periodic, Schedule
        from sync.periods import PERIODS

        periods = {**PERIODS, **jobs.PERIODS}
        work = [Periodic(name, seconds, partial(self._do, name)) for name, seconds in periods.items()]
        at_home = {
            "payments": (SETTLE_SECONDS, self._settle_payments),
            "remedies": (REMEDY_SECONDS, self.remedies.carry_out),
            "cancellations": (REMEDY_SECONDS, self.cancelling.carry_on),
            "health": (HEALTH_SECONDS, self._look_at_health()),
            "records": (RECORDS_SECONDS, self._keep_records),
            "pulse": (PULSE_SECONDS, self.outside.tick),
            "probe": (PROBE_SECONDS, self.outside.probe),
        }
        for name, (seconds, does) in at_home.items():
            work.append(Periodic(name, seconds, spans.timed(f"job {name}")(does)))
        schedule = Schedule(tuple(work), self.clock, self._clock_jumped)
        with self._lock:
            if not self._stopping.is_set():
                schedule.start()
                self._schedule = schedule

    def _connected(self) -> bool:
        """Whether the provider's address and key can be used; what keeps it from that may be mended meanwhile."""
        try:
            if self._embeds_sandbox:
                self.config = self._with_sandbox()
            if self._worker is None:
                command = worker.command("worker", *(["--config", str(self.config_path)] if self.config_path else []))
                self._worker = worker.WorkerProcess(command, jobs.environment(self.config), ended=self._worker_ended)
            self._provider.arrived(parts.provider_for(self.config, self.clock))
        except (FoyerError, OSError, ValueError) as error:
            log.error("the background cannot start: %s", error)
            return False
        finally:
            self.started.set()
            self.facts.publish(HealthChanged())
        if self._schedule is not None:
            self._schedule.nudge_all()
        return True

    def _do(self, job: str) -> None:
        from kiosk.schedule import NotNow

        process = self._worker
        if self._being_set_up:
            self.outside.seen(job)
            return
        if process is None or not (job in jobs.AT_HOME or self._provider.here):
            self.outside.seen(job)  # it has its turn all the same
            raise NotNow("the provider's address or key cannot be used yet")
        try:
            with self.outside.turn(job):
                told = process.do(job)
            self.facts.publish(*told)
        except worker.WorkerGone as gone:
            raise NotNow("the worker process ended") from gone

    def _worker_restarts(self) -> int:
        return self._worker.restarts if self._worker is not None else 0

    def _with_sandbox(self) -> Config:
        from sync.sandbox.process import SandboxProcess

        provider = self.config.provider
        state = self.config.state_folder
        key_file = state / parts.SANDBOX_KEY
        self._sandbox = SandboxProcess(
            Path(provider.cinema).expanduser() if provider.cinema else parts.BUILT_IN_CINEMA,
            state / parts.SANDBOX,
            key=parts.mint_secret(key_file),
            other_buyers=provider.other_buyers,
        )
        self._sandbox.start()
        here = msgspec.structs.replace(provider, url=self._sandbox.url, key_file=str(key_file))
        return msgspec.structs.replace(self.config, provider=here)

    def _on_fact(self, fact: Fact) -> None:
        if fact == ConnectionChanged(online=True):
            for job in ("relay", jobs.WISHES, "hand_back", "payments", "allotments", "posters", "pass_keys"):
                self.nudge(job)
        if isinstance(fact, ConnectionChanged | PrinterChanged | HealthChanged):
            self.nudge("records")  # while it is fresh
        if isinstance(fact, PosterCached):
            self.nudge("posters")  # a few at a time: there may be more
        if isinstance(fact, BookingChanged) and self.mail_desk.offered:
            self.nudge(jobs.MAIL)
        if isinstance(fact, MailChanged):
            self.nudge(jobs.MAIL)  # a few at a time: there may be more
        if isinstance(fact, MailChanged | ConsentsChanged | WishSettled):
            self.nudge(jobs.BACKUP)  # which sees that nothing is left of the address, or of the person

    def _tell(self, done: "Future[tuple[Fact, ...]]") -> None:
        try:
            self.facts.publish(*done.result())
        except (worker.WorkerGone, RuntimeError) as error:
            log.warning("a job that was asked for failed: %s", error)

    def _settle_payments(self) -> None:
        self.checkout.give_up_what_is_left()
        self.payments.settle_open()
        self.settlements.settle_open()

    def _clock_jumped(self, seconds: float) -> None:
        self.chronicle.note(Part.CLOCK, "jumped", Grade.WARNING, f"{seconds:+.0f} s")
        self.facts.publish(HealthChanged())

    def _worker_ended(self, code: int) -> None:
        self.chronicle.note(Part.WORKER, "ended", Grade.FAILED, f"exit {code}")

    def job_records(self) -> tuple[JobRecord, ...]:
        """What is known of each periodic job; nothing before they begin."""
        return self._schedule.records() if self._schedule is not None else ()

    def _keep_records(self) -> None:
        self.chronicle.look()
        job_records.write(self.config.state_folder, JobRecords(self.clock.now(), self.job_records()))

    def _look_after_the_disk(self) -> None:
        try:
            self.health.keep_room()
            self.health.look_again()
        except StoreError as error:
            log.error("the disk: %s", error)

    def _look_at_keys(self) -> None:
        try:
            self.health.look_at_keys()
        except StoreError as error:
            log.error("the keys: %s", error)

    def _look_at_health(self) -> Callable[[], None]:
        last = self.health.selling()

        def look() -> None:
            nonlocal last
            self._look_after_the_disk()
            self._look_at_keys()
            now = self.health.selling()
            if now is not last:
                last = now
                self.facts.publish(HealthChanged())
            if now is None:
                self.health.remember_the_time()

        return look


def open_kiosk(
    stack: ExitStack,
    config: Config,
    config_path: Path | None,
    *,
    demo: bool = False,
    automatic: CardAnswer | None = None,
    clock: Clock | None = None,
    sets_up: bool = False,
) -> Kiosk:
    """A kiosk on its state folder; on an empty one of its own, out of order, if that cannot be used (yet).

    After an unclean stop, and for a damaged database, it is looked at first, once the kiosk starts.
    ConfigError if another kiosk runs there. ``stack`` ends it.
    """
    path = config.state_folder / parts.DATABASE
    database, for_good = None, None

    def take_folder() -> None:
        stack.enter_context(only_instance(config.state_folder))

    taken = False
    try:
        take_folder()
        taken = True
        if opening.needs_a_look(path):
            for_good = OutOfOrder.CHECKING
        else:
            database = Database(path)
    except CorruptStore:
        for_good = OutOfOrder.CHECKING
    except StoreError as error:
        log.error("this kiosk cannot sell: %s", error)
        for_good = reason_of(error)
    if database is None:
        memory = parts.MEMORY if parts.MEMORY.is_dir() else None  # this database must not need a disk
        database = Database(Path(stack.enter_context(tempfile.TemporaryDirectory(dir=memory))) / parts.DATABASE)
    kiosk = Kiosk(
        config,
        config_path,
        database,
        for_good=for_good,
        take_folder=None if taken else take_folder,
        demo=demo,
        automatic=automatic,
        clock=clock,
        sets_up=sets_up,
    )
    stack.callback(kiosk.stop)
    return kiosk


def run(config: Config, config_path: Path | None, *, demo: bool, windowed: bool) -> int:
    """Run the kiosk until it is told to end (ConfigError if it would sell what it must not, or cannot)."""
    from ui import application

    parts.check_before_selling(config, demo=demo)
    with ExitStack() as stack:
        kiosk = open_kiosk(stack, config, config_path, demo=demo, sets_up=not demo)
        code = application.run(
            kiosk.ui_services(), on_first_frame=kiosk.first_frame, on_beat=kiosk.outside.pulse.beat, windowed=windowed
        )
        kiosk.outside.end(again=code == application.RESTART)
        return code
