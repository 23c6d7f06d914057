"""Handing a kiosk over at its screen; what knows its keys is loaded when somebody looks for a request."""

from collections.abc import Callable
from pathlib import Path

from kiosk.clock import Clock
from kiosk.config import Config
from kiosk.domain.swap import SwapRequest
from kiosk.services.swap import HandOver
from kiosk.services.swap_desk import SwapDesk
from kiosk.sticks import Stick
from kiosk.store.database import Database


def swap_desk_for(
    config: Config,
    database: Database,
    clock: Clock,
    sticks: Callable[[], tuple[Stick, ...]],
    rest: Callable[[], None],
) -> SwapDesk:
    """See `SwapDesk`; ``rest`` ends what goes on in the background."""

    def read(file: Path) -> SwapRequest:
        from kiosk.bootstrap.swap import read_request

        return read_request(file)

    def going() -> HandOver:
        from kiosk.bootstrap.swap import hand_over_for

        return hand_over_for(config, database, clock)

    return SwapDesk(sticks, read, going, rest)
