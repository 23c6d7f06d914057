"""A door with bytes from a scanner and files that something spoilt: a named verdict for each line, each ticket once."""

import shutil
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from random import Random

from kiosk.errors import ConfigError
from printing.door.admission import Door
from printing.door.lists import DoorLists
from printing.door.revocations import write_list
from printing.door.scanner_lines import ScannerLines
from printing.door.seen_list import SeenList
from printing.door.telling import NAMES, json_line, line
from printing.keys import SITE_KEYS, prepare_keys
from printing.verdict import Genuine, NotRecorded
from tests.builders import FrozenClock
from tests.faults.fuzz.codes import signed_codes
from tests.faults.fuzz.mutations import smashed
from tests.faults.fuzz.target import Case

STARTS = datetime(2026, 11, 27, 18, tzinfo=UTC)
ENDS = (b"\r", b"\n", b"\r\n", b"")


def prepare(folder: Path) -> Case:
    """One evening a case."""
    codes = signed_codes(folder)
    revoked, evening = folder / "revoked.txt", folder / "evening"
    kiosk = prepare_keys(folder / "keys", "lumen", "lobby-1")
    ids = [f"{number:016x}" for number in range(5)]
    void = write_list("lumen", ids, STARTS, kiosk.key_id, kiosk.sign_list).encode()

    def case(dice: Random) -> str:
        shutil.rmtree(evening, ignore_errors=True)
        evening.mkdir()
        revoked.write_bytes(smashed(void, dice) if dice.random() < 0.3 else void)
        if dice.random() < 0.5:
            _remember(evening, dice)
        try:
            lists = DoorLists(folder / "keys" / SITE_KEYS, [revoked], evening)
        except ConfigError:
            return "a list was refused"
        door = Door(lists, SeenList(evening), FrozenClock(STARTS))
        admitted: list[str] = []
        unknown = False
        for lines in _scanned(codes, dice):
            for verdict in door.check(lines):
                assert type(verdict) in NAMES
                assert line(verdict, UTC).isprintable()
                assert json_line(verdict)
                unknown |= isinstance(verdict, NotRecorded)
                if isinstance(verdict, Genuine):
                    admitted.append(verdict.ticket.ticket_id)
        assert len(admitted) == len(set(admitted)), "a ticket got in twice"
        return "the list could not be kept" if unknown else "admitted" if admitted else "nobody admitted"

    return case


def _remember(evening: Path, dice: Random) -> None:
    sound = b"".join(f"{number:016x} {int(STARTS.timestamp()) - 60}\n".encode() for number in range(8))
    name = dice.choice(("1795802400-00000000.seen", "9999999999-ffffffff.seen", "0000000000-00000000.seen", "x.seen"))
    (evening / name).write_bytes(smashed(sound, dice) if dice.random() < 0.7 else sound)


def _scanned(codes: list[str], dice: Random) -> Iterator[list[str]]:
    typed = b"".join(_typed(dice.choice(codes).encode(), dice) for _ in range(dice.randrange(12)))
    lines = ScannerLines()
    while typed:
        size = dice.randrange(1, 400)
        yield lines.feed(typed[:size])
        typed = typed[size:]
    yield lines.end()


def _typed(code: bytes, dice: Random) -> bytes:
    match dice.randrange(6):
        case 0:
            code = smashed(code, dice)
        case 1:
            code = dice.randbytes(dice.randrange(2_000))
        case 2:
            code = b"\x02" + code + b"\x03"
        case _:
            pass
    return code + dice.choice(ENDS)
