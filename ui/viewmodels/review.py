"""The last look before paying: the ticket to be, what it costs, and how long the seats are kept."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Property, QCoreApplication, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.domain.bookings import PaymentMethod
from kiosk.domain.journey import Step
from kiosk.domain.pricing import Quote
from kiosk.facts import ConnectionChanged, Fact, PrintChanged, PrinterChanged
from ui.models.rows import RowsModel
from ui.presenting import NOTHING, Kind, Notice
from ui.viewmodels.mail import MailViewModel
from ui.viewmodels.pay import PayViewModel
from ui.viewmodels.review_props import (
    SOON_OVER_SECONDS,
    PriceRow,
    ReviewInputs,
    ReviewProps,
    derive_review,
    hold_words,
)
from ui.viewmodels.showing import ShowingViewModel

if TYPE_CHECKING:
    from ui.screens import Parts

QML_IMPORT_NAME = "Foyer.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1

translate = QCoreApplication.translate


@QmlElement
class ReviewViewModel(QObject):
    """Counts the hold down with the heartbeat; when it is over the seats go back and the map is shown again.

    Where no paper can come out, its customer is asked first; the question, and their answer, go when paper can come.
    """

    changed = Signal()
    ticked = Signal()
    expired = Signal()

    def __init__(
        self,
        parts: "Parts",
        showing: ShowingViewModel,
        pay: PayViewModel,
        mail: MailViewModel,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._parts = parts
        self._showing = showing
        self._pay = pay
        self._mail = mail
        self._props = ReviewProps()
        self._notice = NOTHING
        self._whole = 1.0
        self._left: float | None = None
        self._paper_can_come, self._without_paper = True, False
        self._rows = RowsModel(PriceRow, lambda row: row.key, self)
        parts.navigator.moved.connect(self._moved)
        parts.navigator.sessionEnded.connect(self._forget)
        parts.heartbeat.second.connect(self._tick)
        parts.facts.told.connect(self._on_fact)
        parts.language.changed.connect(self._refresh)
        pay.turnedBack.connect(self._turned_back)

    @Property(ShowingViewModel, constant=True)
    def showing(self) -> ShowingViewModel:
        """Which showing this is."""
        return self._showing

    @Property(MailViewModel, constant=True)
    def mail(self) -> MailViewModel:
        """Whether the tickets are mailed, too."""
        return self._mail

    @Property(RowsModel, constant=True)
    def rows(self) -> RowsModel:
        """Ticket by ticket."""
        return self._rows

    @Property(str, notify=changed)
    def seats(self) -> str:
        """Where."""
        return self._props.seats

    @Property(str, notify=changed)
    def section(self) -> str:
        """The part of the auditorium, where all sit in one row."""
        return self._props.section

    @Property(str, notify=changed)
    def row(self) -> str:
        """The row; "" where there are several."""
        return self._props.row

    @Property(str, notify=changed)
    def numbers(self) -> str:
        """The seats in that row."""
        return self._props.numbers

    @Property(bool, notify=changed)
    def several(self) -> bool:
        """Whether there is more than one ticket."""
        return self._props.several

    @Property(str, notify=changed)
    def fee(self) -> str:
        """The booking fee; "" for none."""
        return self._props.fee

    @Property(str, notify=changed)
    def total(self) -> str:
        """All of it."""
        return self._props.total

    @Property(str, notify=changed)
    def tax(self) -> str:
        """The tax within."""
        return self._props.tax

    @Property(str, notify=changed)
    def proof(self) -> str:
        """What the door will ask to see."""
        return self._props.proof

    @Property(str, notify=changed)
    def afterwards(self) -> str:
        """What happens after paying."""
        return self._props.afterwards

    @Property(str, notify=changed)
    def payText(self) -> str:
        """The next step; "" while nothing can be paid."""
        return self._props.pay_text

    @Property(bool, notify=changed)
    def byCard(self) -> bool:
        """Whether the next step is the card terminal."""
        return self._props.card

    @Property(str, notify=changed)
    def counterText(self) -> str:
        """The other way to pay; "" if there is none."""
        return self._props.counter_text

    @Property(str, notify=changed)
    def noticeText(self) -> str:
        """What there is to say."""
        return self._notice.text or self._props.trouble

    @Property(str, notify=changed)
    def noticeKind(self) -> str:
        """How grave that is."""
        return self._notice.kind.value if self._notice.text else Kind.WARNING.value

    @Property(str, notify=changed)
    def question(self) -> str:
        """That no paper can come, and what there is instead: then the next step is to go on without; "" for paper."""
        return self._props.question

    @Property(float, notify=ticked)
    def holdShare(self) -> float:
        """How much of the time is left, 1 to 0."""
        return 0.0 if self._left is None else min(1.0, self._left / self._whole)

    @Property(str, notify=ticked)
    def holdWords(self) -> str:
        """The same in words."""
        return hold_words(self._left)

    @Property(bool, notify=ticked)
    def soonOver(self) -> bool:
        """Whether it is the last minute."""
        return self._left is not None and self._left <= SOON_OVER_SECONDS

    @Slot()
    def pay(self) -> None:
        """By card where that works, else at the counter; without paper only after the customer's word."""
        if self._props.question:
            self._without_paper, self._notice = True, NOTHING
            self._refresh()
        elif self._props.card or self._props.counter:
            self._begin(PaymentMethod.CARD if self._props.card else PaymentMethod.COUNTER)

    @Slot()
    def payAtCounter(self) -> None:
        """The other way."""
        if self._props.counter and not self._props.question:
            self._begin(PaymentMethod.COUNTER)

    def _begin(self, method: PaymentMethod) -> None:
        self._pay.begin(method, on_paper=not self._without_paper)

    @Slot(bool)
    def _moved(self, forward: bool) -> None:  # noqa: FBT001 - a Qt slot
        if self._parts.navigator.current is not Step.REVIEW:
            return
        if forward:
            self._notice = NOTHING
        self._left = self._parts.services.checkout.seconds_left()
        self._whole = max(self._left or 1.0, self._parts.services.config.sales.hold_seconds, 1.0)
        self._refresh()
        self._tick()

    @Slot()
    def _tick(self) -> None:
        if self._parts.navigator.current is not Step.REVIEW:
            return
        self._left = self._parts.services.checkout.seconds_left()
        self.ticked.emit()
        if self._left is not None and self._left <= 0:
            self._over()
        elif self._parts.services.after_sales.paper_can_come() != self._paper_can_come:
            self._refresh()

    def _over(self) -> None:
        """The seats go back; the same party is seated anew, so that nothing has to be chosen again."""
        checkout, navigator = self._parts.services.checkout, self._parts.navigator
        basket = checkout.basket
        if basket is not None:
            checkout.begin(basket.showtime_id, navigator.language)
            for kind, count in basket.counts.items():
                checkout.set_count(kind, count)
            checkout.set_wheelchairs(basket.wheelchairs)
            checkout.propose()
        navigator.go_back_to(Step.SEATS)
        self.expired.emit()

    @Slot(object)
    def _turned_back(self, notice: Notice) -> None:
        self._notice = notice
        self._refresh()

    @Slot(object)
    def _on_fact(self, fact: Fact) -> None:
        if isinstance(fact, ConnectionChanged | PrintChanged | PrinterChanged):
            self._refresh()

    @Slot()
    def _refresh(self) -> None:
        services, navigator = self._parts.services, self._parts.navigator
        basket = services.checkout.basket
        if navigator.current is not Step.REVIEW or basket is None:
            return
        showing = services.programme.showing(basket.showtime_id)
        hall = services.programme.auditorium(showing.showtime.auditorium_id) if showing else None
        quote = services.checkout.quote()
        if hall is None or not isinstance(quote, Quote):
            return
        self._paper_can_come = services.after_sales.paper_can_come()
        self._without_paper = self._without_paper and not self._paper_can_come
        types = [offered.type for offered in services.checkout.offered_types()]
        self._props = derive_review(
            ReviewInputs(
                quote,
                hall,
                types,
                services.checkout.payment_methods(),
                navigator.language,
                paper_may_fail=services.after_sales.paper_may_fail(),
                paper_can_come=self._paper_can_come,
                without_paper=self._without_paper,
            )
        )
        self._rows.show(self._props.rows)
        self.changed.emit()

    @Slot()
    def _forget(self) -> None:
        self._props, self._notice, self._left = ReviewProps(), NOTHING, None
        self._paper_can_come, self._without_paper = True, False
        self._rows.show(())
        self.changed.emit()
        self.ticked.emit()
