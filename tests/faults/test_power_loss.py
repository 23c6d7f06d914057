"""The power fails at any moment of an evening: nothing that was acknowledged is lost, nothing is torn or doubled.

How it works, and how to see a state again: docs/testing.md.
"""

import logging
import os
import shutil
import sys
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest

from kiosk.store import migrations
from sync.sandbox.process import SandboxProcess
from tests import proving
from tests.faults.planted import FAULTS
from tests.faults.power_cuts import PowerCuts
from tests.faults.recorder import NotRecorded, Recording, record
from tests.sync.lobby import cinema

KEPT = Path(__file__).resolve().parents[2] / "build" / "power-loss"
PROGRAM = Path(__file__).with_name("sale_flow.py")
STATES = proving.size(ci=20_000, prove=1_000_000)
SEED = proving.seed(ci=3)
FEW_STATES = 2_000
CONFIG = '[kiosk]\nname = "Alone"\n'
ROUNDS = max(1, STATES // 50_000)
"""A recording has only so many states: more of them need another evening."""
TRIES = 3
"""A process may be killed within a call, so that nobody can say what came of it: then the evening is recorded anew."""


@pytest.fixture(autouse=True)
def _quietly() -> Iterator[None]:
    """A kiosk that comes back thousands of times says so in its log thousands of times."""
    before = os.umask(0o077)
    logging.disable(logging.CRITICAL)
    yield
    logging.disable(logging.NOTSET)
    os.umask(before)


@pytest.fixture(autouse=True)
def _empty_databases_are_copied(monkeypatch: pytest.MonkeyPatch, tmp_path_factory: pytest.TempPathFactory) -> None:
    """A kiosk that comes back begins with an empty database in memory: two dozen steps, thousands of times."""
    template = tmp_path_factory.mktemp("template") / "empty.db"
    migrate = migrations.migrate
    migrate(template)

    def migrated(path: Path) -> None:
        if not path.exists():
            shutil.copyfile(template, path)
        migrate(path)

    monkeypatch.setattr(migrations, "migrate", migrated)


def recorded(folder: Path, config: str, *options: str) -> Recording:
    for number in range(TRIES):
        root = folder / f"root{number}"
        root.mkdir(mode=0o700)
        try:
            return record([sys.executable, str(PROGRAM), str(root), config, *options], root, folder / "strace.log")
        except NotRecorded as error:
            if number == TRIES - 1 or "does not explain" not in str(error):
                raise
    raise AssertionError("unreachable")


def in_a_lobby(folder: Path) -> Recording:
    """The whole kiosk: its two processes, a provider beside it."""
    with ExitStack() as stack:
        provider = stack.enter_context(SandboxProcess(cinema(folder), folder / "provider.db", key="a-key"))
        key = folder / "provider.key"
        key.write_text("a-key")
        key.chmod(0o600)
        config = f'[provider]\nkind = "foyer"\nurl = "{provider.url}"\nkey_file = "{key}"\n'
        return recorded(folder, config, "--evenings", "2", "--customers", "5", "--pages", "80")


def alone(folder: Path) -> Recording:
    """One process, to which everything is granted: three evenings, and more checkpoints."""
    return recorded(folder, CONFIG, "--alone", "--evenings", "3", "--customers", "5", "--pages", "60")


def rebuilding(folder: Path) -> Recording:
    """One process, whose second evening begins with a destroyed database."""
    return recorded(folder, CONFIG, "--alone", "--evenings", "2", "--customers", "4", "--rot")


@pytest.mark.parametrize("number", range(ROUNDS))
@pytest.mark.parametrize(("evening", "share"), [(in_a_lobby, 45), (alone, 45), (rebuilding, 10)])
def test_a_power_cut_loses_nothing_and_tears_nothing(
    evening: Callable[[Path], Recording], share: int, number: int, tmp_path: Path
) -> None:
    recording, seed = evening(tmp_path), SEED + number
    tally = proving.Tally(f"power cuts, {evening.__name__.replace('_', ' ')}")
    tally.add("operations", len(recording.operations))
    broken = next(PowerCuts(recording, -(-STATES * share // 100 // ROUNDS), seed, tally).found(), None)
    if broken is not None:
        recording.save(kept := KEPT / f"{evening.__name__}-{seed}.recording")
        pytest.fail(
            f"{broken.cut}: {', '.join(broken.complaints)}\n"
            f"to see it again: python -m tests.faults.replay {kept} {broken.cut} FOLDER"
        )
    tally.report()


@pytest.mark.parametrize("fault", FAULTS)
def test_a_safeguard_taken_out_is_noticed(fault: str, tmp_path: Path) -> None:
    recording = recorded(tmp_path, CONFIG, "--alone", "--customers", "2", "--fault", fault)
    seen: set[str] = set()
    for found in PowerCuts(recording, FEW_STATES, SEED, proving.Tally(fault)).found():
        seen.update(found.complaints)
        if any(FAULTS[fault].complaint in complaint for complaint in found.complaints):
            return
    pytest.fail(f"{FAULTS[fault].complaint!r} was not complained of, but {sorted(seen)}")
