"""Signing in as values: the code for the phone, how long it is good, and every ending in its own words; pure."""

from dataclasses import dataclass
from enum import StrEnum
from math import ceil
from typing import Final, assert_never
from urllib.parse import urlsplit

from PySide6.QtCore import QCoreApplication

from kiosk.identity import BrowserPage, PhoneCode, SignInTrouble
from kiosk.services.sign_in import Asking, Failed, Here, LookingUp, SignedOut, SignInState, Waiting

translate = QCoreApplication.translate

SOON_OVER_SECONDS: Final = 60.0


class Stage(StrEnum):
    """What the screen is made of."""

    ASKING = "asking"
    PHONE = "phone"
    BROWSER = "browser"
    LOOKING_UP = "looking_up"
    TROUBLE = "trouble"


@dataclass(frozen=True, slots=True)
class SignInInputs:
    """``seconds_left``: of the code, None where there is none. ``label``: what people call their account."""

    state: SignInState
    seconds_left: float | None = None
    label: str = ""


@dataclass(frozen=True, slots=True)
class SignInProps:
    """What QML reads. ``scan_uri`` becomes the QR code; ``address`` is what one would type; ``share`` of the time."""

    stage: Stage = Stage.ASKING
    title: str = ""
    headline: str = ""
    words: str = ""
    scan_uri: str = ""
    code: str = ""
    spoken_code: str = ""
    address: str = ""
    countdown: str = ""
    share: float = 0.0
    soon_over: bool = False
    next_text: str = ""
    can_renew: bool = False


def derive_sign_in(inputs: SignInInputs) -> SignInProps:
    """What there is to show."""
    #: %1 is what the cinema's guests call their account, such as a card's name
    title = translate("SignIn", "Sign in with %1").replace("%1", inputs.label)
    title = title if inputs.label else translate("SignIn", "Sign in")
    match inputs.state:
        case SignedOut() | Asking():
            return SignInProps(Stage.ASKING, title, translate("SignIn", "Getting a code for you…"))
        case Waiting(code=code):
            left = inputs.seconds_left or 0.0
            return _phone(title, code, left) if isinstance(code, PhoneCode) else _browser(title, code, left)
        case LookingUp() | Here():
            return SignInProps(Stage.LOOKING_UP, title, translate("SignIn", "Found you. One moment…"))
        case Failed(trouble=trouble):
            headline, words = _ending(trouble)
            return SignInProps(Stage.TROUBLE, title, headline, words, next_text=_way_on(trouble))
        case _:
            assert_never(inputs.state)


def _phone(title: str, code: PhoneCode, left: float) -> SignInProps:
    return SignInProps(
        Stage.PHONE,
        title,
        translate("SignIn", "Scan this with your phone"),
        translate(
            "SignIn", "Sign in there, and check that your phone shows the same letters. There is nothing to type here."
        ),
        scan_uri=code.scan_uri,
        code=code.user_code,
        spoken_code=" ".join(code.user_code),
        address=_readable(code.uri),
        countdown=countdown(left),
        share=min(1.0, left / code.seconds) if code.seconds > 0 else 0.0,
        soon_over=left <= SOON_OVER_SECONDS,
        can_renew=True,
    )


def _browser(title: str, page: BrowserPage, left: float) -> SignInProps:
    return SignInProps(
        Stage.BROWSER,
        title,
        translate("SignIn", "Please sign in on the page that has opened"),
        translate("SignIn", "It is in this device's browser. When you are done there, it goes on here by itself."),
        countdown=countdown(left),
        share=min(1.0, left / page.seconds) if page.seconds > 0 else 0.0,
        soon_over=left <= SOON_OVER_SECONDS,
        can_renew=True,
    )


def countdown(seconds: float) -> str:
    """How long a code is good, in words: minutes at first, seconds in the last two."""
    left = max(0, ceil(seconds))
    if left > 2 * SOON_OVER_SECONDS:
        #: %1 is a number of minutes, three or more
        return translate("SignIn", "Good for %1 minutes").replace("%1", str(ceil(left / 60)))
    #: %1 is a number of seconds, such as 0:45 or 1:30
    return translate("SignIn", "Good for %1 more").replace("%1", f"{left // 60}:{left % 60:02d}")


def _readable(uri: str) -> str:
    """An address as one types it: without "https://" in front and "/" at its end."""
    parts = urlsplit(uri)
    plain = uri if parts.scheme != "https" else uri.removeprefix("https://")
    return plain.removesuffix("/")


def _way_on(trouble: SignInTrouble) -> str:
    match trouble:
        case SignInTrouble.MISCONFIGURED | SignInTrouble.NOT_TRUSTED | SignInTrouble.WRONG_CLOCK:
            return ""
        case SignInTrouble.EXPIRED | SignInTrouble.LOST_ANSWER | SignInTrouble.DENIED | SignInTrouble.CANCELLED:
            return translate("SignIn", "New code")
        case SignInTrouble.OFFLINE | SignInTrouble.PROVIDER_DOWN | SignInTrouble.CAPTIVE_PORTAL:
            return translate("SignIn", "Try again")
        case _:
            assert_never(trouble)


def _ending(trouble: SignInTrouble) -> tuple[str, str]:
    guest = translate("SignIn", "You can buy tickets as a guest all the same.")
    match trouble:
        case SignInTrouble.DENIED:
            return (
                translate("SignIn", "You said no on the phone"),
                translate("SignIn", "Nobody is signed in. If that was not meant, take a new code."),
            )
        case SignInTrouble.EXPIRED:
            return (
                translate("SignIn", "The code's time is over"),
                translate("SignIn", "Nobody signed in with it. A new one is good for some minutes again."),
            )
        case SignInTrouble.LOST_ANSWER:
            return (
                translate("SignIn", "The answer got lost on its way"),
                translate("SignIn", "That was not your doing. Please take a new code and sign in once more."),
            )
        case SignInTrouble.OFFLINE:
            return translate("SignIn", "There is no connection just now"), guest
        case SignInTrouble.PROVIDER_DOWN:
            return translate("SignIn", "Signing in does not work just now"), guest
        case SignInTrouble.CAPTIVE_PORTAL:
            return (
                translate("SignIn", "This kiosk's network lets nothing through"),
                translate("SignIn", "Please tell our staff. You can buy tickets as a guest all the same."),
            )
        case SignInTrouble.WRONG_CLOCK:
            return (
                translate("SignIn", "This kiosk's clock is wrong"),
                translate("SignIn", "Until it is set right nobody can sign in here. You can buy tickets as a guest."),
            )
        case SignInTrouble.NOT_TRUSTED:
            return (
                translate("SignIn", "The answer could not be trusted"),
                translate("SignIn", "So nobody is signed in. Please tell our staff; as a guest you can go on."),
            )
        case SignInTrouble.MISCONFIGURED:
            return (
                translate("SignIn", "Signing in is not set up properly here"),
                translate("SignIn", "Please tell our staff; as a guest you can go on."),
            )
        case SignInTrouble.CANCELLED:
            return translate("SignIn", "Signing in was given up"), guest
        case _:
            assert_never(trouble)
