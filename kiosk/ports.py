"""What the inside needs from outside: each port is a Protocol, its answers are values.

All calls block and are made off the GUI thread. They never raise for what the outside may do to them: that is in the
outcome. An exception from a port is a bug.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from pathlib import Path
from typing import Protocol

from kiosk.domain.bookings import FoundBooking
from kiosk.domain.campaigns import PromotionMail
from kiosk.domain.mail import BookingMail, MailTrouble
from kiosk.domain.money import Money
from kiosk.domain.paper import PrinterReadiness as PrinterReadiness
from kiosk.domain.receipts import Receipt
from kiosk.domain.rights import RightKind
from kiosk.domain.tickets import TicketFace, TicketStatement

# -- seat rights ---------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class GrantRequest:
    """Ask for the exclusive right to named seats. ``id`` is minted here; the same id asks for the same grant."""

    id: str
    kind: RightKind
    showtime_id: str
    seat_ids: tuple[str, ...]
    epoch: int


@dataclass(frozen=True, slots=True)
class Granted:
    """All seats asked for are this kiosk's, until it hands them back, books them, or the show is over."""

    grant_id: str


@dataclass(frozen=True, slots=True)
class Taken:
    """None was granted: these of the seats asked for belong to somebody else."""

    seat_ids: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Refused:
    """The provider says no, for good; ``code`` is for machines and logs, ``reason`` for staff."""

    code: str
    reason: str = ""


ABOUT_THE_KIOSK = frozenset({"unauthorised", "forbidden", "unknown_kiosk"})
"""Codes that refuse whoever asks, not what was asked: that is asked again once they are mended."""


@dataclass(frozen=True, slots=True)
class Unreachable:
    """No answer that can be relied on, in time. What was asked for may or may not have happened."""

    reason: str = ""
    retry_after_seconds: float | None = None


@dataclass(frozen=True, slots=True)
class NotSent(Unreachable):
    """Not a byte of the request left this machine: surely nothing happened."""


@dataclass(frozen=True, slots=True)
class Intercepted(Unreachable):
    """Somebody else answered: a network's sign-in page, a proxy. What was asked for hardly happened, but may have."""


@dataclass(frozen=True, slots=True)
class HandedBack:
    """These seats are no longer this kiosk's (``booked``: they were already used by a booking and stay)."""

    seat_ids: tuple[str, ...]
    booked: tuple[str, ...] = ()


GrantOutcome = Granted | Taken | Refused | Unreachable
HandBackOutcome = HandedBack | Refused | Unreachable


class SeatAuthority(Protocol):
    """Whoever sells the seats: gives and takes back rights. Interactive: answers within 4 s or is Unreachable."""

    def grant(self, request: GrantRequest) -> GrantOutcome:
        """Ask for a right; repeating the same request is safe."""
        ...

    def hand_back(self, grant_id: str, seat_ids: Sequence[str], epoch: int) -> HandBackOutcome:
        """Give seats of a grant back; repeating it is safe, and so is a grant the provider never saw."""
        ...


# -- bookings made elsewhere ---------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class NotThere:
    """The provider surely has no such booking, at the moment of the answer."""


@dataclass(frozen=True, slots=True)
class Collected:
    """The tickets were handed out at ``at``; ``already``: before this call, under another collection id."""

    reference: str
    at: datetime
    already: bool


@dataclass(frozen=True, slots=True)
class SettleRequest:
    """A booking was paid here. ``payment_id`` was minted here and is the key; ``receipt`` is the terminal's own."""

    reference: str
    payment_id: str
    amount: Money
    receipt: str


@dataclass(frozen=True, slots=True)
class Settled:
    """The booking is paid, by this payment, since ``at``."""

    reference: str
    at: datetime


@dataclass(frozen=True, slots=True)
class AlreadyPaid:
    """The booking is paid, and not by this payment."""


@dataclass(frozen=True, slots=True)
class Gone:
    """The booking cannot be paid any more: ``code`` is expired, cancelled or not_found."""

    code: str


@dataclass(frozen=True, slots=True)
class AmountDiffers:
    """The booking costs something else by now; nothing is paid."""


FindOutcome = FoundBooking | NotThere | Refused | Unreachable
CollectOutcome = Collected | NotThere | Refused | Unreachable
SettleOutcome = Settled | AlreadyPaid | Gone | AmountDiffers | Refused | Unreachable


class BoxOffice(Protocol):
    """Whoever knows every booking, wherever it was made. Interactive: answers within 4 s or is Unreachable."""

    def find(self, code: str) -> FindOutcome:
        """The booking of a reference, or of the code on one of its tickets."""
        ...

    def collect(self, reference: str, collection_id: str) -> CollectOutcome:
        """Mark the tickets as handed out. The first id wins; repeating that id is safe."""
        ...

    def settle(self, request: SettleRequest) -> SettleOutcome:
        """Mark a booking as paid by money that was taken here. The first payment wins; repeating it is safe."""
        ...


# -- promotions ----------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Mine:
    """The campaign's mail to this recipient is this kiosk's to send, once.

    ``unsubscribe`` is the address (RFC 8058) by which the recipient ends all promotions; it names nobody.
    """

    unsubscribe: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class AlreadyClaimed:
    """Another claim came first, of this kiosk or of another: nothing is to be sent."""


@dataclass(frozen=True, slots=True)
class Suppressed:
    """The recipient wants no promotions, and said so after the consent that the claim names."""


@dataclass(frozen=True, slots=True)
class SuppressionNoted:
    """The recipient gets no promotions any more, from any kiosk."""


ClaimOutcome = Mine | AlreadyClaimed | Suppressed | Refused | Unreachable
SuppressOutcome = SuppressionNoted | Refused | Unreachable


class Recipients(Protocol):
    """Whoever knows, for all kiosks of a cinema, who may still get a promotion (`kiosk.domain.recipients`)."""

    def claim(self, campaign: str, recipient: str, claim_id: str, consented_at: datetime) -> ClaimOutcome:
        """Ask to be the one who sends a campaign to a recipient; repeating the same claim is safe."""
        ...

    def suppress(self, recipient: str, withdrawn_at: datetime) -> SuppressOutcome:
        """Tell that a consent was withdrawn; repeating it is safe. A consent given later counts again."""
        ...


# -- payment -------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Approved:
    """The money is taken. ``receipt`` is the terminal's own reference, ``card`` brand and masked digits only."""

    receipt: str
    card: str = ""


@dataclass(frozen=True, slots=True)
class Declined:
    """No money is taken; ``reason`` is one of declined, cancelled, timeout, busy."""

    reason: str


@dataclass(frozen=True, slots=True)
class NeverAsked:
    """The terminal does not know the reference: no money was taken under it."""


@dataclass(frozen=True, slots=True)
class PaymentUnknown:
    """The terminal does not answer: money may or may not be taken. Ask again; never assume."""

    reason: str = ""


@dataclass(frozen=True, slots=True)
class Reversed:
    """The money went back."""

    receipt: str


PayOutcome = Approved | Declined | PaymentUnknown
PaymentAnswer = Approved | Declined | Reversed | NeverAsked | PaymentUnknown
ReversalOutcome = Reversed | NeverAsked | PaymentUnknown


class PaymentTerminal(Protocol):
    """The device that takes cards. It keeps its own memory of references, over our crashes and its own."""

    def pay(self, reference: str, amount: Money) -> PayOutcome:
        """Take ``amount``; blocks until the customer is through or the terminal's deadline is over."""
        ...

    def outcome_of(self, reference: str) -> PaymentAnswer:
        """What became of a reference."""
        ...

    def cancel(self, reference: str) -> None:
        """Ask the terminal to stop waiting for a card; ``pay`` then returns. Safe at any time, from any thread."""
        ...

    def reverse(self, reference: str, amount: Money) -> ReversalOutcome:
        """Give ``amount`` of a reference's money back: all of it, or less once. Repeating it is safe."""
        ...

    def ready(self) -> bool:
        """Whether it answers at all, within a second."""
        ...


class CardAnswer(StrEnum):
    """What a person at a simulated terminal can make it do."""

    APPROVE = "approve"
    DECLINE = "decline"
    SLOW = "slow"
    HANG = "hang"
    APPROVE_THEN_SILENT = "approve_then_silent"


class DemoTerminal(PaymentTerminal, Protocol):
    """A terminal without cards, for trying the kiosk: somebody at its own small window is the cardholder."""

    def waiting(self) -> Money | None:
        """The amount it is asking for now."""
        ...

    def answer(self, choice: CardAnswer) -> None:
        """Do this with the payment it is waiting for; nothing if it is not."""
        ...

    def wake(self) -> None:
        """End a silence: it answers again, and remembers what it did."""
        ...

    def subscribe(self, changed: Callable[[], None]) -> None:
        """Call ``changed``, from any thread, whenever ``waiting`` may have changed."""
        ...


# -- tickets -------------------------------------------------------------------------------------------------------


class TicketSigner(Protocol):
    """Makes the code a door can check. Safe from any thread."""

    def trouble(self, site_id: str) -> str:
        """Why a door of this site would take no code that is signed now, in words for the log; "" if it would.

        Makes keys that are missing; not for the GUI thread.
        """
        ...

    def sign(self, statement: TicketStatement) -> str:
        """The text to be drawn as QR."""
        ...


class CodeTrust(StrEnum):
    """What a code is worth, by the keys this kiosk knows. ``OTHER``: no door code of ours, such as a provider's own."""

    GENUINE = "genuine"
    REVOKED = "revoked"
    FORGED = "forged"
    UNKNOWN_KEY = "unknown_key"
    DAMAGED = "damaged"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class CodeRead:
    """A code that a scanner read. ``starts_at``: when its show begins, told only of codes whose signature is right."""

    trust: CodeTrust
    starts_at: datetime | None = None


class CodeReader(Protocol):
    """Tells what a code is worth, without network."""

    def read(self, code: str) -> CodeRead:
        """Any text, of any length; never raises for what it says. Safe from any thread."""
        ...


@dataclass(frozen=True, slots=True)
class PrinterStatus:
    """``reasons`` are the standard keywords without severity (RFC 8011 5.4.12), such as media-empty, cover-open."""

    readiness: PrinterReadiness
    reasons: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Printed:
    """The printer says the paper came out."""

    where: str = ""


@dataclass(frozen=True, slots=True)
class NotPrinted:
    """Nothing came out and nothing will."""

    reason: str


@dataclass(frozen=True, slots=True)
class PrintUnknown:
    """Paper may have come out, or may yet."""

    reason: str


PrintOutcome = Printed | NotPrinted | PrintUnknown


class TicketPrinter(Protocol):
    """Where tickets come out."""

    def status(self) -> PrinterStatus:
        """Asked every 20 seconds and before each sale, also while it prints; answers within two seconds."""
        ...

    def print(self, job_id: str, pdf: Path) -> PrintOutcome:
        """Print a PDF; ``job_id`` is unique for ever and names the job at the printer."""
        ...

    def settle(self, job_id: str) -> PrintOutcome:
        """What became of a job whose printing was cut off; one that may still print is cancelled first."""
        ...


class TicketRenderer(Protocol):
    """Sets tickets as PDF."""

    def render(self, faces: Sequence[TicketFace], receipt: Receipt | None = None) -> bytes:
        """One PDF with a page for each ticket, and one for the receipt; the same bytes for the same."""
        ...


@dataclass(frozen=True, slots=True)
class KnownSite:
    """A cinema by its id, and the public key that its kiosks trust, in hexadecimal digits."""

    id: str
    key: str


class SiteSeal(Protocol):
    """The site's own signature, under what its kiosks share. ConfigError: the keys here cannot be used."""

    def site(self) -> KnownSite | None:
        """Whom this kiosk trusts; None before it knows its cinema."""
        ...

    def sign(self, text: bytes) -> str | None:
        """The signature, in hexadecimal digits; None where the site's key is kept elsewhere."""
        ...

    def is_signed(self, text: bytes, signature: str) -> bool:
        """Whether this kiosk's site signed it."""
        ...


# -- mail ------------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Delivered:
    """The mail server took it, and answers for it from now on."""


@dataclass(frozen=True, slots=True)
class Later:
    """The mail server does not take this mail now. ``reason`` is its codes; its words may quote the address."""

    reason: str


@dataclass(frozen=True, slots=True)
class RefusedForGood:
    """The mail server will never take this mail to this address; ``reason`` as above."""

    reason: str


@dataclass(frozen=True, slots=True)
class Misconfigured:
    """No mail can be sent until somebody mends this. Nothing of this one left."""

    trouble: MailTrouble
    reason: str


MailOutcome = Delivered | Later | RefusedForGood | Misconfigured | Unreachable


class MailServer(Protocol):
    """Where mail leaves the kiosk. One conversation at a time."""

    def send(self, address: str, letter: bytes) -> MailOutcome:
        """Send a letter, which is a whole message but for its ``To``; blocks for two minutes at most.

        ``address`` is in ASCII (`kiosk.domain.mail_address`). Unreachable: it may have arrived; NotSent: it did not.
        """
        ...


class LetterWriter(Protocol):
    """Puts mails into words. Safe from any thread."""

    def letter(self, told: BookingMail) -> bytes:
        """A message (RFC 5322) without its ``To``; the same Message-ID for the same ``told.id``."""
        ...


class PromotionWriter(Protocol):
    """Puts campaigns into words. Safe from any thread."""

    def promotion(self, told: PromotionMail) -> bytes:
        """A message (RFC 5322) without its ``To``, that can be unsubscribed from by one click (RFC 8058)."""
        ...


class CodeDrawer(Protocol):
    """Draws codes for screens that are not the kiosk's own."""

    def png(self, text: str) -> bytes:
        """A QR code with its quiet zone, black on white."""
        ...


# -- sound -----------------------------------------------------------------------------------------------------------


class Side(StrEnum):
    """Which ear, or loudspeaker."""

    LEFT = "left"
    RIGHT = "right"
    BOTH = "both"


@dataclass(frozen=True, slots=True)
class SoundOutputs:
    """``player`` is the program that plays, "" without one.

    ``plugged``: whether something is in a headphone jack; None where nobody can tell.
    """

    player: str
    cards: tuple[str, ...]
    plugged: bool | None


class SoundOutput(Protocol):
    """Where sound comes out."""

    def outputs(self) -> SoundOutputs:
        """What there is; takes some seconds at most."""
        ...

    def play(self, side: Side) -> str:
        """Play a short tone; "" once it was played, else why not, in few words. Five seconds at most."""
        ...


# -- the work that goes on behind ------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Contact:
    """The last time the provider answered, and whether it did at the last try."""

    online: bool
    last_contact_at: datetime | None


class Nudge(Protocol):
    """Asks the background to do one of its jobs soon (relay, print, pull). Returns at once, from any thread."""

    def __call__(self, job: str, /) -> None:
        """Name the job; nudging twice before it runs is nudging once."""
        ...
