"""Which screens there are, each with its QML file and its view model. To add one, add a line to ``later_screens``."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QUrl

from kiosk.clock import Clock
from kiosk.config import Config
from kiosk.domain.journey import Step
from kiosk.ports import DemoTerminal
from ui.background import Background
from ui.fact_bridge import FactBridge
from ui.heartbeat import Heartbeat
from ui.own_pictures import OwnPictures
from ui.posters import PosterFiles
from ui.viewmodels.accessibility import AccessibilityViewModel
from ui.viewmodels.attract import AttractViewModel
from ui.viewmodels.idle import IdleViewModel
from ui.viewmodels.language import LanguageViewModel
from ui.viewmodels.member import MemberViewModel
from ui.viewmodels.navigator import NavigatorViewModel
from ui.viewmodels.out_of_order import OutOfOrderViewModel

if TYPE_CHECKING:
    from kiosk.facts import Facts
    from kiosk.services.account import Account
    from kiosk.services.after_sales import AfterSales
    from kiosk.services.checkout import Checkout
    from kiosk.services.collect import Collect
    from kiosk.services.consents import Consents
    from kiosk.services.health import Health
    from kiosk.services.lookup import LookUp
    from kiosk.services.mail_desk import MailDesk
    from kiosk.services.membership import Memberships
    from kiosk.services.opening_times import OpeningTimes
    from kiosk.services.pay_here import PayHere
    from kiosk.services.profile import Profile
    from kiosk.services.programme import Programme
    from kiosk.services.sign_in import SignIn
    from ui.staff.services import StaffServices
    from ui.viewmodels.staff import StaffViewModel

QML: Final = Path(__file__).parent / "qml"


@dataclass(frozen=True, slots=True)
class UiServices:
    """What the screens are built on; made by the composition root. ``terminal``, ``network_switch`` (pulls the
    network) and ``phone`` (answers the code that is shown, as a person or with no) only in a demo."""

    programme: "Programme"
    checkout: "Checkout"
    after_sales: "AfterSales"
    lookup: "LookUp"
    collect: "Collect"
    pay_here: "PayHere"
    mail_desk: "MailDesk"
    consents: "Consents"
    sign_in: "SignIn"
    memberships: "Memberships"
    account: "Account"
    profile: "Profile"
    health: "Health"
    opening: "OpeningTimes"
    facts: "Facts"
    clock: Clock
    config: Config
    open_staff: "Callable[[], StaffServices]"
    terminal: DemoTerminal | None = None
    network_switch: Callable[[bool], None] | None = None
    phone: Callable[[str | None], None] | None = None
    may_be_set_up: Callable[[], bool] = lambda: True
    """Whether it is worth asking if this kiosk is to be set up; quick."""

    @property
    def staff(self) -> "StaffServices":
        """What the staff's pages are built on; loaded when one of them is first opened."""
        return self.open_staff()


@dataclass(frozen=True, slots=True)
class Parts:
    """What view models share: the services and the pieces of the face itself. ``owner`` takes them along when it goes:
    Python alone might destroy a Qt object in whatever thread its garbage is collected."""

    owner: QObject
    services: UiServices
    navigator: NavigatorViewModel
    language: LanguageViewModel
    member: MemberViewModel
    accessibility: AccessibilityViewModel
    facts: FactBridge
    background: Background
    heartbeat: Heartbeat
    idle: IdleViewModel
    posters: PosterFiles
    pictures: OwnPictures


@dataclass(frozen=True, slots=True)
class Screen:
    """One screen; the fields are the roles of QML's list of screens."""

    step: str
    source: QUrl
    viewModel: QObject


def screen(step: Step, file: str, view_model: QObject) -> Screen:
    """The screen of ``step``, drawn by ``file`` in Foyer/Screens."""
    return Screen(step.value, QUrl.fromLocalFile(str(QML / "Foyer" / "Screens" / file)), view_model)


def first_screens(parts: Parts) -> tuple[Screen, ...]:
    """Those that a kiosk may start with: all it needs for its first frame."""
    out_of_order = OutOfOrderViewModel(parts.services.health, parts.facts, parts.language, parts.navigator, parts.owner)
    screens = (
        screen(Step.ATTRACT, "AttractScreen.qml", AttractViewModel(parts, parts.owner)),
        screen(Step.OUT_OF_ORDER, "OutOfOrderScreen.qml", out_of_order),
    )
    if not parts.services.opening.limited:
        return screens
    from ui.viewmodels.closed import ClosedViewModel

    return (*screens, screen(Step.CLOSED, "ClosedScreen.qml", ClosedViewModel(parts, parts.owner)))


def later_screens(parts: Parts, staff: "StaffViewModel") -> tuple[Screen, ...]:
    """All others, in the order of the customer's way: they are made after the first frame, or when first needed."""
    from ui.viewmodels.account import AccountViewModel
    from ui.viewmodels.booking import BookingViewModel
    from ui.viewmodels.done import DoneViewModel
    from ui.viewmodels.film import FilmViewModel
    from ui.viewmodels.films import FilmsViewModel
    from ui.viewmodels.mail import MailViewModel
    from ui.viewmodels.my_booking import MyBookingViewModel
    from ui.viewmodels.my_tickets import MyTicketsViewModel
    from ui.viewmodels.pay import PayViewModel
    from ui.viewmodels.profile import ProfileViewModel
    from ui.viewmodels.review import ReviewViewModel
    from ui.viewmodels.seats import SeatsViewModel
    from ui.viewmodels.showing import ShowingViewModel
    from ui.viewmodels.sign_in import SignInViewModel
    from ui.viewmodels.tickets import TicketsViewModel

    owner = parts.owner
    films = FilmsViewModel(parts, owner)
    showing = ShowingViewModel(parts, owner)
    seats = SeatsViewModel(parts, showing, owner)
    mail = MailViewModel(parts, owner)
    done = DoneViewModel(parts, mail, owner)
    pay = PayViewModel(parts, done, owner)
    review = ReviewViewModel(parts, showing, pay, mail, owner)
    booking = BookingViewModel(parts, done, pay, owner)
    my_booking = MyBookingViewModel(parts, done, owner)
    review.expired.connect(seats.timeIsOver)
    return (
        screen(Step.FILMS, "FilmsScreen.qml", films),
        screen(Step.FILM, "FilmScreen.qml", FilmViewModel(parts, films, owner)),
        screen(Step.TICKETS, "TicketsScreen.qml", TicketsViewModel(parts, showing, owner)),
        screen(Step.SEATS, "SeatsScreen.qml", seats),
        screen(Step.REVIEW, "ReviewScreen.qml", review),
        screen(Step.PAY, "PayScreen.qml", pay),
        screen(Step.DONE, "DoneScreen.qml", done),
        screen(Step.MAIL, "MailScreen.qml", mail),
        screen(Step.MY_TICKETS, "MyTicketsScreen.qml", MyTicketsViewModel(parts, booking, owner)),
        screen(Step.BOOKING, "BookingScreen.qml", booking),
        screen(Step.SIGN_IN, "SignInScreen.qml", SignInViewModel(parts, owner)),
        screen(Step.ACCOUNT, "AccountScreen.qml", AccountViewModel(parts, my_booking, owner)),
        screen(Step.MY_BOOKING, "MyBookingScreen.qml", my_booking),
        screen(Step.PROFILE, "ProfileScreen.qml", ProfileViewModel(parts, owner)),
        screen(Step.STAFF, "../Staff/StaffScreen.qml", staff),
    )
