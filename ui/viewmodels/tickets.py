"""Who is coming: ticket types and how many of each."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Property, QCoreApplication, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.domain.journey import Step
from kiosk.domain.seating import NoSeats, Proposal
from kiosk.facts import (
    ConnectionChanged,
    Fact,
    MemberChanged,
    ProgrammeChanged,
    RightsChanged,
    SeatsChanged,
    SignInChanged,
)
from kiosk.identity import ClaimOutcome
from ui.background import Ok, Outcome
from ui.models.rows import RowsModel
from ui.presenting import NOTHING, Kind, Notice
from ui.viewmodels.showing import ShowingViewModel
from ui.viewmodels.tickets_props import (
    MemberWays,
    TicketRow,
    TicketsInputs,
    TicketsProps,
    derive_tickets,
    notice_of_claim,
    notice_of_left_out,
)

if TYPE_CHECKING:
    from ui.screens import Parts

QML_IMPORT_NAME = "Foyer.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1

translate = QCoreApplication.translate
LOOKS_AGAIN = MemberChanged | SignInChanged | ProgrammeChanged | SeatsChanged | RightsChanged | ConnectionChanged


@QmlElement
class TicketsViewModel(QObject):
    """The basket's counts; every change is written to the checkout at once."""

    changed = Signal()

    def __init__(self, parts: "Parts", showing: ShowingViewModel, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._parts = parts
        self._showing = showing
        self._props = TicketsProps()
        self._notice, self._of_members = NOTHING, NOTHING
        self._checking: object | None = None
        self._rows = RowsModel(TicketRow, lambda row: row.kind, self)
        parts.navigator.moved.connect(self._moved)
        parts.facts.told.connect(self._on_fact)
        parts.language.changed.connect(self._refresh)
        parts.navigator.sessionEnded.connect(self._forget)

    @Property(ShowingViewModel, constant=True)
    def showing(self) -> ShowingViewModel:
        """Which showing this is."""
        return self._showing

    @Property(RowsModel, constant=True)
    def rows(self) -> RowsModel:
        """The ticket types."""
        return self._rows

    @Property(int, notify=changed)
    def wheelchairs(self) -> int:
        """How many bring their own chair."""
        return self._props.wheelchairs

    @Property(int, notify=changed)
    def mostWheelchairs(self) -> int:
        """How many may."""
        return self._props.most_wheelchairs

    @Property(str, notify=changed)
    def wheelchairNote(self) -> str:
        """What that means."""
        return self._props.wheelchair_note

    @Property(bool, notify=changed)
    def wheelchairsShown(self) -> bool:
        """Whether the hall has such places at all."""
        return self._props.wheelchairs_shown

    @Property(str, notify=changed)
    def count(self) -> str:
        """ "2 tickets"."""
        return self._props.count

    @Property(str, notify=changed)
    def total(self) -> str:
        """ "from €25.00"."""
        return self._props.total

    @Property(str, notify=changed)
    def emptyTitle(self) -> str:
        """Why nothing can be chosen; "" otherwise."""
        return self._props.empty_title

    @Property(str, notify=changed)
    def emptyText(self) -> str:
        """What to do then."""
        return self._props.empty_text

    @Property(str, notify=changed)
    def noticeText(self) -> str:
        """What there is to say."""
        return self._said.text or self._props.hint

    @Property(str, notify=changed)
    def noticeKind(self) -> str:
        """How grave that is."""
        return self._said.kind.value

    @property
    def _said(self) -> Notice:
        return self._notice if self._notice.text else self._of_members

    @Property(bool, notify=changed)
    def canGoOn(self) -> bool:
        """Whether there is somebody to seat."""
        return self._props.can_go_on

    @Slot(str, int)
    def setCount(self, kind: str, count: int) -> None:
        """So many tickets of a type."""
        self._of_members = NOTHING
        self._parts.services.checkout.set_count(kind, count)
        self._refresh()

    @Slot(int)
    def setWheelchairs(self, count: int) -> None:
        """So many wheelchairs."""
        self._parts.services.checkout.set_wheelchairs(count)
        self._refresh()

    @Slot()
    def goOn(self) -> None:
        """Choose seats: the best ones are proposed on the way."""
        basket = self._parts.services.checkout.basket
        if basket is None or not self._props.can_go_on:
            return
        if len(basket.seat_ids) == basket.tickets:
            self._parts.navigator.go(Step.SEATS)
            return
        outcome = self._parts.services.checkout.propose()
        if isinstance(outcome, Proposal):
            self._parts.navigator.go(Step.SEATS)
        else:
            self._refresh()
            self._notice = _does_not_fit(outcome, basket.wheelchairs)
            self.changed.emit()

    @Slot(str)
    def showCard(self, text: str) -> None:
        """A card or a pass was held under the scanner: asked about in the background, one at a time.

        Where nothing can be bought it would only raise hopes.
        """
        if self._checking is not None or self._props.empty_title:
            return
        self._checking = asked = object()
        memberships = self._parts.services.memberships

        def answered(outcome: Outcome[ClaimOutcome]) -> None:
            if self._checking is not asked:
                return  # whoever showed it has gone
            self._checking = None
            if self._parts.navigator.current is Step.TICKETS and isinstance(outcome, Ok):
                offered = self._parts.services.checkout.offered_types()
                self._of_members = notice_of_claim(outcome.value, offered)
                self._refresh()

        self._parts.background.run(partial(memberships.claim_card, text), answered)

    @Slot(bool)
    def _moved(self, forward: bool) -> None:  # noqa: FBT001 - a Qt slot
        if forward:
            self._of_members = NOTHING
        self._leave_out()
        if self._parts.navigator.current is Step.TICKETS:
            self._refresh()

    @Slot(object)
    def _on_fact(self, fact: Fact) -> None:
        if isinstance(fact, MemberChanged | SignInChanged):
            self._leave_out()
        if isinstance(fact, LOOKS_AGAIN) and self._parts.navigator.current is Step.TICKETS:
            self._refresh()

    def _leave_out(self) -> None:
        """Members' tickets of a member who is gone leave the basket, and whoever is there is asked anew: no price
        changes silently."""
        navigator = self._parts.navigator
        if navigator.current not in (Step.TICKETS, Step.SEATS, Step.REVIEW):
            return
        left_out = self._parts.services.checkout.leave_out_members_tickets()
        if not left_out:
            return
        self._of_members = notice_of_left_out(left_out)
        navigator.go_back_to(Step.TICKETS)
        self._refresh()

    @Slot()
    def _forget(self) -> None:
        self._checking, self._notice, self._of_members = None, NOTHING, NOTHING

    def _ways(self) -> MemberWays:
        services, kiosk = self._parts.services, self._parts.services.config.kiosk
        has_scanner = kiosk.scanner or bool(kiosk.scanner_device)
        return MemberWays(
            sign_in=services.sign_in.offered and services.sign_in.session is None,
            card=has_scanner and services.memberships.cards_taken,
        )

    @Slot()
    def _refresh(self) -> None:
        services = self._parts.services
        basket = services.checkout.basket
        showing = services.programme.showing(basket.showtime_id) if basket else None
        seat_map = services.programme.seat_map(basket.showtime_id, basket.id) if basket else None
        self._notice = NOTHING
        self._props = derive_tickets(
            TicketsInputs(
                showing,
                services.checkout.offered_types(),
                basket,
                seat_map,
                self._parts.navigator.language,
                self._ways(),
            )
        )
        self._rows.show(self._props.rows)
        self.changed.emit()


def _does_not_fit(outcome: NoSeats, wheelchairs: int) -> Notice:
    if wheelchairs:
        return Notice(
            translate("Tickets", "There is no room for this party near a wheelchair space. Fewer of you might fit."),
            Kind.WARNING,
        )
    text = translate("Tickets", "Only %1 seats are left here now.").replace("%1", str(outcome.free))
    return Notice(text, Kind.WARNING)
