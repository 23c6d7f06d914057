"""A provider whose every word on a seat is written down with the time it was asked and the time it was told."""

import json
import threading
import time
from collections.abc import Iterable, Mapping, Sequence
from math import inf
from pathlib import Path
from types import TracebackType
from typing import Self, TextIO

from kiosk.domain.member_prices import MemberOnBooking
from kiosk.ports import (
    Granted,
    GrantOutcome,
    GrantRequest,
    HandBackOutcome,
    HandedBack,
    NotSent,
    Refused,
    Taken,
    Unreachable,
)
from sync.provider import Cancelled, CancelOutcome, Confirmed, NotThere, OutcomeAnswer, SubmitOutcome
from sync.providers.foyer.adapter import FoyerProvider
from sync.transport import Transport
from tests.faults.linearizable import Kind, Operation

Seat = tuple[str, str]


class Record:
    """The file of one kiosk's operations, a line of JSON each. Times are of the monotonic clock that all processes
    of this machine share. Safe from any thread."""

    def __init__(self, path: Path, kiosk: str) -> None:
        self._file: TextIO = path.open("a", encoding="utf-8", buffering=1)
        self._kiosk = kiosk
        self._lock = threading.Lock()
        self._booked: dict[str, tuple[str, tuple[str, ...]]] = {}
        self.asked: dict[str, str] = {}
        """The showtime of every grant this kiosk asked for."""

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._file.close()

    def note(self, showtime: str, seats: Iterable[str], kind: Kind, name: str, called: float, *, known: bool) -> None:
        """One operation on each of these seats that is over now; not ``known``: perhaps it is not."""
        answered = time.monotonic() if known else None
        with self._lock:
            for seat in seats:
                line = [showtime, seat, kind.value, name, self._kiosk, called, answered]
                self._file.write(json.dumps(line) + "\n")

    def learn(self, reference: str, body: bytes) -> tuple[str, tuple[str, ...]]:
        """Which seats a booking is for, by the bytes that are sent."""
        told = json.loads(body)
        with self._lock:
            self._booked[reference] = told["showtime"], tuple(ticket["seat"] for ticket in told["tickets"])
            return self._booked[reference]

    def of(self, reference: str) -> tuple[str, tuple[str, ...]]:
        """Which seats a booking is for that was sent before; none if it never was."""
        with self._lock:
            return self._booked.get(reference, ("", ()))


def histories(paths: Iterable[Path]) -> Mapping[Seat, list[Operation]]:
    """What was written down, seat by seat."""
    found: dict[Seat, list[Operation]] = {}
    for path in paths:
        for line in path.read_text(encoding="utf-8").splitlines():
            showtime, seat, kind, name, kiosk, called, answered = json.loads(line)
            operation = Operation(Kind(kind), name, kiosk, called, inf if answered is None else answered)
            found.setdefault((showtime, seat), []).append(operation)
    return found


class RecordedProvider(FoyerProvider):
    """The real adapter, with a record of what it was told."""

    def __init__(self, record: Record, transport: Transport, kiosk_id: str) -> None:
        super().__init__(transport, kiosk_id)
        self._record = record

    def grant(self, request: GrantRequest) -> GrantOutcome:
        self._record.asked[request.id] = request.showtime_id
        called = time.monotonic()
        outcome = super().grant(request)
        seats = request.seat_ids
        match outcome:
            case Granted():
                self._note(request.showtime_id, seats, Kind.GRANTED, request.id, called)
            case Taken(seat_ids=taken):
                named = set(taken) & set(seats)
                self._note(request.showtime_id, named, Kind.TAKEN, request.id, called)
            case Refused() | NotSent():
                pass
            case Unreachable():
                self._note(request.showtime_id, seats, Kind.GRANTED, request.id, called, known=False)
        return outcome

    def hand_back(self, grant_id: str, seat_ids: Sequence[str], epoch: int) -> HandBackOutcome:
        called = time.monotonic()
        outcome = super().hand_back(grant_id, seat_ids, epoch)
        if isinstance(outcome, HandedBack | Unreachable) and not isinstance(outcome, NotSent):
            known = isinstance(outcome, HandedBack)
            self._note(self._record.asked[grant_id], seat_ids, Kind.HANDED_BACK, grant_id, called, known=known)
        return outcome

    def submit(self, reference: str, body: bytes, member: MemberOnBooking | None = None) -> SubmitOutcome:
        showtime, seats = self._record.learn(reference, body)
        called = time.monotonic()
        outcome = super().submit(reference, body, member)
        if isinstance(outcome, Confirmed | Unreachable) and not isinstance(outcome, NotSent):
            self._note(showtime, seats, Kind.BOOKED, reference, called, known=isinstance(outcome, Confirmed))
        return outcome

    def outcome(self, reference: str) -> OutcomeAnswer:
        called = time.monotonic()
        outcome = super().outcome(reference)
        if isinstance(outcome, Confirmed | Cancelled | NotThere):
            kind = Kind.FOUND_BOOKED if isinstance(outcome, Confirmed) else Kind.FOUND_NOT_BOOKED
            self._note(*self._record.of(reference), kind, reference, called)
        return outcome

    def cancel(self, reference: str, body: bytes) -> CancelOutcome:
        called = time.monotonic()
        outcome = super().cancel(reference, body)
        if isinstance(outcome, Cancelled | Unreachable) and not isinstance(outcome, NotSent):
            known = isinstance(outcome, Cancelled)
            self._note(*self._record.of(reference), Kind.CANCELLED, reference, called, known=known)
        return outcome

    def _note(
        self, showtime: str, seats: Iterable[str], kind: Kind, name: str, called: float, *, known: bool = True
    ) -> None:
        self._record.note(showtime, seats, kind, name, called, known=known)
