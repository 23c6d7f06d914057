"""How long a door stays shut, and which PINs open it at all."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk.clock import Reading
from kiosk.domain.lockout import FREE_TRIES, PAUSES, Tries, pause_after, seconds_left
from kiosk.domain.pins import WeakPin, is_number, weakness
from kiosk.domain.staff_unlock import Challenge, answer_to, new_challenge, read_challenge
from tests.builders import NOON


def test_five_tries_are_free_and_each_one_after_costs_more_up_to_an_hour() -> None:
    pauses = [pause_after(failures) for failures in range(12)]
    assert pauses == [0, 0, 0, 0, 0, 60, 300, 900, 3600, 3600, 3600, 3600]


@settings(max_examples=50)
@given(
    st.integers(FREE_TRIES, 100),
    st.integers(0, 10**6),
    st.integers(-50, 50),
    st.lists(st.integers(0, 5000), min_size=1, max_size=5),
)
def test_no_step_of_the_wall_clock_and_no_restart_shortens_a_pause(
    failures: int, at: int, years: int, boots: list[int]
) -> None:
    """A machine that is started again has surely been on for as long as it says, and no longer."""
    tries = Tries(failures, at, "first")
    wall = NOON.replace(year=NOON.year + years)
    assert seconds_left(tries, Reading(wall, at, "first")) == pause_after(failures)
    for number, uptime in enumerate(boots):
        left = seconds_left(tries, Reading(wall, uptime, f"boot {number}"))
        assert left == max(0.0, pause_after(failures) - uptime)
    assert seconds_left(tries, Reading(wall, at + PAUSES[-1], "first")) == 0


@pytest.mark.parametrize(
    ("pin", "number", "why"),
    [
        ("83625", "1", WeakPin.TOO_SHORT),
        ("8362540000000", "1", WeakPin.TOO_LONG),
        ("83625a", "1", WeakPin.NOT_DIGITS),
        ("٨٣٦٢٥٤", "1", WeakPin.NOT_DIGITS),
        *((pin, "17", WeakPin.TOO_EASY) for pin in ("123456", "654321", "890123", "111111", "121212", "123123")),
        *((pin, "17", WeakPin.TOO_EASY) for pin in ("147258", "112233", "0123456789", "170000")),
        ("836254", "836254", WeakPin.TOO_EASY),
        ("836254", "1", None),
        ("173862", "17", None),
        ("274905", "", None),
    ],
)
def test_a_pin_that_others_would_try_first_is_refused(pin: str, number: str, why: WeakPin | None) -> None:
    assert weakness(pin, number) is why


def test_a_staff_number_has_one_to_six_digits() -> None:
    assert [one for one in ("", "1", "000001", "1234567", "12a", "١٢") if is_number(one)] == ["1", "000001"]


def test_a_challenge_is_read_as_it_is_read_out_and_its_answer_is_for_nothing_else() -> None:
    asked = new_challenge("lobby-1", "042")
    assert read_challenge(asked.text) == read_challenge(f" {asked.text.lower()} ") == asked
    assert asked.text.startswith("lobby-1/042/")
    for text in (
        "",
        "lobby-1/042",
        "lobby-1/x/KQXM7PDT",
        "lobby-1/042/KQXM",
        "LOBBY 1/042/KQXM-7PD0",
        "a/1/" + "K" * 99,
    ):
        assert read_challenge(text) is None
    others = [
        answer_to(Challenge("lobby-2", asked.number, asked.nonce), "site", b"s"),
        answer_to(Challenge(asked.kiosk_id, "42", asked.nonce), "site", b"s"),
        answer_to(new_challenge("lobby-1", "042"), "site", b"s"),
        answer_to(asked, "site-2", b"s"),
        answer_to(asked, "site", b"t"),
    ]
    answer = answer_to(asked, "site", b"s")
    assert answer not in others
    assert answer == answer_to(asked, "site", b"s")
