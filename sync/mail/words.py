"""The words of a mail that are not the cinema's own, one language after the other."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True, slots=True)
class MailWords:
    """What stands in a mail in one language. Braces name what is filled in."""

    subject: str
    subject_due: str
    greeting: str
    greeting_due: str
    at_the_door: str
    at_the_counter: str
    row: str
    seat: str
    ticket_of: str
    picture: str
    picture_due: str
    booking: str
    total: str
    to_pay: str
    tax: str
    at_risk: str
    small_print: str
    sent_because: str
    pdf_name: str
    calendar_name: str


ENGLISH: Final = MailWords(
    subject="Your tickets: {film}, {date}, {time}",
    subject_due="To be paid at the counter: {film}, {date}, {time}",
    greeting="Your tickets for {cinema}. They are attached as a PDF, too.",
    greeting_due="Your seats at {cinema} are booked. This is not a ticket yet.",
    at_the_door="Show this code at the door, on your phone or on paper.",
    at_the_counter="Show this code at the counter and pay there. You get your tickets at once.",
    row="Row",
    seat="Seat",
    ticket_of="Ticket {number} of {count}",
    picture="Code of ticket {number} of {count}. The booking's number is {reference}.",
    picture_due="Code of booking {reference}",
    booking="Booking",
    total="Total",
    to_pay="To pay",
    tax="incl. {tax} VAT",
    at_risk="Sold without a connection: if this seat is taken, the counter will help you.",
    small_print="Each code admits one person, once. It is the same as on a printed ticket.",
    sent_because="You get this mail because this address was given at a kiosk of {cinema}. The kiosk has not kept it.",
    pdf_name="tickets-{reference}.pdf",
    calendar_name="visit-{reference}.ics",
)

GERMAN: Final = MailWords(
    subject="Ihre Karten: {film}, {date}, {time}",
    subject_due="An der Kasse zu bezahlen: {film}, {date}, {time}",
    greeting="Ihre Karten für {cinema}. Sie sind auch als PDF angehängt.",
    greeting_due="Ihre Plätze bei {cinema} sind gebucht. Dies ist noch keine Eintrittskarte.",
    at_the_door="Diesen Code am Einlass zeigen, auf dem Telefon oder auf Papier.",
    at_the_counter="Diesen Code an der Kasse zeigen und dort bezahlen. Sie bekommen Ihre Karten sofort.",
    row="Reihe",
    seat="Platz",
    ticket_of="Karte {number} von {count}",
    picture="Code der Karte {number} von {count}. Die Buchungsnummer ist {reference}.",
    picture_due="Code der Buchung {reference}",
    booking="Buchung",
    total="Summe",
    to_pay="Zu zahlen",
    tax="inkl. {tax} MwSt.",
    at_risk="Ohne Verbindung verkauft: Ist dieser Platz besetzt, hilft Ihnen die Kasse.",
    small_print="Jeder Code gilt für eine Person und einen Einlass. Er ist derselbe wie auf einer gedruckten Karte.",
    sent_because="Sie bekommen diese Mail, weil diese Adresse an einem Automaten von {cinema} angegeben wurde."
    " Der Automat hat sie nicht behalten.",
    pdf_name="karten-{reference}.pdf",
    calendar_name="besuch-{reference}.ics",
)

LANGUAGES: Final[Mapping[str, MailWords]] = {"en": ENGLISH, "de": GERMAN}


def words_in(language: str) -> MailWords:
    """The words in a language ("de-AT" is served by "de"); in English where there is no translation."""
    return LANGUAGES.get(language) or LANGUAGES.get(language.split("-")[0]) or ENGLISH
