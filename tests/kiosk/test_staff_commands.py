"""`python -m kiosk staff …`, and the console's code."""

import io
from contextlib import ExitStack
from pathlib import Path

import pytest

from kiosk.__main__ import BAD_USE, main
from kiosk.bootstrap import parts
from kiosk.bootstrap.application import open_kiosk
from kiosk.bootstrap.staff import staff_services
from kiosk.bootstrap.staff_commands import ROLES
from kiosk.bootstrap.staff_pins import PEPPER, PEPPER_FILE, pepper
from kiosk.config import Config, PaymentSection, ProviderSection
from kiosk.domain.staff import Role, StaffMember
from kiosk.errors import ConfigError
from kiosk.services.staff_people import Done
from kiosk.services.staff_unlock import Answered
from printing.keys import prepare_keys
from tests.builders import store

PIN, OTHER = "836254", "274905"


def test_who_owns_the_machine_makes_the_staff_known_and_the_office_answers_for_them(
    tmp_path: Path, capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    assert tuple(Role) == ROLES
    monkeypatch.setenv("FOYER_STATE", str(tmp_path))

    def staff(*arguments: str, typed: str = "") -> tuple[int, str]:
        monkeypatch.setattr("sys.stdin", io.StringIO(typed))
        code = main(["staff", *arguments])
        return code, capfd.readouterr().out

    add = ("add", "17", "--name", "Ada Lovelace", "--role", "both")
    assert staff(*add, typed=f"{PIN}\n") == (BAD_USE, "")  # never ran
    store(tmp_path).close()
    assert staff("list") == (0, "Nobody is known.\n")
    assert staff(*add, typed="123456\n") == (1, "Not possible: others would try this PIN first.\n")
    assert staff(*add, typed=f"{PIN}\n") == (0, "17 may come in.\n")
    assert staff("list")[1].split() == ["17", "both", "Ada", "Lovelace"]
    assert (tmp_path / PEPPER_FILE).stat().st_mode & 0o777 == 0o600
    assert staff("remove", "17") == (1, "Not possible: nobody else manages the staff.\n")
    assert staff("reset", "17", typed=f"{OTHER}\n") == (0, "17 has another PIN.\n")

    prepare_keys(tmp_path / parts.KEYS, "lumen", "lobby-1")
    config = Config(state=str(tmp_path), provider=ProviderSection("foyer"), payment=PaymentSection("none"))
    with ExitStack() as stack:
        services = staff_services(open_kiosk(stack, config, None))
        assert services.door.enter("17", OTHER) == StaffMember("17", "Ada Lovelace", Role.BOTH)
        asked = services.unlock.ask("17")
        code, said = staff("unlock", asked.text)
        assert code == 0
        assert said.startswith("For number 17 at kiosk lobby-1: ")
        assert services.unlock.answer(said.rsplit(" ", 1)[1]) == Answered()
        assert services.unlock.set_pin(PIN) == Done()
    assert staff("unlock", "lobby-1/17/no") == (BAD_USE, "")


def test_the_console_shows_the_code_of_a_kiosk_without_staff_once(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    config = Config(state=str(tmp_path), provider=ProviderSection("foyer"), payment=PaymentSection("none"))
    with ExitStack() as stack:
        kiosk = open_kiosk(stack, config, None)
        services = kiosk.ui_services().staff
        kiosk._come_back()
        kiosk._show_set_up_code()
        said = [line for line in capfd.readouterr().err.splitlines() if "set-up code" in line]
        assert len(said) == 1
        assert services.set_up.make_first(said[0].rsplit(" ", 1)[1], "17", "Ada Lovelace", PIN) == Done()
    with ExitStack() as stack:
        kiosk = open_kiosk(stack, config, None)
        kiosk.ui_services()
        kiosk._come_back()
        assert "code" not in capfd.readouterr().err


def test_the_pepper_may_be_a_credential_and_is_never_readable_by_others(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = pepper(tmp_path / "state")
    assert len(made) >= 32
    assert pepper(tmp_path / "state") == made
    monkeypatch.setenv("CREDENTIALS_DIRECTORY", str(tmp_path))
    (tmp_path / PEPPER).write_text("a pepper of the machine\n")
    (tmp_path / PEPPER).chmod(0o600)
    assert pepper(tmp_path / "state") == b"a pepper of the machine"
    (tmp_path / PEPPER).chmod(0o644)
    with pytest.raises(ConfigError, match="others may read"):
        pepper(tmp_path / "state")
