"""An evening at a kiosk, as a program to be recorded: it sells, prints and restarts, and says what it promised.

``sale_flow.py FOLDER CONFIG [--alone] [--evenings N] [--customers N] [--pages N] [--fault NAME]``: FOLDER is what is
recorded, CONFIG the text the manager saves. Each evening is a process of its own, all but the last killed in the middle
of a sale. With ``--alone`` there is no provider and no worker process: everything is granted, and this process prints.
With ``--rot`` the database is destroyed before the last evening. ``--pages`` has SQLite make a checkpoint after so many
pages, to meet many of them.
"""

import argparse
import hashlib
import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from contextlib import ExitStack
from datetime import timedelta
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from kiosk import durable_files, worker
from kiosk.bootstrap import background, parts
from kiosk.bootstrap.application import open_kiosk
from kiosk.clock import SystemClock
from kiosk.config import Config, load
from kiosk.domain.bookings import PaymentMethod
from kiosk.domain.mail import MailState
from kiosk.ports import CardAnswer
from kiosk.services.after_sales import PrintState
from kiosk.services.mail_desk import MailAsked
from kiosk.services.printing import Printing
from kiosk.services.purchase import Held, Sold
from kiosk.store import mail, subscribers, sync_state, upkeep
from kiosk.store.sqlite import Connection
from tests.faults.planted import FAULTS, plant, set_pragma
from tests.faults.witness import Watched, Witness

CONFIG = "foyer.toml"
STATE = "kiosk"
PATIENCE_SECONDS = 40.0


class Evening:
    """The customers of one run of the kiosk."""

    def __init__(self, folder: Path, witness: Witness, *, alone: bool) -> None:
        self.witness = witness
        self._stack = ExitStack()
        self._alone = alone
        path = folder / CONFIG
        config = load(path)
        self.witness.says(secret=parts.mint_secret(config.state_folder / parts.SANDBOX_KEY))
        same = [argument for argument in sys.argv[1:] if argument != "--alone"]
        worker.command = lambda *_: [sys.executable, __file__, *same, "--worker"]
        self.kiosk = open_kiosk(self._stack, config, path, automatic=CardAnswer.APPROVE)
        terminal: Any = Watched(self.kiosk.terminal, self.witness)
        self.kiosk.checkout._terminal = terminal
        self.kiosk.payments._terminal = terminal
        self.kiosk.mail_desk.offered = True
        self._opens(config)

    def _opens(self, config: Config) -> None:
        if self._alone:
            from tests.fakes import ScriptedAuthority

            authority: Any = Watched(ScriptedAuthority(), self.witness)
            self.kiosk._come_back()
            self.kiosk._provider.arrived(authority)
            now = SystemClock().now()
            self.kiosk.database.write(lambda tx: sync_state.record_contact(tx, now, online=True))
            printer: Any = Watched(parts.printer_for(config, SystemClock()), self.witness)
            spool = config.state_folder / parts.SPOOL
            renderer = parts.renderer_for(config)
            self._printing = Printing(self.kiosk.database, renderer, printer, spool, SystemClock())
            self._printing.settle_interrupted()
        else:
            late: Any = Watched(self.kiosk._provider, self.witness)
            self.kiosk.seat_rights._authority = late
            self.kiosk.start()
            self._waits("a programme", self._has_seats)

    def _has_seats(self) -> bool:
        with self.kiosk.database.read() as tx:
            known = sync_state.get(tx, sync_state.SEATS_CURSOR) is not None
        return known and self.kiosk.programme.contact().online

    def serve(self, number: int) -> None:
        """The next customer; what they want goes by their number."""
        wants = number % 5
        if self._alone and wants == 1:
            self._forgets()
        self._chooses(number, tickets=1 + number % 3)
        self._asks_for_mail()
        if wants == 3:
            self.kiosk.checkout.abandon()
            return
        if wants == 2:
            self._card(CardAnswer.DECLINE)
            self.kiosk.checkout.pay(PaymentMethod.CARD)
            self._card(CardAnswer.APPROVE)
        counter = wants == 4 and PaymentMethod.COUNTER in self.kiosk.checkout.payment_methods()
        sold = self.kiosk.checkout.pay(PaymentMethod.COUNTER if counter else PaymentMethod.CARD)
        assert isinstance(sold, Sold), sold
        tickets = [[one.id, one.seat_id, one.code] for one in sold.booking.tickets]
        self.witness.says(sold=sold.booking.reference, tickets=tickets)
        self._comes_out(sold.booking.reference)
        if wants == 1:
            self.kiosk.after_sales.print_again(sold.booking.reference)
            self._comes_out(sold.booking.reference)

    def _asks_for_mail(self) -> None:
        reference = self.kiosk.checkout.reference
        assert reference is not None
        address = f"guest-{reference.lower()}@example.org"
        assert self.kiosk.mail_desk.ask_for(reference, address, "en", news=True) == MailAsked()
        self.witness.says(mail=reference, to=address)

    def _forgets(self) -> None:
        """Mails asked for so far went out, nobody is to be told any more, and nobody may find out to whom."""
        with self.kiosk.database.read() as tx:
            waiting = mail.due(tx, SystemClock().now(), 50)
            addresses = [mail.address_of(tx, one.number) for one in waiting]

        def all_sent(tx: Connection) -> None:
            for one in waiting:
                mail.settle(tx, one.number, MailState.SENT)
                subscribers.forget(tx, one.booking_reference)

        self.kiosk.database.write(all_sent)
        upkeep.back_up(self.kiosk.database, SystemClock().now())
        self.witness.says(forgotten=addresses)

    def is_cut_off(self, *, paid: bool) -> None:
        """Killed in the middle of a sale, with the money taken or before it is asked for."""
        self._chooses(0, tickets=2)
        if paid:
            self.kiosk.checkout._issue = lambda *_: os.kill(os.getpid(), signal.SIGKILL)  # type: ignore[assignment, method-assign]
            self.kiosk.checkout.pay(PaymentMethod.CARD)
        os.kill(os.getpid(), signal.SIGKILL)

    def ends(self) -> None:
        """Switched off as it should be."""
        if not self._alone:
            self._waits("the outbox to be empty", self._all_delivered, "relay")
        self._stack.close()

    def _all_delivered(self) -> bool:
        from kiosk.store import outbox

        with self.kiosk.database.read() as tx:
            return outbox.waiting(tx) == 0

    def _chooses(self, number: int, tickets: int) -> None:
        checkout, programme = self.kiosk.checkout, self.kiosk.programme
        showings = [one for day in programme.days()[:2] for one in programme.timetable(day) if one.on_sale]
        checkout.begin(showings[-1 - number % min(2, len(showings))].showtime.id, "en")
        checkout.set_count(checkout.offered_types()[0].type.id, tickets)
        self._waits("seats", self._holds)

    def _holds(self) -> bool:
        """Seats are proposed and held; a slow provider on a busy machine takes more than one try."""
        self.kiosk.checkout.propose()
        return isinstance(self.kiosk.checkout.hold(), Held)

    def _card(self, answer: CardAnswer) -> None:
        assert self.kiosk.terminal is not None
        self.kiosk.terminal.automatic = answer

    def _comes_out(self, reference: str) -> None:
        if self._alone:
            self._printing.print_reserved()
        self._waits("the paper", lambda: self.kiosk.after_sales.print_state(reference) is PrintState.PRINTED, "print")
        self.witness.says(printed=reference)

    def _waits(self, what: str, holds: Callable[[], bool], nudge: str = "") -> None:
        deadline = time.monotonic() + PATIENCE_SECONDS
        while not holds():
            assert time.monotonic() < deadline, f"{what} did not come"
            if nudge:
                self.kiosk.nudge(nudge)
            time.sleep(0.05)


def save_config(folder: Path, witness: Witness, text: str) -> None:
    """The manager saves the configuration."""
    digest = hashlib.sha256(text.encode()).hexdigest()
    witness.says(saving=digest)
    durable_files.replace(folder / CONFIG, text.encode(), mode=0o600)
    witness.says(saved=digest)


def pull_alone(folder: Path) -> None:
    """What a pull would have brought: a small cinema with a show in three hours and one in six."""
    from tests.builders import showtime, store

    now = SystemClock().now()
    shows = (showtime("show-1", now + timedelta(hours=3)), showtime("show-2", now + timedelta(hours=6)))
    durable_files.make_folder(folder / STATE, mode=0o700)
    store(folder / STATE, shows=shows, at=now).close()


def rot(database: Path) -> None:
    """The disk forgets what it kept of the database."""
    with database.open("r+b") as file:
        file.write(bytes(database.stat().st_size))
        file.flush()
        os.fsync(file.fileno())


def work(folder: Path, witness: Witness) -> None:
    """The worker process, with what it asks of the outside said first."""
    provider_for, printer_for = parts.provider_for, parts.printer_for
    watched: Any = lambda make: lambda *arguments: Watched(make(*arguments), witness)  # noqa: E731 - both alike
    parts.provider_for = watched(provider_for)
    parts.printer_for = watched(printer_for)
    background.run_worker(load(folder / CONFIG))


def spend(evening: Evening, number: int, customers: int, *, last: bool) -> None:
    """One run of the kiosk, with so many customers; all but the last one are killed."""
    for customer in range(number * customers, (number + 1) * customers):
        evening.serve(customer)
    if not last:
        evening.is_cut_off(paid=number % 2 == 0)
    evening.ends()


def main() -> int:
    parser = argparse.ArgumentParser()
    parser.add_argument("folder", type=Path)
    parser.add_argument("config", nargs="?", default="")
    parser.add_argument("--alone", action="store_true")
    parser.add_argument("--evenings", type=int, default=1)
    parser.add_argument("--customers", type=int, default=1)
    parser.add_argument("--rot", action="store_true")
    parser.add_argument("--pages", type=int, default=0)
    parser.add_argument("--fault", default="", choices=["", *FAULTS])
    parser.add_argument("--evening", type=int)
    parser.add_argument("--worker", action="store_true")
    told = parser.parse_args()
    os.umask(0o077)
    shutil._USE_CP_SENDFILE = False  # type: ignore[attr-defined]  # a copy is recorded as writes
    os.environ["FOYER_STATE"] = str(told.folder / STATE)
    witness = Witness(told.folder)
    plant(told.fault, witness)
    if told.pages:
        set_pragma(f"wal_autocheckpoint={told.pages}")
    if told.worker:
        work(told.folder, witness)
        return 0
    last = told.evenings - 1
    if told.evening is not None:
        one = Evening(told.folder, witness, alone=told.alone)
        spend(one, told.evening, told.customers, last=told.evening == last)
        return 0
    save_config(told.folder, witness, told.config)
    if told.alone:
        pull_alone(told.folder)
    for number in range(told.evenings):
        if told.rot and number == last:
            witness.says(rotten=True)
            rot(told.folder / STATE / parts.DATABASE)
        ended = subprocess.run([sys.executable, *sys.argv, "--evening", str(number)], check=False).returncode
        if ended != (0 if number == last else -signal.SIGKILL):
            return 1
        save_config(told.folder, witness, f"{told.config}# evening {number}\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
