"""What selling rests on: the tree that `kiosk.domain.diagnosis` hangs findings into."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import Final


class Tie(StrEnum):
    """What a branch is to the one above: its trouble is that one's (``STOPS``), at most a warning to it (``HURTS``),
    or only the reason where that one is in trouble by itself (``EXPLAINS``)."""

    STOPS = "stops"
    HURTS = "hurts"
    EXPLAINS = "explains"


@dataclass(frozen=True, slots=True)
class Branch:
    """A place in the tree, and what it rests on. ``either``: one of those is enough, a second bad one a warning."""

    name: str
    rests_on: "tuple[tuple[Tie, Branch], ...]" = ()
    either: bool = False


def _stops(*branches: Branch) -> "tuple[tuple[Tie, Branch], ...]":
    return tuple((Tie.STOPS, one) for one in branches)


def _hurts(*branches: Branch) -> "tuple[tuple[Tie, Branch], ...]":
    return tuple((Tie.HURTS, one) for one in branches)


def _chain(*names: str) -> Branch:
    """Each needs the next."""
    made = Branch(names[-1])
    for name in reversed(names[:-1]):
        made = Branch(name, _stops(made))
    return made


_REACH: Final = Branch(
    "provider.answers",
    _stops(_chain("provider.portal", "provider.tls", "provider.tcp", "provider.dns", "network.link"))
    + _stops(Branch("provider.configured"), Branch("provider.key")),
)
_BECAUSE_OF_REACH: Final = ((Tie.EXPLAINS, _REACH),)

_DISK: Final = (Branch("disk.space"), Branch("disk.writes"), Branch("disk.inodes"))
_BECAUSE_OF_DISK: Final = tuple((Tie.EXPLAINS, one) for one in _DISK)
"""A kiosk whose disk takes nothing cannot write down that it goes on."""

SELL: Final = Branch(
    "sell",
    _stops(
        Branch(
            "programme",
            _stops(Branch("programme.known", _BECAUSE_OF_REACH))
            + _hurts(Branch("programme.current", _BECAUSE_OF_REACH)),
        ),
        Branch("account", _stops(Branch("provider.key")) + _hurts(Branch("provider.capabilities"))),
        Branch(
            "seats",
            _stops(Branch("seats.online", _BECAUSE_OF_REACH), Branch("seats.offline", _BECAUSE_OF_REACH)),
            either=True,
        ),
        Branch("payment", _stops(Branch("payment.terminal")) + _hurts(Branch("payment.open"))),
        Branch("tickets", _stops(Branch("keys.signing"))),
        Branch(
            "disk",
            _stops(*_DISK) + _hurts(Branch("disk.rights")),
        ),
        Branch(
            "database",
            _stops(Branch("database.schema"), Branch("database.whole"), Branch("database.journal"))
            + _hurts(Branch("database.size"), Branch("database.backup")),
        ),
        Branch("clock", _stops(Branch("clock.trust")) + _hurts(Branch("clock.ntp"), Branch("clock.offset"))),
        Branch(
            "program",
            _stops(Branch("program.service"), Branch("program.running", _BECAUSE_OF_DISK))
            + _hurts(Branch("worker.alive"), Branch("scheduler.jobs"), Branch("settings.file")),
        ),
    )
    + _hurts(
        Branch("network", _hurts(_REACH, Branch("provider.certificate"), Branch("provider.speed"))),
        Branch(
            "paper", _stops(Branch("printer.ready")) + _hurts(Branch("printer.supplies"), Branch("printer.unknown"))
        ),
        Branch("telling", _stops(Branch("outbox.backlog", _BECAUSE_OF_REACH)) + _hurts(Branch("outbox.refused"))),
        Branch("mail", _stops(Branch("mail.server")) + _hurts(Branch("mail.backlog"), Branch("mail.refused"))),
        Branch("machine", _hurts(Branch("machine.memory"), Branch("machine.temperature"), Branch("machine.load"))),
    ),
)
"""What selling rests on. A branch of which nothing was found is left out."""


WAY: Final = ("network.link", "provider.dns", "provider.tcp", "provider.tls", "provider.certificate")
"""The checks on the way to the provider, in its order."""
ANSWERS: Final = (
    "provider.configured",
    "provider.portal",
    "provider.answers",
    "provider.key",
    "provider.capabilities",
    "provider.speed",
    "clock.offset",
)
"""The checks of what the provider says."""


def checks_of(group: str) -> tuple[str, ...]:
    """The names of the checks that stand in a branch: what only explains another stands where it is at home."""
    names = dict.fromkeys(name for _, one in SELL.rests_on if one.name == group for name in _below(one))
    return tuple(name for name in names if group in _HOMES.get(name.partition(".")[0], (group,)))


_HOMES: Final = {"provider": ("network", "account"), "network": ("network",)}


def _below(branch: Branch) -> Iterator[str]:
    for _, one in branch.rests_on:
        yield from _below(one)
        yield one.name
