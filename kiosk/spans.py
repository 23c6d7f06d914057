"""Spans: how long a piece of work took and how it went, told to whoever records them. By default nobody does.

Used like a log: a module says what it does, and the program decides once, at its start, whether anybody listens. Names
and values come from small fixed sets: no identifiers, no addresses, nothing of a customer.
"""

from collections.abc import Callable, Mapping
from contextlib import AbstractContextManager, nullcontext
from functools import wraps
from typing import ParamSpec, Protocol, TypeVar

Value = str | int | float | bool
P = ParamSpec("P")
T = TypeVar("T")


class Span(Protocol):
    """A piece of work that is under way."""

    def note(self, name: str, value: Value) -> None:
        """Say one more thing of it."""
        ...


class Recorder(Protocol):
    """Whoever keeps spans. Quick, never raises, safe from any thread."""

    def span(self, name: str, about: Mapping[str, Value], *, outgoing: bool) -> AbstractContextManager[Span]:
        """Note when the block begins and ends, and whether it raised. ``outgoing``: another machine is asked."""
        ...


class _Unheard:
    def note(self, name: str, value: Value) -> None:
        pass


_recorder: Recorder | None = None
_UNHEARD: AbstractContextManager[Span] = nullcontext(_Unheard())


def record_with(recorder: Recorder | None) -> None:
    """From now on spans of this process go there; None: nowhere."""
    global _recorder  # one a process, as with logs
    _recorder = recorder


def span(
    name: str, about: Mapping[str, Value] | None = None, *, outgoing: bool = False
) -> AbstractContextManager[Span]:
    """A piece of work, for as long as the block lasts."""
    recorder = _recorder
    return _UNHEARD if recorder is None else recorder.span(name, about or {}, outgoing=outgoing)


def timed(name: str) -> Callable[[Callable[P, T]], Callable[P, T]]:
    """Make each call of a function a span, which says of what kind its outcome was."""

    def decorate(work: Callable[P, T]) -> Callable[P, T]:
        @wraps(work)
        def call(*args: P.args, **kwargs: P.kwargs) -> T:
            with span(name) as one:
                outcome = work(*args, **kwargs)
                one.note("foyer.outcome", type(outcome).__name__)
                return outcome

        return call

    return decorate
