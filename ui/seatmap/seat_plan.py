"""The seats of one showtime as the map shows them: the layout of the hall, and the look of each seat."""

from collections.abc import Collection, Mapping, Sequence

from PySide6.QtCore import Property, QObject, Signal
from PySide6.QtQml import QmlElement

from kiosk.domain.seats import Auditorium, SeatState
from ui.seatmap.layout import HallLayout, lay_out
from ui.seatmap.looks import Look, light_on, sign_of

QML_IMPORT_NAME = "Foyer.Seats"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
class SeatPlan(QObject):
    """What the seat map draws; told by the view model, read by the map. GUI thread only.

    ``rebuilt``: another hall. ``rowsChanged``: these rows look different. ``chosenChanged``: other seats are chosen.
    """

    rebuilt = Signal()
    rowsChanged = Signal(object)
    chosenChanged = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._layout: HallLayout | None = None
        self._looks: list[Look] = []
        self._chosen: tuple[str, ...] = ()
        self._states: Mapping[str, SeatState] = {}

    @property
    def layout(self) -> HallLayout | None:
        """Where the seats are; None before there is a hall."""
        return self._layout

    @property
    def looks(self) -> Sequence[Look]:
        """The look of each seat, by its place in the layout."""
        return self._looks

    @property
    def chosen(self) -> tuple[int, ...]:
        """The chosen seats, by their places."""
        layout = self._layout
        return () if layout is None else tuple(layout.place[seat] for seat in self._chosen)

    @Property(bool, notify=rebuilt)
    def empty(self) -> bool:
        """Whether there is nothing to draw yet."""
        return self._layout is None

    def build(
        self,
        auditorium: Auditorium,
        sections: dict[str, str],
        tiers: Mapping[str, int],
        states: Mapping[str, SeatState],
        chosen: Sequence[str],
    ) -> None:
        """Another hall. ``tiers`` ranks its zones from the cheapest (0) up."""
        layout = lay_out(auditorium, sections)
        front, back = auditorium.depth
        self._layout = layout
        self._states = states
        self._chosen = tuple(chosen)
        mine = frozenset(chosen)
        self._looks = [
            Look(
                seat.kind,
                sign_of(seat.id, states, mine),
                tiers.get(seat.zone, 0),
                light_on(seat, front, back),
            )
            for seat in layout.seats
        ]
        self.rebuilt.emit()
        self.chosenChanged.emit()

    def clear(self) -> None:
        """No hall."""
        self._layout, self._looks, self._chosen, self._states = None, [], (), {}
        self.rebuilt.emit()

    def choose(self, chosen: Sequence[str]) -> None:
        """Other seats are chosen: only what differs is looked at."""
        if self._layout is not None and tuple(chosen) != self._chosen:
            different = set(chosen) ^ set(self._chosen)
            self._chosen = tuple(chosen)
            self._look_again([self._layout.place[seat] for seat in different])
            self.chosenChanged.emit()

    def show(self, states: Mapping[str, SeatState]) -> None:
        """Seats changed hands."""
        if self._layout is not None and states != self._states:
            self._states = states
            self._look_again(range(len(self._layout.seats)))

    def _look_again(self, places: Collection[int]) -> None:
        layout = self._layout
        assert layout is not None
        mine = frozenset(self._chosen)
        rows: set[int] = set()
        for place in places:
            seat, look = layout.seats[place], self._looks[place]
            sign = sign_of(seat.id, self._states, mine)
            if sign is not look.sign:
                self._looks[place] = Look(look.kind, sign, look.tier, look.light)
                rows.add(layout.row_of[place])
        if rows:
            self.rowsChanged.emit(rows)
