"""A payment terminal without cards: for demonstrations and tests, with the ways a real one behaves and misbehaves."""

import secrets
import threading
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

import msgspec

from kiosk import durable_files
from kiosk.domain.money import Money
from kiosk.logs import logger
from kiosk.ports import (
    Approved,
    CardAnswer,
    Declined,
    NeverAsked,
    PaymentAnswer,
    PaymentUnknown,
    PayOutcome,
    ReversalOutcome,
    Reversed,
)

log = logger(__name__)

MOST_READ = 1024 * 1024
MOST_REMEMBERED = 10_000
"""The latest payments: nobody asks about older ones."""


_State = Literal["approved", "declined", "reversed"]


@dataclass(frozen=True, slots=True)
class _Entry:
    state: _State
    receipt: str


class _Line(msgspec.Struct):
    reference: str
    state: _State
    receipt: str


class SimulatedTerminal:
    """Remembers every reference in a file of its own, as a real terminal does: a crash of the kiosk changes nothing.

    With ``automatic`` set it does that with every payment; otherwise it waits for somebody's ``answer``. ``deadline``
    is how many seconds it waits for a card, ``slow`` how many a slow approval takes. Safe from any thread.
    """

    def __init__(
        self, ledger: Path, *, automatic: CardAnswer | None = None, deadline: float = 90.0, slow: float = 8.0
    ) -> None:
        self._ledger = ledger
        self._deadline = deadline
        self._slow = slow
        self.automatic = automatic
        self._changed: list[Callable[[], None]] = []
        self._condition = threading.Condition()
        self._silent = False
        self._entries: dict[str, _Entry] = {}
        try:
            self._entries = _read(ledger)
        except OSError as error:
            log.error("the simulated terminal's memory cannot be read, so it says nothing: %s", error)
            self._silent = True
        self._asking: tuple[str, Money] | None = None
        self._choice: CardAnswer | None = None
        self._cancelled = False

    def pay(self, reference: str, amount: Money) -> PayOutcome:
        """Wait for the cardholder, up to the deadline."""
        with self._condition:
            if self._asking is not None:
                return Declined("busy")
            if reference in self._entries:
                return _as_outcome(self._entries[reference])
            self._asking, self._choice, self._cancelled = (reference, amount), self.automatic, False
        self._tell()
        try:
            return self._with_cardholder(reference)
        except OSError as error:
            log.error("the simulated terminal cannot remember a payment, so it takes none: %s", error)
            return Declined("failed")
        finally:
            with self._condition:
                self._asking = None
            self._tell()

    def outcome_of(self, reference: str) -> PaymentAnswer:
        """What its own memory says."""
        with self._condition:
            if self._silent:
                return PaymentUnknown("no answer")
            entry = self._entries.get(reference)
            if entry is None:
                waiting = self._asking is not None and self._asking[0] == reference
                return PaymentUnknown("still waiting for the card") if waiting else NeverAsked()
            return _as_answer(entry)

    def cancel(self, reference: str) -> None:
        """Stop waiting for a card."""
        with self._condition:
            if self._asking is not None and self._asking[0] == reference:
                self._cancelled = True
                self._condition.notify_all()

    def reverse(self, reference: str, amount: Money) -> ReversalOutcome:
        """Give the money back."""
        with self._condition:
            if self._silent:
                return PaymentUnknown("no answer")
            entry = self._entries.get(reference)
            if entry is None or entry.state == "declined":
                return NeverAsked()
            if entry.state != "reversed":
                try:
                    entry = self._remember(reference, "reversed", f"R{entry.receipt}")
                except OSError as error:
                    return PaymentUnknown(f"cannot be remembered ({error.strerror})")
            return Reversed(entry.receipt)

    def ready(self) -> bool:
        """It answers unless it hangs."""
        return not self._silent

    # -- the other side of the counter ---------------------------------------------------------------------------------

    def waiting(self) -> Money | None:
        """The amount it is asking for now."""
        with self._condition:
            return self._asking[1] if self._asking and self._choice is None else None

    def answer(self, choice: CardAnswer) -> None:
        """Do this with the payment it is waiting for."""
        with self._condition:
            if self._asking is not None and self._choice is None:
                self._choice = choice
                self._condition.notify_all()

    def wake(self) -> None:
        """End a silence: it answers again, and remembers what it did."""
        with self._condition:
            self._silent = False
        self._tell()

    def subscribe(self, changed: Callable[[], None]) -> None:
        """Call ``changed`` whenever something on its display changes."""
        self._changed.append(changed)

    # -- inside --------------------------------------------------------------------------------------------------------

    def _with_cardholder(self, reference: str) -> PayOutcome:
        with self._condition:
            self._condition.wait_for(lambda: self._choice is not None or self._cancelled, timeout=self._deadline)
            if self._cancelled or self._choice is None:
                reason = "cancelled" if self._cancelled else "timeout"
                self._remember(reference, "declined", "")
                return Declined(reason)
            choice = self._choice
            if choice is CardAnswer.SLOW:
                self._condition.wait(timeout=self._slow)
            if choice is CardAnswer.HANG:
                self._silent = True
                return PaymentUnknown("no answer")
            if choice is CardAnswer.DECLINE:
                self._remember(reference, "declined", "")
                return Declined("declined")
            entry = self._remember(reference, "approved", secrets.token_hex(4).upper())
            if choice is CardAnswer.APPROVE_THEN_SILENT:
                self._silent = True
                return PaymentUnknown("no answer")
            return Approved(entry.receipt, "VISA **** 1111")

    def _remember(self, reference: str, state: _State, receipt: str) -> _Entry:
        entry = _Entry(state, receipt)
        durable_files.make_folder(self._ledger.parent, mode=0o700)
        durable_files.append(self._ledger, msgspec.json.encode(_Line(reference, state, receipt)))
        self._entries[reference] = entry
        while len(self._entries) > MOST_REMEMBERED:
            del self._entries[next(iter(self._entries))]
        return entry

    def _tell(self) -> None:
        for changed in self._changed:
            changed()


def _read(ledger: Path) -> dict[str, _Entry]:
    try:
        with ledger.open("rb") as file:
            file.seek(max(0, ledger.stat().st_size - MOST_READ))
            lines = file.read(MOST_READ).splitlines()
    except FileNotFoundError:
        return {}
    entries: dict[str, _Entry] = {}
    for line in lines:
        try:
            entry = msgspec.json.decode(line, type=_Line)
        except (msgspec.MsgspecError, ValueError, RecursionError):
            log.warning("the simulated terminal's memory has a line that was cut off: it is skipped")
        else:
            entries[entry.reference] = _Entry(entry.state, entry.receipt)
    return entries


def _as_outcome(entry: _Entry) -> PayOutcome:
    return Approved(entry.receipt) if entry.state == "approved" else Declined("declined")


def _as_answer(entry: _Entry) -> PaymentAnswer:
    match entry.state:
        case "approved":
            return Approved(entry.receipt)
        case "reversed":
            return Reversed(entry.receipt)
        case _:
            return Declined("declined")
