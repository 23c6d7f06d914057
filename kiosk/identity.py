"""What the inside needs to know a person: an identity provider to sign in at, and the ticketing provider's members.

As in `kiosk.ports`: each is a Protocol, its answers are values, every call blocks and is made off the GUI thread.
"""

import threading
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Protocol

from kiosk.domain.members import Identity, Member
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

    address: str = field(repr=False)
    seconds: float


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


class WhyUnclear(StrEnum):
    """Why a person could not be told to be one customer of the provider's; for staff."""

    SEVERAL_CUSTOMERS = "several_customers"
    UNVERIFIED_ADDRESS = "unverified_address"
    LINKED_TO_ANOTHER = "linked_to_another"


@dataclass(frozen=True, slots=True)
class MemberUnclear:
    """Nobody was merged: a person has to look at it."""

    why: WhyUnclear


MemberOutcome = Member | MemberUnclear | NotThere | Refused | Unreachable


class MemberDesk(Protocol):
    """Whoever keeps the cinema's members. Interactive: answers within 4 s or is Unreachable."""

    def member_of(self, identity: Identity) -> MemberOutcome:
        """The customer who is this person: the one linked before, else the one of a *verified* address, then linked."""
        ...

    def member_of_card(self, number: str) -> MemberOutcome:
        """The holder of a membership card: no name and no address in the answer, only the membership."""
        ...
