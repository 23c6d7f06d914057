import pytest

from sync.breaker import Breaker

STEPS = {"fail": lambda breaker: breaker.called().failed(100.0, 0.0), "succeed": lambda breaker: breaker.succeeded()}


@pytest.mark.parametrize(
    ("history", "may_call"),
    [
        ([], True),
        (["fail"] * 4, True),
        (["fail"] * 5, False),
        (["fail"] * 4 + ["succeed"] + ["fail"] * 4, True),
        (["fail"] * 5 + ["succeed"], True),
    ],
)
def test_five_failures_in_a_row_open_it(history: list[str], *, may_call: bool) -> None:
    breaker = Breaker()
    for step in history:
        breaker = STEPS[step](breaker)
    assert breaker.may_call(100.0) is may_call


def opened(chance: float = 0.0) -> Breaker:
    breaker = Breaker()
    for _ in range(5):
        breaker = breaker.called().failed(100.0, chance)
    return breaker


@pytest.mark.parametrize(("chance", "rest"), [(0.0, 5.0), (0.5, 10.0), (0.999, 14.99)])
def test_it_rests_five_to_fifteen_seconds(chance: float, rest: float) -> None:
    breaker = opened(chance)
    assert breaker.rest(100.0) == pytest.approx(rest)
    assert not breaker.may_call(100.0 + rest - 0.001)
    assert breaker.may_call(100.0 + rest + 0.001)
    assert breaker.rest(1_000.0) == 0.0


def test_one_probe_at_a_time() -> None:
    breaker = opened()
    assert breaker.may_call(105.0)
    probing = breaker.called()
    assert not probing.may_call(105.0)
    assert not probing.may_call(1_000.0)


def test_a_failed_probe_opens_it_again_at_once() -> None:
    again = opened().called().failed(105.0, 0.0)
    assert not again.may_call(109.9)
    assert again.may_call(110.0)


def test_a_good_probe_closes_it_and_forgets() -> None:
    closed = opened().called().succeeded()
    assert closed == Breaker()
    assert closed.called().failed(0.0, 0.0).may_call(0.0)


def test_calls_that_were_out_when_it_opened_do_not_prolong_the_rest() -> None:
    breaker = opened()
    assert breaker.failed(110.0, 0.9) == breaker
