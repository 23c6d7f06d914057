"""What each setting is called, what it does in one sentence, and its choices. English here, translated when shown."""

from collections.abc import Mapping
from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from kiosk.config import CUTOFF_OF_THE_PROVIDER
from kiosk.domain.settings import Group

CONTEXT: Final = "SettingWords"

GROUPS: Final[Mapping[Group, tuple[object, str]]] = {
    Group.OFFERS: (QT_TRANSLATE_NOOP("SettingWords", "Films and tickets"), "timeline"),
    Group.SALES: (QT_TRANSLATE_NOOP("SettingWords", "Sales and offline"), "chart"),
    Group.HOURS: (QT_TRANSLATE_NOOP("SettingWords", "Opening hours"), "hours"),
    Group.PAYMENT: (QT_TRANSLATE_NOOP("SettingWords", "Payment"), "cash"),
    Group.LOOK: (QT_TRANSLATE_NOOP("SettingWords", "Look"), "palette"),
    Group.LANGUAGES: (QT_TRANSLATE_NOOP("SettingWords", "Languages"), "language"),
    Group.ACCESSIBILITY: (QT_TRANSLATE_NOOP("SettingWords", "Accessibility"), "accessibility"),
    Group.PRINTING: (QT_TRANSLATE_NOOP("SettingWords", "Printing"), "receipt"),
    Group.MAIL: (QT_TRANSLATE_NOOP("SettingWords", "Mail"), "mail"),
    Group.MEMBERS: (QT_TRANSLATE_NOOP("SettingWords", "Members"), "people"),
    Group.IDLE: (QT_TRANSLATE_NOOP("SettingWords", "Waiting times"), "timer"),
    Group.PROVIDER: (QT_TRANSLATE_NOOP("SettingWords", "Ticketing provider"), "network"),
    Group.DEVICE: (QT_TRANSLATE_NOOP("SettingWords", "This device"), "settings"),
}
"""Each group's name, and its icon."""

WORDS: Final[Mapping[str, tuple[object, object]]] = {
    "offers.hidden_films": (
        QT_TRANSLATE_NOOP("SettingWords", "Films not shown"),
        QT_TRANSLATE_NOOP("SettingWords", "These films are not offered here; everywhere else they are sold as before."),
    ),
    "offers.hidden_auditoriums": (
        QT_TRANSLATE_NOOP("SettingWords", "Screens not shown"),
        QT_TRANSLATE_NOOP("SettingWords", "Showtimes in these screens are not offered here."),
    ),
    "offers.hidden_ticket_types": (
        QT_TRANSLATE_NOOP("SettingWords", "Ticket types not shown"),
        QT_TRANSLATE_NOOP("SettingWords", "These kinds of ticket cannot be chosen here."),
    ),
    "sales.offline_mode": (
        QT_TRANSLATE_NOOP("SettingWords", "When the network is away"),
        QT_TRANSLATE_NOOP("SettingWords", "What the kiosk sells while it cannot reach the ticketing provider."),
    ),
    "sales.cutoff_minutes": (
        QT_TRANSLATE_NOOP("SettingWords", "Sales end before the start"),
        QT_TRANSLATE_NOOP(
            "SettingWords",
            "So long before a show begins the kiosk stops selling it; below zero, after it began. "
            "−120 leaves it to the provider.",
        ),
    ),
    "sales.hold_seconds": (
        QT_TRANSLATE_NOOP("SettingWords", "Time to pay"),
        QT_TRANSLATE_NOOP(
            "SettingWords",
            "So long seats are kept for a guest from the review to the payment; for others they are taken.",
        ),
    ),
    "sales.allotment_share": (
        QT_TRANSLATE_NOOP("SettingWords", "Seats kept for offline: share"),
        QT_TRANSLATE_NOOP(
            "SettingWords", "At most this part of a show's free seats is kept here for when the network fails."
        ),
    ),
    "sales.allotment_most": (
        QT_TRANSLATE_NOOP("SettingWords", "Seats kept for offline: at most"),
        QT_TRANSLATE_NOOP("SettingWords", "Never more seats of one show than this; 0 keeps none."),
    ),
    "sales.allotment_outage_hours": (
        QT_TRANSLATE_NOOP("SettingWords", "Length of an outage"),
        QT_TRANSLATE_NOOP("SettingWords", "The seats that are kept should last for an outage of this length."),
    ),
    "sales.horizon_hours": (
        QT_TRANSLATE_NOOP("SettingWords", "Seats are kept from"),
        QT_TRANSLATE_NOOP("SettingWords", "So long before a show its first seats are kept."),
    ),
    "sales.allotment_until_minutes": (
        QT_TRANSLATE_NOOP("SettingWords", "Seats are given back"),
        QT_TRANSLATE_NOOP("SettingWords", "So long before a show what is still kept goes back on sale everywhere."),
    ),
    "hours.monday": (QT_TRANSLATE_NOOP("SettingWords", "Monday"), ""),
    "hours.tuesday": (QT_TRANSLATE_NOOP("SettingWords", "Tuesday"), ""),
    "hours.wednesday": (QT_TRANSLATE_NOOP("SettingWords", "Wednesday"), ""),
    "hours.thursday": (QT_TRANSLATE_NOOP("SettingWords", "Thursday"), ""),
    "hours.friday": (QT_TRANSLATE_NOOP("SettingWords", "Friday"), ""),
    "hours.saturday": (QT_TRANSLATE_NOOP("SettingWords", "Saturday"), ""),
    "hours.sunday": (QT_TRANSLATE_NOOP("SettingWords", "Sunday"), ""),
    "hours.closed_picture": (
        QT_TRANSLATE_NOOP("SettingWords", "Picture when closed"),
        QT_TRANSLATE_NOOP("SettingWords", "Is shown while the kiosk is closed; from a memory stick."),
    ),
    "hours.collect_when_closed": (
        QT_TRANSLATE_NOOP("SettingWords", "Collect tickets when closed"),
        QT_TRANSLATE_NOOP("SettingWords", "While the kiosk sells nothing, tickets bought before can still be printed."),
    ),
    "payment.terminal": (
        QT_TRANSLATE_NOOP("SettingWords", "Card terminal"),
        QT_TRANSLATE_NOOP("SettingWords", "How guests pay by card."),
    ),
    "payment.counter": (
        QT_TRANSLATE_NOOP("SettingWords", "Pay at the counter"),
        QT_TRANSLATE_NOOP(
            "SettingWords", "Guests may reserve here and pay your staff: they get a slip with the number."
        ),
    ),
    "look.amber": (
        QT_TRANSLATE_NOOP("SettingWords", "Your colour"),
        QT_TRANSLATE_NOOP("SettingWords", "The next step, and what is chosen, have this colour."),
    ),
    "look.logo": (
        QT_TRANSLATE_NOOP("SettingWords", "Logo"),
        QT_TRANSLATE_NOOP("SettingWords", "Stands in place of the cinema's name; a picture from a memory stick."),
    ),
    "look.attract": (
        QT_TRANSLATE_NOOP("SettingWords", "Your own pictures"),
        QT_TRANSLATE_NOOP("SettingWords", "The first screen shows them between posters; a folder from a memory stick."),
    ),
    "look.attract_only": (
        QT_TRANSLATE_NOOP("SettingWords", "Only your own pictures"),
        QT_TRANSLATE_NOOP(
            "SettingWords", "The first screen shows your pictures alone, without the posters in between."
        ),
    ),
    "kiosk.languages": (
        QT_TRANSLATE_NOOP("SettingWords", "Languages"),
        QT_TRANSLATE_NOOP("SettingWords", "Guests may choose among these; the first one greets them."),
    ),
    "accessibility.text_scale": (
        QT_TRANSLATE_NOOP("SettingWords", "Text size"),
        QT_TRANSLATE_NOOP("SettingWords", "How large letters are until a guest chooses otherwise."),
    ),
    "accessibility.look": (
        QT_TRANSLATE_NOOP("SettingWords", "Brightness"),
        QT_TRANSLATE_NOOP("SettingWords", "How the screen looks until a guest chooses otherwise."),
    ),
    "accessibility.low_reach": (
        QT_TRANSLATE_NOOP("SettingWords", "Low reach"),
        QT_TRANSLATE_NOOP(
            "SettingWords", "Everything to be touched is in the lower part, for a kiosk that stands high."
        ),
    ),
    "accessibility.reduced_motion": (
        QT_TRANSLATE_NOOP("SettingWords", "Less motion"),
        QT_TRANSLATE_NOOP("SettingWords", "Nothing slides or fades."),
    ),
    "printing.kind": (
        QT_TRANSLATE_NOOP("SettingWords", "Printer"),
        QT_TRANSLATE_NOOP("SettingWords", "Where tickets come out."),
    ),
    "printing.uri": (
        QT_TRANSLATE_NOOP("SettingWords", "The printer's address"),
        QT_TRANSLATE_NOOP("SettingWords", "For example tcp://192.0.2.20:9100 or ipp://host/printers/tickets."),
    ),
    "printing.status_uri": (
        QT_TRANSLATE_NOOP("SettingWords", "Where to ask for paper"),
        QT_TRANSLATE_NOOP(
            "SettingWords", "The printer's own address, if the one above is a queue's: only it knows its paper."
        ),
    ),
    "printing.paper": (
        QT_TRANSLATE_NOOP("SettingWords", "Paper"),
        QT_TRANSLATE_NOOP("SettingWords", "What is in the printer."),
    ),
    "printing.receipt": (
        QT_TRANSLATE_NOOP("SettingWords", "Receipts"),
        QT_TRANSLATE_NOOP("SettingWords", "After the tickets a receipt with the tax is printed."),
    ),
    "printing.tax_number": (
        QT_TRANSLATE_NOOP("SettingWords", "Tax number"),
        QT_TRANSLATE_NOOP("SettingWords", "Stands on every receipt."),
    ),
    "mail.host": (
        QT_TRANSLATE_NOOP("SettingWords", "Mail server"),
        QT_TRANSLATE_NOOP("SettingWords", "Its name; without one no guest is asked for an address."),
    ),
    "mail.port": (
        QT_TRANSLATE_NOOP("SettingWords", "Port"),
        QT_TRANSLATE_NOOP("SettingWords", "0 is the usual one: 587, or 465 if encrypted from the first byte."),
    ),
    "mail.security": (
        QT_TRANSLATE_NOOP("SettingWords", "Encryption"),
        QT_TRANSLATE_NOOP("SettingWords", "Nothing is ever sent in clear; your mail operator knows which one it is."),
    ),
    "mail.user": (
        QT_TRANSLATE_NOOP("SettingWords", "User"),
        QT_TRANSLATE_NOOP("SettingWords", "As whom the kiosk logs in at the mail server; empty: it does not."),
    ),
    "mail.password_file": (
        QT_TRANSLATE_NOOP("SettingWords", "Password"),
        QT_TRANSLATE_NOOP("SettingWords", "The mail user's. It is never shown again."),
    ),
    "mail.from_address": (
        QT_TRANSLATE_NOOP("SettingWords", "Sender's address"),
        QT_TRANSLATE_NOOP("SettingWords", "Mail comes from this address, which must be one of yours."),
    ),
    "mail.from_name": (
        QT_TRANSLATE_NOOP("SettingWords", "Sender's name"),
        QT_TRANSLATE_NOOP("SettingWords", "Stands beside the address; empty: the cinema's name."),
    ),
    "mail.reminders": (
        QT_TRANSLATE_NOOP("SettingWords", "Reminders"),
        QT_TRANSLATE_NOOP(
            "SettingWords", "Guests who have their tickets mailed are offered a reminder before the film."
        ),
    ),
    "mail.reminder_hours": (
        QT_TRANSLATE_NOOP("SettingWords", "Remind before the film"),
        QT_TRANSLATE_NOOP("SettingWords", "So long before it begins the reminder is sent."),
    ),
    "mail.promotions": (
        QT_TRANSLATE_NOOP("SettingWords", "News and offers"),
        QT_TRANSLATE_NOOP(
            "SettingWords", "Guests are asked if they want them, and campaigns are sent to those who agreed."
        ),
    ),
    "mail.paper": (
        QT_TRANSLATE_NOOP("SettingWords", "Paper of mailed tickets"),
        QT_TRANSLATE_NOOP("SettingWords", "The size of the PDF's pages."),
    ),
    "members.card_prices": (
        QT_TRANSLATE_NOOP("SettingWords", "Price with a card alone"),
        QT_TRANSLATE_NOOP("SettingWords", "Whether a membership card gives the member's price without signing in."),
    ),
    "sign_in.issuer": (
        QT_TRANSLATE_NOOP("SettingWords", "Where members sign in"),
        QT_TRANSLATE_NOOP("SettingWords", "The address of your sign-in provider (OpenID); empty: nobody signs in."),
    ),
    "sign_in.client_id": (
        QT_TRANSLATE_NOOP("SettingWords", "This kiosk's name there"),
        QT_TRANSLATE_NOOP("SettingWords", "The client id that the sign-in provider gave out for kiosks."),
    ),
    "sign_in.way": (
        QT_TRANSLATE_NOOP("SettingWords", "Way to sign in"),
        QT_TRANSLATE_NOOP("SettingWords", "On the guest's own phone, or in a browser for a device with a keyboard."),
    ),
    "sign_in.label": (
        QT_TRANSLATE_NOOP("SettingWords", "What the account is called"),
        QT_TRANSLATE_NOOP("SettingWords", "As in “Sign in with …”."),
    ),
    "sign_in.member_claim": (
        QT_TRANSLATE_NOOP("SettingWords", "Membership claim"),
        QT_TRANSLATE_NOOP(
            "SettingWords", "Under this name the sign-in provider says whose member somebody is; empty: it does not."
        ),
    ),
    "idle.quiet_seconds": (
        QT_TRANSLATE_NOOP("SettingWords", "“Are you still there?” after"),
        QT_TRANSLATE_NOOP("SettingWords", "So long without a touch before the kiosk asks."),
    ),
    "idle.warning_seconds": (
        QT_TRANSLATE_NOOP("SettingWords", "Time to answer"),
        QT_TRANSLATE_NOOP("SettingWords", "So long the question stands before everything is wiped and seats go back."),
    ),
    "idle.done_seconds": (
        QT_TRANSLATE_NOOP("SettingWords", "Last screen"),
        QT_TRANSLATE_NOOP("SettingWords", "So long the tickets stay on the screen after a sale."),
    ),
    "provider.kind": (
        QT_TRANSLATE_NOOP("SettingWords", "Ticketing"),
        QT_TRANSLATE_NOOP("SettingWords", "Whose seats are sold."),
    ),
    "provider.url": (
        QT_TRANSLATE_NOOP("SettingWords", "Address"),
        QT_TRANSLATE_NOOP("SettingWords", "Where the provider is reached, beginning with https://."),
    ),
    "provider.organizer": (
        QT_TRANSLATE_NOOP("SettingWords", "Organizer"),
        QT_TRANSLATE_NOOP("SettingWords", "As it stands in the addresses of your pretix."),
    ),
    "provider.event": (
        QT_TRANSLATE_NOOP("SettingWords", "Event series"),
        QT_TRANSLATE_NOOP("SettingWords", "The series that is your programme, as it stands in pretix' addresses."),
    ),
    "provider.key_file": (
        QT_TRANSLATE_NOOP("SettingWords", "Key"),
        QT_TRANSLATE_NOOP("SettingWords", "By this the provider knows the kiosk. It is never shown again."),
    ),
    "kiosk.name": (
        QT_TRANSLATE_NOOP("SettingWords", "This kiosk's name"),
        QT_TRANSLATE_NOOP("SettingWords", "What you and your staff call it."),
    ),
    "kiosk.scanner": (
        QT_TRANSLATE_NOOP("SettingWords", "Scanner"),
        QT_TRANSLATE_NOOP("SettingWords", "There is one that types like a keyboard; guests are told to use it."),
    ),
    "panel.width_mm": (
        QT_TRANSLATE_NOOP("SettingWords", "Picture width"),
        QT_TRANSLATE_NOOP(
            "SettingWords", "Measured on the glass, so that buttons fit a finger; 0: as the screen says."
        ),
    ),
    "panel.height_mm": (
        QT_TRANSLATE_NOOP("SettingWords", "Picture height"),
        QT_TRANSLATE_NOOP("SettingWords", "Measured on the glass; 0: as the screen says."),
    ),
    "log_level": (
        QT_TRANSLATE_NOOP("SettingWords", "Log"),
        QT_TRANSLATE_NOOP("SettingWords", "How much is written down for the technician."),
    ),
}

CHOICES: Final[Mapping[str, Mapping[object, object]]] = {
    "sales.cutoff_minutes": {CUTOFF_OF_THE_PROVIDER: QT_TRANSLATE_NOOP("SettingWords", "As the provider says")},
    "mail.port": {0: QT_TRANSLATE_NOOP("SettingWords", "The usual one")},
    "panel.width_mm": {0: QT_TRANSLATE_NOOP("SettingWords", "As the screen says")},
    "panel.height_mm": {0: QT_TRANSLATE_NOOP("SettingWords", "As the screen says")},
    "sales.offline_mode": {
        "allotment": QT_TRANSLATE_NOOP("SettingWords", "Only seats kept for it"),
        "refuse": QT_TRANSLATE_NOOP("SettingWords", "Nothing"),
        "risk": QT_TRANSLATE_NOOP("SettingWords", "Also seats that looked free (may be sold twice)"),
    },
    "payment.terminal": {
        "simulated": QT_TRANSLATE_NOOP("SettingWords", "For trying out: takes no money"),
        "none": QT_TRANSLATE_NOOP("SettingWords", "No cards"),
    },
    "kiosk.languages": {"en": "English", "de": "Deutsch"},
    "accessibility.text_scale": {
        1.0: QT_TRANSLATE_NOOP("SettingWords", "Usual"),
        1.3: QT_TRANSLATE_NOOP("SettingWords", "Larger"),
        1.6: QT_TRANSLATE_NOOP("SettingWords", "Largest"),
    },
    "accessibility.look": {
        "dark": QT_TRANSLATE_NOOP("SettingWords", "Dark"),
        "contrast": QT_TRANSLATE_NOOP("SettingWords", "More contrast"),
        "light": QT_TRANSLATE_NOOP("SettingWords", "Light"),
    },
    "printing.kind": {
        "folder": QT_TRANSLATE_NOOP("SettingWords", "None: files in a folder"),
        "ipp": QT_TRANSLATE_NOOP("SettingWords", "Printer or queue (IPP)"),
        "escpos": QT_TRANSLATE_NOOP("SettingWords", "Receipt printer (ESC/POS)"),
    },
    "printing.paper": {"80mm": QT_TRANSLATE_NOOP("SettingWords", "Roll, 80 mm"), "a4": "A4", "letter": "Letter (US)"},
    "mail.security": {
        "starttls": QT_TRANSLATE_NOOP("SettingWords", "STARTTLS"),
        "tls": QT_TRANSLATE_NOOP("SettingWords", "TLS from the first byte"),
    },
    "mail.paper": {"a4": "A4", "letter": "Letter (US)"},
    "members.card_prices": {
        "never": QT_TRANSLATE_NOOP("SettingWords", "Never: members sign in"),
        "online": QT_TRANSLATE_NOOP("SettingWords", "If the provider knows the card"),
        "claimed": QT_TRANSLATE_NOOP("SettingWords", "Also when it cannot be asked"),
    },
    "sign_in.way": {
        "phone": QT_TRANSLATE_NOOP("SettingWords", "On a phone"),
        "browser": QT_TRANSLATE_NOOP("SettingWords", "In a browser"),
    },
    "provider.kind": {
        "sandbox": QT_TRANSLATE_NOOP("SettingWords", "Demo cinema: nothing is real"),
        "foyer": "Foyer API",
        "pretix": "pretix",
    },
    "log_level": {
        "DEBUG": QT_TRANSLATE_NOOP("SettingWords", "Everything"),
        "INFO": QT_TRANSLATE_NOOP("SettingWords", "Usual"),
        "WARNING": QT_TRANSLATE_NOOP("SettingWords", "Warnings"),
        "ERROR": QT_TRANSLATE_NOOP("SettingWords", "Errors"),
    },
}

MISTAKES: Final[Mapping[str, object]] = {
    "payment.counter": QT_TRANSLATE_NOOP("SettingWords", "Without a card terminal this is the only way to pay."),
    "payment.terminal": QT_TRANSLATE_NOOP(
        "SettingWords", "With a real provider the terminal for trying out would sell tickets for no money."
    ),
    "printing.uri": QT_TRANSLATE_NOOP(
        "SettingWords", "This printer needs an address: ipp://… or ipps://… for IPP, tcp://host:9100 for ESC/POS."
    ),
    "printing.status_uri": QT_TRANSLATE_NOOP("SettingWords", "This has to be an address: ipp://… or ipps://…"),
    "printing.paper": QT_TRANSLATE_NOOP("SettingWords", "A receipt printer has a roll."),
    "panel.width_mm": QT_TRANSLATE_NOOP(
        "SettingWords", "No panel is so small. Measure the picture, or 0 for what the screen says itself."
    ),
    "panel.height_mm": QT_TRANSLATE_NOOP(
        "SettingWords", "No panel is so small. Measure the picture, or 0 for what the screen says itself."
    ),
    "provider.url": QT_TRANSLATE_NOOP("SettingWords", "An address that begins with https:// is needed."),
    "provider.key_file": QT_TRANSLATE_NOOP(
        "SettingWords", "A real provider needs the key that it gave out for this kiosk."
    ),
    "provider.organizer": QT_TRANSLATE_NOOP("SettingWords", "pretix needs it."),
    "provider.event": QT_TRANSLATE_NOOP("SettingWords", "pretix needs it."),
    "mail.host": QT_TRANSLATE_NOOP("SettingWords", "A server's name has letters, digits, dots and hyphens only."),
    "mail.from_address": QT_TRANSLATE_NOOP("SettingWords", "Mail needs a sender's address in your own domain."),
    "mail.user": QT_TRANSLATE_NOOP("SettingWords", "There is a password, but nobody it belongs to."),
    "mail.password_file": QT_TRANSLATE_NOOP("SettingWords", "The user needs a password."),
    "sign_in.issuer": QT_TRANSLATE_NOOP("SettingWords", "An address that begins with https:// is needed."),
    "sign_in.client_id": QT_TRANSLATE_NOOP(
        "SettingWords", "The sign-in provider has to know this kiosk by a client id."
    ),
    "kiosk.languages": QT_TRANSLATE_NOOP("SettingWords", "At least one language is needed."),
    "look.attract_only": QT_TRANSLATE_NOOP("SettingWords", "There are no pictures of your own yet."),
    "look.attract": QT_TRANSLATE_NOOP("SettingWords", "There are no pictures of your own yet."),
}
"""What is wrong with a key that cannot be as it is, or not beside the others."""

REASONS: Final[Mapping[str, object]] = {
    "file_only": QT_TRANSLATE_NOOP("SettingWords", "Only the configuration's file sets this."),
    "environment": QT_TRANSLATE_NOOP("SettingWords", "The environment sets this; it cannot be changed here."),
    "open_sales": QT_TRANSLATE_NOOP(
        "SettingWords", "There are unsent sales or kept seats with this provider; they have to go back first."
    ),
    "secret": QT_TRANSLATE_NOOP("SettingWords", "Letters, digits and signs on one line, please."),
}

UNITS: Final[Mapping[str, object]] = {
    "s": QT_TRANSLATE_NOOP("SettingWords", "%1 s"),
    "min": QT_TRANSLATE_NOOP("SettingWords", "%1 min"),
    "h": QT_TRANSLATE_NOOP("SettingWords", "%1 h"),
    "%": QT_TRANSLATE_NOOP("SettingWords", "%1 %"),
    "seats": QT_TRANSLATE_NOOP("SettingWords", "%1 seats"),
    "mm": QT_TRANSLATE_NOOP("SettingWords", "%1 mm"),
    "": "%1",
}


def said(text: object) -> str:
    """A text of this module in the language of the screen."""
    return QCoreApplication.translate(CONTEXT, str(text)) if text else ""
