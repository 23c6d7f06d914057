"""The exceptions list: messages the provider would not have, why a person must decide, and what may be done."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from kiosk.domain.money import Money

BY_RULE = "the conflict rule"
"""Who is named as having settled a case that needed nobody."""


class CaseKind(StrEnum):
    """What became of the message."""

    CONFLICT = "conflict"
    EPOCH_OVER = "epoch_over"
    REFUSED = "refused"
    PARKED = "parked"


class CaseState(StrEnum):
    """Whose turn it is: the conflict rule's, a person's, the kiosk's (a remedy is chosen), or nobody's any more."""

    RULE = "rule"
    PERSON = "person"
    REQUESTED = "requested"
    SETTLED = "settled"


class Remedy(StrEnum):
    """What settles a case: other seats, the money back, a voucher for it, or sending the same message once more."""

    MOVE = "move"
    REFUND = "refund"
    VOUCHER = "voucher"
    RESEND = "resend"


@dataclass(frozen=True, slots=True)
class Case:
    """One line of the list. ``reason`` is the provider's, ``why`` says what kept the rule or the last remedy from it.

    ``lost`` are seats of the showtime that belong to somebody else; ``seat_ids`` those a person named for a move.
    ``message_epoch`` is that of the enrolment the message spoke under. ``by`` is the name a member of staff gave, or
    ``BY_RULE``.
    """

    number: int
    message_number: int
    message_kind: str
    message_epoch: int
    booking_reference: str
    kind: CaseKind
    reason: str
    lost: tuple[str, ...]
    state: CaseState
    why: str
    opened_at: datetime
    remedy: Remedy | None = None
    seat_ids: tuple[str, ...] = ()
    by: str = ""
    requested_at: datetime | None = None
    settled_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Voucher:
    """Money owed to whoever has the code."""

    code: str
    booking_reference: str
    amount: Money
