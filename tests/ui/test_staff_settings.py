"""The manager's settings on the screen: changed in a draft, refused at their rows, saved, undone, taken along."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QImage

from kiosk.bootstrap.settings import unanswering
from kiosk.domain.settings import SETTINGS, Group, Kind
from kiosk.domain.staff import Role, StaffMember
from kiosk.settings_files import Value
from printing.keys import prepare_keys
from tests.ui.cinema import Cinema, cinema
from tests.ui.staff_settings_scenes import settings_of
from tests.ui.test_managed import leave_a_payment_open
from ui.application import Application, build
from ui.branding import accepted_brand
from ui.driving import Person
from ui.staff import settings as page_module
from ui.staff.setting_editor import PALETTE
from ui.staff.setting_values import Hours, hours_of, moved, shown, stepped, typed_number
from ui.staff.settings import SettingsViewModel
from ui.staff.settings_words import CHOICES, GROUPS, WORDS


class Desk:
    """A kiosk whose settings page is open."""

    def __init__(self, folder: Path) -> None:
        self.place: Cinema = cinema(folder)
        self.application: Application = build(self.place.services, size=(1080, 1920))
        self.application.window.show()
        self.person = Person(self.application)
        self.page: SettingsViewModel = settings_of(self.application)
        self.restarts: list[bool] = []
        self.notices: list[tuple[str, str]] = []
        self.application.staff.restartAsked.connect(lambda: self.restarts.append(True))
        self.application.staff.noticed.connect(lambda words, kind: self.notices.append((words, kind)))

    def rows(self, group: str) -> dict[str, object]:
        self.page.openGroup(group)
        return {row.key: row for row in self.page.rows.rows}

    def saves(self) -> None:
        self.page.check()
        self.person.waits_until(lambda: self.page.question == "save")
        self.page.save()
        self.person.waits_until(lambda: bool(self.restarts))

    @property
    def decided(self) -> dict[str, Value]:
        return dict(self.place.services.staff.settings.layers().screen)


@pytest.fixture
def desk(tmp_path: Path, qapp: object, monkeypatch: pytest.MonkeyPatch) -> Iterator[Desk]:
    monkeypatch.setattr(page_module, "RESTART_AFTER_MS", 0)
    made = Desk(tmp_path / "state")
    yield made
    made.application.close()


def test_a_manager_changes_saves_and_takes_back_by_touch(desk: Desk) -> None:
    person, page = desk.person, desk.page
    person.taps("Sales and offline")
    person.taps("Time to pay")
    for digit in "600":
        person.taps(digit)
    person.taps("Take it")
    person.taps("All settings")
    person.taps("Payment")
    person.taps("Pay at the counter")
    assert desk.rows("payment")["payment.counter"].note == "so far: On"
    assert (page.changeCount, desk.decided) == (2, {})
    person.taps("Check and save …")
    person.waits_until(lambda: person.can_touch("Save and restart"))
    assert person.sees("480 s → 600 s")
    person.taps("Save and restart")
    person.waits_until(lambda: bool(desk.restarts))
    assert desk.decided == {"sales.hold_seconds": 600, "payment.counter": False}
    (logged,) = desk.place.services.staff.settings.history()
    assert (logged.by, logged.how) == ("Ada Lovelace", "change")
    person.taps("All settings")
    person.taps("Change log")
    assert person.sees("Time to pay: 480 s → 600 s\nPay at the counter: On → Off")
    person.taps("All settings")
    person.taps("Take the latest change back …")
    person.taps("Take back and restart")
    person.waits_until(lambda: len(desk.restarts) > 1)
    assert desk.decided == {}
    assert desk.application.warnings == []


def test_a_contradiction_stands_at_its_row_and_who_does_not_answer_is_said(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(desk.place.services.staff.settings, "_probe", unanswering)
    desk.page.edit("payment.counter")
    desk.page.edit("payment.terminal")
    desk.page.editor.pick("none")
    desk.page.editor.take()
    desk.page.check()
    row = desk.rows("payment")["payment.counter"]
    assert row.mistake == "Without a card terminal this is the only way to pay."
    assert desk.notices[-1][1] == "stop"
    assert (desk.page.question, desk.decided, desk.page.changeCount) == ("", {}, 2)
    desk.page.reset("payment.counter")
    assert "printing.uri" not in desk.rows("printing")  # it would mean nothing beside the rest
    desk.page.edit("printing.kind")
    desk.page.editor.pick("escpos")
    desk.page.editor.take()
    assert "printing.uri" in desk.rows("printing")
    desk.page._took("printing.uri", "tcp://127.0.0.1:9")
    desk.page.check()
    desk.person.waits_until(lambda: desk.page.question == "save")
    assert "tcp://127.0.0.1:9 does not answer" in str(desk.page.warning)
    desk.page.decline()
    assert desk.decided == {}
    desk.saves()
    assert desk.decided == {
        "payment.terminal": "none",
        "printing.kind": "escpos",
        "printing.uri": "tcp://127.0.0.1:9",
    }


def test_every_editor_gives_its_value_and_a_secret_is_never_shown_again(desk: Desk) -> None:
    page, editor = desk.page, desk.page.editor
    page.edit("offers.hidden_films")
    assert "Metropolis" in [row.words for row in editor.choices.rows]
    editor.pick("metropolis")
    editor.take()
    page.edit("kiosk.languages")
    editor.pick("en")
    editor.pick("en")  # off, and at the end again: German is first now
    editor.take()
    page.edit("hours.friday")
    editor.setMode("from")
    editor.move("closes", 150)
    page.copyHours()
    page.edit("look.amber")
    for digit in "3A2060":
        editor.type(digit)
    assert not editor.canTake
    assert "1.1:1" in str(editor.note)
    editor.pick("#8FB4FF")
    editor.take()
    page.edit("mail.from_name")
    for key in ("\u21e7", "F", "o", "y", "e", "r"):
        editor.type(key)
    editor.take()
    page.edit("mail.host")
    editor.type("x")
    editor.cancel()
    page.edit("mail.user")
    editor.type("k")
    editor.take()
    page.edit("mail.password_file")
    for key in ("s", "e", "c", "\u2318", "§", "#"):
        editor.type(key)
    assert editor.typed == "••••#"
    assert not editor.canTake  # § is not in the ASCII that mail servers take
    editor.rubOut()
    editor.rubOut()
    editor.take()
    assert desk.rows("mail")["mail.password_file"].value == "Is set"
    desk.saves()
    decided = desk.decided
    path = Path(str(decided.pop("mail.password_file")))
    assert path.read_text("ascii") == "sec\n"
    days = {key: "10:00-01:30" for key in SETTINGS if SETTINGS[key].kind is Kind.HOURS}
    assert decided == {
        **days,
        "offers.hidden_films": ("metropolis",),
        "kiosk.languages": ("de", "en"),
        "look.amber": "#8FB4FF",
        "mail.from_name": "Foyer",
        "mail.user": "k",
    }
    page.edit("mail.password_file")
    assert (editor.typed, editor.canTake) == ("", False)


def test_settings_go_to_a_stick_and_come_from_one(desk: Desk, tmp_path: Path) -> None:
    page, person = desk.page, desk.person
    stick = tmp_path / "state" / "sticks" / "STICK"
    stick.mkdir(parents=True)
    page.openFiles()
    person.waits_until(lambda: page.sticks.count == 1)
    page.exportTo(str(stick))
    person.waits_until(lambda: bool(desk.notices) and not page.busy)
    assert "does not know its cinema yet" in desk.notices[-1][0]
    prepare_keys(tmp_path / "state" / "keys", "lumen", "lobby-1")
    page._took("idle.done_seconds", 50.0)
    desk.saves()
    page.exportTo(str(stick))
    person.waits_until(lambda: desk.notices[-1][1] == "good" and not page.busy)
    file = stick / "foyer-settings.json"
    assert json.loads(file.read_text("utf-8"))["settings"]["idle.done_seconds"] == 50
    page.undo()
    person.waits_until(lambda: desk.decided == {} and not page.busy)
    page.importFrom(str(stick))
    person.waits_until(lambda: page.changeCount == 1)
    desk.restarts.clear()
    desk.saves()
    assert desk.decided == {"idle.done_seconds": 50.0}
    assert desk.place.services.staff.settings.history()[0].how == "import"
    file.write_bytes(file.read_bytes().replace(b'done_seconds": 50', b'done_seconds": 55'))
    desk.notices.clear()
    page.importFrom(str(stick))
    person.waits_until(lambda: bool(desk.notices))
    assert desk.notices[-1] == ("These settings were changed after they were signed.", "stop")
    page.importFrom(str(tmp_path))  # no stick that was offered
    assert not page.busy
    brings_pictures(desk, stick)


def brings_pictures(desk: Desk, stick: Path) -> None:
    """A logo, and a folder for the first screen."""
    page, folder = desk.page, stick / "lobby"
    folder.mkdir()
    for name in ("a.svg", "b.PNG", "notes.txt", ".hidden.png"):
        (folder / name).write_bytes(b"<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'/>")
    photograph = QImage(9, 9, QImage.Format.Format_RGB32)
    photograph.fill(0)
    assert photograph.save(str(stick / "photograph.jpg"))
    (stick / "none").mkdir()
    (stick / "none" / "damaged.jpg").write_bytes(b"no picture")
    for key, refused in (("look.logo", stick / "photograph.jpg"), ("look.attract", stick / "none")):
        chooses(desk, key, refused)
        assert desk.notices[-1][1] == "stop"
        assert "PNG" in desk.notices[-1][0]
    assert page.changeCount == 0
    for key, choice in (("look.logo", folder / "a.svg"), ("look.attract", folder)):
        chooses(desk, key, choice)
    desk.restarts.clear()
    desk.saves()
    logo, attract = (Path(str(desk.decided[key])) for key in ("look.logo", "look.attract"))
    assert logo.read_bytes() == (folder / "a.svg").read_bytes()
    assert [one.suffix for one in sorted(attract.iterdir())] == [".svg", ".png"]
    assert logo.parent == attract.parent == desk.place.services.config.state_folder / "pictures"
    for key in ("look.logo", "look.attract"):
        page.reset(key)
    for _ in range(2):  # what is named by the settings before may still be gone back to
        desk.restarts.clear()
        page._took("idle.quiet_seconds", 70.0 + _)
        desk.saves()
    assert not logo.exists()
    assert not attract.exists()


def chooses(desk: Desk, key: str, choice: Path) -> None:
    page = desk.page
    page.edit(key)
    assert desk.person.waits_until(lambda: page.editor.is_open)
    assert str(choice) in [row.key for row in page.editor.choices.rows]
    page.editor.pick(str(choice))
    page.editor.take()
    desk.person.waits_until(lambda: not page.busy)


def test_nothing_begins_anew_while_a_payment_is_open(desk: Desk) -> None:
    leave_a_payment_open(desk.place)
    desk.page._took("idle.done_seconds", 50.0)
    desk.page.check()
    desk.person.waits_until(lambda: desk.page.question == "save")
    desk.page.save()
    desk.person.waits_until(lambda: bool(desk.notices))
    desk.person.rests(0.05)
    assert (desk.decided, desk.restarts) == ({"idle.done_seconds": 50.0}, [])
    assert desk.notices[-1][1] == "warning"


def test_a_draft_goes_with_its_member_and_nobody_else_saves_it(desk: Desk) -> None:
    desk.page._took("payment.counter", False)
    desk.page.edit("mail.password_file")
    desk.page.editor.type("s")
    desk.application.staff.leave()
    assert (desk.page.changeCount, desk.page.editor.open, desk.page.editor.typed) == (0, False, "")
    desk.page._took("payment.counter", False)  # as if it had been kept
    desk.page.check()
    desk.page.save()
    assert (desk.page.question, desk.page.busy, desk.decided) == ("", False, {})
    desk.application.staff.admit(StaffMember("2", "Grace", Role.TECHNICIAN))
    desk.page.discard()
    desk.page._took("payment.counter", False)
    desk.page.check()
    desk.application.staff.leave()  # before it is known who answers
    desk.application.staff.admit(StaffMember("3", "Katherine", Role.MANAGER))
    desk.page._took("idle.done_seconds", 50.0)
    assert desk.person.waits_until(lambda: not desk.page.busy)
    assert (desk.page.question, desk.page.changeCount) == ("", 1), "she is asked what another began"


def test_every_setting_has_its_words_and_every_choice_a_name(qapp: object) -> None:
    assert set(WORDS) == set(SETTINGS)
    assert set(GROUPS) == set(Group)
    for key, setting in SETTINGS.items():
        if setting.kind is Kind.CHOICE or setting.choices:
            assert set(CHOICES[key]) == set(setting.choices), key
        assert shown(setting, setting.default, {})


def test_the_palette_can_be_read() -> None:
    assert [colour for colour in PALETTE if isinstance(accepted_brand(colour), str)] == []


def test_numbers_and_hours_stay_what_they_can_be() -> None:
    share, cutoff = SETTINGS["sales.allotment_share"], SETTINGS["sales.cutoff_minutes"]
    assert stepped(share, 0.3, 1) == 0.35
    assert stepped(share, 0.5, 1) == 0.5
    assert stepped(share, 0.33, -1) == 0.3
    assert typed_number(share, "15") == 0.15
    assert typed_number(share, "60") is None
    assert stepped(cutoff, -120, -1) == -120
    assert stepped(cutoff, 13, 1) == 15
    for text in ("", "closed", "10:00-01:30", "00:00-24:00"):
        assert hours_of(text).text() == text
    assert moved(Hours("from", 0, 1440), "opens", -60).text() == "23:00-24:00"
    assert moved(Hours("from", 600, 1380), "closes", 60).text() == "10:00-24:00"
    assert moved(Hours("from", 600, 1440), "closes", 5).text() == "10:00-00:05"
    assert moved(Hours("from", 600, 660), "closes", -60).text() == "10:00-09:00"  # not a whole day that looks like none
    assert moved(Hours("from", 0, 1380), "closes", 60).text() == "00:00-24:00"
