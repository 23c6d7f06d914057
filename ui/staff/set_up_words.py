"""What the pages of the set-up say: questions, ways on, what goes on and what went wrong; pure."""

from typing import assert_never

from PySide6.QtCore import QCoreApplication

from kiosk.domain.diagnosis_words import CODES
from kiosk.domain.first_run import Draft, SetUpStep
from kiosk.services.first_run import Trouble, What

translate = QCoreApplication.translate


def trouble_text(trouble: Trouble) -> str:
    """What went wrong, and what to do."""
    words = _of_a_check(trouble.code) if trouble.what is What.CHECK else _went_wrong(trouble.what)
    return f"{words} ({trouble.detail})" if trouble.detail else words


def asked(draft: Draft) -> tuple[str, str]:
    """A page's question, and the same at more length."""
    match draft.step:
        case SetUpStep.LANGUAGES:
            return (
                translate("SetUp", "Which languages do guests see?"),
                translate("SetUp", "Everybody begins in the first one. This page speaks it, too."),
            )
        case SetUpStep.NAME:
            return (
                translate("SetUp", "What is this kiosk called?"),
                translate("SetUp", "The name is for people. The id tells it from your other kiosks, for good."),
            )
        case SetUpStep.PROVIDER:
            return (
                translate("SetUp", "Whose seats does it sell?"),
                translate("SetUp", "With a real box office, hold its pairing code under the scanner now if you like."),
            )
        case SetUpStep.BOX_OFFICE if draft.provider == "pretix":
            return (
                translate("SetUp", "Pair with pretix"),
                translate("SetUp", "Add a device in pretix, and scan its code here. Without a scanner, type it.")
                if not draft.device
                #: %1 is a device's name
                else translate("SetUp", "This kiosk is the device %1. Go on, or pair it anew.").replace(
                    "%1", draft.device
                ),
            )
        case SetUpStep.BOX_OFFICE:
            return (
                translate("SetUp", "Your box office"),
                translate("SetUp", "Its operator has told you an address and a key."),
            )
        case SetUpStep.SERIES:
            return translate("SetUp", "Which event series is it?"), translate("SetUp", "Its dates are the shows.")
        case SetUpStep.PRINTER:
            return (
                translate("SetUp", "Where do tickets come out?"),
                translate("SetUp", "Printers of this machine, of the network and on USB. The next page tries it."),
            )
        case SetUpStep.PAPER:
            return (
                translate("SetUp", "Which paper is in it?"),
                #: %1 is a printer's name
                translate("SetUp", "Print a test page on %1, and see that all of it is there.").replace(
                    "%1", draft.printer_name or draft.printer_uri
                ),
            )
        case SetUpStep.MAIL:
            return (
                translate("SetUp", "Tickets by mail"),
                translate("SetUp", "A test mail goes to the address that mails come from. All of this can wait."),
            )
        case SetUpStep.PANEL:
            return (
                translate("SetUp", "How large is this screen?"),
                translate("SetUp", "Hold a bank card flat on the frame, and make the frame as large as the card."),
            )
        case SetUpStep.SOUND:
            return translate("SetUp", "Can you hear it?"), translate("SetUp", "Play the tone, on the left and right.")
        case SetUpStep.DONE:
            return (
                translate("SetUp", "Ready to sell"),
                translate("SetUp", "All of it can be changed in the settings, but for the kiosk's id."),
            )
        case _:
            assert_never(draft.step)


def next_text(draft: Draft) -> str:
    """The way on; "" where the choice itself goes on."""
    match draft.step:
        case SetUpStep.PROVIDER | SetUpStep.SERIES | SetUpStep.PRINTER:
            return ""  # the choice itself goes on
        case SetUpStep.PANEL:
            return translate("SetUp", "As large as the card")
        case SetUpStep.SOUND:
            return translate("SetUp", "I heard it")
        case SetUpStep.DONE:
            return translate("SetUp", "Start selling")
        case SetUpStep.MAIL:
            return translate("SetUp", "Send a test mail")
        case SetUpStep.BOX_OFFICE if draft.provider == "pretix" and not draft.device:
            return translate("SetUp", "Pair")
        case _:
            return translate("SetUp", "Next")


def skip_text(step: SetUpStep) -> str:
    """The way around a page."""
    return translate("SetUp", "I heard nothing") if step is SetUpStep.SOUND else translate("SetUp", "Later")


def busy_text(step: SetUpStep) -> str:
    """What is being tried."""
    match step:
        case SetUpStep.BOX_OFFICE | SetUpStep.SERIES:
            return translate("SetUp", "Asking the box office …")
        case SetUpStep.PRINTER:
            return translate("SetUp", "Looking for printers …")
        case SetUpStep.PAPER:
            return translate("SetUp", "Printing …")
        case SetUpStep.MAIL:
            return translate("SetUp", "Sending …")
        case _:
            return translate("SetUp", "One moment …")


def label_of(key: str) -> tuple[str, str]:
    """What a line is for, and an example."""
    match key:
        case "name":
            return translate("SetUp", "Name"), "Lobby 1"
        case "id":
            return translate("SetUp", "Id: small letters, digits, hyphens"), "lobby-1"
        case "code":
            return translate("SetUp", "Pairing code"), "kj3h2k4j5h6"
        case "url":
            return translate("SetUp", "Address"), "https://tickets.example.com"
        case "key":
            return translate("SetUp", "Key"), ""
        case "mail_host":
            return translate("SetUp", "Mail server"), "smtp.example.com"
        case "mail_user":
            return translate("SetUp", "User"), ""
        case "mail_password":
            return translate("SetUp", "Password"), ""
        case _:
            return translate("SetUp", "Mails come from"), "tickets@example.com"


def _of_a_check(code: str) -> str:
    words = CODES.get(code)
    if words is None:
        return translate("SetUp", "The box office cannot be used.")
    return f"{code}: {translate('Diagnosis', words.what)}. {translate('Diagnosis', words.do)}"


def _went_wrong(what: What) -> str:
    match what:
        case What.NO_CODE:
            return translate("SetUp", "This is no pairing code. Use the one that pretix shows when a device is added.")
        case What.NO_ADDRESS:
            return translate("SetUp", "Please type the address of pretix, too. It begins with https://.")
        case What.CODE_REFUSED:
            return translate("SetUp", "pretix does not take this code. Each is good once: add the device anew.")
        case What.CODE_UNANSWERED:
            return translate("SetUp", "pretix did not answer. The code may be spent: try it, then add the device anew.")
        case What.NO_SERIES:
            return translate("SetUp", "This device may sell no event series. Give it one in pretix, and go back.")
        case What.NOT_PRINTED:
            return translate("SetUp", "Nothing was printed. See that it is switched on and has paper.")
        case What.PRINT_UNKNOWN:
            return translate("SetUp", "The printer does not say whether the page came out. Please look.")
        case What.NOT_MAILED:
            return translate("SetUp", "The mail was not sent. Compare server, user and password.")
        case What.SETTING:
            return translate("SetUp", "These answers do not go together. Nothing was changed.")
        case What.DISK:
            return translate("SetUp", "The disk does not take it. Nothing was changed.")
        case What.CHECK:
            return ""
        case _:
            assert_never(what)
