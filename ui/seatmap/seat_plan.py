"""The seats of one showtime as the map shows them: the layout of the hall, and the look of each seat."""

from collections.abc import Callable, Collection, Mapping, Sequence
from typing import Any

from PySide6.QtCore import (
    Property,
    QAbstractListModel,
    QByteArray,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRectF,
    Qt,
    Signal,
)
from PySide6.QtGui import QAccessible
from PySide6.QtQml import QmlElement

from kiosk.domain.seats import Auditorium, Seat, SeatState
from ui.seatmap.layout import HallLayout, lay_out
from ui.seatmap.looks import Look, Sign, light_on, sign_of

QML_IMPORT_NAME = "Foyer.Seats"
QML_IMPORT_MAJOR_VERSION = 1

Index = QModelIndex | QPersistentModelIndex
Describe = Callable[[Seat, Sign], str]
ROOT = QModelIndex()
_SEAT_ID, _NAME, _CHECKED, _OFFERED, _AREA = range(int(Qt.ItemDataRole.UserRole) + 1, int(Qt.ItemDataRole.UserRole) + 6)
_ROLES = {
    _SEAT_ID: QByteArray(b"seatId"),
    _NAME: QByteArray(b"name"),
    _CHECKED: QByteArray(b"checked"),
    _OFFERED: QByteArray(b"offered"),
    _AREA: QByteArray(b"area"),
}


@QmlElement
class SeatPlan(QAbstractListModel):
    """What the seat map draws; told by the view model, read by the map. GUI thread only.

    ``rebuilt``: another hall. ``looksChanged``: the seats at these places look different. ``chosenChanged``: other
    seats are chosen. As a list it holds the seats for those who do not see them.
    """

    rebuilt = Signal()
    looksChanged = Signal(object)
    chosenChanged = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._layout: HallLayout | None = None
        self._describe: Describe = lambda _seat, _sign: ""
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

    @Property(bool, notify=rebuilt)
    def heard(self) -> bool:
        """Whether anything listens that puts the screen into words: a named thing for each seat costs 20 kB."""
        return QAccessible.isActive()

    def seat_id(self, place: int) -> str:
        """The id of a seat."""
        assert self._layout is not None
        return self._layout.seats[place].id

    def build(
        self,
        auditorium: Auditorium,
        sections: Mapping[str, str],
        tiers: Mapping[str, int],
        states: Mapping[str, SeatState],
        chosen: Sequence[str],
        describe: Describe,
    ) -> None:
        """Another hall. ``tiers`` ranks its zones from the cheapest (0) up; ``describe`` puts a seat into words."""
        layout = lay_out(auditorium, sections)
        front, back = auditorium.depth
        mine = frozenset(chosen)
        self.beginResetModel()
        self._layout, self._describe = layout, describe
        self._states, self._chosen = states, tuple(chosen)
        self._looks = [
            Look(
                seat.kind,
                sign_of(seat.id, states, mine),
                tiers.get(seat.zone, 0),
                light_on(seat, front, back),
            )
            for seat in layout.seats
        ]
        self.endResetModel()
        self.rebuilt.emit()
        self.chosenChanged.emit()

    def clear(self) -> None:
        """No hall."""
        if self._layout is not None:
            self.beginResetModel()
            self._layout, self._looks, self._chosen, self._states = None, [], (), {}
            self.endResetModel()
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

    def rowCount(self, parent: Index = ROOT) -> int:
        """Qt: the number of seats."""
        return 0 if parent.isValid() else len(self._looks)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Qt: one thing about one seat; ``area`` is in seat pitches from the corner of the map."""
        layout, place = self._layout, index.row()
        if layout is None or not 0 <= place < len(self._looks):
            return None
        seat, look = layout.seats[place], self._looks[place]
        if role == _SEAT_ID:
            return seat.id
        if role == _NAME:
            return self._describe(seat, look.sign)
        if role == _CHECKED:
            return look.sign is Sign.CHOSEN
        if role == _OFFERED:
            return look.sign in (Sign.FREE, Sign.CHOSEN)
        if role == _AREA:
            area = layout.around((place,))
            return QRectF(area.left - layout.bounds.left, area.top - layout.bounds.top, area.width, area.height)
        return None

    def roleNames(self) -> dict[int, QByteArray]:
        """Qt: what may be asked about a seat."""
        return _ROLES

    def _look_again(self, places: Collection[int]) -> None:
        layout = self._layout
        assert layout is not None
        mine = frozenset(self._chosen)
        different: set[int] = set()
        for place in places:
            seat, look = layout.seats[place], self._looks[place]
            sign = sign_of(seat.id, self._states, mine)
            if sign is not look.sign:
                self._looks[place] = Look(look.kind, sign, look.tier, look.light)
                different.add(place)
                changed = self.index(place)
                self.dataChanged.emit(changed, changed, [_NAME, _CHECKED, _OFFERED])
        if different:
            self.looksChanged.emit(different)
