"""Where a customer types a booking's reference, or a scanner brings a ticket's code."""

from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Property, QObject, QTimer, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.domain.journey import Step
from kiosk.errors import StoreError
from kiosk.logs import logger
from kiosk.services.collect import NoBooking, WhyNone
from kiosk.services.lookup import Found, NotFound, Pause, as_scanned
from ui.background import Ok, Outcome
from ui.models.rows import RowsModel
from ui.presenting import NOTHING, Notice
from ui.viewmodels.booking import BookingViewModel
from ui.viewmodels.my_tickets_props import (
    KEYS,
    MOST_TYPED,
    KeyRow,
    MyTicketsProps,
    derive_my_tickets,
    notice_of_look_up,
    notice_of_looking,
)

if TYPE_CHECKING:
    from kiosk.services.collect import FindElsewhereOutcome
    from ui.screens import Parts

QML_IMPORT_NAME = "Foyer.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1

log = logger(__name__)
SAID_AFTER_MS: Final = 300
"""A shorter wait is not worth a word."""
SAME_SCAN_SECONDS: Final = 2.0


@QmlElement
class MyTicketsViewModel(QObject):
    """Begins empty each time it is entered. What is typed is kept nowhere else.

    What this kiosk does not know is asked for in the background; whoever stops looking, or goes, hears no answer.
    """

    changed = Signal()

    def __init__(self, parts: "Parts", booking: BookingViewModel, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._parts = parts
        self._booking = booking
        self._keys = RowsModel(KeyRow, lambda row: row.letter, self)
        self._keys.show(KEYS)
        self._typed = ""
        self._sought = ""
        self._scanned, self._scanned_at = 0, 0.0
        self._asked: object | None = None
        self._outcome: FindElsewhereOutcome | None = None
        self._last: FindElsewhereOutcome | None = None
        self._slow = QTimer(self)
        self._slow.setSingleShot(True)
        self._slow.setInterval(SAID_AFTER_MS)
        self._slow.timeout.connect(self._refresh)
        self._props = MyTicketsProps()
        parts.language.changed.connect(self._refresh)
        parts.navigator.moved.connect(self._moved)
        parts.navigator.sessionEnded.connect(self._forget)

    @Property(RowsModel, constant=True)
    def keys(self) -> RowsModel:
        """The letters and digits a reference is made of."""
        return self._keys

    @Property(bool, constant=True)
    def hasScanner(self) -> bool:
        """Whether this kiosk has a scanner to hold a ticket under."""
        kiosk = self._parts.services.config.kiosk
        return kiosk.scanner or bool(kiosk.scanner_device)

    @Property(str, notify=changed)
    def cells(self) -> str:
        """The places of the reference, those not filled as blanks."""
        return self._props.cells

    @Property(str, notify=changed)
    def spoken(self) -> str:
        """What is typed, letter by letter, for a screen reader."""
        return self._props.spoken

    @Property(bool, notify=changed)
    def scanning(self) -> bool:
        """Whether a scanner is at it."""
        return self._props.scanning

    @Property(bool, notify=changed)
    def looking(self) -> bool:
        """Whether the provider is being asked."""
        return self._props.looking

    @Property(bool, notify=changed)
    def canLook(self) -> bool:
        """Whether enough is typed."""
        return self._props.can_look

    @Property(bool, notify=changed)
    def canRubOut(self) -> bool:
        """Whether there is anything to rub out."""
        return self._props.can_rub_out

    @Property(str, notify=changed)
    def noticeText(self) -> str:
        """What came of the last try."""
        return self._props.notice.text

    @Property(str, notify=changed)
    def noticeKind(self) -> str:
        """How grave that is."""
        return self._props.notice.kind

    @Property(str, notify=changed)
    def noticeAction(self) -> str:
        """What can be done about it: stop looking, or try again."""
        return self._props.notice.action

    @Slot(str)
    def type(self, text: str) -> None:
        """One more letter, from the screen or from a keyboard."""
        if text.isprintable() and len(self._typed) + len(text) <= MOST_TYPED and not self._props.looking:
            self._typed += text
            self._outcome = None
            self._refresh()

    @Slot()
    def rubOut(self) -> None:
        """Take the last letter back; after a wrong try, all of them."""
        self._typed = "" if self._props.scanning else self._typed[:-1]
        self._outcome = None
        self._refresh()

    @Slot()
    def look(self) -> None:
        """Look it up."""
        if self._props.can_look:
            self._look_for(self._typed)

    def scan(self, text: str) -> None:
        """A scanner read this: look it up, from the first screen too. What is left under it, it reads over and over."""
        code, now = as_scanned(text), self._parts.services.clock.monotonic()
        again = hash(code) == self._scanned and now - self._scanned_at < SAME_SCAN_SECONDS
        self._scanned, self._scanned_at = hash(code), now
        if not code or self._asked is not None:
            return
        if again:
            self._typed, self._outcome = "", self._last
            self._refresh()
            return
        if self._parts.navigator.current is not Step.MY_TICKETS:
            self._parts.navigator.go(Step.MY_TICKETS)
        self._typed, self._outcome = code, None
        self._refresh()
        self._look_for(code)

    @Slot()
    def act(self) -> None:
        """What the notice offers."""
        if self._asked is None:
            self._look_for(self._sought)
        else:
            self._asked = None
            self._refresh()

    def _look_for(self, text: str) -> None:
        self._sought, self._outcome = text, None
        try:
            outcome = self._parts.services.lookup.find(text)
        except StoreError as error:
            log.error("a booking could not be looked up: %s", error)
            return
        if not isinstance(outcome, NotFound):
            self._came(outcome)
            return
        self._asked = asked = object()
        self._slow.start()
        self._parts.background.run(
            partial(self._parts.services.collect.find, text), lambda answer: self._answered(asked, answer)
        )
        self._refresh()

    def _answered(self, asked: object, answer: "Outcome[FindElsewhereOutcome]") -> None:
        if asked is self._asked:
            self._asked = None
            self._came(answer.value if isinstance(answer, Ok) else NoBooking(WhyNone.STAFF))

    def _came(self, outcome: "FindElsewhereOutcome") -> None:
        if self._props.scanning or isinstance(outcome, Pause):
            self._typed = ""  # half a code is nothing anybody could mend
        self._outcome = self._last = outcome
        if isinstance(outcome, Found):
            self._booking.show_found(outcome)
            self._parts.navigator.go(Step.BOOKING)
        self._refresh()

    @Slot(bool)
    def _moved(self, _forward: bool) -> None:  # noqa: FBT001 - a Qt slot
        if self._parts.navigator.current is Step.MY_TICKETS:
            self._forget()

    @Slot()
    def _refresh(self) -> None:
        looking = self._asked is not None
        notice: Notice = NOTHING
        if self._outcome is not None:
            notice = notice_of_look_up(self._outcome)
        elif looking and not self._slow.isActive():
            notice = notice_of_looking()
        props = derive_my_tickets(self._typed, notice, looking=looking)
        if props != self._props:
            self._props = props
            self.changed.emit()

    @Slot()
    def _forget(self) -> None:
        self._typed = self._sought = ""
        self._asked = self._outcome = self._last = None
        self._refresh()
