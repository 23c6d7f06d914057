"""The judge of histories, judged: good ones pass, bad ones do not, small ones are judged as by trying every order."""

import random
from collections.abc import Sequence
from dataclasses import replace
from itertools import permutations
from math import inf

import pytest

from tests import proving
from tests.faults.linearizable import MOST_OPERATIONS, Kind, Operation, Seat, is_linearizable
from tests.proving import Tally, reproducible

SIZE = proving.size(200, 20_000)
SEED = proving.seed(1_993)


def op(kind: Kind, name: str, called: float, answered: float = inf) -> Operation:
    """By the kiosk in the name: "a1" is one of kiosk a's."""
    return Operation(kind, name, name[0], called, answered)


GOOD = {
    "nothing": [],
    "a hold that was not sold, and the next": [
        op(Kind.GRANTED, "a1", 0, 1),
        op(Kind.HANDED_BACK, "a1", 2, 3),
        op(Kind.GRANTED, "b1", 4, 5),
        op(Kind.BOOKED, "b2", 6, 7),
        op(Kind.SEEN_SOLD, "b2", 8, 9),
    ],
    "refused while another had it": [
        op(Kind.GRANTED, "a1", 0, 3),
        op(Kind.TAKEN, "b1", 1, 4),
        op(Kind.HANDED_BACK, "a1", 5, 6),
        op(Kind.SEEN_FREE, "z", 7, 8),
    ],
    "refused by somebody whose answer came later": [op(Kind.TAKEN, "b1", 0, 1), op(Kind.GRANTED, "a1", 0.5, 3)],
    "a lost answer that had worked": [op(Kind.GRANTED, "a1", 0), op(Kind.TAKEN, "b1", 1, 2)],
    "a lost answer that had not": [op(Kind.GRANTED, "a1", 0), op(Kind.GRANTED, "b1", 1, 2)],
    "a lost answer, handed back to be sure": [
        op(Kind.GRANTED, "a1", 0),
        op(Kind.HANDED_BACK, "a1", 1, 2),
        op(Kind.GRANTED, "b1", 3, 4),
    ],
    "sent again after a lost answer": [
        op(Kind.GRANTED, "a1", 0, 1),
        op(Kind.BOOKED, "a2", 2),
        op(Kind.FOUND_BOOKED, "a2", 3, 4),
        op(Kind.BOOKED, "a2", 5, 6),
    ],
    "sold, taken back, sold to another": [
        op(Kind.GRANTED, "a1", 0, 1),
        op(Kind.BOOKED, "a2", 2, 3),
        op(Kind.CANCELLED, "a2", 4, 5),
        op(Kind.BOUGHT_ELSEWHERE, "web", 6, 7),
        op(Kind.TAKEN, "a3", 8, 9),
    ],
}
BAD = {
    "two have it": [op(Kind.GRANTED, "a1", 0, 1), op(Kind.GRANTED, "b1", 2, 3)],
    "two have it at the same time": [op(Kind.GRANTED, "a1", 0, 5), op(Kind.GRANTED, "b1", 1, 4)],
    "sold twice": [
        op(Kind.GRANTED, "a1", 0, 1),
        op(Kind.BOOKED, "a2", 2, 3),
        op(Kind.BOUGHT_ELSEWHERE, "web", 2, 3),
    ],
    "refused although nobody had it": [op(Kind.TAKEN, "a1", 0, 1)],
    "refused although it had been handed back": [
        op(Kind.GRANTED, "a1", 0, 1),
        op(Kind.HANDED_BACK, "a1", 2, 3),
        op(Kind.TAKEN, "b1", 4, 5),
    ],
    "booked without a right": [op(Kind.BOOKED, "a2", 0, 1)],
    "booked after the right was handed back": [
        op(Kind.GRANTED, "a1", 0, 1),
        op(Kind.HANDED_BACK, "a1", 2, 3),
        op(Kind.BOOKED, "a2", 4, 5),
    ],
    "booked by another": [op(Kind.GRANTED, "a1", 0, 1), op(Kind.BOOKED, "b2", 2, 3)],
    "the booking went": [
        op(Kind.GRANTED, "a1", 0, 1),
        op(Kind.BOOKED, "a2", 2, 3),
        op(Kind.SEEN_FREE, "z", 4, 5),
    ],
    "a late copy of a request gave it again": [
        op(Kind.GRANTED, "a1", 0, 1),
        op(Kind.HANDED_BACK, "a1", 2, 3),
        op(Kind.TAKEN, "b1", 4, 5),
    ],
    "a right reclaimed by time": [
        op(Kind.GRANTED, "a1", 0, 1),
        op(Kind.GRANTED, "b1", 600, 601),
        op(Kind.BOOKED, "a2", 602, 603),
    ],
    "a cancelled booking came back": [
        op(Kind.GRANTED, "a1", 0, 1),
        op(Kind.BOOKED, "a2", 2, 3),
        op(Kind.CANCELLED, "a2", 4, 5),
        op(Kind.FOUND_BOOKED, "a2", 6, 7),
    ],
}


@pytest.mark.parametrize("history", GOOD.values(), ids=GOOD)
def test_what_can_be_explained_is(history: Sequence[Operation]) -> None:
    assert is_linearizable(history)


@pytest.mark.parametrize("history", BAD.values(), ids=BAD)
def test_what_cannot_be_explained_is_not(history: Sequence[Operation]) -> None:
    assert not is_linearizable(history)


def test_too_long_a_history_is_not_waited_for() -> None:
    with pytest.raises(ValueError, match="51 operations"):
        is_linearizable([op(Kind.TAKEN, f"a{n}", n, n + 1) for n in range(MOST_OPERATIONS + 1)])


def drawn(dice: random.Random, calls: int) -> list[Operation]:
    """A history of a seat that keeps its word: each call takes effect at one moment between call and answer."""
    moments = []
    for number in range(calls):
        called = dice.uniform(0, calls)
        effect = called + dice.expovariate(1.0)
        lost = dice.random() < 0.2
        answered = inf if lost else effect + dice.expovariate(1.0)
        moments.append((effect, number, called, answered, lost and dice.random() < 0.5))
    seat, history = Seat(), []
    grants: dict[str, list[str]] = {kiosk: [] for kiosk in "abc"}
    for _, number, called, answered, never in sorted(moments):
        kiosk, known = dice.choice("abc"), answered < inf
        mine = grants[kiosk]
        wish = dice.choice((Kind.GRANTED, Kind.GRANTED, Kind.HANDED_BACK, Kind.BOOKED, Kind.CANCELLED))
        name = f"{kiosk}{number}" if wish in (Kind.GRANTED, Kind.BOOKED) or not mine else dice.choice(mine)
        asked = Operation(wish, name, kiosk, called, answered)
        after = seat.after(asked)
        if after is None:
            if wish is Kind.GRANTED:
                history.append(replace(asked, kind=Kind.TAKEN) if known else asked)
            continue
        mine.append(name)
        history.append(asked)
        seat = seat if never else after
    return history


def by_every_order(history: Sequence[Operation]) -> bool:
    """The same judgement by brute force: every subset of the unknown, every order that keeps to real time."""
    unknown = [one for one in history if not one.known]
    known = [one for one in history if one.known]
    for choice in range(1 << len(unknown)):
        happened = [one for number, one in enumerate(unknown) if choice >> number & 1]
        if any(_explains(order) for order in permutations([*known, *happened])):
            return True
    return False


def _explains(order: Sequence[Operation]) -> bool:
    seat: Seat | None = Seat()
    for number, one in enumerate(order):
        if any(later.answered < one.called for later in order[number + 1 :]):
            return False
        seat = seat.after(one) if seat is not None else None
    return seat is not None


def test_whatever_an_honest_seat_says_is_accepted() -> None:
    tally = Tally("honest seats")
    for seed in range(SEED, SEED + SIZE):
        dice = random.Random(seed)
        history = drawn(dice, dice.randint(1, MOST_OPERATIONS))
        with reproducible("honest seats", seed):
            assert is_linearizable(history)
        tally.add("histories accepted")
        tally.add("operations", len(history))
    tally.report()


def test_small_histories_true_or_not_are_judged_as_by_trying_every_order() -> None:
    tally = Tally("small histories, one outcome changed")
    for seed in range(SEED, SEED + SIZE):
        dice = random.Random(seed)
        history = drawn(dice, 6)
        if history:
            at = dice.randrange(len(history))
            history[at] = replace(history[at], kind=dice.choice(list(Kind)), by=dice.choice("abc"))
        with reproducible("small histories, one outcome changed", seed):
            judged = is_linearizable(history)
            assert judged == by_every_order(history)
        tally.add("accepted" if judged else "rejected")
    assert tally.counts["rejected"] > SIZE // 20, "the changed ones are all fine: they prove nothing"
    tally.report()
