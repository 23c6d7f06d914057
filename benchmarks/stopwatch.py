"""Timing a call again and again."""

import gc
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from time import perf_counter


def milliseconds(call: Callable[[], object], rounds: int, warm_up: int = 5) -> list[float]:
    """How long each of ``rounds`` calls took, after some that do not count. The garbage collector stays on."""
    for _ in range(warm_up):
        call()
    gc.collect()
    samples = []
    for _ in range(rounds):
        began = perf_counter()
        call()
        samples.append((perf_counter() - began) * 1000)
    return samples


@contextmanager
def timed(samples: list[float]) -> Iterator[None]:
    """Add the milliseconds that the block took to ``samples``."""
    began = perf_counter()
    yield
    samples.append((perf_counter() - began) * 1000)
