"""The screen for a mail address as values."""

import pytest

from kiosk.domain.mail import MailState
from kiosk.domain.mail_address import AddressMistake, masked
from kiosk.services.mail_desk import MailNotAsked, WhyNotMailed
from ui.viewmodels.mail_props import MailInputs, derive_mail, goes_to_words


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
