"""The seat map's hall: its rows of seats, its light, and which seat is under a finger."""

from PySide6.QtCore import Property, QRectF, QTimer, Signal, Slot
from PySide6.QtGui import QColor, QFont
from PySide6.QtQml import QmlElement
from PySide6.QtQuick import QQuickItem, QQuickWindow

from ui.made_by_qml import leaves_nothing
from ui.seatmap.camera import whole_hall
from ui.seatmap.chosen_glow import ChosenGlow
from ui.seatmap.colours import BY_LOOK, DARK, mixed
from ui.seatmap.drawing import Palette
from ui.seatmap.hall_light import HallLight, LightStyle
from ui.seatmap.hall_view import HallView
from ui.seatmap.layout import in_pieces
from ui.seatmap.row_names import RowNames
from ui.seatmap.seat_plan import SeatPlan
from ui.seatmap.seat_row import SeatRow
from ui.seatmap.sprites import Sprites

QML_IMPORT_NAME = "Foyer.Seats"
QML_IMPORT_MAJOR_VERSION = 1

_SNAP_MM = 6.0
_SEAT_MM = 10.0
_FITTED_MM = (
    4.5  # seats apart like this can be told apart, so the whole hall comes first; larger ones are one touch away
)
_LABEL_MM = 5.0
_CAPITAL = 0.713
_AROUND_CHOSEN = 4.0  # seat pitches kept in sight around the chosen seats
_SMOOTH_UP_TO = 800  # seats; more are scaled coarsely while they move, and drawn sharp when they rest
_TINTED = 0.3  # how much of the film's colour is in the screen's light


@QmlElement
class SeatHall(HallView):
    """Shows a SeatPlan. The rows are put into ``world``, the item that is moved and scaled.

    Seats may be smaller than a finger: a touch means the nearest one within 6 mm.
    """

    dressed = Signal()
    cursorChanged = Signal()
    revealChanged = Signal()

    def __init__(self, parent: QQuickItem | None = None) -> None:
        super().__init__(parent)
        self._plan: SeatPlan | None = None
        self._world: QQuickItem | None = None
        self._look_name = "dark"
        self._amber, self._on_amber, self._tint, self._family = "#FFB547", "#1A1206", "", ""
        self._screen_word = ""
        self._rows: list[SeatRow] = []
        self._row_of: dict[int, SeatRow] = {}
        self._light: HallLight | None = None
        self._glow: ChosenGlow | None = None
        self._names = RowNames(self)
        self._palette = Palette(DARK, self._amber, self._on_amber)
        self._cursor = -1
        self._reveal = 1.0
        self._arranging = QTimer(self)
        self._arranging.setSingleShot(True)
        self._arranging.setInterval(0)
        self._arranging.timeout.connect(self._arrange)
        self.widthChanged.connect(self._arrange_soon)
        self.heightChanged.connect(self._arrange_soon)
        leaves_nothing(self)

    # -- what QML tells ----------------------------------------------------------------------------------------

    def _plan_shown(self) -> SeatPlan | None:
        return self._plan

    def _show_plan(self, plan: SeatPlan | None) -> None:
        if plan is self._plan:
            return
        if self._plan is not None:
            self._plan.rebuilt.disconnect(self._rebuild)
            self._plan.looksChanged.disconnect(self._redraw)
            self._plan.chosenChanged.disconnect(self._shine)
        self._plan = plan
        if plan is not None:
            plan.rebuilt.connect(self._rebuild)
            plan.looksChanged.connect(self._redraw)
            plan.chosenChanged.connect(self._shine)
        self._rebuild()

    plan = Property(SeatPlan, _plan_shown, _show_plan, notify=dressed)

    def _world_item(self) -> QQuickItem | None:
        return self._world

    def _use_world(self, world: QQuickItem | None) -> None:
        self._world = world
        self._rebuild()

    world = Property(QQuickItem, _world_item, _use_world, notify=dressed)

    def _revealed(self) -> float:
        return self._reveal

    def _set_reveal(self, reveal: float) -> None:
        self._reveal = reveal
        count = max(1, len(self._rows))
        for place, row in enumerate(self._rows):
            row.setOpacity(min(1.0, max(0.0, (reveal * 1.6 - place / count * 0.6) ** 2)))
        self.revealChanged.emit()

    reveal = Property(float, _revealed, _set_reveal, notify=revealChanged)

    @Slot(float, str, str, QColor, QColor)
    def dress(self, mm: float, look: str, family: str, amber: QColor, on_amber: QColor) -> None:
        """Draw in this look, on a panel of ``mm`` pixels a millimetre."""
        self._mm, self._look_name, self._family = mm, look, family
        self._amber, self._on_amber = amber.name(), on_amber.name()
        self.dressed.emit()
        self._arrange_soon()

    @Slot(str, str)
    def light(self, tint: str, word: str) -> None:
        """Let the screen shine in the colour ``tint`` ("": plain), with ``word`` written at it."""
        self._tint, self._screen_word = tint, word
        self.dressed.emit()
        self._arrange_soon()

    # -- touching ----------------------------------------------------------------------------------------------

    @Slot(float, float, result=str)
    def seatAt(self, x: float, y: float) -> str:
        """The id of the seat meant by a touch; "" for none."""
        place = self._place_at(x, y)
        return "" if place is None or self._plan is None else self._plan.seat_id(place)

    @Slot(float, float, result=QRectF)
    def seatRectAt(self, x: float, y: float) -> QRectF:
        """Where, in ``world``, the seat meant by a touch is; empty for none."""
        place = self._place_at(x, y)
        return QRectF() if place is None else self._rect(place)

    # -- moving by keys ----------------------------------------------------------------------------------------

    @Property(QRectF, notify=cursorChanged)
    def cursorRect(self) -> QRectF:
        """Where, in ``world``, the seat is that keys would choose; empty before the first key."""
        return QRectF() if self._cursor < 0 else self._rect(self._cursor)

    @Property(str, notify=cursorChanged)
    def cursorSeat(self) -> str:
        """The id of that seat."""
        return "" if self._cursor < 0 or self._plan is None else self._plan.seat_id(self._cursor)

    @Slot(int, int)
    def moveCursor(self, right: int, down: int) -> None:
        """To the next seat in a direction; the first move goes to the chosen seats."""
        layout = self._plan.layout if self._plan else None
        if self._plan is None or layout is None or not layout.seats:
            return
        if self._cursor < 0:
            self._cursor = next(iter(self._plan.chosen), len(layout.seats) // 2)
        else:
            self._cursor = layout.beside(self._cursor, right, down)
        seat = layout.around((self._cursor,)).grown(1.0)
        left, top = ((seat.left - self._hall.left), (seat.top - self._hall.top))
        unit, camera = self._camera.unit, self._camera
        out_right = max(0.0, left * unit + seat.width * unit + camera.x - self.width())
        out_down = max(0.0, top * unit + seat.height * unit + camera.y - self.height())
        out_left = min(0.0, left * unit + camera.x)
        out_up = min(0.0, top * unit + camera.y)
        self.drag(-out_right - out_left, -out_down - out_up)
        self.cursorChanged.emit()

    # -- seeing ------------------------------------------------------------------------------------------------

    @Slot()
    def showChosen(self) -> None:
        """Go to the chosen seats, large enough to touch; the whole hall if its seats can be told apart."""
        self._to_chosen(glide=True)

    def _to_chosen(self, *, glide: bool) -> None:
        plan, frame = self._plan, self._frame()
        layout = plan.layout if plan else None
        if plan is None or layout is None:
            return
        touchable = _SEAT_MM * self._mm / layout.seat_size
        if frame.whole >= _FITTED_MM * self._mm or not plan.chosen:  # a touch means the nearest seat
            target = whole_hall(frame)
            self._look(target, glide=True) if glide else self._jump(target)
            return
        self._show(layout.around(plan.chosen).grown(_AROUND_CHOSEN), touchable * 1.1, glide=glide)
        if not glide:
            self._jump(self._camera)

    # -- inside ------------------------------------------------------------------------------------------------

    def _place_at(self, x: float, y: float) -> int | None:
        layout = self._plan.layout if self._plan else None
        if layout is None:
            return None
        hall_x, hall_y = self._camera.to_hall(self._frame(), x, y)
        return layout.nearest(hall_x, hall_y, _SNAP_MM * self._mm / self._camera.unit)

    def _rect(self, place: int) -> QRectF:
        assert self._plan is not None
        layout = self._plan.layout
        assert layout is not None
        area, unit = layout.around((place,)), self._settled
        return QRectF(
            (area.left - self._hall.left) * unit,
            (area.top - self._hall.top) * unit,
            area.width * unit,
            area.height * unit,
        )

    @Slot()
    def _rebuild(self) -> None:
        for item in (*self._rows, self._light, self._glow):
            if item is not None:
                item.setParentItem(None)  # type: ignore[arg-type]
                item.deleteLater()
        self._rows, self._light, self._glow, self._cursor = [], None, None, -1
        self._names.setVisible(False)
        layout = self._plan.layout if self._plan else None
        if self._plan is None or layout is None or self._world is None:
            return
        self._hall = layout.bounds
        self._light = HallLight(layout, self._world)
        self._glow = ChosenGlow(layout, self._world)
        self._row_of = {}
        for piece in (piece for row in layout.rows for piece in in_pieces(layout, row)):
            row = SeatRow(layout, piece, self._plan.looks, self._world)
            row.setSmooth(len(layout.seats) <= _SMOOTH_UP_TO)
            self._rows.append(row)
            self._row_of.update(dict.fromkeys(piece.seats, row))
        self._arrange()
        self.cursorChanged.emit()

    @Slot()
    def _arrange_soon(self) -> None:
        self._arranging.start()

    @Slot()
    def _arrange(self) -> None:
        self._arranging.stop()
        if self._rows and self.width() > 1 and self.height() > 1:
            self._to_chosen(glide=False)

    def _settle(self) -> None:
        layout = self._plan.layout if self._plan else None
        if layout is None or self._light is None or self._glow is None:
            return
        colours = BY_LOOK.get(self._look_name, DARK)
        palette = self._palette = Palette(colours, self._amber, self._on_amber)
        window: QQuickWindow | None = self.window()
        ratio = 1.0 if window is None else window.effectiveDevicePixelRatio()
        unit = self._settled
        sprites = Sprites(layout.seat_size * unit, ratio, palette, self._family)
        font = QFont(self._family)
        font.setWeight(QFont.Weight.DemiBold)
        font.setPixelSize(max(1, round(min(0.9 * unit, max(_LABEL_MM * self._mm / _CAPITAL, 0.42 * unit)))))
        for row in self._rows:
            row.settle(unit, sprites, font, QColor(colours.label))
        self._light.settle(unit, self._light_style(font))
        self._names.dress(layout, font, QColor(colours.label), QColor(colours.ground))
        self._glow.settle(unit, palette)
        self._shine()
        self._in_sight()

    def _light_style(self, font: QFont) -> LightStyle:
        colours = self._palette.map
        tint = mixed(colours.light, self._tint, _TINTED) if self._tint else colours.light
        small = QFont(font)
        small.setLetterSpacing(QFont.SpacingType.PercentageSpacing, 118)
        core = QColor("#FFFFFF" if QColor(colours.ground).lightness() < 128 else tint)
        return LightStyle(colours.light_alpha, QColor(tint), core, self._screen_word, QColor(colours.label), small)

    def _in_sight(self) -> None:
        """Rows far out of sight are neither drawn anew nor copied."""
        unit, camera, hall = self._camera.unit, self._camera, self._hall
        margin = self.height() / 3
        for row in self._rows:
            top = (row.bounds.top - hall.top) * unit + camera.y
            bottom = (row.bounds.bottom - hall.top) * unit + camera.y
            row.setVisible(bottom > -margin and top < self.height() + margin)
        if self._gliding:
            self._names.setVisible(False)
        else:
            self._names.follow(camera, self.width(), self.height())

    @Slot(object)
    def _redraw(self, places: set[int]) -> None:
        rows: dict[SeatRow, list[int]] = {}
        for place in places:
            if place in self._row_of:
                rows.setdefault(self._row_of[place], []).append(place)
        for row, changed in rows.items():
            row.redraw(changed)

    @Slot()
    def _shine(self) -> None:
        if self._glow is not None and self._plan is not None:
            self._glow.shine(self._plan.chosen)
