"""How this customer likes the screen: text size, look, reach, motion. For this session only."""

from dataclasses import dataclass, replace
from typing import Final

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

QML_IMPORT_NAME = "Foyer.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1

TEXT_SCALES: Final = (1.0, 1.3, 1.6)
LOOKS: Final = ("dark", "contrast", "light")


@dataclass(frozen=True, slots=True)
class Comfort:
    """One customer's choice."""

    text_scale: float = 1.0
    look: str = "dark"
    low_reach: bool = False
    reduced_motion: bool = False


@QmlElement
class AccessibilityViewModel(QObject):
    """The choice, and the slots that change it."""

    changed = Signal()

    def __init__(self, usual: Comfort = Comfort(), parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._usual = self._comfort = usual

    @Property(float, notify=changed)
    def textScale(self) -> float:
        """1, 1.3 or 1.6."""
        return self._comfort.text_scale

    @Property(str, notify=changed)
    def look(self) -> str:
        """dark, contrast or light."""
        return self._comfort.look

    @Property(bool, notify=changed)
    def lowReach(self) -> bool:
        """Everything to touch in the lower part of the screen."""
        return self._comfort.low_reach

    @Property(bool, notify=changed)
    def reducedMotion(self) -> bool:
        """Nothing slides or fades."""
        return self._comfort.reduced_motion

    @property
    def chosen(self) -> bool:
        """Whether somebody wants it otherwise than usual."""
        return self._comfort != self._usual

    @property
    def comfort(self) -> Comfort:
        """The whole choice, for Python."""
        return self._comfort

    @Slot(float)
    def setTextScale(self, scale: float) -> None:
        """One of the three sizes; anything else is not taken."""
        if scale in TEXT_SCALES:
            self._change(replace(self._comfort, text_scale=scale))

    @Slot(str)
    def setLook(self, look: str) -> None:
        """One of the three looks; anything else is not taken."""
        if look in LOOKS:
            self._change(replace(self._comfort, look=look))

    @Slot(bool)
    def setLowReach(self, low: bool) -> None:  # noqa: FBT001 - a Qt slot
        """Move everything down, or back."""
        self._change(replace(self._comfort, low_reach=low))

    @Slot(bool)
    def setReducedMotion(self, reduced: bool) -> None:  # noqa: FBT001 - a Qt slot
        """Stop all movement, or allow it again."""
        self._change(replace(self._comfort, reduced_motion=reduced))

    @Slot()
    def reset(self) -> None:
        """As the next customer expects it."""
        self._change(self._usual)

    def _change(self, comfort: Comfort) -> None:
        if comfort != self._comfort:
            self._comfort = comfort
            self.changed.emit()
