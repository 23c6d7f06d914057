"""The last screen as values: the tickets, whether they are on paper, and where to go."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import assert_never

from PySide6.QtCore import QCoreApplication

from kiosk.domain.tickets import TicketFace
from kiosk.services.after_sales import PrintState

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class CodeRow:
    """One ticket to photograph: its code as rows of 0 and 1, its seat, whom it is for."""

    key: str
    matrix: list[str]
    seat: str
    kind: str
    name: str


@dataclass(frozen=True, slots=True)
class DoneProps:
    """What QML reads."""

    headline: str = ""
    print_state: str = ""
    print_words: str = ""
    can_print: bool = False
    way: str = ""
    when: str = ""
    reference: str = ""
    due_words: str = ""


def derive_done(
    state: PrintState, *, due: str, auditorium: str, way: str, starts_at: datetime, now: datetime, reference: str
) -> DoneProps:
    """What there is to say now. ``due`` is what must still be paid ("": nothing).

    "Printed" is said only when the printer said so.
    """
    return DoneProps(
        headline=translate("Done", "Your seats are reserved") if due else translate("Done", "Enjoy the film"),
        print_state=state.value,
        print_words=_printed(state, due=bool(due)),
        can_print=state in (PrintState.NOT_PRINTED, PrintState.UNKNOWN),
        #: %1 is the name of an auditorium, %2 how to get there, such as "upstairs, second door"
        way=translate("Done", "%1: %2").replace("%1", auditorium).replace("%2", way) if way else auditorium,
        when=_when(starts_at - now),
        reference=reference,
        #: %1 is a price
        due_words=translate("Done", "Please pay %1 at the counter before the film begins").replace("%1", due)
        if due
        else "",
    )


def seat_of(face: TicketFace) -> str:
    """ "Row F, seat 7", as it stands on the ticket."""
    #: %1 is the name of a row, %2 the number of one seat
    return translate("Seats", "Row %1, seat %2").replace("%1", face.row).replace("%2", face.seat)


def seats_of(faces: Sequence[TicketFace]) -> str:
    """The seats of all tickets, row by row."""
    from ui.seat_wording import numbers

    rows: dict[tuple[str, str], list[str]] = {}
    for face in faces:
        rows.setdefault((face.section, face.row), []).append(face.seat)
    lines = []
    for (section, row), found in rows.items():
        text = translate("Seats", "Row %1, seats %2") if len(found) > 1 else translate("Seats", "Row %1, seat %2")
        text = text.replace("%1", row).replace("%2", numbers(found))
        lines.append(f"{section}, {text}" if section else text)
    return "\n".join(lines)


def _printed(state: PrintState, *, due: bool) -> str:
    match state:
        case PrintState.NONE:
            return translate("Done", "Photograph this screen: the codes on it are your tickets.")
        case PrintState.PRINTING:
            return translate("Done", "Printing …")
        case PrintState.PRINTED if due:
            return translate("Done", "Your slip is printed. Please take it with you.")
        case PrintState.PRINTED:
            return translate("Done", "Your tickets are printed. Please take them.")
        case PrintState.NOT_PRINTED:
            return translate(
                "Done", "The printer could not print. Photograph the codes here: they let you in just as well."
            )
        case PrintState.UNKNOWN:
            return translate(
                "Done",
                "Perhaps the paper did not come out. Then photograph the codes: they let you in just as well.",
            )
        case _:
            assert_never(state)


def _when(wait: timedelta) -> str:
    minutes = -(-int(wait.total_seconds()) // 60)
    if minutes <= 0:
        return translate("Done", "It has just begun")
    if minutes == 1:
        return translate("Done", "It begins in a minute")
    if minutes <= 90:
        #: %1 is a number of minutes, at least two
        return translate("Done", "It begins in %1 minutes").replace("%1", str(minutes))
    return ""
