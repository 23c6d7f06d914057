"""Choosing seats: the map, the card that says where they are, and what happens meanwhile."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Property, QObject, QTimer, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.domain.choosing import change
from kiosk.domain.gaps import lonely_gaps, mended
from kiosk.domain.journey import Step
from kiosk.domain.money import Money
from kiosk.domain.seating import Party, Proposal, propose
from kiosk.domain.seats import Seat, SeatState
from kiosk.facts import ConnectionChanged, Fact, ProgrammeChanged, RightsChanged, SeatsChanged
from kiosk.services.purchase import Held, HoldOutcome, NotNow, SeatsTaken
from ui import wording
from ui.background import Err, Outcome
from ui.models.rows import RowsModel
from ui.presenting import NOTHING, Kind, Notice, notice_of_hold
from ui.seat_wording import seat_spoken, section_names, tiers, zone_prices
from ui.seatmap import seat_hall, seat_sign  # noqa: F401 - made by QML
from ui.seatmap.looks import Sign, sign_of
from ui.seatmap.seat_plan import SeatPlan
from ui.viewmodels.seats_props import (
    LegendRow,
    SeatsInputs,
    SeatsProps,
    derive_legend,
    derive_seats,
    gap_notice,
    notice_of_loss,
    notice_of_tap,
)
from ui.viewmodels.showing import ShowingViewModel

if TYPE_CHECKING:
    from kiosk.services.programme import SeatMap
    from ui.screens import Parts

QML_IMPORT_NAME = "Foyer.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1

_FELT_MS = 300
_DETAILS_MS = 25  # the seat itself is drawn first; its words follow a frame later
_GAPS_MS = 200  # looking for better places takes a moment: not while somebody is still choosing
LOOKS_AGAIN = ProgrammeChanged | SeatsChanged | RightsChanged | ConnectionChanged


@QmlElement
class SeatsViewModel(QObject):
    """Reads the seat map when it is entered and on every fact; a tap is drawn before anything else is done."""

    changed = Signal()
    opened = Signal()

    def __init__(self, parts: "Parts", showing: ShowingViewModel, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._parts = parts
        self._showing = showing
        self._plan = SeatPlan(self)
        self._legend = RowsModel(LegendRow, lambda row: row.key, self)
        self._props = SeatsProps()
        self._notice = NOTHING
        self._seat_map: SeatMap | None = None
        self._prices: dict[str, Money] = {}
        self._chosen: tuple[str, ...] = ()
        self._busy = False
        self._details = QTimer(self)
        self._details.setSingleShot(True)
        self._details.setInterval(_DETAILS_MS)
        self._details.timeout.connect(self.say)
        self._gaps = QTimer(self)
        self._gaps.setSingleShot(True)
        self._gaps.setInterval(_GAPS_MS)
        self._gaps.timeout.connect(self.mindGaps)
        self._felt = QTimer(self)
        self._felt.setSingleShot(True)
        self._felt.setInterval(_FELT_MS)
        self._felt.timeout.connect(self.changed)
        parts.navigator.moved.connect(self._moved)
        parts.navigator.sessionEnded.connect(self._forget)
        parts.facts.told.connect(self._on_fact)
        parts.language.changed.connect(self._speak_anew)

    @Property(ShowingViewModel, constant=True)
    def showing(self) -> ShowingViewModel:
        """Which showing this is."""
        return self._showing

    @Property(SeatPlan, constant=True)
    def plan(self) -> SeatPlan:
        """The seats, for the map."""
        return self._plan

    @Property(RowsModel, constant=True)
    def legend(self) -> RowsModel:
        """What the signs on the map mean."""
        return self._legend

    @Property(str, notify=changed)
    def where(self) -> str:
        """ "Row F, seats 7–8"; a line for each row."""
        return self._props.where

    @Property(str, notify=changed)
    def how(self) -> str:
        """ "together, in the middle"."""
        return self._props.how

    @Property(str, notify=changed)
    def total(self) -> str:
        """What they cost."""
        return self._props.total

    @Property(str, notify=changed)
    def zones(self) -> str:
        """Which price zones they are in."""
        return self._props.each

    @Property(str, notify=changed)
    def nextText(self) -> str:
        """The next step."""
        return self._props.next_text

    @Property(bool, notify=changed)
    def canGoOn(self) -> bool:
        """Whether everybody has a seat, and nothing is under way."""
        return self._props.can_go_on and not self._busy

    @Property(bool, notify=changed)
    def busy(self) -> bool:
        """Whether the seats are being asked for."""
        return self._busy

    @Property(bool, notify=changed)
    def longBusy(self) -> bool:
        """Whether that takes so long that it should be said."""
        return self._busy and not self._felt.isActive()

    @Property(bool, notify=changed)
    def empty(self) -> bool:
        """Whether there is no map to show."""
        return self._seat_map is None

    @Property(str, notify=changed)
    def noticeText(self) -> str:
        """What there is to say."""
        return self._notice.text

    @Property(str, notify=changed)
    def noticeKind(self) -> str:
        """How grave that is."""
        return self._notice.kind.value

    @Property(str, notify=changed)
    def noticeAction(self) -> str:
        """What can be done about it."""
        return self._notice.action

    @Slot(str)
    def tap(self, seat_id: str) -> None:
        """Somebody touched a seat."""
        seat_map, basket = self._seat_map, self._parts.services.checkout.basket
        if seat_map is None or basket is None or self._busy or seat_id not in seat_map.auditorium.by_id:
            return
        seat = seat_map.auditorium.by_id[seat_id]
        refusal = notice_of_tap(seat, sign_of(seat_id, seat_map.states, self._chosen), basket.wheelchairs)
        if refusal is not None:
            self._tell(refusal)
            return
        chosen = change(seat_map.auditorium, seat_map.states, self._chosen, seat_id, basket.tickets, basket.wheelchairs)
        self._choose(chosen)

    @Slot(str)
    def seatIn(self, zone: str) -> None:
        """The best seats of a price zone."""
        self._propose(frozenset((zone,)))

    @Slot()
    def suggest(self) -> None:
        """The best seats anew."""
        self._propose(None)

    @Slot()
    def act(self) -> None:
        """Do what the notice offers: move the party so that no single seat stays empty."""
        if self._seat_map is not None and self._notice.action:
            better = mended(self._seat_map.auditorium, self._seat_map.states, self._chosen)
            if better is not None:
                self._choose(better)

    @Slot()
    def timeIsOver(self) -> None:
        """The time to pay for the former seats ran out."""
        self._tell(
            Notice(
                wording.translate(
                    "Seats",
                    "Your time to pay ran out, so the seats went back. Nothing was charged; here are seats again.",
                ),
                Kind.WARNING,
            )
        )

    @Slot()
    def goOn(self) -> None:
        """Ask for these seats."""
        if self._details.isActive():
            self.say()
        if self._props.can_go_on and not self._busy:
            self._busy = True
            self._gaps.stop()
            self._felt.start()
            self._notice = NOTHING
            self.changed.emit()
            self._parts.background.run(self._parts.services.checkout.hold, self._held)

    @Slot()
    def say(self) -> None:
        """Put what is chosen into words; a frame after it was drawn."""
        self._details.stop()
        seat_map, basket = self._seat_map, self._parts.services.checkout.basket
        if seat_map is None or basket is None:
            return
        self._parts.services.checkout.choose(self._chosen)
        language = self._parts.navigator.language
        self._props = derive_seats(
            SeatsInputs(
                seat_map.auditorium,
                self._chosen,
                basket.tickets,
                self._parts.services.checkout.quote(),
                language,
                some_free=SeatState.FREE in seat_map.states.values(),
            )
        )
        ranks = tiers(seat_map.auditorium, self._prices)
        self._legend.show(derive_legend(seat_map, ranks, self._prices, self._chosen, language))
        if not self._notice.text and self._props.can_go_on:
            self._gaps.start()
        self.changed.emit()

    @Slot()
    def mindGaps(self) -> None:
        """Once nobody touches the map any more: say so if a single seat would stay empty and need not."""
        self._gaps.stop()
        seat_map = self._seat_map
        if seat_map is not None and not self._notice.text and not self._busy and self._can_be_mended(seat_map):
            self._tell(gap_notice())

    # -- inside ------------------------------------------------------------------------------------------------

    def _choose(self, chosen: tuple[str, ...]) -> None:
        self._gaps.stop()
        self._chosen = chosen
        self._plan.choose(chosen)
        self._notice = NOTHING
        self._details.start()

    def _propose(self, zones: frozenset[str] | None) -> None:
        seat_map, basket = self._seat_map, self._parts.services.checkout.basket
        if seat_map is None or basket is None or self._busy:
            return
        party = Party(basket.tickets, basket.wheelchairs)
        proposal = propose(seat_map.auditorium, seat_map.states, party, zones)
        if isinstance(proposal, Proposal):
            self._choose(proposal.seat_ids)
        else:
            self._tell(Notice(wording.translate("Seats", "There are not enough seats for all of you in this zone.")))

    def _can_be_mended(self, seat_map: "SeatMap") -> bool:
        hall, states = seat_map.auditorium, seat_map.states
        return bool(lonely_gaps(hall, states, self._chosen)) and mended(hall, states, self._chosen) is not None

    def _tell(self, notice: Notice) -> None:
        self._notice = notice
        self.changed.emit()

    def _held(self, outcome: Outcome[HoldOutcome]) -> None:
        self._busy = False
        self._felt.stop()
        if self._parts.navigator.current is not Step.SEATS:
            self.changed.emit()
            return
        if isinstance(outcome, Err):
            self._tell(Notice(wording.translate("Seats", "That did not work. Nothing was charged; please try again.")))
            return
        match outcome.value:
            case Held():
                self._parts.navigator.go(Step.REVIEW)
            case SeatsTaken(instead=instead) | NotNow(instead=instead):
                self._read()
                if instead is not None:
                    self._choose(instead.seat_ids)
                    self.say()
                self._tell(notice_of_hold(outcome.value))
        self.changed.emit()

    @Slot(bool)
    def _moved(self, _forward: bool) -> None:  # noqa: FBT001 - a Qt slot
        if self._parts.navigator.current is Step.SEATS:
            self._busy = False
            self._notice = NOTHING
            self._open()

    @Slot()
    def _speak_anew(self) -> None:
        if self._parts.navigator.current is Step.SEATS:
            self._open()

    def _open(self) -> None:
        services = self._parts.services
        basket = services.checkout.basket
        self._seat_map = services.programme.seat_map(basket.showtime_id, basket.id) if basket else None
        if self._seat_map is None or basket is None:
            self._plan.clear()
            self._props = SeatsProps()
            self.changed.emit()
            return
        hall = self._seat_map.auditorium
        self._chosen = tuple(seat for seat in basket.seat_ids if seat in hall.by_id)  # it may be another hall now
        first = next(iter(basket.counts), "")
        self._prices = zone_prices(services.checkout.prices(), first)
        self._plan.build(
            hall,
            section_names(hall, self._parts.navigator.language),
            tiers(hall, self._prices),
            self._seat_map.states,
            self._chosen,
            self._describe,
        )
        self._part_with_lost(missing=len(self._chosen) < len(basket.seat_ids))
        self.say()
        self.opened.emit()

    def _describe(self, seat: Seat, sign: Sign) -> str:
        from kiosk import formatting

        language = self._parts.navigator.language
        price = self._prices.get(seat.zone)
        hall = self._seat_map.auditorium if self._seat_map else None
        sections = section_names(hall, language) if hall else {}
        return seat_spoken(seat, sign, sections, formatting.money(price, language) if price else "")

    @Slot(object)
    def _on_fact(self, fact: Fact) -> None:
        if not isinstance(fact, LOOKS_AGAIN) or self._parts.navigator.current is not Step.SEATS or self._busy:
            return
        basket = self._parts.services.checkout.basket
        if basket is None:
            return
        concerned = () if isinstance(fact, ProgrammeChanged | ConnectionChanged) else fact.showtime_ids
        if not concerned or basket.showtime_id in concerned:
            self._read()

    def _read(self) -> None:
        """Look at the seats again; if chosen ones are gone, say so gently and propose others."""
        basket = self._parts.services.checkout.basket
        if basket is None:
            return
        seat_map = self._parts.services.programme.seat_map(basket.showtime_id, basket.id)
        if seat_map is None or self._seat_map is None or seat_map.auditorium != self._seat_map.auditorium:
            self._open()
            return
        self._seat_map = seat_map
        self._part_with_lost()
        self._plan.show(seat_map.states)
        self.say()

    def _part_with_lost(self, *, missing: bool = False) -> None:
        """If chosen seats are somebody else's (or ``missing`` from the hall), choose others."""
        seat_map, basket = self._seat_map, self._parts.services.checkout.basket
        assert seat_map is not None
        kept = tuple(seat for seat in self._chosen if seat_map.states.get(seat) is SeatState.FREE)
        if basket is None or (kept == self._chosen and not missing):
            return
        proposal = propose(seat_map.auditorium, seat_map.states, Party(basket.tickets, basket.wheelchairs))
        again = isinstance(proposal, Proposal)
        self._chosen = proposal.seat_ids if isinstance(proposal, Proposal) else kept
        self._plan.choose(self._chosen)
        self._notice = notice_of_loss(
            again=again,
            together=isinstance(proposal, Proposal) and proposal.together,
            offline=seat_map.offline,
        )

    @Slot()
    def _forget(self) -> None:
        self._details.stop()
        self._gaps.stop()
        self._seat_map = None
        self._chosen = ()
        self._prices = {}
        self._busy = False
        self._notice = NOTHING
        self._props = SeatsProps()
        self._plan.clear()
        self._legend.show(())
        self.changed.emit()
