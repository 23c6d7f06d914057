"""One finger and one eye on an X display: XTEST events in, pixels of the root window out."""

import time
from collections.abc import Callable
from typing import Any

from PIL import Image
from Xlib import X, display
from Xlib.ext import xtest

POLL_SECONDS = 0.0001
Colour = tuple[int, int, int]
Test = Callable[[Colour], bool]
WHEEL_NEARER, WHEEL_FARTHER = 4, 5


class Glass:
    """Touches and looks at what any program shows. Times are seconds of ``time.perf_counter``."""

    def __init__(self, name: str) -> None:
        self._display = display.Display(name)
        self._screen = self._display.screen()
        self._root = self._screen.root
        self.size = (int(self._screen.width_in_pixels), int(self._screen.height_in_pixels))

    def close(self) -> None:
        """Let go of the display."""
        self._display.close()

    def hover(self, x: int, y: int) -> None:
        """Bring the pointer somewhere without touching."""
        xtest.fake_input(self._display, X.MotionNotify, x=x, y=y)
        self._display.sync()

    def tap(self) -> float:
        """Press and release where the pointer is; returns when."""
        began = time.perf_counter()
        xtest.fake_input(self._display, X.ButtonPress, 1)
        xtest.fake_input(self._display, X.ButtonRelease, 1)
        self._display.flush()
        return began

    def tap_at(self, x: int, y: int) -> float:
        """Press and release somewhere; returns when."""
        self.hover(x, y)
        return self.tap()

    def press(self) -> None:
        """Put the finger down."""
        xtest.fake_input(self._display, X.ButtonPress, 1)
        self._display.sync()

    def release(self) -> None:
        """Lift the finger."""
        xtest.fake_input(self._display, X.ButtonRelease, 1)
        self._display.sync()

    def drag_to(self, x: int, y: int) -> float:
        """Move the finger that is down; returns when."""
        began = time.perf_counter()
        xtest.fake_input(self._display, X.MotionNotify, x=x, y=y)
        self._display.flush()
        return began

    def wheel(self, button: int) -> float:
        """Turn the wheel by one step; returns when."""
        began = time.perf_counter()
        xtest.fake_input(self._display, X.ButtonPress, button)
        xtest.fake_input(self._display, X.ButtonRelease, button)
        self._display.flush()
        return began

    def colour(self, x: int, y: int) -> Colour:
        """The colour of one pixel, 0 to 255 each."""
        data = self.strip(x, y, 1, 1)
        return data[2], data[1], data[0]

    def strip(self, x: int, y: int, width: int, height: int) -> bytes:
        """The bytes (blue, green, red, nothing) of a rectangle."""
        image: Any = self._root.get_image(x, y, width, height, X.ZPixmap, 0xFFFFFFFF)
        return bytes(image.data)

    def picture(self) -> Image.Image:
        """All of the screen."""
        return Image.frombuffer("RGB", self.size, self.strip(0, 0, *self.size), "raw", "BGRX", 0, 1)

    def wait_for(self, x: int, y: int, test: Test, patience: float) -> float | None:
        """Watch a pixel until it passes the test; returns when, or None when patience ends."""
        return self._watch(lambda: test(self.colour(x, y)), patience)

    def wait_for_change(self, x: int, y: int, width: int, height: int, before: bytes, patience: float) -> float | None:
        """Watch a rectangle until it is not as it was ``before``; returns when, or None when patience ends."""
        return self._watch(lambda: self.strip(x, y, width, height) != before, patience)

    @staticmethod
    def _watch(seen: Callable[[], bool], patience: float) -> float | None:
        ends = time.perf_counter() + patience
        while True:
            if seen():
                return time.perf_counter()
            if time.perf_counter() > ends:
                return None
            time.sleep(POLL_SECONDS)


def near(wanted: Colour, within: int = 24) -> Test:
    """Whether a colour is as good as ``wanted``."""
    return lambda found: all(abs(one - other) <= within for one, other in zip(found, wanted, strict=True))


AMBER: Colour = (0xFF, 0xB5, 0x47)


def is_amber(colour: Colour) -> bool:
    """Whether a pixel has the colour of a chosen seat."""
    return near(AMBER)(colour)
