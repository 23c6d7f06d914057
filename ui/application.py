"""The kiosk's face as a running program: one window, one engine, and an orderly end."""

import linecache
import os
import signal
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Final, cast

ENVIRONMENT: Final = {
    "QT_QUICK_BACKEND": "software",
    "QSG_RENDER_LOOP": "basic",
    "QT_QPA_UPDATE_IDLE_TIME": "0",
    "QT_WAYLAND_DISABLE_WINDOWDECORATION": "1",
    "QT_LOGGING_RULES": "qt.text.font.db.warning=false",  # each face without a script is a line before the right one
}
for _name, _value in ENVIRONMENT.items():  # Qt reads them when its libraries are loaded
    os.environ.setdefault(_name, _value)

import msgspec  # noqa: E402
import shiboken6  # noqa: E402
from PySide6.QtCore import QCoreApplication, QObject, Qt, QTimer, QUrl, Slot  # noqa: E402
from PySide6.QtGui import QFontDatabase, QGuiApplication  # noqa: E402
from PySide6.QtQml import QQmlApplicationEngine  # noqa: E402
from PySide6.QtQuick import QQuickWindow  # noqa: E402

from kiosk import fonts  # noqa: E402
from kiosk.config import Panel  # noqa: E402
from kiosk.domain.idle import IdleRules  # noqa: E402
from kiosk.domain.journey import Step  # noqa: E402
from kiosk.errors import FoyerError  # noqa: E402
from kiosk.logs import logger  # noqa: E402
from ui import icon_picture  # noqa: E402, F401 - made by QML
from ui.background import Background  # noqa: E402
from ui.branding import AMBER_ON_DARK, Brand, accepted_brand  # noqa: E402
from ui.fact_bridge import FactBridge  # noqa: E402
from ui.heartbeat import Heartbeat  # noqa: E402
from ui.key_scanner import KeyScanner  # noqa: E402
from ui.knock import KnockWatch  # noqa: E402
from ui.last_resort import LastResort  # noqa: E402
from ui.lockdown import Lockdown  # noqa: E402
from ui.models.rows import RowsModel  # noqa: E402
from ui.own_pictures import OwnPictures  # noqa: E402
from ui.panel import pixels_per_millimetre  # noqa: E402
from ui.poster_rasters import RasterCache  # noqa: E402
from ui.posters import PosterFiles, PosterPictures  # noqa: E402
from ui.screens import QML, Parts, Screen, UiServices, first_screens, later_screens  # noqa: E402
from ui.serial_scanner import SerialScanner  # noqa: E402
from ui.translations import Translations  # noqa: E402
from ui.viewmodels.accessibility import AccessibilityViewModel, Comfort  # noqa: E402
from ui.viewmodels.idle import IdleViewModel  # noqa: E402
from ui.viewmodels.language import LanguageViewModel  # noqa: E402
from ui.viewmodels.member import MemberViewModel  # noqa: E402
from ui.viewmodels.navigator import NavigatorViewModel  # noqa: E402
from ui.viewmodels.staff import StaffViewModel  # noqa: E402

if TYPE_CHECKING:
    from ui.demo import DemoTerminalWindow
    from ui.viewmodels.my_tickets import MyTicketsViewModel
    from ui.viewmodels.tickets import TicketsViewModel

__all__ = ["Application", "UiServices", "build", "run"]

log = logger(__name__)
RESTART: Final = 75
"""What `run` returns when staff want the program to begin anew (EX_TEMPFAIL of sysexits.h): its starter does that."""
UPRIGHT: Final = (1080, 1920)
UPRIGHT_MILLIMETRES: Final = (399, 708)
PREWARM_PAUSE_MS: Final = 40
PHONE_TIMES: Final = 3
"""How much longer than elsewhere nobody need touch the screen while signing in on a phone."""
SET_UP_QUIET_SECONDS: Final = 600.0
STAFF_QUIET_SECONDS: Final = 90.0
"""Somebody of the staff reads more than a guest does; whoever walks away is signed out soon all the same."""


class Application(QObject):
    """The face, built and loaded, not yet shown. ``close`` it before the Qt application goes."""

    def __init__(self, qt: QGuiApplication, services: UiServices, size: tuple[int, int] | None) -> None:
        super().__init__()
        config = services.config
        self.qt = qt
        self.services = services
        self.warnings: list[str] = []
        self._translations = Translations()
        self.language = LanguageViewModel(config.kiosk.languages, self)
        self._translations.speak(str(self.language.code))
        self.language.changed.connect(self._retranslate)  # before any view model asks for words again
        self.facts = FactBridge(services.facts, self)
        self.background = Background(self)
        self.heartbeat = Heartbeat(self)
        usual = config.accessibility
        self.accessibility = AccessibilityViewModel(
            Comfort(usual.text_scale, usual.look, usual.low_reach, usual.reduced_motion), self
        )
        self.navigator = NavigatorViewModel(
            services.programme,
            services.health,
            services.checkout,
            services.opening,
            self.facts,
            self.language,
            self,
        )
        self.member = MemberViewModel(
            services.sign_in, self.facts, self.navigator, self.language, self.accessibility, self
        )
        self.heartbeat.second.connect(self.navigator.look_at_the_hours)
        self.idle = IdleViewModel(self.navigator, services.clock, self.heartbeat, self._idle_rules, self)
        posters = PosterFiles()
        self.parts = Parts(
            self,
            services,
            self.navigator,
            self.language,
            self.member,
            self.accessibility,
            self.facts,
            self.background,
            self.heartbeat,
            self.idle,
            posters,
            OwnPictures(config.look, config.hours, posters, self),
        )
        self.staff = StaffViewModel(self.parts, self)
        self._screens = RowsModel(Screen, lambda row: row.step, self)
        self._screens.show(first_screens(self.parts))
        self._later_screens = RowsModel(Screen, lambda row: row.step, self)
        self.navigator.leaving.connect(self.complete)
        self._prewarming = QTimer(self)
        self._prewarming.setSingleShot(True)
        self._prewarming.setInterval(PREWARM_PAUSE_MS)
        self._prewarming.timeout.connect(self.prewarm)
        self.navigator.sessionEnded.connect(self._wipe)
        self.engine = QQmlApplicationEngine()
        self._posters = self._poster_pictures(config.state_folder / "rasters")
        self.parts.pictures.changed.connect(self._show_the_logo)
        self.window = self._load(size)
        self.parts.pictures.look_for_them(self.background)
        self.window.installEventFilter(self.idle)
        self._knocks = KnockWatch(self._glass, self)
        self._knocks.knocked.connect(self.staff.knock)
        self.window.installEventFilter(self._knocks)
        closed = {Step.CLOSED} if services.opening.collects else set[Step]()
        self._scans_tickets = frozenset({Step.ATTRACT, Step.MY_TICKETS} | closed)
        self._key_scanner: KeyScanner | None = None
        self._serial_scanner: SerialScanner | None = None
        self._look_for_scanners()
        self.lockdown = Lockdown(self.window, self)
        self.window.installEventFilter(self.lockdown)  # the last one to come is the first to see an event
        if self.staff.setting_up:
            self.navigator.moved.connect(self._go_on_setting_up)
            self._go_on_setting_up()
        self.terminal: DemoTerminalWindow | None = None

    def view_model(self, step: Step) -> QObject:
        """The view model of a screen."""
        self.complete()
        rows = (*self._screens.rows, *self._later_screens.rows)
        found: QObject = next(row.viewModel for row in rows if row.step == step)
        return found

    @Slot()
    def complete(self) -> None:
        """Have all screens, not only those that are needed first."""
        if not self._later_screens.rows:
            self._later_screens.show(later_screens(self.parts, self.staff))

    @Slot()
    def prewarm(self) -> None:
        """Make every screen ready, one at a time so that a touch never waits for all. Not before the first frame."""
        self.complete()
        made = int(self.window.property("prewarmed"))
        if made < len(self._later_screens.rows):
            self.window.setProperty("prewarmed", made + 1)
            self._prewarming.start()
        else:
            forget_sources()

    def show_terminal(self) -> None:
        """In a demo: put the card terminal's own window beside the kiosk's."""
        terminal = self.services.terminal
        if terminal is not None and self.terminal is None:
            from ui.demo import DemoTerminalWindow

            self.terminal = DemoTerminalWindow(self.engine, self.parts, terminal, self.window)
            self.terminal.show()

    def posters_at_rest(self) -> bool:
        """Whether no poster is in the making."""
        return self._posters.at_rest()

    def close(self) -> None:
        """End everything in the order that Qt survives: no more facts, no more work, the engine, then the rest."""
        self.heartbeat.stop()
        self._prewarming.stop()
        self.facts.close()
        self.background.close()
        self._posters.close()
        self.window.removeEventFilter(self.lockdown)
        self.window.removeEventFilter(self.idle)
        self.window.removeEventFilter(self._knocks)
        if self._key_scanner is not None:
            self.window.removeEventFilter(self._key_scanner)
        if self._serial_scanner is not None:
            self._serial_scanner.close()
        if self.terminal is not None:
            self.terminal.close()
        self.window.close()
        shiboken6.delete(self.engine)
        self._translations.silence()
        shiboken6.delete(self)

    def _look_for_scanners(self) -> None:
        kiosk = self.services.config.kiosk
        if kiosk.scanner or self.staff.setting_up:  # a pairing code may be scanned before anybody said so
            self._key_scanner = KeyScanner(self)
            self._key_scanner.scanned.connect(self._scanned)
            self.window.installEventFilter(self._key_scanner)
        if kiosk.scanner_device:
            device = str(Path(kiosk.scanner_device).expanduser())
            self._serial_scanner = SerialScanner(device, self.heartbeat, self)
            self._serial_scanner.scanned.connect(self._scanned)

    @Slot()
    def _go_on_setting_up(self) -> None:
        QTimer.singleShot(0, self.staff.begin_set_up)  # once everybody knows of the first screen

    @Slot(str)
    def _scanned(self, text: str) -> None:
        """A code was held under a scanner: a member's card, or a ticket where nobody is doing anything else."""
        self.idle.touch()
        if self.navigator.current is Step.STAFF:
            self.staff.scan(text)
        elif self.navigator.current is Step.TICKETS and str(self.navigator.sheet) == "":
            cast("TicketsViewModel", self.view_model(Step.TICKETS)).showCard(text)
        elif self.navigator.current in self._scans_tickets and str(self.navigator.sheet) == "":
            cast("MyTicketsViewModel", self.view_model(Step.MY_TICKETS)).scan(text)

    def _idle_rules(self, step: Step) -> IdleRules | None:
        idle = self.services.config.idle
        match step:
            case Step.PAY if getattr(self.view_model(Step.PAY), "under_way", False):
                return None  # the terminal has its own patience
            case Step.PAY:
                return IdleRules(idle.quiet_seconds, 0)
            case Step.OUT_OF_ORDER | Step.CLOSED:  # nothing to wipe but the language somebody reads it in
                return IdleRules(idle.quiet_seconds, 0) if self.language.chosen else None
            case Step.DONE | Step.BOOKING:
                return IdleRules(idle.done_seconds, 0)
            case Step.SIGN_IN:  # whoever signs in looks at the phone meanwhile
                return IdleRules(PHONE_TIMES * idle.quiet_seconds, idle.warning_seconds)
            case Step.STAFF if self.staff.in_set_up:  # who fetches a bank card, or looks after the printer
                return IdleRules(SET_UP_QUIET_SECONDS, idle.warning_seconds)
            case Step.STAFF if not self.staff.member:  # somebody at the door: nothing to lose
                return IdleRules(self.staff.door_quiet_seconds, 0)
            case Step.STAFF:
                return IdleRules(STAFF_QUIET_SECONDS, idle.warning_seconds)
            case Step.MY_TICKETS:
                return IdleRules(idle.quiet_seconds, 0)  # a few letters are soon typed again
            case _:
                return IdleRules(idle.quiet_seconds, idle.warning_seconds)

    def _glass(self) -> tuple[float, float, tuple[float, ...]]:
        """What the staff's gesture is measured by: pixels a millimetre, the width, and where the upper edges are."""
        width, height = float(self.window.width()), float(self.window.height())
        reach = float(self.window.property("reach"))
        return float(self.window.property("pixelsPerMillimetre")), width, (0.0, height * (1 - reach))

    def _load(self, size: tuple[int, int] | None) -> QQuickWindow:
        engine = self.engine
        engine.warnings.connect(self._warned)
        pixels = size or self.qt.primaryScreen().size().toTuple()
        brand = self._brand()
        engine.setInitialProperties(
            {
                "navigator": self.navigator,
                "language": self.language,
                "accessibility": self.accessibility,
                "member": self.member,
                "idle": self.idle,
                "staff": self.staff,
                "screens": self._screens,
                "laterScreens": self._later_screens,
                "pixelsPerMillimetre": self.pitch(pixels),
                "brandAmber": brand.amber if brand else "",
                "brandInk": brand.on_amber if brand else AMBER_ON_DARK,
                "width": pixels[0],
                "height": pixels[1],
            }
        )
        engine.load(QUrl.fromLocalFile(str(QML / "Foyer" / "Main.qml")))
        roots = engine.rootObjects()
        if not roots or not isinstance(roots[0], QQuickWindow):
            raise FoyerError("the screens cannot be loaded: " + "; ".join(self.warnings))
        return roots[0]

    @Slot()
    def _show_the_logo(self) -> None:
        logo = self.parts.pictures.logo
        if logo is not None:
            self.navigator.show_logo(logo.digest, logo.width / logo.height)

    def _poster_pictures(self, folder: Path) -> PosterPictures:
        self.engine.addImportPath(str(QML))
        pictures = self.engine.singletonInstance("Foyer.ViewModels", "PosterPictures")
        assert isinstance(pictures, PosterPictures)
        pictures.use(RasterCache(folder, self.parts.posters.find))
        return pictures

    def pitch(self, pixels: tuple[int, int]) -> float:
        """Pixels a millimetre, on a panel of so many."""
        panel = self.services.config.panel
        claimed = self.qt.primaryScreen().physicalSize()
        known = QGuiApplication.platformName() != "offscreen"
        return pixels_per_millimetre(
            pixels,
            (panel.width_mm, panel.height_mm),
            (claimed.width(), claimed.height()) if known else (0, 0),
        )

    def _brand(self) -> Brand | None:
        amber = self.services.config.look.amber
        verdict = accepted_brand(amber) if amber else None
        if isinstance(verdict, str):
            log.warning("the cinema's colour is not used: %s", verdict)
            return None
        return verdict

    @Slot()
    def _retranslate(self) -> None:
        self._translations.speak(str(self.language.code))
        self.engine.retranslate()

    @Slot()
    def _wipe(self) -> None:
        self.services.checkout.abandon()
        self.services.sign_in.sign_out()
        self.services.memberships.forget()
        self.services.account.forget()
        self.accessibility.reset()
        self.language.reset()

    @Slot("QVariantList")
    def _warned(self, warnings: list[object]) -> None:
        for warning in warnings:
            text = str(warning.toString()) if hasattr(warning, "toString") else str(warning)
            self.warnings.append(text)


def forget_sources() -> None:
    """Let go of Python's copies of its own sources: PySide6 reads each module's as it is imported, and 8 MB stay."""
    linecache.clearcache()


def build(services: UiServices, *, size: tuple[int, int] | None = None) -> Application:
    """Build the face in this process's Qt application, made here if there is none. ``size``: in pixels."""
    qt = QCoreApplication.instance() or QGuiApplication(["foyer"])
    assert isinstance(qt, QGuiApplication)
    forget_sources()  # before the screens are made, which then take their place
    for face in (*fonts.FACES, *fonts.SCRIPT_FACES):
        if QFontDatabase.addApplicationFont(str(face)) < 0:
            log.warning("%s cannot be used", face.name)
    qt.styleHints().setStartDragDistance(24)
    return Application(qt, services, size)


def _model_of_a_kiosk(services: UiServices) -> Application:
    """A whole upright panel, as large as this screen can show it."""
    qt = QCoreApplication.instance() or QGuiApplication(["foyer"])
    assert isinstance(qt, QGuiApplication)
    height = int(qt.primaryScreen().availableSize().height() * 0.9)
    size = (height * UPRIGHT[0] // UPRIGHT[1], height)
    config = msgspec.structs.replace(services.config, panel=Panel(*UPRIGHT_MILLIMETRES))
    return build(replace(services, config=config), size=size)


def run(
    services: UiServices,
    *,
    on_first_frame: Callable[[], None],
    on_beat: Callable[[], None] = lambda: None,
    windowed: bool = False,
) -> int:
    """Show the kiosk until it is told to end (SIGTERM, SIGINT, or its window closed). Returns the exit code.

    ``on_beat`` is called every second by the thread that draws, while it does; quick.
    """
    application = _model_of_a_kiosk(services) if windowed else build(services)
    first = _FirstFrame(application, on_first_frame)
    window = application.window
    if windowed:
        window.show()
    else:
        window.setFlag(Qt.WindowType.FramelessWindowHint)
        window.setCursor(Qt.CursorShape.BlankCursor)
        window.showFullScreen()
        application.lockdown.fill_the_screen()
    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, lambda *_: application.qt.exit())  # quit() would ask the window first
    last_resort = LastResort(application.navigator, services.clock, application)
    last_resort.stand_in()
    application.staff.restartAsked.connect(lambda: application.qt.exit(RESTART))
    application.heartbeat.second.connect(on_beat)
    application.heartbeat.start()
    code = application.qt.exec()
    last_resort.stand_down()
    del first
    application.close()
    return code


class _FirstFrame(QObject):
    """Calls back once, right after the first frame is on the screen; then there is time for everything else."""

    def __init__(self, application: Application, then: Callable[[], None]) -> None:
        super().__init__()
        self._application = application
        self._then = then
        self._done = False
        self._connection = application.window.frameSwapped.connect(self.swapped, Qt.ConnectionType.QueuedConnection)

    @Slot()
    def swapped(self) -> None:
        """Qt: a frame is on the screen; those after the first may have been queued already."""
        if self._done:
            return
        self._done = True
        self._application.window.frameSwapped.disconnect(self._connection)
        self._then()
        self._application.show_terminal()
        QTimer.singleShot(200, self._application.prewarm)
