"""What the kiosk says while nothing can be sold."""

from dataclasses import dataclass
from typing import assert_never

from PySide6.QtCore import Property, QCoreApplication, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.facts import Fact, HealthChanged, ProgrammeChanged
from kiosk.services.health import Health, OutOfOrder
from ui.fact_bridge import FactBridge
from ui.models.rows import RowsModel
from ui.viewmodels.language import LanguageViewModel
from ui.viewmodels.navigator import NavigatorViewModel

QML_IMPORT_NAME = "Foyer.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class OutOfOrderProps:
    """What QML reads."""

    title: str = ""
    words: str = ""
    still_works: str = ""
    code: str = ""


def derive_out_of_order(trouble: OutOfOrder | None) -> OutOfOrderProps:
    """Calm words for a state; nothing while all is well."""
    match trouble:
        case None:
            return OutOfOrderProps()
        case OutOfOrder.BY_STAFF:
            return OutOfOrderProps(
                translate("OutOfOrder", "This kiosk is taking a break"),
                translate("OutOfOrder", "Please buy and collect your tickets at the counter, or at another kiosk."),
                translate("OutOfOrder", "Tickets you already have stay valid."),
                _code(trouble),
            )
        case OutOfOrder.NO_PROGRAMME_YET:
            return OutOfOrderProps(
                translate("OutOfOrder", "One moment"),
                translate("OutOfOrder", "This kiosk is fetching the programme for the first time."),
                translate("OutOfOrder", "If this takes long: tickets are sold at the counter as always."),
                _code(trouble),
            )
        case OutOfOrder.CHECKING:
            return OutOfOrderProps(
                translate("OutOfOrder", "One moment"),
                translate("OutOfOrder", "This kiosk is checking its books after it was switched off."),
                translate("OutOfOrder", "Tickets you already have stay valid, and nothing was lost."),
                _code(trouble),
            )
        case OutOfOrder.SWAPPED_OUT:
            return OutOfOrderProps(
                translate("OutOfOrder", "This kiosk has moved"),
                translate("OutOfOrder", "Please buy and collect your tickets at the counter, or at another kiosk."),
                translate("OutOfOrder", "Tickets you already have stay valid."),
                _code(trouble),
            )
        case (
            OutOfOrder.KEY_REFUSED
            | OutOfOrder.CANNOT_SIGN
            | OutOfOrder.DISK_FULL
            | OutOfOrder.DISK_READ_ONLY
            | OutOfOrder.DISK_FAILED
            | OutOfOrder.DATABASE_NEWER
            | OutOfOrder.DATABASE_DAMAGED
            | OutOfOrder.JOURNAL_BROKEN
            | OutOfOrder.CLOCK_WRONG
        ):
            return OutOfOrderProps(
                translate("OutOfOrder", "This kiosk is resting"),
                translate("OutOfOrder", "Please buy your tickets at the counter, or at another kiosk."),
                translate("OutOfOrder", "Tickets you already have stay valid, and nothing was lost."),
                _code(trouble),
            )
        case _:
            assert_never(trouble)


def _code(trouble: OutOfOrder) -> str:
    #: For the cinema's staff; %1 is a short code such as F-204
    return translate("OutOfOrder", "For our staff: %1").replace("%1", trouble.value)


@QmlElement
class OutOfOrderViewModel(QObject):
    """The words, kept up to date."""

    changed = Signal()

    def __init__(
        self,
        health: Health,
        facts: FactBridge,
        language: LanguageViewModel,
        navigator: NavigatorViewModel,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._health = health
        self._language = language
        self._languages = language.choices(self)
        self._props = OutOfOrderProps()
        facts.told.connect(self._on_fact)
        language.changed.connect(self._refresh)
        navigator.moved.connect(self._moved)
        self._refresh()

    @Property(str, notify=changed)
    def title(self) -> str:
        """The headline."""
        return self._props.title

    @Property(str, notify=changed)
    def words(self) -> str:
        """Where to go instead."""
        return self._props.words

    @Property(str, notify=changed)
    def stillWorks(self) -> str:
        """What was not lost."""
        return self._props.still_works

    @Property(str, notify=changed)
    def code(self) -> str:
        """For staff."""
        return self._props.code

    @Property(RowsModel, constant=True)
    def languages(self) -> RowsModel:
        """The languages these words can be read in; none where there is no choice."""
        return self._languages

    @Slot(str)
    def speak(self, language: str) -> None:
        """Say it in another language."""
        self._language.choose(language)

    @Slot(object)
    def _on_fact(self, fact: Fact) -> None:
        if isinstance(fact, HealthChanged | ProgrammeChanged):
            self._refresh()

    @Slot(bool)
    def _moved(self, _forward: bool) -> None:  # noqa: FBT001 - a Qt slot
        self._refresh()

    @Slot()
    def _refresh(self) -> None:
        props = derive_out_of_order(self._health.selling())
        if props != self._props:
            self._props = props
            self.changed.emit()
