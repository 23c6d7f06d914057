"""Pairing with pretix on the command line: what a person is told, and what is kept."""

from pathlib import Path

import pytest

from kiosk.bootstrap.pairing import pair_kiosk
from kiosk.config import load
from kiosk.errors import ConfigError, StoreError
from sync.providers.pretix.pairing import Code, read_code

PRETIX = """\
state = "{folder}/state"
[provider]
kind = "pretix"
url = "http://127.0.0.1:1"
organizer = "lumen"
event = "programme"
key_file = "{folder}/key"
"""


def configured(folder: Path, text: str = PRETIX) -> Path:
    path = folder / "foyer.toml"
    path.write_text(text.format(folder=folder))
    return path


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ("kpp4jn8g2ynzonp6\n", Code("kpp4jn8g2ynzonp6")),
        (
            '{"handshake_version": 1, "url": "https://tickets.example.org/", "token": "kpp4"}',
            Code("kpp4", "https://tickets.example.org"),
        ),
        ("", None),
        ("two words", None),
        ('{"token": 3}', None),
        ("{" * 5_000, None),
        ("ключ", None),
    ],
)
def test_a_code_is_a_token_or_the_text_of_a_qr_code(typed: str, code: Code | None) -> None:
    assert read_code(typed) == code


def test_a_code_of_another_pretix_is_refused(tmp_path: Path) -> None:
    config = load(configured(tmp_path), {})
    with pytest.raises(ConfigError, match=r"provider.url: the code is for https://other.example"):
        pair_kiosk(config, '{"url": "https://other.example", "token": "abcdefgh"}')


def test_what_is_no_code_is_said(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match="no pairing code"):
        pair_kiosk(load(configured(tmp_path), {}), "not a code")


def test_without_a_network_nothing_is_kept(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match="no answer from"):
        pair_kiosk(load(configured(tmp_path), {}), "abcdefgh")
    assert not (tmp_path / "key").exists()


def test_a_code_is_not_spent_where_its_key_cannot_be_kept(tmp_path: Path) -> None:
    (tmp_path / "keys").write_text("a file, not a folder")
    config = load(configured(tmp_path, PRETIX.replace("{folder}/key", "{folder}/keys/key")), {})
    with pytest.raises(StoreError, match="keys"):  # and not that pretix does not answer: it was not asked
        pair_kiosk(config, "abcdefgh")


def test_only_pretix_is_paired_with(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match=r"provider\.kind: found 'sandbox'"):
        pair_kiosk(load(configured(tmp_path, 'state = "{folder}"\n'), {}), "abcdefgh")


def test_organizer_and_event_are_needed(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match=r"provider\.event: found nothing, expected the event"):
        load(configured(tmp_path, PRETIX.replace('event = "programme"\n', "")), {})
