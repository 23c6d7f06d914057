"""The sandbox as a process of its own, and a handle on its control."""

import json
import os
import selectors
import subprocess
import sys
import time
from collections.abc import Sequence
from pathlib import Path
from types import TracebackType
from typing import IO, Any, Self

from kiosk.errors import ConfigError

ROOT = Path(__file__).resolve().parents[2]
PATIENCE_SECONDS = 30.0


class SandboxProcess:
    """Starts the sandbox and waits until it listens; leaving the block, or the death of this process, ends it.

    ConfigError if it does not start, with what it said. ``url`` and ``key`` are what a provider adapter needs;
    ``issuer`` is where the sandbox's people sign in, as the client `sync.sandbox.issuer.CLIENT_ID`.
    """

    def __init__(
        self,
        folder: Path,
        state: Path,
        *,
        key: str,
        port: int = 0,
        other_buyers: bool = False,
    ) -> None:
        self._told = {
            "folder": str(folder),
            "state": str(state),
            "key": key,
            "port": port,
            "other_buyers": other_buyers,
        }
        self.key = key
        self.url = ""
        self.issuer = ""
        self.control = SandboxControl("")
        self._process: subprocess.Popen[bytes] | None = None

    def __enter__(self) -> Self:
        self.start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.stop()

    def start(self) -> None:
        """Start it, and wait until it listens."""
        path = os.pathsep.join(filter(None, (str(ROOT), os.environ.get("PYTHONPATH"))))
        process = subprocess.Popen(
            [sys.executable, "-m", "sync.sandbox.serving"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            env={**os.environ, "PYTHONPATH": path},
        )
        assert process.stdin is not None
        assert process.stdout is not None
        self._process = process
        process.stdin.write(json.dumps(self._told).encode() + b"\n")
        process.stdin.flush()
        line = _line(process.stdout, PATIENCE_SECONDS)
        ready = json.loads(line or b"{}")
        if "url" not in ready:
            self.kill()
            raise ConfigError(ready.get("error", "the sandbox did not start"))
        self.url, self.issuer = ready["url"], ready["issuer"]
        self.control = SandboxControl(ready["control"])

    def stop(self) -> None:
        """End it; its state stays."""
        process, self._process = self._process, None
        if process is None:
            return
        process.terminate()
        try:
            process.communicate(timeout=5)
        except subprocess.TimeoutExpired:
            process.kill()
            process.communicate()

    def kill(self) -> None:
        """End it as a power cut would."""
        if self._process is not None:
            self._process.kill()
        self.stop()


class SandboxControl:
    """What can be done to a running sandbox; each call is over when it took effect. For tests and demos."""

    def __init__(self, url: str) -> None:
        self._url = url

    def network(self, *, online: bool) -> None:
        """Pull the plug of the provider's port, or put it back."""
        self._call("POST", "/control/network", {"online": online})

    def fault(self, kind: str, call: str = "*", *, count: int | None = 1, **details: object) -> None:
        """Let something go wrong; see `sync.sandbox.faults.Fault`."""
        self._call("POST", "/control/faults", {"kind": kind, "call": call, "count": count, **details})

    def clear_faults(self) -> None:
        """Let nothing go wrong any more."""
        self._call("DELETE", "/control/faults")

    def clock(self, offset_seconds: float) -> None:
        """Tell the time wrongly."""
        self._call("POST", "/control/clock", {"offset_seconds": offset_seconds})

    def buyers(self, per_minute: float) -> None:
        """Let so many other parties buy in a minute."""
        self._call("POST", "/control/buyers", {"per_minute": per_minute})

    def buy(self, showtime_id: str, seat_ids: Sequence[str], *, by_force: bool = False) -> str:
        """Let somebody else buy these seats now; returns the reference of that booking."""
        body = {"showtime": showtime_id, "seats": list(seat_ids), "by_force": by_force}
        return str(self._call("POST", "/control/buy", body)["reference"])

    def reserve(self, showtime_id: str, seat_ids: Sequence[str]) -> str:
        """Let somebody else reserve these seats now, unpaid; returns the reference of that booking."""
        body = {"showtime": showtime_id, "seats": list(seat_ids), "paid": False}
        return str(self._call("POST", "/control/buy", body)["reference"])

    def paid_elsewhere(self, reference: str) -> None:
        """Let a reservation be paid somewhere else."""
        self._call("POST", f"/control/bookings/{reference}", {"to": "paid"})

    def expire(self, reference: str) -> None:
        """Let the time to pay for a reservation run out."""
        self._call("POST", f"/control/bookings/{reference}", {"to": "expired"})

    def block(self, showtime_id: str, seat_ids: Sequence[str], *, blocked: bool = True) -> None:
        """Take free seats off sale, or put blocked ones back."""
        self._call("POST", "/control/block", {"showtime": showtime_id, "seats": list(seat_ids), "blocked": blocked})

    def change_showtime(
        self,
        showtime_id: str,
        *,
        cancelled: bool | None = None,
        moved_seconds: int | None = None,
        withdrawn: bool | None = None,
    ) -> None:
        """Cancel a showtime, move it, or take it out of the programme; or undo that."""
        body = {"cancelled": cancelled, "moved_seconds": moved_seconds, "withdrawn": withdrawn}
        self._call("POST", f"/control/showtimes/{showtime_id}", body)

    def member_pass(self, number: str, *, seconds: int = 300, issued_ago: int = 0) -> str:
        """What the cinema's app shows to the holder of a membership."""
        return str(
            self._call("POST", "/control/pass", {"number": number, "seconds": seconds, "issued_ago": issued_ago})[
                "code"
            ]
        )

    def membership_ends(self, number: str, at: int) -> None:
        """Let a membership end, in seconds since 1970."""
        self._call("POST", "/control/membership", {"number": number, "valid_until": at})

    def phone(self, person: str | None) -> bool:
        """Have a phone answer the latest code: yes as one of the people ("ada"), or no. False: there is none."""
        return bool(self._call("POST", "/control/phone", {"person": person})["answered"])

    def write_off(self, kiosk_id: str) -> int:
        """Give up on a kiosk; returns its new epoch."""
        return int(self._call("POST", f"/control/kiosks/{kiosk_id}/write-off", {})["epoch"])

    def state(self) -> dict[str, Any]:
        """The latest calls (``served``) and bookings (``bookings``), as `sync.sandbox.control_wire` says."""
        return self._call("GET", "/control")

    def _call(self, method: str, path: str, body: object = None) -> dict[str, Any]:
        import httpx2  # here: a kiosk that embeds the sandbox rarely controls it

        with httpx2.Client(trust_env=False, timeout=10) as client:
            answer = client.request(method, self._url + path, json=body)
        answer.raise_for_status()
        found: dict[str, Any] = answer.json()
        return found


def _line(stream: IO[bytes], seconds: float) -> bytes:
    """The first line of a pipe; b"" if it ends or time runs out before."""
    ends = time.monotonic() + seconds
    line = b""
    with selectors.DefaultSelector() as selector:
        selector.register(stream, selectors.EVENT_READ)
        while not line.endswith(b"\n"):
            if not selector.select(max(0.0, ends - time.monotonic())):
                return b""
            chunk = os.read(stream.fileno(), 4096)
            if not chunk:
                return b""
            line += chunk
    return line
