"""What the outside relies on, said at the moment from which it does, in order with everything the disk was asked for.

What is said (one JSON object a line, ``at`` is the wall clock):
``saving``, ``saved`` the SHA-256 of a configuration · ``secret`` a secret it made · ``asked`` a grant that the provider
may give · ``giving_back`` a grant and ``seats`` that the provider may have back · ``asking_money``, ``money`` a payment
· ``sold`` a booking with ``tickets`` (id, seat, code) · ``paper`` a print attempt about to come out · ``printed`` a
booking · ``mail`` a booking that is to be mailed ``to`` an address · ``forgotten`` addresses that nobody may find.
"""

import json
import os
import time
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from kiosk.domain.money import Money
from kiosk.ports import Approved, GrantOutcome, GrantRequest, HandBackOutcome, PayOutcome, PrintOutcome
from tests.faults.recorder import WITNESS


class Witness:
    """Says things in one write each, so that their place among all other operations is recorded."""

    def __init__(self, folder: Path) -> None:
        self._file = os.open(folder / WITNESS, os.O_WRONLY | os.O_CREAT | os.O_APPEND | os.O_CLOEXEC)

    def says(self, **what: object) -> None:
        """From now on somebody relies on this."""
        os.write(self._file, json.dumps(what | {"at": time.time()}).encode() + b"\n")


class Watched:
    """Something of the outside that says what is asked of it before it does it."""

    def __init__(self, real: Any, witness: Witness) -> None:
        self._real = real
        self._witness = witness

    def __getattr__(self, name: str) -> Any:
        return getattr(self._real, name)

    def grant(self, request: GrantRequest) -> GrantOutcome:
        self._witness.says(asked=request.id)
        outcome: GrantOutcome = self._real.grant(request)
        return outcome

    def hand_back(self, grant_id: str, seat_ids: Sequence[str], epoch: int) -> HandBackOutcome:
        self._witness.says(giving_back=grant_id, seats=list(seat_ids))
        outcome: HandBackOutcome = self._real.hand_back(grant_id, seat_ids, epoch)
        return outcome

    def pay(self, reference: str, amount: Money) -> PayOutcome:
        self._witness.says(asking_money=reference)
        outcome: PayOutcome = self._real.pay(reference, amount)
        if isinstance(outcome, Approved):
            self._witness.says(money=reference)
        return outcome

    def print(self, job_id: str, pdf: Path) -> PrintOutcome:
        self._witness.says(paper=job_id)
        outcome: PrintOutcome = self._real.print(job_id, pdf)
        return outcome
