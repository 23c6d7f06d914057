"""Lobby evenings, from the command line: how much each policy serves offline, withholds and wastes.

``python -m tests.simulation.evenings`` takes some minutes. The same seed gives the same figures.
"""

import argparse
import json
import sys
from collections.abc import Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from dataclasses import asdict, replace
from functools import partial
from pathlib import Path

from kiosk.domain.demand import Usual
from tests.simulation.evenings.assumptions import TABLE, Assumptions
from tests.simulation.evenings.evening import DEFAULT, FIXED, EveningFigures, Policy, learn, spend
from tests.simulation.evenings.figures import Summary, lines, summed

USUAL = Assumptions()
POLICIES: Sequence[tuple[Policy, Assumptions]] = (
    (FIXED, USUAL),
    (DEFAULT, USUAL),
    (replace(DEFAULT, name="by demand, a tenth at most", rules=replace(DEFAULT.rules, share=0.1)), USUAL),
    (replace(DEFAULT, name="by demand, outages of 4 h", rules=replace(DEFAULT.rules, outage_hours=4)), USUAL),
)
OTHER_CINEMAS: Sequence[tuple[Policy, Assumptions]] = (
    (replace(DEFAULT, name="the usual policy, with one kiosk"), replace(USUAL, kiosks=1)),
    (replace(DEFAULT, name="the usual policy, with four kiosks"), replace(USUAL, kiosks=4)),
    (
        replace(DEFAULT, name="the usual policy, twice as many buy at kiosks"),
        replace(USUAL, at_kiosks=0.4, at_box_office=0.15, on_the_web=0.45),
    ),
    (
        replace(DEFAULT, name="the usual policy, half as many buy at kiosks"),
        replace(USUAL, at_kiosks=0.1, at_box_office=0.30, on_the_web=0.60),
    ),
    (replace(DEFAULT, name="the usual policy, shows twice as unsteady"), replace(USUAL, show_luck=0.6, door_luck=0.7)),
)
LEARNT_FROM = range(100, 110)
FIRST_SEED = 11
"""The policy was tuned with smaller ones."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Spend the evenings and print what they come to."""
    parser = argparse.ArgumentParser(prog="python -m tests.simulation.evenings", description=__doc__)
    parser.add_argument("--evenings", type=int, default=14, help="with each seed (default: 14, two weeks)")
    parser.add_argument(
        "--seeds", type=int, default=3, help="how many (default: 3); the other cinemas get half as many"
    )
    parser.add_argument("--processes", type=int, help="at once (default: one for each processor)")
    parser.add_argument("--policies-only", action="store_true", help="leave out the other cinemas")
    parser.add_argument("--json", type=Path, metavar="FILE", help="keep the figures for tools/evenings_picture.py")
    told = parser.parse_args(arguments)
    for what, words in TABLE:
        sys.stdout.write(f"{what:>22}: {words}\n")
    found: list[Summary] = []
    learnt: dict[tuple[Assumptions, int], Future[Usual]] = {}
    with ProcessPoolExecutor(told.processes) as processes:
        other = () if told.policies_only else OTHER_CINEMAS
        for policy, assumed in (*POLICIES, *other):
            evenings: list[EveningFigures] = []
            seeds = max(1, told.seeds // 2) if (policy, assumed) in other else told.seeds
            for seed in range(FIRST_SEED, FIRST_SEED + seeds):
                if (assumed, seed) not in learnt:
                    learnt[assumed, seed] = processes.submit(learn, LEARNT_FROM, assumed, seed)
            for seed in range(FIRST_SEED, FIRST_SEED + seeds):
                usual = learnt[assumed, seed].result()
                one = partial(spend, policy=policy, usual=usual, assumed=assumed, seed=seed)
                evenings += processes.map(one, range(told.evenings))
            found.append(summed(policy, evenings))
            sys.stdout.write("".join(f"{line}\n" for line in lines(found[-1])))
            sys.stdout.flush()
    if told.json:
        told.json.parent.mkdir(parents=True, exist_ok=True)
        told.json.write_text(json.dumps([asdict(one) for one in found], indent=1) + "\n", encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
