"""A kiosk whose power failed comes back by its own start-up code; what it then does not hold is told."""

import hashlib
import json
from collections.abc import Iterator, Sequence
from contextlib import ExitStack
from datetime import UTC, datetime, timedelta
from functools import lru_cache
from pathlib import Path

from kiosk.bootstrap import parts
from kiosk.bootstrap.application import Kiosk, open_kiosk
from kiosk.config import Config, load
from kiosk.domain.receipts import Receipt
from kiosk.domain.tickets import TicketFace
from kiosk.ports import PrintOutcome
from kiosk.services.printing import Printing
from kiosk.store import journal, journal_file, printing
from kiosk.store.sqlite import Connection
from printing.keys import SITE_KEYS, prepare_keys
from printing.printers.folder import FolderPrinter
from printing.trust import TrustList, read_trust_list
from printing.verdict import Genuine, verify
from tests.builders import FrozenClock
from tests.faults.promises import Promises
from tests.faults.sale_flow import CONFIG, STATE

OPEN = ("held", "paying", "paid", "refunding")
HAS_TICKETS = ("issued", "confirmed", "exception")


class Typewriter:
    """Sets a ticket in no time: what stands on it is not at stake here."""

    def render(self, faces: Sequence[TicketFace], receipt: Receipt | None = None) -> bytes:
        return b"%PDF " + " ".join(f"{face.row}{face.seat}" for face in faces).encode() + b" %%EOF\n"


class Paper(FolderPrinter):
    """A printer that remembers what it was given since the power came back."""

    def __init__(self, folder: Path) -> None:
        super().__init__(folder)
        self.jobs: list[str] = []

    def print(self, job_id: str, pdf: Path) -> PrintOutcome:
        self.jobs.append(job_id)
        return super().print(job_id, pdf)


def complaints(folder: Path, promises: Promises, later: timedelta, *, rotten: bool, starts: int) -> list[str]:
    """Switch the kiosk on in ``folder``, ``later`` than the last thing it said; what is lost, torn or doubled then.

    After the second of two ``starts`` the same must hold.
    With ``rotten`` the database is destroyed first, and all that is left of it are its backups and its journal.
    """
    if not (folder / CONFIG).exists():
        return ["the configuration is gone"] if promises.config_saved else []
    digest = hashlib.sha256((folder / CONFIG).read_bytes()).hexdigest()
    if digest not in promises.config:
        return ["the configuration is neither the old one nor the new one"]
    config = load(folder / CONFIG, {"FOYER_STATE": str(folder / STATE)})
    clock = FrozenClock(datetime.fromtimestamp(promises.at, UTC) + later)
    database = config.state_folder / parts.DATABASE
    said = [*_journal(database, promises), *_forgotten(config.state_folder, promises)]
    if rotten and database.exists():
        database.write_bytes(b"rot" * 3000)
    for _ in range(starts):
        said += [*_on(config, folder / CONFIG, clock, promises, rotten=rotten or promises.rotten)]
    return said


def _journal(database: Path, promises: Promises) -> Iterator[str]:
    issued = {one.subject for one in journal_file.entries(journal_file.beside(database)) if one.kind == "issued"}
    for reference in promises.sold.keys() - issued:
        yield f"sale {reference} was shown as done, and the journal's file knows nothing of it"


def _forgotten(state: Path, promises: Promises) -> Iterator[str]:
    files = [one for one in state.rglob("*") if one.is_file() and one.name != "ballast"]
    addresses = {one.encode() for one in promises.forgotten | set(promises.mails.values())}
    for path in files if addresses else ():
        content = path.read_bytes()
        if any(address in content for address in addresses):
            yield f"{path.name} has an address that can be read"


def _mails(tx: Connection, promises: Promises, *, rotten: bool) -> Iterator[str]:
    for reference, address in promises.mails.items():
        row = tx.execute(
            "SELECT mail.state, booking.state AS sale, opened(mail_address.address, 'mail_address') AS address,"
            " opened(subscriber.address, 'subscriber') AS told FROM mail"
            " JOIN booking ON reference = mail.booking_reference"
            " LEFT JOIN mail_address ON mail_number = number"
            " LEFT JOIN subscriber ON subscriber.booking_reference = mail.booking_reference"
            " WHERE mail.booking_reference = ?",
            (reference,),
        ).fetchone()
        if row is None:
            yield f"a mail of {reference} was asked for, and nothing is known of it"
        elif row["state"] == "waiting" and row["address"] != address:
            yield f"the mail of {reference} goes to {row['address']}"
        elif row["state"] == "waiting" and row["told"] != address:
            yield f"changes of {reference} are told to {row['told']}"
        elif row["state"] == "given_up" and row["sale"] != "abandoned" and not rotten:
            yield f"the mail of {reference} was given up"


def _on(config: Config, path: Path, clock: FrozenClock, promises: Promises, *, rotten: bool) -> Iterator[str]:
    state = config.state_folder
    secret = parts.mint_secret(state / parts.SANDBOX_KEY)
    if promises.secret and secret != promises.secret:
        yield "another secret than the one that was given away"
    with ExitStack() as stack:
        kiosk = open_kiosk(stack, config, path, clock=clock)
        kiosk._recover = kiosk._recovery.recover  # type: ignore[method-assign]  # what fails is not only logged
        kiosk._come_back()
        if (reason := kiosk.health.selling()) is not None and reason.value.startswith("F-2"):
            yield f"out of order: {reason.name}"
            return
        yield from _printing(kiosk, config, promises)
        with kiosk.database.read() as tx:
            yield from _database(tx)
            yield from _sales(tx, promises)
            yield from _mails(tx, promises, rotten=rotten)
            yield from _money(tx, state / parts.TERMINAL, promises)
            yield from _rights(tx, promises)
            yield from () if rotten else _grants(tx, promises)  # the provider is asked what the past did not know
            yield from _paper(tx, config, promises, rotten=rotten)
            yield from _keys(tx, state / parts.KEYS, config.kiosk.id, promises)


def _printing(kiosk: Kiosk, config: Config, promises: Promises) -> Iterator[str]:
    paper = Paper(config.printed_folder)
    desk = Printing(kiosk.database, Typewriter(), paper, config.state_folder / parts.SPOOL, kiosk.clock)
    desk.settle_interrupted()
    while desk.print_reserved():
        pass
    for again in promises.paper.intersection(paper.jobs):
        yield f"print {again} came out again by itself"


def _database(tx: Connection) -> Iterator[str]:
    for (word,) in tx.execute("PRAGMA integrity_check"):
        if word != "ok":
            yield f"corrupt: {word}"
    for row in tx.execute("PRAGMA foreign_key_check"):
        yield f"corrupt: a row of {row[0]} refers to nothing"
    if (broken := journal.first_broken(tx)) is not None:
        yield f"the journal is broken at {broken}"


def _sales(tx: Connection, promises: Promises) -> Iterator[str]:
    for reference, told in promises.sold.items():
        rows = tx.execute(
            "SELECT id, seat_id, code FROM ticket WHERE booking_reference = ? ORDER BY position", (reference,)
        )
        if [list(row) for row in rows] != told:
            yield f"sale {reference} was shown as done, and its tickets are not there"
        if tx.execute("SELECT 1 FROM outbox_message WHERE booking_reference = ?", (reference,)).fetchone() is None:
            yield f"sale {reference} was shown as done, and its message to the provider is not there"
        if tx.execute("SELECT 1 FROM journal WHERE subject = ? AND kind = 'issued'", (reference,)).fetchone() is None:
            yield f"sale {reference} was shown as done, and the journal knows nothing of it"
    rows = tx.execute(
        "SELECT reference, state, (SELECT count(*) FROM ticket WHERE booking_reference = reference) AS tickets,"
        " (SELECT count(*) FROM sale_line WHERE booking_reference = reference) AS lines FROM booking"
    )
    for row in rows:
        if row["state"] in OPEN:
            yield f"sale {row['reference']} has no ending: {row['state']}"
        if row["tickets"] != (row["lines"] if row["state"] in HAS_TICKETS else 0):
            yield f"sale {row['reference']}: {row['state']} with {row['tickets']} tickets for {row['lines']} seats"
        if row["reference"] in promises.sold and row["state"] not in HAS_TICKETS:
            yield f"sale {row['reference']} was shown as done and is {row['state']}"


def _money(tx: Connection, ledger: Path, promises: Promises) -> Iterator[str]:
    lines = ledger.read_bytes().splitlines() if ledger.exists() else []
    taken: dict[str, str] = {}
    for line in lines:
        try:
            entry = json.loads(line)
        except ValueError:
            continue
        taken[entry["reference"]] = entry["state"]
    for payment in promises.money - taken.keys():
        yield f"payment {payment} was taken, and the terminal has forgotten it"
    for payment, became in taken.items():
        row = tx.execute(
            "SELECT payment.state, booking.state AS sale FROM payment"
            " JOIN booking ON booking.reference = booking_reference WHERE payment.reference = ?",
            (payment,),
        ).fetchone()
        if row is None:
            yield f"payment {payment}: {became} at the terminal, never heard of here"
            continue
        right = {
            "approved": row["sale"] in HAS_TICKETS,
            "reversed": row["sale"] == "refunded" and row["state"] == "reversed",
            "declined": row["state"] == "declined",  # the sale may have been paid for by another card
        }
        if not right[became]:
            yield f"payment {payment}: {became} at the terminal, {row['state']} here; its sale is {row['sale']}"


def _grants(tx: Connection, promises: Promises) -> Iterator[str]:
    for grant in promises.asked:
        if tx.execute("SELECT 1 FROM grant_request WHERE id = ?", (grant,)).fetchone() is None:
            yield f"grant {grant} was asked for, and nobody here knows: its seats would never go back"


def _rights(tx: Connection, promises: Promises) -> Iterator[str]:
    usable = tx.execute("SELECT grant_id, seat_id, state FROM seat_right WHERE state IN ('live', 'in_basket', 'used')")
    for row in usable:
        if (row["grant_id"], row["seat_id"]) in promises.given_back:
            yield f"seat {row['seat_id']} was given back, and this kiosk takes it for its own"
        if row["state"] == "in_basket":
            yield f"seat {row['seat_id']} lies in a basket that nobody has"
    twice = tx.execute("SELECT seat_id FROM ticket WHERE live = 1 GROUP BY showtime_id, seat_id HAVING count(*) > 1")
    for row in twice:
        yield f"seat {row['seat_id']} was sold twice"


def _paper(tx: Connection, config: Config, promises: Promises, *, rotten: bool) -> Iterator[str]:
    for path in config.printed_folder.glob("[!.]*.pdf"):
        data = path.read_bytes()
        if not (data.startswith(b"%PDF") and data.rstrip().endswith(b"%%EOF")):
            yield f"half a ticket came out: {path.name}"
    for attempt in (*printing.reserved(tx), *printing.sent(tx)):
        yield f"print {attempt.id} has no ending: {attempt.state}"
    for reference in promises.printed:
        states = [
            row["state"]
            for row in tx.execute("SELECT state FROM print_attempt WHERE booking_reference = ?", (reference,))
        ]
        if "printed" not in states and not (rotten and "unknown" in states):  # doubted, and never repeated
            yield f"sale {reference} was shown as printed and is {states}"
    if any((config.state_folder / parts.SPOOL).glob("*")):
        yield "tickets were left in the spool"


def _keys(tx: Connection, folder: Path, kiosk_id: str, promises: Promises) -> Iterator[str]:
    codes = [code for tickets in promises.sold.values() for _, _, code in tickets if code]
    codes += [row["code"] for row in tx.execute("SELECT code FROM ticket WHERE code <> ''") if row["code"] not in codes]
    if not codes:
        return
    trust = read_trust_list(folder / SITE_KEYS)
    if not all(_opens_the_door(code, trust) for code in codes):
        yield "a ticket that was signed is not taken at the door any more"
    prepare_keys(folder, trust.site_id, kiosk_id)


@lru_cache(maxsize=4096)
def _opens_the_door(code: str, trust: TrustList) -> bool:
    return isinstance(verify(code, trust), Genuine)
