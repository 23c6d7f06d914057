"""Find a booking: typed or scanned; what it is and what happened to it; printed or mailed again, or taken back."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Property, QCoreApplication, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.domain.bookings import REFERENCE_LENGTH
from kiosk.facts import BookingChanged, Fact, MailChanged, PrintChanged
from kiosk.logs import logger
from kiosk.services.lookup import as_scanned
from ui.models.rows import RowsModel
from ui.staff.booking_acts import BookingActsViewModel, Look
from ui.staff.booking_props import (
    EventRow,
    FactRow,
    FileProps,
    derive_file,
)
from ui.staff.how import how_of
from ui.staff.reading import Reading
from ui.viewmodels.my_tickets_props import KEYS, SHORTEST_REFERENCE, KeyRow

if TYPE_CHECKING:
    from ui.screens import Parts
    from ui.viewmodels.staff import StaffViewModel

QML_IMPORT_NAME = "Foyer.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1

log = logger(__name__)
translate = QCoreApplication.translate


@QmlElement
class BookingsViewModel(QObject):
    """What is typed and found is forgotten with whoever signs out."""

    changed = Signal()

    def __init__(self, parts: "Parts", staff: "StaffViewModel", parent: QObject | None = None) -> None:
        super().__init__(parent or staff)
        self._parts = parts
        self._staff = staff
        self._services = parts.services.staff
        self._keys = RowsModel(KeyRow, lambda row: row.letter, self)
        self._keys.show(KEYS)
        self._facts = RowsModel(FactRow, lambda row: row.label, self)
        self._history = RowsModel(EventRow, lambda row: row.number, self)
        self._typed = self._sought = self._words = ""
        self._found: Look = None
        self._props = FileProps()
        self._reading: Reading[Look] = Reading(parts.background, self._read, self._came)
        self._acts = BookingActsViewModel(parts, staff, lambda: self._found, self)
        self._acts.done.connect(self._reading.begin)
        parts.facts.told.connect(self._on_fact)
        parts.language.changed.connect(self._refresh)
        staff.signedOut.connect(self._forget)
        staff.scanned.connect(self._scanned)
        self._refresh()

    # -- for QML: looking ----------------------------------------------------------------------------------------------

    @Property(bool, notify=changed)
    def found(self) -> bool:
        """Whether a booking is shown, and not the keys."""
        return self._found is not None

    @Property(BookingActsViewModel, constant=True)
    def acts(self) -> BookingActsViewModel:
        """What can be done about it."""
        return self._acts

    @Property(RowsModel, constant=True)
    def keys(self) -> RowsModel:
        """The letters and digits of a reference."""
        return self._keys

    @Property(str, notify=changed)
    def typed(self) -> str:
        """What stands there."""
        return self._typed

    @Property(bool, notify=changed)
    def canLook(self) -> bool:
        """Whether enough is typed."""
        return self._can_look()

    @Property(bool, constant=True)
    def hasScanner(self) -> bool:
        """Whether a ticket can be held under a scanner."""
        kiosk = self._parts.services.config.kiosk
        return bool(kiosk.scanner or kiosk.scanner_device)

    @Property(str, notify=changed)
    def lookWords(self) -> str:
        """What came of looking; "" while there is nothing to say."""
        return self._words

    @Slot(str)
    def type(self, letter: str) -> None:
        """One more letter of a reference."""
        if len(self._typed) < REFERENCE_LENGTH:
            self._typed, self._words = self._typed + letter, ""
            self.changed.emit()

    @Slot()
    def rubOut(self) -> None:
        """Take the last letter back."""
        self._typed, self._words = self._typed[:-1], ""
        self.changed.emit()

    @Slot()
    def look(self) -> None:
        """Look it up."""
        if self._can_look():
            self._look_for(self._typed)

    @Slot()
    def another(self) -> None:
        """Back to the keys."""
        self._wipe()
        self._refresh()

    # -- for QML: the booking ------------------------------------------------------------------------------------------

    @Property(str, notify=changed)
    def reference(self) -> str:
        """The booking's."""
        return self._props.reference

    @Property(str, notify=changed)
    def standing(self) -> str:
        """How it stands."""
        return self._props.standing

    @Property(str, notify=changed)
    def grade(self) -> str:
        """How well that is."""
        return self._props.grade

    @Property(str, notify=changed)
    def warning(self) -> str:
        """What must not be missed."""
        return self._props.warning

    @Property(RowsModel, constant=True)
    def facts(self) -> RowsModel:
        """What it is."""
        return self._facts

    @Property(RowsModel, constant=True)
    def history(self) -> RowsModel:
        """What happened to it, the latest first."""
        return self._history

    @Property(str, notify=changed)
    def noPrint(self) -> str:
        """Why it is not printed again."""
        return self._props.no_print

    @Property(str, notify=changed)
    def noMail(self) -> str:
        """Why it is not mailed again."""
        return self._props.no_mail

    @Property(str, notify=changed)
    def noRefund(self) -> str:
        """Why it is not taken back."""
        return self._props.no_refund

    # -- within ------------------------------------------------------------------------------------------------------

    def _can_look(self) -> bool:
        return len(self._typed) >= SHORTEST_REFERENCE and not self._reading.under_way

    def _look_for(self, text: str) -> None:
        self._sought, self._words = text, translate("StaffBookings", "Looking…")
        self._reading.begin()
        self.changed.emit()

    def _read(self) -> Look:
        found = self._services.booking_files.find(self._sought)
        if found is None:
            return None
        return found, self._services.refunds.terms(found.reference)

    def _came(self, found: Look) -> None:
        if not self._sought:
            return
        self._found, self._words = found, ""
        if self._reading.failed:
            self._words = translate("StaffBookings", "The disk does not tell. Your technician should look.")
        elif found is None:
            self._typed = ""
            self._words = translate(
                "StaffBookings",
                "This kiosk does not know it. Compare each letter; what was made elsewhere is in your ticketing.",
            )
        self._refresh()

    @Slot(str)
    def _scanned(self, text: str) -> None:
        code = as_scanned(text)
        if code and self._staff.at("bookings") and not self._acts.busy:
            self._wipe()
            self._look_for(code)

    @Slot(object)
    def _on_fact(self, fact: Fact) -> None:
        mine = isinstance(fact, BookingChanged | PrintChanged | MailChanged) and self._found is not None
        if mine and getattr(fact, "reference", "") == self._props.reference:
            self._reading.begin()

    @Slot()
    def _refresh(self) -> None:
        how, mails = how_of(self._parts), self._parts.services.mail_desk.offered
        self._props = derive_file(*self._found, how, mails=mails) if self._found else FileProps()
        self._facts.show(self._props.facts)
        self._history.show(self._props.history)
        self.changed.emit()

    def _wipe(self) -> None:
        self._reading.drop()
        self._acts.forget()
        self._typed = self._sought = self._words = ""
        self._found = None

    @Slot()
    def _forget(self) -> None:
        self._wipe()
        self._refresh()
