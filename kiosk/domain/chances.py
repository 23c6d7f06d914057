"""How likely so many seats are asked for, when people come in parties and nobody knows how many parties; pure."""

from collections.abc import Iterator, Mapping
from itertools import islice

PARTIES: Mapping[int, float] = {1: 0.15, 2: 0.50, 3: 0.13, 4: 0.15, 5: 0.04, 6: 0.03}
"""How many of a hundred parties are of one person, two people …"""
MEAN_PARTY = sum(size * share for size, share in PARTIES.items())
UNSURE = 6.0
"""How sure a forecast is: one of ten parties is as uncertain as ten on average, give or take four (gamma shape 6)."""


def chances(seats: float) -> Iterator[float]:
    """The chance that 0, 1, 2 … seats are asked for where ``seats`` are expected; without end.

    The number of parties is negative binomial, their sizes are PARTIES: Panjer's recursion.
    """
    parties = seats / MEAN_PARTY
    b = parties / (parties + UNSURE)
    found = [(1.0 - b) ** UNSURE]
    while True:
        yield found[-1]
        count = len(found)
        found.append(
            sum(
                (b + (UNSURE - 1) * b * size / count) * share * found[count - size]
                for size, share in PARTIES.items()
                if size <= count
            )
        )


def chance_of_more(seats: float) -> Iterator[float]:
    """The chance that more than 0, more than 1, more than 2 … seats are asked for; without end."""
    left = 1.0
    for chance in chances(seats):
        left = max(0.0, left - chance)
        yield left


def too_many(seats: float, room: int) -> float:
    """How many of those expected find no seat if there is room for so many, on average."""
    return max(0.0, seats - sum(islice(chance_of_more(seats), max(0, room))))
