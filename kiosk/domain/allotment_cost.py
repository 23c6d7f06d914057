"""What the seats a kiosk keeps cost the cinema: pure."""

from dataclasses import dataclass

from kiosk.domain.chances import too_many
from kiosk.domain.demand import SoldSoFar, Usual, expect


@dataclass(frozen=True, slots=True)
class Cost:
    """``share`` of the seats left (free or kept) that nobody else can buy now.

    ``unsold`` seats will probably stay empty because they are kept: turned away elsewhere, and not sold here. None:
    too few past shows to say. It is an upper bound, because what is left goes back before the show.
    """

    share: float
    unsold: float | None


def cost(now: SoldSoFar, kept: int, hours_to_show: float, usual: Usual) -> Cost:
    """What keeping ``kept`` seats of a show costs, if the network were away from now on."""
    share = kept / now.free if now.free else 0.0
    if not usual.tells:
        return Cost(share, None)
    ahead = expect(now, usual, hours_to_show, hours_to_show)
    elsewhere = max(0.0, ahead.rest - ahead.rest_here)
    turned_away = too_many(elsewhere, now.free - kept) - too_many(elsewhere, now.free)
    left_over = kept - (ahead.rest_here - too_many(ahead.rest_here, kept))
    return Cost(share, max(0.0, min(turned_away, left_over)))
