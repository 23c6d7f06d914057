"""The next customer, who tries everything: a seeded walk over all screens, with an eye on all they could find."""

import random
from collections.abc import Iterator
from typing import cast

from PySide6.QtCore import QObject, QPointF
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtQuick import QQuickItem

from kiosk.domain.journey import Step
from tests.scenarios.canaries import Canaries
from ui.application import Application
from ui.visitor import Visitor
from ui.visual_tree import TOUCHABLE, drawn, everything

STEPS = 200
SHOWN = ("text", "source")
NO_PURCHASE = "Pay €"
TEXTS = ("QString", "QUrl", "QVariant", "QStringList", "QVariantList")


class Walk:
    """``finds`` goes ``STEPS`` steps: to each screen twice, and from the first one wherever touches lead.

    Before it begins it reads every property of all that is there, after each step all that can be seen or heard.
    """

    def __init__(self, face: Application, customer: Visitor, seed: int) -> None:
        self._face, self._customer = face, customer
        self._dice = random.Random(seed)

    def finds(self, canaries: Canaries) -> list[str]:
        """What the next customer could find of the one before; they leave at the end."""
        found = canaries.in_text(self._everywhere())
        ahead = [*Step, *Step]
        self._dice.shuffle(ahead)
        stride = STEPS // len(ahead)
        self._face.window.hide()  # what is on a screen is there undrawn, too, and much sooner
        touchable: list[QQuickItem] = []
        for number in range(STEPS):
            if number % stride == 0 and ahead:  # only to look: nobody gets there without a purchase or an account
                self._face.navigator.go(ahead.pop())
                self._customer.rests()
            elif number % stride == 1:
                self._face.navigator.end()
                self._customer.rests()
            elif touchable:
                self._touches(self._dice.choice(touchable))
            texts, touchable = self._looks_round()
            found += canaries.in_text(texts)
        assert not ahead
        self._face.window.show()
        self._face.navigator.end()
        self._customer.arrives(Step.ATTRACT)
        return found

    def _touches(self, item: QQuickItem) -> None:
        self._customer.taps_at(item.mapToScene(QPointF(item.width() / 2, item.height() / 2)).toPoint())

    def _looks_round(self) -> tuple[list[str], list[QQuickItem]]:
        texts, touchable = [], []
        for item in _visible(self._face.window.contentItem()):
            texts += [str(item.property(shown)) for shown in SHOWN]
            interface = cast("QAccessibleInterface | None", QAccessible.queryAccessibleInterface(item))
            if interface is not None:
                name = interface.text(QAccessible.Text.Name)
                texts += [name, interface.text(QAccessible.Text.Description)]
                if interface.role() in TOUCHABLE and not name.startswith(NO_PURCHASE):
                    touchable.append(item)
        return texts, touchable

    def _everywhere(self) -> Iterator[str]:
        """Of the window and all items, visible or not, and of all view models."""
        yield from _properties(self._face)
        for one in self._face.findChildren(QObject):
            yield from _properties(one)
        for item in everything(self._face.window.contentItem()):
            yield from _properties(item)


def _visible(parent: QQuickItem) -> Iterator[QQuickItem]:
    for child in drawn(parent):
        if child.isVisible():
            yield child
            yield from _visible(child)


def _properties(one: QObject) -> Iterator[str]:
    about = one.metaObject()
    for index in range(about.propertyCount()):
        found = about.property(index)
        if str(found.typeName()) in TEXTS:
            yield str(found.read(one))
