"""An OpenID provider on this machine: the certified npm package ``oidc-provider`` in a process of its own.

Only accounts, pages and storage are ours (``provider.mjs``), and faults on demand (``faults.mjs``).
"""

import json
import selectors
import signal
import ssl
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import httpx2

from tests.peers import npm

HERE = Path(__file__).parent
PATIENCE_SECONDS = 30.0
IN_CLEAR = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
"""Never used; an HTTP client without one reads all the system's certificates."""


@dataclass(slots=True)
class Peer:
    """A running provider: its ``issuer``, the one password of its people, and what can be done to it."""

    issuer: str
    password: str
    control: str
    process: "subprocess.Popen[bytes]" = field(repr=False)

    def events(self) -> list[dict[str, Any]]:
        """What happened since the last look: codes, token calls (``error``, ``gap`` in seconds), revocations."""
        return list(self._do("events"))

    def rotates_its_keys(self, *, drop: bool = False) -> None:
        """Sign with new keys from now on; with ``drop`` the old ones are published no longer."""
        self._do("rotate", drop=drop)

    @contextmanager
    def refusing(self) -> Iterator[None]:
        """Within the block nothing listens on its port; what it remembers stays."""
        self._do("refuse")
        try:
            yield
        finally:
            self._do("accept")

    @contextmanager
    def hanging(self) -> Iterator[None]:
        """Within the block it takes connections and says nothing."""
        self.process.send_signal(signal.SIGSTOP)
        try:
            yield
        finally:
            self.process.send_signal(signal.SIGCONT)

    @contextmanager
    def answering(self, path: str, **fault: object) -> Iterator[None]:
        """Within the block calls of ``path`` have another ending; ``fault``: see ``faults.mjs``."""
        self._do("fault", path=path, **fault)
        try:
            yield
        finally:
            self._do("heal")

    def _do(self, command: str, **told: object) -> Any:
        answer = httpx2.post(f"{self.control}/{command}", json=told, timeout=20, trust_env=False, verify=IN_CLEAR)
        answer.raise_for_status()
        return answer.json()


@contextmanager
def running(*, interval: float = 1, code_seconds: float = 60) -> Iterator[Peer]:
    """A new provider that asks for ``interval`` seconds between polls (0: says nothing); it ends with the block."""
    told = {"modules": str(npm.installed(HERE)), "interval": interval, "code_seconds": code_seconds}
    process = subprocess.Popen(
        [npm.node(), "--no-warnings", str(HERE / "provider.mjs"), json.dumps(told)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        env={"PATH": "/usr/bin:/bin"},
    )
    try:
        ready = json.loads(_line(process))
        yield Peer(ready["issuer"], ready["password"], ready["control"], process)
    finally:
        process.send_signal(signal.SIGCONT)
        process.terminate()
        process.communicate(timeout=10)


def _line(process: "subprocess.Popen[bytes]") -> bytes:
    assert process.stdout is not None
    ends = time.monotonic() + PATIENCE_SECONDS
    with selectors.DefaultSelector() as selector:
        selector.register(process.stdout, selectors.EVENT_READ)
        if not selector.select(ends - time.monotonic()):
            raise RuntimeError("the OpenID provider did not start in time")
    line = process.stdout.readline()
    if not line:
        raise RuntimeError("the OpenID provider did not start")
    return line
