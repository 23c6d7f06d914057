from dataclasses import replace
from datetime import timedelta

import pytest

from kiosk.store.outbox import Message
from sync.attempts import How, how
from sync.provider import Idempotency
from tests.builders import NOON
from tests.sync.scripted import ESCROW

HOUR = timedelta(hours=1)
KEYS_FOR_A_DAY = replace(ESCROW, outcome_query=False, idempotency=Idempotency.KEY, key_seconds=86_400)
KEYS_FOR_EVER = replace(KEYS_FOR_A_DAY, key_seconds=0)
BY_REFERENCE = replace(ESCROW, outcome_query=False)
NEITHER = replace(ESCROW, outcome_query=False, idempotency=Idempotency.NONE)


def message(state: str) -> Message:
    return Message(1, "booking:ABC", "booking", "ABC", b"{}", state, 1, NOON, "")


@pytest.mark.parametrize("can", [None, ESCROW, KEYS_FOR_A_DAY, KEYS_FOR_EVER, BY_REFERENCE, NEITHER])
def test_what_surely_never_arrived_is_sent_however_old_it_is(can: object) -> None:
    assert how(message("pending"), can, NOON + 1_000 * HOUR) is How.SEND  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("can", "age", "expected"),
    [
        (None, HOUR, How.ASK_FIRST),
        (ESCROW, HOUR, How.ASK_FIRST),
        (replace(KEYS_FOR_A_DAY, outcome_query=True), 25 * HOUR, How.ASK_FIRST),
        (KEYS_FOR_A_DAY, 23 * HOUR, How.SEND),
        (KEYS_FOR_A_DAY, 24 * HOUR, How.PERSON),
        (KEYS_FOR_A_DAY, -HOUR, How.PERSON),
        (KEYS_FOR_EVER, 1_000 * HOUR, How.SEND),
        (BY_REFERENCE, 1_000 * HOUR, How.SEND),
        (NEITHER, HOUR, How.PERSON),
    ],
)
def test_what_may_have_arrived_is_never_simply_sent_where_that_could_be_a_second_booking(
    can: object, age: timedelta, expected: How
) -> None:
    assert how(message("in_flight"), can, NOON + age) is expected  # type: ignore[arg-type]
