"""Handing a kiosk's place over at its own screen, by way of a stick that the new machine wrote its request to."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from kiosk.domain.swap import SwapRequest
from kiosk.errors import ConfigError, StoreError
from kiosk.services.swap import HandOver, HandOverOutcome
from kiosk.sticks import NotSaved, Stick, save

REQUEST_FILE: Final = "foyer-swap-request.json"
STATE_FILE: Final = "foyer-swap.state"
"""The names of both files on a stick."""


@dataclass(frozen=True, slots=True)
class Asking:
    """A machine that asks for this kiosk's place."""

    stick: Stick
    request: SwapRequest


@dataclass(frozen=True, slots=True)
class NotHandedOver:
    """The file is not on the stick; ``fenced``: this kiosk sells nothing any more all the same. Try another stick."""

    why: str
    fenced: bool


class SwapDesk:
    """Blocks: not on the GUI thread.

    ``rest`` ends what goes on in the background, so that nothing is half done; it is called once all else is sure.
    """

    def __init__(
        self,
        sticks: Callable[[], tuple[Stick, ...]],
        read: Callable[[Path], SwapRequest],
        going: Callable[[], HandOver],
        rest: Callable[[], None],
    ) -> None:
        self._sticks = sticks
        self._read = read
        self._going = going
        self._rest = rest

    def asking(self) -> tuple[Asking, ...]:
        """Which machines ask, by the sticks that are plugged in; what is no request is none."""
        found = []
        for stick in self._sticks():
            try:
                found.append(Asking(stick, self._read(stick.folder / REQUEST_FILE)))
            except ConfigError:
                continue  # a stick without one, or with another file of that name
        return tuple(found)

    def hand_over(self, asking: Asking, by: str) -> HandOverOutcome | NotHandedOver:
        """Fence this kiosk and write it to that stick."""
        fenced = False

        def put(data: bytes) -> None:
            nonlocal fenced
            fenced = True
            outcome = save(asking.stick, STATE_FILE, data)
            if isinstance(outcome, NotSaved):
                raise ConfigError(outcome.why)

        try:
            going = self._going()
            refused = going.refusal(asking.request)
            if refused is not None:
                return refused
            self._rest()
            return going.hand_over(asking.request, by, put)
        except (ConfigError, StoreError) as error:
            return NotHandedOver(str(error), fenced)
