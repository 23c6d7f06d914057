"""My bookings, for whoever is signed in: looked up each time the screen is entered, forgotten with the session."""

from collections.abc import Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.domain.journey import Step
from kiosk.facts import BookingChanged, ConnectionChanged, Fact, PosterCached, SignInChanged
from kiosk.services.account_outcomes import MyBooking, MyBookings, NobodySignedIn
from ui.background import Ok, Outcome
from ui.models.rows import RowsModel
from ui.viewmodels.account_props import AccountInputs, AccountProps, BookingRow, derive_account
from ui.viewmodels.my_booking import MyBookingViewModel

if TYPE_CHECKING:
    from ui.screens import Parts

QML_IMPORT_NAME = "Foyer.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
class AccountViewModel(QObject):
    """An answer that comes after somebody left is dropped."""

    changed = Signal()

    def __init__(self, parts: "Parts", booking: MyBookingViewModel, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._parts = parts
        self._booking = booking
        self._upcoming = RowsModel(BookingRow, lambda row: row.key, self)
        self._past = RowsModel(BookingRow, lambda row: row.key, self)
        self._bookings: MyBookings | None = None
        self._failed = False
        self._asked: object | None = None
        self._props = AccountProps()
        parts.navigator.moved.connect(self._moved)
        parts.navigator.sessionEnded.connect(self._forget)
        parts.facts.told.connect(self._on_fact)
        parts.language.changed.connect(self._refresh)
        booking.cancelled.connect(self.load)

    @Property(RowsModel, constant=True)
    def upcoming(self) -> RowsModel:
        """What is to come, soonest first."""
        return self._upcoming

    @Property(RowsModel, constant=True)
    def past(self) -> RowsModel:
        """All else, latest first."""
        return self._past

    @Property(str, notify=changed)
    def stage(self) -> str:
        """loading, list, empty or stranger."""
        return self._props.stage

    @Property(str, notify=changed)
    def membership(self) -> str:
        """Which membership, and until when; "" for none."""
        return self._props.membership

    @Property(str, notify=changed)
    def emptyTitle(self) -> str:
        """Why there is no list."""
        return self._props.empty_title

    @Property(str, notify=changed)
    def emptyText(self) -> str:
        """What to do then."""
        return self._props.empty_text

    @Property(str, notify=changed)
    def older(self) -> str:
        """That there are more."""
        return self._props.older

    @Property(str, notify=changed)
    def noticeText(self) -> str:
        """What there is to say."""
        return self._props.notice.text

    @Property(str, notify=changed)
    def noticeKind(self) -> str:
        """How grave that is."""
        return self._props.notice.kind

    @Property(str, notify=changed)
    def noticeAction(self) -> str:
        """What can be done about it."""
        return self._props.notice.action

    @Slot()
    def load(self) -> None:
        """Look them up, or once more; what is shown stays meanwhile."""
        if self._parts.member.member is None:
            self._refresh()
            return
        self._asked = asked = object()
        self._failed = False
        self._parts.background.run(self._parts.services.account.bookings, lambda answer: self._answered(asked, answer))
        self._refresh()

    @Slot(str)
    def open(self, reference: str) -> None:
        """One of them was touched."""
        listed = self._bookings
        for one in (*listed.upcoming, *listed.past) if listed else ():
            if one.reference == reference:
                self._booking.show_booking(one)
                self._parts.navigator.go(Step.MY_BOOKING)
                return

    @Slot()
    def openProfile(self) -> None:
        """Name, language, consents."""
        if self._parts.member.member is not None:
            self._parts.navigator.go(Step.PROFILE)

    @Slot()
    def buy(self) -> None:
        """What is on."""
        self._parts.navigator.go_back_to(Step.FILMS)

    def _answered(self, asked: object, answer: "Outcome[MyBookings | NobodySignedIn]") -> None:
        if asked is not self._asked:
            return
        self._asked = None
        if isinstance(answer, Ok):
            self._bookings = answer.value if isinstance(answer.value, MyBookings) else None
        else:
            self._bookings, self._failed = None, True
        self._booking.look_again(self._all())
        self._refresh()

    def _all(self) -> tuple[MyBooking, ...]:
        return (*self._bookings.upcoming, *self._bookings.past) if self._bookings else ()

    @Slot(bool)
    def _moved(self, forward: bool) -> None:  # noqa: FBT001 - a Qt slot
        if self._parts.navigator.current is Step.ACCOUNT and (forward or self._bookings is None):
            self.load()

    @Slot(object)
    def _on_fact(self, fact: Fact) -> None:
        if isinstance(fact, SignInChanged) and self._parts.member.session is None:
            self._forget()  # whoever signs in next must not find it, session's end or not
        if self._parts.navigator.current not in (Step.ACCOUNT, Step.MY_BOOKING):
            return
        if isinstance(fact, BookingChanged) or fact == ConnectionChanged(online=True):
            self.load()
        elif isinstance(fact, SignInChanged | PosterCached):
            self._refresh()

    @Slot()
    def _refresh(self) -> None:
        services, member = self._parts.services, self._parts.member
        site = services.programme.site()
        props = derive_account(
            AccountInputs(
                member.session,
                self._bookings,
                self._failed,
                site.local if site else lambda at: at,
                services.clock.now(),
                self._parts.navigator.language,
                by_card=services.memberships.claim is not None,
                pictures=self._pictures(),
            )
        )
        self._upcoming.show(props.upcoming)
        self._past.show(props.past)
        if props != self._props:
            self._props = props
            self.changed.emit()

    def _pictures(self) -> Mapping[str, tuple[str, str]]:
        programme, posters = self._parts.services.programme, self._parts.posters
        wanted = {one.outing.film_id for one in self._all() if one.outing}
        known = ((key, programme.film(key)) for key in wanted)
        return {key: (posters.know(film, programme.poster_path(film)), film.accent) for key, film in known if film}

    @Slot()
    def _forget(self) -> None:
        self._bookings, self._failed, self._asked = None, False, None
        self._props = AccountProps()
        self._upcoming.show(())
        self._past.show(())
        self.changed.emit()
