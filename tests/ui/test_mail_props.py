"""The screen for a mail address as values."""

import pytest

from kiosk.domain.mail import MailState
from kiosk.domain.mail_address import MOST_CHARACTERS, AddressMistake, masked
from kiosk.services.mail_desk import MailNotAsked, WhyNotMailed
from ui.viewmodels.mail_props import MailInputs, derive_mail, domains, goes_to_words, keys, typed_further


@pytest.mark.parametrize("language", ["en", "de", "fr", "he"])
def test_every_language_has_all_letters_ten_keys_a_row_and_domains(language: str) -> None:
    typed = [key.types for key in keys(language)]
    assert sorted(typed) == sorted("0123456789abcdefghijklmnopqrstuvwxyz@.-_")
    assert len(typed) == 40
    assert all(key.types.startswith("@") for key in domains(language))


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
def test_what_a_key_makes_of_it(typed: str, key: str, then: str) -> None:
    assert typed_further(typed, key) == then


def test_every_reason_has_words_and_none_has_the_address_in_it() -> None:
    said = {derive_mail(MailInputs("ada@x.de", MailNotAsked(why))).notice.text for why in AddressMistake}
    said |= {derive_mail(MailInputs("ada@x.de", MailNotAsked(why))).notice.text for why in WhyNotMailed}
    assert "" not in said
    assert len(said) == len(AddressMistake) + len(WhyNotMailed) - 1
    assert not any("ada" in text for text in said)


def test_it_is_said_whether_it_arrived() -> None:
    words = {state: goes_to_words("a…@x.de", state) for state in MailState}
    assert len({words[MailState.WAITING], words[MailState.SENT], words[MailState.REFUSED]}) == 3
    assert all("a…@x.de" in text for text in words.values())


@pytest.mark.parametrize(
    ("address", "shown"), [("ada@gmail.com", "a…@gmail.com"), (" a@b.de ", "a…@b.de"), ("x", "…@x")]
)
def test_of_an_address_only_a_hint_is_shown(address: str, shown: str) -> None:
    assert masked(address) == shown
