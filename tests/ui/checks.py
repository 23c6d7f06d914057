"""Checks that find what a test says, for the technician's pages."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from kiosk.domain.diagnosis import Figure, Finding, Grade
from kiosk.domain.diagnosis_tree import ANSWERS, WAY
from kiosk.services.checks.books import BOOKS
from kiosk.services.checks.diagnosis import Diagnosis
from kiosk.services.checks.running import Check, SelfTests
from kiosk.store.database import Database
from tests.builders import FrozenClock

GROUPS = {
    "network": WAY,
    "account": ANSWERS,
    "books": BOOKS,
    "database": ("database.whole", "database.journal"),
    "paper": ("printer.ready", "printer.supplies"),
    "payment": ("payment.terminal",),
    "disk": ("disk.space", "disk.inodes", "disk.writes", "disk.rights"),
    "machine": ("machine.memory", "machine.temperature", "machine.load", "clock.ntp"),
    "program": ("program.running", "worker.alive", "scheduler.jobs", "settings.file"),
}
FIGURES = {
    "programme.known": (Figure("shows", "307"),),
    "provider.dns": (Figure("time", "3 ms"),),
    "provider.tcp": (Figure("time", "12 ms"),),
    "provider.tls": (Figure("time", "31 ms"),),
    "provider.certificate": (Figure("expires", "2026-05-14"),),
    "provider.speed": (Figure("latency", "48 ms"),),
    "clock.offset": (Figure("offset", "+0.4 s"),),
    "seats.online": (Figure("answered", "3 s"),),
    "seats.offline": (Figure("kept", "196"),),
    "disk.space": (Figure("free", "52.5 GB"),),
    "disk.inodes": (Figure("free", "16155120"),),
    "database.schema": (Figure("version", "15"),),
    "database.size": (Figure("size", "440 KB"), Figure("log", "2 MB")),
    "database.backup": (Figure("age", "14 min"),),
    "machine.memory": (Figure("free", "1.4 GB"), Figure("own", "231 MB")),
    "machine.load": (Figure("load", "0.42"),),
    "scheduler.jobs": (Figure("number", "20"),),
}
DETAILS = {
    "provider.capabilities": "holds: escrow, idempotency: reference, allotments, outcome query, cancellation, fences",
}


@dataclass
class ScriptedChecks:
    """Everything is well, but for ``troubles``. ``ran`` are the checks that were run, ``probed`` what a probe says."""

    troubles: dict[str, Finding] = field(default_factory=dict)
    probed: Sequence[Finding] = ()
    ran: list[str] = field(default_factory=list)

    def has(self, *troubles: Finding) -> None:
        """From now on these are found."""
        self.troubles = {one.name: one for one in troubles}

    def diagnosis(self, database: Database, clock: FrozenClock) -> Diagnosis:
        """What the pages ask."""
        checks = [Check(key, names, lambda key=key: self._find(key)) for key, names in GROUPS.items()]  # type: ignore[misc]
        return Diagnosis(SelfTests(checks, clock), lambda: self.probed, database, clock)

    def _find(self, key: str) -> list[Finding]:
        self.ran.append(key)
        return [
            self.troubles.get(name)
            or Finding(
                name,
                Grade.UNKNOWN if name == "machine.temperature" else Grade.OK,
                figures=FIGURES.get(name, ()),
                detail=DETAILS.get(name, ""),
            )
            for name in GROUPS[key]
        ]
