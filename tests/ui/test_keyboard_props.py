"""The screen's own keyboard as values."""

import pytest

from kiosk.domain.mail_address import MOST_CHARACTERS
from ui.viewmodels.keyboard_props import (
    CAPITALS,
    address_further,
    address_keys,
    domains,
    name_further,
    name_keys,
    name_wide_keys,
    wants_capital,
)


@pytest.mark.parametrize("language", ["en", "de", "fr", "he"])
def test_every_language_has_all_letters_ten_keys_a_row_and_domains(language: str) -> None:
    typed = [key.types for key in address_keys(language)]
    assert sorted(typed) == sorted("0123456789abcdefghijklmnopqrstuvwxyz@.-_")
    assert len(typed) == 40
    assert all(key.types.startswith("@") for key in domains(language))


@pytest.mark.parametrize("language", ["en", "de", "fr", "he"])
def test_a_name_has_letters_in_both_cases_and_what_else_names_are_made_of(language: str) -> None:
    small = {key.types for key in name_keys(language, capitals=False)}
    large = {key.types for key in name_keys(language, capitals=True)}
    assert set("abcdefghijklmnopqrstuvwxyzéè'-.\u2019") <= small
    assert set("ABCDEFGHIJKLMNOPQRSTUVWXYZÉÈ'-.\u2019") <= large
    assert len(small) == len(large) == 40
    assert [key.types for key in name_wide_keys()] == [CAPITALS, " "]


@pytest.mark.parametrize(
    ("typed", "key", "then"),
    [
        ("ada", "x", "adax"),
        ("ada", "@gmail.com", "ada@gmail.com"),
        ("ada@gm", "@gmail.com", "ada@gmail.com"),
        ("ada@web.de", "@gmx.de", "ada@gmx.de"),
        ("ada", " ", "ada"),
        ("ada", "\n", "ada"),
        ("ada", "\u202e", "ada"),
        ("a" * MOST_CHARACTERS, "b", "a" * MOST_CHARACTERS),
    ],
)
def test_what_a_key_makes_of_an_address(typed: str, key: str, then: str) -> None:
    assert address_further(typed, key, MOST_CHARACTERS) == then


@pytest.mark.parametrize(
    ("typed", "key", "then"),
    [
        ("Ada", " ", "Ada "),
        ("Ada ", " ", "Ada "),
        ("", " ", ""),
        ("Ada", "\n", "Ada"),
        ("Ada", "\u202e", "Ada"),
        ("", "ليلى", "ليلى"),
        ("a" * 20, "b", "a" * 20),
    ],
)
def test_what_a_key_makes_of_a_name(typed: str, key: str, then: str) -> None:
    assert name_further(typed, key, 20) == then


@pytest.mark.parametrize(("typed", "so"), [("", True), ("A", False), ("Ada ", True), ("Anne-", True), ("O'", False)])
def test_a_word_of_a_name_begins_with_a_capital(typed: str, *, so: bool) -> None:
    assert wants_capital(typed) is so
