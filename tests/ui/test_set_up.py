"""A new kiosk is set up by whoever stands in front of it: how few touches, what is kept, what goes wrong."""

import json
import stat
from collections.abc import Iterator
from pathlib import Path

import msgspec
import pytest
from PySide6.QtGui import QGuiApplication

from kiosk.config import load
from kiosk.domain.first_run import CARD_WIDTH_MM, Draft
from kiosk.domain.journey import Step
from kiosk.services.first_run import DRAFT, Found, Series, Trouble, What
from kiosk.store import journal
from tests.ui.cinema import Cinema, cinema
from ui.application import Application, build
from ui.driving import Person

PIN = "836254"
QR = json.dumps({"handshake_version": 1, "url": "https://tickets.lumen.example", "token": "kj3h2k4j"})
PRINTER = Found("ipp", "ipp://127.0.0.1:631/printers/counter", "Counter")


class Installer(Person):
    """Counts touches: every tap of a button or a choice. Letters, digits and scans are counted by nobody."""

    def __init__(self, folder: Path, size: tuple[int, int] = (1080, 1920)) -> None:
        if not (folder / DRAFT).exists():
            folder.mkdir(parents=True)
            (folder / DRAFT).write_bytes(msgspec.json.encode(Draft()))
        self.folder = folder
        self.place: Cinema = cinema(folder, sign_in=True)
        self.face: Application = build(self.place.services, size=size)
        self.face.window.show()
        super().__init__(self.face)
        self.touches = 0
        self.restarts: list[bool] = []
        self.face.staff.restartAsked.connect(lambda: self.restarts.append(True))
        self.settles()

    @property
    def draft(self) -> Draft:
        return msgspec.json.decode((self.folder / DRAFT).read_bytes(), type=Draft)

    def settles(self) -> None:
        self.waits_until(self.face.background.idle)
        self.rests(0.02)

    def touches_(self, *names: str) -> None:
        for name in names:
            self.taps(name)
            self.touches += 1
            self.settles()

    def types(self, text: str) -> None:
        for letter in text:
            self.taps(letter)
        self.settles()

    def comes_in(self) -> None:
        code = self.place.services.staff.set_up.mint().replace("-", "")
        self.types(code)
        self.touches_("Next")
        self.types("1")
        self.touches_("Next")
        self.types("A")
        self.types("da")
        self.touches_("Next")
        self.types(PIN)
        self.touches_("Next")
        self.types(PIN)
        self.touches_("Next")

    def scans(self, text: str) -> None:
        self.face._scanned(text)
        self.settles()

    def page(self) -> str:
        return str(self.face.staff.page_model("set_up").step)

    def cuts_the_power(self) -> "Installer":
        """The one who comes back to it."""
        self.ends()
        return Installer(self.folder)

    def ends(self) -> None:
        self.face.close()
        self.place.database.close()
        assert self.face.warnings == []


@pytest.fixture
def people(tmp_path: Path, qapp: QGuiApplication) -> Iterator[list[Installer]]:
    people = [Installer(tmp_path / "state")]
    yield people
    people[-1].ends()


def test_the_plain_case_takes_ten_touches_with_the_first_of_the_staff_and_then_sells(people: list[Installer]) -> None:
    installer = people[0]
    assert installer.face.navigator.current is Step.STAFF
    assert not installer.can_touch("Back to the guests' screen")
    installer.comes_in()
    installer.touches_("Next", "Next")  # languages and name as they are proposed
    installer.touches_("Try it out")
    installer.touches_("Skip the rest")
    assert installer.sees("Ready to sell")
    assert installer.sees("Later, in the settings")
    installer.touches_("Start selling")
    assert installer.touches <= 10
    assert installer.restarts == [True]
    assert not (installer.folder / DRAFT).exists()
    assert not installer.face.staff.setting_up
    with installer.place.database.read() as tx:
        told = journal.newest_about(tx, "staff_set_up_kiosk", "lobby-1")
    assert told is not None
    assert json.loads(told.body)["by"] == "Ada"


def test_pages_with_a_pairing_code_a_printer_and_a_card_and_a_power_cut(people: list[Installer]) -> None:
    first = people[0]
    outside = first.place.outside
    outside.sells = (Series("lumen", "Lumen"), Series("open-air", "Sommer am See"))
    first.comes_in()
    first.touches_("Next")
    for _ in "Lobby 1":
        first.taps("Rub out")
    first.types("foyer")
    first.touches_("Next")
    assert (first.draft.name, first.draft.id) == ("foyer", "foyer")
    assert stat.S_IMODE((first.folder / DRAFT).stat().st_mode) == 0o600

    first.scans("KL-2014-0007")  # no pairing code: nothing happens on this page
    assert first.page() == "provider"
    outside.trouble["pair"] = Trouble(What.CODE_UNANSWERED, "timed out")
    first.scans(QR)
    assert first.page() == "box_office"
    assert first.sees("pretix did not answer")
    del outside.trouble["pair"]
    first.scans(QR)
    assert first.page() == "series"
    assert first.draft.device == "foyer (7)"
    outside.trouble["connect"] = Trouble(What.CHECK, "", "F-113")
    first.touches_("Sommer am See")
    assert first.sees("F-113")
    assert first.page() == "series"

    people.append(first.cuts_the_power())
    second = people[1]
    outside = second.place.outside
    outside.sells, outside.there = (Series("lumen", "Lumen"), Series("open-air", "Sommer am See")), (PRINTER,)
    assert second.sees("Type your staff number")  # there is somebody by now: no code is asked
    second.types("1")
    second.touches_("Next")
    second.types(PIN)
    second.touches_("Sign in")
    assert second.page() == "series"
    second.touches_("Sommer am See", "Counter")
    assert second.page() == "paper"
    outside.trouble["print_page"] = Trouble(What.NOT_PRINTED, "cover-open")
    second.touches_("Print a test page")
    assert second.sees("Nothing was printed")
    del outside.trouble["print_page"]
    second.touches_("Print a test page")
    assert second.sees("The page was printed.")
    outside.there = ()
    second.touches_("Back")
    assert second.sees("Counter is not found any more")
    assert second.draft.printer_uri == PRINTER.uri
    outside.there = (PRINTER,)
    second.touches_("Look again", "Counter", "Next", "Later")
    assert second.page() == "panel"
    for name in ("Much larger", "Much larger", "Smaller"):
        second.taps(name)
    second.touches_("As large as the card")
    width, height = second.face.window.width(), second.face.window.height()
    pitch = (round(second.face.pitch((width, height)) * CARD_WIDTH_MM) + 23) / CARD_WIDTH_MM
    assert second.draft.panel == (round(width / pitch), round(height / pitch))
    second.touches_("Play on the left")
    assert second.sees("No tone could be played")
    second.touches_("I heard nothing")
    assert second.sees("Was not heard")
    second.touches_("Start selling")
    assert second.restarts == [True]
    config = load(None, {"FOYER_STATE": str(second.folder)})
    assert (config.provider.kind, config.provider.event, config.kiosk.id) == ("pretix", "open-air", "foyer")
    assert (config.printing.uri, config.printing.paper, config.payment.terminal) == (PRINTER.uri, "a4", "none")
    assert config.kiosk.scanner


def test_a_wrong_answer_is_refused_in_words_and_nobody_is_let_past(people: list[Installer]) -> None:
    one = people[0]
    one.face.navigator.end()
    one.rests(0.02)
    assert one.face.navigator.current is Step.STAFF  # there are no guests before it is set up
    one.comes_in()
    one.touches_("Next", "Next", "Foyer provider API")
    one.place.outside.trouble["connect"] = Trouble(What.CHECK, "Name or service not known", "F-112")
    for key in ("Signs", ":"):
        one.taps(key)
    assert not one.can_touch("Next")
    one.face.staff.page_model("set_up")._typed.update(url="https://nowhere.example", key="k" * 20)
    one.face.staff.page_model("set_up").edit("key")
    one.touches_("Next")
    assert one.sees("F-112")
    assert one.sees("Name or service not known")
    one.touches_("Back", "Try it out", "Skip the rest")
    (one.folder / "settings.toml").mkdir()  # the disk does not take them
    one.touches_("Start selling")
    assert one.sees("The disk does not take it") or one.sees("Nothing was changed")
    assert one.restarts == []
    assert one.page() == "done"
    one.touches_("Sign out")
    assert one.face.navigator.current is Step.STAFF
    assert "nowhere" not in repr(vars(one.face.staff.page_model("set_up")))
