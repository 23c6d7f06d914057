"""Settings as one signed file: from this cinema's kiosks and nobody else, whole or not at all."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import msgspec
import pytest

from kiosk.__main__ import main
from kiosk.bootstrap.settings import Seal
from kiosk.config import load
from kiosk.domain.settings import SETTINGS
from kiosk.services.settings import Changed, Settings
from kiosk.services.settings_transfer import (
    MAX_BYTES,
    NotTaken,
    Offered,
    SettingsFile,
    SettingsTransfer,
    WhyNotTaken,
    is_shared,
)
from kiosk.store.database import Database
from printing.keys import SITE_KEY, SITE_KEYS, prepare_keys
from tests.builders import FrozenClock


class Place:
    """A kiosk of a site, never started."""

    def __init__(
        self, folder: Path, kiosk: str, site: str = "lumen", environment: dict[str, str] | None = None
    ) -> None:
        self.state = folder / kiosk
        self.state.mkdir(parents=True)
        self.config_path = folder / f"{kiosk}.toml"
        self.config_path.write_text(f'state = "{self.state}"\n[kiosk]\nid = "{kiosk}"\n', encoding="utf-8")
        prepare_keys(self.state / "keys", site, kiosk)
        self.database = Database(self.state / "kiosk.db")
        self.settings = Settings(
            self.config_path, self.state, self.database, FrozenClock(), environment=environment or {}
        )
        self.transfer = SettingsTransfer(self.settings, Seal(self.state), FrozenClock())

    def trusts(self, other: "Place") -> None:
        """The office brought its list of keys, and kept the key itself."""
        (self.state / "keys" / SITE_KEYS).write_bytes((other.state / "keys" / SITE_KEYS).read_bytes())
        (self.state / "keys" / SITE_KEY).unlink()

    def exported(self) -> bytes:
        made = self.transfer.export()
        assert isinstance(made, bytes), made
        return made

    def why(self, data: bytes) -> NotTaken:
        outcome = self.transfer.read(data)
        assert isinstance(outcome, NotTaken), outcome
        return outcome


@pytest.fixture
def places(tmp_path: Path) -> Iterator[tuple[Place, Place]]:
    first, second = Place(tmp_path, "north"), Place(tmp_path, "south")
    second.trusts(first)
    yield first, second
    first.database.close()
    second.database.close()


def test_a_second_kiosk_is_set_up_like_the_first_and_stays_itself(places: tuple[Place, Place]) -> None:
    first, second = places
    mail = {"mail.host": "smtp.example", "mail.user": "kiosk", "mail.from_address": "a@b.de"}
    hidden = ("old-film", "älter")
    first.settings.change(
        {
            **mail,
            "mail.password_file": "a-secret",
            "idle.done_seconds": 50.0,
            "kiosk.name": "North",
            "offers.hidden_films": hidden,
        },
        "Ada",
    )
    data = first.exported()
    assert b"a-secret" not in data
    assert not {"mail.password_file", "provider.key_file", "kiosk.name", "kiosk.id", "printing.uri", "state"} & set(
        json.loads(data)["settings"]
    )
    assert set(json.loads(data)["settings"]) == set(filter(is_shared, SETTINGS))
    offered = second.transfer.read(data)
    assert isinstance(offered, Offered)
    assert (offered.kiosk, offered.at, offered.kept) == ("north", FrozenClock().now(), ())
    assert set(offered.changes) == {*mail, "idle.done_seconds", "offers.hidden_films"}
    changes = {**offered.changes, "mail.password_file": "another"}  # without it: refused, and the page asks for it
    assert isinstance(second.settings.check(offered.changes), tuple)
    assert isinstance(second.settings.change(changes, "Ada", "import"), Changed)
    config = load(second.config_path, {})
    assert (config.kiosk.id, config.kiosk.name, config.offers.hidden_films) == ("south", "Lobby 1", hidden)
    again = second.transfer.read(data)
    assert isinstance(again, Offered)
    assert again.changes == {}
    assert second.transfer.export() == NotTaken(WhyNotTaken.NO_KEY)  # only the office can sign


def test_what_the_environment_sets_here_stays(tmp_path: Path) -> None:
    first = Place(tmp_path, "north")
    second = Place(tmp_path, "east", environment={"FOYER_IDLE__DONE_SECONDS": "20"})
    second.trusts(first)
    first.settings.change({"idle.done_seconds": 50.0, "idle.quiet_seconds": 70.0}, "Ada")
    offered = second.transfer.read(first.exported())
    assert isinstance(offered, Offered)
    assert (set(offered.changes), offered.kept) == ({"idle.quiet_seconds"}, ("idle.done_seconds",))
    first.database.close()
    second.database.close()


def test_a_file_signed_by_somebody_else_is_refused_with_whose_it_is(
    places: tuple[Place, Place], tmp_path: Path
) -> None:
    _, second = places
    stranger = Place(tmp_path / "elsewhere", "west", site="odeon")
    refused = second.why(stranger.exported())
    assert refused.why is WhyNotTaken.FOREIGN
    assert refused.detail.startswith("odeon (")
    impostor = Place(tmp_path / "impostor", "north")  # the same name, another key
    assert second.why(impostor.exported()).why is WhyNotTaken.FOREIGN
    stranger.database.close()
    impostor.database.close()


def changed(data: bytes, **fields: Any) -> bytes:
    return msgspec.json.encode({**json.loads(data), **fields})


def test_a_file_that_was_touched_is_refused(places: tuple[Place, Place], tmp_path: Path) -> None:
    first, second = places
    data = first.exported()
    settings = json.loads(data)["settings"]
    looser = changed(data, settings={**settings, "payment.counter": not settings["payment.counter"]})
    assert second.why(looser).why is WhyNotTaken.FORGED
    assert second.why(changed(data, at="2031-01-01T00:00:00Z")).why is WhyNotTaken.FORGED
    assert second.why(changed(data, signature="")).why is WhyNotTaken.DAMAGED
    assert second.why(changed(data, signature="0" * 128)).why is WhyNotTaken.FORGED
    assert second.why(changed(data, format="foyer-settings-2", more=1)) == NotTaken(WhyNotTaken.NEWER, "2")
    assert second.why(changed(data, format="foyer-settings-0")).why is WhyNotTaken.DAMAGED
    assert second.why(b" " * (MAX_BYTES + 1)).why is WhyNotTaken.TOO_LARGE
    for nonsense in (b"", b"\xff\xfe", b"[" * 5_000, b"{}", b'{"format": "foyer-settings-' + b"9" * 6_000 + b'"}'):
        assert second.why(nonsense).why is WhyNotTaken.DAMAGED
    for size in range(0, len(data) - 1, 3):
        assert second.why(data[:size]).why is WhyNotTaken.DAMAGED
    missing = second.transfer.read_from(tmp_path / "none")
    assert isinstance(missing, NotTaken)
    assert missing.why is WhyNotTaken.UNREADABLE


def test_a_key_that_this_kiosk_does_not_know_or_share_is_named(places: tuple[Place, Place]) -> None:
    first, second = places
    for key in ("sales.brand_new", "kiosk.id"):
        file = msgspec.json.decode(first.exported(), type=SettingsFile)
        more = msgspec.structs.replace(file, settings={**file.settings, key: "x"})
        signed = msgspec.structs.replace(more, signature=Seal(first.state).sign(more.signed()) or "")
        assert second.why(msgspec.json.encode(signed)) == NotTaken(WhyNotTaken.UNKNOWN_KEY, key)


def test_the_command_line_takes_settings_from_one_kiosk_to_another(
    places: tuple[Place, Place], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    first, second = places
    first.settings.change({"idle.done_seconds": 50.0}, "Ada")
    file, north, south = str(tmp_path / "all.json"), str(first.config_path), str(second.config_path)
    assert main(["settings", "export", "--config", north, file]) == 0
    assert main(["settings", "import", "--config", south, file, "--by", "Ada", "--look"]) == 0
    assert "idle.done_seconds: 45 -> 50.0" in capsys.readouterr().out
    assert load(second.config_path, {}).idle.done_seconds == 45
    assert main(["settings", "import", "--config", south, file, "--by", "Ada"]) == 0
    assert load(second.config_path, {}).idle.done_seconds == 50
    assert second.settings.history()[0].how == "import"
    assert main(["settings", "export", "--config", south, file]) == 2
    assert "the site's key is not here" in capsys.readouterr().err
    touched = Path(file).read_text("utf-8").replace('done_seconds": 50', 'done_seconds": 51')
    Path(file).write_text(touched, encoding="utf-8")
    assert main(["settings", "import", "--config", south, file, "--by", "Eve"]) == 2
    assert "changed after it was signed" in capsys.readouterr().err
    assert main(["settings", "show", "--config", south, "--json"]) == 0
    rows = {row["key"]: row for row in json.loads(capsys.readouterr().out)["settings"]}
    assert (rows["idle.done_seconds"]["value"], rows["idle.done_seconds"]["origin"]) == (50, "screen")
    assert rows["kiosk.id"] == {"key": "kiosk.id", "value": "south", "origin": "file", "on_screen": False}
