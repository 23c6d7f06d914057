"""Where secrets may travel, and that nobody keeps the address they travel in."""

import gc
import urllib.parse

import pytest

from sync.sign_in.discovery import is_safe


@pytest.mark.parametrize(
    ("address", "safe"),
    [
        ("https://id.example/device?user_code=WDJB-MJHT", True),
        ("https://id.example", True),
        ("http://127.0.0.1:8080/x", True),
        ("http://[::1]/x", True),
        ("http://id.example/x", False),
        ("http://localhost@id.example/x", False),
        ("http://id.example/?http://localhost/", False),
        ("http://id.example#@localhost/", False),
        ("https://id.example:port/", False),
        ("https:///x", False),
        ("javascript:alert(1)", False),
        ("", False),
    ],
)
def test_secrets_travel_encrypted_or_within_this_machine(address: str, *, safe: bool) -> None:
    assert is_safe(address) is safe


def test_an_address_with_a_code_is_not_kept() -> None:
    code = "".join(("WDJB", "-", "MJHT"))
    assert is_safe(f"https://id.example/{code}?user_code={code}")
    assert not [one for one in gc.get_referents(urllib.parse.urlsplit) if code in repr(one)]
