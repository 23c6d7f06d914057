"""A network that fails: HTTP to a provider, of which a part is lost, late, cut off, doubled, garbled or turned away."""

import asyncio
import random
import threading
from collections import Counter
from collections.abc import Coroutine
from dataclasses import dataclass
from enum import StrEnum
from types import TracebackType
from typing import Self, TypeVar
from urllib.parse import urlsplit

T = TypeVar("T")
GARBAGE = b"\x00\xff{]" * 50


class Fault(StrEnum):
    """What becomes of a request."""

    NONE = "none"
    DROP_BEFORE = "drop_before"
    DROP_AFTER = "drop_after"
    DELAY_BEFORE = "delay_before"
    DELAY_AFTER = "delay_after"
    CUT = "cut"
    TWICE = "twice"
    TWICE_LATE = "twice_late"
    GARBAGE = "garbage"
    TOO_MANY = "too_many"
    UNAVAILABLE = "unavailable"
    UNAVAILABLE_AFTER = "unavailable_after"


FAULTS = tuple(Fault)[1:]


@dataclass(frozen=True, slots=True)
class Weather:
    """How bad it is: the share of requests that go wrong, and how many seconds "late" is at least and at most."""

    share: float
    late: tuple[float, float]


class FaultyProxy:
    """Listens on 127.0.0.1 in a thread of its own and passes requests on, one a connection, as the dice say.

    ``url`` is where; ``counts`` is what became of how many. The dice are seeded; which request they fall to is
    up to the processes that race for it.
    """

    def __init__(self, upstream: str, seed: int, weather: Weather) -> None:
        parts = urlsplit(upstream)
        assert parts.hostname is not None
        assert parts.port is not None
        self._upstream = (parts.hostname, parts.port)
        self._dice = random.Random(seed)
        self._weather: Weather | None = weather
        self._loop = asyncio.new_event_loop()
        self._thread = threading.Thread(target=self._loop.run_forever, name="proxy", daemon=True)
        self._server: asyncio.Server | None = None
        self._tasks: set[asyncio.Task[None]] = set()
        self.counts: Counter[Fault] = Counter()
        self.url = ""

    def __enter__(self) -> Self:
        self._thread.start()
        self._server = self._do(asyncio.start_server(self._serve, "127.0.0.1", 0))
        port = self._server.sockets[0].getsockname()[1]
        self.url = f"http://127.0.0.1:{port}"
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._do(self._close())
        self._loop.call_soon_threadsafe(self._loop.stop)
        self._thread.join()
        self._loop.close()

    @property
    def passed(self) -> int:
        """How many requests there were."""
        return self.counts.total()

    @property
    def faults(self) -> int:
        """How many of them went wrong."""
        return self.passed - self.counts[Fault.NONE]

    def clears_up(self) -> None:
        """From now on nothing goes wrong."""
        self._weather = None

    def waits_for_what_is_late(self) -> None:
        """Until nothing is under way any more, second copies included."""
        self._do(self._settled())

    async def _settled(self) -> None:
        while others := [task for task in asyncio.all_tasks() if task is not asyncio.current_task()]:
            await asyncio.wait(others)

    def _do(self, what: Coroutine[None, None, T]) -> T:
        return asyncio.run_coroutine_threadsafe(what, self._loop).result(30)

    async def _close(self) -> None:
        assert self._server is not None
        self._server.close()
        others = [task for task in asyncio.all_tasks() if task is not asyncio.current_task()]
        for task in others:
            task.cancel()
        await asyncio.gather(*others, return_exceptions=True)

    async def _serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self._keep(asyncio.current_task())
        try:
            request = await message(reader)
            if request:
                fault = self._choose()
                self.counts[fault] += 1
                writer.write(await self._answer(fault, request))
                await writer.drain()
        except (OSError, EOFError):
            pass  # either side has gone: that is an answer, too
        finally:
            writer.close()

    def _keep(self, task: "asyncio.Task[None] | None") -> None:
        """Nobody else holds on to it: an event loop knows its tasks by weak references."""
        assert task is not None
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    def _choose(self) -> Fault:
        weather = self._weather
        return self._dice.choice(FAULTS) if weather and self._dice.random() < weather.share else Fault.NONE

    async def _answer(self, fault: Fault, request: bytes) -> bytes:
        match fault:
            case Fault.DROP_BEFORE:
                return b""
            case Fault.TOO_MANY:
                return status(429, "Too Many Requests", b"Retry-After: 1\r\n")
            case Fault.UNAVAILABLE:
                return status(503, "Service Unavailable")
            case Fault.DELAY_BEFORE:
                await self._is_late()
                return await self._pass_on(request)
            case Fault.TWICE:
                await self._pass_on(request)
                return await self._pass_on(request)
            case Fault.TWICE_LATE:
                self._keep(asyncio.create_task(self._pass_on_later(request)))
                return await self._pass_on(request)
            case Fault.DELAY_AFTER:
                reply = await self._pass_on(request)
                await self._is_late()
                return reply
            case Fault.DROP_AFTER:
                await self._pass_on(request)
                return b""
            case Fault.UNAVAILABLE_AFTER:
                await self._pass_on(request)
                return status(503, "Service Unavailable")
            case Fault.GARBAGE:
                await self._pass_on(request)
                return answered(200, "OK", GARBAGE)
            case Fault.CUT:
                reply = await self._pass_on(request)
                return reply[: len(reply) // 2]
            case Fault.NONE:
                return await self._pass_on(request)

    async def _is_late(self) -> None:
        weather = self._weather
        if weather is not None:
            await asyncio.sleep(self._dice.uniform(*weather.late))

    async def _pass_on_later(self, request: bytes) -> None:
        await self._is_late()
        await self._pass_on(request)

    async def _pass_on(self, request: bytes) -> bytes:
        reader, writer = await asyncio.open_connection(*self._upstream)
        try:
            writer.write(request)
            await writer.drain()
            return await reader.read(-1)
        finally:
            writer.close()


async def message(reader: asyncio.StreamReader) -> bytes:
    """One request, told to be the only one of its connection; b"" if none came."""
    try:
        head = await reader.readuntil(b"\r\n\r\n")
    except asyncio.IncompleteReadError:
        return b""
    first, *lines = head.rstrip(b"\r\n").split(b"\r\n")
    kept = [line for line in lines if not line.lower().startswith(b"connection:")]
    length = next((int(line.split(b":")[1]) for line in kept if line.lower().startswith(b"content-length:")), 0)
    body = await reader.readexactly(length)
    return b"\r\n".join([first, *kept, b"Connection: close", b"", body])


def status(code: int, words: str, headers: bytes = b"") -> bytes:
    """A whole answer with nothing in it."""
    return answered(code, words, b"", headers)


def answered(code: int, words: str, body: bytes, headers: bytes = b"") -> bytes:
    """A whole answer, said to be JSON."""
    head = f"HTTP/1.1 {code} {words}\r\nContent-Type: application/json\r\nContent-Length: {len(body)}\r\n".encode()
    return head + headers + b"Connection: close\r\n\r\n" + body
