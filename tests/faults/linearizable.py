"""Whether what several kiosks were told of one seat could have come about one step after the other.

The search is Wing and Gong's ("Testing and verifying concurrent objects", 1993) with Lowe's memory of what was tried
before (2017): take any operation that began before every open one had ended, see whether the seat allows its outcome,
go on from there. Seats are independent of one another, so each is judged alone.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from math import inf

MOST_OPERATIONS = 50


class Kind(StrEnum):
    """What a kiosk asked of a seat, and what it was told."""

    GRANTED = "granted"
    TAKEN = "taken"
    HANDED_BACK = "handed_back"
    BOOKED = "booked"
    CANCELLED = "cancelled"
    FOUND_BOOKED = "found_booked"
    FOUND_NOT_BOOKED = "found_not_booked"
    BOUGHT_ELSEWHERE = "bought_elsewhere"
    SEEN_FREE = "seen_free"
    SEEN_SOLD = "seen_sold"


@dataclass(frozen=True, slots=True)
class Operation:
    """One call about one seat, from ``called`` to ``answered`` in seconds; infinity: the outcome never came to be
    known, so that it may have happened at any time since, or not at all.

    ``name`` is the grant or the booking it was about, ``by`` the kiosk.
    """

    kind: Kind
    name: str
    by: str
    called: float
    answered: float

    def __str__(self) -> str:
        end = f"{self.answered:.3f}" if self.known else "?"
        return f"{self.called:.3f} to {end}: {self.by} {self.kind} {self.name}"

    @property
    def known(self) -> bool:
        """Whether it surely happened as told."""
        return self.answered < inf


@dataclass(frozen=True, slots=True)
class Seat:
    """An exclusive right: free, held under a grant by a kiosk, or sold as a booking. What is over never comes back."""

    held: str = ""
    sold: str = ""
    owner: str = ""
    over: frozenset[str] = frozenset()

    def after(self, operation: Operation) -> "Seat | None":
        """The seat once that happened; None if it cannot have."""
        kind, name, by = operation.kind, operation.name, operation.by
        free = not self.held and not self.sold
        match kind:
            case Kind.GRANTED if (free and name not in self.over) or self.held == name:
                return Seat(held=name, owner=by, over=self.over)
            case Kind.TAKEN if not free:
                return self
            case Kind.HANDED_BACK if self.held == name:
                return Seat(over=self.over | {name})
            case Kind.HANDED_BACK:
                return Seat(self.held, self.sold, self.owner, self.over | {name})
            case Kind.BOOKED if self.sold == name or (self.held and self.owner == by and name not in self.over):
                return Seat(sold=name, owner=by, over=self.over)
            case Kind.CANCELLED if self.sold == name:
                return Seat(over=self.over | {name})
            case Kind.CANCELLED:
                return Seat(self.held, self.sold, self.owner, self.over | {name})
            case Kind.FOUND_BOOKED | Kind.SEEN_SOLD if self.sold == name:
                return self
            case Kind.FOUND_NOT_BOOKED if self.sold != name:
                return self
            case Kind.BOUGHT_ELSEWHERE if free:
                return Seat(sold=name, owner=by, over=self.over)
            case Kind.SEEN_FREE if free:
                return self
            case _:
                return None


def is_linearizable(history: Sequence[Operation]) -> bool:
    """Whether an order of a seat's operations explains every outcome; ValueError if there are too many to tell."""
    if len(history) > MOST_OPERATIONS:
        raise ValueError(f"{len(history)} operations of one seat take too long to judge")
    operations = sorted(history, key=lambda one: one.called)
    must = sum(1 << number for number, one in enumerate(operations) if one.known)
    tried: set[tuple[int, Seat]] = set()
    paths: list[tuple[int, Seat]] = [(0, Seat())]
    while paths:
        done, seat = paths.pop()
        if done & must == must:
            return True
        if (done, seat) in tried:
            continue
        tried.add((done, seat))
        first_end = min(one.answered for number, one in enumerate(operations) if not done >> number & 1)
        for number, one in enumerate(operations):
            if one.called > first_end:
                break
            if done >> number & 1:
                continue
            after = seat.after(one)
            if after is not None and (one.known or after != seat):
                paths.append((done | 1 << number, after))
    return False
