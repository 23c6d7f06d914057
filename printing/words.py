"""The printed words that are not the cinema's own, one language after the other."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from kiosk.domain.bookings import PaymentMethod
from kiosk.domain.seats import SeatKind


@dataclass(frozen=True, slots=True)
class TicketWords:
    """What stands on a ticket in one language. Braces name what is filled in."""

    row: str
    seat: str
    ticket_of: str
    booking: str
    booking_fee: str
    copy: str
    code: str
    reference_code: str
    at_the_door: str
    small_print: str
    pay_at_the_counter: str
    to_pay: str
    no_ticket: str
    sample: str
    counter_advice: str
    title: str
    slip_title: str
    tax: str
    at_risk: str
    receipt: str
    receipt_title: str
    receipt_number: str
    tax_number: str
    each: str
    total: str
    paid_by: Mapping[PaymentMethod, str]
    payment_receipt: str
    rate: str
    net: str
    tax_amount: str
    gross: str
    tax_said: str
    thanks: str
    tickets_follow: str
    kinds: Mapping[SeatKind, str]
    tags: Mapping[str, str]

    def tag(self, tag: str) -> str:
        """A showtime's tag in words; a tag that Foyer has no word for is shown as the cinema wrote it."""
        return self.tags.get(tag, tag)

    def kind(self, kind: SeatKind) -> str:
        """What an unusual seat is; "" for one like any other."""
        return self.kinds.get(kind, "")


ENGLISH: Final = TicketWords(
    row="Row",
    seat="Seat",
    ticket_of="Ticket {number} of {count}",
    booking="Booking",
    booking_fee="Booking fee",
    copy="Copy {copy}",
    code="QR code of this ticket, {code} in letters. Show it at the door.",
    reference_code="QR code of the booking {reference}.",
    at_the_door="Show this code at the door.",
    small_print="Admits one person, once. Please keep your ticket until the end of the film.",
    pay_at_the_counter="Pay at the counter",
    to_pay="To pay",
    no_ticket="Not a ticket",
    sample="Test page",
    counter_advice="Show this slip at the counter and pay there. You get your tickets at once.",
    title="Ticket: {film}, {date}, {time}",
    slip_title="Pay at the counter: booking {reference}",
    tax="incl. {tax} VAT",
    at_risk="Sold without a connection: if this seat is taken, the counter will help you.",
    receipt="Receipt",
    receipt_title="Receipt: booking {reference}",
    receipt_number="Receipt {number}",
    tax_number="VAT no. {number}",
    each="{price} each",
    total="Total",
    paid_by={PaymentMethod.CARD: "Paid by card", PaymentMethod.COUNTER: "Paid at the counter"},
    payment_receipt="Payment {number}",
    rate="VAT",
    net="Net",
    tax_amount="Tax",
    gross="Gross",
    tax_said="VAT {rate}: net {net}, tax {tax}, gross {gross}.",
    thanks="Thank you for your visit.",
    tickets_follow="You have paid. The tickets are printed later: look this booking up at the kiosk under My tickets,"
    " or show this slip at the counter.",
    kinds={
        SeatKind.WHEELCHAIR: "Wheelchair space",
        SeatKind.COMPANION: "Companion seat",
        SeatKind.SOFA: "Sofa",
        SeatKind.VIP: "VIP",
    },
    tags={
        "live-music": "Live music",
        "talk": "With introduction",
        "family": "Family showing",
        "35mm": "35 mm print",
        "original-intertitles": "Original intertitles",
        "original-version": "Original language",
        "subtitled": "Subtitled",
        "relaxed": "Relaxed showing",
        "open-captions": "Open captions",
        "audio-description": "Audio description",
    },
)

GERMAN: Final = TicketWords(
    row="Reihe",
    seat="Platz",
    ticket_of="Karte {number} von {count}",
    booking="Buchung",
    booking_fee="Buchungsgebühr",
    copy="Kopie {copy}",
    code="QR-Code dieser Karte, in Zeichen {code}. Am Einlass zeigen.",
    reference_code="QR-Code der Buchung {reference}.",
    at_the_door="Diesen Code am Einlass zeigen.",
    small_print="Gilt für eine Person und einen Einlass. Bitte bis zum Ende des Films aufbewahren.",
    pay_at_the_counter="An der Kasse bezahlen",
    to_pay="Zu zahlen",
    no_ticket="Keine Eintrittskarte",
    sample="Testseite",
    counter_advice="Zeigen Sie diesen Zettel an der Kasse und bezahlen Sie dort. Sie bekommen Ihre Karten sofort.",
    title="Kinokarte: {film}, {date}, {time}",
    slip_title="An der Kasse bezahlen: Buchung {reference}",
    tax="inkl. {tax} MwSt.",
    at_risk="Ohne Verbindung verkauft: Ist dieser Platz besetzt, hilft Ihnen die Kasse.",
    receipt="Beleg",
    receipt_title="Beleg: Buchung {reference}",
    receipt_number="Beleg {number}",
    tax_number="USt-IdNr. {number}",
    each="je {price}",
    total="Summe",
    paid_by={PaymentMethod.CARD: "Mit Karte bezahlt", PaymentMethod.COUNTER: "An der Kasse bezahlt"},
    payment_receipt="Zahlung {number}",
    rate="MwSt.",
    net="Netto",
    tax_amount="Steuer",
    gross="Brutto",
    tax_said="MwSt. {rate}: netto {net}, Steuer {tax}, brutto {gross}.",
    thanks="Vielen Dank für Ihren Besuch.",
    tickets_follow="Sie haben bezahlt. Die Karten werden später gedruckt: Suchen Sie diese Buchung am Automaten unter"
    " Meine Karten, oder zeigen Sie diesen Zettel an der Kasse.",
    kinds={
        SeatKind.WHEELCHAIR: "Rollstuhlplatz",
        SeatKind.COMPANION: "Begleitplatz",
        SeatKind.SOFA: "Sofa",
        SeatKind.VIP: "VIP",
    },
    tags={
        "live-music": "Livemusik",
        "talk": "Mit Einführung",
        "family": "Familienvorstellung",
        "35mm": "35-mm-Kopie",
        "original-intertitles": "Originale Zwischentitel",
        "original-version": "Originalfassung",
        "subtitled": "Mit Untertiteln",
        "relaxed": "Entspannte Vorstellung",
        "open-captions": "Offene Untertitel",
        "audio-description": "Audiodeskription",
    },
)

LANGUAGES: Final[Mapping[str, TicketWords]] = {"en": ENGLISH, "de": GERMAN}


def words_in(language: str) -> TicketWords:
    """The words in a language ("de-AT" is served by "de"); in English where there is no translation."""
    return LANGUAGES.get(language) or LANGUAGES.get(language.split("-")[0]) or ENGLISH
