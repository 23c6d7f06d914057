"""What staff do for somebody at the counter: tickets printed or mailed once more, and members' wishes that got stuck.

Reads and writes the database only, from any process beside the kiosk, which does what was asked within seconds. Who
asked, and why, is in the journal; why is one of a few words, so that nobody writes a customer's name there.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from kiosk.clock import Clock
from kiosk.domain.mail_address import AddressMistake, read_address
from kiosk.services.after_sales import print_again
from kiosk.services.mail_desk import ask_for
from kiosk.store import journal, sealed_messages
from kiosk.store.database import Database
from kiosk.store.sqlite import Connection

MOST_NAME = 60


class Reason(StrEnum):
    """Why tickets are given out once more."""

    NO_PAPER = "no_paper"
    LOST = "lost"
    UNREADABLE = "unreadable"
    WRONG_ADDRESS = "wrong_address"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Asked:
    """It is on the disk, and done while the kiosk runs."""


@dataclass(frozen=True, slots=True)
class NotPossible:
    """Nothing was asked for; ``why`` in words for staff, ``code`` as one of a few."""

    why: str
    code: str = ""


@dataclass(frozen=True, slots=True)
class StuckWish:
    """A member's wish that the provider refused; it names nobody. ``reason`` is the provider's code."""

    number: int
    kind: str
    asked_at: datetime
    reason: str


class Assistance:
    """Quick reads and writes."""

    def __init__(self, database: Database, clock: Clock) -> None:
        self._database = database
        self._clock = clock

    def print_again(self, reference: str, reason: Reason, by: str) -> Asked | NotPossible:
        """One more copy of a booking's tickets, numbered like any other."""

        def write(tx: Connection, name: str) -> str:
            if not print_again(tx, reference, self._clock.now()):
                return "its tickets are in force no more, were copied too often, or are not of this kiosk"
            self._note(tx, "printed_by_staff", reference, {"by": name, "reason": reason.value})
            return ""

        return self._do(by, write)

    def mail_again(self, reference: str, typed: str, language: str, reason: Reason, by: str) -> Asked | NotPossible:
        """The tickets of a booking of this kiosk to an address, which is kept until the mail is settled."""
        address = read_address(typed)
        if isinstance(address, AddressMistake):
            return NotPossible(f"the address: {address.value}", "address")

        def write(tx: Connection, name: str) -> str:
            why = ask_for(tx, reference, address, language, self._clock.now(), again=True)
            if why is not None:
                return why.value.replace("_", " ")
            self._note(tx, "mailed_by_staff", reference, {"by": name, "reason": reason.value})
            return ""

        return self._do(by, write)

    def stuck_wishes(self) -> tuple[StuckWish, ...]:
        """Members' wishes that wait for a person, oldest first."""
        with self._database.read() as tx:
            found = sealed_messages.refused(tx)
        return tuple(StuckWish(one.number, one.kind.value, one.created_at, one.reason) for one in found)

    def tell_again(self, number: int, by: str) -> Asked | NotPossible:
        """Have a wish told once more, once the provider can carry it out."""

        def write(tx: Connection, name: str) -> str:
            if not sealed_messages.again(tx, number, self._clock.now()):
                return f"there is no stuck wish {number}"
            self._note(tx, "wish_told_again", str(number), {"by": name})
            return ""

        return self._do(by, write)

    def settle(self, number: int, by: str) -> Asked | NotPossible:
        """It was carried out by hand, or is not to be: what it says is erased."""

        def write(tx: Connection, name: str) -> str:
            if number not in {one.number for one in sealed_messages.refused(tx)}:
                return f"there is no stuck wish {number}"
            sealed_messages.settle(tx, number, "given_up", self._clock.now(), "settled by a person")
            self._note(tx, "wish_settled", str(number), {"by": name})
            return ""

        return self._do(by, write)

    def _do(self, by: str, write: Callable[[Connection, str], str]) -> Asked | NotPossible:
        name = " ".join(by.split())[:MOST_NAME]
        if not name.isprintable() or not name:
            return NotPossible("say who asks: --by NAME")
        why = self._database.write(lambda tx: write(tx, name))
        return NotPossible(why) if why else Asked()

    def _note(self, tx: Connection, kind: str, subject: str, body: dict[str, str]) -> None:
        journal.append(tx, self._clock.now(), kind, subject, body)
