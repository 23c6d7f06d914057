"""People who sign in, and a stand-in for the issuer that says who they are."""

import threading
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Final

from kiosk.domain.members import Identity, Member, Membership, Preferences
from kiosk.identity import BrowserPage, NotSignedIn, PhoneCode, SignedIn, SignInTrouble

SINCE: Final = datetime(2025, 1, 1, tzinfo=UTC)
UNTIL: Final = datetime(2027, 1, 1, tzinfo=UTC)
CARD: Final = Membership("LUMEN-0042", "friend", SINCE, UNTIL)
ADA: Final = Member("c-1", "Ada Lovelace", "ada@example.org", "en", (CARD,))
LAYLA: Final = Member("c-2", "ليلى حسن العبدالله", "layla@example.org", "en", (CARD,))
MAX: Final = Member(
    "c-3", "Maximiliane-Friederike von und zu Hohenschwangau-Beispielhausen", "max@example.org", "de", (CARD,)
)
GOOD_EYES: Final = Preferences(text_scale=1.3, look="light", reduced_motion=True)
CODE: Final = PhoneCode(
    "BDWP-HQPK", "https://id.lumen.example/device", "https://id.lumen.example/device?user_code=BDWP-HQPK", 600.0
)


@dataclass
class ScriptedIssuer:
    """Asks the phone, and hears what `says` tells; ``asked`` is what comes of asking for a code."""

    asked: PhoneCode | BrowserPage | NotSignedIn = CODE
    revoked: list[str] = field(default_factory=list)
    _answer: SignedIn | NotSignedIn | None = None
    _told: threading.Event = field(default_factory=threading.Event)

    def ask(self) -> PhoneCode | BrowserPage | NotSignedIn:
        self._answer, self._told = None, threading.Event()
        return self.asked

    def wait(self, code: PhoneCode | BrowserPage, cancelled: threading.Event) -> SignedIn | NotSignedIn:
        told = self._told
        while not cancelled.is_set():
            if told.wait(0.01):
                assert self._answer is not None
                return self._answer
        return NotSignedIn(SignInTrouble.CANCELLED)

    def sign_out(self, session: str) -> None:
        self.revoked.append(session)

    def says(self, answer: SignedIn | NotSignedIn) -> None:
        """The phone's answer."""
        self._answer = answer
        self._told.set()

    def approves(self, member: Member) -> None:
        """The phone says yes."""
        who = Identity("https://id.lumen.example", member.id, member.name, member.email, email_verified=True)
        self.says(SignedIn(who, f"tokens of {member.id}"))

    def denies(self, trouble: SignInTrouble = SignInTrouble.DENIED) -> None:
        """The phone says no, or something else went wrong."""
        self.says(NotSignedIn(trouble))
