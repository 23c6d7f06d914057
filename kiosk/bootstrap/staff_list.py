"""Who is of the staff, on the command line: a process beside the kiosk, which goes through its database."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

from kiosk.bootstrap import parts
from kiosk.bootstrap.staff_pins import pins_for
from kiosk.clock import SystemClock
from kiosk.config import Config
from kiosk.domain.pins import WeakPin
from kiosk.domain.staff import Role
from kiosk.domain.staff_unlock import answer_to, in_parts, read_challenge
from kiosk.errors import ConfigError
from kiosk.services.staff_people import Done, Outcome, StaffPeople, WhyNot
from kiosk.store.database import Database

BY: Final = "console"
_WHY: Final = {
    WhyNot.NO_NAME: "a name has up to 60 characters",
    WhyNot.NO_NUMBER: "a number has 1 to 6 digits",
    WhyNot.NUMBER_TAKEN: "somebody has this number",
    WhyNot.UNKNOWN: "nobody has this number",
    WhyNot.LAST_MANAGER: "nobody else manages the staff",
    WhyNot.NO_ROOM: "there are too many",
    WeakPin.NOT_DIGITS: "a PIN has digits only",
    WeakPin.TOO_SHORT: "a PIN has at least 6 digits",
    WeakPin.TOO_LONG: "a PIN has at most 12 digits",
    WeakPin.TOO_EASY: "others would try this PIN first",
}


def listed(config: Config) -> str:
    """Everybody, a line each: number, role, name, last sign-in."""
    with _people(config) as people:
        found = people.everybody()
    lines = [
        f"{one.member.number:>6}  {one.member.role.value:<10}  {one.member.name}"
        + (f"; last in {one.last_in_at:%Y-%m-%d %H:%M}Z" if one.last_in_at else "")
        + ("" if one.can_enter else "; has no PIN here")
        for one in found
    ]
    return "".join(f"{line}\n" for line in lines) or "Nobody is known.\n"


def add(config: Config, number: str, name: str, role: str, pin: str) -> tuple[str, bool]:
    """Make somebody known; what to say, and whether it was done."""
    with _people(config) as people:
        return _told(people.add(number, name, Role(role), pin, BY), f"{number} may come in.\n")


def reset(config: Config, number: str, pin: str) -> tuple[str, bool]:
    """Another PIN for somebody."""
    with _people(config) as people:
        return _told(people.reset_pin(number, pin, BY), f"{number} has another PIN.\n")


def remove(config: Config, number: str) -> tuple[str, bool]:
    """Let somebody in no more; whoever is in is signed out within seconds."""
    with _people(config) as people:
        return _told(people.remove(number, BY), f"{number} does not come in any more.\n")


def unlock(config: Config, folder: Path | None, challenge: str) -> str:
    """The answer to what a kiosk asks (ConfigError: it is no challenge, or the keys cannot be used)."""
    from printing.key_agreement import secret_with_kiosk

    asked = read_challenge(challenge)
    if asked is None:
        raise ConfigError(f"found {challenge!r}, expected what the kiosk shows, such as lobby-1/42/KQXM-7PDT")
    site_id, secret = secret_with_kiosk(folder or config.state_folder / parts.KEYS, asked.kiosk_id)
    answer = in_parts(answer_to(asked, site_id, secret))
    return f"For number {asked.number} at kiosk {asked.kiosk_id}: {answer}\n"


@contextmanager
def _people(config: Config) -> Iterator[StaffPeople]:
    path = config.state_folder / parts.DATABASE
    if not path.exists():
        raise ConfigError(f"{path}: this kiosk has not run yet")
    database = Database(path)
    try:
        yield StaffPeople(database, pins_for(config), SystemClock())
    finally:
        database.close()


def _told(outcome: Outcome, words: str) -> tuple[str, bool]:
    return (words, True) if isinstance(outcome, Done) else (f"Not possible: {_WHY[outcome]}.\n", False)
