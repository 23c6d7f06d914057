"""The configuration: typed, checked as a whole, and every error says what to mend."""

from pathlib import Path

import pytest

from kiosk.config import Config, load
from kiosk.errors import ConfigError


def write(folder: Path, text: str) -> Path:
    path = folder / "foyer.toml"
    path.write_text(text, encoding="utf-8")
    return path


def test_without_a_file_the_sandbox_cinema_is_sold() -> None:
    assert load(None, {}) == Config()
    assert load(None, {}).provider.kind == "sandbox"


def test_a_file_and_the_environment_over_it(tmp_path: Path) -> None:
    path = write(tmp_path, '[kiosk]\nid = "north"\n[sales]\nhold_seconds = 300\n')
    config = load(path, {"FOYER_SALES__HOLD_SECONDS": "240", "FOYER_KIOSK__LANGUAGES": "de,en", "HOME": "/x"})
    assert config.kiosk.id == "north"
    assert config.kiosk.languages == ("de", "en")
    assert config.sales.hold_seconds == 240
    hidden = load(path, {"FOYER_OFFERS__HIDDEN_FILMS": "metropolis,faust", "FOYER_HOURS__FRIDAY": "10:00-01:30"})
    assert (hidden.offers.hidden_films, hidden.hours.week[4]) == (("metropolis", "faust"), "10:00-01:30")


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("[kiosk]\nidd = 'x'\n", ("kiosk.idd: unknown key", "expected one of id, name, languages")),
        ("[kiosk]\nlanguages = ['en', 'xx']\n", ("kiosk.languages", "'xx'", "en, de")),
        ("[provider]\nkind = 'foyer'\nurl = 'http://tickets.example'\nkey_file = 'k'\n", ("provider.url", "https://")),
        ("[provider]\nkind = 'foyer'\nurl = 'tickets'\nkey_file = 'k'\n", ("provider.url", "'tickets'")),
        ("[payment]\nterminal = 'none'\ncounter = false\n", ("payment.counter", "no other way to pay")),
        ("[sales]\nhold_seconds = 'soon'\n", ("sales.hold_seconds", "expected `float`", "'soon'")),
        ("[sales]\noffline_mode = 'maybe'\n", ("sales.offline_mode", "maybe")),
        ("[idle]\nwarning_seconds = 5\n", ("idle.warning_seconds", ">= 20", "5")),
        ("[kiosk]\nid = 'North Lobby'\n", ("kiosk.id", "North Lobby")),
        ("hold = 3\n", ("hold: unknown key", "expected one of state, log_level")),
        ("[sales\n", ("is not TOML",)),
        ("[provider]\nkind = 'foyer'\n", ("provider.url", "expected the provider's address")),
        ("[provider]\nkind = 'foyer'\nurl = 'https://x'\n", ("provider.key_file",)),
        ("[printing]\nkind = 'ipp'\nuri = 'lp0'\n", ("printing.uri", "'lp0'", "ipp://")),
        ("[mail]\nhost = 'smtp.example'\n", ("mail.from_address", "found nothing", "ASCII")),
        (
            "[mail]\nhost = 'smtp.example'\nfrom_address = \"a@b.example>\\r\\nX: y\"\n",
            ("mail.from_address", "ASCII"),
        ),
        ("[mail]\nuser = 'kiosk'\n", ("mail.password_file", "the file that holds the password")),
        ("[mail]\npassword_file = 'p'\n", ("mail.user", "who the password")),
        ("[mail]\nhost = 'smtp.example; rm'\n", ("mail.host",)),
        ("[mail]\nsecurity = 'none'\n", ("mail.security", "none")),
        ('[mail]\nfrom_name = "a\\nb"\n', ("mail.from_name", "one line")),
        ("[mail]\nport = 65536\n", ("mail.port", "65535")),
        ("[hours]\nmonday = '25:00-26:00'\n", ("hours.monday", "'25:00-26:00'", "past midnight")),
        ("[hours]\nsunday = 'shut'\n", ("hours.sunday", "'shut'", "closed")),
        ("[accessibility]\ntext_scale = 2.0\n", ("accessibility.text_scale", "2.0", "1.6")),
        ("[accessibility]\nlook = 'blue'\n", ("accessibility.look", "blue")),
        ("[look]\nattract_only = true\n", ("look.attract", "found nothing", "folder")),
        ('[look]\nlogo = "a\\u0000b"\n', ("look.logo", "a path")),
        ("[sales]\ncutoff_minutes = 241\n", ("sales.cutoff_minutes", "240")),
        ("[offers]\nhidden_films = ['']\n", ("offers.hidden_films",)),
        ("[printing]\nkind = 'escpos'\n", ("printing.uri", "found nothing", "tcp://host:9100", "file:///dev/usb/lp0")),
        ("[printing]\nkind = 'escpos'\nuri = 'tcp://h:x'\n", ("printing.uri", "'tcp://h:x'", "tcp://host:9100")),
        ("[printing]\nkind = 'escpos'\nuri = 'file://lp0'\n", ("printing.uri", "'file://lp0'")),
        (
            "[printing]\nkind = 'escpos'\nuri = 'tcp://h'\npaper = 'a4'\n",
            ("printing.paper", "'a4'", "expected 80mm"),
        ),
    ],
)
def test_every_error_names_file_key_what_was_found_and_what_is_expected(
    tmp_path: Path, text: str, words: tuple[str, ...]
) -> None:
    path = write(tmp_path, text)
    with pytest.raises(ConfigError) as error:
        load(path, {})
    assert str(error.value).startswith(str(path))
    for word in words:
        assert word in str(error.value)


def test_a_file_that_is_not_there_or_far_too_large_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match="cannot be read"):
        load(tmp_path / "none.toml", {})
    with pytest.raises(ConfigError, match="no Foyer configuration"):
        load(write(tmp_path, "#" * 300_000), {})


def test_bytes_that_are_no_text_are_refused(tmp_path: Path) -> None:
    path = tmp_path / "foyer.toml"
    path.write_bytes(b"\xff\xfe\x00")
    with pytest.raises(ConfigError, match="is not TOML"):
        load(path, {})


def test_a_bad_environment_variable_is_named() -> None:
    with pytest.raises(ConfigError, match="state: found a value, expected a section"):
        load(None, {"FOYER_STATE": "/x", "FOYER_STATE__X": "1"})


@pytest.mark.parametrize(
    ("name", "words"),
    [("FOYER_SALES__HOLD_SECONDS", "found 'soon'"), ("FOYER_SALES__HOLD_SECND", "sales.hold_secnd: unknown key")],
)
def test_what_the_environment_says_is_not_blamed_on_the_file(tmp_path: Path, name: str, words: str) -> None:
    with pytest.raises(ConfigError, match=f"^environment {name}: .*{words}"):
        load(write(tmp_path, ""), {name: "soon"})


@pytest.mark.parametrize("text", ["x = " + "[" * 5_000, "x = " + "9" * 6_000], ids=["brackets", "digits"])
def test_what_has_no_end_is_no_toml(tmp_path: Path, text: str) -> None:
    with pytest.raises(ConfigError, match="is not TOML"):
        load(write(tmp_path, text), {})


def test_an_environment_variable_that_is_no_text_is_named() -> None:
    with pytest.raises(ConfigError, match=r"^environment FOYER_KIOSK__NAME: .*no text"):
        load(None, {"FOYER_KIOSK__NAME": "Lobby \udcff"})


@pytest.mark.parametrize("path", ["", "~nobody-here/foyer", "a\\u0000b"])
def test_a_state_folder_that_is_no_path_is_refused(tmp_path: Path, path: str) -> None:
    with pytest.raises(ConfigError, match=r"foyer\.toml: state: found .*, expected a path"):
        load(write(tmp_path, f'state = "{path}"'), {})
