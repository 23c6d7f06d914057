"""The words of a day report, one language after the other."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True, slots=True)
class DayWords:
    """What stands on a day report in one language. Braces name what is filled in."""

    x_title: str
    z_title: str
    x_advice: str
    tax_number: str
    kiosk: str
    since: str
    since_the_beginning: str
    until: str
    closed_by: str
    journal: str
    seal: str
    copy: str
    nothing: str
    turnover: str
    tickets: str
    sales: str
    refunds: str
    vouchers: str
    straight_back: str
    by_method: str
    methods: Mapping[str, str]
    by_tax: str
    rate: str
    net: str
    tax: str
    gross: str
    unknown_rate: str
    tax_said: str
    by_show: str
    other_shows: str
    by_type: str
    fees: str
    kept: str
    by_channel: str
    channels: Mapping[str, str]
    cash: str
    due: str
    counted: str
    counted_by: str
    difference: str
    reasons: Mapping[str, str]
    not_counted: str
    uncounted: str
    beside: str
    reprints: str
    cancelled: str
    exceptions_opened: str
    exceptions_settled: str
    still_open: str
    unsent: str
    payments: str
    exceptions: str
    grand_total: str
    title: str


ENGLISH: Final = DayWords(
    x_title="X report",
    z_title="Z report {number}",
    x_advice="A look at the day so far. Nothing was closed.",
    tax_number="VAT no. {number}",
    kiosk="Kiosk {kiosk}",
    since="From {when}",
    since_the_beginning="From the first sale",
    until="To {when}",
    closed_by="Closed by {name}",
    journal="Journal entries {first} to {last}",
    seal="Seal {seal}",
    copy="Copy {copy}",
    nothing="Nothing was sold.",
    turnover="Turnover",
    tickets="Tickets",
    sales="Sold",
    refunds="Refunded",
    vouchers="Turned into vouchers",
    straight_back="Charged and given straight back",
    by_method="Where the money is",
    methods={"card": "Card terminal", "counter": "To be paid at the counter"},
    by_tax="Tax",
    rate="VAT",
    net="Net",
    tax="Tax",
    gross="Gross",
    unknown_rate="unknown",
    tax_said="VAT {rate}: net {net}, tax {tax}, gross {gross}.",
    by_show="Shows",
    other_shows="{count} other shows",
    by_type="Ticket types",
    fees="Booking fees",
    kept="Kept of cancelled bookings",
    by_channel="How they were sold",
    channels={
        "online": "Here, with the network",
        "offline": "Here, without the network",
        "paid_here": "Booked elsewhere, paid here",
    },
    cash="Counter",
    due="To be paid at the counter",
    counted="Counted",
    counted_by="{name}, {when}",
    difference="Difference",
    reasons={
        "not_come_yet": "some have not come to pay yet",
        "change": "wrong change",
        "taken_out": "money was taken out",
        "other_sales": "other sales are in the till",
        "unknown": "nobody knows why",
    },
    not_counted="Nobody counted.",
    uncounted="Not counted since",
    beside="Besides",
    reprints="Tickets printed again by staff",
    cancelled="Cancelled by guests",
    exceptions_opened="Sales the box office refused",
    exceptions_settled="Exceptions settled",
    still_open="Not settled yet",
    unsent="Sales the box office is yet to be told of",
    payments="Payments without an ending",
    exceptions="Exceptions",
    grand_total="Turnover since the beginning",
    title="{name}, {kiosk}, {date}",
)

GERMAN: Final = DayWords(
    x_title="X-Bericht",
    z_title="Z-Bericht {number}",
    x_advice="Ein Blick auf den Tag bis jetzt. Nichts wurde abgeschlossen.",
    tax_number="USt-IdNr. {number}",
    kiosk="Automat {kiosk}",
    since="Von {when}",
    since_the_beginning="Vom ersten Verkauf an",
    until="Bis {when}",
    closed_by="Abgeschlossen von {name}",
    journal="Journaleinträge {first} bis {last}",
    seal="Siegel {seal}",
    copy="Kopie {copy}",
    nothing="Nichts wurde verkauft.",
    turnover="Umsatz",
    tickets="Karten",
    sales="Verkauft",
    refunds="Erstattet",
    vouchers="In Gutscheine verwandelt",
    straight_back="Abgebucht und sofort zurückgegeben",
    by_method="Wo das Geld ist",
    methods={"card": "Kartenterminal", "counter": "An der Kasse zu zahlen"},
    by_tax="Steuer",
    rate="MwSt.",
    net="Netto",
    tax="Steuer",
    gross="Brutto",
    unknown_rate="unbekannt",
    tax_said="MwSt. {rate}: netto {net}, Steuer {tax}, brutto {gross}.",
    by_show="Vorstellungen",
    other_shows="{count} andere Vorstellungen",
    by_type="Kartenarten",
    fees="Buchungsgebühren",
    kept="Einbehalten von Stornierungen",
    by_channel="Wie verkauft wurde",
    channels={
        "online": "Hier, mit Netz",
        "offline": "Hier, ohne Netz",
        "paid_here": "Anderswo gebucht, hier bezahlt",
    },
    cash="Kasse",
    due="An der Kasse zu zahlen",
    counted="Gezählt",
    counted_by="{name}, {when}",
    difference="Differenz",
    reasons={
        "not_come_yet": "manche haben noch nicht bezahlt",
        "change": "falsches Wechselgeld",
        "taken_out": "Geld wurde entnommen",
        "other_sales": "andere Verkäufe sind in der Kasse",
        "unknown": "niemand weiß warum",
    },
    not_counted="Niemand hat gezählt.",
    uncounted="Seitdem nicht gezählt",
    beside="Außerdem",
    reprints="Vom Personal noch einmal gedruckt",
    cancelled="Von Gästen storniert",
    exceptions_opened="Vom Ticketsystem abgelehnte Verkäufe",
    exceptions_settled="Erledigte Ausnahmen",
    still_open="Noch nicht erledigt",
    unsent="Dem Ticketsystem noch nicht gemeldete Verkäufe",
    payments="Zahlungen ohne Ende",
    exceptions="Ausnahmen",
    grand_total="Umsatz seit Beginn",
    title="{name}, {kiosk}, {date}",
)

LANGUAGES: Final[Mapping[str, DayWords]] = {"en": ENGLISH, "de": GERMAN}


def day_words_in(language: str) -> DayWords:
    """The words in a language ("de-AT" is served by "de"); in English where there is no translation."""
    return LANGUAGES.get(language) or LANGUAGES.get(language.split("-")[0]) or ENGLISH
