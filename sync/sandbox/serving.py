"""Running the sandbox as a process: it serves until it is told to stop, or until whoever started it is gone."""

import asyncio
import logging
import os
import signal
import stat
import sys
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import msgspec

from kiosk.errors import ConfigError
from kiosk.logs import logger
from sync.providers.foyer.openapi import openapi_document
from sync.sandbox.cinema import load_cinema
from sync.sandbox.control import Control
from sync.sandbox.faults import Faults
from sync.sandbox.issuer import Issuer
from sync.sandbox.listener import Listener
from sync.sandbox.misfortune import Misfortune
from sync.sandbox.sandbox import Sandbox
from sync.sandbox.server import provider_app
from sync.sandbox.store import SandboxStore

log = logger(__name__)

BUYERS_PER_MINUTE = 6.0
ROLL_EVERY = timedelta(minutes=1)
STDIN = 0


class Ready(msgspec.Struct, frozen=True, kw_only=True):
    """Where the sandbox listens; printed as one line of JSON. ``control`` is for people who break things, ``issuer`` is
    where its people sign in."""

    url: str
    port: int
    control: str
    issuer: str = ""


class Start(msgspec.Struct, frozen=True, kw_only=True):
    """What a sandbox process is told by its parent, as one line of JSON on its standard input."""

    folder: str
    state: str
    key: str
    port: int = 0
    control_port: int = 0
    other_buyers: bool = False


def print_ready(ready: Ready) -> None:
    """Say on standard output where the sandbox listens."""
    sys.stdout.write(msgspec.json.encode(ready).decode() + "\n")
    sys.stdout.flush()


def run_sandbox(
    folder: Path,
    state: Path,
    port: int,
    key: str,
    ready: Callable[[Ready], None] = print_ready,
    *,
    other_buyers: bool = True,
    control_port: int = 0,
) -> None:
    """Serve the cinema in ``folder``, with its sales in the file ``state``, on 127.0.0.1 until stopped.

    Ports may be 0: any free one. Stops on SIGTERM and SIGINT, and when standard input is a pipe whose other end
    closes. CinemaFolderError names what is wrong with the folder, ConfigError what is wrong with the rest.
    """
    cinema = load_cinema(folder)
    store = SandboxStore(state)
    try:
        sandbox = Sandbox(cinema, store)
        sandbox.buyers_per_minute = BUYERS_PER_MINUTE if other_buyers else 0.0
        asyncio.run(_serve(sandbox, key, port, control_port, ready))
    finally:
        store.close()


async def _serve(sandbox: Sandbox, key: str, port: int, control_port: int, ready: Callable[[Ready], None]) -> None:
    stop = asyncio.Event()
    loop = asyncio.get_running_loop()
    for number in (signal.SIGTERM, signal.SIGINT):
        loop.add_signal_handler(number, stop.set)
    if stat.S_ISFIFO(os.fstat(STDIN).st_mode):
        loop.add_reader(STDIN, _watch, stop)
    logging.getLogger("uvicorn.error").setLevel(logging.CRITICAL)  # breaking connections is our own doing
    faults = Faults()
    api = provider_app(sandbox, key, openapi_document())
    misfortune = Misfortune(api, faults, lambda scope: provider.drop(scope), sandbox.told_time)
    try:
        provider = Listener(misfortune, port)
        issuer = Issuer(sandbox.now)
        issuing = Listener(issuer.app(), 0)

        async def go(*, online: bool) -> None:
            for one in (provider, issuing):
                await (one.open() if online else one.close())

        control = Control(sandbox, faults, misfortune, issuer, lambda online: go(online=online))
        controls = Listener(control.app(), control_port)
    except OSError as error:
        raise ConfigError(f"cannot listen on 127.0.0.1:{port}: {error.strerror}") from None
    await provider.open()
    await controls.open()
    await issuing.open()
    issuer.url = f"http://127.0.0.1:{issuing.port}"
    tasks = [asyncio.create_task(_roll(sandbox)), asyncio.create_task(_let_others_buy(sandbox))]
    sandbox.address = url = f"http://127.0.0.1:{provider.port}"
    ready(Ready(url=url, port=provider.port, control=f"http://127.0.0.1:{controls.port}", issuer=issuer.url))
    await stop.wait()
    for task in tasks:
        task.cancel()
    await provider.close()
    await issuing.close()
    await controls.close()


def _watch(stop: asyncio.Event) -> None:
    if not os.read(STDIN, 4096):
        asyncio.get_running_loop().remove_reader(STDIN)
        stop.set()


async def _roll(sandbox: Sandbox) -> None:
    while True:
        await asyncio.sleep(ROLL_EVERY.total_seconds())
        sandbox.roll_on()


async def _let_others_buy(sandbox: Sandbox) -> None:
    while True:
        rate = sandbox.buyers_per_minute
        await asyncio.sleep(1.0 if rate <= 0 else min(60.0 / rate, 60.0))
        if sandbox.buyers_per_minute > 0:
            sandbox.somebody_buys()


def main() -> int:
    """What `SandboxProcess` runs: told on standard input what to serve."""
    logging.basicConfig(stream=sys.stderr, level="WARNING", format="sandbox: %(message)s")
    start = msgspec.json.decode(sys.stdin.buffer.readline(), type=Start)
    try:
        run_sandbox(
            Path(start.folder),
            Path(start.state),
            start.port,
            start.key,
            other_buyers=start.other_buyers,
            control_port=start.control_port,
        )
    except ConfigError as error:
        sys.stdout.write(msgspec.json.encode({"error": str(error)}).decode() + "\n")
        return 2
    return 0


if __name__ == "__main__":
    sys.exit(main())
