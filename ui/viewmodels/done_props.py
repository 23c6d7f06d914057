"""The last screen as values: the tickets, whether they are on paper, where to go, and when it is cleared."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import assert_never

from PySide6.QtCore import QCoreApplication

from kiosk.domain.tickets import TicketFace
from kiosk.services.after_sales import PrintState
from ui.seat_wording import numbers
from ui.viewmodels.pay_props import closes_in

translate = QCoreApplication.translate

SOON_MINUTES = 90
PLAIN = "#5A4E66"


@dataclass(frozen=True, slots=True)
class CodeRow:
    """One ticket to photograph: its code as rows of 0 and 1 (none until they are drawn), its seat, whom it is for."""

    key: str
    matrix: list[str]
    seat: str
    kind: str
    name: str


@dataclass(frozen=True, slots=True)
class DoneInputs:
    """What the screen is made of. ``auditorium`` and ``way`` in the language of the screen; ``seconds_left`` until it
    is cleared; ``interrupted``: recovery completed this purchase; ``returned``: bought earlier, looked up now;
    ``paper_can_come``: printing makes sense now."""

    state: PrintState
    faces: tuple[TicketFace, ...]
    auditorium: str
    way: str
    starts_at: datetime
    now: datetime
    seconds_left: float | None
    interrupted: bool = False
    returned: bool = False
    paper_can_come: bool = True


@dataclass(frozen=True, slots=True)
class DoneProps:
    """What QML reads. ``row`` is "" where the seats are in several rows: then ``seats`` says all of it.

    ``print_text``: what printing now would be called; "" where it makes no sense. ``asks``: whether paper came out.
    """

    headline: str = ""
    print_state: str = ""
    print_words: str = ""
    print_text: str = ""
    asks: bool = False
    due_words: str = ""
    way: str = ""
    when: str = ""
    reference: str = ""
    sums: str = ""
    leaves: str = ""
    cinema: str = ""
    title: str = ""
    day: str = ""
    time: str = ""
    auditorium: str = ""
    section: str = ""
    row: str = ""
    numbers: str = ""
    several: bool = False
    seats: str = ""
    accent: str = PLAIN


def derive_done(inputs: DoneInputs) -> DoneProps:
    """What there is to say now. "Printed" is said only when the printer said so."""
    if not inputs.faces:
        return DoneProps(print_state=inputs.state.value, leaves=closes_in(inputs.seconds_left))
    face, due = inputs.faces[0], any(not face.paid for face in inputs.faces)
    rows = {(one.section, one.row) for one in inputs.faces}
    return DoneProps(
        headline=_headline(inputs, due=due),
        print_state=inputs.state.value,
        print_words=_printed(inputs.state, due=due),
        print_text=_print_text(inputs),
        asks=inputs.state is PrintState.UNKNOWN,
        #: %1 is an amount of money
        due_words=translate("Done", "Pay %1 at the counter with this number").replace("%1", face.total) if due else "",
        #: Where to go: %1 is the name of an auditorium, %2 how to get there, such as "upstairs, second door"
        way=translate("Done", "%1: %2").replace("%1", inputs.auditorium).replace("%2", inputs.way)
        if inputs.way
        else inputs.auditorium,
        when=_when(inputs.starts_at - inputs.now),
        reference=face.reference,
        sums=_sums(inputs.faces),
        leaves=closes_in(inputs.seconds_left),
        cinema=face.cinema,
        title=face.film,
        day=face.date,
        time=face.time,
        auditorium=face.auditorium,
        section=face.section if len(rows) == 1 else "",
        row=face.row if len(rows) == 1 else "",
        numbers=numbers([one.seat for one in inputs.faces]),
        several=len(inputs.faces) > 1,
        seats=seats_of(inputs.faces),
        accent=face.accent or PLAIN,
    )


def seat_of(face: TicketFace) -> str:
    """ "Row F, seat 7", as it stands on the ticket."""
    #: %1 is the name of a row, %2 the number of one seat
    return translate("Seats", "Row %1, seat %2").replace("%1", face.row).replace("%2", face.seat)


def seats_of(faces: Sequence[TicketFace]) -> str:
    """The seats of all tickets, row by row."""
    rows: dict[tuple[str, str], list[str]] = {}
    for face in faces:
        rows.setdefault((face.section, face.row), []).append(face.seat)
    lines = []
    for (section, row), found in rows.items():
        text = translate("Seats", "Row %1, seats %2") if len(found) > 1 else translate("Seats", "Row %1, seat %2")
        text = text.replace("%1", row).replace("%2", numbers(found))
        lines.append(f"{section}, {text}" if section else text)
    return "\n".join(lines)


def _headline(inputs: DoneInputs, *, due: bool) -> str:
    if inputs.returned:
        return translate("Done", "Here are your tickets")
    if inputs.interrupted:
        return translate("Done", "Your purchase was interrupted. Here are your tickets.")
    return translate("Done", "Your seats are reserved") if due else translate("Done", "Enjoy the film")


def _sums(faces: Sequence[TicketFace]) -> str:
    #: %1 is a number of tickets, at least two
    several = translate("Done", "%1 tickets").replace("%1", str(len(faces)))
    tickets = several if len(faces) > 1 else translate("Done", "1 ticket")
    return f"{tickets} · {faces[0].total}" if faces[0].total else tickets


def _print_text(inputs: DoneInputs) -> str:
    """Nobody is offered what would fail, and a print that may yet come out is not repeated before its customer said."""
    if not inputs.paper_can_come:
        return ""
    match inputs.state:
        case PrintState.NONE:
            return translate("Done", "Print")
        case PrintState.NOT_PRINTED:
            return translate("Done", "Print again")
        case PrintState.PRINTING | PrintState.PRINTED | PrintState.UNKNOWN:
            return ""
        case _:
            assert_never(inputs.state)


def _printed(state: PrintState, *, due: bool) -> str:
    match state:
        case PrintState.NONE if due:
            return translate("Done", "Write the number down, or photograph it.")
        case PrintState.NONE:
            return translate("Done", "Photograph this screen: the codes on it are your tickets.")
        case PrintState.PRINTING if due:
            return translate("Done", "Your slip is being printed…")
        case PrintState.PRINTING:
            return translate("Done", "Your tickets are being printed…")
        case PrintState.PRINTED if due:
            return translate("Done", "Your slip is printed. Please take it.")
        case PrintState.PRINTED:
            return translate("Done", "Your tickets are printed. Please take them.")
        case PrintState.NOT_PRINTED if due:
            return translate("Done", "The printer could not print. Write the number down, or photograph it.")
        case PrintState.NOT_PRINTED:
            return translate(
                "Done", "The printer could not print. Photograph the codes, they let you in as well, or ask our staff."
            )
        case PrintState.UNKNOWN if due:
            return translate("Done", "Did your slip come out of the printer?")
        case PrintState.UNKNOWN:
            return translate("Done", "Did your tickets come out of the printer?")
        case _:
            assert_never(state)


def _when(wait: timedelta) -> str:
    minutes = -(-int(wait.total_seconds()) // 60)
    if minutes <= 0:
        return translate("Done", "It has just begun")
    if minutes == 1:
        return translate("Done", "It begins in a minute")
    if minutes <= SOON_MINUTES:
        #: %1 is a number of minutes, at least two
        return translate("Done", "It begins in %1 minutes").replace("%1", str(minutes))
    return ""
