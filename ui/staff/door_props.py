"""The staff's door as values: what is asked, what stands there, what went wrong; pure."""

from dataclasses import dataclass
from enum import StrEnum
from math import ceil
from typing import assert_never

from PySide6.QtCore import QCoreApplication

from kiosk.domain.pins import LONGEST_NUMBER, LONGEST_PIN, SHORTEST_PIN, WeakPin, is_number
from kiosk.domain.staff_unlock import ANSWER_LETTERS
from kiosk.services.staff_door import MOST_NAME
from kiosk.services.staff_people import WhyNot
from kiosk.services.staff_set_up import CODE_LENGTH

translate = QCoreApplication.translate


class Stage(StrEnum):
    """What is asked at the moment."""

    NUMBER = "number"
    PIN = "pin"
    CODE = "code"
    NEW_NUMBER = "new_number"
    NEW_NAME = "new_name"
    NEW_PIN = "new_pin"
    AGAIN = "again"
    ANSWER = "answer"
    PHONE = "phone"


class Mistake(StrEnum):
    """What went wrong at the door, besides a weak PIN and what `WhyNot` says."""

    WRONG = "wrong"
    WRONG_CODE = "wrong_code"
    WRONG_ANSWER = "wrong_answer"
    VOID = "void"
    NOT_THE_SAME = "not_the_same"
    NO_ROLE = "no_role"
    BROKEN = "broken"


Problem = Mistake | WeakPin | WhyNot
DIGITS = frozenset((Stage.NUMBER, Stage.PIN, Stage.NEW_NUMBER, Stage.NEW_PIN, Stage.AGAIN))
SECRET = frozenset((Stage.PIN, Stage.NEW_PIN, Stage.AGAIN))
PAUSES = frozenset((Stage.NUMBER, Stage.PIN, Stage.CODE))


@dataclass(frozen=True, slots=True)
class DoorInputs:
    """``pause``: seconds until a PIN or code may be tried. ``busy``: something is being compared."""

    stage: Stage = Stage.NUMBER
    typed: str = ""
    pause: float = 0.0
    busy: bool = False
    problem: Problem | None = None
    phone: bool = False
    set_up: bool = False
    challenge: str = ""


@dataclass(frozen=True, slots=True)
class DoorProps:
    """What QML reads. ``pad``: digits, letters or phone; ``shown``: what is typed, dots for a PIN."""

    stage: Stage = Stage.NUMBER
    pad: str = "digits"
    title: str = ""
    words: str = ""
    shown: str = ""
    problem: str = ""
    next_text: str = ""
    can_next: bool = False
    can_phone: bool = False
    can_forget: bool = False
    can_set_up: bool = False
    challenge: str = ""


def most_typed(stage: Stage) -> int:
    """Characters that may stand there."""
    match stage:
        case Stage.NUMBER | Stage.NEW_NUMBER:
            return LONGEST_NUMBER
        case Stage.PIN | Stage.NEW_PIN | Stage.AGAIN:
            return LONGEST_PIN
        case Stage.CODE:
            return CODE_LENGTH
        case Stage.ANSWER:
            return ANSWER_LETTERS
        case Stage.NEW_NAME:
            return MOST_NAME
        case Stage.PHONE:
            return 0
        case _:
            assert_never(stage)


def derive_door(inputs: DoorInputs) -> DoorProps:
    """What there is to show."""
    stage, paused = inputs.stage, inputs.pause > 0 and inputs.stage in PAUSES
    title, words = _asked(stage)
    problem = pause_text(inputs.pause) if paused else ""
    if inputs.problem is not None:
        problem = f"{problem_text(inputs.problem)} {problem}".strip()
    return DoorProps(
        stage=stage,
        pad="phone" if stage is Stage.PHONE else "digits" if stage in DIGITS else "letters",
        title=title,
        words=words,
        shown=_shown(stage, inputs.typed),
        problem=problem,
        next_text="" if stage is Stage.PHONE else _next(stage),
        can_next=_complete(stage, inputs.typed) and not inputs.busy and not paused,
        can_phone=inputs.phone and stage in (Stage.NUMBER, Stage.PIN),
        can_forget=stage is Stage.PIN,
        can_set_up=inputs.set_up and stage is Stage.NUMBER,
        challenge=inputs.challenge if stage is Stage.ANSWER else "",
    )


def pause_text(seconds: float) -> str:
    """How long nobody may try."""
    left = ceil(seconds)
    #: %1 is a time such as 4:59, in minutes and seconds
    return translate("StaffDoor", "After several wrong tries this door is closed for %1.").replace(
        "%1", f"{left // 60}:{left % 60:02d}"
    )


def problem_text(problem: Problem) -> str:
    """What went wrong. Whether anybody has a number, nobody is told."""
    match problem:
        case Mistake.WRONG:
            return translate("StaffDoor", "This number and this PIN do not belong together.")
        case Mistake.WRONG_CODE:
            return translate("StaffDoor", "This is not the code of the latest start.")
        case Mistake.WRONG_ANSWER:
            return translate("StaffDoor", "This is not the answer. Please compare it letter by letter.")
        case Mistake.VOID:
            return translate("StaffDoor", "This question counts no more. There is a new one now.")
        case Mistake.NOT_THE_SAME:
            return translate("StaffDoor", "These were two different PINs. Please choose again.")
        case Mistake.NO_ROLE:
            return translate("StaffDoor", "You are known, but have no role at this kiosk.")
        case Mistake.BROKEN:
            return translate("StaffDoor", "This does not work at the moment. The kiosk's log says why.")
        case WeakPin():
            return _weak(problem)
        case WhyNot():
            return why_not_text(problem)
        case _:
            assert_never(problem)


def why_not_text(why: WhyNot) -> str:
    """Why somebody was not added, changed or removed."""
    match why:
        case WhyNot.NO_NAME:
            return translate("StaffDoor", "Please type a name.")
        case WhyNot.NO_NUMBER:
            return translate("StaffDoor", "A number has 1 to 6 digits.")
        case WhyNot.NUMBER_TAKEN:
            return translate("StaffDoor", "Somebody has this number already.")
        case WhyNot.UNKNOWN:
            return translate("StaffDoor", "Nobody has this number any more.")
        case WhyNot.LAST_MANAGER:
            return translate("StaffDoor", "Nobody else here may manage the staff. Make somebody else a manager first.")
        case WhyNot.NO_ROOM:
            return translate("StaffDoor", "There are too many people already.")
        case _:
            assert_never(why)


def _weak(why: WeakPin) -> str:
    match why:
        case WeakPin.TOO_EASY:
            return translate("StaffDoor", "Others would try this PIN first. Please choose another.")
        case WeakPin.NOT_DIGITS | WeakPin.TOO_SHORT | WeakPin.TOO_LONG:
            return translate("StaffDoor", "A PIN has 6 to 12 digits.")
        case _:
            assert_never(why)


def _asked(stage: Stage) -> tuple[str, str]:
    match stage:
        case Stage.NUMBER:
            return translate("StaffDoor", "Who are you?"), translate("StaffDoor", "Type your staff number.")
        case Stage.PIN:
            return translate("StaffDoor", "Your PIN"), translate("StaffDoor", "Nobody should see you type it.")
        case Stage.CODE:
            return (
                translate("StaffDoor", "Set-up code"),
                translate("StaffDoor", "The kiosk wrote it on its console when it started."),
            )
        case Stage.NEW_NUMBER:
            return (
                translate("StaffDoor", "A staff number"),
                translate("StaffDoor", "1 to 6 digits, typed at this door each time before the PIN."),
            )
        case Stage.NEW_NAME:
            return (
                translate("StaffDoor", "A name"),
                translate("StaffDoor", "It is kept with everything this person does here."),
            )
        case Stage.NEW_PIN:
            return (
                translate("StaffDoor", "A new PIN"),
                translate("StaffDoor", "6 to 12 digits that nobody guesses. Whoever it is for types them."),
            )
        case Stage.AGAIN:
            return translate("StaffDoor", "The same PIN again"), translate("StaffDoor", "So that no digit went wrong.")
        case Stage.ANSWER:
            return (
                translate("StaffDoor", "Forgotten PIN"),
                translate(
                    "StaffDoor",
                    "Call your office within 15 minutes and read this out. The answer has 12 letters and digits.",
                ),
            )
        case Stage.PHONE:
            return translate("StaffDoor", "Sign in with a phone"), ""
        case _:
            assert_never(stage)


def _next(stage: Stage) -> str:
    return translate("StaffDoor", "Sign in") if stage is Stage.PIN else translate("StaffDoor", "Next")


def _complete(stage: Stage, typed: str) -> bool:
    match stage:
        case Stage.NUMBER | Stage.NEW_NUMBER:
            return is_number(typed)
        case Stage.PIN | Stage.NEW_PIN | Stage.AGAIN:
            return len(typed) >= SHORTEST_PIN
        case Stage.NEW_NAME:
            return bool(typed.strip())
        case Stage.CODE | Stage.ANSWER:
            return len(typed) == most_typed(stage)
        case Stage.PHONE:
            return False
        case _:
            assert_never(stage)


def _shown(stage: Stage, typed: str) -> str:
    if stage in SECRET:
        return "\u2022" * len(typed)
    if stage in (Stage.CODE, Stage.ANSWER):
        return "-".join(typed[at : at + 4] for at in range(0, len(typed), 4))
    return typed
