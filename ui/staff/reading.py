"""What a staff page shows, read off the GUI thread; read again, once, when it is asked for meanwhile."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Generic, TypeVar

from ui.background import Ok, Outcome

if TYPE_CHECKING:
    from ui.background import Background

T = TypeVar("T")


class Reading(Generic[T]):
    """GUI thread only. ``came`` is handed what was read, or None where the disk would not tell (``failed``)."""

    def __init__(self, background: "Background", read: Callable[[], T], came: Callable[[T | None], None]) -> None:
        self._background = background
        self._read = read
        self._came = came
        self._asked: object | None = None
        self._again = False
        self.failed = False

    @property
    def under_way(self) -> bool:
        """Whether it is being read."""
        return self._asked is not None

    def begin(self) -> None:
        """Read it anew."""
        if self._asked is not None:
            self._again = True
            return
        self._asked = asked = object()
        self._background.run_later(self._read, lambda outcome: self._done(asked, outcome))

    def drop(self) -> None:
        """Whatever is being read is not wanted any more."""
        self._asked, self._again, self.failed = None, False, False

    def _done(self, asked: object, outcome: "Outcome[T]") -> None:
        if asked is not self._asked:
            return
        self._asked = None
        if self._again:
            self._again = False
            self.begin()
            return
        self.failed = not isinstance(outcome, Ok)
        self._came(outcome.value if isinstance(outcome, Ok) else None)
