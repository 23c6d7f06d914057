"""What scanners and fingers bring: door codes of every sort, and trust lists, as `kiosk verify` reads them."""

from datetime import UTC, datetime
from pathlib import Path
from random import Random

from kiosk.domain.tickets import TicketStatement
from printing import base45
from printing.keys import SITE_KEYS, prepare_keys
from printing.verify import ALL_GENUINE, NOT_GENUINE, NOTHING_CHECKED, verify_argument
from tests.faults.fuzz.mutations import smashed, text_of
from tests.faults.fuzz.target import Case

WORDS = ("Grand Hall", "Stalls", "D", "12", "Adult")


def prepare(folder: Path) -> Case:
    """One code, or one list, a case."""
    codes = signed_codes(folder)
    sound = (folder / "keys" / SITE_KEYS).read_bytes()
    listed = folder / SITE_KEYS

    def case(dice: Random) -> str:
        code = _code(dice.choice(codes), dice)
        listed.write_bytes(smashed(sound, dice) if dice.random() < 0.2 else sound)
        lines, exit_code = verify_argument(code, listed, UTC)
        assert lines
        assert all(lines)
        match exit_code:
            case 0:
                assert exit_code == ALL_GENUINE
                assert code.strip().upper() in codes, "genuine, and never issued"
                return "genuine"
            case 1:
                assert exit_code == NOT_GENUINE
                return "refused by name"
            case _:
                assert exit_code == NOTHING_CHECKED
                return "not checked, for a reason"

    return case


def signed_codes(folder: Path) -> list[str]:
    """A few codes that are genuine by the list in ``folder / "keys"``."""
    return [prepare_keys(folder / "keys", "lumen", "lobby-1").sign(_statement(n)) for n in range(20)]


def _code(sound: str, dice: Random) -> str:
    match dice.randrange(8):
        case 0:
            return text_of(dice, 1_500)
        case 1:
            return f"F1:{base45.encode(dice.randbytes(dice.randrange(160)))}"
        case 2:
            return smashed(sound.encode(), dice).decode("latin-1")
        case 3:
            return dice.choice((sound.lower(), f"  {sound}\r\n", sound, f"\x1d{sound}", sound * 2, sound[:-1]))
        case 4:
            return text_of(dice) + dice.choice((".pdf", ".png", ".PDF", ".jpeg", "/.pdf", "\0.png"))
        case _:
            data = base45.decode(sound.removeprefix("F1:"))
            return f"F1:{base45.encode(smashed(data, dice))}"


def _statement(number: int) -> TicketStatement:
    auditorium, section, row, seat, kind = WORDS
    return TicketStatement(
        site_id="lumen",
        kiosk_id="lobby-1",
        ticket_id=f"{number:016x}",
        showtime_id="s1",
        starts_at=datetime(2026, 11, 27, 18, tzinfo=UTC),
        auditorium_id="one",
        seat_id=f"D-{number}",
        ticket_type_id="adult",
        auditorium=auditorium,
        section=section,
        row=row,
        seat=seat,
        ticket_type=kind,
        proof=False,
        at_risk=False,
    )
