"""The day's figures, closing the day, days closed before, and counting the till."""

from collections.abc import Callable
from dataclasses import asdict, dataclass
from enum import StrEnum
from functools import partial
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import Property, QCoreApplication, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.domain.day_report import DayReport
from kiosk.domain.money import Money
from kiosk.domain.staff import Permission
from kiosk.facts import BookingChanged, Fact, PrintChanged
from kiosk.services.day_report import Closed, ClosedMeanwhile, CloseOutcome, Counted, CountOutcome, NothingToClose
from kiosk.services.day_report import NotPossible as NotDone
from kiosk.sticks import NotSaved, SaveOutcome, Stick
from ui.background import Err, Outcome
from ui.models.rows import RowsModel
from ui.staff.day_cards import Card, cards, in_columns
from ui.staff.day_report_props import PRINTS, Day, before_closing, days, in_words, period_of, title_of
from ui.staff.till_count import TillCountViewModel

if TYPE_CHECKING:
    from ui.screens import Parts
    from ui.viewmodels.staff import StaffViewModel

QML_IMPORT_NAME = "Foyer.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1

T = TypeVar("T")
PAGE = "day_report"

translate = QCoreApplication.translate


class Asked(StrEnum):
    """Which question stands over the page."""

    NOTHING = ""
    CLOSE = "close"
    CLOSE_EMPTY = "close_empty"
    COUNT = "count"
    STICK = "stick"


@dataclass(slots=True)
class _Session:
    """What is known while somebody is signed in."""

    shown: DayReport | None = None
    closings: tuple[DayReport, ...] = ()
    cards: tuple[Card, ...] = ()
    asked: Asked = Asked.NOTHING
    sticks: tuple[Stick, ...] = ()
    printing: str = ""
    trouble: str = ""
    under_way: int = 0
    open: bool = False


@QmlElement
class DayReportViewModel(QObject):
    """Reads the figures each time the page is opened, and while it is open after each sale."""

    changed = Signal()

    def __init__(self, parts: "Parts", staff: "StaffViewModel") -> None:
        super().__init__(parts.owner)
        self._parts = parts
        self._staff = staff
        self._reports = parts.services.staff.day_reports
        self._papers = parts.services.staff.day_papers
        self._session = _Session()
        self._columns = 2
        self._days = RowsModel(Day, lambda row: row.number, self)
        self._till = TillCountViewModel(self)
        staff.changed.connect(self._page_turned)
        staff.signedOut.connect(self._forget)
        parts.facts.told.connect(self._on_fact)
        parts.language.changed.connect(self._show)

    # -- for QML -----------------------------------------------------------------------------------------------------

    @Property(bool, notify=changed)
    def ready(self) -> bool:
        """Whether there are figures to show."""
        return self._session.shown is not None

    @Property(str, notify=changed)
    def trouble(self) -> str:
        """Why there are none; "" while they are awaited, or there."""
        return self._session.trouble

    @Property(str, notify=changed)
    def title(self) -> str:
        """Which report is shown."""
        return title_of(self._session.shown) if self._session.shown is not None else ""

    @Property(str, notify=changed)
    def period(self) -> str:
        """From when to when."""
        return period_of(self._session.shown, self._language()) if self._session.shown is not None else ""

    @Property(int, notify=changed)
    def number(self) -> int:
        """Of the closing that is shown; 0: the day so far."""
        return self._session.shown.number if self._session.shown is not None else 0

    @Property("QVariantList", notify=changed)  # type: ignore[arg-type]
    def cards(self) -> list[list[dict[str, object]]]:
        """The figures: a list for each column, of cards with a title and lines."""
        columns = in_columns(self._session.cards, self._columns)
        return [[asdict(card) | {"lines": [asdict(line) for line in card.lines]} for card in one] for one in columns]

    @Property(RowsModel, constant=True)
    def days(self) -> RowsModel:
        """The days closed before, newest first."""
        return self._days

    @Property(TillCountViewModel, constant=True)
    def till(self) -> TillCountViewModel:
        """What is being counted."""
        return self._till

    @Property(str, notify=changed)
    def forgotten(self) -> str:
        """What whoever closes the day may have forgotten; "" for nothing."""
        return before_closing(self._session.shown, self._language()) if self._session.shown is not None else ""

    @Property(str, notify=changed)
    def asked(self) -> str:
        """The question over the page: close, close_empty, count or stick; "" for none."""
        return self._session.asked

    @Property(bool, notify=changed)
    def busy(self) -> bool:
        """Whether something is being done that takes a moment."""
        return self._session.under_way > 0

    @Property("QVariantList", notify=changed)  # type: ignore[arg-type]
    def sticks(self) -> list[str]:
        """The names of the sticks to choose from."""
        return [stick.name for stick in self._session.sticks]

    @Slot(int)
    def stand(self, columns: int) -> None:
        """So many cards stand side by side."""
        if columns != self._columns:
            self._columns = columns
            self.changed.emit()

    @Slot(int)
    def look(self, number: int) -> None:
        """Show a day that was closed; 0: the day so far."""
        self._load(number)

    @Slot(str)
    def ask(self, what: str) -> None:
        """Put a question over the page; "" takes it away."""
        self._session.asked = Asked(what)
        shown = self._session.shown
        if what == Asked.COUNT and shown is not None:
            due = shown.due_at_the_counter.get(shown.currency, 0)
            self._till.begin(Money(due, shown.currency), self._language())
        self.changed.emit()

    @Slot()
    def close(self) -> None:
        """Close the day, for good."""
        empty, closings = self._session.asked is Asked.CLOSE_EMPTY, self._session.closings
        after = closings[0].number if closings else 0
        self.ask(Asked.NOTHING)
        self._do(partial(self._reports.close, self._staff.by, after, even_if_empty=empty), self._closed)

    @Slot()
    def count(self) -> None:
        """Write down what was counted."""
        result = self._till.result
        self.ask(Asked.NOTHING)
        if result is not None:
            self._do(partial(self._reports.count, self._staff.by, *result), self._counted)

    @Slot()
    def printOut(self) -> None:
        """Print what is shown, by the kiosk's printer."""
        if self._session.shown is not None:
            self._do(
                partial(self._papers.print, self._session.shown.number, self._language(), self._staff.by), self._sent
            )

    @Slot()
    def save(self) -> None:
        """Look for sticks, and save what is shown to the only one; several: ask which."""
        self._do(self._papers.sticks, self._found)

    @Slot(int)
    def saveTo(self, at: int) -> None:
        """Save what is shown to one of the sticks."""
        shown, sticks = self._session.shown, self._session.sticks
        self.ask(Asked.NOTHING)
        if shown is not None and 0 <= at < len(sticks):
            self._do(partial(self._papers.save, shown, self._language(), sticks[at], self._staff.by), self._saved)

    # -- inside ------------------------------------------------------------------------------------------------------

    def _language(self) -> str:
        return self._parts.navigator.language

    def _do(self, work: Callable[[], T], then: Callable[[T], None]) -> None:
        """Off the GUI thread, for whoever may; who signed out meanwhile is told nothing."""
        if not self._staff.may(Permission.CLOSE_DAY):
            return
        session = self._session
        session.under_way += 1
        self.changed.emit()

        def told(outcome: Outcome[T]) -> None:
            session.under_way -= 1
            if session is not self._session:
                return
            if isinstance(outcome, Err):
                session.trouble = translate("DayReport", "The figures cannot be read. Please call your technician.")
                self._staff.notice(translate("DayReport", "That did not work."), "stop")
            else:
                then(outcome.value)
            self.changed.emit()

        self._parts.background.run_later(work, told)

    def _load(self, number: int = 0) -> None:
        def read() -> tuple[DayReport | None, tuple[DayReport, ...]]:
            return self._reports.closing(number) if number else self._reports.today(), self._reports.closings()

        self._do(read, self._loaded)

    def _loaded(self, found: tuple[DayReport | None, tuple[DayReport, ...]]) -> None:
        self._session.shown, self._session.closings = found
        self._session.trouble = ""
        self._show()

    def _closed(self, outcome: CloseOutcome) -> None:
        match outcome:
            case Closed(report=report):
                self._staff.notice(
                    translate("DayReport", "The day is closed: Z%1.").replace("%1", str(report.number)), "good"
                )
                self._load(report.number)
            case NothingToClose():
                self.ask(Asked.CLOSE_EMPTY)
            case ClosedMeanwhile(number=number):
                self._staff.notice(
                    translate("DayReport", "Somebody else has just closed the day: Z%1.").replace("%1", str(number))
                )
                self._load()
            case NotDone():
                self._staff.notice(translate("DayReport", "The day was not closed."), "stop")

    def _counted(self, outcome: CountOutcome) -> None:
        match outcome:
            case Counted():
                self._staff.notice(translate("DayReport", "What you counted is written down."), "good")
            case NotDone():
                self._staff.notice(
                    translate("DayReport", "The figures changed meanwhile: please count again."), "warning"
                )
        self._load()

    def _sent(self, reference: str) -> None:
        self._session.printing = reference
        self._staff.notice(translate("DayReport", "It is being printed."))

    def _found(self, sticks: tuple[Stick, ...]) -> None:
        self._session.sticks = sticks
        if len(sticks) == 1:
            self.saveTo(0)
        elif sticks:
            self.ask(Asked.STICK)
        else:
            self._staff.notice(translate("DayReport", "Put a USB stick into the kiosk first."), "warning")

    def _saved(self, outcome: SaveOutcome) -> None:
        if isinstance(outcome, NotSaved):
            self._staff.notice(
                translate("DayReport", "The stick does not take it: %1").replace("%1", outcome.why), "stop"
            )
        else:
            words = translate("DayReport", "Saved as %1 and as a table. You may take the stick out.")
            self._staff.notice(words.replace("%1", outcome.file.name), "good")

    @Slot(object)
    def _on_fact(self, fact: Fact) -> None:
        session = self._session
        shows_today = session.shown is not None and not session.shown.number
        if session.open and isinstance(fact, BookingChanged) and shows_today and not session.under_way:
            self._load()
        if session.printing and isinstance(fact, PrintChanged) and fact.reference == session.printing:
            words, kind = PRINTS.get(self._papers.paper(session.printing), ("", ""))
            if words:
                self._staff.notice(in_words(words), kind)

    @Slot()
    def _page_turned(self) -> None:
        was, self._session.open = self._session.open, str(self._staff.page) == PAGE
        if self._session.open and not was:
            self._load()

    @Slot()
    def _show(self) -> None:
        session = self._session
        session.cards = cards(session.shown, self._language()) if session.shown is not None else ()
        self._days.show(days(session.closings, self._language()))
        self.changed.emit()

    @Slot()
    def _forget(self) -> None:
        self._session = _Session()
        self._till.begin(Money(0, ""), "en")
        self._show()
