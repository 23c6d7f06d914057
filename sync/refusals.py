"""Refusals that are about who asks, not about what was asked: they settle nothing, and mending them is set-up."""

from kiosk.ports import ABOUT_THE_KIOSK
from sync.provider import Refused

_OF_THE_EPOCH = frozenset({"epoch_over"})


def of_the_kiosk(refused: Refused) -> bool:
    """Whether the kiosk's key, permissions or enrolment are in question: anything else would be refused now, too."""
    return refused.code in ABOUT_THE_KIOSK


def of_the_key(refused: Refused) -> bool:
    """Whether the key itself is not accepted: revoked, or of another provider. Only a person can mend that."""
    return refused.code == "unauthorised"


def calls_for_enrolment(refused: Refused) -> bool:
    """Whether the kiosk had better enrol again: it is not known, or its epoch is over."""
    return refused.code in ABOUT_THE_KIOSK | _OF_THE_EPOCH


def of_a_closed_reference(refused: Refused) -> bool:
    """Whether the booking's reference was taken back before the provider ever saw the booking."""
    return refused.code == "cancelled"
