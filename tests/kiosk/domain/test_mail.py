"""How long mails and their server are left alone: doubling, bounded, spread."""

import pytest

from kiosk.domain.mail import LONGEST_REST_SECONDS, LONGEST_WAIT_SECONDS, rest_seconds, wait_seconds


@pytest.mark.parametrize(("tries", "seconds"), [(0, 30), (1, 30), (2, 60), (3, 120), (5, 480), (6, 900), (10_000, 900)])
def test_a_mail_waits_longer_each_time(tries: int, seconds: float) -> None:
    assert wait_seconds(tries, 0.0) == seconds
    assert wait_seconds(tries, 0.999) < LONGEST_WAIT_SECONDS * 1.25


@pytest.mark.parametrize(("failures", "seconds"), [(1, 10), (2, 20), (5, 160), (6, 300), (10_000, 300)])
def test_a_server_rests_longer_each_time(failures: int, seconds: float) -> None:
    assert rest_seconds(failures, 0.0) == seconds
    assert rest_seconds(failures, 0.999) < LONGEST_REST_SECONDS * 1.25
