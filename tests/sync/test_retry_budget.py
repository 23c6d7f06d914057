from sync.retry_budget import MOST, RetryBudget


def earned(answers: int) -> RetryBudget:
    budget = RetryBudget()
    for _ in range(answers):
        budget = budget.answered()
    return budget


def test_nothing_is_tried_twice_before_it_was_earned() -> None:
    assert not RetryBudget().allows
    assert not earned(9).allows
    assert earned(10).allows


def test_a_second_try_costs_what_ten_answers_earn() -> None:
    assert not earned(19).spent().allows
    assert earned(20).spent().allows


def test_a_good_day_earns_no_storm_for_the_bad_one() -> None:
    budget = earned(10_000)
    for _ in range(int(MOST)):
        assert budget.allows
        budget = budget.spent()
    assert not budget.allows
