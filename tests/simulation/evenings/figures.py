"""What many evenings come to: sums, shares, and how far they hang on the dice."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from random import Random
from statistics import fmean

from tests.simulation.evenings.evening import EveningFigures, Policy

RESAMPLES = 1_000
Evenings = Sequence[EveningFigures]


@dataclass(frozen=True, slots=True)
class Share:
    """A share with the interval that 95 of 100 such series of evenings fall into (bootstrap over evenings)."""

    value: float
    low: float
    high: float


@dataclass(frozen=True, slots=True)
class OutageSummary:
    """All outages of one length. ``connected`` are seats the kiosks would have sold with a network."""

    minutes: int
    connected: int
    served: Share
    wasted: Share


@dataclass(frozen=True, slots=True)
class Summary:
    """One policy over all evenings; everything withheld is of all kiosks together.

    ``withheld`` is of all seats of shows to come, averaged over the evening; ``of_seats_left`` is of those not sold;
    ``most_of_a_show`` is each evening's largest share of one show. ``wasted_connected`` is with no outage at all.
    """

    policy: str
    evenings: int
    withheld: Share
    of_seats_left: Share
    most_of_a_show: float
    wasted_connected: Share
    outages: tuple[OutageSummary, ...]


def summed(policy: Policy, evenings: Evenings) -> Summary:
    """What these evenings come to."""
    return Summary(
        policy=policy.name,
        evenings=len(evenings),
        withheld=_share(evenings, lambda one: (one.kept, one.looked_at)),
        of_seats_left=_share(evenings, lambda one: (one.kept, one.left)),
        most_of_a_show=fmean(one.most_of_a_show for one in evenings),
        wasted_connected=_share(evenings, lambda one: (one.wasted_connected, one.seats)),
        outages=tuple(_outages(evenings, place) for place in range(len(evenings[0].outages))),
    )


def lines(summary: Summary) -> Iterator[str]:
    """For people."""
    yield f"{summary.policy} ({summary.evenings} evenings)"
    yield (
        f"  withheld {_words(summary.withheld)} of the seats, {_words(summary.of_seats_left)} of those left,"
        f" of one show at most {summary.most_of_a_show:.0%};"
        f" wasted without an outage {_words(summary.wasted_connected)}"
    )
    for one in summary.outages:
        yield (
            f"  {one.minutes:>4} min: served {_words(one.served)} of {one.connected} seats;"
            f" wasted {_words(one.wasted)} of the evening's seats"
        )


def _outages(evenings: Evenings, place: int) -> OutageSummary:
    found = [one.outages[place] for one in evenings]
    return OutageSummary(
        minutes=found[0].minutes,
        connected=sum(one.connected for one in found),
        served=_share(evenings, lambda one: (one.outages[place].sold, one.outages[place].connected)),
        wasted=_share(evenings, lambda one: (one.outages[place].wasted, one.seats)),
    )


def _share(evenings: Evenings, parts: Callable[[EveningFigures], tuple[int, int]]) -> Share:
    pairs = [parts(one) for one in evenings]
    chance = Random(len(pairs))
    again = sorted(_ratio(chance.choices(pairs, k=len(pairs))) for _ in range(RESAMPLES))
    return Share(_ratio(pairs), again[RESAMPLES // 40], again[-RESAMPLES // 40 - 1])


def _ratio(pairs: Sequence[tuple[int, int]]) -> float:
    whole = sum(of for _, of in pairs)
    return sum(part for part, _ in pairs) / whole if whole else 0.0


def _words(share: Share) -> str:
    return f"{100 * share.value:.1f} % ({100 * share.low:.1f} to {100 * share.high:.1f})"
