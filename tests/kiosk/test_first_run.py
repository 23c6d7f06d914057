"""A new kiosk as a program: when it is set up, that it sells nothing before, and what its answers are tried on."""

import os
import stat
from contextlib import ExitStack
from pathlib import Path

import msgspec
import pytest

from kiosk.bootstrap.application import Kiosk, open_kiosk
from kiosk.bootstrap.first_run import RealOutside, begin_set_up
from kiosk.clock import SystemClock
from kiosk.config import KEY_NAME, Config, load
from kiosk.domain.first_run import Draft, SetUpStep
from kiosk.domain.staff import Role
from kiosk.services.first_run import Finished, FirstRun, Trouble, What
from kiosk.services.settings import Refused
from kiosk.settings_files import DRAFT
from kiosk.store.right_endings import anything_open

PIN = "836254"
QR = '{"handshake_version": 1, "url": "http://127.0.0.1:1", "token": "kpp4jn8g"}'


@pytest.fixture(autouse=True)
def _untold(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in [one for one in os.environ if one.startswith("FOYER_")]:
        monkeypatch.delenv(name)


def opened(stack: ExitStack, state: Path, *, path: Path | None = None, sets_up: bool = True) -> tuple[Kiosk, FirstRun]:
    config = load(path, {"FOYER_STATE": str(state)})
    kiosk = open_kiosk(stack, config, path, sets_up=sets_up)
    return kiosk, kiosk.ui_services().staff.first_run


def is_new(state: Path, *, path: Path | None = None, sets_up: bool = True) -> bool:
    with ExitStack() as stack:
        return opened(stack, state, path=path, sets_up=sets_up)[1].pending()


def test_only_a_kiosk_that_nobody_told_anything_is_set_up(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "foyer.toml").write_text("")
    assert not is_new(tmp_path / "demo", sets_up=False)
    assert not is_new(tmp_path / "file", path=tmp_path / "foyer.toml")
    with monkeypatch.context() as told:
        told.setenv("FOYER_PROVIDER__KIND", "sandbox")
        assert not is_new(tmp_path / "environment")
    assert is_new(tmp_path / "new")
    assert is_new(tmp_path / "new")  # it goes on, after a power cut too
    with ExitStack() as stack:
        kiosk, _ = opened(stack, tmp_path / "staffed", sets_up=False)
        kiosk.ui_services().staff.people.add("1", "Ada", Role.BOTH, PIN, "console")
    assert not is_new(tmp_path / "staffed")
    begin_set_up(load(None, {"FOYER_STATE": str(tmp_path / "staffed")}))  # run --set-up
    assert is_new(tmp_path / "staffed")


def test_a_kiosk_that_is_being_set_up_asks_no_provider_and_then_begins_as_answered(tmp_path: Path) -> None:
    state = tmp_path / "state"
    with ExitStack() as stack:
        kiosk, first_run = opened(stack, state)
        kiosk.start()
        assert kiosk.started.wait(20)
        assert kiosk._worker is None
        assert kiosk.sandbox is None
        answers = Draft(SetUpStep.DONE, languages=("de",), id="foyer-3", name="Foyer 3", mail_host="smtp.example.com")
        first_run.keep(
            msgspec.structs.replace(answers, mail_user="kiosk", mail_password="geheim", mail_from="a@example.com")
        )
        assert stat.S_IMODE((state / DRAFT).stat().st_mode) == 0o600
        refused = first_run.finish(msgspec.structs.replace(first_run.draft(), mail_from="nobody"), "Ada")
        assert isinstance(refused, Trouble)
        assert refused.what is What.SETTING
        assert "mail.from_address" in refused.detail
        assert first_run.pending()
        assert first_run.finish(first_run.draft(), "Ada") == Finished()
    config = load(None, {"FOYER_STATE": str(state)})
    assert (config.kiosk.id, config.kiosk.languages, config.mail.host) == ("foyer-3", ("de",), "smtp.example.com")
    assert "geheim" not in (state / "settings.toml").read_text()
    assert not is_new(state)


def test_a_kiosk_keeps_its_id_once_it_has_one_to_answer_for(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with ExitStack() as stack:
        kiosk, _ = opened(stack, tmp_path)
        settings = kiosk.ui_services().staff.settings
        assert isinstance(settings.change({"kiosk.id": "other"}, "Ada"), Refused)
        monkeypatch.setattr("kiosk.services.settings.anything_open", lambda _tx: True)
        assert isinstance(settings.change({"kiosk.id": "other"}, "Ada", first=True), Refused)
        monkeypatch.setattr("kiosk.services.settings.anything_open", anything_open)
        settings.change({"kiosk.id": "other", "kiosk.name": "Other"}, "Ada", first=True)
        settings.change({"kiosk.name": "Third"}, "Ada")
        settings.undo("Ada")
        settings.undo("Ada")
        assert settings.current().kiosk.id == "other"


def test_answers_that_cannot_be_read_are_asked_again(tmp_path: Path) -> None:
    with ExitStack() as stack:
        _, first_run = opened(stack, tmp_path)
        (tmp_path / DRAFT).write_bytes(b'{"step": "nowhere"')
        assert first_run.pending()
        assert first_run.draft() == Draft()


def test_what_is_tried_says_what_is_wrong(tmp_path: Path) -> None:
    config = msgspec.structs.replace(Config(), state=str(tmp_path))
    outside = RealOutside(config, SystemClock())
    pretix = Draft(provider="pretix")
    assert outside.pair(pretix, "no code!") == Trouble(What.NO_CODE)
    assert outside.pair(pretix, "kpp4jn8g") == Trouble(What.NO_ADDRESS)
    unanswered = outside.pair(pretix, QR)
    assert isinstance(unanswered, Trouble)
    assert unanswered.what is What.CODE_UNANSWERED
    assert not (tmp_path / KEY_NAME).exists()
    no_key = outside.series(pretix)
    assert isinstance(no_key, Trouble)
    assert no_key.code == "F-119"
    refused = outside.connect(Draft(provider="foyer", url="http://127.0.0.1:1", key="k" * 20))
    assert refused is not None
    assert refused.code == "F-113"
    assert outside.print_page(Draft(name="Süd")) is None
    (page,) = (tmp_path / "printed").glob("test-*.pdf")
    assert page.read_bytes().startswith(b"%PDF")
    gone = outside.print_page(Draft(printer="escpos", printer_uri=(tmp_path / "lp0").as_uri()))
    assert gone is not None
    assert gone.what is What.NOT_PRINTED
    mail = outside.send_mail(Draft(mail_host="127.0.0.1", mail_from="kiosk@lumen.example"))
    assert mail is not None
    assert mail.what is What.NOT_MAILED
    assert not list(tmp_path.glob("**/password"))
