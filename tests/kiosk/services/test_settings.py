"""What a manager decides on the screen: refused with a reason or written whole, journaled, and taken back."""

import os
import tomllib
from collections.abc import Iterator
from pathlib import Path

import msgspec
import pytest

from kiosk import settings_files
from kiosk.bootstrap import parts
from kiosk.bootstrap.settings import unanswering
from kiosk.config import Config, load
from kiosk.domain.rights import Grant, GrantState, RightKind
from kiosk.domain.settings import FILE_ONLY, SETTINGS, Group, Kind, of_group, type_of
from kiosk.errors import ConfigError, StoreError
from kiosk.services.settings import HIDDEN, Changed, Mistake, Refused, Settings
from kiosk.settings_files import PREVIOUS, Value
from kiosk.settings_files import SETTINGS as FILE
from kiosk.store import journal, rights
from kiosk.store.database import Database
from tests.builders import FrozenClock

ADA = "Ada Lovelace"
SECRET = "correct-horse-battery"


class Desk:
    """A kiosk's settings, and the files they are in."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.base = folder / "foyer.toml"
        self.base.write_text('[kiosk]\nname = "By the stairs"\n[sales]\nhold_seconds = 300\n', encoding="utf-8")
        self.database = Database(folder / "kiosk.db")
        self.environment: dict[str, str] = {}

    @property
    def settings(self) -> Settings:
        return Settings(
            self.base,
            self.folder,
            self.database,
            FrozenClock(),
            usable=lambda config: parts.check_before_selling(config, demo=False),
            environment=self.environment,
        )

    def loaded(self) -> Config:
        """What a command or the worker would be told."""
        return load(self.base, {**self.environment, "FOYER_STATE": str(self.folder)})

    def changed(self, changes: dict[str, Value | None]) -> Changed:
        outcome = self.settings.change(changes, ADA)
        assert isinstance(outcome, Changed), outcome
        return outcome

    def refused(self, changes: dict[str, Value | None]) -> tuple[Mistake, ...]:
        before = (self.folder / FILE).read_bytes() if (self.folder / FILE).exists() else None
        outcome = self.settings.change(changes, ADA)
        assert isinstance(outcome, Refused), outcome
        assert self.settings.check(changes) == outcome.mistakes
        assert before == ((self.folder / FILE).read_bytes() if (self.folder / FILE).exists() else None)
        return outcome.mistakes


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    made = Desk(tmp_path)
    yield made
    made.database.close()


def test_every_key_can_be_set_or_is_named_with_the_reason() -> None:
    keys = set(settings_files.flat(msgspec.to_builtins(Config())))
    assert set(SETTINGS) | set(FILE_ONLY) == keys
    assert not set(SETTINGS) & set(FILE_ONLY)
    assert all(FILE_ONLY.values())
    assert sum(len(of_group(group)) for group in Group) == len(SETTINGS)


def test_limits_are_those_of_the_configuration() -> None:
    assert (SETTINGS["idle.warning_seconds"].least, SETTINGS["idle.warning_seconds"].most) == (20, 600)
    assert SETTINGS["printing.kind"].choices == ("folder", "ipp", "escpos")
    for key, setting in SETTINGS.items():
        if setting.kind is Kind.NUMBER:
            msgspec.convert(setting.least, type_of(key))
            msgspec.convert(setting.most, type_of(key))
            with pytest.raises(msgspec.ValidationError):
                msgspec.convert(setting.most + 1, type_of(key))


def test_the_screen_lies_over_the_file_and_the_environment_over_both(desk: Desk) -> None:
    desk.changed({"sales.hold_seconds": 240.0, "payment.counter": False, "kiosk.languages": ("de",)})
    assert desk.loaded().sales.hold_seconds == 240
    assert desk.loaded().kiosk.languages == ("de",)
    settings = desk.settings
    assert [settings.origin(key) for key in ("sales.hold_seconds", "kiosk.name", "idle.done_seconds")] == [
        "screen",
        "file",
        "default",
    ]
    assert (desk.folder / FILE).stat().st_mode & 0o777 == 0o600
    assert "By the stairs" in desk.base.read_text("utf-8")

    desk.environment["FOYER_SALES__HOLD_SECONDS"] = "600"
    assert desk.loaded().sales.hold_seconds == 600
    assert desk.settings.origin("sales.hold_seconds") == "environment"
    assert desk.refused({"sales.hold_seconds": 120.0}) == (Mistake("sales.hold_seconds", "environment"),)

    del desk.environment["FOYER_SALES__HOLD_SECONDS"]
    desk.changed({"sales.hold_seconds": None, "payment.counter": True})  # back to the file, and to the default
    assert desk.loaded().sales.hold_seconds == 300
    assert desk.settings.layers().screen == {"kiosk.languages": ("de",)}


def test_everything_that_can_be_set_comes_back_as_it_was_set(desk: Desk) -> None:
    changes: dict[str, Value | None] = {
        "kiosk.name": 'Ünder "the" stairs \\ ☕',
        "offers.hidden_films": ("a,b", 'q"uote', "日本"),
        "sales.allotment_share": 0.15,
        "hours.friday": "10:00-01:30",
        "look.amber": "#D9A441",
        "accessibility.text_scale": 1.3,
        "mail.port": 2525,
        "log_level": "DEBUG",
    }
    desk.changed(changes)
    assert dict(desk.settings.layers().screen) == changes
    assert tomllib.loads((desk.folder / FILE).read_text("utf-8"))["log_level"] == "DEBUG"


@pytest.mark.parametrize(
    ("changes", "key", "words"),
    [
        ({"payment.terminal": "none", "payment.counter": False}, "payment.counter", "no other way to pay"),
        ({"printing.kind": "ipp"}, "printing.uri", "ipp://"),
        ({"printing.kind": "ipp", "printing.uri": "ipp://"}, "printing.uri", "ipp://"),
        ({"printing.kind": "ipp", "printing.uri": "ipp://h:99999/p"}, "printing.uri", "ipp://"),
        (
            {"printing.kind": "ipp", "printing.uri": "ipp://h", "printing.status_uri": "h"},
            "printing.status_uri",
            "ipp:",
        ),
        ({"panel.width_mm": 5.0}, "panel.width_mm", "150"),
        ({"idle.quiet_seconds": 1.0}, "idle.quiet_seconds", ">= 10"),
        ({"printing.kind": "escpos", "printing.uri": "tcp://h", "printing.paper": "a4"}, "printing.paper", "roll"),
        ({"mail.host": "smtp.example"}, "mail.from_address", "ASCII"),
        ({"mail.user": "kiosk"}, "mail.password_file", "password"),
        ({"provider.kind": "foyer", "provider.url": "http://tickets.example"}, "provider.url", "https://"),
        (
            {"provider.kind": "foyer", "provider.url": "https://tickets.example", "provider.key_file": SECRET},
            "payment.terminal",
            "with a real provider",
        ),
        ({"hours.monday": "25:00-26:00"}, "hours.monday", "closed"),
        ({"idle.warning_seconds": 5}, "idle.warning_seconds", ">= 20"),
        ({"idle.warning_seconds": "30"}, "idle.warning_seconds", "float"),
        ({"payment.counter": 1}, "payment.counter", "bool"),
        ({"mail.port": 25.5}, "mail.port", "int"),
        ({"kiosk.languages": ("en", "xx")}, "kiosk.languages", "en, de"),
        ({"kiosk.languages": ()}, "kiosk.languages", ">= 1"),
        ({"kiosk.name": "two\nlines"}, "kiosk.name", "one line"),
        ({"kiosk.name": "\udcff"}, "kiosk.name", "one line"),
        ({"look.amber": "red"}, "look.amber", "regex"),
        ({"printing.tax_number": "9" * 61}, "printing.tax_number", "60"),
    ],
)
def test_what_cannot_be_is_refused_with_its_reason_and_nothing_changes(
    desk: Desk, changes: dict[str, Value | None], key: str, words: str
) -> None:
    desk.changed({"idle.done_seconds": 50.0})
    (mistake,) = desk.refused(changes)
    assert (mistake.key, mistake.reason) == (key, "value")
    assert words in mistake.expected
    assert not any((desk.folder / "secrets").glob("*"))
    assert [len(one.changes) for one in desk.settings.history()] == [1]


def test_every_key_with_a_mistake_of_its_own_is_told_at_once(desk: Desk) -> None:
    mistakes = desk.refused({"kiosk.id": "x", "state": "elsewhere", "idle.done_seconds": 0.0, "nonsense": 1})
    assert {(one.key, one.reason) for one in mistakes} == {
        ("kiosk.id", "file_only"),
        ("state", "file_only"),
        ("nonsense", "file_only"),
        ("idle.done_seconds", "value"),
    }


def test_a_change_is_in_the_sealed_journal_with_who_and_when_and_goes_back(desk: Desk) -> None:
    desk.changed({"idle.done_seconds": 50.0})
    desk.changed({"idle.done_seconds": 55.0, "kiosk.name": "Upstairs"})
    assert isinstance(desk.settings.change({"idle.done_seconds": 55.0}, ADA), Changed)  # nothing to do, nothing written
    assert desk.settings.can_undo()
    undone = desk.settings.undo("Grace Hopper")
    assert isinstance(undone, Changed)
    assert desk.loaded().idle.done_seconds == 50
    assert desk.loaded().kiosk.name == "By the stairs"
    told = desk.settings.history()
    assert [(one.by, one.how) for one in told] == [("Grace Hopper", "undo"), (ADA, "change"), (ADA, "change")]
    assert [(one.key, one.old, one.new) for one in told[1].changes] == [
        ("idle.done_seconds", 50.0, 55.0),
        ("kiosk.name", "By the stairs", "Upstairs"),
    ]
    assert told[0].at == FrozenClock().now()
    with desk.database.read() as tx:
        assert journal.first_broken(tx) is None
    desk.settings.undo(ADA)
    assert desk.loaded().kiosk.name == "Upstairs"


def test_the_first_change_goes_back_to_none(desk: Desk) -> None:
    assert not desk.settings.can_undo()
    desk.changed({"idle.done_seconds": 50.0})
    desk.settings.undo(ADA)
    assert desk.settings.layers().screen == {}


def test_a_secret_is_in_a_file_of_its_own_and_nowhere_else(desk: Desk) -> None:
    mail: dict[str, Value | None] = {
        "mail.host": "smtp.example",
        "mail.user": "kiosk",
        "mail.from_address": "a@b.example",
    }
    desk.changed({**mail, "mail.password_file": SECRET})
    path = Path(desk.loaded().mail.password_file)
    assert parts.read_secret(path, "mail.password_file") == SECRET
    assert path.stat().st_mode & 0o777 == 0o600
    assert path.parent.stat().st_mode & 0o777 == 0o700
    assert [(one.old, one.new) for one in desk.settings.history()[0].changes if one.key == "mail.password_file"] == [
        ("", HIDDEN)
    ]
    desk.changed({"mail.password_file": SECRET + "2"})
    second = Path(desk.loaded().mail.password_file)
    desk.settings.undo(ADA)  # the one before is still there to go back to
    assert parts.read_secret(Path(desk.loaded().mail.password_file), "mail.password_file") == SECRET
    desk.changed({"idle.done_seconds": 50.0})
    assert not second.exists()  # nothing names it any more
    holders = [path for path in desk.folder.rglob("*") if path.is_file() and SECRET.encode() in path.read_bytes()]
    assert holders == [path]
    assert desk.refused({"mail.password_file": "two\nlines"}) == (Mistake("mail.password_file", "secret"),)
    assert desk.refused({"mail.password_file": "pässword"}) == (Mistake("mail.password_file", "secret"),)


def test_a_file_cut_off_at_any_byte_gives_way_to_the_one_before_with_the_reason(desk: Desk) -> None:
    desk.changed({"idle.done_seconds": 50.0, "kiosk.name": "First"})
    desk.changed({"idle.done_seconds": 55.0, "kiosk.name": "Second"})
    path = desk.folder / FILE
    whole = path.read_bytes()
    for size in range(len(whole)):
        path.write_bytes(whole[:size])
        layers = desk.settings.layers()
        assert layers.config.kiosk.name == "First", size
        assert "settings.toml: is damaged" in layers.trouble
    for position in range(0, len(whole), 7):
        path.write_bytes(whole[:position] + bytes([whole[position] ^ 4]) + whole[position + 1 :])
        assert desk.settings.trouble()
    desk.changed({"kiosk.name": "Third"})  # over what was used, and whole again
    assert desk.settings.trouble() == ""
    assert desk.loaded().idle.done_seconds == 50


def test_where_no_settings_can_be_used_the_kiosk_does_not_start_with_its_defaults(desk: Desk) -> None:
    desk.changed({"kiosk.name": "First"})
    (desk.folder / FILE).write_bytes(b"")
    with pytest.raises(ConfigError, match="is damaged"):
        desk.loaded()
    assert not (desk.folder / PREVIOUS).exists()


def test_a_state_folder_that_can_be_none_is_no_matter_of_settings() -> None:
    far = "/tmp/" + "x" * 5_000  # noqa: S108 - it cannot be made
    assert load(None, {"FOYER_STATE": far}).state == far


def test_settings_that_no_longer_fit_the_file_are_said_by_key(desk: Desk) -> None:
    desk.changed({"payment.counter": False})
    desk.changed({"kiosk.name": "Upstairs"})
    desk.base.write_text('[payment]\nterminal = "none"\n', encoding="utf-8")
    with pytest.raises(ConfigError, match=r"settings\.toml: payment\.counter"):
        desk.loaded()


@pytest.mark.parametrize("step", range(4))
def test_the_power_fails_between_any_two_writes(desk: Desk, monkeypatch: pytest.MonkeyPatch, step: int) -> None:
    desk.changed({"kiosk.name": "First"})
    desk.changed({"kiosk.name": "Second"})
    calls = 0
    real = os.fsync

    def dies(descriptor: int) -> None:
        nonlocal calls
        calls += 1
        if calls > step:
            raise OSError(5, "Input/output error")
        real(descriptor)

    with monkeypatch.context() as patch:
        patch.setattr(os, "fsync", dies)
        with pytest.raises((StoreError, OSError)):
            desk.settings.change({"kiosk.name": "Third"}, ADA)
    assert desk.loaded().kiosk.name in ("Second", "Third")
    assert desk.settings.trouble() == ""
    names = [change.new for one in reversed(desk.settings.history()) for change in one.changes]
    assert names == ["First", "Second"]
    desk.changed({"kiosk.name": "Fourth"})
    assert desk.loaded().kiosk.name == "Fourth"
    with desk.database.read() as tx:
        assert journal.first_broken(tx) is None


def test_settings_that_nobody_wrote_down_are_owned_up_to(desk: Desk) -> None:
    desk.changed({"kiosk.name": "First"})
    settings_files.write(desk.folder, {"kiosk.name": "By hand"})
    desk.changed({"kiosk.name": "Second"})
    assert [one.how for one in desk.settings.history()] == ["change", "found", "change"]


def test_another_box_office_waits_until_nothing_is_owed_to_this_one(desk: Desk) -> None:
    desk.base.write_text('[payment]\nterminal = "none"\n', encoding="utf-8")
    first: dict[str, Value | None] = {"provider.kind": "foyer", "provider.url": "https://one.example"}
    kept = Grant("g-1", RightKind.ALLOTMENT, "7", ("A-1@1",), 1, GrantState.ASKED, FrozenClock().now())
    desk.database.write(lambda tx: rights.ask(tx, kept))
    desk.changed({**first, "provider.key_file": SECRET})  # what the demo's box office gave is nobody's
    elsewhere: dict[str, Value | None] = {"provider.url": "https://two.example"}
    assert desk.refused(elsewhere) == (Mistake("provider.url", "open_sales"),)
    desk.changed({"idle.done_seconds": 50.0})
    desk.database.write(lambda tx: rights.refused(tx, "g-1"))
    desk.changed(elsewhere)


def test_who_does_not_answer_is_told_before_the_change(desk: Desk) -> None:
    quiet = Config(printing=msgspec.structs.replace(Config().printing, kind="escpos", uri="tcp://127.0.0.1:9"))
    (told,) = unanswering(Config(), quiet)
    assert (told.key, told.address) == ("printing.uri", "tcp://127.0.0.1:9")
    assert "refused" in told.reason.lower()
    assert unanswering(quiet, quiet) == []  # it was so before
    cable = msgspec.structs.replace(quiet.printing, uri="file:///dev/usb/no-such-printer")
    (told,) = unanswering(Config(), Config(printing=cable))
    assert "is not there" in told.reason
