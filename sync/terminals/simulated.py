"""A payment terminal without cards: for demonstrations and tests, with the ways a real one behaves and misbehaves."""

import json
import secrets
import threading
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

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

MAX_LEDGER_BYTES = 16 * 1024 * 1024


@dataclass(frozen=True, slots=True)
class _Entry:
    state: str
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
        self._entries: dict[str, _Entry] = _read(ledger)
        self._asking: tuple[str, Money] | None = None
        self._choice: CardAnswer | None = None
        self._cancelled = False
        self._silent = False

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
                entry = self._remember(reference, "reversed", f"R{entry.receipt}")
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

    def _remember(self, reference: str, state: str, receipt: str) -> _Entry:
        entry = _Entry(state, receipt)
        durable_files.make_folder(self._ledger.parent, mode=0o700)
        line = json.dumps({"reference": reference, "state": state, "receipt": receipt})
        durable_files.append(self._ledger, line.encode())
        self._entries[reference] = entry
        return entry

    def _tell(self) -> None:
        for changed in self._changed:
            changed()


def _read(ledger: Path) -> dict[str, _Entry]:
    if not ledger.exists():
        return {}
    entries: dict[str, _Entry] = {}
    with ledger.open("rb") as file:
        for line in file.read(MAX_LEDGER_BYTES).splitlines():
            try:
                entry = json.loads(line)
                entries[entry["reference"]] = _Entry(entry["state"], entry["receipt"])
            except (ValueError, KeyError, TypeError):
                log.warning("the simulated terminal's memory has a line that was cut off: it is skipped")
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
