"""Who may still get a promotion, as it is on the wire of the Foyer provider API."""

from typing import Literal

from msgspec import Struct

from sync.providers.foyer.shapes import Id, Moment, UnsubscribeAddress


class ClaimWire(Struct, frozen=True, kw_only=True):
    """Ask to send a campaign to a recipient; `claim` is the key."""

    claim: Id
    consented_at: Moment


class ClaimedWire(Struct, frozen=True, kw_only=True):
    """Whose it is. Only what is `mine` may be sent, once, with its `unsubscribe` address."""

    outcome: Literal["mine", "already", "suppressed"]
    unsubscribe: UnsubscribeAddress = ""


class SuppressionWire(Struct, frozen=True, kw_only=True):
    """A consent was withdrawn at a kiosk."""

    withdrawn_at: Moment


class SuppressedWire(Struct, frozen=True, kw_only=True):
    """The recipient gets nothing for a consent that was given up to this moment."""

    suppressed_at: Moment
