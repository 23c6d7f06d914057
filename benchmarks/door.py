"""A door: how many codes a second, beside the bare Ed25519 verification of the same codes."""

import os
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path
from time import perf_counter

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from benchmarks.figures import Section, figure
from benchmarks.scope import Scope
from benchmarks.stopwatch import timed
from kiosk.domain.tickets import TicketStatement
from printing import door_code
from printing.keys import SITE_KEYS
from printing.signing import CONTEXT, KioskSigner
from printing.trust import TrustList, certify
from printing.verdict import verify

ROOT = Path(__file__).resolve().parents[1]
LEAST_CODES_A_SECOND = 2_000
CODES = 2_000
"""In a round: four full auditoriums of one show."""


class RunningDoor:
    """``kiosk verify --stream`` as a process with pipes, as a shop's script would start it."""

    def __init__(self, keys: Path, seen: Path) -> None:
        self._process = subprocess.Popen(
            [*(sys.executable, "-m", "kiosk", "verify", "--stream"), "--keys", str(keys), "--seen", str(seen)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            cwd=ROOT,
            env=dict(os.environ),
        )
        assert self._process.stdin
        assert self._process.stdout
        self._in, self._out = self._process.stdin, self._process.stdout

    def ask(self, codes: list[str]) -> list[bytes]:
        """Scan them without a pause, and read every answer."""
        typed = "".join(f"{code}\r\n" for code in codes).encode()
        scanner = threading.Thread(target=self._type, args=(typed,))
        scanner.start()
        answers = [self._out.readline() for _ in codes]
        scanner.join()
        return answers

    def close(self) -> None:
        """End the input, and so the door."""
        self._process.communicate(timeout=30)

    def _type(self, typed: bytes) -> None:
        self._in.write(typed)
        self._in.flush()


def run(scope: Scope) -> Section:
    """Bare verification, the verdict in one process, and a door as a process: in turn, the same codes."""
    section = Section("door", "The door")
    site, key = Ed25519PrivateKey.generate(), Ed25519PrivateKey.generate()
    signer = KioskSigner("aurora", "lobby-1", key)
    trust = _trust(site, signer)
    keys = scope.folder("door") / SITE_KEYS
    keys.write_bytes(trust.to_json())
    bare: list[float] = []
    decoded: list[float] = []
    checked: list[float] = []
    first: list[float] = []
    again: list[float] = []
    alone: list[float] = []
    public_key = key.public_key()
    for number in range(3 if scope.quick else 10):
        codes = [signer.sign(_statement(number * CODES + at)) for at in range(CODES)]
        statements = [(CONTEXT + body, signature) for body, signature in map(door_code.read, codes)]
        door = RunningDoor(keys, keys.parent / f"seen-{number}")
        door.ask([signer.sign(_statement(2**40 + number))])
        scope.settle()
        with _rated(bare):
            for signed, signature in statements:
                public_key.verify(signature, signed)
        with _rated(decoded):
            for code in codes:
                door_code.read(code)
        with _rated(checked):
            for code in codes:
                verify(code, trust)
        with _rated(first):
            admitted = door.ask(codes)
        with _rated(again):
            used = door.ask(codes)
        _all(admitted, b"GENUINE")
        _all(used, b"USED")
        fresh = [signer.sign(_statement(2**41 + number * 100 + at)) for at in range(20)]
        for at in range(20):
            with timed(alone):
                door.ask([fresh[at]])
        door.close()
    section.add(figure("Ed25519", "the bare signatures", "codes/s", bare))
    section.add(figure("Foyer", "taking codes apart", "codes/s", decoded))
    section.add(figure("Foyer", "verdicts", "codes/s", checked))
    measured = section.add(figure("Foyer", "door, all admitted and on the disk", "codes/s", first))
    section.add(figure("Foyer", "door, all used already", "codes/s", again))
    section.add(figure("Foyer", "door, one code: scanned to answered", "ms", alone))
    section.judge(
        f"door ≥ {LEAST_CODES_A_SECOND} codes/s",
        f"{measured.median:.0f} codes/s",
        met=measured.median >= LEAST_CODES_A_SECOND,
    )
    share = sorted(door / bare for door, bare in zip(first, bare, strict=True))[len(first) // 2]
    section.remarks.append(
        f"{CODES} codes a round, the same for all subjects, in turn. The door is a process of its own, fed by a pipe on"
        f" the same machine; up to 128 codes share one fsync. Its share of the bare signatures: {share:.2f}."
    )
    return section


@contextmanager
def _rated(rates: list[float]) -> Iterator[None]:
    began = perf_counter()
    yield
    rates.append(CODES / (perf_counter() - began))


def _all(answers: list[bytes], word: bytes) -> None:
    wrong = [answer for answer in answers if not answer.startswith(word)]
    if wrong:
        raise AssertionError(f"{len(wrong)} answers are not {word.decode()}, the first: {wrong[0]!r}")


def _trust(site: Ed25519PrivateKey, signer: KioskSigner) -> TrustList:
    certificate = certify(site, signer.site_id, signer.kiosk_id, 1, signer.public_key)
    return TrustList(signer.site_id, site.public_key().public_bytes_raw().hex(), (certificate,))


def _statement(number: int) -> TicketStatement:
    return TicketStatement(
        site_id="aurora",
        kiosk_id="lobby-1",
        ticket_id=f"{number:016x}",
        showtime_id="s-1",
        starts_at=datetime.now(UTC).replace(microsecond=0) + timedelta(minutes=30),
        auditorium_id="grand",
        seat_id="stalls-F-12",
        ticket_type_id="adult",
        auditorium="Screen 3",
        section="Stalls",
        row="F",
        seat="12",
        ticket_type="Adult",
    )
