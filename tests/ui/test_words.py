"""What the screens say: panels, languages, notices, films, and that German knows every text."""

import subprocess
import sys
from pathlib import Path

import pytest

from kiosk.domain.seating import Proposal
from kiosk.services.health import OutOfOrder
from kiosk.services.purchase import (
    Held,
    NotNow,
    NotNowReason,
    PaymentDeclined,
    PaymentUnclear,
    SeatsTaken,
    SoldNothing,
)
from tests.builders import NOON, SITE, film
from ui.panel import pixels_per_millimetre
from ui.presenting import NOTHING, Kind, notice_of_hold, notice_of_payment
from ui.viewmodels.film import derive_film
from ui.viewmodels.language import derive_languages, own_name
from ui.viewmodels.out_of_order import derive_out_of_order

ROOT = Path(__file__).resolve().parents[2]


@pytest.mark.parametrize(
    ("pixels", "told", "claimed", "pitch"),
    [
        ((1080, 1920), (399, 0), (100, 100), 1080 / 399),
        ((1080, 1920), (0, 708), (0, 0), 1920 / 708),
        ((1920, 1080), (0, 0), (532, 299), 1920 / 532),
        ((1920, 1080), (0, 0), (16, 9), 1920 / 532),
        ((1080, 1920), (0, 0), (0, 0), 1080 / 399),
        ((1024, 768), (0, 0), (0, 0), 1024 / 304),
    ],
)
def test_the_installer_knows_best_then_the_screen_then_custom(
    pixels: tuple[int, int], told: tuple[float, float], claimed: tuple[float, float], pitch: float
) -> None:
    assert pixels_per_millimetre(pixels, told, claimed) == pytest.approx(pitch)


def test_a_language_is_offered_under_its_own_name() -> None:
    assert [own_name(code) for code in ("de", "fr", "ar")] == ["Deutsch", "Français", "العربية"]
    assert [row.current for row in derive_languages(("en", "de"), "de")] == [False, True]


@pytest.mark.parametrize("trouble", list(OutOfOrder))
def test_every_trouble_is_said_calmly_with_a_code_for_staff(trouble: OutOfOrder) -> None:
    props = derive_out_of_order(trouble)
    assert props.title
    assert props.words
    assert props.still_works
    assert trouble.value in props.code
    assert "!" not in props.title + props.words + props.still_works


@pytest.mark.parametrize(
    ("outcome", "kind", "words"),
    [
        (SeatsTaken(("F7",), None), Kind.WARNING, "not enough others"),
        (SeatsTaken(("F7",), Proposal(("F9",), together=True, split=1)), Kind.WARNING, "together"),
        *((NotNow(reason), Kind.WARNING, "") for reason in NotNowReason),
    ],
)
def test_seats_that_cannot_be_had_are_explained(outcome: SeatsTaken | NotNow, kind: Kind, words: str) -> None:
    notice = notice_of_hold(outcome)
    assert notice.kind is kind
    assert words in notice.text
    assert notice.text.endswith(".")


def test_seats_that_are_held_need_no_words() -> None:
    assert notice_of_hold(Held(480)) == NOTHING


@pytest.mark.parametrize("reason", ["declined", "cancelled", "timeout", "busy", "something new"])
def test_a_declined_card_was_not_charged(reason: str) -> None:
    assert "Nothing was charged" in notice_of_payment(PaymentDeclined(reason)).text


def test_money_without_a_ticket_goes_back() -> None:
    for outcome in (PaymentUnclear("R"), SoldNothing(reversed=True)):
        notice = notice_of_payment(outcome)
        assert notice.kind is Kind.STOP
        assert "back by itself" in notice.text


def test_a_film_is_described_in_the_language_of_the_screen() -> None:
    props = derive_film(film(), (), SITE, SITE.day_of(NOON), "de", "digest")
    assert (props.title, props.synopsis) == ("Metropolis", "Eine Stadt mit zwei Ebenen.")
    assert props.tagline == "A city"
    assert props.original == ""
    assert props.days == ()


def test_german_and_english_know_every_text_on_the_screens() -> None:
    done = subprocess.run(
        [sys.executable, str(ROOT / "tools" / "translations.py"), "--check"],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
