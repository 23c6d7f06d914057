"""The line between a kiosk and its provider: the adapter and breaker are real, the wire is in this process."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from email.utils import format_datetime, parsedate_to_datetime
from typing import Any, Literal, cast

from kiosk.clock import Clock
from kiosk.ports import NotSent, Unreachable
from sync.sandbox.answering import JSON, PROBLEM, Reply
from sync.transport import HALF_A_SECOND, Answer, Request, Transport, _read
from tests.simulation.provider import House
from tests.simulation.world import World

Trouble = Literal["lost", "reply lost", "late", "twice", "busy", "fails before", "fails after", "garbage", "slow"]
TROUBLES: tuple[Trouble, ...] = (
    "lost",
    "reply lost",
    "reply lost",
    "late",
    "late",
    "twice",
    "twice",
    "busy",
    "fails before",
    "fails after",
    "garbage",
    "slow",
)
LATEST_SECONDS = 240.0


@dataclass(slots=True)
class Weather:
    """How bad the lines are: ``trouble`` is the part of calls that go wrong; ``provider_up``: anybody answers."""

    trouble: float = 0.0
    provider_up: bool = True


@dataclass(frozen=True, slots=True)
class _Response:
    """As much of an HTTP library's response as the transport reads."""

    status_code: int
    headers: Mapping[str, str]
    body: bytes = field(repr=False)

    def iter_raw(self) -> Iterator[bytes]:
        yield self.body


class Line(Transport):
    """One process's connection to the provider; ``up`` is its cable."""

    def __init__(self, world: World, house: House, weather: Weather, kiosk: str, clock: Clock) -> None:
        super().__init__("http://127.0.0.1:1", "a key", clock, chance=world.dice.random)
        self._world = world
        self._house = house
        self._weather = weather
        self._kiosk = kiosk
        self._dated: tuple[datetime, float] | None = None
        self.up = True

    def clock_offset(self) -> float | None:
        """As the transport tells it: by the date of the last answer, which the wall clock here has not touched."""
        if self._dated is None:
            return None
        date, ticks = self._dated
        return (date - self._clock.now()).total_seconds() + self._clock.monotonic() - ticks

    def send(self, request: Request) -> Answer | Unreachable:
        """Make one call; whoever dies in it has not heard the answer."""
        outcome = super().send(request)
        if isinstance(outcome, Answer):
            self._house.is_answered(request)
        return outcome

    def _in_time(self, request: Request, seconds: float) -> Answer | Unreachable:
        world, began, patience = self._world, self._world.now, seconds
        if not (self.up and self._weather.provider_up):
            world.wait(0.05)
            return NotSent("no connection")
        trouble = world.dice.choice(TROUBLES) if world.chance(self._weather.trouble) else None
        self._house.is_sent(request)
        outcome = self._carry(request, trouble, patience)
        if world.now - began > patience and not isinstance(outcome, Unreachable):
            outcome = Unreachable("no answer in time")
        what = f"HTTP {outcome.status}" if isinstance(outcome, Answer) else outcome.reason
        world.tell(self._kiosk, f"{_told(request)} -> {what}{f' ({trouble})' if trouble else ''}")
        return outcome

    def _carry(self, request: Request, trouble: Trouble | None, patience: float) -> Answer | Unreachable:
        world = self._world
        world.wait(world.dice.uniform(0.01, 0.3))
        match trouble:
            case "lost" | "late":
                if trouble == "late":
                    world.after(world.dice.uniform(0.5, LATEST_SECONDS), lambda: self._arrives_late(request))
                world.wait(patience)
                return Unreachable("no answer in time")
            case "busy":
                wait = world.dice.choice(("", "3", "20"))
                return self._read(request, Reply(429, PROBLEM, b"{}", {"retry-after": wait} if wait else {}))
            case "fails before":
                return self._read(request, Reply(world.dice.choice((500, 502, 503)), PROBLEM, b"{}"))
            case "twice":
                world.after(world.dice.uniform(0.5, LATEST_SECONDS), lambda: self._arrives_late(request))
            case _:
                pass
        reply = self._house.serve(request)
        if trouble == "fails after":
            reply = Reply(world.dice.choice((500, 503)), PROBLEM, b"{}")
        elif trouble == "garbage":
            reply = Reply(200, JSON, reply.body[: len(reply.body) // 2] + b"\x00")
        elif trouble == "reply lost":
            world.wait(patience)
            return Unreachable("the connection broke")
        world.wait(world.dice.uniform(0.01, 0.3) if trouble != "slow" else patience * world.dice.uniform(0.5, 1.2))
        return self._read(request, reply)

    def _arrives_late(self, request: Request) -> None:
        if not self._weather.provider_up:
            return
        reply = self._house.serve(request)
        self._world.tell(self._kiosk, f"{_told(request)} arrives late or again -> HTTP {reply.status}")

    def _read(self, request: Request, reply: Reply) -> Answer | Unreachable:
        date = format_datetime(self._house.sandbox.told_time(), usegmt=True)
        headers = {"content-type": reply.media_type, "date": date, **reply.headers}
        response = cast("Any", _Response(reply.status, headers, reply.body))
        outcome = _read(request, response, self._clock.now(), PROBLEM)
        if isinstance(outcome, Answer):
            self._dated = parsedate_to_datetime(date) + HALF_A_SECOND, self._clock.monotonic()
        return outcome


def _told(request: Request) -> str:
    """A request in a few words."""
    about = request.path.removeprefix("/v1").strip("/").replace("/", " ")
    return f"{request.name} {about}"
