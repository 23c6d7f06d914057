"""The simulated terminal's memory with nonsense in it: it knows what can be read, and never makes money up."""

import json
from pathlib import Path
from random import Random

from kiosk.domain.money import Money
from kiosk.ports import Approved, CardAnswer, Declined, NeverAsked, PaymentUnknown, Reversed
from sync.terminals.simulated import SimulatedTerminal
from tests.faults.fuzz.mutations import smashed, spoilt, written
from tests.faults.fuzz.target import Case

LINES = [{"reference": f"P{n}", "state": state, "receipt": f"R{n}"} for n, state in enumerate(("approved", "declined"))]
KNOWN = (Approved, Declined, NeverAsked, Reversed)


def prepare(folder: Path) -> Case:
    """One file a case."""
    path = folder / "terminal.jsonl"

    def case(dice: Random) -> str:
        if path.is_dir():
            path.rmdir()
        path.unlink(missing_ok=True)
        _put(path, dice)
        terminal = SimulatedTerminal(path, automatic=CardAnswer.APPROVE)
        if not terminal.ready():
            assert all(isinstance(terminal.outcome_of(f"P{n}"), PaymentUnknown) for n in range(3))
            return "said nothing"
        answers = [terminal.outcome_of(f"P{n}") for n in range(3)]
        assert all(isinstance(answer, KNOWN) for answer in answers)
        assert isinstance(terminal.pay("P9", Money(100, "EUR")), Approved)
        again = SimulatedTerminal(path)
        assert [again.outcome_of(f"P{n}") for n in range(3)] == answers
        assert path.read_bytes().count(b"approved") > 1 or isinstance(again.outcome_of("P9"), Approved)
        return "remembered what could be read"

    return case


def _put(path: Path, dice: Random) -> None:
    lines = [json.dumps(line).encode() for line in LINES]
    for _ in range(dice.randint(1, 4)):
        line = written(spoilt(dice.choice(LINES), dice), dice)
        lines.insert(dice.randrange(len(lines) + 1), smashed(line, dice) if dice.random() < 0.3 else line)
    match dice.randrange(30):
        case 0:
            path.mkdir()
        case 1:
            path.symlink_to(path.name)
        case 2:
            path.write_bytes(dice.randbytes(5_000))
        case _:
            path.write_bytes(b"\n".join(lines))
