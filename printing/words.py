"""The printed words that are not the cinema's own, one language after the other."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True, slots=True)
class TicketWords:
    """What stands on a ticket in one language. Braces name what is filled in."""

    row: str
    seat: str
    ticket_of: str
    booking: str
    copy: str
    at_the_door: str
    small_print: str
    pay_at_the_counter: str
    to_pay: str
    no_ticket: str
    counter_advice: str
    title: str
    slip_title: str


ENGLISH: Final = TicketWords(
    row="Row",
    seat="Seat",
    ticket_of="Ticket {number} of {count}",
    booking="Booking",
    copy="Copy {copy}",
    at_the_door="Show this code at the door.",
    small_print="Admits one person, once. Please keep your ticket until the end of the film.",
    pay_at_the_counter="Pay at the counter",
    to_pay="To pay",
    no_ticket="Not a ticket",
    counter_advice="Show this slip at the counter and pay there. You get your tickets at once.",
    title="Ticket: {film}, {date}, {time}",
    slip_title="Pay at the counter: booking {reference}",
)

GERMAN: Final = TicketWords(
    row="Reihe",
    seat="Platz",
    ticket_of="Karte {number} von {count}",
    booking="Buchung",
    copy="Kopie {copy}",
    at_the_door="Diesen Code am Einlass zeigen.",
    small_print="Gilt für eine Person und einen Einlass. Bitte bis zum Ende des Films aufbewahren.",
    pay_at_the_counter="An der Kasse bezahlen",
    to_pay="Zu zahlen",
    no_ticket="Keine Eintrittskarte",
    counter_advice="Zeigen Sie diesen Zettel an der Kasse und bezahlen Sie dort. Sie bekommen Ihre Karten sofort.",
    title="Kinokarte: {film}, {date}, {time}",
    slip_title="An der Kasse bezahlen: Buchung {reference}",
)

LANGUAGES: Final[Mapping[str, TicketWords]] = {"en": ENGLISH, "de": GERMAN}


def words_in(language: str) -> TicketWords:
    """The words in a language ("de-AT" is served by "de"); in English where there is no translation."""
    return LANGUAGES.get(language) or LANGUAGES.get(language.split("-")[0]) or ENGLISH
