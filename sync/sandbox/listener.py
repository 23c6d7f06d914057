"""A port on this machine that can be closed and opened again, and whose connections can be broken."""

import asyncio
import socket

import uvicorn
from starlette.types import ASGIApp, Scope


class Listener:
    """Serves an application on 127.0.0.1 in the running event loop."""

    def __init__(self, app: ASGIApp, port: int) -> None:
        config = uvicorn.Config(
            app,
            lifespan="off",
            log_config=None,
            access_log=False,
            server_header=False,
            date_header=False,
            http="h11",
            ws="none",
            timeout_keep_alive=60,
            timeout_graceful_shutdown=1,
        )
        config.load()
        self._server = uvicorn.Server(config)
        self._server.lifespan = config.lifespan_class(config)
        self._socket = _bound(port)
        self.port: int = self._socket.getsockname()[1]

    async def open(self) -> None:
        """Take connections."""
        if self._socket.fileno() < 0:
            self._socket = _bound(self.port)
        await self._server.startup(sockets=[self._socket])

    async def close(self) -> None:
        """Refuse connections from now on, and break those there are."""
        for server in self._server.servers:
            server.close()
        for connection in list(self._server.server_state.connections):
            _abort(connection)
        await asyncio.sleep(0)
        self._socket.close()

    def drop(self, scope: Scope) -> None:
        """Break the connection a request came by, without an answer."""
        for connection in list(self._server.server_state.connections):
            if getattr(connection, "client", None) == tuple(scope["client"] or ()):
                _abort(connection)


def _abort(connection: object) -> None:
    transport = getattr(connection, "transport", None)
    if transport is not None:
        transport.abort()


def _bound(port: int) -> socket.socket:
    # The protocol by its number: asyncio switches Nagle's algorithm off for such sockets only (40 ms an answer).
    bound = socket.socket(socket.AF_INET, socket.SOCK_STREAM, socket.IPPROTO_TCP)
    bound.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        bound.bind(("127.0.0.1", port))
    except OSError:
        bound.close()
        raise
    return bound
