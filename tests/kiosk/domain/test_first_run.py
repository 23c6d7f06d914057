"""The first run as values: its pages, the settings that come of it, and a screen measured by a bank card."""

import itertools

import pytest

from kiosk.config import Config
from kiosk.domain.first_run import (
    CARD_WIDTH_MM,
    Draft,
    SetUpStep,
    after,
    before,
    changes_of,
    id_from,
    panel_of,
    steps_of,
)
from kiosk.domain.settings import SETTINGS, value_of


def test_the_card_gives_the_size_of_the_panel() -> None:
    assert panel_of((1080, 1920), CARD_WIDTH_MM * 1080 / 399) == (399, 709)
    assert panel_of((3840, 2160), 420) == (783, 440)
    for pixels in (0, 40, 2_000):
        with pytest.raises(ValueError, match="pixels a millimetre"):
            panel_of((1080, 1920), pixels)


@pytest.mark.parametrize(
    ("name", "made"),
    [
        ("Lobby 1", "lobby-1"),
        ("Foyer Süd / Straße", "foyer-sued-strasse"),
        ("  ", ""),
        ("影院", ""),
        ("x" * 60, "x" * 40),
        (f"{'x' * 39} y", "x" * 39),
    ],
)
def test_a_name_suggests_an_id(name: str, made: str) -> None:
    assert id_from(name) == made


def test_one_walks_the_pages_there_and_back() -> None:
    for draft in (Draft(), Draft(provider="foyer"), Draft(provider="pretix", printer="ipp")):
        steps = steps_of(draft)
        for step, following in itertools.pairwise(steps):
            at = Draft(step, provider=draft.provider, printer=draft.printer)
            assert after(at) is following
            assert before(Draft(following, provider=draft.provider, printer=draft.printer)) is step
    assert before(Draft()) is None
    assert after(Draft(SetUpStep.DONE)) is SetUpStep.DONE
    assert SetUpStep.BOX_OFFICE not in steps_of(Draft())
    assert after(Draft(SetUpStep.SERIES)) is SetUpStep.PROVIDER  # a page that another answer took away


def test_untouched_answers_are_the_defaults_and_a_real_box_office_takes_no_play_money() -> None:
    assert all(value == value_of(Config(), key) for key, value in changes_of(Draft()).items())
    foyer = changes_of(Draft(provider="foyer", url="https://x.example", key="k" * 20, mail_password="unused"))
    assert foyer["payment.terminal"] == "none"
    assert foyer["provider.key_file"] == "k" * 20
    assert "mail.password_file" not in foyer
    assert set(foyer) - {"kiosk.id"} <= set(SETTINGS)
