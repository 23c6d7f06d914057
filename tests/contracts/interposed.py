"""A proxy between an adapter and a provider that has no faults on demand: it makes them, by the name of a call."""

import asyncio
import re
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime, parsedate_to_datetime
from typing import Any, cast

from kiosk.ports import Unreachable
from sync.sandbox.faults import OVERSIZED, Fault, Faults
from sync.transport import Answer, Request, Transport
from tests.faults.proxy import FaultyProxy, Weather, answered, message, status

CALL = "X-Foyer-Call"
_DATE = re.compile(rb"\r\nDate: ([^\r]+)\r\n", re.IGNORECASE)


class NamedTransport(Transport):
    """Says in each request what it is called, so that a fault can be meant for it."""

    def send(self, request: Request) -> Answer | Unreachable:
        return super().send(replace(request, headers={**request.headers, CALL: request.name}))


class Interposed(FaultyProxy):
    """Faults as the sandbox has them (`sync.sandbox.faults.Fault`), and a network that is gone.

    ``clock`` is how far the other side's is off, ``language`` the one it is asked in.
    """

    def __init__(self, upstream: str) -> None:
        super().__init__(upstream, seed=1, weather=Weather(0.0, (0.0, 0.0)))
        self.wrong = Faults()
        self.clock = timedelta(0)
        self.language = ""
        self._port = 0

    def fault(self, kind: str, call: str, count: int | None = 1, **details: object) -> None:
        """Something goes wrong with the next calls of a name."""
        self.wrong.put(Fault(call=call, kind=cast("Any", kind), count=count, **cast("dict[str, Any]", details)))

    def network(self, *, online: bool) -> None:
        """Listen, or do not."""
        if not online:
            self._port = int(self.url.rpartition(":")[2])
            self._do(self._close())
        elif self._port:
            self._server = self._do(asyncio.start_server(self._serve, "127.0.0.1", self._port))
            self._port = 0

    async def _serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self._keep(asyncio.current_task())
        try:
            request = await message(reader)
            if request:
                fault = self.wrong.take(_called(request))
                if fault is not None and fault.kind == "slow":
                    await self._drip(writer, await self._passed(request), fault.seconds)
                else:
                    writer.write(await self._faulty(fault, request))
                await writer.drain()
        except (OSError, EOFError):
            pass  # either side has gone: that is an answer, too
        finally:
            writer.close()

    async def _faulty(self, fault: Fault | None, request: bytes) -> bytes:
        if fault is None:
            return await self._passed(request)
        match fault.kind:
            case "drop_before":
                return b""
            case "status":
                return status(fault.status, "Fault", _later(fault))
            case "delay":
                await asyncio.sleep(fault.seconds)
                return await self._passed(request)
            case _:
                return await self._spoilt(fault, request)

    async def _spoilt(self, fault: Fault, request: bytes) -> bytes:
        """Carried out; only the answer goes wrong."""
        reply = await self._passed(request)
        head, _, body = reply.partition(b"\r\n\r\n")
        match fault.kind:
            case "status_after":
                return status(fault.status, "Fault", _later(fault))
            case "cut":
                return reply[: len(head) + 4 + len(body) // 2]
            case "truncated":
                return answered(200, "OK", body[: len(body) // 2])
            case "garbage":
                return answered(200, "OK", b"\x00\xff{]" * 50)
            case "html":
                page = b"<html>Welcome to our network</html>"
                return b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: %d\r\n\r\n" % len(page) + page
            case "redirect":
                return b"HTTP/1.1 302 Found\r\nLocation: http://127.0.0.1/login\r\nContent-Length: 0\r\n\r\n"
            case "oversized":
                return answered(200, "OK", b'"' + b"x" * OVERSIZED + b'"')
            case _:
                return b""  # drop_after

    async def _passed(self, request: bytes) -> bytes:
        if self.language:
            first, _, rest = request.partition(b"\r\n")
            request = first + b"\r\nAccept-Language: " + self.language.encode() + b"\r\n" + rest
        reply = await self._pass_on(request)
        if not self.clock:
            return reply
        found = _DATE.search(reply)
        told = parsedate_to_datetime(found[1].decode()) if found else datetime.now(UTC)
        return _DATE.sub(b"\r\nDate: " + format_datetime(told + self.clock, usegmt=True).encode() + b"\r\n", reply, 1)

    @staticmethod
    async def _drip(writer: asyncio.StreamWriter, reply: bytes, seconds: float) -> None:
        for byte in reply:
            writer.write(bytes((byte,)))
            await writer.drain()
            await asyncio.sleep(seconds)


def _called(request: bytes) -> str:
    for line in request.partition(b"\r\n\r\n")[0].split(b"\r\n"):
        name, _, value = line.partition(b":")
        if name.decode(errors="replace").lower() == CALL.lower():
            return value.strip().decode()
    return "*"


def _later(fault: Fault) -> bytes:
    return f"Retry-After: {fault.retry_after}\r\n".encode() if fault.retry_after else b""
