"""What the inside needs to know a person: an identity provider to sign in at, and the ticketing provider's members.

As in `kiosk.ports`: each is a Protocol, its answers are values, every call blocks and is made off the GUI thread.
"""

import threading
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from typing import Protocol

from kiosk.domain.identity_matching import WhyUnclear as WhyUnclear
from kiosk.domain.member_prices import Claim
from kiosk.domain.members import Identity, Member, Membership
from kiosk.ports import NotThere, Refused, Unreachable

# -- signing in ----------------------------------------------------------------------------------------------------


class SignInTrouble(StrEnum):
    """Why nobody is signed in. Each has words of its own on the screen."""

    DENIED = "denied"
    EXPIRED = "expired"
    LOST_ANSWER = "lost_answer"
    OFFLINE = "offline"
    PROVIDER_DOWN = "provider_down"
    CAPTIVE_PORTAL = "captive_portal"
    WRONG_CLOCK = "wrong_clock"
    NOT_TRUSTED = "not_trusted"
    MISCONFIGURED = "misconfigured"
    CANCELLED = "cancelled"


@dataclass(frozen=True, slots=True)
class PhoneCode:
    """What a phone needs (RFC 8628 3.2), good for ``seconds``. ``scan_uri`` holds the code if the issuer has such an
    address; otherwise it is ``uri``, where the code is typed."""

    user_code: str = field(repr=False)
    uri: str
    scan_uri: str = field(repr=False)
    seconds: float


@dataclass(frozen=True, slots=True)
class BrowserPage:
    """The system's browser shows the issuer's page (RFC 8252), for ``seconds``: on a device with a keyboard."""

    seconds: float
    address: str = field(default="", repr=False)


@dataclass(frozen=True, slots=True)
class SignedIn:
    """Who is there. ``session`` names the tokens, which stay with the identity provider's adapter, in memory."""

    identity: Identity
    session: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class NotSignedIn:
    """Nobody is signed in; ``reason`` is for logs, and names no person and no code."""

    trouble: SignInTrouble
    reason: str = ""


class IdentityProvider(Protocol):
    """Where people sign in. Safe from any thread."""

    def ask(self) -> PhoneCode | BrowserPage | NotSignedIn:
        """A new code, or the page in the browser; over within five seconds."""
        ...

    def wait(self, code: PhoneCode | BrowserPage, cancelled: threading.Event) -> SignedIn | NotSignedIn:
        """Wait for the person's answer; ends when ``cancelled`` is set, and with the code."""
        ...

    def sign_out(self, session: str) -> None:
        """Revoke and forget the tokens of a session; what cannot be revoked is forgotten all the same."""
        ...


# -- the ticketing provider's members ------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class MemberUnclear:
    """Nobody was merged: a person has to look at it."""

    why: WhyUnclear


@dataclass(frozen=True, slots=True)
class PassKeys:
    """The public keys of the cinema's member passes: a JWK Set (RFC 7517) as it came."""

    jwks: bytes


MemberOutcome = Member | MemberUnclear | NotThere | Refused | Unreachable
CardOutcome = Membership | NotThere | Refused | Unreachable
PassKeysOutcome = PassKeys | NotThere | Refused | Unreachable


class MemberDesk(Protocol):
    """Whoever keeps the cinema's members. Interactive: answers within 4 s or is Unreachable."""

    def member_of(self, identity: Identity, linked: str = "") -> MemberOutcome:
        """The customer who is this person, by the rule of `kiosk.domain.identity_matching`; found first, then linked.

        ``linked``: the customer this kiosk knows the person as, "" for none.
        """
        ...

    def member_of_card(self, number: str) -> CardOutcome:
        """The membership of a card: no name and no address, and nothing that leads to them."""
        ...

    def pass_keys(self) -> PassKeysOutcome:
        """The keys that member passes are signed with; NotThere where the cinema has no passes."""
        ...


# -- cards and passes ------------------------------------------------------------------------------------------------


class WhyNoPass(StrEnum):
    """Why a pass is not believed."""

    DAMAGED = "damaged"
    FORGED = "forged"
    UNKNOWN_KEY = "unknown_key"
    EXPIRED = "expired"


@dataclass(frozen=True, slots=True)
class NotBelieved:
    """It looks like a member pass, and is not good."""

    why: WhyNoPass


class PassReader(Protocol):
    """Tells what a member pass says, without network."""

    def read(self, code: str, jwks: bytes, at: datetime) -> Membership | NotBelieved | None:
        """A signed pass at the time ``at``; None for what is no pass at all. Never raises for what ``code`` says."""
        ...


class WhyNoCard(StrEnum):
    """Why a card that was shown gives no member's price."""

    NOT_HERE = "not_here"
    NOT_NOW = "not_now"
    NO_SUCH_CARD = "no_such_card"
    NOT_VALID = "not_valid"
    PAUSE = "pause"


@dataclass(frozen=True, slots=True)
class CardRefused:
    """No member's price for it."""

    why: WhyNoCard


@dataclass(frozen=True, slots=True)
class NotACard:
    """What was scanned is neither a membership card nor a pass."""


ClaimOutcome = Claim | CardRefused | NotACard
