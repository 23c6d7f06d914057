"""What the counter's staff count of what the kiosk's guests paid there, typed on the page's own keys."""

from typing import Final

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk import formatting
from kiosk.domain.money import Money
from kiosk.services.day_report import Difference
from ui.staff.day_report_props import REASONS, in_words

QML_IMPORT_NAME = "Foyer.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1

MOST_DIGITS: Final = 8


@QmlElement
class TillCountViewModel(QObject):
    """One count at a time; ``begin`` forgets the one before."""

    changed = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._language = "en"
        self._expected = Money(0, "")
        self._typed: int | None = None
        self._reason: Difference | None = None

    def begin(self, expected: Money, language: str) -> None:
        """So much should be there; amounts are written as in ``language``."""
        self._expected, self._language = expected, language
        self._typed = self._reason = None
        self.changed.emit()

    @property
    def result(self) -> tuple[str, int, Difference | None] | None:
        """Currency, minor units and why they differ; None while something is missing."""
        counted = self._counted
        if counted is None or (counted != self._expected.minor and self._reason is None):
            return None
        return self._expected.currency, counted, self._reason

    @Property(str, notify=changed)
    def typed(self) -> str:
        """What was counted, as money."""
        return self._money(self._counted or 0)

    @Property(bool, notify=changed)
    def gaveBack(self) -> bool:
        """Whether more should have been given back at the counter than was paid: that is what is typed then."""
        return self._expected.minor < 0

    @Property(str, notify=changed)
    def expected(self) -> str:
        """What should be there, as money."""
        return self._money(self._expected.minor)

    @Property(str, notify=changed)
    def difference(self) -> str:
        """What is missing or too much, as money; "" if it is as expected, or nothing was typed."""
        counted = self._counted
        if counted is None or counted == self._expected.minor:
            return ""
        return self._money(counted - self._expected.minor)

    @Property("QVariantList", constant=True)  # type: ignore[arg-type]
    def reasons(self) -> list[str]:
        """Why there may be a difference; their words by ``words``."""
        return [reason.value for reason in Difference]

    @Property(str, notify=changed)
    def reason(self) -> str:
        """The one chosen."""
        return self._reason.value if self._reason else ""

    @Property(bool, notify=changed)
    def complete(self) -> bool:
        """Whether it can be written down."""
        return self.result is not None

    @Slot(str, result=str)
    def words(self, reason: str) -> str:
        """A reason in the language of the screen."""
        return in_words(REASONS[reason])

    @Slot(str)
    def strike(self, digit: str) -> None:
        """One more digit."""
        if self._typed is None or len(str(self._typed)) < MOST_DIGITS:
            self._typed = (self._typed or 0) * 10 + int(digit)
            self.changed.emit()

    @Slot()
    def rubOut(self) -> None:
        """Not the last digit."""
        if self._typed is not None:
            self._typed = self._typed // 10
            self.changed.emit()

    @Slot(str)
    def choose(self, reason: str) -> None:
        """Why it is not what was expected."""
        self._reason = Difference(reason)
        self.changed.emit()

    @property
    def _counted(self) -> int | None:
        """What was typed, in minor units; below nothing where more was given back than paid."""
        if self._typed is None:
            return None
        return -self._typed if self._expected.minor < 0 else self._typed

    def _money(self, minor: int) -> str:
        currency = self._expected.currency
        return formatting.money(Money(minor, currency), self._language) if currency else ""
