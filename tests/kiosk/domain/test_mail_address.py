"""What people type as their address: what a letter can be sent to, what is wrong with it, and what they meant."""

import string

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.domain.mail_address import WELL_KNOWN, AddressMistake, MailAddress, did_you_mean, read_address


@pytest.mark.parametrize(
    ("typed", "wire"),
    [
        ("ada@example.org", "ada@example.org"),
        ("  Ada.Lovelace+cinema@Example.ORG ", "Ada.Lovelace+cinema@example.org"),
        ("o'neill@mail.example.co.uk", "o'neill@mail.example.co.uk"),
        ("info@bücher.example", "info@xn--bcher-kva.example"),
        ("info@Straße.example", "info@xn--strae-oqa.example"),
        ("info@例え.テスト", "info@xn--r8jz45g.xn--zckzah"),
        ("info@xn--bcher-kva.example", "info@xn--bcher-kva.example"),
        ("a@b.museum", "a@b.museum"),
        ("l" * 64 + "@example.org", "l" * 64 + "@example.org"),
    ],
)
def test_what_is_an_address(typed: str, wire: str) -> None:
    assert read_address(typed) == MailAddress(typed.strip(), wire)


@pytest.mark.parametrize(
    ("typed", "mistake"),
    [
        ("", AddressMistake.INCOMPLETE),
        ("ada", AddressMistake.INCOMPLETE),
        ("ada@", AddressMistake.INCOMPLETE),
        ("@example.org", AddressMistake.INCOMPLETE),
        ("ada@example", AddressMistake.INCOMPLETE),
        ("ada@example.", AddressMistake.INCOMPLETE),
        ("ada@.org", AddressMistake.INCOMPLETE),
        ("ada@exa mple.org", AddressMistake.DOMAIN),
        ("ada@-example.org", AddressMistake.DOMAIN),
        ("ada@example..org", AddressMistake.DOMAIN),
        ("ada@[127.0.0.1]", AddressMistake.DOMAIN),
        ("ada@127.0.0.1", AddressMistake.DOMAIN),
        ("ada@exämple\u200d\u200d.org", AddressMistake.DOMAIN),
        ("ada lovelace@example.org", AddressMistake.CHARACTERS),
        ("ada@home@example.org", AddressMistake.CHARACTERS),
        (".ada@example.org", AddressMistake.CHARACTERS),
        ("ada..l@example.org", AddressMistake.CHARACTERS),
        ('"ada"@example.org', AddressMistake.CHARACTERS),
        ("ädä@example.org", AddressMistake.CHARACTERS),
        ("ada@example.org\r\nBcc: all@example.org", AddressMistake.CHARACTERS),
        ("ada\r\nRCPT TO:<x@example.org>@example.org", AddressMistake.CHARACTERS),
        ("ada@example.org\r\nDATA", AddressMistake.DOMAIN),
        ("ada@example.org\0", AddressMistake.DOMAIN),
        ("<ada@example.org>", AddressMistake.CHARACTERS),
        ("ada@example.org,eve@example.org", AddressMistake.CHARACTERS),
        ("l" * 65 + "@example.org", AddressMistake.TOO_LONG),
        ("ada@" + "e" * 250 + ".org", AddressMistake.TOO_LONG),
        ("ada@" + "e" * 64 + ".org", AddressMistake.DOMAIN),
        ("ada@" + "ü.".join("x" * 47 for _ in range(5)) + ".org", AddressMistake.DOMAIN),
    ],
)
def test_what_is_none_and_why(typed: str, mistake: AddressMistake) -> None:
    assert read_address(typed) is mistake


ON_THE_WIRE = set(string.ascii_letters + string.digits + "!#$%&'*+/=?^_`{|}~.-@")


@given(st.one_of(st.text(max_size=300), st.from_regex(r"[^@]{1,40}@[^@]{1,40}\.[a-z\r\n<> ]{1,5}", fullmatch=True)))
def test_nothing_that_is_read_can_end_a_header_or_a_command(typed: str) -> None:
    found = read_address(typed)
    if isinstance(found, MailAddress):
        assert set(found.wire) <= ON_THE_WIRE
        assert found.wire.count("@") == 1
        assert len(found.wire) <= 254


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("ada@gmial.com", "ada@gmail.com"),
        ("ada@gmai.com", "ada@gmail.com"),
        ("ada@gmail.co", "ada@gmail.com"),
        ("ada@gmail.con", "ada@gmail.com"),
        ("Ada@GMAIL.CMO", "Ada@gmail.com"),
        ("ada@hotnail.cmo", "ada@hotmail.com"),
        ("ada@yaho.de", "ada@yahoo.de"),
        ("ada@icluod.com", "ada@icloud.com"),
        ("ada@t-onlin.de", "ada@t-online.de"),
        ("ada@gmx.nte", "ada@gmx.net"),
    ],
)
def test_a_slip_in_a_well_known_domain_is_asked_about(typed: str, meant: str) -> None:
    address = read_address(typed)
    assert isinstance(address, MailAddress)
    assert did_you_mean(address) == meant


@pytest.mark.parametrize(
    "typed",
    [
        *(f"ada@{domain}" for domain in WELL_KNOWN),
        "ada@lumen-kino.de",
        "ada@example.org",
        "ada@bücher.example",
        "ada@mail.lumen.example",
        "ada@uni-kiel.de",
        "ada@ab.de",
        "ada@hotmail.fr",
        "ada@hotmail.ch",
        "ada@outlook.at",
        "ada@live.dk",
        "ada@yahoo.ie",
        "ada@online.de",
    ],
)
def test_what_looks_right_is_left_alone(typed: str) -> None:
    address = read_address(typed)
    assert isinstance(address, MailAddress)
    assert did_you_mean(address) is None
