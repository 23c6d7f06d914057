"""The page that sets up a new kiosk: what is touched, scanned and tried on it, and what comes of that."""

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, Slot
from PySide6.QtQml import QmlElement

from kiosk.domain.events import Grade
from kiosk.domain.first_run import CARD_WIDTH_MM, LEAST_PITCH, Draft, SetUpStep, panel_of
from kiosk.domain.staff import Permission
from kiosk.ports import Side
from kiosk.services.device_tests import Device
from kiosk.services.first_run import Finished, Found, Series, Trouble
from ui.staff.set_up_pages import SetUpPages
from ui.staff.set_up_props import fields_of
from ui.staff.set_up_rows import FOLDER
from ui.staff.setting_keys import further

if TYPE_CHECKING:
    from ui.screens import Parts
    from ui.viewmodels.staff import StaffViewModel

QML_IMPORT_NAME = "Foyer.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1

translate = QCoreApplication.translate
MOST_TYPED: Final = 400
MOST: Final = {"name": 60, "id": 40, "mail_from": 254, "mail_user": 254}


@QmlElement
class SetUpViewModel(SetUpPages):
    """One decision a page."""

    def __init__(self, parts: "Parts", staff: "StaffViewModel") -> None:
        super().__init__(parts, staff)
        self._screen, self._pitch, self._most = (0, 0), 0.0, 0.0
        staff.scanned.connect(self._scanned)

    def entered(self, draft: Draft) -> None:
        """See `SetUpPages`."""
        match draft.step:
            case SetUpStep.PRINTER:
                self._look_for_printers()
            case SetUpStep.SERIES:
                self._run(lambda: self._outside.series(draft), self._told_series)
            case SetUpStep.PANEL if self._pitch:
                self.resize(0)
            case _:
                pass

    # -- what is touched ---------------------------------------------------------------------------------------------

    @Slot(str)
    def choose(self, key: str) -> None:
        """One of the choices."""
        if self._busy or all(row.key != key for row in self._props.options):
            return
        match self._draft.step:
            case SetUpStep.LANGUAGES:
                self._keep(languages=tuple(key.split(",")))
                self._parts.language.choose(self._draft.languages[0])
                self._refresh()
            case SetUpStep.PROVIDER:
                self._go_on(provider=key)
            case SetUpStep.SERIES:
                self._keep(event=key)
                self._connect()
            case SetUpStep.PRINTER if key == FOLDER:
                self._go_on(printer=FOLDER, printer_uri="", printer_name="")
            case SetUpStep.PRINTER:
                one = next(one for one in self._printers if one.uri == key)
                paper = "a4" if one.kind == "ipp" and self._draft.printer == FOLDER else self._draft.paper
                self._go_on(printer=one.kind, printer_uri=one.uri, printer_name=one.name, paper=paper)
            case SetUpStep.PAPER:
                self._keep(paper=key)
                self._refresh()
            case _:
                pass

    @Slot(str)
    def edit(self, key: str) -> None:
        """Type into another line."""
        if key in fields_of(self._draft):
            self._field = key
            self._refresh()

    @Slot(str)
    def type(self, text: str) -> None:
        """One more key."""
        if self._busy or not self._field:
            return
        if not self.shift(text):
            most = MOST.get(self._field, MOST_TYPED)
            self._put(further(self._typed.get(self._field, ""), text, most))
            self._capitals = False
        self._refresh()

    @Slot()
    def rubOut(self) -> None:
        """Take the last letter back."""
        if not self._busy and self._field:
            self._put(self._typed.get(self._field, "")[:-1])
            self._refresh()

    @Slot(str)
    def act(self, key: str) -> None:
        """Try something: print, look again, play."""
        draft, devices = self._draft, self._parts.services.staff.devices
        if self._busy or all(row.key != key for row in self._props.actions):
            return
        match key:
            case "look":
                self._look_for_printers()
            case "print":
                self._run(lambda: self._outside.print_page(draft), self._printed)
            case _:
                side = Side.LEFT if key == "left" else Side.RIGHT
                self._run(lambda: devices.play(side), self._played)

    @Slot()
    def goOn(self) -> None:
        """This page is answered."""
        if not self._props.can_next or not self._staff.may(Permission.CHANGE_SETTINGS):
            return
        draft, by, typed = self._draft, self._staff.by, self._typed
        match draft.step:
            case SetUpStep.NAME:
                self._go_on(name=typed["name"].strip(), id=typed["id"])
            case SetUpStep.BOX_OFFICE if draft.provider == "pretix":
                self._pair()
            case SetUpStep.BOX_OFFICE:
                self._keep(url=typed["url"].rstrip("/"), key=typed["key"])
                self._connect()
            case SetUpStep.MAIL:
                told = {key: typed.get(key, "").strip() for key in fields_of(draft)}
                self._keep(**told)
                mailed = self._draft
                self._run(lambda: self._outside.send_mail(mailed), self._mailed)
            case SetUpStep.PANEL:
                self._go_on(pitch=self._card / CARD_WIDTH_MM, panel=panel_of(self._screen, self._card))
            case SetUpStep.SOUND:
                self._hear(Grade.OK, "heard")
            case SetUpStep.DONE:
                self._run(lambda: self._first_run.finish(draft, by), self._finished)
            case _:
                self._go_on()

    @Slot()
    def skip(self) -> None:
        """This page can wait."""
        if self._busy or not self._props.skip_text:
            return
        match self._draft.step:
            case SetUpStep.MAIL:
                self._go_on(mail_host="", mail_user="", mail_password="", mail_from="")
            case SetUpStep.PANEL:
                self._go_on(pitch=0, panel=(0, 0))
            case _:
                self._hear(Grade.FAILED, "silent")

    @Slot()
    def skipRest(self) -> None:
        """All that is left can wait."""
        if not self._busy and self._props.rest_text:
            self._to(SetUpStep.DONE)

    @Slot(int, int, float, float)
    def measure(self, width: int, height: int, pitch: float, most: float) -> None:
        """The screen's pixels, how many of them it takes for a millimetre so far, and how wide a frame fits."""
        self._screen, self._pitch, self._most = (width, height), pitch, most
        if self._draft.step is SetUpStep.PANEL and not self._card:
            self.resize(0)

    @Slot(float)
    def resize(self, pixels: float) -> None:
        """Make the frame so much wider."""
        card = self._card or (self._draft.pitch or self._pitch) * CARD_WIDTH_MM
        self._card = round(min(max(card + pixels, LEAST_PITCH * CARD_WIDTH_MM + 1), self._most or card))
        self._refresh()

    @Slot(str)
    def _scanned(self, text: str) -> None:
        """A pairing code was held under the scanner: on the page that asks for it, or for whose seats are sold."""
        if not self._open or self._busy:
            return
        if self._draft.step is SetUpStep.PROVIDER and text.lstrip().startswith("{"):
            self._go_on(provider="pretix")
        if self._draft.step is SetUpStep.BOX_OFFICE and self._draft.provider == "pretix":
            self._keep(scanner=True)
            self._typed["code"] = text
            self._pair()

    # -- answers -----------------------------------------------------------------------------------------------------

    def _pair(self) -> None:
        typed = self._typed.get("code", "")
        if not typed:
            self._go_on()
            return
        self._keep(url=self._typed.get("url", "").strip())
        draft = self._draft

        def pair() -> Draft | Trouble:
            outcome = self._outside.pair(draft, typed)
            if isinstance(outcome, Draft):
                self._first_run.keep(outcome)  # at once: the code is spent, whoever leaves this page meanwhile
            return outcome

        self._run(pair, self._paired)

    def _paired(self, outcome: Draft | Trouble) -> None:
        if isinstance(outcome, Trouble):
            self._fail(outcome)
            return
        self._typed["code"] = ""
        self._draft = outcome
        self._go_on()

    def _connect(self) -> None:
        draft = self._draft
        self._run(lambda: self._outside.connect(draft), self._connected)

    def _connected(self, trouble: Trouble | None) -> None:
        if trouble is None:
            self._go_on()
        else:
            self._fail(trouble)

    def _told_series(self, outcome: tuple[Series, ...] | Trouble) -> None:
        if isinstance(outcome, Trouble):
            self._fail(outcome)
            return
        self._series = outcome
        if len(outcome) == 1 and not self._draft.event:
            self._keep(event=outcome[0].slug)
            self._connect()
        else:
            self._refresh()

    def _look_for_printers(self) -> None:
        self._run(self._outside.printers, self._told_printers)

    def _told_printers(self, found: tuple[Found, ...]) -> None:
        draft = self._draft
        self._printers = found
        if draft.printer_uri and all(one.uri != draft.printer_uri for one in found):
            #: %1 is a printer's name
            words = translate("SetUp", "%1 is not found any more. See that it is switched on, and look again.")
            self._staff.notice(words.replace("%1", draft.printer_name or draft.printer_uri), "warning")
        self._done = translate("SetUp", "No printer was found.") if not found else ""
        self._refresh()

    def _printed(self, trouble: Trouble | None) -> None:
        self._note(Device.PRINTER, Grade.OK if trouble is None else Grade.FAILED)
        self._say(translate("SetUp", "The page was printed."), trouble)

    def _mailed(self, trouble: Trouble | None) -> None:
        if trouble is None:
            self._staff.notice(translate("SetUp", "The test mail was taken by the server."), "good")
            self._go_on()
        else:
            self._fail(trouble)

    def _played(self, why_not: str) -> None:
        silent = translate("SetUp", "No tone could be played: no program for it, or no sound card.")
        self._done = silent if why_not else translate("SetUp", "The tone was played.")
        self._refresh()

    def _hear(self, grade: Grade, sound: str) -> None:
        self._note(Device.SOUND, grade)
        self._go_on(sound=sound)

    def _finished(self, outcome: Finished | Trouble) -> None:
        if isinstance(outcome, Finished):
            self._staff.restartAsked.emit()
        else:
            self._fail(outcome)
