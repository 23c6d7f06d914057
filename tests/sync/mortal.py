"""A program that dies: between any two of its writes and calls, as a power cut would have it."""

from collections.abc import Callable
from typing import Any, TypeVar, cast

from kiosk.store.database import Database
from kiosk.store.sqlite import Connection
from sync.provider import Provider

T = TypeVar("T")


class Killed(BaseException):
    """The program is gone; no Exception, as nothing may catch it."""


class Life:
    """Lasts for so many steps. A step is before or after a write or a call."""

    def __init__(self, steps: int) -> None:
        self._left = steps

    def step(self) -> None:
        """One step of a life; Killed if it was the last."""
        self._left -= 1
        if self._left < 0:
            raise Killed

    def database(self, real: Database) -> Database:
        """The same store, as long as the program lives."""
        return cast("Database", _Store(real, self))

    def provider(self, real: Provider) -> Provider:
        """The same provider, as long as the program lives."""
        return cast("Provider", _Provider(real, self))


class _Store:
    def __init__(self, real: Database, life: Life) -> None:
        self._real = real
        self._life = life
        self.read = real.read

    def write(self, work: Callable[[Connection], T]) -> T:
        self._life.step()
        result = self._real.write(work)
        self._life.step()
        return result


class _Provider:
    def __init__(self, real: Provider, life: Life) -> None:
        self._real = real
        self._life = life

    def __getattr__(self, name: str) -> Any:
        call = getattr(self._real, name)

        def mortal(*arguments: Any) -> Any:
            self._life.step()
            result = call(*arguments)
            self._life.step()
            return result

        return mortal


def deaths(run: Callable[[Life], object], most: int = 200) -> int:
    """Let ``run`` die after 0, 1, 2 … steps until it lives to its end; returns how often it died."""
    for steps in range(most):
        try:
            run(Life(steps))
        except Killed:
            continue
        return steps
    raise AssertionError("it never comes to an end")
