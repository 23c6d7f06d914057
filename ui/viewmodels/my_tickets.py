"""Where a customer types a booking's reference, or a scanner, which is a keyboard, types a ticket's code."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.domain.journey import Step
from kiosk.errors import StoreError
from kiosk.logs import logger
from kiosk.services.lookup import Found, Pause
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
)

if TYPE_CHECKING:
    from kiosk.services.lookup import LookUpOutcome
    from ui.screens import Parts

QML_IMPORT_NAME = "Foyer.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1

log = logger(__name__)


@QmlElement
class MyTicketsViewModel(QObject):
    """Begins empty each time it is entered. What is typed is kept nowhere else."""

    changed = Signal()

    def __init__(self, parts: "Parts", booking: BookingViewModel, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._parts = parts
        self._booking = booking
        self._keys = RowsModel(KeyRow, lambda row: row.letter, self)
        self._keys.show(KEYS)
        self._typed = ""
        self._outcome: LookUpOutcome | None = None
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
        return self._parts.services.config.kiosk.scanner

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

    @Slot(str)
    def type(self, text: str) -> None:
        """One more letter, from the screen or from a keyboard."""
        if text.isprintable() and len(self._typed) + len(text) <= MOST_TYPED:
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
        if not self._props.can_look:
            return
        try:
            outcome = self._parts.services.lookup.find(self._typed)
        except StoreError as error:
            log.error("a booking could not be looked up: %s", error)
            return
        if self._props.scanning:
            self._typed = ""  # half a code is nothing anybody could mend
        self._outcome = outcome
        if isinstance(outcome, Found):
            self._booking.show_found(outcome)
            self._parts.navigator.go(Step.BOOKING)
        if isinstance(outcome, Pause):
            self._typed = ""
        self._refresh()

    @Slot(bool)
    def _moved(self, _forward: bool) -> None:  # noqa: FBT001 - a Qt slot
        if self._parts.navigator.current is Step.MY_TICKETS:
            self._forget()

    @Slot()
    def _refresh(self) -> None:
        notice: Notice = notice_of_look_up(self._outcome) if self._outcome else NOTHING
        props = derive_my_tickets(self._typed, notice)
        if props != self._props:
            self._props = props
            self.changed.emit()

    @Slot()
    def _forget(self) -> None:
        self._typed, self._outcome = "", None
        self._refresh()
