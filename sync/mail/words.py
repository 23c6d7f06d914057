"""The words of a mail that are not the cinema's own, one language after the other."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True, slots=True)
class MailWords:
    """What stands in a mail in one language. Braces name what is filled in."""

    subject: str
    subject_due: str
    subject_reminder: str
    subject_moved: str
    subject_cancelled: str
    subject_withdrawn: str
    greeting: str
    greeting_due: str
    greeting_reminder: str
    greeting_moved: str
    greeting_cancelled: str
    greeting_withdrawn: str
    greeting_restored: str
    before: str
    now: str
    tickets_stay: str
    tickets_void: str
    at_the_door: str
    at_the_counter: str
    cancelled: str
    cancelled_due: str
    withdrawn: str
    no_seats: str
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
    not_kept: str
    kept: str
    pdf_name: str
    calendar_name: str


ENGLISH: Final = MailWords(
    subject="Your tickets: {film}, {date}, {time}",
    subject_due="To be paid at the counter: {film}, {date}, {time}",
    subject_reminder="Soon: {film}, {date}, {time}",
    subject_moved="Changed: {film}, {date}, {time}",
    subject_cancelled="Cancelled: {film}, {date}, {time}",
    subject_withdrawn="Not in the programme any more: {film}, {date}, {time}",
    greeting="Your tickets for {cinema}. They are attached as a PDF, too.",
    greeting_due="Your seats at {cinema} are booked. This is not a ticket yet.",
    greeting_reminder="Your film at {cinema} begins soon. You wanted to be reminded.",
    greeting_moved="Something about your visit to {cinema} has changed.",
    greeting_cancelled="We are sorry: this show at {cinema} does not take place.",
    greeting_withdrawn="This show at {cinema} is no longer in the programme. Please contact the cinema before you set"
    " out.",
    greeting_restored="This show at {cinema} takes place after all.",
    before="Before",
    now="Now",
    tickets_stay="Tickets that you already have stay valid.",
    tickets_void="Tickets that you already have are not valid any more. Please use these.",
    at_the_door="Show this code at the door, on your phone or on paper.",
    at_the_counter="Show this code at the counter and pay there. You get your tickets at once.",
    cancelled="Show the number of your booking to our staff: they help you with your money or with another show.",
    cancelled_due="If you have not paid yet, you owe nothing. Else show the number of your booking to our staff.",
    withdrawn="Have the number of your booking ready: our staff tell you whether the show takes place, and help you"
    " with your money or with another show.",
    no_seats="Your seats are not in this auditorium. Show the number of your booking to our staff before the film.",
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
    sent_because="You get this mail because this address was given at a kiosk of {cinema}.",
    not_kept="The kiosk has not kept it.",
    kept="The kiosk keeps it until the show is over, to tell you of changes, and then erases it."
    " To end that before, choose “My tickets” there.",
    pdf_name="tickets-{reference}.pdf",
    calendar_name="visit-{reference}.ics",
)

GERMAN: Final = MailWords(
    subject="Ihre Karten: {film}, {date}, {time}",
    subject_due="An der Kasse zu bezahlen: {film}, {date}, {time}",
    subject_reminder="Bald: {film}, {date}, {time}",
    subject_moved="Geändert: {film}, {date}, {time}",
    subject_cancelled="Abgesagt: {film}, {date}, {time}",
    subject_withdrawn="Nicht mehr im Programm: {film}, {date}, {time}",
    greeting="Ihre Karten für {cinema}. Sie sind auch als PDF angehängt.",
    greeting_due="Ihre Plätze bei {cinema} sind gebucht. Dies ist noch keine Eintrittskarte.",
    greeting_reminder="Ihr Film bei {cinema} beginnt bald. Sie wollten daran erinnert werden.",
    greeting_moved="An Ihrem Besuch bei {cinema} hat sich etwas geändert.",
    greeting_cancelled="Es tut uns leid: Diese Vorstellung bei {cinema} findet nicht statt.",
    greeting_withdrawn="Diese Vorstellung bei {cinema} steht nicht mehr im Programm. Bitte wenden Sie sich an das Kino,"
    " bevor Sie sich auf den Weg machen.",
    greeting_restored="Diese Vorstellung bei {cinema} findet doch statt.",
    before="Bisher",
    now="Jetzt",
    tickets_stay="Karten, die Sie schon haben, gelten weiter.",
    tickets_void="Karten, die Sie schon haben, gelten nicht mehr. Bitte nehmen Sie diese.",
    at_the_door="Diesen Code am Einlass zeigen, auf dem Telefon oder auf Papier.",
    at_the_counter="Diesen Code an der Kasse zeigen und dort bezahlen. Sie bekommen Ihre Karten sofort.",
    cancelled="Zeigen Sie bitte unserem Personal die Buchungsnummer: Es hilft Ihnen mit Ihrem Geld oder einer anderen"
    " Vorstellung.",
    cancelled_due="Haben Sie noch nicht bezahlt, schulden Sie nichts. Sonst zeigen Sie bitte unserem Personal die"
    " Buchungsnummer.",
    withdrawn="Halten Sie bitte die Buchungsnummer bereit: Unser Personal sagt Ihnen, ob die Vorstellung stattfindet,"
    " und hilft Ihnen mit Ihrem Geld oder einer anderen Vorstellung.",
    no_seats="Ihre Plätze gibt es in diesem Saal nicht. Zeigen Sie bitte vor dem Film unserem Personal die"
    " Buchungsnummer.",
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
    sent_because="Sie bekommen diese Mail, weil diese Adresse an einem Automaten von {cinema} angegeben wurde.",
    not_kept="Der Automat hat sie nicht behalten.",
    kept="Der Automat behält sie bis nach der Vorstellung, um Ihnen Änderungen mitzuteilen, und löscht sie dann."
    " Soll er das schon vorher tun, wählen Sie dort „Meine Karten“.",
    pdf_name="karten-{reference}.pdf",
    calendar_name="besuch-{reference}.ics",
)

LANGUAGES: Final[Mapping[str, MailWords]] = {"en": ENGLISH, "de": GERMAN}


def words_in(language: str) -> MailWords:
    """The words in a language ("de-AT" is served by "de"); in English where there is no translation."""
    return LANGUAGES.get(language) or LANGUAGES.get(language.split("-")[0]) or ENGLISH
